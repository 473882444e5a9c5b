//! The font sizes of components: those that their rows of the table allow.

use super::size_of;
use crate::components::Component;
use crate::rules::framework::lengths::size_limits;
use crate::rules::{Check, Rule};

/// The size of Quốc hiệu.
pub(in crate::rules) static NATION: Rule = Rule::row(
    "T802",
    Component::Nation.clause(),
    [
        ["Quốc hiệu cỡ {0}", "Quốc hiệu in {0} pt"],
        [
            "Quốc hiệu cỡ {0}, phải từ {1} đến {2}",
            "Quốc hiệu is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Quốc hiệu có cỡ chữ từ {1} đến {2}.",
            "Quốc hiệu is in {1} to {2} pt.",
        ],
    ],
    ["Quốc hiệu cỡ 14", "Quốc hiệu cỡ 13"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Nation)),
)
.limits(|| size_limits(Component::Nation));

/// The size of Tiêu ngữ.
pub(in crate::rules) static MOTTO: Rule = Rule::row(
    "T804",
    Component::Motto.clause(),
    [
        ["Tiêu ngữ cỡ {0}", "Tiêu ngữ in {0} pt"],
        [
            "Tiêu ngữ cỡ {0}, phải từ {1} đến {2}",
            "Tiêu ngữ is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tiêu ngữ có cỡ chữ từ {1} đến {2}.",
            "Tiêu ngữ is in {1} to {2} pt.",
        ],
    ],
    ["Tiêu ngữ cỡ 12", "Tiêu ngữ cỡ 14"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Motto)),
)
.limits(|| size_limits(Component::Motto));

/// The size of the names of bodies in the letterhead.
pub(in crate::rules) static BODY: Rule = Rule::row(
    "T812",
    Component::Parent.clause(),
    [
        ["tên cơ quan cỡ {0}", "names of bodies in {0} pt"],
        [
            "tên cơ quan cỡ {0}, phải từ {1} đến {2}",
            "the name of a body is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tên cơ quan chủ quản và tên cơ quan ban hành có cỡ chữ từ {1} đến {2}.",
            "Both names of bodies are in {1} to {2} pt.",
        ],
    ],
    ["SỞ NỘI VỤ cỡ 14", "SỞ NỘI VỤ cỡ 13"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Parent | Component::Issuer)
        })
    }),
)
.limits(|| size_limits(Component::Issuer));

/// The size of number and symbol.
pub(in crate::rules) static NUMBER: Rule = Rule::row(
    "T817",
    Component::Number.clause(),
    [
        ["số, ký hiệu cỡ {0}", "number and symbol in {0} pt"],
        [
            "số, ký hiệu cỡ {0}, phải là {1}",
            "number and symbol are in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Số, ký hiệu có cỡ chữ {1}, dù những phần khác theo bộ cỡ chữ nào.",
            "Number and symbol are in {1} pt, whichever set of sizes the rest has.",
        ],
    ],
    ["Số: 15/QĐ-SNV cỡ 14", "Số: 15/QĐ-SNV cỡ 13"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Number)),
)
.limits(|| size_limits(Component::Number));

/// The size of place and date.
pub(in crate::rules) static DATELINE: Rule = Rule::row(
    "T819",
    Component::Dateline.clause(),
    [
        ["địa danh và thời gian cỡ {0}", "place and date in {0} pt"],
        [
            "địa danh và thời gian cỡ {0}, phải từ {1} đến {2}",
            "place and date are in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Địa danh và thời gian ban hành có cỡ chữ từ {1} đến {2}.",
            "Place and date are in {1} to {2} pt.",
        ],
    ],
    ["địa danh và thời gian cỡ 12", "địa danh và thời gian cỡ 14"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Dateline)),
)
.limits(|| size_limits(Component::Dateline));

/// The size of title and subject.
pub(in crate::rules) static TITLE: Rule = Rule::row(
    "T824",
    Component::Title.clause(),
    [
        ["tên loại, trích yếu cỡ {0}", "title and subject in {0} pt"],
        [
            "tên loại, trích yếu cỡ {0}, phải từ {1} đến {2}",
            "the title or subject is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tên loại và trích yếu có cỡ chữ từ {1} đến {2}.",
            "Title and subject are in {1} to {2} pt.",
        ],
    ],
    ["BÁO CÁO cỡ 16", "BÁO CÁO cỡ 14"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Title | Component::Subject)
        })
    }),
)
.limits(|| size_limits(Component::Title));

/// The size of the subject of a công văn.
pub(in crate::rules) static REGARDING: Rule = Rule::row(
    "T829",
    Component::Regarding.clause(),
    [
        [
            "trích yếu công văn cỡ {0}",
            "the subject of a công văn in {0} pt",
        ],
        [
            "trích yếu công văn cỡ {0}, phải từ {1} đến {2}",
            "the subject of a công văn is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Trích yếu công văn (V/v) có cỡ chữ từ {1} đến {2}.",
            "The subject of a công văn (V/v) is in {1} to {2} pt.",
        ],
    ],
    ["V/v chuẩn bị hội nghị cỡ 14", "V/v chuẩn bị hội nghị cỡ 12"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Regarding)),
)
.limits(|| size_limits(Component::Regarding));

/// The size of the addressees.
pub(in crate::rules) static ADDRESSEES: Rule = Rule::row(
    "T833",
    Component::Addressees.clause(),
    [
        ["Kính gửi cỡ {0}", "the addressees in {0} pt"],
        [
            "Kính gửi cỡ {0}, phải từ {1} đến {2}",
            "the addressees are in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Từ “Kính gửi” và tên nơi nhận sau đó có cỡ chữ từ {1} đến {2}.",
            "The words “Kính gửi” and the addressees are in {1} to {2} pt.",
        ],
    ],
    ["Kính gửi cỡ 15", "Kính gửi cỡ 14"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Addressees | Component::Addressee)
        })
    }),
)
.limits(|| size_limits(Component::Addressees));

/// The size of capacity, position and name of the signatory.
pub(in crate::rules) static SIGNATURE: Rule = Rule::row(
    "T862",
    Component::Capacity.clause(),
    [
        [
            "quyền hạn, chức vụ, họ tên cỡ {0}",
            "capacity, position and name in {0} pt",
        ],
        [
            "quyền hạn, chức vụ, họ tên cỡ {0}, phải từ {1} đến {2}",
            "the capacity, position or name is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Quyền hạn, chức vụ và họ tên của người ký có cỡ chữ từ {1} đến {2}.",
            "Capacity, position and name of the signatory are in {1} to {2} pt.",
        ],
    ],
    ["GIÁM ĐỐC cỡ 12", "GIÁM ĐỐC cỡ 14"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Capacity | Component::Post | Component::Name)
        })
    }),
)
.limits(|| size_limits(Component::Name));

/// The size of the label of the recipients.
pub(in crate::rules) static RECIPIENTS_LABEL: Rule = Rule::row(
    "T866",
    Component::Recipients.clause(),
    [
        ["“Nơi nhận” cỡ {0}", "“Nơi nhận” in {0} pt"],
        [
            "“Nơi nhận” cỡ {0}, phải là {1}",
            "“Nơi nhận” is in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Từ “Nơi nhận” có cỡ chữ {1}.",
            "The words “Nơi nhận” are in {1} pt.",
        ],
    ],
    ["Nơi nhận: cỡ 14", "Nơi nhận: cỡ 12"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Recipients)),
)
.limits(|| size_limits(Component::Recipients));

/// The size of the recipients.
pub(in crate::rules) static RECIPIENTS: Rule = Rule::row(
    "T868",
    Component::Recipient.clause(),
    [
        [
            "danh sách nơi nhận cỡ {0}",
            "the list of recipients in {0} pt",
        ],
        [
            "danh sách nơi nhận cỡ {0}, phải là {1}",
            "the list of recipients is in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Các nơi nhận liệt kê dưới từ “Nơi nhận” có cỡ chữ {1}.",
            "The recipients listed below “Nơi nhận” are in {1} pt.",
        ],
    ],
    ["- Như trên; cỡ 12", "- Như trên; cỡ 11"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Recipient)),
)
.limits(|| size_limits(Component::Recipient));

/// The size of marks.
pub(in crate::rules) static MARK: Rule = Rule::row(
    "T872",
    Component::Mark.clause(),
    [
        ["dấu chỉ cỡ {0}", "marks in {0} pt"],
        [
            "dấu chỉ cỡ {0}, phải từ {1} đến {2}",
            "a mark is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Dấu chỉ mức độ khẩn và các chỉ dẫn về phạm vi lưu hành có cỡ chữ từ {1} đến {2}.",
            "Marks of urgency and circulation are in {1} to {2} pt.",
        ],
    ],
    ["KHẨN cỡ 12", "KHẨN cỡ 13"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Mark)),
)
.limits(|| size_limits(Component::Mark));

/// The size of the label of an appendix.
pub(in crate::rules) static ANNEX_LABEL: Rule = Rule::row(
    "T882",
    Component::AnnexLabel.clause(),
    [
        [
            "“Phụ lục” và số thứ tự cỡ {0}",
            "“Phụ lục” and its number in {0} pt",
        ],
        [
            "“Phụ lục” và số thứ tự cỡ {0}, phải là {1}",
            "the label of an appendix is in {0:decimal} pt, and must be {1:decimal}",
        ],
        [
            "Từ “Phụ lục” và số thứ tự có cỡ chữ {1}, dù những phần khác theo bộ cỡ chữ nào.",
            "The word “Phụ lục” and its number are in {1} pt, whichever set of sizes the rest has.",
        ],
    ],
    ["Phụ lục I cỡ 13", "Phụ lục I cỡ 14"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::AnnexLabel)),
)
.limits(|| size_limits(Component::AnnexLabel));

/// The size of title and reference of an appendix.
pub(in crate::rules) static ANNEX_TITLE: Rule = Rule::row(
    "T884",
    "Phụ lục I, mục III, khoản 1, điểm b và c",
    [
        [
            "tên phụ lục, phần ghi văn bản kèm theo cỡ {0}",
            "title and reference of an appendix in {0} pt",
        ],
        [
            "tên phụ lục, phần ghi văn bản kèm theo cỡ {0}, phải từ {1} đến {2}",
            "the title or reference of an appendix is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Tên phụ lục và phần ghi “(Kèm theo …)” có cỡ chữ từ {1} đến {2}.",
            "Title and reference of an appendix are in {1} to {2} pt.",
        ],
    ],
    ["(Kèm theo …) cỡ 12", "(Kèm theo …) cỡ 13"],
    Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::AnnexTitle | Component::Reference)
        })
    }),
)
.limits(|| size_limits(Component::AnnexTitle));

/// The size of the address at the foot of page 1.
pub(in crate::rules) static ADDRESS: Rule = Rule::row(
    "T888",
    Component::Address.clause(),
    [
        [
            "địa chỉ cơ quan ở cuối trang cỡ {0}",
            "the address at the foot of the page in {0} pt",
        ],
        [
            "địa chỉ cơ quan ở cuối trang cỡ {0}, phải từ {1} đến {2}",
            "the address at the foot of the page is in {0:decimal} pt, and must be {1:decimal} to {2:decimal}",
        ],
        [
            "Địa chỉ, thư điện tử, điện thoại của cơ quan ở cuối trang có cỡ chữ từ {1} đến {2}.",
            "Address, e-mail and telephone at the foot of the page are in {1} to {2} pt.",
        ],
    ],
    ["Địa chỉ: … cỡ 14", "Địa chỉ: … cỡ 11"],
    Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Address)),
)
.limits(|| size_limits(Component::Address));
