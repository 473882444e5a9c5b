//! No letters of the old fonts (TCVN3, VNI) are left.

use super::tokens;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn chữ của phông cũ (TCVN3, VNI)",
        en: "no text of the old fonts (TCVN3, VNI) left",
    },
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V102",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” là chữ của phông cũ (TCVN3, VNI)",
            en: "“{0}” is text of an old font (TCVN3, VNI)",
        },
        hint: Some(Words {
            vi: "chuyển đoạn này sang Unicode",
            en: "convert the passage to Unicode",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
    },
    why: Words {
        vi: "Văn bản dùng bộ mã Unicode; chữ gõ bằng .VnTime hay VNI-Times thành ký tự lạ trên máy khác.",
        en: "Documents use Unicode; text typed in .VnTime or VNI-Times turns into odd signs on other machines.",
    },
    wrong: "C¸c ®¬n vÞ thùc hiÖn nghiªm tóc.",
    right: "Các đơn vị thực hiện nghiêm túc.",
    check,
};

/// Letters and signs that the old fonts show as Vietnamese letters and that Vietnamese in
/// Unicode does not have.
const STRANGE: &str = "®¬\u{ad}¨©ª«µ¶·¸¹º»¼½¾¿×÷ß§ÆÞÐþðæåäëïîûüøÿñöÖÜÑØÏÎËÄÅ";

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.foreign() {
        let strange: Vec<_> = tokens(&piece.plain)
            .filter(|(_, word)| is_strange(word))
            .collect();
        let all = piece.words.len().max(1);
        // one foreign name in a long text is a foreign name
        if let Some((range, word)) = strange.first()
            && strange.len() * 4 >= all
        {
            found.report(piece.text, range.clone(), [word]);
        }
    }
    Verdict::Applied
}

/// Whether such a letter stands among ASCII letters, and not as a mark at the end.
fn is_strange(word: &str) -> bool {
    let word = word.trim_end_matches(['®', '©', '.', ',', ';', ':', ')']);
    word.chars()
        .any(|c| ('\u{a8}'..='\u{ff}').contains(&c) && STRANGE.contains(c))
        && word.chars().any(|c| c.is_ascii_alphabetic())
        && !word.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn foreign_names_and_signs_are_let_be() {
        let right = "Ông Müller của hãng Nestlé giới thiệu GlobalGap® tại hội thảo, 5 µm, §2.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["ñöôïc thöïc hieän"])), 1);
    }
}
