//! `./.` is only at the end of a content.

use super::paragraphs;
use crate::diagnostic::{Message, Words};
use crate::rules::language::fill_in;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“./.” chỉ đứng ở cuối",
        en: "“./.” at the end only",
    },
    message: Message {
        code: "T314",
        text: Words {
            vi: "“./.” đứng giữa nội dung",
            en: "there is “./.” within the content",
        },
        hint: Some(Words {
            vi: "thay bằng dấu chấm, hoặc bỏ phần thừa ở sau",
            en: "use a full stop, or delete the leftovers after it",
        }),
        clause: Some("Phụ lục III, mục II (các mẫu)"),
        ..Message::WARNING
    },
    why: Words {
        vi: "“./.” cho biết nội dung đã hết; đứng giữa thường là sót lại khi chép từ văn bản khác.",
        en: "“./.” says that the content is over; within the content it is often left over from copying.",
    },
    wrong: "Sở Nội vụ đã thực hiện./. Ngoài ra, Sở đề nghị",
    right: "Sở Nội vụ đã thực hiện. Ngoài ra, Sở đề nghị",
    check: Check::Content(check),
    ..Rule::BASE
};

const END: &str = "./.";

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for body in subject.bodies() {
        let last = paragraphs(body).last();
        for paragraph in paragraphs(body) {
            let text = paragraph.text.to_plain();
            let is_last = last.is_some_and(|last| std::ptr::eq(last, paragraph));
            for (at, mark) in text.match_indices(END) {
                let after = &text[at + mark.len()..];
                if fill_in::overlaps(&text, at..at + mark.len()) {
                    continue;
                }
                // a quoted document brings its own end with it
                let ends = after.trim().is_empty() || after.starts_with(['”', '"']);
                if !ends || !(is_last || after.starts_with(['”', '"'])) {
                    found.fix(&paragraph.text, at..at + END.len(), [], ".");
                }
            }
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn the_end_mark_is_the_end() {
        assert_eq!(count(&RULE, &body(&["Một./.", "Hai./."])), 1);
        assert_eq!(count(&RULE, &body(&["Một./. Hai."])), 1);
        assert_eq!(count(&RULE, &body(&["Một.", "Hai./."])), 0);
        let open = "Sinh ngày ....../....../......, cấp .../.../..., ngày ../../2026.";
        assert_eq!(count(&RULE, &body(&[open, "Hai./."])), 0);
        assert_eq!(count(&RULE, &body(&["Số tờ khai: .../.", "Hai./."])), 0);
    }
}
