//! Rules of appendices.
