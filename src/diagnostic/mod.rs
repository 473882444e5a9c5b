//! What is wrong with an input: a code, a place, what to do.
//!
//! Mistakes of the user are [`Diagnostic`]s, collected while the pipeline runs and sorted by place
//! at its end, so that one run reports all of them. Their words are in [`crate::catalogue`] (or,
//! for a rule, in the rule's own file) in both languages; a diagnostic has only a reference to the
//! words, and the arguments for their blanks.

mod file;

use std::borrow::Cow;
use std::collections::HashSet;

pub use file::FileProblem;

use crate::source::{SourceId, Sources, Span};

/// The language that messages are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// One text in both languages; `{0}`, `{1}`… are its blanks. A blank for a number that the
/// program gives with a decimal comma is `{0:decimal}`: it has a point in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// The text in one language, its blanks still open.
    pub fn in_lang(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }

    /// The text with its blanks filled.
    pub fn fill(&self, lang: Lang, args: &[String]) -> String {
        let pattern = self.in_lang(lang);
        let mut out = String::with_capacity(pattern.len() + 32);
        let mut rest = pattern;
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            out.push_str(before);
            let blank = after[1..].split_once('}');
            match blank.and_then(|(blank, tail)| Some((filled(blank, lang, args)?, tail))) {
                Some((arg, tail)) => {
                    out.push_str(&arg);
                    rest = tail;
                }
                None => {
                    out.push('{');
                    rest = &after[1..];
                }
            }
        }
        out.push_str(rest);
        out
    }
}

/// The text of a blank, given what is between its braces.
fn filled<'a>(blank: &str, lang: Lang, args: &'a [String]) -> Option<Cow<'a, str>> {
    let (number, is_decimal) = match blank.strip_suffix(":decimal") {
        Some(number) => (number, true),
        None => (blank, false),
    };
    let arg = args.get(number.parse::<usize>().ok()?)?;
    Some(match lang {
        Lang::En if is_decimal => Cow::Owned(arg.replace(',', ".")),
        _ => Cow::Borrowed(arg.as_str()),
    })
}

/// How bad: an error stops a build, a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document cannot be issued like this.
    Error,
    /// Probably a mistake, or unusual under the decree; the document can be made.
    Warning,
    /// Nothing is wrong; information about the file.
    Note,
}

impl Severity {
    /// The word shown to users: `lỗi`, `error`.
    pub fn name(self) -> Words {
        match self {
            Severity::Error => Words {
                vi: "lỗi",
                en: "error",
            },
            Severity::Warning => Words {
                vi: "cảnh báo",
                en: "warning",
            },
            Severity::Note => Words {
                vi: "ghi chú",
                en: "note",
            },
        }
    }
}

/// A kind of message: everything about it that does not depend on the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// One to three capital letters and three digits, as `Y102`; stable for ever.
    pub code: &'static str,
    /// Whether it stops a build.
    pub severity: Severity,
    /// What is wrong.
    pub text: Words,
    /// What to do about it.
    pub hint: Option<Words>,
    /// The decree's clause, as `Phụ lục I, mục II, khoản 3`.
    pub clause: Option<&'static str>,
}

impl Message {
    /// An error, for which only code and words remain to be given.
    pub const ERROR: Message = Message {
        code: "",
        severity: Severity::Error,
        text: Words { vi: "", en: "" },
        hint: None,
        clause: None,
    };

    /// The same for a warning.
    pub const WARNING: Message = Message {
        severity: Severity::Warning,
        ..Message::ERROR
    };

    /// The same for a note.
    pub const NOTE: Message = Message {
        severity: Severity::Note,
        ..Message::ERROR
    };
}

/// A replacement of a stretch of a source that certainly fixes a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub text: String,
}

/// A second place that belongs to a diagnostic, and what it has to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// Why it is shown; shares the diagnostic's arguments.
    pub words: &'static Words,
}

/// One thing that is wrong, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of message.
    pub message: &'static Message,
    /// Where.
    pub span: Span,
    /// What fills the blanks of the message and of its hint.
    pub args: Vec<String>,
    /// Other places that it is about.
    pub labels: Vec<Label>,
    /// How to fix it, if that is certain.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A message of kind `message` at `span`, with `args` for its blanks.
    pub fn new<const N: usize>(
        message: &'static Message,
        span: Span,
        args: [&str; N],
    ) -> Diagnostic {
        Diagnostic {
            message,
            span,
            args: args.iter().map(|a| (*a).to_owned()).collect(),
            labels: Vec::new(),
            fix: None,
        }
    }

    /// The same, pointing at a second place as well.
    #[must_use]
    pub fn also(mut self, span: Span, words: &'static Words) -> Diagnostic {
        self.labels.push(Label { span, words });
        self
    }

    /// The same, with a certain fix.
    #[must_use]
    pub fn fixed_by(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.fix = Some(Fix {
            span,
            text: text.into(),
        });
        self
    }

    /// What is wrong, in words.
    pub fn message(&self, lang: Lang) -> String {
        self.message.text.fill(lang, &quoted(&self.args))
    }

    /// What to do, in words.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        self.message.hint.map(|h| h.fill(lang, &quoted(&self.args)))
    }

    /// Why one of its labels is shown, in words.
    pub fn label(&self, label: &Label, lang: Lang) -> String {
        label.words.fill(lang, &quoted(&self.args))
    }

    /// Whether it stops a build.
    pub fn is_error(&self) -> bool {
        self.message.severity == Severity::Error
    }
}

/// The most characters of one word that a message quotes: about a line. The steps of a path
/// are words.
const LONGEST_WORD: usize = 120;

/// The most characters that a message quotes in one place.
const LONGEST_QUOTE: usize = 2000;

/// A quotation in a message: only the beginning of a very long word or text.
fn quoted(args: &[String]) -> Cow<'_, [String]> {
    match args.iter().any(|arg| arg.len() > LONGEST_WORD) {
        true => args.iter().map(|arg| shortened(arg)).collect(),
        false => Cow::Borrowed(args),
    }
}

fn shortened(arg: &str) -> String {
    let mut out = String::new();
    let (mut all, mut word) = (0, 0);
    for c in arg.chars() {
        let parts_words = c.is_whitespace() || matches!(c, '/' | '\\');
        word = if parts_words { 0 } else { word + 1 };
        if word > LONGEST_WORD {
            continue;
        }
        if word == LONGEST_WORD || all == LONGEST_QUOTE {
            out.push('…');
        } else {
            out.push(c);
        }
        all += 1;
        if all > LONGEST_QUOTE {
            break;
        }
    }
    out
}

/// The sink that the stages push into.
#[derive(Debug, Clone, Default)]
pub struct Problems(Vec<Diagnostic>);

impl Problems {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds those whose kind is not yet reported at the same place.
    pub fn extend_new(&mut self, more: Vec<Diagnostic>) {
        let mut known: HashSet<_> = self.0.iter().map(key).collect();
        let is_new = |diagnostic: &Diagnostic| known.insert(key(diagnostic));
        self.0.extend(more.into_iter().filter(is_new));
    }

    /// Adds all of another collection.
    pub fn extend(&mut self, more: Problems) {
        self.0.extend(more.0);
    }

    /// Whether any of them stops a build.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(Diagnostic::is_error)
    }

    /// Whether there is one of a kind whose first argument is `arg`.
    pub fn has(&self, message: &Message, arg: &str) -> bool {
        let is_it =
            |d: &Diagnostic| d.message == message && d.args.first().is_some_and(|a| a == arg);
        self.0.iter().any(is_it)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them by place: source, offset, then code, without duplicates.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.0
            .sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.args.cmp(&b.args)));
        self.0.dedup();
        self.0
    }
}

fn key(d: &Diagnostic) -> (SourceId, u32, u32, &'static str) {
    (d.span.source, d.span.start, d.span.end, d.message.code)
}

/// The outcome of a stage or the whole pipeline: the result, unless an error prevented it, with all
/// diagnostics and the sources that their places point into.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The result; `None` if an error prevented it.
    pub value: Option<T>,
    /// All that was found, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// Every file that was read for it, the content file first.
    pub sources: Sources,
}

impl<T> Checked<T> {
    /// Whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The diagnostics, pointing into `sources`, to which their files are added.
    pub fn found_in(&self, sources: &mut Sources) -> Vec<Diagnostic> {
        let ids: Vec<SourceId> = self
            .sources
            .with_roles()
            .map(|(role, source)| sources.intern(role, source))
            .collect();
        let moved = |id: SourceId| ids.get(id.0 as usize).copied().unwrap_or_default();
        let mut found = self.diagnostics.clone();
        for diagnostic in &mut found {
            diagnostic.span.source = moved(diagnostic.span.source);
            for label in &mut diagnostic.labels {
                label.span.source = moved(label.span.source);
            }
            if let Some(fix) = &mut diagnostic.fix {
                fix.span.source = moved(fix.span.source);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_reported_at_its_place_is_not_added() {
        let at = |start| Span::new(SourceId(0), start, start + 1);
        let found = |start, arg| Diagnostic::new(&crate::catalogue::NO_NAME, at(start), [arg]);
        let mut problems = Problems::default();
        problems.push(found(0, "a"));
        problems.extend_new(vec![found(0, "b"), found(1, "c"), found(1, "d")]);
        let args: Vec<&str> = problems.0.iter().map(|d| &*d.args[0]).collect();
        assert_eq!(args, ["a", "c"]);
    }

    #[test]
    fn blanks_are_filled_by_number_and_other_braces_stay() {
        let words = Words {
            vi: "«{1}» không phải {0} {{x}} {9}",
            en: "«{1}» is not {0} {{x}} {9}",
        };
        let args = ["a".to_owned(), "b{0}".to_owned()];
        assert_eq!(words.fill(Lang::Vi, &args), "«b{0}» không phải a {{x}} {9}");
    }

    #[test]
    fn a_number_of_ours_has_the_decimal_mark_of_the_language() {
        let words = Words {
            vi: "“{1}” có cỡ chữ {0:decimal}",
            en: "“{1}” is in {0:decimal} pt",
        };
        let args = ["14,5".to_owned(), "1,250".to_owned()];
        assert_eq!(words.fill(Lang::Vi, &args), "“1,250” có cỡ chữ 14,5");
        assert_eq!(words.fill(Lang::En, &args), "“1,250” is in 14.5 pt");
    }

    #[test]
    fn a_message_quotes_a_line_of_a_long_word_and_paths_whole() {
        let message = &crate::catalogue::CANNOT_WRITE;
        let message = |quoted: &str| {
            let diagnostic = Diagnostic::new(message, Span::default(), [quoted, "x"]);
            diagnostic.message(Lang::En)
        };
        let long = message(&"ế".repeat(1_000_000));
        assert_eq!(long.chars().filter(|c| *c == 'ế').count(), LONGEST_WORD - 1);
        assert!(long.contains("ế…: x"), "{long}");
        let path = format!("/van-thu/{}/{}.docx", "a".repeat(90), "b ".repeat(50));
        assert!(message(&path).contains(&path));
        let text = message(&"từ ".repeat(1_000_000));
        assert!(text.chars().count() < LONGEST_QUOTE + 100);
    }
}
