//! Legal bases are in the order of their rank.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "căn cứ xếp theo thứ bậc hiệu lực",
        en: "legal bases are in the order of their rank",
    },
    message: Message {
        code: "T204",
        text: Words {
            vi: "{0} đứng sau {1} trong các căn cứ",
            en: "{0} comes after {1} among the legal bases",
        },
        hint: Some(Words {
            vi: "xếp luật, pháp lệnh, nghị định, thông tư theo thứ tự này",
            en: "put laws, ordinances, decrees and circulars in this order",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản có hiệu lực cao hơn nêu trước; chỉ xét các loại có thứ bậc rõ ràng.",
        en: "What ranks higher is named first; only kinds whose rank is clear are judged.",
    },
    wrong: "Căn cứ Nghị định …; Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016.",
    right: "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016; Căn cứ Nghị định ….",
    check: Check::Content(check),
    ..Rule::BASE
};

/// Kinds whose rank is clear, the highest first.
const RANKS: [&[&str]; 5] = [
    &["Hiến pháp"],
    &["Bộ luật", "Luật"],
    &["Pháp lệnh"],
    &["Nghị định"],
    &["Thông tư"],
];

static HIGHER: Words = Words {
    vi: "căn cứ thấp hơn đứng trước",
    en: "the lower-ranking basis before it",
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut lowest: Option<(usize, &str, &crate::document::Text)> = None;
    let mut any = false;
    for basis in subject.of(Component::LegalBasis) {
        let Some((rank, kind)) = basis.plain.strip_prefix("Căn cứ ").and_then(rank) else {
            continue;
        };
        any = true;
        match lowest {
            Some((low, name, text)) if rank < low => {
                let place = found.place(text, 0..text.to_plain().len());
                let diagnostic = found.report_whole(basis.text, [kind, name]);
                diagnostic.labels.push(crate::diagnostic::Label {
                    span: place,
                    words: &HIGHER,
                });
            }
            _ => lowest = Some((rank, kind, basis.text)),
        }
    }
    Verdict::applied_if(any)
}

fn rank(basis: &str) -> Option<(usize, &'static str)> {
    RANKS.iter().enumerate().find_map(|(rank, kinds)| {
        let kind = kinds.iter().find(|kind| basis.starts_with(**kind))?;
        Some((rank, *kind))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{bases, count};

    #[test]
    fn a_law_after_a_decree_is_found() {
        let law = "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;";
        let decree = "Căn cứ Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ;";
        let decision = "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2020 của UBND tỉnh;";
        assert_eq!(count(&RULE, &bases(&[decree, law])), 1);
        assert_eq!(count(&RULE, &bases(&[law, decree, decision])), 0);
        assert_eq!(count(&RULE, &bases(&[decision, law, decree])), 0);
    }
}
