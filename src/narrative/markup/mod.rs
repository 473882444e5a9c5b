//! Reads the markup of a filled text: a small subset of CommonMark; everything else is reported.
//!
//! Paragraphs, `- ` items and items below them, `**bold**`, `*italic*`, and a backslash at the end
//! of a line for a line break; a backslash escapes a markup character, and is printed anywhere else
//! (`backslash`). CommonMark's parser reads the text, except for the stars, which have their own
//! rules (`emphasis`); whatever else it finds is refused, as are marks of other markups (`signs`).
//! Texts without any of these, which are most, are read without the parser, with the same result.

mod backslash;
mod emphasis;
mod signs;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::catalogue::{
    BREAK_IN_PATH, EMPTY_DASH, ITEM_OF_PARAGRAPHS, ITEM_WITHOUT_INDENT, LIST_TOO_DEEP,
    MARKUP_BULLET, MARKUP_CODE, MARKUP_HEADING, MARKUP_HTML, MARKUP_INDENT, MARKUP_LINK,
    MARKUP_NUMBER, MARKUP_QUOTE, MARKUP_RULE, MARKUP_STAR, MARKUP_TABLE, MARKUP_UNDERSCORE,
    NO_ITEMS_HERE, ONE_PARAGRAPH,
};
use crate::components::Role;
use crate::diagnostic::Message;
use emphasis::Stars;

pub(super) use signs::name as name_in_braces;

/// A paragraph of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// `Body`, `Dash` or `Plus`.
    pub(super) role: Role,
    /// Its bytes in the text.
    pub(super) at: Range<usize>,
    /// Words in one emphasis, in their order.
    pub(super) runs: Vec<Words>,
}

/// Words in one emphasis, still with [`super::reserved`] characters.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

/// Something in a text that is not allowed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: &'static Message,
    pub(super) at: Range<usize>,
}

/// The paragraphs of a text, and what is wrong with it.
pub(super) fn blocks(text: &str) -> (Vec<Piece>, Vec<Fault>) {
    match plain_blocks(text) {
        Some(pieces) => (pieces, Vec::new()),
        None => parse(text),
    }
}

/// The one paragraph of a title, a cell, an addressee; none if there are no words. In a single line
/// block marks are plain characters: a cell may hold `-` or `1. Thu nội địa`.
pub(super) fn line(text: &str) -> (Option<Piece>, Vec<Fault>) {
    let trimmed = text.trim_matches([' ', '\t', '\n', '\r']);
    let start = text.len() - text.trim_start_matches([' ', '\t', '\n', '\r']).len();
    let at = start..start + trimmed.len();
    if trimmed.is_empty() {
        return (None, Vec::new());
    }
    if trimmed.contains(['\n', '\r']) {
        let (mut pieces, mut faults) = blocks(text);
        let has_items = pieces.iter().any(|piece| piece.role != Role::Body);
        if faults.is_empty() && (has_items || pieces.len() > 1) {
            let message = match has_items {
                true => &NO_ITEMS_HERE,
                false => &ONE_PARAGRAPH,
            };
            faults.push(Fault { message, at });
        }
        pieces.truncate(1);
        return (pieces.pop(), faults);
    }
    if !trimmed.contains(INLINE_SIGNS) {
        let runs = vec![Words::plain(trimmed)];
        let role = Role::Body;
        return (Some(Piece { role, at, runs }), Vec::new());
    }
    // a no-break space before it keeps CommonMark from seeing the start of a line
    let guarded = format!("{GUARD}{trimmed}");
    let (mut pieces, faults) = parse(&guarded);
    let shift = |range: &Range<usize>| {
        let back = |i: usize| start + i.saturating_sub(GUARD.len());
        back(range.start)..back(range.end)
    };
    pieces.truncate(1);
    let piece = pieces.pop().map(|mut piece| {
        piece.at = at;
        if let Some(first) = piece.runs.first_mut() {
            first.text.drain(..GUARD.len());
        }
        piece.runs.retain(|words| !words.text.is_empty());
        piece
    });
    let faults = faults.into_iter().map(|fault| Fault {
        at: shift(&fault.at),
        ..fault
    });
    (piece, faults.collect())
}

/// The paragraphs of a cell, a line each, items with their marks; none if there are no words. A `\`
/// at the end of an item, which breaks no line there, is not printed.
pub(super) fn cell(text: &str) -> (Option<Piece>, Vec<Fault>) {
    if !text.trim().contains(['\n', '\r']) {
        return line(text);
    }
    let (pieces, faults) = blocks(text);
    let mut lines: Option<Piece> = None;
    for mut piece in pieces {
        let opening = match piece.role {
            Role::Dash => "- ",
            Role::Plus => "+ ",
            _ => "",
        };
        let line = lines.get_or_insert_with(|| Piece {
            role: Role::Body,
            at: piece.at.clone(),
            runs: Vec::new(),
        });
        if line.runs.is_empty() {
            line.runs.push(Words::plain(opening));
        } else {
            without_last_break(line, text);
            line.runs.push(Words::plain(&format!("\n{opening}")));
        }
        line.at.end = piece.at.end;
        line.runs.append(&mut piece.runs);
    }
    (lines, faults)
}

/// Removes the `\` at the end of the last line, unless it is escaped itself.
fn without_last_break(lines: &mut Piece, text: &str) {
    let written = text.get(lines.at.clone()).unwrap_or("").trim_end();
    let slashes = written.len() - written.trim_end_matches('\\').len();
    if slashes % 2 == 1
        && let Some(last) = lines.runs.last_mut()
    {
        let kept = last.text.trim_end();
        let kept = kept.strip_suffix('\\').unwrap_or(kept).trim_end().len();
        last.text.truncate(kept);
    }
}

const GUARD: &str = "\u{A0}";

/// Characters that can be markup in the middle of a line.
const INLINE_SIGNS: [char; 10] = ['*', '_', '\\', '`', '<', '[', '^', '~', '=', '{'];

impl Words {
    fn plain(text: &str) -> Words {
        Words {
            text: text.to_owned(),
            bold: false,
            italic: false,
        }
    }
}

/// The paragraphs of a text without any markup; `None` for any other.
fn plain_blocks(text: &str) -> Option<Vec<Piece>> {
    let control = |b: u8| b < b' ' && b != b'\n';
    if text.contains(INLINE_SIGNS) || text.bytes().any(control) {
        return None;
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut in_paragraph = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_matches([' ', '\n']);
        let indent = line.len() - line.trim_start_matches(' ').len();
        let at = start + indent..start + indent + words.len();
        start += line.len();
        if words.is_empty() {
            in_paragraph = false;
            continue;
        }
        if indent >= 4 || starts_a_block(words) {
            return None;
        }
        match pieces.last_mut() {
            Some(piece) if in_paragraph => {
                piece.at.end = at.end;
                let text = &mut piece.runs[0].text;
                text.push(' ');
                text.push_str(words);
            }
            _ => pieces.push(Piece {
                role: Role::Body,
                at,
                runs: vec![Words::plain(words)],
            }),
        }
        in_paragraph = true;
    }
    Some(pieces)
}

/// Whether a line could be more than words of a paragraph.
fn starts_a_block(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.as_bytes().get(digits);
    match line.as_bytes().first() {
        Some(b'-' | b'+' | b'#' | b'>' | b'=' | b'|' | b':' | b'~') => true,
        _ => digits > 0 && matches!(after, Some(b'.' | b')')),
    }
}

/// Reads `text` with CommonMark's parser.
fn parse(text: &str) -> (Vec<Piece>, Vec<Fault>) {
    let mut reader = Reader {
        text,
        pieces: Vec::new(),
        faults: Vec::new(),
        open: None,
        items: Vec::new(),
        skipping: 0,
        opened_html: Vec::new(),
        read_to: 0,
    };
    let shown = without_stars(text);
    let shown = without_gaps(&shown);
    let events = Parser::new_ext(&shown, Options::ENABLE_TABLES).into_offset_iter();
    // definitions of links cause no event
    let definitions = events.reference_definitions().iter();
    let definitions: Vec<Range<usize>> = definitions.map(|(_, d)| d.span.clone()).collect();
    for at in definitions {
        reader.refuse(&MARKUP_LINK, at);
    }
    for (event, at) in events {
        reader.event(event, at);
    }
    reader.close();
    reader.faults.sort_by_key(|fault| fault.at.start);
    (reader.pieces, reader.faults)
}

/// A text as given to CommonMark's parser: with a comma, which it ignores, for every star that does
/// not begin a list or a rule.
fn without_stars(text: &str) -> Cow<'_, str> {
    if !text.contains('*') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if starts_with_stars(line) {
            out.push_str(line);
            continue;
        }
        let mut is_escaped = false;
        for c in line.chars() {
            out.push(if c == '*' && !is_escaped { ',' } else { c });
            is_escaped = c == '\\' && !is_escaped;
        }
    }
    Cow::Owned(out)
}

/// A text as given to CommonMark's parser: with a comma for every underscore of a gap to be filled
/// in by hand, `___/___/______`, which is neither emphasis nor a rule.
fn without_gaps(text: &str) -> Cow<'_, str> {
    if !text.contains('_') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('_') {
        let start = rest[..start].trim_end_matches('/').len();
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !matches!(c, '_' | '/'));
        let (gap, after) = from.split_at(end.unwrap_or(from.len()));
        out.push_str(before);
        let opens = out.chars().next_back();
        let opens = opens.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ':' | '“' | '"'));
        let closes = after.chars().next();
        // `___/2026`, `___/QĐ-UBND`
        let closes = gap.ends_with('/')
            || closes.is_none_or(|c| c.is_whitespace() || ".,;:)”\"".contains(c));
        if (opens && closes) || gap.contains("____") {
            out.push_str(&gap.replace('_', ","));
        } else {
            out.push_str(gap);
        }
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Whether a line is `* an item` or `***`.
fn starts_with_stars(line: &str) -> bool {
    let words = line.trim_start_matches([' ', '-']).trim_end();
    let after = words.strip_prefix('*');
    let is_item = after.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let stars = words.bytes().filter(|b| *b == b'*').count();
    is_item || (stars > 2 && words.bytes().all(|b| b == b'*' || b == b' '))
}

struct Reader<'t> {
    text: &'t str,
    pieces: Vec<Piece>,
    faults: Vec<Fault>,
    /// The paragraph that is being read.
    open: Option<Open>,
    /// The items that are open, outermost first.
    items: Vec<Item>,
    /// How many elements are open inside a refused one, including itself.
    skipping: usize,
    /// The names of the HTML tags that are open.
    opened_html: Vec<String>,
    /// Where the last words ended.
    read_to: usize,
}

/// A paragraph that is being read.
struct Open {
    role: Role,
    at: Range<usize>,
    /// Its words so far, stars among them.
    words: String,
    /// Where in its words and in the text each stretch of them begins.
    stretches: Vec<(usize, usize)>,
    /// The bytes of its words with escaped characters, in order.
    plain: Vec<usize>,
}

impl Open {
    /// The bytes of the text that a stretch of the words comes from.
    fn source(&self, words: Range<usize>) -> Range<usize> {
        let at = |byte: usize| {
            let after = self.stretches.partition_point(|(start, _)| *start <= byte);
            let found = after.checked_sub(1).and_then(|i| self.stretches.get(i));
            found.map_or(self.at.start, |(start, source)| source + (byte - start))
        };
        at(words.start)..at(words.end.saturating_sub(1)) + 1
    }

    fn stars(&self) -> Vec<Stars> {
        let mut out: Vec<Stars> = Vec::new();
        for (at, _) in self.words.match_indices('*') {
            if self.plain.binary_search(&at).is_ok() {
                continue;
            }
            match out.last_mut() {
                Some(last) if last.at + last.len == at => last.len += 1,
                _ => out.push(Stars { at, len: 1 }),
            }
        }
        out
    }
}

struct Item {
    /// Its dash.
    dash: Range<usize>,
    /// Columns before its words.
    indent: usize,
    /// Paragraphs read in it.
    paragraphs: usize,
}

impl Reader<'_> {
    fn refuse(&mut self, message: &'static Message, at: Range<usize>) {
        let end = at.start + self.text[at.clone()].trim_end().len();
        let at = at.start..end;
        self.faults.push(Fault { message, at });
    }

    /// Whether an HTML tag closes an opening one that was already reported.
    fn closes(&mut self, tag: &str) -> bool {
        let is_letter = |c: &char| c.is_ascii_alphanumeric();
        let name = |tag: &str| tag.chars().take_while(is_letter).collect::<String>();
        let Some(closed) = tag.strip_prefix("</") else {
            let opened = tag.strip_prefix('<').map(name).unwrap_or_default();
            self.opened_html.push(opened.to_ascii_lowercase());
            return false;
        };
        let closed = name(closed).to_ascii_lowercase();
        let opened = self.opened_html.iter().rposition(|open| *open == closed);
        self.opened_html
            .truncate(opened.unwrap_or(self.opened_html.len()));
        opened.is_some()
    }

    fn event(&mut self, event: Event<'_>, at: Range<usize>) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            self.read_to = at.end;
            return;
        }
        match event {
            Event::Start(tag) => self.start(&tag, at),
            // within its paragraph, which continues
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => {}
            Event::End(TagEnd::Item) => self.end_item(),
            Event::End(_) => self.close(),
            Event::Text(_) => self.words(at),
            Event::SoftBreak => self.line_end(" ", at),
            Event::HardBreak if self.text[at.clone()].starts_with('\\') => {
                if backslash::is_in_path(self.text, at.start) {
                    self.refuse(&BREAK_IN_PATH, at.start..at.start + 1);
                }
                self.line_end("\n", at);
            }
            // two spaces at the end of a line, which are invisible
            Event::HardBreak => self.line_end(" ", at),
            Event::Code(_) => self.refuse(&MARKUP_CODE, at),
            // the opening tag is already reported
            Event::InlineHtml(tag) if self.closes(&tag) => {}
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(&MARKUP_HTML, at),
            Event::Rule => self.refuse(&MARKUP_RULE, at),
            // constructs that the parser was not asked for
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => self.words(at),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: Range<usize>) {
        let refused = match tag {
            Tag::Paragraph => return self.close(),
            Tag::Item => return self.start_item(at),
            // the parser sees only those stars that begin a line that it took for an item
            Tag::Strong | Tag::Emphasis if self.text[at.clone()].starts_with('*') => {
                return self.refuse(&MARKUP_STAR, at.start..at.start + 1);
            }
            // its words are still read
            Tag::Strong | Tag::Emphasis => return self.refuse(&MARKUP_UNDERSCORE, at),
            Tag::List(None) => {
                self.close();
                let bullet = self.text[at.clone()].trim_start();
                match bullet.starts_with('-') {
                    true => return,
                    false => &MARKUP_BULLET,
                }
            }
            Tag::List(Some(_)) => &MARKUP_NUMBER,
            Tag::Heading { .. } => &MARKUP_HEADING,
            Tag::BlockQuote(_) => &MARKUP_QUOTE,
            Tag::CodeBlock(kind) if kind.is_indented() => &MARKUP_INDENT,
            Tag::CodeBlock(_) => &MARKUP_CODE,
            Tag::HtmlBlock => &MARKUP_HTML,
            Tag::Table(_) => &MARKUP_TABLE,
            // links, images, and what the parser was not asked for
            _ => &MARKUP_LINK,
        };
        if !matches!(tag, Tag::Link { .. } | Tag::Image { .. }) {
            self.close();
        }
        if let Some(item) = self.items.last_mut() {
            item.paragraphs += 1;
        }
        self.refuse(refused, at);
        self.skipping = 1;
    }

    fn start_item(&mut self, at: Range<usize>) {
        self.close();
        let blank = self.text[at.clone()].len() - self.text[at.clone()].trim_start().len();
        let dash = at.start + blank;
        let line_start = self.text[..dash].rfind('\n').map_or(0, |i| i + 1);
        self.items.push(Item {
            dash: dash..dash + 1,
            indent: dash - line_start + 2,
            paragraphs: 0,
        });
        if self.items.len() > 2 {
            self.refuse(&LIST_TOO_DEEP, dash..dash + 1);
        }
    }

    fn end_item(&mut self) {
        self.close();
        if let Some(item) = self.items.pop()
            && item.paragraphs == 0
        {
            self.refuse(&EMPTY_DASH, item.dash);
        }
    }

    /// Ends the paragraph that is being read.
    fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        let (runs, lonely) = emphasis::read(&open.words, &open.stars());
        let lonely = lonely.into_iter().map(|stars| {
            let at = stars.at..stars.at + stars.len;
            (&MARKUP_STAR, at)
        });
        let signs = signs::find(&open.words, &open.plain);
        for (message, words) in lonely.chain(signs) {
            let at = open.source(words);
            self.faults.push(Fault { message, at });
        }
        self.pieces.push(Piece {
            role: open.role,
            at: open.at,
            runs,
        });
    }

    /// The paragraph that is being read, opened by words at `at`.
    fn opened(&mut self, at: &Range<usize>) -> &mut Open {
        if self.open.is_none()
            && let Some(item) = self.items.last_mut()
        {
            item.paragraphs += 1;
            if item.paragraphs > 1 {
                let (message, at) = (&ITEM_OF_PARAGRAPHS, at.clone());
                self.faults.push(Fault { message, at });
            }
        }
        let role = match self.items.len() {
            0 => Role::Body,
            1 => Role::Dash,
            _ => Role::Plus,
        };
        self.open.get_or_insert_with(|| Open {
            role,
            at: at.clone(),
            words: String::new(),
            stretches: Vec::new(),
            plain: Vec::new(),
        })
    }

    fn push(&mut self, words: &str, at: &Range<usize>) {
        let open = self.opened(at);
        open.at.end = at.end;
        open.stretches.push((open.words.len(), at.start));
        open.words.push_str(words);
    }

    /// Words as they are in the text: with entities, not decoded by the parser.
    fn words(&mut self, at: Range<usize>) {
        let text = self.text;
        let words = &text[at.clone()];
        // an escaped character begins a separate stretch of words
        let is_plain = at.start > self.read_to && text[..at.start].ends_with('\\');
        self.read_to = at.end;
        if is_plain && backslash::is_printed(text, at.start - 1) {
            self.push("\\", &(at.start - 1..at.start));
        }
        self.push(words, &at);
        if is_plain && let Some(open) = &mut self.open {
            let first = open.words.len() - words.len();
            open.plain.push(first);
        }
    }

    fn line_end(&mut self, words: &str, at: Range<usize>) {
        let next = self.text[at.start..]
            .find('\n')
            .map_or(at.end, |i| at.start + i + 1);
        if let Some(item) = self.items.last() {
            let line = self.text[next..].lines().next().unwrap_or("");
            let indent = line.len() - line.trim_start_matches(' ').len();
            if indent < item.indent {
                self.refuse(&ITEM_WITHOUT_INDENT, next..next + line.len());
            }
        }
        self.read_to = at.end;
        let end = self.open.as_ref().map_or(at.start, |piece| piece.at.end);
        self.push(words, &(at.start..end));
    }
}
