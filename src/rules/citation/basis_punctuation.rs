//! Each legal basis ends with a semicolon, the last one with a full stop.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "căn cứ kết thúc bằng “;”, căn cứ cuối bằng “.”",
        en: "legal bases end with “;”, the last with “.”",
    },
    message: Message {
        code: "T201",
        text: Words {
            vi: "căn cứ phải kết thúc bằng dấu “{0}”",
            en: "the legal basis must end with “{0}”",
        },
        hint: Some(Words {
            vi: "thay dấu cuối dòng bằng “{0}”",
            en: "put “{0}” at the end of the line",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm; dấu phẩy ở dòng cuối là thói quen cũ.",
        en: "Each basis is on its own line and ends with a semicolon, the last with a full stop; ending it with a comma is an old habit.",
    },
    wrong: "Theo đề nghị của Chánh Văn phòng,",
    right: "Theo đề nghị của Chánh Văn phòng.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let bases: Vec<_> = subject.of(Component::LegalBasis).collect();
    for (i, basis) in bases.iter().enumerate() {
        let mark = if i + 1 == bases.len() { "." } else { ";" };
        let text = basis.plain.trim_end();
        if text.is_empty() || text.ends_with(mark) {
            continue;
        }
        let bare = text.trim_end_matches([';', '.', ',', ':', ' ']);
        let word = bare.rfind(' ').map_or(0, |i| i + 1);
        let right = format!("{}{mark}", &bare[word..]);
        found.fix(basis.text, word..text.len(), [mark], &right);
    }
    Verdict::applied_if(!bases.is_empty())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{bases, count};

    #[test]
    fn semicolons_and_the_last_full_stop() {
        let wrong = bases(&["Căn cứ Luật Báo chí,", "Theo đề nghị của Chánh Văn phòng,"]);
        assert_eq!(count(&RULE, &wrong), 2);
        let right = bases(&["Căn cứ Luật Báo chí;", "Theo đề nghị của Chánh Văn phòng."]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
