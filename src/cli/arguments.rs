//! Arguments that several commands take.

use std::path::PathBuf;

use clap::builder::{PathBufValueParser, TypedValueParser};
use vanthu::batch::{Found, Globs, find};
use vanthu::diagnostic::Lang;
use vanthu::files::on_disk;

use super::help::text;
use super::say::{cannot, failed};

/// Which content files are meant.
#[derive(clap::Args)]
pub(super) struct Files {
    #[arg(value_parser = path(), required = true, value_name = text("NƠI", "PATH"), help = text("Tệp nội dung, hoặc thư mục có tệp nội dung", "Content files, and folders that hold some"))]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) globs: GlobArgs,
}

/// Which files of folders are meant.
#[derive(clap::Args)]
pub(super) struct GlobArgs {
    #[arg(long, value_name = text("MẪU", "GLOB"), help = text("Trong thư mục, chỉ lấy những tệp khớp mẫu này", "Of folders, take only the files that match this pattern"))]
    include: Vec<String>,
    #[arg(long, value_name = text("MẪU", "GLOB"), help = text("Trong thư mục, bỏ qua những tệp và thư mục khớp mẫu này", "Of folders, leave out the files and folders that match this pattern"))]
    exclude: Vec<String>,
}

impl Files {
    /// Finds them.
    pub(super) fn find(&self, lang: Lang) -> Result<Found, u8> {
        find(&self.paths, &self.globs.compiled()?).map_err(|e| failed(&e, lang))
    }
}

impl GlobArgs {
    /// Which files of a folder are taken.
    pub(super) fn compiled(&self) -> Result<Globs, u8> {
        Globs::new(&self.include, &self.exclude).map_err(|e| cannot(&e.to_string()))
    }
}

/// A path among the arguments, as it lies on the disk: a name that is typed is spelled with
/// other characters than one that was unpacked from an archive of macOS may be.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| on_disk(&path).into_owned())
}
