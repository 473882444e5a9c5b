//! Runs LibreOffice: finds it, watches it while it works, and stops it when it hangs.
//!
//! A document on which it hangs does not keep the others from being converted: LibreOffice is
//! stopped with all processes that it started, and started again for the documents after that one.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::catalogue;
use crate::diagnostic::FileProblem;

/// How long LibreOffice may work on one document, by default: a slow computer takes half a
/// minute for its first start.
pub const TIME_LIMIT: Duration = Duration::from_secs(180);

/// How often it is checked.
const TICK: Duration = Duration::from_millis(20);

/// How often it may hang without having converted anything before it is given up.
const MOST_IDLE_RUNS: usize = 2;

/// LibreOffice: `named`, or the one on the search path or where its installer puts it. The path is
/// absolute, for it is run from another folder. A bare name that is not a file here is looked up on
/// the search path.
///
/// # Errors
/// If there is none, or if `named` is not a program.
pub fn find_soffice(named: Option<&Path>) -> Result<PathBuf, FileProblem> {
    let default = format!("soffice{}", std::env::consts::EXE_SUFFIX);
    let name = named.unwrap_or(Path::new(&default));
    let is_here = named.is_some() && name.is_file();
    let search = std::env::var_os("PATH").unwrap_or_default();
    let usual = [
        "/Applications/LibreOffice.app/Contents/MacOS",
        r"C:\Program Files\LibreOffice\program",
        r"C:\Program Files (x86)\LibreOffice\program",
    ];
    let usual = usual.iter().map(PathBuf::from).filter(|_| named.is_none());
    let on_path = || {
        let is_bare = name.components().count() == 1;
        std::env::split_paths(&search)
            .chain(usual)
            .map(|folder| folder.join(name))
            .find(|path| is_bare && path.is_file() && is_executable(path))
    };
    if is_here && !is_executable(name) || named.is_some() && name.is_dir() {
        let args = [&*name.to_string_lossy()];
        return Err(FileProblem::new(
            &catalogue::SOFFICE_NOT_EXECUTABLE,
            name,
            args,
        ));
    }
    let found = match is_here {
        true => Some(name.to_owned()),
        false => on_path(),
    };
    found
        .and_then(|path| std::path::absolute(path).ok())
        .ok_or_else(|| FileProblem::new(&catalogue::NO_SOFFICE, name, []))
}

/// Whether the system lets a file be run, where permissions say so.
fn is_executable(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).is_ok_and(|m| m.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

/// Why a document was not converted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// LibreOffice's, or the system's, message.
    Said(String),
    /// It was stopped, because it exceeded the time limit for the document.
    TooLong,
    /// The command was asked to stop.
    Stopped,
}

/// How LibreOffice is run.
#[derive(Debug, Clone, Copy)]
pub struct Limits<'a> {
    /// Time limit for one document.
    pub time: Duration,
    /// Once this is set, it is stopped.
    pub stop: &'a AtomicBool,
}

/// Converts the files `names` in the folder `stage`, each to a PDF beside it. Returns those that
/// were not converted, and why.
pub(super) fn to_pdf(
    stage: &Path,
    soffice: &Path,
    names: &[String],
    limits: Limits,
) -> HashMap<String, Failure> {
    let mut failures = HashMap::new();
    let mut rest = names.to_vec();
    let mut idle_runs = 0;
    while !rest.is_empty() {
        let before = rest.len();
        let end = run(stage, soffice, &rest, limits).unwrap_or_else(|e| End::Exit(e.to_string()));
        rest.retain(|name| !is_whole(&pdf_of(stage, name)));
        let failure = match end {
            End::Exit(said) => Failure::Said(said),
            End::Stopped => Failure::Stopped,
            End::TooLong => {
                idle_runs = if rest.len() == before {
                    idle_runs + 1
                } else {
                    0
                };
                if !rest.is_empty() && idle_runs < MOST_IDLE_RUNS {
                    // the files are converted in their order: the first left is the culprit
                    failures.insert(rest.remove(0), Failure::TooLong);
                    continue;
                }
                Failure::TooLong
            }
        };
        failures.extend(rest.drain(..).map(|name| (name, failure.clone())));
    }
    failures
}

fn pdf_of(stage: &Path, name: &str) -> PathBuf {
    stage.join(name).with_extension("pdf")
}

/// Whether a PDF is complete; one that is still being written is not.
fn is_whole(pdf: &Path) -> bool {
    let read = || -> io::Result<Vec<u8>> {
        let mut file = File::open(pdf)?;
        let length = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(length.saturating_sub(64)))?;
        let mut end = Vec::new();
        file.take(64).read_to_end(&mut end)?;
        Ok(end)
    };
    read().is_ok_and(|end| end.windows(5).any(|window| window == b"%%EOF"))
}

/// How a run ended.
enum End {
    /// On its own, with this output.
    Exit(String),
    TooLong,
    Stopped,
}

fn run(stage: &Path, soffice: &Path, names: &[String], limits: Limits) -> io::Result<End> {
    let profile = stage.join("profile").to_string_lossy().replace('\\', "/");
    // a file, not a pipe: processes that outlive their parent keep a pipe open
    let said = stage.join("said.txt");
    let mut command = Command::new(soffice);
    command
        .arg(format!(
            "-env:UserInstallation=file:///{}",
            profile.trim_start_matches('/').replace(' ', "%20")
        ))
        .args(["--headless", "--norestore", "--convert-to", "pdf"])
        .args(names)
        .current_dir(stage)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(&said)?);
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        // its own process group, to be stopped with all that it starts
        command.process_group(0);
    }
    let mut child = command.spawn()?;
    let mut done = 0;
    let mut since = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        let finished = names[done..].iter();
        let finished = finished
            .take_while(|name| pdf_of(stage, name).exists())
            .count();
        if finished > 0 {
            done += finished;
            since = Instant::now();
        }
        let stopped = limits.stop.load(Ordering::Relaxed);
        if stopped || since.elapsed() >= limits.time {
            end(&mut child);
            return Ok(match stopped {
                true => End::Stopped,
                false => End::TooLong,
            });
        }
        std::thread::sleep(TICK);
    };
    let said = fs::read(&said).unwrap_or_default();
    let said = String::from_utf8_lossy(&said).trim().to_owned();
    Ok(End::Exit(match said.is_empty() {
        true => status.to_string(),
        false => said,
    }))
}

/// Stops a process and all that it started.
fn end(child: &mut Child) {
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process_group};
        let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
    }
    #[cfg(windows)]
    {
        let id = child.id().to_string();
        let _ = Command::new("taskkill")
            .args(["/T", "/F", "/PID", &id])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
    // Has no effect if it has already ended.
    let _ = child.kill();
    let _ = child.wait();
}
