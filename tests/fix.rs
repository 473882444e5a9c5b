//! Fixes of content files: what is certain is fixed, nothing else in the file changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use vanthu::diagnostic::{Diagnostic, Problems};
use vanthu::fix::{Fixed, Inspected, content_file, shared};
use vanthu::office::{Office, Offices};
use vanthu::rules::Selection;
use vanthu::source::{Source, SourceId};
use vanthu::yaml;

fn office(folder: &Path) -> Arc<Office> {
    Offices::new(Vec::new()).of(folder).unwrap()
}

fn fixed(path: &Path, bytes: &[u8], office: &Office) -> (Fixed, Inspected) {
    content_file(path, bytes.to_vec(), office, &Selection::default())
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut out: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .filter(|path| path.file_stem().is_some_and(|s| s != "vanthu"))
        .collect();
    out.sort();
    out
}

/// Findings of the content file itself that have a fix.
fn fixable(found: &[Diagnostic]) -> Vec<&Diagnostic> {
    let own = |d: &&Diagnostic| {
        let fix = d.fix.as_ref();
        fix.is_some_and(|fix| fix.span.source == SourceId(0))
    };
    found.iter().filter(own).collect()
}

fn comments(text: &str) -> Vec<&str> {
    let comments = text.lines().filter_map(|line| line.split_once(" #"));
    comments.map(|(_, comment)| comment).collect()
}

#[test]
fn fixtures_are_fixed_and_nothing_else_is_touched() {
    let mut codes = BTreeSet::new();
    for path in fixtures() {
        let name = path.display();
        let bytes = std::fs::read(&path).unwrap();
        let office = office(path.parent().unwrap());
        let (file, (checked, _)) = fixed(&path, &bytes, &office);
        assert!(fixable(&checked.diagnostics).is_empty(), "{name}");
        let [before, after] = [&file.before, &file.after].map(|b| std::str::from_utf8(b).unwrap());
        let found = || file.rounds.iter().flat_map(|(found, _)| found);
        codes.extend(found().map(|d| d.message.code));

        // places before one that was fixed in an earlier round do not move across lines
        let source = Source::new(&path, before);
        let lines: BTreeSet<usize> = found()
            .map(|d| source.position(d.span.start as usize).line)
            .collect();
        assert_eq!(before.lines().count(), after.lines().count(), "{name}");
        let composed = found().any(|d| d.message.code == "V101");
        for (n, (old, new)) in before.lines().zip(after.lines()).enumerate() {
            let touched = composed || lines.contains(&(n + 1));
            assert!(old == new || touched, "{name}:{}", n + 1);
        }
        assert_eq!(comments(before), comments(after), "{name}");

        let source = Arc::new(Source::new(&path, after));
        let compiled = vanthu::compile(&source, &office);
        assert!(compiled.value.is_some(), "{name}");
        let (again, _) = fixed(&path, after.as_bytes(), &office);
        assert_eq!(again.count(), 0, "{name}");
        assert_eq!(again.after, file.after, "{name}");
    }
    // all rules with fixes for content files
    assert!(codes.len() >= 51, "{} {codes:?}", codes.len());
}

#[test]
fn space_to_be_filled_in_is_left_alone() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sua/cho-trong.yaml");
    let bytes = std::fs::read(&path).unwrap();
    let (file, (checked, _)) = fixed(&path, &bytes, &office(Path::new("/")));
    assert_eq!(file.count(), 0, "{:?}", file.rounds);
    let found: Vec<&str> = checked.diagnostics.iter().map(|d| d.message.code).collect();
    assert_eq!(found, Vec::<&str>::new());

    // one slip among them is fixed, and nothing else
    let text = String::from_utf8(bytes).unwrap();
    let faulty = text.replace(
        "Các bước",
        "Phối hợp với với Sở theo Nghị định số 30/2020/NĐ- CP ngày 05/3/2020 ; các bước",
    );
    let right = text.replace(
        "Các bước",
        "Phối hợp với Sở theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; các bước",
    );
    assert_eq!(fix_text(&faulty).0, right);
}

/// A report whose running text is in YAML as `style` writes it.
fn report(style: &str, text: &str) -> String {
    format!(
        "# đầu tệp\nloai: bao-cao\nco_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}\ndia_danh: Hà Tĩnh\n\
         ngay: 2023-03-24\ntrich_yeu: Kết quả # giữa tệp\nnoi_dung:\n  - van_ban: {}\n\
         noi_nhan: [UBND tỉnh]\nluu: [VT]\nnguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: An }}\n",
        style.replace('@', text)
    )
}

fn fix_text(text: &str) -> (String, Inspected) {
    let (file, inspected) = fixed(
        Path::new("a.yaml"),
        text.as_bytes(),
        &office(Path::new("/")),
    );
    (String::from_utf8(file.after).unwrap(), inspected)
}

#[test]
fn every_way_to_write_a_text_is_fixed() {
    for style in [
        "@",
        "'@'",
        "\"@\"",
        "|\n      @",
        ">-\n      @",
        "Một\n      @",
    ] {
        let text = report(
            style,
            "Sở đã kiểm tra , xử lý  các cơ sở tại Tỉnh Hà Tĩnh./.",
        );
        let expected = report(style, "Sở đã kiểm tra, xử lý các cơ sở tại tỉnh Hà Tĩnh./.");
        assert_eq!(fix_text(&text).0, expected);
        let crlf = |text: &str| format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
        assert_eq!(fix_text(&crlf(&text)).0, crlf(&expected));
    }
}

#[test]
fn what_a_fix_puts_in_ends_its_lines_as_the_file_does() {
    let text = report(
        "|\n      @",
        "Gồm các việc sau:\n      a) Rà soát văn bản.\n      b) Báo cáo kết quả./.",
    );
    let (after, _) = fix_text(&text);
    assert!(after.contains("sau:\n\n      a)"), "{after}");
    let (crlf, _) = fix_text(&text.replace('\n', "\r\n"));
    assert_eq!(crlf, after.replace('\n', "\r\n"));
}

#[test]
fn letters_in_another_form_stay_where_the_form_is_not_judged() {
    let text = report("@", "Ha\u{300} Ti\u{303}nh đã kiểm tra , xử lý./.");
    let selection = Selection {
        ignore: vec!["V101".parse().unwrap()],
        ..Selection::default()
    };
    let office = office(Path::new("/"));
    let path = Path::new("a.yaml");
    let (file, _) = content_file(path, text.clone().into_bytes(), &office, &selection);
    let after = String::from_utf8(file.after).unwrap();
    assert_eq!(after, text.replace("tra , xử", "tra, xử"));
    let (after, _) = fix_text(&text);
    assert!(
        after.contains("  - van_ban: Hà Tĩnh đã kiểm tra, xử lý./."),
        "{after}"
    );
}

#[test]
fn what_a_comment_switches_off_is_not_fixed() {
    let text = report(
        "@ # vanthu: bỏ qua V106 (như bản gốc)",
        "Sở đã kiểm tra , xử lý./.",
    );
    assert_eq!(fix_text(&text).0, text);
}

#[test]
fn a_fix_that_would_end_a_text_early_is_written_in_quotes() {
    let rows = "loai: bao-cao\nco_quan: { ten: Sở Nội vụ, ky_hieu: SNV }\ndia_danh: Hà Tĩnh\n\
        ngay: 2023-03-24\ntrich_yeu: Kết quả\nnoi_dung:\n  - bang:\n      cot: [Xã, Diện tích (ha)]\n\
        \x20     hang: [[Thạch Hà, \"1,5\"], [Kỳ Anh, 2.5]]\n  - van_ban: Trên đây là kết quả./.\n\
        noi_nhan: [UBND tỉnh]\nluu: [VT]\nnguoi_ky: { chuc_vu: Giám đốc, ho_ten: An }\n";
    assert_eq!(fix_text(rows).0, rows.replace("2.5", "'2,5'"));
}

#[test]
fn a_fix_that_would_make_another_kind_of_paragraph_is_left() {
    let text = report("@", "\"-\u{a0} Sở đã kiểm tra  các cơ sở./.\"");
    let (after, _) = fix_text(&text);
    assert_eq!(after, text.replace("tra  các", "tra các"));
}

#[test]
fn yaml_that_cannot_be_read_is_fixed_where_that_is_certain() {
    let text = report("{{ket_qua}}", "");
    assert_eq!(fix_text(&text).0, report("'{{ket_qua}}'", ""));
}

#[test]
fn a_fragment_is_fixed_for_all_its_users_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    };
    let fragment = write(
        "templates/ket.hbs",
        "Sở đã kiểm tra , xử lý  các cơ sở./.\n",
    );
    let office_file = write(
        "vanthu.yaml",
        "luu: [VT]\nnoi_nhan: ['UBND  tỉnh'] # nơi nhận\n",
    );
    let content = report("@", "Sở báo cáo.\n  - manh: ket").replace("noi_nhan: [UBND tỉnh]\n", "");
    let inputs = [write("a.yaml", &content), write("b/b.yaml", &content)];
    let folders = [folder.path().to_owned()];
    let offices = Offices::new(Vec::new());
    let selection = Selection::default();

    assert!(shared(&inputs, &[], &offices, &selection).0.is_empty());
    let (files, texts) = shared(&inputs, &folders, &offices, &selection);
    let after = |path: &Path| {
        let file = files
            .iter()
            .filter_map(|file| file.as_ref().ok())
            .find(|f| f.path.ends_with(path.file_name().unwrap()));
        String::from_utf8(file.unwrap().after.clone()).unwrap()
    };
    assert_eq!(files.len(), 2);
    assert_eq!(after(&fragment), "Sở đã kiểm tra, xử lý các cơ sở./.\n");
    assert_eq!(
        after(&office_file),
        "luu: [VT]\nnoi_nhan: ['UBND tỉnh'] # nơi nhận\n"
    );
    let office = offices.of(folder.path()).unwrap().with(&texts);
    let source = Arc::new(Source::new(&inputs[0], &content));
    let (checked, _) = vanthu::compile::check_row(&source, &office, None, &selection);
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
}

/// The tree of a text without its places; `None` if it is not YAML.
fn shape(text: &str) -> Option<String> {
    fn of(node: &yaml::Node, out: &mut String) {
        match &node.value {
            yaml::Value::Null => out.push('~'),
            yaml::Value::Scalar { .. } => out.push('s'),
            yaml::Value::List(items) => {
                out.push('[');
                items.iter().for_each(|item| of(item, out));
                out.push(']');
            }
            yaml::Value::Map(entries) => {
                out.push('{');
                for (key, value) in entries {
                    out.push_str(&key.text);
                    of(value, out);
                }
                out.push('}');
            }
        }
    }
    let source = Source::new("a.yaml", text);
    let mut problems = Problems::default();
    let node = yaml::parse(&source, SourceId(0), &mut problems)?;
    let mut out = String::new();
    of(&node, &mut out);
    problems.is_empty().then_some(out)
}

/// How many texts the document of a content file has.
fn texts(text: &str) -> Option<usize> {
    let source = Arc::new(Source::new("a.yaml", text));
    let document = vanthu::compile(&source, &office(Path::new("/"))).value?;
    Some(vanthu::document::walk::texts(&document).len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is typed, however it is quoted: a fixed file reads as before, has fewer
    /// findings, and fixing it again changes nothing.
    #[test]
    fn no_fix_damages_a_file(
        style in prop::sample::select(vec![
            "@", "'@'", "\"@\"", "|\n      @", ">\n      @", "|\n      một\n      @", "\"một\\\n      @\"", "Xong./.\n  - bang:\n      cot: [A, B]\n      hang: [[1.5, \"2,5\"], [@, \"3,5\"]]",
        ]),
        text in prop::collection::vec(
            prop::sample::select(vec![
                "Sở", "của", "a", ".", ",", ":", ";", "#", " ", "  ", " ,", "-", "(", ")", "'", "\"", "\\",
                "%", " %", "*", "{{", "}}", "1.5", "2,000,000", "Tỉnh Hà Tĩnh", "việt Nam", "hoà", "hóa",
                "của của", "“", "”", "số 5/KH - UB", "./.", "\u{a0}", "\u{ad}", "o\u{302}", "\\n", "\\u0020", "[", "]",
            ]),
            0..24,
        ),
        crlf in any::<bool>(),
    ) {
        let mut text = report(style, &text.concat());
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        let path = Path::new("a.yaml");
        let (file, (checked, _)) = fixed(path, text.as_bytes(), &office(Path::new("/")));
        let after = String::from_utf8(file.after.clone()).unwrap();
        if file.count() == 0 {
            prop_assert_eq!(after, text);
            return Ok(());
        }
        if let Some(shape) = shape(&text) {
            prop_assert_eq!(self::shape(&after), Some(shape));
            let source = Arc::new(Source::from_bytes(path, text.as_bytes()).unwrap());
            let selection = Selection::default();
            let (before, _) = vanthu::compile::check_row(&source, &office(Path::new("/")), None, &selection);
            prop_assert!(checked.diagnostics.len() < before.diagnostics.len());
            // lines that were typed as separate paragraphs become paragraphs
            match before.diagnostics.iter().any(|d| d.message.code == "N223") {
                true => prop_assert!(texts(&after) >= texts(&text), "{}", after),
                false => prop_assert_eq!(texts(&after), texts(&text), "{}", after),
            }
        }
        let (again, _) = fixed(path, &file.after, &office(Path::new("/")));
        prop_assert_eq!(String::from_utf8(again.after).unwrap(), after);
    }
}
