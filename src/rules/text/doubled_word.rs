//! No word is typed twice.

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không gõ lặp từ",
        en: "no word typed twice",
    },
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
        let words = &piece.words;
        let letters = |i: usize| piece.letters(&words[i]);
        let same = |a: usize, b: usize| words[a].key == words[b].key && letters(a) == letters(b);
        // a word and the one before stand together when nothing but one blank parts them
        let close = |i: usize| matches!(&plain[words[i - 1].at.end..words[i].at.start], " " | "  ");
        let mut skip = 0;
        for i in 1..words.len() {
            if i < skip {
                continue;
            }
            let (first, once) = if same(i - 1, i) && close(i) && SINGLE.contains(&letters(i)) {
                (i - 1, letters(i).to_owned())
            } else if i > 2
                && same(i - 3, i - 1)
                && same(i - 2, i)
                && (i - 2..=i).all(close)
                && is_pair(letters(i - 1), letters(i))
            {
                (i - 3, format!("{} {}", letters(i - 1), letters(i)))
            } else {
                continue;
            };
            let all = words[first].at.start..words[i].at.end;
            found.mend(piece.text, all, [&once], &once);
            skip = i + 1;
        }
    }
    Verdict::Applied
}

/// Whether two words are a pair of small words that is not said twice on purpose.
fn is_pair(a: &str, b: &str) -> bool {
    let small = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_lowercase);
    a != b && small(a) && small(b) && !STEPS.contains(&a)
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
