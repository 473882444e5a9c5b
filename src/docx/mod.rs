//! Document → the bytes of a Word file; the only module that names docx-rs.

mod columns;
