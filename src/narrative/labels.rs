//! Finds labels and marks that the tool prints itself but that were also typed:
//! `Kính gửi: Kính gửi:`, `- - Sở B`, `số số 12`; and several entries typed as one.

use super::typed;

/// The words printed before the entries of a key, in lower case.
const LABELS: [(&str, &[&str]); 7] = [
    ("kinh_gui", &["kính gửi", "kính gởi"]),
    ("noi_nhan", &["nơi nhận"]),
    ("luu", &["lưu"]),
    ("don_vi", &["đơn vị tính", "đvt"]),
    ("so", &["số"]),
    ("cua", &["của"]),
    ("ve", &["về về", "v/v"]),
];

/// Openings of a legal basis: after a `;`, one begins the next.
const OPENINGS: [&str; 6] = [
    "căn cứ",
    "theo",
    "xét",
    "trên cơ sở",
    "thực hiện",
    "sau khi",
];

/// The longest phrase checked for repetition, in words.
const LONGEST_PHRASE: usize = 4;

/// The beginning of an entry of `key` that is printed before it anyway, with the spaces after it.
pub(super) fn typed(key: &str, text: &str) -> Option<String> {
    let own = LABELS.iter().find(|(of, _)| *of == key);
    for label in own.map_or(&[][..], |(_, labels)| labels) {
        if let Some(length) = label_length(text, label) {
            return Some(text[..length].to_owned());
        }
    }
    let is_list = matches!(key, "kinh_gui" | "noi_nhan" | "luu" | "can_cu");
    let mark = typed::bullet_of_heading(text).or_else(|| typed::number_of_list(text));
    mark.filter(|_| is_list).map(str::to_owned)
}

/// The bytes of a label at the beginning of a text, including its colon and the spaces after it.
fn label_length(text: &str, label: &str) -> Option<usize> {
    let mut length = 0;
    let mut wanted = label.chars();
    let mut expected = wanted.next();
    for c in text.chars() {
        let Some(one) = expected else { break };
        if !c.to_lowercase().eq([one]) {
            return None;
        }
        length += c.len_utf8();
        expected = wanted.next();
    }
    let rest = text[length..].trim_start_matches([' ', '\u{A0}', ':', '.']);
    let is_word = rest.len() == text.len() - length;
    // not `Lưu trữ quốc gia`
    let goes_on = label == "lưu" && rest.starts_with(char::is_lowercase);
    let is_whole = expected.is_none() && !goes_on && (!is_word || rest.is_empty());
    is_whole.then(|| text.len() - rest.len())
}

/// The phrase of several words, or the opening of a basis, that a text begins with twice:
/// `Căn cứ Căn cứ`.
pub(super) fn doubled(text: &str) -> Option<&str> {
    let ends = text.match_indices([' ', '\u{A0}']).map(|(end, _)| end);
    let ends = ends.take(LONGEST_PHRASE).filter(|end| {
        let (phrase, rest) = (&text[..*end], text[*end..].trim_start());
        let words = phrase.split([' ', '\u{A0}']).count();
        let is_opening = OPENINGS.contains(&&*phrase.to_lowercase());
        let again = rest.get(..phrase.len()).unwrap_or("");
        let is_again = again.to_lowercase() == phrase.to_lowercase()
            && !rest[again.len()..].starts_with(char::is_alphanumeric);
        is_again
            && (words > 1 || is_opening)
            && phrase.chars().all(|c| c.is_alphabetic() || c == ' ')
    });
    ends.last().map(|end| &text[..end])
}

/// The entry that follows another one in the same text after a `;`.
pub(super) fn second_entry<'t>(key: &str, text: &'t str) -> Option<&'t str> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '“' => depth += 1,
            ')' | '”' => depth = depth.saturating_sub(1),
            // `Các sở: Y tế; Tài chính` is a list in one entry
            ':' if key != "can_cu" => return None,
            ';' if depth == 0 => {
                let rest = text[at + 1..].trim_start();
                let folded: String = rest.chars().take(20).flat_map(char::to_lowercase).collect();
                let begins = match key {
                    "can_cu" => OPENINGS.iter().any(|word| folded.starts_with(word)),
                    "kinh_gui" | "noi_nhan" => rest.starts_with(char::is_uppercase),
                    _ => false,
                };
                if begins {
                    return Some(rest);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_marks_that_are_printed_anyhow() {
        for (key, text, label) in [
            ("kinh_gui", "Kính gửi: Sở Y tế", "Kính gửi: "),
            ("kinh_gui", "KÍNH GỬI Sở Y tế", "KÍNH GỬI "),
            ("kinh_gui", "- Sở Y tế", "- "),
            ("noi_nhan", "Nơi nhận:", "Nơi nhận:"),
            ("noi_nhan", "+ Sở D", "+ "),
            ("noi_nhan", "1. Sở D", "1. "),
            ("noi_nhan", "a) Sở D", "a) "),
            ("luu", "Lưu: VT", "Lưu: "),
            ("luu", "Lưu VT", "Lưu "),
            ("can_cu", "- Căn cứ Luật", "- "),
            ("so", "Số: 5/TB-A", "Số: "),
            ("cua", "của Sở Nội vụ", "của "),
            ("ve", "v/v họp", "v/v "),
        ] {
            assert_eq!(typed(key, text).as_deref(), Some(label), "{text}");
        }
        for (key, text) in [
            ("kinh_gui", "Sở Y tế"),
            ("luu", "Lưu trữ Trung tâm"),
            ("luu", "VT"),
            ("noi_nhan", "Nơi nhậnx"),
            ("noi_nhan", "A. Nguyễn Văn B"),
            ("so", "05/KH-UBND"),
            ("ve", "về việc họp"),
            ("quyen_han", "- x"),
        ] {
            assert_eq!(typed(key, text), None, "{text}");
        }
    }

    #[test]
    fn phrases_twice_and_entries_in_one() {
        assert_eq!(doubled("Căn cứ Căn cứ Luật A"), Some("Căn cứ"));
        assert_eq!(doubled("Xét Xét đề nghị"), Some("Xét"));
        assert_eq!(doubled("Về việc về việc họp"), Some("Về việc"));
        assert_eq!(doubled("Căn cứ Luật Căn cước"), None);
        assert_eq!(doubled("Sở Sở"), None);
        let bases = "Căn cứ Luật A; Căn cứ Luật B";
        assert_eq!(second_entry("can_cu", bases), Some("Căn cứ Luật B"));
        assert_eq!(second_entry("can_cu", "Căn cứ Luật A; Luật B"), None);
        assert_eq!(second_entry("kinh_gui", "Sở A; Sở B"), Some("Sở B"));
        assert_eq!(second_entry("kinh_gui", "Các sở: A; B"), None);
        assert_eq!(second_entry("noi_nhan", "Sở A (để b/c; Để t/h)"), None);
    }
}
