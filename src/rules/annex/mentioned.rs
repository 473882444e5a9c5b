//! The document points to its appendices.

use super::{label_number, labels};
use crate::diagnostic::{Entry, Severity, Words};
use crate::document::walk::Component;
use crate::rules::subject::plain;
use crate::rules::words::{key, split};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "văn bản có chỉ dẫn về phụ lục",
        en: "the document points to its appendices",
    },
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "T502",
        severity: Severity::Warning,
        message: Words {
            vi: "văn bản không nhắc tới “{0}”",
            en: "the document does not mention “{0}”",
        },
        hint: Some(Words {
            vi: "thêm chỉ dẫn vào nội dung, thí dụ “(chi tiết tại {0} kèm theo)”",
            en: "point to it in the text, as “(chi tiết tại {0} kèm theo)”",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm a"),
    },
    why: Words {
        vi: "Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
        en: "A document that has appendices must point to them in its text.",
    },
    wrong: "Kết quả cụ thể như sau.",
    right: "Kết quả cụ thể tại Phụ lục kèm theo.",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    // what points to an appendix says one of these words, or the appendix's first
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
    // "các Phụ lục kèm theo", "biểu kèm theo" speak of all of them
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
    let mut any = false;
    for label in labels(subject.document) {
        any = true;
        let text = label.to_plain();
        let name = text.to_lowercase();
        let mentioned =
            all || own.iter().any(|text| {
                text.match_indices(&name).any(|(i, _)| {
                    !text[i + name.len()..].starts_with(|c: char| c.is_alphanumeric())
                })
            }) || named_with_others(&own, label_number(&text));
        if !mentioned {
            found.report_whole(label, [&text]);
        }
    }
    Verdict::applied_if(any)
}

/// Whether the number stands in a list: `các phụ lục I, II và III`, `phụ lục I, II`.
fn named_with_others(own: &[String], number: &str) -> bool {
    let number = number.to_lowercase();
    !number.is_empty()
        && own.iter().any(|text| {
            text.match_indices("phụ lục ").any(|(i, words)| {
                text[i + words.len()..]
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|w| !w.is_empty() && *w != "và")
                    .take_while(|w| w.chars().all(|c| "ivxl".contains(c)))
                    .any(|w| w == number)
            })
        })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Role::Body;
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
