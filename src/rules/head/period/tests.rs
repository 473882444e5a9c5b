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
        d.heading = match kind {
            "cong-van" => Heading::Regarding(Text::fixed(format!("V/v {subject}"))),
            _ => Heading::Titled {
                title: Text::fixed("BÁO CÁO"),
                subject: Some(Text::fixed(subject)),
            },
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
    for (kind, date, subject, body) in [
        (
            "bao-cao",
            march,
            "Kết quả công tác tháng 3 năm 2026",
            vec!["Kết quả công tác tháng 02 năm 2026 cụ thể như sau:"],
        ),
        (
            "bao-cao",
            march,
            "Kết quả công tác tháng 3 năm 2026",
            vec!["Tháng 02 năm 2026, Sở đã tổ chức 05 cuộc họp."],
        ),
        (
            "bao-cao",
            march,
            "Kết quả tháng 3 năm 2026 (từ ngày 15/01/2026 đến ngày 14/02/2026)",
            vec![],
        ),
        (
            "bao-cao",
            march,
            "Kết quả tháng 3 năm 2026",
            vec!["(Số liệu tính từ ngày 15/01/2026 đến ngày 14/02/2026)"],
        ),
        (
            "bao-cao",
            march,
            "Kết quả tuần 12 năm 2026",
            vec!["Kết quả tuần 11 như sau:"],
        ),
        (
            "bao-cao",
            march,
            "Tuần 12 (từ ngày 16/02/2026 đến ngày 20/02/2026)",
            vec![],
        ),
        (
            "bao-cao",
            march,
            "Tổng kết nhiệm kỳ 2021 - 2026",
            vec!["Trên đây là báo cáo tổng kết nhiệm kỳ 2016 - 2021."],
        ),
        (
            "bao-cao",
            (2026, 6, 25),
            "Kết quả năm học 2024 - 2025",
            vec!["Kết quả năm học 2025 - 2026 như sau."],
        ),
        (
            "bao-cao",
            march,
            "Công tác y tế trường học tháng 01 năm 2026",
            vec![],
        ),
        (
            "bao-cao",
            march,
            "Kết quả công tác tháng 3, quý I năm 2025",
            vec![],
        ),
        ("bao-cao", march, "Tổng kết công tác năm 2026", vec![]),
        (
            "bao-cao",
            (2026, 12, 20),
            "Kết quả công tác năm 2026",
            vec!["Trong năm 2025, Sở đã tổ chức 05 cuộc họp."],
        ),
        (
            "cong-van",
            (2026, 4, 20),
            "báo cáo kết quả cải cách hành chính tháng 02 năm 2026",
            vec!["Sở Nội vụ báo cáo kết quả tháng 3 năm 2026 như sau."],
        ),
        (
            "cong-van",
            (2026, 4, 20),
            "báo cáo kết quả cải cách hành chính tháng 3 năm 2025",
            vec![],
        ),
        (
            "thong-bao",
            (2026, 4, 25),
            "Lịch tiếp công dân tháng 3 năm 2026",
            vec!["Lịch tiếp công dân tháng 4 như sau."],
        ),
        (
            "thong-bao",
            (2026, 4, 25),
            "Kết quả xếp loại thi đua quý IV năm 2026",
            vec![],
        ),
        (
            "to-trinh",
            (2026, 4, 25),
            "Đề nghị phê duyệt kế hoạch công tác quý I năm 2025",
            vec![],
        ),
    ] {
        let document = report(kind, date, subject, &body);
        assert_eq!(count(&RULE, &document), 1, "{kind} {subject} {body:?}");
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
fn plans_citations_comparisons_and_history_are_left_alone() {
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
    for (kind, date, subject, text) in [
        (
            "bao-cao",
            march,
            "Kết quả công tác tháng 3 năm 2026",
            "Trong tháng 4, Sở tập trung hoàn thành kế hoạch.",
        ),
        (
            "bao-cao",
            march,
            "Kết quả công tác tháng 3 năm 2026",
            "Nhiệm vụ cụ thể tháng 4 như sau:",
        ),
        (
            "bao-cao",
            march,
            "Kết quả công tác tuần 11, nhiệm vụ tuần 12 năm 2026",
            "Trong tuần 12, Sở tổ chức Hội nghị cán bộ, công chức.",
        ),
        (
            "bao-cao",
            march,
            "Kết quả bầu cử nhiệm kỳ 2026 - 2031",
            "Kết quả hoạt động nhiệm kỳ 2021 - 2026 như sau:",
        ),
        (
            "cong-van",
            march,
            "đôn đốc báo cáo kết quả tháng 02 năm 2026",
            "Danh sách đơn vị chưa báo cáo kết quả tháng 01, tháng 02 như sau:",
        ),
        (
            "bao-cao",
            march,
            "Kết quả tháng 3 năm 2026 (từ ngày 15/02/2026 đến ngày 14/3/2026)",
            "Sở báo cáo như sau:",
        ),
        (
            "bao-cao",
            march,
            "Kết quả thực hiện kiến nghị sau Kỳ họp tháng 12 năm 2025",
            "Sở báo cáo như sau:",
        ),
        (
            "bao-cao",
            march,
            "Kết quả kiểm điểm vụ việc tháng 10 năm 2025",
            "Sở báo cáo như sau:",
        ),
        (
            "cong-van",
            march,
            "cung cấp hồ sơ tháng 02 năm 2025",
            "Sở Nội vụ đề nghị cung cấp kết quả tháng 3 năm 2025 như sau:",
        ),
        (
            "cong-van",
            (2026, 5, 20),
            "báo cáo kết quả 6 tháng đầu năm 2026",
            "Trong tháng 4, Sở đã nhắc các đơn vị.",
        ),
        (
            "to-trinh",
            march,
            "Đề nghị phê duyệt kế hoạch quý II năm 2026",
            "Hết.",
        ),
    ] {
        let document = report(kind, date, subject, &[text]);
        assert_eq!(count(&RULE, &document), 0, "{kind} {subject} {text}");
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
