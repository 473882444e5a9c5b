//! No text was garbled on its way from another program: HTML that was not decoded, UTF-8 that
//! was read as Windows-1252.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{is_address, tokens};
use crate::diagnostic::{Message, Words};
use crate::rules::language::encodings::from_windows_1252;
use crate::rules::language::words::{is_vietnamese, tail};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không có chữ hỏng khi chép từ nơi khác",
        en: "no text garbled by another program",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V126",
        text: Words {
            vi: "“{0}” là chữ hỏng khi chép hoặc xuất từ nơi khác, đúng ra là “{1}”",
            en: "“{0}” was garbled by another program; it should be “{1}”",
        },
        hint: Some(Words {
            vi: "sửa lại, hoặc lấy lại nội dung từ nguồn bằng bảng mã UTF-8",
            en: "correct it, or export the text again as UTF-8",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Nội dung chép từ trang web hoặc xuất từ phần mềm khác có khi còn mã HTML (&nbsp;, &ocirc;) hoặc bị đọc sai bảng mã (thá»±c); in ra thì người nhận không đọc được.",
        en: "Text from a web page or another program may contain HTML entities (&nbsp;, &ocirc;) or have been read in the wrong encoding (thá»±c); nobody can read it on paper.",
    },
    wrong: "Đề nghị các đơn vị th&ocirc;ng b&aacute;o kết quả.",
    right: "Đề nghị các đơn vị thông báo kết quả.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for passage in subject.passages() {
        let plain = passage.plain();
        for (at, right) in entities(plain) {
            found.fix_in(passage, at.clone(), [&plain[at], &right], &right);
        }
        for (at, right) in tags(plain) {
            found.report_in(passage, at.clone(), [&plain[at], right]);
        }
        // a passage is garbled as a whole: reporting its first word is enough
        if let Some((at, right)) = garbled(plain)
            .or_else(|| escaped(plain))
            .or_else(|| lost(plain))
        {
            found.report_in(passage, at.clone(), [&plain[at], &right]);
        }
    }
    Verdict::Applied
}

/// The first word that was read in the wrong encoding. A no-break space may be a part of it.
fn garbled(plain: &str) -> Option<(Range<usize>, String)> {
    // the lead byte of a UTF-8 sequence, as a character, and another next to it
    let leads = |w: &[u8]| w[0] == 0xC3 && (0x82..=0xB4).contains(&w[1]) && w[2] >= 0x80;
    if !plain.as_bytes().windows(3).any(leads) {
        return None;
    }
    let mut start = 0;
    plain.split([' ', '\n', '\t']).find_map(|word| {
        let at = start..start + word.len();
        start = at.end + 1;
        from_windows_1252(word).map(|right| (at, right))
    })
}

/// Whether a no-break space at byte `at` belongs to a word in the wrong encoding, which
/// [`RULE`] reports.
pub(super) fn holds(plain: &str, at: usize) -> bool {
    let ends = [' ', '\n', '\t'];
    let start = plain[..at].rfind(ends).map_or(0, |i| i + 1);
    let end = plain[at..].find(ends).map_or(plain.len(), |i| at + i);
    from_windows_1252(&plain[start..end]).is_some()
}

/// The first word with letters as mail (`=C3=A0`), addresses (`%C3%A0`) and programs
/// (`\u00e0`) write them.
fn escaped(plain: &str) -> Option<(Range<usize>, String)> {
    if !plain.contains(['=', '%', '\\']) {
        return None;
    }
    tokens(plain)
        .filter(|(_, token)| !is_address(token) && !token.contains('/'))
        .find_map(|(at, token)| {
            let right = bytes_of(token, '=')
                .or_else(|| bytes_of(token, '%'))
                .or_else(|| code_points(token))?;
            let is_read = right.chars().any(is_vietnamese);
            is_read.then(|| (at, right.nfc().collect()))
        })
}

/// A word whose bytes are written in hexadecimal after `sign`.
fn bytes_of(word: &str, sign: char) -> Option<String> {
    let mut parts = word.split(sign);
    let mut bytes = parts.next()?.as_bytes().to_vec();
    let mut any = false;
    for part in parts {
        let hex = part.get(..2)?;
        bytes.push(u8::from_str_radix(hex, 16).ok()?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
        any = true;
    }
    any.then(|| String::from_utf8(bytes).ok()).flatten()
}

/// A word whose letters are written as `\u` and four digits.
fn code_points(word: &str) -> Option<String> {
    let mut parts = word.split("\\u");
    let mut out = parts.next()?.to_owned();
    let mut any = false;
    for part in parts {
        let code = u32::from_str_radix(part.get(..4)?, 16).ok()?;
        out.push(char::from_u32(code).filter(|c| !c.is_control())?);
        out.push_str(&part[4..]);
        any = true;
    }
    any.then_some(out)
}

/// The first of several words in which a program replaced unknown letters by question marks:
/// `Th?c hi?n`.
fn lost(plain: &str) -> Option<(Range<usize>, String)> {
    let mut words = tokens(plain).filter(|(_, token)| {
        let within = token.match_indices('?').any(|(i, _)| {
            token[..i].ends_with(char::is_alphabetic)
                && token[i + 1..].starts_with(char::is_lowercase)
        });
        within && !is_address(token) && !token.contains(['/', '='])
    });
    let (at, word) = words.next()?;
    words.next()?;
    Some((at, word.replace('?', "…")))
}

/// Characters written as HTML entities, with the characters themselves.
fn entities(plain: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    plain.match_indices('&').filter_map(|(start, _)| {
        let rest = &plain[start + 1..];
        let name = &rest[..rest.bytes().take(12).position(|b| b == b';')?];
        let right = entity(name)?;
        Some((start..start + name.len() + 2, right))
    })
}

/// Whether the `;` at byte `at` ends an entity.
pub(super) fn ends_entity(plain: &str, at: usize) -> bool {
    let near = tail(&plain[..at], 12);
    near.rfind('&')
        .is_some_and(|i| entity(&near[i + 1..]).is_some())
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        let c = char::from_u32(code.ok()?).filter(|c| !c.is_control())?;
        return Some(if c == '\u{a0}' { ' ' } else { c }.to_string());
    }
    if let Some((_, right)) = NAMED.iter().find(|(named, _)| *named == name) {
        return Some((*right).to_owned());
    }
    // agrave, Ocirc: a vowel and its mark
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let mark = MARKS.iter().find(|(named, _)| *named == &name[1..])?.1;
    unicode_normalization::char::compose(letter, mark).map(String::from)
}

/// The entities that programs write, other than letters with marks.
const NAMED: [(&str, &str); 47] = [
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("sect", "§"),
    ("para", "¶"),
    ("plusmn", "±"),
    ("micro", "µ"),
    ("sup2", "²"),
    ("sup3", "³"),
    ("frac12", "½"),
    ("frac14", "¼"),
    ("frac34", "¾"),
    ("divide", "÷"),
    ("minus", "−"),
    ("permil", "‰"),
    ("le", "≤"),
    ("ge", "≥"),
    ("ne", "≠"),
    ("rarr", "→"),
    ("larr", "←"),
    ("sbquo", "‚"),
    ("bdquo", "„"),
    ("dstrok", "đ"),
    ("Dstrok", "Đ"),
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", " "),
    ("nbsp", " "),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bull", "•"),
    ("middot", "·"),
    ("deg", "°"),
    ("times", "×"),
    ("euro", "€"),
];

const MARKS: [(&str, char); 6] = [
    ("breve", '\u{306}'),
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("circ", '\u{302}'),
    ("tilde", '\u{303}'),
    ("uml", '\u{308}'),
];

/// HTML tags, with the text that replaces them.
fn tags(plain: &str) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    plain.match_indices('<').filter_map(|(start, _)| {
        let rest = &plain[start + 1..];
        let inner = &rest[..rest.bytes().take(120).position(|b| b == b'>')?];
        let bare = inner.trim_matches('/').trim();
        let end = bare.find([' ', '=']).unwrap_or(bare.len());
        let name = bare[..end].to_ascii_lowercase();
        let is_tag = TAGS.contains(&name.as_str()) && (end == bare.len() || bare.contains('='));
        is_tag.then_some((start..start + inner.len() + 2, " "))
    })
}

const TAGS: [&str; 18] = [
    "br", "p", "b", "i", "u", "div", "span", "strong", "em", "td", "tr", "table", "li", "ul", "ol",
    "font", "sup", "sub",
];

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count, count_with, fixed_by};

    #[test]
    fn entities_tags_and_wrong_encodings_are_found() {
        for wrong in [
            "Sở N&#7897;i vụ",
            "Sở N&#x1ED9;i vụ",
            "Sở A &amp; B",
            "Dòng một<br/>dòng hai",
            "<span style=\"color: red\">Đỏ</span>",
            "KÃ¡ÂºÂ¿ hoạch thá»±c hiện",
            "Kế hoạch 2025â€“2026",
            "Triá»ƒn khai",
            "Bản quyền &copy; 2026",
            "T=C3=A0i li=E1=BB=87u",
            "T\\u00e0i li\\u1ec7u",
            "T%C3%A0i li%E1%BB%87u",
            "Th?c hi?n k? ho?ch",
        ] {
            assert!(count(&RULE, &body(&[wrong])) > 0, "{wrong}");
        }
        let (_, fixed) = fixed_by(&RULE, "A&nbsp;&amp;&nbsp;B &ndash; T&Uacute;");
        assert_eq!(fixed, "A & B – TÚ");
        assert_eq!(count_with(&RULE, &body(&["Một."]), &["thá»±c hiá»‡n"]), 1);
    }

    #[test]
    fn names_and_comparisons_are_left_alone() {
        let right = "Công ty R&D; H&M; A & B; x < 5 và y > 3; <tên>; a<b; nhiệt độ < 30°C; Müller.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        let right =
            "Vì sao? Có gì khác?không; a=b; x=C3; tăng 10%; https://a.vn/t%C3%A0i; C:\\users\\u1";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
