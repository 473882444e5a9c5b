//! Rules of addressees, recipients and signatures.
