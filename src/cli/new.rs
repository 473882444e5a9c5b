//! `vanthu new`.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use vanthu::diagnostic::{Lang, Words};
use vanthu::{kinds, starter};

use super::{CLEAN, NOT_RUN, say};

/// The kind, and where to.
#[derive(clap::Args)]
#[command(
    after_help = "Ví dụ:\n  vanthu new bao-cao bao-cao.yaml\n  vanthu new cong-van > cong-van.yaml"
)]
pub(super) struct Args {
    /// Loại văn bản (xem `vanthu kinds`)
    kind: String,
    /// Tệp sẽ viết; không ghi thì in ra màn hình
    file: Option<PathBuf>,
    /// Ghi đè tệp đang có
    #[arg(long)]
    force: bool,
}

static NO_KIND: Words = Words {
    vi: "không có loại “{0}”; xem `vanthu kinds`\n",
    en: "there is no kind “{0}”; see `vanthu kinds`\n",
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
    let mut options = OpenOptions::new();
    options.write(true);
    if args.force {
        options.create(true).truncate(true);
    } else {
        options.create_new(true);
    }
    let written = options
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    match written {
        Ok(()) => {
            say::out(&WROTE.fill(lang, &[path.display().to_string()]));
            CLEAN
        }
        Err(error) => {
            say::err(&format!("{}: {error}\n", path.display()));
            NOT_RUN
        }
    }
}
