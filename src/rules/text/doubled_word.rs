//! No word is typed twice.

use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không gõ lặp từ",
        en: "no word typed twice",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V115",
        text: Words {
            vi: "lặp “{0}”",
            en: "“{0}” is repeated",
        },
        hint: Some(Words {
            vi: "bỏ một lần",
            en: "delete one",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Từ lặp thường sót lại khi sửa câu. Từ láy (ngày ngày, luôn luôn) và từ đứng sau từ ghép cùng chữ cuối (tiếp theo theo quy định) không tính.",
        en: "A repeated word is often left over from editing. Reduplications (ngày ngày, luôn luôn) do not count, nor does a word after a compound that ends with it (tiếp theo theo quy định).",
    },
    wrong: "Thực hiện chỉ đạo của của Ủy ban nhân dân tỉnh.",
    right: "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// Function words that end no compound, so that no sentence has them twice in a row.
const SINGLE: [&str; 18] = [
    "của", "và", "các", "những", "là", "với", "cho", "đã", "đang", "sẽ", "này", "bởi", "thì", "mà",
    "hoặc", "nhưng", "nhằm", "cũng",
];

/// Words that end compounds, after which they may rightly follow: `tiếp theo theo quy định`,
/// `kết quả đạt được được tổng hợp`, `thiết bị bị hỏng`. Repeating one is a slip only if no
/// word of the clause comes before.
const ENDS_COMPOUNDS: [&str; 15] = [
    "được", "trong", "để", "tại", "theo", "trên", "về", "việc", "do", "khi", "đến", "vào", "cùng",
    "như", "bị",
];

/// Nouns that are also verbs: `các tổ chức tổ chức thực hiện`.
const NOUNS_AND_VERBS: [&str; 21] = [
    "tổ chức",
    "quy định",
    "báo cáo",
    "yêu cầu",
    "đề nghị",
    "hướng dẫn",
    "đại diện",
    "quyết định",
    "thông báo",
    "kết luận",
    "chỉ đạo",
    "quản lý",
    "đề xuất",
    "kiến nghị",
    "đề án",
    "lãnh đạo",
    "đánh giá",
    "thông tin",
    "giao dịch",
    "hợp đồng",
    "công bố",
];

/// Pairs whose repetition means "one after the other".
const STEPS: &[&str] = &[
    "từng", "dần", "ngày", "năm", "hết", "càng", "đời", "người", "nhà",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        let words = &piece.words;
        let letters = |i: usize| piece.letters(&words[i]);
        let same = |a: usize, b: usize| words[a].key == words[b].key && letters(a) == letters(b);
        // a sentence begins with a capital: "Các các đơn vị"
        let repeats = |i: usize| same(i - 1, i) || (words[i - 1].key == words[i].key && i == 1);
        // a word directly follows the one before if only one space separates them
        let close = |i: usize| matches!(&plain[words[i - 1].at.end..words[i].at.start], " " | "  ");
        let begins_clause = |i: usize| {
            i == 0
                || !plain[words[i - 1].at.end..words[i].at.start]
                    .trim()
                    .is_empty()
        };
        let is_single = |i: usize| {
            SINGLE.contains(&letters(i))
                || (begins_clause(i - 1) && ENDS_COMPOUNDS.contains(&letters(i)))
        };
        let mut skip = 0;
        for i in 1..words.len() {
            if i < skip {
                continue;
            }
            let (first, once) = if repeats(i) && close(i) && is_single(i) {
                (i - 1, letters(i - 1).to_owned())
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
            found.fix(piece.text, all, [&once], &once);
            skip = i + 1;
        }
    }
    Verdict::Applied
}

/// Whether two words are a pair of function words that is not repeated on purpose.
fn is_pair(a: &str, b: &str) -> bool {
    let small = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_lowercase);
    let is_both = |pair: &&str| pair.split_once(' ') == Some((a, b));
    a != b && small(a) && small(b) && !STEPS.contains(&a) && !NOUNS_AND_VERBS.iter().any(is_both)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn reduplications_and_names_are_left_alone() {
        let right =
            "Ngày ngày, luôn luôn, xanh xanh, từng bước từng bước, của, của, 10 10, dần dần.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(count(&RULE, &body(&["tổ chức thực hiện thực hiện tốt"])), 1);
    }

    #[test]
    fn a_word_after_a_compound_that_ends_in_it_is_no_slip() {
        let right = [
            "Các bước tiếp theo theo quy định; danh sách kèm theo theo mẫu.",
            "Kết quả đạt được được tổng hợp; thiết bị bị hỏng; lý do do thiên tai.",
            "Hiện tại tại Sở; bên trong trong phòng; cuối cùng cùng thống nhất.",
            "Công văn đến đến phòng; công việc việc đầu tiên; từ từ, rõ ràng ràng.",
            "Giao các tổ chức tổ chức thực hiện; văn bản quy định quy định rõ.",
            "Ban Chỉ đạo cấp tỉnh tỉnh Hà Tĩnh; hôm nay nay tôi; ngành nào nào cũng vậy.",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
        for wrong in [
            "phối hợp với với Sở",
            "Theo theo quy định",
            "của Sở, tại tại xã",
        ] {
            assert_eq!(count(&RULE, &body(&[wrong])), 1, "{wrong}");
        }
    }
}
