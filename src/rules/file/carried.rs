//! What a file that is sent out should not carry, and the properties it should have.

use super::{paragraphs, without};
use crate::rules::{Check, Rule, Verdict};

/// No comments are left.
pub(in crate::rules) static COMMENTS: Rule = Rule::row(
    "T904",
    "Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2",
    [
        ["không còn nhận xét", "no comments left"],
        [
            "còn nhận xét (comment) ở đoạn này",
            "a comment is left at this paragraph",
        ],
        [
            "Nhận xét là trao đổi khi soạn thảo, không phải nội dung văn bản gửi đi.",
            "Comments belong to drafting, not to what is sent out.",
        ],
    ],
    ["nhận xét của người duyệt còn bên lề", "nhận xét đã xóa"],
    Check::Layout(|reading, found| paragraphs(reading, found, |para| para.commented)),
)
.warning()
.hint(["xử lý rồi xóa nhận xét", "resolve it and delete it"]);

/// No tracked changes are left.
pub(in crate::rules) static CHANGES: Rule = Rule::row(
    "T905",
    "Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2",
    [
        ["không còn sửa đổi được theo dõi", "no tracked changes left"],
        [
            "còn sửa đổi được theo dõi (Track Changes) ở đoạn này",
            "a tracked change is left in this paragraph",
        ],
        [
            "Người nhận đọc được cả chữ đã xóa, và không biết đâu là bản cuối.",
            "Readers can see what was deleted, and cannot tell which wording is final.",
        ],
    ],
    ["chữ đã xóa còn gạch ngang", "mọi sửa đổi đã được chấp nhận"],
    Check::Layout(|reading, found| {
        paragraphs(reading, found, |para| para.inserted || para.deleted)
    }),
)
.warning()
.hint([
    "chấp nhận hoặc từ chối mọi sửa đổi",
    "accept or reject every change",
]);

/// The file's properties give its title.
pub(in crate::rules) static TITLE: Rule = Rule::row(
    "T906",
    "",
    [
        [
            "thuộc tính tệp có tiêu đề",
            "the file's properties have a title",
        ],
        [
            "thuộc tính của tệp không có tiêu đề",
            "the file's properties have no title",
        ],
        [
            "Phần mềm quản lý văn bản, trình đọc màn hình gọi tệp bằng tiêu đề trong thuộc tính.",
            "Registers and screen readers name a file by the title in its properties.",
        ],
    ],
    ["Title: (trống)", "Title: Báo cáo kết quả công tác văn thư"],
    Check::Layout(|reading, found| match reading.ours {
        true => without(reading, found, |facts| &facts.title),
        false => Verdict::NotApplicable,
    }),
)
.note()
.hint([
    "ghi tiêu đề (Title) trong File › Info",
    "fill in Title in File › Info",
]);

/// The file's properties give its author.
pub(in crate::rules) static AUTHOR: Rule = Rule::row(
    "T907",
    "Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2",
    [
        [
            "thuộc tính tệp có tác giả",
            "the file's properties have an author",
        ],
        [
            "thuộc tính của tệp không có tác giả",
            "the file's properties have no author",
        ],
        [
            "Tác giả trong thuộc tính cho biết tệp của cơ quan nào.",
            "The author in the properties says whose file it is.",
        ],
    ],
    ["Author: (trống)", "Author: Sở Nội vụ"],
    Check::Layout(|reading, found| without(reading, found, |facts| &facts.author)),
)
.warning()
.hint([
    "ghi tên cơ quan vào tác giả (Author) trong File › Info",
    "fill in the issuing body as Author in File › Info",
]);
