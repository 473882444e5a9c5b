//! A table is within the margins.

use super::of_content;
use crate::components::Alignment;
use crate::diagnostic::{Message, Words};
use crate::layout::allowed;
use crate::measure::Length;
use crate::reader::Reading;
use crate::rules::framework::room;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "bảng nằm trong lề trang",
        en: "a table is within the margins",
    },
    message: Message {
        code: "B203",
        text: Words {
            vi: "bảng tràn ra ngoài lề trang",
            en: "the table reaches into the margins",
        },
        hint: Some(Words {
            vi: "thu hẹp các cột (AutoFit to Window), hoặc đưa bảng vào phụ lục trên trang ngang",
            en: "make the columns narrower (AutoFit to Window), or put the table on a landscape page",
        }),
        clause: Some("Phụ lục I, mục I, khoản 3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Phần bảng tràn ra lề bị mất khi in, khi đóng quyển.",
        en: "What reaches into the margins is lost in print and binding.",
    },
    wrong: "bảng rộng 190 mm giữa hai lề 165 mm",
    right: "bảng rộng 165 mm giữa hai lề 165 mm",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for table in of_content(reading) {
        let width: Length = table.columns.iter().copied().sum();
        let section = reading
            .flow
            .paragraphs
            .get(table.paragraphs.start)
            .and_then(|para| reading.flow.sections.get(para.section));
        let Some(section) = section.filter(|_| table.around.is_none() && width > Length::ZERO)
        else {
            continue;
        };
        any = true;
        let overhang = allowed::TABLE_OVERHANG;
        let room = room::text_width_of(section) + overhang;
        let inside = match table.align {
            Alignment::Center => width <= room + overhang,
            Alignment::Right => width <= room,
            Alignment::Left | Alignment::Justify => {
                table.indent >= Length::ZERO - overhang && table.indent + width <= room
            }
        };
        if !inside {
            found.at(reading.first_words(table.paragraphs.clone()), []);
        }
    }
    Verdict::applied_if(any)
}
