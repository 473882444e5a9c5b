//! What every command uses: exit codes, shared arguments, output, and whether it was asked to stop.

pub(super) use super::arguments::{Files, GlobArgs, path, rule_code};
pub(super) use super::codes::{CLEAN, NOT_RUN, PROBLEMS};
pub(super) use super::help::text;
pub(super) use super::say::{self, cannot, failed};
pub(super) use super::stop::{is_asked, stop};
