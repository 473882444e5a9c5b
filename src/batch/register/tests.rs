use std::collections::BTreeMap;
use std::path::PathBuf;

use super::*;
use crate::diagnostic::Lang;

fn entry(number: &str, symbol: &str, date: &str) -> Entry {
    let mut cells = [const { String::new() }; OWN];
    cells[NUMBER] = match number {
        "" => super::unnumbered(symbol),
        _ => format!("{number}/{symbol}"),
    };
    cells[DATE] = Date::parse(date).unwrap().short();
    cells[2] = "Báo cáo: x".to_owned();
    cells[7] = "02".to_owned();
    cells[FILE] = format!("{number}-{symbol}.yaml");
    cells[BODY] = "Sở Nội vụ".to_owned();
    Entry {
        cells,
        extra: Vec::new(),
    }
}

fn messages(entries: &[Entry]) -> Vec<String> {
    faults(entries, series_of(entries), Path::new("so.csv"))
        .iter()
        .map(|p| p.diagnostic.message(Lang::Vi))
        .collect()
}

#[test]
fn gaps_and_duplicates_are_told() {
    let entries = [
        entry("1", "BC-S", "2023-01-05"),
        entry("03", "QĐ-S", "2023-01-06"),
        entry("7", "BC-S", "2023-02-06"),
        entry("2", "BC-S", "2024-02-06"),
        entry("", "BC-S", "2023-02-06"),
    ];
    assert_eq!(messages(&entries), ["thiếu số 02, 04–06 (2023)"]);
    let entries = [
        entry("5", "BC-S", "2023-01-05"),
        entry("05", "BC-S", "2023-01-06"),
    ];
    assert_eq!(
        messages(&entries),
        ["số 05 được cấp hai lần (2023): 5-BC-S.yaml, 05-BC-S.yaml"]
    );
}

#[test]
fn each_symbol_has_its_numbers_where_they_show_it() {
    let entries = [
        entry("1", "BC-S", "2023-01-05"),
        entry("1", "QĐ-S", "2023-01-05"),
        entry("3", "QĐ-S", "2023-01-05"),
    ];
    assert_eq!(series_of(&entries), Series::BySymbol);
    assert_eq!(messages(&entries), ["thiếu số 02 (QĐ-S, 2023)"]);
}

#[test]
fn the_order_is_that_of_the_numbers_and_drafts_stand_apart() {
    let mut entries = [
        entry("", "BC-S", "2021-01-01"),
        entry("10", "BC-S", "2023-01-05"),
        entry("9", "BC-S", "2023-01-05"),
        entry("99", "BC-S", "2022-01-05"),
    ];
    sort(&mut entries);
    let numbers: Vec<_> = entries.iter().map(|e| e.ordinal().map(|o| o.0)).collect();
    assert_eq!(numbers, [Some(99), Some(9), Some(10), None]);
    let book = Book::new(Old::default(), entries.to_vec(), &|_| true);
    let csv = to_csv(&book, Lang::Vi);
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[4].starts_with("Chưa cấp số,,"));
    assert!(lines[5].starts_with("   /BC-S,01/01/2021,"));
    let back = read(Path::new("so.csv"), csv.as_bytes()).value.unwrap();
    assert_eq!(back.entries, book.entries);
}

fn joined(old: &str, entries: Vec<Entry>) -> Book {
    let old = read(Path::new("so.csv"), old.as_bytes()).value.unwrap();
    Book::new(old, entries, &|_| false)
}

#[test]
fn what_a_person_wrote_stays_with_its_document() {
    let entries = || {
        vec![
            entry("1", "BC-S", "2023-01-05"),
            entry("2", "BC-S", "2023-01-06"),
        ]
    };
    let first = to_csv(&Book::new(Old::default(), entries(), &|_| true), Lang::Vi);
    // a note, copies filled in, an added column and row
    let edited = first.replace(
        "Báo cáo: x,,,,,02,,1-BC-S.yaml",
        "Báo cáo: x,,,,30,02,\"gửi, rồi\",1-BC-S.yaml",
    );
    assert_ne!(edited, first);
    let mut rows: Vec<String> = edited.lines().map(|row| format!("{row},")).collect();
    rows[0] += "Tủ số";
    rows[1] += "T3";
    rows.push("5/BC-S,07/01/2023,Viết tay,,,,,,số cho văn bản giấy,,,T9".to_owned());
    let book = joined(&rows.join("\r\n"), entries());
    let csv = to_csv(&book, Lang::En);
    for kept in [
        "30,02,\"gửi, rồi\",1-BC-S.yaml,Sở Nội vụ,T3",
        "Viết tay,,,,,,số cho",
        ",T9",
    ] {
        assert!(csv.contains(kept), "{kept}\n{csv}");
    }
    assert!(csv.contains("Issuing body,Tủ số"));
    assert!(book.changes.is_empty());
    // in the other language, with none of its documents in the run, twice: nothing is lost
    assert_eq!(to_csv(&joined(&csv, Vec::new()), Lang::En), csv);
    assert_eq!(to_csv(&joined(&csv, entries()), Lang::En), csv);
}

#[test]
fn a_cell_that_a_document_says_otherwise_is_told() {
    let old = to_csv(
        &Book::new(
            Old::default(),
            vec![entry("1", "BC-S", "2023-01-05")],
            &|_| true,
        ),
        Lang::Vi,
    );
    // the same, as spreadsheets write it
    let same = old.replace("05/01/2023", "5/1/2023").replace(",02,", ",2,");
    assert!(
        joined(&same, vec![entry("1", "BC-S", "2023-01-05")])
            .changes
            .is_empty()
    );
    let other = old.replace("Báo cáo: x", "Báo cáo: sửa tay");
    let book = joined(&other, vec![entry("1", "BC-S", "2023-01-05")]);
    let told = book.changed(Path::new("so.csv"), Lang::En);
    assert_eq!(
        told[0].diagnostic.message(Lang::En),
        "1-BC-S.yaml: “Kind and subject” is now “Báo cáo: x”, as the document says; it was “Báo cáo: sửa tay”"
    );
}

#[test]
fn a_document_with_another_file_name_keeps_its_row() {
    let old = to_csv(
        &Book::new(
            Old::default(),
            vec![entry("1", "BC-S", "2023-01-05")],
            &|_| true,
        ),
        Lang::Vi,
    );
    let noted = old.replace(",02,,", ",02,đã gửi,");
    let mut moved = entry("01", "BC-S", "2023-01-05");
    moved.cells[FILE] = "2023/bao-cao.yaml".to_owned();
    let book = joined(&noted, vec![moved]);
    assert_eq!(book.entries.len(), 1);
    assert_eq!(book.entries[0].cells[NOTE], "đã gửi");
    assert_eq!(book.entries[0].file(), "2023/bao-cao.yaml");
}

#[test]
fn each_body_has_its_own_book() {
    let mut other = entry("1", "BC-YT", "2023-01-05");
    other.cells[BODY] = "Sở Y tế".to_owned();
    let one = vec![entry("1", "BC-S", "2023-01-05")];
    let files = |entries: Vec<Entry>, there: &BTreeMap<PathBuf, String>| {
        let mut old = |path: &Path| -> Result<_, ()> {
            let text = there.get(path);
            Ok(text.and_then(|text| read(path, text.as_bytes()).value))
        };
        let books = books(Path::new("a/so.csv"), entries, &mut old, &|_| true).unwrap();
        let books = books
            .into_iter()
            .map(|(path, b)| (path, to_csv(&b, Lang::Vi)));
        books.collect::<BTreeMap<_, _>>()
    };
    let mut there = files(one.clone(), &BTreeMap::new());
    assert_eq!(there.keys().collect::<Vec<_>>(), [Path::new("a/so.csv")]);
    let noted = there[Path::new("a/so.csv")].replace(",02,,", ",02,đã gửi,");
    there.insert(PathBuf::from("a/so.csv"), noted);
    // a second body is added: the rows of the first move to its own book with their notes
    let both = files(vec![other.clone()], &there);
    let names = ["a/so-so-noi-vu.csv", "a/so-so-y-te.csv"].map(Path::new);
    assert_eq!(both.keys().collect::<Vec<_>>(), names);
    assert!(both[names[0]].contains("đã gửi") && !both[names[0]].contains("BC-YT"));
    assert!(both[names[1]].contains("1/BC-YT") && !both[names[1]].contains("BC-S"));
    // from then on each body keeps its book, whichever documents are in the run
    there.extend(both.clone());
    let again = files(one, &there);
    assert_eq!(again.keys().collect::<Vec<_>>(), names[..1]);
    assert_eq!(again[names[0]], both[names[0]]);
}

#[test]
fn copies_are_read_from_the_archive_line() {
    assert_eq!(copies("Lưu: VT, TH. PL.(300)"), Some("300"));
    assert_eq!(copies("Lưu: VT (bản giấy)"), None);
}
