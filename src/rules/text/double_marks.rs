//! Marks are not typed twice.

use crate::diagnostic::{Message, Words};
use crate::rules::language::fill_in;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không lặp dấu câu",
        en: "no punctuation typed twice",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V119",
        text: Words {
            vi: "dấu “{0}” gõ thừa",
            en: "there is too much punctuation: “{0}”",
        },
        hint: Some(Words {
            vi: "để một dấu",
            en: "keep one mark",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Dấu lặp thường sót lại khi sửa câu.",
        en: "Repeated marks are often left over when a sentence is edited.",
    },
    wrong: "Kiểm tra,, xử lý các hành vi vi phạm.",
    right: "Kiểm tra, xử lý các hành vi vi phạm.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        let mut last = 0;
        for (at, _) in piece.each_mark([',', ';', ':', '.']) {
            if at < last {
                continue;
            }
            let rest = plain[at..].trim_start_matches([',', ';', ':', '.']);
            last = plain.len() - rest.len();
            let marks = &plain[at..last];
            // the end mark and paths: ./.  ../
            if marks.len() < 2
                || fill_in::overlaps(plain, at..last)
                || rest.starts_with('/')
                || plain[..at].ends_with('/')
            {
                continue;
            }
            let right = match marks {
                // "v.v.." abbreviates and then ends
                ".." if plain[..at].ends_with(".v") => continue,
                ".." => {
                    found.report(piece.text, at..last, [marks]);
                    continue;
                }
                ",." | ";." => ".",
                ",," | ",,," => ",",
                ";;" => ";",
                "::" => ":",
                _ => continue,
            };
            found.fix(piece.text, at..last, [marks], right);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn three_dots_and_the_end_mark_are_left_alone() {
        assert_eq!(count(&RULE, &body(&["tỉnh,... và xã;... v.v.. hết./."])), 0);
        assert_eq!(count(&RULE, &body(&["Xong.. Hết;. Và"])), 2);
    }
}
