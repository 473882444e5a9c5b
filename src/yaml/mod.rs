//! YAML text → a tree of values with their places.
//!
//! What a person typed stays as typed: a bare `4.40`, `01`, `no` or `2023-03-24` is that
//! text and never a number, a truth value or a date. The tree is built from the events of
//! serde-saphyr's parser rather than through serde, because events name the place of every
//! key and bracket, keep the notation of a text, and pass on repeated keys.
//!
//! What official documents do not need is refused at its place: anchors and aliases, tags, merge
//! keys, a second document, keys that are not texts. Without aliases a tree is never larger than
//! its text.

mod characters;
mod escapes;
mod slips;
mod syntax;

use std::collections::HashMap;

use serde_saphyr::granit_parser::{
    self as parser, Event, Options, Parser, ScalarStyle, StructureStyle,
};

use crate::catalogue;
use crate::diagnostic::{Diagnostic, Problems};
use crate::source::{Source, SourceId, Span, nfc};

pub use characters::check_characters;
use slips::Typed;
pub(crate) use slips::quoted;

/// The deepest nesting.
pub const MAX_DEPTH: usize = 32;

/// The most values that one file may have; a table of 10,000 rows and 5 columns has 60,000.
pub const MAX_NODES: usize = 500_000;

/// The longest key that is read without quotes, in characters (YAML 1.2, section 7.4.3).
const MAX_KEY: usize = 1024;

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// From its first to its last character, quotes, brackets and block marks included; for
    /// an empty value the point where it would be.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, or a bare `~`.
    Null,
    /// A text.
    Scalar {
        /// Bare: as typed, its lines folded. Quoted: escapes read. Block: without the line
        /// breaks at its end.
        text: String,
        /// Whether it is neither in quotes nor a block.
        bare: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file. All entries of a repeated key are kept.
    Map(Vec<(Key, Node)>),
}

/// The key of an entry of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key's text.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// Reads the one YAML document of a source; an empty source is [`Value::Null`].
///
/// `None` when the text breaks the rules of YAML or a limit; repeated keys, anchors and the like,
/// and forbidden characters are reported, but the tree is built all the same.
pub fn parse(source: &Source, id: SourceId, problems: &mut Problems) -> Option<Node> {
    check_characters(source, id, problems);
    let mut builder = Builder::new(source, id);
    let options = parser_options();
    for event in Parser::new_from_str_with_options(source.text(), options) {
        match event {
            Ok((event, span)) => {
                if builder.event(event, &span).is_break() {
                    break;
                }
            }
            Err(error) => {
                builder.stopped(&error);
                break;
            }
        }
    }
    builder.finish(problems)
}

fn parser_options() -> Options {
    parser::options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        simple_key_max_lookahead: MAX_KEY,
        block_nesting_limit: MAX_DEPTH,
        flow_nesting_limit: MAX_DEPTH,
    }
}

/// A list or map that is still open.
struct Frame {
    start: usize,
    /// Between brackets.
    flow: bool,
    /// Starts with `{{`: a placeholder without its quotes, not a map.
    placeholder: bool,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Map {
        entries: Vec<(Key, Node)>,
        next: Next,
    },
}

/// What a map waits for.
enum Next {
    Key,
    ValueOf(Key),
    /// The value of a refused key: dropped with it.
    Dropped,
}

/// Stops the walk over the events.
type Flow = std::ops::ControlFlow<()>;

struct Builder<'a> {
    source: &'a Source,
    id: SourceId,
    frames: Vec<Frame>,
    root: Option<Node>,
    /// Nodes so far.
    count: usize,
    /// End of the last thing read.
    last: usize,
    /// The last bare text, for messages when the parser stopped after it.
    last_bare: Option<Span>,
    failed: bool,
    found: Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a Source, id: SourceId) -> Builder<'a> {
        Builder {
            source,
            id,
            frames: Vec::new(),
            root: None,
            count: 0,
            last: 0,
            last_bare: None,
            failed: false,
            found: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'_>, at: &parser::Span) -> Flow {
        let span = self.span(at);
        if let Some(tag) = at.tag_span() {
            let tag = self.span(&tag);
            self.refuse(&catalogue::YAML_TAG, tag);
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let node = self.scalar(&text, style, span);
                self.put(node)
            }
            Event::SequenceStart(style, ..) => self.open(span, style, Content::List(Vec::new())),
            Event::MappingStart(style, ..) => {
                let content = Content::Map {
                    entries: Vec::new(),
                    next: Next::Key,
                };
                self.open(span, style, content)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(&catalogue::YAML_ALIAS, span);
                let text = self.source.slice(span).to_owned();
                self.put(Node {
                    span,
                    value: Value::Scalar { text, bare: true },
                })
            }
            Event::Anchor(..) => {
                self.refuse(&catalogue::YAML_ALIAS, span);
                Flow::Continue(())
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                self.found
                    .push(Diagnostic::new(&catalogue::YAML_SECOND_DOCUMENT, span, []));
                Flow::Break(())
            }
            _ => Flow::Continue(()),
        }
    }

    /// Reports YAML features that are not used here; their text is the argument.
    fn refuse(&mut self, message: &'static crate::diagnostic::Message, span: Span) {
        let text = self.source.slice(span);
        self.found.push(Diagnostic::new(message, span, [text]));
    }

    fn span(&self, span: &parser::Span) -> Span {
        let end = self.source.text().len();
        let start = span.start.byte_offset().unwrap_or(end);
        Span::new(self.id, start, span.end.byte_offset().unwrap_or(start))
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span) -> Node {
        let bare = style == ScalarStyle::Plain;
        if bare && span.start == span.end {
            return self.nothing(self.after_colon(span));
        }
        if bare && text == "~" {
            return Node {
                span,
                value: Value::Null,
            };
        }
        let (text, span) = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => (
                text.trim_end_matches('\n').to_owned(),
                self.block_span(span),
            ),
            ScalarStyle::DoubleQuoted if self.source.slice(span).contains('\\') => {
                match escapes::of_path(self.source.slice(span), span) {
                    Some(path) => self.found.push(path),
                    None => characters::check_escaped(text, span, &mut self.found),
                }
                (nfc(text).into_owned(), span)
            }
            _ => (text.to_owned(), span),
        };
        let is_quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        if is_quoted {
            self.look_behind(span.end as usize);
        }
        if bare {
            self.last_bare = Some(span);
            self.look_for_slip(span);
        }
        Node {
            span,
            value: Value::Scalar { text, bare },
        }
    }

    /// Reports a bare text that YAML reads differently than meant.
    fn look_for_slip(&mut self, span: Span) {
        let is_reported = |d: &Diagnostic| {
            let fix = d.fix.as_ref();
            fix.is_some_and(|fix| (fix.span.start..=fix.span.end).contains(&span.start))
        };
        if self.failed && self.found.iter().rev().take(1).any(is_reported) {
            return;
        }
        let frame = self.frames.last();
        let in_brackets = frame.is_some_and(|frame| frame.flow);
        if frame.is_some_and(|frame| frame.placeholder) {
            return;
        }
        let is_item = frame.is_none_or(|frame| matches!(frame.content, Content::List(_)));
        if let Some(slip) = slips::of_bare(self.typed(), span, in_brackets, is_item) {
            self.failed |= slip.is_fatal;
            self.found.push(slip.diagnostic);
        }
    }

    /// Reports text after quotes or a bracket that YAML takes for a comment: `"Phòng" #2`.
    fn look_behind(&mut self, end: usize) {
        self.found.extend(slips::cut_by_comment(self.typed(), end));
    }

    fn typed(&self) -> Typed<'a> {
        Typed {
            text: self.source.text(),
            id: self.id,
        }
    }

    /// The parser puts a missing value at its key's colon; we put it after that.
    fn after_colon(&self, span: Span) -> Span {
        let at = span.start as usize;
        let gap = self.source.text().as_bytes().get(at) == Some(&b':');
        Span::new(self.id, at + usize::from(gap), at + usize::from(gap))
    }

    /// A missing value; or the text that a `#` hides, so that it is not reported again as missing.
    fn nothing(&mut self, span: Span) -> Node {
        let (typed, at) = (self.typed(), span.end as usize);
        let frame = self.frames.last();
        let is_item = frame.is_some_and(|f| !f.flow && matches!(f.content, Content::List(_)));
        let cut = match is_item {
            true => slips::cut_item(typed, self.last.min(at), at),
            false => slips::cut_by_comment(typed, at),
        };
        let Some(cut) = cut else {
            return Node {
                span,
                value: Value::Null,
            };
        };
        let span = cut.span;
        self.found.push(cut);
        Node {
            span,
            value: Value::Scalar {
                text: self.source.slice(span).to_owned(),
                bare: true,
            },
        }
    }

    /// The span of a block text from its `|` or `>`, which the parser leaves out, to the end
    /// of its last line.
    fn block_span(&self, span: Span) -> Span {
        let text = self.source.text();
        let (start, end) = (span.start as usize, span.end as usize);
        let before = text.get(self.last..start).unwrap_or("").trim_end();
        let line = before.rfind('\n').map_or(0, |i| i + 1);
        let start = match before[line..].find(['|', '>']) {
            Some(mark) => self.last + line + mark,
            None => start,
        };
        let trimmed = text.get(start..end).unwrap_or("").trim_end().len();
        Span::new(self.id, start, start + trimmed)
    }

    fn open(&mut self, span: Span, style: StructureStyle, content: Content) -> Flow {
        if self.frames.len() >= MAX_DEPTH {
            let limit = MAX_DEPTH.to_string();
            self.fail(Diagnostic::new(&catalogue::YAML_TOO_DEEP, span, [&limit]));
            return Flow::Break(());
        }
        let start = span.start as usize;
        let flow = style == StructureStyle::Flow;
        let text = &self.source.text()[start..];
        self.frames.push(Frame {
            start,
            flow,
            placeholder: flow && text.starts_with("{{"),
            content,
        });
        self.last = self.last.max(span.end as usize);
        Flow::Continue(())
    }

    fn close(&mut self, span: Span) -> Flow {
        let Some(frame) = self.frames.pop() else {
            return Flow::Continue(());
        };
        // A block ends, for the parser, where the next thing begins.
        let end = if frame.flow {
            span.end as usize
        } else {
            self.last.max(frame.start)
        };
        let span = Span::new(self.id, frame.start, end);
        if frame.flow && !frame.placeholder {
            self.look_behind(end);
        }
        if frame.placeholder {
            let text = self.source.slice(span).to_owned();
            self.found.push(
                Diagnostic::new(&catalogue::YAML_BARE_PLACEHOLDER, span, [&text])
                    .fixed_by(span, format!("'{}'", text.replace('\'', "''"))),
            );
            return self.put(Node {
                span,
                value: Value::Scalar { text, bare: true },
            });
        }
        let typed = self.typed();
        let value = match frame.content {
            Content::List(items) if frame.flow => {
                Value::List(slips::decimals(typed, items, &mut self.found))
            }
            Content::List(items) => Value::List(items),
            Content::Map { mut entries, .. } => {
                if frame.flow {
                    entries = slips::decimal_values(typed, entries, &mut self.found);
                    for glued in slips::keys_without_space(typed, &entries) {
                        self.failed = true;
                        self.found.push(glued);
                    }
                }
                // refused keys repeat for the same reason
                if !self.failed {
                    report_duplicates(&entries, &mut self.found);
                }
                Value::Map(entries)
            }
        };
        self.put(Node { span, value })
    }

    /// Puts a finished node where it belongs.
    fn put(&mut self, node: Node) -> Flow {
        self.last = self.last.max(node.span.end as usize);
        self.count += 1;
        if self.count > MAX_NODES {
            let limit = MAX_NODES.to_string();
            self.fail(Diagnostic::new(
                &catalogue::YAML_TOO_LARGE,
                node.span,
                [&limit],
            ));
            return Flow::Break(());
        }
        let Some(frame) = self.frames.last_mut() else {
            self.root = Some(node);
            return Flow::Continue(());
        };
        match &mut frame.content {
            Content::List(items) => items.push(node),
            Content::Map { .. } if frame.placeholder => {}
            Content::Map { entries, next } => {
                *next = match std::mem::replace(next, Next::Key) {
                    Next::Key => key(node, &mut self.found),
                    Next::ValueOf(key) => {
                        entries.push((key, node));
                        Next::Key
                    }
                    Next::Dropped => Next::Key,
                }
            }
        }
        Flow::Continue(())
    }

    fn fail(&mut self, diagnostic: Diagnostic) {
        self.failed = true;
        self.found.push(diagnostic);
    }

    /// Reports that the parser can read no further.
    fn stopped(&mut self, error: &parser::ScanError) {
        let at = error.marker().byte_offset();
        let at = at.unwrap_or(self.source.text().len());
        // `{{x}} and more` was reported as a placeholder that lacks its quotes; those have to
        // go round the whole value, and there is nothing else to say about its line.
        if let Some(found) = self.found.last_mut()
            && found.message == &catalogue::YAML_BARE_PLACEHOLDER
            && self.source.position(at).line == self.source.position(found.span.end as usize).line
        {
            found.fix = None;
            self.failed = true;
            return;
        }
        let open = self.frames.iter().rev().find(|f| f.flow).map(|f| f.start);
        let outermost = self.frames.iter().find(|f| f.flow).map(|f| f.start);
        if std::mem::replace(&mut self.failed, true) {
            return; // what was found before explains why it stopped
        }
        let is_cut = |d: &Diagnostic| {
            let hides = d.message == &catalogue::YAML_CUT_BY_COMMENT;
            hides && outermost.is_some_and(|open| open < d.span.start as usize)
        };
        if self.found.iter().any(is_cut) {
            return; // the comment hides what closes the bracket
        }
        let is_list = |frame: &&Frame| !frame.flow && matches!(frame.content, Content::List(_));
        let list = self.frames.iter().rev().find(is_list);
        let dashes = list.map(|list| self.source.position(list.start).column - 1);
        let stop = slips::Stop {
            at,
            open,
            outermost,
            bare: self.last_bare,
            dashes,
        };
        if let Some(slip) = slips::at_stop(self.typed(), &stop) {
            self.found.push(slip);
            return;
        }
        self.found.extend(syntax::explain(
            error,
            self.source,
            self.id,
            open,
            self.last_bare,
        ));
    }

    fn finish(self, problems: &mut Problems) -> Option<Node> {
        for diagnostic in self.found {
            problems.push(diagnostic);
        }
        if self.failed {
            return None;
        }
        Some(self.root.unwrap_or(Node {
            span: Span::new(self.id, 0, 0),
            value: Value::Null,
        }))
    }
}

/// A node as the key of an entry.
fn key(node: Node, found: &mut Vec<Diagnostic>) -> Next {
    let span = node.span;
    match node.value {
        Value::Scalar { text, bare: true } if text == "<<" => {
            found.push(Diagnostic::new(&catalogue::YAML_MERGE_KEY, span, []));
            Next::Dropped
        }
        Value::Scalar { text, .. } => Next::ValueOf(Key { text, span }),
        _ => {
            found.push(Diagnostic::new(&catalogue::YAML_KEY_NOT_TEXT, span, []));
            Next::Dropped
        }
    }
}

/// Reports each repeated key, with the place of the first. Keys repeated one after another are the
/// next item of a list, whose `- ` was forgotten, and one mistake.
fn report_duplicates(entries: &[(Key, Node)], found: &mut Vec<Diagnostic>) {
    let mut first: HashMap<&str, Span> = HashMap::with_capacity(entries.len());
    let mut is_in_repetition = false;
    for (key, _) in entries {
        let name = key.text.as_str();
        match first.get(name) {
            Some(&span) => {
                if !is_in_repetition {
                    found.push(
                        Diagnostic::new(&catalogue::YAML_KEY_TWICE, key.span, [&key.text])
                            .also(span, &catalogue::YAML_KEY_FIRST),
                    );
                }
                is_in_repetition = true;
            }
            None => {
                first.insert(name, key.span);
                is_in_repetition = false;
            }
        }
    }
}

#[cfg(test)]
mod tests;
