//! A sentence begins with a capital.

use std::sync::LazyLock;

use regex::Regex;

use super::capital;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::syllable::is_syllable;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "viết hoa đầu câu",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "H109",
        severity: Severity::Warning,
        message: Words {
            vi: "sau dấu “{0}” phải viết hoa: “{1}”",
            en: "a capital follows “{0}”: “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{2}”",
            en: "write “{2}”",
        }),
        clause: Some("Phụ lục II, mục I"),
    },
    why: Words {
        vi: "Viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh, sau dấu chấm, chấm hỏi, chấm than.",
        en: "The first letter after a full stop, question mark or exclamation mark is a capital.",
    },
    wrong: "Sở đã kiểm tra các cơ sở. kết quả đạt yêu cầu.",
    right: "Sở đã kiểm tra các cơ sở. Kết quả đạt yêu cầu.",
    check,
};

static START: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[\s“(])(\p{Ll}{2,})([.?!])\s+(\p{Ll}+)"));

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.prose() {
        any |= !piece.plain.is_empty();
        for parts in START.captures_iter(&piece.plain) {
            let (Some(before), Some(mark), Some(word)) = (parts.get(1), parts.get(2), parts.get(3))
            else {
                continue;
            };
            // an abbreviation before the stop ("tr. 5", "v.v. và") ends no sentence
            if is_syllable(before.as_str()) && is_syllable(word.as_str()) && before.len() > 2 {
                let right = capital(word.as_str());
                let args = [mark.as_str(), word.as_str(), &right];
                found.mend(piece.text, word.range(), args, &right);
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn abbreviations_end_no_sentence() {
        let right = "Bàn, ghế, v.v. và sách; xem tr. hai; TP. hoa; hàng quá hạn... sẽ bị thu hồi.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
