//! The reference of an appendix is italic.

use super::{italic, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phần ghi văn bản kèm theo: chữ nghiêng, không đậm",
        en: "the reference of an appendix: italic, not bold",
    },
    entry: Entry {
        code: "T885",
        message: Words {
            vi: "phần ghi văn bản kèm theo phải là chữ nghiêng, không đậm",
            en: "the reference of an appendix must be italic and not bold",
        },
        clause: Some("Phụ lục I, mục III, khoản 1, điểm c"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Phần ghi “(Kèm theo …)” dưới tên phụ lục trình bày bằng kiểu chữ nghiêng.",
        en: "The reference below the title of an appendix is italic.",
    },
    wrong: "(Kèm theo Báo cáo số 15/BC-SNV …)",
    right: "*(Kèm theo Báo cáo số 15/BC-SNV …)*",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Reference, italic)
    }),
    ..Rule::BASE
};
