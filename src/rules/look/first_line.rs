//! First lines have an indent that the decree allows.

use super::running::running;
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::layout::{Indent, allowed, first_line};
use crate::measure::{Length, near};
use crate::reader::{Para, Placed, Reading};
use crate::rules::framework::lengths::millimetres;
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng đầu đoạn lùi {0} hoặc {1} mm",
        en: "first lines begin {0:decimal} or {1:decimal} mm from the margin",
    },
    message: Message {
        code: "T842",
        text: Words {
            vi: "dòng đầu đoạn lùi {0} mm, phải lùi {1} hoặc {2} mm ({3} đoạn)",
            en: "the first line is {0:decimal} mm from the margin, and must be {1:decimal} or {2:decimal} mm ({3} paragraphs)",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Khi xuống dòng, chữ đầu dòng lùi vào {0} hoặc {1} mm. Đề mục La Mã, đoạn đánh số tự động và đoạn mở đầu bằng phím Tab không bị xét; gạch đầu dòng có thể lùi sâu hơn.",
        en: "The first line of a paragraph begins {0:decimal} or {1:decimal} mm from the margin. Roman headings, lists that Word numbers and paragraphs that begin with a tab are not judged; items of lists may begin further in.",
    },
    limits: || right().to_vec(),
    wrong: "dòng đầu đoạn sát lề",
    right: "dòng đầu đoạn lùi 1,27 cm",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut astray = Tally::default();
    let mut any = false;
    for (placed, para) in running(reading) {
        let Some(start) = start(placed, para) else {
            continue;
        };
        any = true;
        let near = |indent| near(start, first_line(indent), allowed::INDENT_TOLERANCE);
        // Items of a list may be indented further.
        let is_item = placed.slot != Component::Body(Role::Body);
        let deeper = is_item && start > first_line(Indent::Narrow);
        if !near(Indent::Narrow) && !near(Indent::Wide) && !deeper {
            astray.add(&millimetres(start), para.span);
        }
    }
    let right = right();
    for fault in astray.into_faults() {
        found.at(
            fault.at,
            [&fault.what, &right[0], &right[1], &fault.count()],
        );
    }
    Verdict::applied_if(any)
}

/// The allowed indents, in millimetres.
fn right() -> [String; 2] {
    [Indent::Narrow, Indent::Wide].map(|indent| millimetres(first_line(indent)))
}

/// Where the first line begins, from the margin; `None` if tabs, spaces or an automatic list
/// put it there, and for headings, whose place the decree leaves open.
fn start(placed: &Placed, para: &Para) -> Option<Length> {
    let is_plain = para.label.is_none()
        && !para.text.starts_with(char::is_whitespace)
        && placed.slot != Component::Body(Role::Level1);
    is_plain.then(|| para.format.left + para.format.first_line)
}
