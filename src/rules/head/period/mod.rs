//! A document is about the period that its date and its other parts indicate: nothing is left
//! over from the month before.

mod claims;

use std::ops::Range;

use crate::components::{Component, Role};
use crate::date::Date;
use crate::diagnostic::{Label, Message, Words};
use crate::rules::language::period::{self, Named, Unit};
use crate::rules::language::stretch;
use crate::rules::{ALWAYS, Check, Findings, Piece, Rule, Subject, Verdict};
use claims::{Standing, claimed, is_about, plan, plan_to_approve, reported, standing};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tháng, quý, năm khớp nhau và khớp ngày văn bản",
        en: "months, quarters and years agree with each other and with the date",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T121",
        text: Words {
            vi: "“{0}” không khớp với “{1}”",
            en: "“{0}” does not agree with “{1}”",
        },
        hint: Some(Words {
            vi: "kiểm tra xem có sót từ văn bản kỳ trước không, hoặc ngày văn bản gõ nhầm",
            en: "check whether it is left over from the period before, or the date is mistyped",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản định kỳ thường được sửa từ văn bản kỳ trước; tháng, quý, năm trong trích yếu, đề mục, câu mở đầu và câu kết dễ bị sót. Văn bản viện dẫn, phương hướng, kế hoạch và so sánh với kỳ trước không tính.",
        en: "A periodic document is made from the one before, and a month, quarter or year in the subject, a heading, the opening or the end is easily left unchanged. Citations, plans and comparisons do not count.",
    },
    wrong: "Báo cáo kết quả công tác tháng 3 năm 2026: I. KẾT QUẢ CÔNG TÁC THÁNG 02 NĂM 2026",
    right: "Báo cáo kết quả công tác tháng 3 năm 2026: I. KẾT QUẢ CÔNG TÁC THÁNG 3 NĂM 2026",
    check: Check::Content(check),
    ..Rule::BASE
};

static SUBJECT: Words = Words {
    vi: "kỳ báo cáo theo trích yếu",
    en: "the period in the subject",
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let date = document.properties.date;
    let head = subject
        .pieces
        .iter()
        .filter(|p| p.annex.is_none())
        .find(|p| matches!(p.component, Component::Subject | Component::Regarding));
    let of_subject = head.and_then(|piece| Some((piece, reported(&piece.plain)?)));
    match (document.kind.key, &of_subject) {
        ("bao-cao", Some((piece, named))) => {
            if !can_be_reported(named, &piece.plain, date) {
                contradicts_date(piece, named, date, found);
            }
        }
        ("bao-cao", None) => {}
        ("ke-hoach" | "chuong-trinh", _) => {
            let plan = head.and_then(|piece| Some((piece, plan(piece, date)?)));
            if let Some((piece, named)) = plan {
                contradicts_date(piece, &named, date, found);
            }
            return Verdict::applied_if(head.is_some());
        }
        ("cong-van" | "thong-bao" | "to-trinh", Some((piece, named))) => {
            if is_slip(piece, named, date) {
                contradicts_date(piece, named, date, found);
            }
        }
        ("cong-van" | "thong-bao" | "to-trinh", None) => {
            return Verdict::applied_if(head.is_some());
        }
        _ => return Verdict::NotApplicable,
    }
    for piece in &subject.pieces {
        let Some((named, standing)) = claimed(piece) else {
            continue;
        };
        match &of_subject {
            Some((head, of_subject)) => {
                let others = period::all(&piece.plain);
                let agrees = others
                    .iter()
                    .any(|other| other.unit == of_subject.unit && other.agrees(of_subject));
                // "Trong tháng 4, Sở tập trung …" is what comes next
                let is_plan = standing == Standing::Begins
                    && is_later(&named, of_subject, date)
                    && !piece.plain.contains(" đã ");
                let is_sure = document.kind.key == "bao-cao" && standing != Standing::Opens;
                let is_other = !is_sure && !is_about(piece, &named, head, of_subject);
                if !named.agrees(of_subject) && !agrees && !is_plan && !is_other {
                    let there = &head.plain[of_subject.at.clone()];
                    contradicts_subject(piece, named.at.clone(), head, of_subject, there, found);
                }
            }
            // a heading may be about one of several months; the end is about the whole report
            None if piece.component == Component::Body(Role::Body)
                && standing != Standing::Begins
                && !can_be_reported(&named, &piece.plain, date) =>
            {
                contradicts_date(piece, &named, date, found);
            }
            None => {}
        }
    }
    if let Some((head, of_subject)) = &of_subject {
        stretches(subject, head, of_subject, date, found);
    }
    Verdict::Applied
}

/// The first and the last day that the subject, the opening or the end gives are in the period.
fn stretches(
    subject: &Subject<'_>,
    head: &Piece<'_>,
    of_subject: &Named,
    date: Date,
    found: &mut Findings<'_>,
) {
    for piece in &subject.pieces {
        let is_head = std::ptr::eq(piece, head);
        let speaks = is_head || matches!(standing(piece), Some(Standing::Opens | Standing::Ends));
        if !speaks || claims::looks_back(&piece.plain) {
            continue;
        }
        let [days] = &stretch::all(&piece.plain)[..] else {
            continue;
        };
        if !days.is_reversed() && of_subject.is_apart_from(days.from, days.to, date) {
            let there = &head.plain[of_subject.at.clone()];
            contradicts_subject(piece, days.at.clone(), head, of_subject, there, found);
        }
    }
}

fn contradicts_subject(
    piece: &Piece<'_>,
    at: Range<usize>,
    head: &Piece<'_>,
    of_subject: &Named,
    there: &str,
    found: &mut Findings<'_>,
) {
    let label = found.place(head.text, of_subject.at.clone());
    let args = [&piece.plain[at.clone()], there];
    let diagnostic = found.report(piece.text, at, args);
    diagnostic.labels.push(Label {
        span: label,
        words: &SUBJECT,
    });
}

fn contradicts_date(piece: &Piece<'_>, named: &Named, date: Date, found: &mut Findings<'_>) {
    let date = date.short();
    let args = [&piece.plain[named.at.clone()], date.trim()];
    found.report(piece.text, named.at.clone(), args);
}

/// Whether one period surely ends after another, seen from `date`.
fn is_later(named: &Named, other: &Named, date: Date) -> bool {
    match (named.age(date), other.age(date)) {
        (Some(named), Some(other)) => named < other,
        _ => named.end > other.end,
    }
}

/// Whether a report of this date can be about the period that `plain` names.
fn can_be_reported(named: &Named, plain: &str, date: Date) -> bool {
    let Some(age) = named.age(date) else {
        return true;
    };
    match named.unit {
        // the month itself, or the one before while it is new
        Unit::Month => age == 0 || (age == 1 && date.day.is_none_or(|day| day <= 20)),
        Unit::Quarter => (-1..=3).contains(&age),
        Unit::Months => (-2..=4).contains(&age),
        // a year is summed up at its end
        Unit::Year if plain.to_lowercase().contains("tổng kết công tác năm") => age >= -3,
        // a year is reported on while it runs, and its accounts are settled long after it
        Unit::Year => age >= -11,
        Unit::SchoolYear => age >= -12,
        Unit::Week | Unit::Term => true,
    }
}

/// Whether the period in the subject of a letter, a notice or a submission is surely a slip:
/// results of a future period, a period that would be right in the next year, a plan submitted
/// when it is over. Letters do ask for old papers, and announce future events.
fn is_slip(piece: &Piece<'_>, named: &Named, date: Date) -> bool {
    const RESULTS: [&str; 3] = ["kết quả", "tình hình", "lịch "];
    const OLD: [&str; 10] = [
        "giải trình",
        "bổ sung",
        "đính chính",
        "rà soát",
        "kiểm tra",
        "thanh tra",
        "cung cấp",
        "truy ",
        "hồ sơ",
        "đề nghị",
    ];
    let small = piece.plain.to_lowercase();
    let (Some(age), Some(year)) = (named.age(date), named.year) else {
        return false;
    };
    if !matches!(named.unit, Unit::Month | Unit::Quarter | Unit::Months) {
        return false;
    }
    if plan_to_approve(&small) {
        return age >= 6;
    }
    if OLD.iter().any(|word| small.contains(word)) {
        return false;
    }
    if !RESULTS.iter().any(|word| small.contains(word)) {
        return false;
    }
    let next = Named {
        year: Some(year + 1),
        ..named.clone()
    };
    let is_ahead = age < -3 && !small.contains("lịch ");
    is_ahead || (age > 6 && can_be_reported(&next, &piece.plain, date))
}

#[cfg(test)]
mod tests;
