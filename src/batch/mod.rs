//! Many documents: find, plan, run, report.
//!
//! [`find()`] finds the content files, [`Batch::plan`] decides where each document goes,
//! [`Batch::run`] makes those that are not up to date, on all cores, and passes on an [`Outcome`]
//! for each in the order of the plan. Whether a document is up to date, or was edited by hand, is
//! read from the end of its own file ([`fingerprint`]): there is no index that could be lost or
//! disagree.

mod decide;
mod drafts;
mod find;
pub mod fingerprint;
mod listed;
pub mod merged;
mod names;
pub mod pdf;
mod plan;
pub mod register;
mod report;
mod run;
mod slip;
mod soffice;
pub mod spreadsheet;
#[cfg(feature = "cli")]
pub mod watch;

use std::path::PathBuf;

pub use decide::{Kept, Reason};
pub use drafts::{Drafts, drafts, is_word, other_format};
pub use find::{Found, Globs, Input, find};
pub use names::{DOCUMENT_FIELDS, FILE_FIELDS, NotAPattern, Pattern};
pub use plan::{Job, not_a_pattern};
pub use report::{
    Summary, csv_heading, csv_record, is_report, json_record, report_place, save_report,
};
pub use run::{Ending, Outcome, in_order, not_content};

use crate::files::Saver;
use crate::office::Offices;
use fingerprint::DataFiles;

/// What the caller wants of a batch.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Where the documents go.
    pub target: Target,
    /// Their names; by default the office's `ten_tep`, else the content file's name.
    pub name: Option<Pattern>,
    /// Folders of fragments that override all others.
    pub templates: Vec<PathBuf>,
    /// Also build what is up to date, and replace files that are not ours (a copy is kept).
    pub force: bool,
    /// Replace what was edited by hand (a copy is kept).
    pub overwrite_edited: bool,
    /// Only report what would be built, and why.
    pub dry_run: bool,
    /// Folders outside offices where data files may be.
    pub outside: Vec<PathBuf>,
}

/// Where documents go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Target {
    /// Beside their content files.
    #[default]
    Beside,
    /// Below this folder, at the same relative paths as the content files have in the searched
    /// folder.
    Folder(PathBuf),
    /// The one document is this file.
    File(PathBuf),
}

/// One run over many files; what several documents share is read once.
#[derive(Debug)]
pub struct Batch {
    settings: Settings,
    offices: Offices,
    data: DataFiles,
    saver: Saver,
}

impl Batch {
    /// A run with these settings.
    pub fn new(settings: Settings) -> Batch {
        Batch {
            offices: Offices::new(settings.templates.clone()).allowing(settings.outside.clone()),
            settings,
            data: DataFiles::default(),
            saver: Saver::default(),
        }
    }

    /// Whether files are written at all, not only reported.
    pub fn writes(&self) -> bool {
        !self.settings.dry_run
    }

    /// The folders in which a file would change how the content files in `folder` are built.
    pub fn watched_folders(&self, folder: &std::path::Path) -> Vec<PathBuf> {
        self.offices.watched_folders(folder)
    }
}
