//! Recognises the words around a table, and those of rows that are not entries: titles, signatures,
//! totals.

use crate::text::slug;

/// Whether a slug begins with a whole word.
fn begins(slug: &str, word: &str) -> bool {
    let rest = slug.strip_prefix(word);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// Whether a text begins like the title of a table. `slug` is that of the text.
pub(super) fn is_title(slug: &str) -> bool {
    const WORDS: [&str; 9] = [
        "danh-sach",
        "bang",
        "bieu",
        "phu-luc",
        "tong-hop",
        "thong-ke",
        "mau",
        "bao-cao",
        "kem-theo",
    ];
    WORDS.iter().any(|word| begins(slug, word))
}

/// Whether the cells of a row are all titles (`DANH SÁCH`, `Biểu 1`), although it is as wide as the
/// table. Columns may be called `Mẫu số` and `Biểu`: a title has a number, or words in capitals.
pub(super) fn are_titles<'c>(cells: impl Iterator<Item = &'c str> + Clone) -> bool {
    const BESIDE: [&str; 8] = [
        "nam",
        "thang",
        "quy",
        "ngay",
        "dvt",
        "don-vi-tinh",
        "ky-bao-cao",
        "trang",
    ];
    let in_capitals = |text: &str| {
        text.contains(' ') && text.chars().any(char::is_alphabetic) && text.to_uppercase() == text
    };
    let numbered = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    let mut first = cells.clone();
    let (Some(title), Some(_)) = (first.next(), first.next()) else {
        return false;
    };
    let beside = |text: &str| {
        let words = slug(text);
        is_title(&words)
            || BESIDE.iter().any(|word| begins(&words, word))
                && (numbered(text) || text.contains(':'))
    };
    let all_are = is_title(&slug(title)) && cells.clone().skip(1).all(beside);
    all_are
        && cells
            .clone()
            .any(|text| in_capitals(text) || numbered(text))
}

/// Whether a text belongs to the head of a letter: an authority at the left, the motto at the
/// right.
pub(super) fn is_letterhead(text: &str) -> bool {
    let slug = slug(text);
    let within = ["cong-hoa-xa-hoi-chu-nghia", "doc-lap-tu-do-hanh-phuc"];
    let from = ["cong-hoa-xa-hoi", "chu-nghia-viet-nam"];
    let names =
        text.to_uppercase() == text && (begins(&slug, "ubnd") || begins(&slug, "uy-ban-nhan-dan"));
    names
        || within.iter().any(|w| slug.contains(w))
        || from.contains(&&*slug)
        || is_place_and_day(&slug)
}

/// Whether a slug is that of `Hà Tĩnh, ngày 5 tháng 3 năm 2026`, with or without gaps.
fn is_place_and_day(slug: &str) -> bool {
    let day = slug.find("ngay").filter(|at| {
        // a day on its own, or after the name of a place
        *at == 0 || slug[..*at].ends_with('-') && slug[..*at].matches('-').count() <= 4
    });
    let month = day.and_then(|at| slug[at..].find("-thang").map(|m| at + m));
    month.is_some_and(|at| slug[at..].contains("-nam"))
}

/// Whether a text alone in its row is a note: `(*) Số liệu tạm tính`.
pub(super) fn is_footnote(text: &str) -> bool {
    text.starts_with("(*)") || text.starts_with("* ")
}

/// Whether a text belongs below a table: a note, place and date, signatures.
pub(super) fn closes(text: &str) -> bool {
    const SIGNING: [&str; 12] = [
        "nguoi-lap",
        "nguoi-lap-bieu",
        "nguoi-lap-bang",
        "nguoi-lap-danh-sach",
        "lap-bieu",
        "nguoi-tong-hop",
        "thu-truong-don-vi",
        "thu-truong-co-quan",
        "ky-ten",
        "ky-ghi-ro-ho-ten",
        "ky-dong-dau",
        "ky-ten-dong-dau",
    ];
    const NOTES: [&str; 5] = ["ghi-chu", "nguon", "nguon-so-lieu", "luu-y", "noi-nhan"];
    // what a list says of itself
    const BELOW: [&str; 4] = [
        "bang-chu",
        "so-tien-bang-chu",
        "danh-sach-nay-co",
        "an-dinh-danh-sach",
    ];
    let words = slug(text);
    let note = text.split_once(':').map(|(before, _)| slug(before));
    let in_brackets = text.starts_with('(') && text.ends_with(')');
    SIGNING.contains(&&*words)
        || BELOW.iter().any(|below| begins(&words, below))
        || in_brackets && begins(&words, "ky")
        || note.is_some_and(|before| NOTES.contains(&&*before))
        || is_place_and_day(&words)
}

/// Whether a text numbers a group of rows: `I`, `IV`, `A`, `B.`.
pub(super) fn numbers_group(text: &str) -> bool {
    let mark = text.trim_end_matches(['.', ')']);
    let roman = mark.len() <= 5 && mark.chars().all(|c| "IVX".contains(c));
    let letter = mark.len() == 1 && mark.chars().all(|c| c.is_ascii_uppercase());
    !mark.is_empty() && (roman || letter)
}

/// Whether a heading is that of a column of ordinal numbers.
pub(super) fn heads_numbers(text: &str) -> bool {
    ["stt", "tt", "so-tt", "so-thu-tu"].contains(&&*slug(text))
}

/// Whether marks are `A`, `B`, …, then `1`, `2`, …, as columns are numbered; with a number at
/// least.
pub(super) fn counts_up(marks: &[&str]) -> bool {
    let letters = ('A'..='Z').zip(marks);
    let letters = letters.take_while(|(letter, mark)| mark.chars().eq([*letter]));
    let letters = letters.count();
    let numbers = &marks[letters..];
    let mut counted = (1..).zip(numbers);
    !numbers.is_empty() && counted.all(|(n, mark): (usize, _)| *mark == n.to_string())
}

/// Whether a row that begins with this text adds others up. What follows in brackets or after a
/// colon is a count or a unit (`TỔNG CỘNG (6 người)`); longer wordings, which may also name a
/// figure, count only in the last row.
pub(super) fn is_total(text: &str, is_last: bool) -> bool {
    const WORDS: [&str; 9] = [
        "tong",
        "cong",
        "tong-cong",
        "tong-so",
        "tong-cong-cong",
        "cong-tong",
        "total",
        "grand-total",
        "t-cong",
    ];
    const BEGINNINGS: [&str; 8] = [
        "tong-cong",
        "tong-so-tien",
        "tong-so-nguoi",
        "tong-kinh-phi",
        "tong-tien",
        "cong-trang",
        "cong-don",
        "luy-ke",
    ];
    let words = text.split(['(', ':']).next().unwrap_or(text);
    let words = slug(words);
    let begins = |beginning: &&str| {
        let rest = words.strip_prefix(*beginning);
        rest.is_some_and(|rest| {
            rest.is_empty() || rest.starts_with('-') && !rest.starts_with("-ty")
        })
    };
    WORDS.contains(&&*words) || (is_last && BEGINNINGS.iter().any(begins))
}
