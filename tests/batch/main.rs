//! The commands that build and check many documents, run as a user runs them.

mod check;
mod crash;
mod folders;
mod merge;
mod office;
#[cfg(target_os = "linux")]
mod open;
mod variants;
mod watch;
