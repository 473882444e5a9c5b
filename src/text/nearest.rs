//! The known words most similar to a mistyped one.

use super::slug;

/// Words longer than this, in characters, are not compared: no known word is so long.
const MAX_WORD: usize = 64;

/// How many words a message suggests.
const PROPOSED: usize = 3;

/// The known word that is most likely meant by `word`, if any is similar.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let mut ranked = ranked(word, known);
    ranked.sort_by_key(|(distance, _)| *distance);
    ranked.into_iter().find(is_like).map(|(_, known)| known)
}

/// The known words similar to `word`, the most similar first, for a message that names them; if
/// there are none, the least different ones.
pub fn proposed<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let mut ranked = ranked(word, known);
    ranked.sort_unstable();
    ranked.dedup();
    let like = ranked.iter().filter(|ranked| is_like(ranked)).count();
    ranked.retain(|ranked| like == 0 || is_like(ranked));
    ranked.truncate(PROPOSED);
    ranked.into_iter().map(|(_, known)| known).collect()
}

/// By how many letters each of the known words differs, ignoring case and diacritics.
fn ranked<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<(usize, &'k str)> {
    let word: String = word.chars().take(MAX_WORD).collect();
    let word = slug(&word);
    known
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(&word, &slug(known)), known))
        .collect()
}

/// Whether no more than a third of the known word's letters differ.
fn is_like((distance, known): &(usize, &str)) -> bool {
    distance * 3 <= known.chars().count().max(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_like_word_is_meant() {
        let known = || ["trich_yeu", "so", "ngay", "noi_dung"].into_iter();
        assert_eq!(nearest("trích yếu", known()), Some("trich_yeu"));
        assert_eq!(nearest("trich_yue", known()), Some("trich_yeu"));
        assert_eq!(nearest("ngya", known()), Some("ngay"));
        assert_eq!(nearest("hoa_hong", known()), None);
        assert_eq!(nearest("", known()), None);
        assert_eq!(nearest("abc", known()), None);
        assert_eq!(nearest(&"a".repeat(1_000_000), known()), None);
    }

    #[test]
    fn the_most_alike_are_proposed_first() {
        let known = ["so_vu", "thanh_tra", "tong", "ngay"];
        assert_eq!(proposed("thanhtra", known), ["thanh_tra"]);
        assert_eq!(proposed("vu", known), ["so_vu", "ngay", "tong"]);
        assert!(proposed("x", []).is_empty());
    }
}
