//! The abbreviations of a signatory's capacity are spelt with a full stop and a space.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::begins;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "TM., Q., KT., TL., TUQ. ghi đúng",
        en: "TM., Q., KT., TL., TUQ. are spelt correctly",
    },
    message: Message {
        code: "T412",
        text: Words {
            vi: "quyền hạn “{0}” phải ghi “{1}”",
            en: "the capacity “{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "ghi “{1}” rồi cách một khoảng trắng",
            en: "write “{1}” and one space",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Chữ viết tắt quyền hạn là TM., Q., KT., TL., TUQ., có dấu chấm; T/M, K/T, T/L là kiểu của văn bản Đảng.",
        en: "The abbreviations are TM., Q., KT., TL., TUQ., with a full stop; T/M, K/T, T/L are those of Party documents.",
    },
    wrong: "KT GIÁM ĐỐC",
    right: "KT. GIÁM ĐỐC",
    check: Check::Content(check),
    ..Rule::BASE
};

/// How each capacity is written, and its wrong spellings.
const CAPACITIES: [(&str, &[&str]); 5] = [
    ("TM.", &["T/M", "T.M", "TM", "THAY MẶT"]),
    ("KT.", &["K/T", "K.T", "KT", "KÝ THAY"]),
    ("TL.", &["T/L", "T.L", "TL", "THỪA LỆNH"]),
    (
        "TUQ.",
        &["T/UQ", "T.U.Q", "TUQ", "THỪA ỦY QUYỀN", "THỪA UỶ QUYỀN"],
    ),
    ("Q.", &["QUYỀN", "Q"]),
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for line in subject.of(Component::Capacity) {
        let Some((right, end)) = capacity(&line.plain) else {
            continue;
        };
        any = true;
        let written = &line.plain[..end];
        if written != format!("{right} ") {
            let args = [written.trim(), right];
            found.fix(line.text, 0..end, args, &format!("{right} "));
        }
    }
    Verdict::applied_if(any)
}

/// The capacity that a line begins with, and where what follows it begins.
fn capacity(line: &str) -> Option<(&'static str, usize)> {
    CAPACITIES.iter().find_map(|(right, spellings)| {
        spellings.iter().find_map(|spelling| {
            let after = &line[begins(line, spelling)?..];
            let what = after.trim_start_matches([' ', '.', ':', ',', '/']);
            (what.len() < after.len()).then_some((*right, line.len() - what.len()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, signed};

    #[test]
    fn other_spellings_are_found() {
        for wrong in [
            "KT GIÁM ĐỐC",
            "K/T GIÁM ĐỐC",
            "TM.ỦY BAN NHÂN DÂN",
            "T.M. ỦY BAN",
            "QUYỀN GIÁM ĐỐC",
        ] {
            assert_eq!(count(&RULE, &signed(&[wrong], "An")), 1, "{wrong}");
        }
        for right in [
            "KT. GIÁM ĐỐC",
            "TUQ. CHỦ TỊCH",
            "Q. CỤC TRƯỞNG",
            "TLĐ LAO ĐỘNG",
            "QUẢN ĐỐC",
        ] {
            assert_eq!(count(&RULE, &signed(&[right], "An")), 0, "{right}");
        }
    }
}
