//! `vanthu check`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;
use vanthu::batch::{Selection as Files, find};
use vanthu::diagnostic::{Checked, Lang, Words};
use vanthu::document::Document;
use vanthu::office::Offices;
use vanthu::read::{read_bytes, read_source};
use vanthu::rules::{Coverage, Prefix, Selection};
use vanthu::{batch::save::folder_of, render};

use super::build::{cannot, failed};
use super::help::text;
use super::{CLEAN, PROBLEMS, say};

/// What to check.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu check .
  vanthu check bao-cao.yaml --format short
  vanthu check du-thao.docx
  vanthu check . --ignore T4",
        "Examples:
  vanthu check .
  vanthu check bao-cao.yaml --format short
  vanthu check du-thao.docx
  vanthu check . --ignore T4",
    ),
)]
pub(super) struct Args {
    #[arg(required = true, value_name = text("NƠI", "PATH"), help = text("Tệp nội dung, thư mục có tệp nội dung, hoặc tệp .docx", "Content files, folders that hold some, or .docx files"))]
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = text("DẠNG", "FORMAT"), help = text("Cách in kết quả", "How to print what is found"))]
    format: Format,
    #[arg(long, value_delimiter = ',', value_name = text("MÃ", "CODE"), help = text("Chỉ kiểm tra những quy tắc này (mã hoặc đầu mã)", "Judge by these rules only (codes, or their beginnings)"))]
    select: Vec<Prefix>,
    #[arg(long, value_delimiter = ',', value_name = text("MÃ", "CODE"), help = text("Bỏ qua những quy tắc này", "Leave these rules out"))]
    ignore: Vec<Prefix>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Short,
    Json,
    Sarif,
    Github,
}

static COVERAGE: Words = Words {
    vi: "{0}: {1} quy tắc đã áp dụng, {2} không liên quan, {3} chưa phán xét được",
    en: "{0}: {1} rules applied, {2} did not apply, {3} could not be judged",
};

/// Checks; 1 when errors are found.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    let is_word = |path: &PathBuf| {
        let extension = path.extension();
        path.is_file() && extension.is_some_and(|e| e.eq_ignore_ascii_case("docx"))
    };
    let (word_files, others): (Vec<PathBuf>, Vec<PathBuf>) =
        args.paths.iter().cloned().partition(is_word);
    let found = match Files::new(&[], &[]).map(|files| find(&others, &files)) {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => return failed(&error, lang),
        Err(error) => return cannot(&error.to_string()),
    };
    let selection = Selection {
        select: args.select.clone(),
        ignore: args.ignore.clone(),
    };
    let offices = Offices::new(Vec::new());
    let mut failed = false;
    let mut logged = Vec::new(); // SARIF is one log for the whole run
    for input in found.inputs {
        let office = offices.of(folder_of(&input.path));
        let source = read_source(&input.path).map(Arc::new);
        let (checked, coverage): (Checked<Document>, Coverage) = match (office, source) {
            (Ok(office), Ok(source)) => vanthu::check(&source, &office, None, &selection),
            (Err(problem), _) | (_, Err(problem)) => (problem.into_checked(), Coverage::default()),
        };
        failed |= checked.has_errors();
        tell(&input.path, &checked, &coverage, args.format, lang);
        if args.format == Format::Sarif {
            logged.push((checked.diagnostics, checked.sources));
        }
    }
    for path in word_files {
        let (checked, coverage) = match read_bytes(&path) {
            Ok(bytes) => vanthu::check_word(&path, &bytes, &selection),
            Err(problem) => (problem.into_checked(), Coverage::default()),
        };
        failed |= checked.has_errors();
        tell(&path, &checked, &coverage, args.format, lang);
        if args.format == Format::Sarif {
            logged.push((checked.diagnostics, checked.sources));
        }
    }
    if args.format == Format::Sarif {
        let reports: Vec<_> = logged
            .iter()
            .map(|(found, sources)| (&found[..], sources))
            .collect();
        lines(&render::sarif(&reports, lang));
    }
    if failed { PROBLEMS } else { CLEAN }
}

fn tell(path: &Path, checked: &Checked<Document>, coverage: &Coverage, format: Format, lang: Lang) {
    let (found, sources) = (&checked.diagnostics, &checked.sources);
    match format {
        Format::Human => {
            say::err(&render::human(found, sources, lang, say::color()));
            let counts = [
                &coverage.applied,
                &coverage.not_applicable,
                &coverage.not_judged,
            ];
            let mut words = vec![path.display().to_string()];
            words.extend(counts.map(|c| c.len().to_string()));
            say::out(&COVERAGE.fill(lang, &words));
        }
        Format::Short => lines(&render::short(found, sources, lang)),
        Format::Json => lines(&render::json(found, sources, lang)),
        Format::Github => lines(&render::github(found, sources, lang)),
        Format::Sarif => {} // told when every file has been checked
    }
}

fn lines(text: &str) {
    text.lines().for_each(say::out);
}
