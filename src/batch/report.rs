//! What a run did, in counts and in records.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::spreadsheet::{BYTE_ORDER_MARK, as_text};
use super::{Ending, Kept, Outcome, Reason};
use crate::catalogue;
use crate::catalogue::report as words;
use crate::diagnostic::{FileProblem, Lang, Words};
use crate::files;
use crate::files::{Expected, Saver, Seen, not_a_file};
use crate::render;

/// Counts of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Written.
    pub built: usize,
    /// Would be written, in a dry run.
    pub stale: usize,
    /// Nothing to do.
    pub up_to_date: usize,
    /// Nothing written, because of an error.
    pub failed: usize,
    /// Left as a person edited them; the inputs are what they were.
    pub edited: usize,
    /// Left although they are not what the inputs give: edited before the inputs changed, not
    /// made by us, or damaged.
    pub withheld: usize,
    /// Not reached before the run was ended.
    pub not_reached: usize,
}

impl Summary {
    /// Counts one more.
    pub fn add(&mut self, ending: &Ending) {
        let count = match ending {
            Ending::Built(..) => &mut self.built,
            Ending::Stale(_) => &mut self.stale,
            Ending::UpToDate => &mut self.up_to_date,
            Ending::Failed => &mut self.failed,
            Ending::Kept(Kept::Edited) => &mut self.edited,
            Ending::Kept(Kept::EditedAndStale(_) | Kept::Foreign | Kept::Damaged) => {
                &mut self.withheld
            }
            Ending::NotReached => &mut self.not_reached,
        };
        *count += 1;
    }

    /// Whether every document is now what its inputs give, or a person's edit of exactly that.
    pub fn is_clean(&self) -> bool {
        self.failed + self.withheld + self.not_reached == 0
    }

    /// One line: what was (in a dry run: would be) built, is up to date, failed, or was kept; other
    /// counts only if not zero.
    pub fn line(&self, lang: Lang) -> String {
        let built = match self.stale {
            0 => (self.built, &words::BUILT),
            stale => (stale, &words::STALE),
        };
        let always = [
            built,
            (self.up_to_date, &words::UP_TO_DATE),
            (self.failed, &words::FAILED),
            (self.edited, &words::EDITED),
        ];
        let sometimes = [
            (self.withheld, &words::WITHHELD),
            (self.not_reached, &words::NOT_REACHED),
        ];
        let sometimes = sometimes.into_iter().filter(|(n, _)| *n > 0);
        let parts: Vec<String> = always
            .into_iter()
            .chain(sometimes)
            .map(|(n, words)| words.fill(lang, &[n.to_string()]))
            .collect();
        parts.join(", ")
    }
}

/// All texts that [`Ending::words`] gives.
static STATES: [&Words; 9] = [
    &words::IS_BUILT,
    &words::IS_STALE,
    &words::IS_UP_TO_DATE,
    &words::IS_FOREIGN,
    &words::IS_DAMAGED,
    &words::IS_EDITED,
    &words::IS_EDITED_AND_STALE,
    &words::IS_FAILED,
    &words::IS_NOT_REACHED,
];

impl Ending {
    /// A word for machines; stable for ever.
    pub fn key(&self) -> &'static str {
        match self {
            Ending::Built(..) => "built",
            Ending::Stale(_) => "stale",
            Ending::UpToDate => "up-to-date",
            Ending::Kept(Kept::Foreign) => "foreign",
            Ending::Kept(Kept::Damaged) => "damaged",
            Ending::Kept(Kept::Edited) => "edited",
            Ending::Kept(Kept::EditedAndStale(_)) => "edited-and-stale",
            Ending::Failed => "failed",
            Ending::NotReached => "not-reached",
        }
    }

    fn words(&self) -> &'static Words {
        match self {
            Ending::Built(..) => &words::IS_BUILT,
            Ending::Stale(_) => &words::IS_STALE,
            Ending::UpToDate => &words::IS_UP_TO_DATE,
            Ending::Kept(Kept::Foreign) => &words::IS_FOREIGN,
            Ending::Kept(Kept::Damaged) => &words::IS_DAMAGED,
            Ending::Kept(Kept::Edited) => &words::IS_EDITED,
            Ending::Kept(Kept::EditedAndStale(_)) => &words::IS_EDITED_AND_STALE,
            Ending::Failed => &words::IS_FAILED,
            Ending::NotReached => &words::IS_NOT_REACHED,
        }
    }

    /// Why it was written, or would be.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Ending::Built(reason, _)
            | Ending::Stale(reason)
            | Ending::Kept(Kept::EditedAndStale(reason)) => Some(reason),
            _ => None,
        }
    }
}

/// The JSON object of one document.
pub fn json_record(outcome: &Outcome, lang: Lang) -> Json {
    let path = |p: &std::path::Path| p.to_string_lossy().into_owned();
    let copy = match &outcome.ending {
        Ending::Built(_, copy) => copy.as_deref().map(path),
        _ => None,
    };
    let diagnostics: Vec<Json> = outcome
        .diagnostics
        .iter()
        .map(|d| render::record(d, &outcome.sources, lang))
        .collect();
    json!({
        "content": path(&outcome.content),
        "row": outcome.row,
        "output": outcome.output.as_deref().map(path),
        "state": outcome.ending.key(),
        "reason": outcome.ending.reason().map(|r| r.words(lang)),
        "copy": copy,
        "diagnostics": diagnostics,
    })
}

/// The columns of a report.
pub fn csv_heading(lang: Lang) -> [&'static str; 7] {
    words::COLUMNS.map(|words| words.in_lang(lang))
}

/// Whether a file is a report of an earlier run, or empty.
pub fn is_report(bytes: &[u8]) -> bool {
    let bytes = bytes
        .strip_prefix(BYTE_ORDER_MARK.as_bytes())
        .unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    match reader.records().next() {
        None => true,
        Some(heading) => heading.is_ok_and(|heading| {
            let is = |lang| heading.iter().eq(csv_heading(lang));
            is(Lang::Vi) || is(Lang::En)
        }),
    }
}

/// Puts the report `bytes` at `path`, over an earlier one; with `force` over any other file.
/// Gives the copy that is kept of what a person wrote there.
///
/// # Errors
/// If something else is there, or the system refuses.
pub fn save_report(path: &Path, bytes: &[u8], force: bool) -> Result<Option<PathBuf>, FileProblem> {
    let (seen, keep) = report_place(path, force)?;
    let expected = Expected {
        keep,
        ..Expected::to_be(seen)
    };
    let saver = Saver::default();
    let copy = saver.save(path, bytes, &expected)?;
    saver.sync();
    Ok(copy)
}

/// What is where a report should go, and whether a copy of it should be kept.
///
/// # Errors
/// If it may not be replaced.
pub fn report_place(path: &Path, force: bool) -> Result<(Seen, bool), FileProblem> {
    if let Some(problem) = not_a_file(path) {
        return Err(problem);
    }
    let old = match fs::read(path) {
        Ok(old) => old,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok((Seen::Nothing, false)),
        Err(e) => return Err(files::unread(path, &e)),
    };
    if !is_report(&old) && !force {
        let args = [&*path.to_string_lossy()];
        return Err(FileProblem::new(&catalogue::NOT_A_REPORT, path, args));
    }
    Ok((Seen::read(&old), !is_as_written(&old)))
}

/// Whether a file is exactly a report as vanthu writes it: what a person added, or another program
/// saved, differs in spelling or in results that no document can have.
fn is_as_written(bytes: &[u8]) -> bool {
    if bytes.is_empty() {
        return true;
    }
    let Some(rows) = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes()) else {
        return false;
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(rows);
    let mut again = csv::Writer::from_writer(Vec::with_capacity(rows.len()));
    for (number, record) in reader.records().enumerate() {
        let is_one = record.is_ok_and(|record| {
            // Writing to memory does not fail.
            let _ = again.write_record(&record);
            number == 0 || is_record(&record)
        });
        if !is_one {
            return false;
        }
    }
    again.into_inner().is_ok_and(|again| again == rows)
}

/// Whether a row can be one of [`csv_record`].
fn is_record(record: &csv::StringRecord) -> bool {
    let cell = |n| record.get(n).unwrap_or_default();
    let is_number = |cell: &str| cell.bytes().all(|b| b.is_ascii_digit());
    let is_state = STATES.iter().any(|words| {
        [Lang::Vi, Lang::En]
            .iter()
            .any(|lang| words.in_lang(*lang) == cell(3))
    });
    // without an error there is nothing to quote
    let is_quoted = (cell(5) == "0") == cell(6).is_empty();
    let is_count = !cell(5).is_empty() && is_number(cell(5));
    is_number(cell(1)) && is_state && is_count && is_quoted
}

/// The cells of one document, none of them a formula.
pub fn csv_record(outcome: &Outcome, lang: Lang) -> [String; 7] {
    let errors = outcome.diagnostics.iter().filter(|d| d.is_error()).count();
    let first = outcome.diagnostics.iter().find(|d| d.is_error());
    [
        outcome.content.to_string_lossy().into_owned(),
        outcome.row.map(|r| r.to_string()).unwrap_or_default(),
        outcome
            .output
            .as_ref()
            .map(|p| p.to_string_lossy().into_owned())
            .unwrap_or_default(),
        outcome.ending.words().in_lang(lang).to_owned(),
        outcome
            .ending
            .reason()
            .map(|r| r.words(lang))
            .unwrap_or_default(),
        errors.to_string(),
        first.map(|d| d.message(lang)).unwrap_or_default(),
    ]
    .map(|cell| as_text(&cell).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_says_what_became_of_all() {
        let mut summary = Summary::default();
        summary.add(&Ending::Built(Reason::Missing, None));
        summary.add(&Ending::UpToDate);
        summary.add(&Ending::Kept(Kept::Edited));
        assert!(summary.is_clean());
        assert_eq!(
            summary.line(Lang::Vi),
            "đã dựng 1, không đổi 1, lỗi 0, giữ bản sửa tay 1"
        );
        summary.add(&Ending::Kept(Kept::EditedAndStale(Reason::Content)));
        assert!(!summary.is_clean());
        assert!(
            summary
                .line(Lang::En)
                .ends_with(", 1 kept although out of date")
        );
    }

    #[test]
    fn a_report_is_known_by_its_heading() {
        let text = |lang| format!("{BYTE_ORDER_MARK}{}\r\na,b", csv_heading(lang).join(","));
        for lang in [Lang::Vi, Lang::En] {
            assert!(is_report(text(lang).as_bytes()));
            let more = text(lang).replace("\r\n", ",more\r\n");
            assert!(!is_report(more.as_bytes()));
        }
        assert!(is_report(b""));
        for other in ["loai: bao-cao\n", "a,b\n", "\"", "\u{FEFF}x"] {
            assert!(!is_report(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn a_report_that_somebody_wrote_in_is_told_from_one_as_written() {
        let head = csv_heading(Lang::Vi).join(",");
        let [built, failed] = [&words::IS_BUILT, &words::IS_FAILED].map(|w| w.in_lang(Lang::Vi));
        let rows = format!("{head}\na.yaml,,a.docx,{built},,0,\nb.yaml,2,,{failed},,1,\"x, y\"\n");
        let is = |text: &str| is_as_written(format!("{BYTE_ORDER_MARK}{text}").as_bytes());
        assert!(is(&rows) && is_as_written(b""));
        for (from, to) in [
            ("\nb.yaml", "\n,,,,,,đã báo anh Nam\nb.yaml"),
            (",0,\n", ",0,đã gửi\n"),
            (built, "xong"),
            ("\n", "\r\n"),
            ("a.docx", "\"a.docx\""),
            ("y\"\n", "y\"\nghi chú,x\n"),
        ] {
            assert!(!is(&rows.replace(from, to)), "{from}");
        }
        assert!(!is_as_written(rows.as_bytes()), "saved without its mark");
    }

    #[test]
    fn a_dry_run_does_not_speak_of_what_was_built() {
        let mut summary = Summary::default();
        summary.add(&Ending::Stale(Reason::Content));
        assert!(
            summary
                .line(Lang::En)
                .starts_with("1 would be built, 0 up to date")
        );
    }
}
