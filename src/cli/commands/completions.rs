//! `vanthu completions`.

use clap::Command;
use clap_complete::{Shell, generate};

use crate::cli::prelude::{CLEAN, say, text};

/// For which shell.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu completions bash > ~/.local/share/bash-completion/completions/vanthu
  vanthu completions powershell >> $PROFILE",
        "Examples:
  vanthu completions bash > ~/.local/share/bash-completion/completions/vanthu
  vanthu completions powershell >> $PROFILE",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(value_enum, value_name = text("SHELL", "SHELL"), help = text("Trình dòng lệnh", "The shell"))]
    shell: Shell,
}

/// Prints a script that completes the command line of `command` in a shell.
pub(in crate::cli) fn run(args: &Args, mut command: Command) -> u8 {
    let mut script = Vec::new();
    let name = command.get_name().to_owned();
    generate(args.shell, &mut command, name, &mut script);
    say::data(&String::from_utf8_lossy(&script));
    CLEAN
}
