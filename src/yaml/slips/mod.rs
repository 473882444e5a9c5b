//! Mistakes of people who do not know YAML.
//!
//! YAML reads most of these slips as something else, or stops a line later for another reason:
//! `phòng #2` loses its end, `– Sở` is a text and not an item, `1,5` is two cells. Each is reported
//! as what it is, where it was typed. Some are found while the tree is built ([`of_bare`],
//! [`decimals`]), some where the parser stopped ([`at_stop`]).

mod brackets;
mod comment;
mod quotes;

use super::{Key, Node, Value};
use crate::catalogue;
use crate::diagnostic::Diagnostic;
use crate::source::{SourceId, Span};

use brackets::nothing_between_commas;
pub(super) use brackets::{decimal_values, decimals};
use comment::{cut_below, cut_in_brackets, cut_in_row};
pub(super) use comment::{cut_by_comment, cut_item};
pub(crate) use quotes::quoted;
use quotes::{closing_quote, in_curly_quotes, quotes_that_cut};

/// Characters typed for the dash of a list item.
const DASHES: [char; 16] = [
    '–', '—', '−', '‐', '‑', '―', '•', '·', '▪', '‣', '◦', '●', '○', '■', '*', '+',
];

/// How far after a bare text its colon is searched for, in bytes.
const LONGEST_GAP: usize = 12;

/// Characters typed for the colon of a key.
const COLONS: [char; 5] = ['：', '﹕', '︓', '∶', '꞉'];

/// Words before a colon that are not keys: `email:abc@tinh.gov.vn`.
const NO_KEYS: [&str; 14] = [
    "http", "https", "ftp", "file", "mailto", "email", "mail", "tel", "fax", "web", "website",
    "hotline", "zalo", "facebook",
];

/// A slip, and whether it makes the tree meaningless.
pub(super) struct Slip {
    pub(super) diagnostic: Diagnostic,
    /// What was read here is not what was meant, and is not examined further.
    pub(super) is_fatal: bool,
}

/// A text, and its file.
#[derive(Clone, Copy)]
pub(super) struct Typed<'t> {
    pub(super) text: &'t str,
    pub(super) id: SourceId,
}

impl<'t> Typed<'t> {
    fn span(self, start: usize, end: usize) -> Span {
        Span::new(self.id, start, end)
    }

    /// The first byte of the line of a byte.
    fn line_start(self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |i| i + 1)
    }

    /// What is on a line from a byte on, without its end.
    fn line(self, start: usize) -> &'t str {
        let line = self.text[start..].split('\n').next().unwrap_or("");
        line.trim_end_matches('\r')
    }

    /// The first bytes of the lines from that of one byte to that of another.
    fn lines(self, from: usize, to: usize) -> impl Iterator<Item = usize> {
        let first = self.line_start(from);
        let breaks = self.text[first..to.max(first)].match_indices('\n');
        std::iter::once(first).chain(breaks.map(move |(i, _)| first + i + 1))
    }
}

/// The slip in a bare text at `span`, a key or a value, if there is one. `in_brackets`: between
/// brackets; `is_item`: an item of a list, or a key between brackets that has no value.
pub(super) fn of_bare(
    typed: Typed<'_>,
    span: Span,
    in_brackets: bool,
    is_item: bool,
) -> Option<Slip> {
    let (start, end) = (span.start as usize, span.end as usize);
    let raw = typed.text.get(start..end)?;
    let below = || {
        (!in_brackets)
            .then(|| cut_below(typed, start, end))
            .flatten()
    };
    if let Some(diagnostic) = cut_by_comment(typed, end).or_else(below) {
        return Some(Slip {
            diagnostic,
            is_fatal: false,
        });
    }
    let starts_line = !in_brackets && typed.text[typed.line_start(start)..start].trim().is_empty();
    if !in_brackets && (starts_line || raw.contains('\n')) {
        let lines = typed.lines(start, end);
        let mut own = lines.skip(usize::from(!starts_line));
        let found = own.find_map(|line| odd_indent(typed, line).or_else(|| dash(typed, line)));
        if let Some(diagnostic) = found {
            return Some(Slip {
                diagnostic,
                is_fatal: true,
            });
        }
    }
    if is_item || starts_line || raw.contains('\n') {
        // the colon may be after what YAML took for the key
        let to = typed.text.floor_char_boundary(end + LONGEST_GAP);
        let below = raw.match_indices('\n').map(|(i, _)| start + i + 1);
        let mut places = std::iter::once(start).chain(below);
        let odd = places.find_map(|from| odd_colon(typed, from, to));
        if let Some(diagnostic) = odd {
            return Some(Slip {
                diagnostic,
                is_fatal: true,
            });
        }
    }
    let glued = match is_item || starts_line {
        true => glued_key(raw).map(|colon| start + colon),
        false => None,
    };
    let below = || {
        if !raw.contains('\n') {
            return None;
        }
        let lines = typed.lines(start, end).skip(1);
        let mut glued = lines.filter_map(|line| glued_on_line(typed, line));
        glued.next()
    };
    if let Some(colon) = glued.or_else(below) {
        return Some(Slip {
            diagnostic: no_space(typed, colon),
            is_fatal: true,
        });
    }
    in_curly_quotes(typed, span, in_brackets)
}

/// Where the parser stopped, and in what.
pub(super) struct Stop {
    /// The byte.
    pub(super) at: usize,
    /// The innermost bracket that is open.
    pub(super) open: Option<usize>,
    /// The outermost one: a comment may hide what closes it.
    pub(super) outermost: Option<usize>,
    /// The last bare text.
    pub(super) bare: Option<Span>,
    /// How far the innermost list with dashes is indented.
    pub(super) dashes: Option<usize>,
}

/// A slip that explains why the parser stopped.
pub(super) fn at_stop(typed: Typed<'_>, stop: &Stop) -> Option<Diagnostic> {
    let at = typed.text.floor_char_boundary(stop.at);
    let here = typed.line_start(at);
    if let Some(cut) = stop.bare.and_then(|bare| {
        let (start, end) = (bare.start as usize, bare.end as usize);
        let below = || stop.open.is_none().then(|| cut_below(typed, start, end));
        cut_by_comment(typed, end).or_else(|| below().flatten())
    }) {
        return Some(cut);
    }
    if let Some(open) = stop.outermost
        && let Some(found) = cut_in_brackets(typed, open, at)
    {
        return Some(found);
    }
    if let Some(above) = line_above(typed, here)
        && stop.outermost.is_none()
        && let Some(found) = cut_in_row(typed, above)
    {
        return Some(found);
    }
    if let Some(open) = stop.open
        && let Some(found) = nothing_between_commas(typed, open, at)
    {
        return Some(found);
    }
    let above = line_above(typed, here);
    // a line above is to blame when it was read as one text with this one
    let bare = stop.bare.map_or(0..0, Span::range);
    let is_read = |line: &usize| typed.line_start(bare.start) <= *line && *line < bare.end;
    for line in std::iter::once(here).chain(above.filter(is_read)) {
        let slip = odd_indent(typed, line).or_else(|| dash(typed, line));
        if slip.is_some() {
            return slip;
        }
        if let Some(colon) = odd_colon(typed, line, line + typed.line(line).len()) {
            return Some(colon);
        }
        if let Some(colon) = glued_on_line(typed, line) {
            return Some(no_space(typed, colon));
        }
    }
    if stop.open.is_some() {
        return None;
    }
    if let Some(value) = value_start(typed, here)
        && let Some(closing) = closing_quote(&typed.text[value..])
        && typed.line(value).contains(closing)
    {
        return Some(quotes_that_cut(typed, value));
    }
    forgotten_dash(typed, here, above, stop.dashes)
}

/// A space that YAML does not accept, in the indentation of a line.
fn odd_indent(typed: Typed<'_>, line: usize) -> Option<Diagnostic> {
    let first = first_odd_space(typed, line)?;
    // the lines below that have the same slip are the same mistake
    let mut end = line;
    let mut text = String::new();
    let mut from = first;
    for below in typed.lines(line, typed.text.len()) {
        let words = typed.line(below);
        if first_odd_space(typed, below).is_none() {
            if words.trim().is_empty() && below < typed.text.len() {
                continue;
            }
            break;
        }
        let indent = words.len() - words.trim_start().len();
        text.push_str(&typed.text[end.max(first)..below.max(first)]);
        let spaces = typed.text[below.max(first)..below + indent].chars();
        text.extend(spaces.map(|c| if c == '\t' { '\t' } else { ' ' }));
        end = below + indent;
        from = from.min(first);
    }
    let name = typed.text[first..].chars().next().map_or(0, u32::from);
    let len = typed.text[first..].chars().next().map_or(0, char::len_utf8);
    Some(
        Diagnostic::new(
            &catalogue::YAML_ODD_INDENT,
            typed.span(first, first + len),
            [&format!("U+{name:04X}")],
        )
        .fixed_by(typed.span(from, end), text),
    )
}

fn first_odd_space(typed: Typed<'_>, line: usize) -> Option<usize> {
    let words = typed.line(line);
    let indent = &words[..words.len() - words.trim_start().len()];
    if indent.len() == words.len() {
        return None;
    }
    let odd = indent.find(|c: char| !c.is_ascii())?;
    Some(line + odd)
}

/// `– a` or `-a` at the start of a line, and in the lines below that belong to the same list.
fn dash(typed: Typed<'_>, line: usize) -> Option<Diagnostic> {
    let words = typed.line(line);
    let indent = words.len() - words.trim_start_matches(' ').len();
    let (mark, _) = wrong_dash(&words[indent..])?;
    let start = line + indent;
    let mut text = String::new();
    let mut end = start;
    for below in typed.lines(line, typed.text.len()) {
        let words = typed.line(below);
        let depth = words.len() - words.trim_start_matches(' ').len();
        let is_item =
            depth == indent && wrong_dash(&words[depth..]).is_some_and(|(m, _)| m == mark);
        if is_item {
            let (_, gap) = wrong_dash(&words[depth..])?;
            text.push_str(&typed.text[end..below + depth]);
            text.push_str("- ");
            end = below + depth + mark.len_utf8() + gap;
        } else if depth <= indent && !words.trim().is_empty() {
            break;
        }
    }
    let entry = match mark {
        '-' => &catalogue::YAML_DASH_WITHOUT_SPACE,
        _ => &catalogue::YAML_WRONG_DASH,
    };
    let span = typed.span(start, start + mark.len_utf8());
    let shown = mark.to_string();
    Some(Diagnostic::new(entry, span, [&shown]).fixed_by(typed.span(start, end), text))
}

/// What is typed for a dash and a space at the start of words, and the bytes of the spaces after
/// it.
fn wrong_dash(words: &str) -> Option<(char, usize)> {
    let mark = words.chars().next()?;
    let rest = &words[mark.len_utf8()..];
    if mark == '-' {
        let is_word = rest.starts_with(|c: char| c.is_alphabetic() || "\"'“[{\u{A0}".contains(c));
        let gap = rest.len() - rest.trim_start_matches('\u{A0}').len();
        return is_word.then_some((mark, gap));
    }
    let gap = rest.len() - rest.trim_start().len();
    // `– 2025` continues a range of years from the line above
    let is_item = gap > 0 && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    (DASHES.contains(&mark) && is_item).then_some((mark, gap))
}

/// The colon of `luu:VT`, in bytes from the start of the words.
fn glued_key(words: &str) -> Option<usize> {
    let colon = words.find(':')?;
    let key = &words[..colon];
    let is_key = key.len() > 1
        && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
        && !NO_KEYS.contains(&key);
    let is_glued =
        words[colon + 1..].starts_with(|c: char| !c.is_whitespace() && !":/".contains(c));
    (is_key && is_glued).then_some(colon)
}

/// A key whose colon, or the space beside it, is not that of the keyboard: `so：05`, a no-break
/// space after `so:`. The line is examined from one byte to another.
fn odd_colon(typed: Typed<'_>, from: usize, to: usize) -> Option<Diagnostic> {
    let words = typed.text.get(from..to)?.split('\n').next()?;
    let inside = words.trim_start_matches([' ', '-']);
    let key = inside.find(|c: char| !c.is_ascii_lowercase() && c != '_')?;
    if key < 2 || NO_KEYS.contains(&&inside[..key]) {
        return None;
    }
    let start = from + words.len() - inside.len() + key;
    let is_odd_space = |c: char| c.is_whitespace() && !c.is_ascii();
    let before = inside[key..].trim_start_matches(|c: char| c == ' ' || is_odd_space(c));
    let colon = before.chars().next()?;
    let behind = &before[colon.len_utf8()..];
    let rest = behind.trim_start_matches(|c: char| c == ' ' || is_odd_space(c));
    let end = from + words.len() - rest.len();
    let gap = &typed.text[start..end];
    let odd = gap
        .chars()
        .find(|c| COLONS.contains(c) || is_odd_space(*c))?;
    if colon != ':' && !COLONS.contains(&colon) {
        return None;
    }
    let at = start + gap.find(odd)?;
    let name = format!("U+{:04X}", u32::from(odd));
    let text = if rest.is_empty() { ":" } else { ": " };
    Some(
        Diagnostic::new(
            &catalogue::YAML_ODD_COLON,
            typed.span(at, at + odd.len_utf8()),
            [&typed.text[start - key..start], &name],
        )
        .fixed_by(typed.span(start, end), text),
    )
}

fn glued_on_line(typed: Typed<'_>, line: usize) -> Option<usize> {
    let words = typed.line(line);
    let inside = words.trim_start_matches([' ', '-']);
    let colon = glued_key(inside)?;
    Some(line + words.len() - inside.len() + colon)
}

fn no_space(typed: Typed<'_>, colon: usize) -> Diagnostic {
    let behind = typed.span(colon + 1, colon + 1);
    Diagnostic::new(&catalogue::YAML_NO_SPACE, typed.span(colon, colon + 1), [])
        .fixed_by(behind, " ")
}

/// A line that is where the items of a list begin but has no dash; or lists in brackets one below
/// the other.
fn forgotten_dash(
    typed: Typed<'_>,
    here: usize,
    above: Option<usize>,
    dashes: Option<usize>,
) -> Option<Diagnostic> {
    let indent = |line: usize| {
        let words = typed.line(line);
        words.len() - words.trim_start_matches(' ').len()
    };
    let words = typed.line(here).trim();
    let is_item = dashes == Some(indent(here)) && !words.is_empty() && !words.starts_with('-');
    let is_row = |line: usize| typed.line(line).trim_start().starts_with('[');
    let first = match above {
        _ if is_item => here,
        Some(above) if is_row(here) && is_row(above) && indent(here) == indent(above) => above,
        _ => return None,
    };
    let start = first + indent(first);
    let line = typed.line(first).trim_end();
    let span = typed.span(start, first + line.len());
    let diagnostic = Diagnostic::new(&catalogue::YAML_FORGOTTEN_DASH, span, []);
    Some(match is_item {
        true => diagnostic.fixed_by(typed.span(start, start), "- "),
        false => diagnostic,
    })
}

/// The line above that is not empty.
fn line_above(typed: Typed<'_>, line: usize) -> Option<usize> {
    let mut line = line;
    while line > 0 {
        line = typed.line_start(line - 1);
        if !typed.line(line).trim().is_empty() {
            return Some(line);
        }
    }
    None
}

/// Where the value of a line begins: after its dash and its key.
pub(super) fn value_start(typed: Typed<'_>, line: usize) -> Option<usize> {
    let words = typed.line(line);
    let inside = words.trim_start_matches([' ', '-']);
    let from = words.len() - inside.len();
    let is_key = |c: char| c.is_alphanumeric() || c == '_';
    let key = inside.find(|c| !is_key(c)).unwrap_or(0);
    let after = match inside[key..].strip_prefix(':') {
        Some(rest) if key > 0 => from + key + 1 + rest.len() - rest.trim_start().len(),
        _ => from,
    };
    (after < words.len()).then_some(line + after)
}

/// Keys between brackets that have no value, because there is no space after their colon.
pub(super) fn keys_without_space(typed: Typed<'_>, entries: &[(Key, Node)]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for (key, node) in entries {
        let start = key.span.start as usize;
        if node.value == Value::Null
            && let Some(colon) = glued_key(&typed.text[key.span.range()])
        {
            out.push(no_space(typed, start + colon));
        }
    }
    out
}
