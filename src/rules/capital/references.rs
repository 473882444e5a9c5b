//! References have capitals in `Phần`, `Chương`, `Mục`, `Tiểu mục`, `Điều`, none in `khoản`, `điểm`.

use std::sync::LazyLock;

use regex::Regex;

use super::{capital, small, texts, within_sentence};
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "Điều, Chương viết hoa; khoản, điểm viết thường",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "H107",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 7"),
    },
    why: Words {
        vi: "Khi viện dẫn viết hoa phần, chương, mục, tiểu mục, điều; khoản, điểm viết thường: điểm a khoản 2 Điều 103 Mục 5 Chương XII.",
        en: "In references part, chapter, section, subsection and article have capitals, clause and point have none: điểm a khoản 2 Điều 103 Mục 5 Chương XII.",
    },
    wrong: "Theo quy định tại Điểm a Khoản 2 điều 103 Bộ luật Hình sự.",
    right: "Theo quy định tại điểm a khoản 2 Điều 103 Bộ luật Hình sự.",
    check,
};

static CLAUSE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(Khoản) \d{1,2}\b"));

static POINT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(Điểm) \p{Ll}\)?,? (?:[Kk]hoản|và)\b"));

static CAPITAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:tại|theo|của|và|khoản \d{1,2}|Khoản \d{1,2}|mục \d{1,2}|Mục \d{1,2}),? (điều) \d{1,3}\b|\b(chương) [IVXL]+\b",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in texts(subject) {
        let plain = piece.plain.as_ref();
        let clauses = CLAUSE.captures_iter(plain);
        for word in clauses
            .chain(POINT.captures_iter(plain))
            .filter_map(|c| c.get(1))
        {
            any = true;
            if within_sentence(&plain[..word.start()]) {
                let right = small(word.as_str());
                found.mend(piece.text, word.range(), [word.as_str(), &right], &right);
            }
        }
        for word in CAPITAL
            .captures_iter(plain)
            .filter_map(|c| c.get(1).or(c.get(2)))
        {
            any = true;
            let right = capital(word.as_str());
            found.mend(piece.text, word.range(), [word.as_str(), &right], &right);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn the_head_of_a_sentence_and_counted_things_are_let_be() {
        let right = "Khoản 2 Điều 5 quy định. Điểm a khoản 1. Nộp 05 điều 2 lần. Bảy điều 1 ý.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(
            count(&RULE, &body(&["tại khoản 2, điều 5 và chương II"])),
            2
        );
    }
}
