//! No keys of the input methods are left in a word.

use super::{is_address, token};
use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::{from_telex, from_vni, is_syllable};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn phím gõ Telex, VNI",
        en: "no Telex or VNI keys left",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V116",
        text: Words {
            vi: "“{0}” là chữ gõ khi tắt bộ gõ, có lẽ là “{1}”",
            en: "“{0}” was typed with the input method off; it is probably “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Bộ gõ tắt hoặc nhầm kiểu để lại phím gõ trong chữ.",
        en: "With the input method off or the wrong one on, its keys stay in the word.",
    },
    wrong: "Công tác kiểm tra dduwowcj tăng cường.",
    right: "Công tác kiểm tra được tăng cường.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (range, word) in piece.each_word() {
            if !(3..=9).contains(&word.len()) || !is_typed(word) {
                continue;
            }
            let meant = if has_telex(word) {
                from_telex(word)
            } else if has_vni(word) {
                from_vni(word)
            } else {
                continue;
            };
            if let Some(meant) = meant
                && is_syllable(&meant)
                && !is_address(token(plain, range.start))
            {
                found.fix(piece.text, range, [word, &meant], &meant);
            }
        }
    }
    Verdict::Applied
}

/// Whether a word consists of lower-case ASCII letters and digits.
fn is_typed(word: &str) -> bool {
    word.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// Whether a word contains keys in a way that no English word does.
fn has_telex(word: &str) -> bool {
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    let doubled = || ["aa", "ee", "oo"].iter().any(|v| word.contains(v));
    let has_tone = match word.as_bytes().last() {
        Some(b'j') => true,
        Some(b'f') => ends(&["ngf", "nhf", "mf", "nf"]),
        Some(b'x') => ends(&["ngx", "nhx"]) || (ends(&["mx"]) && doubled()),
        Some(b's') => ends(&["ngs", "nhs"]) && doubled(),
        Some(b'r') => ends(&["ngr", "nhr"]) && doubled(),
        _ => false,
    };
    has_tone || word.starts_with("dd") || word.contains("uw")
}

/// Whether a word has a key for a mark and at most one for a tone, as `vie65t`.
fn has_vni(word: &str) -> bool {
    let marks = word.bytes().filter(|b| (b'6'..=b'9').contains(b)).count();
    let tones = word.bytes().filter(|b| (b'1'..=b'5').contains(b)).count();
    let letters = word.bytes().filter(u8::is_ascii_lowercase).count();
    marks > 0 && tones == 1 && letters > 1 && word.starts_with(|c: char| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn english_words_codes_and_addresses_are_left_alone() {
        let right =
            "facebook website books teens seems door roof chef of as hajj h2o5 a4 ddos@x.vn";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(
            count(&RULE, &body(&["vieecj ddoongf langf vie65c d9uo7c5"])),
            5
        );
    }
}
