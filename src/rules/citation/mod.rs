//! Rules of legal bases and of documents that are cited.
