//! Page numbers are upright, 13 to 14 points.

use super::numbers::Numbers;
use crate::diagnostic::{Entry, Severity, Words};
use crate::layout::allowed;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang đứng, cỡ chữ 13–14",
        en: "page numbers: upright, 13–14 pt",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T611",
        severity: Severity::Error,
        message: Words {
            vi: "số trang phải cỡ chữ 13 đến 14, kiểu chữ đứng",
            en: "the page number must be 13 to 14 pt and upright",
        },
        hint: None,
        clause: Some("Phụ lục I, mục I, khoản 7"),
    },
    why: Words {
        vi: "Số trang cùng cỡ chữ với nội dung, kiểu chữ đứng, để dễ tìm trang.",
        en: "The page number is as large as the text, and upright.",
    },
    wrong: "số trang cỡ 11, nghiêng",
    right: "số trang cỡ 14, đứng",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    let numbers = Numbers::of(reading).all();
    for number in &numbers {
        if !allowed::PAGE_NUMBER.allows(number.look.size) || number.look.italic {
            found.at(number.para.span, []);
        }
    }
    Verdict::applied_if(!numbers.is_empty())
}
