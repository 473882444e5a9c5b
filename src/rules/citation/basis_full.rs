//! A basis other than a law is cited with number, date and issuer.

use super::cited;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Mention, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "căn cứ ghi đủ số, ngày, cơ quan ban hành",
        en: "a legal basis has its number, date and issuer",
    },
    message: Message {
        code: "T203",
        text: Words {
            vi: "căn cứ “{0}” thiếu ngày hoặc cơ quan ban hành",
            en: "the basis “{0}” lacks its date or its issuer",
        },
        hint: Some(Words {
            vi: "ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
            en: "give its kind, number, date, issuer and subject",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Căn cứ được ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm ban hành và trích yếu. Cơ quan đề nghị đã nêu trước thì không phải nhắc lại: “Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số … ngày …”.",
        en: "A basis is cited with its kind, number, issuer, date and subject. An issuer already named is not repeated: “Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số … ngày …”.",
    },
    wrong: "Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư;",
    right: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    check: Check::Content(check),
    ..Rule::BASE
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
        // the document that the first one of a basis amends or details is only named after it
        last = Some(mention.piece);
        if mention.is_law() {
            continue;
        }
        let (before, after) = piece.plain.split_at(mention.at.start);
        let has_issuer = after.contains("của ")
            || names_issuer(before, mention)
            || has_common_issuer(before)
            || is_of_parties(before, mention);
        if mention.date.is_none() || !has_issuer {
            found.report(piece.text, mention.at.clone(), [&mention.number]);
        }
    }
    Verdict::applied_if(any)
}

/// Whether the issuer comes before the document:
/// `Xét đề nghị của Sở Tài chính tại Công văn số …`,
/// `Theo đề nghị của Giám đốc Sở Xây dựng (Tờ trình số …)`.
fn names_issuer(before: &str, mention: &Mention) -> bool {
    let before = before.trim_end_matches([' ', ':', '\u{a0}']);
    let before = match mention.so {
        true => before.trim_end_matches(char::is_alphabetic).trim_end(),
        false => before,
    };
    let kind = mention.kind.as_deref().unwrap_or_default();
    let before = before.strip_suffix(kind).unwrap_or(before).trim_end();
    let link = LINKS.iter().find_map(|link| before.strip_suffix(link));
    link.is_some_and(|before| ["của ", "do "].iter().any(|word| before.contains(word)))
}

/// Whether several documents of one issuer are listed: `các Nghị định của Chính phủ: số …; số …`.
fn has_common_issuer(before: &str) -> bool {
    let label = before.trim_end_matches([' ', '\u{a0}']);
    let label = label.strip_suffix("số").unwrap_or(label).trim_end();
    label.ends_with(':') && label.contains(" của ")
}

/// Whether it is a contract or minutes, which have parties and no issuer.
fn is_of_parties(before: &str, mention: &Mention) -> bool {
    let group = mention.symbol().rsplit('/').next().unwrap_or_default();
    let group = group.split('-').next().unwrap_or_default();
    let named = ["Hợp đồng", "Biên bản", "Bản thỏa thuận", "Bản ghi nhớ"]
        .iter()
        .any(|kind| before.contains(kind));
    named || (group.starts_with("HĐ") && !group.starts_with("HĐND"))
}

/// Matches the words between a body and the document that it wrote.
const LINKS: [&str; 9] = [
    " tại",
    " theo",
    " bằng",
    " qua",
    " trong",
    "(",
    " tại các",
    " theo các",
    "(tại",
];

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{bases, count};

    #[test]
    fn what_is_missing_is_named() {
        for wrong in [
            "Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư.",
            "Căn cứ Quyết định số 15/2020/QĐ-UBND ngày 05/3/2020 ban hành Quy chế.",
            "Xét đề nghị của Sở Tài chính tại Công văn số 6144/STC-HCSN.",
            "Căn cứ Hợp đồng số 05/2026/HĐ-SNV.",
            "Căn cứ các Nghị định số 45/2025/NĐ-CP, số 150/2025/NĐ-CP.",
            "Căn cứ kết luận của Ban Cán sự và Quyết định số 15/QĐ-UBND ngày 05/3/2020.",
        ] {
            assert_eq!(count(&RULE, &bases(&[wrong])), 1, "{wrong}");
        }
        for right in [
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.",
            "Căn cứ chức năng, nhiệm vụ của Sở.",
            "Căn cứ Luật số 12/2020/QH14.",
            "Xét đề nghị của Sở Tài chính tại Công văn số 6144/STC-HCSN ngày 27/12/2025.",
            "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 191/TTr-SXD ngày 10/02/2026 về việc phê duyệt kế hoạch.",
            "Theo đề nghị của Chánh Văn phòng (Tờ trình số 12/TTr-VP ngày 10/02/2026).",
            "Căn cứ ý kiến của Bộ Tài chính tại văn bản số 15/BTC-NSNN ngày 05/01/2026.",
            "Căn cứ các Nghị định của Chính phủ: số 45/2025/NĐ-CP ngày 28/02/2025; số 150/2025/NĐ-CP ngày 12/6/2025.",
            "Căn cứ Hợp đồng số 05/2026/HĐ-SNV ngày 01 tháng 3 năm 2026.",
            "Căn cứ Hợp đồng thi công số 05/2026/HĐTC ngày 01 tháng 3 năm 2026 giữa Sở và Công ty.",
            "Căn cứ Quyết định ngày 05/3/2020 số 15/QĐ-UBND của Ủy ban nhân dân tỉnh.",
            "Xét Tờ trình số 15/TTr-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh.",
        ] {
            assert_eq!(count(&RULE, &bases(&[right])), 0, "{right}");
        }
    }
}
