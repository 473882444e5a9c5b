//! A document is about the period that its date and its other parts say: nothing is left over
//! from the month before.

use crate::components::{Component, Role};
use crate::date::Date;
use crate::diagnostic::{Entry, Label, Words};
use crate::rules::language::period::{self, Named, Unit};
use crate::rules::{ALWAYS, Check, Findings, Piece, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tháng, quý, năm khớp nhau và khớp ngày văn bản",
        en: "months, quarters and years agree with each other and with the date",
    },
    in_force: ALWAYS,
    entry: Entry {
        code: "T121",
        message: Words {
            vi: "“{0}” không khớp với “{1}”",
            en: "“{0}” does not agree with “{1}”",
        },
        hint: Some(Words {
            vi: "kiểm tra xem có sót từ văn bản kỳ trước không, hoặc ngày văn bản gõ nhầm",
            en: "see whether it is left over from the period before, or the date is mistyped",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Văn bản định kỳ thường được sửa từ văn bản kỳ trước; tháng, quý, năm trong trích yếu, đề mục, câu mở đầu và câu kết dễ bị sót. Văn bản viện dẫn, phương hướng, kế hoạch và so sánh với kỳ trước không tính.",
        en: "A periodic document is made from the one before, and a month, quarter or year in the subject, a heading, the opening or the end is easily left. Citations, plans and comparisons do not count.",
    },
    wrong: "Báo cáo kết quả công tác tháng 3 năm 2026: I. KẾT QUẢ CÔNG TÁC THÁNG 02 NĂM 2026",
    right: "Báo cáo kết quả công tác tháng 3 năm 2026: I. KẾT QUẢ CÔNG TÁC THÁNG 3 NĂM 2026",
    check: Check::Content(check),
    ..Rule::BASE
};

static SUBJECT: Words = Words {
    vi: "kỳ báo cáo theo trích yếu",
    en: "the period by the subject",
};

/// After these words a text speaks of what is to come.
const PLANS: [&str; 16] = [
    "phương hướng",
    "nhiệm vụ trọng tâm",
    "và nhiệm vụ",
    ", nhiệm vụ",
    "; nhiệm vụ",
    "và kế hoạch",
    ", kế hoạch",
    "; kế hoạch",
    "dự kiến",
    "chương trình",
    "phấn đấu",
    "giải pháp",
    "định hướng",
    "triển khai",
    "đăng ký",
    "dự toán",
];

/// A text with one of these words looks back at, or compares with, another period.
const BACK: [&str; 15] = [
    "so với",
    "cùng kỳ",
    "trước",
    "kết luận",
    "tồn tại",
    "chuyển sang",
    "tồn đọng",
    "lũy kế",
    "luỹ kế",
    "quyết toán",
    "kiểm toán",
    "khắc phục",
    "từ năm",
    "nghị quyết",
    "học",
];

/// Words by which a heading speaks of what was done.
const DONE: [&str; 8] = [
    "kết quả",
    "tình hình",
    "đánh giá",
    "công tác",
    "thực hiện",
    "tổng hợp",
    "số liệu",
    "thống kê",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let date = document.properties.date;
    let head = subject
        .pieces
        .iter()
        .filter(|p| p.annex.is_none())
        .find(|p| matches!(p.component, Component::Subject | Component::Regarding));
    match document.kind.key {
        "bao-cao" => {}
        "ke-hoach" | "chuong-trinh" => {
            let plan = head.and_then(|piece| Some((piece, plan(piece, date)?)));
            if let Some((piece, named)) = plan {
                contradicts_date(piece, &named, date, found);
            }
            return Verdict::applied_if(head.is_some());
        }
        _ => return Verdict::NotApplicable,
    }
    let of_subject = head.and_then(|piece| Some((piece, reported(&piece.plain)?)));
    if let Some((piece, named)) = &of_subject
        && !can_be_reported(named, date)
    {
        contradicts_date(piece, named, date, found);
    }
    for piece in &subject.pieces {
        let Some(named) = claimed(piece) else {
            continue;
        };
        match &of_subject {
            Some((head, of_subject)) => {
                let others = period::all(&piece.plain);
                let agrees = others
                    .iter()
                    .any(|other| other.unit == of_subject.unit && other.agrees(of_subject));
                if !named.agrees(of_subject) && !agrees {
                    let there = &head.plain[of_subject.at.clone()];
                    let label = found.place(head.text, of_subject.at.clone());
                    let args = [&piece.plain[named.at.clone()], there];
                    let diagnostic = found.report(piece.text, named.at.clone(), args);
                    diagnostic.labels.push(Label {
                        span: label,
                        words: &SUBJECT,
                    });
                }
            }
            // a heading may be of one of several months; the end speaks of the whole report
            None if piece.component == Component::Body(Role::Body)
                && !piece.plain.starts_with("Trong")
                && !can_be_reported(&named, date) =>
            {
                contradicts_date(piece, &named, date, found);
            }
            None => {}
        }
    }
    Verdict::Applied
}

fn contradicts_date(piece: &Piece<'_>, named: &Named, date: Date, found: &mut Findings<'_>) {
    let date = date.short();
    let args = [&piece.plain[named.at.clone()], date.trim()];
    found.report(piece.text, named.at.clone(), args);
}

/// The period that a text reports on: the first one before it speaks of plans. `None` where
/// it cites another document, or looks at several periods.
fn reported(plain: &str) -> Option<Named> {
    let small = plain.to_lowercase();
    // letters keep their length in small letters in Vietnamese
    if small.len() != plain.len() || BACK.iter().any(|word| small.contains(word)) {
        return None;
    }
    let is_cited = plain
        .match_indices('/')
        .any(|(i, _)| plain[i + 1..].starts_with(char::is_alphabetic));
    if is_cited {
        return None;
    }
    let end = PLANS.iter().filter_map(|plan| small.find(plan)).min();
    let end = end.unwrap_or(plain.len());
    let all = period::all(plain);
    let mut first = all.first().filter(|first| first.at.end <= end)?.clone();
    // "tháng 3 và phương hướng tháng 4 năm 2026" says the year once
    if first.year.is_none() {
        let dated = all
            .iter()
            .find(|other| other.unit == first.unit && other.year.is_some());
        first.year = dated.and_then(|other| {
            let year = other.year?;
            Some(if other.end < first.end {
                year - 1
            } else {
                year
            })
        });
    }
    let done = all.iter().filter(|other| other.at.end <= end);
    let is_one = done.clone().all(|other| other.agrees(&first));
    is_one.then_some(first)
}

/// The period that a part of a report says the report is about: a heading of what was done,
/// the sentence that opens it, the one that ends it.
fn claimed(piece: &Piece<'_>) -> Option<Named> {
    let plain = piece.plain.as_ref();
    let says_so = match piece.component {
        Component::Title if piece.annex.is_none() => false,
        Component::Body(Role::Level1 | Role::Level2 | Role::Part)
        | Component::AnnexTitle
        | Component::Title => {
            let small = plain.to_lowercase();
            DONE.iter().any(|word| small.contains(word))
        }
        Component::Body(Role::Body) => {
            let small = plain.to_lowercase();
            let ends = small.trim_end_matches([' ', ':', ';', '.', ',']);
            small.starts_with("trên đây là")
                || small.starts_with("trong tháng")
                || small.starts_with("trong quý")
                || (ends.ends_with("như sau") && small.contains("báo cáo"))
        }
        _ => false,
    };
    says_so.then(|| reported(plain)).flatten()
}

/// Whether a report of this date can be about the period.
fn can_be_reported(named: &Named, date: Date) -> bool {
    let Some(age) = named.age(date) else {
        return true;
    };
    match named.unit {
        // the month itself, or the one before while it is new
        Unit::Month => age == 0 || (age == 1 && date.day.is_none_or(|day| day <= 20)),
        Unit::Quarter => (-1..=3).contains(&age),
        Unit::Months => (-2..=4).contains(&age),
        // a year is reported on while it runs, and its accounts are settled long after it
        Unit::Year => age >= -11,
    }
}

/// The period of a plan that is over already.
fn plan(piece: &Piece<'_>, date: Date) -> Option<Named> {
    const LOOKS_BACK: [&str; 14] = [
        "kết quả",
        "tổng kết",
        "sơ kết",
        "kiểm tra",
        "giám sát",
        "thanh tra",
        "đánh giá",
        "xếp loại",
        "kiểm kê",
        "rà soát",
        "điều tra",
        "khảo sát",
        "hội nghị",
        "công khai",
    ];
    let small = piece.plain.to_lowercase();
    let looks_back = LOOKS_BACK
        .iter()
        .chain(&BACK)
        .any(|word| small.contains(word));
    let named = period::all(&piece.plain);
    let [one] = &named[..] else {
        return None;
    };
    let is_over = one.age(date)? > 0 && !looks_back && !piece.plain.contains('/');
    is_over.then(|| one.clone())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Body, Level1, Level2};
    use crate::date::Date;
    use crate::document::{Document, Heading, Text};
    use crate::kinds;
    use crate::rules::testing::{count, n, p, with};

    fn report(kind: &str, date: (u16, u8, u8), subject: &str, body: &[&str]) -> Document {
        with(|d| {
            d.kind = kinds::by_key(kind).unwrap();
            d.properties.date = Date::new(date.0, date.1, date.2).unwrap();
            d.heading = Heading::Titled {
                title: Text::fixed("BÁO CÁO"),
                subject: Some(Text::fixed(subject)),
            };
            d.body = body
                .iter()
                .map(|text| match text.split_once(". ") {
                    Some(("I" | "II", title)) => n(Level1, "I.", title),
                    Some(("1", title)) => n(Level2, "1.", title),
                    _ => p(Body, text),
                })
                .collect();
        })
    }

    #[test]
    fn what_is_left_over_is_found() {
        let march = (2026, 3, 24);
        for (date, subject, body) in [
            (march, "Kết quả công tác tháng 02 năm 2026", vec![]),
            (march, "Kết quả công tác tháng 3 năm 2025", vec![]),
            (march, "Kết quả công tác tháng 4 năm 2026", vec![]),
            ((2025, 4, 5), "Kết quả công tác quý I năm 2026", vec![]),
            ((2026, 6, 20), "Tình hình 6 tháng đầu năm 2025", vec![]),
            ((2025, 1, 23), "Kết quả năm 2026", vec![]),
            (
                march,
                "Kết quả công tác tháng 3 năm 2026",
                vec!["I. KẾT QUẢ CÔNG TÁC THÁNG 02"],
            ),
            (
                march,
                "Kết quả công tác tháng 3 năm 2026",
                vec!["1. Tình hình thực hiện tháng 3 năm 2025"],
            ),
            (
                march,
                "Kết quả tháng 3",
                vec!["Trên đây là báo cáo kết quả tháng 02 của Sở./."],
            ),
            (
                march,
                "Kết quả tháng 3",
                vec!["Trong tháng 02, Sở đã kiểm tra 05 đơn vị."],
            ),
            (
                march,
                "Kết quả tháng 3",
                vec!["Sở Nội vụ báo cáo kết quả tháng 02 như sau:"],
            ),
            (
                (2026, 1, 5),
                "Kết quả quý IV/2025",
                vec!["Trên đây là kết quả quý III/2025./."],
            ),
            (
                march,
                "Công tác cải cách hành chính",
                vec!["Trên đây là kết quả tháng 5 của Sở./."],
            ),
        ] {
            let document = report("bao-cao", date, subject, &body);
            assert_eq!(count(&RULE, &document), 1, "{subject} {body:?}");
        }
        let plan = report(
            "ke-hoach",
            (2026, 1, 5),
            "Công tác cải cách hành chính năm 2025",
            &[],
        );
        assert_eq!(count(&RULE, &plan), 1);
    }

    #[test]
    fn plans_citations_comparisons_and_history_are_let_be() {
        let march = (2026, 3, 24);
        for (date, subject, body) in [
            (
                march,
                "Kết quả tháng 3 và phương hướng, nhiệm vụ tháng 4 năm 2026",
                vec![
                    "I. KẾT QUẢ CÔNG TÁC THÁNG 3",
                    "II. NHIỆM VỤ TRỌNG TÂM THÁNG 4",
                    "II. PHƯƠNG HƯỚNG CÔNG TÁC THÁNG 4",
                    "Trong tháng 3, số vụ tăng so với tháng 02.",
                    "Thực hiện Công văn số 15/SNV-VP ngày 05/02/2026 về báo cáo tháng 02, Sở báo cáo như sau:",
                    "Trên đây là báo cáo kết quả tháng 3, phương hướng tháng 4 năm 2026 của Sở./.",
                    "Dự án hoàn thành từ năm 2019; giai đoạn 2021 - 2025 đạt kế hoạch.",
                    "1. Kết quả khắc phục tồn tại tháng 02",
                ],
            ),
            ((2026, 1, 5), "Kết quả quý IV/2025 và năm 2025", vec![]),
            (
                (2026, 1, 5),
                "Kết quả công tác năm 2025, phương hướng năm 2026",
                vec!["I. KẾT QUẢ CÔNG TÁC NĂM 2025", "II. PHƯƠNG HƯỚNG NĂM 2026"],
            ),
            (
                (2025, 12, 15),
                "Kết quả năm 2025 và phương hướng 2026",
                vec![],
            ),
            ((2025, 11, 20), "Kết quả năm 2025", vec![]),
            ((2026, 4, 5), "Kết quả công tác tháng 3", vec![]),
            ((2026, 1, 10), "Kết quả công tác tháng 12", vec![]),
            (
                (2026, 6, 15),
                "Tình hình 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2026",
                vec![],
            ),
            ((2026, 9, 25), "Tình hình 9 tháng đầu năm 2026", vec![]),
            ((2026, 5, 5), "Tổng kết năm học 2025 - 2026", vec![]),
            ((2026, 8, 5), "Quyết toán ngân sách năm 2024", vec![]),
            (
                march,
                "Kết quả thực hiện Kế hoạch số 12/KH-UBND năm 2025",
                vec![],
            ),
            (
                march,
                "Tình hình từ tháng 01 đến tháng 3 năm 2026",
                vec!["1. Kết quả công tác tháng 01"],
            ),
            (
                march,
                "Công tác quý I năm 2026",
                vec!["1. Tình hình tháng 01", "1. Tình hình tháng 02"],
            ),
            (
                march,
                "Kết quả thực hiện nhiệm vụ",
                vec!["Trên đây là kết quả tháng 3./."],
            ),
        ] {
            let document = report("bao-cao", date, subject, &body);
            assert_eq!(count(&RULE, &document), 0, "{subject} {body:?}");
        }
        for (kind, date, subject) in [
            ("ke-hoach", (2025, 12, 5), "Công tác năm 2026"),
            ("ke-hoach", (2026, 1, 5), "Tổng kết công tác năm 2025"),
            ("ke-hoach", (2026, 3, 5), "Công tác quý I năm 2026"),
            (
                "ke-hoach",
                (2026, 1, 5),
                "Triển khai Nghị quyết của Chính phủ năm 2025",
            ),
            ("quyet-dinh", (2026, 3, 5), "Về việc khen thưởng năm 2024"),
            ("to-trinh", (2026, 3, 5), "Về dự toán năm 2027"),
        ] {
            assert_eq!(
                count(&RULE, &report(kind, date, subject, &[])),
                0,
                "{subject}"
            );
        }
    }
}
