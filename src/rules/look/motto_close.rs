//! There is no gap between Quốc hiệu and Tiêu ngữ.

use super::each;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::layout::{PARAGRAPH_GAP, allowed};
use crate::reader::{LineSpacing, Para, Placed, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn",
        en: "Quốc hiệu and Tiêu ngữ are single-spaced",
    },
    message: Message {
        code: "T805",
        text: Words {
            vi: "Quốc hiệu và Tiêu ngữ cách nhau quá dòng đơn",
            en: "Quốc hiệu and Tiêu ngữ are farther apart than single spacing",
        },
        hint: Some(Words {
            vi: "đặt dòng đơn, bỏ dòng trống và khoảng cách đoạn",
            en: "use single spacing, with no empty line and no space between the paragraphs",
        }),
        clause: Some("Phụ lục I, mục II, khoản 1, điểm c"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn: không có dòng trống, không giãn đoạn ở giữa.",
        en: "Quốc hiệu and Tiêu ngữ are single-spaced: no empty line, no gap between them.",
    },
    wrong: "một dòng trống giữa Quốc hiệu và Tiêu ngữ",
    right: "Tiêu ngữ ngay dưới Quốc hiệu",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    each(
        reading,
        |s| s == Component::Motto,
        |motto, para| {
            if is_apart(reading, motto, para) {
                found.at(para.place_of(motto.range.clone()), []);
            }
        },
    )
}

/// Whether an empty line, or an equal gap, is between Quốc hiệu and Tiêu ngữ.
fn is_apart(reading: &Reading, motto: &Placed, below: &Para) -> bool {
    let nation =
        super::of(reading, |s| s == Component::Nation).find(|(p, _)| p.annex == motto.annex);
    let Some((nation, above)) = nation.filter(|(_, above)| above.place == below.place) else {
        return false;
    };
    if nation.para == motto.para {
        let between = below.text.get(nation.range.end..motto.range.start);
        return between.is_some_and(|between| between.matches('\n').count() > 1);
    }
    let between = reading.flow.paragraphs.get(nation.para + 1..motto.para);
    let blank = |para: &Para| para.place == below.place && para.is_blank();
    let gap = above.format.after + below.format.before;
    between.is_some_and(|between| between.iter().any(blank))
        || gap >= PARAGRAPH_GAP
        || matches!(below.format.line, LineSpacing::Multiple(n) if n > allowed::SINGLE)
}
