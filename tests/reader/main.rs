//! The reader of Word files, on files made by vanthu and on others.

mod by_hand;
mod file;
mod hostile;
mod look;
mod round_trip;
