//! Documents that a text mentions by their number:
//! `Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của … về …`.

use std::ops::Range;

use super::piece::Piece;
use crate::date::Date;
use crate::rules::language::words::{begins, last_word, same, tail};
use crate::text::bare;

/// A mention of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Index of the piece of the subject that it is in.
    pub piece: usize,
    /// Its kind, as written: `Kế hoạch`.
    pub kind: Option<String>,
    /// Whether the word `số` comes before the number.
    pub so: bool,
    /// Place of the number in the piece, in bytes.
    pub at: Range<usize>,
    /// Number and symbol: `87/KH-BCĐ389`.
    pub number: String,
    /// The date that follows.
    pub date: Option<Dated>,
    /// The issuing body that follows `của`, up to what comes next.
    pub issuer: Option<String>,
    /// The subject after `về`, up to the end of the clause.
    pub about: Option<String>,
}

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Place of the date itself in the piece, in bytes.
    pub at: Range<usize>,
    /// The date; `None` when the calendar has no such day.
    pub date: Option<Date>,
    /// Whether the word `ngày` comes before it.
    pub ngay: bool,
}

impl Mention {
    /// The number before the slash: `87`.
    pub fn ordinal(&self) -> &str {
        self.number.split('/').next().unwrap_or_default()
    }

    /// The symbol after the slash: `KH-BCĐ389`.
    pub fn symbol(&self) -> &str {
        self.number.split_once('/').map_or("", |(_, symbol)| symbol)
    }

    /// Whether it is a law or an ordinance, which are cited by name: recognised by its kind, or
    /// by the symbol of the National Assembly (`12/2020/QH14`).
    pub fn is_law(&self) -> bool {
        let named = self.kind.as_deref().is_some_and(|kind| {
            ["Luật", "Bộ luật", "Pháp lệnh"]
                .iter()
                .any(|law| same(kind, law))
        });
        named || self.symbol().contains("QH")
    }

    /// The number without the differences between its spellings: case, marks, `dd` for `đ`.
    pub fn folded(&self) -> String {
        bare(&self.number)
    }

    /// The date, if it is a real and full one.
    pub fn full_date(&self) -> Option<Date> {
        self.date.as_ref()?.date.filter(Date::is_full)
    }
}

/// Names of the kinds that can be cited; no name is the end of a later one.
const KINDS: [&str; 36] = [
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy định",
    "Thông cáo",
    "Thông báo",
    "Hướng dẫn",
    "Chương trình",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Biên bản",
    "Tờ trình",
    "Hợp đồng",
    "Công văn",
    "Công điện",
    "Bản ghi nhớ",
    "Bản thỏa thuận",
    "Giấy ủy quyền",
    "Giấy mời",
    "Giấy giới thiệu",
    "Phiếu chuyển",
    "Văn bản",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Lệnh",
    "Nghị định",
    "Thông tư liên tịch",
    "Thông tư",
    "Kết luận",
    "Thể lệ",
];

/// Every mention in `pieces`, in their order.
pub(in crate::rules) fn all(pieces: &[Piece<'_>]) -> Vec<Mention> {
    let mut out = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        let plain = piece.plain.as_ref();
        let mut end = 0;
        for (stroke, _) in plain.match_indices('/') {
            if let Some(at) = number(plain, stroke).filter(|at| at.start >= end) {
                end = at.end;
                out.push(mention(i, plain, at));
            }
        }
    }
    out
}

/// Every `ngày …` of a text that gives day, month and year.
pub(in crate::rules) fn dates(plain: &str) -> Vec<Dated> {
    let mut out = Vec::new();
    for (i, word) in plain.match_indices("gày ") {
        let is_word = ["n", "N"].iter().any(|n| {
            plain[..i]
                .strip_suffix(n)
                .is_some_and(|b| last_word(b).is_empty())
        });
        if is_word {
            out.extend(date_at(plain, i + word.len(), true));
        }
    }
    out
}

/// The number whose slash is at `stroke`: digits before it, and after it groups that begin with
/// a capital, or a year.
fn number(plain: &str, stroke: usize) -> Option<Range<usize>> {
    let before = plain[..stroke].trim_end_matches(|c: char| c.is_lowercase());
    let letters = stroke - before.len();
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let start = before.len() - digits;
    let clear = !plain[..start].ends_with(|c: char| c.is_alphanumeric() || c == '/');
    if !(1..=5).contains(&digits) || letters > 2 || !clear {
        return None;
    }
    let mut end = stroke + 1;
    let year = plain
        .get(end..end + 5)
        .is_some_and(|year| year.ends_with('/') && year[..4].bytes().all(|b| b.is_ascii_digit()));
    if year {
        end += 5;
    }
    let first = group(&plain[end..])?;
    // a joint document of before 2011 has its issuers after one more slash:
    // `84/2005/TTLT/BTC-BLĐTBXH`
    let is_joint = matches!(&plain[end..end + first], "TTLT" | "NQLT");
    end += first;
    if is_joint && let Some(issuer) = plain[end..].strip_prefix('/').and_then(group) {
        end += 1 + issuer;
    }
    while let Some(rest) = plain[end..].strip_prefix(['-', '–', '.', '&']) {
        let Some(len) = group(rest) else { break };
        end += 1 + len;
    }
    // a hyphen with spaces after the first group: the number goes on in a way that cannot be read
    let rest = plain[end..].trim_start();
    let broken = !plain[stroke..end].contains('-')
        && rest
            .strip_prefix('-')
            .is_some_and(|rest| group(rest.trim_start()).is_some());
    (!broken).then_some(start..end)
}

/// The length of the group of a symbol that `text` begins with.
fn group(text: &str) -> Option<usize> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    Some(
        text.find(|c: char| !c.is_alphanumeric())
            .unwrap_or(text.len()),
    )
}

fn mention(piece: usize, plain: &str, at: Range<usize>) -> Mention {
    let before = plain[..at.start].trim_end_matches([' ', ':', '\u{a0}']);
    let word = last_word(before);
    let so = same(word, "số") && before.len() < at.start;
    let named = if so {
        before[..before.len() - word.len()].trim_end()
    } else {
        before
    };
    let (named, early) = match date_before(plain, named.len()) {
        Some((before, date)) if so => (&named[..before], Some(date)),
        _ => (named, None),
    };
    let kind = KINDS
        .iter()
        .filter(|kind| named.len() >= kind.len())
        .find_map(|kind| {
            let start = named.len() - kind.len();
            let tail = named.get(start..)?;
            same(tail, kind).then(|| tail.to_owned())
        });
    // without a kind before it, the date belongs to the document before: "số 11/A ngày …, số 12/A"
    let early = early.filter(|_| kind.is_some());
    let date = date_behind(plain, at.end).or(early);
    let rest = near(&plain[date.as_ref().map_or(at.end, |d| d.at.end.max(at.end))..]);
    let issuer = rest.trim_start().strip_prefix("của ").map(|issuer| {
        let end = [" về ", " ban hành ", " quy định ", ",", ";", ".", ")"]
            .iter()
            .filter_map(|stop| issuer.find(stop))
            .min()
            .unwrap_or(issuer.len());
        issuer[..end].trim().to_owned()
    });
    Mention {
        piece,
        kind,
        so,
        number: plain[at.clone()].to_owned(),
        at,
        date,
        about: about(rest, issuer.is_some()),
        issuer,
    }
}

/// The date after a number that ends at `end`: `12/KH-UBND ngày 05/3/2026`,
/// `12/KH-UBND, ngày 05/3/2026`, `12/KH-UBND (ngày 05/3/2026)`.
fn date_behind(plain: &str, end: usize) -> Option<Dated> {
    let after = &plain[end..];
    let gap = after.strip_prefix(',').unwrap_or(after);
    let text = gap.trim_start();
    if text.len() == gap.len() {
        return None;
    }
    let inner = text.strip_prefix('(');
    let text = inner.unwrap_or(text);
    let ngay = begins(text, "ngày ");
    if inner.is_some() && ngay.is_none() {
        return None;
    }
    let start = plain.len() - text.len() + ngay.unwrap_or(0);
    date_at(plain, start, ngay.is_some())
}

/// The date that ends at byte `end`, before a number, and where its `ngày` begins:
/// `Công văn ngày 05/3/2026 số 12/SNV-VP`.
fn date_before(plain: &str, end: usize) -> Option<(usize, Dated)> {
    // the longest date: "ngày 05 tháng 12 năm 2026"
    const LONGEST: usize = 32;
    let end = plain[..end].trim_end_matches([' ', ',']).len();
    let near = tail(&plain[..end], LONGEST);
    let ngay = end - near.len() + near.rfind("ngày ")?;
    let date = date_at(&plain[..end], ngay + "ngày ".len(), true)?;
    let before = plain[..ngay].trim_end_matches([' ', ',']).len();
    (date.at.end == end).then_some((before, date))
}

/// The part of the text after a number that can belong to its mention.
fn near(text: &str) -> &str {
    const FAR: usize = 400;
    match text.char_indices().nth(FAR) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// The subject: the text after `về`, which comes at once or after the issuing body.
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

/// Separators between the figures of a date.
const BETWEEN: [char; 4] = ['/', '-', '–', '.'];

/// The date at byte `start`: `09/12/2022`, `9-12-2022`, `09 tháng 12 năm 2022`.
fn date_at(plain: &str, start: usize, ngay: bool) -> Option<Dated> {
    let text = plain.get(start..)?;
    let (day, rest) = figures(text.trim_start(), 2)?;
    let (month, year, rest) = match rest.strip_prefix(BETWEEN) {
        Some(rest) => {
            let (month, rest) = figures(rest, 2)?;
            let (year, rest) = figures(rest.strip_prefix(BETWEEN)?, 4)?;
            (month, year, rest)
        }
        None => {
            let rest = rest.trim_start().strip_prefix("tháng")?;
            let (month, rest) = figures(rest.trim_start(), 2)?;
            let rest = rest.trim_start().strip_prefix("năm")?;
            let (year, rest) = figures(rest.trim_start(), 4)?;
            (month, year, rest)
        }
    };
    if year < 1000 || rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let date = u8::try_from(month)
        .ok()
        .zip(u8::try_from(day).ok())
        .and_then(|(month, day)| Date::new(year, month, day));
    let first = start + text.len() - text.trim_start().len();
    Some(Dated {
        at: first..plain.len() - rest.len(),
        date,
        ngay,
    })
}

/// The number of up to `most` digits that begins `text`, and the text after it.
fn figures(text: &str, most: usize) -> Option<(u16, &str)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    if len > most {
        return None;
    }
    Some((text[..len].parse().ok()?, &text[len..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::Component;
    use crate::document::Text;

    fn mentions(text: &str) -> Vec<Mention> {
        let text = Text::fixed(text);
        all(&[Piece::new(Component::Subject, None, &text)])
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
        assert_eq!(plan.kind.as_deref(), Some("Kế hoạch"));
        assert_eq!((plan.number.as_str(), plan.so), ("87/KH-BCĐ389", true));
        assert_eq!(plan.full_date(), Date::new(2022, 12, 9));
        assert_eq!(plan.issuer.as_deref(), Some("Ban Chỉ đạo 389 tỉnh"));
        assert_eq!(plan.about.as_deref(), Some("tăng cường công tác"));
        assert_eq!(decree.number, "30/2020/NĐ-CP");
        assert_eq!((decree.ordinal(), decree.so), ("30", false));
        assert!(!decree.is_law() && mentions("luật số 12/2020/QH14")[0].is_law());
    }

    #[test]
    fn dates_stand_behind_in_brackets_or_before_the_number() {
        for text in [
            "Giấy mời số 12/GM-SNV (ngày 13/02/2026)",
            "Giấy mời ngày 13/02/2026 số 12/GM-SNV của Sở",
            "Giấy mời, ngày 13 tháng 02 năm 2026, số 12/GM-SNV",
            "Giấy mời số 12/GM-SNV ngày 13–02–2026",
        ] {
            assert_eq!(
                mentions(text)[0].full_date(),
                Date::new(2026, 2, 13),
                "{text}"
            );
        }
        let found = mentions("họp ngày 13/02/2026; Giấy mời số 12/GM-SNV của Sở");
        assert_eq!(found[0].date, None);
        let found = mentions("Giấy mời số 11/GM-SNV ngày 13/02/2026, số 12/GM-SNV của Sở");
        assert_eq!(found[1].date, None);
        let found = mentions("Giấy mời ngày 13/02/2026 số 12/GM-SNV của Sở");
        assert_eq!(found[0].kind.as_deref(), Some("Giấy mời"));
        assert_eq!(found[0].issuer.as_deref(), Some("Sở"));
    }

    #[test]
    fn a_joint_document_has_its_issuers_after_one_more_slash() {
        let found = mentions("Thông tư liên tịch số 84/2005/TTLT/BTC-BLĐTBXH ngày 23/9/2005.");
        assert_eq!(found[0].number, "84/2005/TTLT/BTC-BLĐTBXH");
        assert_eq!(found[0].full_date(), Date::new(2005, 9, 23));
        let found = mentions("Thông tư liên tịch số 84/2005/TTLT-BTC-BLĐTBXH ngày 23/9/2005.");
        assert_eq!(found[0].number, "84/2005/TTLT-BTC-BLĐTBXH");
    }

    #[test]
    fn rates_dates_and_measures_are_no_mentions() {
        let text = "03-04 lần/tuần, 24/3/2023, 5/m2, 120/80 mmHg, bài/Tháng, https://a.vn/5/A";
        assert_eq!(mentions(text), vec![]);
    }

    #[test]
    fn spellings_of_a_number_fold_together() {
        assert_eq!(bare("87/KH-BCĐ389"), bare("87/KH-BCDD389"));
        assert_ne!(bare("87/KH-BCĐ389"), bare("78/KH-BCĐ389"));
    }

    #[test]
    fn dates_are_found_real_or_not() {
        let found =
            dates("ngày 31/4/2023, Ngày 05 tháng 3 năm 2020, 1/1/2020, ngày 5/3, ngày 1/2/20");
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].date, &found[0].at), (None, &(6..15)));
        assert_eq!(found[1].date, Date::new(2020, 3, 5));
    }
}
