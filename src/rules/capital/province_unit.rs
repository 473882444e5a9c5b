//! The word `tỉnh` is in lower case before a province's name.

use std::sync::LazyLock;

use super::{Names, PROVINCES, texts, within_sentence};
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::key;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“tỉnh” viết thường trước tên riêng",
        en: "“tỉnh” in lower case before a province's name",
    },
    message: Message {
        code: "H102",
        text: Words {
            vi: "“{0}” giữa câu phải viết “{1}”",
            en: "within a sentence “{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục III, khoản 1, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Danh từ chung chỉ đơn vị hành chính viết thường, chỉ tên riêng viết hoa: tỉnh Nam Định, thành phố Thái Nguyên.",
        en: "The common noun of an administrative unit is in lower case, only its name has capitals: tỉnh Nam Định, thành phố Thái Nguyên.",
    },
    wrong: "Trên địa bàn Tỉnh Hà Tĩnh có 03 vụ việc.",
    right: "Trên địa bàn tỉnh Hà Tĩnh có 03 vụ việc.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static PLACES: LazyLock<Names> = LazyLock::new(|| Names::new(&PROVINCES));

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    let unit = key("tỉnh");
    for piece in texts(subject) {
        let plain = piece.plain.as_ref();
        for pair in piece.words.windows(2) {
            let [word, next] = pair else { continue };
            if word.key != unit || PLACES.find(plain, next).is_none() {
                continue;
            }
            any = true;
            if piece.letters(word) == "Tỉnh" && within_sentence(&plain[..word.at.start]) {
                found.fix(piece.text, word.at.clone(), ["Tỉnh", "tỉnh"], "tỉnh");
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn names_of_bodies_and_the_head_of_a_sentence_keep_the_capital() {
        let right = "Tỉnh Hà Tĩnh báo cáo. Tỉnh Nghệ An và Ban Thường vụ Tỉnh ủy Hà Tĩnh.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
