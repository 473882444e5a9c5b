//! Documents for the tests of rules.

use std::sync::Arc;

use super::{Findings, Rule, Subject, Verdict};
use crate::components::{Role, RowRole};
use crate::content::{Spanned, Str};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::document::{
    AddresseeLayout, Addressees, Annex, AnnexHeading, Block, Cell, Closing, Column, Dateline,
    Document, HeadCell, Heading, Issuer, Letterhead, Marks, Number, Origin, Paragraph, Preamble,
    Properties, Recipients, Row, Signature, Table, Text,
};
use crate::kinds;
use crate::layout::Style;
use crate::source::{Source, SourceRole, Sources, Span};

/// A báo cáo in which no rule finds anything.
pub(super) fn report() -> Document {
    let date = Date::new(2023, 3, 24).unwrap();
    Document {
        kind: kinds::by_key("bao-cao").unwrap(),
        style: Style::default(),
        properties: Properties {
            title: "Báo cáo: Kết quả công tác".to_owned(),
            author: "Sở Nội vụ".to_owned(),
            date,
        },
        letterhead: Letterhead {
            issuers: vec![Issuer {
                parent: Some(Text::fixed("UBND TỈNH HÀ TĨNH")),
                name: Text::fixed("SỞ NỘI VỤ"),
            }],
        },
        number: Some(Number {
            number: Some("15".to_owned()),
            symbol: "BC-SNV".to_owned(),
            origin: Origin::default(),
        }),
        dateline: Some(Dateline {
            place: Text::fixed("Hà Tĩnh"),
            date,
            origin: Origin::default(),
        }),
        heading: Heading::Titled {
            title: Text::fixed("BÁO CÁO"),
            subject: Some(Text::fixed("Kết quả công tác")),
        },
        marks: Marks::default(),
        preamble: Preamble::default(),
        addressees: None,
        body: vec![p(Role::Body, "Sở Nội vụ báo cáo./.")],
        closing: Closing {
            recipients: Some(Recipients {
                label: Text::fixed("Nơi nhận:"),
                list: fixed(&["UBND tỉnh;", "Lưu: VT, TH."]),
            }),
            signatures: vec![Signature {
                lines: fixed(&["GIÁM ĐỐC"]),
                post: None,
                name: Text::fixed("Nguyễn Văn An"),
            }],
            confirmation: None,
        },
        address: Vec::new(),
        annexes: Vec::new(),
    }
}

/// That báo cáo, changed.
pub(super) fn with(change: impl FnOnce(&mut Document)) -> Document {
    let mut document = report();
    change(&mut document);
    document
}

/// With this kind.
pub(super) fn of_kind(key: &str) -> Document {
    with(|d| d.kind = kinds::by_key(key).unwrap())
}

/// With this symbol.
pub(super) fn symbol(symbol: &str) -> Document {
    with(|d| d.number.as_mut().unwrap().symbol = symbol.to_owned())
}

/// With this subject.
pub(super) fn subject(subject: &str) -> Document {
    with(|d| {
        d.heading = Heading::Titled {
            title: Text::fixed("BÁO CÁO"),
            subject: Some(Text::fixed(subject)),
        }
    })
}

/// A công văn with this subject, its `V/v` included.
pub(super) fn regarding(subject: &str) -> Document {
    let mut document = of_kind("cong-van");
    document.heading = Heading::Regarding(Text::fixed(subject));
    document
}

/// With these paragraphs of running text.
pub(super) fn body(paragraphs: &[&str]) -> Document {
    blocks(paragraphs.iter().map(|t| p(Role::Body, t)).collect())
}

/// With this content.
pub(super) fn blocks(blocks: Vec<Block>) -> Document {
    with(|d| d.body = blocks)
}

/// A paragraph without a number.
pub(super) fn p(role: Role, text: &str) -> Block {
    Block::Paragraph(Paragraph {
        role,
        number: None,
        text: Text::fixed(text),
    })
}

/// A paragraph with its number: `n(Role::Level1, "I.", "KẾT QUẢ")`.
pub(super) fn n(role: Role, number: &str, text: &str) -> Block {
    Block::Paragraph(Paragraph {
        role,
        number: Some(number.to_owned()),
        text: Text::fixed(text),
    })
}

/// With these legal bases.
pub(super) fn bases(list: &[&str]) -> Document {
    with(|d| d.preamble.legal_bases = fixed(list))
}

/// With these addressees.
pub(super) fn addressed(label: &str, list: &[&str]) -> Document {
    with(|d| {
        d.addressees = Some(Addressees {
            label: Text::fixed(label),
            layout: AddresseeLayout::Letter,
            list: fixed(list),
        })
    })
}

/// With these recipients.
pub(super) fn recipients(list: &[&str]) -> Document {
    with(|d| d.closing.recipients.as_mut().unwrap().list = fixed(list))
}

/// Signed by `name` with these lines above.
pub(super) fn signed(lines: &[&str], name: &str) -> Document {
    with(|d| {
        d.closing.signatures = vec![Signature {
            lines: fixed(lines),
            post: None,
            name: Text::fixed(name),
        }]
    })
}

/// With appendices of these labels and titles.
pub(super) fn appendices(list: &[(&str, &str)]) -> Document {
    with(|d| {
        d.annexes = list
            .iter()
            .map(|(label, title)| Annex {
                heading: AnnexHeading::Appendix {
                    label: Text::fixed(*label),
                    title: Text::fixed(*title),
                },
                letterhead: None,
                reference: Text::fixed(
                    "(Kèm theo Báo cáo số 15/BC-SNV ngày 24/3/2023 của Sở Nội vụ)",
                ),
                landscape: false,
                body: vec![p(Role::Body, "Nội dung./.")],
            })
            .collect();
    })
}

/// With a table: the heading on the first line, cells separated by `|`; a line that begins with
/// `*` is a group's heading, with `=` the total.
pub(super) fn table(text: &str) -> Document {
    blocks(vec![Block::Table(grid(text)), p(Role::Body, "Hết./.")])
}

/// The table that [`table`] describes. Lines that begin with `#` are rows of the heading; in
/// them `<` belongs to the cell at the left and `^` to the cell above.
pub(super) fn grid(text: &str) -> Table {
    let mut head: Vec<HeadCell> = Vec::new();
    let mut rows = Vec::new();
    let mut head_rows = 0;
    let mut width = 0;
    for line in text.lines() {
        let (mark, cells) = match line.chars().next() {
            Some(mark @ ('#' | '*' | '=')) => (mark, &line[1..]),
            _ => (' ', line),
        };
        let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
        if mark == '#' || width == 0 {
            width = cells.len();
            for (column, cell) in cells.iter().enumerate() {
                match *cell {
                    "<" => head.last_mut().unwrap().columns += 1,
                    "^" => {
                        let above = head.iter_mut().rfind(|c| c.column == column).unwrap();
                        above.rows += 1;
                    }
                    cell => head.push(HeadCell {
                        text: Text::fixed(cell),
                        row: head_rows,
                        column,
                        rows: 1,
                        columns: 1,
                    }),
                }
            }
            head_rows += 1;
            continue;
        }
        rows.push(Row {
            role: match mark {
                '*' => RowRole::Group,
                '=' => RowRole::Total,
                _ => RowRole::Data,
            },
            cells: cells
                .iter()
                .map(|cell| Cell {
                    text: Text::fixed(*cell),
                    columns: 1,
                })
                .collect(),
        });
    }
    Table {
        unit: None,
        columns: vec![
            Column {
                align: Default::default()
            };
            width
        ],
        head_rows,
        head,
        rows,
    }
}

pub(super) fn fixed(list: &[&str]) -> Vec<Text> {
    list.iter().map(|t| Text::fixed(*t)).collect()
}

/// The findings of a rule in a document.
pub(super) fn found(rule: &'static Rule, document: &Document) -> Vec<Diagnostic> {
    judged(rule, document).0
}

/// The number of findings.
pub(super) fn count(rule: &'static Rule, document: &Document) -> usize {
    found(rule, document).len()
}

/// Findings and verdict.
pub(super) fn judged(rule: &'static Rule, document: &Document) -> (Vec<Diagnostic>, Verdict) {
    let sources = Sources::default();
    let subject = Subject::new(document, &sources);
    let mut findings = Findings::new(&subject, &rule.message);
    let verdict = rule.judge(&subject, &mut findings);
    (findings.into_found(), verdict)
}

/// The number of findings in a document into which placeholders put `values`.
pub(super) fn count_with(rule: &'static Rule, document: &Document, values: &[&str]) -> usize {
    let sources = Sources::default();
    let values: Vec<Str> = values
        .iter()
        .map(|value| Spanned {
            value: (*value).to_owned(),
            span: Span::default(),
        })
        .collect();
    let subject = Subject::new(document, &sources).with_values(&values);
    let mut findings = Findings::new(&subject, &rule.message);
    rule.judge(&subject, &mut findings);
    findings.into_found().len()
}

/// What a rule finds in one paragraph that is in a source, and the source with all fixes
/// applied.
pub(super) fn fixed_by(rule: &'static Rule, text: &str) -> (Vec<Diagnostic>, String) {
    let source = Arc::new(Source::new("a.yaml", text));
    let mut sources = Sources::default();
    let id = sources.add(SourceRole::Content, Arc::clone(&source));
    let span = Span::new(id, 0, source.text().len());
    let document = with(|d| {
        d.body = vec![
            Block::Paragraph(Paragraph {
                role: Role::Body,
                number: None,
                text: Text::plain(source.text(), span),
            }),
            p(Role::Body, "Hết./."),
        ];
    });
    let subject = Subject::new(&document, &sources);
    let mut findings = Findings::new(&subject, &rule.message);
    rule.judge(&subject, &mut findings);
    let found = findings.into_found();
    let mut fixed = source.text().to_owned();
    let mut fixes: Vec<_> = found.iter().filter_map(|d| d.fix.clone()).collect();
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.span.start));
    for fix in fixes {
        fixed.replace_range(fix.span.range(), &fix.text);
    }
    (found, fixed)
}
