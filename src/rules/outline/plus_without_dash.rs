//! Items with a plus are below items with a dash.

use super::{first_word, paragraphs};
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "gạch đầu dòng trước, dấu cộng sau",
        en: "dashes first, plus signs below them",
    },
    message: Message {
        code: "T311",
        text: Words {
            vi: "ý có dấu “+” không nằm dưới ý có gạch đầu dòng nào",
            en: "an item with “+” has no item with a dash above it",
        },
        hint: Some(Words {
            vi: "dùng “-” cho cấp này",
            en: "use “-” at this level",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm c"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Các ý đi từ lớn đến nhỏ: gạch đầu dòng rồi đến dấu cộng.",
        en: "Items go from larger to smaller: a dash, then a plus.",
    },
    wrong: "Kết quả: / + Kiểm tra 03 cuộc.",
    right: "Kết quả: / - Kiểm tra 03 cuộc.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        let mut below_dash = false;
        let mut below_plus = false;
        for paragraph in paragraphs(body) {
            match paragraph.role {
                Role::Plus => {
                    any = true;
                    // a point or clause may also be divided with plus signs
                    if !below_dash && !below_plus {
                        found.report(&paragraph.text, first_word(paragraph), []);
                    }
                    below_plus = true;
                }
                Role::Body => below_plus = false,
                _ => {
                    below_dash = true;
                    below_plus = false;
                }
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Body, Dash, Plus, Point};
    use crate::rules::testing::{blocks, count, n, p};

    #[test]
    fn a_plus_at_the_highest_level_is_found_once() {
        let wrong = blocks(vec![p(Body, "A:"), p(Plus, "B"), p(Plus, "C")]);
        assert_eq!(count(&RULE, &wrong), 1);
        let right = blocks(vec![
            p(Dash, "A:"),
            p(Plus, "B"),
            n(Point, "a)", "C"),
            p(Plus, "D"),
        ]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
