//! The rules of form: one file for each rule, and a plain table of them.
//!
//! A rule judges a [`Subject`]: a document, wherever it came from, with the sources that its
//! places point into. It adds what it finds to [`Findings`] and returns a [`Verdict`] on
//! whether there was anything to judge, so that a report never claims more than was checked.
//!
//! Codes: `T` thể thức (the hundred is the area), `H` viết hoa, `B` bảng, `V` lời văn; `R` the
//! comments that switch rules off. A code never changes its meaning.

mod annex;
mod capital;
mod citation;
mod closing;
pub mod docs;
mod explain;
mod file;
mod font;
mod framework;
mod head;
mod ignore;
mod judge;
mod language;
mod list;
mod look;
mod missing;
mod outline;
mod page;
mod selection;
mod table;
#[cfg(test)]
mod testing;
mod text;

pub use framework::{ALWAYS, Applies, Check, DECREE, OfWord, Period, Rule, Verdict};
pub use framework::{Findings, Mention, Piece, Subject};
pub use judge::{Coverage, TakenFor, judge, none_judged};
pub use language::Word;
pub use list::{RULES, by_code};
pub use selection::{MISSING_COMPONENTS, NotACode, Prefix, Selection};

use language::pattern;

#[cfg(test)]
mod tests {
    use super::testing::fixed_by;
    use super::*;

    #[test]
    fn codes_are_one_letter_and_three_digits_sorted_and_unique() {
        for rule in RULES {
            let (letter, digits) = rule.code().split_at(1);
            assert!(letter.bytes().all(|b| b.is_ascii_uppercase()));
            assert!(digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()));
        }
        assert!(RULES.is_sorted_by(|a, b| a.code() < b.code()));
        assert!(by_code("T101").is_some_and(|rule| rule.code() == "T101"));
        assert!(by_code("T100").is_none());
    }

    /// The blanks of a text to be filled, each once.
    fn blanks(text: &str) -> Vec<char> {
        let mut out: Vec<char> = text
            .match_indices('{')
            .filter_map(|(i, _)| text[i + 1..].chars().next())
            .filter(char::is_ascii_digit)
            .collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    #[test]
    fn every_rule_is_explained_in_both_languages() {
        for rule in RULES {
            let code = rule.code();
            let is_note = rule.severity() == crate::diagnostic::Severity::Note;
            assert!(is_note || !rule.clause().is_empty(), "{code}");
            assert!(!rule.wrong.is_empty() && rule.wrong != rule.right, "{code}");
            let texts = [rule.name, rule.why, rule.message.text];
            for words in texts.into_iter().chain(rule.message.hint) {
                assert!(!words.vi.is_empty() && !words.en.is_empty(), "{code}");
                assert_eq!(blanks(words.vi), blanks(words.en), "{code}");
            }
        }
    }

    #[test]
    fn examples_of_running_text_do_what_they_say() {
        for rule in RULES.iter().filter(|rule| rule.executed) {
            let code = rule.code();
            let (found, fixed) = fixed_by(rule, rule.wrong);
            assert!(!found.is_empty(), "{code}: the wrong example is not found");
            let clean = super::testing::fixed_by(rule, rule.right).0;
            assert!(
                clean.is_empty(),
                "{code}: the right example is found: {clean:?}"
            );
            if found.iter().any(|d| d.fix.is_some()) {
                assert_eq!(fixed, rule.right, "{code}: the fix");
            }
        }
    }
}
