//! The sizes of the head match.

use super::words;
use crate::components::{Component, Sizes};
use crate::diagnostic::{Message, Words};
use crate::measure::Length;
use crate::reader::Reading;
use crate::rules::framework::lengths::decimal;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "cỡ chữ trong văn bản tăng, giảm thống nhất",
        en: "the sizes in a document match",
    },
    message: Message {
        code: "T711",
        text: Words {
            vi: "Quốc hiệu cỡ {0}, Tiêu ngữ cỡ {1}, địa danh và thời gian cỡ {2}: không cùng một bộ cỡ chữ",
            en: "Quốc hiệu in {0:decimal}, Tiêu ngữ in {1:decimal}, place and date in {2:decimal} pt: these sizes do not match",
        },
        hint: Some(Words {
            vi: "dùng 13 – 14 – 14 hoặc 12 – 13 – 13",
            en: "use 13 – 14 – 14 or 12 – 13 – 13",
        }),
        clause: Some("Phụ lục I, mục V"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Cỡ chữ trong cùng một văn bản tăng, giảm thống nhất: Quốc hiệu 13 thì Tiêu ngữ 14, địa danh và thời gian 14; Quốc hiệu 12 thì Tiêu ngữ 13, địa danh và thời gian 13.",
        en: "The sizes in one document match: with Quốc hiệu 13, Tiêu ngữ 14 and date 14; with Quốc hiệu 12, Tiêu ngữ 13 and date 13.",
    },
    wrong: "Quốc hiệu 13, Tiêu ngữ 13",
    right: "Quốc hiệu 13, Tiêu ngữ 14",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let size = |slot| size(reading, slot);
    let (Some(nation), Some(motto)) = (size(Component::Nation), size(Component::Motto)) else {
        return Verdict::NotApplicable;
    };
    // Another rule reports a size that is out of its range.
    let allowed = |component: Component, size| component.facts().size.allowed.allows(size);
    if !allowed(Component::Nation, nation) || !allowed(Component::Motto, motto) {
        return Verdict::Applied;
    }
    let dateline = size(Component::Dateline)
        .filter(|size| allowed(Component::Dateline, *size))
        .unwrap_or(motto);
    let is_set = |set| {
        let coupled = [Component::Nation, Component::Motto, Component::Dateline];
        coupled.map(|component| component.size(set)) == [nation, motto, dateline]
    };
    if !is_set(Sizes::Set13) && !is_set(Sizes::Set14) {
        let said = [nation, motto, dateline].map(|size| decimal(size.to_pt()));
        let at = reading
            .of(Component::Motto)
            .next()
            .map(|(placed, para)| para.place_of(placed.range.clone()));
        found.at(at.unwrap_or_default(), said.each_ref().map(String::as_str));
    }
    Verdict::Applied
}

/// The size in which a component begins.
fn size(reading: &Reading, slot: Component) -> Option<Length> {
    let (placed, para) = reading.of(slot).next()?;
    let (_, run) = words(para, &placed.range).next()?;
    Some(run.format.size)
}
