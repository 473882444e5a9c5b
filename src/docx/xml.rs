//! Text inside XML.

use std::borrow::Cow;

use crate::error::Error;

/// Escapes `text` for an element or a double-quoted attribute, so that it reads back the same:
/// white space other than the space is written by number, because a reader would normalise it.
///
/// # Errors
///
/// [`Error::Package`] for a character that XML 1.0 cannot hold (its production 2); such text is
/// rejected long before it gets here.
pub(crate) fn escape(text: &str) -> Result<Cow<'_, str>, Error> {
    let Some(first) = text.find(needs_care) else {
        return Ok(Cow::Borrowed(text));
    };
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str(&text[..first]);
    for c in text[first..].chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            c if needs_care(c) => {
                let code = u32::from(c);
                return Err(Error::package(format!("U+{code:04X} cannot stand in XML")));
            }
            c => out.push(c),
        }
    }
    Ok(Cow::Owned(out))
}

/// Whether a character must be escaped, or cannot be written at all.
fn needs_care(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1F}' | '&' | '<' | '>' | '"' | '\u{FFFE}' | '\u{FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use quick_xml::XmlVersion;
    use quick_xml::events::Event;
    use quick_xml::reader::Reader;

    #[test]
    fn what_xml_cannot_hold_is_refused() {
        for c in [
            '\0', '\u{1}', '\u{B}', '\u{C}', '\u{1F}', '\u{FFFE}', '\u{FFFF}',
        ] {
            assert!(escape(&format!("Hà{c}Tĩnh")).is_err(), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_reads_back_from_an_attribute(text in any::<String>()) {
            let Ok(escaped) = escape(&text) else {
                prop_assert!(text.contains(|c| needs_care(c) && !"\t\n\r&<>\"".contains(c)));
                return Ok(());
            };
            let xml = format!("<a v=\"{escaped}\"/>");
            let Event::Empty(tag) = Reader::from_str(&xml).read_event().unwrap() else {
                panic!("{xml}");
            };
            let v = tag.try_get_attribute("v").unwrap().unwrap();
            prop_assert_eq!(v.normalized_value(XmlVersion::Explicit1_0).unwrap(), text);
        }
    }
}
