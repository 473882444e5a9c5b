//! The name of a law has a capital in `Luật` and in its first syllable.

use std::sync::LazyLock;

use super::{Names, within_sentence};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên luật",
        en: "names of laws",
    },
    message: Message {
        code: "H111",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 6"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Viết hoa chữ cái đầu của tên loại và của âm tiết thứ nhất trong tên văn bản: Bộ luật Hình sự, Luật Tổ chức Quốc hội.",
        en: "The kind and the first syllable of a document's name have capitals: Bộ luật Hình sự, Luật Tổ chức Quốc hội.",
    },
    wrong: "Tuyên truyền Luật an ninh mạng và các văn bản hướng dẫn.",
    right: "Tuyên truyền Luật An ninh mạng và các văn bản hướng dẫn.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static LAWS: LazyLock<Names> = LazyLock::new(|| {
    Names::new(&[
        "Bộ luật Hình sự",
        "Bộ luật Tố tụng hình sự",
        "Bộ luật Dân sự",
        "Bộ luật Lao động",
        "Luật An ninh mạng",
        "Luật An toàn thông tin mạng",
        "Luật An toàn thực phẩm",
        "Luật Báo chí",
        "Luật Bảo vệ môi trường",
        "Luật Bảo vệ quyền lợi người tiêu dùng",
        "Luật Bưu chính",
        "Luật Cán bộ, công chức",
        "Luật Công nghệ thông tin",
        "Luật Doanh nghiệp",
        "Luật Đất đai",
        "Luật Đầu tư công",
        "Luật Đấu thầu",
        "Luật Giao dịch điện tử",
        "Luật Giáo dục",
        "Luật Hải quan",
        "Luật Khiếu nại",
        "Luật Lưu trữ",
        "Luật Ngân sách nhà nước",
        "Luật Phòng, chống tham nhũng",
        "Luật Quảng cáo",
        "Luật Sở hữu trí tuệ",
        "Luật Tần số vô tuyến điện",
        "Luật Thanh tra",
        "Luật Thi đua, khen thưởng",
        "Luật Tiếp công dân",
        "Luật Tố cáo",
        "Luật Tổ chức chính quyền địa phương",
        "Luật Tổ chức Chính phủ",
        "Luật Tổ chức Quốc hội",
        "Luật Viên chức",
        "Luật Viễn thông",
        "Luật Xây dựng",
        "Luật Xử lý vi phạm hành chính",
        "Luật Xuất bản",
    ])
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    LAWS.check(subject, found, |before, typed, _, _| {
        // "pháp luật đất đai", "kỷ luật lao động" name no law; with a capital somewhere they do
        let plural = ["pháp ", "kỷ ", "quy ", "các ", "những "];
        typed.chars().any(char::is_uppercase)
            && !plural
                .iter()
                .any(|word| before.to_lowercase().ends_with(word))
            && (within_sentence(before)
                || before.is_empty()
                || typed.starts_with(char::is_uppercase))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn the_law_in_general_is_left_alone() {
        let right = "Pháp luật đất đai, kỷ luật lao động, luật báo chí nói chung, Luật Báo chí.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["theo luật Báo chí"])), 1);
    }
}
