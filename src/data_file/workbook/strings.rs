//! The texts that the cells of a workbook share (ECMA-376-1, 18.4.9).

use super::Refusal;
use super::parts::{Package, Xml};
use crate::data_file::grid::{offset, slice};

/// The most text of a workbook, in bytes.
pub(super) const MAX_TEXT: usize = 32 << 20;
/// The most shared texts.
const MAX_STRINGS: usize = 2_000_000;

/// Shared texts, by their index.
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

/// Reads the part; of formatted text the characters, without how they are pronounced.
pub(super) fn read(package: &mut Package<'_>, name: &str) -> Result<Strings, Refusal> {
    let mut strings = Strings::default();
    let mut xml = package.xml(name)?;
    let mut texts = Texts::default();
    while let Some(event) = xml.next()? {
        let item = texts.take(&event);
        if let Some(text) = item {
            strings.text.push_str(&text);
            strings.ends.push(offset(strings.text.len()));
        }
        if strings.text.len() > MAX_TEXT || strings.ends.len() > MAX_STRINGS {
            return Err(Refusal::TooLarge);
        }
    }
    Ok(strings)
}

/// Collects the text of `<si>` and `<is>` from its events.
#[derive(Default)]
pub(super) struct Texts {
    text: String,
    in_text: bool,
    /// Within `<rPh>`: how a word is pronounced.
    spoken: bool,
}

impl Texts {
    /// Takes an event; gives the text where one ends.
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
            Xml::End(name) => match name.as_str() {
                "si" | "is" => return Some(unescaped(&std::mem::take(&mut self.text))),
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
pub(super) fn unescaped(text: &str) -> String {
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
    match out.contains('\r') {
        true => out.replace("\r\n", "\n").replace('\r', "\n"),
        false => out,
    }
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
