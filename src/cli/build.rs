//! `vanthu build`.

use std::path::PathBuf;

use vanthu::batch::{Batch, Found, Globs, find};
use vanthu::diagnostic::{Lang, Words};
use vanthu::error::Error;

use super::batch::{Done, Options, Teller};
use super::help::text;
use super::stop::stop;
use super::{CLEAN, NOT_RUN, PROBLEMS, path, say};

/// What to build, and how.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu build bao-cao.yaml
  vanthu build bao-cao.yaml -o phat-hanh/bao-cao.docx --open
  vanthu build . -o ../phat-hanh --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"
  vanthu build . --dry-run

Mã thoát: 0 không có lỗi, 1 có lỗi hoặc có văn bản giữ nguyên dù chưa cập nhật, 2 không chạy được, không in ra được, hoặc vanthu gặp lỗi của chính nó ở một tệp, 130 khi dừng bằng Ctrl-C.",
        "Examples:
  vanthu build bao-cao.yaml
  vanthu build bao-cao.yaml -o phat-hanh/bao-cao.docx --open
  vanthu build . -o ../phat-hanh --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"
  vanthu build . --dry-run

Exit codes: 0 clean, 1 errors found or a document kept though it is not up to date, 2 could not run or not print, or vanthu itself failed on a file, 130 after Ctrl-C.",
    ),
)]
pub(super) struct Args {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    options: Options,
    #[arg(long, help = text("Chỉ cho biết sẽ dựng văn bản nào, vì sao", "Only tell which documents would be built, and why"))]
    dry_run: bool,
    #[arg(long, help = text("Không ghi gì; mã thoát 1 nếu có văn bản chưa cập nhật", "Write nothing; exit code 1 when a document is not up to date"))]
    check: bool,
    #[arg(long, help = text("Mở kết quả (nhiều văn bản: mở thư mục của chúng)", "Open what was built (of several documents: their folder)"))]
    open: bool,
}

/// Which content files are meant.
#[derive(clap::Args)]
pub(super) struct Files {
    #[arg(value_parser = path(), required = true, value_name = text("NƠI", "PATH"), help = text("Tệp nội dung, hoặc thư mục có tệp nội dung", "Content files, and folders that hold some"))]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) globs: GlobArgs,
}

/// Which files of folders are meant.
#[derive(clap::Args)]
pub(super) struct GlobArgs {
    #[arg(long, value_name = text("MẪU", "GLOB"), help = text("Trong thư mục, chỉ lấy những tệp khớp mẫu này", "Of folders, take only the files that match this pattern"))]
    include: Vec<String>,
    #[arg(long, value_name = text("MẪU", "GLOB"), help = text("Trong thư mục, bỏ qua những tệp và thư mục khớp mẫu này", "Of folders, leave out the files and folders that match this pattern"))]
    exclude: Vec<String>,
}

impl Files {
    /// Finds them.
    pub(super) fn find(&self, lang: Lang) -> Result<Found, u8> {
        find(&self.paths, &self.globs.compiled()?).map_err(|e| failed(&e, lang))
    }
}

impl GlobArgs {
    /// Which files of a folder are taken.
    pub(super) fn compiled(&self) -> Result<Globs, u8> {
        Globs::new(&self.include, &self.exclude).map_err(|e| cannot(&e.to_string()))
    }
}

static NOTHING: Words = Words {
    vi: "không tìm thấy tệp nội dung nào",
    en: "no content files found",
};
static PASSED_OVER: Words = Words {
    vi: "không tìm thấy tệp nội dung nào ({0} tệp YAML không phải tệp nội dung)",
    en: "no content files found ({0} YAML files are not content files)",
};

/// Builds.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    build(args, lang).unwrap_or_else(|code| code)
}

fn build(args: &Args, lang: Lang) -> Result<u8, u8> {
    stop();
    let single = args.files.paths.len() == 1 && args.files.paths[0].is_file();
    // The threads are set before they are first used, which is in `find`.
    let settings = args
        .options
        .settings(args.dry_run || args.check, single, lang)?;
    let found = args.files.find(lang)?;
    let mut teller = Teller::new(&args.options, single, lang);
    let searched = teller.searched(&found);
    if found.inputs.is_empty() {
        return Err(cannot(&match found.passed_over {
            0 => NOTHING.in_lang(lang).to_owned(),
            n => PASSED_OVER.fill(lang, &[n.to_string()]),
        }));
    }
    let batch = Batch::new(settings);
    let plan = batch.plan(found.inputs);
    let done = teller.run(&batch, plan).ok_or(PROBLEMS)?;
    if args.open {
        open(&done)?;
    }
    let stale = args.check && done.summary.stale > 0;
    match done.code() {
        CLEAN if stale || !searched => Ok(PROBLEMS),
        code => Ok(code),
    }
}

fn open(done: &Done) -> Result<(), u8> {
    let target = match &done.documents[..] {
        [] => return Ok(()),
        [one] => one.as_path(),
        [first, ..] => vanthu::files::folder_of(first),
    };
    open::that_detached(target).map_err(|e| cannot(&format!("{}: {e}", target.display())))
}

/// Says what the machine refused, for which the command cannot run.
pub(super) fn failed(error: &Error, lang: Lang) -> u8 {
    say::failure(error, lang);
    NOT_RUN
}

/// Says why the command cannot run.
pub(super) fn cannot(why: &str) -> u8 {
    say::err(&format!("{why}\n"));
    NOT_RUN
}
