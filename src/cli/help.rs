//! Help and command-line errors, in the language of the run.

use std::ffi::OsString;
use std::sync::OnceLock;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};
use vanthu::catalogue::commands::help as words;
use vanthu::diagnostic::{Lang, Words};

static LANG: OnceLock<Lang> = OnceLock::new();

/// Decides the language of the help, once and before the command line is built: `--lang` among
/// `arguments`, by default the system's.
pub(super) fn choose_lang(arguments: impl Iterator<Item = OsString>) -> Lang {
    let mut arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    let given = loop {
        match arguments.next().as_deref() {
            None | Some("--") => break None,
            Some("--lang") => break arguments.next(),
            Some(argument) => {
                if let Some(lang) = argument.strip_prefix("--lang=") {
                    break Some(lang.to_owned());
                }
            }
        }
    };
    *LANG.get_or_init(|| match given.as_deref() {
        Some("vi") => Lang::Vi,
        Some("en") => Lang::En,
        _ => lang_of_machine(),
    })
}

/// The command line; of `help build --lang vi` without the language, which clap's own command does
/// not take and [`choose_lang`] has read.
pub(super) fn arguments() -> Vec<OsString> {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|command| command == "help") {
        if let Some(at) = arguments.iter().position(|argument| argument == "--lang") {
            arguments.drain(at..arguments.len().min(at + 2));
        }
        arguments.retain(|argument| !argument.to_string_lossy().starts_with("--lang="));
    }
    arguments
}

/// Vietnamese where the locale says so, else English.
fn lang_of_machine() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if locale.to_lowercase().starts_with("vi") => Lang::Vi,
        _ => Lang::En,
    }
}

/// The language of the run.
pub(super) fn lang() -> Lang {
    LANG.get().copied().unwrap_or_default()
}

/// A help text in the language of the run.
pub(super) fn text(vi: &'static str, en: &'static str) -> &'static str {
    Words { vi, en }.in_lang(lang())
}

/// The command, with clap's own texts translated.
pub(super) fn laid_out(mut command: Command) -> Command {
    command.build();
    spoken(command)
}

fn spoken(command: Command) -> Command {
    let usage = text("Cách dùng", "Usage");
    command
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .subcommand_help_heading(text("Lệnh", "Commands"))
        .mut_args(|arg| match arg.get_id().as_str() {
            "help" => arg.help(text("In trợ giúp", "Print help")),
            "version" => arg.help(text("In phiên bản", "Print version")),
            _ => arg,
        })
        .mut_args(argument)
        .mut_subcommands(|command| {
            let command = match command.get_name() {
                "help" => {
                    command.about(text("In trợ giúp của một lệnh", "Print help for a command"))
                }
                _ => command,
            };
            spoken(command)
        })
}

/// An argument under its heading, with its possible values and its default.
fn argument(arg: Arg) -> Arg {
    let heading = match arg.is_positional() {
        true => text("Tham số", "Arguments"),
        false => text("Tùy chọn", "Options"),
    };
    let mut help = arg.get_help().cloned().unwrap_or_default().to_string();
    let values: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    if !values.is_empty() && arg.get_action().takes_values() {
        help.push_str(&format!(" [{}]", values.join(", ")));
    }
    if let [default] = arg.get_default_values()
        && arg.get_action().takes_values()
    {
        let default_word = text("mặc định", "default");
        help.push_str(&format!(" ({default_word}: {})", default.to_string_lossy()));
    }
    arg.help(StyledStr::from(help))
        .help_heading(heading)
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// Reports what is wrong with a command line, and what to do.
pub(super) fn complaint(error: &clap::Error, lang: Lang) -> String {
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(one)) => Some(one.clone()),
        Some(ContextValue::Strings(many)) if !many.is_empty() => Some(many.join(", ")),
        _ => None,
    };
    let argument = said(ContextKind::InvalidArg).unwrap_or_default();
    let value = said(ContextKind::InvalidValue).filter(|value| !value.is_empty());
    let message = match (error.kind(), value) {
        (ErrorKind::UnknownArgument, _) => words::UNKNOWN.fill(lang, &[argument]),
        (ErrorKind::InvalidSubcommand, _) => {
            let command = said(ContextKind::InvalidSubcommand).unwrap_or_default();
            words::NO_COMMAND.fill(lang, &[command])
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Some(value)) => {
            words::WRONG_VALUE.fill(lang, &[value, argument])
        }
        (ErrorKind::InvalidValue | ErrorKind::WrongNumberOfValues, None) => {
            words::NO_VALUE.fill(lang, &[argument])
        }
        (ErrorKind::MissingRequiredArgument, _) => words::MISSING.fill(lang, &[argument]),
        (ErrorKind::ArgumentConflict, _) => match said(ContextKind::PriorArg) {
            Some(prior) if prior == argument => words::TWICE.fill(lang, &[argument]),
            prior => words::CONFLICT.fill(lang, &[argument, prior.unwrap_or_default()]),
        },
        // a file name that is not Unicode, and whatever else clap may refuse
        _ => return error.to_string(),
    };
    let mut out = format!("{message}\n");
    let valid = said(ContextKind::ValidValue).map(|values| words::ONE_OF.fill(lang, &[values]));
    let meant = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(said)
    .map(|meant| words::DID_YOU_MEAN.fill(lang, &[meant]));
    let reason = std::error::Error::source(error).map(|source| source.to_string());
    for line in [reason, valid, meant].into_iter().flatten() {
        out.push_str(&format!("  {line}\n"));
    }
    out.push_str(&format!("{}\n", words::USAGE.in_lang(lang)));
    out
}
