//! Strange XML that is well-formed, or nearly.

use std::ops::Range;
use std::sync::LazyLock;

use fastrand::Rng;
use quick_xml::Reader;
use quick_xml::events::Event;
use regex::Regex;

use crate::survive::any_scale;

/// Values that no attribute in Word has, or that are at the limit of what it may have.
const VALUES: [&str; 27] = [
    "",
    "-1",
    "0",
    "1",
    "9",
    "255",
    "32767",
    "65536",
    "2147483647",
    "-2147483648",
    "4294967295",
    "4294967296",
    "18446744073709551616",
    "-9223372036854775809",
    "1e308",
    "-1e308",
    "1e-400",
    "NaN",
    "inf",
    "-inf",
    "0x7f",
    "٣",
    "½",
    "&#x0;",
    "&#xFFFFFFFF;",
    "../../../word/document.xml",
    "%1%2%3%4%5%6%7%8%9%0",
];

static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#" ([\w:]+)="([^"]*)""#).expect("a pattern"));

static WORDS: LazyLock<Regex> = LazyLock::new(|| Regex::new(">([^<]+)<").expect("a pattern"));

/// Mutations of XML; each changes nothing if there is nothing to apply it to.
type Change = fn(&mut Rng, &str) -> Option<String>;

/// Makes `xml` strange; returns how.
pub(crate) fn mutate(rng: &mut Rng, xml: &str) -> (&'static str, String) {
    let whats: [(&str, Change); 11] = [
        ("a value replaced", value_replaced),
        ("two values exchanged", values_exchanged),
        ("an attribute dropped", attribute_dropped),
        ("a name for all", one_value_for_all),
        ("two elements exchanged", elements_exchanged),
        ("an element dropped", element_dropped),
        ("an element repeated", element_repeated),
        ("an element nested in itself", element_nested),
        (
            "an element in place of another",
            element_in_place_of_another,
        ),
        ("words replaced", words_replaced),
        ("a word many times", word_many_times),
    ];
    let (what, change) = whats[rng.usize(..whats.len())];
    (what, change(rng, xml).unwrap_or_else(|| xml.to_owned()))
}

fn pick<T: Clone>(rng: &mut Rng, all: &[T]) -> Option<T> {
    rng.choice(all).cloned()
}

/// The ranges of the attributes: the whole one with the space before it, and the value alone.
fn attributes(xml: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let all = ATTRIBUTE.captures_iter(xml);
    all.filter_map(|c| Some((c.get(0)?.range(), c.get(2)?.range())))
        .collect()
}

fn value_replaced(rng: &mut Rng, xml: &str) -> Option<String> {
    let mut out = xml.to_owned();
    for _ in 0..any_scale(rng, 4) {
        let (_, value) = pick(rng, &attributes(&out))?;
        out.replace_range(value, VALUES[rng.usize(..VALUES.len())]);
    }
    Some(out)
}

fn values_exchanged(rng: &mut Rng, xml: &str) -> Option<String> {
    let all = attributes(xml);
    let (a, b) = (pick(rng, &all)?.1, pick(rng, &all)?.1);
    Some(exchanged(xml, a, b))
}

fn attribute_dropped(rng: &mut Rng, xml: &str) -> Option<String> {
    let (whole, _) = pick(rng, &attributes(xml))?;
    Some(replaced(xml, whole, ""))
}

/// All elements of one name get the same one of their values: styles are based on themselves,
/// lists and relationships become one.
fn one_value_for_all(rng: &mut Rng, xml: &str) -> Option<String> {
    let name = [
        "w:basedOn",
        "w:abstractNumId",
        "w:numId",
        "w:pStyle",
        "w:ilvl",
        "w:numStyleLink",
    ];
    let pattern = format!(r#"<{} w:val="([^"]*)""#, name[rng.usize(..name.len())]);
    let ids = Regex::new(r#"(?:w:styleId|Num(?:Id)?)="([^"]*)""#).ok()?;
    let element = Regex::new(&pattern).ok()?;
    let ids: Vec<&str> = ids
        .captures_iter(xml)
        .filter_map(|c| Some(c.get(1)?.as_str()))
        .collect();
    let id = pick(rng, &ids).unwrap_or("1");
    let mut out = xml.to_owned();
    let values: Vec<Range<usize>> = element
        .captures_iter(xml)
        .filter_map(|c| Some(c.get(1)?.range()))
        .collect();
    for value in values.into_iter().rev() {
        out.replace_range(value, id);
    }
    Some(out)
}

/// The ranges of the elements, and the lengths of their opening tags.
fn elements(xml: &str) -> Vec<(Range<usize>, usize)> {
    let mut reader = Reader::from_str(xml);
    let mut open = Vec::new();
    let mut all = Vec::new();
    let mut start = 0;
    while let Ok(event) = reader.read_event() {
        let end = usize::try_from(reader.buffer_position()).unwrap_or(xml.len());
        match event {
            Event::Start(_) => open.push((start, end - start)),
            Event::Empty(_) => all.push((start..end, end - start)),
            Event::End(_) => all.extend(open.pop().map(|(from, tag)| (from..end, tag))),
            Event::Eof => break,
            _ => {}
        }
        start = end;
    }
    all
}

fn element(rng: &mut Rng, xml: &str) -> Option<Range<usize>> {
    Some(pick(rng, &elements(xml))?.0)
}

fn elements_exchanged(rng: &mut Rng, xml: &str) -> Option<String> {
    let all = elements(xml);
    let (a, b) = (pick(rng, &all)?.0, pick(rng, &all)?.0);
    Some(exchanged(xml, a, b))
}

fn element_dropped(rng: &mut Rng, xml: &str) -> Option<String> {
    let at = element(rng, xml)?;
    Some(replaced(xml, at, ""))
}

fn element_repeated(rng: &mut Rng, xml: &str) -> Option<String> {
    let at = element(rng, xml)?;
    let times = any_scale(rng, 1_000).min(1 + (1 << 20) / at.len());
    Some(replaced(xml, at.clone(), &xml[at].repeat(times + 1)))
}

fn element_nested(rng: &mut Rng, xml: &str) -> Option<String> {
    let (at, tag) = pick(rng, &elements(xml))?;
    let open = xml[at.start..at.start + tag].replace("/>", ">");
    let name = open.trim_start_matches('<').split([' ', '>', '/']).next()?;
    let times = any_scale(rng, 600);
    let close = format!("</{name}>").repeat(times);
    let nested = open.repeat(times) + &xml[at.clone()] + &close;
    Some(replaced(xml, at, &nested))
}

fn element_in_place_of_another(rng: &mut Rng, xml: &str) -> Option<String> {
    let all = elements(xml);
    let (a, b) = (pick(rng, &all)?.0, pick(rng, &all)?.0);
    Some(replaced(xml, a, &xml[b]))
}

fn words(rng: &mut Rng, xml: &str) -> Option<Range<usize>> {
    let all: Vec<Range<usize>> = WORDS
        .captures_iter(xml)
        .filter_map(|c| Some(c.get(1)?.range()))
        .collect();
    pick(rng, &all)
}

fn words_replaced(rng: &mut Rng, xml: &str) -> Option<String> {
    let hostile = [
        "",
        " ",
        "&#x1;",
        "\u{FFFE}",
        "a\u{300}\u{323}\u{1F1FB}\u{1F1F3}",
        "\u{202E}\u{200B}\u{A0}",
        "Số: 99999999999999999999/QĐ-",
        "ngày 99 tháng 99 năm 99999",
        "Điều 18446744073709551616.",
        "MMMMMMMMMMCCCCCCCC. ",
        "1.1.1.1.1.1.1.1.1.1.1.",
        "1.000.000.000.000.000.000.000.000,5",
        "((((((((((“““““““““",
        "./.",
        "TM. KT. TL. TUQ. Q.",
        "(Kèm theo  số / của)",
    ];
    let with = match rng.bool() {
        true => hostile[rng.usize(..hostile.len())].to_owned(),
        false => {
            let other = words(rng, xml)?;
            xml[other].to_owned()
        }
    };
    let at = words(rng, xml)?;
    Some(replaced(xml, at, &with))
}

fn word_many_times(rng: &mut Rng, xml: &str) -> Option<String> {
    let at = words(rng, xml)?;
    let times = any_scale(rng, 5_000).min(1 + (1 << 18) / at.len());
    Some(replaced(xml, at.clone(), &xml[at].repeat(times)))
}

fn replaced(text: &str, at: Range<usize>, with: &str) -> String {
    [&text[..at.start], with, &text[at.end..]].concat()
}

/// Swaps two ranges; if one is inside the other, the inner one replaces the outer one.
fn exchanged(text: &str, a: Range<usize>, b: Range<usize>) -> String {
    let (a, b) = if a.start <= b.start { (a, b) } else { (b, a) };
    if b.start < a.end {
        return replaced(text, a, &text[b]);
    }
    let (first, second) = (&text[a.clone()], &text[b.clone()]);
    [
        &text[..a.start],
        second,
        &text[a.end..b.start],
        first,
        &text[b.end..],
    ]
    .concat()
}
