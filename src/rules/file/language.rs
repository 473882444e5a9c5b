//! The text is marked as Vietnamese.

use super::head;
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Reading, RunFormat};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ngôn ngữ của chữ là tiếng Việt",
        en: "the text is marked as Vietnamese",
    },
    message: Message {
        code: "T909",
        text: Words {
            vi: "chữ trong tệp được đánh dấu là ngôn ngữ “{0}”",
            en: "the text is marked as the language “{0}”",
        },
        hint: Some(Words {
            vi: "chọn toàn văn, đặt ngôn ngữ (Set Proofing Language) là Vietnamese",
            en: "select everything and set the proofing language to Vietnamese",
        }),
        ..Message::NOTE
    },
    why: Words {
        vi: "Trình đọc màn hình đọc sai, Word gạch đỏ mọi chữ khi tiếng Việt bị coi là tiếng khác.",
        en: "Screen readers misread, and Word underlines, Vietnamese that is marked as another language.",
    },
    wrong: "en-US",
    right: "vi-VN",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    if !reading.ours {
        return Verdict::NotApplicable;
    }
    let (mut vietnamese, mut foreign) = (0, 0);
    let mut other = "";
    for para in &reading.flow.paragraphs {
        for (letters, format) in runs(para) {
            match format.language.as_deref() {
                Some(language) if !language.to_lowercase().starts_with("vi") => {
                    foreign += letters;
                    other = language;
                }
                Some(_) => vietnamese += letters,
                None => {}
            }
        }
    }
    if foreign > vietnamese {
        found.at(head(reading), [other]);
    }
    Verdict::applied_if(foreign + vietnamese > 0)
}

/// The runs of a paragraph with how many letters each has.
fn runs(para: &Para) -> impl Iterator<Item = (usize, &RunFormat)> {
    para.runs.iter().map(|run| {
        let letters = para.words(run).chars().filter(|c| c.is_alphabetic());
        (letters.count(), &run.format)
    })
}
