//! The abbreviations of a signatory's capacity are spelt with a full stop and a blank.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Entry, Severity, Words};
use crate::document::walk::Component;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "TM., Q., KT., TL., TUQ. ghi đúng",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "T412",
        severity: Severity::Error,
        message: Words {
            vi: "quyền hạn “{0}” phải ghi “{1}”",
            en: "the capacity “{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "ghi “{1}” rồi cách một khoảng trắng",
            en: "write “{1}” and one blank",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm b"),
    },
    why: Words {
        vi: "Chữ viết tắt quyền hạn là TM., Q., KT., TL., TUQ., có dấu chấm; T/M, K/T, T/L là kiểu của văn bản Đảng.",
        en: "The abbreviations are TM., Q., KT., TL., TUQ., with a full stop; T/M, K/T, T/L are those of Party documents.",
    },
    wrong: "KT GIÁM ĐỐC",
    right: "KT. GIÁM ĐỐC",
    check,
};

static CAPACITY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?i:(T/?\.?M|THAY MẶT)|(K/?\.?T|KÝ THAY)|(T/?\.?L|THỪA LỆNH)|(T/?\.?U/?\.?Q|THỪA ỦY QUYỀN|THỪA UỶ QUYỀN)|(Q|QUYỀN))(?:[.:,/]+\s*|\s+)",
    )
});

const RIGHT: [&str; 5] = ["TM. ", "KT. ", "TL. ", "TUQ. ", "Q. "];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for line in subject.of(Component::SignatureLine) {
        let Some(parts) = CAPACITY.captures(&line.plain) else {
            continue;
        };
        any = true;
        let which = (1..=RIGHT.len()).find(|&i| parts.get(i).is_some());
        let (Some(right), Some(written)) = (which.and_then(|i| RIGHT.get(i - 1)), parts.get(0))
        else {
            continue;
        };
        if written.as_str() != *right {
            let args = [written.as_str().trim(), right.trim()];
            found.mend(line.text, written.range(), args, right);
        }
    }
    Verdict::applied_if(any)
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
