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
mod findings;
mod head;
mod ignore;
mod judge;
mod locate;
mod mention;
mod outline;
mod selection;
mod subject;
mod syllable;
mod table;
#[cfg(test)]
mod testing;
mod text;

pub use findings::Findings;
pub use judge::{Coverage, judge};
pub use mention::Mention;
pub use selection::{NotACode, Prefix, Selection};
pub use subject::{Piece, Subject};

use regex::Regex;

use crate::date::Date;
use crate::diagnostic::{Entry, Severity, Words};

/// A rule: all that is to be known of it, and the function that judges.
pub struct Rule {
    /// A short name in Vietnamese, as lists show it.
    pub name: &'static str,
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
    /// Text and formatting together.
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

/// The rule of a code.
pub fn by_code(code: &str) -> Option<&'static Rule> {
    RULES
        .binary_search_by(|rule| rule.code().cmp(code))
        .ok()
        .map(|i| RULES[i])
}

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &head::number_padding::RULE,
    &head::number_digits::RULE,
    &head::symbol_spaces::RULE,
    &head::symbol_kind::RULE,
    &head::symbol_letter::RULE,
    &head::symbol_year::RULE,
    &head::symbol_capitals::RULE,
    &head::symbol_issuer::RULE,
    &head::place_abbreviation::RULE,
    &head::place_capitals::RULE,
    &head::district::RULE,
    &head::subject_end::RULE,
    &head::regarding_case::RULE,
    &head::regarding_twice::RULE,
    &head::subject_capital::RULE,
    &head::subject_case::RULE,
    &head::subject_repeats::RULE,
    &head::parent_place::RULE,
    &head::committee_parent::RULE,
    &head::draft_numbered::RULE,
];
