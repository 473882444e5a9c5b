//! Whole folders, as users have them: what is built, what is kept, what is reported.

use std::fs;

use crate::office::{Folder, OFFICE_FILE, edit, is_whole, notice};

#[test]
fn a_second_run_does_nothing_and_an_edit_rebuilds_just_its_users() {
    let folder = Folder::new();
    for i in 1..=12 {
        folder.write(
            &format!("2026/{}/tb-{i}.yaml", i % 3),
            &notice(i, "Lịch trực"),
        );
    }
    folder.write("2026/1/templates/ket.hbs", "Đề nghị thực hiện nghiêm./.\n");
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "12 built, 0 up to date"
    );
    assert_eq!(folder.documents().len(), 12);
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "0 built, 12 up to date"
    );

    folder.write("2026/1/templates/ket.hbs", "Yêu cầu thực hiện nghiêm./.\n");
    let said = folder.run(&["build", "."]);
    assert_eq!(said.summary(), "4 built, 8 up to date");
    assert_eq!(said.out.matches("wrote 2026/1/").count(), 4);

    fs::rename(
        folder.path("2026/0/tb-3.yaml"),
        folder.path("2026/0/khac.yaml"),
    )
    .unwrap();
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "1 built, 11 up to date"
    );
    assert_eq!(folder.documents().len(), 13);
}

#[test]
fn a_dry_run_says_why_and_a_check_fails() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    let reason = || {
        let said = folder.run(&["build", "a.yaml", "--dry-run"]);
        assert_eq!(said.code, Some(0));
        said.out
    };
    assert_eq!(reason(), "would write a.docx: no file yet\n");
    assert!(folder.documents().is_empty());
    let change = |path: &str, text: &str, expected: &str| {
        folder.run(&["build", "a.yaml"]);
        assert_eq!(folder.run(&["build", ".", "--check"]).code, Some(0));
        folder.write(path, text);
        assert_eq!(reason(), format!("would write a.docx: {expected}\n"));
        assert_eq!(folder.run(&["build", ".", "--check"]).code, Some(1));
    };
    change("a.yaml", &notice(2, "Lịch trực"), "content changed");
    change(
        "templates/ket.hbs",
        "Đề nghị thực hiện./.",
        "fragment ket.hbs changed",
    );
    let office_file = OFFICE_FILE.replace("[VT, VP]", "[VT]");
    change("vanthu.yaml", &office_file, "vanthu.yaml changed");
    folder.run(&["build", "a.yaml"]);
    let said = folder.run(&["build", "a.yaml", "--dry-run", "--force"]);
    assert_eq!(said.out, "would write a.docx: --force\n");
}

#[test]
fn a_fragment_that_is_added_nearer_is_noticed() {
    let folder = Folder::new();
    folder.write("nam/a.yaml", &notice(1, "Lịch trực"));
    folder.run(&["build", "."]);
    folder.write("nam/templates/ket.hbs", "Đề nghị thực hiện./.");
    let said = folder.run(&["build", ".", "--dry-run"]);
    assert!(said.out.contains("fragment ket.hbs changed"), "{said:?}");
}

#[test]
fn the_same_input_gives_the_same_bytes_in_any_folder() {
    let (here, there) = (Folder::new(), Folder::new());
    for folder in [&here, &there] {
        folder.write("a.yaml", &notice(1, "Lịch trực"));
    }
    here.run(&["build", "a.yaml"]);
    there.run(&["build", ".", "-o", "ket-qua"]);
    assert_eq!(here.read("a.docx"), there.read("ket-qua/a.docx"));
}

#[test]
fn what_was_edited_by_hand_is_kept_until_told_and_then_copied() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.run(&["build", "a.yaml"]);
    edit(&folder.path("a.docx"));
    let edited = folder.read("a.docx");

    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(0));
    assert_eq!(
        said.summary(),
        "0 built, 0 up to date, 1 kept because edited"
    );
    assert!(
        said.err.contains("a.docx was edited by hand; kept"),
        "{said:?}"
    );

    folder.write("a.yaml", &notice(2, "Lịch trực"));
    let said = folder.run(&["build", ".", "--force"]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("although its inputs changed"), "{said:?}");
    assert_eq!(folder.read("a.docx"), edited);

    let said = folder.run(&["build", ".", "--overwrite-edited"]);
    assert_eq!(said.code, Some(0));
    assert!(
        said.out
            .contains("wrote a.docx; the old file is kept as a.bak.docx")
    );
    assert_eq!(folder.read("a.bak.docx"), edited);
    edit(&folder.path("a.docx"));
    folder.run(&["build", ".", "--overwrite-edited"]);
    assert_eq!(folder.documents(), ["a.bak-2.docx", "a.bak.docx", "a.docx"]);
    assert_eq!(folder.read("a.bak.docx"), edited);
}

#[test]
fn a_file_that_is_not_ours_is_kept_until_forced() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("a.docx", "not even a zip");
    for args in [&["build", "."][..], &["build", ".", "--overwrite-edited"]] {
        let said = folder.run(args);
        assert_eq!(said.code, Some(1));
        assert!(said.err.contains("was not made by vanthu"), "{said:?}");
        assert_eq!(folder.read("a.docx"), b"not even a zip");
    }
    assert_eq!(folder.run(&["build", ".", "--force"]).code, Some(0));
    assert_eq!(folder.read("a.bak.docx"), b"not even a zip");
    assert!(is_whole(&folder.path("a.docx")));
}

#[test]
fn errors_of_the_content_are_told_whatever_stands_in_the_place_of_the_document() {
    let folder = Folder::new();
    let broken = notice(1, "Lịch trực").replace("manh: ket", "manh: kett");
    folder.write("khac.yaml", &broken);
    folder.write("khac.docx", "not even a zip");
    folder.write("sua.yaml", &notice(2, "Lịch trực"));
    folder.run(&["build", "sua.yaml"]);
    edit(&folder.path("sua.docx"));
    folder.write("sua.yaml", &broken);
    let before = ["khac.docx", "sua.docx"].map(|file| folder.read(file));
    for args in [&["build", "."][..], &["build", ".", "--dry-run"]] {
        let said = folder.run(args);
        assert_eq!(said.code, Some(1));
        assert_eq!(said.summary(), "0 built, 0 up to date, 2 failed");
        for place in ["khac.yaml:7", "sua.yaml:7"] {
            assert!(said.err.contains(place), "{place} in {}", said.err);
        }
    }
    assert_eq!(
        ["khac.docx", "sua.docx"].map(|file| folder.read(file)),
        before
    );
}

#[test]
fn a_file_that_is_open_elsewhere_is_named() {
    let folder = Folder::new();
    folder.write("thong-bao.yaml", &notice(1, "Lịch trực"));
    folder.write("~$ong-bao.docx", "");
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("thong-bao.docx is open in Word"),
        "{said:?}"
    );
    fs::remove_file(folder.path("~$ong-bao.docx")).unwrap();
    assert_eq!(folder.run(&["build", "."]).code, Some(0));
}

#[test]
fn one_good_file_among_fifty_broken_ones_is_built() {
    let folder = Folder::new();
    let breaks: [(&str, &str); 10] = [
        ("loai: thong-bao", "loai: thong-baoo"),
        ("loai: thong-bao\n", ""),
        ("so: ", "soo: "),
        ("2026-03-05", "2026-02-30"),
        ("2026-03-05", "hôm nay"),
        ("manh: ket", "manh: kett"),
        ("lịch trực cơ quan", "{{lich}}"),
        ("lịch trực cơ quan", "<b>lịch</b>"),
        ("noi_nhan: [", "noi_nhan: [["),
        ("trich_yeu: ", "trich_yeu: \"\\x01\" "),
    ];
    for i in 0..50 {
        let (from, to) = breaks[i % breaks.len()];
        let broken = notice(i, "Lịch trực").replacen(from, to, 1);
        folder.write(
            &format!("sai-{i:02}.yaml"),
            &format!("{}{broken}", "# \n".repeat(i)),
        );
    }
    folder.write("tot.yaml", &notice(1, "Lịch trực"));
    folder.write("sai-00.docx", "old");
    let said = folder.run(&["build", ".", "--format", "short", "--force"]);
    assert_eq!(said.code, Some(1));
    assert_eq!(folder.documents(), ["sai-00.docx", "tot.docx"]);
    assert_eq!(folder.read("sai-00.docx"), b"old");
    let mut last = String::new();
    for i in 0..50 {
        let file = format!("sai-{i:02}.yaml:");
        let at = said
            .out
            .find(&file)
            .unwrap_or_else(|| panic!("{file} in {}", said.out));
        assert!(said.out[..at].contains(&last), "in order");
        last = file;
    }
    let human = folder.run(&["build", ".", "--force"]);
    assert!(human.summary().contains("50 failed"), "{}", human.summary());
}

#[test]
fn messages_do_not_depend_on_the_number_of_threads() {
    let folder = Folder::new();
    for i in 0..40 {
        let text = notice(i, "Lịch trực").replace(
            "manh: ket",
            if i % 3 == 0 {
                "manh: kett"
            } else {
                "manh: ket"
            },
        );
        folder.write(&format!("{i}.yaml"), &text);
    }
    let run = |jobs: &str| {
        let said = folder.run(&["build", ".", "--force", "--jobs", jobs]);
        (said.out, said.err)
    };
    assert_eq!(run("1"), run("4"));
}

#[test]
fn a_fault_of_a_shared_file_is_told_once_and_every_file_is_named() {
    let folder = Folder::new();
    folder.write("templates/ket.hbs", "Đề nghị {{khong_co}}./.\n");
    for i in 1..=3 {
        folder.write(&format!("{i}.yaml"), &notice(i, "Lịch trực"));
    }
    let said = folder.run(&["build", "."]);
    assert_eq!(said.err.matches("error[").count(), 1, "{}", said.err);
    assert_eq!(
        said.err.matches("reported above").count(),
        2,
        "{}",
        said.err
    );
    assert_eq!(said.code, Some(1));
}

#[test]
fn two_inputs_for_one_output_are_refused_before_anything_is_written() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("b/a.yaml", &notice(2, "Lịch trực"));
    let said = folder.run(&["build", "a.yaml", "b/a.yaml", "-o", "ra"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err
            .contains("a.yaml and b/a.yaml would both write ra/a.docx"),
        "{said:?}"
    );
    assert!(folder.documents().is_empty());
    folder.write("c/X.yaml", &notice(1, "Lịch trực"));
    folder.write("c/x.yml", &notice(2, "Lịch trực"));
    assert_eq!(folder.run(&["build", "c"]).code, Some(1));
    assert!(folder.documents().is_empty());
}

#[test]
fn folders_are_mirrored() {
    let folder = Folder::new();
    folder.write("vao/2026/a.yaml", &notice(1, "Lịch trực"));
    folder.write("vao/b.yaml", &notice(2, "Lịch trực"));
    folder.run(&["build", "vao", "-o", "ra"]);
    assert_eq!(folder.documents(), ["ra/2026/a.docx", "ra/b.docx"]);
    assert_eq!(
        folder.run(&["build", "vao", "-o", "ra"]).summary(),
        "0 built, 2 up to date"
    );
}

#[test]
fn names_follow_the_pattern_and_need_no_build_to_be_known_again() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(7, "\"Lịch trực: Tết/2026\""));
    let args = ["build", ".", "--name", "{so}-{ky_hieu}-{trich_yeu:slug}"];
    folder.run(&args);
    assert_eq!(folder.documents(), ["07-TB-SNV-lich-truc-tet-2026.docx"]);
    assert_eq!(folder.run(&args).summary(), "0 built, 1 up to date");

    let office_file = format!("{}ten_tep: \"{{so}} {{trich_yeu}}\"\n", OFFICE_FILE);
    folder.write("vanthu.yaml", &office_file);
    folder.run(&["build", "."]);
    assert!(
        folder
            .documents()
            .contains(&"07 Lịch trực- Tết-2026.docx".to_owned())
    );
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "0 built, 1 up to date"
    );

    // what is wrong below the head does not change the name
    let broken = notice(7, "\"Lịch trực: Tết/2026\"").replace("manh: ket", "manh: kett");
    folder.write("a.yaml", &broken);
    let said = folder.run(&["build", ".", "--format", "json"]);
    assert!(said.out.contains("07 Lịch trực- Tết-2026.docx"), "{said:?}");
    assert!(
        said.out.contains("failed") && said.code == Some(1),
        "{said:?}"
    );

    for (pattern, word) in [("{so", "brace"), ("{sso}", "no field"), ("x", "no field")] {
        let said = folder.run(&["build", ".", "--name", pattern]);
        assert_ne!(said.code, Some(0));
        assert!(said.err.contains(word), "{said:?}");
    }
    folder.write("vanthu.yaml", &office_file.replace("{so}", "{sso}"));
    let said = folder.run(&["build", "."]);
    assert!(said.err.contains("vanthu.yaml:4"), "{said:?}");
}

#[test]
fn every_row_of_a_table_is_a_document() {
    let folder = Folder::new();
    let content = notice(3, "Mời ông/bà {{so_lieu.ho_ten}} dự họp");
    folder.write("moi.yaml", &content);
    folder.write(
        "khach.csv",
        "Họ tên,Đơn vị\nTrần Thị B,Phòng A\n\"Lê, C\",Phòng B\n",
    );
    let merge = ["merge", "moi.yaml", "--rows", "khach.csv", "-o", "ra"];
    assert_eq!(folder.run(&merge).summary(), "2 built, 0 up to date");
    assert_eq!(folder.documents(), ["ra/moi-001.docx", "ra/moi-002.docx"]);
    folder.write(
        "khach.csv",
        "Họ tên,Đơn vị\nTrần Thị B,Phòng A\n\"Lê, D\",Phòng B\n",
    );
    assert_eq!(folder.run(&merge).summary(), "1 built, 1 up to date");

    let mut named = merge.to_vec();
    named.extend(["--name", "{hang:02}-{ho_ten:slug}"]);
    folder.run(&named);
    assert!(folder.documents().contains(&"ra/02-le-d.docx".to_owned()));

    folder.write(
        "khach.csv",
        "Họ tên,Đơn vị\nTrần <b>B</b>,Phòng A\nTrần\u{7} C,Phòng B\n",
    );
    let said = folder.run(&merge);
    assert!(said.err.contains("khach.csv:3:5"), "{}", said.err);
    let asks = "{{ngay so_lieu.ngay_hop}}";
    folder.write("hop.yaml", &notice(3, "Mời họp").replace("lịch trực", asks));
    folder.write("ngay.csv", "Ngày họp\n2026-03-04\nhôm qua\n");
    let said = folder.run(&["merge", "hop.yaml", "--rows", "ngay.csv", "-o", "hop"]);
    assert_eq!(said.summary(), "1 built, 0 up to date, 1 failed");
    for place in ["--> ngay.csv:3:1", "this column", "hop.yaml:6:"] {
        assert!(said.err.contains(place), "{}", said.err);
    }

    folder.write("khach.csv", "Họ tên,Đơn vị\nTrần B\n");
    let said = folder.run(&merge);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("khach.csv:2:1") && said.err.contains("this row has 1 cells"),
        "{said:?}"
    );
}

#[test]
fn rows_may_come_from_a_workbook() {
    let folder = Folder::new();
    let fields =
        "{{so_lieu.don_vi}}, {{so_lieu.ngay}}, {{so_lieu.ty_le}}, {{so_lieu.so_tien}} đồng";
    let content = notice(3, "Mời ông/bà {{so_lieu.ho_ten}} dự họp");
    folder.write("moi.yaml", &content.replace("lịch trực cơ quan", fields));
    let workbook = fs::read("tests/fixtures/khach.xlsx").unwrap();
    fs::write(folder.path("khach.xlsx"), workbook).unwrap();
    let merge = ["merge", "moi.yaml", "--rows", "khach.xlsx", "-o", "ra"];
    let said = folder.run(&merge);
    assert_eq!(said.summary(), "2 built, 0 up to date", "{said:?}");
    let says = |file: &str, words: &str| {
        let mut archive = zip::ZipArchive::new(fs::File::open(folder.path(file)).unwrap()).unwrap();
        let mut text = String::new();
        let mut part = archive.by_name("word/document.xml").unwrap();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        assert!(text.contains(words), "{words} in {text}");
    };
    says("ra/moi-001.docx", "Trần Thị B, cử nhân");
    says(
        "ra/moi-001.docx",
        "Phòng A, 05/03/2026, 15,5%, 1.500.000 đồng",
    );
    says(
        "ra/moi-002.docx",
        "Phòng B, 31/12/2026 08:30, 100,0%, 3 đồng",
    );
    assert_eq!(folder.run(&merge).summary(), "0 built, 2 up to date");

    folder.write(
        "moi.yaml",
        &content.replace("lịch trực", "{{ngay so_lieu.don_vi}}"),
    );
    let said = folder.run(&merge);
    assert_eq!(said.summary(), "0 built, 0 up to date, 2 failed");
    for place in ["!B2", "!B3", "this column"] {
        assert!(said.err.contains(place), "{}", said.err);
    }
    folder.write("khach.xlsx", "PK");
    let said = folder.run(&merge);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("the workbook cannot be read"), "{said:?}");
}

#[test]
fn the_register_is_sorted_and_its_faults_are_told() {
    let folder = Folder::new();
    for (i, number) in [12, 9, 10, 12].into_iter().enumerate() {
        folder.write(&format!("tb-{i}.yaml"), &notice(number, "Lịch trực"));
    }
    let said = folder.run(&["register", ".", "-o", "so.csv", "--lang", "vi"]);
    assert_eq!(said.code, Some(2), "--lang twice");
    let said = folder.run(&["register", ".", "-o", "so.csv"]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("number 12 is given twice"), "{said:?}");
    assert!(said.err.contains("missing: 11"), "{said:?}");
    let register = String::from_utf8(folder.read("so.csv")).unwrap();
    let rows: Vec<&str> = register.lines().skip(1).collect();
    assert_eq!(
        rows[0],
        "09/TB-SNV,05/3/2026,Thông báo: Lịch trực,Nguyễn Văn An,Các phòng thuộc Sở,\"VT, VP\",,,,tb-1.yaml,Sở Nội vụ"
    );
    assert_eq!(rows.len(), 4);
    folder.write("khac.csv", "a,b\n1,2\n");
    let said = folder.run(&["register", ".", "-o", "khac.csv"]);
    assert_eq!(said.code, Some(1));
    assert_eq!(folder.read("khac.csv"), b"a,b\n1,2\n");
}

#[test]
fn the_report_has_a_row_for_every_file() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("b.yaml", "loai: thong-baoo\n");
    let said = folder.run(&["build", ".", "--format", "json", "--report", "bc.csv"]);
    let states: Vec<String> = said
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|record| record["state"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(states, ["built", "failed"]);
    let report = String::from_utf8(folder.read("bc.csv")).unwrap();
    assert!(report.starts_with("\u{FEFF}Content file,"));
    assert!(
        report.contains("a.yaml,,a.docx,built,no file yet,0,"),
        "{report}"
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_told_of() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.run(&["build", "."]);
    let before = folder.read("a.docx");
    let read_only = fs::Permissions::from_mode(0o444);
    fs::set_permissions(folder.path("a.docx"), read_only).unwrap();
    folder.write("a.yaml", &notice(2, "Lịch trực"));
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("a.docx is marked read-only"), "{said:?}");
    assert_eq!(folder.read("a.docx"), before);
    folder.write("tep", "");
    let said = folder.run(&["build", "a.yaml", "-o", "tep/a.docx"]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("cannot write tep/a.docx"), "{said:?}");
}

#[test]
fn what_cannot_run_ends_with_2() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["build", "khong-co.yaml"]).code, Some(2));
    assert_eq!(folder.run(&["build", "."]).code, Some(2));
    assert_eq!(folder.run(&["build", ".", "--exclude", "[a"]).code, Some(2));
    assert_eq!(folder.run(&["build", ".", "--soffice", "x"]).code, Some(2));
}

#[test]
fn rows_that_fail_by_one_problem_are_counted_in_one_line() {
    let folder = Folder::new();
    folder.write(
        "tb.yaml",
        &notice(1, "{{so_lieu.viec}}").replace("ngay: ", "ngay: 30/02/2026 # "),
    );
    let rows: String = (1..=30).map(|i| format!("Việc {i}\n")).collect();
    folder.write("viec.csv", &format!("Việc\n{rows}"));
    let said = folder.run(&["merge", "tb.yaml", "--rows", "viec.csv"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(said.err.matches("tb.yaml: ").count(), 1, "{}", said.err);
    assert!(
        said.err.contains("tb.yaml: 29 more rows failed"),
        "{}",
        said.err
    );
}

#[test]
fn a_document_whose_name_is_decomposed_is_the_one_that_the_pattern_names() {
    let composed = "07-Kế hoạch.docx";
    let decomposed = "07-Ke\u{302}\u{301} hoa\u{323}ch.docx";
    let folder = Folder::new();
    let office_file = format!(
        "{}ten_tep: \"{{so}}-{{trich_yeu}}\"\n",
        crate::office::OFFICE_FILE
    );
    folder.write("vanthu.yaml", &office_file);
    folder.write("a.yaml", &notice(7, "Kế hoạch"));
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "1 built, 0 up to date"
    );
    assert_eq!(folder.documents(), [composed]);
    // as unpacked from an archive made on macOS
    std::fs::rename(folder.path(composed), folder.path(decomposed)).unwrap();
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        "0 built, 1 up to date"
    );
    for args in [
        &["build", "."][..],
        &["build", ".", "--name", "{so}-{trich_yeu}"],
    ] {
        folder.write(
            "a.yaml",
            &notice(7, "Kế hoạch").replace("trực cơ", "trực của cơ"),
        );
        let said = folder.run(args);
        assert_eq!(said.summary(), "1 built, 0 up to date", "{said:?}");
        assert_eq!(folder.documents(), [decomposed]);
    }
    crate::office::edit(&folder.path(decomposed));
    folder.write("a.yaml", &notice(7, "Kế hoạch"));
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(folder.documents(), [decomposed]);
}
