//! The markup of a filled text: a small subset of CommonMark, and nothing in silence.
//!
//! Paragraphs, `- ` items and items below them, `**bold**`, `*italic*`, and a backslash at
//! the end of a line for a line break; a backslash before a sign makes it a plain sign.
//! CommonMark's parser reads the text, and what else it finds there is refused. Texts that
//! none of its rules touches, which are most, are read without it, to the same result.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::catalogue::{
    EMPTY_DASH, ITEM_OF_PARAGRAPHS, ITEM_WITHOUT_INDENT, LIST_TOO_DEEP, MARKUP_BULLET, MARKUP_CODE,
    MARKUP_HEADING, MARKUP_HTML, MARKUP_INDENT, MARKUP_LINK, MARKUP_NUMBER, MARKUP_QUOTE,
    MARKUP_RULE, MARKUP_STAR, MARKUP_TABLE, MARKUP_UNDERSCORE, ONE_PARAGRAPH,
};
use crate::diagnostic::Entry;
use crate::document::Role;

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

/// Words in one emphasis; [`super::reserved`] characters still in them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

/// What a text has that it must not have.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) entry: &'static Entry,
    pub(super) at: Range<usize>,
}

/// The paragraphs of a text, and what is wrong with it.
pub(super) fn blocks(text: &str) -> (Vec<Piece>, Vec<Fault>) {
    match plain_blocks(text) {
        Some(pieces) => (pieces, Vec::new()),
        None => parse(text),
    }
}

/// The one paragraph of a title, a cell, an addressee; none when there are no words. In a
/// single line marks of blocks are plain signs: a cell may hold `-` or `1. Thu nội địa`.
pub(super) fn line(text: &str) -> (Option<Piece>, Vec<Fault>) {
    let trimmed = text.trim_matches([' ', '\t', '\n', '\r']);
    let start = text.len() - text.trim_start_matches([' ', '\t', '\n', '\r']).len();
    let at = start..start + trimmed.len();
    if trimmed.is_empty() {
        return (None, Vec::new());
    }
    if trimmed.contains(['\n', '\r']) {
        let (mut pieces, mut faults) = blocks(text);
        let alone = pieces.len() == 1 && pieces[0].role == Role::Body;
        if !alone && faults.is_empty() {
            let entry = &ONE_PARAGRAPH;
            faults.push(Fault { entry, at });
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

const GUARD: &str = "\u{A0}";

/// Signs that can mean something in the middle of a line.
const INLINE_SIGNS: [char; 6] = ['*', '_', '\\', '`', '<', '['];

impl Words {
    fn plain(text: &str) -> Words {
        Words {
            text: text.to_owned(),
            bold: false,
            italic: false,
        }
    }
}

/// The paragraphs of a text that no rule of CommonMark touches; `None` for any other.
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
        bold: 0,
        italic: 0,
        items: Vec::new(),
        skipping: 0,
        read_to: 0,
    };
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter();
    // definitions of links leave no event behind
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

struct Reader<'t> {
    text: &'t str,
    pieces: Vec<Piece>,
    faults: Vec<Fault>,
    /// The paragraph that is being read.
    open: Option<Piece>,
    bold: usize,
    italic: usize,
    /// The items that are open, outermost first.
    items: Vec<Item>,
    /// How many elements are open inside one that was refused, itself included.
    skipping: usize,
    /// Where the last words ended.
    read_to: usize,
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
    fn refuse(&mut self, entry: &'static Entry, at: Range<usize>) {
        let end = at.start + self.text[at.clone()].trim_end().len();
        let at = at.start..end;
        self.faults.push(Fault { entry, at });
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
            Event::End(TagEnd::Strong) => self.bold = self.bold.saturating_sub(1),
            Event::End(TagEnd::Emphasis) => self.italic = self.italic.saturating_sub(1),
            Event::End(TagEnd::Item) => self.end_item(),
            Event::End(_) => self.close(),
            Event::Text(_) => self.words(at),
            Event::SoftBreak => self.line_end(" ", at),
            Event::HardBreak if self.text[at.clone()].starts_with('\\') => {
                self.line_end("\n", at);
            }
            // two spaces at the end of a line, which nobody sees
            Event::HardBreak => self.line_end(" ", at),
            Event::Code(_) => self.refuse(&MARKUP_CODE, at),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(&MARKUP_HTML, at),
            Event::Rule => self.refuse(&MARKUP_RULE, at),
            // what the parser was not asked for
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => self.words(at),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: Range<usize>) {
        let underscore = self.text[at.clone()].starts_with('_');
        let refused = match tag {
            Tag::Paragraph => return self.close(),
            Tag::Item => return self.start_item(at),
            Tag::Strong | Tag::Emphasis if underscore => {
                // its words are still read
                self.bold += usize::from(matches!(tag, Tag::Strong));
                self.italic += usize::from(matches!(tag, Tag::Emphasis));
                return self.refuse(&MARKUP_UNDERSCORE, at);
            }
            Tag::Strong => return self.bold += 1,
            Tag::Emphasis => return self.italic += 1,
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
        self.pieces.extend(self.open.take());
    }

    /// The paragraph that is being read, opened by words at `at`.
    fn piece(&mut self, at: &Range<usize>) -> &mut Piece {
        if self.open.is_none()
            && let Some(item) = self.items.last_mut()
        {
            item.paragraphs += 1;
            if item.paragraphs > 1 {
                let (entry, at) = (&ITEM_OF_PARAGRAPHS, at.clone());
                self.faults.push(Fault { entry, at });
            }
        }
        let role = match self.items.len() {
            0 => Role::Body,
            1 => Role::Dash,
            _ => Role::Plus,
        };
        self.open.get_or_insert_with(|| Piece {
            role,
            at: at.clone(),
            runs: Vec::new(),
        })
    }

    fn push(&mut self, words: &str, at: &Range<usize>) {
        let (bold, italic) = (self.bold > 0, self.italic > 0);
        let piece = self.piece(at);
        piece.at.end = at.end;
        match piece.runs.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic => last.text.push_str(words),
            _ => piece.runs.push(Words {
                text: words.to_owned(),
                bold,
                italic,
            }),
        }
    }

    /// Words as they stand in the text: entities and all, without the parser's decoding.
    fn words(&mut self, at: Range<usize>) {
        let words = &self.text[at.clone()];
        // a sign that a backslash made plain begins words of its own
        let plain = at.start > self.read_to && self.text[..at.start].ends_with('\\');
        let stars = words.bytes().enumerate().skip(usize::from(plain));
        let star = stars.filter(|(_, b)| *b == b'*').map(|(i, _)| i).next();
        if let Some(star) = star {
            let star = at.start + star;
            match self.faults.last_mut() {
                // each star of a pair comes by itself
                Some(last) if last.entry == &MARKUP_STAR && last.at.end == star => {
                    last.at.end = star + 1;
                }
                _ => self.refuse(&MARKUP_STAR, star..star + 1),
            }
        }
        self.read_to = at.end;
        self.push(words, &at);
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reserved::{protect, restore};
    use super::*;

    fn words(piece: &Piece) -> String {
        piece.runs.iter().map(|run| run.text.as_str()).collect()
    }

    fn read(text: &str) -> Vec<(Role, String)> {
        let (pieces, faults) = blocks(text);
        assert_eq!(faults, [], "{text}");
        pieces.iter().map(|p| (p.role, words(p))).collect()
    }

    /// The codes of what is refused, with the words that they point at.
    fn refused(text: &str) -> Vec<(&'static str, &str)> {
        let faults = blocks(text).1.into_iter();
        faults.map(|f| (f.entry.code, &text[f.at])).collect()
    }

    #[test]
    fn paragraphs_items_and_line_breaks() {
        let text = "Một\nhai &amp;  ba  \nbốn\\\nnăm\n\n- sáu;\n  bảy\n- tám\n  - chín\n  - mười\n\n- a\n\nHết\n";
        assert_eq!(
            read(text),
            [
                (Role::Body, "Một hai &amp;  ba bốn\nnăm".to_owned()),
                (Role::Dash, "sáu; bảy".to_owned()),
                (Role::Dash, "tám".to_owned()),
                (Role::Plus, "chín".to_owned()),
                (Role::Plus, "mười".to_owned()),
                (Role::Dash, "a".to_owned()),
                (Role::Body, "Hết".to_owned()),
            ]
        );
    }

    #[test]
    fn a_list_may_follow_its_paragraph_at_once() {
        let read = read("Gồm:\n- một;\n- hai.\n");
        assert_eq!(read[0], (Role::Body, "Gồm:".to_owned()));
        assert_eq!(read[2], (Role::Dash, "hai.".to_owned()));
    }

    #[test]
    fn emphasis() {
        let (pieces, faults) = blocks("a **b *c*** “*d*” ***e***");
        assert_eq!(faults, []);
        let runs: Vec<_> = pieces[0]
            .runs
            .iter()
            .map(|r| (&*r.text, r.bold, r.italic))
            .collect();
        assert_eq!(
            runs,
            [
                ("a ", false, false),
                ("b ", true, false),
                ("c", true, true),
                (" “", false, false),
                ("d", false, true),
                ("” ", false, false),
                ("e", true, true),
            ]
        );
    }

    #[test]
    fn a_backslash_makes_a_sign_plain() {
        let typed = r"1\. a \*b\* \_c\_ \\ d:\e \# \- van_thu@x.vn";
        assert_eq!(read(typed)[0].1, r"1. a *b* _c_ \ d:\e # - van_thu@x.vn");
        assert_eq!(read(r"\- a")[0], (Role::Body, "- a".to_owned()));
        assert_eq!(
            read("a < b > c [1] & | ~ ! 5-3 = 2")[0].1,
            "a < b > c [1] & | ~ ! 5-3 = 2"
        );
    }

    #[test]
    fn what_the_subset_lacks_is_refused_at_its_place() {
        for (text, entry, at) in [
            ("a\n\n# b\n", &MARKUP_HEADING, "# b"),
            ("a\n---\n", &MARKUP_HEADING, "a\n---"),
            ("1. a\n2. b\n", &MARKUP_NUMBER, "1. a\n2. b"),
            ("a\n1) b\n", &MARKUP_NUMBER, "1) b"),
            ("+ a\n", &MARKUP_BULLET, "+ a"),
            ("* a\n", &MARKUP_BULLET, "* a"),
            ("> a\n", &MARKUP_QUOTE, "> a"),
            ("a `b` c", &MARKUP_CODE, "`b`"),
            ("```\na\n```", &MARKUP_CODE, "```\na\n```"),
            ("a\n\n    b\n", &MARKUP_INDENT, "b"),
            ("a [b](c) d", &MARKUP_LINK, "[b](c)"),
            ("a ![b](c) d", &MARKUP_LINK, "![b](c)"),
            ("a <http://a.vn> b", &MARKUP_LINK, "<http://a.vn>"),
            ("[a]: b\n", &MARKUP_LINK, "[a]: b"),
            ("a <b>c", &MARKUP_HTML, "<b>"),
            ("<div>\n", &MARKUP_HTML, "<div>"),
            (
                "| a | b |\n|---|---|\n| c | d |\n",
                &MARKUP_TABLE,
                "| a | b |\n|---|---|\n| c | d |",
            ),
            ("a\n\n***\n", &MARKUP_RULE, "***"),
            ("a _b_ c", &MARKUP_UNDERSCORE, "_b_"),
            ("a __b__ c", &MARKUP_UNDERSCORE, "__b__"),
            ("a * b", &MARKUP_STAR, "*"),
            ("a **b ** c", &MARKUP_STAR, "**"),
            ("- a\n  - b\n    - c\n", &LIST_TOO_DEEP, "-"),
            ("- a\n\n  b\n", &ITEM_OF_PARAGRAPHS, "b"),
            ("- a\nb\n", &ITEM_WITHOUT_INDENT, "b"),
            ("- a\n-\n- b\n", &EMPTY_DASH, "-"),
        ] {
            assert_eq!(refused(text).first(), Some(&(entry.code, at)), "{text}");
        }
    }

    #[test]
    fn a_line_has_no_blocks() {
        for text in [
            "-",
            "1. Thu nội địa",
            "- Thu",
            "+100%",
            "+ Chi",
            "# 1",
            "I.",
            "=",
            "> 5",
            "a|b",
        ] {
            let (piece, faults) = line(text);
            assert_eq!(
                (words(&piece.unwrap()), faults),
                (text.to_owned(), Vec::new())
            );
        }
        let (piece, faults) = line(" - **a** \\* ");
        let piece = piece.unwrap();
        assert_eq!((words(&piece), faults), ("- a *".to_owned(), Vec::new()));
        assert!(piece.runs[1].bold && !piece.runs[0].bold);
        let bold = line("**(a)**").0.unwrap();
        assert!(bold.runs.len() == 1 && bold.runs[0].bold);
        assert_eq!(line("  \n").0, None);
        assert_eq!(words(&line("a\n  b\n").0.unwrap()), "a b");
        assert_eq!(line("a\n\nb").1[0].entry.code, ONE_PARAGRAPH.code);
        assert_eq!(line("- a\n- b").1[0].entry.code, ONE_PARAGRAPH.code);
        let star = &line(" a *").1[0];
        assert_eq!((star.entry.code, star.at.clone()), (MARKUP_STAR.code, 3..4));
    }

    proptest! {
        #[test]
        fn a_protected_value_is_never_markup(
            before in "[a-zđ ]{0,3}(\\*\\*)?",
            value in "[^\\p{Co}\\p{Cc}]{1,40}|[-+*#>|=`~_0-9.) \n\\[\\]<&!]{1,12}",
        ) {
            let close = if before.ends_with('*') { "**." } else { "." };
            let filled = format!("{before}{}{close}", protect(&value));
            let expected = format!("{}{value}.", before.trim_start().trim_end_matches('*'));
            let (pieces, faults) = blocks(&filled);
            prop_assert_eq!(faults, []);
            prop_assert_eq!(pieces.len(), 1);
            prop_assert_eq!(restore(&words(&pieces[0])), expected.clone());
            let (piece, faults) = line(&filled);
            prop_assert_eq!(faults, []);
            prop_assert_eq!(restore(&words(&piece.unwrap())), expected);
        }

        #[test]
        fn reading_with_and_without_the_parser_is_the_same(
            text in "([a-zđ \u{A0}:;,.&%|~=+#>)(!1-9-]|\n|\n\n|   ){0,40}",
        ) {
            if let Some(pieces) = plain_blocks(&text) {
                let (parsed, faults) = parse(&text);
                prop_assert_eq!(faults, []);
                prop_assert_eq!(&pieces, &parsed);
            }
        }

        #[test]
        fn text_without_signs_comes_out_unchanged(text in "[\\p{L}\\p{N}\\p{Sc} ,;:?!()&%/“”’–-]{1,60}") {
            let (pieces, faults) = blocks(&format!("A{text}"));
            prop_assert_eq!(faults, []);
            let all: String = pieces.iter().map(words).collect();
            prop_assert_eq!(all, format!("A{}", text.trim_end_matches(' ')));
        }

        #[test]
        fn nothing_panics(text in "([-+*_#>|=`~0-9.) \t\r\n\\[\\]<&!\\\\]|[a-zđ]){0,60}") {
            let (pieces, faults) = blocks(&text);
            let (piece, more) = line(&text);
            for at in pieces.iter().chain(&piece).map(|p| &p.at).chain(faults.iter().chain(&more).map(|f| &f.at)) {
                prop_assert!(text.get(at.clone()).is_some());
            }
        }
    }
}
