//! Compares what was written with what the kind of document requires and forbids.

use super::Content;
use super::fields::Fields;
use crate::catalogue as c;
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::kinds::Need;

/// What is said where a key is missing, and where it may not be.
fn messages(key: &str) -> (Option<&'static Message>, Option<&'static Message>) {
    match key {
        "co_quan" => (Some(&c::LACKS_ISSUER), None),
        "so" | "ky_hieu" => (None, Some(&c::REFUSES_NUMBER)),
        "dia_danh" => (Some(&c::LACKS_DATELINE), Some(&c::REFUSES_DATELINE)),
        "trich_yeu" => (Some(&c::LACKS_SUBJECT), Some(&c::REFUSES_SUBJECT)),
        "tham_quyen" => (Some(&c::LACKS_AUTHORITY), Some(&c::REFUSES_AUTHORITY)),
        "can_cu" => (Some(&c::LACKS_LEGAL_BASES), Some(&c::REFUSES_LEGAL_BASES)),
        "kinh_gui" => (Some(&c::LACKS_ADDRESSEES), Some(&c::REFUSES_ADDRESSEES)),
        "noi_dung" => (Some(&c::LACKS_BODY), None),
        "noi_nhan" => (Some(&c::LACKS_RECIPIENTS), Some(&c::REFUSES_RECIPIENTS)),
        "xac_nhan" => (Some(&c::LACKS_CONFIRMATION), Some(&c::REFUSES_CONFIRMATION)),
        "kem_theo" => (None, Some(&c::REFUSES_ISSUED)),
        _ => (None, None),
    }
}

/// Whether the document has it, from its own file or from the office's.
fn has(content: &Content, key: &str) -> bool {
    match key {
        "co_quan" => !content.issuers.is_empty(),
        "dia_danh" => content.place.is_some(),
        "trich_yeu" => content.subject.is_some(),
        "tham_quyen" => !content.authority.is_empty(),
        "can_cu" => !content.legal_bases.is_empty(),
        "kinh_gui" => !content.addressees.is_empty(),
        "noi_dung" => !content.body.is_empty(),
        "noi_nhan" => !content.recipients.is_empty() || !content.archive.is_empty(),
        "xac_nhan" => content.confirmation.is_some(),
        "kem_theo" => !content.issued.is_empty(),
        _ => true,
    }
}

/// Reports every component that the kind requires and lacks, or forbids and has.
pub(super) fn check(fields: &Fields, content: &Content, problems: &mut Problems) {
    let kind = content.kind.value;
    for (key, need) in kind.needs() {
        let (lacks, refuses) = messages(key);
        let written = fields.key(key);
        let message = match need {
            // a key inside another one was reported there
            Need::Required if problems.has(&c::KEY_OF_DOCUMENT, key) => None,
            Need::Required if !has(content, key) => lacks,
            Need::Forbidden if written.is_some() => refuses,
            _ => None,
        };
        if let Some(message) = message {
            let place = written.unwrap_or(content.kind.span);
            problems.push(Diagnostic::new(message, place, [kind.name, key]));
        }
    }

    let (fewest, most) = kind.signatories;
    let n = content.signatories.len();
    let place = fields.key("nguoi_ky").unwrap_or(content.kind.span);
    let wrong = match n {
        n if n < fewest => Some((&c::TOO_FEW_SIGNATORIES, fewest)),
        n if n > most => Some((&c::TOO_MANY_SIGNATORIES, most)),
        _ => None,
    };
    if let Some((message, limit)) = wrong {
        let args = [kind.name, &*limit.to_string(), &*n.to_string()];
        problems.push(Diagnostic::new(message, place, args));
    }
}
