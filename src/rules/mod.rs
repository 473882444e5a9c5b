//! The rules of form: one rule one file, a plain table of them.
