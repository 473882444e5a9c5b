//! The first mention of a document gives its date.

use std::collections::BTreeSet;

use super::cited;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::framework::mention::dates;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "viện dẫn lần đầu ghi ngày ban hành",
        en: "the first mention gives the date of issue",
    },
    message: Message {
        code: "T212",
        text: Words {
            vi: "“{0}” được nhắc lần đầu mà không ghi ngày ban hành",
            en: "“{0}” is first mentioned without its date",
        },
        hint: Some(Words {
            vi: "lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
            en: "give its kind, number, date, issuer and subject the first time",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm b"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Khi viện dẫn lần đầu phải ghi đầy đủ; các lần sau chỉ ghi tên loại và số, ký hiệu. Riêng luật, pháp lệnh chỉ ghi tên.",
        en: "The first mention is in full, later ones give the kind and the number only. Laws and ordinances are cited by name.",
    },
    wrong: "Thực hiện Kế hoạch số 87/KH-BCĐ389 của Ban Chỉ đạo 389 tỉnh, Sở báo cáo như sau.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh, Sở báo cáo như sau.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let own = subject.document.number.as_ref().map_or("", |n| &n.symbol);
    let mut seen = BTreeSet::new();
    let mut any = false;
    for mention in cited(subject) {
        let piece = &subject.pieces[mention.piece];
        let judged = piece.annex.is_none() && matches!(piece.component, Component::Body(_));
        if mention.is_law() || (!judged && mention.date.is_none()) {
            continue;
        }
        any |= judged;
        let first = seen.insert(mention.folded());
        if first
            && judged
            && mention.date.is_none()
            && mention.symbol() != own
            && !is_dated_before(&piece.plain, mention.at.start)
        {
            found.report(piece.text, mention.at.clone(), [&mention.number]);
        }
    }
    Verdict::applied_if(any)
}

/// How far before a document its date may be, in bytes.
const NEAR: usize = 400;

/// Whether a date is earlier in the sentence: “Ngày 01/7/2013, Bộ … ban hành Thông tư số …”.
fn is_dated_before(plain: &str, at: usize) -> bool {
    let before = &plain[plain.ceil_char_boundary(at.saturating_sub(NEAR))..at];
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    dates(sentence).iter().any(|date| date.ngay)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn later_mentions_may_be_short() {
        let full = "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo.";
        let short = "Kế hoạch số 87/KH-BCĐ389.";
        assert_eq!(count(&RULE, &body(&[full, short])), 0);
        assert_eq!(count(&RULE, &body(&[short, full])), 1);
        assert_eq!(count(&RULE, &body(&["Luật số 12/2020/QH14."])), 0);
    }

    #[test]
    fn the_date_may_open_the_sentence() {
        let dated = "Ngày 01/7/2013, Bộ Xây dựng ban hành Thông tư số 09/2013/TT-BXD hướng dẫn.";
        assert_eq!(count(&RULE, &body(&[dated])), 0);
        let apart = "Ngày 01/7/2013, Sở họp. Bộ Xây dựng ban hành Thông tư số 09/2013/TT-BXD.";
        assert_eq!(count(&RULE, &body(&[apart])), 1);
    }
}
