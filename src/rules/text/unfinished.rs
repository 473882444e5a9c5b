//! Nothing provisional is left: `xxx`, `???`, `[ ]`, `TODO`, `{{`.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "không còn chỗ viết tạm",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V111",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” là chỗ viết tạm",
            en: "“{0}” was left to be written",
        },
        hint: Some(Words {
            vi: "điền nội dung hoặc xóa",
            en: "write it or delete it",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
    },
    why: Words {
        vi: "Dấu tạm của người soạn thảo không được lọt vào văn bản phát hành.",
        en: "A drafter's mark must not slip into the document that is issued.",
    },
    wrong: "Tổng số tiền phạt là xxx triệu đồng.",
    right: "Tổng số tiền phạt là 15 triệu đồng.",
    check,
};

static MARKS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\?{3,}|(?-u:\b)x{3,}(?-u:\b)|(?-u:\b)[xX]{2}/[xX]{2}(?-u:\b)|\[(?: *|\.{3}|…)\]|(?-u:\b)(?:TODO|FIXME|TBD)(?-u:\b)|\{\{|\}\}|[Ll]orem ipsum|#(?:REF|VALUE|NAME|DIV/0)[!?]|#N/A|Error! (?:Reference|Bookmark)",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        for mark in MARKS.find_iter(&piece.plain) {
            found.report(piece.text, mark.range(), [mark.as_str()]);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn every_mark_is_found_and_roman_thirty_is_none() {
        let wrong = "??? [ ] [...] TODO {{x}} #REF! xx/xx/2023";
        assert_eq!(count(&RULE, &body(&[wrong])), 8);
        assert_eq!(
            count(&RULE, &body(&["Khóa XXX, tỉnh,... và xăng xe [1]"])),
            0
        );
    }
}
