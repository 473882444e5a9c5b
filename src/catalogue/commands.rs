//! What the commands print besides messages with a code.

use crate::diagnostic::Words;

/// What became of the documents of a folder.
pub mod batch {
    use super::Words;

    pub static COPY: Words = Words {
        vi: "đã ghi {0}; bản cũ giữ ở {1}",
        en: "wrote {0}; the old file is kept as {1}",
    };
    pub static STALE: Words = Words {
        vi: "sẽ ghi {0}: {1}",
        en: "would write {0}: {1}",
    };
    pub static NOT_WRITTEN: Words = Words {
        vi: "không ghi văn bản nào",
        en: "nothing was written",
    };
    pub static OLDER_STAYS: Words = Words {
        vi: "không ghi gì; {0} vẫn là bản cũ, chưa có thay đổi vừa rồi",
        en: "nothing was written; {0} is still the older version, without these changes",
    };
    pub static UNCHANGED: Words = Words {
        vi: "{0} không đổi",
        en: "{0} is up to date",
    };
    pub static AS_ABOVE: Words = Words {
        vi: "{0}: lỗi ở tệp dùng chung, như đã nêu trên",
        en: "{0}: errors in shared files, reported above",
    };
    pub static ROWS_AS_ABOVE: Words = Words {
        vi: "{0}: {1} hàng khác không dựng được vì lỗi đã nêu trên",
        en: "{0}: {1} more rows failed because of errors reported above",
    };
    pub static REMAIN: Words = Words {
        vi: "dừng theo yêu cầu; còn {0} văn bản chưa dựng, chạy lại để dựng tiếp",
        en: "stopped; {0} documents remain, run again to continue",
    };
}

/// `vanthu build`.
pub mod build {
    use super::Words;

    pub static NOTHING: Words = Words {
        vi: "không tìm thấy tệp nội dung nào",
        en: "no content files found",
    };
    pub static PASSED_OVER: Words = Words {
        vi: "không tìm thấy tệp nội dung nào ({0} tệp YAML không phải tệp nội dung)",
        en: "no content files found ({0} YAML files are not content files)",
    };
}

/// `vanthu check`.
pub mod check {
    use super::Words;

    /// `--comments` with something else than Word files.
    pub static COMMENTS_IN_WORD: Words = Words {
        vi: "--comments chỉ dùng với tệp .docx; -o chỉ dùng với một tệp",
        en: "--comments goes with .docx files only, and -o with one of them",
    };
    /// `-o` names the file that is checked.
    pub static COMMENTS_IN_A_COPY: Words = Words {
        vi: "góp ý chỉ ghi vào bản chép; hãy cho -o một tên khác với tệp được kiểm tra",
        en: "comments go into a copy only; give -o another name than that of the file",
    };
    /// The copy with comments.
    pub static COMMENTED: Words = Words {
        vi: "đã ghi góp ý vào {0}",
        en: "wrote the comments to {0}",
    };
    /// Added to the name of a file for its copy with comments.
    pub static COPY_NAME: &str = " (góp ý)";
    /// The clause, in a comment.
    pub static CLAUSE: Words = Words {
        vi: "Căn cứ: {0}",
        en: "See: {0}",
    };
    /// The hint, in a comment.
    pub static TO_DO: Words = Words {
        vi: "Cần làm: {0}",
        en: "To do: {0}",
    };

    pub static NOTHING: Words = Words {
        vi: "không tìm thấy tệp nội dung hay tệp Word nào",
        en: "no content files or Word files found",
    };
    pub static STOPPED: Words = Words {
        vi: "dừng theo yêu cầu; còn {0} tệp chưa kiểm tra",
        en: "stopped; {0} files were not checked",
    };
    pub static FOR_PEOPLE: Words = Words {
        vi: "--diff chỉ dùng với --format human",
        en: "--diff goes with --format human only",
    };
}

/// What `vanthu check` reports about a file besides its findings.
pub mod tell {
    use super::Words;

    pub static COVERAGE: Words = Words {
        vi: "{0}: {1} quy tắc đã áp dụng, {2} không liên quan, {3} chưa xét",
        en: "{0}: {1} rules applied, {2} did not apply, {3} could not be checked",
    };
    pub static FIXED: Words = Words {
        vi: "(đã sửa)",
        en: "(fixed)",
    };
    pub static SUM: Words = Words {
        vi: "đã sửa {0} chỗ trong {1} tệp",
        en: "fixed {0} places in {1} files",
    };
    pub static WOULD: Words = Words {
        vi: "sẽ sửa {0} chỗ trong {1} tệp",
        en: "would fix {0} places in {1} files",
    };
    pub static KEPT: Words = Words {
        vi: "{0}: bản trước khi sửa lưu ở {1}",
        en: "{0}: the original file is kept as {1}",
    };
    pub static LEFT: Words = Words {
        vi: "{0}: còn {1} chỗ có cách sửa nhưng giữ nguyên, vì sửa thì hỏng chỗ khác",
        en: "{0}: {1} places with a fix were left as they are: fixing them would break something else",
    };
    pub static CUT_SHORT: Words = Words {
        vi: "{0}: còn {1} chỗ có cách sửa chưa thử hết trong lần này; chạy lại lệnh để sửa tiếp, hoặc sửa bằng tay",
        en: "{0}: {1} places with a fix are left, not all of which were tried this time; run the command again to continue, or fix them by hand",
    };
    pub static SHARED: Words = Words {
        vi: "{0}: còn {1} chỗ có cách sửa nằm ở tệp dùng chung; chỉ sửa khi kiểm tra cả thư mục chứa tệp đó và không hỏng văn bản nào",
        en: "{0}: {1} places with a fix are in shared files, which are fixed when their whole folder is checked and no document gets worse",
    };
}

/// What is wrong with a command line.
pub mod help {
    use super::Words;

    /// The value given for the code of a rule.
    pub static NOT_A_CODE: Words = Words {
        vi: "“{0}” không phải mã quy tắc hay đầu mã",
        en: "“{0}” is not a rule's code or the beginning of one",
    };
    /// The value given for a glob, and what is wrong with it.
    pub static NOT_A_GLOB: Words = Words {
        vi: "mẫu tên tệp “{0}” không hợp lệ: {1}",
        en: "the pattern “{0}” is not valid: {1}",
    };
    pub static UNKNOWN: Words = Words {
        vi: "không có tùy chọn “{0}”",
        en: "there is no option “{0}”",
    };
    pub static NO_COMMAND: Words = Words {
        vi: "không có lệnh “{0}”",
        en: "there is no command “{0}”",
    };
    pub static NO_VALUE: Words = Words {
        vi: "thiếu giá trị sau {0}",
        en: "{0} needs a value",
    };
    pub static WRONG_VALUE: Words = Words {
        vi: "“{0}” không dùng được cho {1}",
        en: "“{0}” cannot be used for {1}",
    };
    pub static MISSING: Words = Words {
        vi: "thiếu {0}",
        en: "{0} is missing",
    };
    pub static CONFLICT: Words = Words {
        vi: "{0} không dùng cùng {1}",
        en: "{0} cannot be used with {1}",
    };
    pub static TWICE: Words = Words {
        vi: "{0} được ghi nhiều lần",
        en: "{0} is given more than once",
    };
    pub static ONE_OF: Words = Words {
        vi: "dùng một trong: {0}",
        en: "use one of: {0}",
    };
    /// The similar words.
    pub static DID_YOU_MEAN: Words = Words {
        vi: "có phải ý bạn là {0}?",
        en: "did you mean {0}?",
    };
    pub static USAGE: Words = Words {
        vi: "Xem cách dùng: vanthu help",
        en: "For help, run: vanthu help",
    };
}

/// `vanthu merge`.
pub mod merge {
    use super::Words;

    pub static NOT_ONE: Words = Words {
        vi: "{0}: cần đúng một tệp nội dung",
        en: "{0}: exactly one content file is needed",
    };
}

/// Internal errors.
pub mod main {
    use super::Words;

    /// The program's version, and the place in its sources.
    pub static OWN_FAULT: Words = Words {
        vi: "vanthu {0} gặp lỗi của chính chương trình (tại {1}); xin báo cho người phát triển vanthu, kèm lệnh đã gõ",
        en: "internal error in vanthu {0} (at {1}); please report it to the developers of vanthu, with the command that you typed",
    };
    pub static PRESS_ENTER: Words = Words {
        vi: "Nhấn Enter để đóng.",
        en: "Press Enter to close.",
    };
}

/// `vanthu new`.
pub mod new {
    use super::Words;

    pub static NO_KIND: Words = Words {
        vi: "không có loại “{0}”; xem `vanthu kinds`\n",
        en: "there is no kind “{0}”; see `vanthu kinds`\n",
    };
    pub static THERE: Words = Words {
        vi: "{0} đã có; --force ghi đè tệp\n",
        en: "{0} already exists; --force overwrites it\n",
    };
}

/// `vanthu register`.
pub mod register {
    use super::Words;

    pub static WROTE: Words = Words {
        vi: "đã ghi {0}: {1} văn bản",
        en: "wrote {0}: {1} documents",
    };
    pub static STOPPED: Words = Words {
        vi: "dừng theo yêu cầu; không ghi sổ",
        en: "stopped; the register was not written",
    };
}

/// `vanthu setup`. The blank is the folder on the `Path`, or the link.
pub mod setup {
    use super::Words;

    pub static ADDED: Words = Words {
        vi: "đã đặt: {0}; hãy mở cửa sổ dòng lệnh mới rồi gõ `vanthu`",
        en: "added: {0}; open a new terminal and type `vanthu`",
    };
    pub static ALREADY: Words = Words {
        vi: "đã có sẵn: {0}",
        en: "already there: {0}",
    };
    pub static REMOVED: Words = Words {
        vi: "đã gỡ: {0}",
        en: "removed: {0}",
    };
    pub static ABSENT: Words = Words {
        vi: "không có gì để gỡ: {0}",
        en: "nothing to remove: {0}",
    };
    pub static OTHERS: Words = Words {
        vi: "{0} là của chương trình khác, được giữ nguyên; hãy chuyển nó đi rồi chạy lại",
        en: "{0} belongs to another program and is left as it is; move it away and run this again",
    };
    /// What the system said.
    pub static REFUSED: Words = Words {
        vi: "không đặt được: {0}",
        en: "cannot be changed: {0}",
    };
}

/// `vanthu rule`.
pub mod rule {
    use super::Words;

    pub static NO_RULE: Words = Words {
        vi: "không có quy tắc hay thông báo nào mang mã “{0}”",
        en: "no rule or message has the code “{0}”",
    };
    pub static LIST: Words = Words {
        vi: "Liệt kê các quy tắc: vanthu rule",
        en: "To list the rules, run: vanthu rule",
    };
    pub static EXAMPLES: Words = Words {
        vi: "Sai:  {0}\nĐúng: {1}",
        en: "Wrong: {0}\nRight: {1}",
    };
}

/// Output that cannot be written.
pub mod say {
    use super::Words;

    pub static OUT: Words = Words {
        vi: "không ghi được ra đầu ra chuẩn: {0}",
        en: "cannot write to standard output: {0}",
    };
    pub static ERR: Words = Words {
        vi: "không ghi được ra đầu ra lỗi chuẩn: {0}",
        en: "cannot write to standard error: {0}",
    };
}

/// `vanthu watch`.
pub mod watch {
    use super::Words;

    pub static WATCHING: Words = Words {
        vi: "đang theo dõi; dừng bằng Ctrl-C",
        en: "watching; stop with Ctrl-C",
    };
}

/// A file that a command wrote.
pub mod saved {
    use super::Words;

    /// The file.
    pub static WROTE: Words = Words {
        vi: "đã ghi {0}",
        en: "wrote {0}",
    };
    /// The copy of the file that was there before.
    pub static COPY: Words = Words {
        vi: "bản cũ giữ ở {0}",
        en: "the old file is kept as {0}",
    };
}

/// `vanthu kinds`.
pub mod kinds {
    use super::Words;

    /// The keys that a kind requires.
    pub static REQUIRED: Words = Words {
        vi: "Phải có: {0}",
        en: "Requires: {0}",
    };
    /// The keys that it may have.
    pub static OPTIONAL: Words = Words {
        vi: "Có thể có: {0}",
        en: "May have: {0}",
    };
    /// The keys that it may not have.
    pub static FORBIDDEN: Words = Words {
        vi: "Không được có: {0}",
        en: "May not have: {0}",
    };
}
