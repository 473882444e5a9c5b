//! There is a space before an opening bracket, and none just inside brackets.

use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::is_syllable;
use crate::rules::language::words::last_word;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "cách trước “(”, không cách trong ngoặc",
        en: "a space before “(”, none just inside brackets",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V108",
        text: Words {
            vi: "ngoặc đơn viết chưa đúng khoảng cách: “{0}”",
            en: "the spaces at the bracket are wrong: “{0}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Trước ngoặc mở có khoảng trắng, sau ngoặc mở và trước ngoặc đóng không có.",
        en: "There is a space before an opening bracket, but none after it and none before a closing one.",
    },
    wrong: "Ban Chỉ đạo tỉnh(Cục Hải quan) đã có ý kiến.",
    right: "Ban Chỉ đạo tỉnh (Cục Hải quan) đã có ý kiến.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (at, _) in piece.each_mark(['(']) {
            let before = last_word(&plain[..at]);
            let inside = &plain[at + 1..];
            // codes and formulas have no space on purpose: NC(Vi16), f(x), (các) bước(s)
            let long = inside.chars().take_while(|c| c.is_alphabetic()).count() > 1;
            if long && before.chars().count() > 1 && is_syllable(before) && has_small(before) {
                let args = [&format!("{before}("), &format!("{before} (")];
                found.fix(piece.text, at..at + 1, args.map(String::as_str), " (");
            }
            let word = inside.trim_start_matches(' ');
            if word.len() < inside.len() && word.starts_with(char::is_alphabetic) {
                let end = at + 1 + (inside.len() - word.len());
                found.fix(piece.text, at..end, ["( ", "("], "(");
            }
        }
    }
    Verdict::Applied
}

fn has_small(word: &str) -> bool {
    word.chars().skip(1).all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn codes_and_formulas_are_left_alone() {
        let right = "Lưu: VT, NC(Vi16), PL.(300), f(xy), (b), tỉnh (Cục), web(site)";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["tỉnh ( Cục Hải quan)"])), 1);
    }
}
