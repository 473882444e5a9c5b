//! The commands that build and check many documents, run as a user runs them.

mod check;
#[cfg(unix)]
mod closed;
mod crash;
#[cfg(unix)]
mod edits;
mod folders;
mod merge;
mod office;
#[cfg(target_os = "linux")]
mod open;
#[cfg(debug_assertions)] // the switch that makes a file panic
mod panic;
#[cfg(unix)]
mod pdf;
mod reach;
mod register;
mod silence;
#[cfg(unix)]
mod stop;
mod tron;
mod variants;
mod watch;
