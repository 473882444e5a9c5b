//! The parent body of the issuing body is not bold.

use super::{regular, wrong};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Placed, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};
use crate::source::Span;

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên cơ quan chủ quản: chữ đứng, không đậm",
        en: "the body above the issuing body: upright, not bold",
    },
    message: Message {
        code: "T810",
        text: Words {
            vi: "tên cơ quan chủ quản phải là chữ đứng, không đậm",
            en: "the body above the issuing body must be upright and not bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Tên cơ quan chủ quản không in đậm; chỉ tên cơ quan ban hành in đậm.",
        en: "The body above is not bold; only the issuing body is.",
    },
    wrong: "**UBND TỈNH HÀ TĨNH**",
    right: "UBND TỈNH HÀ TĨNH",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    if let Some(span) = bold_parent(reading) {
        found.at(span, []);
        return Verdict::Applied;
    }
    // If no name is bold, the last is the issuing body's.
    let has_issuer = reading.of(Component::Issuer).next().is_some();
    let names: Vec<_> = super::of(reading, |s| s == Component::Parent).collect();
    let parents = names.len() - usize::from(!has_issuer && !names.is_empty());
    for (placed, para) in &names[..parents] {
        if let Some((range, _)) = wrong(para, &placed.range, regular) {
            found.at(para.place_of(range), []);
        }
    }
    Verdict::applied_if(parents > 0)
}

/// In a file made by hand a bold name is taken for the issuing body's. It is the parent's if it
/// is complete and the line below begins another name.
fn bold_parent(reading: &Reading) -> Option<Span> {
    let mut names = reading.of(Component::Issuer);
    let ((above, first), (below, second)) = (names.next()?, names.next()?);
    let says = |placed: &Placed, para: &Para, words: &[&str]| {
        let text = para.text.get(placed.range.clone()).unwrap_or_default();
        words.iter().any(|word| text.starts_with(word))
    };
    let is_parent = !above.styled
        && reading.of(Component::Parent).next().is_none()
        && says(above, first, &ABOVE)
        && says(below, second, &BELOW);
    is_parent.then(|| first.place_of(above.range.clone()))
}

/// How the name of a parent body begins, with its unit on the same line.
const ABOVE: [&str; 4] = ["UBND ", "ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ", "BỘ "];

/// How the name of a body below it begins.
const BELOW: [&str; 9] = [
    "SỞ ",
    "CỤC ",
    "TỔNG CỤC ",
    "CHI CỤC ",
    "PHÒNG ",
    "TRUNG TÂM ",
    "TRƯỜNG ",
    "THANH TRA ",
    "VĂN PHÒNG ",
];
