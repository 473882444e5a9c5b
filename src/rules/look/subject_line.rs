//! A solid line stands below the subject.

use super::line;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nét kẻ dưới trích yếu",
        en: "a drawn line below the subject",
    },
    entry: Entry {
        code: "T826",
        message: Words {
            vi: "dưới trích yếu không có đường kẻ nét liền (gạch chân, viền hay gạch nối không thay được)",
            en: "no solid line stands below the subject (an underline, a border or dashes will not do)",
        },
        hint: Some(Words {
            vi: "vẽ đường kẻ (Insert, Shapes, Line)",
            en: "draw a line (Insert, Shapes, Line)",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Dưới trích yếu có đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ. Chữ gạch chân, viền ô hay dấu gạch gõ tay không thay được.",
        en: "Below the subject is a level, solid line, 1/3 to 1/2 of the text. An underline, a border or typed dashes will not do.",
    },
    wrong: "gạch chân, hoặc gõ “-------”",
    right: "đường kẻ vẽ bằng Insert, Shapes",
    check: Check::Layout(|reading, found| line::drawn(reading, found, line::What::Subject)),
    ..Rule::BASE
};
