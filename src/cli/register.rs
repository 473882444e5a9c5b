//! `vanthu register`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use vanthu::batch::register::{Entry, Series, faults, series_of, sort, to_csv};
use vanthu::batch::{Batch, Settings};
use vanthu::catalogue::{self, report::PASSED_OVER};
use vanthu::diagnostic::{Diagnostic, Lang, Words};
use vanthu::files::{Expected, Saver, Seen, not_a_file};
use vanthu::guard::is_own_fault;
use vanthu::read::FileProblem;

use super::build::{Files, cannot};
use super::help::text;
use super::path;
use super::stop::{is_asked, stop};
use super::{CLEAN, NOT_RUN, PROBLEMS, say};

/// What to register, and where.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu register van-ban-di -o so-van-ban-di.csv

Cột Ghi chú của sổ đang có được giữ lại.",
        "Example:
  vanthu register van-ban-di -o so-van-ban-di.csv

The notes (Ghi chú) of a register that is there are kept.",
    ),
)]
pub(super) struct Args {
    #[arg(value_parser = path(), short, long, value_name = text("TỆP", "FILE"), help = text("Tệp CSV sẽ ghi; không có thì in ra màn hình", "The CSV file to write; without it the register is printed"))]
    output: Option<PathBuf>,
    #[arg(long, value_enum, value_name = text("DÃY SỐ", "SERIES"), help = text("Số chạy chung cho mọi văn bản (chung), hay riêng từng ký hiệu (rieng); không ghi thì suy từ các số", "One series of numbers for all documents (chung), or one for every symbol (rieng); by itself: as the numbers run"))]
    series: Option<Numbers>,
    #[command(flatten)]
    files: Files,
    #[arg(value_parser = path(), long, value_name = text("THƯ MỤC", "FOLDER"), help = text("Thư mục mẫu câu, được ưu tiên hơn mọi thư mục khác", "A folder of fragments that comes before all others"))]
    templates: Vec<PathBuf>,
    #[arg(long, help = text("Thay cả tệp không phải sổ do vanthu lập (giữ một bản sao)", "Replace a file that is no register of vanthu's as well (keeping a copy)"))]
    force: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Numbers {
    Chung,
    Rieng,
}

static WROTE: Words = Words {
    vi: "đã ghi {0}: {1} văn bản",
    en: "wrote {0}: {1} documents",
};
static COPY: Words = Words {
    vi: "bản cũ giữ ở {0}",
    en: "the old one is kept as {0}",
};

static STOPPED: Words = Words {
    vi: "dừng theo yêu cầu; không ghi sổ",
    en: "stopped; the register was not written",
};

/// Writes the register.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    register(args, lang).unwrap_or_else(|code| code)
}

fn register(args: &Args, lang: Lang) -> Result<u8, u8> {
    stop();
    let found = args.files.find(lang)?;
    let batch = Batch::new(Settings {
        templates: args.templates.clone(),
        ..Settings::default()
    });
    let searched = found.checked();
    say::problems(&searched.diagnostics, &searched.sources, lang);
    let mut entries = Vec::new();
    let mut failed = searched.has_errors();
    let mut own_fault = false;
    batch.read(&found.inputs, stop(), &mut |input, checked| {
        let errors: Vec<Diagnostic> = checked
            .diagnostics
            .into_iter()
            .filter(Diagnostic::is_error)
            .collect();
        failed |= !errors.is_empty();
        own_fault |= is_own_fault(&errors);
        say::problems(&errors, &checked.sources, lang);
        if let Some(document) = checked.value {
            let below = input
                .root
                .as_ref()
                .and_then(|r| input.path.strip_prefix(r).ok());
            entries.push(Entry::new(&document, below.unwrap_or(&input.path)));
        }
    });
    if is_asked() {
        // a register without the documents that were not reached would be wrong
        return Err(cannot(STOPPED.in_lang(lang)));
    }
    sort(&mut entries);
    let series = match args.series {
        Some(Numbers::Chung) => Series::All,
        Some(Numbers::Rieng) => Series::BySymbol,
        None => series_of(&entries),
    };
    let place = args.output.as_deref().unwrap_or(&args.files.paths[0]);
    for fault in faults(&entries, series, place) {
        failed |= fault.diagnostic.is_error();
        say::file_problem(fault, lang);
    }
    match &args.output {
        None => say::data(&to_csv(&entries, None, lang).unwrap_or_default()),
        Some(path) => {
            let copy = put(path, &entries, args.force, lang)?;
            let args = [path.display().to_string(), entries.len().to_string()];
            say::out(&WROTE.fill(lang, &args));
            if let Some(copy) = copy {
                say::out(&COPY.fill(lang, &[copy.display().to_string()]));
            }
            if found.passed_over > 0 {
                say::out(&PASSED_OVER.fill(lang, &[found.passed_over.to_string()]));
            }
        }
    }
    match (own_fault, failed) {
        (true, _) => Ok(NOT_RUN),
        (false, true) => Ok(PROBLEMS),
        (false, false) => Ok(CLEAN),
    }
}

/// Writes the register over the one that is there; gives the copy, when one was kept.
fn put(path: &Path, entries: &[Entry], force: bool, lang: Lang) -> Result<Option<PathBuf>, u8> {
    let refused = |problem, code| {
        say::file_problem(problem, lang);
        code
    };
    if let Some(problem) = not_a_file(path) {
        return Err(refused(problem, NOT_RUN));
    }
    let (old, seen) = match fs::read(path) {
        Ok(bytes) => {
            let seen = Seen::read(&bytes);
            (Some(String::from_utf8_lossy(&bytes).into_owned()), seen)
        }
        Err(e) if e.kind() == io::ErrorKind::NotFound => (None, Seen::Nothing),
        Err(e) => return Err(refused(FileProblem::unread(path, &e), NOT_RUN)),
    };
    let (text, keep) = match to_csv(entries, old.as_deref(), lang) {
        Some(text) => (Some(text), false),
        None if force => (to_csv(entries, None, lang), true),
        None => (None, false),
    };
    let Some(text) = text else {
        let args = [&*path.to_string_lossy()];
        let problem = FileProblem::new(&catalogue::NOT_A_REGISTER, path, args);
        return Err(refused(problem, PROBLEMS));
    };
    let expected = Expected {
        keep,
        ..Expected::to_be(seen)
    };
    let saver = Saver::default();
    let copy = saver.save(path, text.as_bytes(), &expected);
    saver.sync();
    copy.map_err(|problem| refused(problem, NOT_RUN))
}
