//! Both syllables of a lunar year have capitals.

use std::sync::LazyLock;

use regex::Regex;

use super::{capital, texts};
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "tên năm âm lịch",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "H113",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 8, điểm a"),
    },
    why: Words {
        vi: "Tên các năm âm lịch viết hoa chữ cái đầu của tất cả các âm tiết: Kỷ Tỵ, Tân Hợi, Mậu Tuất.",
        en: "Both syllables of a lunar year's name have capitals: Kỷ Tỵ, Tân Hợi, Mậu Tuất.",
    },
    wrong: "Phục vụ Nhân dân vui Xuân Quý mão năm 2023.",
    right: "Phục vụ Nhân dân vui Xuân Quý Mão năm 2023.",
    check,
};

static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?i:năm|xuân|tết|đán) ((?i:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?i:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))\b",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in texts(subject) {
        for year in YEAR.captures_iter(&piece.plain).filter_map(|c| c.get(1)) {
            any = true;
            let small = year.as_str().to_lowercase();
            let right: Vec<String> = small.split(' ').map(capital).collect();
            let right = right.join(" ");
            if year.as_str() != right && !super::is_shouted(year.as_str()) {
                found.mend(piece.text, year.range(), [year.as_str(), &right], &right);
            }
        }
    }
    Verdict::applied_if(any)
}
