//! Only the first syllable of a holiday's name has a capital.

use std::sync::LazyLock;

use super::{Names, after_name};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên ngày lễ, tết",
        en: "names of holidays",
    },
    message: Message {
        code: "H101",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 5 và 8"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tên các ngày tết viết hoa chữ cái đầu của âm tiết thứ nhất: tết Nguyên đán, tết Đoan ngọ, tết Trung thu; tên ngày lễ cũng vậy: ngày Quốc khánh, ngày Quốc tế Lao động.",
        en: "The first syllable of a holiday's name has a capital: tết Nguyên đán, tết Đoan ngọ, tết Trung thu, ngày Quốc khánh, ngày Quốc tế Lao động.",
    },
    wrong: "Bảo đảm an toàn trước, trong và sau tết Nguyên Đán.",
    right: "Bảo đảm an toàn trước, trong và sau tết Nguyên đán.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static HOLIDAYS: LazyLock<Names> = LazyLock::new(|| {
    Names::new(&[
        "Nguyên đán",
        "Đoan ngọ",
        "Trung thu",
        "Quốc khánh",
        "Quốc tế Lao động",
        "Quốc tế Phụ nữ",
        "Phụ nữ Việt Nam",
        "Nhà giáo Việt Nam",
        "Thầy thuốc Việt Nam",
        "Báo chí cách mạng Việt Nam",
    ])
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    HOLIDAYS.check(subject, found, |before, typed, right, _| {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let last = last.to_lowercase();
        match right {
            // a person may be called Nguyên Đán
            "Nguyên đán" | "Đoan ngọ" => last == "tết" || !after_name(before),
            // names that are also common words or persons' names: only after "tết", "ngày"…
            "Trung thu" => last == "tết",
            "Quốc khánh" => ["ngày", "lễ", "dịp", "mừng"].contains(&last.as_str()),
            // "phụ nữ Việt Nam" are women; a holiday is a day
            _ => last == "ngày" && !typed.starts_with(char::is_lowercase),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn common_words_and_persons_are_left_alone() {
        let wrong = "Dịp Quốc Khánh 2-9, tết trung thu, tết đoan ngọ.";
        assert_eq!(count(&RULE, &body(&[wrong])), 3);
        let right = "Ông Trần Nguyên Đán, ông Nguyễn Quốc Khánh, phụ nữ Việt Nam, đêm trung thu, TẾT NGUYÊN ĐÁN, Tết Nguyên đán.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
