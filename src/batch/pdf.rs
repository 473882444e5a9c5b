//! Word files → PDF, through an installed LibreOffice.
//!
//! One process converts all of them, with a profile of its own, so that a LibreOffice that
//! somebody has open is not disturbed and does not disturb. A PDF ends in a comment that
//! says from which document it was made and what its bytes were: one that was edited or
//! signed since, or that came from elsewhere, is not replaced.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use xxhash_rust::xxh3::xxh3_128;

use super::save::{back_up, save};
use crate::catalogue;
use crate::read::FileProblem;

/// The end of a PDF of ours: a comment after the last `%%EOF`, which readers pass over.
const MARK: &str = "%vanthu ";

/// As many names stand in one command line as every system takes; they are short, because
/// the documents are staged in a folder of their own.
const ONE_COMMAND: usize = 1500;

/// What became of one PDF.
#[derive(Debug)]
pub enum Verdict {
    /// Written.
    Written(PathBuf),
    /// It was made from the document as it is.
    UpToDate,
    /// Not written.
    Failed(FileProblem),
}

/// LibreOffice: `named`, or the one on the search path or where its installer puts it.
///
/// # Errors
/// When there is none.
pub fn find_soffice(named: Option<&Path>) -> Result<PathBuf, FileProblem> {
    if let Some(path) = named {
        return match path.is_file() {
            true => Ok(path.to_owned()),
            false => Err(FileProblem::new(&catalogue::NO_SOFFICE, path, [])),
        };
    }
    let name = format!("soffice{}", std::env::consts::EXE_SUFFIX);
    let search = std::env::var_os("PATH").unwrap_or_default();
    let usual = [
        "/Applications/LibreOffice.app/Contents/MacOS",
        r"C:\Program Files\LibreOffice\program",
        r"C:\Program Files (x86)\LibreOffice\program",
    ];
    std::env::split_paths(&search)
        .chain(usual.iter().map(PathBuf::from))
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
        .ok_or_else(|| FileProblem::new(&catalogue::NO_SOFFICE, Path::new(&name), []))
}

/// Converts `documents`, each to a PDF beside it. With `force` even those that are up to
/// date, and over PDFs that are not ours (a copy is kept). Verdicts are in the order of the
/// documents.
pub fn convert(soffice: &Path, documents: &[PathBuf], force: bool) -> Vec<Verdict> {
    let mut verdicts = Vec::with_capacity(documents.len());
    for chunk in documents.chunks(ONE_COMMAND) {
        match tempfile::tempdir() {
            Ok(stage) => verdicts.extend(convert_in(stage.path(), soffice, chunk, force)),
            Err(e) => verdicts.extend(chunk.iter().map(|d| Verdict::Failed(failed(d, &e)))),
        }
    }
    verdicts
}

fn convert_in(stage: &Path, soffice: &Path, documents: &[PathBuf], force: bool) -> Vec<Verdict> {
    let mut names = Vec::new();
    let looks: Vec<Result<Look, FileProblem>> = documents
        .iter()
        .enumerate()
        .map(|(i, document)| {
            let look = look(document, force)?;
            if let Look::Convert { .. } = look {
                let name = format!("{i}.docx");
                fs::copy(document, stage.join(&name)).map_err(|e| failed(document, &e))?;
                names.push(name);
            }
            Ok(look)
        })
        .collect();
    let said = match names.is_empty() {
        true => String::new(),
        false => run(stage, soffice, &names).unwrap_or_else(|e| e.to_string()),
    };
    let finish = |(i, (document, look)): (usize, (&PathBuf, _))| match look {
        Err(problem) => Verdict::Failed(problem),
        Ok(Look::UpToDate) => Verdict::UpToDate,
        Ok(Look::Convert { digest, keep_copy }) => match fs::read(stage.join(format!("{i}.pdf"))) {
            Ok(pdf) => put(document, pdf, digest, keep_copy),
            Err(_) => Verdict::Failed(failed(document, &said.trim())),
        },
    };
    documents
        .iter()
        .zip(looks)
        .enumerate()
        .map(finish)
        .collect()
}

enum Look {
    UpToDate,
    Convert {
        /// Of the document's bytes.
        digest: u128,
        /// Somebody's PDF stands there.
        keep_copy: bool,
    },
}

/// What is to be done about a document.
fn look(document: &Path, force: bool) -> Result<Look, FileProblem> {
    let digest = xxh3_128(&fs::read(document).map_err(|e| failed(document, &e))?);
    let pdf = document.with_extension("pdf");
    let origin = match fs::read(&pdf) {
        Ok(old) => made_from(&old),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let keep_copy = false;
            return Ok(Look::Convert { digest, keep_copy });
        }
        Err(e) => return Err(failed(document, &e)),
    };
    let keep_copy = origin.is_none();
    if keep_copy && !force {
        let args = [&*pdf.to_string_lossy()];
        return Err(FileProblem::new(&catalogue::PDF_FOREIGN, &pdf, args));
    }
    if origin == Some(digest) && !force {
        return Ok(Look::UpToDate);
    }
    Ok(Look::Convert { digest, keep_copy })
}

/// Converts the files `names` in the folder `stage`; gives what LibreOffice said.
fn run(stage: &Path, soffice: &Path, names: &[String]) -> io::Result<String> {
    let profile = stage.join("profile").to_string_lossy().replace('\\', "/");
    let done = Command::new(soffice)
        .arg(format!(
            "-env:UserInstallation=file:///{}",
            profile.trim_start_matches('/').replace(' ', "%20")
        ))
        .args(["--headless", "--norestore", "--convert-to", "pdf"])
        .args(names)
        .current_dir(stage)
        .stdin(Stdio::null())
        .output()?;
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    match said.trim().is_empty() {
        true => Ok(done.status.to_string()),
        false => Ok(said),
    }
}

fn put(document: &Path, mut pdf: Vec<u8>, digest: u128, keep_copy: bool) -> Verdict {
    let mark = format!("{MARK}{digest:032x} {:032x}\n", xxh3_128(&pdf));
    pdf.extend_from_slice(mark.as_bytes());
    let path = document.with_extension("pdf");
    let copied = match keep_copy {
        true => back_up(&path).map(|_| ()),
        false => Ok(()),
    };
    match copied.and_then(|()| save(&path, &pdf)) {
        Ok(()) => Verdict::Written(path),
        Err(e) => {
            let args = [&*path.to_string_lossy(), &*e.to_string()];
            Verdict::Failed(FileProblem::new(&catalogue::CANNOT_WRITE, &path, args))
        }
    }
}

/// The digest of the document that a PDF of ours was made from; `None` when it is not ours
/// or not what we wrote.
fn made_from(pdf: &[u8]) -> Option<u128> {
    let length = MARK.len() + 32 + 1 + 32 + 1;
    let (body, mark) = pdf.split_at_checked(pdf.len().checked_sub(length)?)?;
    let mark = std::str::from_utf8(mark).ok()?.strip_prefix(MARK)?;
    let (document, itself) = mark.trim_end().split_once(' ')?;
    let digest = |text| u128::from_str_radix(text, 16).ok();
    (digest(itself)? == xxh3_128(body)).then_some(digest(document)?)
}

fn failed(document: &Path, why: &dyn std::fmt::Display) -> FileProblem {
    let args = [&*document.to_string_lossy(), &*why.to_string()];
    FileProblem::new(&catalogue::PDF_FAILED, document, args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_of_ours_is_known_until_somebody_changes_it() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.docx");
        fs::write(&document, "word").unwrap();
        let digest = xxh3_128(b"word");
        let to_convert = |keep_copy: bool, force: bool| matches!(look(&document, force), Ok(Look::Convert { keep_copy: k, .. }) if k == keep_copy);
        assert!(to_convert(false, false));
        assert!(matches!(
            put(&document, b"%PDF-1.7 %%EOF\n".to_vec(), digest, false),
            Verdict::Written(_)
        ));
        assert!(matches!(look(&document, false), Ok(Look::UpToDate)));
        assert!(to_convert(false, true));
        fs::write(&document, "word 2").unwrap();
        assert!(to_convert(false, false));
        let pdf = document.with_extension("pdf");
        let mut signed = fs::read(&pdf).unwrap();
        signed.extend_from_slice(b"signature %%EOF\n");
        fs::write(&pdf, signed).unwrap();
        assert!(look(&document, false).is_err());
        assert!(to_convert(true, true));
    }
}
