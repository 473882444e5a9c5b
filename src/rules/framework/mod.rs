//! The framework of every rule: its record, what it judges, and its findings.

mod findings;
pub(in crate::rules) mod grid;
pub(in crate::rules) mod lengths;
mod locate;
pub(in crate::rules) mod mention;
pub(in crate::rules) mod piece;
mod record;
pub(in crate::rules) mod room;
pub(in crate::rules) mod subject;
pub(in crate::rules) mod tally;

pub use findings::Findings;
pub use mention::Mention;
pub use piece::Piece;
pub use record::{ALWAYS, Applies, Check, DECREE, OfWord, Period, Rule, Verdict};
pub use subject::Subject;
