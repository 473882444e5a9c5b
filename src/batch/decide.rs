//! Whether a document is made, and why: its fingerprint against the inputs as they are.

use std::fs::File;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use crate::catalogue::reason as words;
use crate::diagnostic::Lang;
use crate::docx::stamp::{Stamp, read_stamp};

use super::Settings;
use super::fingerprint::{DataFiles, Fingerprint, Origin};

/// Why a document is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// There is none yet.
    Missing,
    /// It was asked for.
    Forced,
    /// The content file changed.
    Content,
    /// The row of the merge changed.
    Row,
    /// The office's `vanthu.yaml` changed, came or went.
    Profile,
    /// This fragment changed, or another one has its name now.
    Fragment(String),
    /// This data file changed.
    Data(String),
    /// The name pattern of the command changed.
    Name,
    /// It was made by this version of the tool.
    Version(String),
    /// It replaces a file that was edited by hand.
    Edited,
    /// It replaces a file that is not ours.
    Foreign,
}

impl Reason {
    /// The reason in words.
    pub fn words(&self, lang: Lang) -> String {
        let (words, arg) = match self {
            Reason::Missing => (&words::MISSING, None),
            Reason::Forced => (&words::FORCED, None),
            Reason::Content => (&words::CONTENT, None),
            Reason::Row => (&words::ROW, None),
            Reason::Profile => (&words::PROFILE, None),
            Reason::Fragment(name) => (&words::FRAGMENT, Some(name)),
            Reason::Data(name) => (&words::DATA, Some(name)),
            Reason::Name => (&words::NAME, None),
            Reason::Version(version) => (&words::VERSION, Some(version)),
            Reason::Edited => (&words::EDITED, None),
            Reason::Foreign => (&words::FOREIGN, None),
        };
        words.fill(lang, arg.map(std::slice::from_ref).unwrap_or_default())
    }

    /// Whether the file that is replaced is somebody's work, so that a copy is kept.
    pub fn replaces_work(&self) -> bool {
        matches!(self, Reason::Edited | Reason::Foreign)
    }
}

/// Why a file is left as it is, although it is not what the inputs give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It was edited by hand, and its inputs are what they were.
    Edited,
    /// It was edited by hand, and its inputs changed since.
    EditedAndStale(Reason),
    /// It was not made by us.
    Foreign,
}

/// What is to be done about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decision {
    UpToDate,
    Build(Reason),
    Keep(Kept),
}

/// A file as it was when it was looked at, to see whether it still is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen(Option<(u64, Option<SystemTime>)>);

impl Seen {
    /// The file at `path` as it is now.
    pub(super) fn now(path: &Path) -> Seen {
        let metadata = std::fs::metadata(path).ok();
        Seen(metadata.map(|m| (m.len(), m.modified().ok())))
    }
}

/// What stands where a document would go.
pub(super) enum Standing {
    Nothing,
    Foreign,
    Ours {
        fingerprint: Fingerprint,
        edited: bool,
    },
}

/// Looks at the file at `path`; only its end is read.
pub(super) fn standing(path: &Path) -> io::Result<Standing> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Standing::Nothing),
        Err(e) => return Err(e),
    };
    let Some(Stamp { text, parts_digest }) = read_stamp(&mut file)? else {
        return Ok(Standing::Foreign);
    };
    Ok(match Fingerprint::parse(&text) {
        Some((fingerprint, parts)) => Standing::Ours {
            edited: parts != parts_digest,
            fingerprint,
        },
        None => Standing::Foreign,
    })
}

/// What is to be done about the document at `path`, if it is made from `origin`.
pub(super) fn decide(
    path: &Path,
    origin: &Origin,
    settings: &Settings,
    data: &DataFiles,
) -> io::Result<Decision> {
    Ok(match standing(path)? {
        Standing::Nothing => Decision::Build(Reason::Missing),
        Standing::Foreign if settings.force => Decision::Build(Reason::Foreign),
        Standing::Foreign => Decision::Keep(Kept::Foreign),
        Standing::Ours { edited: true, .. } if settings.overwrite_edited => {
            Decision::Build(Reason::Edited)
        }
        Standing::Ours {
            fingerprint,
            edited,
        } => match (fingerprint.outdated(origin, data), edited) {
            (None, true) => Decision::Keep(Kept::Edited),
            (Some(reason), true) => Decision::Keep(Kept::EditedAndStale(reason)),
            (Some(reason), false) => Decision::Build(reason),
            (None, false) if settings.force => Decision::Build(Reason::Forced),
            (None, false) => Decision::UpToDate,
        },
    })
}
