//! What the subset reads, and what it refuses.

use proptest::prelude::*;

use super::super::reserved::{protect, restore};
use super::*;

fn words(piece: &Piece) -> String {
    piece.runs.iter().map(|run| run.text.as_str()).collect()
}

fn read(text: &str) -> Vec<(Role, String)> {
    let (pieces, faults) = blocks(text);
    assert_eq!(faults, [], "{text}");
    pieces.iter().map(|p| (p.role, words(p))).collect()
}

/// The codes of what is refused, with the words that they point at.
fn refused(text: &str) -> Vec<(&'static str, &str)> {
    let faults = blocks(text).1.into_iter();
    faults.map(|f| (f.entry.code, &text[f.at])).collect()
}

#[test]
fn paragraphs_items_and_line_breaks() {
    let text = "Một\nhai &amp;  ba  \nbốn\\\nnăm\n\n- sáu;\n  bảy\n- tám\n  - chín\n  - mười\n\n- a\n\nHết\n";
    assert_eq!(
        read(text),
        [
            (Role::Body, "Một hai &amp;  ba bốn\nnăm".to_owned()),
            (Role::Dash, "sáu; bảy".to_owned()),
            (Role::Dash, "tám".to_owned()),
            (Role::Plus, "chín".to_owned()),
            (Role::Plus, "mười".to_owned()),
            (Role::Dash, "a".to_owned()),
            (Role::Body, "Hết".to_owned()),
        ]
    );
}

#[test]
fn a_list_may_follow_its_paragraph_at_once() {
    let read = read("Gồm:\n- một;\n- hai.\n");
    assert_eq!(read[0], (Role::Body, "Gồm:".to_owned()));
    assert_eq!(read[2], (Role::Dash, "hai.".to_owned()));
}

#[test]
fn emphasis() {
    let (pieces, faults) = blocks("a **b *c*** “*d*” ***e***");
    assert_eq!(faults, []);
    let runs: Vec<_> = pieces[0]
        .runs
        .iter()
        .map(|r| (&*r.text, r.bold, r.italic))
        .collect();
    assert_eq!(
        runs,
        [
            ("a ", false, false),
            ("b ", true, false),
            ("c", true, true),
            (" “", false, false),
            ("d", false, true),
            ("” ", false, false),
            ("e", true, true),
        ]
    );
}

#[test]
fn a_backslash_makes_a_sign_plain() {
    let typed = r"1\. a \*b\* \_c\_ \\ d:\e \# \- van_thu@x.vn";
    assert_eq!(read(typed)[0].1, r"1. a *b* _c_ \ d:\e # - van_thu@x.vn");
    assert_eq!(read(r"\- a")[0], (Role::Body, "- a".to_owned()));
    assert_eq!(
        read("a < b > c [1] & | ~ ! 5-3 = 2")[0].1,
        "a < b > c [1] & | ~ ! 5-3 = 2"
    );
}

#[test]
fn what_the_subset_lacks_is_refused_at_its_place() {
    for (text, entry, at) in [
        ("a\n\n# b\n", &MARKUP_HEADING, "# b"),
        ("a\n---\n", &MARKUP_HEADING, "a\n---"),
        ("1. a\n2. b\n", &MARKUP_NUMBER, "1. a\n2. b"),
        ("a\n1) b\n", &MARKUP_NUMBER, "1) b"),
        ("+ a\n", &MARKUP_BULLET, "+ a"),
        ("* a\n", &MARKUP_BULLET, "* a"),
        ("> a\n", &MARKUP_QUOTE, "> a"),
        ("a `b` c", &MARKUP_CODE, "`b`"),
        ("```\na\n```", &MARKUP_CODE, "```\na\n```"),
        ("a\n\n    b\n", &MARKUP_INDENT, "b"),
        ("a [b](c) d", &MARKUP_LINK, "[b](c)"),
        ("a ![b](c) d", &MARKUP_LINK, "![b](c)"),
        ("a <http://a.vn> b", &MARKUP_LINK, "<http://a.vn>"),
        ("[a]: b\n", &MARKUP_LINK, "[a]: b"),
        ("a <b>c", &MARKUP_HTML, "<b>"),
        ("<div>\n", &MARKUP_HTML, "<div>"),
        (
            "| a | b |\n|---|---|\n| c | d |\n",
            &MARKUP_TABLE,
            "| a | b |\n|---|---|\n| c | d |",
        ),
        ("a\n\n***\n", &MARKUP_RULE, "***"),
        ("a _b_ c", &MARKUP_UNDERSCORE, "_b_"),
        ("a __b__ c", &MARKUP_UNDERSCORE, "__b__"),
        ("a * b", &MARKUP_STAR, "*"),
        ("a **b ** c", &MARKUP_STAR, "**"),
        ("- a\n  - b\n    - c\n", &LIST_TOO_DEEP, "-"),
        ("- a\n\n  b\n", &ITEM_OF_PARAGRAPHS, "b"),
        ("- a\nb\n", &ITEM_WITHOUT_INDENT, "b"),
        ("- a\n-\n- b\n", &EMPTY_DASH, "-"),
    ] {
        assert_eq!(refused(text).first(), Some(&(entry.code, at)), "{text}");
    }
}

#[test]
fn a_line_has_no_blocks() {
    for text in [
        "-",
        "1. Thu nội địa",
        "- Thu",
        "+100%",
        "+ Chi",
        "# 1",
        "I.",
        "=",
        "> 5",
        "a|b",
    ] {
        let (piece, faults) = line(text);
        assert_eq!(
            (words(&piece.unwrap()), faults),
            (text.to_owned(), Vec::new())
        );
    }
    let (piece, faults) = line(" - **a** \\* ");
    let piece = piece.unwrap();
    assert_eq!((words(&piece), faults), ("- a *".to_owned(), Vec::new()));
    assert!(piece.runs[1].bold && !piece.runs[0].bold);
    let bold = line("**(a)**").0.unwrap();
    assert!(bold.runs.len() == 1 && bold.runs[0].bold);
    assert_eq!(line("  \n").0, None);
    assert_eq!(words(&line("a\n  b\n").0.unwrap()), "a b");
    assert_eq!(line("a\n\nb").1[0].entry.code, ONE_PARAGRAPH.code);
    assert_eq!(line("- a\n- b").1[0].entry.code, ONE_PARAGRAPH.code);
    let star = &line(" a *").1[0];
    assert_eq!((star.entry.code, star.at.clone()), (MARKUP_STAR.code, 3..4));
}

proptest! {
    #[test]
    fn a_protected_value_is_never_markup(
        before in "[a-zđ ]{0,3}(\\*\\*)?",
        value in "[^\\p{Co}\\p{Cc}]{1,40}|[-+*#>|=`~_0-9.) \n\\[\\]<&!]{1,12}",
    ) {
        let close = if before.ends_with('*') { "**." } else { "." };
        let filled = format!("{before}{}{close}", protect(&value));
        let expected = format!("{}{value}.", before.trim_start().trim_end_matches('*'));
        let (pieces, faults) = blocks(&filled);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(pieces.len(), 1);
        prop_assert_eq!(restore(&words(&pieces[0])), expected.clone());
        let (piece, faults) = line(&filled);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(restore(&words(&piece.unwrap())), expected);
    }

    #[test]
    fn reading_with_and_without_the_parser_is_the_same(
        text in "([a-zđ \u{A0}:;,.&%|~=+#>)(!1-9-]|\n|\n\n|   ){0,40}",
    ) {
        if let Some(pieces) = plain_blocks(&text) {
            let (parsed, faults) = parse(&text);
            prop_assert_eq!(faults, []);
            prop_assert_eq!(&pieces, &parsed);
        }
    }

    #[test]
    fn text_without_signs_comes_out_unchanged(text in "[\\p{L}\\p{N}\\p{Sc} ,;:?!()&%/“”’–-]{1,60}") {
        let (pieces, faults) = blocks(&format!("A{text}"));
        prop_assert_eq!(faults, []);
        let all: String = pieces.iter().map(words).collect();
        prop_assert_eq!(all, format!("A{}", text.trim_end_matches(' ')));
    }

    #[test]
    fn nothing_panics(text in "([-+*_#>|=`~0-9.) \t\r\n\\[\\]<&!\\\\]|[a-zđ]){0,60}") {
        let (pieces, faults) = blocks(&text);
        let (piece, more) = line(&text);
        for at in pieces.iter().chain(&piece).map(|p| &p.at).chain(faults.iter().chain(&more).map(|f| &f.at)) {
            prop_assert!(text.get(at.clone()).is_some());
        }
    }
}
