//! In the name of a body the words for its type and its function have capitals, not every syllable.

use std::sync::LazyLock;

use super::{Names, after_name};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên cơ quan: hoa ở từ chỉ loại hình và chức năng",
        en: "names of bodies: capitals at the words for type and function",
    },
    message: Message {
        code: "H106",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục IV, khoản 1, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Viết hoa chữ cái đầu của từ, cụm từ chỉ loại hình và chức năng: Hội đồng nhân dân tỉnh Sơn La, Sở Tài chính, Bộ Tài nguyên và Môi trường.",
        en: "Each word for type and function begins with a capital: Hội đồng nhân dân tỉnh Sơn La, Sở Tài chính, Bộ Tài nguyên và Môi trường.",
    },
    wrong: "Ủy Ban Nhân Dân tỉnh đã chỉ đạo.",
    right: "Ủy ban nhân dân tỉnh đã chỉ đạo.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static BODIES: LazyLock<Names> = LazyLock::new(|| {
    Names::new(&[
        "Ủy ban nhân dân",
        "Uỷ ban nhân dân",
        "Hội đồng nhân dân",
        "Ủy ban Thường vụ Quốc hội",
        "Ủy ban Mặt trận Tổ quốc",
        "Mặt trận Tổ quốc",
        "Tòa án nhân dân",
        "Viện kiểm sát nhân dân",
        "Văn phòng Chính phủ",
        "Chính phủ",
        "Quốc hội",
        "Thủ tướng Chính phủ",
        "Ban Chỉ đạo",
        "Bộ Tài chính",
        "Bộ Nội vụ",
        "Bộ Công an",
        "Bộ Quốc phòng",
        "Bộ Tư pháp",
        "Bộ Y tế",
        "Bộ Công Thương",
        "Bộ Ngoại giao",
        "Bộ Xây dựng",
        "Bộ Giáo dục và Đào tạo",
        "Bộ Khoa học và Công nghệ",
        "Bộ Nông nghiệp và Môi trường",
        "Bộ Tài nguyên và Môi trường",
        "Bộ Thông tin và Truyền thông",
        "Bộ Văn hóa, Thể thao và Du lịch",
        "Sở Tài chính",
        "Sở Nội vụ",
        "Sở Tư pháp",
        "Sở Y tế",
        "Sở Xây dựng",
        "Sở Giáo dục và Đào tạo",
        "Sở Khoa học và Công nghệ",
        "Sở Nông nghiệp và Môi trường",
        "Sở Tài nguyên và Môi trường",
        "Sở Thông tin và Truyền thông",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Công an tỉnh",
    ])
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    BODIES.check(subject, found, |before, typed, right, after| {
        let every = typed.split(' ').all(|word| {
            word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()) || word == "và"
        });
        let longer = typed.split(' ').count() > 2;
        // a person may be called Quốc Hội: two syllables after a name are left alone
        if every {
            return longer || !after_name(before);
        }
        // in lower case it is a name only with its place after it
        let small = !typed.chars().any(char::is_uppercase);
        let placed = [
            "tỉnh",
            "thành phố",
            "huyện",
            "quận",
            "xã",
            "phường",
            "thị xã",
        ]
        .iter()
        .any(|unit| after.trim_start().starts_with(unit));
        small && placed && right.ends_with(" nhân dân")
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn every_syllable_in_capitals_is_found() {
        let wrong = "Theo Bộ Tài Chính, của Chính Phủ, ủy ban nhân dân tỉnh.";
        assert_eq!(count(&RULE, &body(&[wrong])), 3);
        let right = "tổ chức phi chính phủ, hội đồng nhân dân các cấp, ông Lê Quốc Hội, Bộ Công Thương, Uỷ ban nhân dân.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
