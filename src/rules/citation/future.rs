//! A document cites nothing that is dated after it.

use super::cited;
use crate::diagnostic::{Entry, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không viện dẫn văn bản ra sau",
        en: "no later document is cited",
    },
    in_force: ALWAYS,
    entry: Entry {
        code: "T210",
        message: Words {
            vi: "“{0}” ngày {1} ra sau văn bản này ({2})",
            en: "“{0}” of {1} is dated after this document ({2})",
        },
        hint: Some(Words {
            vi: "kiểm tra ngày của văn bản viện dẫn và ngày của văn bản này",
            en: "check the date of the cited document and that of this one",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4 và khoản 6, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Văn bản không thể viện dẫn văn bản chưa ban hành; phần lớn là gõ nhầm năm.",
        en: "A document cannot cite one that was not yet issued; most such cases are a slip in the year.",
    },
    wrong: "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2033 của Ban Chỉ đạo 389 tỉnh.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh.",
    executed: true,
    check: Check::Content(check),
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let own = subject.document.properties.date;
    let mut any = false;
    for mention in cited(subject) {
        let (Some(dated), Some(date)) = (&mention.date, mention.full_date()) else {
            continue;
        };
        any = true;
        if own.is_before(&date) {
            let text = subject.pieces[mention.piece].text;
            let (date, own) = (date.short(), own.short());
            let args = [mention.number.as_str(), &date, own.trim()];
            found.report(text, dated.at.clone(), args);
        }
    }
    if own.year.is_none() && any {
        return Verdict::NotJudged;
    }
    Verdict::applied_if(any)
}
