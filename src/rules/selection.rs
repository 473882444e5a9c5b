//! Which rules the user wants applied.

use std::str::FromStr;

use super::RULES;
use crate::catalogue::NO_RULE;
use crate::content::{RuleChoice, Str};
use crate::diagnostic::{Diagnostic, Problems};

/// The first letter of the codes for mistakes in comments that switch rules off.
const COMMENTS: &str = "R";

/// The prefix of a rule's code: `T`, `T3`, `T301`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prefix(String);

/// A text that is not the prefix of any rule's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotACode(pub String);

impl FromStr for Prefix {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Prefix, NotACode> {
        let code = text.trim().to_uppercase();
        let known =
            code.starts_with(COMMENTS) || RULES.iter().any(|rule| rule.code().starts_with(&code));
        if code.is_empty() || !known {
            return Err(NotACode(text.trim().to_owned()));
        }
        Ok(Prefix(code))
    }
}

impl Prefix {
    /// The letters and digits, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a code begins with it.
    pub fn matches(&self, code: &str) -> bool {
        code.starts_with(&self.0)
    }
}

/// The choice made by `--select` and `--ignore`: all rules unless some are selected, without
/// those that are ignored. If both name a rule, the longer prefix takes precedence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these; empty means all.
    pub select: Vec<Prefix>,
    /// Not these.
    pub ignore: Vec<Prefix>,
    /// Also of a Word file that the decree does not govern.
    pub anyway: bool,
}

/// The beginning of the codes of rules that report a missing component.
pub const MISSING_COMPONENTS: &str = "T0";

impl Selection {
    /// The same without the rules whose codes begin like this.
    #[must_use]
    pub fn without(&self, codes: &str) -> Selection {
        let mut selection = self.clone();
        selection.ignore.push(Prefix(codes.to_owned()));
        selection
    }

    /// The choice of an office. A text that is not the prefix of any rule's code is reported,
    /// and left out.
    pub fn read(choice: &RuleChoice, problems: &mut Problems) -> Selection {
        let mut known = |codes: &[Str]| -> Vec<Prefix> {
            let mut known = |code: &Str| {
                let prefix = code.value.parse::<Prefix>().ok();
                let prefix = prefix.filter(|p| RULES.iter().any(|rule| p.matches(rule.code())));
                if prefix.is_none() {
                    problems.push(Diagnostic::new(&NO_RULE, code.span, [&code.value]));
                }
                prefix
            };
            codes.iter().filter_map(&mut known).collect()
        };
        Selection {
            select: known(&choice.select),
            ignore: known(&choice.ignore),
            anyway: false,
        }
    }

    /// The same for a document of an office: what the office selects counts if nothing is
    /// selected here, and what it ignores is ignored.
    #[must_use]
    pub fn within(&self, office: Selection) -> Selection {
        let mut selection = self.clone();
        if selection.select.is_empty() {
            selection.select = office.select;
        }
        selection.ignore.extend(office.ignore);
        selection
    }

    /// Whether the rule with this code is selected.
    pub fn selects(&self, code: &str) -> bool {
        let longest = |prefixes: &[Prefix]| {
            prefixes
                .iter()
                .filter(|p| p.matches(code))
                .map(|p| p.0.len())
                .max()
        };
        let selected = if self.select.is_empty() {
            Some(0)
        } else {
            longest(&self.select)
        };
        match (selected, longest(&self.ignore)) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(select), Some(ignore)) => select > ignore,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefixes(codes: &[&str]) -> Vec<Prefix> {
        codes.iter().map(|c| c.parse().unwrap()).collect()
    }

    #[test]
    fn the_longer_prefix_decides() {
        let selection = Selection {
            select: prefixes(&["T101"]),
            ignore: prefixes(&["T1"]),
            ..Selection::default()
        };
        assert!(selection.selects("T101"));
        assert!(!selection.selects("T102"));
        assert!(!selection.selects("V103"));
        assert!(Selection::default().selects("V103"));
        let without = Selection {
            select: Vec::new(),
            ignore: prefixes(&["t"]),
            ..Selection::default()
        };
        assert!(!without.selects("T101"));
        assert!(without.selects("V103"));
    }

    #[test]
    fn what_begins_no_code_is_refused() {
        assert_eq!("Q1".parse::<Prefix>(), Err(NotACode("Q1".to_owned())));
        assert!("".parse::<Prefix>().is_err());
    }
}
