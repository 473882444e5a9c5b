//! No drafter's marks are left: `xxx`, `???`, `[ ]`, `TODO`, `{{`.

use crate::diagnostic::{Message, Words};
use crate::rules::language::fill_in;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn chỗ viết tạm",
        en: "nothing is left unwritten",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V111",
        text: Words {
            vi: "“{0}” là chỗ viết tạm",
            en: "“{0}” is still to be written",
        },
        hint: Some(Words {
            vi: "điền nội dung hoặc xóa",
            en: "write it or delete it",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Dấu tạm của người soạn thảo không được lọt vào văn bản phát hành.",
        en: "A drafter's mark must not slip into the document that is issued.",
    },
    wrong: "Tổng số tiền phạt là xxx triệu đồng.",
    right: "Tổng số tiền phạt là 15 triệu đồng.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// Marks that are searched for literally.
const MARKS: [&str; 20] = [
    "[ ]",
    "[]",
    "[...]",
    "[…]",
    "{{",
    "}}",
    "TODO",
    "FIXME",
    "TBD",
    "Lorem ipsum",
    "lorem ipsum",
    "xx/xx",
    "XX/XX",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#N/A",
    "Error! Reference",
    "Error! Bookmark",
];

/// Longest placeholder, in bytes; anything longer is text between two marks.
const LONGEST_NAME: usize = 80;

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        let signs = piece.each_mark(['?', '[', '{', '}', '#']);
        let words = piece.each_word().map(|(at, word)| (at.start, word));
        let words = words.filter(|(_, word)| word.starts_with(['T', 'F', 'L', 'l', 'x', 'X', 'E']));
        let mut last = 0..0;
        for (at, _) in signs.chain(words) {
            if !last.contains(&at)
                && !fill_in::is_box(plain, at)
                && let Some(len) = mark(plain, at)
            {
                last = at..at + len;
                found.report(piece.text, last.clone(), [&plain[last.clone()]]);
            }
        }
    }
    Verdict::Applied
}

/// The length of the mark that is at byte `at`.
fn mark(plain: &str, at: usize) -> Option<usize> {
    let text = &plain[at..];
    for (sign, least) in [('?', 3), ('x', 3)] {
        let len = text.len() - text.trim_start_matches(sign).len();
        if len >= least && (sign == '?' || is_alone(plain, at, at + len)) {
            return Some(len);
        }
    }
    // a placeholder is one mark, with the name in it
    if let Some(inside) = text.strip_prefix("{{") {
        let mut pairs = inside.as_bytes().windows(2).take(LONGEST_NAME);
        if let Some(end) = pairs.position(|pair| pair == b"}}") {
            return Some("{{".len() + end + "}}".len());
        }
    }
    let first = text.as_bytes().first();
    let mut marks = MARKS.iter().filter(|mark| mark.as_bytes().first() == first);
    let mark = marks.find(|mark| text.starts_with(**mark))?;
    let is_word = mark.starts_with(char::is_alphabetic);
    (!is_word || is_alone(plain, at, at + mark.len())).then_some(mark.len())
}

/// Whether no letter or digit is next to the range.
fn is_alone(plain: &str, start: usize, end: usize) -> bool {
    !plain[..start].ends_with(char::is_alphanumeric)
        && !plain[end..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn every_mark_is_found_and_roman_thirty_is_none() {
        let wrong = "??? [ ] [...] TODO {{x}} #REF! xx/xx/2023";
        assert_eq!(count(&RULE, &body(&[wrong])), 7);
        assert_eq!(count(&RULE, &body(&["a }} b {{ c"])), 2);
        assert_eq!(
            count(&RULE, &body(&["Khóa XXX, tỉnh,... và xăng xe [1]"])),
            0
        );
        let form = [
            "[ ] Có   [ ] Không",
            "[x] Đạt",
            "[ ]",
            "Giới tính: ☐ nam ☐ nữ",
        ];
        assert_eq!(count(&RULE, &body(&form)), 0);
        assert_eq!(count(&RULE, &body(&["Tổng số [ ] triệu đồng"])), 1);
    }
}
