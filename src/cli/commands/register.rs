//! `vanthu register`.

use std::collections::HashMap;
use std::io;
use std::path::{Component, Path, PathBuf};

use clap::ValueEnum;
use vanthu::batch::register::{
    Book, Entry, Old, Series, books, faults, is_workbook, read, series_of, to_csv, to_xlsx,
};
use vanthu::batch::{Batch, Input, Settings};
use vanthu::catalogue::commands::{register as words, saved};
use vanthu::catalogue::{self, report::PASSED_OVER};
use vanthu::diagnostic::{Diagnostic, FileProblem, Lang};
use vanthu::files::{Expected, Saver, Seen, cannot_write, folder_of, not_a_file, read_bytes};
use vanthu::guard::is_own_fault;

use crate::cli::prelude::{
    CLEAN, Files, NOT_RUN, PROBLEMS, cannot, is_asked, path, say, stop, text,
};

/// What to register, and where.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu register van-ban-di -o so-van-ban-di.csv
  vanthu register van-ban-di -o so-van-ban-di.xlsx

Sổ đang có (.xlsx, hoặc .csv với dấu phẩy hay chấm phẩy) được đọc lại: ghi chú, cột tự thêm, ô điền tay và hàng của
văn bản không có trong lần chạy này đều được giữ. Mỗi cơ quan ban hành một sổ, một tệp. Văn bản chưa cấp số ở cuối sổ.",
        "Example:
  vanthu register van-ban-di -o so-van-ban-di.csv
  vanthu register van-ban-di -o so-van-ban-di.xlsx

An existing register (.xlsx, or .csv with commas or semicolons) is read back: notes, added columns, cells filled by hand
and rows of documents that are not in this run stay. Each issuing body has its own register, in its own file.
Documents without a number are at the end.",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(value_parser = path(), short, long, value_name = text("TỆP", "FILE"), help = text("Tệp .csv hoặc .xlsx sẽ ghi; không có thì in ra màn hình", "The .csv or .xlsx file to write (default: print it)"))]
    output: Option<PathBuf>,
    #[arg(long, value_enum, value_name = text("DÃY SỐ", "SERIES"), help = text("Số chạy chung cho mọi văn bản (chung), hay riêng từng ký hiệu (rieng); không ghi thì suy từ các số", "One series of numbers for all documents (chung), or one per symbol (rieng) (default: inferred from the numbers)"))]
    series: Option<Numbers>,
    #[command(flatten)]
    files: Files,
    #[arg(value_parser = path(), long, value_name = text("THƯ MỤC", "FOLDER"), help = text("Thư mục mẫu câu, được ưu tiên hơn mọi thư mục khác", "Folder of fragments that takes precedence over all others"))]
    templates: Vec<PathBuf>,
    #[arg(long, value_name = text("NƠI", "DIR"), help = text("Cho phép đọc tệp số liệu ở thư mục này, ngoài thư mục của cơ quan", "Allow data files in this folder, outside the office's folder"))]
    allow_outside: Vec<PathBuf>,
    #[arg(long, help = text("Thay cả tệp không phải sổ do vanthu lập (giữ một bản sao)", "Also replace a file that is not a register made by vanthu (keeping a copy)"))]
    force: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Numbers {
    Chung,
    Rieng,
}

/// Writes the register.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    register(args, lang).unwrap_or_else(|code| code)
}

fn register(args: &Args, lang: Lang) -> Result<u8, u8> {
    stop();
    let found = args.files.find(lang)?;
    let batch = Batch::new(Settings {
        templates: args.templates.clone(),
        outside: args.allow_outside.clone(),
        ..Settings::default()
    });
    let searched = found.checked();
    say::problems(&searched.diagnostics, &searched.sources, lang);
    let mut entries = Vec::new();
    let mut failed = searched.has_errors();
    let mut own_fault = false;
    batch.read(&found.inputs, stop(), &mut |input, row, checked| {
        let errors: Vec<Diagnostic> = checked
            .diagnostics
            .into_iter()
            .filter(Diagnostic::is_error)
            .collect();
        failed |= !errors.is_empty();
        own_fault |= is_own_fault(&errors);
        say::problems(&errors, &checked.sources, lang);
        if let Some(document) = checked.value {
            let mut name = args.name_of(input);
            if let Some(row) = row {
                name.push_str(&format!("#{row}"));
            }
            entries.push(Entry::new(&document, &name));
        }
    });
    if is_asked() {
        // a register without the documents that were not reached would be wrong
        return Err(cannot(words::STOPPED.in_lang(lang)));
    }
    let place = args.output.as_deref().unwrap_or(&args.files.paths[0]);
    let folder = args.output.as_deref().map(folder_of);
    let exists = |file: &str| folder.is_some_and(|folder| folder.join(file).exists());
    let mut there = HashMap::new();
    let mut old = |path: &Path| match &args.output {
        Some(_) => args.old(path, &mut there, lang),
        None => Ok(None),
    };
    let books = books(place, entries, &mut old, &exists)?;
    for (path, book) in &books {
        let named = if args.output.is_some() { path } else { place };
        let series = match args.series {
            Some(Numbers::Chung) => Series::All,
            Some(Numbers::Rieng) => Series::BySymbol,
            None => series_of(&book.entries),
        };
        let faults = faults(&book.entries, series, named);
        for fault in faults.into_iter().chain(book.changed(named, lang)) {
            failed |= fault.diagnostic.is_error();
            say::file_problem(fault, lang);
        }
    }
    for (path, book) in &books {
        match args.output {
            None => say::data(&to_csv(book, lang)),
            Some(_) => {
                let copy = put(path, book, there.remove(path), lang)?;
                let args = [path.display().to_string(), book.entries.len().to_string()];
                say::out(&words::WROTE.fill(lang, &args));
                if let Some(copy) = copy {
                    say::out(&saved::COPY.fill(lang, &[copy.display().to_string()]));
                }
            }
        }
    }
    if args.output.is_some() && found.passed_over > 0 {
        say::out(&PASSED_OVER.fill(lang, &[found.passed_over.to_string()]));
    }
    match (own_fault, failed) {
        (true, _) => Ok(NOT_RUN),
        (false, true) => Ok(PROBLEMS),
        (false, false) => Ok(CLEAN),
    }
}

impl Args {
    /// The name of a content file in the register: its path relative to the register's folder, so
    /// that it is the same whichever part of the folder is registered.
    fn name_of(&self, input: &Input) -> String {
        let below = || input.path.strip_prefix(input.root.as_ref()?).ok();
        match &self.output {
            Some(output) => relative(&input.path, folder_of(output)),
            None => below().unwrap_or(&input.path).to_owned(),
        }
        .to_string_lossy()
        .into_owned()
    }

    /// The register at a path; none if there is no file, or another file should be replaced. What
    /// exists is recorded in `there`.
    fn old(
        &self,
        path: &Path,
        there: &mut HashMap<PathBuf, There>,
        lang: Lang,
    ) -> Result<Option<Old>, u8> {
        if let Some(problem) = not_a_file(path) {
            return Err(refused(problem, NOT_RUN, lang));
        }
        let bytes = match read_bytes(path) {
            Ok(bytes) => bytes,
            Err(problem) if problem.diagnostic.message.code == catalogue::NO_FILE.code => {
                return Ok(None);
            }
            Err(problem) => return Err(refused(problem, NOT_RUN, lang)),
        };
        let old = read(path, &bytes);
        if old.value.is_none() && !self.force {
            // problems of a table matter only if it is a register
            let may_be_register = is_workbook(path) || has_end(path, "csv");
            if !old.diagnostics.is_empty() && may_be_register {
                say::problems(&old.diagnostics, &old.sources, lang);
                return Err(PROBLEMS);
            }
            let args = [&*path.to_string_lossy()];
            let problem = FileProblem::new(&catalogue::NOT_A_REGISTER, path, args);
            return Err(refused(problem, PROBLEMS, lang));
        }
        let above = old.value.as_ref().map_or(0, Old::rows_above);
        if above > 0 && !self.force {
            let args = [&*path.to_string_lossy(), &*above.to_string()];
            let problem = FileProblem::new(&catalogue::REGISTER_TITLED, path, args);
            return Err(refused(problem, PROBLEMS, lang));
        }
        let what = There {
            seen: Seen::read(&bytes),
            keep: old.value.is_none() || above > 0,
            bytes,
        };
        there.insert(path.to_owned(), what);
        Ok(old.value)
    }
}

fn has_end(path: &Path, end: &str) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case(end))
}

/// What is where a book goes.
struct There {
    seen: Seen,
    /// It is not a register, or has titles that would be lost: a copy is kept.
    keep: bool,
    bytes: Vec<u8>,
}

/// Writes a book over what is there; returns the copy, if one was kept.
fn put(path: &Path, book: &Book, there: Option<There>, lang: Lang) -> Result<Option<PathBuf>, u8> {
    let bytes = match is_workbook(path) {
        true => to_xlsx(book, lang)
            .map_err(|e| refused(cannot_write(path, &io::Error::other(e)), NOT_RUN, lang))?,
        false => to_csv(book, lang).into_bytes(),
    };
    let saver = Saver::default();
    if there.as_ref().is_some_and(|there| there.bytes == bytes) {
        // leftovers of killed runs are removed even if there is nothing to write
        saver.visit(path);
        return Ok(None);
    }
    let expected = Expected {
        keep: there.as_ref().is_some_and(|there| there.keep),
        ..Expected::to_be(there.map_or(Seen::Nothing, |there| there.seen))
    };
    let copy = saver.save(path, &bytes, &expected);
    saver.sync();
    copy.map_err(|problem| refused(problem, NOT_RUN, lang))
}

/// Reports why a file is not read or written; returns the exit code.
fn refused(problem: FileProblem, code: u8, lang: Lang) -> u8 {
    say::file_problem(problem, lang);
    code
}

/// `path` relative to `folder`, both as given on the command line.
fn relative(path: &Path, folder: &Path) -> PathBuf {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (path, folder) = (absolute(path), absolute(folder));
    let shared = path
        .components()
        .zip(folder.components())
        .take_while(|(a, b)| a == b)
        .count();
    if shared == 0 {
        return path;
    }
    let up = folder
        .components()
        .skip(shared)
        .map(|_| Component::ParentDir);
    up.chain(path.components().skip(shared)).collect()
}
