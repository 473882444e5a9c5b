//! Room is made by spacing, not by empty paragraphs.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không tạo khoảng cách bằng nhiều đoạn trống",
        en: "no room made with empty paragraphs",
    },
    message: Message {
        code: "T910",
        text: Words {
            vi: "{0} đoạn trống liền nhau giữa nội dung",
            en: "{0} empty paragraphs in a row within the content",
        },
        hint: Some(Words {
            vi: "xóa đoạn trống; đặt khoảng cách đoạn (Spacing) hoặc ngắt trang",
            en: "delete them; use paragraph spacing or a page break",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Khoảng cách tạo bằng phím Enter xô lệch khi sửa một dòng hay mở ở máy khác.",
        en: "Room made with the Enter key shifts with every edit and on every other computer.",
    },
    wrong: "Enter năm lần để sang trang",
    right: "ngắt trang (Ctrl + Enter)",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// This many empty paragraphs in a row are meant as room.
const MANY: usize = 3;

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let paragraphs = reading.flow.paragraphs.get(..reading.flow.body);
    let mut room: Vec<&Para> = Vec::new();
    let mut in_content = false;
    for (index, para) in paragraphs.unwrap_or_default().iter().enumerate() {
        if makes_room(reading, index, para) {
            room.push(para);
            continue;
        }
        let goes_on = is_content(reading, index);
        match room.first() {
            Some(first) if room.len() >= MANY && in_content && goes_on => {
                found.at(first.span, [&room.len().to_string()]);
            }
            _ => {}
        }
        room.clear();
        if !para.is_blank() {
            in_content = goes_on;
        }
    }
    Verdict::Applied
}

/// Whether a paragraph is there only for its height.
fn makes_room(reading: &Reading, index: usize, para: &Para) -> bool {
    let section = reading.flow.sections.get(para.section);
    let ends_section = section.is_some_and(|section| section.paragraphs.end == index + 1);
    para.is_blank()
        && para.place == Place::Body
        && para.shapes.is_empty()
        && !para.page_break
        && !ends_section
}

/// Whether a paragraph belongs neither to the letterhead nor to the closing, where empty ones
/// make room for the signature.
fn is_content(reading: &Reading, index: usize) -> bool {
    let start = reading.placed.partition_point(|placed| placed.para < index);
    let placed = reading
        .placed
        .get(start)
        .filter(|placed| placed.para == index);
    placed.is_some_and(|placed| {
        !matches!(
            placed.slot,
            Component::Parent
                | Component::Issuer
                | Component::Nation
                | Component::Motto
                | Component::Number
                | Component::Dateline
                | Component::Line
                | Component::Mark
                | Component::Regarding
                | Component::Recipients
                | Component::Recipient
                | Component::Capacity
                | Component::Post
                | Component::Name
                | Component::Confirmation
                | Component::Address
        )
    })
}
