//! YAML text → a tree of values with their places.
