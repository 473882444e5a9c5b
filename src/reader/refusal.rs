//! Messages for Word files that cannot be read.

use crate::catalogue;
use crate::diagnostic::Diagnostic;
use crate::package::Refusal;
use crate::source::Span;

impl Refusal {
    /// The refusal as a message at `span`, which represents the whole file.
    pub fn diagnostic(&self, span: Span) -> Diagnostic {
        match self {
            Refusal::Empty => Diagnostic::new(&catalogue::NO_BYTES, span, []),
            Refusal::NotAZip => Diagnostic::new(&catalogue::NOT_A_WORD_FILE, span, []),
            Refusal::OtherFormat => Diagnostic::new(&catalogue::OTHER_FORMAT, span, []),
            Refusal::Password => Diagnostic::new(&catalogue::PASSWORD, span, []),
            Refusal::Compound => Diagnostic::new(&catalogue::OLD_DOC, span, []),
            Refusal::Damaged(part) => Diagnostic::new(&catalogue::DAMAGED, span, [part]),
            Refusal::NotXml(part) => Diagnostic::new(&catalogue::NOT_XML, span, [part]),
            Refusal::Doctype(part) => Diagnostic::new(&catalogue::DOCTYPE, span, [part]),
            Refusal::TooLarge(what, limit) => {
                Diagnostic::new(&catalogue::TOO_LARGE_INSIDE, span, [what, limit])
            }
            Refusal::ZipBomb(part) => Diagnostic::new(&catalogue::ZIP_BOMB, span, [part]),
            Refusal::TooDeep(part) => Diagnostic::new(&catalogue::TOO_DEEP, span, [part]),
            Refusal::NoMainPart => Diagnostic::new(&catalogue::NO_MAIN_PART, span, []),
            Refusal::PackedStrangely(part) => {
                Diagnostic::new(&catalogue::PACKED_STRANGELY, span, [part])
            }
        }
    }
}
