//! `vanthu schema`.

use vanthu::content::schema;

use crate::cli::prelude::{CLEAN, say, text};

/// The schema of what.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu schema > content.schema.json
  vanthu schema office > office.schema.json

Ở dòng đầu tệp nội dung, cho trình soạn thảo biết: # yaml-language-server: $schema=content.schema.json",
        "Examples:
  vanthu schema > content.schema.json
  vanthu schema office > office.schema.json

The first line of a content file tells the editor: # yaml-language-server: $schema=content.schema.json",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(value_enum, default_value_t = Of::Content, value_name = text("TỆP", "FILE"), help = text("Của tệp nội dung hay của vanthu.yaml", "Schema of content files, or of vanthu.yaml"))]
    of: Of,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Of {
    Content,
    Office,
}

/// Prints the JSON Schema that editors check a file by while it is typed.
pub(in crate::cli) fn run(args: &Args) -> u8 {
    let schema = match args.of {
        Of::Content => schema::content(),
        Of::Office => schema::office(),
    };
    say::data(&format!("{schema:#}\n"));
    CLEAN
}
