//! `vanthu new`.

use std::path::PathBuf;

use vanthu::catalogue::commands::{new as words, saved};
use vanthu::diagnostic::Lang;
use vanthu::files::{Expected, Saver, Seen};
use vanthu::kinds;
use vanthu::starter;

use crate::cli::prelude::{CLEAN, NOT_RUN, path, say, text};

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
pub(in crate::cli) struct Args {
    #[arg(value_name = text("LOẠI", "KIND"), help = text("Loại văn bản (xem `vanthu kinds`)", "Document kind (see `vanthu kinds`)"))]
    kind: String,
    #[arg(value_parser = path(), value_name = text("TỆP", "FILE"), help = text("Tệp sẽ viết; không ghi thì in ra màn hình", "File to write (default: print it)"))]
    file: Option<PathBuf>,
    #[arg(long, help = text("Thay tệp đang có (giữ một bản sao)", "Replace an existing file (keeping a copy)"))]
    force: bool,
}

/// Writes a content file that builds as it is; overwrites an existing one only if asked to.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    let Some(kind) = kinds::by_key(&args.kind) else {
        say::err(&words::NO_KIND.fill(lang, std::slice::from_ref(&args.kind)));
        return NOT_RUN;
    };
    let text = starter::content_file(kind);
    let Some(path) = &args.file else {
        say::out(text.trim_end());
        return CLEAN;
    };
    let name = || [path.display().to_string()];
    if !args.force && path.exists() {
        say::err(&words::THERE.fill(lang, &name()));
        return NOT_RUN;
    }
    // A copy is kept even of a file that has only just appeared.
    let expected = Expected {
        keep: true,
        ..Expected::to_be(Seen::Nothing)
    };
    let saver = Saver::default();
    match saver.save(path, text.as_bytes(), &expected) {
        Ok(copy) => {
            saver.sync();
            say::out(&saved::WROTE.fill(lang, &name()));
            if let Some(copy) = copy {
                say::out(&saved::COPY.fill(lang, &[copy.display().to_string()]));
            }
            CLEAN
        }
        Err(problem) => {
            say::file_problem(problem, lang);
            NOT_RUN
        }
    }
}
