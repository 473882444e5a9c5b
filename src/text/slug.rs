//! Names folded to small Latin letters, digits and dashes: one spelling for file names,
//! keys of YAML and headings of columns.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text folded to small Latin letters, digits and dashes: `Kế hoạch 87` → `ke-hoach-87`.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'đ' | 'Đ' => out.push('d'),
            c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_keys_meet() {
        assert_eq!(slug("Hỏa tốc"), "hoa-toc");
        assert_eq!(slug("HOẢ TỐC "), "hoa-toc");
        assert_eq!(slug("Đề án"), "de-an");
        assert_eq!(slug("1,27"), slug("1.27"));
        assert_eq!(slug("trích_yếu"), slug("trich yeu"));
    }
}
