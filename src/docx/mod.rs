//! Document → the bytes of a Word file; the only module that names docx-rs.

mod archive;
mod finish;
mod order;
mod pack;
mod parts;
pub mod stamp;
mod xml;

#[cfg(test)]
mod testing;
