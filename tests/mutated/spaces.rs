//! Mutants that carry, anywhere in their text, a character that is wider than one byte where
//! a space or a letter is expected: every space of Unicode, marks that combine, characters
//! of four bytes, letters whose other case has another length.

use std::path::Path;

use fastrand::Rng;
use vanthu::compile::check_word;
use vanthu::components::Component;
use vanthu::document::walk;
use vanthu::rules::Selection;

use crate::file::pack;
use crate::inputs::{CONTENT, Parts, WORD};
use crate::survive::{Mutant, survive};
use crate::text::fix_and_build;
use crate::word::judged;

/// The characters that are put into the texts.
const CHARACTERS: [char; 56] = [
    // every space of Unicode that XML admits
    '\t',
    '\n',
    '\r',
    '\u{85}',
    '\u{A0}',
    '\u{1680}',
    '\u{2000}',
    '\u{2001}',
    '\u{2002}',
    '\u{2003}',
    '\u{2004}',
    '\u{2005}',
    '\u{2006}',
    '\u{2007}',
    '\u{2008}',
    '\u{2009}',
    '\u{200A}',
    '\u{2028}',
    '\u{2029}',
    '\u{202F}',
    '\u{205F}',
    '\u{3000}',
    // zero-width characters
    '\u{AD}',
    '\u{200B}',
    '\u{200C}',
    '\u{200D}',
    '\u{200E}',
    '\u{202E}',
    '\u{2060}',
    '\u{FEFF}',
    // marks that combine with the character before them, or with each other
    '\u{300}',
    '\u{301}',
    '\u{302}',
    '\u{31B}',
    '\u{323}',
    '\u{344}',
    '\u{20E3}',
    // hyphens, slashes, stops and brackets outside ASCII
    '\u{2011}',
    '\u{2212}',
    '／',
    '：',
    '．',
    '，',
    '）',
    // figures and numerals outside ASCII
    '٣',
    '²',
    '½',
    'Ⅳ',
    // letters whose other case has another length
    'İ',
    'ẞ',
    'K',
    'Ⱥ',
    'ŉ',
    // four bytes
    '𝟓',
    '😀',
    '\u{10FFFD}',
];

/// Puts one of the characters into a text; returns which, and how.
fn spoil(rng: &mut Rng, text: &str) -> (String, String) {
    let strange = CHARACTERS[rng.usize(..CHARACTERS.len())];
    let places: Vec<(usize, char)> = text.char_indices().collect();
    let gaps: Vec<usize> = places
        .iter()
        .filter(|(_, c)| *c == ' ')
        .map(|(at, _)| *at)
        .collect();
    let mut out = text.to_owned();
    let how = match rng.u32(..8) {
        0 => {
            out = text.replace(' ', &strange.to_string());
            "for every space"
        }
        1 | 2 if !gaps.is_empty() => {
            let at = gaps[rng.usize(..gaps.len())];
            out.replace_range(at..=at, &strange.to_string());
            "for one space"
        }
        3 if !gaps.is_empty() => {
            let at = gaps[rng.usize(..gaps.len())] + rng.usize(..=1);
            out.insert(at, strange);
            "beside a space"
        }
        4 if !places.is_empty() => {
            let (at, letter) = places[rng.usize(..places.len())];
            out.replace_range(at..at + letter.len_utf8(), &strange.to_string());
            "for a letter"
        }
        5 => {
            out.push(strange);
            "at the end"
        }
        6 => {
            out.insert(0, strange);
            "at the beginning"
        }
        _ => {
            let at = places
                .get(rng.usize(..=places.len()))
                .map_or(text.len(), |(at, _)| *at);
            out.insert(at, strange);
            "within"
        }
    };
    (format!("U+{:04X} {how}", u32::from(strange)), out)
}

/// The stretches of text of a part: what is between `>` and `</w:t>`.
fn stretches(part: &str) -> Vec<std::ops::Range<usize>> {
    part.match_indices("</w:t>")
        .filter_map(|(end, _)| Some(part[..end].rfind('>')? + 1..end))
        .collect()
}

fn word(number: u64) -> Mutant<Vec<u8>> {
    let rng = &mut Rng::with_seed(number);
    let (name, parts) = rng.choice(&*WORD).expect("a Word file");
    let mut parts = parts.clone();
    let main = parts.iter_mut().find(|(n, _)| n == "word/document.xml");
    let (_, part) = main.expect("a main part");
    let mut text = String::from_utf8(std::mem::take(part)).expect("a text");
    let all = stretches(&text);
    // The head of a document is read in the most detail, and in the most places.
    let near = all.len().min(if rng.bool() { 16 } else { all.len() });
    let mut hows = Vec::new();
    let mut chosen: Vec<usize> = match rng.u32(..8) {
        0 => (0..all.len()).collect(),
        _ => (0..rng.usize(1..=3)).map(|_| rng.usize(..near)).collect(),
    };
    chosen.sort_unstable();
    chosen.dedup();
    for at in chosen.into_iter().rev() {
        let (how, spoilt) = spoil(rng, &text[all[at].clone()]);
        hows.push(format!("{how} of {}", &text[all[at].clone()]));
        text.replace_range(all[at].clone(), &spoilt);
    }
    *part = text.into_bytes();
    hows.truncate(3);
    let what = format!("{name}, {}", hows.join("; "));
    Mutant {
        what,
        it: pack(&parts),
    }
}

#[test]
fn a_word_file_with_any_space_anywhere_is_judged() {
    survive(2_000, word, |bytes| judged(&bytes));
}

#[test]
fn a_content_file_with_any_space_anywhere_is_built_or_refused() {
    let make = |number| {
        let rng = &mut Rng::with_seed(number);
        let (path, bytes, office) = rng.choice(&*CONTENT).expect("a content file").clone();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut hows = Vec::new();
        for _ in 0..rng.usize(1..=3) {
            let at = rng.usize(..lines.len().max(1));
            let Some(line) = lines.get_mut(at) else {
                continue;
            };
            let start = line.find(": ").map_or(0, |colon| colon + 2);
            let (how, spoilt) = spoil(rng, &line[start..]);
            hows.push(format!("line {}: {how}", at + 1));
            line.replace_range(start.., &spoilt);
        }
        let what = format!("{}, {}", path.display(), hows.join("; "));
        let it = (path, lines.join("\n").into_bytes(), office);
        Mutant { what, it }
    };
    survive(1_000, make, |(path, bytes, office)| {
        fix_and_build(&path, bytes, &office)
    });
}

/// The text of a Word file, component by component, with its spaces normalised.
fn said(parts: &Parts) -> Vec<(Component, String)> {
    let bytes = pack(parts);
    let (checked, _) = check_word(Path::new("k.docx"), &bytes, &Selection::default());
    let document = checked.value.expect("a Word file that is read");
    let texts = walk::texts(&document).into_iter();
    texts
        .map(|part| {
            let plain = part.text.to_plain();
            let words: Vec<&str> = plain.split_whitespace().collect();
            (part.component, words.join(" "))
        })
        .collect()
}

#[test]
fn a_component_is_known_whatever_space_parts_its_words() {
    for (name, parts) in &*WORD {
        let known = said(parts);
        for space in ["\u{A0}", "\u{2003}", "\u{202F}", "\u{3000}"] {
            let mut twin = parts.clone();
            let main = twin.iter_mut().find(|(n, _)| n == "word/document.xml");
            let (_, part) = main.expect("a main part");
            let mut text = String::from_utf8(std::mem::take(part)).expect("a text");
            for at in stretches(&text).into_iter().rev() {
                let spaced = text[at.clone()].replace(' ', space);
                text.replace_range(at, &spaced);
            }
            *part = text.into_bytes();
            for (a, b) in known.iter().zip(said(&twin)) {
                assert_eq!(*a, b, "{name}, {space:?}");
            }
        }
    }
}
