//! Every kind of document: its first content file builds, what it requires is required and
//! what it forbids is refused.

use std::path::Path;
use std::sync::Arc;

use vanthu::diagnostic::Checked;
use vanthu::document::{Document, Heading, Number, Properties};
use vanthu::kinds::{KINDS, Kind, Need, SubjectPlace};
use vanthu::office::{Office, Offices};
use vanthu::source::Source;
use vanthu::starter::content_file;

fn office() -> Arc<Office> {
    let nowhere = Path::new("/");
    Offices::new(Vec::new()).of(nowhere).expect("no office")
}

fn compile(text: &str, office: &Office) -> Checked<Document> {
    vanthu::compile(&Arc::new(Source::new("k.yaml", text)), office)
}

fn codes(checked: &Checked<Document>) -> Vec<&'static str> {
    checked.diagnostics.iter().map(|d| d.message.code).collect()
}

/// What a document's name depends on.
fn names(document: &Document) -> (&Kind, &Properties, Option<&Number>, &Heading) {
    let number = document.number.as_ref();
    let (properties, heading) = (&document.properties, &document.heading);
    (document.kind, properties, number, heading)
}

/// The file with every `# ` line uncommented; `## ` lines are explanations.
fn opened(text: &str) -> String {
    text.lines()
        .map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line)))
        .collect()
}

/// The file without a key and what belongs to it.
fn without(text: &str, key: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in text.lines() {
        if !line.starts_with(' ') {
            inside = line.starts_with(&format!("{key}:"));
        }
        if !inside {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[test]
fn the_first_file_of_every_kind_builds_as_it_stands_and_with_every_key_opened() {
    let office = office();
    for kind in &KINDS {
        let text = content_file(kind);
        for text in [text.clone(), opened(&text)] {
            let checked = compile(&text, &office);
            assert_eq!(codes(&checked), [""; 0], "{}\n{text}", kind.key);
            let document = checked.value.expect("compiles");
            assert!(vanthu::docx::write(&document).is_ok(), "{}", kind.key);
            let source = Arc::new(Source::new("k.yaml", &text));
            let head = vanthu::compile::head(&source, &office, None).expect("compiles");
            assert_eq!(names(&head), names(&document), "{}", kind.key);
        }
    }
}

/// A text that the walk leaves out is one that no rule sees.
#[test]
fn every_text_of_a_document_is_walked() {
    let office = office();
    let mut repeated = 0;
    for kind in &KINDS {
        let document = compile(&opened(&content_file(kind)), &office).value;
        let document = document.expect("compiles");
        // a letterhead that an annex repeats is left out: its parent and issuing body
        let shown = format!("{document:?}");
        let letterheads = shown.matches("Letterhead {").count() - 1;
        let all = shown.matches("Text {").count();
        let walked = vanthu::document::walk::texts(&document).len();
        assert_eq!(walked, all - 2 * letterheads, "{}", kind.key);
        repeated += letterheads;
    }
    assert!(repeated > 0);
}

/// Key, need, code when it is missing, code when it is refused, a value.
fn demands(kind: &Kind) -> Vec<(&'static str, Need, &'static str, &'static str, &'static str)> {
    let subject = match kind.subject {
        SubjectPlace::Nowhere => Need::Forbidden,
        _ => Need::Required,
    };
    vec![
        ("dia_danh", kind.dateline, "Y303", "Y304", "Hà Tĩnh"),
        ("trich_yeu", subject, "Y305", "Y306", "Về việc thử"),
        ("tham_quyen", kind.authority, "Y307", "Y308", "Giám đốc Sở"),
        (
            "can_cu",
            kind.legal_bases,
            "Y309",
            "Y310",
            "[Căn cứ Luật Lưu trữ]",
        ),
        ("kinh_gui", kind.addressees, "Y311", "Y312", "Sở Tài chính"),
        (
            "xac_nhan",
            kind.confirmation,
            "Y316",
            "Y317",
            "Xác nhận của cơ quan",
        ),
    ]
}

#[test]
fn what_a_kind_requires_is_required_and_what_it_forbids_is_refused() {
    let office = office();
    for kind in &KINDS {
        let text = content_file(kind);
        for (key, need, missing, refused, value) in demands(kind) {
            match need {
                Need::Required => {
                    let found = codes(&compile(&without(&text, key), &office));
                    assert!(
                        found.contains(&missing),
                        "{} without {key}: {found:?}",
                        kind.key
                    );
                }
                Need::Forbidden => {
                    let found = codes(&compile(&format!("{text}{key}: {value}\n"), &office));
                    assert_eq!(found, [refused], "{} with {key}", kind.key);
                }
                Need::Optional => {
                    let with = format!("{}{key}: {value}\n", without(&text, key));
                    assert_eq!(
                        codes(&compile(&with, &office)),
                        [""; 0],
                        "{} {key}",
                        kind.key
                    );
                }
            }
        }
        let found = codes(&compile(&without(&text, "nguoi_ky"), &office));
        assert!(!found.is_empty(), "{} without a signatory", kind.key);
    }
}
