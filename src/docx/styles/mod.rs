//! The named styles: one table, from which `styles.xml` is written (ECMA-376 part 1, 17.7).
//!
//! Every component of the decree has a style of its own, with its Vietnamese name, so that an
//! office can restyle a document in Word and the reader can tell what each paragraph is. All
//! are based on `Normal`, which sets only the font; a row of the table says what it adds.

mod part;

pub(super) use self::part::part;

use crate::components::{Alignment, Component, Role, RowRole};
use crate::layout::{self, Style};
use crate::measure::Length;

/// The style of a table with rules.
pub(super) const TABLE: &str = "Bang";
/// The style of a table that is only used for layout in columns.
pub(super) const LAYOUT_TABLE: &str = "BoCuc";

/// Word's own headings below the third level.
const LEVEL4: &str = "Heading4";
const LEVEL5: &str = "Heading5";
const LEVEL6: &str = "Heading6";

/// The height of a line.
#[derive(Clone, Copy)]
enum Line {
    /// A multiple of single lines.
    Single(f64),
    /// An exact height.
    Exact(Length),
}

/// A paragraph style.
#[derive(Clone, Copy)]
struct Row {
    id: &'static str,
    name: &'static str,
    /// A name that Word shows instead of the built-in one.
    alias: Option<&'static str>,
    based_on: &'static str,
    next: Option<&'static str>,
    size: Length,
    bold: bool,
    italic: bool,
    jc: Alignment,
    first_line: Length,
    before: Length,
    after: Length,
    line: Line,
    keep_next: bool,
    keep_lines: bool,
    /// 1 to 9.
    outline: Option<u8>,
    /// A rule above the paragraph, or above the first of several.
    rule_above: bool,
}

/// The paragraph styles for one choice of sizes and indent, `Normal` excepted.
fn rows(style: Style) -> Vec<Row> {
    use Component as C;
    // taken from the component's own row; the rest is in this table
    let of = |component: Component, rest: Row| {
        let facts = component.facts();
        Row {
            id: facts.style,
            name: facts.style_name,
            size: facts.size.in_set(style.sizes),
            bold: facts.bold,
            italic: facts.italic,
            jc: facts.align,
            ..rest
        }
    };
    let plain = Row {
        id: "",
        name: "",
        alias: None,
        based_on: "Normal",
        next: None,
        size: Length::ZERO,
        bold: false,
        italic: false,
        jc: Alignment::Left,
        first_line: Length::ZERO,
        before: Length::ZERO,
        after: Length::ZERO,
        line: Line::Single(1.0),
        keep_next: false,
        keep_lines: false,
        outline: None,
        rule_above: false,
    };
    // never alone at the foot of a page
    let kept = Row {
        keep_next: true,
        keep_lines: true,
        ..plain
    };
    let running = Row {
        first_line: layout::first_line(style.indent),
        before: layout::PARAGRAPH_GAP,
        line: Line::Single(layout::LINE_SPACING),
        ..plain
    };
    let content = Component::Body(Role::Body).style();
    let [level1, level2, level3] =
        [Role::Level1, Role::Level2, Role::Level3].map(|role| C::Body(role).style());
    let heading = |outline| Row {
        next: Some(content),
        keep_next: true,
        keep_lines: true,
        outline: Some(outline),
        ..running
    };
    // the built-in heading style that a component uses or is based on
    let level = |outline, alias, row: Row| Row {
        alias: Some(alias),
        outline: Some(outline),
        ..row
    };
    // heading styles that only titles of their own kind are based on
    let word_heading = |id, name| Row {
        id,
        name,
        ..of(C::Body(Role::Body), heading(1))
    };
    let number = Row {
        before: layout::HEADING_GAP,
        ..kept
    };
    let division = |based_on, outline| Row {
        based_on,
        next: Some(content),
        outline: Some(outline),
        ..kept
    };
    let based_on = |based_on, row: Row| Row { based_on, ..row };
    let set_off = Row {
        before: layout::HEADING_GAP,
        ..kept
    };
    let leads_to = |next: Component, row: Row| Row {
        next: Some(next.style()),
        ..row
    };
    let cell = Row {
        before: layout::CELL_GAP,
        after: layout::CELL_GAP,
        ..plain
    };
    let kept_cell = Row {
        keep_next: true,
        ..cell
    };
    #[rustfmt::skip] // a table: one style a line
    let rows = vec![
        of(C::Parent, kept),
        of(C::Issuer, kept),
        of(C::Nation, kept),
        of(C::Motto, kept),
        of(C::Number, kept),
        of(C::Dateline, kept),
        of(C::Line, Row { line: Line::Exact(layout::LINE_PARAGRAPH), ..kept }),
        of(C::Mark, Row { before: layout::UNDER_NUMBER_GAP, ..kept }),
        of(C::Title, leads_to(C::Subject, set_off)),
        of(C::Subject, Row { next: Some(content), ..kept }),
        of(C::Regarding, Row { before: layout::UNDER_NUMBER_GAP, ..kept }),
        of(C::Addressees, Row { after: layout::PARAGRAPH_GAP, ..set_off }),
        of(C::Addressee, Row { after: layout::LIST_GAP, ..plain }),
        of(C::Authority, set_off),
        of(C::LegalBasis, running),
        of(C::Enacts, Row { after: layout::PARAGRAPH_GAP, ..set_off }),
        of(C::Body(Role::Body), running),
        of(C::Body(Role::Dash), running),
        of(C::Body(Role::Plus), running),
        level(1, "Mục cấp 1", of(C::Body(Role::Level1), heading(1))),
        level(2, "Mục cấp 2", of(C::Body(Role::Level2), heading(2))),
        level(3, "Mục cấp 3", of(C::Body(Role::Level3), heading(3))),
        Row { bold: true, ..level(4, "Mục cấp 4", word_heading(LEVEL4, "heading 4")) },
        Row { bold: true, ..level(5, "Mục cấp 5", word_heading(LEVEL5, "heading 5")) },
        Row { bold: true, ..level(6, "Mục cấp 6", word_heading(LEVEL6, "heading 6")) },
        of(C::DivisionNumber(Role::Part), number),
        of(C::Body(Role::Part), division(level1, 1)),
        of(C::DivisionNumber(Role::Chapter), number),
        of(C::Body(Role::Chapter), division(level2, 2)),
        of(C::DivisionNumber(Role::Section), number),
        of(C::Body(Role::Section), division(level3, 3)),
        of(C::DivisionNumber(Role::Subsection), number),
        of(C::Body(Role::Subsection), division(LEVEL4, 4)),
        of(C::Body(Role::ArticleTitle), based_on(LEVEL5, heading(5))),
        of(C::Body(Role::Article), running),
        of(C::Body(Role::ClauseTitle), based_on(LEVEL6, heading(6))),
        of(C::Body(Role::Clause), running),
        of(C::Body(Role::Point), running),
        of(C::AnnexLabel, Row { outline: Some(1), ..leads_to(C::AnnexTitle, kept) }),
        of(C::AnnexTitle, leads_to(C::Reference, kept)),
        of(C::Reference, kept),
        of(C::Unit, Row { before: layout::PARAGRAPH_GAP, after: layout::LIST_GAP, keep_next: true, ..plain }),
        of(C::HeadCell, kept_cell),
        of(C::Cell(RowRole::Data), cell),
        of(C::Cell(RowRole::Group), kept_cell),
        of(C::Cell(RowRole::Total), cell),
        of(C::Cell(RowRole::Numbering), kept_cell),
        of(C::Recipients, leads_to(C::Recipient, kept)),
        of(C::Recipient, kept),
        of(C::Capacity, kept),
        of(C::Post, Row { before: layout::SIGNATURE_SPACE, ..kept }),
        of(C::Name, Row { before: layout::SIGNATURE_SPACE, ..kept }),
        of(C::Confirmation, set_off),
        of(C::Address, Row { rule_above: true, ..plain }),
        of(C::PageNumber, plain),
    ];
    rows
}
