//! `vanthu rule`: the rules, and what any code in a message means.

use vanthu::catalogue;
use vanthu::catalogue::commands::rule as words;
use vanthu::diagnostic::{Lang, Message};
use vanthu::rules::{RULES, Rule, by_code};

use crate::cli::prelude::{CLEAN, NOT_RUN, say, text};

/// Which rule.
#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(value_name = text("MÃ", "CODE"), help = text("Mã của quy tắc hay thông báo, hoặc đầu mã (T8) để liệt kê quy tắc; không ghi thì liệt kê tất cả", "Code of a rule or message, or a prefix (T8) to list its rules (default: list all)"))]
    code: Option<String>,
}

/// How many codes are suggested for an unknown one.
const PROPOSED: usize = 3;

/// What is shown in place of a message's argument.
const BLANK: &str = "…";

/// Lists all rules, or those with a prefix, one per line; or explains one, or the message of
/// another code.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    let code = args.code.as_deref().map(str::to_uppercase);
    if let Some(rule) = code.as_deref().and_then(by_code) {
        say::out(&title(rule, lang));
        say::out(&format!("{}\n", rule.standing(lang)));
        say::out(&format!("{}\n", rule.why(lang)));
        say::out(&words::EXAMPLES.fill(lang, &rule.examples()));
        return CLEAN;
    }
    if let Some(message) = code.as_deref().and_then(catalogue::by_code) {
        say::out(&explained(message, lang));
        return CLEAN;
    }
    let begins = |rule: &&&Rule| match code.as_deref() {
        None => true,
        Some(code) => !code.is_empty() && rule.code().starts_with(code),
    };
    let listed: Vec<String> = RULES
        .iter()
        .filter(begins)
        .map(|rule| title(rule, lang))
        .collect();
    if listed.is_empty() {
        say::err(&unknown(args.code.as_deref().unwrap_or_default(), lang));
        return NOT_RUN;
    }
    listed.iter().for_each(|line| say::out(line));
    CLEAN
}

/// A message of the pipeline, with what to do about it.
fn explained(message: &Message, lang: Lang) -> String {
    let blanks = vec![BLANK.to_owned(); 10];
    let severity = message.severity.name().in_lang(lang);
    let standing: Vec<&str> = std::iter::once(severity).chain(message.clause).collect();
    let mut out = format!(
        "{} {}\n{}\n",
        message.code,
        message.text.fill(lang, &blanks),
        standing.join(" · ")
    );
    if let Some(hint) = message.hint {
        out.push_str(&format!("\n{}\n", hint.fill(lang, &blanks)));
    }
    out
}

fn title(rule: &Rule, lang: Lang) -> String {
    format!("{} {}", rule.code(), rule.name(lang))
}

/// Reports that there is no such rule, which ones may be meant, and how to list them.
fn unknown(code: &str, lang: Lang) -> String {
    let mut out = words::NO_RULE.fill(lang, &[code.to_owned()]);
    let alike = alike(&code.to_uppercase());
    if !alike.is_empty() {
        let meant = catalogue::commands::help::DID_YOU_MEAN.fill(lang, &[alike.join(", ")]);
        out.push_str(&format!("\n  {meant}"));
    }
    format!("{out}\n{}\n", words::LIST.in_lang(lang))
}

/// Codes with the longest possible prefix in common with this one, the most similar first.
fn alike(code: &str) -> Vec<&'static str> {
    let rules = || RULES.iter().map(|rule| rule.code());
    let codes = || rules().chain(catalogue::messages().map(|message| message.code));
    let shared = |other: &str| {
        code.chars()
            .zip(other.chars())
            .take_while(|(a, b)| a == b)
            .count()
    };
    let longest = codes().map(shared).max().unwrap_or_default();
    if longest == 0 {
        return Vec::new();
    }
    let mut alike: Vec<&str> = codes().filter(|other| shared(other) == longest).collect();
    alike.sort_by_key(|other| strsim::damerau_levenshtein(code, other));
    alike.truncate(PROPOSED);
    alike
}
