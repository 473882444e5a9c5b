use super::*;
use crate::diagnostic::Lang;

fn parsed(text: &str) -> (Source, Option<Node>, Vec<Diagnostic>) {
    let source = Source::new("a.yaml", text);
    let mut problems = Problems::default();
    let node = parse(&source, SourceId(0), &mut problems);
    (source, node, problems.into_sorted())
}

/// `CODE line:column` of everything that is wrong.
fn places(text: &str) -> Vec<String> {
    let (source, _, found) = parsed(text);
    found
        .iter()
        .map(|d| {
            let at = source.position(d.span.start as usize);
            format!("{} {}:{}", d.message.code, at.line, at.column)
        })
        .collect()
}

fn clean(text: &str) -> (Source, Node) {
    let (source, node, found) = parsed(text);
    assert_eq!(found, []);
    (source, node.unwrap())
}

/// Every leaf as `text`, `"text"` when it was not bare, or `~`, with its source text.
fn leaves(source: &Source, node: &Node, out: &mut Vec<(String, String)>) {
    let written = source.slice(node.span).to_owned();
    match &node.value {
        Value::Null => out.push(("~".to_owned(), written)),
        Value::Scalar { text, bare: true } => out.push((text.clone(), written)),
        Value::Scalar { text, bare: false } => out.push((format!("\"{text}\""), written)),
        Value::List(items) => items.iter().for_each(|n| leaves(source, n, out)),
        Value::Map(entries) => entries.iter().for_each(|(_, n)| leaves(source, n, out)),
    }
}

fn assert_leaves(text: &str, expected: &[(&str, &str)]) {
    let (source, node) = clean(text);
    let mut found = Vec::new();
    leaves(&source, &node, &mut found);
    let found: Vec<_> = found.iter().map(|(a, b)| (&a[..], &b[..])).collect();
    assert_eq!(found, expected);
}

#[test]
fn bare_values_stay_as_typed() {
    for text in [
        "4.40",
        "01",
        "+84",
        "no",
        "2023-03-24",
        "true",
        "1e999",
        ".nan",
        "1_000",
        "0x1F",
        "null",
        "báo cáo",
        "1,5",
        "12:30",
    ] {
        assert_leaves(&format!("số: {text} # chú\n"), &[(text, text)]);
    }
    assert_leaves(
        "a: ~\nb:\nc: ''\n",
        &[("~", "~"), ("~", ""), ("\"\"", "''")],
    );
}

#[test]
fn spans_hold_what_was_written() {
    assert_leaves(
        "# chú thích: đầu\nđộ: { á: \"xin \\u0110 chào\", ớ: 'it''s', ư: [một, 2,\n  ba] }\n",
        &[
            ("\"xin Đ chào\"", "\"xin \\u0110 chào\""),
            ("\"it's\"", "'it''s'"),
            ("một", "một"),
            ("2", "2"),
            ("ba", "ba"),
        ],
    );
    assert_leaves(
        "# đầu > |\nkhối: | # a > b\n\n  Dòng một\n   Dòng hai\n\ngập: >-\n  một\n  hai\n# x | y\nds:\n- |2\n   ba\n- dài\n  hơn\n",
        &[
            (
                "\"\nDòng một\n Dòng hai\"",
                "| # a > b\n\n  Dòng một\n   Dòng hai",
            ),
            ("\"một hai\"", ">-\n  một\n  hai"),
            ("\" ba\"", "|2\n   ba"),
            ("dài hơn", "dài\n  hơn"),
        ],
    );
}

#[test]
fn containers_end_with_what_they_hold() {
    let (source, node) = clean("ă:\n  b: 1\n  c: [x, y]\n\n# đuôi\nd: 2\n");
    let Value::Map(entries) = &node.value else {
        panic!("not a map")
    };
    assert_eq!(source.slice(entries[0].0.span), "ă");
    assert_eq!(source.slice(entries[0].1.span), "b: 1\n  c: [x, y]");
    assert_eq!(
        source.slice(node.span).len(),
        source.text().trim_end().len()
    );
}

#[test]
fn crlf_gives_the_same_tree() {
    fn plain(node: &Node) -> String {
        match &node.value {
            Value::Null => "~".to_owned(),
            Value::Scalar { text, bare } => format!("{text:?}{bare}"),
            Value::List(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
            Value::Map(entries) => entries
                .iter()
                .map(|(k, n)| format!("{}={{{}}}", k.text, plain(n)))
                .collect(),
        }
    }
    let text = "a: |\n  một\n\n  hai\nb: dài\n  hơn\nc:\n- \"x\n  y\"\n- >\n  gập\n  lại\nd:\n";
    let (_, lf) = clean(text);
    let (source, crlf) = clean(&text.replace('\n', "\r\n"));
    assert_eq!(plain(&lf), plain(&crlf));
    let mut found = Vec::new();
    leaves(&source, &crlf, &mut found);
    assert_eq!(found[0].1, "|\r\n  một\r\n\r\n  hai");
}

#[test]
fn broken_yaml_is_reported_where_it_is_fixed() {
    for (text, expected) in [
        ("trich_yeu: Về việc: họp\n", "Y007 1:19"),
        ("a: \"không đóng\nb: 1\n", "Y002 1:4"),
        ("ă: 'không đóng\n", "Y002 1:4"),
        ("a:\n\tb: 1\n", "Y006 2:1"),
        ("a:\n  b: 1\n c: 2\n", "Y009 3:2"),
        ("a: 1\n  bộ: 2\n", "Y009 2:3"),
        ("a: [1, 2\nb: 3\n", "Y003 1:4"),
        ("a: {x: 1\nb: 3\n", "Y003 1:4"),
        ("a: [1, 2\n", "Y003 1:4"),
        ("a: [1, 2]]\n", "Y005 1:10"),
        ("a: 1\nchữ rơi\nc: 2\n", "Y010 2:1"),
        ("loai bao-cao\nso: 07\n", "Y010 1:1"),
        ("# x\n  loai bao-cao\n  so: 07\n", "Y010 2:3"),
        ("a: @x\n", "Y012 1:4"),
        ("- a\nb: 1\n", "Y031 2:1"),
        ("ạ: \"x\" y\n", "Y011 1:8"),
        ("a: [x] y\n", "Y011 1:8"),
        ("a: \"\\q\"\n", "Y015 1:4"),
        ("a: - x\n", "Y016 1:4"),
        ("a: |x\n foo\n", "Y017 1:4"),
        ("a:b\nc: 1\n", "Y008 1:2"),
        ("a: 1\n---\nb: 2\n", "Y018 2:1"),
        ("a: * x\n", "Y013 1:4"),
        ("a: {{ten}} là\n", "Y019 1:4"),
    ] {
        assert_eq!(places(text), [expected], "{text:?}");
    }
}

#[test]
fn what_documents_have_no_use_for_is_refused() {
    assert_eq!(
        places("a: &x [1]\nb: *x\nc: !foo bar\n<<: *x\nd: *nope\n? [k]\n: v\n"),
        [
            "Y013 1:4", "Y013 2:4", "Y014 3:4", "Y020 4:1", "Y013 4:5", "Y013 5:4", "Y021 6:3"
        ]
    );
}

#[test]
fn a_placeholder_without_quotes_is_kept_as_its_text() {
    let (source, node, found) = parsed("a: {{vien_dan \"kh87\"}}\nb: 1\n");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message.code, "Y019");
    assert_eq!(
        found[0].fix.as_ref().unwrap().text,
        "'{{vien_dan \"kh87\"}}'"
    );
    let mut texts = Vec::new();
    leaves(&source, &node.unwrap(), &mut texts);
    assert_eq!(texts[0].0, "{{vien_dan \"kh87\"}}");
    assert_eq!(texts[1].0, "1");
}

#[test]
fn a_key_that_stands_twice_is_reported_with_both_places() {
    let (source, _, found) = parsed("số: 1\ntên: x\nsố: 2\nm: {a: 1, a: 2, a: 3}\n");
    let shown: Vec<_> = found
        .iter()
        .map(|d| {
            (
                source.position(d.span.start as usize).line,
                d.labels[0].span.start,
            )
        })
        .collect();
    assert_eq!(shown, [(3, 0), (4, 28)]); // the third `a` belongs to the same slip
    assert_eq!(found[0].message(Lang::Vi), "khóa `số` viết hai lần");
}

#[test]
fn forbidden_characters_are_refused_even_as_escapes() {
    assert_eq!(
        places("b: \"\\u0001\"\nc: \u{E001}\nd: a\u{200B}b\ne: x\u{85}\nf: a\rb\n"),
        [
            "S101 1:4", "S103 2:4", "S102 3:5", "S101 4:5", "Y010 5:1", "S101 5:5"
        ]
    );
    assert_eq!(
        places("a: x\u{1}\u{1}y\nb: \u{FFFF}\n"),
        ["S101 1:5", "S101 2:4"]
    );
    let (_, node) = clean("a: \"2\\u00A0m\\t\\u00AD\"\nb: a\u{A0}b\tc\r\n");
    assert!(matches!(node.value, Value::Map(entries) if entries.len() == 2));
}

#[test]
fn an_escaped_letter_is_composed() {
    assert_leaves("a: \"Ha\\u0300\"\n", &[("\"Hà\"", "\"Ha\\u0300\"")]);
}

#[test]
fn limits_are_met_with_a_place() {
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    assert_eq!(places(&deep), ["Y023 1:33"]);
    let block: String = (0..40).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
    assert_eq!(places(&block), ["Y023 33:33"]);
    let wide = "[".to_owned() + &"1,".repeat(MAX_NODES) + "1]";
    assert_eq!(places(&wide), ["Y024 1:1000002"]);
}

#[test]
fn a_table_of_ten_thousand_rows_is_read() {
    let rows: String = (0..10_000)
        .map(|i| format!("- [{i}, Huyện, 3, 4, 5]\n"))
        .collect();
    let (_, node) = clean(&rows);
    assert!(matches!(node.value, Value::List(items) if items.len() == 10_000));
}

#[test]
fn an_empty_source_is_null() {
    assert_eq!(clean("").1.value, Value::Null);
    assert_eq!(clean("# chỉ có chú thích\n").1.value, Value::Null);
}

proptest::proptest! {
    #[test]
    fn nothing_panics(text in "[-a:{}\\[\\]\"'|>&*!%@`#,?\\\\ \t\r\n\u{110}\u{1EA5}\u{300}<~0.]{0,60}") {
        let (source, node, found) = parsed(&text);
        proptest::prop_assert!(node.is_some() || !found.is_empty());
        for d in &found {
            proptest::prop_assert!(source.text().get(d.span.range()).is_some());
            d.message(Lang::Vi);
        }
    }

    #[test]
    fn a_text_in_double_quotes_comes_back(text in "\\PC{0,40}") {
        let quoted = serde_json::to_string(&text).unwrap();
        let (_, node, found) = parsed(&format!("k: {quoted}\n"));
        if found.is_empty()
            && let Value::Map(entries) = node.unwrap().value
        {
            proptest::prop_assert_eq!(
                &entries[0].1.value,
                &Value::Scalar { text: nfc(&text).into_owned(), bare: false }
            );
        }
    }
}
