//! Small helpers for words: folded to one spelling, compared, listed in a message.

mod fold;
mod listed;
mod nearest;
mod slug;

pub use fold::{bare, fold};
pub use listed::{enumerated, listed, quoted};
pub use nearest::{nearest, proposed};
pub use slug::slug;
