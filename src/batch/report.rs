//! What a run did, in counts and in records.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::spreadsheet::{BYTE_ORDER_MARK, as_text};
use super::{Kept, Outcome, Reason, Verdict};
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
    /// Left although they are not what the inputs give: edited before the inputs changed, or
    /// not made by us.
    pub withheld: usize,
    /// Not reached before the run was ended.
    pub not_reached: usize,
}

impl Summary {
    /// Counts one more.
    pub fn add(&mut self, verdict: &Verdict) {
        let count = match verdict {
            Verdict::Built(..) => &mut self.built,
            Verdict::Stale(_) => &mut self.stale,
            Verdict::UpToDate => &mut self.up_to_date,
            Verdict::Failed => &mut self.failed,
            Verdict::Kept(Kept::Edited) => &mut self.edited,
            Verdict::Kept(Kept::EditedAndStale(_) | Kept::Foreign) => &mut self.withheld,
            Verdict::NotReached => &mut self.not_reached,
        };
        *count += 1;
    }

    /// Whether every document is now what its inputs give, or a person's edit of just that.
    pub fn is_clean(&self) -> bool {
        self.failed + self.withheld + self.not_reached == 0
    }

    /// One line: what was, or in a dry run would be, built, what is up to date, failed, and
    /// kept; anything else only where there is any.
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

impl Verdict {
    /// A word for machines; stable for ever.
    pub fn key(&self) -> &'static str {
        match self {
            Verdict::Built(..) => "built",
            Verdict::Stale(_) => "stale",
            Verdict::UpToDate => "up-to-date",
            Verdict::Kept(Kept::Foreign) => "foreign",
            Verdict::Kept(Kept::Edited) => "edited",
            Verdict::Kept(Kept::EditedAndStale(_)) => "edited-and-stale",
            Verdict::Failed => "failed",
            Verdict::NotReached => "not-reached",
        }
    }

    fn words(&self) -> &'static Words {
        match self {
            Verdict::Built(..) => &words::IS_BUILT,
            Verdict::Stale(_) => &words::IS_STALE,
            Verdict::UpToDate => &words::IS_UP_TO_DATE,
            Verdict::Kept(Kept::Foreign) => &words::IS_FOREIGN,
            Verdict::Kept(Kept::Edited) => &words::IS_EDITED,
            Verdict::Kept(Kept::EditedAndStale(_)) => &words::IS_EDITED_AND_STALE,
            Verdict::Failed => &words::IS_FAILED,
            Verdict::NotReached => &words::IS_NOT_REACHED,
        }
    }

    /// Why it was written, or would be.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Verdict::Built(reason, _)
            | Verdict::Stale(reason)
            | Verdict::Kept(Kept::EditedAndStale(reason)) => Some(reason),
            _ => None,
        }
    }
}

/// The JSON object of one document.
pub fn json_record(outcome: &Outcome, lang: Lang) -> Json {
    let path = |p: &std::path::Path| p.to_string_lossy().into_owned();
    let copy = match &outcome.verdict {
        Verdict::Built(_, copy) => copy.as_deref().map(path),
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
        "state": outcome.verdict.key(),
        "reason": outcome.verdict.reason().map(|r| r.words(lang)),
        "copy": copy,
        "diagnostics": diagnostics,
    })
}

/// The columns of a report.
pub fn csv_heading(lang: Lang) -> [&'static str; 7] {
    words::COLUMNS.map(|words| words.in_lang(lang))
}

/// Whether a file holds a report of an earlier run, or nothing at all.
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

/// Puts the report `bytes` at `path`, over an earlier one; with `force` over any other file,
/// of which a copy is kept.
///
/// # Errors
/// When something else stands there, or the system refuses.
pub fn save_report(path: &Path, bytes: &[u8], force: bool) -> Result<(), FileProblem> {
    let (seen, keep) = report_place(path, force)?;
    let expected = Expected {
        keep,
        ..Expected::to_be(seen)
    };
    let saver = Saver::default();
    saver.save(path, bytes, &expected)?;
    saver.sync();
    Ok(())
}

/// What stands where a report is to go, and whether a copy of it is to be kept.
///
/// # Errors
/// When it may not be replaced.
pub fn report_place(path: &Path, force: bool) -> Result<(Seen, bool), FileProblem> {
    if let Some(problem) = not_a_file(path) {
        return Err(problem);
    }
    let old = match fs::read(path) {
        Ok(old) => old,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok((Seen::Nothing, false)),
        Err(e) => return Err(files::unread(path, &e)),
    };
    let is_other = !is_report(&old);
    if is_other && !force {
        let args = [&*path.to_string_lossy()];
        return Err(FileProblem::new(&catalogue::NOT_A_REPORT, path, args));
    }
    Ok((Seen::read(&old), is_other))
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
        outcome.verdict.words().in_lang(lang).to_owned(),
        outcome
            .verdict
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
        summary.add(&Verdict::Built(Reason::Missing, None));
        summary.add(&Verdict::UpToDate);
        summary.add(&Verdict::Kept(Kept::Edited));
        assert!(summary.is_clean());
        assert_eq!(
            summary.line(Lang::Vi),
            "đã dựng 1, không đổi 1, lỗi 0, giữ bản sửa tay 1"
        );
        summary.add(&Verdict::Kept(Kept::EditedAndStale(Reason::Content)));
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
    fn a_dry_run_does_not_speak_of_what_was_built() {
        let mut summary = Summary::default();
        summary.add(&Verdict::Stale(Reason::Content));
        assert!(
            summary
                .line(Lang::En)
                .starts_with("1 would be built, 0 up to date")
        );
    }
}
