//! `vanthu merge`.

use std::path::PathBuf;
use std::sync::Arc;

use vanthu::area::SHEET_ROWS;
use vanthu::batch::{Batch, Globs, find};
use vanthu::catalogue::commands::merge as words;
use vanthu::data_file::Part;
use vanthu::diagnostic::Lang;
use vanthu::rows::Table;

use crate::cli::batch::{Options, Teller};
use crate::cli::prelude::{PROBLEMS, cannot, failed, path, say, stop, text};

/// What to merge.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu merge giay-moi.yaml --rows khach.csv -o giay-moi
  vanthu merge giay-moi.yaml --rows khach.xlsx -o giay-moi --name \"{hang:03}-{ho_ten:slug}\"

Tên cột được viết không dấu: cột “Họ tên” là {{so_lieu.ho_ten}} trong tệp nội dung.
Ô của tệp Excel được ghi như Excel hiển thị trên máy dùng tiếng Việt.",
        "Examples:
  vanthu merge giay-moi.yaml --rows khach.csv -o giay-moi
  vanthu merge giay-moi.yaml --rows khach.xlsx -o giay-moi --name \"{hang:03}-{ho_ten:slug}\"

Column names have no diacritics: “Họ tên” is {{so_lieu.ho_ten}} in the content file.
Cells of a workbook are written as Excel shows them on a Vietnamese computer.",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(value_parser = path(), value_name = text("TỆP", "FILE"), help = text("Tệp nội dung; mỗi cột của bảng là một số liệu cùng tên", "The content file; each column of the table becomes a figure of the same name"))]
    content: PathBuf,
    #[arg(value_parser = path(), long, value_name = text("TỆP", "FILE"), help = text("Bảng CSV, .xlsx hoặc .xlsm; dưới hàng tên cột, mỗi hàng là một văn bản", "Table (CSV, .xlsx or .xlsm); each row below the column names makes one document"))]
    rows: PathBuf,
    #[arg(long, value_name = text("TRANG", "SHEET"), help = text("Trang tính của tệp Excel (mặc định: trang đầu không ẩn)", "Sheet of the workbook (default: the first one that is not hidden)"))]
    sheet: Option<String>,
    #[arg(long, value_name = text("HÀNG", "ROW"), value_parser = clap::value_parser!(u32).range(1..=i64::from(SHEET_ROWS)), help = text("Số thứ tự của hàng tiêu đề (mặc định: tự tìm)", "Number of the heading row (default: detected)"))]
    header_row: Option<u32>,
    #[command(flatten)]
    options: Options,
    #[arg(long, help = text("Chỉ cho biết sẽ dựng văn bản nào, vì sao", "Only show which documents would be built, and why"))]
    dry_run: bool,
}

/// Merges.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    merge(args, lang).unwrap_or_else(|code| code)
}

fn merge(args: &Args, lang: Lang) -> Result<u8, u8> {
    stop();
    let settings = args.options.settings(args.dry_run, false, lang)?;
    let content = std::slice::from_ref(&args.content);
    let found = find(content, &Globs::default()).map_err(|e| failed(&e, lang))?;
    let [input] = &found.inputs[..] else {
        let name = args.content.display().to_string();
        return Err(cannot(&words::NOT_ONE.fill(lang, &[name])));
    };
    let part = Part {
        sheet: args.sheet.clone(),
        area: None,
        heading: args.header_row,
    };
    let table = Table::read(&args.rows, &part);
    let (said, sources) = (&table.diagnostics, &table.sources);
    say::problems(said, sources, lang);
    let table = Arc::new(table.value.ok_or(PROBLEMS)?);
    let batch = Batch::new(settings);
    let plan = batch.plan_rows(input, &table);
    let done = Teller::new(&args.options, false, lang).run(&batch, plan);
    Ok(done.ok_or(PROBLEMS)?.code())
}
