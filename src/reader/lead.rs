//! Number or dash at the start of a paragraph of the content, and the role that it gives the
//! paragraph: `II.`, `1.`, `a)`, `Điều 3.`, a dash.

use super::flow::Para;
use super::opening::{Opening, opening};
use super::placed::Placed;
use crate::components::{Alignment, Component, Role};

/// A paragraph longer than this is not a title, whatever it ends with.
const LONGEST_TITLE: usize = 160;

/// Splits the number or dash off a paragraph whose style gives its role.
pub(super) fn split_styled(placed: &mut Placed, role: Role, para: &Para) {
    match role {
        Role::Dash | Role::Plus => split_dash(placed, para),
        Role::Body | Role::Part | Role::Chapter | Role::Section | Role::Subsection => {}
        _ => split_number(placed, para),
    }
}

/// Splits a dash off.
pub(super) fn split_dash(placed: &mut Placed, para: &Para) {
    if para.label.is_none()
        && let Some((Opening::Dash | Opening::Plus, end, start)) = opening(&para.text)
    {
        placed.range.start = words_from(placed, para, end, start);
    }
}

/// Splits a number off, or takes the one that the list generated.
fn split_number(placed: &mut Placed, para: &Para) {
    if para.label.is_some() {
        placed.number.clone_from(&para.label);
        return;
    }
    if let Some((kind, end, start)) = opening(&para.text)
        && !matches!(kind, Opening::Dash | Opening::Plus)
    {
        placed.number = para.text.get(..end).map(|n| n.trim_start().to_owned());
        placed.range.start = words_from(placed, para, end, start);
    }
}

/// Where the words begin: vanthu itself puts one space before them, whatever they are.
fn words_from(placed: &Placed, para: &Para, end: usize, start: usize) -> usize {
    let one_blank = para
        .text
        .get(end..)
        .is_some_and(|rest| rest.starts_with(' '));
    if placed.styled && one_blank {
        end + 1
    } else {
        start
    }
}

/// The role of a paragraph of the content, by how it opens; `articles` says that the content is
/// divided into Điều. A division's title on the line of its number comes second.
pub(super) fn role_of(para: &Para, index: usize, articles: bool) -> (Placed, Option<Placed>) {
    let opened = match &para.label {
        Some(label) => opening(label).map(|(kind, ..)| kind),
        None => opening(&para.text).map(|(kind, ..)| kind),
    };
    let mut placed = Placed::whole(Component::Body(Role::Body), index, para, false);
    let bold = para.all(|f| f.bold);
    let centred = para.format.align == Alignment::Center;
    let words = para.text.trim();
    let stands_alone =
        !words.ends_with(['.', ';', ':', ',', '!', '?']) && words.chars().count() <= LONGEST_TITLE;
    let role = match opened {
        None => return (placed, None),
        Some(Opening::Division(role)) if centred || (bold && stands_alone) => {
            return division(placed, para, role);
        }
        Some(Opening::Division(_)) => return (placed, None),
        Some(Opening::Dash) => {
            split_dash(&mut placed, para);
            Role::Dash
        }
        Some(Opening::Plus) => {
            split_dash(&mut placed, para);
            Role::Plus
        }
        Some(Opening::Article) if bold => Role::ArticleTitle,
        Some(Opening::Article) => Role::Article,
        Some(Opening::Roman) => Role::Level1,
        Some(Opening::Arabic(1)) if articles => match bold {
            true => Role::ClauseTitle,
            false => Role::Clause,
        },
        Some(Opening::Arabic(1)) if bold || stands_alone => Role::Level2,
        Some(Opening::Arabic(2..)) if !articles && (bold || stands_alone) => Role::Level3,
        Some(Opening::Arabic(_)) => Role::Clause,
        Some(Opening::Letter) if !articles && (bold || stands_alone) => Role::Level3,
        Some(Opening::Letter) => Role::Point,
    };
    if !matches!(role, Role::Dash | Role::Plus) {
        split_number(&mut placed, para);
    }
    placed.slot = Component::Body(role);
    (placed, None)
}

/// A division's number, and its title if that is on the same line.
fn division(mut placed: Placed, para: &Para, role: Role) -> (Placed, Option<Placed>) {
    placed.slot = Component::DivisionNumber(role);
    if para.label.is_some() {
        placed.slot = Component::Body(role);
        placed.number.clone_from(&para.label);
        return (placed, None);
    }
    let Some((_, end, start)) = opening(&para.text) else {
        return (placed, None);
    };
    let mut title = None;
    if start < para.text.trim_end().len() {
        let mut rest = placed.clone();
        rest.slot = Component::Body(role);
        rest.range.start = start;
        title = Some(rest);
    }
    placed.range = para.text.len() - para.text.trim_start().len()..end;
    (placed, title)
}
