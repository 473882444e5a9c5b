//! The Word file as a package: well formed, the same bytes every time, rebuilt only when necessary.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

const SAMPLE: &str = "samples/bao-cao-389";

fn vanthu(args: &[&str]) -> (Option<i32>, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(args)
        .args(["--lang", "en"])
        .output()
        .expect("the binary runs");
    let said = [done.stdout, done.stderr].concat();
    (done.status.code(), String::from_utf8(said).expect("UTF-8"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else if entry.path().extension().is_none_or(|e| e != "docx") {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn two_builds_in_two_folders_are_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for name in ["a", "b"] {
        let here = folder.path().join(name);
        copy(Path::new(SAMPLE), &here);
        let (code, said) = vanthu(&["build", &here.to_string_lossy()]);
        assert_eq!(code, Some(0), "{said}");
        files.push(fs::read(here.join("bao-cao.docx")).unwrap());
    }
    assert_eq!(files[0], files[1]);
}

#[test]
fn every_part_is_well_formed() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("bao-cao.docx");
    let content = format!("{SAMPLE}/bao-cao.yaml");
    let (code, said) = vanthu(&["build", &content, "-o", &output.to_string_lossy()]);
    assert_eq!(code, Some(0), "{said}");
    let mut package = zip::ZipArchive::new(fs::File::open(&output).unwrap()).unwrap();
    assert_eq!(package.file_names().count(), package.len());
    for i in 0..package.len() {
        let mut part = package.by_index(i).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("part {i}: {error}"),
            }
        }
    }
}

#[test]
fn a_second_run_does_nothing_and_an_edit_rebuilds_what_depends_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    copy(Path::new(SAMPLE), &here.join("ky-1"));
    copy(Path::new(SAMPLE), &here.join("ky-2"));
    let root = here.to_string_lossy().into_owned();
    let (_, said) = vanthu(&["build", &root]);
    assert!(said.contains("2 built, 0 up to date, 0 failed"), "{said}");
    let (_, said) = vanthu(&["build", &root]);
    assert!(said.contains("0 built, 2 up to date, 0 failed"), "{said}");
    let fragment = here.join("ky-2/templates/kiem-tra.hbs");
    let text = fs::read_to_string(&fragment).unwrap();
    fs::write(&fragment, text.replace("đột xuất", "định kỳ")).unwrap();
    let (code, said) = vanthu(&["build", &root, "--check"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("kiem-tra"), "{said}");
    let (_, said) = vanthu(&["build", &root]);
    assert!(said.contains("1 built, 1 up to date, 0 failed"), "{said}");
}

#[test]
fn a_file_that_somebody_else_wrote_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(SAMPLE), folder.path());
    let output = folder.path().join("bao-cao.docx");
    fs::write(&output, "somebody's work").unwrap();
    let root = folder.path().to_string_lossy().into_owned();
    let (_, said) = vanthu(&["build", &root]);
    assert!(said.contains("kept"), "{said}");
    assert_eq!(fs::read(&output).unwrap(), b"somebody's work");
    let (_, said) = vanthu(&["build", &root, "--force"]);
    assert!(said.contains("1 built"), "{said}");
    let copy = folder.path().join("bao-cao.bak.docx");
    assert_eq!(fs::read(copy).unwrap(), b"somebody's work");
}

#[test]
fn a_merge_makes_a_document_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let here = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let content = "\
loai: giay-moi
so: 12
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: { ten: Sở Nội vụ, ky_hieu: SNV }
trich_yeu: Dự hội nghị
noi_dung:
  - van_ban: Sở Nội vụ trân trọng kính mời {{khach}} tới dự hội nghị./.
noi_nhan: [Như trên]
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";
    fs::write(here("moi.yaml"), content).unwrap();
    fs::write(here("khach.csv"), "khach\nÔng An\nBà Bình\n").unwrap();
    let args = [
        "merge",
        &here("moi.yaml"),
        "--rows",
        &here("khach.csv"),
        "-o",
        &here("ra"),
    ];
    let (code, said) = vanthu(&args);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(fs::read_dir(here("ra")).unwrap().count(), 2, "{said}");
}
