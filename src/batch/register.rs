//! The register of outgoing documents, as Phụ lục IV of the decree lists its columns.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::catalogue;
use crate::catalogue::report::REGISTER_COLUMNS;
use crate::date::Date;
use crate::diagnostic::Lang;
use crate::document::{Document, Heading};
use crate::read::FileProblem;

/// One document in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    number: Option<String>,
    symbol: String,
    date: Date,
    /// `Báo cáo: Kết quả thực hiện …`.
    subject: String,
    signatory: String,
    recipients: String,
    archive: String,
    copies: String,
    appendices: usize,
    file: PathBuf,
}

/// Which documents share one run of numbers in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// All.
    All,
    /// Those of one symbol.
    BySymbol,
}

impl Entry {
    /// The entry of a document; `file` is its content file as the register is to name it.
    pub fn new(document: &Document, file: &Path) -> Entry {
        let number = document.number.as_ref();
        let kind = document.kind.name;
        let subject = match &document.heading {
            Heading::Titled { subject, .. } => subject.as_ref(),
            Heading::Regarding(subject) => Some(subject),
            Heading::None => None,
        };
        let recipients = document.closing.recipients.iter().flat_map(|r| &r.list);
        let (archive, recipients): (Vec<String>, Vec<String>) = recipients
            .map(|text| text.to_plain().trim_end_matches([';', '.']).to_owned())
            .partition(|line| line.starts_with(ARCHIVE));
        let archive = archive.join("; ");
        let names = document
            .closing
            .signatures
            .iter()
            .map(|s| s.name.to_plain());
        Entry {
            number: number.and_then(|n| n.number.clone()),
            symbol: number.map(|n| n.symbol.clone()).unwrap_or_default(),
            date: document.properties.date,
            subject: match subject {
                Some(subject) => format!("{kind}: {}", subject.to_plain().replace('\n', " ")),
                None => kind.to_owned(),
            },
            signatory: names.collect::<Vec<_>>().join(", "),
            recipients: recipients.join("; "),
            copies: copies(&archive).unwrap_or_default().to_owned(),
            archive: archive.trim_start_matches(ARCHIVE).trim_start().to_owned(),
            appendices: document.annexes.len(),
            file: file.to_owned(),
        }
    }

    fn year(&self) -> u16 {
        self.date.year.unwrap_or_default()
    }

    /// The number as a number, and what a typed number has after its digits (`15a`).
    fn ordinal(&self) -> Option<(u32, &str)> {
        let number = self.number.as_deref()?.trim();
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        Some((number[..digits].parse().ok()?, &number[digits..]))
    }

    fn cells(&self, note: &str) -> [String; REGISTER_COLUMNS.len()] {
        let number = match &self.number {
            Some(number) if self.symbol.is_empty() => number.clone(),
            Some(number) => format!("{number}/{}", self.symbol),
            None => format!("   /{}", self.symbol),
        };
        let date = match self.date.is_full() {
            true => self.date.short(),
            false => self.date.iso(),
        };
        [
            number,
            date,
            self.subject.clone(),
            self.signatory.clone(),
            self.recipients.clone(),
            self.archive.clone(),
            self.copies.clone(),
            match self.appendices {
                0 => String::new(),
                n => format!("{n:02}"),
            },
            note.to_owned(),
            self.file_name(),
        ]
    }

    fn file_name(&self) -> String {
        self.file.to_string_lossy().replace('\\', "/")
    }
}

const ARCHIVE: &str = "Lưu:";

/// The column that is the clerk's own.
const NOTE: usize = 8;
/// The column that tells which document a row is about.
const FILE: usize = 9;

/// How many copies were made, as the archive line says at its end: `PL.(300)`.
fn copies(archive: &str) -> Option<&str> {
    let (_, inside) = archive
        .trim_end_matches(['.', ';'])
        .strip_suffix(')')?
        .rsplit_once('(')?;
    (!inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit())).then_some(inside)
}

/// Puts entries in the order of a register: by year, number, date; those without a number
/// last in their year.
pub fn sort(entries: &mut [Entry]) {
    entries.sort_by(|a, b| {
        let key = |e: &Entry| {
            let (number, rest) = e.ordinal().unwrap_or((u32::MAX, ""));
            (e.year(), number, rest.to_owned(), e.date, e.symbol.clone())
        };
        key(a).cmp(&key(b)).then_with(|| a.file.cmp(&b.file))
    });
}

/// How the numbers of these documents run: by symbol when one number stands with two symbols
/// in a year, else all in one run.
pub fn series_of(entries: &[Entry]) -> Series {
    let mut symbols: HashMap<(u16, u32, &str), &str> = HashMap::new();
    for entry in entries {
        if let Some((number, rest)) = entry.ordinal() {
            let first = symbols
                .entry((entry.year(), number, rest))
                .or_insert(&entry.symbol);
            if *first != entry.symbol {
                return Series::BySymbol;
            }
        }
    }
    Series::All
}

/// The documents of one run of numbers, by number and what follows its digits.
type Run<'a> = BTreeMap<(u32, &'a str), Vec<&'a Entry>>;

/// Numbers that are given twice, and numbers that are missing between the first and the last
/// of a series. `register` is the file that messages about missing numbers name.
pub fn faults(entries: &[Entry], series: Series, register: &Path) -> Vec<FileProblem> {
    let mut runs: BTreeMap<(u16, &str), Run> = BTreeMap::new();
    for entry in entries {
        let symbol = match series {
            Series::All => "",
            Series::BySymbol => entry.symbol.as_str(),
        };
        if let Some(number) = entry.ordinal() {
            let run = runs.entry((entry.year(), symbol)).or_default();
            run.entry(number).or_default().push(entry);
        }
    }
    let mut faults = Vec::new();
    for ((year, symbol), run) in runs {
        let name = match symbol {
            "" => year.to_string(),
            symbol => format!("{symbol}, {year}"),
        };
        for ((number, rest), entries) in &run {
            if let [_, second, ..] = entries[..] {
                let files: Vec<String> = entries.iter().map(|e| e.file_name()).collect();
                let args = [&*format!("{number:02}{rest}"), &name, &files.join(", ")];
                faults.push(FileProblem::new(
                    &catalogue::NUMBER_TWICE,
                    &second.file,
                    args,
                ));
            }
        }
        let given: BTreeSet<u32> = run.keys().map(|(number, _)| *number).collect();
        let missing = gaps(&given);
        if !missing.is_empty() {
            let args = [&*missing, &name];
            faults.push(FileProblem::new(
                &catalogue::NUMBERS_MISSING,
                register,
                args,
            ));
        }
    }
    faults
}

/// `03, 07–12`.
fn gaps(given: &BTreeSet<u32>) -> String {
    let pairs = given.iter().zip(given.iter().skip(1));
    let gaps: Vec<String> = pairs
        .filter(|(a, b)| **b > **a + 1)
        .map(|(a, b)| match (a + 1, b - 1) {
            (first, last) if first == last => format!("{first:02}"),
            (first, last) => format!("{first:02}–{last:02}"),
        })
        .collect();
    gaps.join(", ")
}

/// The register as CSV that spreadsheets open as it is. `old` is the register that it
/// replaces: the notes in it are a person's, and stay with their documents.
///
/// # Errors
/// `None` when `old` is no register.
pub fn to_csv(entries: &[Entry], old: Option<&str>, lang: Lang) -> Option<String> {
    let notes = match old {
        Some(old) => notes(old)?,
        None => HashMap::new(),
    };
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer
        .write_record(REGISTER_COLUMNS.map(|w| w.in_lang(lang)))
        .ok()?;
    for entry in entries {
        let note = notes.get(&entry.file_name()).map_or("", String::as_str);
        writer.write_record(entry.cells(note)).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}

/// Without it, Excel takes UTF-8 for something else.
pub const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The notes of a register by file; `None` when the text is none.
fn notes(old: &str) -> Option<HashMap<String, String>> {
    let text = old.trim_start_matches(BYTE_ORDER_MARK);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let heading = records.next()?.ok()?;
    let is_ours = |lang| {
        heading
            .iter()
            .eq(REGISTER_COLUMNS.iter().map(|w| w.in_lang(lang)))
    };
    if !is_ours(Lang::Vi) && !is_ours(Lang::En) {
        return None;
    }
    let mut notes = HashMap::new();
    for record in records {
        let record = record.ok()?;
        notes.insert(record.get(FILE)?.to_owned(), record.get(NOTE)?.to_owned());
    }
    Some(notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: &str, symbol: &str, date: &str) -> Entry {
        Entry {
            number: Some(number.to_owned()).filter(|n| !n.is_empty()),
            symbol: symbol.to_owned(),
            date: Date::parse(date).unwrap(),
            subject: "Báo cáo: x".to_owned(),
            signatory: String::new(),
            recipients: String::new(),
            archive: String::new(),
            copies: String::new(),
            appendices: 2,
            file: PathBuf::from(format!("{number}-{symbol}.yaml")),
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
    fn the_order_is_that_of_the_numbers() {
        let mut entries = [
            entry("", "BC-S", "2023-01-01"),
            entry("10", "BC-S", "2023-01-05"),
            entry("9", "BC-S", "2023-01-05"),
            entry("99", "BC-S", "2022-01-05"),
        ];
        sort(&mut entries);
        let numbers: Vec<_> = entries.iter().map(|e| e.number.as_deref()).collect();
        assert_eq!(numbers, [Some("99"), Some("9"), Some("10"), None]);
    }

    #[test]
    fn notes_stay_with_their_documents() {
        let entries = [entry("1", "BC-S", "2023-01-05")];
        let first = to_csv(&entries, None, Lang::Vi).unwrap();
        let noted = first.replace(",02,,", ",02,\"gửi, rồi\",");
        assert_ne!(noted, first);
        assert_eq!(to_csv(&entries, Some(&noted), Lang::Vi).unwrap(), noted);
        assert_eq!(to_csv(&entries, Some("a,b\n1,2\n"), Lang::Vi), None);
    }

    #[test]
    fn copies_are_read_from_the_archive_line() {
        assert_eq!(copies("Lưu: VT, TH. PL.(300)"), Some("300"));
        assert_eq!(copies("Lưu: VT (bản giấy)"), None);
    }
}
