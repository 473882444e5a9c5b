//! What a search for files skips, and why: `W260`–`W269`.

use super::{error, warning};
use crate::diagnostic::Message;

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &NOT_DOCX,
    &NOT_DOCX_IN_FOLDER,
    &EMPTY_IN_FOLDER,
    &NAME_HIDES,
    &OFFICE_FILE_MISNAMED,
    &LINKED_FOLDER,
    &OTHERS_OFFICE,
    &TOO_MANY_FRAGMENTS,
];

/// A file given to `check`; its extension.
pub static NOT_DOCX: Message = error(
    "W260",
    "không kiểm tra được tệp .{0}",
    "a .{0} file cannot be checked",
    "mở tệp trong Word hoặc LibreOffice và lưu với dạng .docx, rồi kiểm tra tệp .docx",
    "open it in Word or LibreOffice, save it as .docx, and check the .docx file",
);

/// A folder: how many of its files `check` cannot read, and their extensions.
pub static NOT_DOCX_IN_FOLDER: Message = warning(
    "W261",
    "chưa kiểm tra {0} tệp không phải .docx ({1})",
    "{0} files that are not .docx were not checked ({1})",
    "lưu các tệp này với dạng .docx để kiểm tra, hoặc bỏ qua bằng --exclude",
    "save them as .docx to have them checked, or leave them out with --exclude",
);

/// A YAML file of a folder.
pub static EMPTY_IN_FOLDER: Message = warning(
    "W262",
    "tệp YAML này trống, nên không có văn bản nào được dựng từ đó",
    "this YAML file is empty, so no document is made from it",
    "viết nội dung vào tệp, hoặc xóa tệp",
    "write its content, or remove the file",
);

/// A content file of a folder, and the name that it should have.
pub static NAME_HIDES: Message = warning(
    "W263",
    "tệp này có nội dung của một văn bản nhưng bị bỏ qua vì tên không kết thúc bằng .yaml",
    "this file has the content of a document, but is skipped because its name does not end in .yaml",
    "đổi tên thành {0}",
    "rename it to {0}",
);

/// A file with almost the name of the office's file; the right name.
pub static OFFICE_FILE_MISNAMED: Message = warning(
    "W264",
    "tệp này không được dùng làm tệp của cơ quan, vì tên phải đúng là {0}",
    "this file is not used as the office's file, whose name must be exactly {0}",
    "đổi tên thành {0}, hoặc xóa tệp nếu không dùng",
    "rename it to {0}, or remove it if it is not used",
);

/// A folder that a link leads to.
pub static LINKED_FOLDER: Message = warning(
    "W265",
    "không tìm trong thư mục này, vì đây là liên kết đến nơi khác",
    "this folder was not searched, because it is a link to another place",
    "ghi thêm đường dẫn này vào lệnh để tìm trong đó, hoặc bỏ qua bằng --exclude",
    "to have it searched, name it on the command line as well; otherwise leave it out with --exclude",
);

/// A file or folder of the office that is not used.
pub static OTHERS_OFFICE: Message = warning(
    "W266",
    "không dùng {0}, vì thư mục chứa nó thuộc một người dùng khác",
    "{0} is not used, because its folder belongs to another user",
    "nếu tin tưởng, tạo liên kết đến đó trong thư mục làm việc, hoặc chép về",
    "if you trust it, put a link to it, or a copy of it, into your own folder",
);

/// A folder of fragments, and the limit.
pub static TOO_MANY_FRAGMENTS: Message = error(
    "W267",
    "thư mục mẫu câu có hơn {0} tệp và thư mục con",
    "the folder of fragments has more than {0} files and folders",
    "chỉ để mẫu câu (.hbs) trong đó; xóa liên kết dẫn ra nơi khác",
    "keep only fragments (.hbs) in it; remove links that lead elsewhere",
);
