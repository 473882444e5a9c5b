//! No row has a height that cuts off its words.

use super::place_of_row;
use crate::diagnostic::{Message, Words};
use crate::layout::allowed;
use crate::measure::Length;
use crate::reader::Reading;
use crate::rules::framework::room;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "chiều cao dòng không cắt mất chữ",
        en: "the height of a row cuts off no words",
    },
    message: Message {
        code: "B204",
        text: Words {
            vi: "dòng của bảng đặt chiều cao cố định, chữ trong ô bị cắt mất",
            en: "the row has an exact height, and the words in it are cut off",
        },
        hint: Some(Words {
            vi: "đổi chiều cao dòng từ “Exactly” thành “At least”",
            en: "change the row's height from “Exactly” to “At least”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Chữ không vừa chiều cao cố định thì không được in ra.",
        en: "Words that do not fit an exact height are not printed.",
    },
    wrong: "ô ba dòng chữ cao đúng một dòng",
    right: "ô cao theo chữ",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for table in &reading.flow.tables {
        for row in table.rows.iter().filter(|row| row.exact) {
            any = true;
            let needed = room::words_height(&reading.flow, table, row);
            if needed > row.height.unwrap_or(Length::ZERO) * allowed::CERTAINLY_MORE {
                found.at(place_of_row(reading, row), []);
            }
        }
    }
    Verdict::applied_if(any)
}
