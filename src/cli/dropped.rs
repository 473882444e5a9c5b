//! Paths without a command, as a file manager passes them when files are dropped on the program:
//! what fits is run, and the window stays open until somebody has read it.

use std::ffi::OsString;
use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use vanthu::batch::{is_word, other_format};
use vanthu::catalogue::commands::main as words;
use vanthu::diagnostic::Lang;

use super::say;

/// The command lines to run for these `arguments` (the first is the program's own name): Word files and
/// documents in other formats are checked, everything else is built. `None` if they are an ordinary command
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
    let is_document = |path: &&OsString| {
        let path = Path::new(path);
        !path.is_dir() && (is_word(path) || other_format(path).is_some())
    };
    let (documents, content): (Vec<&OsString>, Vec<&OsString>) =
        paths.iter().partition(is_document);
    let lines = [("build", content), ("check", documents)];
    let line = |(command, paths): (&str, Vec<&OsString>)| {
        // a file may be called `-x.yaml`
        let head = [program.clone(), command.into(), "--".into()];
        (!paths.is_empty()).then(|| head.into_iter().chain(paths.into_iter().cloned()).collect())
    };
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
        let line = |command: &str, paths: &[&Path]| -> Vec<OsString> {
            let head = ["vanthu", command, "--"].map(OsString::from);
            head.into_iter()
                .chain(paths.iter().map(OsString::from))
                .collect()
        };
        let both = [
            line("build", &[&yaml, folder.path()]),
            line("check", &[&docx, &odt]),
        ];
        assert_eq!(given(&[&yaml, &docx, folder.path(), &odt]).unwrap(), both);
        assert_eq!(given(&[&docx]).unwrap(), [line("check", &[&docx])]);
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
