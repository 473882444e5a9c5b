//! The command line, the only place that prints: `commands` has one file per command, `prelude`
//! what they share.

mod arguments;
mod batch;
mod codes;
mod commands;
mod dropped;
mod help;
mod prelude;
mod say;
mod stop;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use vanthu::catalogue::commands::main as words;
use vanthu::diagnostic::Lang;
use vanthu::guard;

use self::codes::{CLEAN, NOT_RUN};
use self::commands::{
    build, check, completions, kinds, merge, new, register, rule, schema, setup, watch,
};
use self::help::text;

/// The whole command line.
#[derive(Parser)]
#[command(
    name = "vanthu",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    subcommand_value_name = text("LỆNH", "COMMAND"),
    about = text(
        "Soạn văn bản hành chính (.docx) theo Nghị định 30/2020/NĐ-CP từ tệp nội dung YAML",
        "Official Vietnamese documents (.docx) laid out by Decree 30/2020/NĐ-CP, from YAML content files",
    ),
)]
struct Cli {
    #[arg(
        long,
        global = true,
        value_enum,
        display_order = LAST,
        value_name = text("NGÔN NGỮ", "LANGUAGE"),
        help = text("Ngôn ngữ, mặc định theo máy", "Language (default: the system's)"),
    )]
    lang: Option<Language>,
    #[arg(
        long,
        global = true,
        value_enum,
        display_order = LAST,
        default_value_t = say::Color::Auto,
        value_name = text("KHI", "WHEN"),
        help = text("Tô màu thông báo", "When to colour messages"),
    )]
    color: say::Color,
    #[command(subcommand)]
    command: Command,
}

/// Global options come after a command's own.
const LAST: usize = 900;

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Vi,
    En,
}

#[derive(Subcommand)]
enum Command {
    #[command(about = text("Dựng tệp Word từ tệp nội dung hoặc cả thư mục", "Build Word files from content files or whole folders"))]
    Build(build::Args),
    #[command(about = text("Dựng, rồi dựng lại mỗi khi có tệp thay đổi", "Build, and rebuild whenever a file changes"))]
    Watch(watch::Args),
    #[command(about = text("Trộn: mỗi hàng của tệp CSV thành một văn bản", "Build one document per row of a table (CSV or Excel)"))]
    Merge(merge::Args),
    #[command(about = text("Lập sổ đăng ký văn bản đi", "Write the register of outgoing documents"))]
    Register(register::Args),
    #[command(about = text("Kiểm tra thể thức của tệp nội dung và tệp Word; --fix sửa những chỗ chắc chắn", "Check the form of content files and Word files; --fix corrects what is certain"))]
    Check(check::Args),
    #[command(about = text("Giải thích một quy tắc, hoặc liệt kê tất cả", "Explain a rule, or list them all"))]
    Rule(rule::Args),
    #[command(about = text("Liệt kê 29 loại văn bản", "List the 29 document kinds"))]
    Kinds(kinds::Args),
    #[command(about = text("Viết một tệp nội dung mẫu", "Write a content file to start from"))]
    New(new::Args),
    #[command(about = text("In JSON Schema của tệp nội dung, cho trình soạn thảo", "Print the JSON Schema of content files, for editors"))]
    Schema(schema::Args),
    #[command(about = text("In mã gợi ý lệnh cho trình dòng lệnh", "Print a completion script for a shell"))]
    Completions(completions::Args),
    #[command(about = text("Cho gọi `vanthu` ở mọi thư mục; --undo để gỡ", "Make `vanthu` a command in every folder; --undo takes it back"))]
    Setup(setup::Args),
}

/// Reads the command line and runs the command. Exit codes: 0 clean, 1 problems found, 2
/// could not run or not print, 130 after Ctrl-C and 143 after SIGTERM.
pub(crate) fn run() -> ExitCode {
    let lang = help::choose_lang(std::env::args_os().skip(1));
    let arguments = help::arguments();
    let is_command = |name: &str| {
        help::laid_out(Cli::command())
            .find_subcommand(name)
            .is_some()
    };
    let code = match dropped::commands(&arguments, is_command) {
        Some(lines) => {
            let codes = lines.into_iter().map(|line| run_line(line, lang));
            let worst = codes.max().unwrap_or(CLEAN);
            dropped::wait(lang);
            worst
        }
        None => run_line(arguments, lang),
    };
    stop::end(code).into()
}

/// Runs one command line.
fn run_line(arguments: Vec<OsString>, lang: Lang) -> u8 {
    let matches = help::laid_out(Cli::command()).try_get_matches_from(arguments);
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => {
            say::err(&help::complaint(&error, lang));
            return NOT_RUN;
        }
        Err(help) => {
            say::wrote(help.print());
            return say::end(CLEAN, lang);
        }
    };
    say::set_color(cli.color);
    guard::quiet();
    let code = guard::caught(|| command(&cli.command, lang)).unwrap_or_else(|place| {
        say::err(&format!("{}\n", words::OWN_FAULT.fill(lang, &place)));
        NOT_RUN
    });
    say::end(code, lang)
}

fn command(command: &Command, lang: Lang) -> u8 {
    match command {
        Command::Build(args) => build::run(args, lang),
        Command::Watch(args) => watch::run(args, lang),
        Command::Merge(args) => merge::run(args, lang),
        Command::Register(args) => register::run(args, lang),
        Command::Check(args) => check::run(args, lang),
        Command::Rule(args) => rule::run(args, lang),
        Command::Kinds(args) => kinds::run(args, lang),
        Command::New(args) => new::run(args, lang),
        Command::Schema(args) => schema::run(args),
        Command::Setup(args) => setup::run(args, lang),
        Command::Completions(args) => completions::run(args, help::laid_out(Cli::command())),
    }
}
