//! Components that every document, or every document of some kinds, has.

use super::{absent, absent_of_kind, is_required};
use crate::components::Component;
use crate::kinds::SubjectPlace;
use crate::rules::{Check, Rule};

/// Quốc hiệu is at the head.
pub(in crate::rules) static NATION: Rule = Rule::row(
    "T003",
    "Phụ lục I, mục II, khoản 1",
    [
        [
            "có Quốc hiệu",
            "there is a Quốc hiệu (the name of the country)",
        ],
        [
            "không thấy Quốc hiệu",
            "there is no Quốc hiệu (the name of the country)",
        ],
        [
            "Quốc hiệu đứng đầu trang thứ nhất, phía trên bên phải, trên Tiêu ngữ.",
            "Quốc hiệu is at the upper right of the first page, above the motto.",
        ],
    ],
    ["(chỉ có Tiêu ngữ)", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    Check::Both(|reading, found| absent(reading, found, |known| known.nation, &[Component::Motto])),
);

/// Tiêu ngữ is below quốc hiệu.
pub(in crate::rules) static MOTTO: Rule = Rule::row(
    "T005",
    "Phụ lục I, mục II, khoản 1",
    [
        ["có Tiêu ngữ", "there is a Tiêu ngữ (the motto)"],
        ["không thấy Tiêu ngữ", "there is no Tiêu ngữ (the motto)"],
        [
            "Tiêu ngữ được canh giữa dưới Quốc hiệu.",
            "The motto is centred below Quốc hiệu.",
        ],
    ],
    ["(chỉ có Quốc hiệu)", "Độc lập - Tự do - Hạnh phúc"],
    Check::Both(|reading, found| absent(reading, found, |known| known.motto, &[Component::Nation])),
);

/// The issuing body is at the head.
pub(in crate::rules) static ISSUER: Rule = Rule::row(
    "T007",
    "Phụ lục I, mục II, khoản 2",
    [
        ["có tên cơ quan ban hành", "the issuing body is named"],
        [
            "không thấy tên cơ quan, tổ chức ban hành văn bản",
            "the issuing body is not named",
        ],
        [
            "Tên cơ quan ban hành ở phía trên bên trái, ngang hàng với Quốc hiệu.",
            "The issuing body is at the upper left, level with Quốc hiệu.",
        ],
    ],
    ["(bên trái Quốc hiệu để trống)", "SỞ NỘI VỤ"],
    Check::Both(|reading, found| {
        absent(
            reading,
            found,
            |known| known.issuer,
            &[Component::Number, Component::Nation],
        )
    }),
);

/// A document has number and symbol.
pub(in crate::rules) static NUMBER: Rule = Rule::row(
    "T008",
    "Phụ lục I, mục II, khoản 3",
    [
        ["có số và ký hiệu", "there is a number and symbol"],
        ["không thấy số và ký hiệu", "there is no number and symbol"],
        ["Mọi văn bản có tên loại và công văn đều đăng ký, ghi số và ký hiệu dưới tên cơ quan.", "Every titled document and official letter is registered, and has its number below the issuing body."],
    ],
    ["(dưới tên cơ quan để trống)", "Số: 15/BC-SNV"],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.number),
            |known| known.number,
            &[Component::Issuer, Component::Nation],
        )
    }),
)
.hint(["ghi “Số: …/…” dưới tên cơ quan; chưa có số thì để trống sau “Số:”", "put “Số: …/…” below the issuing body; leave space for a number that is not yet registered"]);

/// A document says where and when it was issued.
pub(in crate::rules) static DATELINE: Rule = Rule::row(
    "T010",
    "Phụ lục I, mục II, khoản 4",
    [
        [
            "có địa danh và thời gian ban hành",
            "there is a place and date of issue",
        ],
        [
            "không thấy địa danh và thời gian ban hành",
            "there is no place and date of issue",
        ],
        [
            "Địa danh và ngày, tháng, năm ở dưới Tiêu ngữ, ngang hàng với số; chỉ biên bản không có.",
            "Place and date are below the motto, level with the number; only minutes have none.",
        ],
    ],
    [
        "(dưới Tiêu ngữ để trống)",
        "Hà Tĩnh, ngày 05 tháng 3 năm 2023",
    ],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.dateline),
            |known| known.dateline,
            &[Component::Motto, Component::Nation],
        )
    }),
);

/// A titled document says what it is about.
pub(in crate::rules) static SUBJECT: Rule = Rule::row(
    "T015",
    "Phụ lục I, mục II, khoản 5",
    [
        ["có trích yếu nội dung", "there is a subject"],
        [
            "không thấy trích yếu dưới tên loại",
            "there is no subject below the title",
        ],
        [
            "Trích yếu là một câu ngắn nói nội dung chủ yếu của văn bản; chỉ giấy giới thiệu, giấy nghỉ phép không có.",
            "The subject says briefly what a document is about; only letters of introduction and leave permits have none.",
        ],
    ],
    ["BÁO CÁO / (nội dung)", "BÁO CÁO / Kết quả công tác văn thư"],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| kind.form.is_some() && kind.subject == SubjectPlace::BelowTitle,
            |known| known.subject,
            &[Component::Title],
        )
    }),
);

/// A công văn, tờ trình or công điện says whom it is addressed to.
pub(in crate::rules) static ADDRESSEES: Rule = Rule::row(
    "T016",
    "Phụ lục I, mục II, khoản 9, điểm d",
    [
        [
            "công văn, tờ trình có “Kính gửi”",
            "a công văn or tờ trình has “Kính gửi”",
        ],
        [
            "không thấy nơi gửi (“Kính gửi:”, công điện: “… điện:”)",
            "the document does not say whom it is addressed to (“Kính gửi:”, in a telegram “… điện:”)",
        ],
        [
            "Công văn, tờ trình gửi cho ai thì ghi sau “Kính gửi”, trước nội dung.",
            "The addressees of a letter or proposal are named after “Kính gửi”, before the content.",
        ],
    ],
    [
        "(dưới trích yếu là ngay nội dung)",
        "Kính gửi: Sở Tài chính",
    ],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.addressees),
            |known| known.addressees,
            &[Component::Subject, Component::Regarding, Component::Title],
        )
    }),
);

/// A quyết định or nghị quyết says who decides.
pub(in crate::rules) static AUTHORITY: Rule = Rule::row(
    "T017",
    "Phụ lục III, mục II, mẫu 1.1 đến 1.3",
    [
        [
            "quyết định, nghị quyết có thẩm quyền ban hành",
            "a quyết định or nghị quyết says who decides",
        ],
        [
            "không thấy thẩm quyền ban hành trên các căn cứ",
            "the line of who decides, above the legal bases, is missing",
        ],
        [
            "Người hoặc tập thể ra quyết định được ghi bằng chữ in hoa, đậm, trên các căn cứ.",
            "The line of who decides is in bold capitals above the legal bases.",
        ],
    ],
    ["(dưới trích yếu là ngay căn cứ)", "GIÁM ĐỐC SỞ NỘI VỤ"],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.authority),
            |_| !reading.document.preamble.authority.is_empty(),
            &[Component::LegalBasis, Component::Subject, Component::Title],
        )
    }),
);

/// A quyết định or nghị quyết says on what it is based.
pub(in crate::rules) static LEGAL_BASES: Rule = Rule::row(
    "T018",
    "Phụ lục I, mục II, khoản 6, điểm a",
    [
        [
            "quyết định, nghị quyết có căn cứ",
            "a quyết định or nghị quyết has legal bases",
        ],
        [
            "không thấy căn cứ ban hành",
            "the document gives no legal basis",
        ],
        [
            "Căn cứ ban hành cho biết cơ quan có thẩm quyền và cơ sở để quyết định.",
            "The legal bases say on what authority and grounds it was decided.",
        ],
    ],
    [
        "GIÁM ĐỐC SỞ NỘI VỤ / QUYẾT ĐỊNH:",
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
    ],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.legal_bases),
            |_| !reading.document.preamble.legal_bases.is_empty(),
            &[Component::Enacts, Component::Authority, Component::Title],
        )
    }),
);

/// The word `QUYẾT ĐỊNH:` or `QUYẾT NGHỊ:` opens the articles.
pub(in crate::rules) static ENACTS: Rule = Rule::row(
    "T019",
    "Phụ lục III, mục II, mẫu 1.1 đến 1.3",
    [
        [
            "có “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:” trước các điều",
            "“QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:” comes before the articles",
        ],
        [
            "không thấy dòng “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) trước các điều",
            "the line “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) before the articles is missing",
        ],
        [
            "Dòng này tách căn cứ với nội dung quyết định.",
            "The line separates the legal bases from what is decided.",
        ],
    ],
    ["(sau căn cứ là ngay Điều 1)", "QUYẾT ĐỊNH:"],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| kind.enacts.is_some(),
            |_| reading.document.preamble.enacts.is_some(),
            &[Component::LegalBasis, Component::Title],
        )
    }),
);

/// A document has content.
pub(in crate::rules) static CONTENT: Rule = Rule::row(
    "T020",
    "Phụ lục I, mục II, khoản 6",
    [
        ["có nội dung", "there is content"],
        ["không thấy nội dung văn bản", "the document has no content"],
        [
            "Giữa phần đầu và phần ký phải có nội dung.",
            "Between the head and the signature there must be content.",
        ],
    ],
    [
        "BÁO CÁO / Kết quả công tác / Nơi nhận:",
        "BÁO CÁO / Kết quả công tác / Sở báo cáo như sau… / Nơi nhận:",
    ],
    Check::Both(|reading, found| {
        absent(
            reading,
            found,
            |known| known.body,
            &[
                Component::Subject,
                Component::Title,
                Component::Regarding,
                Component::Addressees,
            ],
        )
    }),
);

/// The recipients are listed.
pub(in crate::rules) static RECIPIENTS: Rule = Rule::row(
    "T021",
    "Phụ lục I, mục II, khoản 9",
    [
        [
            "có “Nơi nhận”",
            "there is a list of recipients (“Nơi nhận”)",
        ],
        ["không thấy “Nơi nhận”", "there is no list of recipients"],
        [
            "Nơi nhận ghi những cơ quan, cá nhân nhận văn bản và dòng lưu, ở góc trái dưới nội dung.",
            "The recipients and the place where the document is kept are at the lower left, below the content.",
        ],
    ],
    [
        "(bên trái chữ ký để trống)",
        "Nơi nhận: / - Như trên; / - Lưu: VT.",
    ],
    Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.recipients),
            |known| known.recipients,
            &[Component::Capacity, Component::Name],
        )
    }),
);
