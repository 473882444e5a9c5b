//! A Word file → `Document` and its formatting.

mod drawing;
mod flow;
mod format;
mod numbering;
mod package;
mod paragraph;
mod styles;
mod units;
mod walk;
mod xml;

pub use flow::*;
pub use format::*;
pub use package::Refusal;
