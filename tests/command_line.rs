//! The help and the errors of the command line, in both languages.

use std::process::{Command, Output};

use vanthu::rules::RULES;

const COMMANDS: [&str; 11] = [
    "build",
    "watch",
    "merge",
    "register",
    "check",
    "rule",
    "kinds",
    "new",
    "schema",
    "completions",
    "setup",
];

fn vanthu(arguments: &[&str], lang: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(arguments)
        .args(["--lang", lang])
        .output()
        .unwrap()
}

fn help(command: &str, lang: &str) -> String {
    let output = vanthu(&[command, "--help"], lang);
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// Up to its examples, the help of a command is in one language.
#[test]
fn every_command_explains_itself_in_both_languages() {
    for command in COMMANDS {
        let (vi, en) = (help(command, "vi"), help(command, "en"));
        assert!(
            vi.contains("Cách dùng: vanthu") && vi.contains("In trợ giúp"),
            "{vi}"
        );
        assert!(!vi.contains("Print") && !vi.contains("default"), "{vi}");
        assert!(
            en.contains("Usage: vanthu") && en.contains("Print help"),
            "{en}"
        );
        let options = en.split("\n\nExample").next().unwrap_or_default();
        assert!(options.is_ascii(), "{en}");
        // an option without an explanation
        for line in vi.lines().chain(en.lines()) {
            let option = line.trim_start().strip_prefix('-');
            assert!(option.is_none_or(|o| o.contains("  ")), "{line}");
        }
    }
}

#[test]
fn a_wrong_command_line_is_told_of_in_both_languages() {
    let cases: [(&[&str], &str, &str); 5] = [
        (
            &["buidl"],
            "không có lệnh “buidl”\n  có phải ý bạn là build?",
            "no command “buidl”",
        ),
        (&["build"], "thiếu <NƠI>", "<PATH>... is missing"),
        (
            &["build", "--nghi", "."],
            "không có tùy chọn “--nghi”",
            "no option “--nghi”",
        ),
        (
            &["build", "--format", "xml", "."],
            "“xml” không dùng được cho --format",
            "use one of: human, short, json",
        ),
        (
            &["build", "--soffice", "a", "."],
            "thiếu --pdf",
            "--pdf is missing",
        ),
    ];
    for (arguments, vi, en) in cases {
        for (lang, words) in [("vi", vi), ("en", en)] {
            let output = vanthu(arguments, lang);
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2));
            assert!(said.contains(words), "{said}");
        }
    }
}

#[test]
fn a_first_content_file_is_never_written_over_one_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.yaml");
    let new = |more: &[&str]| {
        let path = path.to_str().unwrap();
        let arguments = [&["new", "bao-cao", path], more].concat();
        vanthu(&arguments, "vi").status.code()
    };
    std::fs::write(&path, "của tôi").unwrap();
    assert_eq!(new(&[]), Some(2));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "của tôi");
    assert_eq!(new(&["--force"]), Some(0));
    assert!(
        std::fs::read_to_string(&path)
            .unwrap()
            .contains("loai: bao-cao")
    );
}

fn rules(lang: &str) -> Vec<(String, String)> {
    let output = vanthu(&["rule"], lang);
    assert!(output.status.success());
    let listed = String::from_utf8(output.stdout).unwrap();
    listed
        .lines()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(code, name)| (code.to_owned(), name.to_owned()))
        .collect()
}

#[test]
fn the_rules_are_listed_one_a_line_in_both_languages() {
    let (vi, en) = (rules("vi"), rules("en"));
    let codes = |listed: &[(String, String)]| -> Vec<String> {
        listed.iter().map(|(code, _)| code.clone()).collect()
    };
    let all: Vec<&str> = RULES.iter().map(|rule| rule.code()).collect();
    assert_eq!(codes(&vi), all);
    assert_eq!(codes(&en), all);
    for ((code, vi), (_, en)) in vi.iter().zip(&en) {
        assert_ne!(vi, en, "{code}");
    }
}

#[test]
fn rules_whose_codes_begin_alike_are_listed() {
    let output = vanthu(&["rule", "t6"], "vi");
    let said = String::from_utf8(output.stdout).unwrap();
    let alike = RULES.iter().filter(|rule| rule.code().starts_with("T6"));
    assert_eq!(said.lines().count(), alike.count());
    assert!(said.lines().all(|line| line.starts_with("T6")));
}

#[test]
fn a_rule_is_explained_in_both_languages() {
    for (lang, said) in [
        (
            "vi",
            [
                "T112 trích yếu không có dấu ở cuối\n",
                "· nội dung ·",
                "từ 05/3/2020",
                "Đúng: ",
            ],
        ),
        (
            "en",
            [
                "T112 no punctuation at the end of the subject\n",
                "· content ·",
                "since 05/3/2020",
                "Right: ",
            ],
        ),
    ] {
        for code in ["T112", "t112"] {
            let output = vanthu(&["rule", code], lang);
            let text = String::from_utf8(output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(0));
            for words in said {
                assert!(text.contains(words), "{text}");
            }
        }
    }
}

#[test]
fn a_code_that_is_none_is_answered_with_codes_like_it() {
    for (code, lang, said) in [
        (
            "T315",
            "vi",
            "không có quy tắc hay thông báo nào mang mã “T315”\n  có phải ý bạn là T310, T311, T312?\n",
        ),
        (
            "T3O1",
            "en",
            "no rule or message has the code “T3O1”\n  did you mean T301, T311, T302?\n",
        ),
        (
            "X102",
            "en",
            "no rule or message has the code “X102”\nTo list the rules, run: vanthu rule\n",
        ),
        (
            "",
            "vi",
            "không có quy tắc hay thông báo nào mang mã “”\nLiệt kê các quy tắc: vanthu rule\n",
        ),
    ] {
        let output = vanthu(&["rule", code], lang);
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(
            text.starts_with(said) && text.ends_with("vanthu rule\n"),
            "{text}"
        );
    }
}

#[test]
fn the_help_command_takes_a_language_as_well() {
    for arguments in [&["help", "build"][..], &["help"]] {
        let help = |lang: &str| {
            let output = vanthu(arguments, lang);
            assert_eq!(output.status.code(), Some(0), "{arguments:?}");
            String::from_utf8(output.stdout).unwrap()
        };
        assert!(help("vi").contains("Cách dùng: vanthu") && help("en").contains("Usage: vanthu"));
    }
    let output = Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(["help", "build", "--lang=vi"])
        .output();
    let help = String::from_utf8(output.unwrap().stdout).unwrap();
    assert!(help.contains("Cách dùng: vanthu build"), "{help}");
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let rules = vanthu::rules::RULES.iter().map(|rule| rule.code());
    let messages = vanthu::catalogue::messages().map(|message| message.code);
    // one for each letter: a process for every code would take a minute
    let mut seen = std::collections::BTreeSet::new();
    for code in rules.chain(messages).filter(|code| seen.insert(&code[..2])) {
        for (lang, other) in [("vi", "en"), ("en", "vi")] {
            let said = |lang| vanthu(&["rule", code], lang);
            let output = said(lang);
            assert_eq!(output.status.code(), Some(0), "{code}");
            assert!(output.stdout.starts_with(code.as_bytes()), "{code}");
            assert_ne!(output.stdout, said(other).stdout, "{code}");
        }
    }
}

/// As a file manager calls the program when files are dropped on it.
#[test]
fn dropped_files_go_to_the_command_that_fits() {
    let folder = tempfile::tempdir().unwrap();
    let yaml = folder.path().join("báo cáo.yaml");
    let docx = folder.path().join("báo cáo.docx");
    std::fs::copy(
        "samples/ubnd-xa/vanthu.yaml",
        folder.path().join("vanthu.yaml"),
    )
    .unwrap();
    std::fs::copy("samples/ubnd-xa/bao-cao.yaml", &yaml).unwrap();
    let dropped = |paths: &[&std::path::Path]| {
        let output = Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .args(paths)
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, said) = dropped(&[&yaml]);
    assert_eq!(code, Some(0), "{said}");
    assert!(docx.is_file());
    // nobody is there to press Enter
    assert!(!said.contains("Enter"), "{said}");
    assert_eq!(dropped(&[&docx]).0, Some(0));
    std::fs::write(&docx, "no Word file").unwrap();
    assert_eq!(dropped(&[&docx]).0, Some(1));
    assert_eq!(dropped(&[&folder.path().join("no.yaml")]).0, Some(2));
}

#[cfg(unix)]
#[test]
fn setup_links_the_program_and_takes_only_its_own_link_away() {
    let home = tempfile::tempdir().unwrap();
    let link = home.path().join(".local/bin/vanthu");
    let setup = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .arg("setup")
            .args(arguments)
            .args(["--lang", "en"])
            .env("HOME", home.path())
            .output()
            .unwrap();
        output.status.code()
    };
    assert_eq!(setup(&["--undo"]), Some(0));
    for _ in 0..2 {
        assert_eq!(setup(&[]), Some(0));
        let version = Command::new(&link).arg("--version").output().unwrap();
        assert!(version.status.success());
    }
    assert_eq!(setup(&["--undo"]), Some(0));
    assert!(!link.exists());
    std::fs::write(&link, "another program").unwrap();
    for arguments in [&[][..], &["--undo"]] {
        assert_eq!(setup(arguments), Some(2));
        assert_eq!(std::fs::read_to_string(&link).unwrap(), "another program");
    }
}
