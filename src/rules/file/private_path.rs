//! The file's properties reveal no path on somebody's computer.

use super::head;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thuộc tính tệp không có đường dẫn riêng",
        en: "the file's properties reveal no path",
    },
    message: Message {
        code: "T908",
        text: Words {
            vi: "thuộc tính của tệp có đường dẫn riêng: “{0}”",
            en: "the file's properties reveal a path: “{0}”",
        },
        hint: Some(Words {
            vi: "sửa trong File › Info",
            en: "fix it in File › Info",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Đường dẫn cho biết tên máy, tên người và thư mục của nơi soạn thảo.",
        en: "A path reveals the computer, the person and the folders where the file was written.",
    },
    wrong: "Title: C:\\Users\\hoa\\bao cao.doc",
    right: "Title: Báo cáo kết quả công tác văn thư",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let facts = &reading.flow.facts;
    for value in [&facts.title, &facts.author, &facts.last_modified_by] {
        if is_path(value) {
            found.at(head(reading), [value]);
        }
    }
    Verdict::Applied
}

/// Whether a text contains a path: of a drive, a server, a home folder, or a file URL.
fn is_path(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let drive = letters
        .windows(3)
        .any(|w| matches!(w, [letter, ':', '\\' | '/'] if letter.is_ascii_alphabetic()));
    let beginnings = ["\\\\", "file:", "/home/", "/Users/", "~/"];
    drive || beginnings.iter().any(|b| text.trim_start().starts_with(b))
}

#[cfg(test)]
mod tests {
    use super::is_path;

    #[test]
    fn paths_are_told_from_titles() {
        for path in [
            r"C:\Users\hoa\bao cao.doc",
            "D:/van ban/15.docx",
            r"\\may-chu\van-thu",
            "/home/hoa",
        ] {
            assert!(is_path(path), "{path}");
        }
        for title in ["Báo cáo: Kết quả", "15/BC-SNV", "Sở A/B", ""] {
            assert!(!is_path(title), "{title}");
        }
    }
}
