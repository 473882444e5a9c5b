//! The content of a document or an annex: its paragraphs and tables, in order.

use super::flow::Flow;
use super::placed::Placed;
use super::scan::Found;
use super::{table, words};
use crate::components::{Component, Role};
use crate::document::{Block, Paragraph, Text};

/// The blocks of a part; the cells of its tables are added to `cells`.
pub(super) fn blocks(flow: &Flow, found: &Found, cells: &mut Vec<Placed>) -> Vec<Block> {
    let mut out = Vec::new();
    let mut unit: Option<&Placed> = None;
    let mut tables = found.tables.iter().peekable();
    let mut at = 0;
    loop {
        while let Some((_, index)) = tables.next_if(|(before, _)| *before <= at) {
            if let Some(info) = flow.tables.get(*index) {
                let mut table = table::read(flow, info, found.ours, cells);
                table.unit = unit.take().map(|p| words::text(flow, p));
                out.push(Block::Table(table));
            }
        }
        let Some(placed) = found.placed.get(at) else {
            break;
        };
        at += 1;
        if let Component::Body(_) | Component::DivisionNumber(_) | Component::Unit = placed.slot {
            // A unit without a table is an ordinary paragraph.
            if let Some(lone) = unit.take() {
                out.push(paragraph(Role::Body, None, words::text(flow, lone)));
            }
        }
        match placed.slot {
            Component::Unit => unit = Some(placed),
            Component::Body(role) => {
                let mut text = words::text(flow, placed);
                if role.is_division() {
                    at += titles(flow, found, at, role, placed.styled, &mut text);
                }
                out.push(paragraph(role, placed.number.clone(), text));
            }
            Component::DivisionNumber(role) => {
                let number = words::text(flow, placed);
                // A missing title is reported at its number.
                let mut text = Text::empty(number.origin);
                if let Some(title) = found.placed.get(at)
                    && title.slot == Component::Body(role)
                {
                    at += 1;
                    text = words::text(flow, title);
                    at += titles(flow, found, at, role, title.styled, &mut text);
                }
                out.push(paragraph(role, Some(number.to_plain()), text));
            }
            _ => {}
        }
    }
    if let Some(lone) = unit {
        out.push(paragraph(Role::Body, None, words::text(flow, lone)));
    }
    out
}

/// Joins the further lines of a division's title that somebody broke by hand; returns how many
/// there were.
fn titles(
    flow: &Flow,
    found: &Found,
    at: usize,
    role: Role,
    styled: bool,
    text: &mut Text,
) -> usize {
    if styled {
        return 0;
    }
    let rest = found.placed.get(at..).unwrap_or(&[]);
    let more = rest
        .iter()
        .take_while(|p| p.slot == Component::Body(role) && p.number.is_none() && !p.styled);
    let mut joined = 0;
    for line in more {
        words::append(text, " ", &words::text(flow, line));
        joined += 1;
    }
    joined
}

fn paragraph(role: Role, number: Option<String>, text: Text) -> Block {
    Block::Paragraph(Paragraph { role, number, text })
}
