//! The day of the week given with a date agrees with the calendar.

use std::sync::LazyLock;

use regex::Regex;

use crate::date::Date;
use crate::diagnostic::{Message, Words};
use crate::rules::framework::mention;
use crate::rules::language::words::last_word;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thứ trong tuần khớp với ngày",
        en: "the day of the week agrees with the date",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V142",
        text: Words {
            vi: "ngày {1} là {2}, không phải “{0}”",
            en: "{1} is {2}, not “{0}”",
        },
        hint: Some(Words {
            vi: "kiểm tra xem thứ hay ngày gõ nhầm",
            en: "check whether the day of the week or the date is mistyped",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Thứ và ngày không khớp thì người dự họp không biết đến hôm nào.",
        en: "Where they differ nobody knows on which day to come.",
    },
    wrong: "Họp vào 08 giờ 00, thứ Hai, ngày 17/3/2026.",
    right: "Họp vào 08 giờ 00, thứ Ba, ngày 17/3/2026.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// The days from Monday on, as they are written.
const DAYS: [&str; 7] = [
    "thứ Hai",
    "thứ Ba",
    "thứ Tư",
    "thứ Năm",
    "thứ Sáu",
    "thứ Bảy",
    "Chủ nhật",
];

const NAME: &str = r"(?i:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)";

/// Before a date: `thứ Hai, ngày …`, `thứ Hai (ngày …`.
static BEFORE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"(?<day>{NAME})\s*[,(]?\s*(?i:ngày)\s+$")));

/// After a date, in brackets: `… (thứ Hai)`.
static BEHIND: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^\s*\(\s*(?<day>{NAME})\s*\)")));

/// How far before a date, in bytes, the day of the week may begin.
const NEAR: usize = 64;

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        // `thứ`, `Chủ nhật`: most texts name no day, and need no pattern
        if !["hứ", "hủ", "HỨ", "HỦ"]
            .iter()
            .any(|day| plain.contains(day))
        {
            continue;
        }
        for dated in mention::dates(plain) {
            let Some(date) = dated.date else { continue };
            let near = plain.ceil_char_boundary(dated.at.start.saturating_sub(NEAR));
            let before = BEFORE
                .captures(&plain[near..dated.at.start])
                .and_then(|found| found.name("day"))
                .map(|day| near + day.start()..near + day.end())
                .filter(|at| is_day(&plain[..at.start]));
            let behind = || {
                let day = BEHIND.captures(&plain[dated.at.end..])?.name("day")?;
                Some(dated.at.end + day.start()..dated.at.end + day.end())
            };
            let Some(at) = before.or_else(behind) else {
                continue;
            };
            any = true;
            let words = &plain[at.clone()];
            if let (Some(said), Some(real)) = (said(words), weekday(date))
                && said != real
            {
                let date = date.short();
                found.report(piece.text, at, [words, &date, DAYS[real]]);
            }
        }
    }
    Verdict::applied_if(any)
}

/// Whether the text before `thứ hai` lets it be a day: in `Kỳ họp thứ hai`, `lần thứ hai` it is
/// not.
fn is_day(before: &str) -> bool {
    let before = before.trim_end();
    let last = last_word(before).to_lowercase();
    let leads = [
        "vào", "giờ", "phút", "ngày", "sáng", "chiều", "tối", "trưa", "hôm", "h", "là",
    ];
    before.is_empty()
        || before.ends_with(|c: char| c.is_ascii_digit() || ",:;(-–'’".contains(c))
        || leads.contains(&last.as_str())
}

/// The day of the week that the words name, from 0 for Monday.
fn said(words: &str) -> Option<usize> {
    let last = words.split_whitespace().last()?.to_lowercase();
    Some(match last.as_str() {
        "hai" | "2" => 0,
        "ba" | "3" => 1,
        "tư" | "4" => 2,
        "năm" | "5" => 3,
        "sáu" | "6" => 4,
        "bảy" | "bẩy" | "7" => 5,
        "nhật" => 6,
        _ => return None,
    })
}

fn weekday(date: Date) -> Option<usize> {
    usize::try_from((date.day_number()? - 1).rem_euclid(7)).ok()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn days_of_the_week_are_compared_and_ordinals_left_alone() {
        // 17 March 2026 is a Tuesday
        for wrong in [
            "Thời gian: 08 giờ, thứ Sáu, ngày 17/3/2026.",
            "Họp chiều thứ 2 ngày 17 tháng 3 năm 2026.",
            "Họp vào Chủ nhật (ngày 17/3/2026).",
            "Họp ngày 17/3/2026 (thứ Hai).",
        ] {
            assert_eq!(count(&RULE, &body(&[wrong])), 1, "{wrong}");
        }
        let right = [
            "Thời gian: 08 giờ, thứ Ba, ngày 17/3/2026; ngày 15/3/2026 (Chủ nhật).",
            "Nghị quyết của Kỳ họp thứ hai, ngày 17/3/2026; họp lần thứ năm ngày 17/3/2026.",
            "Xếp thứ hai, ngày 17/3/2026 công bố.",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
    }
}
