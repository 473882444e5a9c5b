//! The code of a format before `ssfmt` reads it: divided into its sections, and refused where
//! it has what `ssfmt` takes for words to be shown and Excel does not.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use ssfmt::NumberFormat;
use ssfmt::ast::FormatPart;

use super::{Part, Refusal};

/// The sections of a code: at semicolons that are neither quoted, escaped nor in brackets.
pub(super) fn sections(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let mut from = 0;
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for (i, c) in code.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            ';' if !bracketed => {
                sections.push(&code[from..i]);
                from = i + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[from..]);
    sections
}

pub(super) fn section(code: &str) -> Result<Part, Refusal> {
    if code.is_empty() {
        return Ok(Part::Hidden);
    }
    check_words(code)?;
    // ssfmt forgets a condition before General, so that is read by another name
    let general = code.len().checked_sub("General".len());
    let general = general
        .and_then(|at| code.split_at_checked(at))
        .filter(|(before, word)| word.eq_ignore_ascii_case("General") && before.ends_with(']'));
    let read = |code: &str| {
        let format = NumberFormat::parse(code).map_err(|_| Refusal::Format)?;
        format.sections().first().cloned().ok_or(Refusal::Format)
    };
    if let Some((before, _)) = general {
        let mut section = read(&format!("{before}0"))?;
        section
            .parts
            .retain(|part| matches!(part, FormatPart::Locale(_)));
        section.parts.push(FormatPart::GeneralNumber);
        return Ok(Part::Shown(section));
    }
    let mut section = read(code)?;
    minutes(&mut section.parts);
    Ok(Part::Shown(section))
}

/// Refuses letters and brackets that are no part of the language of formats: Excel opens no such
/// file, or has another calendar or other digits for them (`ggge`, `[DBNum1]`), while `ssfmt`
/// shows the letters (`ggg2026`) and passes over the brackets.
fn check_words(section: &str) -> Result<(), Refusal> {
    let mut rest = section;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            '\\' | '_' | '*' => {
                let escaped = rest.chars().nth(1);
                1 + escaped.map_or(0, char::len_utf8)
            }
            '[' => {
                let end = rest.find(']').ok_or(Refusal::Format)?;
                check_bracket(&rest[1..end])?;
                end + 1
            }
            c if c.is_ascii_alphabetic() => word(rest).ok_or(Refusal::Format)?,
            c => c.len_utf8(),
        };
        rest = &rest[length..];
    }
    Ok(())
}

/// The length of the word of the language of formats that a code begins with.
fn word(code: &str) -> Option<usize> {
    const WORDS: [&str; 3] = ["General", "AM/PM", "A/P"];
    let begins = |word: &&&str| {
        let there = code.get(..word.len());
        there.is_some_and(|there| there.eq_ignore_ascii_case(word))
    };
    let word = WORDS.iter().find(begins).map(|word| word.len());
    let letter = || code.starts_with(|c: char| "ymdhse".contains(c.to_ascii_lowercase()));
    word.or_else(|| letter().then_some(1))
}

/// Refuses what stands in brackets but a color, a condition, a language or a duration.
fn check_bracket(inside: &str) -> Result<(), Refusal> {
    const COLORS: [&str; 8] = [
        "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow",
    ];
    let lower = inside.to_ascii_lowercase();
    let number = lower.strip_prefix("color").map(str::trim);
    let is_color = COLORS.contains(&&*lower) || number.is_some_and(|n| n.parse::<u8>().is_ok());
    let is_duration = ["h", "m", "s"]
        .iter()
        .any(|unit| !lower.is_empty() && lower.trim_matches(|c| unit.contains(c)).is_empty());
    let is_known = is_color || is_duration || lower.starts_with(['$', '<', '>', '=']);
    match lower.starts_with("dbnum") || lower.starts_with("natnum") {
        true => Err(Refusal::Language),
        false if is_known => Ok(()),
        false => Err(Refusal::Format),
    }
}

/// Tells minutes from months: `m` is minutes right after hours or right before seconds
/// (18.8.31); ssfmt takes every `m` after hours for minutes, as in `hh:mm dd/mm/yyyy`.
fn minutes(parts: &mut [FormatPart]) {
    use ssfmt::ast::DatePart::{Hour, Hour2, Minute, Minute2, Month, Month2, Second, Second2};
    use ssfmt::ast::ElapsedPart::{Hours, Hours2};
    let places: Vec<usize> = (0..parts.len())
        .filter(|i| parts[*i].is_date_part())
        .collect();
    for (i, place) in places.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| &parts[places[i]]);
        let after = places.get(i + 1).map(|place| &parts[*place]);
        let is_minutes = matches!(
            before,
            Some(FormatPart::DatePart(Hour | Hour2) | FormatPart::Elapsed(Hours | Hours2))
        ) || matches!(after, Some(FormatPart::DatePart(Second | Second2)));
        let FormatPart::DatePart(part) = &mut parts[*place] else {
            continue;
        };
        *part = match (*part, is_minutes) {
            (Month | Minute, true) => Minute,
            (Month2 | Minute2, true) => Minute2,
            (Month | Minute, false) => Month,
            (Month2 | Minute2, false) => Month2,
            (other, _) => other,
        };
    }
}

/// The code with the names of languages that today's Excel writes (`[$-en-US]`) as the numbers
/// that it wrote before and ssfmt knows (`[$-409]`).
pub(super) fn with_numbers(code: &str) -> Cow<'_, str> {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r"(?i)\[\$([^\]-]*)-([a-z][^\]]*)\]";
        Regex::new(pattern).expect("a well-formed pattern")
    });
    NAME.replace_all(code, |found: &Captures<'_>| {
        let (currency, name) = (&found[1], found[2].to_lowercase());
        // a number after all: `F800`
        if name.bytes().all(|b| b.is_ascii_hexdigit()) {
            return found[0].to_owned();
        }
        let number = match name.split(['-', ',', '_']).next().unwrap_or_default() {
            "x" if name.starts_with("x-systime") => "F400",
            "x" => "F800",
            "en" => "409",
            "vi" => "42A",
            // French stands for all whose names of days and months are not known
            _ => "40C",
        };
        format!("[${currency}-{number}]")
    })
}
