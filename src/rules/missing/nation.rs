//! Quốc hiệu stands at the head.

use super::absent;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có Quốc hiệu",
        en: "there is a Quốc hiệu (the name of the country)",
    },
    entry: Entry {
        code: "T003",
        message: Words {
            vi: "không thấy Quốc hiệu",
            en: "there is no quốc hiệu (the name of the country)",
        },
        clause: Some("Phụ lục I, mục II, khoản 1"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Quốc hiệu đứng đầu trang thứ nhất, phía trên bên phải, trên Tiêu ngữ.",
        en: "Quốc hiệu stands at the upper right of the first page, above the motto.",
    },
    wrong: "(chỉ có Tiêu ngữ)",
    right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    check: Check::Both(|reading, found| {
        absent(reading, found, |known| known.nation, &[Component::Motto])
    }),
    ..Rule::BASE
};
