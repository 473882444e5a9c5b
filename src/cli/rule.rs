//! `vanthu rule`.

use vanthu::diagnostic::{Lang, Words};
use vanthu::rules::{RULES, Rule, by_code};

use super::help::{DID_YOU_MEAN, text};
use super::{CLEAN, NOT_RUN, say};

/// Which rule.
#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = text("MÃ", "CODE"), help = text("Mã quy tắc, hoặc đầu mã (T8) để liệt kê; không ghi thì liệt kê tất cả", "The rule's code, or the beginning of codes (T8) to list them; without it all are listed"))]
    code: Option<String>,
}

static NO_RULE: Words = Words {
    vi: "không có quy tắc “{0}”",
    en: "there is no rule “{0}”",
};
static LIST: Words = Words {
    vi: "Liệt kê tất cả: vanthu rule",
    en: "To list them all: vanthu rule",
};
static EXAMPLES: Words = Words {
    vi: "Sai:  {0}\nĐúng: {1}",
    en: "Wrong: {0}\nRight: {1}",
};

/// How many codes are proposed for one that is none.
const PROPOSED: usize = 3;

/// Lists all rules, or those whose codes begin alike, one a line; or explains one.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    let code = args.code.as_deref().map(str::to_uppercase);
    if let Some(rule) = code.as_deref().and_then(by_code) {
        say::out(&title(rule, lang));
        say::out(&format!("{}\n", rule.standing(lang)));
        say::out(&format!("{}\n", rule.why.in_lang(lang)));
        say::out(&EXAMPLES.fill(lang, &rule.examples()));
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

fn title(rule: &Rule, lang: Lang) -> String {
    format!("{} {}", rule.code(), rule.name.in_lang(lang))
}

/// That there is no such rule, which were meant perhaps, and how to list them.
fn unknown(code: &str, lang: Lang) -> String {
    let mut out = NO_RULE.fill(lang, &[code.to_owned()]);
    let alike = alike(&code.to_uppercase());
    if !alike.is_empty() {
        let meant = DID_YOU_MEAN.fill(lang, &[alike.join(", ")]);
        out.push_str(&format!("\n  {meant}"));
    }
    format!("{out}\n{}\n", LIST.in_lang(lang))
}

/// Codes that begin like this one for as long as any does, the likest first.
fn alike(code: &str) -> Vec<&'static str> {
    let codes = || RULES.iter().map(|rule| rule.code());
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
