//! Words as people spell them, against words as the tool knows them.
//!
//! Keys and choices are the decree's words without diacritics (`hoa-toc`); people also write
//! them as words (`Hỏa tốc`) or mistype them.

use crate::slug::slug;

/// Longer words than this are compared with nothing: no key is near so long.
const MAX_WORD: usize = 48;

/// The known word that `word` most likely stands for, if any is like it.
pub(super) fn nearest(
    word: &str,
    known: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    if word.len() > MAX_WORD * 4 {
        return None;
    }
    let word = slug(word);
    if word.is_empty() || word.len() > MAX_WORD {
        return None;
    }
    known
        .map(|k| (strsim::damerau_levenshtein(&word, &slug(k)), k))
        .filter(|(distance, k)| *distance * 3 <= k.len().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, k)| k)
}

/// Words as a list in a message: `a`, `b`, `c`.
pub(super) fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push('`');
        out.push_str(word);
        out.push('`');
    }
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

    #[test]
    fn only_a_like_word_is_proposed() {
        let known = || ["trich_yeu", "so", "ngay", "noi_dung"].into_iter();
        assert_eq!(nearest("trích yếu", known()), Some("trich_yeu"));
        assert_eq!(nearest("trich_yue", known()), Some("trich_yeu"));
        assert_eq!(nearest("ngya", known()), Some("ngay"));
        assert_eq!(nearest("hoa_hong", known()), None);
        assert_eq!(nearest("x", known()), None);
        assert_eq!(nearest(&"a".repeat(1_000_000), known()), None);
    }
}
