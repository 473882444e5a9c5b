//! What stops a Word file from being read: `S201` to `S213`.

use super::error;
use crate::diagnostic::Entry;

/// Mended by saving the file anew.
const fn save_again(code: &'static str, vi: &'static str, en: &'static str) -> Entry {
    error(
        code,
        vi,
        en,
        "mở tệp bằng Word hoặc LibreOffice rồi lưu lại thành .docx",
        "open the file in Word or LibreOffice and save it again as .docx",
    )
}

/// Not mended here: the file is broken or was made to break programs.
const fn ask_again(code: &'static str, vi: &'static str, en: &'static str) -> Entry {
    error(
        code,
        vi,
        en,
        "xin lại tệp từ nơi gửi; không mở tệp này nếu không rõ nguồn gốc",
        "ask the sender for the file again; do not open this one unless you know where it comes from",
    )
}

/// The bytes are no zip archive.
pub static NOT_A_WORD_FILE: Entry = refusal(
    "S201",
    Words {
        vi: "tệp không phải tệp Word (.docx)",
        en: "the file is not a Word file (.docx)",
    },
    SAVE_AGAIN,
);

/// An archive of another program: a spreadsheet, OpenDocument, a plain zip.
pub static OTHER_FORMAT: Entry = refusal(
    "S202",
    Words {
        vi: "tệp là gói nén nhưng không chứa văn bản Word",
        en: "the file is an archive, but holds no Word document",
    },
    SAVE_AGAIN,
);

/// A compound file that holds an encrypted package.
pub static PASSWORD: Entry = refusal(
    "S203",
    Words {
        vi: "tệp bị khóa bằng mật khẩu",
        en: "the file is locked with a password",
    },
    Words {
        vi: "mở tệp bằng mật khẩu rồi lưu lại không có mật khẩu",
        en: "open it with its password and save it without one",
    },
);

/// The binary format of Word 97 to 2003.
pub static OLD_DOC: Entry = refusal(
    "S204",
    Words {
        vi: "tệp ở định dạng .doc cũ (Word 97-2003)",
        en: "the file is in the old .doc format (Word 97-2003)",
    },
    SAVE_AGAIN,
);

/// A part cannot be inflated, or its checksum is wrong.
pub static DAMAGED: Entry = refusal(
    "S205",
    Words {
        vi: "tệp bị hỏng hoặc bị cắt cụt: không giải nén được {0}",
        en: "the file is damaged or cut off: cannot unpack {0}",
    },
    ASK_FOR_ANOTHER,
);

/// A part is not well-formed XML.
pub static NOT_XML: Entry = refusal(
    "S206",
    Words {
        vi: "tệp bị hỏng: {0} không phải XML đúng cú pháp",
        en: "the file is damaged: {0} is not well-formed XML",
    },
    ASK_FOR_ANOTHER,
);

/// A document type declaration or an entity: no office program writes one.
pub static DOCTYPE: Entry = refusal(
    "S207",
    Words {
        vi: "{0} khai báo DOCTYPE hoặc thực thể XML, điều mà tệp Word không bao giờ có",
        en: "{0} declares a DOCTYPE or an XML entity, which Word files never do",
    },
    ASK_FOR_ANOTHER,
);

/// More than is read, in bytes, parts or elements.
pub static TOO_LARGE: Entry = refusal(
    "S208",
    Words {
        vi: "tệp quá lớn: {0} vượt giới hạn {1}",
        en: "the file is too large: {0} exceeds {1}",
    },
    Words {
        vi: "tách văn bản thành nhiều tệp, hoặc bỏ bớt hình ảnh và bảng số liệu",
        en: "split the document, or take out pictures and tables of figures",
    },
);

/// A part that grows out of all proportion when inflated.
pub static ZIP_BOMB: Entry = refusal(
    "S209",
    Words {
        vi: "{0} nở ra bất thường khi giải nén; tệp có thể được tạo ra để làm treo máy",
        en: "{0} grows out of all proportion when unpacked; the file may be made to hang computers",
    },
    ASK_FOR_ANOTHER,
);

/// Elements inside elements beyond the limit.
pub static TOO_DEEP: Entry = refusal(
    "S210",
    Words {
        vi: "{0} lồng quá sâu",
        en: "{0} is nested too deeply",
    },
    ASK_FOR_ANOTHER,
);

/// The package names no main part, or names one that is not there.
pub static NO_MAIN_PART: Entry = refusal(
    "S211",
    Words {
        vi: "gói tệp không có phần văn bản chính",
        en: "the package has no main document part",
    },
    SAVE_AGAIN,
);

/// A part that is encrypted or packed in a way that is not read.
pub static PACKED_STRANGELY: Entry = refusal(
    "S212",
    Words {
        vi: "{0} được mã hóa hoặc nén theo cách không đọc được",
        en: "{0} is encrypted or packed in a way that cannot be read",
    },
    SAVE_AGAIN,
);

/// No bytes at all.
pub static EMPTY_FILE: Entry = ask_again("S213", "tệp rỗng", "the file is empty");
