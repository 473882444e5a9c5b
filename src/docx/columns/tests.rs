//! Column widths compared with what a typesetter would choose.

use super::*;
use crate::document::{Cell, Column, HeadCell, Row};
use crate::measure::text_width;
use proptest::prelude::*;

const LARGE: Length = Length::pt(13.0);
const SMALL: Length = Length::pt(10.0);

fn row(role: RowRole, cells: &[(&str, usize)]) -> Row {
    let cell = |&(text, columns): &(&str, usize)| Cell {
        text: Text::fixed(text),
        columns,
    };
    Row {
        role,
        cells: cells.iter().map(cell).collect(),
    }
}

/// A table with one row of heading: `>` before a heading aligns its column right, `|`
/// centres it.
fn table(head: &[&str], rows: &[&[&str]]) -> Table {
    let align = |text: &&str| match text.chars().next() {
        Some('>') => Align::Right,
        Some('|') => Align::Center,
        _ => Align::Left,
    };
    let head_cell = |(column, text): (usize, &&str)| HeadCell {
        text: Text::fixed(text.trim_start_matches(['>', '|'])),
        row: 0,
        column,
        rows: 1,
        columns: 1,
    };
    let data = |cells: &&[&str]| {
        let cells: Vec<_> = cells.iter().map(|&text| (text, 1)).collect();
        row(RowRole::Data, &cells)
    };
    Table {
        unit: None,
        columns: head
            .iter()
            .map(|text| Column { align: align(text) })
            .collect(),
        head_rows: 1,
        head: head.iter().enumerate().map(head_cell).collect(),
        rows: rows.iter().map(data).collect(),
    }
}

fn total(fit: &Fit) -> i32 {
    fit.widths.iter().map(|width| width.twips()).sum()
}

/// Width, in points, of the text of a cell that spans `columns` columns from `first`.
fn room(fit: &Fit, first: usize, columns: usize) -> f64 {
    let width: Length = fit.widths[first..first + columns].iter().copied().sum();
    (width - fit.padding * 2.0).to_pt()
}

fn longest_word(text: &str, size: Length, face: Face) -> f64 {
    text.split_whitespace()
        .map(|word| text_width(word, size, face).to_pt())
        .fold(0.0, f64::max)
}

/// Lines that the rows take when lines are broken as Word breaks them.
fn height(table: &Table, fit: &Fit) -> usize {
    let lines = |text: &Text, room: f64, face: Face| {
        let space = text_width(" ", fit.size, face).to_pt();
        let (mut lines, mut used) = (1, 0.0);
        for word in text.to_plain().split(' ') {
            let width = text_width(word, fit.size, face).to_pt();
            if used > 0.0 && used + width > room {
                lines += 1;
                used = 0.0;
            }
            used += width + space;
        }
        lines
    };
    let highest = |cells: Vec<&Text>, face| {
        let of = |(column, text)| lines(text, room(fit, column, 1), face);
        cells.into_iter().enumerate().map(of).max().unwrap_or(0)
    };
    let head = highest(table.head.iter().map(|c| &c.text).collect(), Face::Bold);
    let body = table
        .rows
        .iter()
        .map(|row| highest(row.cells.iter().map(|c| &c.text).collect(), Face::Regular));
    head + body.sum::<usize>()
}

const LONG: &str = "Tăng cường công tác quản lý nhà nước về văn thư, lưu trữ trên địa bàn \
                    tỉnh; hướng dẫn các cơ quan, đơn vị lập hồ sơ công việc";

#[test]
fn ordinal_numbers_get_what_they_need_and_text_the_rest() {
    let table = table(&["|TT", "NỘI DUNG VỤ VIỆC"], &[&["VIII", "Không có"]]);
    let fit = fit(&table, Length::mm(165.0), LARGE, SMALL);
    assert_eq!((fit.size, fit.padding), (LARGE, CELL_PADDING));
    let need = text_width("VIII", LARGE, Face::Regular).max(text_width("TT", LARGE, Face::Bold));
    let first = fit.widths[0] - CELL_PADDING * 2.0 - TABLE_RULE;
    assert!((first - need).to_pt().abs() < 0.1, "{fit:?}");
}

#[test]
fn the_report_on_tasks() {
    let task = "Rà soát, cập nhật hồ sơ số 1 và hướng dẫn các đơn vị trực thuộc hoàn thiện \
                danh mục hồ sơ, tài liệu";
    let table = table(
        &[
            "|STT",
            "Nội dung nhiệm vụ",
            "Đơn vị chủ trì",
            "Thời hạn",
            "Kết quả",
        ],
        &[&["1", task, "Văn phòng Sở", "Quý 2/2026", "Hoàn thành"][..]; 13],
    );
    let fit = fit(&table, Length::mm(252.0), LARGE, SMALL);
    assert_eq!(fit.size, LARGE);
    // Two lines for each task, one for everything else.
    assert_eq!(height(&table, &fit), 1 + 13 * 2);
}

#[test]
fn figures_alike_stand_in_columns_equally_wide() {
    let table = table(
        &["Đơn vị", ">Kế hoạch", ">Thực hiện", ">Tỷ lệ (%)"],
        &[
            &["Xã Tịnh Khê", "1.234", "1.000", "81,0"],
            &["Phường Trương Quang Trọng", "12", "11", "91,7"],
        ],
    );
    let fit = fit(&table, Length::mm(165.0), LARGE, SMALL);
    assert_eq!(fit.widths[1], fit.widths[2]);
    assert_eq!(fit.widths[2], fit.widths[3]);
    assert!(fit.widths[0].to_pt() > 2.0 * fit.widths[1].to_pt());
}

#[test]
fn long_columns_make_the_table_low() {
    let tables = [
        table(
            &["|TT", "Nội dung", "Kết quả", "Ghi chú"],
            &[
                &["1", LONG, LONG, ""],
                &["2", LONG, "Đã hoàn thành", ""],
                &["3", LONG, "Đã hoàn thành", "Quá hạn"],
            ],
        ),
        table(
            &[
                "|TT",
                "Họ và tên",
                "Đơn vị công tác",
                "Thành tích",
                ">Mức thưởng (đồng)",
            ],
            &[
                &[
                    "1",
                    "Nguyễn Văn An",
                    "Phòng Kế hoạch - Tài chính, Sở Nội vụ",
                    LONG,
                    "1.800.000",
                ],
                &[
                    "2",
                    "Trần Thị Bích Ngọc",
                    "Chi cục Kiểm lâm",
                    "Hoàn thành tốt nhiệm vụ",
                    "900.000",
                ],
            ],
        ),
    ];
    let mut heights = Vec::new();
    for table in tables {
        let low = fit(&table, Length::mm(165.0), LARGE, SMALL);
        let share = 165.0 / table.columns.len() as f64;
        let equal = Fit {
            widths: vec![Length::mm(share); table.columns.len()],
            ..low.clone()
        };
        assert_eq!(low.size, LARGE);
        heights.push((height(&table, &low), height(&table, &equal)));
    }
    // An exhaustive search through all widths finds 13 and 8 lines.
    assert_eq!(heights, [(14, 22), (9, 13)]);
}

#[test]
fn padding_is_reduced_before_the_size_and_the_size_before_words_break() {
    let table = table(&[">nghiêng"; 6], &[&["1"; 6]]);
    let word = |size| text_width("nghiêng", size, Face::Bold);
    let width = |size, padding: Length| (word(size) + padding * 2.0 + TABLE_RULE) * 6.0;
    let slack = Length::pt(1.0);
    let at = |available: Length| {
        let fit = fit(&table, available, LARGE, SMALL);
        assert_eq!(total(&fit), available.twips());
        (fit.size, fit.padding)
    };
    let normal = width(LARGE, CELL_PADDING);
    assert_eq!(at(normal + slack), (LARGE, CELL_PADDING));
    assert_eq!(at(normal - slack), (LARGE, CELL_PADDING_LEAST));
    let tight = width(LARGE, CELL_PADDING_LEAST);
    assert_eq!(at(tight - slack), (Length::pt(12.5), CELL_PADDING_LEAST));
    let tightest = width(SMALL, CELL_PADDING_LEAST);
    assert_eq!(at(tightest + slack), (SMALL, CELL_PADDING_LEAST));
    // Nothing fits any more; the table still stays within the margins.
    assert_eq!(at(tightest - slack), (SMALL, CELL_PADDING_LEAST));
    assert_eq!(at(Length::mm(20.0)), (SMALL, CELL_PADDING_LEAST));
}

#[test]
fn a_column_is_wide_enough_for_a_number_and_its_unit() {
    let long =
        "Nội dung thực hiện các nhiệm vụ được giao trong năm và kết quả cụ thể của từng đơn vị "
            .repeat(4);
    let rows: [&[&str]; 1] = [&[
        "1",
        &long,
        "Dài 15 km",
        "chi 1.250 triệu đồng",
        &long,
        &long,
    ]];
    let table = table(
        &["TT", "Nội dung", "Tuyến", "Vốn", "Kết quả", "Ghi chú"],
        &rows,
    );
    let wide = fit(&table, Length::mm(165.0), LARGE, SMALL);
    let needs = |words: &str, fit: &Fit| text_width(words, fit.size, Face::Regular).to_pt();
    assert!(room(&wide, 2, 1) >= needs("15 km", &wide));
    assert!(room(&wide, 3, 1) >= needs("1.250 triệu đồng", &wide));
    // a page without room for both separates them, and breaks no word
    let narrow = fit(&table, Length::mm(70.0), LARGE, SMALL);
    assert!(room(&narrow, 3, 1) < needs("1.250 triệu đồng", &narrow));
    assert!(room(&narrow, 3, 1) >= needs("triệu", &narrow));
}

#[test]
fn a_word_too_long_for_the_page_leaves_the_others_whole() {
    let address = "https://vanban.example.gov.vn/".repeat(9);
    let table = table(
        &["|TT", "Địa chỉ", "Đơn vị"],
        &[&["1", &address, "Văn phòng"]],
    );
    let fit = fit(&table, Length::mm(165.0), LARGE, SMALL);
    assert_eq!(total(&fit), Length::mm(165.0).twips());
    assert!(room(&fit, 0, 1) >= longest_word("TT", SMALL, Face::Bold));
    assert!(room(&fit, 2, 1) >= longest_word("phòng", SMALL, Face::Regular));
}

#[test]
fn a_heading_over_several_columns_counts_for_their_sum() {
    let mut table = table(&["Đơn vị", ">a", ">b"], &[&["Xã", "1", "2"]]);
    let words = "Vượt-kế-hoạch-được-giao-trong-năm";
    table.head.push(HeadCell {
        text: Text::fixed(words),
        row: 0,
        column: 1,
        rows: 1,
        columns: 2,
    });
    let fit = fit(&table, Length::mm(100.0), LARGE, SMALL);
    assert!(room(&fit, 1, 2) >= text_width(words, LARGE, Face::Bold).to_pt());
    // Only the remainder of twips makes a difference.
    assert!((fit.widths[1] - fit.widths[2]).twips().abs() <= 1);
}

#[test]
fn emphasis_is_measured() {
    let word = "mmmmmmmm";
    let bold = text_width(word, LARGE, Face::Bold) + CELL_PADDING * 2.0 + TABLE_RULE;
    let available = bold * 2.0 - Length::pt(2.0);
    let mut table = table(&["a", "b"], &[&[word, word]]);
    assert_eq!(fit(&table, available, LARGE, SMALL).padding, CELL_PADDING);
    table.rows[0].role = RowRole::Total;
    assert_eq!(
        fit(&table, available, LARGE, SMALL).padding,
        CELL_PADDING_LEAST
    );
    // A word with two kinds of emphasis is still one word.
    let mut mixed = Text::fixed("mmmm");
    mixed.push("mmmm", true, false);
    let extent = Extent::of(&mixed, false);
    let both = text_width("mmmm", SMALL, Face::Regular) + text_width("mmmm", SMALL, Face::Bold);
    assert!((extent.word * SMALL.to_pt() - both.to_pt()).abs() < 1e-9);
}

#[test]
fn a_line_break_that_was_asked_for_is_one() {
    let extent = Extent::of(&Text::fixed("mm m\nmmm"), false);
    let em = 1593.0 / 2048.0;
    assert!((extent.word - 3.0 * em).abs() < 1e-9);
    assert!((extent.line - (3.0 * em + 0.25)).abs() < 1e-9);
    assert!((extent.length - (6.0 * em + 0.25)).abs() < 1e-9);
}

#[test]
fn a_table_without_columns_has_no_widths() {
    let fit = fit(&table(&[], &[]), Length::mm(165.0), LARGE, SMALL);
    assert_eq!(fit.widths, []);
}

proptest! {
    #[test]
    fn columns_fill_the_page_and_break_no_word_that_fits(
        heads in prop::collection::vec("[>|]?([a-zđơư]{1,7} ){0,6}[a-z]{1,7}", 1..12),
        cells in prop::collection::vec("([a-zA-ZĐƯ]{1,9} ){0,20}[0-9.,]{0,9}", 0..60),
        spans in prop::collection::vec((0..12usize, 2..6usize, "[a-z]{1,30}"), 0..3),
        mm in 10.0..260.0,
    ) {
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let rows: Vec<&[&str]> = cells.chunks_exact(heads.len()).collect();
        let mut table = table(&heads, &rows);
        for (before, columns, words) in &spans {
            let after = heads.len().saturating_sub(before + columns);
            if before + columns + after == heads.len() {
                let blank = |n| std::iter::repeat_n(("", 1), n);
                let cells: Vec<_> = blank(*before)
                    .chain([(words.as_str(), *columns)])
                    .chain(blank(after))
                    .collect();
                table.rows.push(row(RowRole::Group, &cells));
            }
        }
        let available = Length::mm(mm);
        let fit = fit(&table, available, LARGE, SMALL);
        prop_assert_eq!(total(&fit), available.twips());
        prop_assert!(fit.widths.iter().all(|width| width.to_pt() > 0.0));

        let least = Needs::of(&table).least(Setting { size: SMALL, padding: CELL_PADDING_LEAST });
        if sum(&least) <= f64::from(available.twips()) {
            for cell in &table.head {
                let word = longest_word(&cell.text.to_plain(), fit.size, Face::Bold);
                prop_assert!(room(&fit, cell.column, 1) >= word);
            }
            for row in &table.rows {
                let face = Face::of(row.role == RowRole::Group, false);
                let mut column = 0;
                for cell in &row.cells {
                    let word = longest_word(&cell.text.to_plain(), fit.size, face);
                    prop_assert!(room(&fit, column, cell.columns) >= word);
                    column += cell.columns;
                }
            }
        }
    }
}
