//! Rules of the text's hygiene: letters, spaces, marks, figures, words.
