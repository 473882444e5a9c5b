//! No district body issues documents since local government has had two levels.

use crate::components::Component;
use crate::date::Date;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Period, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn cấp huyện",
        en: "no district bodies, which no longer exist",
    },
    in_force: Period {
        since: DISTRICTS_END,
        until: None,
    },
    message: Message {
        code: "T111",
        text: Words {
            vi: "“{0}”: từ ngày 01/7/2025 không còn cơ quan cấp huyện",
            en: "“{0}”: there have been no district bodies since 01/7/2025",
        },
        hint: Some(Words {
            vi: "kiểm tra tên cơ quan ban hành hoặc ngày ban hành",
            en: "check the issuing body or the date of issue",
        }),
        clause: Some("Nghị quyết số 203/2025/QH15, Điều 2"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Chính quyền địa phương hai cấp (tỉnh, xã) hoạt động từ ngày 01/7/2025; thể thức không đổi nhưng tên cơ quan đổi.",
        en: "Since 01/7/2025 local government has had two levels, province and commune; the layout is the same, the bodies' names are not.",
    },
    wrong: "UBND HUYỆN THẠCH HÀ, ngày 05 tháng 8 năm 2025",
    right: "ỦY BAN NHÂN DÂN XÃ THẠCH HÀ, ngày 05 tháng 8 năm 2025",
    check: Check::Content(check),
    ..Rule::BASE
};

const DISTRICTS_END: Date = Date {
    year: Some(2025),
    month: Some(7),
    day: Some(1),
};

const UNITS: [&str; 4] = ["HUYỆN ", "QUẬN ", "THỊ XÃ ", "THỊ TRẤN "];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let date = subject.document.properties.date;
    if date != DISTRICTS_END && !DISTRICTS_END.is_before(&date) {
        return Verdict::NotJudged;
    }
    for body in subject
        .pieces
        .iter()
        .filter(|p| matches!(p.component, Component::Parent | Component::Issuer))
    {
        let unit = super::of_committee(&body.plain);
        if unit.is_some_and(|unit| UNITS.iter().any(|name| unit.starts_with(name))) {
            found.report_whole(body.text, [&body.plain]);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::date::Date;
    use crate::document::Text;
    use crate::rules::testing::{count, with};

    #[test]
    fn district_bodies_are_found_after_the_first_of_july_2025() {
        let dated = |date: &str| {
            let date = Date::parse(date).unwrap();
            with(|d| {
                d.properties.date = date;
                d.letterhead.issuers[0].name = Text::fixed("ỦY BAN NHÂN DÂN HUYỆN THẠCH HÀ");
            })
        };
        assert_eq!(count(&RULE, &dated("2025-07-01")), 1);
        assert_eq!(count(&RULE, &dated("2025-08")), 1);
        assert_eq!(count(&RULE, &dated("2025")), 0);
        assert!(!RULE.in_force.covers(Date::parse("2025-06-30").unwrap()));
    }
}
