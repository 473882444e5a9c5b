//! The reader of Word files, on files of vanthu's own making and on others.

mod by_hand;
mod file;
mod hostile;
mod look;
mod round_trip;
