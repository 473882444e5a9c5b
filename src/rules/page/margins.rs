//! The margins of a page.

use super::margin;
use crate::layout::allowed;
use crate::rules::framework::lengths::in_millimetres;
use crate::rules::{Check, Rule};

/// The left margin.
pub(in crate::rules) static LEFT: Rule = Rule::row(
    "T603",
    "Phụ lục I, mục I, khoản 3",
    [
        ["lề trái {0} mm", "left margin {0} mm"],
        [
            "lề trái {0} mm, phải từ {1} đến {2} mm",
            "the left margin is {0:decimal} mm, and must be {1:decimal} to {2:decimal} mm",
        ],
        [
            "Lề trái rộng để đóng quyển, đóng dấu mà không mất chữ.",
            "The left margin leaves room to bind and to stamp.",
        ],
    ],
    ["lề trái 20 mm", "lề trái 30 mm"],
    Check::Layout(|reading, found| margin(reading, found, allowed::LEFT, |s| s.margins.left)),
)
.limits(|| in_millimetres(allowed::LEFT));

/// The right margin.
pub(in crate::rules) static RIGHT: Rule = Rule::row(
    "T604",
    "Phụ lục I, mục I, khoản 3",
    [
        ["lề phải {0} mm", "right margin {0} mm"],
        [
            "lề phải {0} mm, phải từ {1} đến {2} mm",
            "the right margin is {0:decimal} mm, and must be {1:decimal} to {2:decimal} mm",
        ],
        [
            "Lề phải cùng một khoảng thì các trang, các văn bản trong hồ sơ mới đều nhau.",
            "With equal right margins the pages of a file match one another.",
        ],
    ],
    ["lề phải 10 mm", "lề phải 15 mm"],
    Check::Layout(|reading, found| margin(reading, found, allowed::RIGHT, |s| s.margins.right)),
)
.limits(|| in_millimetres(allowed::RIGHT));

/// The top margin.
pub(in crate::rules) static TOP: Rule = Rule::row(
    "T605",
    "Phụ lục I, mục I, khoản 3",
    [
        ["lề trên {0} mm", "top margin {0} mm"],
        [
            "lề trên {0} mm, phải từ {1} đến {2} mm",
            "the top margin is {0:decimal} mm, and must be {1:decimal} to {2:decimal} mm",
        ],
        [
            "Lề trên còn là chỗ của số trang.",
            "The top margin also holds the page number.",
        ],
    ],
    ["lề trên 15 mm", "lề trên 20 mm"],
    Check::Layout(|reading, found| margin(reading, found, allowed::TOP, |s| s.margins.top)),
)
.limits(|| in_millimetres(allowed::TOP));

/// The bottom margin.
pub(in crate::rules) static BOTTOM: Rule = Rule::row(
    "T606",
    "Phụ lục I, mục I, khoản 3",
    [
        ["lề dưới {0} mm", "bottom margin {0} mm"],
        [
            "lề dưới {0} mm, phải từ {1} đến {2} mm",
            "the bottom margin is {0:decimal} mm, and must be {1:decimal} to {2:decimal} mm",
        ],
        [
            "Lề dưới giữ cho dòng cuối không mất khi in, khi sao.",
            "The bottom margin keeps the last line from being lost in print and in copies.",
        ],
    ],
    ["lề dưới 15 mm", "lề dưới 20 mm"],
    Check::Layout(|reading, found| margin(reading, found, allowed::BOTTOM, |s| s.margins.bottom)),
)
.limits(|| in_millimetres(allowed::BOTTOM));
