//! `vanthu kinds`.

use vanthu::catalogue::commands::{kinds as words, new::NO_KIND};
use vanthu::diagnostic::Lang;
use vanthu::kinds::{KINDS, Kind, Need, by_key};

use crate::cli::prelude::{CLEAN, NOT_RUN, say, text};

/// Which kind.
#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(value_name = text("LOẠI", "KIND"), help = text("Chỉ loại này: cần có gì, không được có gì", "Only this kind: what it requires and forbids"))]
    kind: Option<String>,
}

/// Prints key, abbreviation and name of every kind, one a line; or what one requires.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    let Some(name) = &args.kind else {
        KINDS.iter().for_each(|kind| say::out(&line(kind)));
        return CLEAN;
    };
    let Some(kind) = by_key(name) else {
        say::err(&format!(
            "{}\n",
            NO_KIND.fill(lang, std::slice::from_ref(name))
        ));
        return NOT_RUN;
    };
    say::out(&line(kind));
    for (need, words) in [
        (Need::Required, &words::REQUIRED),
        (Need::Optional, &words::OPTIONAL),
        (Need::Forbidden, &words::FORBIDDEN),
    ] {
        let keys = kind.needs().into_iter().filter(|(_, n)| *n == need);
        let keys: Vec<&str> = keys.map(|(key, _)| key).collect();
        if !keys.is_empty() {
            say::out(&words.fill(lang, &[keys.join(", ")]));
        }
    }
    CLEAN
}

fn line(kind: &Kind) -> String {
    let abbreviation = kind.abbreviation.unwrap_or("-");
    format!("{:<16} {abbreviation:<4} {}", kind.key, kind.name)
}
