//! There is one space between two words.

use crate::diagnostic::{Message, Words};
use crate::rules::language::fill_in;
use crate::rules::language::words::{first_word, last_word, same};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "giữa hai chữ một khoảng trắng",
        en: "one space between two words",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V105",
        text: Words {
            vi: "có {0} khoảng trắng liền nhau",
            en: "there are {0} spaces in a row",
        },
        hint: Some(Words {
            vi: "để một khoảng trắng",
            en: "keep one",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản được canh đều hai lề: khoảng trắng thừa giãn ra thành lỗ. Chỗ để trống cho ngày, tháng, số không tính.",
        en: "Justified lines stretch every extra space into a hole. Room left for a day, month or number does not count.",
    },
    wrong: "Sở đã  kiểm tra các cơ sở.",
    right: "Sở đã kiểm tra các cơ sở.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// The least width of room that is left for a number to be written by hand.
const ROOM: usize = 3;

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.pieces.iter().filter(|p| p.plain.contains("  ")) {
        let plain = piece.plain.as_ref();
        let mut at = 0;
        while let Some(i) = plain[at..].find("  ") {
            let start = at + i;
            let len = plain[start..].len() - plain[start..].trim_start_matches(' ').len();
            at = start + len;
            let inside = start > 0 && at < plain.len();
            let is_open = len >= ROOM && is_room(&plain[..start], &plain[at..])
                || is_date(&plain[..start], &plain[at..])
                || fill_in::touches(plain, start..at)
                || fill_in::is_box(plain, at);
            if inside && !is_open {
                found.fix(piece.text, start..at, [&len.to_string()], " ");
            }
        }
    }
    Verdict::Applied
}

/// Whether the figure is missing between two words of a date: `ngày  tháng  năm 2026`.
fn is_date(before: &str, after: &str) -> bool {
    let (last, next) = (last_word(before), first_word(after));
    let follows = |word, after| same(last, word) && same(next, after);
    follows("ngày", "tháng") || follows("tháng", "năm")
}

fn is_room(before: &str, after: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
    ["ngày", "tháng", "năm", "số", "số:", "giờ", "phút", "lúc"].contains(&last.as_str())
        || before.ends_with(':')
        || after.starts_with('/')
        || before.ends_with('/')
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn room_for_a_date_is_left_alone() {
        let right = "Ngày       tháng 3 năm 2023, số      /BC-SNV, ngày    /3/2023.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        let right = "[ ] Có   [ ] Không   ☐ Khác";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        let right = "Ngày  tháng  năm 2023; họ và tên:           ; ngày  …  tháng  …  năm 2026";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
