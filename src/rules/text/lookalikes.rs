//! No letter of another alphabet replaces a Vietnamese one.

use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::is_syllable;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không dùng chữ nhìn giống của bảng chữ khác",
        en: "no lookalike letters of another alphabet",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V124",
        text: Words {
            vi: "“{0}” có chữ {1} nhìn giống chữ tiếng Việt",
            en: "“{0}” contains {1}, which only looks like the Vietnamese letter",
        },
        hint: Some(Words {
            vi: "viết “{2}”",
            en: "write “{2}”",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ð (Eth) của phông cũ và chữ Kirin nhìn giống Đ, a, o… nhưng tìm kiếm không ra.",
        en: "Ð (eth) from old fonts and Cyrillic letters look like Đ, a, o…, but no search finds them.",
    },
    wrong: "Ðảng bộ tỉnh lãnh đạo công tác này.",
    right: "Đảng bộ tỉnh lãnh đạo công tác này.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

const PAIRS: [(char, char); 24] = [
    ('Ð', 'Đ'),
    ('ð', 'đ'),
    ('Ɖ', 'Đ'),
    ('ɖ', 'đ'),
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('х', 'x'),
    ('у', 'y'),
    ('і', 'i'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('І', 'I'),
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.foreign() {
        for (range, word) in piece.each_word() {
            let Some(strange) = word.chars().find(|c| is_strange(*c)) else {
                continue;
            };
            let right: String = word
                .chars()
                .map(|c| PAIRS.iter().find(|p| p.0 == c).map_or(c, |p| p.1))
                .collect();
            // a word wholly of another alphabet is a foreign word
            let mixed = word.chars().any(|c| right.contains(c));
            if mixed && is_syllable(&right) {
                let name = format!("U+{:04X}", u32::from(strange));
                found.fix(piece.text, range, [word, &name, &right], &right);
            }
        }
    }
    Verdict::Applied
}

fn is_strange(c: char) -> bool {
    // eth, African D, Cyrillic: no other character needs the table
    matches!(c, 'Ð' | 'ð' | 'Ɖ' | 'ɖ' | '\u{400}'..='\u{4ff}') && PAIRS.iter().any(|p| p.0 == c)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn foreign_words_are_left_alone() {
        assert_eq!(count(&RULE, &body(&["Москва, Đảng, Guðrún"])), 0);
        assert_eq!(count(&RULE, &body(&["tоàn tỉnh"])), 1);
    }
}
