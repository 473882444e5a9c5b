//! Which letters can form a Vietnamese syllable.
//!
//! A syllable is an onset and a rhyme with one tone. The rhymes are few and fixed, so a word
//! without one is a typing slip, a foreign word or an abbreviation.

use std::collections::HashSet;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical, is_combining_mark};

/// The five tone marks as combining characters: grave, acute, tilde, hook, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Onsets, the longest first; a syllable may have none.
const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Rhymes without their tone.
const RHYMES: &str = " a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt \
    âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi \
    om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uynh uyên uyêt \
    uyn uyp uyt uyu uôc uôi uôm uôn uông uôt \
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
    y ych ynh yt yp yên yêm yêng yêt yêu ";

/// Whether `word`, in any case, is a possible Vietnamese syllable.
pub(in crate::rules) fn is_syllable(word: &str) -> bool {
    without_tone(word).is_some_and(|(bare, _)| is_bare(&bare))
}

/// Whether lower-case letters without a tone are an onset and a rhyme.
fn is_bare(bare: &str) -> bool {
    let Some(&first) = bare.as_bytes().first() else {
        return false;
    };
    let begins = |onset: &&&str| onset.as_bytes().first() == Some(&first);
    bare.len() <= LONGEST
        && (is_rhyme(bare)
            || (ONSETS.iter().filter(begins))
                .any(|onset| bare.strip_prefix(onset).is_some_and(is_rhyme)))
}

/// Whether `word` is a syllable with a possible tone: one that ends in c, ch, p or t has the
/// acute or the dot below.
pub(in crate::rules) fn is_toned_syllable(word: &str) -> bool {
    let stops = |c| matches!(c, 'c' | 'p' | 't');
    without_tone(word).is_some_and(|(bare, tone)| {
        let is_stopped = bare.trim_end_matches('h').ends_with(stops);
        let can_be = !is_stopped || matches!(tone, Some('\u{301}' | '\u{323}'));
        can_be && is_bare(&bare)
    })
}

/// Whether `word`, ASCII letters in any case, is a syllable whose marks were left out.
pub(in crate::rules) fn is_bare_syllable(word: &str) -> bool {
    static RHYMES_BARE: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let letters = RHYMES.nfd().filter(|c| c.is_ascii()).collect::<String>();
        letters.split_whitespace().map(str::to_owned).collect()
    });
    let small = word.to_ascii_lowercase();
    ONSETS.iter().any(|onset| {
        let onset = if *onset == "đ" { "d" } else { onset };
        small
            .strip_prefix(onset)
            .is_some_and(|rhyme| RHYMES_BARE.contains(rhyme))
    })
}

/// The word in lower case without its tone, and the tone; `None` when it has two tones.
fn without_tone(word: &str) -> Option<(String, Option<char>)> {
    let mut bare = String::with_capacity(word.len());
    let mut tones = Tones::default();
    for c in word.chars() {
        match c {
            _ if c.is_ascii() => bare.push(c.to_ascii_lowercase()),
            'À'..='ư' => KNOWN.latin.push(c, &mut bare, &mut tones),
            'Ạ'..='ỹ' => KNOWN.vietnamese.push(c, &mut bare, &mut tones),
            _ => {
                let small = c.to_lowercase();
                small.for_each(|c| take_apart(c, &mut bare, &mut tones));
            }
        }
    }
    (tones.count <= 1).then_some((bare, tones.last))
}

/// The tones of a word.
#[derive(Default)]
struct Tones {
    count: usize,
    last: Option<char>,
}

impl Tones {
    fn add(&mut self, tone: Option<char>) {
        self.count += usize::from(tone.is_some());
        self.last = tone.or(self.last);
    }
}

/// Adds a lower-case letter without its tone to `bare`.
fn take_apart(c: char, bare: &mut String, tones: &mut Tones) {
    decompose_canonical(c, |part| {
        if TONES.contains(&part) {
            tones.add(Some(part));
            return;
        }
        // a hat or a hook goes back onto its letter
        let letter = bare.chars().next_back().filter(|_| is_combining_mark(part));
        match letter.and_then(|letter| compose(letter, part)) {
            Some(whole) => {
                bare.pop();
                bare.push(whole);
            }
            None => bare.push(part),
        }
    });
}

/// The letters of a range of Unicode, in any case, decomposed in advance: most words have such
/// a letter, and decomposing it each time takes many times as long.
struct Letters {
    first: char,
    /// For each the lower-case letter without its tone, and the tone.
    apart: Vec<(char, Option<char>)>,
}

/// The range of the Vietnamese letters, with others between them.
struct Known {
    latin: Letters,
    vietnamese: Letters,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| Known {
    latin: Letters::of('À'..='ư'),
    vietnamese: Letters::of('Ạ'..='ỹ'),
});

impl Letters {
    fn of(letters: RangeInclusive<char>) -> Letters {
        let first = *letters.start();
        let apart = letters.map(|c| {
            let (mut bare, mut tones) = (String::new(), Tones::default());
            c.to_lowercase()
                .for_each(|c| take_apart(c, &mut bare, &mut tones));
            let mut letters = bare.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => (letter, tones.last),
                // not a Vietnamese letter
                _ => (c, None),
            }
        });
        Letters {
            first,
            apart: apart.collect(),
        }
    }

    fn push(&self, c: char, bare: &mut String, tones: &mut Tones) {
        let at = u32::from(c) - u32::from(self.first);
        let (letter, tone) = self.apart[at as usize];
        bare.push(letter);
        tones.add(tone);
    }
}

/// No syllable has more bytes.
const LONGEST: usize = 12;

fn is_rhyme(rhyme: &str) -> bool {
    // every rhyme begins with a vowel
    if !matches!(
        rhyme.as_bytes().first(),
        Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | 0x80..)
    ) {
        return false;
    }
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let mut all: Vec<&str> = RHYMES.split_whitespace().collect();
        all.sort_unstable();
        all
    });
    ALL.binary_search(&rhyme).is_ok()
}

/// What typing `word` with Telex would have given, had it been on; `None` when none of its keys
/// changes anything.
pub(in crate::rules) fn from_telex(word: &str) -> Option<String> {
    let mut letters = word;
    let mut tone = None;
    for (key, mark) in [
        ('f', '\u{300}'),
        ('s', '\u{301}'),
        ('x', '\u{303}'),
        ('r', '\u{309}'),
        ('j', '\u{323}'),
    ] {
        if let Some(rest) = word.strip_suffix(key) {
            (letters, tone) = (rest, Some(mark));
        }
    }
    let typed = letters
        .replace("uow", "ươ")
        .replace("dd", "đ")
        .replace("aa", "â")
        .replace("ee", "ê")
        .replace("oo", "ô")
        .replace("aw", "ă")
        .replace("ow", "ơ")
        .replace("uw", "ư")
        .replace("ưo", "ươ");
    let out = with_tone(&typed, tone);
    (out != word).then_some(out)
}

/// What typing `word` with VNI would have given; `None` when it has no such keys.
pub(in crate::rules) fn from_vni(word: &str) -> Option<String> {
    let mut out = String::with_capacity(word.len());
    let mut tone = None;
    for c in word.chars() {
        match c {
            '1'..='5' if tone.is_none() => {
                tone = match c {
                    '1' => Some('\u{301}'),
                    '2' => Some('\u{300}'),
                    '3' => Some('\u{309}'),
                    '4' => Some('\u{303}'),
                    _ => Some('\u{323}'),
                };
            }
            '6' | '7' | '8' | '9' => out = marked(&out, c)?,
            c if c.is_ascii_digit() => return None,
            c => out.push(c),
        }
    }
    let out = with_tone(&out, tone);
    (out != word).then_some(out)
}

/// `text` with the VNI key 6 to 9 applied to the last letter that takes it.
fn marked(text: &str, key: char) -> Option<String> {
    let pairs: &[(char, char)] = match key {
        '6' => &[('a', 'â'), ('e', 'ê'), ('o', 'ô')],
        '7' => &[('o', 'ơ'), ('u', 'ư')],
        '8' => &[('a', 'ă')],
        _ => &[('d', 'đ')],
    };
    let (at, to) = text
        .char_indices()
        .rev()
        .find_map(|(i, c)| pairs.iter().find(|p| p.0 == c).map(|p| (i, p.1)))?;
    let mut out = String::with_capacity(text.len() + 1);
    out.push_str(&text[..at]);
    out.push(to);
    out.push_str(&text[at + 1..]);
    Some(out.replace("uơ", "ươ"))
}

/// `text` with a tone on the vowel that carries it, well enough to be recognised.
fn with_tone(text: &str, tone: Option<char>) -> String {
    let Some(tone) = tone else {
        return text.to_owned();
    };
    let vowels: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| "aăâeêioôơuưy".contains(*c))
        .map(|(i, _)| i)
        .collect();
    let marked = text.rfind(|c: char| "ăâêôơư".contains(c));
    let Some(at) = marked.or_else(|| {
        let closed = text.ends_with(|c: char| !"aăâeêioôơuưy".contains(c));
        match (&vowels[..], closed) {
            ([.., last], true) => Some(*last),
            ([.., before, _], false) => Some(*before),
            ([only], _) => Some(*only),
            ([], _) => None,
        }
    }) else {
        return text.to_owned();
    };
    let after = at + text[at..].chars().next().map_or(0, char::len_utf8);
    [
        &text[..after],
        tone.encode_utf8(&mut [0; 4]),
        &text[after..],
    ]
    .concat()
    .nfc()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_and_missing_marks() {
        assert!(is_toned_syllable("thực") && is_toned_syllable("Bạch") && is_toned_syllable("thì"));
        assert!(!is_toned_syllable("thùc") && !is_toned_syllable("bãt"));
        for word in ["duong", "hien", "Nguyen", "thuyen", "quyet", "gi", "dinh"] {
            assert!(is_bare_syllable(word), "{word}");
        }
        for word in ["and", "for", "Development", "of", "street"] {
            assert!(!is_bare_syllable(word), "{word}");
        }
    }

    #[test]
    fn a_tone_is_taken_off_and_a_hat_or_a_hook_is_not() {
        for (word, bare) in [
            ("Nghiệp", "nghiêp"),
            ("ƯỚC", "ươc"),
            ("Đặng", "đăng"),
            ("uỷ", "uy"),
            ("ñ", "n"),
            ("web", "web"),
        ] {
            let decomposed: String = word.nfd().collect();
            for spelled in [word, &decomposed] {
                let found = without_tone(spelled).map(|(bare, _)| bare);
                assert_eq!(found.as_deref(), Some(bare), "{spelled}");
            }
        }
        assert_eq!(without_tone("à\u{301}"), None);
        assert_eq!(without_tone("ếạ"), None);
        assert_eq!(without_tone("Ễ"), Some(("ê".to_owned(), Some('\u{303}'))));
        let longest = ONSETS.iter().map(|o| o.len()).max().unwrap()
            + RHYMES.split_whitespace().map(str::len).max().unwrap();
        assert!(longest <= LONGEST);
    }

    #[test]
    fn words_of_the_language_are_syllables_and_others_are_not() {
        for word in [
            "nghiêng", "Quyết", "giêng", "gì", "khuya", "thuở", "Đắk", "quốc", "ƯỚC", "yếu", "uỷ",
            "ủy", "hoà", "xoong",
        ] {
            assert_eq!(is_syllable(word), word != "Đắk", "{word}");
        }
        for word in ["web", "facebook", "dduwowcj", "ñöôïc", "b", "trưởngg", ""] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn keys_that_were_typed_are_read_back() {
        assert_eq!(from_telex("dduwowcj").as_deref(), Some("được"));
        assert_eq!(from_telex("ddoongf").as_deref(), Some("đồng"));
        assert_eq!(from_telex("vieecj").as_deref(), Some("việc"));
        assert_eq!(from_vni("d9uo7c5").as_deref(), Some("được"));
        assert_eq!(from_vni("vie65c").as_deref(), Some("việc"));
        assert_eq!(from_vni("a0"), None);
    }
}
