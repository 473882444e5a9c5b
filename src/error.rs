//! Failures of the machine, as opposed to mistakes in what the user wrote (those are
//! [`Diagnostic`]s).
//!
//! [`Diagnostic`]: crate::diagnostic::Diagnostic

use std::path::PathBuf;
use std::{fmt, io};

/// Why something could not be done.
#[derive(Debug)]
pub enum Error {
    /// A file or folder could not be read or written.
    Io {
        /// Its path.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// A package could not be put together; always a bug of this crate.
    Package {
        /// What is wrong.
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
