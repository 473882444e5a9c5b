//! Rules about legal bases and cited documents.

pub(super) mod basis_full;
pub(super) mod basis_law;
pub(super) mod basis_order;
pub(super) mod basis_punctuation;
pub(super) mod date_real;
pub(super) mod date_word;
pub(super) mod first_mention;
pub(super) mod future;
pub(super) mod number_padding;
pub(super) mod number_spaces;
pub(super) mod number_word;
pub(super) mod own_number;
pub(super) mod two_dates;
pub(super) mod two_spellings;

use crate::components::Component;
use crate::rules::{Mention, Subject};

/// The mentions of other documents; those in `(Kèm theo …)` mean the document itself.
fn cited<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = &'s Mention> {
    subject
        .mentions
        .iter()
        .filter(|m| subject.pieces[m.piece].component != Component::Reference)
}

/// Whether two subjects of cited documents agree as far as both go: in all words, or in the
/// first eight.
fn alike(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .take(8)
            .map(str::to_lowercase)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let shared = a.len().min(b.len());
    shared >= 4 && a[..shared] == b[..shared]
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn subjects_are_alike_by_their_first_words() {
        assert!(alike(
            "tăng cường công tác chống buôn lậu, gian lận thương mại trên các tuyến",
            "tăng cường công tác chống buôn lậu, gian lận thương mại và hàng giả"
        ));
        assert!(!alike(
            "tăng cường công tác chống buôn lậu",
            "tăng cường chuyển đổi số"
        ));
        assert!(!alike("ban hành", "ban hành"));
    }
}
