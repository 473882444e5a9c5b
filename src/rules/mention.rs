//! Documents that a text mentions by their number: `Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022
//! của … về …`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use unicode_normalization::UnicodeNormalization;

use super::pattern;
use super::subject::Piece;
use crate::date::Date;

/// A mention of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Which of the subject's pieces it stands in.
    pub piece: usize,
    /// Its kind with the place in the piece, as written: `Kế hoạch`.
    pub kind: Option<(Range<usize>, String)>,
    /// Whether the word `số` stands before the number.
    pub so: bool,
    /// Place of the number in the piece, in bytes.
    pub at: Range<usize>,
    /// Number and symbol: `87/KH-BCĐ389`.
    pub number: String,
    /// The date that follows.
    pub date: Option<Dated>,
    /// The issuing body that follows `của`, up to what comes next.
    pub issuer: Option<String>,
    /// What follows `về`, up to the end of the clause.
    pub about: Option<String>,
}

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Place of the date itself in the piece, in bytes.
    pub at: Range<usize>,
    /// The date; `None` when the calendar has no such day.
    pub date: Option<Date>,
    /// Whether the word `ngày` stands before it.
    pub ngay: bool,
}

impl Mention {
    /// What comes before the stroke: `87`.
    pub fn ordinal(&self) -> &str {
        self.number.split('/').next().unwrap_or_default()
    }

    /// What comes after the stroke: `KH-BCĐ389`.
    pub fn symbol(&self) -> &str {
        self.number.split_once('/').map_or("", |(_, symbol)| symbol)
    }

    /// The number without what makes spellings of it differ: case, marks, `dd` for `đ`.
    pub fn folded(&self) -> String {
        fold(&self.number)
    }

    /// The date, if it is a real and full one.
    pub fn full_date(&self) -> Option<Date> {
        self.date.as_ref()?.date.filter(Date::is_full)
    }
}

/// A text without case, marks and blanks; `đ` and Telex `dd` are `d`.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd() {
        match c {
            'đ' | 'Đ' => out.push('d'),
            c if c.is_alphanumeric() || matches!(c, '/' | '-') => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    out.replace("dd", "d")
}

/// A number with its symbol: digits, a stroke, groups that begin with a capital or are a year.
const NUMBER: &str = r"\d{1,5}[a-zđ]?/(?:\d{4}/)?\p{Lu}[\p{L}\d]*(?:[-.&]\p{Lu}[\p{L}\d]*)*";

/// What can be cited, as it is called.
const KINDS: &str = "Nghị quyết liên tịch|Nghị quyết|Quyết định|Chỉ thị|Quy chế|Quy định|\
    Thông cáo|Thông báo|Hướng dẫn|Chương trình|Kế hoạch|Phương án|Đề án|Dự án|Báo cáo|Biên bản|\
    Tờ trình|Hợp đồng|Công văn|Công điện|Bản ghi nhớ|Bản thỏa thuận|Giấy ủy quyền|Giấy mời|\
    Giấy giới thiệu|Phiếu chuyển|Văn bản|Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị định|\
    Thông tư liên tịch|Thông tư|Kết luận";

/// A date as texts write it, with the word `ngày` or without.
const DATE: &str = r"(?:(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})\b|(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4})\b)";

static MENTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?:(?P<kind>(?i:{KINDS}))\s+)?(?:(?P<so>(?i:số))[:\s]\s*)?(?P<number>\b{NUMBER})(?:,?\s+(?P<ngay>ngày\s+)?(?P<date>{DATE}))?"
    ))
});

static DATED: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b(?i:ngày)\s+(?P<date>{DATE})")));

/// Every mention in `pieces`, in their order.
pub(super) fn all(pieces: &[Piece<'_>]) -> Vec<Mention> {
    let mut out = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        let plain = piece.plain.as_ref();
        if !plain.contains('/') {
            continue;
        }
        for found in MENTION.captures_iter(plain) {
            out.extend(mention(i, plain, &found));
        }
    }
    out
}

/// Every `ngày …` of a text that says day, month and year.
pub(super) fn dates(plain: &str) -> Vec<Dated> {
    DATED
        .captures_iter(plain)
        .filter_map(|found| dated(&found, true))
        .collect()
}

fn mention(piece: usize, plain: &str, found: &Captures<'_>) -> Option<Mention> {
    let whole = found.get(0)?;
    let number = found.name("number")?;
    let rest = &plain[whole.end()..];
    let issuer = rest.trim_start().strip_prefix("của ").map(|issuer| {
        let end = [" về ", " ban hành ", " quy định ", ",", ";", ".", ")"]
            .iter()
            .filter_map(|stop| issuer.find(stop))
            .min()
            .unwrap_or(issuer.len());
        issuer[..end].trim().to_owned()
    });
    Some(Mention {
        piece,
        kind: found
            .name("kind")
            .map(|kind| (kind.range(), kind.as_str().to_owned())),
        so: found.name("so").is_some(),
        at: number.range(),
        number: number.as_str().to_owned(),
        date: dated(found, found.name("ngay").is_some()),
        about: about(rest, issuer.is_some()),
        issuer,
    })
}

/// The subject: what follows `về`, which comes at once or after the issuing body.
fn about(rest: &str, has_issuer: bool) -> Option<String> {
    let clause = rest.split([';', '.', '(', ')']).next().unwrap_or(rest);
    let start = clause.find("về ")?;
    let before = clause[..start].trim();
    if !before.is_empty() && (!has_issuer || before.contains(',')) {
        return None;
    }
    let about = clause[start + "về ".len()..].trim();
    let about = about.strip_prefix("việc ").unwrap_or(about);
    (!about.is_empty()).then(|| about.to_owned())
}

fn dated(found: &Captures<'_>, ngay: bool) -> Option<Dated> {
    let at = found.name("date")?.range();
    let part = |name: &str, other: &str| -> Option<u16> {
        found
            .name(name)
            .or_else(|| found.name(other))?
            .as_str()
            .parse()
            .ok()
    };
    let (year, month, day) = (part("y", "y2")?, part("m", "m2")?, part("d", "d2")?);
    let date = u8::try_from(month)
        .ok()
        .zip(u8::try_from(day).ok())
        .and_then(|(month, day)| Date::new(year, month, day));
    Some(Dated { at, date, ngay })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Text;
    use crate::document::walk::Component;

    fn mentions(text: &str) -> Vec<Mention> {
        let text = Text::fixed(text);
        all(&[Piece {
            component: Component::Subject,
            annex: None,
            text: &text,
            plain: super::super::subject::words(&text),
        }])
    }

    #[test]
    fn a_mention_in_full_is_read() {
        let found = mentions(
            "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh về tăng cường \
             công tác; Nghị định 30/2020/NĐ-CP.",
        );
        let [plan, decree] = &found[..] else {
            panic!("{found:?}")
        };
        assert_eq!(plan.kind.as_ref().unwrap().1, "Kế hoạch");
        assert_eq!((plan.number.as_str(), plan.so), ("87/KH-BCĐ389", true));
        assert_eq!(plan.full_date(), Date::new(2022, 12, 9));
        assert_eq!(plan.issuer.as_deref(), Some("Ban Chỉ đạo 389 tỉnh"));
        assert_eq!(plan.about.as_deref(), Some("tăng cường công tác"));
        assert_eq!(
            (decree.number.as_str(), decree.so),
            ("30/2020/NĐ-CP", false)
        );
        assert_eq!(decree.ordinal(), "30");
    }

    #[test]
    fn rates_dates_and_measures_are_no_mentions() {
        assert_eq!(
            mentions("03-04 lần/tuần, 24/3/2023, 5/m2, 120/80 mmHg"),
            vec![]
        );
    }

    #[test]
    fn spellings_of_a_number_fold_together() {
        assert_eq!(fold("87/KH-BCĐ389"), fold("87/KH-BCDD389"));
        assert_ne!(fold("87/KH-BCĐ389"), fold("78/KH-BCĐ389"));
    }

    #[test]
    fn dates_are_found_real_or_not() {
        let found = dates("ngày 31/4/2023, ngày 05 tháng 3 năm 2020, 1/1/2020");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].date, None);
        assert_eq!(found[1].date, Date::new(2020, 3, 5));
    }
}
