//! A people's committee or council has no parent body above it.

use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "UBND, HĐND không ghi cơ quan chủ quản",
        en: "no parent body above a people's committee or council",
    },
    message: Message {
        code: "T119",
        text: Words {
            vi: "{0} không ghi cơ quan chủ quản ở trên",
            en: "{0} has no parent body above it",
        },
        hint: Some(Words {
            vi: "bỏ dòng “{1}”",
            en: "leave out the line “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 2"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ủy ban nhân dân và Hội đồng nhân dân các cấp không có cơ quan chủ quản trực tiếp; tên đứng một mình.",
        en: "People's committees and councils have no parent body; only their own name is given.",
    },
    wrong: "UBND TỈNH HÀ TĨNH / ỦY BAN NHÂN DÂN XÃ THẠCH HÀ",
    right: "ỦY BAN NHÂN DÂN / XÃ THẠCH HÀ",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for issuer in &subject.document.letterhead.issuers {
        let name = issuer.name.to_plain();
        let Some(unit) = super::of_committee(&name) else {
            continue;
        };
        any = true;
        if let Some(parent) = issuer.parent.as_ref().filter(|p| !p.is_empty()) {
            let body = name[..name.len() - unit.len()].trim_end();
            found.report_whole(parent, [body, &parent.to_plain()]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{count, report, with};

    #[test]
    fn a_line_above_a_committee_is_found() {
        let commune = with(|d| {
            d.letterhead.issuers[0].name = Text::fixed("ỦY BAN NHÂN DÂN XÃ THẠCH HÀ");
        });
        assert_eq!(count(&RULE, &commune), 1);
        assert_eq!(count(&RULE, &report()), 0);
    }
}
