//! Messages of the content file and of `vanthu.yaml`: keys (`Y1..`), values (`Y2..`), what a
//! kind of document demands (`Y3..`), structure and tables (`Y4..`).

use super::{error, warning};
use crate::diagnostic::{Message, Words};

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &UNKNOWN_KEY,
    &MISSPELT_KEY,
    &KEY_ELSEWHERE,
    &KEY_OF_DOCUMENT,
    &MISSING_KEY,
    &EMPTY_FILE,
    &CITATION_BLANK,
    &NUMBER_HOLDS_SYMBOL,
    &SYMBOL_HOLDS_NUMBER,
    &ISSUER_SYMBOL_WHOLE,
    &DATE_IN_PLACE,
    &NOT_KEYS,
    &NOT_TEXT,
    &NOT_LIST,
    &EMPTY_LIST,
    &EMPTY_ITEM,
    &NOT_ONE_OF,
    &NOT_A_DATE,
    &NO_SUCH_DAY,
    &NOT_ONE_LINE,
    &UNKNOWN_KIND,
    &MISSPELT_KIND,
    &RESERVED_NAME,
    &UNKNOWN_SIGNATORY,
    &NO_SIGNATORIES,
    &NOT_NAMES,
    &NO_RULE,
    &LACKS_ISSUER,
    &REFUSES_NUMBER,
    &LACKS_DATELINE,
    &REFUSES_DATELINE,
    &LACKS_SUBJECT,
    &REFUSES_SUBJECT,
    &LACKS_AUTHORITY,
    &REFUSES_AUTHORITY,
    &LACKS_LEGAL_BASES,
    &REFUSES_LEGAL_BASES,
    &LACKS_ADDRESSEES,
    &REFUSES_ADDRESSEES,
    &LACKS_BODY,
    &LACKS_RECIPIENTS,
    &REFUSES_RECIPIENTS,
    &LACKS_CONFIRMATION,
    &REFUSES_CONFIRMATION,
    &REFUSES_ISSUED,
    &TOO_FEW_SIGNATORIES,
    &TOO_MANY_SIGNATORIES,
    &NOT_ISSUABLE,
    &TWO_HEADINGS,
    &HEADING_NOT_OF_KIND,
    &HEADING_OUT_OF_ORDER,
    &TOO_MANY_LEVELS,
    &MIXED_HEADINGS,
    &EMPTY_ENTRY,
    &CHILDREN_WITHOUT_HEADING,
    &DATA_WITHOUT_FRAGMENT,
    &ROW_LENGTH,
    &ROWS_TWICE,
    &NO_ROWS,
];

// --- Keys -------------------------------------------------------------------------------

/// Arguments: the key, the keys that may be there.
pub static UNKNOWN_KEY: Message = error(
    "Y101",
    "không có khóa `{0}`",
    "there is no key `{0}`",
    "ở đây dùng được: {1}",
    "these may be here: {1}",
);

/// Arguments: the key, the most similar one.
pub static MISSPELT_KEY: Message = error(
    "Y102",
    "không có khóa `{0}`",
    "there is no key `{0}`",
    "có phải là `{1}`?",
    "did you mean `{1}`?",
);

/// Arguments: the key, the keys under which it is, the keys that may be here.
pub static KEY_ELSEWHERE: Message = error(
    "Y103",
    "khóa `{0}` không đứng ở đây mà ở trong {1}",
    "the key `{0}` belongs in {1}, not here",
    "ở đây dùng được: {2}",
    "these may be here: {2}",
);

/// Arguments: the key.
pub static KEY_OF_DOCUMENT: Message = error(
    "Y104",
    "khóa `{0}` đứng ở cấp ngoài cùng, cùng cấp với `loai`",
    "the key `{0}` belongs at the outermost level, beside `loai`",
    "đưa khóa ra sát lề trái",
    "move it to the left margin",
);

/// Arguments: the key that is missing.
pub static MISSING_KEY: Message = error(
    "Y105",
    "thiếu `{0}`",
    "`{0}` is missing",
    "thêm khóa `{0}` vào đây",
    "add the key `{0}` here",
);

/// No arguments.
pub static EMPTY_FILE: Message = error(
    "Y106",
    "tệp không có nội dung",
    "the file is empty",
    "bắt đầu bằng `loai: …`; `vanthu new` viết sẵn một tệp mẫu",
    "start with `loai: …`; `vanthu new` writes a file to start from",
);

/// Arguments: the citation's name, the key.
pub static CITATION_BLANK: Message = warning(
    "Y107",
    "văn bản viện dẫn “{0}” còn thiếu `{1}`, chỗ nào nhắc tới cũng in ra một khoảng trống",
    "the cited document “{0}” has no `{1}`, so every citation of it has a gap",
    "ghi đủ số, ký hiệu và ngày, tháng, năm của văn bản viện dẫn; văn bản không có số thì bỏ khóa này",
    "give its number with symbol and its full date; remove the key if the document has none",
);

/// Arguments: the number as typed, the symbol, the number alone, what follows its slash.
pub static NUMBER_HOLDS_SYMBOL: Message = error(
    "Y108",
    "`so` chỉ ghi con số; ghi như thế này thì in ra “{0}/{1}”",
    "`so` is the number alone; as it is, “{0}/{1}” would be printed",
    "ghi `so: {2}`; ký hiệu do công cụ thêm vào, muốn khác thì ghi vào `ky_hieu`",
    "write `so: {2}`; the tool adds the symbol; a different symbol goes in `ky_hieu`",
);

/// Arguments: the symbol as typed, what follows its slash.
pub static SYMBOL_HOLDS_NUMBER: Message = error(
    "Y109",
    "`ky_hieu` chỉ ghi phần sau dấu /: “{0}” sẽ in ra hai lần số hoặc hai dấu /",
    "`ky_hieu` is what follows the slash: with “{0}” the number or the slash would be printed twice",
    "ghi `ky_hieu: {1}`",
    "write `ky_hieu: {1}`",
);

/// Arguments: the issuer's symbol as typed, what remains without what the tool adds.
pub static ISSUER_SYMBOL_WHOLE: Message = error(
    "Y110",
    "`ky_hieu` của cơ quan chỉ ghi chữ viết tắt tên cơ quan, không ghi “{0}”: tên loại do công cụ thêm",
    "the issuer's `ky_hieu` is its abbreviation alone, not “{0}”: the tool adds the kind",
    "ghi `ky_hieu: {1}`",
    "write `ky_hieu: {1}`",
);

/// Arguments: the place as typed, the place without the date.
pub static DATE_IN_PLACE: Message = error(
    "Y111",
    "`dia_danh` chỉ ghi địa danh, không ghi ngày tháng: “{0}”",
    "`dia_danh` is the place alone, without the date: “{0}”",
    "ghi `dia_danh: {1}`, còn ngày tháng ghi ở `ngay`, ví dụ `ngay: 12/3/2026`",
    "write `dia_danh: {1}`, and the date in `ngay`, such as `ngay: 12/3/2026`",
);

// --- Values -----------------------------------------------------------------------------

/// Arguments: the key, the keys that may be in it.
pub static NOT_KEYS: Message = error(
    "Y201",
    "`{0}` phải gồm các khóa con",
    "`{0}` must hold keys of its own",
    "dùng được: {1}",
    "these may be in it: {1}",
);

/// Arguments: the key.
pub static NOT_TEXT: Message = error(
    "Y202",
    "`{0}` phải là một đoạn chữ, ở đây lại là danh sách hoặc các khóa con",
    "`{0}` must be a text, not a list or keys",
    "viết trên một dòng; chữ có dấu [ ] { } hoặc : thì đặt trong ngoặc kép",
    "write it on one line; put a text with [ ] { } or : in quotes",
);

/// Arguments: the key.
pub static NOT_LIST: Message = error(
    "Y203",
    "`{0}` phải là một danh sách",
    "`{0}` must be a list",
    "mỗi mục bắt đầu bằng `- ` trên dòng riêng",
    "each item starts with `- ` on a line of its own",
);

/// Arguments: the key.
pub static EMPTY_LIST: Message = error(
    "Y204",
    "`{0}` là danh sách trống",
    "`{0}` is an empty list",
    "thêm ít nhất một mục, hoặc bỏ khóa này",
    "add an item, or remove the key",
);

/// Arguments: the key.
pub static EMPTY_ITEM: Message = error(
    "Y205",
    "một mục của `{0}` để trống",
    "an item of `{0}` is empty",
    "viết nội dung của mục, hoặc bỏ dấu `-`",
    "write the item, or remove its `-`",
);

/// Arguments: the key, the value, the values that there are.
pub static NOT_ONE_OF: Message = error(
    "Y206",
    "`{0}` không nhận giá trị `{1}`",
    "`{0}` cannot be `{1}`",
    "chọn một trong: {2}",
    "choose one of: {2}",
);

/// Arguments: the value.
pub static NOT_A_DATE: Message = error(
    "Y207",
    "`{0}` không phải là ngày",
    "`{0}` is not a date",
    "viết 2023-03-24 hoặc 24/3/2023; chưa biết ngày thì viết 2023-03",
    "write 2023-03-24 or 24/3/2023; 2023-03 while the day is not known",
);

/// Arguments: the value.
pub static NO_SUCH_DAY: Message = error(
    "Y208",
    "lịch không có ngày `{0}`",
    "the calendar has no day `{0}`",
    "xem lại ngày, tháng, năm",
    "check day, month and year",
);

/// Arguments: the key.
pub static NOT_ONE_LINE: Message = error(
    "Y209",
    "`{0}` phải nằm trên một dòng",
    "`{0}` must be a single line",
    "bỏ chỗ xuống dòng",
    "remove the line break",
);

/// Arguments: the value.
pub static UNKNOWN_KIND: Message = error(
    "Y210",
    "không có loại văn bản `{0}`",
    "there is no document kind `{0}`",
    "Nghị định có 29 loại; `vanthu kinds` liệt kê tên của chúng",
    "the decree has 29 kinds; `vanthu kinds` lists their names",
)
.clause("Điều 7");

/// Arguments: the value, the most similar kind.
pub static MISSPELT_KIND: Message = error(
    "Y211",
    "không có loại văn bản `{0}`",
    "there is no document kind `{0}`",
    "có phải là `{1}`?",
    "did you mean `{1}`?",
)
.clause("Điều 7");

/// Arguments: the name.
pub static RESERVED_NAME: Message = error(
    "Y212",
    "số liệu không thể mang tên `{0}`: đó là một khóa của văn bản",
    "a figure cannot be called `{0}`: that is a key of the document",
    "đặt tên khác; mẫu câu thấy cả khóa của văn bản lẫn số liệu",
    "choose another name; fragments see the document's keys and the figures alike",
);

/// Arguments: the code.
pub static NO_RULE: Message = error(
    "Y216",
    "không có quy tắc `{0}`",
    "there is no rule `{0}`",
    "mã quy tắc như T301, hoặc đầu mã như T3; xem `vanthu rule`",
    "a rule's code is T301, or its beginning T3; see `vanthu rule`",
);

/// Arguments: the name, the names in `vanthu.yaml`.
pub static UNKNOWN_SIGNATORY: Message = error(
    "Y213",
    "vanthu.yaml không có người ký `{0}`",
    "vanthu.yaml has no signatory `{0}`",
    "có: {1}. Hoặc viết đủ `quyen_han`, `chuc_vu`, `ho_ten`",
    "it has: {1}. Or write out `quyen_han`, `chuc_vu`, `ho_ten`",
);

/// Arguments: the name.
pub static NO_SIGNATORIES: Message = error(
    "Y214",
    "`nguoi_ky: {0}` gọi một người ký của vanthu.yaml, nhưng ở đó không có ai",
    "`nguoi_ky: {0}` names a signatory of vanthu.yaml, which has none",
    "viết đủ `quyen_han`, `chuc_vu`, `ho_ten`, hoặc thêm `nguoi_ky` vào vanthu.yaml",
    "write out `quyen_han`, `chuc_vu`, `ho_ten`, or add `nguoi_ky` to vanthu.yaml",
);

/// Arguments: the key.
pub static NOT_NAMES: Message = error(
    "Y215",
    "`{0}` phải gồm các tên, mỗi tên một giá trị",
    "`{0}` must hold names, each with its value",
    "mỗi dòng thụt vào một `tên: giá trị`",
    "write one `name: value` per line, indented",
);

// --- What a kind demands ----------------------------------------------------------------

const MISSING: (&str, &str, &str, &str) = (
    "{0} phải có `{1}`",
    "{0} must have `{1}`",
    "thêm khóa `{1}`",
    "add the key `{1}`",
);

const REFUSED: (&str, &str, &str, &str) = (
    "{0} không có `{1}`",
    "{0} cannot have `{1}`",
    "bỏ khóa này",
    "remove the key",
);

const fn demand(
    code: &'static str,
    (vi, en, hint_vi, hint_en): (&'static str, &'static str, &'static str, &'static str),
    clause: &'static str,
) -> Message {
    error(code, vi, en, hint_vi, hint_en).clause(clause)
}

/// Arguments of this and all that follow here: the kind's name, the key.
pub static LACKS_ISSUER: Message = demand("Y301", MISSING, "Phụ lục I, mục II, khoản 2");
/// A number or symbol on a kind without one.
pub static REFUSES_NUMBER: Message = demand("Y302", REFUSED, "Phụ lục I, mục II, khoản 3");
/// No place or date.
pub static LACKS_DATELINE: Message = demand("Y303", MISSING, "Phụ lục I, mục II, khoản 4");
/// A place or date on a kind without one.
pub static REFUSES_DATELINE: Message = demand("Y304", REFUSED, "Phụ lục III, mẫu 1.9");
/// No subject.
pub static LACKS_SUBJECT: Message = demand("Y305", MISSING, "Phụ lục I, mục II, khoản 5");
/// A subject on a kind without one.
pub static REFUSES_SUBJECT: Message = demand("Y306", REFUSED, "Phụ lục III, mẫu 1.8 và 1.10");
/// No authority.
pub static LACKS_AUTHORITY: Message = demand("Y307", MISSING, "Phụ lục III, mẫu 1.1 đến 1.3");
/// An authority on a kind without one.
pub static REFUSES_AUTHORITY: Message = demand("Y308", REFUSED, "Phụ lục III, mẫu 1.4");
/// No legal bases.
pub static LACKS_LEGAL_BASES: Message = demand("Y309", MISSING, "Phụ lục I, mục II, khoản 6");
/// Legal bases on a kind without them.
pub static REFUSES_LEGAL_BASES: Message = demand("Y310", REFUSED, "Phụ lục I, mục II, khoản 6");
/// No addressees.
pub static LACKS_ADDRESSEES: Message = demand("Y311", MISSING, "Phụ lục I, mục II, khoản 9");
/// Addressees on a kind without them.
pub static REFUSES_ADDRESSEES: Message = demand("Y312", REFUSED, "Phụ lục I, mục II, khoản 9");
/// No content.
pub static LACKS_BODY: Message = demand("Y313", MISSING, "Phụ lục I, mục II, khoản 6");
/// Neither recipients nor archive.
pub static LACKS_RECIPIENTS: Message = demand("Y314", MISSING, "Phụ lục I, mục II, khoản 9");
/// Recipients on a kind without them.
pub static REFUSES_RECIPIENTS: Message = demand("Y315", REFUSED, "Phụ lục I, mục II, khoản 9");
/// No confirmation.
pub static LACKS_CONFIRMATION: Message = demand("Y316", MISSING, "Phụ lục III, mẫu 1.10");
/// A confirmation on a kind without one.
pub static REFUSES_CONFIRMATION: Message = demand("Y317", REFUSED, "Phụ lục III, mẫu 1.10");
/// Documents issued with one that enacts nothing.
pub static REFUSES_ISSUED: Message = demand("Y318", REFUSED, "Phụ lục III, mẫu 1.3");

/// Arguments: the kind's name, how many are needed, how many there are.
pub static TOO_FEW_SIGNATORIES: Message = error(
    "Y319",
    "{0} cần {1} người ký, ở đây có {2}",
    "{0} needs {1} to sign, but there are {2}",
    "thêm vào `nguoi_ky`; nhiều người ký là một danh sách, từ trái sang phải",
    "add the others to `nguoi_ky`, as a list from left to right",
)
.clause("Phụ lục I, mục II, khoản 7");

/// Arguments: the kind's name, how many are allowed, how many there are.
pub static TOO_MANY_SIGNATORIES: Message = error(
    "Y320",
    "{0} có nhiều nhất {1} người ký, ở đây có {2}",
    "{0} is signed by at most {1}, but there are {2}",
    "bớt người ký",
    "remove the others from `nguoi_ky`",
)
.clause("Phụ lục I, mục II, khoản 7");

/// Arguments: the kind's name, the keys of the kinds that can be issued.
pub static NOT_ISSUABLE: Message = error(
    "Y321",
    "{0} không phải là văn bản ban hành kèm theo quyết định",
    "{0} is not a document that is issued with a decision",
    "có thể ban hành kèm theo: {1}",
    "these can be issued with one: {1}",
)
.clause("Phụ lục III, mẫu 1.3");

// --- Structure --------------------------------------------------------------------------

/// Arguments: the two keys.
pub static TWO_HEADINGS: Message = error(
    "Y401",
    "một mục không thể vừa là `{0}` vừa là `{1}`",
    "one item cannot be both `{0}` and `{1}`",
    "giữ một khóa; mục con thì đặt trong `cac_muc`",
    "keep one; what is below it belongs in `cac_muc`",
);

/// Arguments: the key, the kind's name, the keys that its headings have.
pub static HEADING_NOT_OF_KIND: Message = error(
    "Y402",
    "{1} không chia thành `{0}`",
    "{1} is not divided into `{0}`",
    "dùng: {2}",
    "use: {2}",
)
.clause("Phụ lục I, mục II, khoản 6");

/// Arguments: the key, the key above it, the keys that may be there.
pub static HEADING_OUT_OF_ORDER: Message = error(
    "Y403",
    "`{0}` không đứng ngay dưới `{1}`",
    "`{0}` cannot be directly below `{1}`",
    "ngay dưới `{1}` là: {2}",
    "directly below `{1}` come: {2}",
)
.clause("Phụ lục I, mục II, khoản 6");

/// Arguments: the most levels.
pub static TOO_MANY_LEVELS: Message = error(
    "Y404",
    "`muc` lồng nhau quá {0} cấp (I., 1., a))",
    "`muc` is nested more than {0} levels deep (I., 1., a))",
    "viết thành đoạn văn hoặc danh sách gạch đầu dòng trong `van_ban`",
    "write paragraphs or a list with dashes in `van_ban`",
)
.clause("Phụ lục I, mục II, khoản 6");

/// Arguments: the key, the key of the entries before it.
pub static MIXED_HEADINGS: Message = error(
    "Y405",
    "`{0}` đứng cùng cấp với `{1}`",
    "`{0}` is on the same level as `{1}`",
    "đặt `{0}` vào `cac_muc` của `{1}` phía trên, hoặc dùng cùng một khóa",
    "put `{0}` into the `cac_muc` of the `{1}` above, or use one key",
)
.clause("Phụ lục I, mục II, khoản 6");

/// Label of [`MIXED_HEADINGS`].
pub static FIRST_HEADING: Words = Words {
    vi: "cấp này bắt đầu bằng `{1}`",
    en: "the level begins with `{1}`",
};

/// Arguments: the keys that hold content.
pub static EMPTY_ENTRY: Message = error(
    "Y407",
    "mục này không có nội dung",
    "this item is empty",
    "thêm một trong: {0}",
    "add one of: {0}",
);

/// No arguments.
pub static CHILDREN_WITHOUT_HEADING: Message = error(
    "Y408",
    "`cac_muc` cần một tiêu đề ở trên nó",
    "`cac_muc` needs a heading above it",
    "thêm `muc: …` (hoặc `dieu`, `chuong`…), hoặc đưa các mục con ra ngoài",
    "add `muc: …` (or `dieu`, `chuong`…), or move the entries out",
);

/// No arguments.
pub static DATA_WITHOUT_FRAGMENT: Message = error(
    "Y409",
    "`voi` chỉ đi với `manh`",
    "`voi` goes with `manh` only",
    "thêm `manh: …`, hoặc chuyển dữ liệu sang `so_lieu`",
    "add `manh: …`, or move the data to `so_lieu`",
);

// --- Tables -----------------------------------------------------------------------------

/// Arguments: how many cells, how many columns.
pub static ROW_LENGTH: Message = error(
    "Y420",
    "hàng có {0} ô, bảng có {1} cột",
    "the row has {0} cells, but the table has {1} columns",
    "thêm hoặc bớt ô; ô trống viết ''",
    "add or remove cells; write '' for an empty one",
);

/// Label of [`ROW_LENGTH`].
pub static COLUMNS_HERE: Words = Words {
    vi: "{1} cột khai báo ở đây",
    en: "the {1} columns are here",
};

/// No arguments.
pub static ROWS_TWICE: Message = error(
    "Y421",
    "bảng lấy hàng từ `hang` hoặc từ `tep`, không phải cả hai",
    "the rows of a table are in `hang` or in `tep`, not in both",
    "bỏ một trong hai",
    "remove one",
);

/// No arguments.
pub static NO_ROWS: Message = error(
    "Y422",
    "bảng không có hàng",
    "the table has no rows",
    "thêm `hang` (danh sách các hàng) hoặc `tep` (tên tệp CSV)",
    "add `hang` (a list of rows) or `tep` (the name of a CSV file)",
);
