//! A document needs nothing from outside the file.

use super::head;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tệp không cần phần nào ở ngoài",
        en: "the file needs nothing outside it",
    },
    message: Message {
        code: "T902",
        text: Words {
            vi: "tệp cần một phần ở ngoài: {0}",
            en: "the file needs something outside it: {0}",
        },
        hint: Some(Words {
            vi: "nhúng hình vào tệp, gỡ mẫu (template) đính kèm",
            en: "embed the picture or detach the template",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Người nhận không có phần ở ngoài thì văn bản thiếu hình, hoặc tệp tự tải về từ nơi khác.",
        en: "Without it readers miss a picture, or the file is fetching something from elsewhere.",
    },
    wrong: "hình liên kết đến ổ đĩa của máy soạn thảo",
    right: "hình nhúng trong tệp",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    for address in &reading.flow.facts.external {
        found.at(head(reading), [address]);
    }
    Verdict::Applied
}
