//! Arguments that several commands take.

use std::path::{MAIN_SEPARATOR, MAIN_SEPARATOR_STR, PathBuf};

use clap::builder::{PathBufValueParser, TypedValueParser};
use vanthu::batch::{Found, Globs, find};
use vanthu::catalogue::commands::help::{NOT_A_CODE, NOT_A_GLOB};
use vanthu::diagnostic::Lang;
use vanthu::files::on_disk;
use vanthu::rules::{NotACode, Prefix};

use super::help::{lang, text};
use super::say::{cannot, failed};

/// Which content files are meant.
#[derive(clap::Args)]
pub(super) struct Files {
    #[arg(value_parser = path(), required = true, value_name = text("NƠI", "PATH"), help = text("Tệp nội dung, hoặc thư mục có tệp nội dung", "Content files, or folders of content files"))]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) globs: GlobArgs,
}

/// Which files of folders to take.
#[derive(clap::Args)]
pub(super) struct GlobArgs {
    #[arg(long, value_name = text("MẪU", "GLOB"), help = text("Trong thư mục, chỉ lấy những tệp khớp mẫu này", "Only files matching this glob (in folders)"))]
    include: Vec<String>,
    #[arg(long, value_name = text("MẪU", "GLOB"), help = text("Trong thư mục, bỏ qua những tệp và thư mục khớp mẫu này", "Skip files and folders matching this glob (in folders)"))]
    exclude: Vec<String>,
}

impl Files {
    /// Finds the content files.
    pub(super) fn find(&self, lang: Lang) -> Result<Found, u8> {
        find(&self.paths, &self.globs.compiled()?).map_err(|e| failed(&e, lang))
    }
}

impl GlobArgs {
    /// Which files of a folder are taken.
    pub(super) fn compiled(&self) -> Result<Globs, u8> {
        Globs::new(&self.include, &self.exclude).map_err(|e| {
            // a glob without `/` was given a folder to begin with
            let glob = e.glob().unwrap_or_default().trim_start_matches("**/");
            cannot(&NOT_A_GLOB.fill(lang(), &[glob.to_owned(), e.kind().to_string()]))
        })
    }
}

/// A path among the arguments, as spelled on the disk: a typed name may be spelled with other
/// characters than one unpacked from a macOS archive. With the system's own separators, so that
/// no message mixes them: Windows takes `/` too.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| on_disk(&with_own_separators(path)).into_owned())
}

fn with_own_separators(path: PathBuf) -> PathBuf {
    match path.to_str() {
        Some(text) if MAIN_SEPARATOR != '/' => text.replace('/', MAIN_SEPARATOR_STR).into(),
        _ => path,
    }
}

/// The code of a rule, or a prefix of codes.
pub(super) fn rule_code(code: &str) -> Result<Prefix, String> {
    code.parse()
        .map_err(|NotACode(code)| NOT_A_CODE.fill(lang(), &[code]))
}
