//! The commands, one file each; none imports another.

pub(super) mod build;
pub(super) mod check;
pub(super) mod completions;
pub(super) mod kinds;
pub(super) mod merge;
pub(super) mod new;
pub(super) mod register;
pub(super) mod rule;
pub(super) mod schema;
pub(super) mod setup;
pub(super) mod watch;
