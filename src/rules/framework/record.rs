//! The record of a rule.

use super::{Findings, Subject};
use crate::date::Date;
use crate::diagnostic::{Lang, Message, Severity, Words};
use crate::reader::Reading;

/// A rule: everything known about it, and the function that judges.
pub struct Rule {
    /// A short name, as lists show it: what is correct. Its blanks are filled with `limits`.
    pub(in crate::rules) name: Words,
    /// When it is in force: since the decree came into force, unless it says otherwise.
    pub in_force: Period,
    /// Code, severity, clause, and the words of its findings.
    pub message: Message,
    /// Why the rule exists; its blanks are filled with `limits` too.
    pub(in crate::rules) why: Words,
    /// The numbers in name and reason, read from the tables of components and lengths.
    pub(in crate::rules) limits: fn() -> Vec<String>,
    /// An example that breaks it.
    pub wrong: &'static str,
    /// The same, correct.
    pub right: &'static str,
    /// Whether both are paragraphs of running text, on which a test runs the rule.
    pub executed: bool,
    /// Judges a document.
    pub check: Check,
}

/// What a rule examines, and the function that judges.
#[derive(Clone, Copy)]
pub enum Check {
    /// The text of a document, from YAML or from a Word file.
    Content(fn(&Subject<'_>, &mut Findings<'_>) -> Verdict),
    /// The formatting of a Word file.
    Layout(OfWord),
    /// The position and the words of the components of a Word file.
    Both(OfWord),
}

/// Judges a document that was read from a Word file.
pub type OfWord = fn(&Reading, &mut Findings<'_>) -> Verdict;

impl Rule {
    /// The defaults; a rule gives only what differs.
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

    /// A rule in one row: code and clause; in both languages its name, its message and its
    /// reason; an example that breaks it, and the same, correct; its check.
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

    /// The same as a warning, which does not stop a build.
    pub(in crate::rules) const fn warning(mut self) -> Rule {
        self.message.severity = Severity::Warning;
        self
    }

    /// The same, whose findings are notes; they rest on no clause.
    pub(in crate::rules) const fn note(mut self) -> Rule {
        self.message.severity = Severity::Note;
        self.message.clause = None;
        self
    }

    /// The same, with the numbers in its name and its reason.
    pub(in crate::rules) const fn limits(mut self, limits: fn() -> Vec<String>) -> Rule {
        self.limits = limits;
        self
    }

    /// The same, with a hint.
    pub(in crate::rules) const fn hint(mut self, hint: [&'static str; 2]) -> Rule {
        self.message.hint = Some(in_both(hint));
        self
    }

    /// A short name: what is correct.
    pub fn name(&self, lang: Lang) -> String {
        self.name.fill(lang, &(self.limits)())
    }

    /// Why the rule exists.
    pub fn why(&self, lang: Lang) -> String {
        self.why.fill(lang, &(self.limits)())
    }

    /// What it examines.
    pub fn applies(&self) -> Applies {
        match self.check {
            Check::Content(_) => Applies::Content,
            Check::Layout(_) => Applies::Layout,
            Check::Both(_) => Applies::Both,
        }
    }

    /// Judges a document. Only a Word file has layout; most rules of content depend on the
    /// kind, which may be unknown in a Word file.
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

    /// The clause that the rule is based on.
    pub fn clause(&self) -> &'static str {
        self.message.clause.unwrap_or_default()
    }
}

/// What a rule examines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// The text of a document, from YAML or from a Word file.
    Content,
    /// The formatting of a Word file.
    Layout,
    /// The position and the words of the components of a Word file.
    Both,
}

/// The period in which a rule is in force, by the date of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub since: Date,
    /// The first day on which it is no longer in force.
    pub until: Option<Date>,
}

impl Period {
    /// Whether a document of this date is judged by the rule. A date that is still empty
    /// belongs to a draft, which is written today.
    pub fn covers(&self, date: Date) -> bool {
        !date.is_before(&self.since)
            && self
                .until
                .is_none_or(|until| date.year.is_none() || date.is_before(&until))
    }
}

/// In force as long as Nghị định 30/2020/NĐ-CP (article 37: from the day of its signing).
pub const DECREE: Period = Period {
    since: Date {
        year: Some(2020),
        month: Some(3),
        day: Some(5),
    },
    until: None,
};

/// In force whatever the date: rules of language and of numbers, which no decree makes.
pub const ALWAYS: Period = Period {
    since: Date {
        year: None,
        month: None,
        day: None,
    },
    until: None,
};

/// What a check returns besides its findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There was something to judge, and it was judged.
    Applied,
    /// The document has nothing of the kind.
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
