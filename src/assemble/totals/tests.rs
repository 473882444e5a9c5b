use super::cells::almost;
use super::*;

/// The sums that the rows, `|` between cells, come to below a heading, and the codes of
/// what is reported. `!` before a heading keeps its column from being added up, `+` adds it.
fn totals(head: &str, rows: &[&str]) -> (Vec<String>, Vec<&'static str>) {
    let cells = |line: &str| -> Vec<Cell> {
        let cell = |text: &str| Cell {
            text: Text::fixed(text.trim()),
            columns: 1,
        };
        line.split('|').map(cell).collect()
    };
    let rows: Vec<Row> = rows
        .iter()
        .map(|line| Row {
            role: RowRole::Data,
            cells: cells(line),
        })
        .collect();
    let texts: Vec<Text> = head
        .split('|')
        .map(|name| Text::fixed(name.trim_start_matches(['!', '+'])))
        .collect();
    let columns: Vec<Summed> = texts
        .iter()
        .zip(head.split('|'))
        .map(|(text, name)| Summed {
            headings: vec![text],
            wanted: match name.chars().next() {
                Some('!') => Some(false),
                Some('+') => Some(true),
                _ => None,
            },
        })
        .collect();
    let mut problems = Problems::default();
    let total = sum(
        Text::fixed("Cộng"),
        Span::default(),
        None,
        &rows,
        &columns,
        &mut problems,
    );
    let printed = total.cells[1..].iter().map(|cell| cell.text.to_plain());
    let codes = problems
        .into_sorted()
        .iter()
        .map(|p| p.message.code)
        .collect();
    (printed.collect(), codes)
}

/// The same for one column, beside a column of names.
fn column(head: &str, cells: &[&str]) -> (String, Vec<&'static str>) {
    let rows: Vec<String> = cells.iter().map(|cell| format!("A|{cell}")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (sums, codes) = totals(&format!("Tên|{head}"), &rows);
    (sums.concat(), codes)
}

#[test]
fn a_column_of_figures_is_added_up_exactly() {
    assert_eq!(
        column("Số", &["0,1", "1.000,2", "-", ""]),
        ("1.000,3".into(), vec![])
    );
    assert_eq!(column("Số", &["05", "+3", "-1"]), ("7".into(), vec![]));
    assert_eq!(
        column("Năm 2025", &["2000", "1950"]),
        ("3.950".into(), vec![])
    );
    assert_eq!(column("Trên 5%", &["2", "3"]), ("5".into(), vec![]));
}

#[test]
fn what_is_no_quantity_is_left_empty() {
    let sums = |head, rows: &[&str]| totals(&format!("Tên|Số|{head}"), rows);
    for (head, cells) in [
        ("Tăng trưởng (%)", ["104", "150"]),
        ("Tỷ lệ", ["5", "6"]),
        ("Tăng", ["5%", "+6,5 %"]),
        ("STT", ["1", "2"]),
        ("Năm sinh", ["1990", "1985"]),
        ("Năm", ["2024", "2025"]),
        ("Số điện thoại", ["0912345678", "0239.3855.123"]),
        ("Mã hồ sơ", ["12", "13"]),
        ("Ghi chú", ["xong", ""]),
        ("Lãi suất (năm)", ["5", "6"]),
        ("Biển số", ["12345", "23456"]),
        ("Số hộ chiếu", ["1234567", "2345678"]),
        ("!Kinh phí", ["1", "2"]),
    ] {
        let rows = cells.map(|cell| format!("A|1|{cell}"));
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        assert_eq!(
            sums(head, &rows),
            (vec!["2".into(), String::new()], vec![]),
            "{head}"
        );
    }
}

#[test]
fn phone_numbers_without_their_zero_are_no_quantities() {
    for head in [
        "Điện thoại",
        "ĐTDĐ",
        "Số máy",
        "Tel",
        "Hotline",
        "Số CMND",
        "CCCD",
        "Căn cước",
        "Số sổ BHXH",
        "Số thẻ",
    ] {
        assert_eq!(
            totals(&format!("Tên|Số|{head}"), &["A|1|912345678", "B|2|2393855"]),
            (vec!["3".into(), String::new()], vec![]),
            "{head}"
        );
    }
    // under a heading that decides nothing
    for cells in [
        ["912345678", "987654321"],
        ["040123456789", "40123456789"],
        ["912345678", "2393855555"],
        ["39855555", "2393855555"],
    ] {
        assert_eq!(column("Nơi đến", &cells), (String::new(), vec!["Y434"]));
    }
    for cells in [["3.855.555", "912.345.678"], ["3855555", "39855555"]] {
        assert_eq!(column("Liên hệ", &cells), (String::new(), vec!["Y436"]));
    }
    assert_eq!(column("+Nơi đến", &["912345678", "1"]).0, "912.345.679");
    for (head, cells, sum) in [
        ("Kinh phí", ["150000000", "250000000"], "400.000.000"),
        ("Số tiền đóng BHXH", ["1500000", "2500000"], "4.000.000"),
        ("BHXH", ["1500000", "2500000"], "4.000.000"),
        ("Cước điện thoại", ["150000", "250000"], "400.000"),
        ("Thuê bao di động", ["1500000", "2500000"], "4.000.000"),
        ("Số máy", ["12", "13"], "25"),
        ("Sản lượng", ["150.000.000", "250.000.000"], "400.000.000"),
        ("Sản lượng", ["150000000", "25000000"], "175.000.000"),
    ] {
        assert_eq!(column(head, &cells), (sum.into(), vec![]), "{head}");
    }
}

#[test]
fn a_heading_above_and_the_unit_say_what_is_counted() {
    let outer = Text::fixed("Điện thoại");
    let inner = Text::fixed("Cơ quan");
    let rows = ["2393855123", "238384123"].map(|phone| Row {
        role: RowRole::Data,
        cells: ["A", phone]
            .map(|text| Cell {
                text: Text::fixed(text),
                columns: 1,
            })
            .to_vec(),
    });
    let sum = |headings: &[&Text], unit: &str, rows: &[Row]| {
        let column = Summed {
            headings: headings.to_vec(),
            wanted: None,
        };
        sum_of(
            1,
            &column,
            (rows, &heads::places(rows)),
            unit,
            Span::default(),
        )
    };
    assert!(matches!(sum(&[&outer, &inner], "", &rows), Ok(None)));
    assert!(sum(&[&inner], "", &rows[..1]).is_err());
    assert!(matches!(
        sum(&[&inner], "đơn vị tính: đồng", &rows[..1]),
        Ok(Some(_))
    ));
}

#[test]
fn ordinals_periods_and_rates_are_left_empty() {
    for head in [
        "Thứ hạng",
        "Vị thứ",
        "Hạng thi đua",
        "Tỷ suất sinh",
        "Tốc độ tăng trưởng",
        "Nhiệt độ",
        "Tuổi",
        "Độ tuổi",
        "Định mức",
        "Bậc lương",
        "Mức lương cơ sở",
        "Hạng",
        "Tháng",
        "Quý",
        "Kỳ",
        "Đợt",
        "Khóa",
        "Lớp",
        "Giá",
        "Giá (đồng)",
        "Chương",
        "Bậc",
        "Số nhà",
    ] {
        assert_eq!(
            totals(&format!("Tên|Số|{head}"), &["A|1|7", "B|2|8"]),
            (vec!["3".into(), String::new()], vec![]),
            "{head}"
        );
    }
    for head in [
        "Số lớp",
        "Số tháng",
        "Giá trị",
        "Trẻ em dưới 6 tuổi",
        "Người cao tuổi",
        "Kinh phí theo định mức",
        "Số người nâng bậc lương",
        "Số hạng mục",
    ] {
        assert_eq!(column(head, &["7", "8"]), ("15".into(), vec![]), "{head}");
    }
    assert!(is_no_quantity("thời điểm / tháng", "tháng"));
    assert!(!is_no_quantity("kế hoạch / tháng", "tháng"));
}

#[test]
fn what_only_looks_like_a_quantity_is_reported() {
    assert_eq!(
        column("Kinh phí", &["0912345678", "0987654321"]),
        (String::new(), vec!["Y434"])
    );
    assert_eq!(
        column("Hoàn thành", &["2024", "2025"]),
        (String::new(), vec!["Y435"])
    );
    assert_eq!(
        column("+Hoàn thành", &["2024", "2025"]),
        ("4.049".into(), vec![])
    );
    assert_eq!(
        column("Ghi chú", &["x", "y"]),
        (String::new(), vec!["Y436"])
    );
    // a data file that cannot be read has its own message
    assert_eq!(column("Số người", &[]), (String::new(), vec![]));
}

#[test]
fn a_cell_that_is_not_a_number_is_reported() {
    for cell in [
        "1 500",
        "1\u{a0}500",
        "5 cái",
        "(3)",
        "7 (dự kiến)",
        "50 m2",
        "≈ 5",
    ] {
        assert_eq!(
            column("Kinh phí", &["5", cell, "8"]),
            (String::new(), vec!["Y430"]),
            "{cell}"
        );
        assert_eq!(
            column("Kinh phí", &[cell]),
            (String::new(), vec!["Y430"]),
            "{cell}"
        );
    }
    for cell in ["chưa có", "5 - 7", "05/3/2026", "5%"] {
        assert_eq!(
            column("Kinh phí", &["5", cell, "8"]),
            (String::new(), vec!["Y431"]),
            "{cell}"
        );
    }
    assert_eq!(almost("1 500 000 đồng").unwrap().to_string(), "1.500.000");
    assert_eq!(almost("-5 cái").unwrap().to_string(), "-5");
}

#[test]
fn two_readings_with_different_sums_are_an_error() {
    assert_eq!(column("Tiền", &["1,250", "300"]).1, ["Y432"]);
    assert_eq!(column("Tiền", &["1.250.000", "300,000"]).1, ["Y432"]);
    assert_eq!(column("Tiền", &["4.1", "4.125"]).1, ["Y433"]);
    assert_eq!(column("Tiền", &["1,250,000", "300,000"]).1, ["Y433"]);
    // both readings give one sum, which is not written the Vietnamese way
    assert_eq!(column("Tiền", &["1.5", "2.25"]).1, ["Y430"]);
    // another cell shows what the comma means
    assert_eq!(column("Tiền", &["1,250", "0,5"]), ("1,750".into(), vec![]));
    assert_eq!(column("Tiền", &["1.250", "300"]), ("1.550".into(), vec![]));
}

#[test]
fn what_the_messages_suggest_is_read_in_one_way() {
    assert_eq!(longer(Decimal::parse("1,250").unwrap()).to_string(), "1,25");
    assert_eq!(
        longer(Decimal::parse("1,257").unwrap()).to_string(),
        "1,2570"
    );
    assert_eq!(column("Tiền", &["1,2570", "300"]).1, [""; 0]);
    assert_eq!(column("Tiền", &["1.257", "300"]).1, [""; 0]);
    assert_eq!(column("Tiền", &["4,1", "4.125"]).1, [""; 0]);
}

#[test]
fn rows_that_are_sums_are_not_added_again() {
    let rows = ["A|1", "B|2", "Cộng|3", "C|4"];
    assert_eq!(totals("Xã|Số", &rows).0, ["7"]);
    let right: [(&[&str], &str); 17] = [
        (&["I|A|7", "1|a|3", "2|b|4", "II|B|5", "1|c|5"], "12"),
        (
            &["A|A|7", "I|a|7", "1|b|3", "2|c|4", "B|B|5", "1|d|5"],
            "12",
        ),
        (&["1|A|7", "1.1|a|3", "1.2|b|4", "2|B|5"], "12"),
        (&["I|A|", "1|a|3", "2|b|4", "II|B|5"], "12"),
        (&["I|A|7", "1|a|", "2|b|-", "II|B|5", "1|c|5"], "12"),
        (
            &[
                "1|a|3",
                "2|b|4",
                "|Cộng nhóm I|7",
                "3|c|5",
                "|Cộng nhóm II|5",
            ],
            "12",
        ),
        (
            &[
                "1|a|3",
                "2|b|4",
                "|Cộng nhóm I|7",
                "3|c|5",
                "|Cộng cả hai|12",
            ],
            "12",
        ),
        (
            &["1|a|7", "|Trong đó: nữ|3", "2|b|5", "|Trong đó: nữ|5"],
            "12",
        ),
        (&["1|a|7", "|Trong đó:|", "|nam|3", "|nữ|4", "2|b|5"], "12"),
        (
            &["1|a|7", "|Trong đó:|", "-|nam|3", "-|nữ|4", "2|b|5"],
            "12",
        ),
        (&["1|a|3", "2|b|4", "3|Cộng đồng|5"], "12"),
        (&["I|a|3", "II|b|4", "III|c|5"], "12"),
        (&["A|a|3", "B|b|4", "C|c|5"], "12"),
        (&["1|a|3", "|b|4", "|c|5"], "12"),
        (&["1|a|7", "-|b|3", "-|c|4", "2|d|5"], "12"),
        (&["1|a|7", "|- b|3", "|- c|4", "2|d|5"], "12"),
        (&["I|A|7", "1|a|7", "a|b|3", "b)|c|4", "II|B|5"], "12"),
    ];
    for (rows, sum) in right {
        assert_eq!(
            totals("TT|Tên|Số", rows),
            (vec![sum.to_owned()], vec![]),
            "{rows:?}"
        );
    }
}

#[test]
fn names_in_the_first_column_number_nothing() {
    let rows = ["A|3", "1|4", "2|5"];
    assert_eq!(
        totals("Phòng|Số máy tính", &rows),
        (vec!["12".into()], vec![])
    );
}

#[test]
fn a_row_that_contradicts_the_rows_it_heads_is_reported() {
    let wrong: [&[&str]; 4] = [
        &["I|A|8", "1|a|3", "2|b|4", "II|B|5", "1|c|5"],
        &["1|A|8", "1.1|a|3", "1.2|b|4"],
        &["1|a|3", "2|b|4", "|Cộng nhóm I|8", "3|c|5"],
        &["1|a|3", "|Trong đó: nữ|4"],
    ];
    for rows in wrong {
        assert_eq!(totals("TT|Tên|Số", rows).1, ["Y437"], "{rows:?}");
        assert_eq!(totals("TT|Tên|+Số", rows).1, [""; 0], "{rows:?}");
    }
    assert_eq!(totals("TT|Tên|+Số", wrong[1]).0, ["15"]);
    // more than rounding explains
    let rows = [
        "I|A|10,5", "1|a|3,3", "2|b|3,3", "3|c|3,3", "II|B|2", "1|d|2",
    ];
    assert_eq!(totals("TT|Tên|Số", &rows).1, ["Y437"]);
}

#[test]
fn the_sum_of_rounded_figures_is_no_contradiction() {
    let rounded: [(&[&str], &str); 4] = [
        (
            &["I|A|10,1", "1|a|3,33", "2|b|6,73", "II|B|2", "1|c|2"],
            "12,1",
        ),
        (
            &["I|A|10", "1|a|3,3", "2|b|3,3", "3|c|3,3", "II|B|2", "1|d|2"],
            "12",
        ),
        (
            &[
                "I|A|10,0", "1|a|3,3", "2|b|3,3", "3|c|3,3", "II|B|2", "1|d|2",
            ],
            "12,0",
        ),
        (&["1|a|3,3", "2|b|3,3", "|Cộng nhóm|6,7", "3|c|5"], "11,6"),
    ];
    for (rows, sum) in rounded {
        let found = totals("TT|Tên|Số", rows);
        assert_eq!(
            (found.0.concat().as_str(), found.1),
            (sum, vec![]),
            "{rows:?}"
        );
    }
}
