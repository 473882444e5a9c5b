//! Citations: in full at the first mention, type and number after that (Phụ lục I, mục II,
//! khoản 6).

use super::{Filler, reserved};
use crate::catalogue::CALLS_ITSELF;
use crate::content::{Citation, Content, Spanned};
use crate::diagnostic::{Diagnostic, Problems};
use crate::source::Span;

/// How much of a citation is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In full at the first mention, else short.
    Decree,
    /// Type, number, date, issuer, subject.
    Full,
    /// Type and number.
    Short,
    /// In full without the subject.
    NoSubject,
}

const FORMS: [Form; 4] = [Form::Decree, Form::Full, Form::Short, Form::NoSubject];

/// The first of the characters that stand for citations until the text is filled.
const FIRST: u32 = 0x10_0000;
/// As many citations as have characters.
const MOST: usize = 16_000;

/// The character that stands for citation `index` in `form`.
pub(super) fn mark(index: usize, form: Form) -> Option<char> {
    let index = u32::try_from(index.min(MOST)).ok()?;
    let form = FORMS.iter().position(|f| *f == form)?;
    char::from_u32(FIRST + index * 4 + u32::try_from(form).ok()?)
}

fn marked(c: char) -> Option<(usize, Form)> {
    let n = usize::try_from(u32::from(c).checked_sub(FIRST)?).ok()?;
    (n < MOST * 4).then(|| (n / 4, FORMS[n % 4]))
}

/// A citation's own texts may cite others, to this depth.
const MAX_DEPTH: usize = 8;

impl Filler<'_> {
    /// Writes out the citations of a filled text, in their order.
    pub(super) fn cite(
        &mut self,
        filled: &str,
        at: Span,
        depth: usize,
        problems: &mut Problems,
    ) -> String {
        if reserved::find(filled).is_none() {
            return filled.to_owned();
        }
        let content: &Content = self.content;
        let mut out = String::with_capacity(filled.len() * 2);
        for c in filled.chars() {
            match marked(c).and_then(|(i, form)| Some((i, form, content.citations.get(i)?))) {
                None => out.push(c),
                Some((_, _, citation)) if depth >= MAX_DEPTH => {
                    problems.push(Diagnostic::new(&CALLS_ITSELF, at, [&citation.key.value]));
                }
                Some((index, form, citation)) => {
                    let first = self.mentioned.insert(index);
                    let form = match form {
                        Form::Decree if first => Form::Full,
                        Form::Decree => Form::Short,
                        other => other,
                    };
                    let text = self.written(citation, form, depth, problems);
                    out.push_str(&text);
                }
            }
        }
        out
    }

    /// A citation in words; laws, which have no number, by name alone.
    fn written(
        &mut self,
        citation: &Citation,
        form: Form,
        depth: usize,
        problems: &mut Problems,
    ) -> String {
        let mut part = |written: &Spanned<String>| -> String {
            let filled = self.fill_raw(written, problems).into_owned();
            let safe = reserved::protect(&filled);
            self.cite(&safe, written.span, depth + 1, problems)
        };
        let mut out = part(&citation.kind);
        let Some(number) = &citation.number else {
            if let Some(name) = &citation.subject {
                out.push(' ');
                out.push_str(&part(name));
            }
            return out;
        };
        out.push_str(" số ");
        out.push_str(&part(number));
        if form == Form::Short {
            return out;
        }
        if let Some(date) = &citation.date {
            out.push_str(&reserved::protect(&format!(" ngày {}", date.value.short())));
        }
        if let Some(issuer) = &citation.issuer {
            out.push_str(" của ");
            out.push_str(&part(issuer));
        }
        if let (Form::Full, Some(subject)) = (form, &citation.subject) {
            out.push_str(" về ");
            out.push_str(&part(subject));
        }
        out
    }
}
