//! A symbol has no spaces in it.

use super::{as_printed, numbered, symbol_range};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ký hiệu không cách chữ",
        en: "no spaces in the symbol",
    },
    message: Message {
        code: "T103",
        text: Words {
            vi: "ký hiệu “{0}” có khoảng trắng",
            en: "the symbol “{0}” has a space in it",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch nối, không cách chữ.",
        en: "The number and the symbol are separated by a slash, the groups of letters by hyphens, without spaces.",
    },
    wrong: "Số: 15/BC - STTTT",
    right: "Số: 15/BC-STTTT",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(number) = numbered(subject.document) else {
        return Verdict::NotApplicable;
    };
    let symbol = number.symbol.as_str();
    if symbol.contains(char::is_whitespace) {
        let closed: String = symbol.split_whitespace().collect();
        found.fix(
            &as_printed(number),
            symbol_range(number),
            [symbol, &closed],
            &closed,
        );
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, symbol};

    #[test]
    fn blanks_around_the_hyphen() {
        assert_eq!(count(&RULE, &symbol("BC - SNV")), 1);
        assert_eq!(count(&RULE, &symbol("BC-SNV")), 0);
    }
}
