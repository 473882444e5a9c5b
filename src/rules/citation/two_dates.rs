//! The same document is not cited with two dates.

use std::collections::BTreeMap;

use super::{alike, cited};
use crate::date::Date;
use crate::diagnostic::{Label, Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Mention, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "một văn bản không viện dẫn với hai ngày",
        en: "a document is not cited with two dates",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T208",
        text: Words {
            vi: "“{0}” được viện dẫn với ngày {1}, ở chỗ khác với ngày {2}",
            en: "“{0}” is cited with the date {1}, elsewhere with {2}",
        },
        hint: Some(Words {
            vi: "kiểm tra ngày ban hành, ghi thống nhất (định nghĩa một lần trong `vien_dan` thì không thể lệch)",
            en: "check the date and use one (defined once under `vien_dan` it cannot differ)",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Một số, ký hiệu chỉ có một ngày ban hành. Số trùng ở hai năm khác nhau chỉ bị báo khi cùng ngày, tháng hoặc cùng trích yếu.",
        en: "A number has one date. The same number in two years is reported only when the day and month or the subject are the same.",
    },
    wrong: "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022; thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2023.",
    right: "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022; thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// More dates of one number than any document cites; any further ones are not compared.
const MANY: usize = 64;

static OTHER: Words = Words {
    vi: "ở đây là ngày {2}",
    en: "here with the date {2}",
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    // for each number the dates seen so far, each with the first mention that has it
    let mut seen: BTreeMap<String, Vec<(Date, &Mention)>> = BTreeMap::new();
    let mut any = false;
    for mention in cited(subject) {
        let Some(date) = mention.full_date() else {
            continue;
        };
        any = true;
        let dates = seen.entry(mention.folded()).or_default();
        if dates.len() == MANY || dates.iter().any(|(other, _)| *other == date) {
            continue;
        }
        if let Some((other, first)) = dates
            .iter()
            .find(|(other, first)| contradict(date, *other) || say_the_same(mention, first))
        {
            let [here, there] = [mention, first].map(|m| &subject.pieces[m.piece]);
            let at = first
                .date
                .as_ref()
                .map_or(first.at.clone(), |d| d.at.clone());
            let label = Label {
                span: found.place(there.text, at),
                words: &OTHER,
            };
            let at = mention
                .date
                .as_ref()
                .map_or(mention.at.clone(), |d| d.at.clone());
            let args = [mention.number.as_str(), &date.short(), &other.short()];
            found.report(here.text, at, args).labels.push(label);
        }
        dates.push((date, mention));
    }
    Verdict::applied_if(any)
}

/// Whether a number cannot have both dates: numbering restarts each year, but the same day and
/// month in another year is a slip.
fn contradict(a: Date, b: Date) -> bool {
    a.year == b.year || (a.month, a.day) == (b.month, b.day)
}

fn say_the_same(a: &Mention, b: &Mention) -> bool {
    matches!((&a.about, &b.about), (Some(a), Some(b)) if alike(a, b))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn numbers_of_two_years_are_two_documents_unless_they_say_the_same() {
        let plan =
            "Kế hoạch số 12/KH-UBND ngày 05/01/2022 của UBND tỉnh về chuyển đổi số năm 2022.";
        let next = "Kế hoạch số 12/KH-UBND ngày 09/02/2023 của UBND tỉnh về cải cách hành chính.";
        let same =
            "Kế hoạch số 12/KH-UBND ngày 09/02/2023 của UBND tỉnh về chuyển đổi số năm 2022.";
        assert_eq!(count(&RULE, &body(&[plan, next])), 0);
        assert_eq!(count(&RULE, &body(&[plan, same])), 1);
        assert_eq!(count(&RULE, &body(&[plan, plan])), 0);
    }
}
