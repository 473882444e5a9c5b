//! `V/v` already means `về việc`.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::begins;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "V/v không kèm “về việc”",
        en: "no “về việc” after “V/v”",
    },
    message: Message {
        code: "T114",
        text: Words {
            vi: "“V/v” đã là “về việc”, thừa “{0}”",
            en: "“V/v” already means “về việc”; “{0}” says it twice",
        },
        hint: Some(Words {
            vi: "bỏ “{0}”",
            en: "leave “{0}” out",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Message::WARNING
    },
    why: Words {
        vi: "“V/v” là chữ viết tắt của “về việc”.",
        en: "“V/v” abbreviates “về việc”.",
    },
    wrong: "V/v về việc báo cáo tình hình",
    right: "V/v báo cáo tình hình",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.of(Component::Regarding) {
        any = true;
        let Some(after) = piece.plain.strip_prefix("V/v") else {
            continue;
        };
        let words = after.trim_start();
        let start = piece.plain.len() - words.len();
        if let Some(len) = begins(words, "về việc ").or_else(|| begins(words, "về ")) {
            let about = words[..len].trim_end();
            found.fix(piece.text, start..start + len, [about], "");
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, regarding};

    #[test]
    fn about_is_said_once() {
        assert_eq!(count(&RULE, &regarding("V/v về việc báo cáo")), 1);
        assert_eq!(count(&RULE, &regarding("V/v Về báo cáo")), 1);
        assert_eq!(count(&RULE, &regarding("V/v báo cáo về việc ấy")), 0);
    }
}
