//! Some group of the symbol can abbreviate the issuer's name.

use super::{as_printed, groups, numbered, symbol_range};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};
use crate::text::bare;

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ký hiệu hợp với cơ quan ban hành",
        en: "the symbol fits the issuing body",
    },
    message: Message {
        code: "T108",
        text: Words {
            vi: "ký hiệu “{0}” không có chữ viết tắt của “{1}”",
            en: "no group of the symbol “{0}” abbreviates “{1}”",
        },
        hint: Some(Words {
            vi: "kiểm tra chữ viết tắt của cơ quan ban hành",
            en: "check the issuer's abbreviation",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ký hiệu có chữ viết tắt tên cơ quan ban hành; ký hiệu chép từ văn bản của cơ quan khác là lỗi hay gặp.",
        en: "The symbol contains the issuer's abbreviation; one copied from another body's document is a common slip.",
    },
    wrong: "SỞ Y TẾ, số: 15/BC-STTTT",
    right: "SỞ Y TẾ, số: 15/BC-SYT",
    check: Check::Content(check),
    ..Rule::BASE
};

/// Bodies whose abbreviations are made up of letters of their Vietnamese names.
const KNOWN: [&str; 8] = [
    "SỞ ",
    "BỘ ",
    "PHÒNG ",
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN",
    "UBND",
    "HỘI ĐỒNG NHÂN DÂN",
    "HĐND",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(number) = numbered(subject.document) else {
        return Verdict::NotApplicable;
    };
    let issuers = &subject.document.letterhead.issuers;
    let names: Vec<String> = issuers
        .iter()
        .map(|issuer| issuer.name.to_plain().to_uppercase())
        .collect();
    let is_known = |name: &String| KNOWN.iter().any(|k| name.starts_with(k));
    if names.is_empty() || !names.iter().all(is_known) {
        return Verdict::NotJudged;
    }
    let fits = groups(&number.symbol).any(|group| {
        // CTUBND: the chairman's, not the committee's
        group.starts_with("CT")
            || names.iter().any(|name| {
                is_within(
                    &bare(group),
                    &bare(&name.replace("UBND", "ủy ban nhân dân")),
                )
            })
    });
    if !fits {
        let name = names.first().map_or("", String::as_str);
        found.report(
            &as_printed(number),
            symbol_range(number),
            [&number.symbol, name],
        );
    }
    Verdict::Applied
}

/// Whether the letters of `short` are in `long` in this order, two at least.
fn is_within(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().count() > 1 && short.chars().all(|c| rest.any(|other| other == c))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::Verdict;
    use crate::rules::testing::{count, judged, symbol, with};

    #[test]
    fn the_letters_of_the_abbreviation_come_from_the_name() {
        assert_eq!(count(&RULE, &symbol("BC-STTTT")), 1);
        assert_eq!(count(&RULE, &symbol("BC-SNV")), 0);
        let company = with(|d| {
            d.letterhead.issuers[0].name = Text::fixed("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM");
            d.number.as_mut().unwrap().symbol = "BC-EVN".to_owned();
        });
        assert_eq!(judged(&RULE, &company).1, Verdict::NotJudged);
    }
}
