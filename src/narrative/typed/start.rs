//! What a line begins with, and how it ends: bullets, numbers, abbreviations.

/// Bullets that Word and people use, except `-`.
const BULLETS: [char; 62] = [
    '–', '—', '−', '‐', '‑', '‒', '―', '•', '·', '∙', '⋅', '▪', '▫', '‣', '⁃', '◦', '●', '○', '◘',
    '■', '□', '◆', '◇', '❖', '➢', '➤', '►', '▶', '▸', '→', '⇒', '➔', '✓', '✔', '☑', '☐', '★', '☆',
    '✦', '§', '*', '¤', '+', '»', '›', '▷', '▹', '➜', '➡', '⇨', '◉', '◎', '◊', '♦', '☞', '✧', '❑',
    '❒', '❍', '⦁', '⬤', '✱',
];

/// Letters that bullets of Word's symbol fonts become when the font is lost.
const LOST_BULLETS: [char; 10] = ['o', 'v', 'q', 'n', 'l', 'w', 'ü', 'Ø', 'Þ', 'è'];

/// Beginnings of items counted in words, in lower case.
const ORDINALS: [&str; 12] = [
    "một là",
    "hai là",
    "ba là",
    "bốn là",
    "năm là",
    "sáu là",
    "bảy là",
    "thứ nhất",
    "thứ hai,",
    "thứ ba,",
    "thứ tư,",
    "thứ năm,",
];

/// Abbreviations with a stop, in lower case, that a name follows.
const ABBREVIATIONS: [&str; 21] = [
    "tp", "t.p", "tx", "tt", "ths", "th.s", "ts", "t.s", "pgs", "gs", "gs.ts", "pgs.ts", "bs",
    "ks", "cn", "ds", "ls", "nsưt", "nsnd", "đ/c", "st",
];

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// A bullet of this many bytes, including the spaces after it.
    Bullet(usize),
    /// `a)`, `1.`, `1.1.`, `(a)`, `II.`
    Number,
    Words,
}

pub(super) fn start(line: &str) -> Start {
    let Some(first) = line.chars().next() else {
        return Start::Words;
    };
    let rest = &line[first.len_utf8()..];
    let gap = rest.len() - rest.trim_start().len();
    let word = rest.trim_start().chars().next();
    let is_bullet = match first {
        // where YAML joins lines, a dash and a space are an item as well
        '-' => word.is_some_and(char::is_alphabetic),
        '+' => gap == 0 && word.is_some_and(char::is_alphabetic),
        // `*Ghi chú*` is italic, `§ 5` a section of a foreign law
        '*' => gap > 0 && word.is_some(),
        '§' => word.is_some_and(char::is_alphabetic),
        '.' => word.is_some_and(char::is_uppercase),
        // a figure may have the sign of an equation or an estimate before it
        '~' | '=' | '_' | '>' => gap > 0 && word.is_some_and(char::is_alphabetic),
        c if LOST_BULLETS.contains(&c) => gap > 0 && word.is_some_and(char::is_uppercase),
        _ => BULLETS.contains(&first) && word.is_some_and(|c| c.is_alphabetic() || gap > 0),
    };
    if let Some(words) = ["->", "=>", "-->", "==>"]
        .iter()
        .find_map(|a| line.strip_prefix(a))
    {
        return Start::Bullet(line.len() - words.trim_start().len());
    }
    if is_bullet {
        return Start::Bullet(first.len_utf8() + gap);
    }
    let is_counted = || {
        let opening: String = line.chars().take(8).flat_map(char::to_lowercase).collect();
        first.is_uppercase() && ORDINALS.iter().any(|ordinal| opening.starts_with(ordinal))
    };
    match number_length(line).is_some() || is_counted() {
        true => Start::Number,
        false => Start::Words,
    }
}

/// The bytes of the number that a line begins with: `1.` before a space, `I -` before a word,
/// `1.` glued to one.
pub(super) fn number_length(line: &str) -> Option<usize> {
    let end = line.find([' ', '\t', '\u{A0}']).unwrap_or(line.len());
    let (word, behind) = line.split_at(end);
    if is_number(word) && !behind.is_empty() {
        return Some(end);
    }
    let words = behind.trim_start();
    let is_circled =
        |c| matches!(c, '\u{2460}'..='\u{24FF}' | '\u{2776}'..='\u{2793}' | '\u{20E3}');
    if word.contains(is_circled) && !behind.is_empty() {
        return Some(end);
    }
    if let Some(number) = word.strip_suffix(',') {
        let is_letter = number.chars().count() == 1 && number.starts_with(char::is_lowercase);
        let next = words.split([' ', '\u{A0}', ',']).next().unwrap_or("");
        let begins = next.starts_with(char::is_uppercase) && !is_bare_number(next);
        return (begins && (is_letter || is_bare_number(number))).then_some(end);
    }
    if is_bare_number(word) && words.starts_with(['-', '–', '—', ':', '/', '.', ')']) {
        let mark = words.chars().next().map_or(0, char::len_utf8);
        let begins = words[mark..].trim_start().starts_with(char::is_uppercase);
        return begins.then_some(line.len() - words.len() + mark);
    }
    let mark = word.find(['.', ')', '/', '-', ':', '–'])?;
    let (number, rest) = word.split_at(mark);
    let length = rest.chars().next().map_or(0, char::len_utf8);
    let mut letters = rest[length..].chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    // `V.I. Lênin` is a name, `a)Một` an item; `A/Chung` and `1/QĐ` may be anything
    let goes_on = letters.next().is_some_and(char::is_lowercase);
    let is_letter = rest.starts_with(')') && is_number(&word[..mark + length]);
    let is_glued = begins && goes_on && (is_bare_number(number) || is_letter);
    is_glued.then_some(mark + length)
}

/// `12`, `IV`
fn is_bare_number(word: &str) -> bool {
    let is_roman = !word.is_empty() && word.chars().all(|c| "IVX".contains(c));
    is_roman || ((1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a line begins with a capital and a stop, as the initial of a name does: `A. Nguyễn`.
pub(super) fn is_initial(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next() == Some('.')
}

/// `a)`, `(a)`, `a.`, `a/`, `12.`, `12)`, `12/`, `1.1`, `1.1.`, `IV.`, `iv)`, `A.`, `A/`
fn is_number(word: &str) -> bool {
    let inside = word.strip_prefix(['(', '[']).unwrap_or(word);
    let body = inside.trim_end_matches(['.', ')', ']', '/', '-', '–', ':', '°']);
    let closing = &inside[body.len()..];
    let is_letter = body.chars().count() == 1 && body.chars().all(char::is_alphabetic);
    let of = |letters: &str| !body.is_empty() && body.chars().all(|c| letters.contains(c));
    let is_roman = of("IVX") || of("ivx");
    let is_figure =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    match closing {
        ")" | ".)" => is_letter || is_roman || is_figure(body),
        "]" if word != inside => is_figure(body),
        "/" | "-" | "–" | ":" | "./" | "°." if word == inside => {
            is_letter || is_roman || body.split('.').all(is_figure)
        }
        "." if word == inside => is_letter || is_roman || body.split('.').all(is_figure),
        "" if word == inside => body.contains('.') && body.split('.').all(is_figure),
        _ => false,
    }
}

pub(super) fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(['”', '"', ')', ' ']);
    line.ends_with(['.', ';', ':', '!', '?']) && !ends_with_abbreviation(line)
}

/// Whether a line ends with an abbreviation that continues: `TP.`, `Q.`, `ThS.`
pub(super) fn ends_with_abbreviation(line: &str) -> bool {
    let last = line.rsplit([' ', '\u{A0}', '(', ',']).next().unwrap_or("");
    let Some(word) = last.strip_suffix('.') else {
        return false;
    };
    let mut chars = word.chars();
    // not `Nguyễn Văn A.`
    let is_capital = chars.next().is_some_and(|c| "QPHXTĐ".contains(c)) && chars.next().is_none();
    is_capital || ABBREVIATIONS.contains(&&*word.to_lowercase())
}

pub(super) fn begins_sentence(line: &str) -> bool {
    let words = line.trim_start_matches(['“', '"', '(', ' ']);
    words.starts_with(char::is_uppercase)
}
