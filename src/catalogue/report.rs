//! Words of reports: results of documents, and the columns of written tables.

use crate::diagnostic::Words;

/// After very many diagnostics.
pub static MORE: Words = Words {
    vi: "… và {0} lỗi, {1} cảnh báo nữa; sửa những chỗ trên rồi chạy lại",
    en: "… and {0} more errors, {1} more warnings; fix these and run again",
};

/// A Word file that was checked; its class and kind.
pub static IS_CHECKED: Words = Words {
    vi: "đã kiểm tra: {0}",
    en: "checked: {0}",
};

/// A Word file that was not checked; its class and kind.
pub static IS_NOT_CHECKED: Words = Words {
    vi: "không kiểm tra: {0}",
    en: "not checked: {0}",
};

/// Documents written, of a whole run.
pub static BUILT: Words = Words {
    vi: "đã dựng {0}",
    en: "{0} built",
};

/// Nothing to do.
pub static UP_TO_DATE: Words = Words {
    vi: "không đổi {0}",
    en: "{0} up to date",
};

/// In a dry run.
pub static STALE: Words = Words {
    vi: "sẽ dựng {0}",
    en: "{0} would be built",
};

/// With errors.
pub static FAILED: Words = Words {
    vi: "lỗi {0}",
    en: "{0} failed",
};

/// Left as a person edited them.
pub static EDITED: Words = Words {
    vi: "giữ bản sửa tay {0}",
    en: "{0} kept because edited",
};

/// Left alone although they are out of date.
pub static WITHHELD: Words = Words {
    vi: "giữ dù chưa cập nhật {0}",
    en: "{0} kept although out of date",
};

/// After Ctrl-C.
pub static NOT_REACHED: Words = Words {
    vi: "còn lại {0}",
    en: "{0} remain",
};

/// YAML files of a folder that are not content files.
pub static PASSED_OVER: Words = Words {
    vi: "bỏ qua {0} tệp YAML không phải tệp nội dung",
    en: "{0} other YAML files skipped",
};

/// The same for one document.
pub static IS_BUILT: Words = Words {
    vi: "đã dựng",
    en: "built",
};

/// In a dry run.
pub static IS_STALE: Words = Words {
    vi: "sẽ dựng",
    en: "would be built",
};

/// Nothing to do.
pub static IS_UP_TO_DATE: Words = Words {
    vi: "không đổi",
    en: "up to date",
};

/// Not ours.
pub static IS_FOREIGN: Words = Words {
    vi: "giữ nguyên: không do vanthu dựng",
    en: "kept: not made by vanthu",
};

/// A state.
pub static IS_DAMAGED: Words = Words {
    vi: "giữ nguyên: tệp bị hỏng",
    en: "kept: the file is damaged",
};

/// A person's work.
pub static IS_EDITED: Words = Words {
    vi: "giữ nguyên: đã sửa bằng tay",
    en: "kept: edited by hand",
};

/// A person's work, older than its inputs.
pub static IS_EDITED_AND_STALE: Words = Words {
    vi: "giữ nguyên: đã sửa bằng tay, đầu vào đã đổi",
    en: "kept: edited by hand, its inputs changed",
};

/// With errors.
pub static IS_FAILED: Words = Words {
    vi: "lỗi",
    en: "failed",
};

/// After Ctrl-C.
pub static IS_NOT_REACHED: Words = Words {
    vi: "chưa đến lượt",
    en: "not reached",
};

/// The columns of the report of a run.
pub static COLUMNS: [Words; 7] = [
    Words {
        vi: "Tệp nội dung",
        en: "Content file",
    },
    Words {
        vi: "Hàng",
        en: "Row",
    },
    Words {
        vi: "Văn bản",
        en: "Document",
    },
    Words {
        vi: "Kết quả",
        en: "Result",
    },
    Words {
        vi: "Lý do",
        en: "Reason",
    },
    Words {
        vi: "Số lỗi",
        en: "Errors",
    },
    Words {
        vi: "Lỗi đầu tiên",
        en: "First error",
    },
];

/// The sheet of a register.
pub static REGISTER_SHEET: Words = Words {
    vi: "Sổ đăng ký văn bản đi",
    en: "Outgoing documents",
};

/// The line above the documents of a register that have no number yet.
pub static REGISTER_UNNUMBERED: Words = Words {
    vi: "Chưa cấp số",
    en: "Not numbered yet",
};

/// The columns of a register of outgoing documents (Phụ lục IV), and the appendices, the file
/// and the issuing body of each.
pub static REGISTER_COLUMNS: [Words; 11] = [
    Words {
        vi: "Số, ký hiệu văn bản",
        en: "Number and symbol",
    },
    Words {
        vi: "Ngày tháng văn bản",
        en: "Date",
    },
    Words {
        vi: "Tên loại và trích yếu nội dung văn bản",
        en: "Kind and subject",
    },
    Words {
        vi: "Người ký",
        en: "Signatory",
    },
    Words {
        vi: "Nơi nhận văn bản",
        en: "Recipients",
    },
    Words {
        vi: "Đơn vị, người nhận bản lưu",
        en: "Archive copy",
    },
    Words {
        vi: "Số lượng bản",
        en: "Copies",
    },
    Words {
        vi: "Phụ lục",
        en: "Appendices",
    },
    Words {
        vi: "Ghi chú",
        en: "Notes",
    },
    Words {
        vi: "Tệp",
        en: "File",
    },
    Words {
        vi: "Cơ quan ban hành",
        en: "Issuing body",
    },
];
