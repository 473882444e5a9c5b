//! Content files with `tron`, in every command that takes a folder.

use std::fmt::Write as _;
use std::fs;

use crate::office::{Folder, LETTER, notice, words};

fn merged(table: &str) -> String {
    format!("{LETTER}tron: {table}\n")
}

fn people(count: usize) -> String {
    let mut table = "Số;Họ tên\r\n".to_owned();
    for number in 1..=count {
        let _ = write!(table, "{number:02};Lê Văn {number}\r\n");
    }
    table
}

#[test]
fn of_300_rows_only_the_changed_one_is_built_again() {
    let folder = Folder::new();
    folder.write("giay-moi.yaml", &merged("khach.csv"));
    folder.write("thong-bao.yaml", &notice(1, "Lịch trực"));
    folder.write("khach.csv", &people(300));
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.summary(), "301 built, 0 up to date");
    assert_eq!(folder.documents()[297], "giay-moi-298.docx");
    let text = words(&folder.path("giay-moi-298.docx"), "word/document.xml");
    assert!(text.contains("Số: 298/SNV"), "{text}");
    assert!(text.contains("ông Lê Văn 298 dự"), "{text}");

    folder.write(
        "khach.csv",
        &people(300).replace("Lê Văn 7\r", "Trần Bảy\r"),
    );
    let said = folder.run(&["build", ".", "--dry-run"]);
    assert!(
        said.out.contains("would write giay-moi-007.docx"),
        "{}",
        said.out
    );
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.summary(), "1 built, 300 up to date");
    assert_eq!(said.out.lines().next(), Some("wrote giay-moi-007.docx"));
    // the file by its name too
    let said = folder.run(&["build", "giay-moi.yaml"]);
    assert_eq!(said.summary(), "0 built, 300 up to date");
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
}

#[test]
fn documents_of_a_table_without_rows_are_reported_too() {
    for (pattern, args) in [
        ("", &["build", "."][..]),
        ("", &["build", ".", "-o", "ra"]),
        ("ten_tep: \"{so}-{ho_ten:slug}\"\n", &["build", "."]),
    ] {
        let folder = Folder::new();
        folder.write(
            "vanthu.yaml",
            &(crate::office::OFFICE_FILE.to_owned() + pattern),
        );
        folder.write("thu/giay-moi.yaml", &merged("khach.csv"));
        folder.write("thu/khach.csv", &people(2));
        assert_eq!(folder.run(args).summary(), "2 built, 0 up to date");
        let all = folder.documents();
        folder.write("thu/khach.csv", &people(0));
        let said = folder.run(args);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert_eq!(said.err.matches("error[").count(), 1, "{said:?}");
        assert!(said.err.contains("error[W302]"), "{said:?}");
        assert_eq!(said.err.matches("warning[W222]").count(), 2, "{said:?}");
        assert_eq!(folder.documents(), all);
        // nothing is known about the rows of a table that cannot be read
        folder.write("thu/khach.csv", "Số;Họ tên\n1;\"Lê An\n");
        let said = folder.run(args);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(!said.err.contains("W222"), "{said:?}");
        assert_eq!(said.err.matches("error[").count(), 1, "{said:?}");
    }
}

#[test]
fn a_document_whose_row_is_gone_is_reported_and_stays() {
    let folder = Folder::new();
    folder.write("vanthu.yaml", "ten_tep: \"{so}-{ho_ten:slug}\"\n");
    folder.write(
        "coquan/vanthu.yaml",
        &format!(
            "{}ten_tep: \"{{so}}-{{ho_ten:slug}}\"\n",
            crate::office::OFFICE_FILE
        ),
    );
    folder.write("coquan/giay-moi.yaml", &merged("{ tep: khach.csv }"));
    folder.write("coquan/khach.csv", &people(3));
    let said = folder.run(&["build", "coquan", "-o", "ra"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let all = folder.documents();
    assert_eq!(
        all,
        [
            "ra/01-le-van-1.docx",
            "ra/02-le-van-2.docx",
            "ra/03-le-van-3.docx"
        ]
    );

    folder.write(
        "coquan/khach.csv",
        &people(3).replace("02;Lê Văn 2\r\n", ""),
    );
    let said = folder.run(&["build", "coquan", "-o", "ra"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.summary(), "0 built, 2 up to date");
    assert_eq!(said.err.matches("warning[W222]").count(), 1, "{}", said.err);
    assert!(said.err.contains("02-le-van-2.docx"), "{}", said.err);
    assert_eq!(folder.documents(), all);

    // one of the rows cannot be filled: none of the documents is known to be gone
    folder.write(
        "coquan/khach.csv",
        &people(3).replace("02;Lê Văn 2", ";Lê Văn 2"),
    );
    let said = folder.run(&["build", "coquan", "-o", "ra"]);
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(!said.err.contains("W222"), "{}", said.err);

    fs::remove_file(folder.path("ra/02-le-van-2.docx")).unwrap();
    folder.write("coquan/khach.csv", &people(3));
    let said = folder.run(&["build", "coquan", "-o", "ra"]);
    assert_eq!(said.summary(), "1 built, 2 up to date");
    assert!(said.err.is_empty(), "{}", said.err);
}

#[test]
fn two_rows_of_one_name_are_refused() {
    let folder = Folder::new();
    folder.write("giay-moi.yaml", &merged("khach.csv"));
    folder.write("khach.csv", "Số,Họ tên\n1,Lê An\n2,Trần Bình\n3,Lê An\n");
    let said = folder.run(&["build", ".", "--name", "{ho_ten:slug}"]);
    assert_eq!(said.code, Some(1));
    assert_eq!(said.err.matches("error[W221]").count(), 1, "{}", said.err);
    assert!(
        said.err.contains("khach.csv#1") && said.err.contains("khach.csv#3"),
        "{}",
        said.err
    );
    assert!(folder.documents().is_empty());
    let said = folder.run(&["build", ".", "--name", "{ho_tem:slug}"]);
    assert!(said.err.contains("ho_ten"), "{}", said.err);
}

#[test]
fn a_table_that_cannot_be_used_is_one_error_at_its_place() {
    let folder = Folder::new();
    folder.write("thong-bao.yaml", &notice(1, "Lịch trực"));
    folder.write("hong.csv", "Số,Họ tên\n1,\"Lê An\n2,Trần Bình\n");
    folder.write("rong.csv", "Số,Họ tên\n");
    for (tron, place, told) in [
        ("hong.csv", "hong.csv:2", "quote"),
        ("khong-co.csv", "giay-moi.yaml:10", "khong-co.csv"),
        ("../ngoai.csv", "giay-moi.yaml:10", "ngoai.csv"),
        ("{ tep: hong.csv, trang: A }", "hong.csv", "sheet"),
        ("{ tep: hong.csv, vung: B }", "giay-moi.yaml:10", "B"),
        ("rong.csv", "rong.csv", "row"),
    ] {
        folder.write("giay-moi.yaml", &merged(tron));
        let said = folder.run(&["build", "."]);
        assert_eq!(said.code, Some(1), "{tron}: {}", said.err);
        assert_eq!(
            said.err.matches("error[").count(),
            1,
            "{tron}: {}",
            said.err
        );
        assert!(
            said.err.contains(place) && said.err.contains(told),
            "{tron}: {}",
            said.err
        );
        assert_eq!(folder.documents(), ["thong-bao.docx"], "{tron}");
    }
}

#[test]
fn figures_that_no_data_has_are_one_error_that_says_how_to_merge() {
    let folder = Folder::new();
    folder.write("giay-moi.yaml", LETTER);
    let said = folder.run(&["build", "."]);
    assert_eq!(said.err.matches("error[").count(), 1, "{}", said.err);
    assert!(
        said.err.contains("error[Y450]") && said.err.contains("add `tron:"),
        "{}",
        said.err
    );
    // as the hint says
    folder.write("giay-moi.yaml", &merged("khach.csv"));
    folder.write("khach.csv", &people(2));
    let said = folder.run(&["build", "."]);
    assert_eq!(said.summary(), "2 built, 0 up to date", "{}", said.err);
}

/// A workbook with a cover sheet and, after it, the people.
fn with_cover() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheets: [(&str, &[[&str; 2]]); 2] = [
        ("Bìa", &[["Kế hoạch", "Đợt"], ["Hội nghị", "Một"]]),
        ("Danh sách", &[["Số", "Họ tên"], ["01", "Lê An"]]),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            sheet.write_row(row, 0, *cells).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn the_wrong_sheet_of_a_workbook_is_one_error() {
    let folder = Folder::new();
    fs::write(folder.path("khach.xlsx"), with_cover()).unwrap();
    let each = "Mời {{#each khach}}{{ho_ten}} {{tuoi_doi}}{{/each}}.";
    let figures = "so_lieu: { khach: { tep: khach.xlsx } }\n";
    let notice = notice(1, "Lịch trực").replace("noi_dung:", &format!("{figures}noi_dung:"));
    let of_each = notice.replace("van_ban: ", &format!("van_ban: {each} "));
    for content in [merged("khach.xlsx"), of_each] {
        folder.write("giay-moi.yaml", &content);
        let said = folder.run(&["check", "."]);
        assert_eq!(said.code, Some(1), "{}", said.err);
        assert_eq!(said.err.matches("error[").count(), 1, "{}", said.err);
        assert!(said.err.contains("error[S266]"), "{}", said.err);
        assert!(!said.err.contains("warning["), "{}", said.err);
    }
    // as the hint says
    let right = merged("{ tep: khach.xlsx, trang: Danh sách }");
    folder.write("giay-moi.yaml", &right);
    let said = folder.run(&["check", "."]);
    assert_eq!((said.code, &*said.err), (Some(0), ""), "{said:?}");
}

#[test]
fn a_data_file_without_its_ending_or_a_folder_is_one_error() {
    let folder = Folder::new();
    folder.write("khach.csv", &people(2));
    let text = "van_ban: Mời {{#each khach}}{{ho_ten}} {{so}}{{/each}}. ";
    for (tep, code) in [("khach", "D301"), (".", "S247"), ("xa/", "D301")] {
        let figures = format!("so_lieu: {{ khach: {{ tep: {tep} }} }}\nnoi_dung:");
        let content = notice(1, "Lịch trực").replace("noi_dung:", &figures);
        folder.write("a.yaml", &content.replace("van_ban: ", text));
        let said = folder.run(&["check", "a.yaml"]);
        assert_eq!(said.err.matches("error[").count(), 1, "{tep}: {}", said.err);
        assert!(said.err.contains(code), "{tep}: {}", said.err);
    }
    // a figure of that name
    let figures = "so_lieu: { ho_so: { tep: 5 } }\nnoi_dung:";
    let content = notice(1, "Lịch trực").replace("noi_dung:", figures);
    let content = content.replace("van_ban: ", "van_ban: Có {{ho_so.tep}} tệp. ");
    folder.write("a.yaml", &content);
    let said = folder.run(&["check", "a.yaml"]);
    assert_eq!(said.err.matches("error[").count(), 0, "{}", said.err);
}

#[test]
fn a_check_looks_at_every_row_and_tells_each_thing_once() {
    let folder = Folder::new();
    folder.write("giay-moi.yaml", &merged("khach.csv"));
    folder.write("khach.csv", &people(30));
    let said = folder.run(&["check", "."]);
    assert_eq!((said.code, &*said.err), (Some(0), ""), "{said:?}");

    // a fault of the rows: at its cells
    let table = people(30).replace("Lê Văn 4\r", "Lê Văn Bốn  ..\r");
    folder.write("khach.csv", &table.replace("09;", "9x;"));
    let said = folder.run(&["check", ".", "--format", "short"]);
    assert!(said.out.contains("khach.csv:10:"), "{said:?}");

    // a fault of the content file: once, and no row is named
    folder.write("khach.csv", &people(30));
    let content = merged("khach.csv").replace("dự hội nghị./.", "dự hội nghị ,{{xa}}./.");
    folder.write("giay-moi.yaml", &content);
    let said = folder.run(&["check", "."]);
    assert_eq!(said.code, Some(1));
    assert_eq!(said.err.matches("error[").count(), 1, "{}", said.err);
    assert!(!said.err.contains("this row"), "{}", said.err);

    // a cell that is empty in some rows: once, pointing at the first of them
    folder.write("giay-moi.yaml", &merged("khach.csv"));
    folder.write("khach.csv", &people(30).replace(";Lê Văn 2", ";"));
    let said = folder.run(&["check", "."]);
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(said.err.matches("this row").count() <= 10, "{}", said.err);

    // its documents are no drafts
    folder.write("khach.csv", &people(30));
    folder.run(&["build", "."]);
    let said = folder.run(&["check", "."]);
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
    folder.write("khach.csv", &people(29));
    let said = folder.run(&["check", "."]);
    assert!(said.out.contains("giay-moi-030.docx"), "{}", said.out);
}

#[test]
fn a_merged_file_is_fixed_like_any_other() {
    let folder = Folder::new();
    let content = merged("khach.csv").replace("dự hội nghị./.", "dự hội nghị , họp./.");
    folder.write("giay-moi.yaml", &content);
    folder.write("khach.csv", &people(3));
    let said = folder.run(&["check", ".", "--fix"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let fixed = String::from_utf8(folder.read("giay-moi.yaml")).unwrap();
    assert_eq!(fixed, content.replace("nghị ,", "nghị,"), "{said:?}");
}

#[test]
fn the_register_has_every_row_and_notes_go_with_their_numbers() {
    let folder = Folder::new();
    folder.write("giay-moi.yaml", &merged("khach.csv"));
    folder.write("khach.csv", &people(3));
    let said = folder.run(&["register", ".", "-o", "so.csv"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let book = String::from_utf8(folder.read("so.csv")).unwrap();
    assert_eq!(book.lines().count(), 4, "{book}");
    assert!(
        book.contains("02/SNV") && book.contains("giay-moi.yaml#2"),
        "{book}"
    );

    // a note stays with its number when a row is inserted before it
    folder.write(
        "so.csv",
        &book.replace(",giay-moi.yaml#2", "đã gửi,giay-moi.yaml#2"),
    );
    let more = people(3).replace("01;", "04;Trần Bình\r\n01;");
    folder.write("khach.csv", &more);
    let said = folder.run(&["register", ".", "-o", "so.csv"]);
    assert_eq!((said.code, &*said.err), (Some(0), ""), "{said:?}");
    let book = String::from_utf8(folder.read("so.csv")).unwrap();
    assert!(book.contains("đã gửi,giay-moi.yaml#3"), "{book}");
    assert_eq!(book.matches("đã gửi").count(), 1, "{book}");

    // one number for all rows is one letter; one for two of three was given twice
    let content = merged("khach.csv").replace("\"{{so_lieu.so}}\"", "07");
    folder.write("giay-moi.yaml", &content);
    let said = folder.run(&["register", ".", "-o", "chung.csv"]);
    assert_eq!((said.code, &*said.err), (Some(0), ""), "{said:?}");
    folder.write("giay-moi.yaml", &merged("khach.csv"));
    folder.write("khach.csv", &people(3).replace("03;", "02;"));
    let said = folder.run(&["register", ".", "-o", "hai.csv"]);
    assert!(
        said.err.contains("giay-moi.yaml#2, giay-moi.yaml#3"),
        "{}",
        said.err
    );

    folder.write("khach.csv", "Số,Họ tên\n1,\"Lê An\n");
    let said = folder.run(&["register", "."]);
    assert_eq!(said.code, Some(1));
    assert_eq!(said.err.matches("error[").count(), 1, "{}", said.err);
}
