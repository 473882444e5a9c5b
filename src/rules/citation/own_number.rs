//! The document's own number is not cited as that of another document of the same year.

use super::cited;
use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số của văn bản này không phải của văn bản khác",
        en: "the document's own number is not cited as another document's",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T211",
        text: Words {
            vi: "“{0}” là số của chính văn bản này, lại được viện dẫn với ngày {1}",
            en: "“{0}” is this document's own number, yet it is cited with the date {1}",
        },
        hint: Some(Words {
            vi: "kiểm tra số của văn bản này và của văn bản viện dẫn",
            en: "check the numbers of this document and of the cited one",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Trong một năm, một số và ký hiệu chỉ thuộc về một văn bản.",
        en: "Within a year a number belongs to one document only.",
    },
    wrong: "Báo cáo số 15/BC-SNV ngày 24/3/2023 viết: theo Báo cáo số 15/BC-SNV ngày 05/01/2023.",
    right: "Báo cáo số 15/BC-SNV ngày 24/3/2023 viết: theo Báo cáo số 03/BC-SNV ngày 05/01/2023.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let own = document
        .number
        .as_ref()
        .and_then(|n| Some(format!("{}/{}", n.number.as_deref()?, n.symbol)));
    let Some(own) = own.filter(|_| document.properties.date.is_full()) else {
        return Verdict::NotApplicable;
    };
    let date = document.properties.date;
    for mention in cited(subject).filter(|m| m.number == own) {
        if let Some(cited) = mention.full_date()
            && cited.year == date.year
            && cited != date
        {
            let text = subject.pieces[mention.piece].text;
            found.report(text, mention.at.clone(), [&own, &cited.short()]);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn the_own_number_with_another_date_of_the_year_is_found() {
        let cites = |date: &str| body(&[&format!("Theo Báo cáo số 15/BC-SNV ngày {date}.")]);
        assert_eq!(count(&RULE, &cites("05/01/2023")), 1);
        assert_eq!(count(&RULE, &cites("24/3/2023")), 0);
        assert_eq!(count(&RULE, &cites("05/01/2022")), 0);
    }
}
