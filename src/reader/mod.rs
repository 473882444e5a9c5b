//! A Word file → `Document` and its formatting.
