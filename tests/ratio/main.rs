//! Ten times the input takes at most fifteen times the work, whatever the input is full of: nothing
//! is repeated for each word, mark, mistake, cell or row with all the others.
//!
//! Work is the processor's time of this thread, which other programs on the machine do not
//! add to, and a bad ratio is measured again before it counts: the least time of each size
//! is compared.

#[allow(dead_code)] // the tests of the reader use more of it
#[path = "../reader/file.rs"]
mod file;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use file::{File, centred, p, table};
use vanthu::data_file::{Part, Purpose, Table};
use vanthu::diagnostic::Lang;
use vanthu::fix;
use vanthu::office::Offices;
use vanthu::render;
use vanthu::rows;
use vanthu::rules::Selection;
use vanthu::source::Source;

/// The most that ten times the input may take, in times of the work.
const MOST: f64 = 15.0;

/// What can be measured: the system counts the time of a thread in steps.
const ENOUGH: Duration = Duration::from_millis(20);

/// How often a ratio that is too high is measured again.
const ROUNDS: usize = 6;

/// Processor time of this thread; elapsed time if the system does not report it.
fn spent() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let first = told.and_then(|text| text.split(' ').next()?.parse().ok());
    first.map_or_else(
        || {
            static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
            START.elapsed()
        },
        Duration::from_nanos,
    )
}

/// Processor time of `work` in seconds, repeated until it can be measured.
fn once(work: &impl Fn(&[u8]), input: &[u8]) -> f64 {
    let before = spent();
    for times in 1.. {
        work(input);
        let taken = spent() - before;
        if taken >= ENOUGH {
            return taken.as_secs_f64() / f64::from(times);
        }
    }
    0.0
}

/// Checks the ratio of `work` on what `make` makes of this many bytes, and of ten times as many.
fn grows_in_proportion<I: AsRef<[u8]>>(
    name: &str,
    size: usize,
    make: impl Fn(usize) -> I,
    work: impl Fn(&[u8]),
) {
    let inputs = [make(size), make(10 * size)];
    let mut least = [f64::MAX; 2];
    for _ in 0..ROUNDS {
        for (input, least) in inputs.iter().zip(&mut least) {
            *least = least.min(once(&work, input.as_ref()));
        }
        if least[1] <= MOST * least[0] {
            return;
        }
    }
    panic!("{name}: {least:?} seconds for {size} bytes and ten times as many");
}

/// Makes a piece from its number.
type Piece<'p> = &'p dyn Fn(usize) -> String;

/// Pieces one after another, each made from its number, up to this many bytes.
fn repeated(size: usize, piece: Piece<'_>) -> String {
    let mut out = String::with_capacity(size + 256);
    for number in 0.. {
        if out.len() >= size {
            break;
        }
        out.push_str(&piece(number));
    }
    out
}

const HEAD: &str = "loai: bao-cao\nso: 5\nngay: 2023-03-24\ntrich_yeu: Thử\ndia_danh: Hà Tĩnh\n\
                    co_quan: { ten: Sở Nội vụ, ky_hieu: SNV }\nluu: [VT]\nnoi_nhan: [Các phòng]\n\
                    nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }\n";

/// Checks a content file and renders what is found.
fn check(text: &[u8]) {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let source = Arc::new(Source::from_bytes("k.yaml", text).unwrap());
    let checked = vanthu::check(&source, &office);
    render::human(&checked.diagnostics, &checked.sources, Lang::Vi, false);
    render::short(&checked.diagnostics, &checked.sources, Lang::Vi);
}

fn check_word(bytes: &[u8]) {
    let (checked, _) =
        vanthu::compile::check_word(Path::new("k.docx"), bytes, &Selection::default());
    assert!(checked.value.is_some(), "{:?}", checked.diagnostics);
    render::human(&checked.diagnostics, &checked.sources, Lang::Vi, false);
}

/// A content file with one paragraph full of these.
fn paragraph(piece: Piece<'_>) -> impl Fn(usize) -> String {
    move |size| format!("{HEAD}noi_dung: '{}./.'\n", repeated(size, piece))
}

#[test]
fn a_long_paragraph() {
    let pieces: [(&str, usize, Piece<'_>); 22] = [
        ("abbreviations", 10_000, &|i| {
            format!("Ủy ban nhân dân xã {i} (sau đây gọi tắt là UB{i}) ")
        }),
        ("abbreviations that are used", 10_000, &|i| {
            format!("UB{i} họp. Ủy ban xã (sau đây gọi tắt là UB{i}), UB{i} họp. ")
        }),
        ("mistakes", 10_000, &|i| format!("việc ,thứ {i}  xong ")),
        ("citations", 10_000, &|i| {
            format!("Kế hoạch số {i}/KH-SA ngày 9/12/2023 của Sở về việc {i}; ")
        }),
        ("dates of one number", 10_000, &|i| {
            let (day, month, year) = (i % 28 + 1, i / 28 % 12 + 1, 2000 + i / 336);
            format!("Kế hoạch số 87/KH-SA ngày {day}/{month}/{year} của Sở về việc {i}; ")
        }),
        ("comments of Handlebars", 10_000, &|_| {
            "{{! a }} ".to_owned()
        }),
        ("brackets", 10_000, &|_| "“a (b [c ".to_owned()),
        ("stars", 10_000, &|_| "*a* **b** ".to_owned()),
        ("stars that open", 10_000, &|_| "*a **b ".to_owned()),
        ("escaped stars", 10_000, &|_| "\\* \\[^".to_owned()),
        ("marks that open", 10_000, &|_| "[^a {b ^[c ".to_owned()),
        ("names without data", 10_000, &|i| {
            format!("{{{{so_lieu.a{i}}}}} ")
        }),
        ("one word", 10_000, &|_| "ế".to_owned()),
        ("syllables", 10_000, &|_| "hoà bình thuỷ lợi ".to_owned()),
        ("amounts", 10_000, &|i| {
            format!("{i}.000 đồng (một triệu đồng), ")
        }),
        ("appendices", 10_000, &|i| format!("Phụ lục {i} kèm theo, ")),
        ("documents without a date", 10_000, &|i| {
            format!("Kế hoạch số {i}/KH-SA{i}; ")
        }),
        ("numbers left open", 10_000, &|_| "giấy số /QĐ ".to_owned()),
        ("words twice", 10_000, &|_| "các các số số ".to_owned()),
        ("days and periods", 10_000, &|_| {
            "thứ Hai, ngày 01/11/2026, tháng 13, từ ngày 30/11/2026 đến ngày 01/11/2026, "
                .to_owned()
        }),
        ("paths", 10_000, &|_| r"D: c\_d ".to_owned()),
        ("spaces in numbers", 10_000, &|i| {
            format!("Nghị định số {i} /2020/ NĐ - CP, ")
        }),
    ];
    for (name, size, piece) in pieces {
        grows_in_proportion(name, size, paragraph(piece), check);
    }
}

#[test]
fn a_content_file_of_many_parts() {
    let pieces: [(&str, usize, &str, Piece<'_>); 12] = [
        ("paragraphs", 20_000, "noi_dung:\n", &|i| {
            format!("  - van_ban: 'Việc ,thứ {i}'\n")
        }),
        ("comments that ignore", 20_000, "noi_dung:\n", &|i| {
            format!("  # vanthu: bỏ qua T502 (thử)\n  - van_ban: 'hoà {i}'\n")
        }),
        (
            "comments that ignore, in a row",
            10_000,
            "noi_dung: X./.\n",
            &|_| "# vanthu: bỏ qua V101 (thử)\n\n\n".to_owned(),
        ),
        ("tables", 20_000, "noi_dung:\n", &|i| {
            format!("  - bang: {{ cot: [A, B], hang: [[1, {i}]] }}\n")
        }),
        (
            "rows",
            20_000,
            "noi_dung:\n  - bang:\n      cot: [TT, B, C]\n      hang:\n",
            &|i| format!("        - [{}, Tổng cộng, {i}]\n", i + 1),
        ),
        ("headings", 20_000, "noi_dung:\n", &|i| {
            format!("  - muc: Mục {i}\n  - van_ban: Việc {i}.\n")
        }),
        ("figures", 20_000, "noi_dung: X./.\nso_lieu:\n", &|i| {
            format!("  k{i}: {i}\n")
        }),
        ("citations", 20_000, "noi_dung: X./.\nvien_dan:\n", &|i| {
            format!(
                "  v{i}: {{ loai: Kế hoạch, so: {i}/KH-SA, ngay: 2022-12-09, cua: Sở, ve: việc }}\n"
            )
        }),
        (
            "labels and bullets",
            10_000,
            "noi_dung: số số./.\nkinh_gui:\n",
            &|i| format!("  - 'Kính gửi: - Sở {i}'\n"),
        ),
        ("numbers of headings", 10_000, "noi_dung:\n", &|i| {
            format!("  - muc: '1. Việc {i}'\n")
        }),
        ("lines that run together", 20_000, "noi_dung:\n", &|i| {
            format!("  - van_ban: |\n      a) Việc {i}\n      b) -hai\n")
        }),
        ("unknown keys", 10_000, "noi_dung: X./.\n", &|i| {
            format!("k{i}: {i}\n")
        }),
    ];
    for (name, size, head, piece) in pieces {
        let make = |size| format!("{HEAD}{head}{}", repeated(size, piece));
        grows_in_proportion(name, size, make, check);
    }
    // before any content, a comment applies to the whole file
    let make = |size| {
        repeated(size, &|_| "# vanthu: bỏ qua V1 (thử)\n".to_owned())
            + &paragraph(&|i| format!("việc ,thứ {i}  xong "))(size)
    };
    grows_in_proportion("comments that hold for the file", 10_000, make, check);
    let make = |size| {
        let count = size / 100;
        let annexes: String = (0..count)
            .map(|i| format!("  - tieu_de: Danh sách {i}\n    noi_dung: Việc {i}.\n"))
            .collect();
        let pointed: String = (0..2 * count)
            .map(|i| format!("(xem Phụ lục {i}); "))
            .collect();
        format!("{HEAD}phu_luc:\n{annexes}noi_dung: '{pointed}'\n")
    };
    grows_in_proportion("appendices that are pointed to", 20_000, make, check);
}

/// Texts that differ between page and source: escapes, values, repeated blocks.
#[test]
fn mistakes_that_are_looked_for_in_vain() {
    let make = |size| {
        let text = repeated(size, &|_| "hoà\\u0020\\u0020b, ".to_owned());
        format!("{HEAD}noi_dung: \"{text}\"\n")
    };
    grows_in_proportion("escapes", 20_000, make, check);
    let make = |size| {
        let text = repeated(size, &|_| "hoà  bình ,a ".to_owned());
        format!("{HEAD}so_lieu: {{ a: '{text}' }}\nnoi_dung: '{{{{so_lieu.a}}}}'\n")
    };
    grows_in_proportion("a value", 20_000, make, check);
    let make = |size| {
        let list = repeated(size, &|i| format!("'hoà  {i}', "));
        format!(
            "{HEAD}so_lieu: {{ a: [{list}] }}\n\
             noi_dung: '{{{{#each so_lieu.a}}}}{{{{this}}}} ,x; {{{{/each}}}}./.'\n"
        )
    };
    grows_in_proportion("values in a loop", 10_000, make, check);
}

#[test]
fn many_fixes() {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let fix = |text: &[u8]| {
        let bytes = text.to_vec();
        let path = Path::new("k.yaml");
        let (fixed, _) = fix::content_file(path, bytes, &office, &Selection::default());
        assert!(fixed.count() > 100);
    };
    let bodies: [(&str, &str, Piece<'_>, &str); 6] = [
        (
            "fixes",
            "noi_dung: '",
            &|i| format!("việc ,thứ {i}  xong "),
            "./.'\n",
        ),
        (
            "fixes beside escapes",
            "noi_dung: \"",
            &|i| format!("việc\\u0020,thứ {i} hoà  xong "),
            "./.\"\n",
        ),
        (
            "fixes of paragraphs",
            "noi_dung:\n",
            &|i| format!("  - van_ban: việc ,thứ {i}  xong\n"),
            "",
        ),
        (
            "fixes of folded lines",
            "noi_dung: >\n",
            &|i| format!("  việc ,thứ {i}  xong\n"),
            "",
        ),
        (
            "fixes of cells",
            "noi_dung:\n  - bang:\n      cot: [TT, B, C]\n      hang:\n",
            &|i| {
                let number = i + 1;
                format!("        - [{number}, Kỳ  Anh , \"hoà\\u0020 a\"]\n")
            },
            "",
        ),
        (
            "fixes of a value",
            "noi_dung: '{{so_lieu.a}}'\nso_lieu:\n  a: '",
            &|i| format!("hoà  {i} ,b "),
            "'\n",
        ),
    ];
    for (name, head, piece, tail) in bodies {
        let make = |size| format!("{HEAD}{head}{}{tail}", repeated(size, piece));
        grows_in_proportion(name, 10_000, make, fix);
    }
}

/// A file whose values are all written with escapes: nothing in it is fixed in place, or tried one
/// by one.
#[test]
fn fixes_that_do_not_help() {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let fix = |text: &[u8]| {
        let path = Path::new("k.yaml");
        let (fixed, (checked, _)) =
            fix::content_file(path, text.to_vec(), &office, &Selection::default());
        assert!(fixed.count() < 10 && checked.diagnostics.len() > 100);
        render::diff(
            path,
            std::str::from_utf8(text).unwrap(),
            "a: b\n",
            render::To::Patch,
        );
    };
    let make = |size| {
        let text = repeated(size, &|_| "hoà\\u0020\\u0020b, ".to_owned());
        format!("{HEAD}noi_dung: \"{text}./.\"\n")
    };
    grows_in_proportion("escapes", 20_000, make, fix);
}

/// A diff of texts that differ in every line.
#[test]
fn a_diff_of_many_lines() {
    let make = |size| repeated(size, &|i| format!("  - van_ban: Việc ,thứ {i}\n"));
    let diff = |text: &[u8]| {
        let old = std::str::from_utf8(text).unwrap();
        let new = old.replace(" ,", ", ");
        let out = render::diff(Path::new("k.yaml"), old, &new, render::To::Patch);
        assert!(out.len() > old.len() + new.len());
    };
    grows_in_proportion("a diff", 50_000, make, diff);
}

/// Many texts that together ask for more work than one document may.
#[test]
fn many_texts_of_many_placeholders() {
    let make = |size| {
        let texts = repeated(size, &|i| {
            let tags = "{{x}} ".repeat(200);
            format!("  - van_ban: 'Việc {i} {tags}'\n")
        });
        format!("{HEAD}so_lieu: {{ x: 1 }}\nnoi_dung:\n{texts}")
    };
    grows_in_proportion("placeholders", 20_000, make, check);
}

#[test]
fn a_word_file_of_many_parts() {
    let letterhead = table(
        false,
        &[
            &[
                centred("UBND TỈNH HÀ TĨNH") + &centred("*SỞ NỘI VỤ*"),
                centred("*CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM*"),
            ],
            &[
                centred("Số: 15/BC-SNV"),
                centred("Hà Tĩnh, ngày 05 tháng 3 năm 2023"),
            ],
        ],
    ) + &centred("*BÁO CÁO*")
        + &centred("*Kết quả công tác văn thư*");
    let cell = |i: usize| format!("<w:tc>{}</w:tc>", p("", &i.to_string()));
    let run = |i: usize| {
        let bold = if i.is_multiple_of(2) { "<w:b/>" } else { "" };
        format!("<w:r><w:rPr>{bold}</w:rPr><w:t xml:space=\"preserve\">hoà  ,</w:t></w:r>")
    };
    let pieces: [(&str, usize, [&str; 3], Piece<'_>); 10] = [
        ("paragraphs", 50_000, ["", "", ""], &|i| {
            p("", &format!("Việc ,thứ {i}"))
        }),
        (
            "abbreviations",
            20_000,
            ["<w:p><w:r><w:t>", "", "</w:t></w:r></w:p>"],
            &|i| format!("Ủy ban xã {i} (sau đây gọi tắt là UB{i}) "),
        ),
        (
            "cells of a row",
            50_000,
            ["<w:tbl><w:tr>", "", "</w:tr></w:tbl>"],
            &cell,
        ),
        (
            "cells of two rows",
            50_000,
            ["<w:tbl><w:tr>", "</w:tr><w:tr>", "</w:tr></w:tbl>"],
            &cell,
        ),
        ("tables", 50_000, ["", "", ""], &|i| {
            table(false, &[&[p("", "a"), p("", &i.to_string())]])
        }),
        ("ruled tables", 50_000, ["", "", ""], &|i| {
            table(true, &[&[p("", "a"), p("", &i.to_string())]])
        }),
        ("rows", 50_000, ["<w:tbl>", "", "</w:tbl>"], &|i| {
            format!("<w:tr>{}{}</w:tr>", cell(i), cell(1))
        }),
        ("runs", 20_000, ["<w:p>", "", "</w:p>"], &run),
        ("appendices", 50_000, ["", "", ""], &|i| {
            centred(&format!("*Phụ lục {i}*")) + &centred("*DANH SÁCH*") + &p("", "Việc.")
        }),
        (
            "closing cells",
            50_000,
            ["<w:tbl><w:tr>", "", "</w:tr></w:tbl>"],
            &|_| format!("<w:tc>{}</w:tc>", p("", "Nơi nhận:") + &p("", "- Lưu: VT.")),
        ),
    ];
    for (name, size, [before, between, after], piece) in pieces {
        let make = |size| {
            let parts = match between {
                "" => repeated(size, piece),
                between => repeated(size / 2, piece) + between + &repeated(size / 2, piece),
            };
            File::new(&format!("{letterhead}{before}{parts}{after}")).pack()
        };
        grows_in_proportion(name, size, make, check_word);
    }
    // no letterhead at all
    let make = |size| {
        let table = |i: usize| table(false, &[&[p("", "a"), p("", &i.to_string())]]);
        File::new(&(p("", "x") + &repeated(size, &table))).pack()
    };
    grows_in_proportion("tables alone", 50_000, make, check_word);
}

/// The table of a data file.
fn read_data(name: &str, purpose: Purpose) -> impl Fn(&[u8]) {
    move |bytes| {
        let checked = Table::from_bytes(Path::new(name), bytes, &Part::default(), purpose);
        assert!(checked.value.is_some(), "{:?}", checked.diagnostics);
    }
}

/// This many rows of this many columns.
fn list(rows: usize, columns: usize) -> String {
    let line = |cell: &dyn Fn(usize) -> String| {
        let cells: Vec<String> = (0..columns).map(cell).collect();
        cells.join(";") + "\n"
    };
    let rows = (0..rows).map(|row| line(&|column| format!("ô {row} {column}")));
    line(&|column| format!("Cột {column} a")) + &rows.collect::<String>()
}

#[test]
fn a_csv_file() {
    let read = |purpose| read_data("k.csv", purpose);
    for purpose in [Purpose::Records, Purpose::Page] {
        grows_in_proportion("rows of CSV", 1_000, |rows| list(rows, 4), read(purpose));
        grows_in_proportion("columns of CSV", 100, |n| list(40, n), read(purpose));
    }
    let quoted = |rows| list(0, 2) + &"\"a, \"\"b\"\",\nc\";\"d\"\n".repeat(rows);
    grows_in_proportion("quoted cells of CSV", 1_000, quoted, read(Purpose::Records));
}

/// A workbook whose sheets are filled by `fill`.
fn workbook(fill: impl Fn(&mut rust_xlsxwriter::Workbook)) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

/// A sheet of this many rows and columns.
fn fill(book: &mut rust_xlsxwriter::Workbook, rows: u32, columns: u16, is_shared: bool) {
    let sheet = book.add_worksheet();
    for column in 0..columns {
        let heading = format!("Cột {column} a");
        sheet.write_string(0, column, heading).unwrap();
        for row in 1..=rows {
            match is_shared {
                true => sheet.write_string(row, column, format!("ô {row} {column}")),
                false => sheet.write_number(row, column, f64::from(row) / 4.0),
            }
            .unwrap();
        }
    }
}

#[test]
fn a_workbook() {
    let read = || read_data("k.xlsx", Purpose::Records);
    let rows = |n: usize| workbook(|book| fill(book, n as u32, 4, false));
    grows_in_proportion("rows of a workbook", 500, rows, read());
    let columns = |n: usize| workbook(|book| fill(book, 20, n as u16, false));
    grows_in_proportion("columns of a workbook", 100, columns, read());
    let strings = |n: usize| workbook(|book| fill(book, n as u32, 4, true));
    grows_in_proportion("texts that cells share", 500, strings, read());
    let sheets = |n: usize| {
        workbook(|book| {
            for _ in 0..n {
                fill(book, 2, 2, true);
            }
        })
    };
    grows_in_proportion("sheets", 200, sheets, read());
    let merged = |n: usize| {
        workbook(|book| {
            fill(book, 2, 4, true);
            let sheet = book.worksheet_from_index(0).unwrap();
            for row in (0..n as u32).map(|i| 3 + i) {
                sheet.write_string(row, 0, "Nhóm").unwrap();
                let format = rust_xlsxwriter::Format::new();
                sheet.merge_range(row, 0, row, 3, "Nhóm", &format).unwrap();
            }
        })
    };
    grows_in_proportion(
        "merged cells",
        200,
        merged,
        read_data("k.xlsx", Purpose::Page),
    );
}

#[test]
fn a_merge_and_a_printed_table() {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let text = format!("{HEAD}noi_dung: Mời {{{{so_lieu.cot_0_a}}}} dự họp./.\n");
    let source = Arc::new(Source::new("k.yaml", &text));
    let merge = |bytes: &[u8]| {
        let table = rows::Table::from_bytes(Path::new("k.csv"), bytes, &Part::default());
        let table = Arc::new(table.value.unwrap());
        for row in table.rows() {
            assert!(
                vanthu::compile::compile_row(&source, &office, Some(&row))
                    .value
                    .is_some()
            );
        }
    };
    grows_in_proportion("documents of a merge", 10, |rows| list(rows, 4), merge);
    grows_in_proportion("columns of a merge", 50, |n| list(2, n), merge);

    let folder = tempfile::tempdir().unwrap();
    let print = |bytes: &[u8]| {
        std::fs::write(folder.path().join("k.csv"), bytes).unwrap();
        let text = format!(
            "{HEAD}noi_dung: X./.\nphu_luc:\n  - {{ tieu_de: Danh sách, bang: {{ cot: [A, B], tep: k.csv }} }}\n"
        );
        let source = Arc::new(Source::new(folder.path().join("k.yaml"), &text));
        let office = Offices::new(Vec::new()).of(folder.path()).unwrap();
        let checked = vanthu::compile(&source, &office);
        assert!(checked.value.is_some(), "{:?}", checked.diagnostics);
    };
    grows_in_proportion("rows of a printed table", 100, |rows| list(rows, 2), print);
}
