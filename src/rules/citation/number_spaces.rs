//! The number of a cited document has no spaces and no dash in it.

use crate::diagnostic::{Message, Words};
use crate::rules::language::symbol;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu viện dẫn không cách chữ",
        en: "no spaces in a cited number and symbol",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T214",
        text: Words {
            vi: "số, ký hiệu “{0}” có khoảng trắng hoặc gạch dài",
            en: "the number “{0}” has spaces or a dash in it",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm có dấu gạch nối, không cách chữ.",
        en: "The number and the symbol are separated by a slash, the groups by hyphens, without spaces.",
    },
    wrong: "Thực hiện Kế hoạch số 87/KH - BCĐ389 của Ban Chỉ đạo 389 tỉnh.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 của Ban Chỉ đạo 389 tỉnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = !subject.mentions.is_empty();
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for at in symbol::spaced(plain) {
            any = true;
            let number = &plain[at.clone()];
            let closed: String = number.split_whitespace().collect();
            let closed = closed.replace('–', "-");
            found.fix(piece.text, at, [number, &closed], &closed);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count, fixed_by};

    #[test]
    fn spaces_are_closed_up() {
        let wrong = "Nghị định 30/2020/ NĐ - CP, Nghị quyết số 18- NQ/TW, số 12 / QĐ -UBND.";
        let right = "Nghị định 30/2020/NĐ-CP, Nghị quyết số 18-NQ/TW, số 12/QĐ-UBND.";
        assert_eq!(fixed_by(&RULE, wrong).1, right);
    }

    #[test]
    fn what_follows_a_whole_number_is_not_its_part() {
        let text = "Theo Công văn số 15/UBND-VX - UBND tỉnh và số 5 / tháng.";
        assert_eq!(count(&RULE, &body(&[text])), 0);
    }
}
