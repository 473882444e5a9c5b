//! Data files as offices have them: what Excel saved, and what nobody should have saved. Each
//! is read as its author saw it, or refused at its place, within bounds.

use std::io::Write;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use peak_alloc::PeakAlloc;
use vanthu::area::Area;
use vanthu::data_file::{Part, Purpose, Table};
use vanthu::diagnostic::{Checked, Lang};
use vanthu::render;
use zip::write::{SimpleFileOptions, ZipWriter};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Only one test at a time measures memory.
static TURN: Mutex<()> = Mutex::new(());

/// The most memory that a refused file may take, in MB.
const MOST_MEMORY: f32 = 200.0;

fn read(name: &str, part: &Part, purpose: Purpose) -> Checked<Table> {
    Table::read(&Path::new("tests/fixtures/data").join(name), part, purpose)
}

fn records(name: &str) -> Checked<Table> {
    read(name, &Part::default(), Purpose::Records)
}

/// The cells of a table, row by row.
fn cells(table: &Table) -> Vec<Vec<&str>> {
    let row = |row| (0..table.width()).map(|c| table.cell(row, c)).collect();
    (0..table.len()).map(row).collect()
}

/// `place: code` of each message.
fn said<T>(checked: &Checked<T>) -> Vec<String> {
    let short = render::short(&checked.diagnostics, &checked.sources, Lang::En);
    let line = |line: &str| {
        let words: Vec<&str> = line.split(": ").collect();
        let place = words[0].rsplit('/').next().unwrap_or_default();
        let code = words[1].split(' ').next().unwrap_or_default();
        format!("{place} {code}")
    };
    short.lines().map(line).collect()
}

#[test]
fn a_workbook_is_read_as_excel_shows_it() {
    // between them a number of 16 digits, which is refused
    let parts = [("A1:B19", 1), ("A21:B30", 21)].map(|(area, heading)| {
        let part = Part {
            area: Area::parse(area),
            heading: Some(heading),
            ..Part::default()
        };
        let checked = read("fmt.xlsx", &part, Purpose::Records);
        assert_eq!(said(&checked), [""; 0]);
        checked.value.unwrap()
    });
    let unit = [parts[1].heading(0), parts[1].heading(1)];
    assert_eq!(unit, ["unit", "15 người"]);
    let shown = [cells(&parts[0]), cells(&parts[1])].concat();
    #[rustfmt::skip] // a table
    let right = [
        ("pad5", "00123"), ("phone", "0912345678"), ("phone2", "0912 345 678"),
        ("phone3", "+84 912 345 678"), ("dec2", "4,40"), ("dec0", "5"),
        ("thousand", "1.234.567"), ("dong", "1.234.567 đồng"), ("vnd", "1.500.000 ₫"),
        ("neg", "(5)"), ("zero-dash", "-"), ("pct", "16%"), ("pct1", "15,7%"),
        ("pctlit", "15%"), ("frac", "1/2"), ("sci", "1,50E+10"), ("scale", "2 triệu"),
        ("cccd", "001088012345"),
        ("date14", "05/03/2026"), ("dateVN", "05/03/2026"), ("monthyear", "03/2026"),
        ("monthyear2", "tháng 03/2026"), ("year", "2026"), ("daymonth", "05/03"),
        ("longVN", "05 Tháng Ba 2026"), ("longVN2", "ngày 05 tháng 03 năm 2026"),
        ("locale", "5/3/2026"),
    ];
    for (row, (name, value)) in shown.iter().zip(right) {
        assert_eq!(row[..], [name, value]);
    }
    assert_eq!(shown.len(), right.len());
}

#[test]
fn what_a_workbook_does_not_show_for_certain_is_refused_by_cell() {
    let right = [
        "B20 S265", "B31 S235", "B43 S234", "B44 S234", "B52 S232", "B53 S232", "B54 S232",
    ];
    let right = right.map(|cell| format!("fmt.xlsx:Sheet!{cell}"));
    assert_eq!(said(&records("fmt.xlsx")), right);
}

#[test]
fn hidden_sheets_are_never_taken() {
    let table = records("hidden-first.xlsx").value.unwrap();
    assert!(table.source().cell(0).is_some());
    let hidden = |sheet: &str| {
        let part = Part {
            sheet: Some(sheet.to_owned()),
            ..Part::default()
        };
        let checked = read("hidden-first.xlsx", &part, Purpose::Records);
        checked.diagnostics.first().map(|d| d.message.code)
    };
    assert_eq!(hidden("Không có"), Some("S228"));
    let table = records("bool.xlsx").value.unwrap();
    let truths: Vec<&str> = cells(&table).iter().map(|row| row[1]).collect();
    assert!(
        truths.iter().all(|t| ["ĐÚNG", "SAI"].contains(t)),
        "{truths:?}"
    );
}

#[test]
fn titles_are_no_rows_and_what_is_no_row_is_reported() {
    let table = records("title.xlsx").value.unwrap();
    assert_eq!(table.names(), ["stt", "ho_ten", "chuc_vu", "ngay"]);
    assert_eq!(cells(&table)[0], ["1", "Nguyễn 0", "CV", "01/03/2026"]);
    assert_eq!(table.len(), 4);
    let right = ["C4 S241", "G5 S242", "A8 S240"].map(|c| format!("bad.xlsx:'Biểu 1'!{c}"));
    assert_eq!(said(&records("bad.xlsx")), right);
    let page = read("twohead.xlsx", &Part::default(), Purpose::Page);
    let table = page.value.unwrap();
    assert_eq!(table.names(), ["don_vi", "quy_i", "quy_ii", "ghi_chu"]);
    assert_eq!(
        cells(&table),
        [["Phòng A", "1", "2", "x"], ["Phòng B", "3", "4", "y"]]
    );
}

#[test]
fn places_of_csv_are_its_lines() {
    assert_eq!(said(&records("swallow.csv")), ["swallow.csv:3:15 S222"]);
    assert_eq!(said(&records("lf.csv")), ["lf.csv:3:1 W303"]);
    assert_eq!(said(&records("crlf.csv")), ["crlf.csv:3:1 W303"]);
}

fn csv(text: &str) -> Checked<Table> {
    Table::from_bytes(
        Path::new("k.csv"),
        text.as_bytes(),
        &Part::default(),
        Purpose::Records,
    )
}

#[test]
fn text_of_any_encoding_and_spelling_is_the_same() {
    let right = "Họ tên\tTuổi\r\nLê An\t5\r\n";
    let units: Vec<u16> = right.encode_utf16().collect();
    let bytes = |mark: &[u8], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = units.iter().flat_map(|u| unit(*u));
        mark.iter().copied().chain(units).collect()
    };
    let decomposed = right.replace("Họ", "Ho\u{323}").replace("Lê", "Le\u{302}");
    for bytes in [
        right.as_bytes().to_vec(),
        format!("\u{FEFF}{right}").into_bytes(),
        decomposed.into_bytes(),
        bytes(&[0xFF, 0xFE], u16::to_le_bytes),
        bytes(&[0xFE, 0xFF], u16::to_be_bytes),
    ] {
        let part = Part::default();
        let checked = Table::from_bytes(Path::new("k.csv"), &bytes, &part, Purpose::Records);
        let table = checked.value.unwrap();
        assert_eq!(table.names(), ["ho_ten", "tuoi"]);
        assert_eq!(cells(&table), [["Lê An", "5"]]);
    }
}

#[test]
fn a_row_is_one_of_column_numbers_only_when_it_really_is() {
    let rows = |text: &str| {
        let checked = csv(text);
        assert_eq!(said(&checked), [""; 0], "{text}");
        let table = checked.value.unwrap();
        cells(&table).iter().map(|row| row.join("|")).collect()
    };
    let cases: [(&str, &[&str]); 10] = [
        ("Tên,Số\nA,1\n", &["A|1"]),
        ("Tên,Số\nA,1\nB,2\n", &["A|1", "B|2"]),
        ("Tên,Quý một,Quý hai\nA,1,2\n", &["A|1|2"]),
        ("Tên,Quý một,Quý hai\nA,1,2\nB,5,6\n", &["A|1|2", "B|5|6"]),
        ("Chỉ tiêu,Kế hoạch,Đạt\nA,1,2\nThu,5,6\n", &["Thu|5|6"]),
        ("STT,Tên,Số,Giá\nA,B,1,2\n1,Bàn,5,6\n", &["1|Bàn|5|6"]),
        ("STT,Tên,Số\n(1),(2),(3)\n1,Bàn,5\n", &["1|Bàn|5"]),
        ("STT,Tên,Số\n1,2,3\n1,Bàn,5\n", &["1|Bàn|5"]),
        ("STT,Vòng một,Vòng hai\n1,2,3\n2,4,5\n", &["1|2|3", "2|4|5"]),
        ("STT,Vòng một,Vòng hai\n1,2,3\n", &["1|2|3"]),
    ];
    for (text, right) in cases {
        let got: Vec<String> = rows(text);
        assert_eq!(got, right, "{text}");
    }
}

#[test]
fn what_stands_around_a_list_is_seen_or_reported_once() {
    let list = "STT;Họ tên\n1;An\n2;Bình\n";
    for above in [
        "DANH SÁCH;Biểu 1\n",
        "UBND TỈNH HÀ TĨNH;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ;Độc lập - Tự do - Hạnh phúc\n",
        "Đơn vị: Sở Nội vụ;Mẫu số 01\n",
    ] {
        let table = csv(&format!("{above}{list}")).value.unwrap();
        assert_eq!(table.names(), ["stt", "ho_ten"], "{above}");
        assert_eq!(cells(&table), [["1", "An"], ["2", "Bình"]]);
    }
    let titled = csv("DANH SÁCH;Biểu 1\nTên;Tuổi\nAn;5\nBình;6\n")
        .value
        .unwrap();
    assert_eq!(titled.names(), ["ten", "tuoi"]);
    // a table above another is not skipped
    let stacked = csv("Tên;Tuổi\nAn;5\nBình;6\nSTT;Nơi\n1;X\n2;Y\n");
    assert_eq!(stacked.value.unwrap().names(), ["ten", "tuoi"]);
    let named = csv("Mẫu số;Biểu số\nA;B\nC;D\n").value.unwrap();
    assert_eq!(named.names(), ["mau_so", "bieu_so"]);

    let codes = |text: &str| -> Vec<&str> {
        csv(text)
            .diagnostics
            .iter()
            .map(|d| d.message.code)
            .collect()
    };
    let narrow = "Tin tức;Trong kỳ\nTên;Nơi;Tuổi\nAn;X;5\nBình;Y;6\n";
    assert_eq!(codes(narrow), ["S260"]);

    let two = csv("STT;Họ tên;Kết quả;;Khác\n;;Nam;Nữ;\n1;An;5;6;\n2;Bình;7;8;x\n");
    let two = two.value.unwrap();
    assert_eq!(two.names(), ["stt", "ho_ten", "nam", "nu", "khac"]);
    assert_eq!(two.len(), 2);

    let again = csv(&format!("{list}{list}"));
    assert_eq!(said(&again).len(), 1);
    assert_eq!(again.diagnostics[0].message.code, "S262");
    assert_eq!(again.value.unwrap().len(), 4);
    let head = "STT;Họ tên;Kết quả;\n;;Nam;Nữ\n";
    let again = csv(&format!(
        "{head}1;An;5;6\n{}2;Bình;7;8\n",
        head.to_uppercase()
    ));
    assert_eq!(said(&again), ["k.csv:4:1 S262"]);
    assert_eq!(again.value.unwrap().len(), 2);

    let wide = "STT;Tên;Việc;Nơi\n1;An;CV;X\n2;Bình;CV;Y\n";
    for below in [
        ";;;Hà Tĩnh, ngày 5 tháng 3 năm 2026\nNgười lập biểu;;;Giám đốc\n",
        "\nTrưởng phòng;;;Giám đốc\n\nLê A;;;Trần B\n",
        "Ghi chú: số liệu tạm tính;;;\n",
    ] {
        assert_eq!(codes(&format!("{wide}{below}")), ["S261"], "{below}");
    }
    assert_eq!(codes(&format!("{list}Người lập biểu;\n")), ["S261"]);
    let figures = "STT;Tên;Việc;Số tiền\n1;An;CV;5\n2;Bình;CV;6\n3;Ca;CV;7\n";
    for below in [
        "Người lập;Kế toán;Trưởng phòng;Giám đốc\nLê A;Lê B;Trần C;Ngô D\n",
        "(*) Số liệu tạm tính;;;\n",
        "(Bằng chữ: Mười một đồng);;;\n",
        "Danh sách này có 2 người./.;;;\n",
    ] {
        assert_eq!(codes(&format!("{figures}{below}")), ["S261"], "{below}");
    }
    let page = |text: &str| {
        let name = Path::new("k.csv");
        Table::from_bytes(name, text.as_bytes(), &Part::default(), Purpose::Page)
    };
    // the name of a group is no unit, and who signs is no group
    let group = page(&figures.replace("\n1;", "\nKhối phòng;;;\n1;"));
    assert_eq!(said(&group), [""; 0]);
    assert_eq!(group.value.unwrap().len(), 4);
    assert_eq!(
        said(&page(&format!("{figures};;;Giám đốc\n"))),
        ["k.csv:5:4 S243"]
    );
    // figures in a title, above names that have none
    for title in ["Bảng lương tháng;03;năm;2026\n", "Từ ngày;01/03/2026;;\n"] {
        let titled = page(&format!("{title}{figures}"));
        assert_eq!(said(&titled), [""; 0], "{title}");
        assert_eq!(titled.value.unwrap().heading(0), "STT", "{title}");
    }
    // what only looks like that
    for row in [
        "3;Nguồn: tỉnh;;\n",
        "3;Ca;Người lập biểu;Z\n",
        "3;Ca;;\n4;Dê;;\n",
    ] {
        assert_eq!(codes(&format!("{wide}{row}")), [""; 0], "{row}");
    }
    let days = "STT;Việc;Nơi\n1;a;b\n2;a;c\nThứ hai, ngày 5 tháng 3 năm 2026;;\n3;a;d\n";
    assert!(!codes(days).contains(&"S261"));

    let groups = "STT;Tên;Việc\nI;Khối phòng;\n1;An;CV\n2;Bình;CV\n3;Ca;CV\n";
    assert_eq!(codes(groups), ["S263"]);
    assert_eq!(codes("STT;Tên\nI;Khối\n1;An\n2;Bình\n"), ["S263"]);
    assert_eq!(codes("Hạng;Tên\nI;An\nII;Bình\nIII;Ca\n"), [""; 0]);
}

#[test]
fn lists_of_csv() {
    let codes = |text: &str| -> Vec<&str> {
        csv(text)
            .diagnostics
            .iter()
            .map(|d| d.message.code)
            .collect()
    };
    assert_eq!(codes("An;0912345678;GĐ\nBình;0912345679;PGĐ\n"), ["S239"]);
    assert_eq!(codes("Tên;Tuổi\nAn;5\nTổng cộng;5\n"), ["S240"]);
    for total in [
        "TỔNG CỘNG (2 người)",
        "Tổng số: 2 người",
        "Tổng số tiền",
        "Tổng kinh phí",
        "Cộng trang",
        "Grand Total",
        "T.cộng",
        "Lũy kế",
    ] {
        let rows = format!("Tên;Tuổi\nAn;5\nBình;6\n{total};11\n");
        assert_eq!(codes(&rows), ["S240"], "{total}");
    }
    // figures and offices that only begin so
    for name in [
        "Tổng cục Thuế",
        "Tổng công ty Điện lực",
        "Cộng đồng",
        "Tổng số hộ nghèo",
    ] {
        let rows = format!("Tên;Tuổi\nAn;5\n{name};6\n");
        assert!(codes(&rows).is_empty(), "{name}");
    }
    let numbered = "Tên;Giá;Số lượng;Tiền\n(1);(2);(3);(4)=(2)x(3)\nAn;5;2;10\n";
    assert!(codes(numbered).is_empty());
    // one line without its fields, and most of them
    let short = |count: usize| format!("Tên;Tuổi;Nơi\nAn;5;X\n{}", "B;6\n".repeat(count));
    assert_eq!(codes(&format!("{}C;7;Y\nD;8;Y\n", short(1))), ["W303"]);
    let most = csv(&short(12));
    assert_eq!(said(&most), ["k.csv:3:1 S267"]);
    assert_eq!(most.diagnostics[0].args, ["12", "13", "3", "2"]);
    assert_eq!(codes("DANH SÁCH;;\nTên;Tuổi;Nơi\nAn;5;X\n"), [""; 0]);
    assert_eq!(codes("Tên;Tuổi;Nơi\nAn;5;X\nBình;;\n"), [""; 0]);
    assert_eq!(codes("Tên;Tuổi;Nơi\nAn;5;X\n;;\nNgười lập;;\n"), ["S261"]);
    assert_eq!(codes("Tên;Tuổi;Nơi\nAn;5;X\n;;\nKhác;;\n"), ["S243"]);
    // what a program other than Excel wrote: line ends of a Mac, figures kept by a formula
    let cr = csv("Tên;SĐT\rAn;=\"0912\"\r\"B\r2\";5\r").value.unwrap();
    assert_eq!(cells(&cr), [["An", "0912"], ["B\n2", "5"]]);
    assert_eq!(cr.number(1), 3);
    assert_eq!(codes("Tên;Số\nAn;=1+2\n"), ["S232"]);
    assert_eq!(codes("Tên;Tuổi;;Xem\nAn;5;;\n"), [""; 0]);
    assert_eq!(codes("Tên;Tuổi;\nAn;5;ghi chú\n"), ["S242"]);
    assert_eq!(codes("Tên;Tuổi;;\nAn;5;;\n"), [""; 0]);
    assert_eq!(codes("Tên;2025;2026\nAn;5;6\n"), [""; 0]);
}

#[test]
fn what_explains_headings_is_no_row() {
    let list = "1;A;5;6\n2;B;7;8\n";
    let headed = |rows: &str, purpose| {
        let text = format!("STT;Đơn vị;Số hộ;Tỷ lệ\n{rows}{list}");
        let name = Path::new("k.csv");
        Table::from_bytes(name, text.as_bytes(), &Part::default(), purpose)
    };
    for units in [
        ";;(hộ);(%)\n",
        ";;;(%)\n",
        ";;hộ;%\n",
        "ĐVT;;hộ;%\n",
        ";;(hộ);(%)\n(1);(2);(3);(4)\n",
        "1;2;3;4\n;;(hộ);(%)\n",
    ] {
        for purpose in [Purpose::Records, Purpose::Page] {
            let checked = headed(units, purpose);
            let codes = checked.diagnostics.iter().map(|d| d.message.code);
            assert_eq!(codes.collect::<Vec<_>>(), ["S268"], "{units}");
            let table = checked.value.unwrap();
            assert_eq!(cells(&table), [["1", "A", "5", "6"], ["2", "B", "7", "8"]]);
        }
    }
    // rows that have something of their own
    for row in ["0;C;(hộ);(%)\n", ";Tổ C;chưa;chưa\n", "0;(D);9;9\n"] {
        let table = headed(row, Purpose::Page).value.unwrap();
        assert_eq!(table.len(), 3, "{row}");
    }
}

#[test]
fn two_rows_of_headings_are_joined_where_the_first_is_given_too() {
    let text = "Mẫu;;;\nSTT;Họ tên;Kết quả;\n;;Nam;Nữ\n1;An;5;6\n2;Bình;7;8\n";
    for heading in [None, Some(2)] {
        let part = Part {
            heading,
            ..Part::default()
        };
        let name = Path::new("k.csv");
        let checked = Table::from_bytes(name, text.as_bytes(), &part, Purpose::Page);
        assert_eq!(said(&checked), [""; 0], "{heading:?}");
        let table = checked.value.unwrap();
        assert_eq!(table.len(), 2, "{heading:?}");
        assert_eq!((table.heading(2), table.heading(3)), ("Nam", "Nữ"));
    }
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    for (row, column, text) in [(1, 2, "Nam"), (1, 3, "Nữ"), (2, 0, "1"), (2, 1, "An")] {
        sheet.write_string(row, column, text).unwrap();
    }
    sheet.write_row(2, 2, [5, 6]).unwrap();
    sheet.merge_range(0, 0, 1, 0, "STT", &plain).unwrap();
    sheet.merge_range(0, 1, 1, 1, "Họ tên", &plain).unwrap();
    sheet.merge_range(0, 2, 0, 3, "Kết quả", &plain).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    for heading in [None, Some(1), Some(2)] {
        let part = Part {
            heading,
            ..Part::default()
        };
        let checked = Table::from_bytes(Path::new("k.xlsx"), &bytes, &part, Purpose::Records);
        let table = checked.value.unwrap();
        assert_eq!(table.names(), ["stt", "ho_ten", "nam", "nu"], "{heading:?}");
        assert_eq!(cells(&table), [["1", "An", "5", "6"]]);
    }
}

#[test]
fn merged_cells_of_rows_are_refused_and_say_what_to_do() {
    let merged = |groups: u32| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["Phòng", "Họ tên"]).unwrap();
        for group in 0..groups {
            let row = 1 + 2 * group;
            let plain = rust_xlsxwriter::Format::new();
            sheet.merge_range(row, 0, row + 1, 0, "A", &plain).unwrap();
            sheet.write_column(row, 1, ["An", "Bình"]).unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        let part = Part::default();
        Table::from_bytes(Path::new("k.xlsx"), &bytes, &part, Purpose::Records)
    };
    let two = merged(2);
    assert_eq!(said(&two).len(), 2);
    for (lang, words) in [(Lang::Vi, "chọn vùng A2:A3"), (Lang::En, "select A2:A3")] {
        assert!(two.diagnostics[0].hint(lang).unwrap().contains(words));
    }
    assert_eq!(said(&merged(30)), ["k.xlsx:Sheet1!A2 S241"]);
}

/// A workbook of one sheet.
fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |list: &[(&str, &str)]| {
        let relation = |(kind_of, target): &(&str, &str)| {
            format!(
                "<Relationship Id=\"{kind_of}\" Type=\"{kind}/{kind_of}\" Target=\"{target}\"/>"
            )
        };
        let all: String = list.iter().map(relation).collect();
        format!("<Relationships>{all}</Relationships>")
    };
    let parts = [
        (
            "_rels/.rels",
            relations(&[("officeDocument", "xl/workbook.xml")]),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[("worksheet", "s.xml"), ("sharedStrings", "t.xml")]),
        ),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"A\" r:id=\"worksheet\"/></sheets></workbook>".into(),
        ),
        ("xl/s.xml", sheet.to_owned()),
        ("xl/t.xml", strings.to_owned()),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    workbook(&sheet, "<sst><si><t>a</t></si></sst>")
}

#[test]
fn what_has_no_height_or_width_is_hidden() {
    let cell =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |number: u32, height: &str| {
        let cells = ["A", "B", "C"]
            .map(|column| cell(&format!("{column}{number}"), &format!("Tên {number}")));
        format!(
            "<row r=\"{number}\" ht=\"{height}\">{}</row>",
            cells.concat()
        )
    };
    let rows = [row(1, "15"), row(2, "0"), row(3, "15"), row(4, "15")].concat();
    let cols = "<cols><col min=\"2\" max=\"2\" width=\"0\"/></cols>";
    let xml = format!("<worksheet>{cols}<sheetData>{rows}</sheetData></worksheet>");
    let bytes = workbook(&xml, "<sst/>");
    let part = Part {
        heading: Some(1),
        ..Part::default()
    };
    let checked = Table::from_bytes(Path::new("k.xlsx"), &bytes, &part, Purpose::Page);
    let codes: Vec<&str> = checked.diagnostics.iter().map(|d| d.message.code).collect();
    assert!(codes.contains(&"S244"), "{codes:?}");
    assert_eq!(checked.value.map(|table| table.width()), Some(2));
}

/// A workbook of sheets, each with its name and its rows; one whose name begins with `-` is
/// hidden.
fn sheets(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name.trim_start_matches('-')).unwrap();
        sheet.set_hidden(name.starts_with('-'));
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                match cell.is_empty() {
                    true => {
                        sheet.write_blank(row, column, &rust_xlsxwriter::Format::new().set_bold())
                    }
                    false => sheet.write_string(row, column, *cell),
                }
                .unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn which_of_several_sheets_was_taken_is_reported_once() {
    let list: &[&[&str]] = &[&["Tên", "Tuổi"], &["An", "5"], &["Bình", "6"]];
    let said = |bytes: &[u8], part: &Part| {
        let checked = Table::from_bytes(Path::new("k.xlsx"), bytes, part, Purpose::Records);
        assert_eq!(checked.value.map(|table| table.len()), Some(2));
        let said = checked.diagnostics.iter();
        said.map(|d| (d.message.code, d.args.clone()))
            .collect::<Vec<_>>()
    };
    let open = Part::default();
    let two = sheets(&[("Quý I", list), ("Quý II", list), ("Ghi chú", &[&["Xem"]])]);
    let taken = vec!["Quý I".to_owned(), "“Quý II”, “Ghi chú”".to_owned()];
    assert_eq!(said(&two, &open), [("S251", taken)]);
    let named = Part {
        sheet: Some("Quý I".to_owned()),
        ..Part::default()
    };
    assert_eq!(said(&two, &named), []);
    // hidden, empty, or with nothing but formats
    let one = sheets(&[
        ("Quý I", list),
        ("-Cũ", list),
        ("Sheet2", &[]),
        ("Sheet3", &[&["", ""]]),
    ]);
    assert_eq!(said(&one, &open), []);
}

#[test]
fn a_cell_holds_what_one_of_excel_can() {
    let codes = |length: usize| {
        let text = format!("a,b\n1,{}\n", "ế".repeat(length));
        let part = Part::default();
        let name = Path::new("k.csv");
        let checked = Table::from_bytes(name, text.as_bytes(), &part, Purpose::Page);
        let codes = checked.diagnostics.iter().map(|d| d.message.code);
        codes.collect::<Vec<_>>()
    };
    assert_eq!(codes(vanthu::data_file::MAX_CHARACTERS), [""; 0]);
    assert_eq!(codes(vanthu::data_file::MAX_CHARACTERS + 1), ["S250"]);
}

/// Files without real data: each is refused, within the limits.
#[test]
fn hostile_files_are_refused() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    // small ones of their kind: the conformance suite has the largest allowed
    const UNIT: usize = 1 << 15;
    let row = |cells: &str| sheet(&format!("<row r=\"1\">{cells}</row>"));
    let cell = |inner: &str| row(&format!("<c r=\"A1\">{inner}</c>"));
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |name: &str, bytes: Vec<u8>| files.push((name.to_owned(), bytes));
    // texts
    for (name, text) in [
        ("empty", String::new()),
        ("spaces", " ".repeat(UNIT)),
        ("separators", ",".repeat(8 * UNIT)),
        ("lines", "\n".repeat(15 * UNIT)),
        ("carriage returns", "\r".repeat(4 * UNIT)),
        ("quotes", "\"".repeat(8 * UNIT + 1)),
        (
            "an open quote",
            format!("a,b\n\"{}", "x,y\n".repeat(3 * UNIT)),
        ),
        (
            "quotes in pairs",
            format!("a,b\n{}x", "\"\"".repeat(4 * UNIT)),
        ),
        ("ragged", format!("a,b\n{}", "1\n".repeat(6 * UNIT))),
        (
            "ragged otherwise",
            format!("a,b\n{}", "1,2,3\n".repeat(2 * UNIT)),
        ),
        ("wide", format!("{}\n1\n", "a,".repeat(4 * UNIT))),
        ("wide rows", format!("a,b\n{}\n", "1,".repeat(4 * UNIT))),
        ("many rows", format!("a,b\n{}", "1,2\n".repeat(600_000))),
        ("one heading", "a\n".to_owned()),
        ("no letters in headings", "!,?\n1,2\n".to_owned()),
        (
            "one name for all",
            format!("{}\n{}\n", "a,".repeat(999), "1,".repeat(999)),
        ),
        ("too large", "a".repeat(17 << 20)),
        ("controls", format!("a,b\n{}", "\u{1},\u{2}\n".repeat(UNIT))),
        ("private characters", "a,b\n\u{E000},1\n".to_owned()),
        ("titles", format!("{}a,b\n", "danh sách\n".repeat(UNIT))),
        ("totals", format!("a,b\n{}", "tổng,1\n".repeat(UNIT))),
        ("a long heading", format!("{},b\n", "a".repeat(8 * UNIT))),
        ("separators announced", "sep=".to_owned()),
        ("names alone", "a;b\n;\n".to_owned()),
    ] {
        add(&format!("{name}.csv"), text.into_bytes());
    }
    for (name, bytes) in [
        ("not UTF-8", b"a,b\n\xFF\xFF,1\n".to_vec()),
        ("odd UTF-16", b"\xFF\xFEa\0b".to_vec()),
        ("half a pair", b"\xFF\xFE\x00\xD8a\0".to_vec()),
        ("zeros", vec![0; UNIT]),
        ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0].repeat(UNIT)),
        ("a zip's name", b"PK\x03\x04".to_vec()),
        (
            "an end alone",
            [b"PK\x05\x06".to_vec(), vec![0; 18]].concat(),
        ),
        (
            "many entries",
            [b"PK\x05\x06\0\0\0\0".to_vec(), vec![0xFF; 14]].concat(),
        ),
    ] {
        add(&format!("{name}.xlsx"), bytes);
    }
    // workbooks
    let spaces = " ".repeat(3 << 20);
    let nested = format!("{}{}", "<v>".repeat(UNIT), "</v>".repeat(UNIT));
    let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(UNIT / 4);
    let entities = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>";
    for (name, bytes) in [
        ("no cells", sheet("")),
        ("a bomb of spaces", cell(&format!("<v>{spaces}</v>"))),
        (
            "a bomb of tags",
            sheet(&format!("<row>{}</row>", "<x/>".repeat(30 * UNIT))),
        ),
        (
            "a bomb of text",
            workbook(
                "<worksheet/>",
                &format!("<sst><si><t>{spaces}</t></si></sst>"),
            ),
        ),
        (
            "a bomb of texts",
            workbook(
                "<worksheet/>",
                &format!("<sst>{}</sst>", "<si><t/></si>".repeat(16 * UNIT)),
            ),
        ),
        ("nested", cell(&nested)),
        (
            "merged over all",
            workbook(&format!("<worksheet>{merged}</worksheet>"), "<sst/>"),
        ),
        ("a document type", workbook(entities, "<sst/>")),
        ("an entity", cell("<v>&a;</v>")),
        (
            "cut off",
            workbook("<worksheet><sheetData><row r=\"1\"><c", "<sst/>"),
        ),
        ("not XML", workbook("a,b\n1,2\n", "<sst/>")),
        (
            "no such row",
            sheet("<row r=\"4294967295\"><c><v>1</v></c></row>"),
        ),
        ("row 0", sheet("<row r=\"0\"><c><v>1</v></c></row>")),
        ("rows backwards", sheet("<row r=\"2\"/><row r=\"1\"/>")),
        ("no such column", row("<c r=\"ZZZZ1\"><v>1</v></c>")),
        ("another row's cell", row("<c r=\"A2\"><v>1</v></c>")),
        (
            "a cell twice",
            row("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>"),
        ),
        ("no such text", row("<c r=\"A1\" t=\"s\"><v>7</v></c>")),
        ("no number", cell("<v>một</v>")),
        ("NaN", row("<c r=\"A1\"><v>NaN</v></c>")),
        (
            "infinite",
            sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>1e999</v></c></row>",
            ),
        ),
        ("no such kind", row("<c r=\"A1\" t=\"x\"><v>1</v></c>")),
        (
            "no such day",
            row("<c r=\"A1\" t=\"d\"><v>2026-02-30</v></c>"),
        ),
        (
            "an error",
            sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row>",
            ),
        ),
        (
            "wide",
            row(&"<c t=\"inlineStr\"><is><t>a</t></is></c>".repeat(16_384)),
        ),
        ("too wide", row(&"<c><v>1</v></c>".repeat(16_385))),
        (
            "too many",
            sheet(&format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_384)).repeat(62)),
        ),
        (
            "all rows",
            sheet("<row r=\"1048576\"/><row><c><v>1</v></c></row>"),
        ),
        (
            "the last row",
            sheet("<row r=\"1048576\"><c><v>1</v></c></row>"),
        ),
    ] {
        add(&format!("{name}.xlsx"), bytes);
    }
    assert!(files.len() >= 60, "{}", files.len());
    for (name, bytes) in files {
        let many = name.contains("many");
        let purposes = [Purpose::Records, Purpose::Page];
        for purpose in purposes.into_iter().take(if many { 1 } else { 2 }) {
            let before = MEMORY.current_usage_as_mb();
            MEMORY.reset_peak_usage();
            let checked = Table::from_bytes(Path::new(&name), &bytes, &Part::default(), purpose);
            let most = MEMORY.peak_usage_as_mb() - before;
            assert!(most < MOST_MEMORY, "{name}: {most} MB");
            let allowed = purpose == Purpose::Page && checked.value.is_some();
            assert!(checked.value.is_none() || allowed, "{name} is read");
            assert!(checked.diagnostics.len() < 300, "{name}");
            render::human(&checked.diagnostics, &checked.sources, Lang::Vi, false);
        }
    }
}

/// The work for a table grows linearly with it, whatever its shape.
#[test]
fn memory_is_linear() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let peak = |text: String| {
        let before = MEMORY.current_usage_as_mb();
        MEMORY.reset_peak_usage();
        let table = csv(&text);
        assert!(table.value.is_some());
        MEMORY.peak_usage_as_mb() - before
    };
    let long = |rows: usize| format!("a,b,c,d\n{}", "1,2,3,4\n".repeat(rows));
    let wide = |columns: usize| {
        let line = |cell: &dyn Fn(usize) -> String| {
            (0..columns).map(cell).collect::<Vec<_>>().join(",") + "\n"
        };
        line(&|i| format!("c{i}")) + &line(&|_| "x".to_owned()).repeat(200)
    };
    for (small, large) in [
        (peak(long(25_000)), peak(long(100_000))),
        (peak(wide(200)), peak(wide(800))),
    ] {
        assert!(large < 6.0 * small, "{small} MB, then {large} MB");
        assert!(large < 60.0, "{large} MB");
    }
}
