//! Formatting that documents do not have: highlighted, struck through, underlined, small capitals.

use super::flagged;
use crate::rules::{Check, Rule};

/// Nothing is highlighted.
pub(in crate::rules) static HIGHLIGHT: Rule = Rule::row(
    "T703",
    "Phụ lục I, mục I, khoản 4",
    [
        ["không tô nền chữ", "no highlighting"],
        [
            "chữ có tô nền ({0} đoạn)",
            "words are highlighted or shaded ({0} paragraphs)",
        ],
        [
            "Chữ tô nền thường sót lại từ bản nháp; văn bản hành chính in đen trên nền trắng.",
            "Highlighting is left over from drafting; a document is black on white.",
        ],
    ],
    ["chữ tô nền vàng", "chữ không tô nền"],
    Check::Layout(|reading, found| flagged(reading, found, |words| words.run.format.highlight)),
)
.warning()
.hint(["bỏ tô nền", "remove the highlighting"]);

/// No component is underlined.
pub(in crate::rules) static UNDERLINE: Rule = Rule::row(
    "T704",
    "Phụ lục I, mục I, khoản 4",
    [
        ["thành phần thể thức không gạch chân", "no underlined components"],
        ["chữ gạch chân ({0} đoạn)", "words are underlined ({0} paragraphs)"],
        ["Không thành phần thể thức nào gạch chân; dưới tên cơ quan, Tiêu ngữ, trích yếu là nét kẻ riêng, “Nơi nhận:” chỉ nghiêng, đậm.", "No component is underlined: the lines below issuing body, Tiêu ngữ and subject are drawn, and “Nơi nhận:” is only bold italic."],
    ],
    ["Nơi nhận: có gạch chân", "Nơi nhận: nghiêng, đậm"],
    Check::Layout(|reading, found| {
        flagged(reading, found, |words| {
            words.run.format.underline
                && !words.run.link
                && !words.is_content()
                && !words.has_line()
        })
    }),
)
.hint(["bỏ gạch chân", "remove the underline"]);

/// The content is not underlined.
pub(in crate::rules) static UNDERLINE_CONTENT: Rule = Rule::row(
    "T705",
    "Phụ lục I, mục I, khoản 4",
    [
        ["nội dung không gạch chân", "no underlined content"],
        ["chữ gạch chân trong nội dung ({0} đoạn)", "words of the content are underlined ({0} paragraphs)"],
        ["Nghị định không có kiểu chữ gạch chân; nên nhấn bằng chữ đậm hoặc nghiêng. Liên kết thì không bị báo.", "The decree has no underlining; emphasis is bold or italic. Links are left alone."],
    ],
    ["1. Kết quả có gạch chân", "1. Kết quả đậm"],
    Check::Layout(|reading, found| {
        flagged(reading, found, |words| {
            words.run.format.underline && !words.run.link && words.is_content()
        })
    }),
)
.warning();

/// Nothing is struck through.
pub(in crate::rules) static STRIKE: Rule = Rule::row(
    "T706",
    "Phụ lục I, mục I, khoản 4",
    [
        ["không gạch ngang chữ", "no words struck through"],
        [
            "chữ bị gạch ngang ({0} đoạn)",
            "words are struck through ({0} paragraphs)",
        ],
        [
            "Chữ gạch ngang là chữ đã bỏ mà chưa xóa.",
            "Text struck through was dropped but not deleted.",
        ],
    ],
    ["chữ bị gạch ngang", "chữ đã xóa"],
    Check::Layout(|reading, found| flagged(reading, found, |words| words.run.format.strike)),
)
.hint([
    "xóa hẳn, hoặc bỏ gạch ngang",
    "delete the words, or remove the strikethrough",
]);

/// Nothing is in small capitals.
pub(in crate::rules) static SMALL_CAPS: Rule = Rule::row(
    "T707",
    "Phụ lục I, mục I, khoản 4",
    [
        ["không dùng chữ hoa nhỏ", "no small capitals"],
        [
            "chữ hoa nhỏ (small caps) ({0} đoạn)",
            "words are in small capitals ({0} paragraphs)",
        ],
        [
            "Nghị định chỉ có chữ in hoa và chữ in thường.",
            "The decree has only capitals and lower-case letters.",
        ],
    ],
    ["chữ hoa nhỏ", "chữ in hoa"],
    Check::Layout(|reading, found| flagged(reading, found, |words| words.run.format.small_caps)),
)
.warning();
