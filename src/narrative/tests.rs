//! Texts of a content file from YAML to the page.

use std::fs;

use proptest::prelude::*;

use super::*;
use crate::catalogue::{
    BLANK_VALUE, BLOCK_NOT_CLOSED, DIVIDED_BY_ZERO, FILLED_TOO_LONG, HELPER_CHOICE,
    HELPER_IS_BLOCK, HELPER_NEEDS_VALUES, HELPER_OPTION, MARKUP_HEADING, MARKUP_NUMBER,
    NO_CITATION, NO_HELPER, NO_NAME, NO_SUCH_ENTRY, NOT_A_BLOCK, NOT_A_COUNT, NOT_A_DAY,
    NOT_A_FIGURE, NOT_A_LIST, NOT_PRINTABLE, TAG_NOT_SUPPORTED,
};
use crate::components::Role;
use crate::source::{Source, SourceRole};

/// A content file around `extra` keys, with its fragments.
struct Case {
    content: Content,
    sources: Sources,
    templates: Templates,
    problems: Problems,
}

impl Case {
    fn new(extra: &str, fragments: &[(&str, &str)]) -> Case {
        let yaml = format!(
            "loai: bao-cao\nco_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}\ndia_danh: Hà Tĩnh\n\
             ngay: 2023-03\nnguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: Lê Văn A }}\nnoi_nhan: [A]\n\
             luu: [VT]\n{extra}"
        );
        let mut sources = Sources::default();
        let source = Arc::new(Source::new("a.yaml", &yaml));
        let id = sources.add(SourceRole::Content, Arc::clone(&source));
        let mut problems = Problems::default();
        let content = crate::content::read(&source, id, None, &mut problems);
        let found: Vec<_> = problems
            .into_sorted()
            .iter()
            .map(|d| d.message.code)
            .collect();
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in fragments {
            fs::write(dir.path().join(format!("{name}.hbs")), text).unwrap();
        }
        Case {
            content: content.unwrap_or_else(|| panic!("{found:?}")),
            sources,
            templates: Templates::load(&[dir.path().to_owned()]).unwrap(),
            problems: Problems::default(),
        }
    }

    /// Fills the content entries in their order.
    fn fill(&mut self) -> Vec<Paragraph> {
        let reach = &Reach::default();
        let mut filler = Filler::new(&self.templates, reach, &self.content, &mut self.sources);
        let mut out = Vec::new();
        for entry in &self.content.body {
            if let Some(text) = &entry.text {
                out.extend(filler.blocks(text, &mut self.problems));
            }
            if let Some(name) = &entry.fragment {
                let with = entry.with.as_ref();
                out.extend(filler.fragment(name, with, &mut self.problems));
            }
        }
        out
    }

    /// What was found: code, the words at its place, arguments.
    fn found(self) -> Vec<(&'static str, String, String)> {
        let sources = &self.sources;
        let found = self.problems.into_sorted().into_iter();
        found
            .map(|d| {
                let at = sources.slice(d.span).to_owned();
                (d.message.code, at, d.args.join("; "))
            })
            .collect()
    }
}

/// The paragraphs of a content file, as plain text.
fn page(extra: &str, fragments: &[(&str, &str)]) -> Vec<String> {
    let mut case = Case::new(extra, fragments);
    let page = case.fill();
    assert_eq!(case.found(), [], "{extra}");
    page.iter().map(|p| p.text.to_plain()).collect()
}

/// What is wrong with a content file.
fn wrong(extra: &str, fragments: &[(&str, &str)]) -> Vec<(&'static str, String, String)> {
    let mut case = Case::new(extra, fragments);
    case.fill();
    case.found()
}

fn code_and_place(found: Vec<(&'static str, String, String)>) -> Vec<(&'static str, String)> {
    found.into_iter().map(|(code, at, _)| (code, at)).collect()
}

const PLAN: &str = "
vien_dan:
  kh87: { loai: Kế hoạch, so: 87/KH-BCĐ389, ngay: 2022-12-09, cua: Ban Chỉ đạo 389 tỉnh, ve: tăng cường công tác }
  vb17:
    loai: Văn bản
    so: 17/BCĐ389-VPTT
    ve: việc báo cáo {{vien_dan \"kh87\"}}
  luat: { loai: Luật, so: 33/2024/QH15, ve: Lưu trữ }
";

#[test]
fn every_helper_does_what_its_example_says() {
    for doc in &HELPERS {
        let extra = format!(
            "{PLAN}so_lieu: {{ xa: [A, B, C] }}\nnoi_dung:\n  - van_ban: |\n      {}\n",
            doc.example
        );
        assert_eq!(page(&extra, &[]), [doc.gives], "{}", doc.name);
        assert!(doc.usage.contains(doc.name), "{}", doc.name);
    }
}

#[test]
fn the_first_mention_is_in_full() {
    let extra = format!(
        "{PLAN}noi_dung:\n  - van_ban: |\n      Xem {{{{vien_dan \"vb17\"}}}}.\n\n      Xem \
         {{{{hoa (vien_dan \"kh87\")}}}}, {{{{vien_dan \"vb17\"}}}}, {{{{vien_dan \"luat\"}}}}.\n"
    );
    assert_eq!(
        page(&extra, &[]),
        [
            "Xem Văn bản số 17/BCĐ389-VPTT về việc báo cáo Kế hoạch số 87/KH-BCĐ389 ngày \
             09/12/2022 của Ban Chỉ đạo 389 tỉnh về tăng cường công tác.",
            "Xem KẾ HOẠCH SỐ 87/KH-BCĐ389, Văn bản số 17/BCĐ389-VPTT, Luật Lưu trữ."
        ]
    );
}

#[test]
fn a_short_mention_introduces_nothing() {
    let extra = format!(
        "{PLAN}noi_dung:\n  - van_ban: '{{{{vien_dan \"kh87\" dang=\"ngan\"}}}}'\n  \
         - van_ban: '{{{{vien_dan \"kh87\" dang=\"khong-ve\"}}}}'\n  \
         - van_ban: '{{{{vien_dan \"kh87\"}}}}'\n"
    );
    assert_eq!(
        page(&extra, &[]),
        [
            "Kế hoạch số 87/KH-BCĐ389",
            "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh",
            "Kế hoạch số 87/KH-BCĐ389",
        ]
    );
}

#[test]
fn citations_that_cite_each_other_are_refused() {
    let extra = "vien_dan:\n  a: { loai: Văn bản, so: 1/A, ve: 'về {{vien_dan \"b\"}}' }\n  \
                 b: { loai: Văn bản, so: 2/B, ve: 'về {{vien_dan \"a\" dang=\"day-du\"}}' }\n\
                 noi_dung: [ { van_ban: 'Xem {{vien_dan \"a\"}}.' } ]\n";
    let found = wrong(extra, &[]);
    assert_eq!(found[0].0, CALLS_ITSELF.code, "{found:?}");
}

#[test]
fn keys_of_the_document_have_names() {
    let extra = "so_lieu: { x: 5 }\ntrich_yeu: Kết quả tháng {{thang}}/{{nam}}\nnoi_dung:\n  \
                 - van_ban: '{{loai}}; {{thuong_dau trich_yeu}}; {{co_quan.ten}}; {{nguoi_ky.ho_ten}}; \
                 {{dia_danh}}, {{ngay}}; {{ngay ngay}}; {{so_lieu.x}}{{@root.x}}'\n";
    assert_eq!(
        page(extra, &[]),
        [
            "Báo cáo; kết quả tháng 3/2023; Sở Nội vụ; Lê Văn A; Hà Tĩnh, ngày        tháng 3 năm \
             2023; ngày    /3/2023; 55"
        ]
    );
}

#[test]
fn blocks_of_handlebars() {
    let data = "so_lieu:\n  n: 2\n  khong: 0\n  trong:\n  ds: [{ ten: A, so: 1 }, { ten: B, so: 2 }]\n  \
                nhom: { y: 1, b: 2, a: 3 }\n";
    let show = |text: &str| {
        let fragment = [("x", text)];
        page(&format!("{data}noi_dung: [ {{ manh: x }} ]\n"), &fragment).join("|")
    };
    assert_eq!(show("{{#if n}}có{{else}}không{{/if}}"), "có");
    assert_eq!(
        show("{{#if khong}}a{{else if (gt n 1)}}b{{else}}c{{/if}}"),
        "b"
    );
    assert_eq!(
        show("{{#if trong}}{{trong}} {{dem trong}}{{/if}}hết"),
        "hết"
    );
    assert_eq!(show("{{#unless trong}}không có{{/unless}}"), "không có");
    assert_eq!(
        show("{{#each ds}}{{@index}}{{ten}}{{../n}}{{#unless @last}}, {{/unless}}{{/each}}"),
        "0A2, 1B2"
    );
    assert_eq!(show("{{#each nhom as |v k|}}{{k}}{{v}}{{/each}}"), "y1b2a3");
    assert_eq!(
        show("{{#each nhom}}{{@key}}={{this}};{{/each}}"),
        "y=1;b=2;a=3;"
    );
    assert_eq!(show("{{#with ds.1}}{{ten}}{{@root.n}}{{/with}}"), "B2");
    assert_eq!(
        show("{{#each trong}}{{ten}}{{else}}trống{{/each}}"),
        "trống"
    );
    assert_eq!(
        show("{{#each ds as |d|}}{{#each ../ds}}{{d.ten}}{{ten}} {{/each}}{{/each}}"),
        "AA AB BA BB"
    );
    assert_eq!(show("{{#each ds}}\n- {{ten}}\n{{/each}}\n"), "A|B");
    assert_eq!(
        show(r"a \{{n}} {{! ghi chú }}{{!-- {{n}} --}}b"),
        "a {{n}} b"
    );
}

#[test]
fn fragments_call_fragments() {
    let extra = "so_lieu: { ten: Gốc, ds: [{ ten: A }, { ten: B }] }\nnoi_dung:\n  \
                 - manh: ngoai\n    voi: { rieng: Riêng }\n";
    let fragments = [
        (
            "ngoai",
            "{{> trong}}, {{> trong ds.0}}, {{> trong ten=\"Z\"}}, {{#each ds}}{{> trong}}{{/each}}",
        ),
        ("trong", "{{ten}}{{rieng}}"),
    ];
    assert_eq!(
        page(extra, &fragments),
        ["GốcRiêng, ARiêng, ZRiêng, ARiêngBRiêng"]
    );
    let found = wrong(
        "noi_dung: [ { manh: a } ]\n",
        &[("a", "{{> b}}"), ("b", "{{> a}}")],
    );
    assert_eq!(
        code_and_place(found),
        [(CALLS_ITSELF.code, "{{> b}}".to_owned())]
    );
}

#[test]
fn a_fragment_sees_texts_with_placeholders() {
    let extra = format!(
        "{PLAN}so_lieu: {{ n: 5 }}\nnoi_dung:\n  - manh: x\n    voi:\n      a: 'kết quả \
         {{{{vien_dan \"kh87\" dang=\"ngan\"}}}}'\n      b: ['{{{{n}}}}']\n"
    );
    let fragments = [("x", "{{hoa a}} {{dem b.0}} {{a}}")];
    assert_eq!(
        page(&extra, &fragments),
        ["KẾT QUẢ KẾ HOẠCH SỐ 87/KH-BCĐ389 05 kết quả Kế hoạch số 87/KH-BCĐ389"]
    );
}

#[test]
fn every_missing_name_is_found_in_one_run() {
    let extra = "so_lieu:\n  thanh_tra: 1\n  trong:\n  ds: [{ ten: A }, { ten: B }]\nnoi_dung:\n  \
                 - manh: x\n";
    let fragment = "{{!-- mẫu --}}\n{{thanhtra}}\n{{#if co}}{{b.c}}{{else if (eq d 1)}}{{e}}{{/if}}\n\
                    {{#each ds}}{{tem}}{{../f}}{{/each}}\n{{#with g}}{{tuy}}{{/with}}\n\
                    {{dem (so h le=i)}} {{trong}} {{ds}} {{@index}}\n{{> y ten=j}}{{{k}}}\n";
    let found = wrong(extra, &[("x", fragment), ("y", "{{l}}")]);
    let names: Vec<&str> = found.iter().map(|(_, at, _)| at.as_str()).collect();
    let all = [
        "thanhtra", "co", "b.c", "d", "e", "tem", "../f", "g", "h", "i", "trong", "ds", "@index",
        "j", "k",
    ];
    assert_eq!(names, all);
    assert_eq!(found[0].2, "thanhtra; “thanh_tra”");
    assert_eq!(found[5].2, "tem; “ten”");
    for (code, at, _) in &found {
        let expected = match at.as_str() {
            "trong" => BLANK_VALUE.code,
            "ds" => NOT_PRINTABLE.code,
            _ => NO_NAME.code,
        };
        assert_eq!(*code, expected, "{at}");
    }
}

#[test]
fn a_problem_in_a_fragment_names_those_who_called_it() {
    let mut case = Case::new(
        "noi_dung: [ { manh: x } ]\n",
        &[("x", "a\n{{> y}}"), ("y", "\n  {{khong_co}}")],
    );
    case.fill();
    let diagnostic = case.problems.into_sorted().remove(0);
    let place = |span: Span| {
        let source = case.sources.get(span.source).unwrap();
        let name = source
            .path()
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let position = source.position(span.start as usize);
        (name, position.line, position.column)
    };
    assert_eq!(place(diagnostic.span), ("y.hbs".to_owned(), 2, 5));
    let labels: Vec<_> = diagnostic.labels.iter().map(|l| place(l.span)).collect();
    assert_eq!(labels[0], ("x.hbs".to_owned(), 2, 1));
    assert_eq!((labels[1].0.as_str(), labels[1].1), ("a.yaml", 8));
}

#[test]
fn helpers_and_their_values_are_checked_in_every_branch() {
    let data = "so_lieu: { chu: chữ, trong: , n: 0 }\n";
    let found = |text: &str| {
        let extra = format!("{PLAN}{data}noi_dung: [ {{ manh: x }} ]\n");
        wrong(&extra, &[("x", text)])
    };
    for (text, entry, at) in [
        ("{{demm n}}", &NO_HELPER, "demm"),
        ("{{dem}}", &HELPER_NEEDS_VALUES, "{{dem}}"),
        ("{{dem n n}}", &HELPER_NEEDS_VALUES, "{{dem n n}}"),
        (
            "{{#if n}}{{dem n n}}{{/if}}",
            &HELPER_NEEDS_VALUES,
            "{{dem n n}}",
        ),
        ("{{so n la=2}}", &HELPER_OPTION, "la"),
        ("{{so n le=\"a\"}}", &HELPER_CHOICE, "{{so n le=\"a\"}}"),
        ("a {{dem chu}} b", &NOT_A_FIGURE, "{{dem chu}}"),
        ("{{dem \"1,5\"}}", &NOT_A_COUNT, "{{dem \"1,5\"}}"),
        ("{{dem trong}}", &BLANK_VALUE, "{{dem trong}}"),
        ("{{ngay chu}}", &NOT_A_DAY, "{{ngay chu}}"),
        ("{{phan_tram 1 n}}", &DIVIDED_BY_ZERO, "{{phan_tram 1 n}}"),
        (
            "{{#if (gt chu 1)}}{{/if}}",
            &NOT_A_FIGURE,
            "{{#if (gt chu 1)}}",
        ),
        (
            "{{vien_dan \"kh78\"}}",
            &NO_CITATION,
            "{{vien_dan \"kh78\"}}",
        ),
        (
            "{{#if n}}{{vien_dan \"x\"}}{{/if}}",
            &NO_CITATION,
            "{{vien_dan \"x\"}}",
        ),
        ("{{#each chu}}{{/each}}", &NOT_A_LIST, "{{#each chu}}"),
        ("{{#dem n}}{{/dem}}", &NOT_A_BLOCK, "{{#dem n}}"),
        ("{{if n}}", &HELPER_IS_BLOCK, "{{if n}}"),
        (
            "{{#if n chu}}{{/if}}",
            &HELPER_NEEDS_VALUES,
            "{{#if n chu}}",
        ),
        ("{{lookup chu 0}}", &NO_SUCH_ENTRY, "{{lookup chu 0}}"),
        ("{{> khong-co}}", &NO_FRAGMENT, "khong-co"),
        (
            "{{#*inline \"a\"}}{{/inline}}",
            &TAG_NOT_SUPPORTED,
            "{{#*inline \"a\"}}",
        ),
        (
            "{{#> mo-dau}}{{/mo-dau}}",
            &TAG_NOT_SUPPORTED,
            "{{#> mo-dau}}",
        ),
        ("{{#if n}}", &BLOCK_NOT_CLOSED, "{{#if n}}"),
        ("a\n\n1. b", &MARKUP_NUMBER, "1. b"),
        ("{{chu}}\n\n# {{chu}}", &MARKUP_HEADING, "# {{chu}}"),
    ] {
        assert_eq!(
            code_and_place(found(text)),
            [(entry.code, at.to_owned())],
            "{text}"
        );
    }
    assert_eq!(found("{{vien_dan \"kh78\"}}")[0].2, "kh78; “kh87”");
    // a branch that is not taken may have what would be refused in one that is
    assert_eq!(found("{{#if n}}{{dem chu}}{{dem trong}}{{/if}}"), []);
}

#[test]
fn names_and_markup_are_judged_in_one_run() {
    let text = "**{{a}}** _x_\n\n- {{dem a}}\n- {{dem}}\n\n1. {{b}}\n";
    let found = wrong("noi_dung: [ { manh: x } ]\n", &[("x", text)]);
    let places: Vec<&str> = found.iter().map(|(_, at, _)| at.as_str()).collect();
    assert_eq!(places, ["a", "_x_", "a", "{{dem}}", "1. {{b}}", "b"]);
}

#[test]
fn places_lead_into_every_style_of_yaml() {
    for text in [
        "một {{khong_co}} hai",
        "một\n      {{khong_co}} hai",
        "'một ''x'' {{khong_co}} hai'",
        "\"một \\\"x\\\" \\u0111 {{khong_co}} hai\"",
        "|\n      một\n\n      hai {{khong_co}}\n",
        ">-\n      một\n      hai\n      {{khong_co}}\n",
    ] {
        let mut case = Case::new(&format!("noi_dung:\n  - van_ban: {text}\n"), &[]);
        case.fill();
        let sources = case.sources.clone();
        let found = case.problems.into_sorted();
        let source = sources.content().unwrap();
        let at = source.text().find("khong_co").unwrap();
        assert_eq!(found[0].span.start as usize, at, "{text}");
        assert_eq!(sources.slice(found[0].span), "khong_co");
    }
}

#[test]
fn paragraphs_remember_where_they_were_written() {
    let extra = "so_lieu: { n: 1 }\nnoi_dung:\n  - van_ban: |\n      Một hai\n      ba.\n\n      \
                 - {{n}} bốn;\n  - manh: x\n";
    let mut case = Case::new(
        extra,
        &[("x", "{{!-- x --}}\nMột {{n}}.\n\n- Hai **ba**\n")],
    );
    let page = case.fill();
    let at: Vec<&str> = page
        .iter()
        .filter_map(|p| Some(case.sources.slice(p.text.origin.at?)))
        .collect();
    let expected = [
        "Một hai\n      ba.",
        "{{n}} bốn;",
        "Một {{n}}.",
        "Hai **ba**",
    ];
    assert_eq!(at, expected);
    let via = page[2].text.origin.via.map(|via| case.sources.slice(via));
    assert_eq!(via, Some("x"));
    assert!(page[0].text.origin.via.is_none());
    let roles: Vec<Role> = page.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Body, Role::Dash, Role::Body, Role::Dash]);
}

#[test]
fn braces_insert_values_and_three_of_them_markup() {
    let extra = "so_lieu: { x: \"**đậm** _a_ <b>\\n\\n- c\", y: '**đậm**' }\nnoi_dung:\n  \
                 - van_ban: '{{x}}'\n  - van_ban: 'a {{{y}}}'\n";
    let mut case = Case::new(extra, &[]);
    let page = case.fill();
    assert_eq!(page[0].text.to_plain(), "**đậm** _a_ <b>\n\n- c");
    assert!(page[1].text.runs()[1].bold);
    assert_eq!(case.found(), []);
}

#[test]
fn fragments_that_loop_over_much_stop() {
    let list = "a, ".repeat(100);
    let extra = format!("so_lieu: {{ ds: [{list}] }}\nnoi_dung: [ {{ manh: x }} ]\n");
    let each = "{{#each @root.ds}}";
    let text = format!("{}{{{{this}}}}{}", each.repeat(4), "{{/each}}".repeat(4));
    let found = wrong(&extra, &[("x", &text)]);
    assert_eq!(found[0].0, FILLED_TOO_LONG.code);
}

/// Each text is within its own limit; what they take together is reported once, where it is
/// spent.
#[test]
fn texts_that_take_too_much_together_are_reported_once() {
    let text = |name: &str| format!("{{{{{name}}}}}").repeat(1000);
    let entries = |count: usize| {
        let entry = format!("  - van_ban: '{}'\n", text("x"));
        format!(
            "so_lieu: {{ x: a, yy: b }}\nnoi_dung:\n{}  - van_ban: '{}'\n  - van_ban: '{}'\n",
            entry.repeat(count),
            text("yy"),
            text("yy"),
        )
    };
    let work = text("x").len() * 1000;
    let within = budget::MOST_PARSED / work - 3;
    assert_eq!(wrong(&entries(within), &[]), []);
    let found = code_and_place(wrong(&entries(within + 3), &[]));
    assert_eq!(found, [("N240", format!("'{}'", text("yy")))]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_value_comes_out_as_it_went_in(value in "[^\\p{Co}\\p{Cc}\u{200B}-\u{206F}]{1,30}") {
        let mut case = Case::new("so_lieu: { x: a }\nnoi_dung: [ { van_ban: 'b {{x}}.' } ]\n", &[]);
        case.content.data.value = Data::Map(vec![(
            Str { value: "x".to_owned(), span: Span::default() },
            Spanned { value: Data::Text { text: value.clone(), bare: false }, span: Span::default() },
        )]);
        let page = case.fill();
        prop_assert_eq!(page[0].text.to_plain(), format!("b {value}."));
    }

    #[test]
    fn nothing_that_is_typed_panics(text in "(\\{\\{|\\}\\}|\\{\\{#if |\\{\\{/if|else|each|with| |~|>|\\(|\\)|\\[|\\]|\"|=|x|ds|\\.\\./|@root\\.|@|as \\|a\\||\\.|!|--|\\\\|\n|đ|\\^|&|\\*|inline|partial-block|1|-){0,24}") {
        let mut case = Case::new("so_lieu: { x: 1, ds: [1, 2] }\nnoi_dung: [ { van_ban: a } ]\n", &[]);
        if let Some(written) = &mut case.content.body[0].text {
            written.value = text;
        }
        case.fill();
    }
}
