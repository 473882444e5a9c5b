//! Files that are broken, locked, or made to break programs: each is rejected with a clear
//! message, and none makes the reader panic, hang or exhaust the memory.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use vanthu::diagnostic::Lang;
use vanthu::document::Document;
use vanthu::office::Offices;
use vanthu::package::MAX_DEPTH;
use vanthu::reader::{LIMITS, MAX_PARAGRAPHS, Reading, Refusal, read};
use vanthu::source::{Source, Span};

use crate::file::{File, p, pack, unpacked};

fn open(bytes: &[u8]) -> Result<Reading, Refusal> {
    read(Path::new("k.docx"), bytes)
}

fn refusal(bytes: &[u8]) -> Refusal {
    match open(bytes) {
        Ok(_) => panic!("it was read"),
        Err(refusal) => refusal,
    }
}

fn with_main(xml: &str) -> Vec<u8> {
    File::new("").part("word/document.xml", xml).pack()
}

const MAIN: &str = "word/document.xml";

#[test]
fn what_is_no_word_file_is_refused() {
    assert_eq!(refusal(b""), Refusal::Empty);
    assert_eq!(refusal(b"%PDF-1.7"), Refusal::NotAZip);
    let odt = pack(&[("mimetype".to_owned(), b"application/odt".to_vec())]);
    assert_eq!(refusal(&odt), Refusal::OtherFormat);
    assert_eq!(refusal(&with_main("<workbook/>")), Refusal::OtherFormat);
    let bare = pack(&[("[Content_Types].xml".to_owned(), b"<Types/>".to_vec())]);
    assert_eq!(refusal(&bare), Refusal::NoMainPart);
    let dangling = "<Relationships><Relationship Id=\"m\" Type=\"x/officeDocument\" \
                    Target=\"word/none.xml\"/></Relationships>";
    let bare = File::new("").part("_rels/.rels", dangling).pack();
    assert_eq!(refusal(&bare), Refusal::NoMainPart);
}

#[test]
fn entities_are_refused() {
    let laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\
                  <w:document xmlns:w=\"w\"><w:body>&b;</w:body></w:document>";
    let doctype = Refusal::Doctype(MAIN.to_owned());
    assert_eq!(refusal(&with_main(laughs)), doctype);
    let alone = "<w:document xmlns:w=\"w\">&b;</w:document>";
    assert_eq!(refusal(&with_main(alone)), doctype);
}

#[test]
fn broken_xml_is_refused() {
    for xml in [
        "",
        "<w:document>",
        "<w:document></w:body>",
        "words",
        "<w:document/><b/>",
    ] {
        let not_xml = Refusal::NotXml(MAIN.to_owned());
        assert_eq!(refusal(&with_main(xml)), not_xml, "{xml}");
    }
    let not_text = pack(&[("_rels/.rels".to_owned(), vec![0xFF; 40])]);
    let not_xml = Refusal::NotXml("_rels/.rels".to_owned());
    assert_eq!(refusal(&not_text), not_xml);
}

#[test]
fn bombs_are_refused() {
    let blanks = " ".repeat(usize::try_from(LIMITS.part).unwrap() + 1);
    let bomb = Refusal::ZipBomb(MAIN.to_owned());
    assert_eq!(refusal(&with_main(&blanks)), bomb);
    let parts: Vec<(String, Vec<u8>)> = (0..=LIMITS.entries)
        .map(|n| (format!("word/{n}.xml"), Vec::new()))
        .collect();
    assert!(matches!(refusal(&pack(&parts)), Refusal::TooLarge(..)));
    let nested = "<w:document xmlns:w=\"w\">".to_owned() + &"<w:sdt>".repeat(MAX_DEPTH);
    assert_eq!(
        refusal(&with_main(&nested)),
        Refusal::TooDeep(MAIN.to_owned())
    );
    let crowd = "<w:document xmlns:w=\"w\"><w:body>".to_owned()
        + &"<w:p/>".repeat(MAX_PARAGRAPHS + 1)
        + "</w:body></w:document>";
    assert!(matches!(refusal(&with_main(&crowd)), Refusal::TooLarge(..)));
}

#[test]
fn the_deepest_nesting_is_walked() {
    let opens = "<w:tbl><w:tr><w:tc><w:sdt><w:sdtContent>";
    let closes = "</w:sdtContent></w:sdt></w:tc></w:tr></w:tbl>";
    let n = (MAX_DEPTH - 6) / 5;
    let body = opens.repeat(n) + &p("", "a") + &closes.repeat(n);
    let reading = open(&File::new(&body).pack()).expect("read");
    assert_eq!(reading.flow.tables.len(), n);
    assert_eq!(reading.flow.paragraphs[0].text, "a");
}

#[test]
fn forged_numbers_are_harmless() {
    let list = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
                <w:start w:val=\"4294967295\"/><w:numFmt w:val=\"lowerLetter\"/>\
                <w:lvlText w:val=\"%1%9\"/></w:lvl></w:abstractNum>\
                <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let item = "<w:numPr><w:ilvl w:val=\"200\"/><w:numId w:val=\"1\"/></w:numPr>\
                <w:ind w:left=\"1e308\"/><w:spacing w:line=\"nan\"/><w:outlineLvl w:val=\"255\"/>";
    let body = p(item, "a")
        + &p(&item.replace("200", "0"), "b").repeat(3)
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999999\"/></w:tcPr><w:p/></w:tc>\
           <w:tc><w:tcPr><w:gridSpan w:val=\"9999\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";
    let file = File::new(&body).related("numbering", "numbering", "numbering", list);
    let flow = open(&file.pack()).expect("read").flow;
    assert_eq!(flow.paragraphs.len(), 6);
}

#[test]
fn every_refusal_says_what_to_do_in_both_languages() {
    let part = || MAIN.to_owned();
    let all = [
        Refusal::Empty,
        Refusal::NotAZip,
        Refusal::OtherFormat,
        Refusal::Password,
        Refusal::Compound,
        Refusal::Damaged(part()),
        Refusal::NotXml(part()),
        Refusal::Doctype(part()),
        Refusal::TooLarge(part(), "32 MiB".to_owned()),
        Refusal::ZipBomb(part()),
        Refusal::TooDeep(part()),
        Refusal::NoMainPart,
        Refusal::PackedStrangely(part()),
    ];
    let mut codes = Vec::new();
    for refusal in all {
        let diagnostic = refusal.diagnostic(Span::default());
        codes.push(diagnostic.message.code);
        for lang in [Lang::Vi, Lang::En] {
            assert!(!diagnostic.message(lang).contains('{'), "{refusal:?}");
            assert!(diagnostic.hint(lang).is_some(), "{refusal:?}");
        }
    }
    let found = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), found);
}

static SAMPLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = "samples/bao-cao-389";
    let text = std::fs::read_to_string(format!("{folder}/bao-cao.yaml")).expect("the sample");
    let office = Offices::new(Vec::new())
        .of(Path::new(folder))
        .expect("an office");
    let source = Arc::new(Source::new("k.yaml", &text));
    let document: Document = vanthu::compile(&source, &office).value.expect("compiles");
    vanthu::docx::write(&document).expect("written")
});

/// Places point to words, runs cover their paragraphs, lines are paragraphs.
fn hangs_together(reading: &Reading) {
    for placed in &reading.placed {
        let para = &reading.flow.paragraphs[placed.para];
        assert!(para.text.get(placed.range.clone()).is_some());
    }
    for para in &reading.flow.paragraphs {
        let line = para.text.replace('\n', " ");
        assert_eq!(reading.source.slice(para.span), line);
        let covered: usize = para.runs.iter().map(|r| r.range.len()).sum();
        assert_eq!(covered, para.text.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_damaged_package_is_read_or_refused(
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = SAMPLE.clone();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(reading) = open(&bytes) {
            hangs_together(&reading);
        }
    }

    #[test]
    fn damaged_xml_is_read_or_refused(
        which in any::<prop::sample::Index>(),
        flips in proptest::collection::vec(
            (any::<prop::sample::Index>(), "[<>/=\"a-z0-9: &;-]"), 1..6),
        swap in proptest::option::of(
            (any::<prop::sample::Index>(), any::<prop::sample::Index>())),
    ) {
        let mut parts = unpacked(&SAMPLE);
        let which = which.index(parts.len());
        for (at, byte) in flips {
            let bytes = &mut parts[which].1;
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte.as_bytes()[0];
            }
        }
        if let Some((a, b)) = swap {
            let (a, b) = (a.index(parts.len()), b.index(parts.len()));
            let (first, second) = (parts[a].0.clone(), parts[b].0.clone());
            parts[a].0 = second;
            parts[b].0 = first;
        }
        if let Ok(reading) = open(&pack(&parts)) {
            hangs_together(&reading);
        }
    }
}
