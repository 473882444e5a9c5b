//! The last sentence of the content ends with `./.` or a full stop.

use crate::diagnostic::{Message, Words};
use crate::document::Block;
use crate::rules::language::fill_in;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "câu cuối kết thúc bằng “./.” hoặc “.”",
        en: "the last sentence ends with “./.” or “.”",
    },
    message: Message {
        code: "T312",
        text: Words {
            vi: "nội dung kết thúc mà không có “./.”",
            en: "the content ends without “./.”",
        },
        hint: Some(Words {
            vi: "ghi “./.” liền sau chữ cuối",
            en: "put “./.” right after the last word",
        }),
        clause: Some("Phụ lục III, mục II (các mẫu)"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Các mẫu của nghị định đều kết thúc bằng “./.”, cho biết văn bản hết ở đó; dấu chấm cũng được chấp nhận.",
        en: "All the decree's forms end with “./.”, which says that nothing follows; a full stop is accepted too.",
    },
    wrong: "Đề nghị Văn phòng tổng hợp",
    right: "Đề nghị Văn phòng tổng hợp./.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(Block::Paragraph(last)) = subject.document.body.last() else {
        return Verdict::NotApplicable;
    };
    let text = last.text.to_plain();
    let text = text.trim_end();
    let bare = text.trim_end_matches(['”', '"', ')', '»']);
    if text.is_empty() || bare.ends_with(['.', '!', '?', '…']) || bare.ends_with("./") {
        return Verdict::Applied;
    }
    if fill_in::touches(bare, bare.len()..bare.len()) {
        return Verdict::Applied;
    }
    let word = text.rfind(' ').map_or(0, |i| i + 1);
    if text.ends_with(|c: char| c.is_alphanumeric() || c == '”' || c == ')') {
        let right = format!("{}./.", &text[word..]);
        found.fix(&last.text, word..text.len(), [], &right);
    } else {
        found.report(&last.text, word..text.len(), []);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn an_open_end_is_found() {
        for wrong in ["Đề nghị tổng hợp", "Đề nghị tổng hợp;"] {
            assert_eq!(count(&RULE, &body(&[wrong])), 1, "{wrong}");
        }
        for right in [
            "Đề nghị tổng hợp./.",
            "Đề nghị tổng hợp.",
            "“Đề nghị.”",
            "Người nhận: ________",
        ] {
            assert_eq!(count(&RULE, &body(&[right])), 0, "{right}");
        }
    }
}
