//! What the subset reads, and what it refuses.

use proptest::prelude::*;

use super::super::reserved::{protect, restore};
use super::*;
use crate::catalogue::{MARKUP_FOOTNOTE, MARKUP_SCRIPT, MARKUP_STRIKE, SINGLE_BRACES};

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
    faults.map(|f| (f.message.code, &text[f.at])).collect()
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
fn gaps_of_underscores_are_plain() {
    for text in [
        "Sinh ngày ___/___/______",
        "Sinh ngày ___ / ___ / ______, tại ______",
        "ngày ____tháng____năm______",
        "Số: ____/GM, (___), “__”.",
        "_ _ _",
        "______________",
        "Họ tên: __ / __",
        "*a* ___ *b*",
    ] {
        let plain = text.replace('*', "");
        assert_eq!(read(text), [(Role::Body, plain)], "{text}");
    }
    assert_eq!(read("Họ tên:\n_____")[0].1, "Họ tên: _____");
    for text in [
        "a _b_ c",
        "_b_",
        "__b__",
        "___b___",
        "_(b)_",
        "a _b c_ ___ d",
    ] {
        assert_eq!(refused(text)[0].0, "N211", "{text}");
    }
}

#[test]
fn a_backslash_makes_a_sign_plain() {
    let typed = r"1\. a \*b\* \_c\_ d:\e \# \- van_thu@x.vn";
    assert_eq!(read(typed)[0].1, r"1. a *b* _c_ d:\e # - van_thu@x.vn");
    assert_eq!(read(r"\- a")[0], (Role::Body, "- a".to_owned()));
    assert_eq!(
        read("a < b > c [1] & | ~ ! 5-3 = 2")[0].1,
        "a < b > c [1] & | ~ ! 5-3 = 2"
    );
}

#[test]
fn a_backslash_before_anything_else_is_printed() {
    for text in [
        r"\\may1\chung\_a và D:\tài liệu\báo cáo.docx",
        r"D:\*.docx, \(a\), \\ và \\a, \, \/",
        r"D:\tài liệu\_cũ\[1]",
    ] {
        assert_eq!(read(text)[0].1, text);
        let (piece, faults) = line(text);
        assert!(faults.is_empty(), "{text}");
        assert_eq!(piece.unwrap().runs[0].text, text);
    }
    assert_eq!(read("a D:\\b\\\\\nc")[0].1, "a D:\\b\\ c");
    assert_eq!(refused("a D:\\b\\\nc")[0].0, "N241");
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
        ("a <b>c</b> d", &MARKUP_HTML, "<b>"),
        ("a </b> d", &MARKUP_HTML, "</b>"),
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
fn a_cell_has_lines_and_items() {
    for (text, printed) in [
        ("- a;\\\n- b.", "- a;\n- b."),
        ("- a;\n- b.\n  - c", "- a;\n- b.\n+ c"),
        ("Gồm:\n- a\n- b", "Gồm:\n- a\n- b"),
        ("a\n\nb", "a\nb"),
        ("a\nb", "a b"),
        ("a\\\nb", "a\nb"),
        ("- a\\\\\n- b", "- a\\\n- b"),
        ("- a", "- a"),
    ] {
        let (piece, faults) = cell(text);
        assert_eq!(
            (words(&piece.unwrap()), faults),
            (printed.to_owned(), Vec::new()),
            "{text}"
        );
    }
    let bold = cell("- **a**\\\n- b").0.unwrap();
    assert_eq!(words(&bold), "- a\n- b");
    assert_eq!(cell(" \n").0, None);
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
    assert_eq!(line("a\n\nb").1[0].message.code, ONE_PARAGRAPH.code);
    assert_eq!(line("- a\n- b").1[0].message.code, NO_ITEMS_HERE.code);
    // as its hint says
    let dashes = line("\\- a\\\n\\- b").0.unwrap();
    assert_eq!(words(&dashes), "- a\n- b");
    let star = &line(" a *").1[0];
    assert_eq!(
        (star.message.code, star.at.clone()),
        (MARKUP_STAR.code, 3..4)
    );
}

/// The words of a text, bold ones in `‹›` and italic ones in `⟨⟩`, or what is refused in it.
fn shown(text: &str) -> String {
    let (pieces, faults) = blocks(text);
    if let Some(fault) = faults.first() {
        return format!("{} {}", fault.message.code, &text[fault.at.clone()]);
    }
    let runs = pieces.iter().flat_map(|piece| &piece.runs);
    let shown = runs.map(|run| {
        let mut out = restore(&run.text);
        if run.italic {
            out = format!("⟨{out}⟩");
        }
        if run.bold {
            out = format!("‹{out}›");
        }
        out
    });
    shown.collect()
}

#[test]
fn no_star_vanishes_that_is_not_half_of_a_pair() {
    for (text, expected) in [
        ("30*40 cm và 20*30 cm", "30*40 cm và 20*30 cm"),
        ("5*3*2, a*b*c, x*y", "5*3*2, a*b*c, x*y"),
        ("2*(3+4) và 5*(6+7)", "2*(3+4) và 5*(6+7)"),
        ("(a+b)*c và (d+e)*f", "(a+b)*c và (d+e)*f"),
        ("(a+b)*(c+d)*(e+f)", "(a+b)*(c+d)*(e+f)"),
        ("5 * 6 = 30", "5 * 6 = 30"),
        ("A (*), B (**), C (***)", "A (*), B (**), C (***)"),
        ("30\\*40 *cm*", "30*40 ⟨cm⟩"),
        ("*a*, (*b*) “*c*”; *d*.", "⟨a⟩, (⟨b⟩) “⟨c⟩”; ⟨d⟩."),
        ("*30*40 cm*", "⟨30*40 cm⟩"),
        ("(**a**)**b**", "(‹a›)‹b›"),
        ("**“a”**b c**(d)**", "‹“a”›b c‹(d)›"),
        ("Điều**“a”**.", "Điều‹“a”›."),
        ("b**ô**ng", "b‹ô›ng"),
        ("a)**b**: **c**", "a)‹b›: ‹c›"),
        ("***a** b* ***c* d**", "‹⟨a⟩›⟨ b⟩ ‹⟨c⟩›‹ d›"),
        // what is ambiguous is refused at its star
        ("x**2 + y**2", "N212 **"),
        ("x**2+y**2", "N212 **"),
        ("2**3**4", "N212 **"),
        ("a**b và c**d", "N212 **"),
        ("**a **b** c**", "N212 **"),
        ("*a **b* c**", "N212 **"),
        ("Số liệu* và dữ liệu*", "N212 *"),
        ("a ****b**** c", "N212 ****"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
        if !text.contains("N2") {
            let (piece, faults) = line(text);
            assert_eq!(faults.is_empty(), !expected.starts_with("N2"), "{text}");
            let all = restore(&words(&piece.unwrap()));
            assert!(
                text.replace(['*', '\\'], "")
                    .chars()
                    .all(|c| all.contains(c))
            );
        }
    }
    for stars in ["*", "**", "***"] {
        let (piece, faults) = line(stars);
        assert_eq!((words(&piece.unwrap()), faults), (stars.to_owned(), vec![]));
    }
}

#[test]
fn two_stars_that_were_meant_as_a_pair_are_one_mistake() {
    for text in ["a **b ** c", "**a **", "a *b * c"] {
        assert_eq!(refused(text).len(), 1, "{text}");
    }
    assert_eq!(refused("A* và B*.").len(), 2);
}

#[test]
fn any_value_may_be_bold() {
    for value in [
        "Ⓐ", "①", "“a”", "(a)", " a ", "5", "*", "a*b", "…", "\u{A0}", "–", "🅐", "\u{300}",
    ] {
        let safe = protect(value);
        for (before, after) in [("Nhóm", "."), ("1", "2"), ("(", ")"), ("“", "”"), ("", "a")] {
            let shown = shown(&format!("{before}**{safe}**{after}"));
            assert_eq!(shown, format!("{before}‹{value}›{after}"));
        }
    }
    let (a, b) = (protect("30"), protect("40"));
    assert_eq!(shown(&format!("{a}*{b} và {a}*{b}")), "30*40 và 30*40");
    assert!(blocks(&protect("")).0.is_empty());
}

#[test]
fn marks_of_other_markups_are_refused() {
    for (text, entry, at) in [
        ("a[^1] b", &MARKUP_FOOTNOTE, "[^1]"),
        ("a^[xem b] c", &MARKUP_FOOTNOTE, "^[xem b]"),
        ("30 m^2^, b", &MARKUP_SCRIPT, "^2^"),
        ("CO~2~ và a", &MARKUP_SCRIPT, "~2~"),
        ("H~2~O", &MARKUP_SCRIPT, "~2~"),
        ("a ~~b c~~ d", &MARKUP_STRIKE, "~~b c~~"),
        ("a ==b c== d", &MARKUP_STRIKE, "==b c=="),
        ("a {so den} b", &SINGLE_BRACES, "{so den}"),
        ("a «so_den» b", &SINGLE_BRACES, "«so_den»"),
        ("a «Số_đến» b", &SINGLE_BRACES, "«Số_đến»"),
        ("a {so}} b", &SINGLE_BRACES, "{so}}"),
        ("a **{so}** b", &SINGLE_BRACES, "{so}"),
        ("- {#if x}", &SINGLE_BRACES, "{#if x}"),
    ] {
        assert_eq!(refused(text), [(entry.code, at)], "{text}");
        assert_eq!(line(text.trim_start_matches("- ")).1.len(), 1, "{text}");
    }
    for text in [
        "từ ~50% đến ~60%, 5~10~15",
        "2^10, 10^6 và a^b",
        "[1] và [2], a = b == c",
        "{ } {{x}} {1.5} }{",
        "Đề án «Đường mới» và «a",
    ] {
        let kept: Vec<_> = refused(text)
            .into_iter()
            .filter(|(code, _)| *code != SINGLE_BRACES.code)
            .collect();
        assert_eq!(kept, [], "{text}");
    }
    assert_eq!(
        read("\\[^1] m\\^2^ CO\\~2~ \\~~x~~ \\{so} \\==b== \n")[0].1,
        "[^1] m^2^ CO~2~ ~~x~~ {so} ==b=="
    );
}

proptest! {
    #[test]
    fn stars_within_words_stay(
        text in "([0-9a-zđ]{1,3}\\*){1,4}[0-9a-zđ]{1,3}( [a-z]{1,4} ([0-9]{1,2}\\*){1,2}[0-9]{1,2}){0,2}",
    ) {
        let (pieces, faults) = blocks(&text);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(words(&pieces[0]), text);
    }

    #[test]
    fn words_lose_no_star_but_those_of_emphasis(text in "[a1 *(.“”]{1,24}") {
        let (piece, faults) = line(&text);
        if let (Some(piece), []) = (piece, &faults[..]) {
            let kept = words(&piece);
            prop_assert_eq!(kept.replace('*', ""), text.trim_matches(' ').replace('*', ""));
            let emphasis = piece.runs.iter().any(|run| run.bold || run.italic);
            prop_assert!(emphasis || kept == text.trim_matches(' '));
        }
    }

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
