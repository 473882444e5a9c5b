//! After `V/v` the subject of a công văn continues in lower case.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::{begins, first_word};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "sau V/v là chữ thường",
        en: "a lower-case letter follows “V/v”",
    },
    message: Message {
        code: "T113",
        text: Words {
            vi: "sau “V/v” viết chữ thường: “{0}”",
            en: "“V/v” must be followed by a lower-case letter: “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Message::WARNING
    },
    why: Words {
        vi: "“V/v” là “về việc”, lời tiếp theo là phần giữa câu: mẫu của nghị định ghi “V/v nâng bậc lương năm 2019”.",
        en: "“V/v” means “about”, and what follows is the middle of a sentence: the decree's sample reads “V/v nâng bậc lương năm 2019”.",
    },
    wrong: "V/v Báo cáo tình hình",
    right: "V/v báo cáo tình hình",
    check: Check::Content(check),
    ..Rule::BASE
};

/// Words that open such subjects and are never names.
const OPENING: [&str; 39] = [
    "Báo cáo",
    "Bổ sung",
    "Cho ý kiến",
    "Chấn chỉnh",
    "Chấp thuận",
    "Cung cấp",
    "Cử",
    "Điều chỉnh",
    "Đăng ký",
    "Đề nghị",
    "Đề xuất",
    "Đôn đốc",
    "Giải quyết",
    "Góp ý",
    "Hướng dẫn",
    "Khảo sát",
    "Kiểm tra",
    "Lấy ý kiến",
    "Mời",
    "Nâng",
    "Phối hợp",
    "Phúc đáp",
    "Rà soát",
    "Tăng cường",
    "Tham gia",
    "Tham mưu",
    "Thẩm định",
    "Thông báo",
    "Thực hiện",
    "Tiếp tục",
    "Tổ chức",
    "Tổng hợp",
    "Trả lời",
    "Triển khai",
    "Tuyên truyền",
    "Xem xét",
    "Xin",
    "Xử lý",
    "Yêu cầu",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.of(Component::Regarding) {
        any = true;
        let Some(after) = piece.plain.strip_prefix("V/v") else {
            continue;
        };
        let words = after.trim_start();
        let opening = OPENING
            .iter()
            .find(|o| words.starts_with(**o) && first_word(&words[o.len()..]).is_empty());
        if let Some(opening) = opening {
            let start = piece.plain.len() - words.len();
            let end = start + begins(words, opening).unwrap_or(opening.len());
            let right = opening.to_lowercase();
            found.fix(piece.text, start..end, [opening, &right], &right);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, regarding};

    #[test]
    fn verbs_are_small_and_names_stay() {
        assert_eq!(count(&RULE, &regarding("V/v Báo cáo tình hình")), 1);
        assert_eq!(count(&RULE, &regarding("V/v báo cáo tình hình")), 0);
        assert_eq!(count(&RULE, &regarding("V/v Hội nghị tổng kết")), 0);
    }
}
