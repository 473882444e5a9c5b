//! An amount in words agrees with its figures.

use std::ops::Range;

use crate::diagnostic::{Message, Words};
use crate::number::Decimal;
use crate::rules::language::words::{begins, head, tail};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số tiền bằng chữ khớp với bằng số",
        en: "an amount in words agrees with its figures",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V120",
        text: Words {
            vi: "bằng số là {0}, bằng chữ là {1}",
            en: "the figures say {0}, but the words say {1}",
        },
        hint: Some(Words {
            vi: "kiểm tra lại số tiền",
            en: "check the amount",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số tiền bằng số và bằng chữ khác nhau thì không thanh toán được.",
        en: "An amount whose words and figures differ cannot be paid.",
    },
    wrong: "Kinh phí 1.500.000 đồng (Một triệu sáu trăm nghìn đồng).",
    right: "Kinh phí 1.500.000 đồng (Một triệu năm trăm nghìn đồng).",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut verdict = Verdict::NotApplicable;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (open, _) in plain.match_indices('(') {
            let Some((figures, words)) = amount(plain, open) else {
                continue;
            };
            let said = spoken(&plain[words.clone()].to_lowercase());
            let written = Decimal::parse(figures).and_then(Decimal::to_integer);
            let (Some(said), Some(written)) = (said, written) else {
                if verdict == Verdict::NotApplicable {
                    verdict = Verdict::NotJudged;
                }
                continue;
            };
            verdict = Verdict::Applied;
            if i128::from(said) != written {
                found.report(piece.text, words, [figures, &grouped(said)]);
            }
        }
    }
    verdict
}

/// The longest amount, in characters, in figures or in words.
const LONGEST: usize = 400;

/// The figures before the bracket at `open`, if they are an amount of money, and the place of
/// the words in it that come before `đồng`.
fn amount(plain: &str, open: usize) -> Option<(&str, Range<usize>)> {
    let before = tail(&plain[..open], LONGEST).trim_end();
    let digits = before.rfind(|c: char| c.is_ascii_digit())? + 1;
    let unit = before[digits..].trim_start();
    let is_money = ["đồng", "đ", "VNĐ", "VND"].iter().any(|money| {
        unit == *money
            || unit.starts_with(&format!("{money} "))
            || unit.starts_with(&format!("{money},"))
    });
    if !is_money || unit.len() > 40 {
        return None;
    }
    let start = before[..digits]
        .rfind(|c: char| !c.is_ascii_digit() && c != '.')
        .map_or(0, |i| {
            i + before[i..].chars().next().map_or(1, char::len_utf8)
        });
    let inside = head(&plain[open + 1..], LONGEST).split(')').next()?;
    let words = inside.trim_start();
    let words = match begins(words, "bằng chữ") {
        Some(len) => words[len..].trim_start_matches([' ', ':']),
        None => words,
    };
    let first = open + 1 + inside.len() - words.len();
    let len = words.find("đồng")?;
    Some((&before[start..digits], first..first + len))
}

fn grouped(n: u64) -> String {
    Decimal::parse(&n.to_string()).map_or_else(String::new, |n| n.to_string())
}

/// The number that Vietnamese words express; `None` if they express none.
fn spoken(words: &str) -> Option<u64> {
    // the value so far: complete groups of three digits, and the current group
    let mut total: u64 = 0;
    let mut thousands: u64 = 0;
    let mut group: u64 = 0;
    let mut digit: Option<u64> = None;
    let mut any = false;
    for word in words
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
    {
        any = true;
        match word {
            "trăm" => group += digit.take()?.checked_mul(100)?,
            "mươi" => group += digit.take()?.checked_mul(10)?,
            "mười" => group += 10 + digit.take().unwrap_or(0) * 10,
            "linh" | "lẻ" | "chẵn" | "và" => {}
            "nghìn" | "ngàn" => {
                let n = group + digit.take().unwrap_or(0);
                thousands = thousands.checked_add(n.checked_mul(1_000)?)?;
                group = 0;
            }
            "triệu" => {
                let n = thousands + group + digit.take().unwrap_or(0);
                total = total.checked_add(n.checked_mul(1_000_000)?)?;
                (thousands, group) = (0, 0);
            }
            "tỷ" | "tỉ" => {
                let n = thousands + group + digit.take().unwrap_or(0);
                total = total.checked_add(n)?.checked_mul(1_000_000_000)?;
                (thousands, group) = (0, 0);
            }
            digit_word => {
                if digit.is_some() {
                    return None;
                }
                digit = Some(match digit_word {
                    "không" => 0,
                    "một" | "mốt" => 1,
                    "hai" => 2,
                    "ba" => 3,
                    "bốn" | "tư" => 4,
                    "năm" | "lăm" | "nhăm" => 5,
                    "sáu" => 6,
                    "bảy" | "bẩy" => 7,
                    "tám" => 8,
                    "chín" => 9,
                    _ => return None,
                });
            }
        }
    }
    any.then_some(())?;
    total
        .checked_add(thousands)?
        .checked_add(group + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::{RULE, spoken};
    use crate::rules::testing::{body, count};

    #[test]
    fn numbers_are_understood() {
        for (words, n) in [
            ("một triệu năm trăm nghìn", 1_500_000),
            ("hai mươi mốt", 21),
            ("mười lăm triệu", 15_000_000),
            ("một tỷ hai trăm linh năm triệu ba nghìn", 1_205_003_000),
            ("hai trăm nghìn tỷ", 200_000_000_000_000),
        ] {
            assert_eq!(spoken(words), Some(n), "{words}");
        }
        assert_eq!(spoken("hai ba"), None);
        assert_eq!(spoken("nhiều"), None);
    }

    #[test]
    fn other_notes_in_brackets_are_left_alone() {
        let right = "Chi 1.500.000 đồng (kinh phí đồng bộ), 5 đợt (một đồng), 21.000 đồng (Bằng chữ: Hai mươi mốt nghìn đồng chẵn).";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
