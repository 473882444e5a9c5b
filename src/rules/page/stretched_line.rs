//! No line is stretched across the page because it ends in a line break.

use crate::components::Alignment;
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng ngắt tay không bị kéo giãn",
        en: "a line that ends in a line break is not stretched",
    },
    message: Message {
        code: "T616",
        text: Words {
            vi: "đoạn canh đều hai lề có ngắt dòng (Shift+Enter): dòng trước chỗ ngắt bị kéo giãn hết trang ({0} đoạn)",
            en: "a justified paragraph has a line break (Shift+Enter): the line before it is stretched across the page ({0} paragraphs)",
        },
        hint: Some(Words {
            vi: "tách thành hai đoạn, hoặc bật “Don't expand character spaces on a line that ends with SHIFT-RETURN” trong Options, Advanced, Layout Options",
            en: "split it into two paragraphs, or turn on “Don't expand character spaces on a line that ends with SHIFT-RETURN” in Options, Advanced, Layout Options",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Word kéo giãn dòng kết thúc bằng ngắt dòng cho đầy trang, trừ khi tệp có thiết lập doNotExpandShiftReturn.",
        en: "Word stretches a line that ends in a line break to the full width unless the file has the setting doNotExpandShiftReturn.",
    },
    wrong: "“Tầng   3,   trụ   sở   Sở” giãn hết bề ngang trang",
    right: "“Tầng 3, trụ sở Sở” với khoảng cách bình thường",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let flow = &reading.flow;
    let mut stretched = flow.paragraphs.iter().filter(|para| is_stretched(para));
    let Some(first) = stretched.next() else {
        return Verdict::applied_if(false);
    };
    if !flow.facts.breaks_unstretched {
        found.at(first.span, [&*(1 + stretched.count()).to_string()]);
    }
    Verdict::Applied
}

/// Whether a line of several words ends in a line break, in a justified paragraph.
fn is_stretched(para: &Para) -> bool {
    let mut lines = para.text.split('\n').rev();
    let _last = lines.next();
    para.format.align == Alignment::Justify && lines.any(|line| line.trim().contains(' '))
}
