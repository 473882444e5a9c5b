//! Diagnostics as a person, an editor or a machine reads them.
