//! One way of placing the tone (hòa or hoà) is used in a document.

use super::words;
use crate::diagnostic::{Entry, Label, Severity, Words, Words as LabelWords};
use crate::document::walk::Component;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "một kiểu đặt dấu thanh (hòa hay hoà)",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V117",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” đặt dấu thanh khác với phần lớn văn bản: “{1}”",
            en: "“{0}” places the tone in another way than most of the document: “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
    },
    why: Words {
        vi: "Nghị định dùng cả hai kiểu, nhưng một văn bản nên theo một kiểu để tìm kiếm được.",
        en: "The decree uses both ways, but a document should keep to one, so that searches find every word.",
    },
    wrong: "Hòa bình, xã hội hóa, văn hóa và hoà giải.",
    right: "Hòa bình, xã hội hóa, văn hóa và hòa giải.",
    check,
};

static MOST: LabelWords = LabelWords {
    vi: "phần lớn văn bản viết theo kiểu này",
    en: "most of the document is written this way",
};

/// The open rhymes in both ways: the tone on the first vowel, the tone on the second.
const RHYMES: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("óa", "oá"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut first = Vec::new();
    let mut second = Vec::new();
    for piece in &subject.pieces {
        // a person's name is written as the person writes it
        if piece.plain.is_ascii() || piece.component == Component::SignerName {
            continue;
        }
        for (range, word) in words(&piece.plain) {
            if word.is_ascii() {
                continue;
            }
            match placement(word) {
                Some((true, other)) => first.push((piece, range, other)),
                Some((false, other)) => second.push((piece, range, other)),
                None => {}
            }
        }
    }
    let (few, many) = if first.len() < second.len() {
        (&first, &second)
    } else {
        (&second, &first)
    };
    if let Some((piece, range, _)) = many.first() {
        let label = found.place(piece.text, range.clone());
        for (piece, range, other) in few {
            let word = &piece.plain[range.clone()];
            let diagnostic = found.mend(piece.text, range.clone(), [word, other], other);
            diagnostic.labels.push(Label {
                span: label,
                words: &MOST,
            });
        }
    }
    Verdict::applied_if(!many.is_empty())
}

/// Whether the tone stands on the first vowel of the word's open rhyme, and the word in the
/// other way; `None` when there is only one way.
fn placement(word: &str) -> Option<(bool, String)> {
    let small = word.to_lowercase();
    let shouted = !word.chars().any(char::is_lowercase);
    RHYMES.iter().find_map(|(old, new)| {
        let (is_old, to) = match (small.ends_with(old), small.ends_with(new)) {
            (true, _) => (true, new),
            (_, true) => (false, old),
            _ => return None,
        };
        let letters: Vec<char> = word.chars().collect();
        let onset: String = letters[..letters.len().checked_sub(2)?].iter().collect();
        // in "quý" the u belongs to the onset
        if onset.to_lowercase().ends_with('q') {
            return None;
        }
        let rhyme = if shouted {
            to.to_uppercase()
        } else {
            (*to).to_owned()
        };
        let rhyme = match (onset.is_empty(), letters[0].is_uppercase()) {
            (true, true) if !shouted => {
                let mut chars = rhyme.chars();
                let head: String = chars
                    .next()
                    .into_iter()
                    .flat_map(char::to_uppercase)
                    .collect();
                head + chars.as_str()
            }
            _ => rhyme,
        };
        Some((is_old, onset + &rhyme))
    })
}

#[cfg(test)]
mod tests {
    use super::{RULE, placement};
    use crate::rules::testing::{body, count};

    #[test]
    fn both_ways_are_known_and_single_ways_are_let_be() {
        assert_eq!(placement("HÒA"), Some((true, "HOÀ".to_owned())));
        assert_eq!(placement("Uỷ"), Some((false, "Ủy".to_owned())));
        for only in ["quý", "hoàn", "khoản", "thuế", "tỉnh"] {
            assert_eq!(placement(only), None, "{only}");
        }
        assert_eq!(count(&RULE, &body(&["Uỷ ban, hoà giải, thuỷ lợi"])), 0);
    }
}
