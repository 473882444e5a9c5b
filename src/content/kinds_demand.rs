//! What a kind of document requires and forbids, against what was written.

use super::Content;
use super::fields::Fields;
use crate::catalogue as c;
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::kinds::{Need, SubjectPlace};

/// Reports every component that the kind requires and lacks, or forbids and has.
pub(super) fn check(fields: &Fields, content: &Content, problems: &mut Problems) {
    let kind = content.kind.value;
    let mut demand = |need: Need,
                      key: &'static str,
                      has: bool,
                      lacks: Option<&'static Message>,
                      refuses: Option<&'static Message>| {
        let (message, place) = match need {
            Need::Required if !has => (lacks, fields.key(key).unwrap_or(content.kind.span)),
            Need::Forbidden if fields.key(key).is_some() => {
                (refuses, fields.key(key).unwrap_or(content.kind.span))
            }
            _ => return,
        };
        // a key that is in another one was reported where it is
        if need == Need::Required && problems.has(&c::KEY_OF_DOCUMENT, key) {
            return;
        }
        if let Some(message) = message {
            problems.push(Diagnostic::new(message, place, [kind.name, key]));
        }
    };
    let subject = match kind.subject {
        SubjectPlace::Nowhere => Need::Forbidden,
        _ => Need::Required,
    };
    demand(
        Need::Required,
        "co_quan",
        !content.issuers.is_empty(),
        Some(&c::LACKS_ISSUER),
        None,
    );
    // a number stays blank until it is registered: it is never missing
    let number = if kind.number == Need::Forbidden {
        Need::Forbidden
    } else {
        Need::Optional
    };
    demand(number, "so", true, None, Some(&c::REFUSES_NUMBER));
    demand(number, "ky_hieu", true, None, Some(&c::REFUSES_NUMBER));
    demand(
        kind.dateline,
        "dia_danh",
        content.place.is_some(),
        Some(&c::LACKS_DATELINE),
        Some(&c::REFUSES_DATELINE),
    );
    demand(
        subject,
        "trich_yeu",
        content.subject.is_some(),
        Some(&c::LACKS_SUBJECT),
        Some(&c::REFUSES_SUBJECT),
    );
    demand(
        kind.authority,
        "tham_quyen",
        !content.authority.is_empty(),
        Some(&c::LACKS_AUTHORITY),
        Some(&c::REFUSES_AUTHORITY),
    );
    demand(
        kind.legal_bases,
        "can_cu",
        !content.legal_bases.is_empty(),
        Some(&c::LACKS_LEGAL_BASES),
        Some(&c::REFUSES_LEGAL_BASES),
    );
    demand(
        kind.addressees,
        "kinh_gui",
        !content.addressees.is_empty(),
        Some(&c::LACKS_ADDRESSEES),
        Some(&c::REFUSES_ADDRESSEES),
    );
    demand(
        Need::Required,
        "noi_dung",
        !content.body.is_empty(),
        Some(&c::LACKS_BODY),
        None,
    );
    demand(
        kind.recipients,
        "noi_nhan",
        !content.recipients.is_empty() || !content.archive.is_empty(),
        Some(&c::LACKS_RECIPIENTS),
        Some(&c::REFUSES_RECIPIENTS),
    );
    demand(
        kind.confirmation,
        "xac_nhan",
        content.confirmation.is_some(),
        Some(&c::LACKS_CONFIRMATION),
        Some(&c::REFUSES_CONFIRMATION),
    );
    let issued = if kind.enacts.is_some() {
        Need::Optional
    } else {
        Need::Forbidden
    };
    demand(
        issued,
        "kem_theo",
        !content.issued.is_empty(),
        None,
        Some(&c::REFUSES_ISSUED),
    );

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
