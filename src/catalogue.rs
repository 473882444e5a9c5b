//! Every message of the pipeline, in Vietnamese and in English.
//!
//! Codes by stage: `S` source, `Y` YAML and keys, `N` narrative, `D` document, `W` writing
//! and files. Rules have their words in their own files ([`crate::rules`]).

mod docx;

pub use docx::*;
