//! Messages of data files: `S2`, and the older `W3` and `D3`.

use super::{error, warning};
use crate::diagnostic::{Message, Words};

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &NO_SUCH_FILE,
    &RAGGED_FILE,
    &NOT_AN_AREA,
    &NOT_A_ROW,
    &QUOTE_OPEN,
    &QUOTE_CLOSED_EARLY,
    &QUOTE_SWALLOWS,
    &TOO_MANY_CELLS,
    &OLD_WORKBOOK,
    &WORKBOOK_TOO_LARGE,
    &NO_SUCH_SHEET,
    &SHEET_HIDDEN,
    &NO_OPEN_SHEET,
    &NO_SHEETS,
    &NO_CACHED_VALUE,
    &NOT_FINITE,
    &NO_DAY,
    &SYSTEM_FORMAT,
    &FOREIGN_FORMAT,
    &UNKNOWN_FORMAT,
    &NO_HEADING_ROW,
    &HEADING_IS_DATA,
    &TOTAL_ROW,
    &MERGED_CELLS,
    &STRAY_CELL,
    &STRAY_ROW,
    &HIDDEN_ROWS,
    &TOO_WIDE,
    &OUTSIDE_OFFICE,
    &NOT_REGULAR,
    &TABLE_TOO_LARGE,
    &NOT_ONE_ROW,
    &CELL_TOO_LONG,
    &OTHER_SHEETS,
    &HEADING_NARROW,
    &CLOSING_ROW,
    &HEADINGS_AGAIN,
    &GROUP_ROW,
    &REGISTER_SHEETS,
    &TOO_MANY_DIGITS,
    &QUOTE_OVER_LINES,
    &WORKBOOK_BROKEN,
    &ROWS_EMPTY,
    &RECORD_LENGTH,
    &RECORDS_LENGTH,
    &UNITS_ROW,
    &COLUMN_NAMELESS,
    &COLUMN_TWICE,
    &CELL_ERROR,
];

/// What was written for `vung`.
pub static NOT_AN_AREA: Message = error(
    "S220",
    "`vung` không phải vùng ô: “{0}”",
    "`vung` is not an area of cells: “{0}”",
    "ghi ô đầu và ô cuối như trong Excel: `vung: B5:H40`",
    "write the first and the last cell as Excel does: `vung: B5:H40`",
);

/// What was written for `tieu_de`.
pub static NOT_A_ROW: Message = error(
    "S221",
    "`tieu_de` không phải số thứ tự của hàng: “{0}”",
    "`tieu_de` is not the number of a row: “{0}”",
    "ghi số của hàng tiêu đề như trong Excel, từ 1: `tieu_de: 3`",
    "write the number of the row with the headings, from 1: `tieu_de: 3`",
);

/// A quote that is still open at the end of the file.
pub static QUOTE_OPEN: Message = error(
    "S222",
    "dấu ngoặc kép mở ở đây mà không đóng: mọi hàng sau bị coi là một ô",
    "the quote opened here is never closed: all rows after it would become one cell",
    "thêm dấu `\"` ở cuối ô, hoặc xóa dấu này; dấu `\"` là chữ trong ô thì viết đôi: `\"\"`",
    "add a `\"` at the end of the cell, or remove this one; a `\"` that belongs to the text is written twice: `\"\"`",
);

/// Text between a closing quote and the separator.
pub static QUOTE_CLOSED_EARLY: Message = error(
    "S223",
    "ô mở bằng dấu ngoặc kép ở đây, nhưng sau dấu đóng còn chữ",
    "the cell opens with a quote here, but text follows the closing quote",
    "kiểm tra dấu `\"` của ô này và các ô sau; dấu `\"` là chữ trong ô thì viết đôi: `\"\"`",
    "check the quotes of this cell and of those after it; a `\"` that belongs to the text is written twice: `\"\"`",
);

/// A quoted cell of several lines that are rows.
pub static QUOTE_SWALLOWS: Message = error(
    "S224",
    "ô trong ngoặc kép bắt đầu ở đây chứa trọn nhiều hàng của bảng",
    "the quoted cell that begins here contains whole rows of the table",
    "xóa dấu `\"` thừa, hoặc đóng nó ở cuối ô",
    "remove the stray `\"`, or close it at the end of the cell",
);

/// How many cells are like the first of them.
pub static QUOTE_OVER_LINES: Message = warning(
    "W256",
    "ô trong ngoặc kép ở đây gồm nhiều dòng, có dòng giống như một hàng của bảng ({0} ô như thế)",
    "the quoted cell here has several lines, some of which look like rows of the table ({0} such cells)",
    "nếu đúng là một ô thì không phải sửa; nếu không, xóa dấu `\"` thừa ở đây và ở cuối ô",
    "if it is one cell, leave it as it is; if not, remove the stray `\"` here and at its end",
);

/// The most cells.
pub static TOO_MANY_CELLS: Message = error(
    "S225",
    "bảng có hơn {0} ô",
    "the table has more than {0} cells",
    "chia bảng thành nhiều tệp, hoặc lấy một phần bằng `vung`",
    "divide the table into several files, or take a part of it with `vung`",
);

/// The part of the workbook that is damaged or missing.
pub static WORKBOOK_BROKEN: Message = error(
    "W301",
    "không đọc được tệp Excel: phần {0} hỏng hoặc thiếu",
    "the workbook cannot be read: its part {0} is damaged or missing",
    "mở tệp bằng Excel rồi lưu lại với dạng .xlsx, không đặt mật khẩu",
    "open it in Excel and save it again as .xlsx, without a password",
);

/// A table without rows.
pub static ROWS_EMPTY: Message = error(
    "W302",
    "bảng không có hàng nào dưới hàng tiêu đề",
    "the table has no row below its headings",
    "thêm hàng; nếu bảng ở trang tính khác thì ghi tên trang (`trang`, --sheet)",
    "add rows; if the table is on another sheet, name it (`trang`, --sheet)",
);

/// How many cells the row has, and how many columns there are.
pub static RECORD_LENGTH: Message = error(
    "W303",
    "hàng này có {0} ô, bảng có {1} cột",
    "this row has {0} cells, but the table has {1} columns",
    "thêm hoặc bớt ô; ô có dấu phân cách bên trong phải đặt trong ngoặc kép",
    "add or remove cells; a cell with the separator in it must be in double quotes",
);

/// How many rows, of how many, the columns of the table, the cells of the first such row.
pub static RECORDS_LENGTH: Message = error(
    "S267",
    "{0} trong {1} hàng có số ô khác số cột của tiêu đề ({2}); hàng đầu tiên ở đây có {3} ô",
    "{0} of {1} rows do not have as many cells as there are headings ({2}); the first of them, here, has {3}",
    "kiểm tra hàng tiêu đề và dấu phân cách: mỗi cột không có nội dung vẫn cần một dấu phân cách, ô có dấu phân cách bên trong phải đặt trong ngoặc kép",
    "check the headings and the separators: an empty column still needs its separator, and a cell with the separator in it must be in double quotes",
);

/// What the row begins with.
pub static UNITS_ROW: Message = warning(
    "S268",
    "hàng này (“{0}”) ghi đơn vị tính hoặc chú thích của các cột, không phải một hàng của bảng, nên không lấy",
    "this row (“{0}”) has units or notes of the columns and is no row of the table, so it is not taken",
    "nếu cần đơn vị thì ghi vào tên cột; xóa hàng này trong tệp để không còn lời nhắc",
    "write the units into the names of the columns where they are wanted; remove this row from the file, and it is reported no more",
);

/// The column as Excel names it.
pub static COLUMN_NAMELESS: Message = error(
    "W304",
    "cột {0} không có tên",
    "column {0} has no name",
    "đặt tên cho cột ở hàng tiêu đề",
    "give it a name in the heading row",
);

/// The folded name.
pub static COLUMN_TWICE: Message = error(
    "W305",
    "hai cột cùng có tên `{0}`",
    "two columns have the name `{0}`",
    "đổi tên một cột (tên cột được viết không dấu: `Họ tên` là `ho_ten`)",
    "rename one of them (names lose their diacritics: `Họ tên` is `ho_ten`)",
);

/// The error that the cell shows.
pub static CELL_ERROR: Message = error(
    "W306",
    "ô này có lỗi {0}",
    "this cell holds the error {0}",
    "sửa ô này trong Excel rồi lưu lại",
    "fix it in Excel and save the file again",
);

/// A data file that is not there; its name.
pub static NO_SUCH_FILE: Message = error(
    "D301",
    "không có tệp số liệu “{0}”",
    "there is no data file “{0}”",
    "đường dẫn tính từ thư mục của tệp nội dung; ghi cả đuôi tệp, như so-lieu.xlsx",
    "the path is relative to the content file's folder; include the extension, as in so-lieu.xlsx",
);

/// How many columns the file has, and the table of the content file.
pub static RAGGED_FILE: Message = error(
    "D303",
    "tệp số liệu có {0} cột, bảng có {1} cột",
    "the data file has {0} columns, but the table has {1}",
    "sửa `cot`, hoặc lấy đúng các cột bằng `vung`",
    "correct `cot`, or take the right columns with `vung`",
);

/// A workbook of Excel 97 to 2003, one with a password, or another program's.
pub static OLD_WORKBOOK: Message = error(
    "S226",
    "tệp Excel kiểu cũ (.xls) hoặc có mật khẩu",
    "this is an old Excel file (.xls), or one with a password",
    "mở bằng Excel, bỏ mật khẩu, rồi lưu lại với dạng .xlsx",
    "open it in Excel, remove the password, and save it as .xlsx",
);

/// Which part of the workbook exceeds which limit.
pub static WORKBOOK_TOO_LARGE: Message = error(
    "S227",
    "tệp Excel quá lớn: {0} vượt giới hạn {1}",
    "the workbook is too large: {0} exceeds {1}",
    "xóa các trang và hàng không dùng, hoặc chia thành nhiều tệp",
    "remove sheets and rows that are not used, or divide it into several files",
);

/// The sheet that was asked for, and those that there are.
pub static NO_SUCH_SHEET: Message = error(
    "S228",
    "tệp Excel không có trang tính “{0}”",
    "the workbook has no sheet “{0}”",
    "các trang: {1}",
    "its sheets: {1}",
);

/// The sheet that was asked for, and those that are not hidden.
pub static SHEET_HIDDEN: Message = error(
    "S229",
    "trang tính “{0}” đang ẩn nên không lấy",
    "the sheet “{0}” is hidden, so it is not used",
    "cho hiện trang trong Excel (Unhide) rồi lưu lại; các trang không ẩn: {1}",
    "unhide it in Excel and save the file; the sheets that are not hidden: {1}",
);

/// All sheets are hidden.
pub static NO_OPEN_SHEET: Message = error(
    "S230",
    "tệp Excel không có trang tính nào không ẩn",
    "all sheets of the workbook are hidden",
    "cho hiện trang cần lấy trong Excel (Unhide) rồi lưu lại",
    "unhide the sheet in Excel and save the file",
);

/// A sheet is asked for of a CSV file.
pub static NO_SHEETS: Message = error(
    "S231",
    "tệp CSV không có trang tính, nên không có trang “{0}”",
    "a CSV file has no sheets, so there is no sheet “{0}”",
    "bỏ `trang` (--sheet), hoặc dùng tệp .xlsx",
    "leave out `trang` (--sheet), or use an .xlsx file",
);

/// A formula that was never computed.
pub static NO_CACHED_VALUE: Message = error(
    "S232",
    "ô này là công thức chưa có kết quả",
    "this cell is a formula without a saved result",
    "mở tệp bằng Excel để tính lại rồi lưu",
    "open the file in Excel, which computes it, and save it",
);

/// What the cell holds.
pub static NOT_FINITE: Message = error(
    "S233",
    "ô này không phải một số hữu hạn: {0}",
    "this cell is not a finite number: {0}",
    "sửa ô này trong Excel rồi lưu lại",
    "fix it in Excel and save the file again",
);

/// The number that is shown as a date, and the format.
pub static NO_DAY: Message = error(
    "S234",
    "ô này có định dạng ngày giờ, nhưng {0} không phải một ngày hay thời gian có thật",
    "this cell is formatted as a date or time, but {0} is not a valid one",
    "nhập lại ngày, để trống ô, hoặc đổi định dạng của ô",
    "enter the date again, clear the cell, or change its format",
);

/// The number, and the format.
pub static SYSTEM_FORMAT: Message = error(
    "S235",
    "ô này hiện ngày giờ theo cài đặt của từng máy (định dạng {1}), nên không biết in thế nào",
    "how this cell shows its date depends on each computer's settings (format {1}), so how to print it is not known",
    "chọn định dạng ngày cụ thể cho ô, như dd/mm/yyyy",
    "choose a fixed format for it, such as dd/mm/yyyy",
);

/// The number, and the format.
pub static FOREIGN_FORMAT: Message = error(
    "S236",
    "ô này có định dạng của ngôn ngữ khác: {1}",
    "this cell has a format for another language: {1}",
    "chọn định dạng Việt Nam, hoặc định dạng không có tên ngày, tháng",
    "choose a Vietnamese format, or one without the names of days and months",
);

/// The number, and the format.
pub static UNKNOWN_FORMAT: Message = error(
    "S237",
    "không biết Excel hiện ô này thế nào (định dạng “{1}”)",
    "how Excel shows this cell is not known (format “{1}”)",
    "chọn định dạng khác cho ô, hoặc nhập nội dung dưới dạng chữ",
    "choose another format for it, or enter what it shows as text",
);

/// The row that should have the headings.
pub static NO_HEADING_ROW: Message = error(
    "S238",
    "hàng {0}, được chọn làm hàng tiêu đề, không có ô nào",
    "row {0}, which should have the headings, has no cells",
    "sửa `tieu_de` (--header-row): số thứ tự của hàng có tên các cột",
    "correct `tieu_de` (--header-row) to the number of the row that names the columns",
);

/// The text in place of a heading.
pub static HEADING_IS_DATA: Message = error(
    "S239",
    "hàng này được lấy làm tiêu đề, nhưng “{0}” là số liệu chứ không phải tên cột",
    "this row is taken for the headings, but “{0}” is data, not the name of a column",
    "thêm một hàng tên cột phía trên, hoặc chỉ rõ hàng tiêu đề (`tieu_de`, --header-row)",
    "add a row with the names of the columns above it, or say which row has them (`tieu_de`, --header-row)",
);

/// What the row begins with.
pub static TOTAL_ROW: Message = error(
    "S240",
    "“{0}” là hàng tổng, không phải một mục của danh sách",
    "“{0}” is a row of totals, not an entry of the list",
    "xóa hàng này, hoặc chỉ lấy các hàng phía trên bằng `vung`",
    "remove this row, or take only the rows above it with `vung`",
);

/// The merged area.
pub static MERGED_CELLS: Message = error(
    "S241",
    "các ô {0} bị gộp, nên chỉ ô đầu có nội dung",
    "the cells {0} are merged, so only the first one has a value",
    "trong Excel, chọn vùng {0}, bấm Home › Merge & Center › Unmerge Cells, rồi điền đủ mọi ô của vùng: ô của cùng một nhóm thì chép nội dung ô đầu xuống",
    "in Excel, select {0}, click Home › Merge & Center › Unmerge Cells, and fill in every cell: copy the first one down where the rows are of one group",
);

/// A cell outside the table.
pub static STRAY_CELL: Message = error(
    "S242",
    "ô này nằm ngoài bảng: phía trên nó không có tiêu đề cột",
    "this cell is outside the table: there is no heading above it",
    "xóa ô, đặt tiêu đề cho cột, hoặc chỉ lấy bảng bằng `vung`",
    "remove it, give its column a heading, or take only the table with `vung`",
);

/// A row that is not part of the table.
pub static STRAY_ROW: Message = error(
    "S243",
    "hàng này không giống một hàng của bảng (chỉ có một ô)",
    "this row does not look like part of the table (it has a single cell)",
    "xóa hàng này, điền các ô còn lại, hoặc chỉ lấy bảng bằng `vung`",
    "remove it, fill in its other cells, or take only the table with `vung`",
);

/// How many rows, and the first of them.
pub static HIDDEN_ROWS: Message = warning(
    "S244",
    "{0} hàng đang ẩn trong Excel (từ hàng {1}) không được lấy",
    "{0} rows that are hidden in Excel (from row {1}) are not used",
    "bỏ lọc hoặc cho hiện hàng (Unhide) rồi lưu lại, nếu cần các hàng đó",
    "if they are needed, clear the filter or unhide them, and save the file",
);

/// The most columns.
pub static TOO_WIDE: Message = error(
    "S245",
    "bảng có hơn {0} cột",
    "the table has more than {0} columns",
    "chỉ lấy các cột cần dùng bằng `vung`",
    "take only the columns that are needed with `vung`",
);

/// The path as it was written.
pub static OUTSIDE_OFFICE: Message = error(
    "S246",
    "“{0}” nằm ngoài thư mục của cơ quan, nên không đọc",
    "“{0}” is outside the office's folder, so it is not read",
    "chép tệp vào thư mục có vanthu.yaml, hoặc cho phép bằng --allow-outside THƯ-MỤC",
    "copy the file into the folder that has vanthu.yaml, or allow it with --allow-outside FOLDER",
);

/// A pipe, a device, a socket.
pub static NOT_REGULAR: Message = error(
    "S247",
    "đây không phải tệp thường (là thư mục, ống dẫn hoặc thiết bị)",
    "this is not a regular file (it is a folder, a pipe or a device)",
    "chép dữ liệu ra một tệp rồi dùng tệp đó",
    "copy the data to a file and use that",
);

/// The most cells of a table that is printed, and how many there are.
pub static TABLE_TOO_LARGE: Message = error(
    "S248",
    "bảng in ra có {1} ô, nhiều nhất là {0}",
    "the table to be printed has {1} cells; at most {0} are allowed",
    "chia thành nhiều bảng, hoặc lấy một phần bằng `vung`",
    "divide it into several tables, or take a part of it with `vung`",
);

/// How many rows there are.
pub static NOT_ONE_ROW: Message = error(
    "S249",
    "`so_lieu` lấy thẳng từ tệp thì tệp chỉ có một hàng dưới tiêu đề; tệp này có {0} hàng",
    "figures taken directly from a file need exactly one row below the headings; this one has {0}",
    "đặt tên cho bảng: `so_lieu: { khach: { tep: … } }`, rồi dùng `{{#each khach}}`",
    "name the table: `so_lieu: { khach: { tep: … } }`, and use `{{#each khach}}`",
);

/// Label at the name of the data file that a message is about.
pub static DATA_NAMED_HERE: Words = Words {
    vi: "tệp được gọi ở đây",
    en: "the file is named here",
};

/// The most characters of a cell.
pub static CELL_TOO_LONG: Message = error(
    "S250",
    "ô này dài hơn {0} ký tự, nhiều hơn một ô của Excel chứa được",
    "this cell is longer than {0} characters, more than a cell of Excel can hold",
    "chia nội dung ra nhiều ô; nếu tệp là CSV, kiểm tra dấu phân cách và dấu ngoặc kép",
    "divide the text among several cells; in a CSV file, check the separators and the quotes",
);

/// The sheet that was taken, and the others that have something in them.
pub static OTHER_SHEETS: Message = warning(
    "S251",
    "lấy trang tính “{0}”; không lấy {1}",
    "only the sheet “{0}” is used, not {1}",
    "ghi rõ trang cần lấy: `trang: TÊN` trong tệp nội dung, hoặc `--sheet TÊN`",
    "say which one is meant: `trang: NAME` in the content file, or `--sheet NAME`",
);

/// The row that was taken for the headings, and the first that is wider.
pub static HEADING_NARROW: Message = error(
    "S260",
    "hàng {0} được lấy làm tiêu đề, nhưng phần lớn các hàng phía dưới có nhiều cột hơn",
    "row {0} is taken for the headings, but most rows below it have more columns",
    "chỉ rõ hàng có tên các cột, thường là hàng {1}: `tieu_de: {1}` trong tệp nội dung, hoặc `--header-row {1}`; nếu đúng là hàng {0} thì thêm tên các cột còn thiếu",
    "say which row names the columns, most often row {1}: `tieu_de: {1}` in the content file, or `--header-row {1}`; if row {0} is right, add the names of its missing columns",
);

/// What the first row below the table begins with.
pub static CLOSING_ROW: Message = error(
    "S261",
    "từ “{0}” trở xuống không phải hàng của bảng mà là ghi chú hoặc phần ký",
    "from “{0}” on, the rows are not part of the table but notes or signatures",
    "xóa các hàng này trong tệp, hoặc chỉ lấy bảng bằng `vung`, như `vung: A1:H40`",
    "remove these rows from the file, or take only the table with `vung`, such as `vung: A1:H40`",
);

/// How many rows.
pub static HEADINGS_AGAIN: Message = warning(
    "S262",
    "tiêu đề cột lặp lại giữa bảng ({0} hàng, hàng đầu ở đây): các hàng này không được lấy",
    "the headings are repeated within the table ({0} rows, the first one here): these rows are not used",
    "xóa các hàng lặp lại trong tệp",
    "remove the repeated rows from the file",
);

/// What the group is called.
pub static GROUP_ROW: Message = error(
    "S263",
    "“{0}” là tên một nhóm, không phải một mục của danh sách",
    "“{0}” is the name of a group, not an entry of the list",
    "xóa hàng này; nếu cần tên nhóm thì thêm một cột ghi nhóm của từng mục",
    "remove this row; if the group is needed, add a column that names the group of each entry",
);

/// The sheet of a register, and its other sheets.
pub static REGISTER_SHEETS: Message = error(
    "S264",
    "sổ ở trang tính “{0}”, nhưng tệp còn {1}: ghi lại sổ thì các trang đó mất",
    "the register is on the sheet “{0}”, but the file also has {1}: writing it again would lose them",
    "chuyển các trang khác sang tệp riêng, hoặc ghi sổ vào tệp khác (`-o`)",
    "move the other sheets to a separate file, or write the register to another file (`-o`)",
);

/// The number.
pub static TOO_MANY_DIGITS: Message = error(
    "S265",
    "số {0} có hơn 15 chữ số, nhiều hơn Excel giữ được: các chữ số cuối có thể đã sai",
    "the number {0} has more than 15 digits, more than Excel keeps: the last digits may be wrong",
    "nhập lại đủ các chữ số dưới dạng chữ (gõ dấu ' ở đầu ô), hoặc chọn một định dạng số cho ô, như #,##0",
    "enter all its digits as text (with a ' at the start of the cell), or choose a number format for it, such as #,##0",
);
