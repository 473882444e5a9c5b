//! One way of placing the tone (hòa or hoà) is used in a document.

use crate::components::Component;
use crate::diagnostic::{Label, Message, Words, Words as LabelWords};
use crate::rules::language::words::small;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "một kiểu đặt dấu thanh (hòa hay hoà)",
        en: "one way of placing the tone (hòa or hoà)",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V117",
        text: Words {
            vi: "“{0}” đặt dấu thanh khác với phần lớn văn bản: “{1}”",
            en: "“{0}” places the tone differently from most of the document: “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Nghị định dùng cả hai kiểu, nhưng một văn bản nên theo một kiểu để tìm kiếm được.",
        en: "The decree uses both ways, but a document should keep to one of them, so that searches find every word.",
    },
    wrong: "Hòa bình, xã hội hóa, văn hóa và hoà giải.",
    right: "Hòa bình, xã hội hóa, văn hóa và hòa giải.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static MOST: LabelWords = LabelWords {
    vi: "phần lớn văn bản viết theo kiểu này",
    en: "most of the document is written this way",
};

/// The open rhymes in both ways: with the tone on the first vowel, and with the tone on the
/// second.
const RHYMES: [([char; 2], [char; 2]); 15] = [
    (['ò', 'a'], ['o', 'à']),
    (['ó', 'a'], ['o', 'á']),
    (['ỏ', 'a'], ['o', 'ả']),
    (['õ', 'a'], ['o', 'ã']),
    (['ọ', 'a'], ['o', 'ạ']),
    (['ò', 'e'], ['o', 'è']),
    (['ó', 'e'], ['o', 'é']),
    (['ỏ', 'e'], ['o', 'ẻ']),
    (['õ', 'e'], ['o', 'ẽ']),
    (['ọ', 'e'], ['o', 'ẹ']),
    (['ù', 'y'], ['u', 'ỳ']),
    (['ú', 'y'], ['u', 'ý']),
    (['ủ', 'y'], ['u', 'ỷ']),
    (['ũ', 'y'], ['u', 'ỹ']),
    (['ụ', 'y'], ['u', 'ỵ']),
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut first = Vec::new();
    let mut second = Vec::new();
    for piece in &subject.pieces {
        // a person's name is written as the person writes it
        if piece.plain.is_ascii() || piece.component == Component::Name {
            continue;
        }
        for (range, word) in piece.each_word().filter(|(_, word)| !word.is_ascii()) {
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
            let diagnostic = found.fix(piece.text, range.clone(), [word, other], other);
            diagnostic.labels.push(Label {
                span: label,
                words: &MOST,
            });
        }
    }
    Verdict::applied_if(!many.is_empty())
}

/// Whether the tone is on the first vowel of the word's open rhyme, and the word written the
/// other way; `None` when there is only one way.
fn placement(word: &str) -> Option<(bool, String)> {
    let mut letters = word.chars();
    let last = letters.next_back()?;
    // for most words the last letter is enough
    if last.is_ascii() && !matches!(last, 'a' | 'e' | 'y' | 'A' | 'E' | 'Y') {
        return None;
    }
    let first = letters.next_back()?;
    let typed = [small(first), small(last)];
    let (is_first, other) = RHYMES.iter().find_map(|(one, two)| {
        if typed == *one {
            Some((true, two))
        } else if typed == *two {
            Some((false, one))
        } else {
            None
        }
    })?;
    let onset = letters.as_str();
    // in "quý" the u belongs to the onset
    if onset.ends_with(['q', 'Q']) {
        return None;
    }
    let mut out = onset.to_owned();
    for (letter, like) in other.iter().zip([first, last]) {
        if like.is_uppercase() {
            out.extend(letter.to_uppercase());
        } else {
            out.push(*letter);
        }
    }
    Some((is_first, out))
}

#[cfg(test)]
mod tests {
    use super::{RULE, placement};
    use crate::rules::testing::{body, count};

    #[test]
    fn both_ways_are_known_and_single_ways_are_left_alone() {
        assert_eq!(placement("HÒA"), Some((true, "HOÀ".to_owned())));
        assert_eq!(placement("Uỷ"), Some((false, "Ủy".to_owned())));
        for only in ["quý", "hoàn", "khoản", "thuế", "tỉnh"] {
            assert_eq!(placement(only), None, "{only}");
        }
        assert_eq!(count(&RULE, &body(&["Uỷ ban, hoà giải, thuỷ lợi"])), 0);
    }
}
