//! `vanthu register`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use vanthu::batch::register::{Entry, Series, faults, series_of, sort, to_csv};
use vanthu::batch::save::{back_up, save};
use vanthu::batch::{Batch, Settings, find};
use vanthu::catalogue;
use vanthu::diagnostic::{Diagnostic, Lang, Words};
use vanthu::read::FileProblem;
use vanthu::render;
use vanthu::source::Sources;

use super::batch::stop;
use super::build::{Files, cannot};
use super::{CLEAN, PROBLEMS, say};

/// What to register, and where.
#[derive(clap::Args)]
#[command(
    after_help = "Ví dụ:\n  vanthu register van-ban-di -o so-van-ban-di.csv\n\nCột Ghi chú của sổ đang có được giữ lại."
)]
pub(super) struct Args {
    /// Tệp nội dung, hoặc thư mục có tệp nội dung
    #[arg(required = true, value_name = "NƠI")]
    paths: Vec<PathBuf>,
    /// Tệp CSV sẽ ghi; không có thì in ra màn hình
    #[arg(short, long, value_name = "TỆP")]
    output: Option<PathBuf>,
    /// Số chạy chung cho mọi văn bản, hay riêng từng ký hiệu (mặc định: suy từ các số)
    #[arg(long, value_enum)]
    series: Option<Numbers>,
    #[command(flatten)]
    files: Files,
    /// Thư mục mẫu câu, được ưu tiên hơn mọi thư mục khác
    #[arg(long, value_name = "THƯ MỤC")]
    templates: Vec<PathBuf>,
    /// Thay cả tệp không phải sổ do vanthu lập (giữ một bản sao)
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Numbers {
    /// Một dãy số cho mọi văn bản trong năm
    Chung,
    /// Mỗi ký hiệu một dãy số
    Rieng,
}

static WROTE: Words = Words {
    vi: "đã ghi {0}: {1} văn bản",
    en: "wrote {0}: {1} documents",
};

/// Writes the register.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    register(args, lang).unwrap_or_else(|code| code)
}

fn register(args: &Args, lang: Lang) -> Result<u8, u8> {
    let found = find(&args.paths, &args.files.selection()?).map_err(|e| cannot(&e.to_string()))?;
    let batch = Batch::new(Settings {
        templates: args.templates.clone(),
        ..Settings::default()
    });
    let mut entries = Vec::new();
    let mut failed = false;
    batch.read(&found.inputs, stop(), &mut |input, checked| {
        let errors: Vec<Diagnostic> = checked
            .diagnostics
            .into_iter()
            .filter(Diagnostic::is_error)
            .collect();
        failed |= !errors.is_empty();
        tell(&errors, &checked.sources, lang);
        if let Some(document) = checked.value {
            let below = input
                .root
                .as_ref()
                .and_then(|r| input.path.strip_prefix(r).ok());
            entries.push(Entry::new(&document, below.unwrap_or(&input.path)));
        }
    });
    sort(&mut entries);
    let series = match args.series {
        Some(Numbers::Chung) => Series::All,
        Some(Numbers::Rieng) => Series::BySymbol,
        None => series_of(&entries),
    };
    let place = args.output.as_deref().unwrap_or(&args.paths[0]);
    for fault in faults(&entries, series, place) {
        failed |= fault.diagnostic.is_error();
        problem(fault, lang);
    }
    match &args.output {
        None => say::out(to_csv(&entries, None, lang).unwrap_or_default().trim_end()),
        Some(path) => {
            put(path, &entries, args.force, lang)?;
            let args = [path.display().to_string(), entries.len().to_string()];
            say::out(&WROTE.fill(lang, &args));
        }
    }
    match failed {
        true => Ok(PROBLEMS),
        false => Ok(CLEAN),
    }
}

/// Writes the register over the one that is there.
fn put(path: &Path, entries: &[Entry], force: bool, lang: Lang) -> Result<(), u8> {
    let unwritten = |e: io::Error| cannot(&format!("{}: {e}", path.display()));
    let old = match fs::read(path) {
        Ok(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => None,
        Err(e) => return Err(unwritten(e)),
    };
    let text = match to_csv(entries, old.as_deref(), lang) {
        Some(text) => Some(text),
        None if force => {
            back_up(path).map_err(unwritten)?;
            to_csv(entries, None, lang)
        }
        None => None,
    };
    let Some(text) = text else {
        let args = [&*path.to_string_lossy()];
        problem(
            FileProblem::new(&catalogue::NOT_A_REGISTER, path, args),
            lang,
        );
        return Err(PROBLEMS);
    };
    save(path, text.as_bytes()).map_err(unwritten)
}

fn problem(problem: FileProblem, lang: Lang) {
    let checked = problem.into_checked::<()>();
    tell(&checked.diagnostics, &checked.sources, lang);
}

fn tell(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang) {
    say::err(&render::human(diagnostics, sources, lang, say::color()));
}
