//! The symbol of a named kind begins with the kind's abbreviation.

use super::{as_printed, groups, numbered, symbol_range};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ký hiệu có chữ viết tắt của tên loại",
        en: "the symbol has the abbreviation of the kind",
    },
    message: Message {
        code: "T104",
        text: Words {
            vi: "ký hiệu “{0}” không mở đầu bằng “{1}”, chữ viết tắt của {2}",
            en: "the symbol “{0}” does not begin with “{1}”, the abbreviation of {2}",
        },
        hint: Some(Words {
            vi: "ghi “{1}-” rồi đến chữ viết tắt của cơ quan",
            en: "write “{1}-” and then the abbreviation of the issuer",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3; Phụ lục III, mục I"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Ký hiệu gồm chữ viết tắt tên loại theo bảng của Phụ lục III (QyĐ, CTr, TTr viết đúng như bảng) và chữ viết tắt tên cơ quan.",
        en: "The symbol is made up of the kind's abbreviation, as the table of Phụ lục III spells it (QyĐ, CTr, TTr), and the issuer's.",
    },
    wrong: "Số: 15/TT-STTTT (tờ trình)",
    right: "Số: 15/TTr-STTTT",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let kind = subject.document.kind;
    let (Some(number), Some(abbreviation), Some(_)) =
        (numbered(subject.document), kind.abbreviation, kind.form)
    else {
        return Verdict::NotApplicable;
    };
    // a year comes first in legal documents, whose form another decree prescribes
    let first = groups(&number.symbol)
        .find(|group| !group.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or_default();
    if first != abbreviation {
        found.report(
            &as_printed(number),
            symbol_range(number),
            [&number.symbol, abbreviation, kind.name],
        );
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, of_kind, symbol};

    #[test]
    fn the_abbreviation_is_that_of_the_kind_letter_for_letter() {
        assert_eq!(count(&RULE, &symbol("KH-SNV")), 1);
        assert_eq!(count(&RULE, &symbol("Bc-SNV")), 1);
        assert_eq!(count(&RULE, &symbol("BC-SNV")), 0);
        assert_eq!(count(&RULE, &of_kind("cong-van")), 0);
    }
}
