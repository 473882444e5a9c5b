//! Nobody's work is lost, whatever exists where something should be written, and whenever it was
//! put there.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::office::{Folder, Said, edit, is_whole, notice};

/// A folder with one content file and what it builds.
fn built() -> Folder {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    assert_eq!(folder.run(&["build", "."]).code, Some(0));
    folder
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

/// Builds with `--pdf`, with a script in place of LibreOffice; `meanwhile` happens in the folder
/// while it runs.
fn build_pdf(folder: &Folder, args: &[&str], meanwhile: &str) -> Said {
    let script = format!(
        "#!/bin/sh\nfor f; do case \"$f\" in *.docx)\n  \
         printf '%%PDF-1.7 %s %%%%EOF\\n' \"$(wc -c < \"$f\")\" > \"${{f%.docx}}.pdf\";;\n\
         esac; done\ncd '{}'\n{meanwhile}\n",
        folder.path("").display()
    );
    folder.program("bin/soffice", &script);
    let soffice = folder.path("bin/soffice");
    let soffice = soffice.display().to_string();
    let mut all = vec!["build", "a.yaml", "--pdf", "--soffice", &soffice];
    all.extend(args);
    let said = folder.run(&all);
    fs::remove_dir_all(folder.path("bin")).unwrap();
    said
}

#[test]
fn the_copy_of_a_linked_output_holds_the_old_bytes() {
    for (arg, foreign) in [("--overwrite-edited", false), ("--force", true)] {
        let folder = built();
        fs::create_dir(folder.path("real")).unwrap();
        fs::rename(folder.path("a.docx"), folder.path("real/a.docx")).unwrap();
        symlink("real/a.docx", folder.path("a.docx")).unwrap();
        match foreign {
            true => folder.write("real/a.docx", "somebody's"),
            false => edit(&folder.path("real/a.docx")),
        }
        let edited = folder.read("a.docx");
        let said = folder.run(&["build", ".", arg]);
        assert_eq!(said.code, Some(0), "{said:?}");
        assert!(said.out.contains("kept as a.bak.docx"), "{said:?}");
        assert_eq!(folder.read("a.bak.docx"), edited);
        assert!(!folder.path("a.bak.docx").is_symlink() && folder.path("a.docx").is_symlink());
        assert_ne!(folder.read("real/a.docx"), edited);
        assert!(is_whole(&folder.path("real/a.docx")));
    }
}

#[test]
fn the_copy_of_a_linked_register_and_pdf_holds_the_old_bytes() {
    let folder = built();
    folder.write("real/so.csv", "a,b\n1,2\n");
    folder.write("real/a.pdf", "signed");
    symlink("real/so.csv", folder.path("so.csv")).unwrap();
    symlink("real/a.pdf", folder.path("a.pdf")).unwrap();
    let said = folder.run(&["register", ".", "-o", "so.csv", "--force"]);
    assert!(said.out.contains("kept as so.bak.csv"), "{said:?}");
    assert_eq!(folder.read("so.bak.csv"), b"a,b\n1,2\n");
    let said = build_pdf(&folder, &["--force"], "");
    assert!(said.out.contains("kept as a.bak.pdf"), "{said:?}");
    assert_eq!(folder.read("a.bak.pdf"), b"signed");
    assert!(folder.read("real/a.pdf").starts_with(b"%PDF"));
}

#[test]
fn a_copy_beside_a_document_that_a_pattern_names_is_not_taken_for_it() {
    let folder = Folder::new();
    let office_file = format!(
        "{}ten_tep: \"{{so}}-{{ky_hieu}}\"\n",
        crate::office::OFFICE_FILE
    );
    folder.write("vanthu.yaml", &office_file);
    folder.write("a.yaml", &notice(7, "Lịch trực"));
    folder.run(&["build", "."]);
    let document = "07-TB-SNV.docx";
    // sorts before the document, as `… (1).docx` would after it
    fs::copy(folder.path(document), folder.path("07-TB-SNV (1).docx")).unwrap();
    fs::copy(folder.path(document), folder.path("0.docx")).unwrap();
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "0 built, 1 up to date"
    );
    fs::remove_file(folder.path(document)).unwrap();
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "1 built, 0 up to date"
    );
    assert!(is_whole(&folder.path(document)));
    for copy in ["0.docx", "07-TB-SNV (1).docx"] {
        fs::remove_file(folder.path(copy)).unwrap();
    }
    for copy in ["07-TB-SNV.bak.docx", "07-TB-SNV.bak-2.docx"] {
        edit(&folder.path(document));
        let edited = folder.read(document);
        let said = folder.run(&["build", ".", "--overwrite-edited"]);
        assert!(said.out.contains(copy), "{said:?}");
        assert_eq!(folder.read(copy), edited);
    }
    assert_eq!(folder.documents().len(), 3);
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "0 built, 1 up to date"
    );
}

#[test]
fn a_pdf_that_is_signed_while_libreoffice_runs_is_kept() {
    let folder = built();
    assert_eq!(build_pdf(&folder, &[], "").code, Some(0));
    let sign = "echo signature >> a.pdf";
    folder.write("a.yaml", &notice(2, "Lịch trực cơ quan"));
    let said = build_pdf(&folder, &[], sign);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("a.pdf was not made by vanthu, or was"),
        "{said:?}"
    );
    let signed = folder.read("a.pdf");
    assert!(signed.ends_with(b"signature\n"));
    let said = build_pdf(&folder, &["--force"], "");
    assert!(said.out.contains("kept as a.bak.pdf"), "{said:?}");
    assert_eq!(folder.read("a.bak.pdf"), signed);
}

#[test]
fn a_report_replaces_an_earlier_report_only() {
    let folder = built();
    let content = folder.read("a.yaml");
    for file in ["a.yaml", "a.docx", "vanthu.yaml"] {
        let before = folder.read(file);
        let said = folder.run(&["build", ".", "--force", "--report", "r.csv"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        let said = folder.run(&["build", ".", "--report", file]);
        assert_eq!(said.code, Some(2));
        assert!(
            said.err.contains("is not a report made by vanthu"),
            "{said:?}"
        );
        assert_eq!(folder.read(file), before);
    }
    folder.write("b.yaml", &notice(2, "Lịch trực"));
    folder.run(&["build", ".", "--report", "r.csv"]);
    assert_eq!(
        String::from_utf8(folder.read("r.csv"))
            .unwrap()
            .lines()
            .count(),
        3
    );
    // what the run itself put there
    folder.write("c.yaml", &notice(3, "Lịch trực"));
    let said = folder.run(&["build", "c.yaml", "--report", "c.docx"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(is_whole(&folder.path("c.docx")));
    // if told to, it keeps a copy
    let said = folder.run(&["build", "c.yaml", "--force", "--report", "a.yaml"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(folder.read("a.yaml.bak"), content);
}

#[test]
fn one_folder_by_two_names_is_one_place() {
    let folder = Folder::new();
    folder.write("that/a.yaml", &notice(1, "Lịch trực"));
    folder.write("that/b.yaml", &notice(1, "Lịch họp"));
    symlink("that", folder.path("link")).unwrap();
    let said = folder.run(&["build", "that/a.yaml", "link/b.yaml", "--name", "{so}"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("would both write link/01.docx"),
        "{said:?}"
    );
    assert!(folder.documents().is_empty());
}

/// A place amid the packed bytes of each part of a Word file.
fn amid_each_part(path: &Path) -> Vec<(String, usize)> {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut places = Vec::new();
    for n in 0..archive.len() {
        let part = archive.by_index_raw(n).unwrap();
        let at = part.data_start().unwrap() + part.compressed_size() / 2;
        places.push((part.name().unwrap().into_owned(), at as usize));
    }
    places
}

#[test]
fn a_damaged_document_is_not_up_to_date() {
    let folder = built();
    let whole = folder.read("a.docx");
    let mut damages = amid_each_part(&folder.path("a.docx"));
    // the method of the first entry of the directory, which the stamp does not cover
    let directory = whole.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    damages.push(("the directory".to_owned(), directory + 10));
    for (name, at) in damages {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x40;
        fs::write(folder.path("a.docx"), &damaged).unwrap();
        assert_eq!(
            folder.run(&["build", ".", "--check"]).code,
            Some(1),
            "{name}"
        );
        if name != "the directory" {
            let said = folder.run(&["check", "a.docx"]);
            assert!(said.err.contains("S205"), "{name} {said:?}");
        }
        let said = folder.run(&["build", "."]);
        if name == "docProps/custom.xml" {
            // nothing shows any more that it is ours
            assert!(said.err.contains("a.docx is damaged"), "{said:?}");
            assert_eq!(folder.read("a.docx"), damaged);
            continue;
        }
        assert!(said.out.contains("kept as a.bak.docx"), "{name} {said:?}");
        assert_eq!(folder.read("a.docx"), whole);
        assert_eq!(folder.read("a.bak.docx"), damaged);
        fs::remove_file(folder.path("a.bak.docx")).unwrap();
        assert_eq!(
            folder.run(&["build", "."]).summary(),
            "0 built, 1 up to date"
        );
    }
}

#[test]
fn what_is_cut_short_or_longer_than_it_was_is_not_ours() {
    let folder = built();
    let whole = folder.read("a.docx");
    let longer = [&*whole, b"more".as_slice()].concat();
    let before = [b"more".as_slice(), &*whole].concat();
    for other in [
        &whole[..whole.len() / 2],
        &whole[..whole.len() - 1],
        &longer,
        &before,
    ] {
        fs::write(folder.path("a.docx"), other).unwrap();
        let said = folder.run(&["build", "."]);
        assert_eq!(said.code, Some(1));
        assert!(said.err.contains("a.docx is damaged"), "{said:?}");
        assert_eq!(folder.read("a.docx"), other);
    }
}

#[test]
fn what_is_no_file_is_not_written_to() {
    let folder = built();
    for (name, args) in [
        ("b.docx", &["build", "b.yaml"][..]),
        ("so.csv", &["register", ".", "-o", "so.csv"]),
        ("r.csv", &["build", "a.yaml", "--report", "r.csv"]),
        ("moi.yaml", &["new", "bao-cao", "moi.yaml"]),
    ] {
        folder.write("b.yaml", &notice(2, "Lịch trực"));
        for is_pipe in [true, false] {
            match is_pipe {
                true => pipe(&folder.path(name)),
                false => fs::create_dir(folder.path(name)).unwrap(),
            }
            for force in [false, true] {
                let mut args = args.to_vec();
                args.extend(force.then_some("--force"));
                let said = folder.run(&args);
                assert_ne!(said.code, Some(0), "{name}");
                assert!(said.err.contains(name), "{said:?}");
                if force {
                    assert!(
                        said.err.contains("a folder, a device or a pipe"),
                        "{said:?}"
                    );
                }
            }
            match is_pipe {
                true => fs::remove_file(folder.path(name)).unwrap(),
                false => fs::remove_dir(folder.path(name)).unwrap(),
            }
        }
    }
    pipe(&folder.path("a.pdf"));
    let said = build_pdf(&folder, &["--force"], "");
    assert!(
        said.err.contains("a folder, a device or a pipe"),
        "{said:?}"
    );
    let said = folder.run(&["register", ".", "-o", "/dev/null", "--force"]);
    assert_eq!(said.code, Some(2), "{said:?}");
}

/// A notice with something that `check --fix` fixes.
fn unfixed() -> String {
    notice(1, "Lịch trực").replace("lịch trực cơ quan", "lịch trực  cơ quan ,")
}

#[test]
fn a_fix_does_not_leave_its_folder_by_a_link() {
    let folder = Folder::new();
    folder.write("ngoai/a.yaml", &unfixed());
    folder.write("trong/c.yaml", &unfixed());
    symlink("../ngoai/a.yaml", folder.path("trong/b.yaml")).unwrap();
    for place in ["trong", "trong/b.yaml"] {
        let said = folder.run(&["check", place, "--fix"]);
        assert!(said.err.contains("trong/b.yaml is a link to"), "{said:?}");
        assert_eq!(folder.read("ngoai/a.yaml"), unfixed().as_bytes());
    }
    assert_ne!(folder.read("trong/c.yaml"), unfixed().as_bytes());
    // a link within the folder, and a folder that is itself reached by one
    symlink("trong", folder.path("link")).unwrap();
    folder.write("trong/c.yaml", &unfixed());
    symlink("c.yaml", folder.path("trong/d.yaml")).unwrap();
    folder.run(&["check", "link/d.yaml", "--fix"]);
    assert_ne!(folder.read("trong/c.yaml"), unfixed().as_bytes());
    assert!(folder.path("trong/d.yaml").is_symlink());
}

#[test]
fn every_command_that_writes_sweeps_what_the_killed_left() {
    for pipe_too in [false, true] {
        let folder = built();
        let left = [".vanthu-abc123.tmp", ".vanthu-0-0000000000000001.tmp"];
        let leave = || {
            for name in left {
                folder.write(name, "half a file");
            }
            if pipe_too && !folder.path(".vanthu-pipe.tmp").exists() {
                pipe(&folder.path(".vanthu-pipe.tmp"));
            }
        };
        let swept = |what: &str, said: Said| {
            for name in left {
                assert!(!folder.path(name).exists(), "{what}: {said:?}");
            }
        };
        folder.write("a.yaml", &unfixed());
        leave();
        swept("fix", folder.run(&["check", "a.yaml", "--fix"]));
        leave();
        swept("build", folder.run(&["build", ".", "--force"]));
        leave();
        swept("pdf", build_pdf(&folder, &[], ""));
        leave();
        swept("register", folder.run(&["register", ".", "-o", "so.csv"]));
        leave();
        swept("report", folder.run(&["build", ".", "--report", "r.csv"]));
    }
}

/// The parts of a Word file packed anew, without one of them.
fn without(file: &Path, left_out: &str) -> Vec<u8> {
    let bytes = fs::read(file).unwrap();
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for i in 0..old.len() {
        let part = old.by_index_raw(i).unwrap();
        if part.name().unwrap() != left_out {
            new.raw_copy_file(part).unwrap();
        }
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn what_no_program_can_open_is_called_damaged_and_made_anew_when_asked() {
    let folder = built();
    let path = folder.path("a.docx");
    let whole = folder.read("a.docx");
    let damaged = [
        Vec::new(),
        whole[..whole.len() / 2].to_vec(),
        [&whole[..], b"appended"].concat(),
        vec![0; 4000],
        without(&path, "[Content_Types].xml"),
        without(&path, "word/document.xml"),
        without(&path, "_rels/.rels"),
    ];
    for (n, bytes) in damaged.iter().enumerate() {
        for arg in ["--force", "--overwrite-edited"] {
            fs::write(&path, bytes).unwrap();
            let said = folder.run(&["build", ".", "--format", "short"]);
            assert!(said.out.contains(" W350 "), "{n}: {said:?}");
            assert_eq!((said.code, &folder.read("a.docx")), (Some(1), bytes), "{n}");
            let said = folder.run(&["build", ".", arg]);
            assert_eq!(said.code, Some(0), "{n}: {said:?}");
            assert!(is_whole(&path));
            assert_eq!(&folder.read("a.bak.docx"), bytes, "{n}");
            fs::remove_file(folder.path("a.bak.docx")).unwrap();
        }
    }
    // what was never a Word file belongs to somebody, and so does one that another program saved
    fs::write(&path, "mine").unwrap();
    let said = folder.run(&["build", ".", "--format", "short"]);
    assert!(said.out.contains(" W213 "), "{said:?}");
    fs::write(
        &path,
        without(&path_of_whole(&folder, &whole), "docProps/custom.xml"),
    )
    .unwrap();
    let said = folder.run(&["build", ".", "--format", "short"]);
    assert!(said.out.contains(" W213 "), "{said:?}");
}

fn path_of_whole(folder: &Folder, whole: &[u8]) -> std::path::PathBuf {
    let path = folder.path("whole/a.docx");
    fs::create_dir_all(folder.path("whole")).unwrap();
    fs::write(&path, whole).unwrap();
    path
}

#[test]
fn an_output_that_cannot_be_a_file_is_called_what_it_is() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("file", "x");
    symlink("gone/a.docx", folder.path("a.docx")).unwrap();
    for args in [vec![], vec!["--force"]] {
        let said = folder.run(&[&["build", "a.yaml"][..], &args].concat());
        assert!(
            said.err.contains("W353") && said.code == Some(1),
            "{said:?}"
        );
        assert!(said.err.ends_with("nothing was written\n"), "{said:?}");
    }
    assert!(folder.path("a.docx").is_symlink());
    fs::remove_file(folder.path("a.docx")).unwrap();
    fs::create_dir(folder.path("a.docx")).unwrap();
    let said = folder.run(&["build", "a.yaml"]);
    assert!(said.err.contains("W310"), "{said:?}");
    assert!(said.err.ends_with("nothing was written\n"), "{said:?}");
    let said = folder.run(&["build", "a.yaml", "-o", "file/x"]);
    assert!(said.err.contains("W358"), "{said:?}");
}

#[test]
fn a_copy_is_kept_of_a_report_that_somebody_wrote_in() {
    let folder = built();
    for _ in 0..2 {
        assert_eq!(
            folder.run(&["build", ".", "--report", "r.csv"]).code,
            Some(0)
        );
    }
    assert!(!folder.path("r.bak.csv").exists());
    let mut noted = folder.read("r.csv");
    noted.extend("đã báo anh Nam,x\n".bytes());
    fs::write(folder.path("r.csv"), &noted).unwrap();
    let said = folder.run(&["build", ".", "--report", "r.csv"]);
    assert!(said.out.contains("kept as r.bak.csv"), "{said:?}");
    assert_eq!(folder.read("r.bak.csv"), noted);
    assert_ne!(folder.read("r.csv"), noted);
}

#[test]
fn a_soffice_that_cannot_be_run_is_called_so() {
    let folder = built();
    folder.write("noexec", "#!/bin/sh\n");
    for named in ["./noexec", "."] {
        let said = folder.run(&["build", ".", "--pdf", "--soffice", named]);
        assert!(
            said.err.contains("W357") && said.code == Some(1),
            "{said:?}"
        );
    }
}
