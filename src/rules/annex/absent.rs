//! An appendix that the text points to exists.

use super::labels;
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::{begins, first_word};
use crate::rules::outline::from_roman;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phụ lục được nhắc tới có trong văn bản",
        en: "every appendix that is mentioned exists",
    },
    message: Message {
        code: "T506",
        text: Words {
            vi: "văn bản nhắc tới “{0}” nhưng chỉ có {1} phụ lục",
            en: "the text points to “{0}”, but there are {1} appendices",
        },
        hint: Some(Words {
            vi: "thêm phụ lục, hoặc sửa số",
            en: "add the appendix, or correct the number",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Người nhận tìm phụ lục không có; thường là sót khi bỏ hoặc gộp phụ lục.",
        en: "Readers look for an appendix that does not exist; often appendices were merged or dropped.",
    },
    wrong: "(chi tiết tại Phụ lục III kèm theo)",
    right: "(chi tiết tại Phụ lục II kèm theo)",
    check: Check::Content(check),
    ..Rule::BASE
};

const LABEL: &str = "Phụ lục ";

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let there = labels(subject.document).count();
    if there == 0 {
        return Verdict::NotApplicable;
    }
    for piece in subject.pieces.iter().filter(|p| p.annex.is_none()) {
        let plain = piece.plain.as_ref();
        for (start, label) in plain.match_indices(LABEL) {
            let number = first_word(&plain[start + label.len()..]);
            let end = start + label.len() + number.len();
            let too_many = from_roman(number).is_some_and(|n| n > there);
            if too_many && is_own(&plain[end..]) {
                let args = [&plain[start..end], &there.to_string()];
                found.report(piece.text, start..end, args);
            }
        }
    }
    Verdict::Applied
}

/// Whether the text that follows makes it clear that the document's own appendix is meant: a
/// closing bracket, or `kèm theo` without another document.
fn is_own(after: &str) -> bool {
    let after = after.trim_start();
    if after.starts_with(')') {
        return true;
    }
    let after = ["đính ", "gửi "]
        .iter()
        .find_map(|w| after.strip_prefix(w))
        .unwrap_or(after);
    let Some(after) = after.strip_prefix("kèm") else {
        return false;
    };
    let after = after.strip_prefix(" theo").unwrap_or(after);
    if after.is_empty() || after.starts_with([')', ';', '.', ',']) {
        return true;
    }
    [
        "báo cáo",
        "kế hoạch",
        "quyết định",
        "công văn",
        "thông báo",
        "tờ trình",
        "văn bản",
    ]
    .iter()
    .filter_map(|kind| begins(after.trim_start(), kind).map(|len| &after.trim_start()[len..]))
    .any(|rest| rest.starts_with(" này"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::Body;
    use crate::rules::testing::{appendices, count, p};

    #[test]
    fn an_appendix_too_many_is_found_but_not_that_of_another_document() {
        let text = |text: &str| {
            let mut document = appendices(&[("Phụ lục I", "A"), ("Phụ lục II", "B")]);
            document.body = vec![p(Body, text)];
            count(&RULE, &document)
        };
        assert_eq!(text("Kết quả (Phụ lục III)./."), 1);
        assert_eq!(text("Kết quả (Phụ lục II)./."), 0);
        assert_eq!(text("Theo Phụ lục III Nghị định số 30/2020/NĐ-CP./."), 0);
    }
}
