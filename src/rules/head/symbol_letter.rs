//! The symbol of a công văn names no kind.

use super::{as_printed, groups, initials, numbered, symbol_range};
use crate::diagnostic::{Message, Words};
use crate::kinds::KINDS;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ký hiệu công văn không có tên loại",
        en: "the symbol of a công văn names no kind",
    },
    message: Message {
        code: "T105",
        text: Words {
            vi: "ký hiệu công văn “{0}” có “{1}” là chữ viết tắt tên loại",
            en: "the symbol “{0}” of a công văn begins with the abbreviation of a kind, “{1}”",
        },
        hint: Some(Words {
            vi: "ký hiệu công văn gồm chữ viết tắt của cơ quan và của đơn vị soạn thảo, thí dụ STTTT-TTBCXB",
            en: "write the issuer's abbreviation and that of the drafting unit, as in STTTT-TTBCXB",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Công văn không có chữ viết tắt tên loại; ký hiệu của nó gồm chữ viết tắt tên cơ quan và tên đơn vị soạn thảo hoặc lĩnh vực.",
        en: "A công văn has no abbreviation of its kind; its symbol is made up of the issuer's abbreviation and the drafting unit's.",
    },
    wrong: "Số: 15/CV-STTTT",
    right: "Số: 15/STTTT-TTBCXB",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let (Some(number), "cong-van") = (numbered(document), document.kind.key) else {
        return Verdict::NotApplicable;
    };
    let mut parts = groups(&number.symbol);
    let first = parts.next().unwrap_or_default();
    let second = parts.next().unwrap_or_default();
    // an issuer's abbreviation may look like a kind's: it is certain only when the issuer comes
    // second
    let issuer_second = document
        .letterhead
        .issuers
        .iter()
        .any(|issuer| initials(&issuer.name.to_plain()) == second);
    let is_kind = KINDS.iter().any(|kind| kind.abbreviation == Some(first));
    if first == "CV" || (is_kind && issuer_second) {
        found.report(
            &as_printed(number),
            symbol_range(number),
            [&number.symbol, first],
        );
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::kinds;
    use crate::rules::testing::{count, symbol};

    #[test]
    fn cv_and_kinds_before_the_issuer_are_found() {
        let letter = |s: &str| {
            let mut document = symbol(s);
            document.kind = kinds::by_key("cong-van").unwrap();
            document
        };
        assert_eq!(count(&RULE, &letter("CV-SNV")), 1);
        assert_eq!(count(&RULE, &letter("TB-SNV")), 1);
        assert_eq!(count(&RULE, &letter("SNV-TB")), 0);
        assert_eq!(count(&RULE, &letter("TB-VP")), 0);
    }
}
