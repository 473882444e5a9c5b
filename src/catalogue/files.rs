//! Files, names and batches: `W`.

use super::{error, warning};
use crate::diagnostic::{Message, Words};

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &CANNOT_READ,
    &NOT_UTF8,
    &UTF16,
    &TOO_LARGE,
    &NOT_CONTENT,
    &NO_FILE,
    &NOT_ALLOWED,
    &CANNOT_WRITE,
    &OPEN_ELSEWHERE,
    &HELD,
    &READ_ONLY,
    &EDITED,
    &EDITED_AND_STALE,
    &FOREIGN,
    &CHANGED_MEANWHILE,
    &CLASH,
    &ROW_GONE,
    &NAME_BRACE,
    &NAME_FORM,
    &NAME_CONSTANT,
    &NAME_SEPARATOR,
    &NAME_FIELD,
    &REGISTER_CHANGED,
    &REGISTER_TITLED,
    &NOT_A_FILE,
    &LINK_OUT,
    &PDF_INCOMPLETE,
    &PDF_UNREADABLE,
    &PDF_TOO_LARGE,
    &OUTPUT_DAMAGED,
    &NOT_A_FOLDER,
    &FRAGMENT_HIDDEN,
    &LEADS_NOWHERE,
    &DATA_NOT_CONTENT,
    &OFFICE_FILE_NOT_CONTENT,
    &FRAGMENT_NOT_CONTENT,
    &SOFFICE_NOT_EXECUTABLE,
    &BELOW_A_FILE,
    &LINK_TO_NOTHING,
    &NO_TEXT,
    &NUMBER_TWICE,
    &NUMBERS_MISSING,
    &NOT_A_REGISTER,
    &NOT_A_REPORT,
    &NO_SOFFICE,
    &PDF_FAILED,
    &PDF_FOREIGN,
    &PDF_TOO_LONG,
    &PDF_STOPPED,
    &SIGNED,
    &PROTECTED,
    &NOT_SPLICED,
    &OWN_FAULT,
];

/// A file that cannot be read: the system's message.
pub static CANNOT_READ: Message = error(
    "W101",
    "không đọc được tệp: {0}",
    "the file cannot be read: {0}",
    "kiểm tra đường dẫn và quyền đọc tệp",
    "check the path and your permission to read it",
);

/// A file that is not there.
pub static NO_FILE: Message = error(
    "W106",
    "không có tệp hay thư mục này",
    "there is no such file or folder",
    "kiểm tra đường dẫn",
    "check the path",
);

/// A file that the user may not read.
pub static NOT_ALLOWED: Message = error(
    "W107",
    "không có quyền đọc",
    "you have no permission to read it",
    "xin quyền đọc, hoặc chép về thư mục của mình",
    "ask for permission to read it, or copy it to a folder of your own",
);

/// The first byte that is not UTF-8.
pub static NOT_UTF8: Message = error(
    "W102",
    "tệp không phải văn bản UTF-8 (sai từ byte {0})",
    "the file is not UTF-8 text (wrong from byte {0} on)",
    "lưu lại tệp với bảng mã UTF-8",
    "save the file with the encoding UTF-8",
);

/// "Unicode" of old Notepad.
pub static UTF16: Message = error(
    "W103",
    "tệp được lưu với bảng mã UTF-16",
    "the file is saved as UTF-16",
    "lưu lại tệp với bảng mã UTF-8 (Notepad: Save As, Encoding: UTF-8)",
    "save the file with the encoding UTF-8 (Notepad: Save As, Encoding: UTF-8)",
);

/// The limit in MiB.
pub static TOO_LARGE: Message = error(
    "W104",
    "tệp lớn hơn {0} MiB",
    "the file is larger than {0} MiB",
    "tách bảng lớn ra tệp CSV bên cạnh",
    "move large tables to CSV files beside it",
);

/// A document in place of a content file; its extension.
pub static NOT_CONTENT: Message = error(
    "W105",
    "đây là tệp .{0}, không phải tệp nội dung YAML",
    "this is a .{0} file, not a YAML content file",
    "đưa vào tệp .yaml đã dựng ra nó",
    "name the .yaml file that it was built from",
);

/// The output, and the system's message.
pub static CANNOT_WRITE: Message = error(
    "W201",
    "không ghi được {0}: {1}",
    "cannot write {0}: {1}",
    "kiểm tra chỗ trống trên đĩa và quyền ghi vào thư mục; tệp cũ còn nguyên",
    "check the free space on the disk and your permission to write to the folder; the old file is unchanged",
);

/// The output, the program, and its lock file.
pub static OPEN_ELSEWHERE: Message = error(
    "W202",
    "{0} đang mở trong {1}",
    "{0} is open in {1}",
    "đóng tệp rồi chạy lại (nếu không còn ai mở, xóa tệp khóa {2})",
    "close it and run again (if nobody has it open, remove the lock file {2})",
);

/// The output.
pub static HELD: Message = error(
    "W203",
    "{0} đang mở trong một chương trình khác",
    "{0} is open in another program",
    "đóng tệp trong Word rồi chạy lại",
    "close it in Word and run again",
);

/// The output.
pub static READ_ONLY: Message = error(
    "W204",
    "{0} được đánh dấu chỉ đọc",
    "{0} is marked read-only",
    "bỏ dấu chỉ đọc, hoặc ghi ra tệp khác với -o",
    "clear the read-only mark, or write elsewhere with -o",
);

/// The output.
pub static NOT_A_FILE: Message = error(
    "W310",
    "{0} là thư mục, thiết bị hoặc ống dẫn, không phải tệp; không ghi",
    "{0} is a folder, a device or a pipe, not a file; nothing was written",
    "chọn tên tệp khác, hoặc đổi tên thư mục đó",
    "choose another file name, or rename that folder",
);

/// The output.
pub static EDITED: Message = warning(
    "W211",
    "{0} đã được sửa bằng tay; giữ nguyên",
    "{0} was edited by hand; kept",
    "--overwrite-edited dựng lại tệp, sau khi chép bản đang có sang .bak.docx",
    "--overwrite-edited rebuilds it, after keeping a copy as .bak.docx",
);

/// The output.
pub static EDITED_AND_STALE: Message = error(
    "W212",
    "{0} đã được sửa bằng tay, nên không dựng lại dù đầu vào đã đổi",
    "{0} was edited by hand, so it is not rebuilt although its inputs changed",
    "--overwrite-edited dựng lại tệp, sau khi chép bản đang có sang .bak.docx; hoặc ghi ra tệp khác với -o",
    "--overwrite-edited rebuilds it, after keeping a copy as .bak.docx; or write elsewhere with -o",
);

/// The output.
pub static FOREIGN: Message = error(
    "W213",
    "{0} không do vanthu dựng; giữ nguyên",
    "{0} was not made by vanthu; kept",
    "--force thay tệp, sau khi chép bản đang có sang .bak.docx; hoặc ghi ra tệp khác với -o",
    "--force replaces it, after keeping a copy as .bak.docx; or write elsewhere with -o",
);

/// The output.
pub static OUTPUT_DAMAGED: Message = error(
    "W350",
    "{0} bị hỏng (trống, bị cắt ngắn, bị nối thêm hoặc thiếu phần), Word có thể không mở được; giữ nguyên",
    "{0} is damaged (empty, cut short, with bytes after its end, or with parts missing) and may not open in Word; kept",
    "--force dựng lại tệp, sau khi chép bản đang có sang .bak.docx",
    "--force rebuilds it, after keeping a copy as .bak.docx",
);

/// A file where a folder of fragments should be.
pub static NOT_A_FOLDER: Message = error(
    "W351",
    "đây là tệp, không phải thư mục chứa mẫu câu",
    "this is a file, not a folder of fragments",
    "đổi tên tệp này, rồi tạo thư mục cùng tên cho các mẫu câu (.hbs) nếu cần",
    "rename this file; fragments (.hbs), if there are any, go into a folder of that name",
);

/// The name that a fragment should have.
pub static FRAGMENT_HIDDEN: Message = error(
    "W352",
    "mẫu câu này không được dùng, vì tên không kết thúc bằng .hbs",
    "this fragment is not used, because its name does not end in .hbs",
    "đổi tên thành {0}",
    "rename it to {0}",
);

/// The link that is an output.
pub static LEADS_NOWHERE: Message = error(
    "W353",
    "{0} là liên kết đến một nơi không có; không ghi",
    "{0} is a link that leads nowhere; nothing was written",
    "xóa liên kết đó, hoặc chọn tên tệp khác",
    "remove the link, or choose another file name",
);

/// The output, and the file in place of its folder.
pub static BELOW_A_FILE: Message = error(
    "W358",
    "không ghi được {0}: {1} không phải thư mục",
    "cannot write {0}: {1} is not a folder",
    "chọn thư mục khác, hoặc đổi tên tệp đó",
    "choose another folder, or rename that file",
);

/// A link.
pub static LINK_TO_NOTHING: Message = error(
    "W359",
    "đây là liên kết đến một nơi không có",
    "this is a link that leads nowhere",
    "sửa liên kết, hoặc xóa nếu không dùng",
    "correct the link, or remove it if it is not used",
);

/// A binary file in place of a text.
pub static NO_TEXT: Message = error(
    "W360",
    "đây không phải tệp văn bản mà là tệp nhị phân (Word, Excel, ảnh, tệp nén…)",
    "this is not text but binary data (a Word or Excel file, a picture, an archive…)",
    "đưa vào tệp nội dung .yaml; tệp Word thì tên phải kết thúc bằng .docx",
    "name a .yaml content file; the name of a Word file must end in .docx",
);

/// A data file in place of a content file; its extension.
pub static DATA_NOT_CONTENT: Message = error(
    "W354",
    "đây là bảng số liệu .{0}, không phải tệp nội dung YAML",
    "this is a .{0} table of data, not a YAML content file",
    "đưa vào tệp .yaml dùng bảng này: bảng được đọc và kiểm tra cùng với tệp đó",
    "name the .yaml file that uses it: the table is read and checked with that file",
);

/// The office's file in place of a content file, and its folder.
pub static OFFICE_FILE_NOT_CONTENT: Message = error(
    "W355",
    "đây là tệp của cơ quan, dùng chung cho các văn bản, không phải tệp nội dung",
    "this is the office's file, which all its documents share, not a content file",
    "đưa vào một tệp nội dung hoặc cả thư mục ({0}): tệp này được đọc và kiểm tra cùng",
    "name a content file, or the folder ({0}): this file is read and checked with its documents",
);

/// A fragment in place of a content file, and the folder of its office.
pub static FRAGMENT_NOT_CONTENT: Message = error(
    "W356",
    "đây là mẫu câu, không phải tệp nội dung",
    "this is a fragment, not a content file",
    "đưa vào một tệp nội dung dùng mẫu câu này: mẫu câu được đọc và kiểm tra cùng",
    "name a content file that uses it: the fragment is read and checked with it",
);

/// The program given as LibreOffice.
pub static SOFFICE_NOT_EXECUTABLE: Message = error(
    "W357",
    "{0} không phải chương trình chạy được (thiếu quyền thực thi, hoặc là thư mục)",
    "{0} cannot be run: it is not executable, or it is a folder",
    "cấp quyền bằng `chmod +x`, hoặc chỉ đường dẫn của soffice với --soffice",
    "make it executable with `chmod +x`, or give the path of soffice with --soffice",
);

/// The file.
pub static CHANGED_MEANWHILE: Message = error(
    "W214",
    "{0} vừa được chương trình khác ghi; không sửa",
    "{0} was just written by another program; not fixed",
    "chạy lại",
    "run again",
);

/// The link and what it leads to.
pub static LINK_OUT: Message = warning(
    "W311",
    "{0} là liên kết đến {1}, ngoài thư mục được kiểm tra; không sửa",
    "{0} is a link to {1}, outside the folder being checked; not fixed",
    "chạy --fix với chính tệp đó",
    "run --fix on that file itself",
);

/// Two inputs and the one output.
pub static CLASH: Message = error(
    "W221",
    "{0} và {1} cùng ghi ra {2}",
    "{0} and {1} would both write {2}",
    "đổi tên một tệp, hoặc đặt tên bằng --name, như --name \"{so}-{ky_hieu}\"",
    "rename one of them, or give a name pattern, such as --name \"{so}-{ky_hieu}\"",
);

/// The document.
pub static ROW_GONE: Message = warning(
    "W222",
    "{0}: bảng không còn hàng của văn bản này; tệp được giữ nguyên",
    "{0}: the row of this document is no longer in the table; its file is left alone",
    "không cần tệp này nữa thì tự xóa",
    "delete the file yourself if it is no longer needed",
);

/// The pattern.
pub static NAME_BRACE: Message = error(
    "W231",
    "mẫu tên tệp `{0}` có ngoặc nhọn không thành cặp",
    "the name pattern `{0}` has an unmatched brace",
    "ví dụ: --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"",
    "for example: --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"",
);

/// The pattern and the field.
pub static NAME_FORM: Message = error(
    "W232",
    "mẫu tên tệp `{0}`: không hiểu `{1}`",
    "the name pattern `{0}`: `{1}` is not understood",
    "sau dấu hai chấm là `slug` (không dấu, nối bằng gạch) hoặc độ rộng như `03`",
    "after the colon comes `slug` (no diacritics, dashes for spaces) or a width such as `03`",
);

/// The pattern.
pub static NAME_CONSTANT: Message = error(
    "W233",
    "mẫu tên tệp `{0}` không có trường nào, mọi tệp sẽ trùng tên",
    "the name pattern `{0}` has no field, so every file would have the same name",
    "ví dụ: --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"",
    "for example: --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"",
);

/// The pattern.
pub static NAME_SEPARATOR: Message = error(
    "W234",
    "mẫu tên tệp `{0}` có dấu gạch chéo; mẫu chỉ đặt tên tệp, không đặt thư mục",
    "the name pattern `{0}` has a slash; it names files, not folders",
    "dùng dấu gạch ngang; thư mục chọn bằng -o",
    "use a dash; the folder is chosen with -o",
);

/// The pattern, the field, and the fields that there are.
pub static NAME_FIELD: Message = error(
    "W235",
    "mẫu tên tệp `{0}`: không có trường `{1}`",
    "the name pattern `{0}`: there is no field `{1}`",
    "các trường: {2}",
    "the fields are: {2}",
);

/// The register, the number and the series.
pub static NUMBER_TWICE: Message = error(
    "W401",
    "số {0} được cấp hai lần ({1}): {2}",
    "the number {0} is given twice ({1}): {2}",
    "sửa `so` của một văn bản",
    "correct `so` of one of them",
);

/// The numbers and the series.
pub static NUMBERS_MISSING: Message = warning(
    "W402",
    "thiếu số {0} ({1})",
    "missing: {0} ({1})",
    "tìm văn bản còn thiếu, hoặc ghi rõ số bỏ trống vào sổ",
    "find the missing documents, or note the unused numbers in the register",
);

/// The file.
pub static NOT_A_REGISTER: Message = error(
    "W403",
    "{0} đã có và không phải sổ do vanthu lập; giữ nguyên",
    "{0} exists and is not a register made by vanthu; kept",
    "ghi ra tệp khác với -o, hoặc --force để thay (bản đang có được chép sang .bak.csv, .bak.xlsx)",
    "write elsewhere with -o, or replace it with --force (a copy is kept as .bak.csv or .bak.xlsx)",
);

/// The register, and how many rows are above its headings.
pub static REGISTER_TITLED: Message = error(
    "W257",
    "{0}: phía trên hàng tiêu đề có {1} hàng mà lần ghi này sẽ làm mất; giữ nguyên",
    "{0}: {1} rows above the headings would be lost; kept",
    "xóa các hàng đó rồi chạy lại, hoặc ghi ra tệp khác với -o",
    "remove these rows and run again, or write elsewhere with -o",
);

/// The file.
pub static NOT_A_REPORT: Message = error(
    "W404",
    "{0} đã có và không phải bảng kết quả do vanthu ghi; giữ nguyên",
    "{0} exists and is not a report made by vanthu; kept",
    "ghi kết quả ra tệp khác với --report, hoặc --force để thay (giữ một bản sao)",
    "name another file with --report, or replace it with --force (a copy is kept)",
);

/// The document, the column, what was there, what is there now.
pub static REGISTER_CHANGED: Message = warning(
    "W240",
    "{0}: ô “{1}” đổi từ “{2}” thành “{3}” theo văn bản",
    "{0}: “{1}” is now “{3}”, as the document says; it was “{2}”",
    "nếu ô này được sửa tay trong sổ thì sửa cả trong tệp nội dung, hoặc ghi vào cột Ghi chú",
    "if the cell was corrected in the register, correct the content file too, or use the Notes column",
);

/// No LibreOffice.
pub static NO_SOFFICE: Message = error(
    "W501",
    "không tìm thấy LibreOffice, chương trình chuyển sang PDF",
    "LibreOffice, which converts to PDF, was not found",
    "cài LibreOffice, hoặc chỉ đường dẫn với --soffice",
    "install LibreOffice, or give its path with --soffice",
);

/// The document, and LibreOffice's message.
pub static PDF_FAILED: Message = error(
    "W502",
    "LibreOffice không chuyển được {0} sang PDF: {1}",
    "LibreOffice did not convert {0} to PDF: {1}",
    "mở thử tệp bằng LibreOffice",
    "try to open it in LibreOffice",
);

/// The document, and how many seconds LibreOffice may take for one.
pub static PDF_TOO_LONG: Message = error(
    "W504",
    "LibreOffice không chuyển xong {0} sau {1} giây nên đã bị dừng",
    "LibreOffice did not convert {0} within {1} seconds, so it was stopped",
    "mở thử tệp bằng LibreOffice; máy chậm thì cho thêm thời gian bằng --pdf-timeout",
    "try to open it in LibreOffice; on a slow computer, allow more time with --pdf-timeout",
);

/// The document.
pub static PDF_STOPPED: Message = error(
    "W505",
    "{0} chưa được chuyển sang PDF vì lệnh bị dừng",
    "{0} was not converted to PDF, because the command was stopped",
    "chạy lại",
    "run again",
);

/// The PDF.
pub static PDF_FOREIGN: Message = error(
    "W503",
    "{0} không do vanthu tạo, hoặc đã được sửa hay ký số; giữ nguyên",
    "{0} was not made by vanthu, or was edited or signed since; kept",
    "--force thay tệp, sau khi chép bản đang có sang .bak.pdf",
    "--force replaces it, after keeping a copy as .bak.pdf",
);

/// The PDF of all documents of a merge; how many of them have no PDF, and how many there are.
pub static PDF_INCOMPLETE: Message = warning(
    "W340",
    "không ghi {0}, tệp PDF gồm mọi văn bản để in: {1} trong {2} văn bản chưa có PDF",
    "{0}, the PDF of all documents to print, was not written: {1} of {2} documents have no PDF",
    "xử lý các văn bản đó rồi chạy lại; nếu đã có tệp này thì đó là bản cũ",
    "fix these documents and run again; any file of this name is an older one",
);

/// The PDF of a document, and the one of all.
pub static PDF_UNREADABLE: Message = error(
    "W341",
    "không đọc được {0}, nên không ghi {1}, tệp PDF gồm mọi văn bản",
    "{0} cannot be read, so {1}, the PDF of all documents, was not written",
    "xóa tệp đó rồi chạy lại để chuyển lại",
    "delete it and run again, so that it is converted again",
);

/// The PDF of all documents, and the most MiB that they may have.
pub static PDF_TOO_LARGE: Message = error(
    "W342",
    "không ghi {0}, tệp PDF gồm mọi văn bản: các tệp PDF lớn hơn {1} MiB",
    "{0}, the PDF of all documents, was not written: together the documents are larger than {1} MiB",
    "in từng tệp PDF, hoặc chia bảng thành nhiều bảng",
    "print them one by one, or split the table",
);

/// A Word file with a digital signature, which comments would break.
pub static SIGNED: Message = error(
    "W510",
    "tệp đã ký số; ghi góp ý vào bản chép thì chữ ký không còn giá trị",
    "the file is digitally signed; a copy with comments would have no valid signature",
    "ghi góp ý vào bản chưa ký",
    "put the comments in the copy that is not signed",
);

/// A Word file whose protection allows no changes.
pub static PROTECTED: Message = error(
    "W511",
    "tệp đang khóa sửa đổi (Restrict Editing)",
    "the file is protected against changes (Restrict Editing)",
    "bỏ khóa trong Word (Review, Restrict Editing, Stop Protection) rồi chạy lại",
    "stop the protection in Word (Review, Restrict Editing), then run this again",
);

/// The part in which no comment can be put without touching the rest.
pub static NOT_SPLICED: Message = error(
    "W512",
    "không ghi được góp ý mà giữ nguyên phần còn lại của tệp (phần {0})",
    "comments cannot be put in the file without changing the rest of it (part {0})",
    "mở tệp bằng Word, lưu lại dưới tên khác, rồi chạy lại với tệp mới",
    "open the file in Word, save it under another name, and run this on the new file",
);

/// The program's version, and the place in its sources.
pub static OWN_FAULT: Message = error(
    "W520",
    "vanthu {0} gặp lỗi của chính chương trình khi xử lý tệp này (tại {1}); các tệp khác vẫn được xử lý",
    "internal error in vanthu {0} on this file (at {1}); other files are not affected",
    "gửi tệp này, hoặc một bản đã bỏ nội dung riêng, cho người phát triển vanthu",
    "send this file, or a copy without what is private, to the developers of vanthu",
);

/// Label at the row of a merge that a message is about.
pub static THIS_ROW: Words = Words {
    vi: "khi điền hàng này",
    en: "while filling in this row",
};

/// Label where the cell's text that a message is about is filled in.
pub static FILLED_IN: Words = Words {
    vi: "được điền vào đây",
    en: "filled in here",
};

/// Label at the name of the column that a message is about.
pub static THIS_COLUMN: Words = Words {
    vi: "cột này",
    en: "this column",
};

/// Why a document is built.
pub mod reason {
    use crate::diagnostic::Words;

    /// No output yet.
    pub static MISSING: Words = Words {
        vi: "chưa có tệp",
        en: "no file yet",
    };
    /// `--force`.
    pub static FORCED: Words = Words {
        vi: "--force",
        en: "--force",
    };
    /// The content file.
    pub static CONTENT: Words = Words {
        vi: "nội dung đã đổi",
        en: "content changed",
    };
    /// The row of a merge.
    pub static ROW: Words = Words {
        vi: "hàng dữ liệu đã đổi",
        en: "row changed",
    };
    /// The office's `vanthu.yaml`.
    pub static OFFICE_FILE: Words = Words {
        vi: "vanthu.yaml đã đổi",
        en: "vanthu.yaml changed",
    };
    /// The fragment's name.
    pub static FRAGMENT: Words = Words {
        vi: "mảnh {0}.hbs đã đổi",
        en: "fragment {0}.hbs changed",
    };
    /// The data file's name.
    pub static DATA: Words = Words {
        vi: "tệp số liệu {0} đã đổi",
        en: "data file {0} changed",
    };
    /// The pattern of `--name`.
    pub static NAME: Words = Words {
        vi: "mẫu tên tệp đã đổi",
        en: "name pattern changed",
    };
    /// Another version of the tool.
    pub static VERSION: Words = Words {
        vi: "do phiên bản khác dựng ({0})",
        en: "made by another version ({0})",
    };
    /// `--overwrite-edited`.
    pub static EDITED: Words = Words {
        vi: "thay bản đã sửa bằng tay",
        en: "replaces a file edited by hand",
    };
    /// The bytes of the file are not those that were written.
    pub static DAMAGED: Words = Words {
        vi: "tệp đang có bị hỏng",
        en: "the existing file is damaged",
    };
    /// `--force` over a file that is not ours.
    pub static FOREIGN: Words = Words {
        vi: "thay tệp không do vanthu dựng",
        en: "replaces a file not made by vanthu",
    };
}
