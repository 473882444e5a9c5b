//! `--pdf` with a test program in place of LibreOffice. Unix only.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use lopdf::{Document, Object, Stream, dictionary};

use crate::office::{Folder, LETTER, Said, notice};

/// A soffice that converts every file but the first, on which it hangs with a process of its
/// own; their numbers are written to `so-tien-trinh`.
const HANGS: &str = r#"#!/bin/sh
shift 5
for name in "$@"; do
  if [ "$name" = 0.docx ] || [ -n "$HANG_ALWAYS" ]; then
    printf half > "${name%.docx}.pdf"
    sleep 1000 & echo $! >> "$PIDS"
    echo $$ >> "$PIDS"
    wait
  fi
  printf '%%PDF-1.7\n%%%%EOF\n' > "${name%.docx}.pdf"
done
"#;

fn office(documents: usize) -> Folder {
    let folder = Folder::new();
    for i in 1..=documents {
        folder.write(&format!("{i}.yaml"), &notice(i, "Lịch trực"));
    }
    folder.program("bin/soffice", HANGS);
    folder
}

fn pdfs(folder: &Folder) -> Vec<String> {
    let mut files = folder.files();
    files.retain(|file| file.ends_with(".pdf"));
    files
}

/// Waits until no process that the program started is left: a kill takes a moment to arrive.
fn all_ended(folder: &Folder) -> bool {
    let asked = Instant::now();
    while !none_is_left(folder) {
        if asked.elapsed() > Duration::from_secs(20) {
            return false;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    true
}

fn none_is_left(folder: &Folder) -> bool {
    let ids = fs::read_to_string(folder.path("so-tien-trinh")).unwrap();
    assert!(!ids.is_empty());
    ids.lines().all(|id| {
        let state = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let alive = Command::new("kill")
            .args(["-0", id])
            .output()
            .unwrap()
            .status
            .success();
        // nobody may have waited for it yet
        !alive || state.contains(") Z ")
    })
}

#[test]
fn a_soffice_that_hangs_is_ended_and_the_other_documents_are_converted() {
    let folder = office(3);
    let output = folder
        .command(&["build", ".", "--pdf", "--soffice", "./bin/soffice"])
        .args(["--pdf-timeout", "1", "--lang", "en"])
        .env("PIDS", folder.path("so-tien-trinh"))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("W504") && said.contains("1.docx within 1 seconds"),
        "{said}"
    );
    assert_eq!(said.matches("W504").count(), 1, "{said}");
    assert_eq!(pdfs(&folder), ["2.pdf", "3.pdf"]);
    assert!(all_ended(&folder));
}

#[test]
fn a_soffice_that_always_hangs_is_given_up() {
    let folder = office(5);
    let output = folder
        .command(&["build", ".", "--pdf", "--soffice", "bin/soffice"])
        .args(["--pdf-timeout", "1", "--lang", "en"])
        .env("PIDS", folder.path("so-tien-trinh"))
        .env("HANG_ALWAYS", "1")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.matches("W504").count(), 5, "{said}");
    let ids = fs::read_to_string(folder.path("so-tien-trinh")).unwrap();
    assert_eq!(ids.lines().count(), 2 * 2, "two runs");
    assert!(pdfs(&folder).is_empty() && all_ended(&folder));
}

#[test]
fn ctrl_c_ends_soffice_too() {
    let folder = office(1);
    let mut child = folder
        .command(&["build", ".", "--pdf", "--soffice", "./bin/soffice"])
        .env("PIDS", folder.path("so-tien-trinh"))
        .spawn()
        .unwrap();
    let started = || {
        let ids = fs::read_to_string(folder.path("so-tien-trinh")).unwrap_or_default();
        ids.lines().count() == 2
    };
    while !started() {
        std::thread::yield_now();
    }
    let id = child.id().to_string();
    Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(all_ended(&folder));
}

/// A soffice whose PDFs have one page, on which the size of the Word file is.
const SIZES: &str = r#"#!/bin/sh
for f; do case "$f" in *.docx)
  size=$(printf %010d $(wc -c < "$f"))
  sed "s/0000000000 Tj/$size Tj/" "$MAU" > "${f%.docx}.pdf";;
esac; done
"#;

/// A folder with a letter, `khach.csv`, and that soffice.
fn letters(people: &[&str]) -> Folder {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let content = Stream::new(dictionary! {}, b"0000000000 Tj".to_vec());
    let content = document.add_object(content);
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let pages = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(tree, Object::Dictionary(pages));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let folder = Folder::new();
    fs::create_dir(folder.path("bin")).unwrap();
    document.save(folder.path("bin/mau.pdf")).unwrap();
    folder.program("bin/soffice", SIZES);
    folder.write("giay-moi.yaml", LETTER);
    list(&folder, people);
    folder
}

fn list(folder: &Folder, people: &[&str]) {
    let row = |(i, name): (usize, &&str)| format!("{:02},{name}\n", i + 1);
    let rows: String = people.iter().enumerate().map(row).collect();
    folder.write("khach.csv", &format!("Số,Họ tên\n{rows}"));
}

fn with_pdf(folder: &Folder, args: &[&str]) -> Said {
    let mut command = folder.command(args);
    command.args(["--pdf", "--soffice", "bin/soffice", "--lang", "en"]);
    command.env("MAU", folder.path("bin/mau.pdf"));
    Said::new(command.output().unwrap())
}

/// Whether the pages of a PDF are those of these Word files, in this order.
fn has_pages_of(folder: &Folder, pdf: &str, documents: &[&str]) -> bool {
    let document = Document::load(folder.path(pdf)).unwrap();
    let pages = document.get_pages().into_values();
    let words = pages.map(|page| String::from_utf8(document.get_page_content(page)).unwrap());
    let sizes = documents.iter().map(|name| {
        let size = folder.path(name).metadata().unwrap().len();
        format!("{size:010} Tj")
    });
    words.map(|w| w.trim().to_owned()).eq(sizes)
}

const MERGE: &[&str] = &["merge", "giay-moi.yaml", "--rows", "khach.csv", "-o", "ra"];

#[test]
fn the_letters_of_a_merge_are_also_one_pdf_in_the_order_of_the_rows() {
    let long = "Nguyễn Thị Minh Khai - Trưởng phòng Tổ chức và Biên chế";
    let folder = letters(&["Lê Văn Tám", long, "Trần Bình"]);
    let all = "ra/giay-moi (in).pdf";
    let letters = [
        "ra/giay-moi-001.docx",
        "ra/giay-moi-002.docx",
        "ra/giay-moi-003.docx",
    ];
    let said = with_pdf(&folder, &[MERGE, &["--dry-run"]].concat());
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(!folder.path("ra").exists());
    let said = with_pdf(&folder, MERGE);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.out.contains("wrote ra/giay-moi (in).pdf"), "{said:?}");
    assert!(has_pages_of(&folder, all, &letters));
    // with other words in one row
    let said = with_pdf(&folder, MERGE);
    assert!(!said.out.contains("wrote"), "{said:?}");
    list(&folder, &[long, "Lê Văn Tám", "Trần Bình"]);
    let said = with_pdf(&folder, MERGE);
    assert!(said.out.contains("wrote ra/giay-moi (in).pdf"), "{said:?}");
    assert!(has_pages_of(&folder, all, &letters));
    // with a row less
    list(&folder, &[long, "Lê Văn Tám"]);
    let said = with_pdf(&folder, MERGE);
    assert!(said.out.contains("wrote ra/giay-moi (in).pdf"), "{said:?}");
    assert!(has_pages_of(&folder, all, &letters[..2]));
}

#[test]
fn the_pdf_of_all_letters_is_written_only_whole_and_over_nobodys_work() {
    let folder = letters(&["Lê Văn Tám", "Trần Bình Trọng"]);
    let all = "ra/giay-moi (in).pdf";
    with_pdf(&folder, MERGE);
    let whole = folder.read(all);
    // somebody has signed a letter that should be made again
    let signed = [&*folder.read("ra/giay-moi-002.pdf"), b"signature %%EOF\n"].concat();
    fs::write(folder.path("ra/giay-moi-002.pdf"), &signed).unwrap();
    list(&folder, &["Lê Văn Tám", "Trần Bình Trọng - Phó Giám đốc"]);
    let said = with_pdf(&folder, MERGE);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(
        said.err.contains("W340") && said.err.contains("1 of 2 documents"),
        "{said:?}"
    );
    assert_eq!(
        said.out.lines().last(),
        Some("1 built, 1 up to date, 1 failed, 0 kept because edited")
    );
    assert_eq!(folder.read(all), whole);
    fs::remove_file(folder.path("ra/giay-moi-002.pdf")).unwrap();
    assert_eq!(with_pdf(&folder, MERGE).code, Some(0));
    // somebody's notes in the joined one
    let noted = [&*folder.read(all), b"notes %%EOF\n"].concat();
    fs::write(folder.path(all), &noted).unwrap();
    let said = with_pdf(&folder, MERGE);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(said.err.matches("W503").count(), 1, "{said:?}");
    assert_eq!(folder.read(all), noted);
    let said = with_pdf(&folder, &[MERGE, &["--force"]].concat());
    assert!(
        said.out.contains("kept as ra/giay-moi (in).bak.pdf"),
        "{said:?}"
    );
    assert_eq!(folder.read("ra/giay-moi (in).bak.pdf"), noted);
}

#[test]
fn a_content_file_that_says_that_it_is_merged_has_its_pdf_of_all_letters() {
    let folder = letters(&["Lê Văn Tám", "Trần Bình Trọng"]);
    folder.write("giay-moi.yaml", &format!("{LETTER}tron: khach.csv\n"));
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    let said = with_pdf(&folder, &["build", "."]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let letters = ["giay-moi-001.docx", "giay-moi-002.docx"];
    assert!(has_pages_of(&folder, "giay-moi (in).pdf", &letters));
    let mut expected = vec!["a.pdf", "bin/mau.pdf", "giay-moi (in).pdf"];
    expected.extend(["giay-moi-001.pdf", "giay-moi-002.pdf"]);
    assert_eq!(pdfs(&folder), expected);
}
