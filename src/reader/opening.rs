//! Openings of paragraphs of the content: `Chương II`, `Điều 3.`, `1.2.`, `a)`, a dash.

use super::wording::opens_with;
use crate::components::Role;

/// The kind of opening of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// `Phần`, `Chương`, `Mục`, `Tiểu mục` with a number.
    Division(Role),
    /// `Điều 3.`.
    Article,
    /// `II.`.
    Roman,
    /// `2.`, `2.1.`, and the count of its numbers.
    Arabic(usize),
    /// `a)`.
    Letter,
    /// `-`.
    Dash,
    /// `+`.
    Plus,
}

/// The opening of a text: its kind, the end of the number, the start of the words.
pub(super) fn opening(text: &str) -> Option<(Opening, usize, usize)> {
    let start = text.len() - text.trim_start().len();
    let words = &text[start..];
    let (kind, length) = opening_of(words)?;
    let end = start + length;
    let rest = &text[end..];
    let gap = rest.len() - rest.trim_start().len();
    // Without a space after it, it does not number the paragraph: `1.5 triệu`.
    let glued = gap == 0 && !rest.is_empty();
    if glued && !matches!(kind, Opening::Dash | Opening::Plus | Opening::Letter) {
        return None;
    }
    Some((kind, end, end + gap))
}

fn opening_of(text: &str) -> Option<(Opening, usize)> {
    let first = text.chars().next()?;
    match first {
        '-' | '–' | '—' | '•' | '*' | '·' => return Some((Opening::Dash, first.len_utf8())),
        '+' => return Some((Opening::Plus, 1)),
        _ => {}
    }
    let token = text.split_whitespace().next()?;
    const NAMED: [(&str, Opening); 5] = [
        ("điều", Opening::Article),
        ("phần", Opening::Division(Role::Part)),
        ("chương", Opening::Division(Role::Chapter)),
        ("mục", Opening::Division(Role::Section)),
        ("tiểu mục", Opening::Division(Role::Subsection)),
    ];
    for (name, kind) in NAMED {
        let Some(head) = opens_with(text, name) else {
            continue;
        };
        let rest = &text[head..];
        let number = rest.split_whitespace().next()?;
        let gap = rest.len() - rest.trim_start().len();
        if gap == 0 || !text.starts_with(char::is_uppercase) {
            return None;
        }
        let bare = number.trim_end_matches(['.', ':', '-']);
        // `Điều 3a.` was inserted later.
        let count = match kind {
            Opening::Article => bare.trim_end_matches(|c: char| matches!(c, 'a'..='z' | 'đ')),
            _ => bare,
        };
        let counts = count
            .chars()
            .all(|c| c.is_ascii_digit() || "IVXLC".contains(c));
        if count.is_empty() || !counts {
            return None;
        }
        // `Điều 3 của Luật …` only mentions an article.
        let closed = number.len() > bare.len() || rest.trim().len() == number.len();
        if kind == Opening::Article && !closed {
            return None;
        }
        return Some((kind, head + gap + number.len()));
    }
    if let Some(bare) = token.strip_suffix(')').or_else(|| token.strip_suffix('.')) {
        let mut letters = bare.chars();
        if let (Some(letter), None) = (letters.next(), letters.next())
            && letter.is_lowercase()
        {
            return Some((Opening::Letter, token.len()));
        }
        if !bare.is_empty() && token.ends_with('.') && bare.chars().all(|c| "IVX".contains(c)) {
            return Some((Opening::Roman, token.len()));
        }
    }
    // `a)text` and `1.text`: the space was forgotten, it is still a number.
    let letter = text.strip_prefix(|c: char| c.is_lowercase());
    if letter.is_some_and(|rest| rest.starts_with(')')) {
        return Some((Opening::Letter, first.len_utf8() + 1));
    }
    let bare = token.trim_end_matches(['.', ')']);
    let numbers: Vec<&str> = bare.split('.').collect();
    let counts = numbers
        .iter()
        .all(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    let closed = token.len() == bare.len() + 1 || (numbers.len() > 1 && token.len() == bare.len());
    // `1.500` is a figure; `1.2` and `1.2.3` are numbers of headings.
    let figure =
        numbers.len() > 1 && token.len() == bare.len() && numbers.iter().any(|n| n.len() > 2);
    (counts && closed && !figure).then_some((Opening::Arabic(numbers.len()), token.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings() {
        let split = |text: &'static str| {
            opening(text).map(|(_, end, start)| (&text[..end], &text[start..]))
        };
        let kind = |text: &str| opening(text).map(|(kind, ..)| kind);
        assert_eq!(split("II. KẾT QUẢ"), Some(("II.", "KẾT QUẢ")));
        assert_eq!(split("Điều 3.  Hiệu lực"), Some(("Điều 3.", "Hiệu lực")));
        assert_eq!(kind("II. KẾT QUẢ"), Some(Opening::Roman));
        assert_eq!(kind("1. Ưu điểm"), Some(Opening::Arabic(1)));
        assert_eq!(kind("1.2. Ưu điểm"), Some(Opening::Arabic(2)));
        assert_eq!(kind("1.500 đồng"), None);
        assert_eq!(kind("1.5 triệu"), Some(Opening::Arabic(2)));
        assert_eq!(kind("24 tháng"), None);
        assert_eq!(kind("đ) Hồ sơ"), Some(Opening::Letter));
        assert_eq!(kind("a)Hồ sơ"), Some(Opening::Letter));
        assert_eq!(kind("Điều 3. Hiệu lực"), Some(Opening::Article));
        assert_eq!(kind("Điều 3"), Some(Opening::Article));
        assert_eq!(kind("Điều 3a. Hiệu lực"), Some(Opening::Article));
        assert_eq!(kind("Điều 3 của Luật"), None);
        assert_eq!(kind("Điều này."), None);
        assert_eq!(kind("Chương II"), Some(Opening::Division(Role::Chapter)));
        assert_eq!(
            kind("Tiểu mục 1"),
            Some(Opening::Division(Role::Subsection))
        );
        assert_eq!(kind("Mục tiêu"), None);
        assert_eq!(kind("- Lưu: VT"), Some(Opening::Dash));
        assert_eq!(kind(""), None);
    }
}
