//! Advance widths of Times New Roman.
//!
//! The numbers are those of Liberation Serif 2, which is drawn to the same advances, taken
//! from the `hmtx` tables of its four faces; both fonts have 2048 units to the em. Vietnamese
//! letters are as wide as the letter without its tone, so that characters with the same four
//! widths are together in one row. There is no kerning: Word does none unless it is asked.

use std::sync::LazyLock;

use super::Length;

/// A face of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Upright.
    Regular,
    /// Upright bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
}

impl Face {
    /// The face for this emphasis.
    pub const fn of(bold: bool, italic: bool) -> Face {
        match (bold, italic) {
            (false, false) => Face::Regular,
            (true, false) => Face::Bold,
            (false, true) => Face::Italic,
            (true, true) => Face::BoldItalic,
        }
    }
}

/// Units of [`advance`] in one font size.
pub const UNITS_PER_EM: u16 = 2048;

/// Pitch of single lines, in font sizes: ascent, descent and gap of the font.
pub const SINGLE_LINE: f64 = 1.149;

/// Width of a line of text. Line breaks and other control characters take no room.
pub fn text_width(text: &str, size: Length, face: Face) -> Length {
    let widths = &WIDTHS[face as usize];
    let units: u64 = text.chars().map(|c| u64::from(look_up(widths, c))).sum();
    size * (units as f64 / f64::from(UNITS_PER_EM))
}

/// Width of one character, in units of 1/2048 of the font size.
pub fn advance(c: char, face: Face) -> u16 {
    look_up(&WIDTHS[face as usize], c)
}

/// Characters that are not in [`ADVANCES`]: as wide as a digit.
const AVERAGE: u16 = UNITS_PER_EM / 2;

/// The characters that [`WIDTHS`] has a place for: Latin with the letters of Vietnamese,
/// punctuation and symbols.
const BLOCKS: [(u32, u32); 3] = [(0x0020, 0x01b1), (0x1ea0, 0x1efa), (0x2000, 0x2270)];

/// The number of those characters.
const PLACES: usize = {
    let [(a, b), (c, d), (e, f)] = BLOCKS;
    (b - a + d - c + f - e) as usize
};

/// [`ADVANCES`] spread out, so that a width is found without a search: one array a face.
static WIDTHS: LazyLock<[[u16; PLACES]; 4]> = LazyLock::new(|| {
    let mut widths = [[AVERAGE; PLACES]; 4];
    for (advances, characters) in ADVANCES {
        for place in characters.chars().filter_map(place) {
            for (face, advance) in widths.iter_mut().zip(advances) {
                face[place] = *advance;
            }
        }
    }
    widths
});

/// The index of a character's width.
fn place(c: char) -> Option<usize> {
    let code = u32::from(c);
    let mut before = 0;
    for (first, end) in BLOCKS {
        if code < first {
            return None;
        }
        if code < end {
            return Some((before + code - first) as usize);
        }
        before += end - first;
    }
    None
}

fn look_up(widths: &[u16; PLACES], c: char) -> u16 {
    if takes_no_room(c) {
        return 0;
    }
    match place(c) {
        Some(place) => widths[place],
        None if is_wide(c) => UNITS_PER_EM,
        None => AVERAGE,
    }
}

/// Control characters, combining marks, zero-width characters.
fn takes_no_room(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}'
        | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// East Asian characters and pictographs, which are as wide as they are high.
fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
}

/// Advances in the four faces (regular, bold, italic, bold italic), and the characters that
/// have them.
#[rustfmt::skip]
const ADVANCES: &[([u16; 4], &str)] = &[
    ([512, 512, 512, 512], " ,.\u{a0}\u{2005}\u{2008}"),
    ([682, 682, 682, 797], "!"),
    ([836, 1137, 860, 1137], "\""),
    ([1024, 1024, 1024, 1024], "#$*0123456789_go¢£¤¥§«¯»ðòóôõöøĝğġģōŏőọỏốồổỗộ‒–‗†‡\u{2000}\u{2002}\u{2007}€↑↓"),
    ([1706, 2048, 1706, 1706], "%"),
    ([1593, 1706, 1593, 1593], "&"),
    ([369, 569, 438, 569], "'"),
    ([682, 682, 682, 682], "()-`¨´¸\u{2010}‘’‚‛‹›"),
    ([1155, 1167, 1382, 1167], "+<=>×≡"),
    ([569, 569, 569, 569], "/\\ilìíîïĩīĭįıĺļłỉị"),
    ([569, 682, 682, 682], ":;"),
    ([909, 1024, 1024, 1024], "?a¿àáâãäåāăąạảấầẩẫậắằẳẵặ"),
    ([1886, 1905, 1884, 1704], "@"),
    ([1479, 1479, 1251, 1366], "AVXÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ([1366, 1366, 1251, 1366], "B"),
    ([1366, 1479, 1366, 1366], "CÇĆĈĊČ"),
    ([1479, 1479, 1479, 1479], "DUÐÙÚÛÜĎĐŨŪŬŮŰŲỤỦ"),
    ([1251, 1366, 1251, 1366], "EÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ"),
    ([1139, 1251, 1251, 1366], "F"),
    ([1479, 1593, 1479, 1479], "GOQÒÓÔÕÖØĜĞĠĢŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢ"),
    ([1479, 1593, 1479, 1593], "HĤĦ"),
    ([682, 797, 682, 797], "IÌÍÎÏĨĪĬĮİỈỊ"),
    ([797, 1024, 909, 1024], "JĴ"),
    ([1479, 1593, 1366, 1366], "KĶ"),
    ([1251, 1366, 1139, 1251], "LTZĹĻĽĿŁŢŤŦŹŻŽ"),
    ([1821, 1933, 1706, 1821], "M"),
    ([1479, 1479, 1366, 1479], "NÑŃŅŇœ"),
    ([1139, 1251, 1251, 1251], "PÞ"),
    ([1366, 1479, 1251, 1366], "RŔŖŘ"),
    ([1139, 1139, 1024, 1139], "SŚŜŞŠ"),
    ([1933, 2048, 1706, 1821], "WŴ"),
    ([1479, 1479, 1139, 1251], "YÝŶŸỲỴỶỸ"),
    ([682, 682, 797, 682], "[]"),
    ([961, 1190, 864, 1167], "^"),
    ([1024, 1139, 1024, 1024], "bdpqßþđ"),
    ([909, 909, 909, 909], "ceçèéêëćĉċčēĕėęěẹẻẽếềểễệ"),
    ([682, 682, 569, 682], "f"),
    ([1024, 1139, 1024, 1139], "hnuñùúûüĥħńņňũūŭůűųụủ"),
    ([569, 682, 569, 569], "jtĵţ"),
    ([1024, 1139, 909, 1024], "kķĸ"),
    ([1593, 1706, 1479, 1593], "m"),
    ([682, 909, 797, 797], "rŕŗř"),
    ([797, 797, 797, 797], "sśŝşš"),
    ([1024, 1024, 909, 909], "vyýÿŷỳỵỷỹ"),
    ([1479, 1479, 1366, 1366], "wŵ"),
    ([1024, 1024, 909, 1024], "x"),
    ([909, 909, 797, 797], "zźżž"),
    ([983, 807, 819, 713], "{}"),
    ([410, 451, 563, 451], "|¦"),
    ([1108, 1065, 1108, 1167], "~"),
    ([682, 682, 797, 797], "¡"),
    ([1556, 1530, 1556, 1530], "©®"),
    ([565, 614, 565, 545], "ª"),
    ([1155, 1167, 1382, 1241], "¬−"),
    ([819, 819, 819, 819], "°"),
    ([1124, 1124, 1124, 1124], "±÷√≈≠≤≥"),
    ([614, 614, 614, 614], "²³¹"),
    ([1180, 1180, 1180, 1180], "µ"),
    ([928, 1106, 1071, 1024], "¶"),
    ([682, 683, 512, 512], "·"),
    ([635, 676, 635, 614], "º"),
    ([1536, 1536, 1536, 1536], "¼½¾⅓⅔⅛⅜⅝⅞"),
    ([1821, 2048, 1821, 1933], "Æ"),
    ([1366, 1479, 1366, 1479], "æ"),
    ([1324, 1502, 1246, 1533], "ď"),
    ([1451, 1685, 1536, 1685], "Ĳ"),
    ([1131, 1131, 1025, 1131], "ĳ"),
    ([832, 960, 745, 1067], "ľ"),
    ([704, 810, 661, 768], "ŀ"),
    ([1237, 1493, 1182, 1472], "ŉ"),
    ([1437, 1575, 1426, 1605], "Ŋ"),
    ([1013, 1139, 987, 1107], "ŋ"),
    ([1821, 2048, 1933, 1933], "Œ"),
    ([875, 1067, 745, 1088], "ť"),
    ([569, 682, 570, 569], "ŧ"),
    ([569, 569, 569, 682], "ſ"),
    ([1083, 1134, 1093, 1099], "ơớờởỡợ"),
    ([1589, 1630, 1544, 1587], "ƯỨỪỬỮỰ"),
    ([1110, 1229, 1117, 1227], "ưứừửữự"),
    ([683, 683, 683, 683], "\u{2004}"),
    ([341, 341, 341, 341], "\u{2006}"),
    ([410, 410, 410, 410], "\u{2009}\u{202f}"),
    ([171, 171, 171, 171], "\u{200a}"),
    ([2048, 2048, 1821, 2048], "—…"),
    ([2048, 2048, 2048, 2048], "―‰\u{2001}\u{2003}←→"),
    ([575, 664, 575, 708], "‖"),
    ([909, 1024, 1139, 1024], "“”„‟"),
    ([717, 717, 717, 717], "•"),
    ([448, 576, 448, 576], "′"),
    ([853, 1131, 853, 1131], "″"),
    ([853, 1131, 860, 1137], "‴"),
    ([342, 342, 342, 342], "⁄"),
    ([714, 614, 712, 712], "⁴⁵⁶⁷⁸⁹"),
    ([645, 712, 645, 712], "ⁿ"),
    ([714, 614, 712, 714], "₀₁₂₃₄₅₆₇₈₉"),
    ([1050, 1050, 1050, 1050], "₫"),
    ([1954, 2058, 1931, 1874], "№"),
    ([2007, 2048, 2007, 2048], "™"),
    ([1573, 1573, 1573, 1573], "Ω"),
    ([1253, 1253, 1253, 1253], "∆"),
    ([1686, 1686, 1686, 1686], "∏"),
    ([1460, 1460, 1460, 1460], "∑∞"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    const FACES: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    #[test]
    fn the_motto_is_96_mm_wide() {
        let motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        let width = text_width(motto, Length::pt(13.0), Face::Bold).to_mm();
        assert!((95.6..95.8).contains(&width), "{width}");
        let smaller = text_width(motto, Length::pt(12.0), Face::Bold).to_mm();
        assert!((smaller * 13.0 - width * 12.0).abs() < 1e-9);
    }

    #[test]
    fn faces_differ_where_the_font_does() {
        // Adobe's metrics of Times, in thousandths of the font size.
        let thousandths = |c| FACES.map(|f| (f64::from(advance(c, f)) / 2.048).round() as u16);
        assert_eq!(thousandths('A'), [722, 722, 611, 667]);
        assert_eq!(thousandths('m'), [778, 833, 722, 778]);
        assert_eq!(thousandths('7'), [500; 4]);
        assert_eq!(thousandths('…'), [1000, 1000, 889, 1000]);
    }

    #[test]
    fn every_character_stands_in_one_row() {
        let mut all: Vec<char> = ADVANCES.iter().flat_map(|(_, c)| c.chars()).collect();
        let count = all.len();
        assert!(all.iter().all(|&c| place(c).is_some()));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn every_vietnamese_letter_has_a_width_of_its_own_row() {
        let letters =
            ('\u{1ea0}'..='\u{1ef9}').chain("àáãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ".chars());
        for letter in letters {
            assert!(ADVANCES.iter().any(|(_, c)| c.contains(letter)), "{letter}");
        }
    }

    #[test]
    fn a_tone_takes_no_room() {
        for letter in '\u{1ea0}'..='\u{1ef9}' {
            let tones = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
            let bare: String = letter.nfd().filter(|c| !tones.contains(c)).nfc().collect();
            for face in FACES {
                let size = Length::pt(10.0);
                let width = text_width(letter.encode_utf8(&mut [0; 4]), size, face);
                assert_eq!(width, text_width(&bare, size, face), "{letter} {bare}");
            }
        }
    }

    #[test]
    fn what_the_table_lacks_has_a_width_too() {
        assert_eq!(advance('漢', Face::Regular), 2048);
        assert_eq!(advance('я', Face::Bold), 1024);
        assert_eq!(advance('\u{301}', Face::Bold), 0);
        assert_eq!(advance('\n', Face::Regular), 0);
        assert_eq!(advance('\u{200b}', Face::Regular), 0);
        assert_eq!(advance('\u{10ffff}', Face::Regular), 1024);
        assert_eq!(text_width("", Length::pt(14.0), Face::Bold), Length::ZERO);
    }
}
