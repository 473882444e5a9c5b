//! vanthu assembles official Vietnamese documents as Nghị định 30/2020/NĐ-CP lays them down.
//!
//! ```text
//! Source ──▶ Content ──▶ Document ──▶ bytes ──▶ file
//! (text)     (what was    (what will    (.docx)
//!             written)     stand on the page)
//!                            │
//!                            └──▶ rules ──▶ diagnostics
//! ```

pub mod batch;
pub mod catalogue;
pub mod content;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod docx;
pub mod error;
pub mod kinds;
pub mod layout;
pub mod measure;
pub mod narrative;
pub mod office;
pub mod read;
pub mod reader;
pub mod render;
pub mod rules;
pub mod source;
pub mod yaml;
