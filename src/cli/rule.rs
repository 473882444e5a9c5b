//! `vanthu rule`.

use vanthu::diagnostic::{Lang, Words};
use vanthu::rules::{RULES, by_code};

use super::help::text;
use super::{CLEAN, NOT_RUN, say};

/// Which rule.
#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = text("MÃ", "CODE"), help = text("Mã quy tắc; không ghi thì liệt kê tất cả", "The rule's code; without it all are listed"))]
    code: Option<String>,
}

static NO_RULE: Words = Words {
    vi: "không có quy tắc “{0}”\n",
    en: "there is no rule “{0}”\n",
};
static EXAMPLES: Words = Words {
    vi: "Căn cứ: {0}\nSai:  {1}\nĐúng: {2}",
    en: "Clause: {0}\nWrong: {1}\nRight: {2}",
};

/// Lists all rules, one a line, or explains one.
pub(super) fn run(args: &Args, lang: Lang) -> u8 {
    let Some(code) = &args.code else {
        for rule in RULES {
            say::out(&format!("{} {}", rule.code(), rule.name));
        }
        return CLEAN;
    };
    let Some(rule) = by_code(code) else {
        say::err(&NO_RULE.fill(lang, std::slice::from_ref(code)));
        return NOT_RUN;
    };
    say::out(&format!("{} {}\n", rule.code(), rule.name));
    say::out(rule.why.in_lang(lang));
    let args = [rule.clause(), rule.wrong, rule.right].map(str::to_owned);
    say::out(&EXAMPLES.fill(lang, &args));
    CLEAN
}
