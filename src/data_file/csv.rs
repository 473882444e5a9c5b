//! Reads a CSV text into cells (RFC 4180, and what Excel writes on a Vietnamese Windows).
//!
//! The crate `csv` is not used here: it reports neither where a field is nor that a quote is never
//! closed, and takes everything after it for one cell.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::grid::{Cell, Grid, Kind, MAX_CELLS, Record, Reports, Why, offset};
use crate::area::CellRef;
use crate::catalogue;
use crate::diagnostic::{Diagnostic, Message};
use crate::source::{Source, SourceId, Span};

/// How many records are examined to find out what separates cells.
const SAMPLE: usize = 50;

/// A field of a record.
struct Field {
    /// In bytes of the text, quotes included.
    from: usize,
    to: usize,
    quoted: bool,
    /// Why it cannot be read.
    fault: Option<&'static Message>,
}

/// Reads the cells of a text; `None` if it cannot be parsed.
pub(super) fn read(source: &Arc<Source>, id: SourceId, reports: &mut Reports) -> Option<Grid> {
    let text = source.text();
    let (delimiter, mut at, mut line) = match announced(text) {
        Some((delimiter, rest)) => (delimiter, rest, 2),
        None => (separator(text), 0, 1),
    };
    let mut cells = Vec::new();
    let mut records = Vec::new();
    let mut values = String::new();
    let mut refused: HashMap<usize, Why> = HashMap::new();
    let mut widest = 0;
    // the first cell that may have swallowed rows, and how many there are
    let mut doubtful: Option<(Span, usize)> = None;
    while at < text.len() {
        let start = at;
        let row = line;
        let mut fields = 0;
        let mut filled = false;
        loop {
            let field = field(text, at, delimiter);
            let whole = (field.from, field.to);
            if let Some(fault) = field.fault {
                // only the quote itself: it may swallow the rest of the file
                let span = Span::new(id, field.from, field.from + 1);
                reports.push(Diagnostic::new(fault, span, []));
                return None;
            }
            fields += 1;
            let written = &text[field.from..field.to];
            if field.quoted {
                let between = widest > 1
                    && is_between_rows(text, field.from..field.to, delimiter, widest - 1);
                if between || (widest > 1 && swallows(written, delimiter, widest - 1)) {
                    let span = Span::new(id, field.from, field.from + 1);
                    // a single separator may be part of an address
                    if opens_again(written, delimiter) || (between && widest > 2) {
                        reports.push(Diagnostic::new(&catalogue::QUOTE_SWALLOWS, span, []));
                        return None;
                    }
                    doubtful.get_or_insert((span, 0)).1 += 1;
                }
                line += line_ends(written);
            }
            let from = values.len();
            push_value(written, field.quoted, &mut values);
            let mut kind = Kind::Text;
            match formula(&values[from..]) {
                None => {}
                Some(Formula::Text(text)) => {
                    let text = text.to_owned();
                    values.truncate(from);
                    values.push_str(&text);
                }
                Some(Formula::Other) => {
                    kind = Kind::Refused;
                    refused.insert(cells.len(), (&catalogue::NO_CACHED_VALUE, Vec::new()));
                }
            }
            if values.len() > from {
                filled = true;
                cells.push(Cell {
                    at: CellRef {
                        row,
                        column: fields,
                    },
                    place: (offset(whole.0), offset(whole.1)),
                    value: (offset(from), offset(values.len())),
                    kind,
                });
            }
            at = field.to;
            match text.as_bytes().get(at) {
                Some(b) if *b == delimiter => at += 1,
                _ => break,
            }
            if fields as usize > MAX_CELLS {
                too_many(id, start, reports);
                return None;
            }
        }
        if cells.len() > MAX_CELLS {
            too_many(id, start, reports);
            return None;
        }
        if filled {
            widest = widest.max(fields as usize);
            records.push(Record {
                line: row,
                fields,
                place: (offset(start), offset(at)),
            });
        }
        at += match &text.as_bytes()[at..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        line += 1;
    }
    if let Some((span, count)) = doubtful {
        let count = count.to_string();
        reports.push(Diagnostic::new(
            &catalogue::QUOTE_OVER_LINES,
            span,
            [&count],
        ));
    }
    Some(Grid {
        source: Arc::clone(source),
        cells,
        values,
        records,
        merged: Vec::new(),
        hidden: Vec::new(),
        hidden_columns: Vec::new(),
        refused,
    })
}

pub(super) fn too_many(id: SourceId, at: usize, reports: &mut Reports) {
    let limit = MAX_CELLS.to_string();
    let span = Span::new(id, at, at);
    reports.push(Diagnostic::new(&catalogue::TOO_MANY_CELLS, span, [&limit]));
}

/// The separator that a first line `sep=;` declares, and where the next line begins.
fn announced(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (word, mark) = text[..end].split_at_checked("sep=".len())?;
    let delimiter = *mark.as_bytes().first()?;
    if !word.eq_ignore_ascii_case("sep=") || !delimiter.is_ascii() || delimiter == b'"' {
        return None;
    }
    let rest = &text[end..];
    let line_end = if rest.starts_with("\r\n") {
        2
    } else {
        rest.len().min(1)
    };
    Some((delimiter, end + line_end))
}

/// The separator: the character that most of the first records have equally often, outside quotes.
fn separator(text: &str) -> u8 {
    const MARKS: [u8; 3] = *b"\t;,";
    let mut counts: Vec<[usize; 3]> = vec![[0; 3]];
    let mut quoted = false;
    for b in text.bytes().take(1 << 20) {
        match b {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => {
                if counts.last().is_some_and(|c| c.iter().any(|n| *n > 0)) {
                    if counts.len() == SAMPLE {
                        break;
                    }
                    counts.push([0; 3]);
                }
            }
            _ if quoted => {}
            _ => {
                let mark = MARKS.iter().position(|m| *m == b);
                if let (Some(mark), Some(last)) = (mark, counts.last_mut()) {
                    last[mark] += 1;
                }
            }
        }
    }
    let agreeing = |mark: usize| {
        let mut of_mark: Vec<usize> = counts.iter().map(|c| c[mark]).filter(|n| *n > 0).collect();
        of_mark.sort_unstable();
        let runs = of_mark.chunk_by(|a, b| a == b);
        runs.map(|run| (run.len(), run[0])).max().unwrap_or((0, 0))
    };
    let best = (0..MARKS.len()).max_by_key(|mark| agreeing(*mark));
    best.map_or(b',', |mark| match agreeing(mark) {
        (0, _) => b',',
        _ => MARKS[mark],
    })
}

/// The field that begins at a byte: up to the separator or the end of the line.
fn field(text: &str, from: usize, delimiter: u8) -> Field {
    let bytes = text.as_bytes();
    let ends = |b: u8| b == delimiter || b == b'\n' || b == b'\r';
    let is_space = |b: &u8| matches!(b, b' ' | b'\t') && *b != delimiter;
    let open = from + bytes[from..].iter().take_while(|b| is_space(b)).count();
    if bytes.get(open) != Some(&b'"') {
        let length = bytes[from..].iter().take_while(|b| !ends(**b)).count();
        return Field {
            from,
            to: from + length,
            quoted: false,
            fault: None,
        };
    }
    let mut at = open + 1;
    loop {
        match bytes[at..].iter().position(|b| *b == b'"') {
            None => {
                return Field {
                    from: open,
                    to: text.len(),
                    quoted: true,
                    fault: Some(&catalogue::QUOTE_OPEN),
                };
            }
            Some(quote) => {
                at += quote + 1;
                if bytes.get(at) != Some(&b'"') {
                    break;
                }
                at += 1;
            }
        }
    }
    at += bytes[at..].iter().take_while(|b| is_space(b)).count();
    let fault = match bytes.get(at) {
        Some(b) if !ends(*b) => Some(&catalogue::QUOTE_CLOSED_EARLY),
        _ => None,
    };
    Field {
        from: open,
        to: at,
        quoted: true,
        fault,
    }
}

/// Whether the quote of a field is probably a mistake: a line within the field has as many
/// separators as a record.
fn swallows(written: &str, delimiter: u8, separators: usize) -> bool {
    let mut lines = written.split(['\n', '\r']).filter(|line| !line.is_empty());
    lines.next();
    let count = |line: &str| line.bytes().filter(|b| *b == delimiter).count();
    lines.any(|line| count(line) >= separators)
}

/// Whether a quoted field begins in one line and ends in another that each have exactly as many
/// separators as a record: two stray quotes, and rows between them.
fn is_between_rows(text: &str, field: Range<usize>, delimiter: u8, separators: usize) -> bool {
    let is_end = |c: char| c == '\n' || c == '\r';
    let written = &text[field.clone()];
    let (Some(first), Some(last)) = (written.find(is_end), written.rfind(is_end)) else {
        return false;
    };
    let opens = text[..field.start].rfind(is_end).map_or(0, |at| at + 1);
    let closes = text[field.end..].find(is_end);
    let closes = closes.map_or(text.len(), |at| field.end + at);
    let count = |line: &str| line.bytes().filter(|b| *b == delimiter).count();
    count(&text[opens..field.start + first]) == separators
        && count(&text[field.start + last..closes]) == separators
}

/// Whether the quote that closes a field is where one opens: right after a separator, or
/// at the beginning of a line. Of two stray quotes the second ends what the first began.
fn opens_again(written: &str, delimiter: u8) -> bool {
    let inside = written.trim_end().strip_suffix('"').unwrap_or(written);
    let before = inside.trim_end_matches([' ', '\t']).bytes().last();
    before.is_some_and(|b| b == delimiter || b == b'\n' || b == b'\r')
}

fn line_ends(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let ends = bytes.iter().enumerate().filter(|(i, b)| match b {
        b'\n' => true,
        b'\r' => bytes.get(i + 1) != Some(&b'\n'),
        _ => false,
    });
    offset(ends.count())
}

/// A formula in place of a value in a CSV file.
enum Formula<'a> {
    /// `="0912345678"`, which keeps Excel from taking digits for a number.
    Text(&'a str),
    /// One that Excel computes.
    Other,
}

/// The kind of formula a field is, if it begins like one: an equals sign, then a name or a value.
fn formula(value: &str) -> Option<Formula<'_>> {
    let rest = value.strip_prefix('=')?;
    let inside = rest.strip_prefix('"').and_then(|r| r.strip_suffix('"'));
    match inside {
        Some(inside) if !inside.contains('"') => Some(Formula::Text(inside.trim())),
        _ => {
            let computes = |c: char| c.is_ascii_alphanumeric() || "(\"+-$".contains(c);
            rest.starts_with(computes).then_some(Formula::Other)
        }
    }
}

/// Appends the value of a field, without spaces around it.
fn push_value(written: &str, quoted: bool, values: &mut String) {
    let written = written.trim();
    let inside = written.strip_prefix('"').and_then(|w| w.strip_suffix('"'));
    match inside.filter(|_| quoted) {
        None => values.push_str(written),
        Some(inside) if inside.contains(['"', '\r']) => {
            let value = inside.replace("\"\"", "\"").replace("\r\n", "\n");
            values.push_str(value.replace('\r', "\n").trim());
        }
        Some(inside) => values.push_str(inside.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Result<Vec<String>, &'static str> {
        let mut reports = Reports::default();
        let grid = read(
            &Arc::new(Source::new("k.csv", text)),
            SourceId(0),
            &mut reports,
        );
        let Some(grid) = grid else {
            return Err(reports.diagnostics[0].message.code);
        };
        let cell = |c: &Cell| format!("{}={}", c.at, grid.value(c));
        Ok(grid.cells.iter().map(cell).collect())
    }

    #[test]
    fn two_stray_quotes_swallow_nobody() {
        for text in [
            "Họ tên;Chức vụ;Số tiền\nAn;\"PP;100\nBình;TP\";200\nCa;CV;300\n",
            "Họ tên;Chức vụ;Số\n\"An;PP;100\nBình\";TP;200\n",
        ] {
            assert_eq!(cells(text), Err("S224"), "{text}");
        }
        for text in [
            "Họ tên;Nơi;Số\nAn;\"12 Lê Lợi\nHà Tĩnh\";5\n",
            "Họ tên;Nơi\nAn;\"12 Lê Lợi\nHà Tĩnh\"\n",
            "Nơi;Tên\n\"12 Lê Lợi;\nHà Tĩnh\";An\n",
        ] {
            assert!(cells(text).is_ok(), "{text}");
        }
        // with two columns both are possible: a warning
        let mut reports = Reports::default();
        let source = Arc::new(Source::new("k.csv", "Họ tên;Số\n\"An;5\nBình\";6\n"));
        assert!(read(&source, SourceId(0), &mut reports).is_some());
        assert_eq!(reports.diagnostics[0].message.code, "W256");
    }

    #[test]
    fn any_separator_and_line_end() {
        let right = ["A1=a", "B1=b", "A2=1,5", "B2=2"];
        for text in [
            "a;b\n1,5;2\n",
            "a;b\r\n1,5;2",
            "a\tb\r1,5\t2\r",
            "a,b\n\"1,5\",2\n",
            "a,b\n \"1,5\" , 2\n",
            "\"a\";b\n1,5;2\n",
        ] {
            assert_eq!(cells(text).unwrap(), right, "{text:?}");
        }
        assert_eq!(cells("sep=;\r\na;b\r\n").unwrap(), ["A2=a", "B2=b"]);
        let quoted = cells("\"Họ, tên, đệm\";Tuổi\nAn;5\n").unwrap();
        assert_eq!(quoted, ["A1=Họ, tên, đệm", "B1=Tuổi", "A2=An", "B2=5"]);
        let titled = cells("DANH SÁCH, NĂM 2026\nTên;Tuổi;Nơi\nAn;5;X\n").unwrap();
        assert_eq!(titled[0], "A1=DANH SÁCH, NĂM 2026");
        assert_eq!(cells("").unwrap(), [""; 0]);
        let kept = cells("a;b\n=\"0912\";\"=\"\"01\"\"\"\n").unwrap();
        assert_eq!(kept[2..], ["A2=0912", "B2=01"]);
        assert_eq!(cells("a\n=> x\n").unwrap()[1], "A2==> x");
        assert_eq!(cells("a;b;;\n1;;;\n").unwrap(), ["A1=a", "B1=b", "A2=1"]);
    }

    #[test]
    fn rows_are_lines() {
        let text = "a,b\r\n\"x\r\ny\",1\r\n\r\nz,2\r\n";
        let right = ["A1=a", "B1=b", "A2=x\ny", "B2=1", "A5=z", "B5=2"];
        assert_eq!(cells(text).unwrap(), right);
        assert_eq!(cells(&text.replace("\r\n", "\n")).unwrap(), right);
        assert_eq!(cells("a\n\"6\"\"\"\nmàn hình 24\"\n").unwrap()[1], "A2=6\"");
    }

    #[test]
    fn a_quote_that_swallows_rows_is_refused() {
        let open = "Họ tên,Ghi chú\nAn,x\nBình,\"Phó phòng\nLê Chi,Văn thư\n";
        assert_eq!(cells(open), Err(catalogue::QUOTE_OPEN.code));
        let early = "Họ tên,Ghi chú\nBình,\"Phó phòng\nChi,\"Văn thư\nDũng,x\n";
        assert_eq!(cells(early), Err(catalogue::QUOTE_CLOSED_EARLY.code));
        let torn = "Họ tên,Ghi chú\nBình,\"Phó phòng\nChi,Văn thư\nDũng,\"\nHà,x\n";
        assert_eq!(cells(torn), Err(catalogue::QUOTE_SWALLOWS.code));
    }

    #[test]
    fn a_closed_quote_over_lines_is_a_cell_and_a_warning_at_the_first() {
        let address = "Tên,Nơi ở\nA,\"12 phố X,\nphường Y, tỉnh Z\"\nB,\"1,\n2,3\"\n";
        let right = [
            "A1=Tên",
            "B1=Nơi ở",
            "A2=A",
            "B2=12 phố X,\nphường Y, tỉnh Z",
        ];
        for text in [address.to_owned(), address.replace('\n', "\r\n")] {
            let mut reports = Reports::default();
            let source = Arc::new(Source::new("k.csv", &text));
            let grid = read(&source, SourceId(0), &mut reports).unwrap();
            let cell = |c: &Cell| format!("{}={}", c.at, grid.value(c));
            let read: Vec<String> = grid.cells.iter().map(cell).collect();
            assert_eq!(read[..4], right);
            assert_eq!(read[4..], ["A4=B", "B4=1,\n2,3"]);
            let [warning] = &reports.diagnostics[..] else {
                panic!("{:?}", reports.diagnostics);
            };
            assert_eq!(warning.message.code, catalogue::QUOTE_OVER_LINES.code);
            assert!(!warning.is_error());
            assert!(warning.message(crate::diagnostic::Lang::En).contains('2'));
        }
        // lines without a separator are unambiguous
        assert_eq!(cells("a,b\n\"x\ny\",1\n").unwrap().len(), 4);
    }
}
