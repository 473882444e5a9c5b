//! Messages say the same in both languages: an argument used in one is used in the other. Read from
//! the sources, where every pair of texts is together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use vanthu::catalogue::messages;
use vanthu::rules::RULES;

fn pattern(pattern: &str) -> Regex {
    Regex::new(&pattern.replace("TEXT", r#""(?:[^"\\]|\\.)*""#)).unwrap()
}

static TEXT: LazyLock<Regex> = LazyLock::new(|| pattern("TEXT"));

/// Brackets with only texts: optionally a code, then texts in pairs.
static GROUP: LazyLock<Regex> = LazyLock::new(|| pattern(r"\(\s*TEXT(?:,\s*TEXT)+,?\s*\)"));

/// Texts as [`vanthu::diagnostic::Words`] holds them.
static WORDS: LazyLock<Regex> = LazyLock::new(|| pattern(r"vi: TEXT,\s*en: TEXT"));

static BLANK: LazyLock<Regex> = LazyLock::new(|| pattern(r"\{(\d+)(:decimal)?\}"));

/// The program's sources below a folder, by name.
fn sources(folder: &str) -> BTreeMap<String, String> {
    walkdir::WalkDir::new(Path::new("src").join(folder))
        .into_iter()
        .map(|message| message.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|path| {
            (
                path.display().to_string(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect()
}

fn blanks(text: &str) -> BTreeSet<&str> {
    let numbers = BLANK.captures_iter(text).filter_map(|blank| blank.get(1));
    numbers.map(|number| number.as_str()).collect()
}

#[test]
fn both_languages_have_the_same_blanks() {
    let mut pairs = 0;
    let mut compare = |group: &str| {
        let texts: Vec<&str> = TEXT.find_iter(group).map(|text| text.as_str()).collect();
        for pair in texts[texts.len() % 2..].chunks(2) {
            assert_eq!(blanks(pair[0]), blanks(pair[1]), "{pair:?}");
            pairs += 1;
        }
    };
    for (file, source) in sources("") {
        let words: Vec<&str> = WORDS
            .find_iter(&source)
            .map(|words| words.as_str())
            .collect();
        assert_eq!(words.len(), source.matches("vi: \"").count(), "{file}");
        words.into_iter().for_each(&mut compare);
    }
    for source in sources("catalogue").values() {
        GROUP
            .find_iter(source)
            .for_each(|group| compare(group.as_str()));
    }
    assert!(pairs > 700, "{pairs}");
}

#[test]
fn every_message_is_listed_in_its_part() {
    for (file, source) in sources("catalogue") {
        let list = source.split("static ALL: &[&Message] = &[").nth(1);
        let list = list.and_then(|list| list.split("];").next());
        let listed = list.unwrap_or_default().matches('&').count();
        assert_eq!(listed, source.matches(": Message = ").count(), "{file}");
    }
}

#[test]
fn no_code_is_given_twice() {
    let rules = RULES.iter().map(|rule| rule.code());
    let mut codes: Vec<&str> = rules
        .chain(messages().map(|message| message.code))
        .collect();
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all);
}
