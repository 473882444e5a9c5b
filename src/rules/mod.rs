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
mod look;
mod mention;
mod outline;
mod page;
mod selection;
mod subject;
mod syllable;
mod table;
#[cfg(test)]
mod testing;
mod text;
mod words;

pub use findings::Findings;
pub use judge::{Coverage, judge, none_judged};
pub use mention::Mention;
pub use selection::{NotACode, Prefix, Selection};
pub use subject::{Piece, Subject};
pub use words::Word;

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
    &table::totals::RULE,
    &table::subtotals::RULE,
    &table::row_sums::RULE,
    &table::percentages::RULE,
    &table::row_numbers::RULE,
    &table::ragged::RULE,
    &table::empty_column::RULE,
    &table::decimal_mark::RULE,
    &table::decimal_places::RULE,
    &table::unit::RULE,
    &capital::holidays::RULE,
    &capital::province_unit::RULE,
    &capital::numbered_unit::RULE,
    &capital::capital_cities::RULE,
    &capital::place_names::RULE,
    &capital::bodies::RULE,
    &capital::references::RULE,
    &capital::party_state::RULE,
    &capital::sentence_start::RULE,
    &capital::paragraph_start::RULE,
    &capital::laws::RULE,
    &capital::regions::RULE,
    &capital::lunar_years::RULE,
    &capital::unit_words::RULE,
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
    &citation::basis_punctuation::RULE,
    &citation::basis_law::RULE,
    &citation::basis_full::RULE,
    &citation::basis_order::RULE,
    &citation::number_word::RULE,
    &citation::date_word::RULE,
    &citation::date_real::RULE,
    &citation::two_dates::RULE,
    &citation::two_spellings::RULE,
    &citation::future::RULE,
    &citation::own_number::RULE,
    &citation::first_mention::RULE,
    &citation::number_padding::RULE,
    &citation::number_spaces::RULE,
    &outline::levels::RULE,
    &outline::numbering::RULE,
    &outline::articles::RULE,
    &outline::points::RULE,
    &outline::division_title::RULE,
    &outline::division_case::RULE,
    &outline::single_child::RULE,
    &outline::number_form::RULE,
    &outline::title_stop::RULE,
    &outline::empty_heading::RULE,
    &outline::plus_without_dash::RULE,
    &outline::ending::RULE,
    &outline::ending_glued::RULE,
    &outline::ending_within::RULE,
    &closing::addressees_kind::RULE,
    &closing::addressees_colon::RULE,
    &closing::addressees_punctuation::RULE,
    &closing::recipients_label::RULE,
    &closing::recipients_punctuation::RULE,
    &closing::as_above::RULE,
    &closing::as_article::RULE,
    &closing::archive_last::RULE,
    &closing::archive_clerk::RULE,
    &closing::archive_colon::RULE,
    &closing::recipient_twice::RULE,
    &closing::capacity_abbreviation::RULE,
    &closing::deputy_below::RULE,
    &closing::deputy_alone::RULE,
    &closing::signature_case::RULE,
    &closing::honours::RULE,
    &closing::name_case::RULE,
    &closing::capacity_before::RULE,
    &annex::roman::RULE,
    &annex::mentioned::RULE,
    &annex::reference::RULE,
    &annex::reference_form::RULE,
    &annex::title_case::RULE,
    &annex::absent::RULE,
    &annex::label_case::RULE,
    &page::paper::RULE,
    &page::left_margin::RULE,
    &look::issuer_bold::RULE,
    &text::composed::RULE,
    &text::old_fonts::RULE,
    &text::invisible::RULE,
    &text::odd_spaces::RULE,
    &text::double_space::RULE,
    &text::space_before::RULE,
    &text::space_after::RULE,
    &text::brackets::RULE,
    &text::unclosed::RULE,
    &text::mixed_quotes::RULE,
    &text::unfinished::RULE,
    &text::percent::RULE,
    &text::thousands::RULE,
    &text::decimal_point::RULE,
    &text::doubled_word::RULE,
    &text::typed_keys::RULE,
    &text::tone_placement::RULE,
    &text::address::RULE,
    &text::double_marks::RULE,
    &text::amount_in_words::RULE,
    &text::abbreviation_early::RULE,
    &text::abbreviation_unused::RULE,
    &text::hyphen::RULE,
    &text::lookalikes::RULE,
    &text::tone_letter::RULE,
];

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
            assert!(!rule.name.is_empty() && !rule.clause().is_empty(), "{code}");
            assert!(!rule.wrong.is_empty() && rule.wrong != rule.right, "{code}");
            let words = [Some(rule.why), Some(rule.entry.message), rule.entry.hint];
            for words in words.into_iter().flatten() {
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
