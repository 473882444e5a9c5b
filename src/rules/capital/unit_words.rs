//! `Thành Phố`, `Thị Xã` are never correct.

use super::{texts, within_sentence};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“thành phố”, “thị xã” không viết hoa mọi âm tiết",
        en: "“thành phố”, “thị xã”: no capital in the second syllable",
    },
    message: Message {
        code: "H114",
        text: Words {
            vi: "“{0}” viết hoa cả hai âm tiết",
            en: "both syllables of “{0}” have capitals",
        },
        hint: Some(Words {
            vi: "viết “{1}”, ở đầu câu hay trước Hồ Chí Minh viết hoa chữ đầu",
            en: "write “{1}”; at the beginning of a sentence and before Hồ Chí Minh the first letter is a capital",
        }),
        clause: Some("Phụ lục II, mục III, khoản 1, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Danh từ chung chỉ đơn vị hành chính viết thường; trường hợp viết hoa (Thành phố Hồ Chí Minh) cũng chỉ hoa chữ đầu.",
        en: "The common noun is in lower case; where it has a capital (Thành phố Hồ Chí Minh) it is the first letter only.",
    },
    wrong: "Kiểm tra trên địa bàn Thành Phố Hà Tĩnh.",
    right: "Kiểm tra trên địa bàn thành phố Hà Tĩnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

const UNITS: [(&str, &str); 4] = [
    ("Thành Phố", "thành phố"),
    ("Thị Xã", "thị xã"),
    ("Thị Trấn", "thị trấn"),
    ("Đặc Khu", "đặc khu"),
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in texts(subject) {
        let plain = piece.plain.as_ref();
        for pair in piece.words.windows(2) {
            let [first, second] = pair else { continue };
            let at = first.at.start..second.at.end;
            let unit = &plain[at.clone()];
            let Some((typed, small)) = UNITS.iter().find(|(a, b)| unit == *a || unit == *b) else {
                continue;
            };
            any = true;
            if unit != *typed {
                continue;
            }
            let named = plain[at.end..].starts_with(" Hồ Chí Minh");
            let right = match named || !within_sentence(&plain[..at.start]) {
                true => super::capital(small),
                false => (*small).to_owned(),
            };
            found.fix(piece.text, at, [unit, small], &right);
        }
    }
    Verdict::applied_if(any)
}
