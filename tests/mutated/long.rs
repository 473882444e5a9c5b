//! Long texts in one piece: the work for each character, word, mark or mistake must not grow
//! with the number of the others.

use std::path::Path;

use vanthu::office::Offices;

use crate::file::p;
use crate::inputs::typed;
use crate::survive::{Mutant, survive};
use crate::text::build;
use crate::word::judged;

/// The length of each text, in bytes.
const LENGTH: usize = 20_000;

/// What one paragraph is full of.
const PIECES: [&str; 40] = [
    "ế",
    "từ ",
    "a  ",
    "a a ",
    "(",
    ")",
    "“",
    "”",
    "[",
    "**",
    "_*",
    "*a* ",
    "\\*",
    "<b>",
    "`",
    "1.",
    "1. ",
    "- ",
    "1.000 đồng (",
    "5 % ",
    "a,b ",
    "…",
    "xxx ",
    "dduowcj ",
    "hoà hóa ",
    "a\u{200B}a ",
    "A\u{300}",
    "UBND ",
    "ubnd tỉnh hà tĩnh ",
    "Điều 1, ",
    "khoản 2 Điều 3 ",
    "ngày 9/9/2022 ",
    "ngày 09 tháng 9 năm 2022 ",
    "Kế hoạch số 87/KH-BCĐ ngày 9/12/2023 của Sở ",
    "Phụ lục I ",
    "Phụ lục kèm theo, ",
    "{{cong 1 2}}",
    "{{vien_dan \"x\"}}",
    "{{#if so}}a{{/if}}",
    "KT. GIÁM ĐỐC; ",
];

const PLACES: [&str; 5] = ["trich_yeu", "noi_dung", "o", "kinh_gui", "ho_ten"];

fn text(number: u64) -> (String, String) {
    let at = usize::try_from(number).expect("small");
    let (piece, place) = (
        PIECES[at % PIECES.len()],
        PLACES[at / PIECES.len() % PLACES.len()],
    );
    (place.to_owned(), piece.repeat(LENGTH / piece.len()))
}

#[test]
fn a_long_text_takes_no_time_in_a_content_file() {
    let make = |number| {
        let (place, text) = text(number);
        let at = |here: &str, else_: &str| match place == here {
            true => format!("'{}'", text.replace('\'', "''")),
            false => else_.to_owned(),
        };
        let content = format!(
            "loai: bao-cao\nso: 5\nngay: 2026-03-05\ndia_danh: Hà Tĩnh\n\
             co_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}\nluu: [VT, VP]\n\
             trich_yeu: {}\nkinh_gui: {}\nnoi_nhan: [Các phòng]\n\
             vien_dan: {{ x: {{ loai: Kế hoạch, so: 87/KH-SNV, ngay: 2022-12-09, cua: Sở, ve: việc }} }}\n\
             noi_dung:\n  - van_ban: {}\n  - bang: {{ cot: [A, B], hang: [[1, {}]] }}\n\
             nguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: {} }}\n",
            at("trich_yeu", "Lịch trực"),
            at("kinh_gui", "Sở Y tế"),
            at("noi_dung", "Sở báo cáo./."),
            at("o", "2"),
            at("ho_ten", "Nguyễn Văn An"),
        );
        let what = format!(
            "{place} full of {}",
            text.chars().take(20).collect::<String>()
        );
        Mutant { what, it: content }
    };
    let count = PIECES.len() * PLACES.len();
    survive(count as u64, make, |content: String| {
        let office = Offices::new(Vec::new())
            .of(Path::new("/"))
            .expect("an office");
        build(Path::new("k.yaml"), content.as_bytes(), &office, None)
    });
}

#[test]
fn a_long_text_takes_no_time_in_a_word_file() {
    let make = |number| {
        let (_, text) = text(number);
        let start: String = text.chars().take(20).collect();
        let what = format!("full of {start}");
        let [long, short] = [text, start].map(|words| p("", &words.replace('<', "&lt;")));
        let it = typed(&(long + &short.repeat(500))).pack();
        Mutant { what, it }
    };
    survive(PIECES.len() as u64, make, |bytes: Vec<u8>| judged(&bytes));
}
