//! Reads a part of a package event by event, if no tree is needed.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::reader::Reader;

use super::{MAX_DEPTH, Refusal};

/// What a part consists of.
pub(crate) enum Xml<'b> {
    /// A tag that opens an element; an empty element closes with an [`Xml::End`] as well.
    Start(BytesStart<'b>),
    /// A tag that closes an element.
    End(BytesEnd<'b>),
    /// Text, or a part of one.
    Text(Cow<'b, str>),
}

/// The events of a part.
pub(crate) struct Events<'t> {
    reader: Reader<&'t [u8]>,
    name: &'t str,
    /// How many elements are open.
    depth: usize,
}

impl<'t> Events<'t> {
    /// The events of the part `name`, which may have at most this many tags.
    ///
    /// # Errors
    /// If it has more.
    pub(crate) fn new(name: &'t str, text: &'t str, most: usize) -> Result<Events<'t>, Refusal> {
        // counted before anything is built from them
        if text.bytes().filter(|b| *b == b'<').count() > most {
            let what = format!("{name} (> {most} XML tags)");
            return Err(Refusal::TooLarge(what, most.to_string()));
        }
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Ok(Events {
            reader,
            name,
            depth: 0,
        })
    }

    /// The next event; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Xml<'t>>, Refusal> {
        match self.reader.read_event() {
            Ok(Event::Start(element)) => {
                self.depth += 1;
                match self.depth > MAX_DEPTH {
                    true => Err(Refusal::TooDeep(self.name.to_owned())),
                    false => Ok(Some(Xml::Start(element))),
                }
            }
            Ok(Event::End(element)) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Some(Xml::End(element)))
            }
            Ok(Event::Text(text)) => Ok(Some(Xml::Text(text.xml10_content()))),
            Ok(Event::CData(text)) => Ok(Some(Xml::Text(text.into_inner()))),
            Ok(Event::GeneralRef(reference)) => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Cow::Owned(c.to_string()),
                    _ => match quick_xml::escape::resolve_xml_entity(&reference) {
                        Some(text) => Cow::Borrowed(text),
                        None => return Err(Refusal::Doctype(self.name.to_owned())),
                    },
                };
                Ok(Some(Xml::Text(c)))
            }
            Ok(Event::Eof) => Ok(None),
            Ok(Event::DocType(_)) => Err(Refusal::Doctype(self.name.to_owned())),
            Ok(_) => Ok(Some(Xml::Text(Cow::Borrowed("")))),
            Err(_) => Err(Refusal::NotXml(self.name.to_owned())),
        }
    }
}

/// The value of an attribute by its local name.
pub(crate) fn attribute<'e>(
    element: &'e BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'e, str>>, Refusal> {
    let [value] = attributes(element, [name])?;
    Ok(value)
}

/// The values of attributes by their local names.
pub(crate) fn attributes<'e, const N: usize>(
    element: &'e BytesStart<'_>,
    names: [&str; N],
) -> Result<[Option<Cow<'e, str>>; N], Refusal> {
    let mut values = [const { None }; N];
    let not_xml = || Refusal::NotXml(element.local_name().as_ref().to_owned());
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| not_xml())?;
        let local = attribute.key.local_name();
        if let Some(i) = names.iter().position(|name| *name == local.as_ref()) {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
            let value = value.map_err(|_| not_xml())?;
            if values[i].is_none() {
                values[i] = Some(value);
            }
        }
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, most: usize) -> Result<usize, Refusal> {
        let mut events = Events::new("x", text, most)?;
        let mut count = 0;
        while events.next()?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    #[test]
    fn a_part_of_too_many_tags_or_levels_is_refused() {
        assert_eq!(read("<a><b/></a>", 3), Ok(4));
        let many = read("<a><b/></a>", 2);
        assert!(matches!(many, Err(Refusal::TooLarge(..))), "{many:?}");
        let deep = read(&"<a>".repeat(MAX_DEPTH + 1), MAX_DEPTH + 1);
        assert_eq!(deep, Err(Refusal::TooDeep("x".to_owned())));
        for text in [
            "<a></b>",
            "</a>",
            "<a b=\"1\"></a",
            "<a>&b;</a>",
            "<!DOCTYPE a><a/>",
        ] {
            assert!(read(text, 9).is_err(), "{text}");
        }
    }

    #[test]
    fn attributes_that_are_not_well_formed_are_an_error() {
        let mut events = Events::new("x", "<a x:r=\"1&lt;\" s=\"2\"/><b r=1 s=\"2\"/>", 9).unwrap();
        let Some(Xml::Start(a)) = events.next().unwrap() else {
            panic!("no element");
        };
        let [r, s, t] = attributes(&a, ["r", "s", "t"]).unwrap();
        assert_eq!(
            (r.as_deref(), s.as_deref(), t),
            (Some("1<"), Some("2"), None)
        );
        events.next().unwrap();
        let Some(Xml::Start(b)) = events.next().unwrap() else {
            panic!("no element");
        };
        assert!(attribute(&b, "r").is_err());
    }
}
