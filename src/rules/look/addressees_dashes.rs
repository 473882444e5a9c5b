//! The dashes of several addressees are under the colon.

use crate::components::{Alignment, Component};
use crate::diagnostic::{Message, Words};
use crate::layout::allowed;
use crate::measure::{Face, Length, text_width};
use crate::reader::{Para, Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "gạch đầu dòng các nơi kính gửi dưới dấu hai chấm",
        en: "the dashes of the addressees are under the colon",
    },
    message: Message {
        code: "T834",
        text: Words {
            vi: "gạch đầu dòng không thẳng dưới dấu hai chấm của “Kính gửi:”",
            en: "the dash is not under the colon of “Kính gửi:”",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Gửi hai nơi trở lên thì mỗi nơi một dòng, gạch đầu dòng thẳng hàng với nhau dưới dấu hai chấm.",
        en: "Each of several addressees has a line of its own, and the dashes are aligned under the colon.",
    },
    wrong: "- Sở Tài chính; sát lề trái",
    right: "- Sở Tài chính; dưới dấu hai chấm",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let list: Vec<_> = reading.of(Component::Addressee).collect();
    let Some((_, label)) = reading
        .of(Component::Addressees)
        .next()
        .filter(|_| list.len() > 1)
    else {
        return Verdict::NotApplicable;
    };
    let Some((words, "")) = label.text.trim_end().split_once(':') else {
        return Verdict::NotJudged;
    };
    // In a công điện label and list are paragraphs like those of the content.
    let is_letter = words.starts_with("Kính gửi");
    let (Some(start), true) = (start(label), is_letter) else {
        return Verdict::NotJudged;
    };
    let size = label
        .runs
        .first()
        .map_or(Length::ZERO, |run| run.format.size);
    let colon = start + text_width(words, size, Face::Regular);
    let mut verdict = Verdict::NotJudged;
    for (placed, para) in list {
        let Some(dash) = self::start(para).filter(|_| para.text.starts_with(['-', '–'])) else {
            continue;
        };
        verdict = Verdict::Applied;
        if dash < colon - allowed::UNDER_COLON || dash > colon + allowed::UNDER_COLON {
            found.at(para.place_of(placed.range.clone()), []);
            break;
        }
    }
    verdict
}

/// Where the first line of a paragraph begins, if that is known without laying out the page.
fn start(para: &Para) -> Option<Length> {
    let is_plain = para.place == Place::Body
        && matches!(para.format.align, Alignment::Left | Alignment::Justify)
        && !para.text.starts_with(char::is_whitespace)
        && para.label.is_none();
    is_plain.then(|| para.format.left + para.format.first_line)
}
