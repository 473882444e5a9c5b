//! `TM.` comes before a collective, the others before the head's post.

use super::HEADS;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "TM. trước tập thể; KT., TL., TUQ., Q. trước chức vụ",
        en: "TM. before a collective; KT., TL., TUQ., Q. before the head's post",
    },
    message: Message {
        code: "T418",
        text: Words {
            vi: "“{0}” đứng trước “{1}” không đúng",
            en: "“{0}” cannot come before “{1}”",
        },
        hint: Some(Words {
            vi: "TM. đứng trước tên tập thể hoặc cơ quan; KT., TL., TUQ., Q. đứng trước chức vụ người đứng đầu",
            en: "TM. comes before the name of a collective or agency, the others before the head's post",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Ký thay mặt là thay mặt tập thể; ký thay, thừa lệnh, thừa ủy quyền là của người đứng đầu.",
        en: "A person signs on behalf of a collective (TM.), but for its head, by order of its head, or authorised by its head.",
    },
    wrong: "TM. GIÁM ĐỐC",
    right: "TL. GIÁM ĐỐC",
    check: Check::Content(check),
    ..Rule::BASE
};

const COLLECTIVES: [&str; 5] = [
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN",
    "UBND",
    "HỘI ĐỒNG ",
    "SỞ ",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for line in subject.of(Component::Capacity) {
        let Some((capacity, who)) = line.plain.split_once(". ") else {
            continue;
        };
        any = true;
        let wrong = match capacity {
            "TM" => HEADS.contains(&who.trim()),
            "KT" | "TL" | "TUQ" | "Q" => COLLECTIVES.iter().any(|c| who.starts_with(c)),
            _ => false,
        };
        if wrong {
            let capacity = format!("{capacity}.");
            found.report_whole(line.text, [&capacity, who]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, signed};

    #[test]
    fn each_capacity_has_its_place() {
        for wrong in ["TM. GIÁM ĐỐC", "KT. ỦY BAN NHÂN DÂN"] {
            assert_eq!(count(&RULE, &signed(&[wrong], "An")), 1, "{wrong}");
        }
        for right in ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TM. BAN CHỈ ĐẠO"] {
            assert_eq!(count(&RULE, &signed(&[right], "An")), 0, "{right}");
        }
    }
}
