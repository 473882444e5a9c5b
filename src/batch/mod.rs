//! Many documents: find, plan, run, report.
//!
//! [`find()`] tells which files are content files, [`Batch::plan`] where each document goes,
//! [`Batch::run`] makes those that are not up to date, on all cores, and hands on an
//! [`Outcome`] for each in the order of the plan. Whether a document is up to date, or was
//! edited by hand, is read from the end of its own file ([`fingerprint`]): there is no index
//! that could be lost or disagree.

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
    /// What they are called; else by the office's `ten_tep`, else as the content file.
    pub name: Option<Pattern>,
    /// Folders of fragments that override all others.
    pub templates: Vec<PathBuf>,
    /// Build what is up to date, too, and replace files that are not ours (a copy is kept).
    pub force: bool,
    /// Replace what was edited by hand (a copy is kept).
    pub overwrite_edited: bool,
    /// Only tell what would be built, and why.
    pub dry_run: bool,
    /// Folders outside of offices that data files may lie in.
    pub outside: Vec<PathBuf>,
}

/// Where documents go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Target {
    /// Beside their content files.
    #[default]
    Beside,
    /// Below this folder, as the content files lie below the folder that was searched.
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

    /// Whether files are written at all, rather than told of.
    pub fn writes(&self) -> bool {
        !self.settings.dry_run
    }

    /// The folders in which a file would change how the content files in `folder` are built.
    pub fn watched_folders(&self, folder: &std::path::Path) -> Vec<PathBuf> {
        self.offices.watched_folders(folder)
    }
}
