//! Any text put in any field comes back unchanged from the Word file's XML, or is refused.

use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use quick_xml::events::Event;
use vanthu::office::Offices;
use vanthu::source::{Source, nfc};

/// A content file that puts one value in a subject, a body, a cell, a recipient and a name.
fn content(value: &str) -> String {
    // a JSON string is a double-quoted YAML text
    let quoted = serde_json::to_string(value).expect("a string");
    format!(
        "loai: thong-bao
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}
trich_yeu: Về {{{{x}}}}.
so_lieu: {{ x: {quoted} }}
noi_dung:
  - van_ban: Đã có {{{{x}}}}.
  - bang: {{ cot: [A], hang: [[\"ô {{{{x}}}}.\"]] }}
noi_nhan: [\"Ông {{{{x}}}}!\"]
luu: [VT, VP]
nguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: \"Bà {{{{x}}}}.\" }}
"
    )
}

/// The paragraphs' texts of the main part, line breaks and tabs as they are.
fn paragraphs(package: &[u8]) -> Vec<String> {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut xml = String::new();
    let mut part = package.by_name("word/document.xml").expect("a main part");
    part.read_to_string(&mut xml).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut out = vec![String::new()];
    let mut in_text = false;
    loop {
        match reader.read_event().expect("well formed") {
            Event::Eof => return out,
            Event::Start(tag) if tag.local_name().as_ref() == "t" => in_text = true,
            Event::End(tag) if tag.local_name().as_ref() == "t" => in_text = false,
            Event::End(tag) if tag.local_name().as_ref() == "p" => out.push(String::new()),
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "br" => out.last_mut().expect("one").push('\n'),
                "tab" => out.last_mut().expect("one").push('\t'),
                _ => {}
            },
            Event::Text(text) if in_text => out.last_mut().expect("one").push_str(&text),
            Event::GeneralRef(name) if in_text => {
                let c = match &*name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => name
                        .resolve_char_ref()
                        .expect("a reference")
                        .expect("a character"),
                };
                out.last_mut().expect("one").push(c);
            }
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_text_survives_or_is_refused(value in "\\PC{1,24}|[ \\t\\n*_#<>&`a-z0-9.|\\[\\]-]{1,24}|.{1,12}") {
        let office = Offices::new(Vec::new()).of(Path::new("/")).expect("no office");
        let source = Arc::new(Source::new("a.yaml", &content(&value)));
        let Some(document) = vanthu::compile(&source, &office).value else {
            return Ok(());
        };
        let texts = paragraphs(&vanthu::docx::write(&document).expect("writes"));
        let value = nfc(&value).into_owned();
        for exact in [format!("Đã có {value}."), format!("ô {value}."), format!("Bà {value}.")] {
            prop_assert!(texts.contains(&exact), "{exact:?} in {texts:?}");
        }
        let listed = format!("- Ông {value}!;");
        prop_assert!(texts.contains(&listed), "{listed:?} in {texts:?}");
        // a subject is broken into lines: its words are the same
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let subject = words(&format!("Về {value}."));
        prop_assert!(texts.iter().any(|t| words(t) == subject), "{subject:?} in {texts:?}");
    }
}
