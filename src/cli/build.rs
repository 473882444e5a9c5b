//! `vanthu build`.

use std::path::PathBuf;

use vanthu::batch::{Batch, Selection, find};
use vanthu::diagnostic::{Lang, Words};

use super::batch::{Done, Options, Teller};
use super::{CLEAN, NOT_RUN, PROBLEMS, say};

/// What to build, and how.
#[derive(clap::Args)]
#[command(
    after_help = "Ví dụ:\n  vanthu build bao-cao.yaml\n  vanthu build bao-cao.yaml -o phat-hanh/bao-cao.docx --open\n  vanthu build . -o ../phat-hanh --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"\n  vanthu build . --dry-run\n\nMã thoát: 0 không có lỗi, 1 có lỗi hoặc có văn bản giữ nguyên dù chưa cập nhật, 2 không chạy được."
)]
pub(super) struct Args {
    /// Tệp nội dung, hoặc thư mục có tệp nội dung
    #[arg(required = true, value_name = "NƠI")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    options: Options,
    /// Chỉ cho biết sẽ dựng văn bản nào, vì sao
    #[arg(long)]
    dry_run: bool,
    /// Không ghi gì; mã thoát 1 nếu có văn bản chưa cập nhật
    #[arg(long)]
    check: bool,
    /// Mở kết quả (nhiều văn bản: mở thư mục của chúng)
    #[arg(long)]
    open: bool,
}

/// Which files of folders are meant.
#[derive(clap::Args)]
pub(super) struct Files {
    /// Trong thư mục, chỉ lấy những tệp khớp mẫu này
    #[arg(long, value_name = "MẪU")]
    include: Vec<String>,
    /// Trong thư mục, bỏ qua những tệp và thư mục khớp mẫu này
    #[arg(long, value_name = "MẪU")]
    exclude: Vec<String>,
}

impl Files {
    pub(super) fn selection(&self) -> Result<Selection, u8> {
        Selection::new(&self.include, &self.exclude).map_err(|e| cannot(&e.to_string()))
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
    let selection = args.files.selection()?;
    let single = args.paths.len() == 1 && args.paths[0].is_file();
    // The threads are set before they are first used, which is in `find`.
    let settings = args
        .options
        .settings(args.dry_run || args.check, single, lang)?;
    let found = find(&args.paths, &selection).map_err(|e| cannot(&e.to_string()))?;
    if found.inputs.is_empty() {
        return Err(cannot(&match found.passed_over {
            0 => NOTHING.in_lang(lang).to_owned(),
            n => PASSED_OVER.fill(lang, &[n.to_string()]),
        }));
    }
    let batch = Batch::new(settings);
    let plan = batch.plan(found.inputs);
    let done = Teller::new(&args.options, single, lang).run(&batch, plan);
    let done = done.ok_or(PROBLEMS)?;
    if args.open {
        open(&done)?;
    }
    let stale = args.check && done.summary.stale > 0;
    match done.summary.is_clean() && !stale {
        true => Ok(CLEAN),
        false => Ok(PROBLEMS),
    }
}

fn open(done: &Done) -> Result<(), u8> {
    let target = match &done.documents[..] {
        [] => return Ok(()),
        [one] => one.as_path(),
        [first, ..] => vanthu::batch::save::folder_of(first),
    };
    opener::open(target).map_err(|e| cannot(&format!("{}: {e}", target.display())))
}

/// Says why the command cannot run.
pub(super) fn cannot(why: &str) -> u8 {
    say::err(&format!("{why}\n"));
    NOT_RUN
}
