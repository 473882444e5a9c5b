//! The commands that build and check many documents, run as a user runs them.

mod check;
mod crash;
mod folders;
mod office;
mod watch;
