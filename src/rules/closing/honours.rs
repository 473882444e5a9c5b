//! No rank, degree or honour comes before the signatory's name.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::begins;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trước họ tên không ghi học hàm, học vị, danh hiệu",
        en: "no rank, degree or honour before the signatory's name",
    },
    message: Message {
        code: "T416",
        text: Words {
            vi: "trước họ tên người ký có “{0}”",
            en: "there is “{0}” before the signatory's name",
        },
        hint: Some(Words {
            vi: "bỏ “{0}”, chỉ ghi họ và tên",
            en: "leave out “{0}” and give only the name",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm c"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Trước họ tên không ghi học hàm, học vị và danh hiệu danh dự; lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định của ngành nên không xét.",
        en: "No rank, degree or honour comes before the name; the armed forces, education, health and science have rules of their own and are not judged.",
    },
    wrong: "TS. Nguyễn Văn An",
    right: "Nguyễn Văn An",
    check: Check::Content(check),
    ..Rule::BASE
};

const HONOURS: [&str; 32] = [
    "PGS",
    "GS",
    "TSKH",
    "TS",
    "ThS",
    "Th.S",
    "KS",
    "BS",
    "DS",
    "CN",
    "LS",
    "NGƯT",
    "NGND",
    "AHLĐ",
    "Phó giáo sư",
    "Giáo sư",
    "Tiến sĩ",
    "Thạc sĩ",
    "Kỹ sư",
    "Bác sĩ",
    "Dược sĩ",
    "Luật sư",
    "Cử nhân",
    "Nhà giáo Ưu tú",
    "Đại tướng",
    "Thượng tướng",
    "Trung tướng",
    "Thiếu tướng",
    "Đại tá",
    "Thượng tá",
    "Trung tá",
    "Thiếu tá",
];

const TITLES: [&str; 2] = ["Ông", "Bà"];

/// Bodies in whose documents a rank or degree is allowed.
const FREE: [&str; 14] = [
    "CÔNG AN",
    "QUÂN SỰ",
    "QUÂN ĐỘI",
    "QUÂN KHU",
    "QUỐC PHÒNG",
    "BIÊN PHÒNG",
    "CẢNH SÁT",
    "ĐẠI HỌC",
    "CAO ĐẲNG",
    "HỌC VIỆN",
    "BỆNH VIỆN",
    "Y TẾ",
    "GIÁO DỤC",
    "KHOA HỌC",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let free = subject
        .pieces
        .iter()
        .filter(|p| matches!(p.component, Component::Parent | Component::Issuer))
        .any(|p| {
            let name = p.plain.to_uppercase();
            FREE.iter().any(|body| name.contains(body))
                || ["TRƯỜNG ", "VIỆN "]
                    .iter()
                    .any(|body| name.starts_with(body))
        });
    if free {
        return Verdict::NotApplicable;
    }
    let mut any = false;
    for name in subject.of(Component::Name) {
        any |= !name.plain.is_empty();
        let bare = without_honours(&name.plain);
        let end = name.plain.len() - bare.len();
        if end > 0 {
            let honours = name.plain[..end].trim();
            found.fix(name.text, 0..end, [honours], "");
        }
    }
    Verdict::applied_if(any)
}

/// The name without the honours.
fn without_honours(name: &str) -> &str {
    let mut rest = name;
    loop {
        let next = HONOURS.iter().chain(&TITLES).find_map(|honour| {
            let after = &rest[begins(rest, honour)?..];
            let bare = after.trim_start_matches([' ', '.', ',']);
            (bare.len() < after.len() && !bare.is_empty()).then_some(bare)
        });
        match next {
            Some(bare) => rest = bare,
            None => return rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{count, signed};

    #[test]
    fn degrees_are_found_where_they_are_not_allowed() {
        for wrong in ["TS. Nguyễn Văn An", "PGS.TS Trần Thị Bình", "Ông Lê Cường"] {
            assert_eq!(count(&RULE, &signed(&["GIÁM ĐỐC"], wrong)), 1, "{wrong}");
        }
        assert_eq!(count(&RULE, &signed(&["GIÁM ĐỐC"], "Bùi Thị Sáu")), 0);
        let mut school = signed(&["HIỆU TRƯỞNG"], "TS. Nguyễn Văn An");
        school.letterhead.issuers[0].name = Text::fixed("TRƯỜNG ĐẠI HỌC HÀ TĨNH");
        assert_eq!(count(&RULE, &school), 0);
    }
}
