//! No word is typed twice.

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "không gõ lặp từ",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V115",
        severity: Severity::Warning,
        message: Words {
            vi: "lặp “{0}”",
            en: "“{0}” stands twice",
        },
        hint: Some(Words {
            vi: "bỏ một lần",
            en: "delete one",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
    },
    why: Words {
        vi: "Từ lặp thường sót lại khi sửa câu. Từ láy (ngày ngày, luôn luôn) không tính.",
        en: "A word twice is often left when a sentence is mended. Reduplications (ngày ngày, luôn luôn) do not count.",
    },
    wrong: "Thực hiện chỉ đạo của của Ủy ban nhân dân tỉnh.",
    right: "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh.",
    check,
};

/// Words that are never said twice on purpose.
const SINGLE: &[&str] = &[
    "của", "và", "các", "những", "là", "được", "trong", "với", "cho", "để", "tại", "theo", "trên",
    "về", "đã", "đang", "sẽ", "này", "việc", "bị", "do", "bởi", "thì", "mà", "hoặc", "nhưng",
    "khi", "đến", "vào", "cũng", "tỉnh", "huyện", "cùng", "nhằm", "như",
];

/// Pairs of which saying them twice means "one after the other".
const STEPS: &[&str] = &[
    "từng", "dần", "ngày", "năm", "hết", "càng", "đời", "người", "nhà",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        let words: Vec<_> = piece.each_word().collect();
        // two words stand together when nothing but one blank parts them
        let close =
            |a: usize, b: usize| matches!(&plain[words[a].0.end..words[b].0.start], " " | "  ");
        let mut skip = 0;
        for i in 1..words.len() {
            let (range, word) = &words[i];
            let single = *word == words[i - 1].1 && SINGLE.contains(word);
            let pair = if single { None } else { pair_twice(&words, i) };
            if i < skip || !(single || pair.is_some()) || !close(i - 1, i) {
                continue;
            }
            if single {
                let both = words[i - 1].0.start..range.end;
                found.mend(piece.text, both, [word], word);
                skip = i + 1;
            } else if let Some(pair) = pair
                && close(i - 2, i - 1)
                && close(i - 3, i - 2)
            {
                let both = words[i - 3].0.start..range.end;
                let text = format!("{} {}", pair.0, pair.1);
                found.mend(piece.text, both, [&text], &text);
                skip = i + 1;
            }
        }
    }
    Verdict::Applied
}

/// The pair of small words that ends at word `i` and stands right before as well.
fn pair_twice<'t>(
    words: &[(std::ops::Range<usize>, &'t str)],
    i: usize,
) -> Option<(&'t str, &'t str)> {
    let first = i.checked_sub(3)?;
    let (a, b) = (words[first].1, words[first + 1].1);
    let twice = words[first + 2].1 == a && words[i].1 == b && a != b;
    let small = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_lowercase);
    (twice && small(a) && small(b) && !STEPS.contains(&a)).then_some((a, b))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn reduplications_and_names_are_let_be() {
        let right =
            "Ngày ngày, luôn luôn, xanh xanh, từng bước từng bước, của, của, 10 10, dần dần.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["tổ chức thực hiện thực hiện tốt"])), 1);
    }
}
