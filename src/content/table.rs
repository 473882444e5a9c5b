//! `bang`: a tree of headings, rows, a total.

use super::fields::{Fields, colon, items, text};
use super::keys::Place;
use super::{Column, Row, Rows, Spanned, Str, Table, Total};
use crate::catalogue;
use crate::diagnostic::{Diagnostic, Problems};
use crate::layout::Align;
use crate::source::Span;
use crate::text::listed;
use crate::yaml::{Node, Value};

/// What is in the first cell of a total row that the tool adds up.
const TOTAL: &str = "Tổng cộng";

/// What `tong` of a column says.
const SUMMED: [(&str, bool); 4] = [
    ("co", true),
    ("khong", false),
    ("true", true),
    ("false", false),
];

/// Reads a table; every row is as long as there are columns.
pub(super) fn table(node: Node, problems: &mut Problems) -> Option<Table> {
    let mut fields = Fields::new("bang", node, Place::Table, problems)?;
    let span = fields.span;
    let unit = fields.line("don_vi", problems);
    let head = fields.key("cot").unwrap_or(fields.head());
    let columns = match fields.take("cot") {
        Some(node) => columns(node, problems),
        None => {
            problems.push(Diagnostic::new(&catalogue::MISSING_KEY, head, ["cot"]));
            Vec::new()
        }
    };
    let width = columns.iter().map(leaves).sum();
    let numbering = fields.flag("danh_so", problems);
    let rows = rows(&mut fields, width, head, problems);
    let total = fields
        .take("tong")
        .and_then(|node| total(node, width, head, problems));
    fields.finish(problems);
    (!columns.is_empty()).then_some(Table {
        span,
        unit,
        columns,
        numbering,
        rows,
        total,
    })
}

fn leaves(column: &Column) -> usize {
    column.columns.iter().map(leaves).sum::<usize>().max(1)
}

fn columns(node: Node, problems: &mut Problems) -> Vec<Column> {
    items("cot", node, problems)
        .into_iter()
        .filter_map(|item| match item.value {
            Value::Map(_) if colon(&item).is_none() => {
                let mut fields = Fields::new("cot", item, Place::Column, problems)?;
                let words = [
                    ("trai", Align::Left),
                    ("giua", Align::Center),
                    ("phai", Align::Right),
                ];
                let column = Column {
                    name: fields.required("ten", problems),
                    columns: fields
                        .take("cot")
                        .map_or_else(Vec::new, |node| columns(node, problems)),
                    align: fields.choice("canh", &words, problems).map(|a| a.value),
                    summed: fields.choice("tong", &SUMMED, problems).map(|s| s.value),
                };
                fields.finish(problems);
                Some(column)
            }
            _ => text("cot", item, problems).map(|name| Column {
                name,
                columns: Vec::new(),
                align: None,
                summed: None,
            }),
        })
        .collect()
}

fn rows(fields: &mut Fields, width: usize, head: Span, problems: &mut Problems) -> Rows {
    let file = fields.data_file("tep", problems);
    let inline = fields.take("hang");
    match (file, inline) {
        (Some(file), inline) => {
            if let Some(node) = inline {
                problems.push(Diagnostic::new(&catalogue::ROWS_TWICE, node.span, []));
            }
            Rows::File(file)
        }
        (None, Some(node)) => {
            if let Value::Map(_) = node.value {
                problems.push(Diagnostic::new(&catalogue::NOT_LIST, node.span, ["hang"]));
                return Rows::Inline(Vec::new());
            }
            Rows::Inline(
                items("hang", node, problems)
                    .into_iter()
                    .filter_map(|node| row(node, width, head, problems))
                    .collect(),
            )
        }
        (None, None) => {
            problems.push(Diagnostic::new(&catalogue::NO_ROWS, head, []));
            Rows::Inline(Vec::new())
        }
    }
}

/// A list of cells; `nhom: …` or a text alone is a group's heading; in a table of one column a text
/// alone is its cell.
fn row(node: Node, width: usize, head: Span, problems: &mut Problems) -> Option<Row> {
    let span = node.span;
    match node.value {
        Value::List(items) => {
            let cells = cells(items, problems);
            if cells.len() != width {
                wrong_length(span, cells.len(), width, head, problems);
            }
            Some(Row {
                span,
                group: false,
                cells,
            })
        }
        Value::Map(_) => {
            let mut fields = Fields::new("hang", node, Place::Row, problems)?;
            let cells = match fields.take("nhom") {
                Some(Node {
                    value: Value::List(items),
                    ..
                }) => cells(items, problems),
                Some(node) => cells(vec![node], problems),
                None => {
                    let keys = listed(["nhom"]);
                    problems.push(Diagnostic::new(&catalogue::EMPTY_ENTRY, span, [&keys]));
                    Vec::new()
                }
            };
            fields.finish(problems);
            if cells.len() > width {
                wrong_length(span, cells.len(), width, head, problems);
            }
            Some(Row {
                span,
                group: true,
                cells,
            })
        }
        Value::Scalar { .. } => Some(Row {
            span,
            group: width != 1,
            cells: cells(vec![node], problems),
        }),
        Value::Null => None,
    }
}

/// Reports a row that does not fit the columns; without columns, that was reported already.
fn wrong_length(span: Span, cells: usize, width: usize, head: Span, problems: &mut Problems) {
    if width > 0 {
        let args = [&*cells.to_string(), &*width.to_string()];
        problems.push(
            Diagnostic::new(&catalogue::ROW_LENGTH, span, args)
                .also(head, &catalogue::COLUMNS_HERE),
        );
    }
}

/// Cells, including empty ones.
fn cells(items: Vec<Node>, problems: &mut Problems) -> Vec<Str> {
    items
        .into_iter()
        .map(|item| {
            let span = item.span;
            text("hang", item, problems).unwrap_or(Spanned {
                value: String::new(),
                span,
            })
        })
        .collect()
}

fn total(node: Node, width: usize, head: Span, problems: &mut Problems) -> Option<Total> {
    let span = node.span;
    let label = |value: &str| Total::Sum {
        label: Spanned {
            value: value.to_owned(),
            span,
        },
    };
    match node.value {
        Value::List(_) => row(node, width, head, problems).map(Total::Row),
        Value::Map(_) => {
            let mut fields = Fields::new("tong", node, Place::Total, problems)?;
            let own = fields.line("nhan", problems);
            fields.finish(problems);
            Some(own.map_or_else(|| label(TOTAL), |label| Total::Sum { label }))
        }
        Value::Scalar { text, .. } => match text.as_str() {
            "false" => None,
            "true" | "tự động" => Some(label(TOTAL)),
            own => Some(label(own)),
        },
        Value::Null => None,
    }
}
