//! The command line, one file a command; the only place that prints.

mod batch;
mod build;
mod check;
mod kinds;
mod merge;
mod new;
mod register;
mod rule;
mod say;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use vanthu::diagnostic::Lang;

/// Soạn văn bản hành chính (.docx) theo Nghị định 30/2020/NĐ-CP từ tệp nội dung YAML.
#[derive(Parser)]
#[command(name = "vanthu", version, propagate_version = true)]
struct Cli {
    /// Ngôn ngữ của thông báo (mặc định theo máy)
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,
    /// Tô màu thông báo (mặc định: khi in ra màn hình)
    #[arg(long, global = true, value_enum, default_value_t = say::Color::Auto)]
    color: say::Color,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Vi,
    En,
}

#[derive(Subcommand)]
enum Command {
    /// Dựng tệp Word từ tệp nội dung hoặc cả thư mục
    Build(build::Args),
    /// Dựng, rồi dựng lại mỗi khi có tệp thay đổi
    Watch(watch::Args),
    /// Trộn: mỗi hàng của tệp CSV thành một văn bản
    Merge(merge::Args),
    /// Lập sổ đăng ký văn bản đi
    Register(register::Args),
    /// Kiểm tra thể thức của tệp nội dung và tệp Word; --fix sửa những chỗ chắc chắn
    Check(check::Args),
    /// Giải thích một quy tắc, hoặc liệt kê tất cả
    Rule(rule::Args),
    /// Liệt kê 29 loại văn bản
    Kinds,
    /// Viết một tệp nội dung mẫu
    New(new::Args),
}

/// Nothing wrong.
const CLEAN: u8 = 0;
/// Problems found.
const PROBLEMS: u8 = 1;
/// Could not run.
const NOT_RUN: u8 = 2;

/// Reads the command line and runs the command. Exit codes: 0 clean, 1 problems found, 2
/// could not run.
pub(crate) fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { NOT_RUN } else { CLEAN };
            // nobody is left to tell when the terminal is gone
            let _ = error.print();
            return code.into();
        }
    };
    let lang = match cli.lang {
        Some(Language::Vi) => Lang::Vi,
        Some(Language::En) => Lang::En,
        None => lang_of_machine(),
    };
    say::set_color(cli.color);
    match cli.command {
        Command::Build(args) => build::run(&args, lang),
        Command::Watch(args) => watch::run(&args, lang),
        Command::Merge(args) => merge::run(&args, lang),
        Command::Register(args) => register::run(&args, lang),
        Command::Check(args) => check::run(&args, lang),
        Command::Rule(args) => rule::run(&args, lang),
        Command::Kinds => kinds::run(),
        Command::New(args) => new::run(&args, lang),
    }
    .into()
}

/// Vietnamese where the locale says so, else English.
fn lang_of_machine() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if locale.to_lowercase().starts_with("vi") => Lang::Vi,
        _ => Lang::En,
    }
}
