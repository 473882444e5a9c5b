//! Numbers in Vietnamese words: `1.205.000` is "một triệu hai trăm linh năm nghìn".

/// The largest number with words: below a billion billions.
pub(super) const MAX: u64 = 999_999_999_999_999_999;

const DIGITS: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

const BILLION: u64 = 1_000_000_000;

/// `n` in words; `and` is said before a lone unit after hundreds: "linh", in the South "lẻ".
pub(super) fn in_words(n: u64, and: &str) -> String {
    let mut words = Vec::new();
    if n == 0 {
        words.push(DIGITS[0]);
    }
    number(n, and, &mut words);
    words.join(" ")
}

fn number<'a>(n: u64, and: &'a str, words: &mut Vec<&'a str>) {
    if n >= BILLION {
        number(n / BILLION, and, words);
        words.push("tỷ");
    }
    let below = n % BILLION;
    for (unit, name) in [(1_000_000, "triệu"), (1000, "nghìn"), (1, "")] {
        let group = below / unit % 1000;
        if group > 0 {
            hundreds(group, and, words);
            if !name.is_empty() {
                words.push(name);
            }
        }
    }
}

/// A group of three digits. After higher groups its hundreds are said even if zero.
fn hundreds<'a>(group: u64, and: &'a str, words: &mut Vec<&'a str>) {
    let digit = |n: u64| DIGITS[usize::try_from(n % 10).unwrap_or(0)];
    let (h, t, u) = (group / 100, group / 10 % 10, group % 10);
    let full = h > 0 || !words.is_empty();
    if full {
        words.extend([digit(h), "trăm"]);
    }
    match t {
        0 if u > 0 && full => words.push(and),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(t), "mươi"]),
    }
    match u {
        0 => {}
        1 if t > 1 => words.push("mốt"),
        4 if t > 1 => words.push("tư"),
        5 if t > 0 => words.push("lăm"),
        _ => words.push(digit(u)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        for (n, words) in [
            (0, "không"),
            (4, "bốn"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (50, "năm mươi"),
            (101, "một trăm linh một"),
            (110, "một trăm mười"),
            (555, "năm trăm năm mươi lăm"),
            (1000, "một nghìn"),
            (1005, "một nghìn không trăm linh năm"),
            (15_000_000, "mười lăm triệu"),
            (1_200_000, "một triệu hai trăm nghìn"),
            (1_050_000, "một triệu không trăm năm mươi nghìn"),
            (2_000_000_021, "hai tỷ không trăm hai mươi mốt"),
            (1_234_000_000_000, "một nghìn hai trăm ba mươi tư tỷ"),
            (1_000_000_000_000_000, "một triệu tỷ"),
        ] {
            assert_eq!(in_words(n, "linh"), words, "{n}");
        }
        assert_eq!(in_words(105, "lẻ"), "một trăm lẻ năm");
    }
}
