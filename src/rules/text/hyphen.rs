//! A hyphen between words has spaces on both sides or on neither.

use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::is_syllable;
use crate::rules::language::symbol::{self, SYMBOLS};
use crate::rules::language::words::{first_word, last_word};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "gạch nối cách đều hai bên",
        en: "a hyphen has spaces on both sides or on neither",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V123",
        text: Words {
            vi: "dấu gạch “{0}” chỉ có khoảng trắng ở một bên",
            en: "the hyphen in “{0}” has a space on one side only",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Gạch giữa hai cụm từ có khoảng trắng hai bên (giao - nhận), gạch nối trong từ thì không.",
        en: "Between phrases a hyphen has spaces on both sides (giao - nhận), within a word it has none.",
    },
    wrong: "Trong quá trình giao -nhận hàng hóa.",
    right: "Trong quá trình giao - nhận hàng hóa.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        // T214 reports the whole number
        let mut numbers = None;
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
            let numbers = numbers.get_or_insert_with(|| symbol::spaced(plain));
            if numbers.iter().any(|number| number.contains(&at)) {
                continue;
            }
            let start = before.trim_end_matches(' ').len();
            let end = plain.len() - after.trim_start_matches(' ').len();
            let shown = around(plain, start, end);
            let Some(right) = spelling(last_word(&before[..start]), first_word(&plain[end..]))
            else {
                let closed = shown.replacen(plain.get(start..end).unwrap_or("-"), "-", 1);
                found.report(piece.text, start..end, [shown, &closed]);
                continue;
            };
            let fixed = shown.replacen(plain.get(start..end).unwrap_or("-"), right, 1);
            found.fix(piece.text, start..end, [shown, &fixed], right);
        }
    }
    Verdict::applied_if(any)
}

/// How a hyphen between these words must be written; `None` when that is not certain, as within
/// a name: `Lê-nin`, `wi-fi`.
fn spelling(before: &str, after: &str) -> Option<&'static str> {
    let is_capitals = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    if SYMBOLS.contains(&before) && after.starts_with(char::is_uppercase) {
        return Some("-");
    }
    let is_word = |word: &str| word.chars().count() > 1 && is_syllable(word);
    let is_name = before.starts_with(char::is_uppercase)
        && before.chars().skip(1).all(char::is_lowercase)
        && after.starts_with(char::is_lowercase);
    let are_words = is_word(before) && is_word(after) && !is_name;
    // an abbreviation next to a word belongs to a phrase: UBND tỉnh - HĐND
    let is_phrase = is_capitals(before) != is_capitals(after);
    (are_words || is_phrase && !is_name).then_some(" - ")
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
    use crate::rules::testing::{body, count, fixed_by};

    #[test]
    fn even_hyphens_and_minus_signs_are_left_alone() {
        let right = "Lê-nin, Lao động - Thương binh, 5-10 tin, nhiệt độ -5 độ, từ 3 -5 ngày";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["giao- nhận"])), 1);
        // T214 reports the number
        assert_eq!(
            count(&RULE, &body(&["Nghị định số 30/2020/NĐ- CP ngày"])),
            0
        );
    }

    #[test]
    fn symbols_are_closed_up_and_names_are_left_to_people() {
        for (wrong, right) in [
            ("các quyết định QĐ- UBND", "các quyết định QĐ-UBND"),
            ("UBND tỉnh- HĐND tỉnh", "UBND tỉnh - HĐND tỉnh"),
            ("LAO ĐỘNG- THƯƠNG BINH", "LAO ĐỘNG - THƯƠNG BINH"),
            ("Lê- nin", "Lê- nin"),
            ("wi- fi", "wi- fi"),
            ("HĐND- UBND", "HĐND- UBND"),
        ] {
            let (found, fixed) = fixed_by(&RULE, wrong);
            assert_eq!((found.len(), fixed.as_str()), (1, right));
        }
    }
}
