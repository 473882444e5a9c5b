//! vanthu assembles official Vietnamese documents as Nghị định 30/2020/NĐ-CP lays them down.
//!
//! ```text
//! Source ──▶ Content ──▶ Document ──▶ bytes ──▶ file
//! (text)     (what was    (what will    (.docx)
//!             written)     stand on the page)
//!                            │
//!                            └──▶ rules ──▶ diagnostics
//! ```

#![warn(clippy::exit)] // the library never ends the process

pub mod area;
pub mod assemble;
pub mod batch;
pub mod catalogue;
mod compile;
pub mod components;
pub mod content;
pub mod data_file;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod docx;
pub mod error;
pub mod files;
pub mod guard;
pub mod kinds;
pub mod layout;
pub mod measure;
pub mod mend;
pub mod narrative;
pub mod number;
pub mod office;
pub mod package;
pub mod reach;
pub mod reader;
pub mod render;
pub mod rows;
pub mod rules;
pub mod source;
pub mod starter;
pub mod text;
pub mod yaml;

pub use compile::{check, check_word, compile, compile_row, head};
