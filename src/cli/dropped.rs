//! Paths without a command, as a file manager passes them when files are dropped on the program:
//! what fits is run, and the window stays open until somebody has read it.

use std::ffi::OsString;
use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use vanthu::batch::{is_word, other_format};
use vanthu::catalogue::commands::main as words;
use vanthu::diagnostic::Lang;

use super::say;

const BUILD: [&str; 1] = ["build"];
const COMMENT: [&str; 2] = ["check", "--comments"];
/// Of a format that is not read: the message says how to convert it.
const CHECK: [&str; 1] = ["check"];

/// The command lines to run for these `arguments` (the first is the program's own name): Word files are
/// checked, with a commented copy beside them, documents in other formats too, everything else is built. `None` if they are an ordinary command
/// line: an option or a command's name comes first, or something is not on the disk.
pub(super) fn commands(
    arguments: &[OsString],
    is_command: impl Fn(&str) -> bool,
) -> Option<Vec<Vec<OsString>>> {
    let (program, paths) = arguments.split_first()?;
    if paths.is_empty() {
        // started by a double click: a console without arguments is what Windows opens
        return cfg!(windows).then(|| vec![vec![program.clone(), "help".into()]]);
    }
    let first = paths.first()?.to_string_lossy();
    let are_there = paths.iter().all(|path| Path::new(path).exists());
    if is_command(&first) || !are_there {
        return None;
    }
    let command = |path: &OsString| -> &[&str] {
        let path = Path::new(path);
        if path.is_dir() {
            &BUILD
        } else if is_word(path) {
            &COMMENT
        } else if other_format(path).is_some() {
            &CHECK
        } else {
            &BUILD
        }
    };
    let line = |wanted: &[&str]| {
        let fitting = paths.iter().filter(|path| command(path) == wanted);
        let mut fitting = fitting.cloned().peekable();
        fitting.peek()?;
        // a file may be called `-x.yaml`
        let head = wanted.iter().chain(&["--"]).map(OsString::from);
        let line = std::iter::once(program.clone()).chain(head);
        Some(line.chain(fitting).collect())
    };
    let lines: [&[&str]; 3] = [&BUILD, &COMMENT, &CHECK];
    Some(lines.into_iter().filter_map(line).collect())
}

/// Waits for Enter where somebody can press it: the console that a dropped file opens would close
/// at once otherwise.
pub(super) fn wait(lang: Lang) {
    if io::stdin().is_terminal() {
        say::err(&format!("{}\n", words::PRESS_ENTER.in_lang(lang)));
        // whatever was typed, and an error as well, ends the wait
        let _ = io::stdin().lock().read_line(&mut String::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(arguments: &[&Path]) -> Option<Vec<Vec<OsString>>> {
        let program = OsString::from("vanthu");
        let arguments = arguments.iter().map(|path| OsString::from(*path));
        let arguments: Vec<OsString> = std::iter::once(program).chain(arguments).collect();
        commands(&arguments, |name| name == "build")
    }

    #[test]
    fn each_path_goes_to_the_command_that_fits() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let [yaml, docx, odt] = ["a.yaml", "b.DOCX", "c.odt"].map(at);
        for path in [&yaml, &docx, &odt] {
            std::fs::write(path, "").unwrap();
        }
        let line = |command: &[&str], paths: &[&Path]| -> Vec<OsString> {
            let head = [&["vanthu"], command, &["--"]].concat();
            head.into_iter()
                .map(OsString::from)
                .chain(paths.iter().map(OsString::from))
                .collect()
        };
        let all = [
            line(&BUILD, &[&yaml, folder.path()]),
            line(&COMMENT, &[&docx]),
            line(&CHECK, &[&odt]),
        ];
        assert_eq!(given(&[&yaml, &docx, folder.path(), &odt]).unwrap(), all);
        assert_eq!(given(&[&docx]).unwrap(), [line(&COMMENT, &[&docx])]);
    }

    #[test]
    fn an_ordinary_command_line_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let there = folder.path().join("a.yaml");
        std::fs::write(&there, "").unwrap();
        for line in [
            [Path::new("build"), &there],
            [Path::new("--version"), &there],
            [&there, Path::new("--force")],
            [&there, &folder.path().join("b.yaml")],
        ] {
            assert_eq!(given(&line), None, "{line:?}");
        }
    }
}
