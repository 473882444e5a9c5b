//! Fragments filled with the data, their markup read into blocks.
