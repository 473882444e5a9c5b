//! References have capitals in `Phần`, `Chương`, `Mục`, `Tiểu mục`, `Điều`, none in `khoản`, `điểm`.

use super::{capital, small, texts, within_sentence};
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::{first_word, last_word};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Điều, Chương viết hoa; khoản, điểm viết thường",
        en: "Điều and Chương with a capital, khoản and điểm without",
    },
    message: Message {
        code: "H107",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 7"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Khi viện dẫn viết hoa phần, chương, mục, tiểu mục, điều; khoản, điểm viết thường: điểm a khoản 2 Điều 103 Mục 5 Chương XII.",
        en: "In references the words for part, chapter, section, subsection and article have capitals, those for clause and point have none: điểm a khoản 2 Điều 103 Mục 5 Chương XII.",
    },
    wrong: "Theo quy định tại Điểm a Khoản 2 điều 103 Bộ luật Hình sự.",
    right: "Theo quy định tại điểm a khoản 2 Điều 103 Bộ luật Hình sự.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in texts(subject) {
        let plain = piece.plain.as_ref();
        for (at, word) in piece.each_word() {
            let (before, after) = (&plain[..at.start], &plain[at.end..]);
            let refers = match word {
                _ if !after.starts_with(' ') => false,
                "Khoản" => is_numbered(after),
                "Điểm" => is_lettered(after),
                "điều" => is_numbered(after) && is_reference(before),
                "chương" => is_roman(first_word(after.trim_start())),
                _ => false,
            };
            any |= refers;
            let right = match word {
                _ if !refers => continue,
                "Khoản" | "Điểm" if within_sentence(before) => small(word),
                "điều" | "chương" => capital(word),
                _ => continue,
            };
            found.fix(piece.text, at, [word, &right], &right);
        }
    }
    Verdict::applied_if(any)
}

fn is_numbered(after: &str) -> bool {
    after.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "IVXL".contains(c))
}

/// Whether a letter follows and then the clause or another letter: ` a khoản 2`.
fn is_lettered(after: &str) -> bool {
    let after = after.trim_start();
    let letter = first_word(after);
    let rest = after[letter.len()..]
        .trim_start_matches([')', ','])
        .trim_start();
    letter.chars().count() == 1
        && letter.starts_with(char::is_lowercase)
        && ["khoản", "Khoản", "và"].contains(&first_word(rest))
}

/// Whether the text before shows that an article is meant, and not a number of things.
fn is_reference(before: &str) -> bool {
    let before = before.trim_end_matches([' ', ',']);
    let number = before.trim_end_matches(|c: char| c.is_ascii_digit());
    if number.len() < before.len() {
        let unit = last_word(number.trim_end()).to_lowercase();
        return ["khoản", "mục"].contains(&unit.as_str());
    }
    ["tại", "theo", "của", "và"].contains(&last_word(before))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn the_head_of_a_sentence_and_counted_things_are_left_alone() {
        let right = "Khoản 2 Điều 5 quy định. Điểm a khoản 1. Nộp 05 điều 2 lần. Bảy điều 1 ý.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(
            count(&RULE, &body(&["tại khoản 2, điều 5 và chương II"])),
            2
        );
    }
}
