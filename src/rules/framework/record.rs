//! What is to be known of a rule.

use super::{Findings, Subject};
use crate::date::Date;
use crate::diagnostic::{Lang, Message, Severity, Words};
use crate::reader::Reading;

/// A rule: all that is to be known of it, and the function that judges.
pub struct Rule {
    /// A short name, as lists show it: what is right. Its blanks are for `limits`.
    pub(in crate::rules) name: Words,
    /// When it is in force: since the decree is, unless it says otherwise.
    pub in_force: Period,
    /// Code, severity, clause, and the words of its findings.
    pub message: Message,
    /// Why the rule is there and what to do, likewise.
    pub(in crate::rules) why: Words,
    /// The numbers that name and reason give, read from the tables of components and lengths.
    pub(in crate::rules) limits: fn() -> Vec<String>,
    /// An example that breaks it.
    pub wrong: &'static str,
    /// The same, right.
    pub right: &'static str,
    /// Whether both are paragraphs of running text, which a test has the rule judge.
    pub executed: bool,
    /// Judges a document.
    pub check: Check,
}

/// What a rule is judged on, and the function that judges.
#[derive(Clone, Copy)]
pub enum Check {
    /// The text of a document, from YAML or from a Word file.
    Content(fn(&Subject<'_>, &mut Findings<'_>) -> Verdict),
    /// The formatting of a Word file.
    Layout(OfWord),
    /// What is where on the pages of a Word file, and in which words.
    Both(OfWord),
}

/// Judges a document that was read from a Word file.
pub type OfWord = fn(&Reading, &mut Findings<'_>) -> Verdict;

impl Rule {
    /// What most rules have in common; a rule says what it has beside.
    pub(in crate::rules) const BASE: Rule = Rule {
        name: Words { vi: "", en: "" },
        in_force: DECREE,
        message: Message::ERROR,
        why: Words { vi: "", en: "" },
        limits: Vec::new,
        wrong: "",
        right: "",
        executed: false,
        check: Check::Content(|_, _| Verdict::NotJudged),
    };

    /// A rule in one row, without a check of its own: code and clause; in both languages its
    /// name, its message and its reason; an example that breaks it, and the same, right.
    pub(in crate::rules) const fn row(
        code: &'static str,
        clause: &'static str,
        words: [[&'static str; 2]; 3],
        examples: [&'static str; 2],
        check: Check,
    ) -> Rule {
        let [name, message, why] = words;
        let [wrong, right] = examples;
        Rule {
            name: in_both(name),
            message: Message {
                code,
                text: in_both(message),
                clause: Some(clause),
                ..Message::ERROR
            },
            why: in_both(why),
            wrong,
            right,
            check,
            ..Rule::BASE
        }
    }

    /// The same, whose findings do not stop a build.
    pub(in crate::rules) const fn warning(mut self) -> Rule {
        self.message.severity = Severity::Warning;
        self
    }

    /// The same, with the numbers that its name and its reason give.
    pub(in crate::rules) const fn limits(mut self, limits: fn() -> Vec<String>) -> Rule {
        self.limits = limits;
        self
    }

    /// The same, with what to do.
    pub(in crate::rules) const fn hint(mut self, hint: [&'static str; 2]) -> Rule {
        self.message.hint = Some(in_both(hint));
        self
    }

    /// A short name: what is right.
    pub fn name(&self, lang: Lang) -> String {
        self.name.fill(lang, &(self.limits)())
    }

    /// Why it is there and what to do.
    pub fn why(&self, lang: Lang) -> String {
        self.why.fill(lang, &(self.limits)())
    }

    /// What it is judged on.
    pub fn applies(&self) -> Applies {
        match self.check {
            Check::Content(_) => Applies::Content,
            Check::Layout(_) => Applies::Layout,
            Check::Both(_) => Applies::Both,
        }
    }

    /// Judges a document. Layout is that of a Word file; most of what the rules of content say
    /// depends on the kind, which a Word file may hide.
    pub fn judge(&self, subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
        match (self.check, subject.layout) {
            (Check::Content(_), Some(reading)) if !reading.known.kind => Verdict::NotJudged,
            (Check::Content(check), _) => check(subject, found),
            (Check::Layout(_) | Check::Both(_), None) => Verdict::NotJudged,
            (Check::Layout(check) | Check::Both(check), Some(reading)) => check(reading, found),
        }
    }

    /// Its code: one capital letter and three digits.
    pub fn code(&self) -> &'static str {
        self.message.code
    }

    /// Whether its findings stop a build.
    pub fn severity(&self) -> Severity {
        self.message.severity
    }

    /// Where the rule is.
    pub fn clause(&self) -> &'static str {
        self.message.clause.unwrap_or_default()
    }
}

/// What a rule is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// The text of a document, from YAML or from a Word file.
    Content,
    /// The formatting of a Word file.
    Layout,
    /// What is where on the pages of a Word file, and in which words.
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

/// A text in Vietnamese and in English.
const fn in_both([vi, en]: [&'static str; 2]) -> Words {
    Words { vi, en }
}
