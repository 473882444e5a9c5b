//! Comments that switch rules off: `R`.

use super::warning;
use crate::diagnostic::Message;

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[&NO_REASON, &UNKNOWN_CODE, &UNUSED, &NOT_A_RULE];

/// What it ignores.
pub static NO_REASON: Message = warning(
    "R001",
    "chú thích bỏ qua {0} chưa có lý do",
    "the comment that ignores {0} gives no reason",
    "ghi lý do trong ngoặc đơn sau mã: `vanthu: bỏ qua {0} (lý do)`",
    "write the reason in brackets after the code: `vanthu: bỏ qua {0} (lý do)`",
);

/// The unknown code.
pub static UNKNOWN_CODE: Message = warning(
    "R002",
    "không có quy tắc nào mang mã “{0}”",
    "no rule has the code “{0}”",
    "xem các mã bằng lệnh `vanthu rule`",
    "`vanthu rule` lists the codes",
);

/// What it ignores.
pub static UNUSED: Message = warning(
    "R003",
    "chú thích bỏ qua {0} không còn che lỗi nào",
    "the comment that ignores {0} no longer hides anything",
    "xóa chú thích",
    "delete the comment",
);

/// The code of a message that is not a rule's.
pub static NOT_A_RULE: Message = warning(
    "R004",
    "không bỏ qua {0} được: đó không phải quy tắc mà là điều chương trình cần để làm ra văn bản",
    "{0} cannot be ignored: it is not a rule but something without which the document cannot be made",
    "sửa điều mà {0} báo, rồi xóa mã này khỏi chú thích",
    "correct what {0} reports, then delete the code from the comment",
);
