//! What stops a Word file from being read: `S201` to `S213`; what a Word
//! file is: `S280` to `S286`.

use super::{error, note};
use crate::diagnostic::Message;

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &NOT_A_WORD_FILE,
    &OTHER_FORMAT,
    &PASSWORD,
    &OLD_DOC,
    &DAMAGED,
    &NOT_XML,
    &DOCTYPE,
    &TOO_LARGE_INSIDE,
    &ZIP_BOMB,
    &TOO_DEEP,
    &NO_MAIN_PART,
    &PACKED_STRANGELY,
    &NO_BYTES,
    &IS_PARTY,
    &IS_LEGAL,
    &IS_PERSONAL,
    &IS_WORKING,
    &IS_COPY,
    &IS_UNKNOWN,
    &IS_ATTACHMENT,
];

/// Fixed by saving the file again.
const fn save_again(code: &'static str, vi: &'static str, en: &'static str) -> Message {
    error(
        code,
        vi,
        en,
        "mở tệp bằng Word hoặc LibreOffice rồi lưu lại thành .docx",
        "open the file in Word or LibreOffice and save it again as .docx",
    )
}

/// Not to be fixed here: the file is broken, or made to break programs.
const fn ask_again(code: &'static str, vi: &'static str, en: &'static str) -> Message {
    error(
        code,
        vi,
        en,
        "xin lại tệp từ nơi gửi; không mở tệp này nếu không rõ nguồn gốc",
        "ask the sender for the file again; do not open this one unless you know where it comes from",
    )
}

/// The bytes are not a zip archive.
pub static NOT_A_WORD_FILE: Message = save_again(
    "S201",
    "tệp không phải tệp Word (.docx)",
    "the file is not a Word file (.docx)",
);

/// An archive of another program: a spreadsheet, OpenDocument, a plain zip.
pub static OTHER_FORMAT: Message = save_again(
    "S202",
    "tệp là gói nén nhưng không chứa văn bản Word",
    "the file is an archive without a Word document in it",
);

/// A compound file that holds an encrypted package.
pub static PASSWORD: Message = error(
    "S203",
    "tệp bị khóa bằng mật khẩu",
    "the file is locked with a password",
    "mở tệp bằng mật khẩu rồi lưu lại không có mật khẩu",
    "open it with its password and save it without one",
);

/// The binary format of Word 97 to 2003.
pub static OLD_DOC: Message = save_again(
    "S204",
    "tệp ở định dạng .doc cũ (Word 97-2003)",
    "the file is in the old .doc format (Word 97-2003)",
);

/// A part cannot be inflated, or its checksum is wrong.
pub static DAMAGED: Message = ask_again(
    "S205",
    "tệp bị hỏng hoặc bị cắt cụt: không giải nén được {0}",
    "the file is damaged or cut off: cannot unpack {0}",
);

/// A part is not well-formed XML.
pub static NOT_XML: Message = ask_again(
    "S206",
    "tệp bị hỏng: {0} không phải XML đúng cú pháp",
    "the file is damaged: {0} is not well-formed XML",
);

/// A document type declaration or an entity: no office program writes one.
pub static DOCTYPE: Message = ask_again(
    "S207",
    "{0} khai báo DOCTYPE hoặc thực thể XML, điều mà tệp Word không bao giờ có",
    "{0} declares a DOCTYPE or an XML entity, which Word files never do",
);

/// More bytes, parts or elements than the limits allow.
pub static TOO_LARGE_INSIDE: Message = error(
    "S208",
    "tệp quá lớn: {0} vượt giới hạn {1}",
    "the file is too large: {0} exceeds {1}",
    "tách văn bản thành nhiều tệp, hoặc bỏ bớt hình ảnh và bảng số liệu",
    "split the document, or remove pictures and large tables",
);

/// A part that grows out of all proportion when inflated.
pub static ZIP_BOMB: Message = ask_again(
    "S209",
    "{0} nở ra bất thường khi giải nén; tệp có thể được tạo ra để làm treo máy",
    "{0} grows out of all proportion when unpacked; the file may be meant to make computers hang",
);

/// Elements inside elements beyond the limit.
pub static TOO_DEEP: Message = ask_again("S210", "{0} lồng quá sâu", "{0} is nested too deeply");

/// The package names no main part, or names one that is not there.
pub static NO_MAIN_PART: Message = save_again(
    "S211",
    "gói tệp không có phần văn bản chính",
    "the package has no main document part",
);

/// A part that is encrypted or packed in an unsupported way.
pub static PACKED_STRANGELY: Message = save_again(
    "S212",
    "{0} được mã hóa hoặc nén theo cách không đọc được",
    "{0} is encrypted or packed in a way that cannot be read",
);

/// No bytes at all.
pub static NO_BYTES: Message = ask_again("S213", "tệp rỗng", "the file is empty");

/// What a file seems to be that the decree does not govern; the words that show it.
const fn not_governed(code: &'static str, vi: &'static str, en: &'static str) -> Message {
    note(
        code,
        vi,
        en,
        "vẫn muốn kiểm tra theo Nghị định 30 thì thêm --anyway",
        "to check it by the decree all the same, add --anyway",
    )
}

/// A document of the Party.
pub static IS_PARTY: Message = not_governed(
    "S280",
    "không kiểm tra: tệp này có vẻ là văn bản của Đảng (“{0}”), Nghị định 30 không điều chỉnh",
    "not checked: this seems to be a document of the Party (“{0}”), which the decree does not govern",
);

/// A legal document.
pub static IS_LEGAL: Message = not_governed(
    "S281",
    "không kiểm tra: tệp này có vẻ là văn bản quy phạm pháp luật (“{0}”), Nghị định 30 không điều chỉnh",
    "not checked: this seems to be a legal document (“{0}”), which the decree does not govern",
);

/// What a person writes.
pub static IS_PERSONAL: Message = not_governed(
    "S282",
    "không kiểm tra: tệp này có vẻ là giấy tờ của cá nhân (“{0}”), Nghị định 30 không điều chỉnh",
    "not checked: this seems to be a paper of a person (“{0}”), which the decree does not govern",
);

/// A paper that an office works with.
pub static IS_WORKING: Message = not_governed(
    "S283",
    "không kiểm tra: tệp này có vẻ là giấy tờ nội bộ (“{0}”), Nghị định 30 không quy định mẫu",
    "not checked: this seems to be a working paper (“{0}”), for which the decree has no form",
);

/// A copy.
pub static IS_COPY: Message = not_governed(
    "S284",
    "không kiểm tra: tệp này có vẻ là bản sao (“{0}”)",
    "not checked: this seems to be a copy (“{0}”)",
);

/// Nothing of the decree is in it.
pub static IS_UNKNOWN: Message = note(
    "S285",
    "không kiểm tra: không nhận ra văn bản hành chính trong tệp này",
    "not checked: no administrative document is recognised in this file",
    "văn bản hành chính có Quốc hiệu, Tiêu ngữ, số và ký hiệu, hoặc tên loại",
    "an administrative document has the national name, the motto, number and symbol, or a title",
);

/// What is issued with a document; the words that show it.
pub static IS_ATTACHMENT: Message = note(
    "S286",
    "tệp này có vẻ là văn bản kèm theo (“{0}”): không xét thành phần của văn bản chính",
    "this seems to be issued with another document (“{0}”): its components are not asked for",
    "gộp vào tệp của văn bản chính thì cả hai được kiểm tra",
    "in one file with that document both are checked",
);
