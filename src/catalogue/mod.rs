//! Every message of the pipeline, in Vietnamese and in English.
//!
//! Codes by stage: `S` source, `Y` YAML and keys, `N` narrative, `D` document, `W` writing
//! and files, `R` comments that switch rules off. Rules have their words in their own files ([`crate::rules`]).

pub mod commands;
mod comments;
mod content;
mod data;
mod document;
mod docx;
mod files;
mod narrative;
pub mod report;
mod search;
mod yaml;

pub use comments::*;
pub use content::*;
pub use data::*;
pub use document::*;
pub use docx::*;
pub use files::*;
pub use narrative::*;
pub use search::*;
pub use yaml::*;

use crate::diagnostic::{Message, Severity, Words};

/// Every message of the pipeline; those of rules are in [`crate::rules::RULES`].
pub fn messages() -> impl Iterator<Item = &'static Message> {
    let all = [
        comments::ALL,
        content::ALL,
        data::ALL,
        document::ALL,
        docx::ALL,
        files::ALL,
        narrative::ALL,
        search::ALL,
        yaml::ALL,
    ];
    all.into_iter().flatten().copied()
}

/// The message of a code.
pub fn by_code(code: &str) -> Option<&'static Message> {
    messages().find(|message| message.code == code)
}

/// An error: its message, then what to do, each in Vietnamese and in English.
const fn error(
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Message {
    Message {
        code,
        severity: Severity::Error,
        text: Words { vi, en },
        hint: Some(Words {
            vi: hint_vi,
            en: hint_en,
        }),
        clause: None,
    }
}

/// A warning, with the same arguments.
const fn warning(
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Message {
    let mut message = error(code, vi, en, hint_vi, hint_en);
    message.severity = Severity::Warning;
    message
}

/// A note, likewise.
const fn note(
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Message {
    let mut message = error(code, vi, en, hint_vi, hint_en);
    message.severity = Severity::Note;
    message
}

impl Message {
    /// Adds the clause of the decree that it rests on.
    const fn clause(mut self, clause: &'static str) -> Message {
        self.clause = Some(clause);
        self
    }
}
