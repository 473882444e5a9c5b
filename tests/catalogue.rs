//! Messages say the same in both languages: what fills a blank in one has a blank in the
//! other. Read from the sources, where every pair of texts stands together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use vanthu::rules::RULES;

fn pattern(pattern: &str) -> Regex {
    Regex::new(&pattern.replace("TEXT", r#""(?:[^"\\]|\\.)*""#)).unwrap()
}

static TEXT: LazyLock<Regex> = LazyLock::new(|| pattern("TEXT"));

/// Brackets with nothing but texts: a code or none, then texts in pairs.
static GROUP: LazyLock<Regex> = LazyLock::new(|| pattern(r"\(\s*TEXT(?:,\s*TEXT)+,?\s*\)"));

/// Texts as [`vanthu::diagnostic::Words`] holds them.
static WORDS: LazyLock<Regex> = LazyLock::new(|| pattern(r"vi: TEXT,\s*en: TEXT"));

static CODE: LazyLock<Regex> = LazyLock::new(|| pattern(r#""([A-Z]{1,3}\d{3})""#));

static BLANK: LazyLock<Regex> = LazyLock::new(|| pattern(r"\{\d+\}"));

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
    BLANK.find_iter(text).map(|blank| blank.as_str()).collect()
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
fn no_code_is_given_twice() {
    let mut codes: Vec<String> = RULES
        .iter()
        .map(|rule| rule.message.code.to_owned())
        .collect();
    for (file, source) in sources("catalogue") {
        let found: Vec<String> = CODE
            .captures_iter(&source)
            .map(|code| code[1].to_owned())
            .collect();
        assert_eq!(
            found.len(),
            source.matches(": Message = ").count(),
            "{file}"
        );
        codes.extend(found);
    }
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all);
}
