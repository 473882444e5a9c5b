//! A paragraph of the content is not worded like another component: a basis, a heading, an
//! article, an addressee, a recipient, a signature.

use std::sync::LazyLock;

use regex::Regex;

use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::document::Block;
use crate::kinds::{Kind, Need};
use crate::rules::framework::piece::plain;
use crate::rules::{Check, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "đoạn nội dung không mang lời văn của thành phần khác",
        en: "no paragraph of the content is worded like another component",
    },
    message: Message {
        code: "V129",
        text: Words {
            vi: "đoạn “{0}” mang lời văn của thành phần `{1}` nhưng nằm trong nội dung như đoạn văn thường",
            en: "“{0}” is worded like what belongs under `{1}`, but is in the content as ordinary text",
        },
        hint: Some(Words {
            vi: "ghi ở khóa `{1}` của tệp nội dung để in đúng thể thức; trong tệp Word thì đặt đúng kiểu của thành phần ấy",
            en: "put it under the key `{1}` of the content file, so that it is printed in its form; in a Word file give it the style of that component",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Căn cứ in nghiêng, đề mục và Điều in đậm và được đánh số, Kính gửi và Nơi nhận có chỗ riêng; gõ chung vào nội dung thì in ra sai kiểu.",
        en: "Legal bases are italic, headings and articles bold and numbered, addressees and recipients have places of their own; typed into the content they come out in the wrong form.",
    },
    wrong: "Kính gửi: Ủy ban nhân dân tỉnh",
    right: "Kính gửi Ủy ban nhân dân tỉnh xem xét, quyết định.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// The wording of a component.
struct Wording {
    /// What it begins with. Most paragraphs begin differently, so no pattern is tried.
    begins: &'static [&'static str],
    pattern: LazyLock<Regex>,
    /// The key that it belongs under.
    key: &'static str,
}

impl Wording {
    fn is_of(&self, text: &str) -> bool {
        self.begins.iter().any(|words| text.starts_with(words)) && self.pattern.is_match(text)
    }
}

static WORDINGS: [Wording; 10] = [
    Wording {
        begins: &["Điều ", "ĐIỀU "],
        pattern: LazyLock::new(|| pattern(r"^(?:Điều|ĐIỀU) [0-9]{1,3}[a-zđ]?\s*[.:](?:\s|$)")),
        key: "dieu",
    },
    Wording {
        begins: &["Chương ", "CHƯƠNG "],
        pattern: LazyLock::new(|| {
            pattern(
                r"^(?:Chương|CHƯƠNG) (?:[IVXL]{1,6}|[0-9]{1,2})\s*(?:$|[.:\n–-]|\p{Lu}{2,}|\p{Lu}[\p{Ll}]+ )",
            )
        }),
        key: "chuong",
    },
    Wording {
        begins: &["Phần ", "PHẦN "],
        pattern: LazyLock::new(|| {
            pattern(r"^(?:Phần|PHẦN) (?:[IVXL]{1,6}|thứ \p{Ll}+|THỨ \p{Lu}+)\s*(?:$|[.:\n–-])")
        }),
        key: "phan",
    },
    Wording {
        begins: &["Mục ", "MỤC "],
        pattern: LazyLock::new(|| pattern(r"^(?:Mục|MỤC) [0-9]{1,2}\s*(?:$|[.:\n–-]\s*\p{Lu})")),
        key: "muc",
    },
    // in capitals to the end
    Wording {
        begins: &["I", "V", "X", "A", "B", "C", "D", "Đ", "E"],
        pattern: LazyLock::new(|| {
            pattern(
                r"^(?:[IVX]{1,5}|[A-EĐ])\s*[.)/-]\s*\p{Lu}{2,}(?:[\s,\-–()/0-9.:;“”&]|\p{Lu})*$",
            )
        }),
        key: "muc",
    },
    Wording {
        begins: &["Kính gửi", "KÍNH GỬI"],
        pattern: LazyLock::new(|| pattern(r"^(?:Kính gửi|KÍNH GỬI)\s*:")),
        key: "kinh_gui",
    },
    Wording {
        begins: &["Kính gửi", "KÍNH GỬI"],
        pattern: LazyLock::new(|| pattern(r"^(?:Kính gửi|KÍNH GỬI)\s[^.!?]*$")),
        key: "kinh_gui",
    },
    Wording {
        begins: &["Nơi nhận", "NƠI NHẬN"],
        pattern: LazyLock::new(|| pattern(r"^(?:Nơi nhận|NƠI NHẬN)\s*(?::|$)")),
        key: "noi_nhan",
    },
    Wording {
        begins: &["-", "–", "Lưu"],
        pattern: LazyLock::new(|| pattern(r"^[-–]?\s*Lưu\s*:\s*VT")),
        key: "luu",
    },
    Wording {
        begins: &["TM", "KT", "TL", "TUQ", "Q"],
        pattern: LazyLock::new(|| {
            pattern(r"^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}{2,}[\p{Lu}\s,0-9]*$")
        }),
        key: "nguoi_ky",
    },
];

/// How much of a paragraph is shown, in characters.
const SHOWN: usize = 50;

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let mut any = false;
    let mut before_articles = true;
    for block in &document.body {
        let Block::Paragraph(paragraph) = block else {
            continue;
        };
        if paragraph.role != Role::Body {
            before_articles = false;
            continue;
        }
        any = true;
        let text = plain(&paragraph.text);
        let text = text.trim();
        let key = if is_basis(text, document.kind, before_articles) {
            "can_cu"
        } else if let Some(wording) = WORDINGS.iter().find(|wording| wording.is_of(text)) {
            wording.key
        } else {
            continue;
        };
        let end = text
            .char_indices()
            .nth(SHOWN)
            .map_or(text.len(), |(i, _)| i);
        let mut shown = text[..end].replace('\n', " ");
        if end < text.len() {
            shown.push('…');
        }
        let start = paragraph.text.to_plain().find(text).unwrap_or(0);
        found.report(&paragraph.text, start..start + end, [&shown, key]);
    }
    Verdict::applied_if(any)
}

/// Whether a paragraph is a legal basis. In a kind that need not have them it is a sentence,
/// `Căn cứ Công văn số …, Sở báo cáo như sau:`, unless it ends like a basis.
fn is_basis(text: &str, kind: &Kind, before_articles: bool) -> bool {
    let begins = ["Căn cứ ", "Theo đề nghị của ", "Xét đề nghị của "]
        .iter()
        .any(|words| text.starts_with(words));
    if !begins || kind.legal_bases == Need::Forbidden {
        return false;
    }
    // "Căn cứ các quy định nêu trên;" is an item of a list
    const REFERS_BACK: [&str; 6] = [
        "nêu trên",
        "nói trên",
        "trên đây",
        "sau đây",
        "dưới đây",
        "như sau",
    ];
    let must = kind.legal_bases == Need::Required && before_articles;
    let refers = REFERS_BACK.iter().any(|words| text.contains(words));
    must || (text.ends_with([';', ',']) && !refers)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Article, Body, Level1};
    use crate::rules::testing::{blocks, body, count, n, of_kind, p};

    #[test]
    fn paragraphs_worded_as_another_component_are_found() {
        for wrong in [
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;",
            "Theo đề nghị của Chánh Văn phòng;",
            "I. KẾT QUẢ THỰC HIỆN",
            "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026",
            "Điều 2. Quyết định này có hiệu lực từ ngày ký.",
            "ĐIỀU 4. Hiệu lực thi hành",
            "A. KẾT QUẢ THỰC HIỆN",
            "B. PHƯƠNG HƯỚNG NHIỆM VỤ",
            "Chương II",
            "CHƯƠNG I: QUY ĐỊNH CHUNG",
            "Chương II Quy định cụ thể",
            "Phần I",
            "Mục 1. Quy định chung",
            "Kính gửi: Sở Nội vụ",
            "Kính gửi Sở Nội vụ",
            "Nơi nhận:",
            "- Lưu: VT, TH.",
            "KT. GIÁM ĐỐC",
            "TM. ỦY BAN NHÂN DÂN",
        ] {
            assert_eq!(count(&RULE, &body(&[wrong])), 1, "{wrong}");
        }
        let mut decision = of_kind("quyet-dinh");
        decision.body = vec![
            p(
                Body,
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
            ),
            n(Article, "Điều 1.", "Ban hành Quy chế."),
            p(Body, "Căn cứ Quy chế này, các phòng xây dựng kế hoạch."),
        ];
        assert_eq!(count(&RULE, &decision), 1);
    }

    #[test]
    fn sentences_and_real_components_are_left_alone() {
        let right = [
            "Căn cứ Công văn số 15/SNV-VP ngày 05/01/2026, Sở báo cáo như sau:",
            "Căn cứ tình hình thực tế, các đơn vị chủ động triển khai.",
            "Căn cứ các quy định nêu trên;",
            "A. Yersin là nhà bác học.",
            "A.B.C là tên viết tắt.",
            "Theo đề nghị của Sở Tài chính, Ủy ban nhân dân tỉnh đồng ý.",
            "Điều 2 Quyết định số 15/QĐ-UBND quy định như sau.",
            "Điều này có ý nghĩa quan trọng.",
            "Chương trình mục tiêu quốc gia đạt kết quả tốt.",
            "Chương I của Luật quy định về phạm vi.",
            "Mục 1 Phần I nêu rõ kết quả.",
            "Kính gửi quý cơ quan xem xét, giải quyết./.",
            "Kính đề nghị Ủy ban nhân dân tỉnh xem xét.",
            "I. Newton là nhà vật lý.",
            "V. I. Lê-nin đã viết.",
            "Nơi nhận hồ sơ: Bộ phận một cửa.",
            "Lưu ý: VT là văn thư.",
            "UBND TỈNH HÀ TĨNH chỉ đạo.",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
        let real = blocks(vec![n(Level1, "I.", "KẾT QUẢ"), p(Body, "Một./.")]);
        assert_eq!(count(&RULE, &real), 0);
    }
}
