//! Vietnamese in another encoding than Unicode: those of the old fonts (TCVN3, VNI), and UTF-8
//! that was taken for Windows-1252. A word is in such an encoding if it decodes to a Vietnamese
//! syllable, and is not one as it is.

use unicode_normalization::UnicodeNormalization;

use crate::rules::language::syllable::is_toned_syllable;
use crate::rules::language::words::is_vietnamese;

/// The letters that TCVN3 (TCVN 5712, the `.Vn…` fonts) shows for the characters of Latin-1.
const TCVN3: [(char, char); 74] = [
    ('µ', 'à'),
    ('¸', 'á'),
    ('¶', 'ả'),
    ('·', 'ã'),
    ('¹', 'ạ'),
    ('¨', 'ă'),
    ('»', 'ằ'),
    ('¾', 'ắ'),
    ('¼', 'ẳ'),
    ('½', 'ẵ'),
    ('Æ', 'ặ'),
    ('©', 'â'),
    ('Ç', 'ầ'),
    ('Ê', 'ấ'),
    ('È', 'ẩ'),
    ('É', 'ẫ'),
    ('Ë', 'ậ'),
    ('®', 'đ'),
    ('Ì', 'è'),
    ('Ð', 'é'),
    ('Î', 'ẻ'),
    ('Ï', 'ẽ'),
    ('Ñ', 'ẹ'),
    ('ª', 'ê'),
    ('Ò', 'ề'),
    ('Õ', 'ế'),
    ('Ó', 'ể'),
    ('Ô', 'ễ'),
    ('Ö', 'ệ'),
    ('×', 'ì'),
    ('Ý', 'í'),
    ('Ø', 'ỉ'),
    ('Ü', 'ĩ'),
    ('Þ', 'ị'),
    ('ß', 'ò'),
    ('ã', 'ó'),
    ('á', 'ỏ'),
    ('â', 'õ'),
    ('ä', 'ọ'),
    ('«', 'ô'),
    ('å', 'ồ'),
    ('è', 'ố'),
    ('æ', 'ổ'),
    ('ç', 'ỗ'),
    ('é', 'ộ'),
    ('¬', 'ơ'),
    ('ê', 'ờ'),
    ('í', 'ớ'),
    ('ë', 'ở'),
    ('ì', 'ỡ'),
    ('î', 'ợ'),
    ('ï', 'ù'),
    ('ó', 'ú'),
    ('ñ', 'ủ'),
    ('ò', 'ũ'),
    ('ô', 'ụ'),
    ('\u{ad}', 'ư'),
    ('õ', 'ừ'),
    ('ø', 'ứ'),
    ('ö', 'ử'),
    ('÷', 'ữ'),
    ('ù', 'ự'),
    ('ú', 'ỳ'),
    ('ý', 'ý'),
    ('û', 'ỷ'),
    ('ü', 'ỹ'),
    ('þ', 'ỵ'),
    ('¡', 'Ă'),
    ('¢', 'Â'),
    ('£', 'Ê'),
    ('¤', 'Ô'),
    ('¥', 'Ơ'),
    ('¦', 'Ư'),
    ('§', 'Đ'),
];

/// The letters that VNI's fonts show for single characters.
const VNI_LETTERS: [(char, char); 10] = [
    ('ñ', 'đ'),
    ('Ñ', 'Đ'),
    ('ö', 'ư'),
    ('Ö', 'Ư'),
    ('ô', 'ơ'),
    ('Ô', 'Ơ'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

const CIRCUMFLEX: &str = "\u{302}";
const BREVE: &str = "\u{306}";
const GRAVE: &str = "\u{300}";
const ACUTE: &str = "\u{301}";
const TILDE: &str = "\u{303}";
const HOOK: &str = "\u{309}";
const DOT: &str = "\u{323}";

/// The marks that VNI's fonts add to the vowel before: the letters that take it, and the marks.
const VNI_MARKS: [(char, &str, [&str; 2]); 17] = [
    ('ù', "aeouyươ", [ACUTE, ""]),
    ('ø', "aeouyươ", [GRAVE, ""]),
    ('û', "aeouyươ", [HOOK, ""]),
    ('õ', "aeouyươ", [TILDE, ""]),
    ('ï', "aeouyươ", [DOT, ""]),
    ('â', "aeo", [CIRCUMFLEX, ""]),
    ('á', "aeo", [CIRCUMFLEX, ACUTE]),
    ('à', "aeo", [CIRCUMFLEX, GRAVE]),
    ('å', "aeo", [CIRCUMFLEX, HOOK]),
    ('ã', "aeo", [CIRCUMFLEX, TILDE]),
    ('ä', "aeo", [CIRCUMFLEX, DOT]),
    ('ê', "a", [BREVE, ""]),
    ('é', "a", [BREVE, ACUTE]),
    ('è', "a", [BREVE, GRAVE]),
    ('ú', "a", [BREVE, HOOK]),
    ('ü', "a", [BREVE, TILDE]),
    ('ë', "a", [BREVE, DOT]),
];

/// A word in Unicode, if it was typed in a font of TCVN3 or VNI.
pub(in crate::rules) fn from_old_font(word: &str) -> Option<String> {
    // in UTF-8 a character above Latin-1 begins with a byte above C3
    let is_odd = |b: &u8| *b > 0xC3 || b.is_ascii_digit();
    if word.is_ascii() || word.as_bytes().iter().any(is_odd) {
        return None;
    }
    let bare = trimmed(word);
    // §2, 5 µm, m×n, a name in «», GlobalGap®: the symbols of Latin-1 have uses of their own
    let inner = bare.trim_start_matches(['«', '§', '±', '©']);
    let inner = trimmed(inner.trim_end_matches(['»', '®', '©', '°', '²', '³']));
    let is_unit = bare.starts_with('µ') && bare.chars().count() < 3;
    let is_formula = bare.chars().count() < 4 && bare.contains(['×', '÷']);
    let is_as_it_stands = is_word(bare) || (inner != bare && is_word(inner));
    if bare.chars().count() < 2 || is_as_it_stands || is_unit || is_formula {
        return None;
    }
    let is_read = |word: &String| *word != bare && is_toned_syllable(word);
    // TCVN3 has no capitals with tones: such capitals were made by a program from lower-case
    // letters
    let is_capital = !bare.chars().any(char::is_lowercase) && bare.chars().count() > 1;
    let made = is_capital.then(|| tcvn3(&bare.to_lowercase())).flatten();
    let mut read = [made, tcvn3(bare), vni(bare)].into_iter().flatten();
    let word = read.find(is_read)?;
    Some(if is_capital {
        word.to_uppercase()
    } else {
        word
    })
}

/// Whether a word has a Latin-1 symbol that is not a letter inside it, which never occurs in
/// Unicode text.
pub(in crate::rules) fn has_sign(word: &str) -> bool {
    trimmed(word).chars().any(is_sign)
}

fn is_sign(c: char) -> bool {
    matches!(c, '\u{a1}'..='\u{bf}' | '×' | '÷')
}

/// Without the marks of the sentence around it.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| c.is_ascii_punctuation())
}

/// Whether it is already a word as it is: a syllable, or without an unusual letter.
fn is_word(word: &str) -> bool {
    let is_native = word.chars().all(|c| c.is_ascii() || is_vietnamese(c));
    is_native && is_toned_syllable(word) || (word.is_ascii() && word.chars().count() > 2)
}

fn tcvn3(word: &str) -> Option<String> {
    let of = |c: char| TCVN3.iter().find(|(old, _)| *old == c).map(|p| p.1);
    word.chars()
        .map(|c| if c.is_ascii() { Some(c) } else { of(c) })
        .collect()
}

fn vni(word: &str) -> Option<String> {
    let mut out = String::with_capacity(word.len() + 8);
    let mut base = ' ';
    for c in word.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        let mark = VNI_MARKS
            .iter()
            .find(|(mark, takes, _)| *mark == small && takes.contains(base));
        let letter = VNI_LETTERS.iter().find(|(old, _)| *old == c).map(|p| p.1);
        if let Some((_, _, marks)) = mark {
            marks.iter().for_each(|mark| out.push_str(mark));
            base = ' ';
            continue;
        }
        let c = letter.unwrap_or(c);
        out.push(c);
        base = c.to_lowercase().next().unwrap_or(c);
    }
    Some(out.nfc().collect())
}

/// A word in Unicode, if it is UTF-8 that a program took for Windows-1252: `thá»±c` is `thực`.
pub(in crate::rules) fn from_windows_1252(word: &str) -> Option<String> {
    // the first non-ASCII character leads a sequence, to which the next belongs
    let mut rest = word.chars().skip_while(char::is_ascii);
    if !matches!(rest.next()?, 'Â'..='ô') || rest.next()?.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = word.chars().map(windows_1252).collect();
    let text = String::from_utf8(bytes?).ok()?;
    let is_read =
        |c: char| c.is_alphabetic() || c == '\u{a0}' || matches!(c, '\u{2010}'..='\u{2026}');
    text.chars()
        .all(|c| c.is_ascii() || is_read(c))
        .then(|| text.nfc().collect())
}

/// The byte of a character in Windows-1252. Its five undefined bytes map to themselves.
fn windows_1252(c: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match c {
        '\0'..='\u{7f}' | '\u{a0}'..='\u{ff}' => u8::try_from(u32::from(c)).ok(),
        _ => (0x80..)
            .zip(HIGH)
            .find_map(|(byte, high)| (high == c).then_some(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> String {
        let words = text.split(' ');
        let words = words.map(|w| from_old_font(w).unwrap_or_else(|| w.to_owned()));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_of_old_fonts_are_read() {
        for (old, right) in [
            ("C¸c ®¬n vÞ thùc hiÖn", "Các đơn vị thực hiện"),
            ("ñöôïc thöïc hieän", "được thực hiện"),
            ("ThuËn quèc ®\u{ad}êng «ng", "Thuận quốc đường ông"),
            ("CAÙC ÑÔN VÒ THÖÏC HIEÄN", "CÁC ĐƠN VÒ THỰC HIỆN"),
            ("Ñaûng boä Vieät", "Đảng bộ Việt"),
            ("SË NÉI VÔ TØNH", "SỞ NỘI VÔ TỈNH"),
        ] {
            assert_eq!(all(old), right);
        }
    }

    #[test]
    fn words_of_unicode_and_foreign_names_are_none() {
        for text in [
            "Ông Müller Nestlé São Señor Café Björn Zürich Møre Łódź Hué Köln déjà rôle",
            "GlobalGap® 5µm µm µg §2 m×n «Đường» «an» ½ ±5 m² hoà tóc thúy ý cá Á Ô",
            "toà hoà loè quý thuý à ù ơ được Ðảng",
        ] {
            assert_eq!(all(text), text);
        }
    }

    #[test]
    fn text_in_utf_8_read_as_windows_1252_is_read() {
        for (wrong, right) in [
            ("thá»±c", "thực"),
            ("hiá»‡n", "hiện"),
            ("Ä‘á»“ng", "đồng"),
            ("cÃ¡c", "các"),
            ("Æ°u", "ưu"),
            ("â€œÄáº£ng", ""),
            ("2025â€“2026", "2025–2026"),
        ] {
            assert_eq!(
                from_windows_1252(wrong).unwrap_or_default(),
                right,
                "{wrong}"
            );
        }
        for text in [
            "các",
            "thực",
            "Müller",
            "GlobalGap®",
            "Ä",
            "é",
            "“Đảng”",
            "5°C",
        ] {
            assert_eq!(from_windows_1252(text), None, "{text}");
        }
    }
}
