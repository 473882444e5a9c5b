//! References have capitals in `Phần`, `Chương`, `Mục`, `Tiểu mục`, `Điều`, none in `khoản`, `điểm`.

use std::ops::Range;

use super::{capital, small, texts, within_sentence};
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::words::{first_word, last_word};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "Điều, Chương viết hoa; khoản, điểm viết thường",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "H107",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 7"),
    },
    why: Words {
        vi: "Khi viện dẫn viết hoa phần, chương, mục, tiểu mục, điều; khoản, điểm viết thường: điểm a khoản 2 Điều 103 Mục 5 Chương XII.",
        en: "In references part, chapter, section, subsection and article have capitals, clause and point have none: điểm a khoản 2 Điều 103 Mục 5 Chương XII.",
    },
    wrong: "Theo quy định tại Điểm a Khoản 2 điều 103 Bộ luật Hình sự.",
    right: "Theo quy định tại điểm a khoản 2 Điều 103 Bộ luật Hình sự.",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in texts(subject) {
        let plain = piece.plain.as_ref();
        for word in ["Khoản", "Điểm"] {
            for at in occurrences(plain, word) {
                let after = &plain[at.end..];
                let refers = if word == "Khoản" {
                    is_numbered(after)
                } else {
                    is_lettered(after)
                };
                any |= refers;
                if refers && within_sentence(&plain[..at.start]) {
                    let right = small(word);
                    found.mend(piece.text, at, [word, &right], &right);
                }
            }
        }
        for word in ["điều", "chương"] {
            for at in occurrences(plain, word) {
                let before = plain[..at.start].trim_end_matches([' ', ',']);
                let after = &plain[at.end..];
                let refers = if word == "điều" {
                    is_numbered(after) && is_reference(before)
                } else {
                    let roman = first_word(after.trim_start());
                    !roman.is_empty() && roman.chars().all(|c| "IVXL".contains(c))
                };
                any |= refers;
                if refers {
                    let right = capital(word);
                    found.mend(piece.text, at, [word, &right], &right);
                }
            }
        }
    }
    Verdict::applied_if(any)
}

/// The places of a whole word.
fn occurrences<'t>(plain: &'t str, word: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    plain
        .match_indices(word)
        .map(move |(i, _)| i..i + word.len())
        .filter(|at| last_word(&plain[..at.start]).is_empty() && plain[at.end..].starts_with(' '))
}

fn is_numbered(after: &str) -> bool {
    after.trim_start().starts_with(|c: char| c.is_ascii_digit())
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

/// Whether what comes before says that an article is meant, not some things of a number.
fn is_reference(before: &str) -> bool {
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
    fn the_head_of_a_sentence_and_counted_things_are_let_be() {
        let right = "Khoản 2 Điều 5 quy định. Điểm a khoản 1. Nộp 05 điều 2 lần. Bảy điều 1 ý.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(
            count(&RULE, &body(&["tại khoản 2, điều 5 và chương II"])),
            2
        );
    }
}
