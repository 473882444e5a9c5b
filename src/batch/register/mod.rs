//! The register of outgoing documents, as Phụ lục IV of the decree lists its columns.
//!
//! ```text
//! documents ──▶ Entry ─┐
//!                      ├─▶ Book ──▶ .csv or .xlsx (write)
//! the file that ──▶ Old┘
//! is there (read)
//! ```
//!
//! A book belongs to one issuing body. What a person wrote into it stays: notes, columns of their
//! own, cells that the documents leave empty, rows of documents that are not part of this run.

mod book;
mod read;
mod write;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use crate::catalogue;
use crate::catalogue::report::REGISTER_COLUMNS;
use crate::date::Date;
use crate::diagnostic::FileProblem;
use crate::document::{Document, Heading, Text};
use crate::render::terminal::one_line;

pub use book::{Book, Change, books};
pub use read::{Old, read};
pub use write::{is_workbook, to_csv, to_xlsx};

/// How many columns of a register are ours.
const OWN: usize = REGISTER_COLUMNS.len();
/// The number and symbol.
const NUMBER: usize = 0;
const DATE: usize = 1;
/// The column for the clerk's notes.
const NOTE: usize = 8;
/// The column that identifies a row's document.
const FILE: usize = 9;
/// The issuing body, whose book it is.
const BODY: usize = 10;

/// One row of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The cells of our columns.
    cells: [String; OWN],
    /// The cells of the columns that a person added, in their order.
    extra: Vec<String>,
}

/// Which documents share one series of numbers in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// All.
    All,
    /// Those of one symbol.
    BySymbol,
}

impl Entry {
    /// The entry of a document; `file` is its content file as the register is to name it, of
    /// a merge with the row's number: `giay-moi.yaml#3`.
    pub fn new(document: &Document, file: &str) -> Entry {
        let number = document.number.as_ref();
        let kind = document.kind.name;
        let subject = match &document.heading {
            Heading::Titled { subject, .. } => subject.as_ref(),
            Heading::Regarding(subject) => Some(subject),
            Heading::None => None,
        };
        let (archive, recipients) = recipients(document);
        let signatures = document.closing.signatures.iter();
        let signatories: Vec<String> = signatures.map(|s| s.name.to_plain()).collect();
        let date = document.properties.date;
        let symbol = number.map_or("", |n| n.symbol.as_str());
        let cells = [
            match number.and_then(|n| n.number.as_deref()) {
                Some(number) if symbol.is_empty() => number.to_owned(),
                Some(number) => format!("{number}/{symbol}"),
                None => unnumbered(symbol),
            },
            match date.is_full() {
                true => date.short(),
                false => date.iso(),
            },
            match subject {
                Some(subject) => format!("{kind}: {}", subject.to_plain()),
                None => kind.to_owned(),
            },
            signatories.join(", "),
            recipients.join("; "),
            archive.trim_start_matches(ARCHIVE).trim_start().to_owned(),
            copies(&archive).unwrap_or_default().to_owned(),
            match document.annexes.len() {
                0 => String::new(),
                n => format!("{n:02}"),
            },
            String::new(),
            one_line(&file.replace('\\', "/")).into_owned(),
            body(document),
        ];
        Entry {
            cells: cells.map(|cell| cell.replace(['\r', '\n'], " ")),
            extra: Vec::new(),
        }
    }

    /// The document that the row is about; empty in a row that a person added.
    pub fn file(&self) -> &str {
        &self.cells[FILE]
    }

    fn date(&self) -> Date {
        Date::parse(&self.cells[DATE]).unwrap_or_default()
    }

    fn year(&self) -> u16 {
        self.date().year.unwrap_or_default()
    }

    fn symbol(&self) -> &str {
        let symbol = self.cells[NUMBER].split_once('/');
        symbol.map_or("", |(_, symbol)| symbol.trim())
    }

    /// The number as a number, and what a typed number has after its digits (`15a`); `None`
    /// where the document has none yet.
    fn ordinal(&self) -> Option<(u32, &str)> {
        let cell = &self.cells[NUMBER];
        let number = cell.split_once('/').map_or(&**cell, |(number, _)| number);
        let number = number.trim();
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        Some((number[..digits].parse().ok()?, &number[digits..]))
    }
}

/// The number and symbol of a document without a number: room for one, to be written by hand.
fn unnumbered(symbol: &str) -> String {
    format!("   /{symbol}")
}

const ARCHIVE: &str = "Lưu:";
/// What the list of recipients has in place of the addressees.
const AS_ABOVE: &str = "Như trên";

/// The archive line, and the recipients, with the addressees in place of "Như trên".
fn recipients(document: &Document) -> (String, Vec<String>) {
    let plain = |text: &Text| text.to_plain().trim_end_matches([';', '.']).to_owned();
    let lines = document.closing.recipients.iter().flat_map(|r| &r.list);
    let (archive, mut recipients): (Vec<String>, Vec<String>) =
        lines.map(plain).partition(|line| line.starts_with(ARCHIVE));
    if let (Some(addressees), Some(first)) = (&document.addressees, recipients.first_mut())
        && let Some(rest) = first.strip_prefix(AS_ABOVE)
    {
        let names: Vec<String> = addressees.list.iter().map(plain).collect();
        *first = format!("{}{rest}", names.join("; "));
    }
    (archive.join("; "), recipients)
}

/// The body that issued the document and numbers it: the first one of a joint document.
fn body(document: &Document) -> String {
    let author = document.properties.author.as_str();
    let first = document.letterhead.issuers.first();
    let length = first.map_or(0, |issuer| issuer.name.to_plain().chars().count());
    let end = author.char_indices().nth(length);
    author[..end.map_or(author.len(), |(i, _)| i)].to_owned()
}

/// How many copies were made, as the archive line says at its end: `PL.(300)`.
fn copies(archive: &str) -> Option<&str> {
    let (_, inside) = archive
        .trim_end_matches(['.', ';'])
        .strip_suffix(')')?
        .rsplit_once('(')?;
    (!inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit())).then_some(inside)
}

/// Puts entries in the order of a register: by year, number, date; those without a number
/// after all others.
fn sort(entries: &mut [Entry]) {
    entries.sort_by_cached_key(|e| {
        let (number, rest) = e.ordinal().unwrap_or((u32::MAX, ""));
        let rest = rest.to_owned();
        let place = (e.year(), number, rest, e.date());
        let names = (e.symbol().to_owned(), e.file().to_owned());
        (e.ordinal().is_none(), place, names)
    });
}

/// The series of these documents: one per symbol when a number occurs with two symbols in a year,
/// else one for all.
pub fn series_of(entries: &[Entry]) -> Series {
    let mut symbols: HashMap<(u16, u32, &str), &str> = HashMap::new();
    for entry in entries {
        if let Some((number, rest)) = entry.ordinal() {
            let first = symbols
                .entry((entry.year(), number, rest))
                .or_insert(entry.symbol());
            if *first != entry.symbol() {
                return Series::BySymbol;
            }
        }
    }
    Series::All
}

/// The documents of one series, by number and what follows its digits.
type Run<'a> = BTreeMap<(u32, &'a str), Vec<&'a Entry>>;

/// Numbers that are given twice, and numbers that are missing between the first and the last of a
/// series. `register` is the file named in the messages.
pub fn faults(entries: &[Entry], series: Series, register: &Path) -> Vec<FileProblem> {
    let mut runs: BTreeMap<(u16, &str), Run> = BTreeMap::new();
    for entry in entries {
        let symbol = match series {
            Series::All => "",
            Series::BySymbol => entry.symbol(),
        };
        if let Some(number) = entry.ordinal() {
            let run = runs.entry((entry.year(), symbol)).or_default();
            run.entry(number).or_default().push(entry);
        }
    }
    let mut rows: HashMap<&str, usize> = HashMap::new();
    for content in entries.iter().filter_map(Entry::merged) {
        *rows.entry(content).or_default() += 1;
    }
    // one letter to many, with one number: not given twice
    let shared_by_all = |content: &str, entries: &[&Entry]| {
        let of_it = entries.iter().filter(|e| e.merged() == Some(content));
        rows.get(content) == Some(&of_it.count())
    };
    let mut faults = Vec::new();
    for ((year, symbol), run) in runs {
        let name = match symbol {
            "" => year.to_string(),
            symbol => format!("{symbol}, {year}"),
        };
        for ((number, rest), entries) in &run {
            let mut files: Vec<&str> = entries
                .iter()
                .map(|entry| match entry.merged() {
                    Some(content) if shared_by_all(content, entries) => content,
                    _ => entry.name(),
                })
                .collect();
            files.dedup();
            if files.len() > 1 {
                let args = [&*format!("{number:02}{rest}"), &name, &files.join(", ")];
                faults.push(FileProblem::new(&catalogue::NUMBER_TWICE, register, args));
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

impl Entry {
    /// The content file that a row of a merge fills: `giay-moi.yaml` of `giay-moi.yaml#3`.
    fn merged(&self) -> Option<&str> {
        let (content, row) = self.file().rsplit_once('#')?;
        let is_row = !row.is_empty() && row.bytes().all(|b| b.is_ascii_digit());
        is_row.then_some(content)
    }

    /// Its name in messages: its file, else its subject.
    fn name(&self) -> &str {
        match self.file() {
            "" => &self.cells[2],
            file => file,
        }
    }
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

#[cfg(test)]
mod tests;
