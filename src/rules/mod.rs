//! The rules of form: one rule one file, a plain table of them.
//!
//! A rule judges a [`Subject`]: a document, wherever it came from, with the sources that its
//! places point into. It pushes what it finds to [`Findings`] and says by its [`Verdict`]
//! whether there was anything to judge, so that a report never claims more than was checked.
//!
//! Codes: `T` thể thức (the hundred is the area), `H` viết hoa, `B` bảng, `V` lời văn; `R`
//! stands for the comments that switch rules off. A code never changes its meaning.

mod annex;
mod capital;
mod citation;
mod closing;
pub mod docs;
mod encodings;
mod explain;
mod file;
mod fill_in;
mod findings;
mod font;
mod head;
mod ignore;
mod judge;
mod lengths;
mod list;
mod locate;
mod look;
mod mention;
mod missing;
mod outline;
mod page;
mod period;
mod room;
mod selection;
mod subject;
mod syllable;
mod table;
mod tally;
#[cfg(test)]
mod testing;
mod text;
mod words;

pub use findings::Findings;
pub use judge::{Coverage, judge, none_judged};
pub use list::{RULES, by_code};
pub use mention::Mention;
pub use selection::{NotACode, Prefix, Selection};
pub use subject::{Piece, Subject};
pub use words::Word;

use regex::Regex;

use crate::date::Date;
use crate::diagnostic::{Entry, Severity, Words};

/// A rule: all that is to be known of it, and the function that judges.
pub struct Rule {
    /// A short name, as lists show it: what is right.
    pub name: Words,
    /// What it is judged on.
    pub applies: Applies,
    /// When it is in force.
    pub in_force: Period,
    /// Code, severity, clause, and the words of its findings.
    pub entry: Entry,
    /// Why the rule is there and what to do.
    pub why: Words,
    /// An example that breaks it.
    pub wrong: &'static str,
    /// The same, right.
    pub right: &'static str,
    /// Judges a document.
    pub check: fn(&Subject<'_>, &mut Findings<'_>) -> Verdict,
}

impl Rule {
    /// Its code: one capital letter and three digits.
    pub fn code(&self) -> &'static str {
        self.entry.code
    }

    /// Whether its findings stop a build.
    pub fn severity(&self) -> Severity {
        self.entry.severity
    }

    /// Where the rule stands.
    pub fn clause(&self) -> &'static str {
        self.entry.clause.unwrap_or_default()
    }
}

/// What a rule is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// The text of a document, from YAML or from a Word file.
    Content,
    /// The formatting of a Word file.
    Layout,
    /// What stands where on the pages of a Word file, and in which words.
    Both,
}

/// From when until when a rule is in force, by the date of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub since: Date,
    /// The first day on which it is no longer in force.
    pub until: Option<Date>,
}

impl Period {
    /// Whether a document of this date is judged by the rule. A date that is still blank
    /// belongs to a draft, which is written today.
    pub fn covers(&self, date: Date) -> bool {
        !date.is_before(&self.since)
            && self
                .until
                .is_none_or(|until| date.year.is_none() || date.is_before(&until))
    }
}

/// In force since Nghị định 30/2020/NĐ-CP is (article 37: the day of its signing).
pub const DECREE: Period = Period {
    since: Date {
        year: Some(2020),
        month: Some(3),
        day: Some(5),
    },
    until: None,
};

/// In force whatever the date: rules of language and of numbers, which are no decree's.
pub const ALWAYS: Period = Period {
    since: Date {
        year: None,
        month: None,
        day: None,
    },
    until: None,
};

/// What a check says besides its findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There was something to judge, and it was judged.
    Applied,
    /// Nothing of the kind is in the document.
    NotApplicable,
    /// It is there, but cannot be judged.
    NotJudged,
}

impl Verdict {
    /// [`Verdict::Applied`] when there was something to judge.
    pub fn applied_if(any: bool) -> Verdict {
        if any {
            Verdict::Applied
        } else {
            Verdict::NotApplicable
        }
    }
}

/// A pattern that is fixed in the program, so that a fault in it is the program's.
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns of the rules are well-formed")
}

#[cfg(test)]
mod tests {
    use super::testing::mended;
    use super::*;

    /// Rules whose examples are not a paragraph of running text; their own tests stand in
    /// their files.
    fn is_of_running_text(rule: &Rule) -> bool {
        let within = |first, last| (first..=last).contains(&rule.code());
        rule.applies == Applies::Content
            && (within("T205", "T210")
                || within("T212", "T214")
                || within("H000", "H999")
                || within("V102", "V999"))
    }

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

    /// The blanks of a text that are filled, each once.
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
            assert!(!rule.clause().is_empty(), "{code}");
            assert!(!rule.wrong.is_empty() && rule.wrong != rule.right, "{code}");
            let texts = [rule.name, rule.why, rule.entry.message];
            for words in texts.into_iter().chain(rule.entry.hint) {
                assert!(!words.vi.is_empty() && !words.en.is_empty(), "{code}");
                assert_eq!(blanks(words.vi), blanks(words.en), "{code}");
            }
        }
    }

    #[test]
    fn examples_of_running_text_do_what_they_say() {
        for rule in RULES.iter().filter(|rule| is_of_running_text(rule)) {
            let code = rule.code();
            let (found, mended) = mended(rule, rule.wrong);
            assert!(!found.is_empty(), "{code}: the wrong example is not found");
            let clean = super::testing::mended(rule, rule.right).0;
            assert!(
                clean.is_empty(),
                "{code}: the right example is found: {clean:?}"
            );
            if found.iter().any(|d| d.fix.is_some()) {
                assert_eq!(mended, rule.right, "{code}: the fix");
            }
        }
    }
}
