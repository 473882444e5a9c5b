//! Automatically numbered lists and their labels (17.9).
//!
//! A paragraph names a list and a level; the label (`1.`, `a)`, `-`) is nowhere in the text and
//! is computed here, so that a numbered paragraph reads as it is printed.

use std::collections::{BTreeMap, BTreeSet};

use super::delta::ParaDelta;
use crate::number::roman;
use crate::package::xml::{Element, Tree};
use crate::source::nfc;

/// Levels of a list (17.9.6).
const LEVELS: usize = 9;

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    /// `%1.%2`, or the character of a bullet.
    text: String,
    /// Whether numbers of higher levels are shown as Arabic ones.
    legal: bool,
    para: ParaDelta,
}

impl Default for Level {
    fn default() -> Level {
        Level {
            start: 1,
            format: "decimal".to_owned(),
            text: String::new(),
            legal: false,
            para: ParaDelta::default(),
        }
    }
}

#[derive(Debug, Clone, Default)]
struct List {
    /// The abstract list that counts for it.
    counter: u32,
    levels: Vec<Level>,
    /// Levels whose count restarts in this list.
    restarts: [Option<u32>; LEVELS],
}

/// The lists of a file.
#[derive(Debug, Default)]
pub(super) struct Lists {
    lists: BTreeMap<u32, List>,
}

/// The current counts of all lists.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// The count of each level, by abstract list; `None` before its first paragraph.
    counts: BTreeMap<u32, [Option<u32>; LEVELS]>,
    /// Lists that have begun.
    begun: BTreeSet<u32>,
}

impl Lists {
    /// Reads the numbering part.
    pub(super) fn read(tree: &Tree<'_>) -> Lists {
        let root = tree.root();
        let id = |e: Element<'_>, name: &str| e.attr(name).and_then(|v| v.parse::<u32>().ok());
        let mut abstracts: BTreeMap<u32, Vec<Level>> = BTreeMap::new();
        for e in root.children().filter(|e| e.name() == "abstractNum") {
            if let Some(id) = id(e, "abstractNumId") {
                let mut levels = vec![Level::default(); LEVELS];
                read_levels(e, &mut levels);
                abstracts.insert(id, levels);
            }
        }
        let mut lists = BTreeMap::new();
        for e in root.children().filter(|e| e.name() == "num") {
            let of = e.child("abstractNumId").and_then(|a| id(a, "val"));
            let (Some(number), Some(of)) = (id(e, "numId"), of) else {
                continue;
            };
            let Some(levels) = abstracts.get(&of) else {
                continue;
            };
            let mut list = List {
                counter: of,
                levels: levels.clone(),
                restarts: [None; LEVELS],
            };
            for over in e.children().filter(|e| e.name() == "lvlOverride") {
                read_levels(over, &mut list.levels);
                let level = id(over, "ilvl").and_then(|l| usize::try_from(l).ok());
                let start = over.child("startOverride").and_then(|s| id(s, "val"));
                if let Some(slot) = level.and_then(|l| list.restarts.get_mut(l)) {
                    *slot = start;
                }
            }
            lists.insert(number, list);
        }
        Lists { lists }
    }

    /// The paragraph formatting of a level of a list.
    pub(super) fn para(&self, list: u32, level: u8) -> Option<&ParaDelta> {
        let level = self.lists.get(&list)?.levels.get(usize::from(level))?;
        Some(&level.para)
    }

    /// Counts one paragraph and returns its label; `None` when there is no such list, or its
    /// label is empty.
    pub(super) fn label(&self, counters: &mut Counters, list: u32, level: u8) -> Option<String> {
        let number = list;
        let list = self.lists.get(&list)?;
        let at = usize::from(level).min(LEVELS - 1);
        let counts = counters.counts.entry(list.counter).or_default();
        if counters.begun.insert(number) {
            for (count, restart) in counts.iter_mut().zip(list.restarts) {
                if restart.is_some() {
                    *count = None;
                }
            }
        }
        let start = |i: usize| {
            let own = list.levels.get(i).map_or(1, |l| l.start);
            list.restarts.get(i).copied().flatten().unwrap_or(own)
        };
        for (i, count) in counts.iter_mut().enumerate() {
            match i.cmp(&at) {
                std::cmp::Ordering::Less => *count = Some(count.unwrap_or_else(|| start(i))),
                std::cmp::Ordering::Equal => {
                    *count = Some(count.map_or_else(|| start(i), |c| c.saturating_add(1)));
                }
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        let this = list.levels.get(at)?;
        let label = if this.format == "bullet" {
            this.text.chars().map(bullet).collect()
        } else {
            let number = |i: usize| {
                let format = match list.levels.get(i) {
                    Some(level) if !this.legal => level.format.as_str(),
                    _ => "decimal",
                };
                let count = counts.get(i).copied().flatten().unwrap_or(1);
                write_number(count, format)
            };
            fill(&this.text, number)
        };
        let label = nfc(label.trim()).into_owned();
        (!label.is_empty()).then_some(label)
    }
}

fn read_levels(parent: Element<'_>, levels: &mut [Level]) {
    for e in parent.children().filter(|e| e.name() == "lvl") {
        let at = e.attr("ilvl").and_then(|v| v.parse::<usize>().ok());
        let Some(level) = at.and_then(|i| levels.get_mut(i)) else {
            continue;
        };
        let value = |name: &str| e.child(name).and_then(Element::val);
        *level = Level {
            start: value("start").and_then(|v| v.parse().ok()).unwrap_or(1),
            format: value("numFmt").map_or_else(|| "decimal".to_owned(), |v| v.into_owned()),
            text: value("lvlText").map_or_else(String::new, |v| v.into_owned()),
            legal: e.switch("isLgl").unwrap_or(false),
            para: ParaDelta::read(e.child("pPr")),
        };
    }
}

/// Fills the numbers into `%1.%2`.
fn fill(text: &str, number: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let digit = chars.peek().and_then(|d| d.to_digit(10));
        match digit {
            Some(level @ 1..) if c == '%' => {
                out.push_str(&number(level as usize - 1));
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

/// A bullet as it looks: symbol fonts keep theirs in the private-use area.
pub(super) fn bullet(c: char) -> char {
    match c {
        '\u{F02D}' | '\u{F0BE}' => '-',
        '\u{F02B}' => '+',
        '\u{F0B7}' | '\u{F0A7}' | '\u{F0D8}' | '\u{F076}' | '\u{F0FC}' => '•',
        '\u{F020}'..='\u{F07E}' => char::from_u32(c as u32 - 0xF000).unwrap_or(c),
        _ => c,
    }
}

/// A count in a number format (17.18.59, ST_NumberFormat); formats that official documents do
/// not use are shown as Arabic numbers.
fn write_number(count: u32, format: &str) -> String {
    match format {
        "upperRoman" => roman(count as usize),
        "lowerRoman" => roman(count as usize).to_lowercase(),
        "upperLetter" => letters(count).to_uppercase(),
        "lowerLetter" => letters(count),
        "decimalZero" => format!("{count:02}"),
        "none" => String::new(),
        _ => count.to_string(),
    }
}

/// `a` to `z`, then `aa` to `zz`: one letter more for every round (17.18.59).
fn letters(count: u32) -> String {
    let Some(index) = count.checked_sub(1) else {
        return "0".to_owned();
    };
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    // Nobody numbers beyond a few rounds; a forged start must not ask for gigabytes.
    let rounds = (index / 26).min(15) as usize + 1;
    std::iter::repeat_n(letter, rounds).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(xml: &str) -> Lists {
        let tree = Tree::parse("numbering", xml).unwrap();
        Lists::read(&tree)
    }

    const OUTLINE: &str = r#"<w:numbering>
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
          <w:lvl w:ilvl="3"><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%4"/></w:lvl>
          <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF02D;"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/>
          <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        </w:numbering>"#;

    #[test]
    fn levels_count_and_begin_anew_below_a_higher_one() {
        let lists = lists(OUTLINE);
        let mut counters = Counters::default();
        let mut next = |list, level| lists.label(&mut counters, list, level).unwrap();
        assert_eq!(next(1, 0), "I.");
        assert_eq!(next(1, 1), "1.");
        assert_eq!(next(1, 2), "c)");
        assert_eq!(next(1, 2), "d)");
        assert_eq!(next(1, 1), "2.");
        assert_eq!(next(1, 3), "1.2.1");
        assert_eq!(next(1, 4), "-");
        assert_eq!(next(1, 0), "II.");
        assert_eq!(next(1, 1), "1.");
        assert_eq!(next(2, 0), "I.");
        assert_eq!(next(2, 0), "II.");
    }

    #[test]
    fn numbers_in_every_format() {
        assert_eq!(write_number(1994, "upperRoman"), "MCMXCIV");
        assert_eq!(write_number(28, "lowerLetter"), "bb");
        assert_eq!(write_number(0, "lowerLetter"), "0");
        assert_eq!(write_number(u32::MAX, "lowerLetter").len(), 16);
        assert_eq!(write_number(u32::MAX, "upperRoman"), "4294967295");
        assert_eq!(write_number(7, "decimalZero"), "07");
    }
}
