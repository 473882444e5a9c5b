//! Messages of the assembly: `D`.

use super::{error, warning};
use crate::diagnostic::{Message, Severity, Words};

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &NO_SYMBOL,
    &NO_UNIT,
    &OUT_OF_LETTERS,
    &NOTHING_RUNS_IN,
    &TOTAL_UNREAD,
    &TOTAL_OF_WORDS,
    &TOTAL_READ_TWICE,
    &TOTAL_OF_POINTS,
    &TOTAL_OF_CODES,
    &TOTAL_OF_YEARS,
    &NOTHING_ADDED,
    &TOTAL_OF_GROUPS,
];

/// The symbol cannot be derived: the issuer's abbreviation is not known.
pub static NO_SYMBOL: Message = Message {
    code: "D101",
    severity: Severity::Error,
    text: Words {
        vi: "chưa biết chữ viết tắt của “{0}” để lập ký hiệu văn bản",
        en: "the abbreviation of “{0}” is not known, so the symbol cannot be derived",
    },
    hint: Some(Words {
        vi: "thêm `ky_hieu` vào `co_quan` (thí dụ `ky_hieu: STTTT`), hoặc ghi `ky_hieu` của văn bản",
        en: "add `ky_hieu` to `co_quan` (as in `ky_hieu: STTTT`), or give the document's own `ky_hieu`",
    }),
    clause: Some("Phụ lục I, mục II, khoản 3"),
};

/// The symbol of a công văn needs the unit that drafted it.
pub static NO_UNIT: Message = Message {
    code: "D102",
    severity: Severity::Error,
    text: Words {
        vi: "ký hiệu của {0} cần chữ viết tắt của đơn vị soạn thảo",
        en: "the symbol of a {0} needs the abbreviation of the unit that drafted it",
    },
    hint: Some(Words {
        vi: "ghi đơn vị soạn thảo sau VT trong `luu` (thí dụ `luu: [VT, TTBCXB]`), hoặc ghi `ky_hieu: STTTT-TTBCXB`",
        en: "name the unit after VT in `luu` (as in `luu: [VT, TTBCXB]`), or give `ky_hieu: STTTT-TTBCXB`",
    }),
    clause: Some("Phụ lục I, mục II, khoản 3"),
};

/// More points than the alphabet has letters.
pub static OUT_OF_LETTERS: Message = Message {
    code: "D201",
    severity: Severity::Error,
    text: Words {
        vi: "bảng chữ cái tiếng Việt không còn chữ cho điểm này (nhiều nhất 23 điểm)",
        en: "the Vietnamese alphabet has no letter left for this point (23 at most)",
    },
    hint: Some(Words {
        vi: "chia thành nhiều khoản",
        en: "divide it into several clauses",
    }),
    clause: Some("Phụ lục I, mục II, khoản 6"),
};

/// A heading key without text, and no text below to follow its number.
pub static NOTHING_RUNS_IN: Message = Message {
    code: "D202",
    severity: Severity::Error,
    text: Words {
        vi: "“{0}” không có lời văn theo sau",
        en: "no text follows “{0}”",
    },
    hint: Some(Words {
        vi: "ghi lời văn ngay sau khóa, hoặc thêm `van_ban` mở đầu bằng một đoạn văn",
        en: "write the text after the key, or add a `van_ban` that begins with a paragraph",
    }),
    clause: None,
};

/// Arguments: the cell, the column, the number that it seems to be.
pub static TOTAL_UNREAD: Message = warning(
    "Y430",
    "cột “{1}” không có tổng vì ô “{0}” không đọc được thành số",
    "the column “{1}” has no total, because the cell “{0}” is not read as a number",
    "nếu là số {2} thì trong ô chỉ ghi “{2}”, đơn vị và ghi chú để ở tiêu đề cột; cột không cần cộng thì ghi `tong: khong`",
    "if it is the number {2}, write only “{2}” in the cell, and units and notes in the heading; for a column without a total write `tong: khong`",
);

/// Arguments: the cell, the column.
pub static TOTAL_OF_WORDS: Message = warning(
    "Y431",
    "cột “{1}” không có tổng vì ô “{0}” không cộng được",
    "the column “{1}” has no total, because the cell “{0}” cannot be added up",
    "ghi một số, để trống hoặc ghi “-”; cột không cần cộng thì ghi `tong: khong`",
    "write a number, nothing, or “-”; for a column without a total write `tong: khong`",
);

/// Arguments: the cell, the column, its sum as it is, with commas between thousands, the
/// cell as thousands, as a fraction.
pub static TOTAL_READ_TWICE: Message = error(
    "Y432",
    "số “{0}” của cột “{1}” đọc được hai cách: tổng là {2} hoặc {3}",
    "the number “{0}” of the column “{1}” can be read in two ways: the total is {2} or {3}",
    "dấu phẩy đứng trước phần thập phân, dấu chấm đứng giữa các nhóm ba chữ số: ghi “{4}” hoặc “{5}”",
    "a comma separates the fraction, points separate groups of three digits: write “{4}” or “{5}”",
);

/// Arguments: the cell, the column, the cell by the rule, the sum with points before
/// fractions, with points between thousands where they can be that.
pub static TOTAL_OF_POINTS: Message = error(
    "Y433",
    "số “{0}” của cột “{1}” không viết theo cách Việt Nam nên tổng có thể là {3} hoặc {4}",
    "the number “{0}” of the column “{1}” is not written the Vietnamese way, so the total may be {3} or {4}",
    "dấu phẩy đứng trước phần thập phân, dấu chấm đứng giữa các nhóm ba chữ số: ghi “{2}”, các ô khác cũng vậy",
    "a comma separates the fraction, points separate groups of three digits: write “{2}”, and the other cells in the same way",
);

/// Arguments: the cell, the column.
pub static TOTAL_OF_CODES: Message = warning(
    "Y434",
    "cột “{1}” không có tổng vì “{0}” có vẻ là số điện thoại hoặc mã số",
    "the column “{1}” has no total, because “{0}” looks like a phone number or a code",
    "ghi `tong: khong` cho cột; nếu đúng là số lượng thì ghi `tong: co`",
    "write `tong: khong` for the column, or `tong: co` if these are quantities",
);

/// Arguments: the cell, the column.
pub static TOTAL_OF_YEARS: Message = warning(
    "Y435",
    "cột “{1}” không có tổng vì “{0}” có vẻ là năm",
    "the column “{1}” has no total, because “{0}” looks like a year",
    "ghi `tong: khong` cho cột; nếu đúng là số lượng thì ghi `tong: co`",
    "write `tong: khong` for the column, or `tong: co` if these are quantities",
);

/// Arguments: the cell, the column, the sum of the rows.
pub static TOTAL_OF_GROUPS: Message = warning(
    "Y437",
    "cột “{1}” không có tổng vì ô “{0}” đứng ở hàng gộp các hàng khác, mà các hàng đó cộng lại là {2}",
    "the column “{1}” has no total, because the row of the cell “{0}” sums up other rows, which add up to {2}",
    "sửa số cho khớp; nếu không phải hàng gộp, mọi hàng đều cộng thì ghi `tong: co` cho cột",
    "make the figures agree; if the row sums up no others and every row counts, write `tong: co` for the column",
);

/// No arguments.
pub static NOTHING_ADDED: Message = warning(
    "Y436",
    "hàng tổng để trống: bảng không có cột nào cộng được",
    "the total row is empty: the table has no column that can be added up",
    "bỏ `tong`, hoặc ghi `tong: co` cho cột cần cộng",
    "leave out `tong`, or write `tong: co` for a column that should be added up",
);

/// At the other cells of the same kind.
pub static ALSO_HERE: Words = Words {
    vi: "ô này cũng vậy",
    en: "this cell too",
};

/// At the other cells that can be read in two ways.
pub static TWO_READINGS: Words = Words {
    vi: "số này cũng đọc được hai cách",
    en: "this number can also be read in two ways",
};
