//! Points follow the Vietnamese alphabet, đ included.

use super::{ALPHABET, first_word, paragraphs, rank};
use crate::components::POINT_LETTERS;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "điểm theo thứ tự bảng chữ cái tiếng Việt",
        en: "points follow the Vietnamese alphabet",
    },
    message: Message {
        code: "T304",
        text: Words {
            vi: "điểm “{0}” không theo thứ tự: phải là “{1})”",
            en: "the point “{0}” is out of order: it should be “{1})”",
        },
        hint: Some(Words {
            vi: "dùng a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y",
            en: "use a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Thứ tự các điểm dùng chữ cái tiếng Việt: sau d là đ, không có f, j, w, z; các chữ ă, â, ê, ô, ơ, ư có thể dùng hoặc bỏ.",
        en: "Points use the letters of the Vietnamese alphabet: đ follows d, there is no f, j, w, z; ă, â, ê, ô, ơ, ư may be used or left out.",
    },
    wrong: "d) … / e) …",
    right: "d) … / đ) …",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        // the index of the expected letter in the alphabet
        let mut due = 0;
        let mut after_text = false;
        for paragraph in paragraphs(body) {
            match rank(paragraph.role) {
                Some(6) => {}
                Some(_) => {
                    due = 0;
                    after_text = false;
                    continue;
                }
                None => {
                    after_text = true;
                    continue;
                }
            }
            any = true;
            let number = paragraph.number.as_deref().unwrap_or_default();
            let letter = number.trim_end_matches(')');
            let at = ALPHABET.iter().position(|l| *l == letter);
            let next = (due..ALPHABET.len())
                .find(|&i| POINT_LETTERS.contains(&ALPHABET[i]))
                .unwrap_or(due);
            let anew = at == Some(0) && after_text;
            if !anew && at != Some(due) && at != Some(next) {
                let args = [number, ALPHABET.get(next).copied().unwrap_or("?")];
                found.report(&paragraph.text, first_word(paragraph), args);
            }
            due = at.unwrap_or(due) + 1;
            after_text = false;
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::Point;
    use crate::document::Block;
    use crate::rules::testing::{blocks, count, n};

    fn points(letters: &str) -> Vec<Block> {
        let point = |c: char| n(Point, &format!("{c})"), "Nội dung");
        letters.chars().map(point).collect()
    }

    #[test]
    fn the_alphabet_is_the_vietnamese_one() {
        assert_eq!(count(&RULE, &blocks(points("abcde"))), 1);
        assert_eq!(count(&RULE, &blocks(points("abcdđef"))), 1);
        assert_eq!(count(&RULE, &blocks(points("ac"))), 1);
        assert_eq!(count(&RULE, &blocks(points("abcdđegh"))), 0);
        assert_eq!(count(&RULE, &blocks(points("aăâbcdđeêg"))), 0);
    }
}
