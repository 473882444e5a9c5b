//! `vanthu setup`: makes `vanthu` a command of every terminal, and undoes that.
//!
//! On Windows the program's folder is added to the user's `Path` in the registry; elsewhere a link to
//! the program is put into `~/.local/bin`. Nothing of other programs is changed.

use std::io;
use std::path::Path;

use vanthu::catalogue::commands::setup as words;
use vanthu::diagnostic::Lang;

use crate::cli::prelude::{CLEAN, NOT_RUN, cannot, say, text};

/// Put it there or take it away.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu setup
  vanthu setup --undo",
        "Examples:
  vanthu setup
  vanthu setup --undo",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(long, help = text("Gỡ những gì `vanthu setup` đã đặt", "Remove what `vanthu setup` put there"))]
    undo: bool,
}

/// What was found and done. The first field of each is the place, as the user knows it.
enum Done {
    /// It is there now.
    Added(String),
    /// It was there already.
    There(String),
    /// It is gone now.
    Removed(String),
    /// It was not there.
    Absent(String),
    /// Something else is there; it is left alone.
    #[cfg_attr(windows, expect(dead_code))]
    Others(String),
}

/// Makes the running program a command, or undoes that.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    let program = std::env::current_exe().and_then(|program| system::own_path(&program));
    let done = program.and_then(|program| match args.undo {
        true => system::remove(&program),
        false => system::add(&program),
    });
    let (words, place, code) = match done {
        Ok(Done::Added(place)) => (&words::ADDED, place, CLEAN),
        Ok(Done::There(place)) => (&words::ALREADY, place, CLEAN),
        Ok(Done::Removed(place)) => (&words::REMOVED, place, CLEAN),
        Ok(Done::Absent(place)) => (&words::ABSENT, place, CLEAN),
        Ok(Done::Others(place)) => (&words::OTHERS, place, NOT_RUN),
        Err(error) => return cannot(&words::REFUSED.fill(lang, &[error.to_string()])),
    };
    let line = words.fill(lang, &[place]);
    match code {
        CLEAN => say::out(&line),
        _ => say::err(&format!("{line}\n")),
    }
    code
}

/// The user's `Path` in the registry.
#[cfg(windows)]
mod system {
    use std::path::PathBuf;

    use winreg::RegKey;
    use winreg::enums::{HKEY_CURRENT_USER, KEY_READ, KEY_WRITE, REG_EXPAND_SZ};
    use winreg::types::{FromRegValue, ToRegValue};

    use super::{Done, Path, folders, io};

    const NAME: &str = "Path";

    pub(super) fn own_path(program: &Path) -> io::Result<PathBuf> {
        Ok(program.to_owned())
    }

    pub(super) fn add(program: &Path) -> io::Result<Done> {
        change(program, true)
    }

    pub(super) fn remove(program: &Path) -> io::Result<Done> {
        change(program, false)
    }

    fn change(program: &Path, wanted: bool) -> io::Result<Done> {
        let folder = program.parent().unwrap_or(program);
        let folder = folder.to_string_lossy().into_owned();
        let user = RegKey::predef(HKEY_CURRENT_USER);
        let (key, _) = user.create_subkey_with_flags("Environment", KEY_READ | KEY_WRITE)?;
        let old = match key.get_raw_value(NAME) {
            Ok(value) => value,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut value = "".to_reg_value();
                value.vtype = REG_EXPAND_SZ;
                value
            }
            Err(error) => return Err(error),
        };
        let path = String::from_reg_value(&old)?;
        let new = match wanted {
            true => folders::with(&path, &folder),
            false => folders::without(&path, &folder),
        };
        let Some(new) = new else {
            return Ok(match wanted {
                true => Done::There(folder),
                false => Done::Absent(folder),
            });
        };
        // `%USERPROFILE%` in the other folders stays what it is only in a value of the same type
        let mut value = new.to_reg_value();
        value.vtype = old.vtype;
        key.set_raw_value(NAME, &value)?;
        Ok(match wanted {
            true => Done::Added(folder),
            false => Done::Removed(folder),
        })
    }
}

/// A link in `~/.local/bin`.
#[cfg(not(windows))]
mod system {
    use std::fs;
    use std::path::PathBuf;

    use super::{Done, Path, io};

    pub(super) fn own_path(program: &Path) -> io::Result<PathBuf> {
        program.canonicalize()
    }

    fn link() -> io::Result<PathBuf> {
        let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
        let home = home.ok_or(io::ErrorKind::NotFound)?;
        Ok(home.join(".local/bin/vanthu"))
    }

    /// Where the link leads; `None` if nothing is there. An error if it is no link.
    fn target(link: &Path) -> io::Result<Option<PathBuf>> {
        match fs::read_link(link) {
            Ok(target) => Ok(Some(target)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn add(program: &Path) -> io::Result<Done> {
        let link = link()?;
        let place = link.to_string_lossy().into_owned();
        match target(&link) {
            Ok(Some(there)) if there == program => return Ok(Done::There(place)),
            Ok(None) => {}
            Ok(Some(_)) | Err(_) => return Ok(Done::Others(place)),
        }
        if let Some(folder) = link.parent() {
            fs::create_dir_all(folder)?;
        }
        symlink(program, &link)?;
        Ok(Done::Added(place))
    }

    pub(super) fn remove(program: &Path) -> io::Result<Done> {
        let link = link()?;
        let place = link.to_string_lossy().into_owned();
        match target(&link) {
            Ok(None) => Ok(Done::Absent(place)),
            Ok(Some(there)) if there == program => {
                fs::remove_file(&link)?;
                Ok(Done::Removed(place))
            }
            Ok(Some(_)) | Err(_) => Ok(Done::Others(place)),
        }
    }

    #[cfg(unix)]
    fn symlink(program: &Path, link: &Path) -> io::Result<()> {
        std::os::unix::fs::symlink(program, link)
    }

    #[cfg(not(unix))]
    fn symlink(_: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// The value of `Path`: folders between semicolons.
#[cfg(any(windows, test))]
mod folders {
    /// The value with `folder` at its end; `None` if it is in it.
    pub(super) fn with(path: &str, folder: &str) -> Option<String> {
        if path.split(';').any(|one| is_same(one, folder)) {
            return None;
        }
        let separator = match path.is_empty() || path.ends_with(';') {
            true => "",
            false => ";",
        };
        Some(format!("{path}{separator}{folder}"))
    }

    /// The value without `folder`; `None` if it is not in it.
    pub(super) fn without(path: &str, folder: &str) -> Option<String> {
        let others: Vec<&str> = path
            .split(';')
            .filter(|one| !is_same(one, folder))
            .collect();
        let others = others.join(";");
        (others != path).then_some(others)
    }

    /// Whether two spellings name the same folder: capitals, quotes and a last `\` make no difference.
    fn is_same(one: &str, other: &str) -> bool {
        let plain = |folder: &str| {
            let folder = folder.trim().trim_matches('"');
            folder.trim_end_matches(['\\', '/']).to_lowercase()
        };
        plain(one) == plain(other)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_folder_is_added_once_and_taken_out_again() {
            let others = r"%USERPROFILE%\bin;C:\Program Files\Git";
            let added = with(others, r"D:\Văn thư").unwrap();
            assert_eq!(added, format!(r"{others};D:\Văn thư"));
            assert_eq!(with(&added, r"d:\văn thư\"), None);
            assert_eq!(without(&added, r"D:\VĂN THƯ").unwrap(), others);
            assert_eq!(without(others, r"D:\Văn thư"), None);
            assert_eq!(with("", "D:").unwrap(), "D:");
            assert_eq!(with(r"C:\a;", "D:").unwrap(), r"C:\a;D:");
        }
    }
}
