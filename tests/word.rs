//! `check` on Word files: those that vanthu builds are clean, one that is faulty is told of by
//! paragraph and character, one that is no Word file is refused.

use std::path::{Path, PathBuf};

use vanthu::office::Offices;
use vanthu::read::{read_bytes, read_source, read_word};
use vanthu::rules::Selection;
use vanthu::source::Source;
use vanthu::{check_word, docx};

fn content_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            content_files(&path, out);
        } else if path.extension().is_some_and(|e| e == "yaml") && !path.ends_with("vanthu.yaml") {
            out.push(path);
        }
    }
}

/// What a content file has switched off with a reason, its Word file still shows: warnings.
#[test]
fn no_sample_s_word_file_has_an_error() {
    let mut files = Vec::new();
    content_files(Path::new("samples"), &mut files);
    assert!(files.len() >= 20);
    for path in files {
        let source = read_source(&path).unwrap().into();
        let offices = Offices::new(Vec::new());
        let office = offices.of(path.parent().unwrap()).unwrap();
        let document = vanthu::compile(&source, &office).value.unwrap();
        let bytes = docx::write(&document).unwrap();
        let (checked, coverage) = check_word(&path, &bytes, &Selection::default());
        assert!(
            !checked.has_errors(),
            "{}: {:?}",
            path.display(),
            checked.diagnostics
        );
        assert!(
            coverage.applied.len() > 40,
            "{}: {coverage:?}",
            path.display()
        );
    }
}

#[test]
fn a_fault_in_a_word_file_has_its_paragraph_and_character() {
    let content = "\
loai: thong-bao
so: 5
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: { ten: Sở Nội vụ, ky_hieu: SNV }
trich_yeu: Lịch trực cơ quan
noi_dung: Sở Nội vụ thông báo lịch trực./.
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let source = Source::new("a.yaml", content).into();
    let document = vanthu::compile(&source, &office).value.unwrap();
    let bytes = docx::write(&document).unwrap();
    let (checked, _) = check_word(Path::new("a.docx"), &bytes, &Selection::default());
    let [found] = &checked.diagnostics[..] else {
        panic!("one fault: {:?}", checked.diagnostics);
    };
    let text = checked.sources.get(found.span.source).unwrap();
    let line = text
        .text()
        .lines()
        .nth(text.position(found.span.start as usize).line - 1);
    assert_eq!(line, Some("Số: 5/TB-SNV"), "{}", found.entry.code);
}

#[test]
fn what_is_no_word_file_is_refused() {
    let (checked, coverage) = check_word(Path::new("a.docx"), b"PK\x03\x04", &Selection::default());
    assert!(checked.value.is_none() && checked.has_errors());
    assert!(coverage.applied.is_empty());
}

#[test]
fn a_word_file_may_be_larger_than_a_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.docx");
    let file = std::fs::File::create(&path).unwrap();
    for (mebibytes, read) in [(17, 17), (65, 64)] {
        file.set_len(mebibytes << 20).unwrap();
        assert!(read_bytes(&path).is_err());
        let bytes = read_word(&path).unwrap();
        assert_eq!(bytes.len() >> 20, read);
        let (checked, _) = check_word(&path, &bytes, &Selection::default());
        let code = checked.diagnostics[0].entry.code;
        let too_large = vanthu::catalogue::TOO_LARGE_INSIDE.code;
        assert_eq!(code == too_large, mebibytes == 65, "{code}");
    }
}
