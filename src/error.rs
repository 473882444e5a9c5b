//! Machine failures: what went wrong that is nobody's writing.
//!
//! Mistakes of a user are [`crate::diagnostic::Diagnostic`]s and never errors.

use std::path::PathBuf;
use std::{fmt, io};

/// Why something could not be done.
#[derive(Debug)]
pub enum Error {
    /// A file or folder could not be read or written.
    Io {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A package could not be put together; always a bug of this crate.
    Package {
        /// What does not fit.
        what: String,
    },
}

impl Error {
    /// An [`Error::Io`].
    pub(crate) fn io(path: &std::path::Path, source: io::Error) -> Error {
        Error::Io {
            path: path.to_owned(),
            source,
        }
    }

    /// An [`Error::Package`].
    pub(crate) fn package(what: impl Into<String>) -> Error {
        Error::Package { what: what.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Error::Package { what } => write!(f, "the package does not hold together: {what}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io { source, .. } => Some(source),
            Error::Package { .. } => None,
        }
    }
}
