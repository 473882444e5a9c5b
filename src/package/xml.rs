//! One XML part as a tree that borrows from its text.
//!
//! Elements and attributes are known by their local names: the strict and the transitional form of
//! OOXML differ only in their namespaces, and where two vocabularies share a name (`w:t`, `a:t`)
//! the reader knows from the path which one it is in.

use std::borrow::Cow;

use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;
use quick_xml::{Reader, XmlVersion};

use super::Refusal;

/// The deepest nesting of elements.
pub const MAX_DEPTH: usize = 256;
/// The most elements and pieces of text in one part.
pub const MAX_NODES: usize = 2_000_000;

const NONE: u32 = u32::MAX;

enum Kind<'a> {
    /// What is between `<` and `>`, and where in it the local name begins and ends.
    Element(&'a str, u16, u16),
    Text(&'a str),
    Char(char),
}

struct Node<'a> {
    kind: Kind<'a>,
    first_child: u32,
    next: u32,
}

/// A parsed part.
pub(crate) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

impl<'a> Tree<'a> {
    /// Parses the part `name`.
    pub(crate) fn parse(name: &str, text: &'a str) -> Result<Tree<'a>, Refusal> {
        let not_xml = || Refusal::NotXml(name.to_owned());
        let mut tree = Tree { nodes: Vec::new() };
        let mut reader = Reader::from_str(text);
        // Open elements, each with its last child so far.
        let mut open: Vec<(u32, u32)> = Vec::new();
        loop {
            let before = usize::try_from(reader.buffer_position()).map_err(|_| not_xml())?;
            let event = reader.read_event().map_err(|_| not_xml())?;
            let kind = match &event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let slice = text
                        .get(before + 1..before + 1 + tag.len())
                        .ok_or_else(not_xml)?;
                    let end = tag.name().as_ref().len();
                    let start = end - tag.local_name().as_ref().len();
                    let narrow = |n: usize| u16::try_from(n).map_err(|_| not_xml());
                    Kind::Element(slice, narrow(start)?, narrow(end)?)
                }
                Event::End(_) => {
                    open.pop();
                    continue;
                }
                Event::Text(words) => {
                    Kind::Text(text.get(before..before + words.len()).ok_or_else(not_xml)?)
                }
                Event::CData(words) => {
                    let start = before + "<![CDATA[".len();
                    Kind::Text(text.get(start..start + words.len()).ok_or_else(not_xml)?)
                }
                Event::GeneralRef(reference) => {
                    Kind::Char(match reference.resolve_char_ref().map_err(|_| not_xml())? {
                        Some(c) => c,
                        None => match &**reference {
                            "lt" => '<',
                            "gt" => '>',
                            "amp" => '&',
                            "apos" => '\'',
                            "quot" => '"',
                            _ => return Err(Refusal::Doctype(name.to_owned())),
                        },
                    })
                }
                Event::DocType(_) => return Err(Refusal::Doctype(name.to_owned())),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof => break,
            };
            let is_element = matches!(kind, Kind::Element(..));
            if open.is_empty() && (!is_element || !tree.nodes.is_empty()) {
                match kind {
                    Kind::Text(space) if space.trim_start_matches('\u{FEFF}').trim().is_empty() => {
                        continue;
                    }
                    _ => return Err(not_xml()),
                }
            }
            if tree.nodes.len() >= MAX_NODES {
                return Err(Refusal::TooLarge(
                    format!("{name} (> {MAX_NODES} XML nodes)"),
                    MAX_NODES.to_string(),
                ));
            }
            let id = u32::try_from(tree.nodes.len()).unwrap_or(NONE);
            tree.nodes.push(Node {
                kind,
                first_child: NONE,
                next: NONE,
            });
            if let Some((parent, last)) = open.last_mut() {
                match *last {
                    NONE => tree.nodes[*parent as usize].first_child = id,
                    last => tree.nodes[last as usize].next = id,
                }
                *last = id;
            }
            if matches!(event, Event::Start(_)) {
                if open.len() >= MAX_DEPTH {
                    return Err(Refusal::TooDeep(name.to_owned()));
                }
                open.push((id, NONE));
            }
        }
        if tree.nodes.is_empty() || !open.is_empty() {
            return Err(not_xml());
        }
        Ok(tree)
    }

    /// The outermost element.
    pub(crate) fn root(&self) -> Element<'_> {
        Element { tree: self, id: 0 }
    }
}

/// An element of a [`Tree`].
#[derive(Clone, Copy)]
pub(crate) struct Element<'t> {
    tree: &'t Tree<'t>,
    id: u32,
}

impl<'t> Element<'t> {
    fn tag(self) -> (&'t str, usize, usize) {
        match &self.tree.nodes[self.id as usize].kind {
            Kind::Element(tag, start, end) => (tag, usize::from(*start), usize::from(*end)),
            Kind::Text(_) | Kind::Char(_) => ("", 0, 0),
        }
    }

    /// Where its tag begins in the text of the part, of which the tree was made.
    pub(crate) fn offset(self, text: &str) -> usize {
        let tag = self.tag().0.as_ptr() as usize;
        tag.saturating_sub(text.as_ptr() as usize + 1)
    }

    /// Its local name.
    pub(crate) fn name(self) -> &'t str {
        let (tag, start, end) = self.tag();
        &tag[start..end]
    }

    /// An attribute by its local name.
    pub(crate) fn attr(self, name: &str) -> Option<Cow<'t, str>> {
        let (tag, _, end) = self.tag();
        let mut attributes = Attributes::new(tag, end);
        attributes
            .with_checks(false)
            .flatten()
            .find(|a| a.key.local_name().as_ref() == name)
            .and_then(|a| a.normalized_value(XmlVersion::Implicit1_0).ok())
    }

    /// The `val` attribute.
    pub(crate) fn val(self) -> Option<Cow<'t, str>> {
        self.attr("val")
    }

    fn nodes(self) -> impl Iterator<Item = (u32, &'t Node<'t>)> {
        let nodes = &self.tree.nodes;
        let mut next = nodes[self.id as usize].first_child;
        std::iter::from_fn(move || {
            let id = next;
            let node = nodes.get(id as usize)?;
            next = node.next;
            Some((id, node))
        })
    }

    /// Its child elements.
    pub(crate) fn children(self) -> impl Iterator<Item = Element<'t>> {
        let tree = self.tree;
        self.nodes()
            .filter(|(_, node)| matches!(node.kind, Kind::Element(..)))
            .map(move |(id, _)| Element { tree, id })
    }

    /// Its first child element of a name.
    pub(crate) fn child(self, name: &str) -> Option<Element<'t>> {
        self.children().find(|e| e.name() == name)
    }

    /// The first element of a name below it, at any depth.
    pub(crate) fn descendant(self, name: &str) -> Option<Element<'t>> {
        self.children().find_map(|e| {
            if e.name() == name {
                Some(e)
            } else {
                e.descendant(name)
            }
        })
    }

    /// Its own text.
    pub(crate) fn text(self) -> String {
        let mut out = String::new();
        for (_, node) in self.nodes() {
            match node.kind {
                Kind::Text(text) => out.push_str(text),
                Kind::Char(c) => out.push(c),
                Kind::Element(..) => {}
            }
        }
        out
    }

    /// An on/off child (17.17.4, ST_OnOff): on when it is there without a value.
    pub(crate) fn switch(self, name: &str) -> Option<bool> {
        let child = self.child(name)?;
        Some(on(child.val().as_deref()))
    }
}

/// The meaning of an on/off value.
pub(crate) fn on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_unescaped() {
        let tree =
            Tree::parse("x", r#"<w:a><w:t w:val="a&amp;b">1 &lt; &#50;</w:t></w:a>"#).unwrap();
        let t = tree.root().child("t").unwrap();
        assert_eq!(t.text(), "1 < 2");
        assert_eq!(t.val().as_deref(), Some("a&b"));
    }

    #[test]
    fn what_is_not_one_whole_element_is_refused() {
        let refusal = |text: &str| Tree::parse("x", text).err();
        let not_xml = Some(Refusal::NotXml("x".to_owned()));
        for text in [
            "", "a", "<a>", "<a></b>", "<a/><b/>", "<a/>b", "<a>&</a>", "</a>", "<",
        ] {
            assert_eq!(refusal(text), not_xml, "{text}");
        }
        assert_eq!(
            refusal("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
            Some(Refusal::Doctype("x".to_owned()))
        );
        assert_eq!(
            refusal("<a>&b;</a>"),
            Some(Refusal::Doctype("x".to_owned()))
        );
        assert_eq!(
            refusal(&"<a>".repeat(MAX_DEPTH + 1)),
            Some(Refusal::TooDeep("x".to_owned()))
        );
    }
}
