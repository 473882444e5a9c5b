//! The texts that the cells of a workbook share (ECMA-376-1, 18.4.9).

use std::borrow::Cow;

use super::{MAX_TAGS, Refusal, text};
use crate::data_file::grid::{MAX_CELLS, offset, slice};
use crate::package::{self, Events, Package, Xml};

/// The most text of a workbook, in bytes.
pub(super) const MAX_TEXT: usize = 16 << 20;

/// Reports that the part `name` has more than [`MAX_TEXT`].
pub(super) fn too_long(name: &str) -> Refusal {
    let limit = format!("{} MiB", MAX_TEXT >> 20);
    package::Refusal::TooLarge(format!("{name} (> {limit} of text)"), limit).into()
}

/// Shared texts, by their index, without spaces around them.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        Some(slice(&self.text, (start, end)))
    }
}

/// Reads the part; of formatted text only the characters, without phonetic hints.
pub(super) fn read(package: &mut Package<'_>, name: &str) -> Result<Strings, Refusal> {
    let mut strings = Strings::default();
    let text = text(package, name)?;
    let mut xml = Events::new(name, &text, MAX_TAGS)?;
    let mut texts = Texts::default();
    while let Some(event) = xml.next()? {
        let item = texts.take(&event);
        if let Some(text) = item {
            // here and not at each cell that shares it: it may be long, and mostly spaces
            strings.text.push_str(text.trim());
            strings.ends.push(offset(strings.text.len()));
        }
        if strings.text.len() > MAX_TEXT {
            return Err(too_long(name));
        }
        if strings.ends.len() > MAX_CELLS {
            return Err(Refusal::TooMany);
        }
    }
    Ok(strings)
}

/// Collects the text of `<si>` and `<is>` from its events.
#[derive(Default)]
pub(super) struct Texts {
    text: String,
    in_text: bool,
    /// Within `<rPh>`: a phonetic hint.
    spoken: bool,
}

impl Texts {
    /// Handles an event; returns the text if one ends.
    pub(super) fn take(&mut self, event: &Xml<'_>) -> Option<String> {
        match event {
            Xml::Start(element) => match element.local_name().as_ref() {
                "si" | "is" => self.text.clear(),
                "rPh" => self.spoken = true,
                "t" => self.in_text = !self.spoken,
                _ => {}
            },
            Xml::Text(text) if self.in_text => self.text.push_str(text),
            Xml::Text(_) => {}
            Xml::End(element) => match element.local_name().as_ref() {
                "si" | "is" => return Some(unescaped(&self.text).into_owned()),
                "rPh" => self.spoken = false,
                "t" => self.in_text = false,
                _ => {}
            },
        }
        None
    }
}

/// Characters that XML cannot hold are written `_x000D_` (22.9.2.19, ST_Xstring). Line ends
/// become `\n`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") && !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let code = escape.get(2..6).filter(|_| escape[6..].starts_with('_'));
        let code = code.filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        let c = code.and_then(|hex| char::from_u32(u32::from_str_radix(hex, 16).ok()?));
        match c {
            Some(c) => {
                out.push(c);
                rest = &escape[7..];
            }
            None => {
                out.push_str("_x");
                rest = &escape[2..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved_once() {
        assert_eq!(unescaped("Dòng 1_x000D_\nDòng 2"), "Dòng 1\nDòng 2");
        assert_eq!(unescaped("a_x005F_x000D_b"), "a_x000D_b");
        assert_eq!(unescaped("a_x00_b_xyzế"), "a_x00_b_xyzế");
        assert_eq!(unescaped("_x"), "_x");
        assert_eq!(unescaped("_xệệ"), "_xệệ");
    }
}
