//! The symbol of an administrative document has no year in it.

use super::{as_printed, groups, numbered, symbol_range};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ký hiệu không có năm",
        en: "no year in the symbol",
    },
    message: Message {
        code: "T106",
        text: Words {
            vi: "ký hiệu “{0}” có năm",
            en: "the symbol “{0}” contains a year",
        },
        hint: Some(Words {
            vi: "bỏ năm: văn bản hành chính được đánh số theo năm nhưng không ghi năm",
            en: "leave out the year: numbering starts again each year, but the year is not written",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Chỉ văn bản quy phạm pháp luật mới ghi năm trong số, ký hiệu; nghị quyết và quyết định có năm được coi là văn bản loại ấy và không xét ở đây.",
        en: "Only legal documents have the year in their symbol; resolutions and decisions with a year are taken for legal documents and are not judged.",
    },
    wrong: "Số: 15/2023/BC-STTTT",
    right: "Số: 15/BC-STTTT",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let (Some(number), Some(_)) = (numbered(document), document.kind.form) else {
        return Verdict::NotApplicable;
    };
    let has_year = groups(&number.symbol).any(|group| {
        group.len() == 4
            && group.bytes().all(|b| b.is_ascii_digit())
            && (group.starts_with("19") || group.starts_with("20"))
    });
    if !has_year {
        return Verdict::Applied;
    }
    if document.kind.enacts.is_some() {
        return Verdict::NotJudged;
    }
    found.report(&as_printed(number), symbol_range(number), [&number.symbol]);
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::kinds;
    use crate::rules::Verdict;
    use crate::rules::testing::{count, judged, symbol};

    #[test]
    fn a_year_is_found_but_not_in_what_may_be_a_legal_document() {
        assert_eq!(count(&RULE, &symbol("2023/BC-SNV")), 1);
        assert_eq!(count(&RULE, &symbol("BC-BCĐ2030")), 0);
        let mut decision = symbol("2023/QĐ-UBND");
        decision.kind = kinds::by_key("quyet-dinh").unwrap();
        assert_eq!(judged(&RULE, &decision).1, Verdict::NotJudged);
    }
}
