//! Decides whether a document is made, and why, by comparing its fingerprint with the inputs.

use std::io::{self, Read};
use std::path::Path;

use crate::catalogue::reason as words;
use crate::diagnostic::Lang;
use crate::docx::seal::is_whole;
use crate::docx::stamp::{Stamp, read_stamp};
use crate::files::open;
use crate::reader::{LIMITS, is_damaged};

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
    OfficeFile,
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
    /// It replaces a file whose bytes are not those that were written.
    Damaged,
}

impl Reason {
    /// The reason in words.
    pub fn words(&self, lang: Lang) -> String {
        let (words, arg) = match self {
            Reason::Missing => (&words::MISSING, None),
            Reason::Forced => (&words::FORCED, None),
            Reason::Content => (&words::CONTENT, None),
            Reason::Row => (&words::ROW, None),
            Reason::OfficeFile => (&words::OFFICE_FILE, None),
            Reason::Fragment(name) => (&words::FRAGMENT, Some(name)),
            Reason::Data(name) => (&words::DATA, Some(name)),
            Reason::Name => (&words::NAME, None),
            Reason::Version(version) => (&words::VERSION, Some(version)),
            Reason::Edited => (&words::EDITED, None),
            Reason::Foreign => (&words::FOREIGN, None),
            Reason::Damaged => (&words::DAMAGED, None),
        };
        words.fill(lang, arg.map(std::slice::from_ref).unwrap_or_default())
    }

    /// Whether the replaced file is, or may be, somebody's work, so that a copy is kept.
    pub fn replaces_work(&self) -> bool {
        matches!(self, Reason::Edited | Reason::Foreign | Reason::Damaged)
    }
}

/// Why a file is left alone, although it is not what the inputs give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It was edited by hand; its inputs have not changed.
    Edited,
    /// It was edited by hand, and its inputs have changed since.
    EditedAndStale(Reason),
    /// It was not made by us.
    Foreign,
    /// No program can open it any more; it may have had somebody's work in it.
    Damaged,
}

/// What is to be done about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decision {
    UpToDate,
    Build(Reason),
    Keep(Kept),
}

/// What is where a document would go, according to the end of the file.
pub(super) enum Standing {
    /// No file.
    Nothing,
    /// A file without a stamp of ours.
    Foreign,
    /// A file that was a Word file and can no longer be opened; without a stamp of ours, or
    /// with one and changed since.
    Damaged,
    /// A document of ours; `edited` if another program has saved a part since. Whether what was not
    /// edited is damaged is for [`is_undamaged`] to say.
    Ours {
        fingerprint: Fingerprint,
        edited: bool,
    },
}

/// Looks at the file at `path`; only its end is read, which is enough to know what it was made
/// from and whether another program saved it.
pub(super) fn standing(path: &Path) -> io::Result<Standing> {
    let mut file = match open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Standing::Nothing),
        Err(e) => return Err(e),
    };
    let stamp = read_stamp(&mut file)?;
    let ours = stamp.and_then(|Stamp { text, parts_digest }| {
        let (fingerprint, parts) = Fingerprint::parse(&text)?;
        Some((fingerprint, parts != parts_digest))
    });
    Ok(match ours {
        Some((fingerprint, false)) => Standing::Ours {
            fingerprint,
            edited: false,
        },
        _ if is_damaged(&up_to_limit(path)?) => Standing::Damaged,
        Some((fingerprint, edited)) => Standing::Ours {
            fingerprint,
            edited,
        },
        None => Standing::Foreign,
    })
}

/// Whether the file at `path` is a document of ours that nobody and nothing has changed, so
/// that it can be made again.
pub(super) fn is_untouched(path: &Path) -> bool {
    let is_ours = |standing| matches!(standing, Standing::Ours { edited: false, .. });
    standing(path).is_ok_and(is_ours) && is_undamaged(path).unwrap_or(false)
}

/// Whether all bytes of a document of ours are as they were written; the file is read once, and
/// nothing of it unpacked. A file too large to be read again is not examined.
pub(super) fn is_undamaged(path: &Path) -> io::Result<bool> {
    let bytes = up_to_limit(path)?;
    Ok(bytes.len() > LIMITS.package || is_whole(&bytes))
}

/// The bytes of a file; of one that is larger than any that can be read as a Word file, one
/// byte more than that.
fn up_to_limit(path: &Path) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    let length = file.metadata()?.len().min(LIMITS.package as u64);
    let mut bytes = Vec::with_capacity(length as usize + 1);
    file.take(LIMITS.package as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
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
        Standing::Damaged if settings.force || settings.overwrite_edited => {
            Decision::Build(Reason::Damaged)
        }
        Standing::Damaged => Decision::Keep(Kept::Damaged),
        Standing::Ours { edited: true, .. } if settings.overwrite_edited => {
            Decision::Build(Reason::Edited)
        }
        Standing::Ours { edited: false, .. } if !is_undamaged(path)? => {
            Decision::Build(Reason::Damaged)
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
