//! In iê, uô, ươ the tone is on the second letter.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Message, Words};
use crate::rules::language::words::small;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dấu thanh đặt đúng chữ (được, không phải đựơc)",
        en: "the tone is on the right letter (được, not đựơc)",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V125",
        text: Words {
            vi: "“{0}” đặt dấu thanh sai chữ: “{1}”",
            en: "“{0}” has its tone on the wrong letter: “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Trong iê, yê, uô, ươ dấu thanh đặt ở chữ thứ hai; “đựơc”, “ngừơi” là lỗi gõ khó thấy bằng mắt.",
        en: "In iê, yê, uô, ươ the tone is on the second letter; “đựơc”, “ngừơi” are slips that the eye hardly sees.",
    },
    wrong: "Công tác kiểm tra đựơc tăng cường.",
    right: "Công tác kiểm tra được tăng cường.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// First letters with a tone, each with its bare letter, and the second letter of the pair.
const FIRST: [(&str, char, char); 4] = [
    ("ứừửữự", 'ư', 'ơ'),
    ("íìỉĩị", 'i', 'ê'),
    ("ýỳỷỹỵ", 'y', 'ê'),
    ("úùủũụ", 'u', 'ô'),
];

/// The tones in the order of the letters above.
const TONES: [char; 5] = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        if !has_pair(&piece.plain) {
            continue;
        }
        for (range, word) in piece.each_word() {
            if let Some(right) = fixed_by(word) {
                found.fix(piece.text, range, [word, &right], &right);
            }
        }
    }
    Verdict::Applied
}

/// Whether a letter that may come first in a pair has no tone.
fn is_bare(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, 'ư' | 'Ư')
}

/// Whether a second letter follows a first one with a tone somewhere.
fn has_pair(plain: &str) -> bool {
    let mut before = ' ';
    plain.chars().any(|c| {
        let pair = matches!(c, 'ơ' | 'ê' | 'ô' | 'Ơ' | 'Ê' | 'Ô')
            && !is_bare(before)
            && FIRST
                .iter()
                .any(|(tones, ..)| tones.contains(small(before)));
        before = c;
        pair
    })
}

/// The word with its tone on the second letter of the pair, if it is on the first.
fn fixed_by(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    for (i, pair) in letters.windows(2).enumerate() {
        let (first, second) = (small(pair[0]), small(pair[1]));
        let Some((tones, bare, _)) = FIRST
            .iter()
            .find(|(tones, _, other)| tones.contains(first) && *other == second)
        else {
            continue;
        };
        let tone = tones.chars().position(|c| c == first)?;
        let mut out: String = letters[..i].iter().collect();
        if pair[0].is_uppercase() {
            out.extend(bare.to_uppercase());
        } else {
            out.push(*bare);
        }
        out.push(pair[1]);
        out.push(TONES[tone]);
        out.extend(&letters[i + 2..]);
        return Some(out.nfc().collect());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::fixed_by;

    #[test]
    fn tones_move_to_the_second_letter() {
        for (wrong, right) in [
            ("ngừơi", "người"),
            ("TRỨƠC", "TRƯỚC"),
            ("vịêc", "việc"),
            ("thúôc", "thuốc"),
        ] {
            assert_eq!(fixed_by(wrong).as_deref(), Some(right));
        }
        for right in ["được", "mía", "cứu", "thúy", "luồng"] {
            assert_eq!(fixed_by(right), None, "{right}");
        }
    }
}
