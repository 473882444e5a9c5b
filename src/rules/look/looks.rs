//! How components look: capitals, weight and slant.

use super::{Case, capitals, set_as, words_of};
use crate::components::Component;
use crate::rules::{Check, Rule};

/// Quốc hiệu is in bold capitals.
pub(in crate::rules) static NATION: Rule = Rule::row(
    "T801",
    Component::Nation.clause(),
    [
        [
            "Quốc hiệu: chữ in hoa, đứng, đậm",
            "Quốc hiệu: capitals, upright, bold",
        ],
        [
            "Quốc hiệu phải là chữ in hoa, đứng, đậm",
            "Quốc hiệu must be in capitals, upright and bold",
        ],
        [
            "Quốc hiệu trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
            "Quốc hiệu is in capitals, upright and bold.",
        ],
    ],
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
    ],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Nation, Case::AsTable)
    }),
);

/// Tiêu ngữ is upright and bold.
pub(in crate::rules) static MOTTO: Rule = Rule::row(
    "T803",
    Component::Motto.clause(),
    [
        ["Tiêu ngữ: chữ đứng, đậm", "Tiêu ngữ: upright, bold"],
        [
            "Tiêu ngữ phải là chữ đứng, đậm",
            "Tiêu ngữ must be upright and bold",
        ],
        [
            "Tiêu ngữ trình bày bằng chữ in thường, kiểu chữ đứng, đậm.",
            "Tiêu ngữ is in lower case, upright and bold.",
        ],
    ],
    [
        "*Độc lập - Tự do - Hạnh phúc*",
        "**Độc lập - Tự do - Hạnh phúc**",
    ],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Motto, Case::AsTable)
    }),
);

/// The names of bodies in the letterhead are in capitals.
pub(in crate::rules) static BODY_CAPITALS: Rule = Rule::row(
    "T811",
    Component::Parent.clause(),
    [
        [
            "tên cơ quan bằng chữ in hoa",
            "names of bodies are in capitals",
        ],
        [
            "tên cơ quan phải bằng chữ in hoa",
            "the name of a body must be in capitals",
        ],
        [
            "Tên cơ quan chủ quản và tên cơ quan ban hành trình bày bằng chữ in hoa.",
            "Both names of bodies are in capitals.",
        ],
    ],
    ["Sở Nội vụ", "SỞ NỘI VỤ"],
    Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| matches!(s, Component::Parent | Component::Issuer),
            capitals,
        )
    }),
);

/// Number and symbol are upright and not bold.
pub(in crate::rules) static NUMBER: Rule = Rule::row(
    "T816",
    Component::Number.clause(),
    [
        [
            "số, ký hiệu: chữ đứng, không đậm",
            "number and symbol: upright, not bold",
        ],
        [
            "số, ký hiệu phải là chữ đứng, không đậm",
            "number and symbol must be upright and not bold",
        ],
        [
            "Số, ký hiệu của văn bản trình bày bằng kiểu chữ đứng.",
            "Number and symbol are upright.",
        ],
    ],
    ["**Số: 15/QĐ-SNV**", "Số: 15/QĐ-SNV"],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Number, Case::AsTable)
    }),
);

/// Place and date are italic.
pub(in crate::rules) static DATELINE: Rule = Rule::row(
    "T818",
    Component::Dateline.clause(),
    [
        [
            "địa danh và thời gian: chữ nghiêng, không đậm",
            "place and date: italic, not bold",
        ],
        [
            "địa danh và thời gian phải là chữ nghiêng, không đậm",
            "place and date must be italic and not bold",
        ],
        [
            "Địa danh và thời gian ban hành trình bày bằng kiểu chữ nghiêng.",
            "Place and date are italic.",
        ],
    ],
    [
        "Hà Tĩnh, ngày 05 tháng 3 năm 2026",
        "*Hà Tĩnh, ngày 05 tháng 3 năm 2026*",
    ],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Dateline, Case::AsTable)
    }),
);

/// The title is in bold capitals.
pub(in crate::rules) static TITLE: Rule = Rule::row(
    "T822",
    Component::Title.clause(),
    [
        [
            "tên loại văn bản: chữ in hoa, đứng, đậm",
            "the title: capitals, upright, bold",
        ],
        [
            "tên loại văn bản phải là chữ in hoa, đứng, đậm",
            "the title must be in capitals, upright and bold",
        ],
        [
            "Tên loại văn bản trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
            "The title is in capitals, upright and bold.",
        ],
    ],
    ["Quyết định", "**QUYẾT ĐỊNH**"],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Title, Case::AsTable)
    }),
);

/// The subject is upright and bold.
pub(in crate::rules) static SUBJECT: Rule = Rule::row(
    "T823",
    Component::Subject.clause(),
    [
        ["trích yếu: chữ đứng, đậm", "the subject: upright, bold"],
        [
            "trích yếu phải là chữ đứng, đậm",
            "the subject must be upright and bold",
        ],
        [
            "Trích yếu nội dung văn bản trình bày bằng chữ in thường, kiểu chữ đứng, đậm.",
            "The subject is in lower case, upright and bold.",
        ],
    ],
    [
        "Về việc thành lập Tổ công tác",
        "**Về việc thành lập Tổ công tác**",
    ],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Subject, Case::AsTable)
    }),
);

/// The subject of a công văn is upright and not bold.
pub(in crate::rules) static REGARDING: Rule = Rule::row(
    "T828",
    Component::Regarding.clause(),
    [
        [
            "trích yếu công văn: chữ đứng, không đậm",
            "the subject of a công văn: upright, not bold",
        ],
        [
            "trích yếu công văn phải là chữ đứng, không đậm",
            "the subject of a công văn must be upright and not bold",
        ],
        [
            "Trích yếu công văn (V/v) trình bày bằng chữ in thường, kiểu chữ đứng.",
            "The subject of a công văn (V/v) is in lower case, upright.",
        ],
    ],
    ["**V/v chuẩn bị hội nghị**", "V/v chuẩn bị hội nghị"],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Regarding, Case::AsTable)
    }),
);

/// The addressees are upright.
pub(in crate::rules) static ADDRESSEES: Rule = Rule::row(
    "T832",
    Component::Addressees.clause(),
    [
        ["Kính gửi: chữ đứng", "the addressees: upright"],
        [
            "Kính gửi phải là chữ đứng",
            "the addressees must be upright",
        ],
        [
            "Từ “Kính gửi” và tên nơi nhận sau đó trình bày bằng chữ in thường, kiểu chữ đứng.",
            "The words “Kính gửi” and the addressees are in lower case, upright.",
        ],
    ],
    ["*Kính gửi: Sở Tài chính*", "Kính gửi: Sở Tài chính"],
    Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| matches!(s, Component::Addressees | Component::Addressee),
            |_, f| !f.italic,
        )
    }),
);

/// The legal bases are italic.
pub(in crate::rules) static BASIS: Rule = Rule::row(
    "T835",
    Component::LegalBasis.clause(),
    [
        ["căn cứ ban hành: chữ nghiêng, không đậm", "legal bases: italic, not bold"],
        ["căn cứ ban hành phải là chữ nghiêng, không đậm", "a legal basis must be italic and not bold"],
        ["Căn cứ ban hành văn bản trình bày bằng kiểu chữ nghiêng. Nhiều nơi vẫn in đứng, nên đây chỉ là cảnh báo.", "Legal bases are italic. Many offices print them upright, so this only warns."],
    ],
    ["Căn cứ Luật Lưu trữ;", "*Căn cứ Luật Lưu trữ;*"],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::LegalBasis, Case::AsTable)
    }),
)
.warning();

/// The line of who decides, and the enacting word, are in bold capitals.
pub(in crate::rules) static AUTHORITY: Rule = Rule::row(
    "T836",
    Component::Authority.clause(),
    [
        [
            "thẩm quyền ban hành và lời ban hành: chữ in hoa, đứng, đậm",
            "the line of who decides and the enacting word: capitals, upright, bold",
        ],
        [
            "thẩm quyền ban hành và lời ban hành phải là chữ in hoa, đứng, đậm",
            "the line of who decides and the enacting word must be in capitals, upright and bold",
        ],
        [
            "Dòng ghi thẩm quyền ban hành và dòng “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) trình bày bằng chữ in hoa, đứng, đậm.",
            "The line of who decides and “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) are in capitals, upright and bold.",
        ],
    ],
    ["Quyết định:", "**QUYẾT ĐỊNH:**"],
    Check::Layout(|reading, found| {
        set_as(
            reading,
            found,
            |s| matches!(s, Component::Authority | Component::Enacts),
            Case::AsTable,
        )
    }),
);

/// Number and title of a division are bold.
pub(in crate::rules) static DIVISION: Rule = Rule::row(
    "T851",
    "Phụ lục I, mục II, khoản 6, điểm đ",
    [
        [
            "số và tên phần, chương, mục: chữ đứng, đậm",
            "number and title of parts, chapters, sections: upright, bold",
        ],
        [
            "số và tên phần, chương, mục phải là chữ đứng, đậm",
            "number and title of a division must be upright and bold",
        ],
        [
            "Từ “Phần”, “Chương”, “Mục”, “Tiểu mục”, số thứ tự và tiêu đề trình bày bằng kiểu chữ đứng, đậm.",
            "The words “Phần”, “Chương”, “Mục”, “Tiểu mục”, their number and title are upright and bold.",
        ],
    ],
    ["Chương I (chữ thường)", "**Chương I**"],
    Check::Layout(|reading, found| {
        set_as(
            reading,
            found,
            |s| {
                matches!(s, Component::DivisionNumber(_))
                    || matches!(s, Component::Body(role) if role.is_division())
            },
            Case::Any,
        )
    }),
);

/// Capacity, position and name of the signatory are bold.
pub(in crate::rules) static SIGNATURE: Rule = Rule::row(
    "T861",
    Component::Capacity.clause(),
    [
        [
            "quyền hạn, chức vụ và họ tên người ký: chữ đứng, đậm",
            "capacity, position and name of the signatory: upright, bold",
        ],
        [
            "quyền hạn, chức vụ và họ tên người ký phải là chữ đứng, đậm",
            "capacity, position and name must be upright and bold",
        ],
        [
            "Quyền hạn, chức vụ và họ tên của người ký trình bày bằng kiểu chữ đứng, đậm.",
            "Capacity, position and name of the signatory are upright and bold.",
        ],
    ],
    ["GIÁM ĐỐC (chữ thường)", "**GIÁM ĐỐC**"],
    Check::Layout(|reading, found| {
        set_as(
            reading,
            found,
            |s| matches!(s, Component::Capacity | Component::Post | Component::Name),
            Case::Any,
        )
    }),
);

/// The label of the recipients is bold italic.
pub(in crate::rules) static RECIPIENTS_LABEL: Rule = Rule::row(
    "T865",
    Component::Recipients.clause(),
    [
        ["“Nơi nhận”: chữ nghiêng, đậm", "“Nơi nhận”: italic, bold"],
        [
            "“Nơi nhận” phải là chữ nghiêng, đậm",
            "“Nơi nhận” must be bold italic",
        ],
        [
            "Từ “Nơi nhận” trình bày trên một dòng riêng, bằng kiểu chữ nghiêng, đậm.",
            "The words “Nơi nhận” are on a line of their own, in bold italic.",
        ],
    ],
    ["Nơi nhận:", "***Nơi nhận:***"],
    Check::Layout(|reading, found| {
        set_as(
            reading,
            found,
            |s| s == Component::Recipients,
            Case::AsTable,
        )
    }),
);

/// The recipients are upright and not bold.
pub(in crate::rules) static RECIPIENTS: Rule = Rule::row(
    "T867",
    Component::Recipient.clause(),
    [
        [
            "danh sách nơi nhận: chữ đứng, không đậm",
            "the list of recipients: upright, not bold",
        ],
        [
            "danh sách nơi nhận phải là chữ đứng, không đậm",
            "the recipients must be upright and not bold",
        ],
        [
            "Các nơi nhận liệt kê dưới từ “Nơi nhận” trình bày bằng kiểu chữ đứng.",
            "The recipients listed below “Nơi nhận” are upright.",
        ],
    ],
    ["*- Như trên;*", "- Như trên;"],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Recipient, Case::AsTable)
    }),
);

/// Marks are in bold capitals.
pub(in crate::rules) static MARK: Rule = Rule::row(
    "T871",
    Component::Mark.clause(),
    [
        [
            "dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành: chữ in hoa, đứng, đậm",
            "marks of secrecy, urgency and circulation: capitals, upright, bold",
        ],
        [
            "dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành phải là chữ in hoa, đứng, đậm",
            "a mark of secrecy, urgency or circulation must be in capitals, upright and bold",
        ],
        [
            "Dấu chỉ độ mật, mức độ khẩn và các chỉ dẫn về phạm vi lưu hành trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
            "Marks of secrecy, urgency and circulation are in capitals, upright and bold.",
        ],
    ],
    ["KHẨN (chữ thường)", "**KHẨN**"],
    Check::Layout(|reading, found| set_as(reading, found, |s| s == Component::Mark, Case::AsTable)),
);

/// The label of an appendix is upright and bold.
pub(in crate::rules) static ANNEX_LABEL: Rule = Rule::row(
    "T881",
    Component::AnnexLabel.clause(),
    [
        [
            "“Phụ lục” và số thứ tự: chữ đứng, đậm",
            "“Phụ lục” and its number: upright, bold",
        ],
        [
            "“Phụ lục” và số thứ tự phải là chữ đứng, đậm",
            "the label of an appendix must be upright and bold",
        ],
        [
            "Từ “Phụ lục” và số thứ tự trình bày thành một dòng riêng, bằng kiểu chữ đứng, đậm.",
            "The word “Phụ lục” and its number are on a line of their own, upright and bold.",
        ],
    ],
    ["Phụ lục I (chữ thường)", "**Phụ lục I**"],
    Check::Layout(|reading, found| {
        set_as(
            reading,
            found,
            |s| s == Component::AnnexLabel,
            Case::AsTable,
        )
    }),
);

/// The title of an appendix is upright and bold.
pub(in crate::rules) static ANNEX_TITLE: Rule = Rule::row(
    "T883",
    Component::AnnexTitle.clause(),
    [
        [
            "tên phụ lục: chữ đứng, đậm",
            "the title of an appendix: upright, bold",
        ],
        [
            "tên phụ lục phải là chữ đứng, đậm",
            "the title of an appendix must be upright and bold",
        ],
        [
            "Tên phụ lục trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
            "The title of an appendix is in capitals, upright and bold.",
        ],
    ],
    ["SỐ LIỆU VĂN THƯ (chữ thường)", "**SỐ LIỆU VĂN THƯ**"],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::AnnexTitle, Case::Any)
    }),
);

/// The reference of an appendix is italic.
pub(in crate::rules) static REFERENCE: Rule = Rule::row(
    "T885",
    Component::Reference.clause(),
    [
        [
            "phần ghi văn bản kèm theo: chữ nghiêng, không đậm",
            "the reference of an appendix: italic, not bold",
        ],
        [
            "phần ghi văn bản kèm theo phải là chữ nghiêng, không đậm",
            "the reference of an appendix must be italic and not bold",
        ],
        [
            "Phần ghi “(Kèm theo …)” dưới tên phụ lục trình bày bằng kiểu chữ nghiêng.",
            "The reference below the title of an appendix is italic.",
        ],
    ],
    [
        "(Kèm theo Báo cáo số 15/BC-SNV …)",
        "*(Kèm theo Báo cáo số 15/BC-SNV …)*",
    ],
    Check::Layout(|reading, found| {
        set_as(reading, found, |s| s == Component::Reference, Case::AsTable)
    }),
);
