//! Text with emphasis, and where it was written.

use crate::source::Span;

/// A run of text in one emphasis. `\n` is a line break that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The words; never empty inside a [`Text`].
    pub text: String,
    /// Bold by the writer's own mark, beyond the paragraph's style.
    pub bold: bool,
    /// Italic, in the same sense.
    pub italic: bool,
}

/// Where a text was written. Two origins are always equal: place is not content.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin {
    /// The text itself: a YAML value, a fragment, a paragraph of a Word file. `None` for what the
    /// tool wrote itself.
    pub at: Option<Span>,
    /// The YAML value that called the fragment, if `at` is in one.
    pub via: Option<Span>,
}

impl PartialEq for Origin {
    fn eq(&self, _: &Origin) -> bool {
        true
    }
}

impl Eq for Origin {}

impl From<Span> for Origin {
    fn from(span: Span) -> Origin {
        Origin {
            at: Some(span),
            via: None,
        }
    }
}

/// A text of one paragraph: runs that differ from their neighbours, none of them empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    runs: Vec<Run>,
    /// Where it was written.
    pub origin: Origin,
}

impl Text {
    /// Text without emphasis.
    pub fn plain(text: impl Into<String>, origin: impl Into<Origin>) -> Text {
        let mut out = Text {
            runs: Vec::new(),
            origin: origin.into(),
        };
        out.push(text.into(), false, false);
        out
    }

    /// Text that the tool wrote itself.
    pub fn fixed(text: impl Into<String>) -> Text {
        Text::plain(text, Origin::default())
    }

    /// An empty text that was written at `origin`.
    pub fn empty(origin: impl Into<Origin>) -> Text {
        Text {
            runs: Vec::new(),
            origin: origin.into(),
        }
    }

    /// Adds words in an emphasis, joining them to the last run if it has the same.
    pub fn push(&mut self, text: impl AsRef<str> + Into<String>, bold: bool, italic: bool) {
        if text.as_ref().is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic => {
                last.text.push_str(text.as_ref());
            }
            _ => self.runs.push(Run {
                text: text.into(),
                bold,
                italic,
            }),
        }
    }

    /// Adds words in the emphasis at the end of the text.
    pub fn push_plain(&mut self, text: &str) {
        let (bold, italic) = self
            .runs
            .last()
            .map_or((false, false), |r| (r.bold, r.italic));
        self.push(text, bold, italic);
    }

    /// Adds the words of another text in their own emphasis.
    pub fn append(&mut self, more: &Text) {
        for run in &more.runs {
            self.push(run.text.as_str(), run.bold, run.italic);
        }
    }

    /// The runs.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The words without their emphasis.
    pub fn to_plain(&self) -> String {
        match &self.runs[..] {
            [one] => one.text.clone(),
            runs => runs.iter().map(|r| r.text.as_str()).collect(),
        }
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The same runs with their words changed by `change`.
    #[must_use]
    pub fn map(self, mut change: impl FnMut(&str) -> String) -> Text {
        let mut out = Text::empty(self.origin);
        for run in self.runs {
            out.push(change(&run.text), run.bold, run.italic);
        }
        out
    }

    /// The same text in capitals, right for Vietnamese (every letter has one capital).
    #[must_use]
    pub fn to_upper(self) -> Text {
        self.map(str::to_uppercase)
    }
}
