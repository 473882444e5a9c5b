//! `vanthu build`.

use vanthu::batch::Batch;
use vanthu::catalogue::commands::build as words;
use vanthu::diagnostic::Lang;

use crate::cli::batch::{Done, Options, Teller};
use crate::cli::prelude::{CLEAN, Files, PROBLEMS, cannot, stop, text};

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

Exit codes: 0 clean, 1 errors found, or a document kept although it is out of date, 2 could not run or not print, or vanthu itself failed on a file, 130 after Ctrl-C.",
    ),
)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    options: Options,
    #[arg(long, help = text("Chỉ cho biết sẽ dựng văn bản nào, vì sao", "Only show which documents would be built, and why"))]
    dry_run: bool,
    #[arg(long, help = text("Không ghi gì; mã thoát 1 nếu có văn bản chưa cập nhật", "Write nothing; exit with code 1 if a document is not up to date"))]
    check: bool,
    #[arg(long, help = text("Mở kết quả (nhiều văn bản: mở thư mục của chúng)", "Open the result (several documents: their folder)"))]
    open: bool,
}

/// Builds.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
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
            0 => words::NOTHING.in_lang(lang).to_owned(),
            n => words::PASSED_OVER.fill(lang, &[n.to_string()]),
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
