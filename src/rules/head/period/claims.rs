//! What a text says about the period of the whole document, if it does.

use crate::components::{Component, Role};
use crate::date::Date;
use crate::rules::Piece;
use crate::rules::language::period::{self, Named, Unit};

/// After these words a text is about the future.
const PLANS: [&str; 16] = [
    "phương hướng",
    "nhiệm vụ trọng tâm",
    "và nhiệm vụ",
    ", nhiệm vụ",
    "; nhiệm vụ",
    "và kế hoạch",
    ", kế hoạch",
    "; kế hoạch",
    "dự kiến",
    "chương trình",
    "phấn đấu",
    "giải pháp",
    "định hướng",
    "triển khai",
    "đăng ký",
    "dự toán",
];

/// A text with one of these words looks back at another period, or compares with it.
const BACK: [&str; 14] = [
    "so với",
    "cùng kỳ",
    "trước",
    "kết luận",
    "tồn tại",
    "chuyển sang",
    "tồn đọng",
    "lũy kế",
    "luỹ kế",
    "quyết toán",
    "kiểm toán",
    "khắc phục",
    "từ năm",
    "nghị quyết",
];

/// Events that a period only dates: `vụ việc tháng 10 năm 2025`.
const EVENTS: [&str; 9] = [
    "kỳ họp",
    "phiên họp",
    "cuộc họp",
    "hội nghị",
    "vụ việc",
    "vụ án",
    "vụ cháy",
    "sự cố",
    "kỳ thi",
];

/// Words by which a heading is about what was done.
const DONE: [&str; 8] = [
    "kết quả",
    "tình hình",
    "đánh giá",
    "công tác",
    "thực hiện",
    "tổng hợp",
    "số liệu",
    "thống kê",
];

/// The period that a text reports on: the first one before it turns to plans. `None` if it
/// cites another document, or covers several periods.
pub(super) fn reported(plain: &str) -> Option<Named> {
    let small = plain.to_lowercase();
    // in Vietnamese, letters keep their length in lower case
    if small.len() != plain.len() || looks_back(plain) {
        return None;
    }
    // a symbol: `12/KH-UBND`, but not `V/v`
    let is_cited = plain
        .match_indices('/')
        .any(|(i, _)| plain[i + 1..].starts_with(char::is_uppercase));
    if is_cited {
        return None;
    }
    let end = PLANS.iter().filter_map(|plan| small.find(plan)).min();
    let end = end.unwrap_or(plain.len());
    let all = period::all(plain);
    let mut first = all.first().filter(|first| first.at.end <= end)?.clone();
    let before = &small[..first.at.start];
    if EVENTS.iter().any(|event| before.contains(event)) {
        return None;
    }
    // "tháng 3 và phương hướng tháng 4 năm 2026" gives the year once
    if first.year.is_none() {
        let dated = all
            .iter()
            .find(|other| other.unit == first.unit && other.year.is_some());
        first.year = dated.and_then(|other| {
            let year = other.year?;
            Some(if other.end < first.end {
                year - 1
            } else {
                year
            })
        });
    }
    let done = all.iter().filter(|other| other.at.end <= end);
    // "tháng 3, quý I năm 2026"
    if first.year.is_none() {
        first.year = done.clone().find_map(|other| other.year);
    }
    let is_one = done.clone().all(|other| other.agrees(&first));
    is_one.then_some(first)
}

/// Why a text is about the period of the whole document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A heading about what was done.
    Heads,
    /// The sentence that opens it: `Sở báo cáo kết quả … như sau:`.
    Opens,
    /// A paragraph that begins with its period: `Trong tháng 3, …`.
    Begins,
    /// The sentence that ends it: `Trên đây là …`.
    Ends,
}

/// How a text relates to the period of the document; `None` if it need not be about it.
pub(super) fn standing(piece: &Piece<'_>) -> Option<Standing> {
    let small = || piece.plain.to_lowercase();
    match piece.component {
        Component::Title if piece.annex.is_none() => None,
        Component::Body(Role::Level1 | Role::Level2 | Role::Part)
        | Component::AnnexTitle
        | Component::Title => is_done(&small()).then_some(Standing::Heads),
        Component::Body(Role::Body) => {
            let small = small();
            let ends = small.trim_end_matches([' ', ':', ';', '.', ',']);
            if small.starts_with("trên đây là") {
                Some(Standing::Ends)
            } else if small.starts_with("(số liệu") || ends.ends_with("như sau") {
                Some(Standing::Opens)
            } else {
                begins_with_period(&small).then_some(Standing::Begins)
            }
        }
        _ => None,
    }
}

/// Whether a paragraph says at its beginning when all of it was done: `Trong quý I, …`,
/// `Tháng 02 năm 2026, Sở đã …`. For years and half years only what was surely done counts:
/// they may be background.
fn begins_with_period(small: &str) -> bool {
    let done = small.contains(" đã ");
    if ["trong tháng", "trong quý", "trong tuần"]
        .iter()
        .any(|begins| small.starts_with(begins))
    {
        return true;
    }
    let rest = small.strip_prefix("trong ");
    let all = period::all(small);
    let [only] = &all[..] else {
        return false;
    };
    let leads = only.at.start == small.len() - rest.unwrap_or(small).len();
    let told = only.unit != Unit::Year || rest.is_some();
    let comma = small[only.at.end..].trim_start().starts_with(',');
    done && leads && told && comma
}

fn is_done(small: &str) -> bool {
    DONE.iter().any(|word| small.contains(word))
}

/// The period of the document, according to one of its parts.
pub(super) fn claimed(piece: &Piece<'_>) -> Option<(Named, Standing)> {
    let standing = standing(piece)?;
    Some((reported(&piece.plain)?, standing))
}

/// Whether a text is about the same as the subject: what was done, or the same words before the
/// period. `Nhiệm vụ tháng 4 như sau:` is about what comes next.
pub(super) fn is_about(
    piece: &Piece<'_>,
    named: &Named,
    head: &Piece<'_>,
    of_subject: &Named,
) -> bool {
    // what was done in another year, school year or term is background
    const REPORTS: [&str; 3] = ["báo cáo", "kết quả", "tình hình"];
    let is_long = matches!(named.unit, Unit::Year | Unit::SchoolYear | Unit::Term);
    let words = if is_long { &REPORTS[..1] } else { &REPORTS };
    let before = piece.plain[..named.at.start].to_lowercase();
    let reports = words.iter().any(|word| before.contains(word));
    let last = |plain: &str, named: &Named| -> Vec<String> {
        let before = plain[..named.at.start].split_whitespace();
        before.rev().take(SHARED).map(str::to_lowercase).collect()
    };
    let words = last(&piece.plain, named);
    (reports && is_done(&head.plain.to_lowercase()))
        || (!words.is_empty() && words == last(&head.plain, of_subject))
}

/// Two periods are of the same thing if this many words before them agree, or all if there are
/// fewer.
const SHARED: usize = 3;

/// Whether a text, in lower case, submits a plan, and does not change an older one.
pub(super) fn plan_to_approve(small: &str) -> bool {
    ["kế hoạch", "chương trình"]
        .iter()
        .any(|plan| small.contains(plan))
        && ["phê duyệt", "ban hành"]
            .iter()
            .any(|word| small.contains(word))
        && !["điều chỉnh", "sửa đổi", "kéo dài", "vốn", "bổ sung"]
            .iter()
            .any(|word| small.contains(word))
}

/// Whether a text looks back at another period, or compares with it.
pub(super) fn looks_back(plain: &str) -> bool {
    let small = plain.to_lowercase();
    BACK.iter().any(|word| small.contains(word))
}

/// The period of a plan, if it is already over.
pub(super) fn plan(piece: &Piece<'_>, date: Date) -> Option<Named> {
    const LOOKS_BACK: [&str; 14] = [
        "kết quả",
        "tổng kết",
        "sơ kết",
        "kiểm tra",
        "giám sát",
        "thanh tra",
        "đánh giá",
        "xếp loại",
        "kiểm kê",
        "rà soát",
        "điều tra",
        "khảo sát",
        "hội nghị",
        "công khai",
    ];
    let small = piece.plain.to_lowercase();
    let looks_back = LOOKS_BACK
        .iter()
        .chain(&BACK)
        .any(|word| small.contains(word));
    let named = period::all(&piece.plain);
    let [one] = &named[..] else {
        return None;
    };
    let is_over = one.age(date)? > 0 && !looks_back && !piece.plain.contains('/');
    is_over.then(|| one.clone())
}
