//! Messages of the narrative: fragments and placeholders (`N1..`), markup (`N2..`).

use super::error;
use crate::diagnostic::{Entry, Words};

/// Points at the value of the content file that called the fragment.
pub static CALLED_HERE: Words = Words {
    vi: "mẫu câu được gọi ở đây",
    en: "the fragment is called here",
};

/// Arguments: the fragment's name, those that there are.
pub static NO_FRAGMENT: Entry = error(
    "N101",
    "không có mẫu câu “{0}”",
    "there is no fragment “{0}”",
    "Có: {1}. Mẫu của cơ quan đặt ở thư mục `templates/` cạnh tệp nội dung hoặc phía trên.",
    "There are: {1}. An office's own stand in a `templates/` folder beside the content file or above it.",
);

/// Arguments: what the engine says.
pub static NOT_A_TEMPLATE: Entry = error(
    "N102",
    "chỗ điền không đúng cú pháp: {0}",
    "a placeholder is malformed: {0}",
    "Chỗ điền viết {{tên}} hoặc {{hàm tên}}; khối {{#if}} phải có {{/if}}.",
    "A placeholder is {{name}} or {{helper name}}; a block {{#if}} ends with {{/if}}.",
);

/// Arguments: the name, the names that are known there.
pub static NO_NAME: Entry = error(
    "N103",
    "không có tên “{0}” để điền",
    "there is no name “{0}” to fill in",
    "Ghi vào `so_lieu` (hoặc `voi` của mẫu câu). Ở đây có: {1}.",
    "Put it in `so_lieu` (or the fragment's `voi`). Known here: {1}.",
);

/// Arguments: the name.
pub static BLANK_VALUE: Entry = error(
    "N104",
    "“{0}” còn để trống nên không điền được",
    "“{0}” is blank and cannot be filled in",
    "Ghi giá trị, hoặc bọc trong {{#if}}.",
    "Give it a value, or wrap it in {{#if}}.",
);

/// Arguments: the helper, those that there are.
pub static NO_HELPER: Entry = error(
    "N105",
    "không có hàm “{0}”",
    "there is no helper “{0}”",
    "Có: {1}.",
    "There are: {1}.",
);

/// Arguments: the citation's key, those that there are.
pub static NO_CITATION: Entry = error(
    "N106",
    "chưa định nghĩa văn bản viện dẫn “{0}”",
    "the cited document “{0}” is not defined",
    "Thêm vào `vien_dan`. Đang có: {1}.",
    "Add it to `vien_dan`. There are: {1}.",
);

/// Arguments: the helper, why.
pub static HELPER_REFUSES: Entry = error(
    "N107",
    "hàm `{0}` không dùng được giá trị này: {1}",
    "the helper `{0}` cannot use this value: {1}",
    "Xem cách dùng hàm trong README.",
    "See the helper's use in the README.",
);

/// Arguments: the fragment or citation.
pub static CALLS_ITSELF: Entry = error(
    "N108",
    "“{0}” gọi lại chính nó",
    "“{0}” calls itself",
    "Bỏ lời gọi vòng.",
    "Remove the circular call.",
);

/// Arguments: what stands there.
pub static NOT_IN_SUBSET: Entry = error(
    "N201",
    "{0} không dùng trong lời văn được",
    "{0} cannot stand in a narrative text",
    "Chỉ dùng đoạn văn, `- ` đầu dòng, **đậm**, *nghiêng*; số thứ tự do `muc`, `khoan`, `diem` đặt; ký tự thường viết `\\*`, `1\\.`, `\\#`.",
    "Only paragraphs, `- ` items, **bold** and *italic*; `muc`, `khoan` and `diem` number; plain signs are written `\\*`, `1\\.`, `\\#`.",
);

/// A text of one paragraph has several.
pub static ONE_PARAGRAPH: Entry = error(
    "N202",
    "chỗ này chỉ chứa được một đoạn văn",
    "only one paragraph can stand here",
    "Bỏ dòng trống và gạch đầu dòng.",
    "Remove blank lines and list items.",
);
