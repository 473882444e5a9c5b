//! Months, quarters and weeks named in a text exist: no month 13, no fifth quarter.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Message, Words};
use crate::rules::language::words::last_word;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tháng, quý, tuần có thật",
        en: "months, quarters and weeks exist",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V140",
        text: Words {
            vi: "không có “{0}”",
            en: "there is no “{0}”",
        },
        hint: Some(Words {
            vi: "một năm có 12 tháng, 4 quý, nhiều nhất 53 tuần: kiểm tra lại số",
            en: "a year has 12 months, 4 quarters and at most 53 weeks: check the number",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tháng, quý không có thật là gõ nhầm, người đọc không biết kỳ nào.",
        en: "A month or a quarter that does not exist is a slip, and nobody knows which one is meant.",
    },
    wrong: "Kết quả công tác tháng 13 năm 2026 như sau.",
    right: "Kết quả công tác tháng 12 năm 2026 như sau.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)\b(?: (?:[Tt]háng|THÁNG)\s+(?<month>[0-9]{1,2})
          | (?:[Qq]uý|QUÝ)\s+(?<quarter>IV|I{1,3}|VI{0,3}|[0-9])
          | (?:[Tt]uần|TUẦN)\s+(?<week>[0-9]{1,2}) )
        (?<year>\s*(?:/|-|\s(?:năm|NĂM)\s)\s*[0-9]{4})?\b",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for period in PERIOD.captures_iter(plain) {
            let Some(whole) = period.get(0) else { continue };
            any = true;
            let number = |name: &str| -> Option<u8> { period.name(name)?.as_str().parse().ok() };
            let dated = period.name("year").is_some();
            let month = number("month").is_some_and(|month| {
                let counts = dated || !is_no_month(&plain[..whole.start()], &plain[whole.end()..]);
                !(1..=12).contains(&month) && counts
            });
            // `Quý V` may be a person; digits after `quý` may count something else
            let quarter = period.name("quarter").is_some_and(|quarter| {
                let small = !whole.as_str().starts_with("Quý");
                match quarter.as_str().parse::<u8>() {
                    Ok(digit) => dated && !(1..=4).contains(&digit),
                    Err(_) => quarter.as_str().starts_with('V') && (dated || small),
                }
            });
            let week = dated && number("week").is_some_and(|week| !(1..=53).contains(&week));
            if month || quarter || week {
                found.report(piece.text, whole.range(), [whole.as_str()]);
            }
        }
    }
    Verdict::applied_if(any)
}

/// Whether `tháng 13` without a year is not a month: a salary, part of a duration or of an age.
fn is_no_month(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let pay = ["lương", "thưởng", "tiền", "nghiệp"];
    pay.contains(&last_word(before).to_lowercase().as_str())
        || before.ends_with(|c: char| c.is_ascii_digit() || ",./-–".contains(c))
        || [
            "âm lịch",
            "ngày",
            "tuổi",
            "lần",
            "buổi",
            "giờ",
            "đồng",
            "%",
            "triệu",
        ]
        .iter()
        .any(|word| after.trim_start().starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn what_no_year_has_is_found_and_nothing_else() {
        for wrong in [
            "Kết quả công tác tháng 13.",
            "KẾT QUẢ THÁNG 15/2026",
            "Kết quả tháng 00/2026.",
            "Kết quả công tác quý V năm 2026.",
            "Kết quả quý V.",
            "Kết quả quý 5/2026.",
            "Kết quả tuần 60 năm 2026.",
        ] {
            assert_eq!(count(&RULE, &body(&[wrong])), 1, "{wrong}");
        }
        let right = [
            "Chi tiền lương tháng 13 cho người lao động; thưởng tháng 13.",
            "Thời hạn 2 năm 3 tháng 15 ngày; tháng 3, quý IV, tuần 12 năm 2026.",
            "Ông Nguyễn Quý V. đến làm việc; quý vị đại biểu; Quý Vụ.",
            "Mỗi tuần 60 giờ.",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
    }
}
