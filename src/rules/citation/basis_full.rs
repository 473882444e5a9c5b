//! A basis other than a law is cited with number, date and issuer.

use super::cited;
use crate::diagnostic::{Entry, Severity, Words};
use crate::document::walk::Component;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "căn cứ ghi đủ số, ngày, cơ quan ban hành",
        en: "a legal basis has number, date and issuer",
    },
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "T203",
        severity: Severity::Error,
        message: Words {
            vi: "căn cứ “{0}” thiếu ngày hoặc cơ quan ban hành",
            en: "the basis “{0}” lacks its date or its issuer",
        },
        hint: Some(Words {
            vi: "ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
            en: "give kind, number, date, issuer and subject",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
    },
    why: Words {
        vi: "Căn cứ được ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm ban hành và trích yếu.",
        en: "A basis is cited with its kind, number, issuer, date and subject.",
    },
    wrong: "Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư;",
    right: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    let mut last = None;
    for mention in cited(subject) {
        let piece = &subject.pieces[mention.piece];
        if piece.component != Component::LegalBasis || last == Some(mention.piece) {
            continue;
        }
        any = true;
        // what the first document of a basis amends or details is only named after it
        last = Some(mention.piece);
        if mention.is_law() {
            continue;
        }
        let after = &piece.plain[mention.at.end..];
        if mention.date.is_none() || !after.contains("của ") {
            found.report(piece.text, mention.at.clone(), [&mention.number]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{bases, count};

    #[test]
    fn what_is_missing_is_named() {
        for wrong in [
            "Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư.",
            "Căn cứ Quyết định số 15/2020/QĐ-UBND ngày 05/3/2020 ban hành Quy chế.",
        ] {
            assert_eq!(count(&RULE, &bases(&[wrong])), 1, "{wrong}");
        }
        for right in [
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.",
            "Căn cứ chức năng, nhiệm vụ của Sở.",
            "Căn cứ Luật số 12/2020/QH14.",
        ] {
            assert_eq!(count(&RULE, &bases(&[right])), 0, "{right}");
        }
    }
}
