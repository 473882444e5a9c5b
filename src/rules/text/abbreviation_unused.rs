//! An abbreviation that is explained is used afterwards.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "chữ viết tắt đã giải thích thì được dùng",
        en: "an abbreviation that is explained is used",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V122",
        text: Words {
            vi: "“{0}” được giải thích nhưng không dùng lại",
            en: "“{0}” is explained but not used",
        },
        hint: Some(Words {
            vi: "bỏ lời giải thích",
            en: "leave out the explanation",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Viết tắt chỉ đáng khi cụm từ xuất hiện nhiều lần.",
        en: "An abbreviation is worth explaining only if it is used again.",
    },
    wrong: "Ban Công tác (sau đây viết tắt là BCT) gồm 05 người. Ban họp hằng tháng.",
    right: "Ban Công tác (sau đây viết tắt là BCT) gồm 05 người. BCT họp hằng tháng.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static EXPLAINED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:viết tắt là|gọi tắt là)[: ]*[“\x22]?(\p{Lu}[\p{L}\d]*)"));

/// The abbreviations in capitals that the prose explains, each with the piece and place of its
/// explanation.
pub(super) fn explained(subject: &Subject<'_>) -> Vec<(String, usize, Range<usize>)> {
    let mut out = Vec::new();
    for (i, piece) in subject.pieces.iter().enumerate() {
        if !piece.component.is_prose() || !piece.plain.contains("tắt là") {
            continue;
        }
        for found in EXPLAINED
            .captures_iter(&piece.plain)
            .filter_map(|c| c.get(1))
        {
            let capitals = found.as_str().chars().filter(|c| c.is_uppercase()).count();
            // `QĐ 20` is the short name of one decision, `QĐ` alone still means any decision
            let is_numbered = piece.plain[found.end()..]
                .trim_start_matches([' ', '\u{a0}'])
                .starts_with(|c: char| c.is_ascii_digit());
            if capitals > 1 && !is_numbered {
                out.push((found.as_str().to_owned(), i, found.range()));
            }
        }
    }
    out
}

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let explained = explained(subject);
    // the last place of each
    let mut last: HashMap<&str, (usize, usize)> = explained
        .iter()
        .map(|(abbreviation, ..)| (abbreviation.as_str(), (0, 0)))
        .collect();
    if !last.is_empty() {
        for (i, piece) in subject.pieces.iter().enumerate() {
            for word in &piece.words {
                if let Some(place) = last.get_mut(piece.letters(word)) {
                    *place = (i, word.at.start);
                }
            }
        }
    }
    for (abbreviation, piece, range) in &explained {
        if last[abbreviation.as_str()] <= (*piece, range.start) {
            found.report(subject.pieces[*piece].text, range.clone(), [abbreviation]);
        }
    }
    Verdict::applied_if(!explained.is_empty())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn a_short_name_with_a_number_is_no_abbreviation() {
        let named = |name: &str| {
            let text = format!("Quyết định về hỗ trợ (sau đây gọi tắt là {name}).");
            count(&RULE, &body(&[&text]))
        };
        assert_eq!(named("QĐ"), 1);
        assert_eq!(named("QĐ 20"), 0);
    }
}
