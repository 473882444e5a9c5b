//! vanthu assembles official Vietnamese documents as Nghị định 30/2020/NĐ-CP lays them down.
//!
//! ```text
//! Source ──▶ Content ──▶ Document ──▶ bytes ──▶ file
//! (text)     (what was    (what will    (.docx)
//!             written)     be on the page)
//!                            │
//!                            └──▶ rules ──▶ diagnostics
//! ```
//!
//! Four names do the work: an [`Office`] is what the documents of a folder share, [`compile()`]
//! makes a document of a content file, [`check()`] also judges it by the rules, and [`write()`]
//! gives the bytes of the Word file.
//!
//! ```
//! use std::sync::Arc;
//! use vanthu::{Office, source::Source};
//!
//! let content = "
//! loai: thong-bao
//! co_quan: { ten: Sở Nội vụ, ky_hieu: SNV, chu_quan: UBND tỉnh Hà Tĩnh }
//! dia_danh: Hà Tĩnh
//! so: 12
//! ngay: 2026-11-02
//! trich_yeu: Lịch trực tháng 11 năm 2026
//! noi_dung: Sở Nội vụ thông báo lịch trực tháng 11 năm 2026./.
//! noi_nhan: [Các phòng thuộc Sở]
//! nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Trần Văn An }
//! ";
//! let source = Arc::new(Source::new("thong-bao.yaml", content));
//! let checked = vanthu::compile(&source, &Office::default());
//! let document = checked.value.expect("nothing is wrong with it");
//! let bytes = vanthu::write(&document)?;
//! assert!(bytes.starts_with(b"PK"));
//! # Ok::<(), vanthu::error::Error>(())
//! ```
//!
//! What is wrong with a content file is in `checked.diagnostics`, and never an `Err`;
//! [`render`] shows it to people and to machines. [`office::Offices`] finds the offices of
//! folders on the disk, [`document`] is what is on the page, [`kinds`] the 29 kinds. The
//! other modules are the parts of the pipeline; they are public for the program and its tests,
//! and change without notice.

#![warn(clippy::exit)] // the library never ends the process

pub mod diagnostic;
pub mod document;
pub mod error;
pub mod kinds;
pub mod office;
pub mod render;
pub mod rules;
pub mod source;
pub mod starter;

#[doc(hidden)]
pub mod amend;
#[doc(hidden)]
pub mod area;
#[doc(hidden)]
pub mod assemble;
#[doc(hidden)]
pub mod batch;
#[doc(hidden)]
pub mod catalogue;
#[doc(hidden)]
pub mod compile;
#[doc(hidden)]
pub mod components;
#[doc(hidden)]
pub mod content;
#[doc(hidden)]
pub mod data_file;
#[doc(hidden)]
pub mod date;
#[doc(hidden)]
pub mod docx;
#[doc(hidden)]
pub mod files;
#[doc(hidden)]
pub mod fix;
#[doc(hidden)]
pub mod guard;
#[doc(hidden)]
pub mod layout;
#[doc(hidden)]
pub mod measure;
#[doc(hidden)]
pub mod narrative;
#[doc(hidden)]
pub mod number;
#[doc(hidden)]
pub mod package;
#[doc(hidden)]
pub mod reach;
#[doc(hidden)]
pub mod reader;
#[doc(hidden)]
pub mod rows;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod yaml;

pub use compile::{check, compile};
pub use docx::write;
pub use office::Office;
