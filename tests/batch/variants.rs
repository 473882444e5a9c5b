//! The real report in many variants and nested folders, a year of an office: what is built once is
//! not built again, and an edit builds exactly what it affects. The same with two thousand, and its
//! time, is in `tests/conformance`.

use std::fs;
use std::path::Path;

use crate::office::Folder;

const VARIANTS: usize = 60;

/// No variant.
const NONE: [usize; 0] = [];

const SAMPLE: &str = "samples/bao-cao-389";

/// Variants of the report, five to a folder. Every third folder has an `xu-ly.hbs` of its
/// own, every fourth report does without `tuyen-truyen.hbs`.
fn reports() -> Folder {
    let folder = Folder::new();
    let sample = |path: &str| fs::read_to_string(Path::new(SAMPLE).join(path)).unwrap();
    folder.write("vanthu.yaml", &sample("vanthu.yaml"));
    for name in ["tham-muu", "kiem-tra", "tuyen-truyen", "xu-ly"] {
        let path = format!("templates/{name}.hbs");
        folder.write(&path, &sample(&path));
    }
    let report = sample("bao-cao.yaml");
    let without = report.replace("manh: tuyen-truyen", "van_ban: Không phát sinh.");
    assert!(report != without);
    for number in 0..VARIANTS {
        let text = if number.is_multiple_of(4) {
            &without
        } else {
            &report
        };
        let count = format!("thanh_tra_dot_xuat: {}", number + 2);
        let text = text.replace("thanh_tra_dot_xuat: 1", &count);
        assert!(text.contains(&count));
        folder.write(&format!("{}/bao-cao-{number}.yaml", place(number)), &text);
        if has_its_own(number) {
            let path = format!("{}/templates/xu-ly.hbs", place(number));
            folder.write(&path, &sample("templates/xu-ly.hbs"));
        }
    }
    folder
}

/// The folder of a variant.
fn place(number: usize) -> String {
    let nth = number / 5;
    format!("nam-{}/quy-{}/so-{nth}", nth / 4, nth % 4)
}

fn has_its_own(number: usize) -> bool {
    (number / 5).is_multiple_of(3)
}

/// Builds all; the numbers of the variants that were written.
fn build(folder: &Folder) -> Vec<usize> {
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let built = said
        .out
        .lines()
        .filter_map(|line| line.strip_prefix("wrote "));
    let mut numbers: Vec<usize> = built
        .map(|path| {
            let (_, name) = path.rsplit_once("bao-cao-").unwrap();
            name.trim_end_matches(".docx").parse().unwrap()
        })
        .collect();
    numbers.sort_unstable();
    let summary = format!(
        "{} built, {} up to date",
        numbers.len(),
        VARIANTS - numbers.len()
    );
    assert_eq!(said.summary(), summary);
    numbers
}

fn those(wanted: impl Fn(usize) -> bool) -> Vec<usize> {
    (0..VARIANTS).filter(|number| wanted(*number)).collect()
}

#[test]
fn an_edit_of_a_shared_fragment_builds_its_users_and_no_other() {
    let folder = reports();
    assert_eq!(build(&folder), those(|_| true));
    assert_eq!(folder.documents().len(), VARIANTS);
    assert_eq!(build(&folder), NONE);

    let touch = |path: &str| {
        let text = String::from_utf8(folder.read(path)).unwrap();
        folder.write(path, &format!("{text}\n{{{{!-- sửa --}}}}\n"));
    };
    touch("templates/xu-ly.hbs");
    assert_eq!(build(&folder), those(|number| !has_its_own(number)));
    touch("templates/tuyen-truyen.hbs");
    assert_eq!(build(&folder), those(|number| !number.is_multiple_of(4)));
    touch(&format!("{}/templates/xu-ly.hbs", place(17)));
    assert_eq!(build(&folder), those(|number| place(number) == place(17)));
    folder.write("templates/khong-ai-goi.hbs", "Không ai gọi.\n");
    assert_eq!(build(&folder), NONE);
}

#[test]
fn a_renamed_input_leaves_its_old_output() {
    let folder = reports();
    build(&folder);
    let old = format!("{}/bao-cao-7", place(7));
    let before = folder.read(&format!("{old}.docx"));
    let renamed = format!("{}/bao-cao-7000", place(7));
    let [from, to] = [&old, &renamed].map(|path| folder.path(&format!("{path}.yaml")));
    fs::rename(from, to).unwrap();
    assert_eq!(build(&folder), [7000]);
    assert_eq!(folder.read(&format!("{old}.docx")), before);
    assert_eq!(folder.documents().len(), VARIANTS + 1);

    let [from, to] = ["nam-0", "nam-khac"].map(|path| folder.path(path));
    fs::rename(from, to).unwrap();
    assert_eq!(build(&folder), NONE);
    assert_eq!(folder.documents().len(), VARIANTS + 1);
}
