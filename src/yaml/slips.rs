//! Mistakes of people who do not know YAML.
//!
//! YAML reads most of these slips as something else, or stops a line later for another reason:
//! `phòng #2` loses its end, `– Sở` is a text and not an item, `1,5` is two cells. Each is reported
//! as what it is, where it was typed. Some are found while the tree is built ([`of_bare`],
//! [`decimals`]), some where the parser stopped ([`at_stop`]).

use super::{Key, Node, Value};
use crate::catalogue;
use crate::diagnostic::Diagnostic;
use crate::source::{SourceId, Span};

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

/// The longest text in curly quotes that is taken for a value in the wrong quotes, in bytes; a
/// longer one is a quotation.
const LONGEST_IN_QUOTES: usize = 200;

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

/// ` #` right after a bare text, or a missing value, which ends at `end`.
pub(super) fn cut_by_comment(typed: Typed<'_>, end: usize) -> Option<Diagnostic> {
    // a line between brackets may be as long as the file: no more of it is examined
    let rest = typed.text.get(end..)?;
    let comment = rest.trim_start_matches([' ', '\t']);
    let gap = rest.len() - comment.len();
    let words = comment.strip_prefix('#')?;
    (gap > 0 && is_text(words)).then(|| cut(typed, end + gap))
}

/// Whether what follows a `#` was meant as text: a comment has a space there, or more of the same
/// character.
fn is_text(words: &str) -> bool {
    !words.is_empty() && !words.starts_with([' ', '\t', '\n', '\r', '#'])
}

/// A line below a bare text that continues it and begins with `#2` or `#VietNamXanh`: it is
/// indented accordingly, deeper than the key or the dash of the text.
fn cut_below(typed: Typed<'_>, start: usize, end: usize) -> Option<Diagnostic> {
    let first = typed.line_start(start);
    let before = &typed.text[first..start];
    let key = before.trim_start_matches([' ', '-']);
    let least = match (before.trim().is_empty(), key.is_empty()) {
        (true, _) => before.len(),
        (false, true) => before.rfind('-').map_or(0, |dash| dash + 1),
        (false, false) => before.len() - key.len() + 1,
    };
    // if something else follows on its line, lines below do not continue the text
    if !typed.line(end).trim().is_empty() {
        return None;
    }
    for line in typed.lines(end, typed.text.len()).skip(1) {
        let words = typed.line(line);
        let inside = words.trim_start_matches([' ', '\t']);
        let indent = words.len() - inside.len();
        if inside.is_empty() {
            continue;
        }
        let comment = inside.strip_prefix('#')?;
        if indent >= least && comment.starts_with(|c: char| c.is_alphanumeric()) {
            return Some(cut(typed, line + indent));
        }
    }
    None
}

fn cut(typed: Typed<'_>, at: usize) -> Diagnostic {
    let lost = typed.line(at).trim_end();
    let span = typed.span(at, at + lost.len());
    Diagnostic::new(&catalogue::YAML_CUT_BY_COMMENT, span, [lost])
}

/// A bracket that is never closed because a ` #` hides the end of its line.
fn cut_in_brackets(typed: Typed<'_>, open: usize, at: usize) -> Option<Diagnostic> {
    let end = at.clamp(open, typed.text.len());
    typed.lines(open, end).find_map(|line| {
        let from = line.max(open);
        let rest = typed.line(from);
        let hashes = rest.match_indices(" #").map(|(i, _)| from + i + 1);
        let mut words = hashes.filter(|hash| is_text(typed.line(hash + 1)));
        // the hidden text has the missing bracket
        let found = words.find(|hash| typed.line(*hash).contains([']', '}']));
        found.map(|hash| cut(typed, hash))
    })
}

/// The same in a line whose bracket the parser has not reached.
fn cut_in_row(typed: Typed<'_>, line: usize) -> Option<Diagnostic> {
    let words = typed.line(line);
    let mut hashes = words.match_indices(" #").map(|(i, _)| i + 1);
    let hash = hashes.find(|hash| is_text(&words[hash + 1..]))?;
    let (before, lost) = words.split_at(hash);
    let is_open = before.matches(['[', '{']).count() > before.matches([']', '}']).count();
    (is_open && lost.contains([']', '}'])).then(|| cut(typed, line + hash))
}

/// The text after the dash of an item that begins with `#`: the item, which YAML takes for empty,
/// is between two bytes.
pub(super) fn cut_item(typed: Typed<'_>, from: usize, to: usize) -> Option<Diagnostic> {
    typed.lines(from, to).find_map(|line| {
        let words = typed.line(line);
        let inside = words.trim_start_matches([' ', '-']);
        let start = words.len() - inside.len();
        let is_item = words[..start].ends_with("- ") && line + start >= from;
        let text = inside.strip_prefix('#')?;
        (is_item && is_text(text)).then(|| cut(typed, line + start))
    })
}

/// Two commas with nothing between them, or a comma right after the bracket.
fn nothing_between_commas(typed: Typed<'_>, open: usize, at: usize) -> Option<Diagnostic> {
    let end = typed.text[at..]
        .find('\n')
        .map_or(typed.text.len(), |i| at + i);
    let inside = typed.text.get(open + 1..end)?;
    let mut is_empty = true;
    let mut quote = None;
    for (i, c) in inside.char_indices() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            (_, Some(_)) => {}
            ('"' | '\'', None) if is_empty => (quote, is_empty) = (Some(c), false),
            (',', None) if is_empty => {
                let place = open + 1 + i;
                let span = typed.span(place, place + 1);
                return Some(Diagnostic::new(&catalogue::YAML_EMPTY_ITEM, span, []));
            }
            (',' | '[' | '{', None) => is_empty = true,
            (c, None) if c.is_whitespace() => {}
            _ => is_empty = false,
        }
    }
    None
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

fn closing_quote(words: &str) -> Option<char> {
    match words.chars().next()? {
        '“' | '”' => Some('”'),
        '‘' | '’' => Some('’'),
        '«' => Some('»'),
        _ => None,
    }
}

/// Curly quotes around a whole value, or around a part of it cut by brackets or commas.
fn in_curly_quotes(typed: Typed<'_>, span: Span, in_brackets: bool) -> Option<Slip> {
    let start = span.start as usize;
    let raw = &typed.text[span.range()];
    let closing = closing_quote(raw)?;
    let opening = raw.chars().next()?.len_utf8();
    let inside = &raw[opening..];
    match inside.find(closing) {
        None if in_brackets && is_closed_soon(&typed.text[start..], closing) => Some(Slip {
            diagnostic: quotes_that_cut(typed, start),
            is_fatal: true,
        }),
        None => None,
        Some(end) if end + closing.len_utf8() < inside.len() => None,
        Some(end) => {
            let words = &inside[..end];
            let is_quotation = words.len() > LONGEST_IN_QUOTES
                || words.ends_with(['.', ';', ':', '/'])
                || words.contains('\n');
            let args = [words];
            (!is_quotation).then(|| Slip {
                diagnostic: Diagnostic::new(&catalogue::YAML_IN_CURLY_QUOTES, span, args),
                is_fatal: false,
            })
        }
    }
}

fn is_closed_soon(words: &str, closing: char) -> bool {
    let line = words
        .chars()
        .take(LONGEST_IN_QUOTES)
        .take_while(|c| *c != '\n');
    line.skip(1).any(|c| c == closing)
}

fn quotes_that_cut(typed: Typed<'_>, start: usize) -> Diagnostic {
    let rest = typed.line(start);
    let closing = closing_quote(rest).unwrap_or('”');
    let end = rest
        .rfind(closing)
        .map_or(rest.len(), |i| i + closing.len_utf8());
    let inside = &rest[..end];
    let inside = inside.trim_matches(['“', '”', '‘', '’', '«', '»']);
    let span = typed.span(start, start + end);
    Diagnostic::new(&catalogue::YAML_CURLY_QUOTES, span, [&quoted(inside)])
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

/// A text in suitable quotes: `"…"`, or `'…'` if it has `"` or `\`.
pub(crate) fn quoted(text: &str) -> String {
    match text.contains(['"', '\\']) {
        true => format!("'{}'", text.replace('\'', "''")),
        false => format!("\"{text}\""),
    }
}

/// Joins the items of a list that a decimal comma split: `[1, A, 1,5]`. A list without any space
/// after its commas is `[1,2,3]`.
pub(super) fn decimals(
    typed: Typed<'_>,
    items: Vec<Node>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Node> {
    let is_tight = |a: &Node, b: &Node| between(typed, a.span, b.span) == ",";
    let pairs = || items.iter().zip(items.iter().skip(1));
    if pairs().all(|(a, b)| is_tight(a, b)) || !pairs().any(|(a, b)| is_tight(a, b)) {
        return items;
    }
    let mut out: Vec<Node> = Vec::with_capacity(items.len());
    let mut joined = false;
    for item in items {
        match out.last_mut() {
            Some(last)
                if split_number(typed, last.span, item.span) && is_bare(last) && is_bare(&item) =>
            {
                join(typed, last, item.span);
                joined = true;
            }
            last => {
                if let (true, Some(last)) = (joined, last) {
                    found.push(decimal(typed, last.span));
                }
                joined = false;
                out.push(item);
            }
        }
    }
    if let (true, Some(last)) = (joined, out.last()) {
        found.push(decimal(typed, last.span));
    }
    out
}

/// The same for a map in brackets: `{ a: 1,5 }` has a key `5` without a value.
pub(super) fn decimal_values(
    typed: Typed<'_>,
    entries: Vec<(Key, Node)>,
    found: &mut Vec<Diagnostic>,
) -> Vec<(Key, Node)> {
    let mut out: Vec<(Key, Node)> = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        match out.last_mut() {
            Some((_, last))
                if node.value == Value::Null
                    && is_bare(last)
                    && split_number(typed, last.span, key.span) =>
            {
                join(typed, last, key.span);
                found.push(decimal(typed, last.span));
            }
            _ => out.push((key, node)),
        }
    }
    out
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

fn is_bare(node: &Node) -> bool {
    matches!(node.value, Value::Scalar { bare: true, .. })
}

fn between<'t>(typed: Typed<'t>, a: Span, b: Span) -> &'t str {
    typed
        .text
        .get(a.end as usize..b.start as usize)
        .unwrap_or("")
}

/// Whether two bare texts are a number that its comma split.
fn split_number(typed: Typed<'_>, a: Span, b: Span) -> bool {
    let [left, right] = [a, b].map(|span| typed.text.get(span.range()).unwrap_or(""));
    let left = left.trim_start_matches(['+', '-', '−', '(']);
    let is_number = left.starts_with(|c: char| c.is_ascii_digit())
        && left
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    let digits = right.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_rest = digits.len() < right.len() && !digits.starts_with(|c: char| c.is_alphabetic());
    is_number && is_rest && between(typed, a, b) == ","
}

fn join(typed: Typed<'_>, first: &mut Node, last: Span) {
    first.span.end = last.end;
    first.value = Value::Scalar {
        text: typed.text.get(first.span.range()).unwrap_or("").to_owned(),
        bare: true,
    };
}

fn decimal(typed: Typed<'_>, span: Span) -> Diagnostic {
    let number = typed.text.get(span.range()).unwrap_or("");
    let spaced = number.replace(',', ", ");
    let text = quoted(number);
    Diagnostic::new(&catalogue::YAML_DECIMAL_COMMA, span, [number, &spaced]).fixed_by(span, text)
}
