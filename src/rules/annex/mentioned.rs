//! The document points to its appendices.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::{label_number, labels};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::framework::piece::plain;
use crate::rules::language::words::{ByKey, key, split};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "văn bản có chỉ dẫn về phụ lục",
        en: "the document points to its appendices",
    },
    message: Message {
        code: "T502",
        text: Words {
            vi: "văn bản không nhắc tới “{0}”",
            en: "the document does not mention “{0}”",
        },
        hint: Some(Words {
            vi: "thêm chỉ dẫn vào nội dung, thí dụ “(chi tiết tại {0} kèm theo)”",
            en: "point to it in the text, as “(chi tiết tại {0} kèm theo)”",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
        en: "A document that has appendices must point to them in its text.",
    },
    wrong: "Kết quả cụ thể như sau.",
    right: "Kết quả cụ thể tại Phụ lục kèm theo.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    if labels(subject.document).next().is_none() {
        return Verdict::applied_if(false);
    }
    // a reference to an appendix has one of these words, or the appendix's first word
    let mut pointing = vec![key("lục"), key("kèm")];
    let first = |label| split(&plain(label)).words.first().map(|word| word.key);
    pointing.extend(labels(subject.document).filter_map(first));
    let own: Vec<String> = subject
        .pieces
        .iter()
        .filter(|p| p.annex.is_none())
        .filter(|p| {
            matches!(p.component, Component::Body(_) | Component::LegalBasis)
                || p.component.is_table()
        })
        .filter(|p| p.words.iter().any(|word| pointing.contains(&word.key)))
        .map(|p| p.plain.to_lowercase())
        .collect();
    // "các Phụ lục kèm theo", "biểu kèm theo" mean all of them
    let all = own.iter().any(|text| {
        [
            "các phụ lục",
            "phụ lục kèm",
            "phụ lục gửi",
            "phụ lục đính",
            "biểu kèm",
            "bảng kèm",
            "gửi kèm",
            "đính kèm",
            "kèm theo",
        ]
        .iter()
        .any(|words| text.contains(words))
    });
    let places = LazyCell::new(|| Places::of(&own));
    let listed = LazyCell::new(|| listed(&own));
    let mut known: HashMap<String, bool> = HashMap::new();
    let mut any = false;
    for label in labels(subject.document) {
        any = true;
        let text = label.to_plain();
        let number = label_number(&text).to_lowercase();
        let name = text.to_lowercase();
        let is_mentioned =
            |name: &String| all || places.hold(name) || listed.contains(number.as_str());
        if !*known.entry(name).or_insert_with_key(is_mentioned) {
            found.report_whole(label, [&text]);
        }
    }
    Verdict::applied_if(any)
}

/// The words of texts, so that a name is searched for only where its last word is.
struct Places<'t>(ByKey<Vec<(&'t str, usize)>>);

impl<'t> Places<'t> {
    fn of(texts: &'t [String]) -> Places<'t> {
        let mut places: ByKey<Vec<(&str, usize)>> = ByKey::default();
        for text in texts {
            for word in split(text).words {
                let place = (text.as_str(), word.at.start);
                places.entry(word.key).or_default().push(place);
            }
        }
        Places(places)
    }

    /// Whether one of the texts has the name, and no longer one.
    fn hold(&self, name: &str) -> bool {
        let words = split(name).words;
        let Some(last) = words.last() else {
            return false;
        };
        let places = self.0.get(&last.key);
        places.into_iter().flatten().any(|(text, at)| {
            let start = at.checked_sub(last.at.start);
            let rest = start.and_then(|start| text.get(start..)?.strip_prefix(name));
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
    }
}

/// The numbers in lists: `các phụ lục I, II và III`, `phụ lục I, II`.
fn listed(texts: &[String]) -> HashSet<&str> {
    let mut out = HashSet::new();
    for text in texts {
        for (at, head) in text.match_indices("phụ lục ") {
            let words = text[at + head.len()..]
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty() && *word != "và");
            out.extend(words.take_while(|word| word.chars().all(|c| "ivxl".contains(c))));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::Body;
    use crate::rules::testing::{appendices, count, p};

    #[test]
    fn each_appendix_is_pointed_to() {
        let text = |text: &str| {
            let mut document = appendices(&[("Phụ lục I", "A"), ("Phụ lục II", "B")]);
            document.body = vec![p(Body, text)];
            count(&RULE, &document)
        };
        assert_eq!(text("Kết quả như sau./."), 2);
        assert_eq!(text("Kết quả tại Phụ lục II./."), 1);
        assert_eq!(text("Kết quả tại Phụ lục I và II./."), 0);
        assert_eq!(text("Kết quả tại các Phụ lục kèm theo./."), 0);
    }
}
