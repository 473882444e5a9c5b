//! What a total row adds up: the columns of quantities, and no others.
//!
//! A column that, by its heading, holds no quantity (ordinals, rates, codes) gets no total and no
//! message. Anything else that keeps a column from being added up is reported at the cell: an empty
//! total, or one that is off by a thousand, is not noticed until the document is signed.
//!
//! Numbers are read by the one rule of [`crate::number`]. Where a column may follow another rule,
//! both sums are named and neither is printed.

use super::heads::{self, Place};
use crate::catalogue::{
    ALSO_HERE, NOTHING_ADDED, TOTAL_OF_CODES, TOTAL_OF_GROUPS, TOTAL_OF_POINTS, TOTAL_OF_WORDS,
    TOTAL_OF_YEARS, TOTAL_READ_TWICE, TOTAL_UNREAD, TWO_READINGS,
};
use crate::components::RowRole;
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::document::{Cell, HeadCell, Row, Text};
use crate::number::Decimal;
use crate::source::Span;

/// Words in headings of columns that hold no quantity: their sum means nothing.
const NO_QUANTITY: [&str; 32] = [
    "tt",
    "stt",
    "thứ tự",
    "xếp hạng",
    "xếp thứ",
    "thứ hạng",
    "vị thứ",
    "hạng thi đua",
    "tỷ suất",
    "tỉ suất",
    "tăng trưởng",
    "nhiệt độ",
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "phần trăm",
    "đơn giá",
    "bình quân",
    "điểm trung bình",
    "hệ số",
    "mật độ",
    "năm sinh",
    "ngày sinh",
    "mã",
    "số hiệu",
    "số tài khoản",
    "cccd",
    "thời hạn",
    "thời gian",
    "tiến độ",
    "ghi chú",
];

/// Beginnings of the innermost heading of columns that hold no quantity. Elsewhere in a heading
/// these words say what is counted: `Trẻ em dưới 6 tuổi`.
const NO_QUANTITY_FIRST: [&str; 7] = [
    "tuổi",
    "độ tuổi",
    "số tuổi",
    "định mức",
    "bậc lương",
    "ngạch, bậc lương",
    "mức lương cơ sở",
];

/// Whole headings of columns that hold no quantity. As parts of longer headings they may: `Số lớp`.
#[rustfmt::skip] // as many as fit on a line
const NO_QUANTITY_ALONE: [&str; 30] = [
    "hạng", "giá", "chương", "bậc", "số nhà", "số, ký hiệu",
    "lãi suất", "tốc độ", "kinh độ", "vĩ độ", "tọa độ", "toạ độ",
    "trọng số", "chỉ số", "xếp loại", "vị trí", "thứ", "tầng",
    "cấp", "giá vé", "biển số", "biển kiểm soát", "số seri", "seri",
    "số thửa", "thửa đất số", "tờ bản đồ", "số tờ bản đồ", "số báo danh", "sbd",
];

/// Whole headings of columns of periods, unless a heading above says that figures are counted by
/// period: `Kế hoạch` over `Tháng` and `Quý`.
const PERIOD_ALONE: [&str; 7] = ["tháng", "quý", "kỳ", "đợt", "khóa", "khoá", "lớp"];

/// Words in headings of columns of figures.
const COUNTED: [&str; 11] = [
    "số",
    "kế hoạch",
    "thực hiện",
    "kết quả",
    "chỉ tiêu",
    "quy mô",
    "lũy kế",
    "luỹ kế",
    "ước",
    "tăng",
    "giảm",
];

/// Words in headings of phone numbers and identity numbers: a spreadsheet drops their leading zero,
/// so that they look like quantities.
const PHONE: [&str; 24] = [
    "số hộ chiếu",
    "liên hệ",
    "liên lạc",
    "đường dây nóng",
    "phone",
    "điện thoại",
    "di động",
    "đtdđ",
    "sđt",
    "đt",
    "số máy",
    "tel",
    "hotline",
    "fax",
    "zalo",
    "cmnd",
    "cccd",
    "căn cước",
    "số bhxh",
    "sổ bhxh",
    "thẻ bhxh",
    "số bảo hiểm xã hội",
    "sổ bảo hiểm xã hội",
    "số thẻ",
];

/// Words in headings that count phones and cards: `Thuê bao di động`.
const COUNTED_PHONES: [&str; 8] = [
    "thuê bao",
    "đã cấp",
    "cấp mới",
    "cấp đổi",
    "cấp lại",
    "cước phí",
    "cước điện thoại",
    "cước di động",
];

/// The fewest digits, separated or not, under a heading of [`PHONE`] that make such a number.
const PHONE_DIGITS: usize = 6;

/// Words of headings and units for money, whose figures may all be equally long.
const MONEY: [&str; 16] = [
    "đồng",
    "vnđ",
    "vnd",
    "tiền",
    "kinh phí",
    "vốn",
    "giá trị",
    "dự toán",
    "quyết toán",
    "ngân sách",
    "giải ngân",
    "doanh thu",
    "thu",
    "chi",
    "lương",
    "thuế",
];

/// Whether headings, in lower case, are those of a column that holds no quantity: `all` of a
/// column, and the `innermost` of them.
pub(crate) fn is_no_quantity(all: &str, innermost: &str) -> bool {
    if NO_QUANTITY.iter().any(|word| has_word(all, word)) || is_rate(all) {
        return true;
    }
    // without the unit: `Giá (đồng)`
    let name = innermost.split('(').next().unwrap_or_default();
    let name = name.trim_matches([' ', ':', '.', '\n']);
    let begins = |word: &&str| name.starts_with(*word) && has_word(name, word);
    if NO_QUANTITY_ALONE.contains(&name) || NO_QUANTITY_FIRST.iter().any(begins) {
        return true;
    }
    PERIOD_ALONE.contains(&name)
        && !COUNTED.iter().any(|word| has_word(all, word))
        && !is_money(all)
}

/// Whether words, in lower case, name money.
fn is_money(words: &str) -> bool {
    let mut words = words.to_owned();
    for other in [
        "hợp đồng",
        "hội đồng",
        "cộng đồng",
        "đồng chí",
        "chi nhánh",
        "chi bộ",
    ] {
        words = words.replace(other, "");
    }
    MONEY.iter().any(|word| has_word(&words, word))
}

/// Whether there is a `%` that is not part of a number: `Tăng (%)`, but not `Tăng trên 5%`.
fn is_rate(headings: &str) -> bool {
    headings.match_indices(['%', '‰']).any(|(at, _)| {
        let before = headings[..at].trim_end().chars().next_back();
        !before.is_some_and(|c| c.is_ascii_digit())
    })
}

/// Whether a lower-case text has a word or words, not only as part of longer ones.
fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // most texts have none of the words, and this is the fastest check
    text.contains(word)
        && text.match_indices(word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !is_letter(before) && !is_letter(after)
        })
}

/// Whether a row's label says that it is a sum of others.
pub(crate) fn is_total_label(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    ["tổng cộng", "tổng số", "cộng", "tổng"].contains(&label.trim_end_matches(':'))
}

/// A column as its total sees it.
pub(super) struct Summed<'a> {
    /// Its headings, the outermost first.
    pub(super) headings: Vec<&'a Text>,
    /// `tong` of the column: whether it should be added up.
    pub(super) wanted: Option<bool>,
}

/// The headings over each column.
pub(super) fn headings(head: &[HeadCell], columns: usize) -> Vec<Vec<&Text>> {
    let mut out = vec![Vec::new(); columns];
    for cell in head {
        let end = (cell.column + cell.columns).min(columns);
        for over in out.get_mut(cell.column..end).into_iter().flatten() {
            over.push(&cell.text);
        }
    }
    out
}

/// The total row: the label over the columns before the first sum, then the sum of each column that
/// has one. `span` is where the total was asked for, `unit` the unit of the table.
pub(super) fn sum(
    label: Text,
    span: Span,
    unit: Option<&Text>,
    rows: &[Row],
    columns: &[Summed<'_>],
    problems: &mut Problems,
) -> Row {
    let unit = unit.map(|unit| unit.to_plain().to_lowercase());
    let unit = unit.unwrap_or_default();
    let places = heads::places(rows);
    let mut told = false;
    let sums: Vec<Option<Decimal>> = columns
        .iter()
        .enumerate()
        .map(|(column, summed)| {
            // the first column has the label
            if column == 0 {
                return None;
            }
            sum_of(column, summed, (rows, &places), &unit, span).unwrap_or_else(|problem| {
                told = true;
                problems.push(*problem);
                None
            })
        })
        .collect();
    let first = sums.iter().position(Option::is_some);
    // without rows there is a different message: an empty table, or a data file that cannot be read
    let any = rows.iter().any(|row| row.role == RowRole::Data);
    if first.is_none() && !told && any {
        problems.push(Diagnostic::new(&NOTHING_ADDED, span, []));
    }
    let first = first.unwrap_or(columns.len());
    let mut cells = vec![Cell {
        text: label,
        columns: first,
    }];
    cells.extend(sums[first..].iter().map(|sum| Cell {
        text: sum.map_or_else(Text::default, |sum| Text::plain(sum.to_string(), span)),
        columns: 1,
    }));
    Row {
        role: RowRole::Total,
        cells,
    }
}

/// What is in a cell.
enum Entered {
    /// A number, by the rule or by the English one, which swaps point and comma.
    Figure {
        rule: Option<Decimal>,
        english: Option<Decimal>,
    },
    /// A percentage.
    Percent,
    /// A number and something else: a unit, brackets, spaces between its thousands.
    Almost(Decimal),
    /// Not a number.
    Words,
}

/// A cell of a column that is not empty.
struct Given {
    /// The number of its row.
    row: usize,
    words: String,
    span: Span,
    entered: Entered,
}

/// The sum of a column's data; `None` if it has no quantities, an error if it seems to have some
/// but cannot be added up.
fn sum_of(
    column: usize,
    summed: &Summed<'_>,
    (rows, places): (&[Row], &[Place]),
    unit: &str,
    total: Span,
) -> Result<Option<Decimal>, Box<Diagnostic>> {
    let name = summed.headings.last().map(|text| text.to_plain());
    let name = name.unwrap_or_default().replace('\n', " ");
    if summed.wanted == Some(false) {
        return Ok(None);
    }
    let forced = summed.wanted == Some(true);
    let mut all = String::new();
    for heading in &summed.headings {
        all.push_str(&heading.to_plain().to_lowercase());
        all.push_str(" / ");
    }
    if !forced && is_no_quantity(&all, &name.to_lowercase()) {
        return Ok(None);
    }
    let cells = given(column, rows, total);
    let of = |kind: fn(&Entered) -> bool| cells.iter().filter(move |cell| kind(&cell.entered));
    let figures = of(|e| matches!(e, Entered::Figure { .. })).count();
    let percent = of(|e| matches!(e, Entered::Percent)).count();
    let almost = of(|e| matches!(e, Entered::Almost(_))).count();
    let words = cells.len() - figures - percent - almost;
    let seems_summed = figures * 2 >= cells.len() || words == 0;
    if figures + almost == 0 || !(seems_summed || forced) {
        return Ok(None);
    }
    if !forced {
        let digits = |cell: &&Given| {
            let words = cell.words.replace(['.', ' ', '-', '\u{a0}'], "");
            bare_digits(&words).is_some_and(|n| n >= PHONE_DIGITS)
        };
        let code = cells.iter().find(|cell| is_code(&cell.words));
        let phones = PHONE.iter().any(|word| has_word(&all, word));
        let counted = is_money(&all) || COUNTED_PHONES.iter().any(|word| has_word(&all, word));
        if phones && (code.is_some() || !counted && cells.iter().any(|cell| digits(&cell))) {
            return Ok(None);
        }
        let alike = || cells.first().filter(|_| are_alike(&cells));
        let alike = || alike().filter(|_| !is_money(&all) && !is_money(unit));
        if let Some(cell) = code.or_else(alike) {
            return Err(told(&TOTAL_OF_CODES, cell, [&cell.words, &name]));
        }
        if let [first, others @ ..] = &cells[..]
            && !names_a_year(&all)
            && cells.iter().all(|cell| is_year(&cell.words))
        {
            if has_word(&all, "năm") {
                return Ok(None);
            }
            if !others.is_empty() {
                return Err(told(&TOTAL_OF_YEARS, first, [&first.words, &name]));
            }
        }
    }
    let mut unread = of(|e| !matches!(e, Entered::Figure { .. }));
    if let Some(first) = unread.next() {
        let mut problem = match first.entered {
            Entered::Almost(number) => told(
                &TOTAL_UNREAD,
                first,
                [&first.words, &name, &number.to_string()],
            ),
            _ => told(&TOTAL_OF_WORDS, first, [&first.words, &name]),
        };
        for cell in unread.take(ALSO) {
            *problem = problem.also(cell.span, &ALSO_HERE);
        }
        return Err(problem);
    }
    let cells = without_heads(cells, places, forced, &name)?;
    added(&cells, &name).map(Some)
}

/// The cells of a column without those that hold the sums of others. Where a column is
/// `forced` to have a total, a cell that contradicts the others counts like any.
fn without_heads(
    cells: Vec<Given>,
    places: &[Place],
    forced: bool,
    name: &str,
) -> Result<Vec<Given>, Box<Diagnostic>> {
    let mut figures = vec![None; places.len()];
    for cell in &cells {
        if let Entered::Figure { rule, english } = cell.entered {
            figures[cell.row] = rule.or(english);
        }
    }
    let (left_out, wrong) = heads::left_out(places, &figures);
    if forced && !wrong.is_empty() {
        return Ok(cells);
    }
    if let Some(wrong) = wrong.first()
        && let Some(cell) = cells.iter().find(|cell| cell.row == wrong.row)
    {
        let args = [&*cell.words, name, &wrong.sum.to_string()];
        return Err(told(&TOTAL_OF_GROUPS, cell, args));
    }
    let mut cells = cells;
    cells.retain(|cell| !left_out[cell.row]);
    Ok(cells)
}

/// How many other cells a message points at.
const ALSO: usize = 8;

fn told<const N: usize>(
    message: &'static Message,
    cell: &Given,
    args: [&str; N],
) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(message, cell.span, args))
}

/// The sum of figures that all follow the rule.
fn added(cells: &[Given], name: &str) -> Result<Decimal, Box<Diagnostic>> {
    let figures = || {
        cells.iter().filter_map(|cell| match cell.entered {
            Entered::Figure { rule, english } => Some((cell, rule, english)),
            _ => None,
        })
    };
    let total = |of: fn(bool, Option<Decimal>, Option<Decimal>) -> Option<Decimal>| {
        figures()
            .filter_map(|(cell, rule, english)| of(cell.words.contains(','), rule, english))
            .fold(Decimal::ZERO, |sum, n| sum + n)
    };
    let by_rule = total(|_, rule, english| rule.or(english));
    if let Some((cell, _, Some(english))) = figures().find(|(_, rule, _)| rule.is_none()) {
        let by_english = total(|_, rule, english| english.or(rule));
        let right = english.to_string();
        if by_english == by_rule {
            return Err(told(&TOTAL_UNREAD, cell, [&cell.words, name, &right]));
        }
        let sums = [by_english.to_string(), by_rule.to_string()];
        let mut problem = told(
            &TOTAL_OF_POINTS,
            cell,
            [&cell.words, name, &right, &sums[0], &sums[1]],
        );
        for (twice, ..) in figures()
            .filter(|(_, rule, english)| differ(*rule, *english))
            .take(ALSO)
        {
            *problem = problem.also(twice.span, &TWO_READINGS);
        }
        return Err(problem);
    }
    // A comma before three digits may separate thousands, unless another cell of the column shows
    // that commas are decimal.
    let has_fraction =
        figures().any(|(cell, _, english)| cell.words.contains(',') && english.is_none());
    let mut twice = figures()
        .filter(|(cell, rule, english)| cell.words.contains(',') && differ(*rule, *english));
    if let (false, Some((cell, Some(rule), Some(english)))) = (has_fraction, twice.next()) {
        let by_english = total(|comma, rule, english| if comma { english } else { rule });
        let texts = [by_rule, by_english, english, longer(rule)].map(|n| n.to_string());
        let mut problem = told(
            &TOTAL_READ_TWICE,
            cell,
            [
                &cell.words,
                name,
                &texts[0],
                &texts[1],
                &texts[2],
                &texts[3],
            ],
        );
        for (cell, ..) in twice.take(ALSO) {
            *problem = problem.also(cell.span, &TWO_READINGS);
        }
        return Err(problem);
    }
    Ok(by_rule)
}

/// Whether both readings give a number, and not the same.
fn differ(rule: Option<Decimal>, english: Option<Decimal>) -> bool {
    matches!((rule, english), (Some(rule), Some(english)) if rule != english)
}

/// A number with three digits after its comma, written so that they are a fraction for certain.
fn longer(number: Decimal) -> Decimal {
    let shorter = number.with_scale(2);
    if shorter == number {
        shorter
    } else {
        number.with_scale(4)
    }
}

/// The cells of a column that are not empty; rows that add up others are left out.
fn given(column: usize, rows: &[Row], total: Span) -> Vec<Given> {
    let mut out = Vec::new();
    let rows = rows.iter().enumerate();
    for (number, row) in rows.filter(|(_, row)| row.role == RowRole::Data) {
        let labels = row.cells.iter().take(2);
        let mut labels = labels.filter(|cell| !cell.text.is_empty());
        if labels.any(|cell| is_total_label(&cell.text.to_plain())) {
            continue;
        }
        let mut at = 0;
        let cell = row.cells.iter().find(|cell| {
            at += cell.columns;
            at > column
        });
        let Some(cell) = cell else { continue };
        let words = cell.text.to_plain().trim().to_owned();
        if at - cell.columns == column && !matches!(&*words, "" | "-" | "–" | "—") {
            out.push(Given {
                row: number,
                entered: Entered::read(&words),
                span: cell.text.origin.at.unwrap_or(total),
                words,
            });
        }
    }
    out
}

impl Entered {
    fn read(words: &str) -> Entered {
        let (rule, english) = (Decimal::parse(words), Decimal::parse_english(words));
        if rule.is_some() || english.is_some() {
            return Entered::Figure { rule, english };
        }
        if let Some(rate) = words.strip_suffix(['%', '‰']) {
            let rate = rate.trim_end();
            if Decimal::parse(rate)
                .or_else(|| Decimal::parse_english(rate))
                .is_some()
            {
                return Entered::Percent;
            }
        }
        almost(words).map_or(Entered::Words, Entered::Almost)
    }
}

/// The one number in a text that begins with it: `5 cái`, `(3)`, `7 (dự kiến)`, `1 500`.
fn almost(words: &str) -> Option<Decimal> {
    let opening = ['(', '[', '~', '≈', '<', '>', '≤', '≥', '=', '±', ' '];
    let text = words.trim_start_matches(opening);
    let mut number = String::new();
    // a dash for the minus
    let figure = text.strip_prefix(['–', '—', '‒', '‑', '－']);
    let figure = figure.filter(|text| text.starts_with(|c: char| c.is_ascii_digit()));
    if figure.is_some() {
        number.push('-');
    }
    let mut rest = figure.unwrap_or(text);
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-' | '−'));
        let (digits, after) = rest.split_at(end.unwrap_or(rest.len()));
        number.push_str(digits);
        rest = after;
        // spaces between groups of three digits
        let next = after.trim_start_matches([' ', '\u{a0}', '\u{2009}', '\u{202f}']);
        let group = next.bytes().take_while(u8::is_ascii_digit).count();
        if next.len() == after.len() || group != 3 || digits.is_empty() {
            break;
        }
        number.push('.');
        rest = next;
    }
    // `m2` is a unit
    let rest = rest.replace("m2", "").replace("m3", "");
    if rest.contains(|c: char| c.is_ascii_digit() || c == '/') {
        return None;
    }
    let number = number.trim_end_matches(['.', ',', '-']);
    Decimal::parse(number).or_else(|| Decimal::parse_english(number))
}

/// A phone number, an identity number: digits, separated or not, that begin with a zero or with the
/// country's code. `05` is a quantity as offices write it.
fn is_code(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    if !words
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '+' | '(' | ')'))
    {
        return false;
    }
    if words.starts_with("+84") || words.starts_with("(+84") {
        return digits >= 10;
    }
    let first = words.trim_start_matches('(');
    let group = first.bytes().take_while(u8::is_ascii_digit).count();
    first.starts_with('0') && group >= 3 && first.bytes().any(|b| (b'1'..=b'9').contains(&b))
}

/// The number of digits of a text that consists only of digits.
fn bare_digits(words: &str) -> Option<usize> {
    let bare = !words.is_empty() && words.bytes().all(|b| b.is_ascii_digit());
    bare.then_some(words.len())
}

/// Whether all cells have as many bare digits as phone numbers without their zero, numbers of
/// identity cards and of insurances have: all equally long, as quantities of this size are
/// not, or phone numbers of several kinds.
fn are_alike(cells: &[Given]) -> bool {
    let mut lengths = cells.iter().map(|cell| bare_digits(&cell.words));
    match lengths.next() {
        Some(first @ Some(9..=12)) if lengths.all(|length| length == first) => true,
        _ => {
            let kinds = || cells.iter().map(|cell| phone(&cell.words));
            cells.len() > 1
                && kinds().all(|kind| kind.is_some())
                && kinds().any(|kind| kind == Some(true))
        }
    }
}

/// Whether bare digits may be a phone number without its zero: with its area or network, which
/// few quantities look like, or (`false`) only that of a place.
fn phone(words: &str) -> Option<bool> {
    let first = words.bytes().next()?;
    match bare_digits(words)? {
        7..=8 => Some(false),
        9 if b"35789".contains(&first) => Some(true),
        10 if first == b'2' => Some(true),
        _ => None,
    }
}

/// Whether a heading says which year its quantities are of: `Năm 2025`.
fn names_a_year(headings: &str) -> bool {
    headings.split("năm ").skip(1).any(|after| {
        let after = after.trim_start();
        after.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Four digits without a point between them, as years are written.
fn is_year(words: &str) -> bool {
    words.len() == 4
        && words
            .parse()
            .is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sums that the rows, `|` between cells, come to below a heading, and the codes of
    /// what is reported. `!` before a heading keeps its column from being added up, `+` adds it.
    fn totals(head: &str, rows: &[&str]) -> (Vec<String>, Vec<&'static str>) {
        let cells = |line: &str| -> Vec<Cell> {
            let cell = |text: &str| Cell {
                text: Text::fixed(text.trim()),
                columns: 1,
            };
            line.split('|').map(cell).collect()
        };
        let rows: Vec<Row> = rows
            .iter()
            .map(|line| Row {
                role: RowRole::Data,
                cells: cells(line),
            })
            .collect();
        let texts: Vec<Text> = head
            .split('|')
            .map(|name| Text::fixed(name.trim_start_matches(['!', '+'])))
            .collect();
        let columns: Vec<Summed> = texts
            .iter()
            .zip(head.split('|'))
            .map(|(text, name)| Summed {
                headings: vec![text],
                wanted: match name.chars().next() {
                    Some('!') => Some(false),
                    Some('+') => Some(true),
                    _ => None,
                },
            })
            .collect();
        let mut problems = Problems::default();
        let total = sum(
            Text::fixed("Cộng"),
            Span::default(),
            None,
            &rows,
            &columns,
            &mut problems,
        );
        let printed = total.cells[1..].iter().map(|cell| cell.text.to_plain());
        let codes = problems
            .into_sorted()
            .iter()
            .map(|p| p.message.code)
            .collect();
        (printed.collect(), codes)
    }

    /// The same for one column, beside a column of names.
    fn column(head: &str, cells: &[&str]) -> (String, Vec<&'static str>) {
        let rows: Vec<String> = cells.iter().map(|cell| format!("A|{cell}")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let (sums, codes) = totals(&format!("Tên|{head}"), &rows);
        (sums.concat(), codes)
    }

    #[test]
    fn a_column_of_figures_is_added_up_exactly() {
        assert_eq!(
            column("Số", &["0,1", "1.000,2", "-", ""]),
            ("1.000,3".into(), vec![])
        );
        assert_eq!(column("Số", &["05", "+3", "-1"]), ("7".into(), vec![]));
        assert_eq!(
            column("Năm 2025", &["2000", "1950"]),
            ("3.950".into(), vec![])
        );
        assert_eq!(column("Trên 5%", &["2", "3"]), ("5".into(), vec![]));
    }

    #[test]
    fn what_is_no_quantity_is_left_empty() {
        let sums = |head, rows: &[&str]| totals(&format!("Tên|Số|{head}"), rows);
        for (head, cells) in [
            ("Tăng trưởng (%)", ["104", "150"]),
            ("Tỷ lệ", ["5", "6"]),
            ("Tăng", ["5%", "+6,5 %"]),
            ("STT", ["1", "2"]),
            ("Năm sinh", ["1990", "1985"]),
            ("Năm", ["2024", "2025"]),
            ("Số điện thoại", ["0912345678", "0239.3855.123"]),
            ("Mã hồ sơ", ["12", "13"]),
            ("Ghi chú", ["xong", ""]),
            ("Lãi suất (năm)", ["5", "6"]),
            ("Biển số", ["12345", "23456"]),
            ("Số hộ chiếu", ["1234567", "2345678"]),
            ("!Kinh phí", ["1", "2"]),
        ] {
            let rows = cells.map(|cell| format!("A|1|{cell}"));
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            assert_eq!(
                sums(head, &rows),
                (vec!["2".into(), String::new()], vec![]),
                "{head}"
            );
        }
    }

    #[test]
    fn phone_numbers_without_their_zero_are_no_quantities() {
        for head in [
            "Điện thoại",
            "ĐTDĐ",
            "Số máy",
            "Tel",
            "Hotline",
            "Số CMND",
            "CCCD",
            "Căn cước",
            "Số sổ BHXH",
            "Số thẻ",
        ] {
            assert_eq!(
                totals(&format!("Tên|Số|{head}"), &["A|1|912345678", "B|2|2393855"]),
                (vec!["3".into(), String::new()], vec![]),
                "{head}"
            );
        }
        // under a heading that decides nothing
        for cells in [
            ["912345678", "987654321"],
            ["040123456789", "40123456789"],
            ["912345678", "2393855555"],
            ["39855555", "2393855555"],
        ] {
            assert_eq!(column("Nơi đến", &cells), (String::new(), vec!["Y434"]));
        }
        for cells in [["3.855.555", "912.345.678"], ["3855555", "39855555"]] {
            assert_eq!(column("Liên hệ", &cells), (String::new(), vec!["Y436"]));
        }
        assert_eq!(column("+Nơi đến", &["912345678", "1"]).0, "912.345.679");
        for (head, cells, sum) in [
            ("Kinh phí", ["150000000", "250000000"], "400.000.000"),
            ("Số tiền đóng BHXH", ["1500000", "2500000"], "4.000.000"),
            ("BHXH", ["1500000", "2500000"], "4.000.000"),
            ("Cước điện thoại", ["150000", "250000"], "400.000"),
            ("Thuê bao di động", ["1500000", "2500000"], "4.000.000"),
            ("Số máy", ["12", "13"], "25"),
            ("Sản lượng", ["150.000.000", "250.000.000"], "400.000.000"),
            ("Sản lượng", ["150000000", "25000000"], "175.000.000"),
        ] {
            assert_eq!(column(head, &cells), (sum.into(), vec![]), "{head}");
        }
    }

    #[test]
    fn a_heading_above_and_the_unit_say_what_is_counted() {
        let outer = Text::fixed("Điện thoại");
        let inner = Text::fixed("Cơ quan");
        let rows = ["2393855123", "238384123"].map(|phone| Row {
            role: RowRole::Data,
            cells: ["A", phone]
                .map(|text| Cell {
                    text: Text::fixed(text),
                    columns: 1,
                })
                .to_vec(),
        });
        let sum = |headings: &[&Text], unit: &str, rows: &[Row]| {
            let column = Summed {
                headings: headings.to_vec(),
                wanted: None,
            };
            sum_of(
                1,
                &column,
                (rows, &heads::places(rows)),
                unit,
                Span::default(),
            )
        };
        assert!(matches!(sum(&[&outer, &inner], "", &rows), Ok(None)));
        assert!(sum(&[&inner], "", &rows[..1]).is_err());
        assert!(matches!(
            sum(&[&inner], "đơn vị tính: đồng", &rows[..1]),
            Ok(Some(_))
        ));
    }

    #[test]
    fn ordinals_periods_and_rates_are_left_empty() {
        for head in [
            "Thứ hạng",
            "Vị thứ",
            "Hạng thi đua",
            "Tỷ suất sinh",
            "Tốc độ tăng trưởng",
            "Nhiệt độ",
            "Tuổi",
            "Độ tuổi",
            "Định mức",
            "Bậc lương",
            "Mức lương cơ sở",
            "Hạng",
            "Tháng",
            "Quý",
            "Kỳ",
            "Đợt",
            "Khóa",
            "Lớp",
            "Giá",
            "Giá (đồng)",
            "Chương",
            "Bậc",
            "Số nhà",
        ] {
            assert_eq!(
                totals(&format!("Tên|Số|{head}"), &["A|1|7", "B|2|8"]),
                (vec!["3".into(), String::new()], vec![]),
                "{head}"
            );
        }
        for head in [
            "Số lớp",
            "Số tháng",
            "Giá trị",
            "Trẻ em dưới 6 tuổi",
            "Người cao tuổi",
            "Kinh phí theo định mức",
            "Số người nâng bậc lương",
            "Số hạng mục",
        ] {
            assert_eq!(column(head, &["7", "8"]), ("15".into(), vec![]), "{head}");
        }
        assert!(is_no_quantity("thời điểm / tháng", "tháng"));
        assert!(!is_no_quantity("kế hoạch / tháng", "tháng"));
    }

    #[test]
    fn what_only_looks_like_a_quantity_is_reported() {
        assert_eq!(
            column("Kinh phí", &["0912345678", "0987654321"]),
            (String::new(), vec!["Y434"])
        );
        assert_eq!(
            column("Hoàn thành", &["2024", "2025"]),
            (String::new(), vec!["Y435"])
        );
        assert_eq!(
            column("+Hoàn thành", &["2024", "2025"]),
            ("4.049".into(), vec![])
        );
        assert_eq!(
            column("Ghi chú", &["x", "y"]),
            (String::new(), vec!["Y436"])
        );
        // a data file that cannot be read has its own message
        assert_eq!(column("Số người", &[]), (String::new(), vec![]));
    }

    #[test]
    fn a_cell_that_is_not_a_number_is_reported() {
        for cell in [
            "1 500",
            "1\u{a0}500",
            "5 cái",
            "(3)",
            "7 (dự kiến)",
            "50 m2",
            "≈ 5",
        ] {
            assert_eq!(
                column("Kinh phí", &["5", cell, "8"]),
                (String::new(), vec!["Y430"]),
                "{cell}"
            );
            assert_eq!(
                column("Kinh phí", &[cell]),
                (String::new(), vec!["Y430"]),
                "{cell}"
            );
        }
        for cell in ["chưa có", "5 - 7", "05/3/2026", "5%"] {
            assert_eq!(
                column("Kinh phí", &["5", cell, "8"]),
                (String::new(), vec!["Y431"]),
                "{cell}"
            );
        }
        assert_eq!(almost("1 500 000 đồng").unwrap().to_string(), "1.500.000");
        assert_eq!(almost("-5 cái").unwrap().to_string(), "-5");
    }

    #[test]
    fn two_readings_with_different_sums_are_an_error() {
        assert_eq!(column("Tiền", &["1,250", "300"]).1, ["Y432"]);
        assert_eq!(column("Tiền", &["1.250.000", "300,000"]).1, ["Y432"]);
        assert_eq!(column("Tiền", &["4.1", "4.125"]).1, ["Y433"]);
        assert_eq!(column("Tiền", &["1,250,000", "300,000"]).1, ["Y433"]);
        // both readings give one sum, which is not written the Vietnamese way
        assert_eq!(column("Tiền", &["1.5", "2.25"]).1, ["Y430"]);
        // another cell shows what the comma means
        assert_eq!(column("Tiền", &["1,250", "0,5"]), ("1,750".into(), vec![]));
        assert_eq!(column("Tiền", &["1.250", "300"]), ("1.550".into(), vec![]));
    }

    #[test]
    fn what_the_messages_suggest_is_read_in_one_way() {
        assert_eq!(longer(Decimal::parse("1,250").unwrap()).to_string(), "1,25");
        assert_eq!(
            longer(Decimal::parse("1,257").unwrap()).to_string(),
            "1,2570"
        );
        assert_eq!(column("Tiền", &["1,2570", "300"]).1, [""; 0]);
        assert_eq!(column("Tiền", &["1.257", "300"]).1, [""; 0]);
        assert_eq!(column("Tiền", &["4,1", "4.125"]).1, [""; 0]);
    }

    #[test]
    fn rows_that_are_sums_are_not_added_again() {
        let rows = ["A|1", "B|2", "Cộng|3", "C|4"];
        assert_eq!(totals("Xã|Số", &rows).0, ["7"]);
        let right: [(&[&str], &str); 17] = [
            (&["I|A|7", "1|a|3", "2|b|4", "II|B|5", "1|c|5"], "12"),
            (
                &["A|A|7", "I|a|7", "1|b|3", "2|c|4", "B|B|5", "1|d|5"],
                "12",
            ),
            (&["1|A|7", "1.1|a|3", "1.2|b|4", "2|B|5"], "12"),
            (&["I|A|", "1|a|3", "2|b|4", "II|B|5"], "12"),
            (&["I|A|7", "1|a|", "2|b|-", "II|B|5", "1|c|5"], "12"),
            (
                &[
                    "1|a|3",
                    "2|b|4",
                    "|Cộng nhóm I|7",
                    "3|c|5",
                    "|Cộng nhóm II|5",
                ],
                "12",
            ),
            (
                &[
                    "1|a|3",
                    "2|b|4",
                    "|Cộng nhóm I|7",
                    "3|c|5",
                    "|Cộng cả hai|12",
                ],
                "12",
            ),
            (
                &["1|a|7", "|Trong đó: nữ|3", "2|b|5", "|Trong đó: nữ|5"],
                "12",
            ),
            (&["1|a|7", "|Trong đó:|", "|nam|3", "|nữ|4", "2|b|5"], "12"),
            (
                &["1|a|7", "|Trong đó:|", "-|nam|3", "-|nữ|4", "2|b|5"],
                "12",
            ),
            (&["1|a|3", "2|b|4", "3|Cộng đồng|5"], "12"),
            (&["I|a|3", "II|b|4", "III|c|5"], "12"),
            (&["A|a|3", "B|b|4", "C|c|5"], "12"),
            (&["1|a|3", "|b|4", "|c|5"], "12"),
            (&["1|a|7", "-|b|3", "-|c|4", "2|d|5"], "12"),
            (&["1|a|7", "|- b|3", "|- c|4", "2|d|5"], "12"),
            (&["I|A|7", "1|a|7", "a|b|3", "b)|c|4", "II|B|5"], "12"),
        ];
        for (rows, sum) in right {
            assert_eq!(
                totals("TT|Tên|Số", rows),
                (vec![sum.to_owned()], vec![]),
                "{rows:?}"
            );
        }
    }

    #[test]
    fn names_in_the_first_column_number_nothing() {
        let rows = ["A|3", "1|4", "2|5"];
        assert_eq!(
            totals("Phòng|Số máy tính", &rows),
            (vec!["12".into()], vec![])
        );
    }

    #[test]
    fn a_row_that_contradicts_the_rows_it_heads_is_reported() {
        let wrong: [&[&str]; 4] = [
            &["I|A|8", "1|a|3", "2|b|4", "II|B|5", "1|c|5"],
            &["1|A|8", "1.1|a|3", "1.2|b|4"],
            &["1|a|3", "2|b|4", "|Cộng nhóm I|8", "3|c|5"],
            &["1|a|3", "|Trong đó: nữ|4"],
        ];
        for rows in wrong {
            assert_eq!(totals("TT|Tên|Số", rows).1, ["Y437"], "{rows:?}");
            assert_eq!(totals("TT|Tên|+Số", rows).1, [""; 0], "{rows:?}");
        }
        assert_eq!(totals("TT|Tên|+Số", wrong[1]).0, ["15"]);
        // more than rounding explains
        let rows = [
            "I|A|10,5", "1|a|3,3", "2|b|3,3", "3|c|3,3", "II|B|2", "1|d|2",
        ];
        assert_eq!(totals("TT|Tên|Số", &rows).1, ["Y437"]);
    }

    #[test]
    fn the_sum_of_rounded_figures_is_no_contradiction() {
        let rounded: [(&[&str], &str); 4] = [
            (
                &["I|A|10,1", "1|a|3,33", "2|b|6,73", "II|B|2", "1|c|2"],
                "12,1",
            ),
            (
                &["I|A|10", "1|a|3,3", "2|b|3,3", "3|c|3,3", "II|B|2", "1|d|2"],
                "12",
            ),
            (
                &[
                    "I|A|10,0", "1|a|3,3", "2|b|3,3", "3|c|3,3", "II|B|2", "1|d|2",
                ],
                "12,0",
            ),
            (&["1|a|3,3", "2|b|3,3", "|Cộng nhóm|6,7", "3|c|5"], "11,6"),
        ];
        for (rows, sum) in rounded {
            let found = totals("TT|Tên|Số", rows);
            assert_eq!(
                (found.0.concat().as_str(), found.1),
                (sum, vec![]),
                "{rows:?}"
            );
        }
    }
}
