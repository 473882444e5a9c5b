//! Both syllables of a lunar year have capitals.

use super::{capital, is_shouted, texts};
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::key;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên năm âm lịch",
        en: "names of lunar years",
    },
    message: Message {
        code: "H113",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 8, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tên các năm âm lịch viết hoa chữ cái đầu của tất cả các âm tiết: Kỷ Tỵ, Tân Hợi, Mậu Tuất.",
        en: "Both syllables of a lunar year's name have capitals: Kỷ Tỵ, Tân Hợi, Mậu Tuất.",
    },
    wrong: "Phục vụ Nhân dân vui Xuân Quý mão năm 2023.",
    right: "Phục vụ Nhân dân vui Xuân Quý Mão năm 2023.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

const BEFORE: [&str; 4] = ["năm", "xuân", "tết", "đán"];
const STEMS: [&str; 10] = [
    "giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý",
];
const BRANCHES: [&str; 13] = [
    "tý", "sửu", "dần", "mão", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    let [before, stems, branches] = [&BEFORE[..], &STEMS[..], &BRANCHES[..]]
        .map(|words| words.iter().map(|w| key(w)).collect::<Vec<_>>());
    for piece in texts(subject) {
        for words in piece.words.windows(3) {
            let [first, stem, branch] = words else {
                continue;
            };
            if !before.contains(&first.key)
                || !stems.contains(&stem.key)
                || !branches.contains(&branch.key)
            {
                continue;
            }
            any = true;
            let range = stem.at.start..branch.at.end;
            let year = &piece.plain[range.clone()];
            let parts: Vec<String> = year.to_lowercase().split(' ').map(capital).collect();
            let right = parts.join(" ");
            if year != right && !is_shouted(year) {
                found.fix(piece.text, range, [year, &right], &right);
            }
        }
    }
    Verdict::applied_if(any)
}
