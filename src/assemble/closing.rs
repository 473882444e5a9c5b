//! The end of a document: recipients and signatures.

use super::punctuation::punctuated;
use crate::catalogue::ARCHIVE_TWICE;
use crate::content::{Content, Recipient};
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Closing, Recipients, Signature, Text};
use crate::narrative::Filler;

/// What the decree puts first in the list of a document with addressees.
const AS_ABOVE: &str = "Như trên";

/// Recipients and signatures of `content`.
pub(super) fn closing(
    content: &Content,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Closing {
    let recipients = recipients(content, filler, problems);
    let signatures = content
        .signatories
        .iter()
        .map(|signatory| Signature {
            lines: signatory
                .capacity
                .iter()
                .chain(&signatory.position)
                .map(|line| filler.item("quyen_han", line, problems).to_upper())
                .collect(),
            post: signatory.post.as_ref().map(|p| filler.text(p, problems)),
            name: signatory
                .name
                .as_ref()
                .map(|n| filler.text(n, problems))
                .unwrap_or_default(),
        })
        .collect();
    Closing {
        recipients,
        signatures,
        confirmation: content
            .confirmation
            .as_ref()
            .map(|c| filler.text(c, problems)),
    }
}

fn recipients(
    content: &Content,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Option<Recipients> {
    if content.recipients.is_empty() && content.archive.is_empty() {
        return None;
    }
    let mut list = Vec::with_capacity(content.recipients.len() + 2);
    for Recipient { name, note } in &content.recipients {
        let mut text = filler.item("noi_nhan", name, problems);
        let typed = text.to_plain();
        if !content.archive.is_empty() && is_archive(&typed) {
            problems.push(Diagnostic::new(&ARCHIVE_TWICE, name.span, [&typed]));
        }
        if let Some(note) = note {
            let note = filler.text(note, problems).to_plain();
            text.push_plain(&format!(" ({})", note.trim_matches(['(', ')'])));
        }
        list.push(text);
    }
    // khoản 9: the first is "Như trên" whenever there are addressees above
    if !content.addressees.is_empty() && !names_as_above(list.first()) {
        list.insert(0, Text::fixed(AS_ABOVE));
    }
    if let Some(first) = content.archive.first() {
        let units: Vec<String> = content
            .archive
            .iter()
            .map(|unit| filler.item("luu", unit, problems).to_plain())
            .collect();
        list.push(Text::plain(
            format!("Lưu: {}", units.join(", ")),
            first.span,
        ));
    }
    Some(Recipients {
        label: Text::fixed("Nơi nhận:"),
        list: punctuated(list),
    })
}

/// Whether a recipient is the line that `luu` prints: `Lưu: VT`.
fn is_archive(recipient: &str) -> bool {
    let rest = recipient.trim_start_matches(['-', '–', '+', ' ']);
    rest.strip_prefix("Lưu").is_some_and(|rest| {
        let unit = rest.trim_start_matches([':', ' ', '\u{A0}']);
        unit.len() < rest.len() && unit.starts_with(char::is_uppercase)
    })
}

fn names_as_above(first: Option<&Text>) -> bool {
    first.is_some_and(|text| text.to_plain().starts_with(AS_ABOVE))
}
