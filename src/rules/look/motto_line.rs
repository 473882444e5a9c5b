//! A solid line stands below Tiêu ngữ.

use super::line;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nét kẻ dưới Tiêu ngữ",
        en: "a drawn line below Tiêu ngữ",
    },
    entry: Entry {
        code: "T806",
        message: Words {
            vi: "dưới Tiêu ngữ không có đường kẻ nét liền (gạch chân, viền hay gạch nối không thay được)",
            en: "no solid line stands below Tiêu ngữ (an underline, a border or dashes will not do)",
        },
        hint: Some(Words {
            vi: "vẽ đường kẻ (Insert, Shapes, Line)",
            en: "draw a line (Insert, Shapes, Line)",
        }),
        clause: Some("Phụ lục I, mục II, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ. Chữ gạch chân, viền ô hay dấu gạch gõ tay không thay được.",
        en: "Below Tiêu ngữ is a level, solid line, as long as the text. An underline, a border or typed dashes will not do.",
    },
    wrong: "gạch chân, hoặc gõ “-------”",
    right: "đường kẻ vẽ bằng Insert, Shapes",
    check: Check::Layout(|reading, found| line::drawn(reading, found, line::What::Motto)),
    ..Rule::BASE
};
