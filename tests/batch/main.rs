//! The commands that build many documents, run as a user runs them.

mod crash;
mod folders;
mod office;
mod variants;
mod watch;
