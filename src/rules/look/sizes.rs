//! The font sizes of components: those that their rows of the table allow.

use super::size_of;
use crate::components::Component;
use crate::rules::{Check, Rule};

/// Quốc hiệu is in 12 to 13 pt.
pub(in crate::rules) static NATION: Rule = Rule::row(
    "T802",
    "Phụ lục I, mục II, khoản 1, điểm a",
    [
        ["Quốc hiệu cỡ 12–13", "Quốc hiệu in 12–13 pt"],
        [
            "Quốc hiệu cỡ {0}, phải từ {1} đến {2}",
            "Quốc hiệu is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Quốc hiệu có cỡ chữ từ 12 đến 13.",
            "Quốc hiệu is in 12 to 13 pt.",
        ],
    ],
    ["Quốc hiệu cỡ 14", "Quốc hiệu cỡ 13"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Nation)),
);

/// Tiêu ngữ is in 13 to 14 pt.
pub(in crate::rules) static MOTTO: Rule = Rule::row(
    "T804",
    "Phụ lục I, mục II, khoản 1, điểm b",
    [
        ["Tiêu ngữ cỡ 13–14", "Tiêu ngữ in 13–14 pt"],
        [
            "Tiêu ngữ cỡ {0}, phải từ {1} đến {2}",
            "Tiêu ngữ is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tiêu ngữ có cỡ chữ từ 13 đến 14.",
            "Tiêu ngữ is in 13 to 14 pt.",
        ],
    ],
    ["Tiêu ngữ cỡ 12", "Tiêu ngữ cỡ 14"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Motto)),
);

/// The names of bodies in the letterhead are in 12 to 13 pt.
pub(in crate::rules) static BODY: Rule = Rule::row(
    "T812",
    "Phụ lục I, mục II, khoản 2, điểm b",
    [
        ["tên cơ quan cỡ 12–13", "names of bodies in 12–13 pt"],
        [
            "tên cơ quan cỡ {0}, phải từ {1} đến {2}",
            "the name of a body is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tên cơ quan chủ quản và tên cơ quan ban hành có cỡ chữ từ 12 đến 13.",
            "Both names of bodies are in 12 to 13 pt.",
        ],
    ],
    ["SỞ NỘI VỤ cỡ 14", "SỞ NỘI VỤ cỡ 13"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Parent | Component::Issuer)
        })
    }),
);

/// Number and symbol are in 13 pt.
pub(in crate::rules) static NUMBER: Rule = Rule::row(
    "T817",
    "Phụ lục I, mục II, khoản 3",
    [
        ["số, ký hiệu cỡ 13", "number and symbol in 13 pt"],
        [
            "số, ký hiệu cỡ {0}, phải là {1}",
            "number and symbol are in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Số, ký hiệu có cỡ chữ 13, dù những phần khác theo bộ cỡ chữ nào.",
            "Number and symbol are in 13 pt, whichever set of sizes the rest has.",
        ],
    ],
    ["Số: 15/QĐ-SNV cỡ 14", "Số: 15/QĐ-SNV cỡ 13"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Number)),
);

/// Place and date are in 13 to 14 pt.
pub(in crate::rules) static DATELINE: Rule = Rule::row(
    "T819",
    "Phụ lục I, mục II, khoản 4",
    [
        [
            "địa danh và thời gian cỡ 13–14",
            "place and date in 13–14 pt",
        ],
        [
            "địa danh và thời gian cỡ {0}, phải từ {1} đến {2}",
            "place and date are in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Địa danh và thời gian ban hành có cỡ chữ từ 13 đến 14.",
            "Place and date are in 13 to 14 pt.",
        ],
    ],
    ["địa danh và thời gian cỡ 12", "địa danh và thời gian cỡ 14"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Dateline)),
);

/// Title and subject are in 13 to 14 pt.
pub(in crate::rules) static TITLE: Rule = Rule::row(
    "T824",
    "Phụ lục I, mục II, khoản 5",
    [
        [
            "tên loại, trích yếu cỡ 13–14",
            "title and subject in 13–14 pt",
        ],
        [
            "tên loại, trích yếu cỡ {0}, phải từ {1} đến {2}",
            "title or subject is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tên loại và trích yếu có cỡ chữ từ 13 đến 14.",
            "Title and subject are in 13 to 14 pt.",
        ],
    ],
    ["BÁO CÁO cỡ 16", "BÁO CÁO cỡ 14"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Title | Component::Subject)
        })
    }),
);

/// The subject of a công văn is in 12 to 13 pt.
pub(in crate::rules) static REGARDING: Rule = Rule::row(
    "T829",
    "Phụ lục I, mục II, khoản 5",
    [
        [
            "trích yếu công văn cỡ 12–13",
            "the subject of a công văn in 12–13 pt",
        ],
        [
            "trích yếu công văn cỡ {0}, phải từ {1} đến {2}",
            "the subject of a công văn is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Trích yếu công văn (V/v) có cỡ chữ từ 12 đến 13.",
            "The subject of a công văn (V/v) is in 12 to 13 pt.",
        ],
    ],
    ["V/v chuẩn bị hội nghị cỡ 14", "V/v chuẩn bị hội nghị cỡ 12"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Regarding)),
);

/// The addressees are in 13 to 14 pt.
pub(in crate::rules) static ADDRESSEES: Rule = Rule::row(
    "T833",
    "Phụ lục I, mục II, khoản 9, điểm d",
    [
        ["Kính gửi cỡ 13–14", "the addressees in 13–14 pt"],
        [
            "Kính gửi cỡ {0}, phải từ {1} đến {2}",
            "the addressees are in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Từ “Kính gửi” và tên nơi nhận sau đó có cỡ chữ từ 13 đến 14.",
            "The words “Kính gửi” and the addressees are in 13 to 14 pt.",
        ],
    ],
    ["Kính gửi cỡ 15", "Kính gửi cỡ 14"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Addressees | Component::Addressee)
        })
    }),
);

/// What stands above and in the signature is in 13 to 14 pt.
pub(in crate::rules) static SIGNATURE: Rule = Rule::row(
    "T862",
    "Phụ lục I, mục II, khoản 7, điểm đ",
    [
        [
            "quyền hạn, chức vụ, họ tên cỡ 13–14",
            "capacity, position and name in 13–14 pt",
        ],
        [
            "quyền hạn, chức vụ, họ tên cỡ {0}, phải từ {1} đến {2}",
            "capacity, position or name is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Quyền hạn, chức vụ và họ tên của người ký có cỡ chữ từ 13 đến 14.",
            "Capacity, position and name of the signatory are in 13 to 14 pt.",
        ],
    ],
    ["GIÁM ĐỐC cỡ 12", "GIÁM ĐỐC cỡ 14"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Capacity | Component::Post | Component::Name)
        })
    }),
);

/// The label of the recipients is in 12 pt.
pub(in crate::rules) static RECIPIENTS_LABEL: Rule = Rule::row(
    "T866",
    "Phụ lục I, mục II, khoản 9, điểm d",
    [
        ["“Nơi nhận” cỡ 12", "“Nơi nhận” in 12 pt"],
        [
            "“Nơi nhận” cỡ {0}, phải là {1}",
            "“Nơi nhận” is in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Từ “Nơi nhận” có cỡ chữ 12.",
            "The words “Nơi nhận” are in 12 pt.",
        ],
    ],
    ["Nơi nhận: cỡ 14", "Nơi nhận: cỡ 12"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Recipients)),
);

/// The recipients are in 11 pt.
pub(in crate::rules) static RECIPIENTS: Rule = Rule::row(
    "T868",
    "Phụ lục I, mục II, khoản 9, điểm d",
    [
        [
            "danh sách nơi nhận cỡ 11",
            "the list of recipients in 11 pt",
        ],
        [
            "danh sách nơi nhận cỡ {0}, phải là {1}",
            "the list of recipients is in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Các nơi nhận liệt kê dưới từ “Nơi nhận” có cỡ chữ 11.",
            "The recipients listed below “Nơi nhận” are in 11 pt.",
        ],
    ],
    ["- Như trên; cỡ 12", "- Như trên; cỡ 11"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Recipient)),
);

/// Marks are in 13 to 14 pt.
pub(in crate::rules) static MARK: Rule = Rule::row(
    "T872",
    "Phụ lục I, mục III, khoản 2",
    [
        ["dấu chỉ cỡ 13–14", "marks in 13–14 pt"],
        [
            "dấu chỉ cỡ {0}, phải từ {1} đến {2}",
            "a mark is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Dấu chỉ mức độ khẩn và các chỉ dẫn về phạm vi lưu hành có cỡ chữ từ 13 đến 14.",
            "Marks of urgency and circulation are in 13 to 14 pt.",
        ],
    ],
    ["KHẨN cỡ 12", "KHẨN cỡ 13"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Mark)),
);

/// The label of an appendix is in 14 pt.
pub(in crate::rules) static ANNEX_LABEL: Rule = Rule::row(
    "T882",
    "Phụ lục I, mục III, khoản 1, điểm b",
    [
        [
            "“Phụ lục” và số thứ tự cỡ 14",
            "“Phụ lục” and its number in 14 pt",
        ],
        [
            "“Phụ lục” và số thứ tự cỡ {0}, phải là {1}",
            "the label of an appendix is in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Từ “Phụ lục” và số thứ tự có cỡ chữ 14, dù những phần khác theo bộ cỡ chữ nào.",
            "The word “Phụ lục” and its number are in 14 pt, whichever set of sizes the rest has.",
        ],
    ],
    ["Phụ lục I cỡ 13", "Phụ lục I cỡ 14"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::AnnexLabel)),
);

/// Title and reference of an appendix are in 13 to 14 pt.
pub(in crate::rules) static ANNEX_TITLE: Rule = Rule::row(
    "T884",
    "Phụ lục I, mục III, khoản 1, điểm b và c",
    [
        [
            "tên phụ lục, phần ghi văn bản kèm theo cỡ 13–14",
            "title and reference of an appendix in 13–14 pt",
        ],
        [
            "tên phụ lục, phần ghi văn bản kèm theo cỡ {0}, phải từ {1} đến {2}",
            "title or reference of an appendix is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tên phụ lục và phần ghi “(Kèm theo …)” có cỡ chữ từ 13 đến 14.",
            "Title and reference of an appendix are in 13 to 14 pt.",
        ],
    ],
    ["(Kèm theo …) cỡ 12", "(Kèm theo …) cỡ 13"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::AnnexTitle | Component::Reference)
        })
    }),
);

/// The address at the foot of page 1 is in 11 to 12 pt.
pub(in crate::rules) static ADDRESS: Rule = Rule::row(
    "T888",
    "Phụ lục I, mục III, khoản 4",
    [
        [
            "địa chỉ cơ quan ở cuối trang cỡ 11–12",
            "the address at the foot of the page in 11–12 pt",
        ],
        [
            "địa chỉ cơ quan ở cuối trang cỡ {0}, phải từ {1} đến {2}",
            "the address at the foot of the page is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Địa chỉ, thư điện tử, điện thoại của cơ quan ở cuối trang có cỡ chữ từ 11 đến 12.",
            "Address, e-mail and telephone at the foot of the page are in 11 to 12 pt.",
        ],
    ],
    ["Địa chỉ: … cỡ 14", "Địa chỉ: … cỡ 11"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Address)),
);
