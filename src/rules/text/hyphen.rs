//! A hyphen between words has blanks on both sides or on none.

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "gạch nối cách đều hai bên",
        en: "a hyphen has blanks on both sides or on none",
    },
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V123",
        severity: Severity::Warning,
        message: Words {
            vi: "dấu gạch “{0}” chỉ có khoảng trắng ở một bên",
            en: "the hyphen in “{0}” has a blank on one side only",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
    },
    why: Words {
        vi: "Gạch giữa hai cụm từ có khoảng trắng hai bên (giao - nhận), gạch nối trong từ thì không.",
        en: "Between phrases a hyphen has blanks on both sides (giao - nhận), within a word it has none.",
    },
    wrong: "Trong quá trình giao -nhận hàng hóa.",
    right: "Trong quá trình giao - nhận hàng hóa.",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (at, _) in piece.each_mark(['-']) {
            any = true;
            let (before, after) = (&plain[..at], &plain[at + 1..]);
            let word_before = before.trim_end_matches(' ').ends_with(char::is_alphabetic);
            let word_after = after
                .trim_start_matches(' ')
                .starts_with(char::is_alphabetic);
            let (left, right) = (before.ends_with(' '), after.starts_with(' '));
            if !word_before || !word_after || left == right {
                continue;
            }
            let start = before.trim_end_matches(' ').len();
            let end = plain.len() - after.trim_start_matches(' ').len();
            let shown = around(plain, start, end);
            let mended =
                around(plain, start, end).replacen(plain.get(start..end).unwrap_or("-"), " - ", 1);
            found.mend(piece.text, start..end, [shown, &mended], " - ");
        }
    }
    Verdict::applied_if(any)
}

/// The bytes `start..end` with the words on both sides.
fn around(plain: &str, start: usize, end: usize) -> &str {
    let from = plain[..start].rfind(' ').map_or(0, |i| i + 1);
    let to = plain[end..].find(' ').map_or(plain.len(), |i| end + i);
    &plain[from..to]
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn even_hyphens_and_minus_signs_are_let_be() {
        let right = "Lê-nin, Lao động - Thương binh, 5-10 tin, nhiệt độ -5 độ, từ 3 -5 ngày";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["giao- nhận"])), 1);
    }
}
