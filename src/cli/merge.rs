//! `vanthu merge`.

use std::path::PathBuf;
use std::sync::Arc;

use vanthu::batch::{Batch, Selection, find};
use vanthu::diagnostic::Lang;
use vanthu::render;
use vanthu::rows::Table;

use super::batch::{Options, Teller};
use super::build::cannot;
use super::{CLEAN, PROBLEMS, say};

/// What to merge.
#[derive(clap::Args)]
#[command(
    after_help = "Ví dụ:\n  vanthu merge giay-moi.yaml --rows khach.csv -o giay-moi\n  vanthu merge giay-moi.yaml --rows khach.csv -o giay-moi --name \"{hang:03}-{ho_ten:slug}\"\n\nTên cột được viết không dấu: cột “Họ tên” là {{so_lieu.ho_ten}} trong tệp nội dung."
)]
pub(super) struct Args {
    /// Tệp nội dung; mỗi cột của tệp CSV là một số liệu cùng tên
    #[arg(value_name = "TỆP")]
    content: PathBuf,
    /// Tệp CSV, hàng đầu là tên cột, mỗi hàng sau là một văn bản
    #[arg(long, value_name = "TỆP")]
    rows: PathBuf,
    #[command(flatten)]
    options: Options,
    /// Chỉ cho biết sẽ dựng văn bản nào, vì sao
    #[arg(long)]
    dry_run: bool,
}

/// Merges.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    merge(args, lang).unwrap_or_else(|code| code)
}

fn merge(args: &Args, lang: Lang) -> Result<u8, u8> {
    let settings = args.options.settings(args.dry_run, false, lang)?;
    let content = std::slice::from_ref(&args.content);
    let found = find(content, &Selection::default()).map_err(|e| cannot(&e.to_string()))?;
    let [input] = &found.inputs[..] else {
        return Err(cannot(&args.content.display().to_string()));
    };
    let table = Table::read(&args.rows);
    let (said, sources) = (&table.diagnostics, &table.sources);
    say::err(&render::human(said, sources, lang, say::color()));
    let table = Arc::new(table.value.ok_or(PROBLEMS)?);
    let batch = Batch::new(settings);
    let plan = batch.plan_rows(input, &table);
    let done = Teller::new(&args.options, false, lang).run(&batch, plan);
    match done.ok_or(PROBLEMS)?.summary.is_clean() {
        true => Ok(CLEAN),
        false => Ok(PROBLEMS),
    }
}
