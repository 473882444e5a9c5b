//! Page numbers are centred.

use super::numbers::Numbers;
use crate::components::Alignment;
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang ở giữa",
        en: "page numbers are centred",
    },
    message: Message {
        code: "T609",
        text: Words {
            vi: "số trang không canh giữa",
            en: "the page number is not centred",
        },
        hint: Some(Words {
            vi: "canh giữa đoạn chứa số trang, không thụt đầu dòng",
            en: "centre the paragraph of the page number",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang được đặt canh giữa theo chiều ngang, không ở góc trang.",
        en: "The page number is in the middle, not in a corner.",
    },
    wrong: "số trang sát lề phải",
    right: "số trang ở giữa",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for number in Numbers::of(reading).all() {
        // The position of a text box is not read.
        if !matches!(number.para.place, Place::TextBox { .. }) {
            any = true;
            if !is_centred(number.para) {
                found.at(number.para.span, []);
            }
        }
    }
    Verdict::applied_if(any)
}

/// Whether a paragraph is centred, by its own alignment, by its frame, or by the centre tab
/// stop that Word gives headers.
fn is_centred(para: &Para) -> bool {
    let align = para.format.frame.unwrap_or(para.format.align);
    let tabs = para.text.chars().filter(|c| *c == '\t').count();
    align == Alignment::Center || (align == Alignment::Left && tabs == 1)
}
