//! Reads files, and saves them whole, never over what somebody else has done in the meantime.
//!
//! Every command that writes goes through [`Saver::save`]: the bytes reach the disk under a
//! temporary name in the same folder, then take the place of what was there in one step. Where the
//! system can exchange two files (Linux, macOS), what comes out is compared with what was seen when
//! the decision to write was made, and is kept as a copy if it differs; elsewhere the target is
//! checked once more just before the rename.

mod backup;
mod holder;
mod place;
mod read;
mod save;
mod temporary;

pub use backup::{back_up, is_backup};
pub use holder::{Holder, holder, is_lock};
pub use place::{folder_of, identity, not_a_file};
pub use read::{on_disk, open, read_bytes, read_source, read_up_to, unread, unreadable};
pub use save::{Expected, Saver, Seen, cannot_write};
pub use temporary::Stage;
