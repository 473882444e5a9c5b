//! Everything is in Times New Roman.

use super::words;
use crate::diagnostic::{Message, Words};
use crate::layout::FONT;
use crate::reader::{Fonts, Para, Reading};
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};
use crate::source::Span;

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phông chữ Times New Roman",
        en: "the font is Times New Roman",
    },
    message: Message {
        code: "T701",
        text: Words {
            vi: "phông chữ {0}, phải là {1} ({2} đoạn)",
            en: "the font is {0}, and must be {1} ({2} paragraphs)",
        },
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Toàn văn bản dùng phông chữ Times New Roman, bộ mã Unicode. Mỗi phông chữ khác được báo một lần, ở chỗ đầu tiên, kèm số đoạn có nó.",
        en: "The whole document is in Times New Roman. Any other font is reported once, where it first occurs, with the number of paragraphs that use it.",
    },
    wrong: "phông chữ Arial",
    right: "phông chữ Times New Roman",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut others = Tally::default();
    for para in &reading.flow.paragraphs {
        if let Some((font, at)) = other_font(para) {
            others.add(font, at);
        }
    }
    for fault in others.into_faults() {
        found.at(fault.at, [&fault.what, FONT, &fault.count()]);
    }
    Verdict::Applied
}

/// The first font of a paragraph's letters, or of its page number, that is not the decree's.
fn other_font(para: &Para) -> Option<(&str, Span)> {
    let in_words = words(para, &(0..para.text.len())).find_map(|(range, run)| {
        let text = para.text.get(range.clone())?;
        let font = text.chars().find_map(|c| other(&run.format.fonts, c))?;
        Some((font, para.place_of(range)))
    });
    in_words.or_else(|| {
        let number = para.page_number.as_ref()?;
        Some((other(&number.fonts, '1')?, para.span))
    })
}

/// The font of a letter, if it is not the decree's. Symbols may come from any font, as bullets
/// do; if the file names no font, programs use the decree's.
fn other(fonts: &Fonts, c: char) -> Option<&str> {
    let font = match c {
        _ if !c.is_alphanumeric() || is_east_asian(c) => return None,
        '\0'..='\x7f' => &fonts.ascii,
        _ => &fonts.h_ansi,
    };
    let font = font.as_deref()?;
    let bare = |name: &str| name.replace(' ', "").to_lowercase();
    (!bare(font).starts_with(&bare(FONT))).then_some(font)
}

/// Letters that no program shows in a Latin font.
fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}
