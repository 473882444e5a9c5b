//! `vanthu new`.

use std::path::PathBuf;

use vanthu::diagnostic::{Lang, Words};
use vanthu::files::{Expected, Saver, Seen};
use vanthu::kinds;
use vanthu::starter;

use super::help::text;
use super::{CLEAN, NOT_RUN, path, say};

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
    #[arg(value_parser = path(), value_name = text("TỆP", "FILE"), help = text("Tệp sẽ viết; không ghi thì in ra màn hình", "The file to write; without it the content is printed"))]
    file: Option<PathBuf>,
    #[arg(long, help = text("Thay tệp đang có (giữ một bản sao)", "Replace a file that is there (keeping a copy)"))]
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
static COPY: Words = Words {
    vi: "bản cũ giữ ở {0}",
    en: "the old one is kept as {0}",
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
    // Also of a file that appeared just now a copy is kept.
    let expected = Expected {
        keep: true,
        ..Expected::to_be(Seen::Nothing)
    };
    let saver = Saver::default();
    match saver.save(path, text.as_bytes(), &expected) {
        Ok(copy) => {
            saver.sync();
            say::out(&WROTE.fill(lang, &name()));
            if let Some(copy) = copy {
                say::out(&COPY.fill(lang, &[copy.display().to_string()]));
            }
            CLEAN
        }
        Err(problem) => {
            say::file_problem(problem, lang);
            NOT_RUN
        }
    }
}
