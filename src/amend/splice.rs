//! Insertions into the text of an XML part; every other byte of it stays.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

/// A stretch of the text and what takes its place; an insertion has an empty one.
pub(super) struct Splice {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// The text with its splices, which may come in any order but do not overlap.
pub(super) fn spliced(text: &str, mut splices: Vec<Splice>) -> Option<String> {
    splices.sort_by_key(|s| (s.start, s.end));
    let more: usize = splices.iter().map(|s| s.text.len()).sum();
    let mut out = String::with_capacity(text.len() + more);
    let mut done = 0;
    for splice in splices {
        out.push_str(text.get(done..splice.start)?);
        out.push_str(&splice.text);
        done = splice.end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

/// The outermost element of a part.
pub(super) struct Root {
    /// The prefix of its name with the colon, as `w:`; may be empty.
    pub(super) prefix: String,
    /// The namespace of that prefix.
    pub(super) namespace: String,
    name: String,
    /// Where its end tag begins, or where `/>` of an empty one.
    end: usize,
    empty: bool,
}

impl Root {
    /// Finds it; `None` if the text is not one whole element.
    pub(super) fn of(text: &str) -> Option<Root> {
        let mut reader = Reader::from_str(text);
        let mut root: Option<Root> = None;
        let mut depth = 0_usize;
        loop {
            let before = usize::try_from(reader.buffer_position()).ok()?;
            let event = reader.read_event().ok()?;
            match &event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let empty = matches!(event, Event::Empty(_));
                    if root.is_none() {
                        let name = tag.name().as_ref().to_owned();
                        let prefix = name.len() - tag.local_name().as_ref().len();
                        let prefix = name[..prefix].to_owned();
                        let declared = match prefix.strip_suffix(':') {
                            Some(prefix) => format!("xmlns:{prefix}"),
                            None => "xmlns".to_owned(),
                        };
                        let mut attributes = tag.attributes();
                        let namespace = attributes
                            .with_checks(false)
                            .flatten()
                            .filter(|a| a.key.as_ref() == declared)
                            .map(|a| a.value.into_owned())
                            .next()?;
                        let after = usize::try_from(reader.buffer_position()).ok()?;
                        root = Some(Root {
                            prefix,
                            namespace,
                            name,
                            end: after.checked_sub("/>".len())?,
                            empty,
                        });
                    }
                    depth += usize::from(!empty);
                }
                Event::End(_) => {
                    depth = depth.checked_sub(1)?;
                    if depth == 0 {
                        root.as_mut()?.end = before;
                    }
                }
                Event::Eof => return root.filter(|_| depth == 0),
                _ => {}
            }
        }
    }

    /// Puts elements after its last child.
    pub(super) fn append(&self, elements: &str) -> Splice {
        match self.empty {
            true => Splice {
                start: self.end,
                end: self.end + "/>".len(),
                text: format!(">{elements}</{}>", self.name),
            },
            false => Splice {
                start: self.end,
                end: self.end,
                text: elements.to_owned(),
            },
        }
    }
}

/// Where the content of a paragraph begins, after its properties, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Inside {
    start: usize,
    end: usize,
    /// It is `<w:p/>`: the stretch is that of `/>`.
    empty: bool,
}

impl Inside {
    /// Puts something before and after the content.
    pub(super) fn around(self, prefix: &str, before: String, after: String) -> Vec<Splice> {
        let insert = |at, text| Splice {
            start: at,
            end: at,
            text,
        };
        match self.empty {
            true => vec![Splice {
                start: self.start,
                end: self.end,
                text: format!(">{before}{after}</{prefix}p>"),
            }],
            // no content: one place, in this order
            false if self.start == self.end => vec![insert(self.start, before + &after)],
            false => vec![insert(self.start, before), insert(self.end, after)],
        }
    }
}

/// The paragraphs, by the places where their tags begin. Those in alternatives (`mc:AlternateContent`)
/// and in text boxes are left out: a comment there is shown twice or refused by Word.
pub(super) fn paragraphs(text: &str, prefix: &str) -> Option<BTreeMap<usize, Inside>> {
    let own = |name: &str, local: &str| name.strip_prefix(prefix) == Some(local);
    let mut out = BTreeMap::new();
    let mut reader = Reader::from_str(text);
    // the open elements: where each begins, and where its content begins if it is a paragraph
    let mut open: Vec<Option<(usize, usize)>> = Vec::new();
    let mut closed_to = 0_usize;
    loop {
        let before = usize::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let after = usize::try_from(reader.buffer_position()).ok()?;
        match &event {
            Event::Start(tag) => {
                let name = tag.name();
                let is_paragraph = closed_to == 0 && own(name.as_ref(), "p");
                open.push(is_paragraph.then_some((before, after)));
                let local = tag.local_name();
                if closed_to > 0 || matches!(local.as_ref(), "AlternateContent" | "txbxContent") {
                    closed_to += 1;
                }
            }
            Event::Empty(tag) => {
                let name = tag.name();
                if closed_to == 0 && own(name.as_ref(), "p") {
                    let inside = Inside {
                        start: after.checked_sub("/>".len())?,
                        end: after,
                        empty: true,
                    };
                    out.insert(before, inside);
                }
                if own(name.as_ref(), "pPr")
                    && let Some(Some((_, start))) = open.last_mut()
                {
                    *start = after;
                }
            }
            Event::End(tag) => {
                closed_to = closed_to.saturating_sub(1);
                let ended = open.pop()?;
                if let Some((at, start)) = ended {
                    let inside = Inside {
                        start,
                        end: before,
                        empty: false,
                    };
                    out.insert(at, inside);
                }
                if own(tag.name().as_ref(), "pPr")
                    && let Some(Some((_, start))) = open.last_mut()
                {
                    *start = after;
                }
            }
            Event::Eof => return Some(out),
            _ => {}
        }
    }
}

/// The greatest id of a comment, or of a mark of one; `None` if there is none, or the rest of the part
/// cannot be read.
pub(super) fn greatest_id(text: &str) -> Option<i32> {
    let mut reader = Reader::from_str(text);
    let mut greatest = None;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().as_ref().starts_with("comment") =>
            {
                let mut attributes = tag.attributes();
                let ids = attributes.with_checks(false).flatten();
                let ids = ids.filter(|a| a.key.local_name().as_ref() == "id");
                greatest = greatest.max(ids.filter_map(|a| a.value.parse().ok()).max());
            }
            Event::Eof => return greatest,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_go_to_the_end_of_a_part() {
        for (text, expected) in [
            ("<a xmlns='u'/>", "<a xmlns='u'><n/></a>"),
            ("<a xmlns='u'></a>", "<a xmlns='u'><n/></a>"),
            (
                "<?xml version='1.0'?><x:a xmlns:x='u'><b/> </x:a>\n",
                "<?xml version='1.0'?><x:a xmlns:x='u'><b/> <n/></x:a>\n",
            ),
        ] {
            let root = Root::of(text).unwrap();
            assert_eq!(root.namespace, "u");
            let done = spliced(text, vec![root.append("<n/>")]);
            assert_eq!(done.as_deref(), Some(expected));
        }
        assert!(Root::of("<a xmlns='u'>").is_none());
        assert!(Root::of("").is_none());
    }

    #[test]
    fn the_content_of_a_paragraph_begins_after_its_properties() {
        let commented = |text: &str| {
            let at = text.find("<w:p").unwrap();
            let found = paragraphs(text, "w:").unwrap();
            let inside = found.get(&at)?;
            spliced(text, inside.around("w:", "[".to_owned(), "]".to_owned()))
        };
        for (text, expected) in [
            ("<w:p/>", "<w:p>[]</w:p>"),
            ("<w:p></w:p>", "<w:p>[]</w:p>"),
            ("<w:p><w:pPr/></w:p>", "<w:p><w:pPr/>[]</w:p>"),
            (
                "<w:p a='1'><w:pPr><w:b/></w:pPr><w:r/></w:p>",
                "<w:p a='1'><w:pPr><w:b/></w:pPr>[<w:r/>]</w:p>",
            ),
        ] {
            assert_eq!(commented(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "<mc:AlternateContent><w:p/></mc:AlternateContent>",
            "<w:txbxContent><w:p><w:r/></w:p></w:txbxContent>",
        ] {
            assert_eq!(commented(text), None, "{text}");
        }
    }
}
