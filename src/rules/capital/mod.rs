//! Rules of capital letters (Phụ lục II).

pub(super) mod bodies;
pub(super) mod capital_cities;
pub(super) mod holidays;
pub(super) mod laws;
pub(super) mod lunar_years;
pub(super) mod numbered_unit;
pub(super) mod paragraph_start;
pub(super) mod party_state;
pub(super) mod place_names;
pub(super) mod province_unit;
pub(super) mod references;
pub(super) mod regions;
pub(super) mod sentence_start;
pub(super) mod unit_words;

use crate::rules::language::words::{Word, begins, first_word, key};
use crate::rules::{Findings, Piece, Subject, Verdict};

/// Names whose spelling is known, found whatever capitals they were typed with.
struct Names {
    /// The names in the bucket of their first word. There are many more buckets than names, so
    /// that one lookup rules out nearly every word that begins no name.
    buckets: Vec<Vec<Name>>,
}

/// A name, and the key of its first word.
type Name = (u32, &'static str);

/// The number of buckets.
const BUCKETS: usize = 1 << 10;

impl Names {
    /// Builds the table from these names; of two that begin alike the longer is tried first.
    fn new(names: &[&'static str]) -> Names {
        let mut buckets = vec![Vec::new(); BUCKETS];
        for &name in names {
            let first = name.split(' ').next().unwrap_or(name);
            let first = key(first);
            buckets[bucket(first)].push((first, name));
        }
        for alike in &mut buckets {
            alike.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
        }
        Names { buckets }
    }

    /// The names that may begin with a word of this key; for nearly all words there are none.
    fn alike(&self, first: u32) -> &[Name] {
        &self.buckets[bucket(first)]
    }

    /// The name that begins with `word`, and its end.
    fn find(&self, plain: &str, word: &Word) -> Option<(&'static str, usize)> {
        let alike = self.alike(word.key).iter();
        alike
            .filter(|name| name.0 == word.key)
            .find_map(|(_, name)| {
                let end = word.at.start + begins(&plain[word.at.start..], name)?;
                first_word(&plain[end..]).is_empty().then_some((*name, end))
            })
    }

    /// Reports every place where a name is spelt differently and `is_wrong` agrees: it is given
    /// the text before the name, the name as typed, the name as it should be, and the text
    /// after it. Text in capitals says nothing about the spelling.
    fn check(
        &self,
        subject: &Subject<'_>,
        found: &mut Findings<'_>,
        is_wrong: impl Fn(&str, &str, &str, &str) -> bool,
    ) -> Verdict {
        let mut any = false;
        for piece in texts(subject) {
            let plain = piece.plain.as_ref();
            let mut last = 0;
            for word in &piece.words {
                let start = word.at.start;
                if self.alike(word.key).is_empty() || start < last {
                    continue;
                }
                let Some((right, end)) = self.find(plain, word) else {
                    continue;
                };
                any = true;
                last = end;
                let typed = &plain[start..end];
                if typed != right
                    && !is_shouted(typed)
                    && is_wrong(&plain[..start], typed, right, &plain[end..])
                {
                    found.fix(piece.text, start..end, [typed, right], right);
                }
            }
        }
        Verdict::applied_if(any)
    }
}

/// The bucket of a key.
fn bucket(key: u32) -> usize {
    key as usize % BUCKETS
}

/// The texts whose capitals the author chose: all but those that are in capitals anyway.
fn texts<'s, 'a>(subject: &'s Subject<'a>) -> impl Iterator<Item = &'s Piece<'a>> {
    subject.pieces.iter().filter(|piece| piece.has_small)
}

/// Whether all letters are capitals.
fn is_shouted(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// Whether the text after `before` is within a sentence: a lower-case letter, a figure or a
/// comma comes before it.
fn within_sentence(before: &str) -> bool {
    before
        .trim_end()
        .chars()
        .next_back()
        .is_some_and(|c| c.is_lowercase() || c.is_ascii_digit() || c == ',')
}

/// Whether the word before belongs to a name: it begins with a capital and continues in lower
/// case.
fn after_name(before: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default();
    before.ends_with(' ')
        && word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().all(char::is_alphabetic)
        && within_sentence(before)
}

/// With a lower-case first letter.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters.as_str().chars()).collect()
}

/// With a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().chars()).collect()
}

/// The provinces and cities, those before and those since 01/7/2025, whose names are not common
/// words.
const PROVINCES: [&str; 61] = [
    "An Giang",
    "Bà Rịa - Vũng Tàu",
    "Bạc Liêu",
    "Bắc Giang",
    "Bắc Kạn",
    "Bắc Ninh",
    "Bến Tre",
    "Bình Dương",
    "Bình Định",
    "Bình Phước",
    "Bình Thuận",
    "Cà Mau",
    "Cao Bằng",
    "Cần Thơ",
    "Đà Nẵng",
    "Đắk Lắk",
    "Đắk Nông",
    "Điện Biên",
    "Đồng Nai",
    "Đồng Tháp",
    "Gia Lai",
    "Hà Giang",
    "Hà Nam",
    "Hà Nội",
    "Hà Tĩnh",
    "Hải Dương",
    "Hải Phòng",
    "Hậu Giang",
    "Hòa Bình",
    "Hưng Yên",
    "Khánh Hòa",
    "Kiên Giang",
    "Kon Tum",
    "Lai Châu",
    "Lạng Sơn",
    "Lào Cai",
    "Lâm Đồng",
    "Long An",
    "Nam Định",
    "Nghệ An",
    "Ninh Bình",
    "Ninh Thuận",
    "Phú Thọ",
    "Phú Yên",
    "Quảng Bình",
    "Quảng Nam",
    "Quảng Ngãi",
    "Quảng Ninh",
    "Quảng Trị",
    "Sóc Trăng",
    "Sơn La",
    "Tây Ninh",
    "Thái Bình",
    "Thái Nguyên",
    "Thanh Hóa",
    "Thừa Thiên Huế",
    "Tiền Giang",
    "Trà Vinh",
    "Tuyên Quang",
    "Vĩnh Long",
    "Vĩnh Phúc",
];
