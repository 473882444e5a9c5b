//! Word files → PDF, through an installed LibreOffice.
//!
//! One process converts all of them, with a separate profile, so that it and a LibreOffice that
//! somebody has open do not disturb each other; `soffice` runs it. A PDF ends in a comment that
//! says from which document it was made and what its bytes were: one that was edited or signed
//! since, or that came from elsewhere, is not replaced. The PDFs of a merge are also joined to one
//! (`join`).

mod join;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_128;

use super::soffice::{Failure, to_pdf};
pub use super::soffice::{Limits, TIME_LIMIT, find_soffice};
use crate::catalogue;
use crate::diagnostic::FileProblem;
use crate::files::{Expected, Saver, Seen, Stage, cannot_write, not_a_file};
pub use join::join_merged;

/// The end of a PDF of ours: a comment after the last `%%EOF`, which readers skip.
const MARK: &str = "%vanthu ";

/// The most names in one command line, which every system accepts; they are short, because the
/// documents are staged in a separate folder.
const ONE_COMMAND: usize = 1500;

/// What became of one PDF.
#[derive(Debug)]
pub enum Conversion {
    /// Written; a copy of what was there was left at the path.
    Written(PathBuf, Option<PathBuf>),
    /// It was made from the document as it is.
    UpToDate,
    /// Not written; the message says why.
    Failed(FileProblem),
}

/// Converts `documents`, each to a PDF beside it. With `force` even those that are up to date, and
/// over PDFs that are not ours (a copy is kept). Results are in the order of the documents.
pub fn convert(
    soffice: &Path,
    documents: &[PathBuf],
    force: bool,
    limits: Limits,
) -> Vec<Conversion> {
    let saver = Saver::default();
    let mut conversions = Vec::with_capacity(documents.len());
    for chunk in documents.chunks(ONE_COMMAND) {
        match Stage::new() {
            Ok(stage) => {
                let put = Put {
                    saver: &saver,
                    force,
                };
                conversions.extend(convert_in(stage.path(), soffice, chunk, &put, limits));
            }
            Err(e) => conversions.extend(chunk.iter().map(|d| Conversion::Failed(failed(d, &e)))),
        }
    }
    saver.sync();
    conversions
}

fn convert_in(
    stage: &Path,
    soffice: &Path,
    documents: &[PathBuf],
    put: &Put,
    limits: Limits,
) -> Vec<Conversion> {
    let mut names = Vec::new();
    let looks: Vec<Result<Look, FileProblem>> = documents
        .iter()
        .enumerate()
        .map(|(i, document)| {
            put.saver.visit(&document.with_extension("pdf"));
            let (look, bytes) = look(document, put.force)?;
            if let Look::Convert { .. } = look {
                let name = format!("{i}.docx");
                fs::write(stage.join(&name), bytes).map_err(|e| failed(document, &e))?;
                names.push(name);
            }
            Ok(look)
        })
        .collect();
    let failures = to_pdf(stage, soffice, &names, limits);
    let finish = |(i, (document, look)): (usize, (&PathBuf, _))| match look {
        Err(problem) => Conversion::Failed(problem),
        Ok(Look::UpToDate) => Conversion::UpToDate,
        Ok(Look::Convert { digest }) => match failures.get(&format!("{i}.docx")) {
            Some(failure) => Conversion::Failed(unconverted(document, failure, limits)),
            None => match fs::read(stage.join(format!("{i}.pdf"))) {
                Ok(pdf) => put.put(document, pdf, digest),
                Err(e) => Conversion::Failed(failed(document, &e)),
            },
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
    },
}

/// What should be done about a document, with its bytes.
fn look(document: &Path, force: bool) -> Result<(Look, Vec<u8>), FileProblem> {
    let bytes = fs::read(document).map_err(|e| failed(document, &e))?;
    let digest = xxh3_128(&bytes);
    let look = match standing(&document.with_extension("pdf"), force)? {
        Standing::Ours(origin) if origin == digest && !force => Look::UpToDate,
        _ => Look::Convert { digest },
    };
    Ok((look, bytes))
}

/// What is where a PDF would go.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    Nothing,
    /// A PDF of ours, made from what has this digest, and this very file.
    Ours(u128),
    Foreign,
}

/// What is at `path`.
///
/// # Errors
/// If it may not be replaced.
fn standing(path: &Path, force: bool) -> Result<Standing, FileProblem> {
    if let Some(problem) = not_a_file(path) {
        return Err(problem);
    }
    match fs::read(path) {
        Ok(old) => match made_from(&old) {
            Some(origin) => Ok(Standing::Ours(origin)),
            None if force => Ok(Standing::Foreign),
            None => {
                let args = [&*path.to_string_lossy()];
                Err(FileProblem::new(&catalogue::PDF_FOREIGN, path, args))
            }
        },
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Standing::Nothing),
        Err(e) => Err(cannot_write(path, &e)),
    }
}

/// Puts PDFs in their places.
struct Put<'a> {
    saver: &'a Saver,
    force: bool,
}

impl Put<'_> {
    /// Puts a PDF beside its document. What is there is examined again: somebody may have signed it
    /// while LibreOffice ran.
    fn put(&self, document: &Path, mut pdf: Vec<u8>, digest: u128) -> Conversion {
        let mark = format!("{MARK}{digest:032x} {:032x}\n", xxh3_128(&pdf));
        pdf.extend_from_slice(mark.as_bytes());
        let path = document.with_extension("pdf");
        let is_ours = |path: &Path| fs::read(path).is_ok_and(|pdf| made_from(&pdf).is_some());
        let save = || {
            let keep = standing(&path, self.force)? == Standing::Foreign;
            let seen = Seen::at(&path).map_err(|e| cannot_write(&path, &e))?;
            let expected = Expected {
                seen,
                // What was saved between the two looks is kept as well.
                keep: keep || seen != Seen::Nothing && !is_ours(&path),
                is_ours: &is_ours,
            };
            self.saver.save(&path, &pdf, &expected)
        };
        match save() {
            Ok(copy) => Conversion::Written(path, copy),
            Err(problem) => Conversion::Failed(problem),
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

/// The message that LibreOffice did not convert a document.
fn unconverted(document: &Path, failure: &Failure, limits: Limits) -> FileProblem {
    let name = &*document.to_string_lossy();
    match failure {
        Failure::Said(said) => failed(document, said),
        Failure::TooLong => {
            let args = [name, &*limits.time.as_secs().to_string()];
            FileProblem::new(&catalogue::PDF_TOO_LONG, document, args)
        }
        Failure::Stopped => FileProblem::new(&catalogue::PDF_STOPPED, document, [name]),
    }
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
        let is_to_convert = |force: bool| {
            let looked = look(&document, force);
            looked.map(|(look, _)| matches!(look, Look::Convert { .. }))
        };
        let put = |force: bool| {
            let saver = &Saver::default();
            let put = Put { saver, force };
            put.put(&document, b"%PDF-1.7 %%EOF\n".to_vec(), digest)
        };
        assert_eq!(is_to_convert(false), Ok(true));
        assert!(matches!(put(false), Conversion::Written(_, None)));
        assert_eq!(is_to_convert(false), Ok(false));
        assert_eq!(is_to_convert(true), Ok(true));
        fs::write(&document, "word 2").unwrap();
        assert_eq!(is_to_convert(false), Ok(true));
        // signed while LibreOffice ran
        let pdf = document.with_extension("pdf");
        let mut signed = fs::read(&pdf).unwrap();
        signed.extend_from_slice(b"signature %%EOF\n");
        fs::write(&pdf, &signed).unwrap();
        assert!(matches!(put(false), Conversion::Failed(_)));
        assert_eq!(fs::read(&pdf).unwrap(), signed);
        assert!(is_to_convert(false).is_err());
        assert_eq!(is_to_convert(true), Ok(true));
        let Conversion::Written(_, Some(copy)) = put(true) else {
            panic!("a copy is kept");
        };
        assert_eq!(copy, folder.path().join("a.bak.pdf"));
        assert_eq!(fs::read(copy).unwrap(), signed);
    }
}
