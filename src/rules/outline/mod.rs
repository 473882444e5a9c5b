//! Rules of how the content is divided, numbered and ended.
