//! No blanks stand in the number of a cited document.

use std::ops::Range;

use crate::diagnostic::{Entry, Words};
use crate::rules::language::words::{last_word, same};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu viện dẫn không cách chữ",
        en: "no blanks in a cited number and symbol",
    },
    entry: Entry {
        code: "T214",
        message: Words {
            vi: "số, ký hiệu “{0}” có khoảng trắng",
            en: "the number “{0}” has blanks in it",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm có dấu gạch nối, không cách chữ.",
        en: "A stroke stands between number and symbol, hyphens between the groups, and no blanks.",
    },
    wrong: "Thực hiện Kế hoạch số 87/KH - BCĐ389 của Ban Chỉ đạo 389 tỉnh.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 của Ban Chỉ đạo 389 tỉnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (stroke, _) in plain.match_indices('/') {
            let Some(at) = spaced_number(plain, stroke) else {
                continue;
            };
            any = true;
            let number = &plain[at.clone()];
            if number.contains(char::is_whitespace) {
                let closed: String = number.split_whitespace().collect();
                found.mend(piece.text, at.clone(), [number, &closed], &closed);
            }
        }
    }
    Verdict::applied_if(any)
}

/// The number with a stroke at `stroke`, blanks and all: `số` and digits before it, one or two
/// groups of letters after it.
fn spaced_number(plain: &str, stroke: usize) -> Option<Range<usize>> {
    let before = plain[..stroke].trim_end();
    let head = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let label = head.trim_end_matches([' ', ':']);
    if head.len() == before.len() || label.len() == head.len() || !same(last_word(label), "số") {
        return None;
    }
    // a group has two capitals at least; those of kinds hold small letters too: TTr, QyĐ
    let group = |from: usize| -> Option<usize> {
        let text = plain.get(from..)?;
        let start = from + text.len() - text.trim_start_matches(' ').len();
        let letters = &plain[start..];
        let len = letters
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(letters.len());
        let capitals = letters[..len].chars().filter(|c| c.is_uppercase());
        (capitals.count() > 1).then_some(start + len)
    };
    let mut end = group(stroke + 1)?;
    let rest = plain[end..].trim_start_matches(' ');
    if rest.starts_with('-')
        && let Some(last) = group(plain.len() - rest.len() + 1)
    {
        end = last;
    }
    Some(head.len()..end)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn what_follows_a_whole_number_is_not_its_part() {
        let text = "Theo Công văn số 15/UBND-VX - UBND tỉnh và số 5 / tháng.";
        assert_eq!(count(&RULE, &body(&[text])), 0);
    }
}
