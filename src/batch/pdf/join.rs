//! Joins the PDFs of a merge into one, to be printed in one go.
//!
//! `giay-moi (in).pdf` ("to print") is beside the documents of `giay-moi.yaml` and has the pages of
//! all of them, in the order of the rows. It is marked like all our PDFs, with the digest of the
//! PDFs that it was made from.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, Object, ObjectId};
use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

use super::super::plan::Job;
use super::{Conversion, Put, Standing, failed, standing};
use crate::catalogue;
use crate::diagnostic::FileProblem;
use crate::files::{Saver, folder_of};
use crate::source::nfc;

/// The most bytes that the PDFs of one merge may have together: all are in memory at once.
const MOST: u64 = 1 << 29;

/// Joins the PDFs of each content file that is merged. `converted` are the documents that have
/// a PDF that was made from them as they are. Where one is missing, nothing is written: whoever
/// prints it would not notice. With `force` even what is up to date is written, and over a
/// PDF that is not ours (a copy is kept).
pub fn join_merged(jobs: &[Job], converted: &HashSet<PathBuf>, force: bool) -> Vec<Conversion> {
    let merges = jobs.chunk_by(|a, b| a.content == b.content && a.row.is_some() == b.row.is_some());
    let rows = merges.filter(|jobs| jobs.iter().all(|job| job.row.is_some()));
    rows.filter_map(|jobs| join_jobs(jobs, converted, force))
        .collect()
}

/// Joins the PDFs of the rows of one content file; `None` when it has none, and had none.
fn join_jobs(jobs: &[Job], converted: &HashSet<PathBuf>, force: bool) -> Option<Conversion> {
    let outputs = jobs.iter().filter_map(|job| job.output.as_ref());
    let parts: Vec<PathBuf> = outputs
        .clone()
        .filter(|output| converted.contains(*output))
        .map(|output| output.with_extension("pdf"))
        .collect();
    let letters: Vec<&PathBuf> = outputs.collect();
    let first = letters.first()?;
    let target = joined_name(&jobs[0].content, folder_of(first), &letters);
    let missing = jobs.len() - parts.len();
    if missing == 0 {
        return Some(join(&parts, &target, force).unwrap_or_else(Conversion::Failed));
    }
    let is_of_interest = !parts.is_empty() || target.exists();
    is_of_interest.then(|| {
        let args = [
            &*target.to_string_lossy(),
            &*missing.to_string(),
            &*jobs.len().to_string(),
        ];
        Conversion::Failed(FileProblem::new(&catalogue::PDF_INCOMPLETE, &target, args))
    })
}

/// The path of the joined PDF: with a number if a document already has that name.
fn joined_name(content: &Path, folder: &Path, letters: &[&PathBuf]) -> PathBuf {
    let stem = content.file_stem().unwrap_or_default().to_string_lossy();
    let name = |n: usize| match n {
        1 => format!("{stem} (in)"),
        n => format!("{stem} (in-{n})"),
    };
    // compared as case-insensitive file systems do
    let key = |name: &str| nfc(name).to_lowercase();
    let stems = letters.iter().filter_map(|letter| letter.file_stem());
    let taken: HashSet<String> = stems.map(|stem| key(&stem.to_string_lossy())).collect();
    let mut number = 1;
    while taken.contains(&key(&name(number))) {
        number += 1;
    }
    folder.join(name(number) + ".pdf")
}

/// Writes the pages of `parts`, in their order, to the PDF at `target`, unless it has just
/// these already.
fn join(parts: &[PathBuf], target: &Path, force: bool) -> Result<Conversion, FileProblem> {
    let mut all = Xxh3Default::new();
    let mut size = 0;
    for part in parts {
        let bytes = fs::read(part).map_err(|e| failed(part, &e))?;
        size += bytes.len() as u64;
        all.update(&xxh3_128(&bytes).to_le_bytes());
    }
    let digest = all.digest128();
    if standing(target, force)? == Standing::Ours(digest) && !force {
        return Ok(Conversion::UpToDate);
    }
    if size > MOST {
        let args = [&*target.to_string_lossy(), &*(MOST >> 20).to_string()];
        return Err(FileProblem::new(&catalogue::PDF_TOO_LARGE, target, args));
    }
    let documents = parts.iter().map(|part| {
        let bytes = fs::read(part).map_err(|e| failed(part, &e))?;
        let document = Document::load_mem(&bytes).ok();
        let has_pages = |document: &Document| page_tree(document).is_some();
        let readable = document.filter(|d| !d.is_encrypted() && has_pages(d));
        let args = [&*part.to_string_lossy(), &*target.to_string_lossy()];
        readable.ok_or_else(|| FileProblem::new(&catalogue::PDF_UNREADABLE, part, args))
    });
    let mut pdf = Vec::new();
    joined(documents)?
        .save_to(&mut pdf)
        .map_err(|e| failed(target, &e))?;
    let saver = Saver::default();
    let put = Put {
        saver: &saver,
        force,
    };
    let conversion = put.put(target, pdf, digest);
    saver.sync();
    Ok(conversion)
}

/// The root of a document's tree of pages (ISO 32000-1, 7.7.3), if it has pages.
fn page_tree(document: &Document) -> Option<ObjectId> {
    let tree = document.catalog().ok()?.get(b"Pages").ok()?;
    let root = tree.as_reference().ok()?;
    (document.page_iter().next().is_some() && document.get_dictionary(root).is_ok()).then_some(root)
}

/// The documents as one: their trees of pages become branches of one tree, so that each page
/// keeps what it has from its own. All else (outlines, properties) is left out.
fn joined(
    documents: impl Iterator<Item = Result<Document, FileProblem>>,
) -> Result<Document, FileProblem> {
    let mut whole = Document::with_version("1.7");
    let root: ObjectId = whole.new_object_id();
    let mut branches = Vec::new();
    let mut pages: i64 = 0;
    for document in documents {
        let mut document = document?;
        document.renumber_objects_with(whole.max_id + 1);
        // its number has changed
        let Some(branch) = page_tree(&document) else {
            continue;
        };
        pages += i64::try_from(document.page_iter().count()).unwrap_or(0);
        if let Ok(tree) = document.get_dictionary_mut(branch) {
            tree.set("Parent", Object::Reference(root));
        }
        branches.push(Object::Reference(branch));
        whole.max_id = document.max_id;
        whole.objects.extend(document.objects);
    }
    let tree = Dictionary::from_iter([
        ("Type", Object::Name(b"Pages".to_vec())),
        ("Kids", Object::Array(branches)),
        ("Count", Object::Integer(pages)),
    ]);
    whole.objects.insert(root, Object::Dictionary(tree));
    let catalog = whole.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Catalog".to_vec())),
        ("Pages", Object::Reference(root)),
    ]));
    whole.trailer.set("Root", Object::Reference(catalog));
    whole.prune_objects();
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::*;

    /// A PDF of this many pages, each with its words; the size is only in the tree.
    fn pdf(words: &[&str]) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let tree = document.new_object_id();
        let mut kids: Vec<Object> = Vec::new();
        for words in words {
            let content = Stream::new(Dictionary::new(), words.as_bytes().to_vec());
            let content = document.add_object(content);
            let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content };
            kids.push(document.add_object(page).into());
        }
        let size = vec![0.into(), 0.into(), 595.into(), 842.into()];
        let count = kids.len() as i64;
        let pages = dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => count, "MediaBox" => size,
        };
        document.objects.insert(tree, pages.into());
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn no_letter_is_replaced_by_all_of_them() {
        let name = |letters: &[&str]| {
            let letters: Vec<PathBuf> = letters.iter().map(PathBuf::from).collect();
            let letters: Vec<&PathBuf> = letters.iter().collect();
            joined_name(Path::new("vb/a.yaml"), Path::new("ra"), &letters)
        };
        assert_eq!(name(&["ra/a-1.docx"]), Path::new("ra/a (in).pdf"));
        let taken = ["ra/A (in).docx", "ra/a (in-2).docx"];
        assert_eq!(name(&taken), Path::new("ra/a (in-3).pdf"));
    }

    #[test]
    fn pages_come_in_the_order_of_the_letters() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a.pdf"), pdf(&["mot", "hai"])).unwrap();
        fs::write(path("b.pdf"), pdf(&["ba"])).unwrap();
        let parts = [path("b.pdf"), path("a.pdf"), path("b.pdf")];
        let all = path("tat-ca.pdf");
        assert!(matches!(
            join(&parts, &all, false),
            Ok(Conversion::Written(..))
        ));
        let bytes = fs::read(&all).unwrap();
        let document = Document::load_mem(&bytes).unwrap();
        let pages = document.get_pages();
        let words: Vec<String> = pages
            .values()
            .map(|page| String::from_utf8(document.get_page_content(*page)).unwrap())
            .map(|words| words.trim().to_owned())
            .collect();
        assert_eq!(words, ["ba", "mot", "hai", "ba"]);
        assert!(matches!(
            join(&parts, &all, false),
            Ok(Conversion::UpToDate)
        ));
        assert!(matches!(
            join(&parts, &all, true),
            Ok(Conversion::Written(..))
        ));
        assert_eq!(fs::read(&all).unwrap(), bytes);
        fs::write(&all, "of somebody else").unwrap();
        let code =
            |joined: Result<Conversion, FileProblem>| joined.unwrap_err().diagnostic.message.code;
        assert_eq!(code(join(&parts, &all, false)), "W503");
        assert_eq!(fs::read(&all).unwrap(), b"of somebody else");
        let Ok(Conversion::Written(_, Some(copy))) = join(&parts, &all, true) else {
            panic!("a copy is kept");
        };
        assert_eq!(fs::read(copy).unwrap(), b"of somebody else");
        for none in ["no PDF".into(), pdf(&[])] {
            fs::write(path("a.pdf"), none).unwrap();
            assert_eq!(code(join(&parts, &path("c.pdf"), false)), "W341");
            assert!(!path("c.pdf").exists());
        }
    }
}
