//! Rules of capital letters (Phụ lục II).
