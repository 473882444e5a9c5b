//! `(Kèm theo …)` agrees with kind, number, symbol and date of the document.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::framework::mention;
use crate::rules::language::words::same;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng “(Kèm theo …)” khớp với văn bản chính",
        en: "“(Kèm theo …)” agrees with the document",
    },
    message: Message {
        code: "T503",
        text: Words {
            vi: "dòng kèm theo ghi “{0}”, văn bản chính là “{1}”",
            en: "the reference says “{0}”, the document “{1}”",
        },
        hint: Some(Words {
            vi: "ghi theo văn bản chính, hoặc để trống với văn bản điện tử",
            en: "copy it from the document, or leave it empty on an electronic document",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm c"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Thông tin chỉ dẫn gồm số, ký hiệu, thời gian và tên cơ quan của chính văn bản; chép từ kỳ trước là lỗi hay gặp.",
        en: "The reference gives the number, date and issuer of the document itself; one copied from last month's document is a common slip.",
    },
    wrong: "(Kèm theo Báo cáo số 14/BC-STTTT ngày 24/3/2023 …) của Báo cáo số 15/BC-STTTT",
    right: "(Kèm theo Báo cáo số 15/BC-STTTT ngày 24/3/2023 …) của Báo cáo số 15/BC-STTTT",
    check: Check::Content(check),
    ..Rule::BASE
};

/// The parts of `(Kèm theo <kind> số <number>/<symbol> …`, each with its start.
struct Reference<'t> {
    kind: (usize, &'t str),
    number: (usize, &'t str),
    symbol: (usize, &'t str),
}

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let Some(number) = &document.number else {
        return Verdict::NotApplicable;
    };
    let own_number = number.number.as_deref().unwrap_or_default();
    let own_date = document.properties.date;
    let mut any = false;
    for piece in subject.of(Component::Reference) {
        let Some(reference) = read(&piece.plain) else {
            continue;
        };
        any = true;
        // "văn bản" can stand for any kind
        let kind = match reference.kind.1 {
            kind if same(kind, "văn bản") => kind,
            _ => document.kind.name,
        };
        for ((start, given), own) in [
            (reference.kind, kind),
            (reference.number, own_number),
            (reference.symbol, &number.symbol),
        ] {
            if !given.is_empty() && !own.is_empty() && !same(given, own) {
                found.report(piece.text, start..start + given.len(), [given, own]);
            }
        }
        for dated in mention::dates(&piece.plain) {
            let differs = dated
                .date
                .is_some_and(|d| d.is_before(&own_date) || own_date.is_before(&d));
            if differs {
                let given = &piece.plain[dated.at.clone()];
                let own = own_date.short();
                found.report(piece.text, dated.at, [given, own.trim()]);
            }
        }
    }
    Verdict::applied_if(any)
}

fn read(text: &str) -> Option<Reference<'_>> {
    let words = "èm theo ";
    let start = text.find(words)? + words.len();
    let (kind, rest) = text[start..].split_once(" số")?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let stroke = text.len() - rest.len() + rest.find('/')?;
    let digits = text[text.len() - rest.len()..stroke].trim();
    let after = text[stroke + 1..].trim_start();
    let end = after
        .find(|c: char| c.is_whitespace() || c == ')' || c == ',')
        .unwrap_or(after.len());
    Some(Reference {
        kind: (start, kind.trim_end()),
        number: (
            stroke - text[..stroke].len() + text[..stroke].trim_end().len() - digits.len(),
            digits,
        ),
        symbol: (text.len() - after.len(), &after[..end]),
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{appendices, count};

    #[test]
    fn what_differs_is_found_and_what_is_blank_is_not() {
        let reference = |text: &str| {
            let mut document = appendices(&[("Phụ lục", "A")]);
            document.annexes[0].reference = Text::fixed(text);
            count(&RULE, &document)
        };
        assert_eq!(
            reference("(Kèm theo Báo cáo số 14/BC-SNV ngày 24/3/2023 của Sở Nội vụ)"),
            1
        );
        assert_eq!(
            reference("(Kèm theo Kế hoạch số 15/KH-SNV ngày 25/3/2023 của Sở)"),
            3
        );
        assert_eq!(
            reference("(Kèm theo Báo cáo số      /BC-SNV ngày    /3/2023 của Sở)"),
            0
        );
        assert_eq!(
            reference("(Kèm theo Văn bản số 15/BC-SNV ngày 24/3/2023 của Sở)"),
            0
        );
    }
}
