//! Administrative units with a number have a capital.

use super::{capital, texts};
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::last_word;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quận, phường mang chữ số viết hoa",
        en: "districts and wards with a number have a capital",
    },
    message: Message {
        code: "H103",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục III, khoản 1, điểm b"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Đơn vị hành chính gọi bằng chữ số, tên người, tên sự kiện thì viết hoa cả danh từ chung: Quận 1, Phường Điện Biên Phủ.",
        en: "Units named by a number, a person or an event have a capital in the common noun too: Quận 1, Phường Điện Biên Phủ.",
    },
    wrong: "Kiểm tra tại quận 1 và các xã lân cận.",
    right: "Kiểm tra tại Quận 1 và các xã lân cận.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// Persons and events after whom units are named.
const NAMES: [&str; 1] = ["Điện Biên Phủ"];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in texts(subject) {
        let plain = piece.plain.as_ref();
        for (at, word) in piece.each_word() {
            if !matches!(word, "quận" | "phường" | "Quận" | "Phường") {
                continue;
            }
            let Some(name) = plain[at.end..].strip_prefix(' ').and_then(name_of) else {
                continue;
            };
            any = true;
            let is_right = word.starts_with(char::is_uppercase);
            if !is_right && !counts(&plain[..at.start]) {
                let range = at.start..at.end + 1 + name;
                let typed = &plain[range.clone()];
                let right = capital(typed);
                found.fix(piece.text, range, [typed, &right], &right);
            }
        }
    }
    Verdict::applied_if(any)
}

/// The length of the number or name that `text` begins with.
fn name_of(text: &str) -> Option<usize> {
    let known = || NAMES.iter().find(|name| text.starts_with(**name));
    number_of(text).or_else(|| known().map(|name| name.len()))
}

/// The length of the one or two digits that name a unit: not a date, a rate or a count.
fn number_of(text: &str) -> Option<usize> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = &text[len..];
    let part = after.starts_with(['/', '%', '.', '-']) && after.len() > 1;
    ((1..=2).contains(&len) && !part).then_some(len)
}

/// Whether the words before make the number count units: `05 phường 2 năm`.
fn counts(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with(|c: char| c.is_ascii_digit())
        || ["các", "những", "mỗi", "từng", "số"].contains(&last_word(before))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn numbers_that_count_are_left_alone() {
        let right = "Có 05 phường 2 năm liền đạt chuẩn; tại Quận 1; phường Thạch Quý.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(
            count(&RULE, &body(&["tại phường 5, phường Điện Biên Phủ"])),
            2
        );
    }
}
