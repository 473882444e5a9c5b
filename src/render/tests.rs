use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::catalogue;
use crate::source::SourceRole;

const TEXT: &str = "# Sở Nội vụ\nngày: 30/02\nkhối: |\n  một\n  hai\nsố: 1\nsố: 2\n";

fn found(path: &str) -> (Vec<Diagnostic>, Sources) {
    let mut sources = Sources::default();
    let id = sources.add(SourceRole::Content, Arc::new(Source::new(path, TEXT)));
    let at = |from: &str, len: usize| {
        let start = TEXT.find(from).unwrap();
        Span::new(id, start, start + len)
    };
    let second = TEXT.rfind("số").unwrap();
    let found = vec![
        Diagnostic::new(&catalogue::NO_SUCH_DAY, at("30/02", 5), ["30/02"]),
        Diagnostic::new(&catalogue::NOT_ONE_LINE, at("|", 14), ["khối"]),
        Diagnostic::new(
            &catalogue::YAML_KEY_TWICE,
            Span::new(id, second, second + 4),
            ["số"],
        )
        .also(at("số: 1", 4), &catalogue::YAML_KEY_FIRST)
        .fixed_by(Span::new(id, second, second + 8), ""),
        Diagnostic::new(&catalogue::EMPTY_FILE, at("số: 2", 6), []).also(
            Span::new(id, TEXT.len(), TEXT.len()),
            &catalogue::YAML_CAME_OUT,
        ),
    ];
    (found, sources)
}

#[test]
fn people_see_the_lines_in_both_languages() {
    let (found, sources) = found("a.yaml");
    insta::assert_snapshot!("vi", human(&found, &sources, Lang::Vi, false));
    insta::assert_snapshot!("en", human(&found, &sources, Lang::En, false));
    assert!(human(&found, &sources, Lang::Vi, true).contains("\u{1b}["));
}

#[test]
fn of_very_many_people_see_the_first_and_the_count_of_the_others() {
    let (found, sources) = found("a.yaml");
    let many = vec![found.clone(); MOST].concat();
    let shown = human(&many, &sources, Lang::En, false);
    assert_eq!(shown.matches("a.yaml:2:7").count(), MOST / found.len());
    let last = shown.lines().last().unwrap();
    assert_eq!(
        last,
        "… and 600 more errors, 0 more warnings; fix these and run again"
    );
    let all = human(&many[..MOST], &sources, Lang::En, false);
    assert!(!all.contains("warnings more"));
}

#[test]
fn columns_count_characters() {
    let (found, sources) = found("a.yaml");
    let short = short(&found, &sources, Lang::Vi);
    let places: Vec<_> = short.lines().map(|l| &l[..16]).collect();
    assert_eq!(
        places,
        [
            "a.yaml:2:7: Y208",
            "a.yaml:3:7: Y209",
            "a.yaml:7:1: Y022",
            "a.yaml:7:1: Y106",
        ]
    );
    let shown = human(&found, &sources, Lang::Vi, false);
    for place in ["a.yaml:2:7", "a.yaml:3:7", "a.yaml:7:1"] {
        assert!(shown.contains(place), "{shown}");
    }
}

#[test]
fn a_place_without_a_source_has_its_message_alone() {
    let (found, _) = found("a.yaml");
    let shown = human(&found[..1], &Sources::default(), Lang::En, false);
    assert!(
        shown.starts_with("error[Y208]: the calendar has no day `30/02`"),
        "{shown}"
    );
}

#[test]
fn machines_get_labels_and_fixes() {
    let (found, sources) = found("a.yaml");
    let lines = json(&found, &sources, Lang::En);
    let record: Json = serde_json::from_str(lines.lines().nth(2).unwrap()).unwrap();
    assert_eq!(record["labels"][0]["line"], 6);
    assert_eq!(record["labels"][0]["message"], "first here");
    assert_eq!(record["fix"]["endLine"], 8);
}

#[test]
fn a_log_for_code_hosts_names_its_rules() {
    let (found, sources) = found("Công văn/số 1.yaml");
    let mut log = sarif::Log::default();
    let mut text = log.add(sarif::Results::of(&found, &sources, Lang::Vi));
    text += &log.add(sarif::Results::of(&found[..1], &sources, Lang::Vi));
    text += &log.end(Lang::Vi);
    let log: Json = serde_json::from_str(&text).unwrap();
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 5);
    for result in results {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
    }
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "C%C3%B4ng%20v%C4%83n/s%E1%BB%91%201.yaml"
    );
    assert_eq!(place["region"]["startColumn"], 7);
    let fix = &results[2]["fixes"][0]["artifactChanges"][0];
    assert_eq!(fix["artifactLocation"], place["artifactLocation"]);
    assert_eq!(fix["replacements"][0]["deletedRegion"]["endLine"], 8);
    assert_eq!(fix["replacements"][0]["insertedContent"]["text"], "");
    assert_eq!(
        results[2]["relatedLocations"][0]["message"]["text"],
        "lần đầu ở đây"
    );
}

#[test]
fn a_log_calls_a_rule_by_its_name_and_other_faults_by_their_message() {
    let rule = crate::rules::by_code("T112").unwrap();
    let (mut found, sources) = found("a.yaml");
    found.insert(0, Diagnostic::new(&rule.message, found[0].span, ["."]));
    let described = |lang| {
        let mut log = sarif::Log::default();
        let mut text = log.add(sarif::Results::of(&found[..2], &sources, lang));
        text += &log.end(lang);
        let mut log: Json = serde_json::from_str(&text).unwrap();
        log["runs"][0]["tool"]["driver"]["rules"].take()
    };
    for lang in [Lang::Vi, Lang::En] {
        let rules = described(lang);
        assert_eq!(
            rules[0],
            json!({
                "id": "T112",
                "shortDescription": { "text": rule.name(lang) },
                "help": { "text": rule.why(lang) },
            })
        );
        let message = catalogue::NO_SUCH_DAY.text.in_lang(lang);
        assert_eq!(rules[1]["shortDescription"]["text"], message);
    }
}

#[test]
fn a_log_without_results_is_one() {
    let text = sarif::Log::default().end(Lang::Vi);
    let log: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(log["runs"][0]["results"], json!([]));
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"], json!([]));
}

#[test]
fn a_change_is_shown_with_the_lines_around_it() {
    let old = "a\r\nb\r\nc\r\nd\r\ne\r\nf\r\n";
    let new = old.replace('e', "ê");
    assert_eq!(
        diff(Path::new("x.yaml"), old, &new, To::Patch),
        "--- x.yaml\n+++ x.yaml\n@@ -2,5 +2,5 @@\n b\r\n c\r\n d\r\n-e\r\n+ê\r\n f\r\n"
    );
    let colored = diff(Path::new("x.yaml"), old, &new, To::Terminal { color: true });
    assert!(colored.contains("\u{1b}[31m-e\u{1b}[0m\r\n"), "{colored:?}");
    assert_eq!(diff(Path::new("x.yaml"), old, old, To::Patch), "");
}

#[test]
fn workflow_commands_are_escaped() {
    let (found, sources) = found("a,b:c.yaml");
    let text = github(&found[..1], &sources, Lang::En);
    assert_eq!(
        text,
        "::error file=a%2Cb%3Ac.yaml,line=2,col=7,title=Y208::the calendar has no day `30/02`\n"
    );
}

#[test]
fn nothing_that_is_shown_drives_a_terminal() {
    let cunning = "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}";
    let mut sources = Sources::default();
    let text = format!("số: {cunning}15\n");
    let id = sources.add(
        SourceRole::Content,
        Arc::new(Source::new(format!("a{cunning}\n.yaml"), &text)),
    );
    let at = text.find("15").unwrap();
    let span = Span::new(id, at, at + 2);
    let found = [Diagnostic::new(&catalogue::NO_SUCH_DAY, span, [cunning])
        .also(span, &catalogue::YAML_KEY_FIRST)];
    for lang in [Lang::Vi, Lang::En] {
        for shown in [
            human(&found, &sources, lang, false),
            short(&found, &sources, lang),
            json(&found, &sources, lang),
            github(&found, &sources, lang),
            sarif::Log::default().add(sarif::Results::of(&found, &sources, lang)),
        ] {
            let drives = |c: char| terminal::is_unsafe(c) || c == '\u{fffd}' || c == '␛';
            assert!(!shown.contains(drives), "{shown:?}");
        }
        let shown = human(&found, &sources, lang, false);
        assert!(
            shown.contains("\\u{1b}]0;x\\u{7}\\u{9b}2J\\u{202e}15"),
            "{shown}"
        );
        // the mark is below what it marks
        let lines: Vec<&str> = shown.lines().collect();
        let quote = lines.iter().position(|line| line.contains("số: ")).unwrap();
        let column = |line: &str, sign: &str| {
            let at = line.find(sign).unwrap();
            line[..at].chars().count()
        };
        assert_eq!(column(lines[quote + 1], "^^"), column(lines[quote], "15"));
        let record: Json = serde_json::from_str(&json(&found, &sources, lang)).unwrap();
        assert!(record["message"].as_str().unwrap().contains(cunning));
    }
    let name = format!("a{cunning}.yaml");
    let (old, new) = (format!("x {cunning}\n"), format!("y {cunning}\n"));
    for color in [false, true] {
        let shown = diff(Path::new(&name), &old, &new, To::Terminal { color });
        let plain = ["31m", "32m", "36m", "0m"].iter().fold(shown, |text, end| {
            text.replace(&format!("\u{1b}[{end}"), "")
        });
        assert!(!plain.contains(terminal::is_unsafe), "{plain:?}");
    }
    let patch = diff(Path::new(&name), &old, &new, To::Patch);
    assert!(patch.contains(&new), "{patch:?}");
    assert!(patch.starts_with("--- \"a\\033]0;x\\007\\302\\2332J\\342\\200\\256.yaml\"\n"));
}

#[test]
fn of_a_very_long_line_a_part_is_quoted() {
    let mut sources = Sources::default();
    let text = format!("số: {} 15 {}\n", "ế".repeat(500_000), "x".repeat(500_000));
    let id = sources.add(SourceRole::Content, Arc::new(Source::new("a.yaml", &text)));
    let at = text.find("15").unwrap();
    for span in [Span::new(id, at, at + 2), Span::new(id, 0, text.len())] {
        let word = &text[span.range()];
        let found = [Diagnostic::new(&catalogue::NO_SUCH_DAY, span, [word])];
        let shown = human(&found, &sources, Lang::Vi, false);
        assert!(shown.chars().count() < 2000, "{}", shown.len());
        assert!(short(&found, &sources, Lang::Vi).chars().count() < 2500);
    }
}

#[test]
fn a_place_in_a_long_line_is_the_place_in_the_file() {
    let mut sources = Sources::default();
    let long = "hoà, ".repeat(100_000);
    let text = format!("so: 1\nngay: {long}30/02 {long}\u{1b}31/02 {long}\n");
    let id = sources.add(SourceRole::Content, Arc::new(Source::new("a.yaml", &text)));
    for (word, column) in [("30/02", 500_007), ("31/02", 1_000_014)] {
        let at = text.find(word).unwrap();
        let span = Span::new(id, at, at + word.len());
        let diagnostic = Diagnostic::new(&catalogue::NO_SUCH_DAY, span, [word])
            .also(Span::new(id, 0, 2), &catalogue::YAML_KEY_FIRST);
        for color in [false, true] {
            let shown = human(std::slice::from_ref(&diagnostic), &sources, Lang::En, color);
            assert!(shown.contains(&format!("a.yaml:2:{column}")), "{shown}");
            assert!(shown.chars().count() < 1500, "{shown}");
            assert!(shown.contains("so: 1"), "{shown}");
        }
        let shown = human(std::slice::from_ref(&diagnostic), &sources, Lang::En, false);
        let lines: Vec<&str> = shown.lines().collect();
        let mark = lines
            .iter()
            .position(|line| line.contains("^^^^^"))
            .unwrap();
        let before = lines[mark].find('^').unwrap();
        let quoted = lines[mark - 1].chars().skip(before);
        assert_eq!(quoted.take(5).collect::<String>(), word);
    }
}
