//! The groups of a symbol are in capitals.

use super::{as_printed, groups, numbered, symbol_range};
use crate::diagnostic::{Message, Words};
use crate::kinds::KINDS;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ký hiệu bằng chữ in hoa",
        en: "the symbol is in capitals",
    },
    message: Message {
        code: "T107",
        text: Words {
            vi: "nhóm “{0}” của ký hiệu không phải chữ in hoa",
            en: "the group “{0}” of the symbol is not in capitals",
        },
        hint: Some(Words {
            vi: "ghi bằng chữ in hoa",
            en: "write it in capitals",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ký hiệu được trình bày bằng chữ in hoa; chỉ chữ viết tắt tên loại (QyĐ, CTr, TTr) có chữ thường.",
        en: "The symbol is in capitals; only the kinds' abbreviations (QyĐ, CTr, TTr) contain lower-case letters.",
    },
    wrong: "Số: 15/BC-Stttt",
    right: "Số: 15/BC-STTTT",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(number) = numbered(subject.document) else {
        return Verdict::NotApplicable;
    };
    for group in groups(&number.symbol) {
        let is_kind = KINDS.iter().any(|kind| kind.abbreviation == Some(group));
        // units do abbreviate as GDTrH: one lower-case letter after a capital is left alone
        let small_pair = group
            .chars()
            .zip(group.chars().skip(1))
            .any(|(a, b)| a.is_lowercase() && b.is_lowercase());
        if small_pair && !is_kind {
            let start = symbol_range(number).start;
            let at = start + number.symbol.find(group).unwrap_or(0);
            found.report(&as_printed(number), at..at + group.len(), [group]);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, symbol};

    #[test]
    fn small_letters_are_found_but_not_single_ones() {
        assert_eq!(count(&RULE, &symbol("BC-Snv")), 1);
        assert_eq!(count(&RULE, &symbol("TTr-BGDĐT-GDTrH")), 0);
    }
}
