//! The same document is not cited with two numbers or two spellings of one.

use std::collections::BTreeMap;

use super::{alike, cited};
use crate::date::Date;
use crate::diagnostic::{Label, Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Mention, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "một văn bản không viện dẫn với hai cách ghi số",
        en: "a document is not cited with two spellings of its number",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T209",
        text: Words {
            vi: "“{0}” ở chỗ khác được ghi là “{1}”",
            en: "“{0}” is written “{1}” elsewhere",
        },
        hint: Some(Words {
            vi: "kiểm tra số, ký hiệu, ghi thống nhất (định nghĩa một lần trong `vien_dan` thì không thể lệch)",
            en: "check the number and use one spelling (defined once under `vien_dan` it cannot differ)",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Hai cách ghi chỉ khác dấu hay một chữ (BCĐ và BCDD) là lỗi gõ; người nhận không tìm được văn bản.",
        en: "Spellings that differ in a mark or a letter (BCĐ and BCDD) are typing slips, and readers cannot find the document.",
    },
    wrong: "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022; thực hiện Kế hoạch số 87/KH-BCDD389 ngày 09/12/2022.",
    right: "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022; thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// More documents of one day, or spellings of one number, than anybody cites; any further ones
/// are not compared.
const MANY: usize = 64;

static OTHER: Words = Words {
    vi: "ở đây là “{1}”",
    en: "here as “{1}”",
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut spelled: BTreeMap<String, Vec<&Mention>> = BTreeMap::new();
    let mut dated: BTreeMap<Date, Vec<Dated>> = BTreeMap::new();
    let mut any = false;
    for mention in cited(subject) {
        any = true;
        let folded = mention.folded();
        let same_fold = spelled.entry(folded.clone()).or_default();
        let same_date = mention
            .full_date()
            .map(|date| dated.entry(date).or_default());
        if same_fold.len() < MANY && !same_fold.iter().any(|m| m.number == mention.number) {
            let other = same_fold
                .iter()
                .find(|m| may_be_one(m, mention))
                .copied()
                .or_else(|| {
                    let mut others = same_date.as_ref()?.iter().take(MANY);
                    let other = others.find(|m| is_slip(m, mention, &folded))?;
                    Some(other.mention)
                });
            if let Some(other) = other {
                let there = subject.pieces[other.piece].text;
                let label = Label {
                    span: found.place(there, other.at.clone()),
                    words: &OTHER,
                };
                let here = subject.pieces[mention.piece].text;
                let args = [mention.number.as_str(), &other.number];
                found
                    .report(here, mention.at.clone(), args)
                    .labels
                    .push(label);
            }
            same_fold.push(mention);
            if let Some(same_date) = same_date {
                same_date.push(Dated { mention, folded });
            }
        }
    }
    Verdict::applied_if(any)
}

/// Whether two spellings that fold to the same text can be one document. `ĐA` and `DA` are two
/// kinds, so for them the dates must agree.
fn may_be_one(a: &Mention, b: &Mention) -> bool {
    let kinds_agree = a.symbol().split('-').next() == b.symbol().split('-').next();
    match (a.full_date(), b.full_date()) {
        (Some(a), Some(b)) => a == b,
        _ => kinds_agree,
    }
}

/// A document that is cited with its date.
struct Dated<'m> {
    mention: &'m Mention,
    /// Its number, folded.
    folded: String,
}

/// Whether two numbers of one date differ by one slip while the subject is the same.
fn is_slip(a: &Dated<'_>, b: &Mention, folded: &str) -> bool {
    matches!((&a.mention.about, &b.about), (Some(a), Some(b)) if (a.starts_with(b.as_str()) || b.starts_with(a.as_str())) && alike(a, b))
        && differ_by_one(&a.folded, folded)
}

/// Whether two texts differ by one character that is missing, wrong or swapped with its
/// neighbour.
fn differ_by_one(a: &str, b: &str) -> bool {
    let same = |(a, b): &(char, char)| a == b;
    let start: usize = (a.chars().zip(b.chars()))
        .take_while(same)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let (a, b) = (&a[start..], &b[start..]);
    let end: usize = (a.chars().rev().zip(b.chars().rev()))
        .take_while(same)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let [a, b] = [a, b].map(|text| {
        let mut letters = text[..text.len() - end].chars();
        [letters.next(), letters.next(), letters.next()]
    });
    match (a, b) {
        ([None, ..], [Some(_), None, _]) | ([Some(_), None, _], [None, ..]) => true,
        ([Some(_), None, _], [Some(_), None, _]) => true,
        ([first, second, None], [other, next, None]) => {
            second.is_some() && first == next && second == other
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{RULE, differ_by_one};
    use crate::rules::testing::{body, count};

    #[test]
    fn one_slip_is_told_from_two() {
        for (a, b) in [
            ("87/kh", "78/kh"),
            ("87/kh", "8/kh"),
            ("87/kh", "87/kd"),
            ("", "a"),
            ("bcdd", "bcd"),
        ] {
            assert!(differ_by_one(a, b) && differ_by_one(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("87/kh", "87/kh"),
            ("187", "21"),
            ("123", "321"),
            ("ab", "cd"),
        ] {
            assert!(!differ_by_one(a, b) && !differ_by_one(b, a), "{a} {b}");
        }
    }

    #[test]
    fn slips_are_found_and_other_documents_are_not() {
        let plan = "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 về chống buôn lậu và hàng giả.";
        let turned = "Kế hoạch số 78/KH-BCĐ389 ngày 09/12/2022 về chống buôn lậu và hàng giả.";
        let other = "Kế hoạch số 88/KH-BCĐ389 ngày 09/12/2022 về tuyên truyền pháp luật.";
        assert_eq!(count(&RULE, &body(&[plan, turned])), 1);
        assert_eq!(count(&RULE, &body(&[plan, other])), 0);
        assert_eq!(
            count(&RULE, &body(&["Kế hoạch số 87/KH-BCDD389.", plan])),
            1
        );
        let project = "Dự án số 12/DA-UBND.";
        let scheme = "Đề án số 12/ĐA-UBND.";
        assert_eq!(count(&RULE, &body(&[project, scheme])), 0);
    }
}
