//! A deputy's post is below `KT.`.

use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dưới “KT.” là chức vụ cấp phó",
        en: "a deputy's post is below “KT.”",
    },
    message: Message {
        code: "T413",
        text: Words {
            vi: "dưới “{0}” không có chức vụ cấp phó",
            en: "there is no deputy's post below “{0}”",
        },
        hint: Some(Words {
            vi: "ghi chức vụ của người ký, thí dụ “PHÓ GIÁM ĐỐC”, ở dòng dưới",
            en: "put the signatory's post, as “PHÓ GIÁM ĐỐC”, on the next line",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "“KT.” đứng trước chức vụ người đứng đầu; dòng dưới là chức vụ của cấp phó ký thay.",
        en: "“KT.” comes before the head's post; below it is the post of the deputy who signs.",
    },
    wrong: "KT. GIÁM ĐỐC / TRƯỞNG PHÒNG",
    right: "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for signature in &subject.document.closing.signatures {
        for (i, line) in signature.lines.iter().enumerate() {
            let acting = line.to_plain();
            if !acting.starts_with("KT.") {
                continue;
            }
            any = true;
            // there may be a name of two lines in between
            let deputy = signature.lines[i + 1..].iter().any(|below| {
                let below = below.to_plain();
                ["PHÓ ", "THỨ TRƯỞNG", "ỦY VIÊN", "UỶ VIÊN"]
                    .iter()
                    .any(|post| below.contains(post))
            });
            if !deputy {
                found.report_whole(line, [&acting]);
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, signed};

    #[test]
    fn a_deputy_signs_for_the_head() {
        assert_eq!(
            count(&RULE, &signed(&["KT. GIÁM ĐỐC", "TRƯỞNG PHÒNG"], "An")),
            1
        );
        for deputy in ["PHÓ GIÁM ĐỐC", "THỨ TRƯỞNG"] {
            assert_eq!(count(&RULE, &signed(&["KT. GIÁM ĐỐC", deputy], "An")), 0);
        }
    }
}
