//! `vanthu build` and `vanthu merge`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use vanthu::batch::{
    Batch, Job, Kept, Outcome, Pattern, Selection, Settings, Target, Verdict, find,
};
use vanthu::diagnostic::{Checked, Lang, Words};
use vanthu::render;
use vanthu::rows::Table;

use super::{CLEAN, NOT_RUN, PROBLEMS, say};

/// What to build, and how.
#[derive(clap::Args)]
#[command(
    after_help = "Ví dụ:\n  vanthu build bao-cao.yaml\n  vanthu build bao-cao.yaml -o phat-hanh/bao-cao.docx\n  vanthu build . -o ../phat-hanh --name \"{so}-{ky_hieu}-{trich_yeu:slug}\"\n\nMã thoát: 0 không có lỗi, 1 có lỗi, 2 không chạy được."
)]
pub(super) struct Args {
    /// Tệp nội dung, hoặc thư mục có tệp nội dung
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    common: Common,
    /// Chỉ lấy những tệp khớp mẫu này
    #[arg(long, value_name = "MẪU")]
    include: Vec<String>,
    /// Bỏ qua những tệp khớp mẫu này
    #[arg(long, value_name = "MẪU")]
    exclude: Vec<String>,
    /// Không ghi gì; mã thoát 1 nếu có văn bản chưa cập nhật
    #[arg(long)]
    check: bool,
}

/// What to merge.
#[derive(clap::Args)]
#[command(after_help = "Ví dụ:\n  vanthu merge giay-moi.yaml --rows khach.csv -o giay-moi")]
pub(super) struct MergeArgs {
    /// Tệp nội dung; cột của tệp CSV điền vào chỗ trống cùng tên
    content: PathBuf,
    /// Tệp CSV, dòng đầu là tên cột
    #[arg(long)]
    rows: PathBuf,
    #[command(flatten)]
    common: Common,
}

/// What both have.
#[derive(clap::Args)]
struct Common {
    /// Tệp .docx (khi chỉ có một tệp nội dung), hoặc thư mục ghi kết quả
    #[arg(short, long, value_name = "NƠI")]
    output: Option<PathBuf>,
    /// Cách đặt tên tệp: "{so}-{ky_hieu}-{trich_yeu:slug}"
    #[arg(long, value_name = "MẪU")]
    name: Option<String>,
    /// Thư mục mẫu câu, được ưu tiên hơn mọi thư mục khác
    #[arg(long, value_name = "THƯ MỤC")]
    templates: Vec<PathBuf>,
    /// Dựng lại cả văn bản đã cập nhật, thay cả tệp không do vanthu tạo (giữ một bản sao)
    #[arg(long)]
    force: bool,
    /// Thay cả tệp đã sửa tay trong Word (giữ một bản sao .bak.docx)
    #[arg(long)]
    overwrite_edited: bool,
    /// Chỉ cho biết sẽ dựng văn bản nào, vì sao
    #[arg(long)]
    dry_run: bool,
    /// Số luồng chạy song song (mặc định: số nhân)
    #[arg(long, value_name = "N")]
    jobs: Option<usize>,
    /// Chỉ in lỗi
    #[arg(short, long)]
    quiet: bool,
}

static WROTE: Words = Words {
    vi: "đã ghi {0}",
    en: "wrote {0}",
};
static COPY: Words = Words {
    vi: "đã ghi {0}; bản cũ giữ ở {1}",
    en: "wrote {0}; the old one is kept as {1}",
};
static STALE: Words = Words {
    vi: "sẽ ghi {0}: {1}",
    en: "would write {0}: {1}",
};
static EDITED: Words = Words {
    vi: "giữ {0}: đã sửa tay; thêm --overwrite-edited để thay (bản cũ được giữ lại)",
    en: "kept {0}: edited by hand; --overwrite-edited replaces it (a copy is kept)",
};
static FOREIGN: Words = Words {
    vi: "giữ {0}: không do vanthu tạo; thêm --force để thay (bản cũ được giữ lại)",
    en: "kept {0}: not made by vanthu; --force replaces it (a copy is kept)",
};
static IN_USE: Words = Words {
    vi: "{0} đang mở trong chương trình khác; hãy đóng lại rồi chạy lại",
    en: "{0} is open in another program; close it and run again",
};
static SUMMARY: Words = Words {
    vi: "đã dựng {0}, đã cập nhật sẵn {1}, lỗi {2}, giữ vì sửa tay {3}",
    en: "{0} built, {1} up to date, {2} failed, {3} kept because edited",
};
static REMAIN: Words = Words {
    vi: "dừng; còn {0} văn bản chưa dựng",
    en: "stopped; {0} documents remain",
};
static NOTHING: Words = Words {
    vi: "không tìm thấy tệp nội dung nào",
    en: "no content files found",
};

/// Builds.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    let selection = match Selection::new(&args.include, &args.exclude) {
        Ok(selection) => selection,
        Err(error) => return cannot(&error.to_string()),
    };
    let found = match find(&args.paths, &selection) {
        Ok(found) => found,
        Err(error) => return cannot(&error.to_string()),
    };
    if found.inputs.is_empty() {
        return cannot(NOTHING.in_lang(lang));
    }
    let single = args.paths.len() == 1 && args.paths[0].is_file();
    let batch = match batch(&args.common, args.check, single, lang) {
        Ok(batch) => batch,
        Err(code) => return code,
    };
    let plan = batch.plan(found.inputs);
    go(&batch, plan, &args.common, args.check, single, lang)
}

/// Merges.
pub(super) fn merge(args: &MergeArgs, lang: Lang) -> u8 {
    let table = Table::read(&args.rows);
    let Some(table) = table.value else {
        say::err(&render::human(
            &table.diagnostics,
            &table.sources,
            lang,
            say::color(),
        ));
        return PROBLEMS;
    };
    let batch = match batch(&args.common, false, false, lang) {
        Ok(batch) => batch,
        Err(code) => return code,
    };
    let input = vanthu::batch::Input {
        path: args.content.clone(),
        root: None,
        hash: None,
    };
    let plan = batch.plan_rows(&input, &Arc::new(table));
    go(&batch, plan, &args.common, false, false, lang)
}

fn cannot(why: &str) -> u8 {
    say::err(&format!("{why}\n"));
    NOT_RUN
}

fn batch(common: &Common, check: bool, single: bool, lang: Lang) -> Result<Batch, u8> {
    let name = match common.name.as_deref().map(Pattern::parse) {
        None => None,
        Some(Ok(pattern)) => Some(pattern),
        Some(Err(fault)) => {
            let text = common.name.as_deref().unwrap_or_default();
            let diagnostic = vanthu::batch::not_a_pattern(text, &fault);
            return Err(cannot(&diagnostic.message(lang)));
        }
    };
    if let Some(jobs) = common.jobs {
        // a second call in one process would fail; there is none
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(jobs)
            .build_global();
    }
    let is_docx = |path: &Path| {
        path.extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("docx"))
    };
    let target = match &common.output {
        None => Target::Beside,
        Some(path) if single && is_docx(path) => Target::File(path.clone()),
        Some(path) => Target::Folder(path.clone()),
    };
    Ok(Batch::new(Settings {
        target,
        name,
        templates: common.templates.clone(),
        force: common.force,
        overwrite_edited: common.overwrite_edited,
        dry_run: common.dry_run || check,
    }))
}

/// Counts of a run.
#[derive(Default)]
struct Tally {
    built: usize,
    stale: usize,
    up_to_date: usize,
    failed: usize,
    kept: usize,
}

fn go(
    batch: &Batch,
    plan: Checked<Vec<Job>>,
    common: &Common,
    check: bool,
    single: bool,
    lang: Lang,
) -> u8 {
    say::err(&render::human(
        &plan.diagnostics,
        &plan.sources,
        lang,
        say::color(),
    ));
    let Some(jobs) = plan.value else {
        return PROBLEMS;
    };
    static STOPPED: AtomicBool = AtomicBool::new(false);
    // without a handler Ctrl-C ends the process at once, which leaves whole files as well
    let _ = ctrlc::set_handler(|| STOPPED.store(true, Ordering::Relaxed));
    let bar = progress(jobs.len(), common.quiet || single);
    let mut tally = Tally::default();
    let mut told = 0;
    batch.run(&jobs, &mut |outcome| {
        told += 1;
        bar.inc(1);
        bar.suspend(|| tell(&outcome, &mut tally, common.quiet, lang));
        !STOPPED.load(Ordering::Relaxed)
    });
    bar.finish_and_clear();
    if told < jobs.len() {
        let rest = (jobs.len() - told).to_string();
        say::err(&format!("{}\n", REMAIN.fill(lang, &[rest])));
    }
    if !single && !common.quiet {
        let counts = [
            tally.built + tally.stale,
            tally.up_to_date,
            tally.failed,
            tally.kept,
        ];
        say::out(&SUMMARY.fill(lang, &counts.map(|n| n.to_string())));
    }
    if tally.failed > 0 || told < jobs.len() || (check && tally.stale + tally.kept > 0) {
        PROBLEMS
    } else {
        CLEAN
    }
}

/// A bar on a terminal for more than one document, nothing elsewhere.
fn progress(jobs: usize, hidden: bool) -> indicatif::ProgressBar {
    use indicatif::{ProgressBar, ProgressStyle};
    if hidden || jobs < 2 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(jobs as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len} {per_sec} {eta}") {
        bar.set_style(style);
    }
    bar
}

fn tell(outcome: &Outcome, tally: &mut Tally, quiet: bool, lang: Lang) {
    say::err(&render::human(
        &outcome.diagnostics,
        &outcome.sources,
        lang,
        say::color(),
    ));
    let path = outcome.output.as_deref().unwrap_or(&outcome.content);
    let path = path.display().to_string();
    let say_out = |words: &Words, args: &[String]| {
        if !quiet {
            say::out(&words.fill(lang, args));
        }
    };
    match &outcome.verdict {
        Verdict::Built(_, None) => {
            tally.built += 1;
            say_out(&WROTE, &[path]);
        }
        Verdict::Built(_, Some(copy)) => {
            tally.built += 1;
            say_out(&COPY, &[path, copy.display().to_string()]);
        }
        Verdict::Stale(reason) => {
            tally.stale += 1;
            say_out(&STALE, &[path, reason.words(lang)]);
        }
        Verdict::UpToDate => tally.up_to_date += 1,
        Verdict::Kept(kept) => {
            tally.kept += 1;
            let words = match kept {
                Kept::Foreign => &FOREIGN,
                Kept::Edited | Kept::EditedAndStale(_) => &EDITED,
            };
            say::err(&format!("{}\n", words.fill(lang, &[path])));
        }
        Verdict::Refused => tally.failed += 1,
        Verdict::InUse(_) => {
            tally.failed += 1;
            say::err(&format!("{}\n", IN_USE.fill(lang, &[path])));
        }
        Verdict::Failed(error) => {
            tally.failed += 1;
            say::err(&format!("{error}\n"));
        }
    }
}
