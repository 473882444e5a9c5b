//! Tables of figures: from the grid of a file to a [`Table`].

use super::flow::{CellInfo, Flow, Merge, Para, RowInfo, TableInfo};
use super::opening::{Opening, opening};
use super::placed::Placed;
use super::words;
use crate::components::{Alignment, Component, RowRole};
use crate::document::{Cell, Column, HeadCell, Row, Table, Text};
use crate::layout::Align;
use crate::text::fold;

/// Reads a table, without its unit. The slots of its paragraphs are added to `placed`.
pub(super) fn read(flow: &Flow, info: &TableInfo, ours: bool, placed: &mut Vec<Placed>) -> Table {
    let mut reader = Reader {
        flow,
        info,
        ours,
        placed,
    };
    let width = info
        .rows
        .iter()
        .filter_map(|row| row.cells.last())
        .map(|cell| cell.column + cell.span)
        .max()
        .unwrap_or(1);
    let head_rows = reader.head_rows();
    let head = reader.head(head_rows);
    let mut rows = Vec::with_capacity(info.rows.len().saturating_sub(head_rows));
    let mut roles = Vec::with_capacity(rows.capacity());
    for (index, row) in info.rows.iter().enumerate().skip(head_rows) {
        let role = reader.role(row, index == head_rows);
        roles.push((role, row));
        rows.push(reader.row(row, role));
    }
    Table {
        unit: None,
        columns: (0..width).map(|c| reader.column(c, &roles)).collect(),
        head_rows,
        head,
        rows,
    }
}

/// The cell of a row that begins in a column; cells are in the order of their columns.
fn cell_at(row: &RowInfo, column: usize) -> Option<&CellInfo> {
    let at = row.cells.binary_search_by_key(&column, |c| c.column).ok()?;
    row.cells.get(at)
}

struct Reader<'f, 'p> {
    flow: &'f Flow,
    info: &'f TableInfo,
    ours: bool,
    placed: &'p mut Vec<Placed>,
}

impl<'f> Reader<'f, '_> {
    fn paragraphs(&self, cell: &CellInfo) -> impl Iterator<Item = (usize, &'f Para)> + use<'f> {
        let flow = self.flow;
        cell.paragraphs
            .clone()
            .filter_map(move |i| Some((i, flow.paragraphs.get(i)?)))
    }

    fn styled(&self, para: &Para) -> Option<Component> {
        self.ours
            .then(|| Component::of_style(&para.style))
            .flatten()
    }

    /// The role that the styles of a row give it.
    fn styled_row(&self, row: &RowInfo) -> Option<Component> {
        row.cells
            .iter()
            .flat_map(|cell| self.paragraphs(cell))
            .find_map(|(_, para)| self.styled(para))
            .filter(|slot| matches!(slot, Component::HeadCell | Component::Cell(_)))
    }

    /// How many rows the heading has: as the styles say; otherwise those that are repeated on
    /// every page; otherwise as far down as the cells of a bold first row reach.
    fn head_rows(&self) -> usize {
        let rows = &self.info.rows;
        let Some(first) = rows.first() else {
            return 0;
        };
        if self.styled_row(first).is_some() {
            return rows
                .iter()
                .take_while(|row| self.styled_row(row) == Some(Component::HeadCell))
                .count();
        }
        let repeated = rows
            .iter()
            .enumerate()
            .take_while(|(i, row)| row.header && !(*i > 0 && self.is_numbering(row)))
            .count();
        if repeated > 0 {
            return repeated;
        }
        let says_something = |cell: &&CellInfo| self.paragraphs(cell).any(|(_, p)| !p.is_blank());
        let mut filled = first.cells.iter().filter(says_something).peekable();
        let is_heading = filled.peek().is_some()
            && filled.all(|cell| {
                let mut said = self.paragraphs(cell).filter(|(_, p)| !p.is_blank());
                said.all(|(_, p)| p.all(|f| f.bold))
            });
        if !is_heading || rows.len() == 1 {
            return 0;
        }
        let reach = |cell: &CellInfo| 1 + self.continued(0, cell.column, rows.len());
        let deepest = first.cells.iter().map(reach).max().unwrap_or(1);
        deepest.min(rows.len() - 1).max(1)
    }

    /// How many rows below `row`, up to `end`, continue its cell at `column`.
    fn continued(&self, row: usize, column: usize, end: usize) -> usize {
        let rows = self.info.rows.get(row + 1..end).unwrap_or(&[]);
        rows.iter()
            .take_while(|row| {
                let cell = cell_at(row, column);
                cell.is_some_and(|c| c.merge == Merge::Continued)
            })
            .count()
    }

    fn head(&mut self, head_rows: usize) -> Vec<HeadCell> {
        let mut out = Vec::new();
        let info = self.info;
        for (index, row) in info.rows.iter().enumerate().take(head_rows) {
            for cell in row.cells.iter().filter(|c| c.merge != Merge::Continued) {
                out.push(HeadCell {
                    text: self.text(cell, Component::HeadCell),
                    row: index,
                    column: cell.column,
                    rows: match cell.merge {
                        Merge::Start => 1 + self.continued(index, cell.column, head_rows),
                        _ => 1,
                    },
                    columns: cell.span,
                });
            }
        }
        out
    }

    /// The paragraphs of a cell, one line each.
    fn text(&mut self, cell: &CellInfo, slot: Component) -> Text {
        let mut out: Option<Text> = None;
        for (index, para) in self.paragraphs(cell) {
            let styled = self.styled(para).is_some();
            if para.is_blank() && !styled {
                continue;
            }
            let mut placed = Placed::whole(slot, index, para, styled);
            let mut text = words::text(self.flow, &placed);
            if let Some(label) = &para.label {
                placed.number = Some(label.clone());
                let mut with_label = Text::plain(label.as_str(), para.span);
                words::append(&mut with_label, " ", &text);
                text = with_label;
            }
            match &mut out {
                Some(out) => words::append(out, "\n", &text),
                None => out = Some(text),
            }
            self.placed.push(placed);
        }
        out.unwrap_or_default()
    }

    fn row(&mut self, row: &RowInfo, role: RowRole) -> Row {
        Row {
            role,
            cells: row
                .cells
                .iter()
                .map(|cell| Cell {
                    text: self.text(cell, Component::Cell(role)),
                    columns: cell.span,
                })
                .collect(),
        }
    }

    fn plain(&self, cell: &CellInfo) -> String {
        let mut out = String::new();
        for (_, para) in self.paragraphs(cell) {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&para.printed());
        }
        out
    }

    /// The role of a row below the heading; `first` for the one right under it.
    fn role(&self, row: &RowInfo, first: bool) -> RowRole {
        if let Some(Component::Cell(role)) = self.styled_row(row) {
            return role;
        }
        if first && self.is_numbering(row) {
            return RowRole::Numbering;
        }
        let said: Vec<String> = row.cells.iter().map(|c| self.plain(c)).collect();
        let mut filled = said.iter().map(|s| s.trim()).filter(|s| !s.is_empty());
        let Some(opens) = filled.next() else {
            return RowRole::Data;
        };
        let folded = fold(opens);
        let total = ["tổng", "cộng"].iter().any(|word| {
            folded == *word || folded.starts_with(&format!("{word} ")) || folded == "tổng cộng"
        });
        if total {
            return RowRole::Total;
        }
        let second = filled.next();
        let figures = second.into_iter().chain(filled).count();
        let bold = row
            .cells
            .iter()
            .flat_map(|cell| self.paragraphs(cell))
            .filter(|(_, p)| !p.is_blank())
            .all(|(_, p)| p.all(|f| f.bold));
        let lettered = matches!(opening(&format!("{opens}. x")), Some((Opening::Roman, ..)))
            || (opens.chars().count() == 1 && opens.chars().all(char::is_uppercase));
        if self.info.columns.len() > 1 && bold && (figures == 0 || (lettered && figures == 1)) {
            return RowRole::Group;
        }
        RowRole::Data
    }

    /// `(1) (2) (3)`, `1 2 3=1+2`, `A B 1 2`.
    fn is_numbering(&self, row: &RowInfo) -> bool {
        let mut cells = row.cells.iter().map(|c| self.plain(c)).peekable();
        let mut arabic = 0;
        row.cells.len() > 1
            && cells.all(|cell| {
                let cell: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
                let bare = cell.trim_start_matches('(');
                let number = bare.split(['=', ')']).next().unwrap_or("");
                if number.len() == 1 && number.chars().all(|c| c.is_ascii_uppercase()) {
                    return arabic == 0;
                }
                arabic += 1;
                number == arabic.to_string()
            })
            && arabic > 0
    }

    /// The alignment of a column: that of most of its data cells, or without any, of its groups
    /// and totals.
    fn column(&self, column: usize, rows: &[(RowRole, &RowInfo)]) -> Column {
        let count = |wanted: &dyn Fn(RowRole) -> bool| {
            let mut counts = [0usize; 3];
            for (_, row) in rows.iter().filter(|(role, _)| wanted(*role)) {
                let cell = cell_at(row, column).filter(|c| c.span == 1);
                let para = cell.and_then(|cell| self.paragraphs(cell).next());
                match para.map(|(_, p)| p.format.align) {
                    Some(Alignment::Center) => counts[1] += 1,
                    Some(Alignment::Right) => counts[2] += 1,
                    Some(Alignment::Left | Alignment::Justify) => counts[0] += 1,
                    None => {}
                }
            }
            counts
        };
        let mut counts = count(&|role| role == RowRole::Data);
        if counts == [0; 3] {
            counts = count(&|role| matches!(role, RowRole::Group | RowRole::Total));
        }
        let [left, centre, right] = counts;
        let align = if right > left && right >= centre {
            Align::Right
        } else if centre > left {
            Align::Center
        } else {
            Align::Left
        };
        Column { align }
    }
}
