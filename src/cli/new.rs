//! `vanthu new`.

use std::path::PathBuf;

use vanthu::batch::save::save;
use vanthu::diagnostic::{Lang, Words};
use vanthu::read::FileProblem;
use vanthu::{catalogue, kinds, starter};

use super::help::text;
use super::{CLEAN, NOT_RUN, say};

/// The kind, and where to.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu new bao-cao bao-cao.yaml
  vanthu new cong-van > cong-van.yaml",
        "Examples:
  vanthu new bao-cao bao-cao.yaml
  vanthu new cong-van > cong-van.yaml",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = text("LOẠI", "KIND"), help = text("Loại văn bản (xem `vanthu kinds`)", "The kind of document (see `vanthu kinds`)"))]
    kind: String,
    #[arg(value_name = text("TỆP", "FILE"), help = text("Tệp sẽ viết; không ghi thì in ra màn hình", "The file to write; without it the content is printed"))]
    file: Option<PathBuf>,
    #[arg(long, help = text("Ghi đè tệp đang có", "Write over a file that is there"))]
    force: bool,
}

static NO_KIND: Words = Words {
    vi: "không có loại “{0}”; xem `vanthu kinds`\n",
    en: "there is no kind “{0}”; see `vanthu kinds`\n",
};
static THERE: Words = Words {
    vi: "{0} đã có; --force ghi đè tệp\n",
    en: "{0} is there already; --force writes over it\n",
};
static WROTE: Words = Words {
    vi: "đã ghi {0}",
    en: "wrote {0}",
};

/// Writes a content file that builds as it stands; never over one that is there, unless told.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    let Some(kind) = kinds::by_key(&args.kind) else {
        say::err(&NO_KIND.fill(lang, std::slice::from_ref(&args.kind)));
        return NOT_RUN;
    };
    let text = starter::content_file(kind);
    let Some(path) = &args.file else {
        say::out(text.trim_end());
        return CLEAN;
    };
    let name = || [path.display().to_string()];
    if !args.force && path.exists() {
        say::err(&THERE.fill(lang, &name()));
        return NOT_RUN;
    }
    match save(path, text.as_bytes()) {
        Ok(()) => {
            say::out(&WROTE.fill(lang, &name()));
            CLEAN
        }
        Err(error) => {
            let args = [&*path.to_string_lossy(), &error.to_string()];
            say::file_problem(FileProblem::new(&catalogue::CANNOT_WRITE, path, args), lang);
            NOT_RUN
        }
    }
}
