//! Marks are not typed twice.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "không lặp dấu câu",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V119",
        severity: Severity::Warning,
        message: Words {
            vi: "dấu “{0}” gõ thừa",
            en: "the marks “{0}” are too many",
        },
        hint: Some(Words {
            vi: "để một dấu",
            en: "leave one",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
    },
    why: Words {
        vi: "Dấu lặp thường sót lại khi sửa câu.",
        en: "Marks in a row are often left when a sentence is mended.",
    },
    wrong: "Kiểm tra,, xử lý các hành vi vi phạm.",
    right: "Kiểm tra, xử lý các hành vi vi phạm.",
    check,
};

static TWICE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(,{2,}|;{2,}|:{2,}|[,;]\.)(?:[^.]|$)|(?:^|[^./])(\.\.)(?:[^./]|$)"));

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        for parts in TWICE.captures_iter(&piece.plain) {
            if let Some(marks) = parts.get(1) {
                let right = match marks.as_str() {
                    ",." | ";." => ".",
                    marks => &marks[..1],
                };
                found.mend(piece.text, marks.range(), [marks.as_str()], right);
            } else if let Some(dots) = parts.get(2)
                // "v.v.." abbreviates and then ends
                && !piece.plain[..dots.start()].ends_with(".v")
            {
                found.report(piece.text, dots.range(), [dots.as_str()]);
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
    fn three_dots_and_the_end_mark_are_let_be() {
        assert_eq!(count(&RULE, &body(&["tỉnh,... và xã;... v.v.. hết./."])), 0);
        assert_eq!(count(&RULE, &body(&["Xong.. Hết;. Và"])), 2);
    }
}
