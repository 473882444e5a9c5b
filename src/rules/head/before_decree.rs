//! For a document older than the decree, says which rules do not apply to it.

use crate::date::Date;
use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, DECREE, Findings, RULES, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "văn bản ra sau ngày Nghị định 30/2020/NĐ-CP có hiệu lực",
        en: "the document is dated after the decree came into force",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T122",
        text: Words {
            vi: "văn bản đề ngày {0}, trước khi Nghị định 30/2020/NĐ-CP có hiệu lực (05/3/2020): không áp dụng các quy tắc {1}; lời văn, số liệu và ngày tháng vẫn được kiểm tra",
            en: "the document is dated {0}, before Nghị định 30/2020/NĐ-CP came into force (05/3/2020): the rules {1} do not apply; language, figures and dates are still checked",
        },
        hint: Some(Words {
            vi: "nếu gõ nhầm năm thì sửa lại",
            en: "correct the year if it was mistyped",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 37"),
        ..Message::NOTE
    },
    why: Words {
        vi: "Văn bản cũ không phải theo thể thức mới; nhưng văn bản mới mà gõ nhầm năm thì mọi lỗi thể thức sẽ không được nhắc tới.",
        en: "An old document need not follow the new form; but in a new one whose year is mistyped no error of form would be reported.",
    },
    wrong: "Hà Tĩnh, ngày 23 tháng 01 năm 2015",
    right: "Hà Tĩnh, ngày 23 tháng 01 năm 2025",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let date = document.properties.date;
    if date.year.is_none() {
        return Verdict::NotApplicable;
    }
    if !DECREE.covers(date) {
        let shown = date.short();
        let args = [shown.trim(), &out_of_force(date)];
        match document.dateline.as_ref().and_then(|line| line.origin.at) {
            Some(place) => found.at(place, args),
            None => found.at(Default::default(), args),
        };
    }
    Verdict::Applied
}

/// The rules that are not in force at `date`: prefixes of codes none of which is in force, then
/// the other prefixes with the codes that still apply.
fn out_of_force(date: Date) -> String {
    let mut areas: Vec<(&str, Vec<&str>, usize)> = Vec::new();
    for rule in RULES {
        let code = rule.code();
        let area = if code.starts_with('T') {
            &code[..2]
        } else {
            &code[..1]
        };
        if areas.last().is_none_or(|(last, ..)| *last != area) {
            areas.push((area, Vec::new(), 0));
        }
        if let Some((_, still, out)) = areas.last_mut() {
            match rule.in_force.covers(date) {
                true => still.push(code),
                false => *out += 1,
            }
        }
    }
    let areas = areas
        .into_iter()
        .filter(|(_, still, out)| *out > still.len());
    let said = areas.map(|(area, still, _)| match &still[..] {
        [] => area.to_owned(),
        still => format!("{area} (– {})", still.join(", ")),
    });
    said.collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{RULE, out_of_force};
    use crate::date::Date;
    use crate::rules::testing::{count, with};

    #[test]
    fn only_an_old_document_is_reported() {
        let of =
            |year, month, day| with(|d| d.properties.date = Date::new(year, month, day).unwrap());
        assert_eq!(count(&RULE, &of(2020, 3, 4)), 1);
        assert_eq!(count(&RULE, &of(2020, 3, 5)), 0);
        assert_eq!(
            count(&RULE, &with(|d| d.properties.date = Date::default())),
            0
        );
        let rules = out_of_force(Date::new(2015, 1, 23).unwrap());
        assert!(
            rules.starts_with("H, T0, T1 (– T121, T122), T2 (– "),
            "{rules}"
        );
        assert!(!rules.contains('V') && !rules.contains('B'), "{rules}");
    }
}
