//! Thousands of damaged inputs: Word files, content files, fragments, offices, tables. None
//! makes the program panic, hang or exhaust the memory, and every message about one has a place
//! in it and a text in both languages.
//!
//! A mutant is made from its number alone, so that a failing one can be made again.

mod deep;
#[path = "../reader/file.rs"]
mod file;
mod inputs;
mod long;
mod spaces;
mod survive;
mod table;
mod text;
mod word;
mod xml;
