//! Messages of data files: `S2`.

use super::error;
use crate::diagnostic::Entry;

/// What was written for `vung`.
pub static NOT_AN_AREA: Entry = error(
    "S220",
    "`vung` không phải vùng ô: “{0}”",
    "`vung` is not an area of cells: “{0}”",
    "ghi ô đầu và ô cuối như trong Excel: `vung: B5:H40`",
    "write the first and the last cell as Excel does: `vung: B5:H40`",
);

/// What was written for `tieu_de`.
pub static NOT_A_ROW: Entry = error(
    "S221",
    "`tieu_de` không phải số thứ tự của hàng: “{0}”",
    "`tieu_de` is not the number of a row: “{0}”",
    "ghi số của hàng tiêu đề như trong Excel, từ 1: `tieu_de: 3`",
    "write the number of the row with the headings, from 1: `tieu_de: 3`",
);
