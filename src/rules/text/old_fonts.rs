//! No letters of the old fonts (TCVN3, VNI) are left.

use super::tokens;
use crate::diagnostic::{Message, Words};
use crate::rules::language::encodings::{from_old_font, has_sign};
use crate::rules::language::syllable::is_syllable;
use crate::rules::language::words::is_vietnamese;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn chữ của phông cũ (TCVN3, VNI)",
        en: "no text of the old fonts (TCVN3, VNI) left",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V102",
        text: Words {
            vi: "“{0}” là chữ của phông cũ (TCVN3, VNI), ở bảng mã Unicode là “{1}”",
            en: "“{0}” is text of an old font (TCVN3, VNI); in Unicode it is “{1}”",
        },
        hint: Some(Words {
            vi: "chuyển cả đoạn sang Unicode rồi dán lại (bộ gõ tiếng Việt có công cụ chuyển mã)",
            en: "convert the whole passage to Unicode and paste it again (Vietnamese keyboards have a converter)",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản dùng bộ mã Unicode; chữ gõ bằng .VnTime hay VNI-Times thành ký tự lạ trên máy khác.",
        en: "Documents use Unicode; text typed in .VnTime or VNI-Times turns into odd characters on other computers.",
    },
    wrong: "C¸c ®¬n vÞ thùc hiÖn nghiªm tóc.",
    right: "Các đơn vị thực hiện nghiêm túc.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for passage in subject.passages() {
        let plain = passage.plain();
        if plain.is_ascii() {
            continue;
        }
        let old: Vec<_> = tokens(plain)
            .filter_map(|(at, word)| Some((at, word, from_old_font(word)?)))
            .collect();
        let Some((at, word, right)) = old.first() else {
            continue;
        };
        // one word alone may be a foreign name that looks like a syllable
        let is_sure = old.len() > 1
            || old
                .iter()
                .any(|(_, word, _)| has_sign(word) || is_strange(word))
            || !plain.chars().any(|c| c > '\u{ff}' && c.is_alphabetic());
        if is_sure {
            found.report_in(passage, at.clone(), [word, right]);
        }
    }
    Verdict::Applied
}

/// Whether a word that is not a name (it begins in lower case or is all in capitals) has a
/// letter that Vietnamese does not have or is not a syllable: `hôp` is a typing slip.
fn is_strange(word: &str) -> bool {
    let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
    let is_name = word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let foreign = |c: char| c.is_alphabetic() && !c.is_ascii() && !is_vietnamese(c);
    !is_name && (word.chars().any(foreign) || !is_syllable(word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count, count_with};

    #[test]
    fn foreign_names_and_signs_are_left_alone() {
        let right = "Ông Müller của hãng Nestlé giới thiệu GlobalGap® tại hội thảo, 5 µm, §2.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["ñöôïc thöïc hieän"])), 1);
        let right = [
            "Công việc hôp tại quán café ở CHÂU ÂU",
            "Hãng NESTLÉ và CAFÉ MÜLLER",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
        let one = [
            "Các đơn vị hiÖn nay",
            "Kế hoạch cña Sở đã duyệt",
            "Đã thùc hiÖn xong việc",
        ];
        for text in one {
            assert_eq!(count(&RULE, &body(&[text])), 1, "{text}");
        }
    }

    #[test]
    fn a_value_is_judged_by_itself() {
        let long =
            "Báo cáo kết quả thực hiện nhiệm vụ của đơn vị ThuËn Thµnh trong quý I năm 2026.";
        assert_eq!(count(&RULE, &body(&[long])), 1);
        let page = body(&["Kết quả thực hiện nhiệm vụ của đơn vị ThuËn trong quý I năm 2026."]);
        assert_eq!(count_with(&RULE, &page, &["ThuËn"]), 1);
        assert_eq!(
            count_with(&RULE, &page, &["Công ty Müller", "Nestlé", "São Paulo"]),
            0
        );
    }
}
