//! Lines of the centred components: names of bodies, titles, subjects.
//!
//! Word fills a line before it begins the next, which leaves `VIỆT` alone under a long title. A
//! clerk breaks by hand, and so does this module: as few lines as fit, about equally long,
//! broken where the sense allows.

use std::ops::Range;

use super::words::{Bond, Word, bond, committee};
use super::{Face, Length, UNITS_PER_EM, advance};

/// Breaks `text` into the fewest lines that are no wider than `max`, about equally wide and
/// broken where the sense allows.
///
/// A `\n` in the text breaks it in any case. A number or proper name stays with the word that
/// introduces it unless the two together are wider than `max`. A single word wider than `max`
/// has a line to itself. The lines joined by one space are the text; there is always at least
/// one line, which is empty when the text is.
pub fn break_balanced(text: &str, size: Length, face: Face, max: Length) -> Vec<String> {
    text.split('\n')
        .flat_map(|part| Line::new(part, face).break_balanced(room(size, max)))
        .map(str::to_owned)
        .collect()
}

/// Breaks the name of an issuing body like [`break_balanced`], but an `ỦY BAN NHÂN DÂN` or
/// `HỘI ĐỒNG NHÂN DÂN` only before the name of its unit: `ỦY BAN NHÂN DÂN` / `XÃ TỊNH KHÊ`;
/// with `always_split_committee` even where both would fit on one line, as the decree's forms
/// do.
pub fn break_name(
    text: &str,
    size: Length,
    face: Face,
    max: Length,
    always_split_committee: bool,
) -> Vec<String> {
    let room = room(size, max);
    text.split('\n')
        .flat_map(|part| {
            let line = Line::new(part, face);
            let fits = line.width(0..line.words.len()) <= room;
            match committee(&line.words) {
                Some(length) if always_split_committee || !fits => {
                    let (body, unit) = part.split_at(line.places[length].bytes.start);
                    let mut lines = Line::new(body.trim_end(), face).break_balanced(room);
                    lines.extend(Line::new(unit, face).break_balanced(room));
                    lines
                }
                _ => line.break_balanced(room),
            }
        })
        .map(str::to_owned)
        .collect()
}

/// `max` in units of the font.
fn room(size: Length, max: Length) -> f64 {
    f64::from(UNITS_PER_EM) * max.to_pt() / size.to_pt()
}

/// The cost of a break, compared with that of uneven lines: a line as long as the mean costs
/// nothing, one that is a quarter longer or shorter costs 1/16.
fn cost(bond: Bond) -> f64 {
    match bond {
        Bond::Clause => 0.0,
        Bond::Phrase => 0.12,
        Bond::Plain => 0.3,
        Bond::Close => 0.6,
        Bond::Fixed => 2.0,
    }
}

/// A text that is to be broken, measured. Widths are in units of the font.
struct Line<'a> {
    text: &'a str,
    words: Vec<Word<'a>>,
    places: Vec<Place>,
}

/// The place of a word.
struct Place {
    bytes: Range<usize>,
    left: f64,
    right: f64,
}

/// The best way to break the text after a point.
#[derive(Clone, Copy)]
struct Tail {
    lines: usize,
    cost: f64,
    /// Piece with which the next line begins.
    next: usize,
}

impl<'a> Line<'a> {
    fn new(text: &'a str, face: Face) -> Line<'a> {
        let places = places(text, face);
        let words: Vec<Word> = places
            .iter()
            .map(|place| Word::new(&text[place.bytes.clone()]))
            .collect();
        Line {
            text,
            words,
            places,
        }
    }

    /// How strongly each word is bound to the one before it.
    fn bonds(&self) -> Vec<Bond> {
        let capitals = !self.text.contains(char::is_lowercase);
        (0..self.words.len())
            .map(|next| bond(&self.words, next, capitals))
            .collect()
    }

    /// Width of a line made of some of the words.
    fn width(&self, words: Range<usize>) -> f64 {
        match self.places.get(words) {
            Some([first, .., last]) => last.right - first.left,
            Some([only]) => only.right - only.left,
            _ => 0.0,
        }
    }

    fn break_balanced(&self, room: f64) -> Vec<&'a str> {
        let whole = self.width(0..self.words.len());
        if whole <= room || self.words.len() < 2 {
            return vec![self.text.trim_matches([' ', '\t'])];
        }
        let bonds = self.bonds();
        let pieces = self.pieces(&bonds, room);
        let ideal = whole / self.fewest(&pieces, room) as f64;

        // From the last piece to the first: the best lines from there to the end.
        let end = Tail {
            lines: 0,
            cost: 0.0,
            next: pieces.len(),
        };
        let mut tails = vec![end; pieces.len() + 1];
        for first in (0..pieces.len()).rev() {
            let mut best: Option<Tail> = None;
            for last in first..pieces.len() {
                let width = self.width(pieces[first].start..pieces[last].end);
                if last > first && width > room {
                    break;
                }
                let after = tails[last + 1];
                let at_break = pieces
                    .get(last + 1)
                    .map_or(0.0, |piece| cost(bonds[piece.start]));
                let tail = Tail {
                    lines: 1 + after.lines,
                    cost: ((width - ideal) / ideal).powi(2) + at_break + after.cost,
                    next: last + 1,
                };
                // Of two equally good ways, take the one with the longer first line.
                if best.is_none_or(|best| (tail.lines, tail.cost) <= (best.lines, best.cost)) {
                    best = Some(tail);
                }
            }
            tails[first] = best.unwrap_or(end);
        }

        let mut lines = Vec::new();
        let mut first = 0;
        while first < pieces.len() {
            let next = tails[first].next;
            let start = self.places[pieces[first].start].bytes.start;
            let end = self.places[pieces[next - 1].end - 1].bytes.end;
            lines.push(&self.text[start..end]);
            first = next;
        }
        lines
    }

    /// The words grouped by what must stay on one line; a group that does not fit on one is split.
    fn pieces(&self, bonds: &[Bond], room: f64) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut start = 0;
        for end in 1..=self.words.len() {
            if bonds.get(end).is_some_and(|&b| b == Bond::Fixed) {
                continue;
            }
            if self.width(start..end) <= room {
                pieces.push(start..end);
            } else {
                pieces.extend((start..end).map(|word| word..word + 1));
            }
            start = end;
        }
        pieces
    }

    /// How many lines the text takes when each is filled before the next is begun.
    fn fewest(&self, pieces: &[Range<usize>], room: f64) -> usize {
        let mut lines = 1;
        let mut start = 0;
        for piece in pieces {
            if piece.start > start && self.width(start..piece.end) > room {
                lines += 1;
                start = piece.start;
            }
        }
        lines
    }
}

/// The places of the words of a text; only spaces and tabs separate words, so that a no-break
/// space keeps them together.
fn places(text: &str, face: Face) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut right = 0.0;
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let left = right;
        right += f64::from(advance(c, face));
        if matches!(c, ' ' | '\t') {
            in_word = false;
            continue;
        }
        let bytes = at..at + c.len_utf8();
        match places.last_mut() {
            Some(word) if in_word => {
                word.bytes.end = bytes.end;
                word.right = right;
            }
            _ => places.push(Place { bytes, left, right }),
        }
        in_word = true;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::text_width;
    use super::*;
    use proptest::prelude::*;

    fn subject(text: &str, mm: f64) -> String {
        break_balanced(text, Length::pt(14.0), Face::Bold, Length::mm(mm)).join(" / ")
    }

    fn name(text: &str, mm: f64, always: bool) -> String {
        break_name(text, Length::pt(13.0), Face::Bold, Length::mm(mm), always).join(" / ")
    }

    #[test]
    fn names_of_bodies() {
        for expected in [
            "SỞ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG",
            "SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH",
            "SỞ THÔNG TIN / VÀ TRUYỀN THÔNG",
            "ỦY BAN NHÂN DÂN / XÃ TỊNH KHÊ",
            "SỞ TÀI CHÍNH",
        ] {
            assert_eq!(name(&expected.replace(" / ", " "), 62.0, true), expected);
        }
        for expected in [
            "SỞ LAO ĐỘNG - THƯƠNG BINH / VÀ XÃ HỘI",
            "BAN QUẢN LÝ KHU KINH TẾ / TỈNH HÀ TĨNH",
            "VĂN PHÒNG ĐOÀN / ĐẠI BIỂU QUỐC HỘI / VÀ HỘI ĐỒNG NHÂN DÂN TỈNH",
        ] {
            assert_eq!(name(&expected.replace(" / ", " "), 75.0, true), expected);
        }
    }

    #[test]
    fn subjects() {
        for expected in [
            "Kết quả thực hiện công tác văn thư, lưu trữ năm 2025 / và nhiệm vụ trọng tâm năm 2026",
            "Về việc ban hành Quy chế làm việc / của Ủy ban nhân dân tỉnh Hà Tĩnh nhiệm kỳ 2021 - 2026",
            "Sơ kết công tác phòng, chống tham nhũng, / lãng phí, tiêu cực 6 tháng đầu năm 2025",
            "Phê duyệt kế hoạch tổ chức Hội nghị tổng kết / ngày 05 tháng 3 năm 2025",
            "Kết quả thực hiện Kế hoạch số 87/KH-BCĐ389 / ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh / về tăng cường công tác chống buôn lậu, gian lận thương mại / và hàng giả trên các tuyến biên giới, vùng biển và địa bàn nội địa",
        ] {
            assert_eq!(subject(&expected.replace(" / ", " "), 140.0), expected);
        }
    }

    #[test]
    fn appendix_titles_in_capitals() {
        for expected in [
            "KẾT QUẢ CÔNG TÁC CHỐNG BUÔN LẬU, GIAN LẬN THƯƠNG MẠI / VÀ HÀNG GIẢ THỰC HIỆN KẾ HOẠCH SỐ 87/KH-BCĐ389 / CỦA BAN CHỈ ĐẠO 389 TỈNH",
            "TÌNH HÌNH TIẾP CÔNG DÂN / TRÊN ĐỊA BÀN TỈNH HÀ TĨNH QUÝ III NĂM 2025",
        ] {
            assert_eq!(subject(&expected.replace(" / ", " "), 165.0), expected);
        }
    }

    #[test]
    fn a_committee_breaks_before_its_unit() {
        let council = "HỘI ĐỒNG NHÂN DÂN XÃ TỊNH KHÊ";
        assert_eq!(name(council, 90.0, false), council);
        assert_eq!(name(council, 90.0, true), "HỘI ĐỒNG NHÂN DÂN / XÃ TỊNH KHÊ");
        assert_eq!(
            name(council, 62.0, false),
            "HỘI ĐỒNG NHÂN DÂN / XÃ TỊNH KHÊ"
        );
        assert_eq!(name("UBND TỈNH HÀ TĨNH", 62.0, true), "UBND TỈNH HÀ TĨNH");
    }

    #[test]
    fn asked_for_breaks_are_kept_and_no_break_spaces_hold() {
        assert_eq!(subject("Kết quả\nnăm 2025", 140.0), "Kết quả / năm 2025");
        assert_eq!(subject("aa\u{a0}aa bb", 12.0), "aa\u{a0}aa / bb");
        assert_eq!(subject("", 140.0), "");
        assert_eq!(subject("  ", 140.0), "");
    }

    #[test]
    fn a_word_wider_than_the_line_has_it_to_itself() {
        assert_eq!(
            subject("theo https://vanban.example.gov.vn/2025/thang-3 này", 40.0),
            "theo / https://vanban.example.gov.vn/2025/thang-3 / này"
        );
        // Held together, but wider than the line.
        assert_eq!(subject("năm 2021 - 2025", 15.0), "năm / 2021 - / 2025");
    }

    #[test]
    fn no_word_alone_on_the_last_line() {
        let words = vec!["xuân"; 13];
        let size = Length::pt(14.0);
        let full = text_width(&words[..12].join(" "), size, Face::Bold);
        let lines = break_balanced(&words.join(" "), size, Face::Bold, full);
        let counts: Vec<usize> = lines.iter().map(|l| l.split(' ').count()).collect();
        assert_eq!(counts, [7, 6]);
    }

    proptest! {
        #[test]
        fn lines_fit_and_are_the_text(
            words in prop::collection::vec("[a-zđơưA-ZĐƯ]{1,9}[,;]?|[0-9]{1,4}|và|của|năm|số|-|tỉnh", 1..100),
            mm in 5.0..200.0,
            always in any::<bool>(),
        ) {
            let text = words.join(" ");
            let (size, max) = (Length::pt(13.0), Length::mm(mm));
            for lines in [
                break_balanced(&text, size, Face::Bold, max),
                break_name(&text, size, Face::Bold, max, always),
            ] {
                prop_assert_eq!(lines.join(" "), &text[..]);
                for line in &lines {
                    let fits = text_width(line, size, Face::Bold).to_mm() <= mm + 1e-9;
                    prop_assert!(fits || !line.contains(' '), "{}", line);
                }
            }
        }
    }
}
