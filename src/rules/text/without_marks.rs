//! Vietnamese is typed with its marks.

use crate::diagnostic::{Message, Words};
use crate::rules::framework::piece::Passage;
use crate::rules::language::syllable::is_bare_syllable;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

use super::{is_address, tokens};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tiếng Việt có dấu",
        en: "Vietnamese is typed with its marks",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V127",
        text: Words {
            vi: "“{0}” là tiếng Việt không dấu",
            en: "“{0}” is Vietnamese without its marks",
        },
        hint: Some(Words {
            vi: "gõ lại có dấu",
            en: "retype it with its marks",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản viết bằng tiếng Việt có dấu; chữ không dấu thường do xuất từ phần mềm cũ hoặc quên bật bộ gõ.",
        en: "Documents are written in Vietnamese with its marks; text without them comes from an old program or from a keyboard that was not switched on.",
    },
    wrong: "De nghi cac don vi bao cao ket qua thuc hien.",
    right: "Đề nghị các đơn vị báo cáo kết quả thực hiện.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// A shorter text may be a name, a code or another language.
const LEAST_WORDS: usize = 4;

/// How many words are enough to recognise the language.
const LONG_TEXT: usize = 20;

/// How much of a text is shown, in characters.
const SHOWN: usize = 60;

/// Common words of official documents, without their marks, that no other language has.
const TELLTALE: [&str; 84] = [
    "cua", "cac", "nhung", "duoc", "trong", "nguoi", "viec", "thuc", "hien", "theo", "voi", "ngay",
    "thang", "huyen", "quyet", "nghi", "dong", "chinh", "nuoc", "nhan", "kiem", "xay", "phat",
    "trien", "giao", "nong", "thon", "truong", "duong", "cong", "ty", "bao", "ke", "hoach", "don",
    "vi", "khong", "hang", "tinh", "xa", "phuong", "pho", "thanh", "khu", "vuc", "cap", "kinh",
    "phi", "dau", "tu", "toan", "thu", "chi", "so", "luong", "ket", "qua", "danh", "sach", "ho",
    "gia", "dinh", "dat", "nha", "nganh", "linh", "vuc", "truoc", "den", "khi", "phai", "quan",
    "ly", "sua", "chua", "nang", "cao", "chat", "muc", "dich", "yeu", "cau", "thong", "tin",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    let mut marked = false;
    let mut bare: Vec<Passage<'_, '_>> = Vec::new();
    for passage in subject.passages() {
        let plain = passage.plain();
        any |= !plain.is_empty();
        if !plain.is_ascii() {
            marked |= plain.chars().filter(|c| *c > '\u{ff}').count() > LEAST_WORDS;
        } else if is_bare(plain) {
            bare.push(passage);
        }
    }
    // a document typed like this throughout has one mistake, not one in each paragraph
    let shown = if marked { bare.len() } else { 1 };
    for passage in bare.into_iter().take(shown) {
        let plain = passage.plain();
        let text = plain.trim();
        let end = text
            .char_indices()
            .nth(SHOWN)
            .map_or(text.len(), |(i, _)| i);
        let mut words = text[..end].to_owned();
        if end < text.len() {
            words.push('…');
        }
        found.report_in(passage, 0..plain.len(), [&words]);
    }
    Verdict::applied_if(any)
}

/// Whether a text in ASCII is Vietnamese.
fn is_bare(plain: &str) -> bool {
    let words: Vec<&str> = tokens(plain)
        .filter(|(_, token)| !is_address(token))
        .map(|(_, token)| token.trim_matches(|c: char| c.is_ascii_punctuation()))
        .filter(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic()))
        .collect();
    if words.len() < LEAST_WORDS {
        return false;
    }
    let small: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let syllables = small.iter().filter(|word| is_bare_syllable(word)).count();
    let mut told: Vec<&str> = small
        .iter()
        .map(String::as_str)
        .filter(|word| TELLTALE.contains(word))
        .collect();
    told.sort_unstable();
    told.dedup();
    // every word in capitals at its start: a person's or a firm's name
    let is_name = words.len() < 7
        && words.iter().all(|word| {
            word.starts_with(|c: char| c.is_ascii_uppercase())
                && word.bytes().skip(1).all(|b| b.is_ascii_lowercase())
        });
    !is_name
        && syllables * 10 >= words.len() * 9
        // such words recur: a long text has fewer different ones
        && told.len() * 5 >= words.len().min(LONG_TEXT) * 2
        && told.len() > 1
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count, count_with};

    #[test]
    fn text_without_marks_is_found_and_other_languages_are_not() {
        for wrong in [
            "Thuc hien ke hoach cong tac nam 2026, cac don vi bao cao ket qua.",
            "Sua chua duong giao thong nong thon",
            "BAO CAO KET QUA THUC HIEN NHIEM VU",
            "Cac don vi thuc hien ke hoach cua huyen va bao cao ket qua thuc hien ke hoach cua huyen, \
             cac xa thuc hien ke hoach cua huyen va bao cao ket qua cua xa cho huyen theo ke hoach",
        ] {
            assert_eq!(
                count(&RULE, &body(&["Báo cáo của các đơn vị.", wrong])),
                1,
                "{wrong}"
            );
        }
        let right = [
            "Vietnam Chamber of Commerce and Industry",
            "The United Nations Development Programme in Ha Noi, Viet Nam",
            "Nguyen Thi Thanh Huong",
            "Tran Cong Chinh",
            "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html",
            "TT-BNV, QĐ-UBND, VT, TH, 15/BC-SNV",
            "Dell Latitude 5420 Core i5 RAM 16 GB",
            "Ea Kao, Cu Jut, Krong Pac, Buon Ho",
            "an, to, in, do, so, the, him, me",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
    }

    #[test]
    fn values_are_judged_by_themselves_and_a_whole_document_once() {
        let page = body(&["Dự án đường huyện được thực hiện đúng tiến độ."]);
        assert_eq!(
            count_with(&RULE, &page, &["Sua chua duong giao thong nong thon"]),
            1
        );
        assert_eq!(count_with(&RULE, &page, &["ITC Center"]), 0);
        let text = "Thuc hien ke hoach cong tac nam, cac don vi bao cao ket qua.";
        let mut all = body(&[text, text]);
        all.properties.title.clear();
        all.heading = crate::document::Heading::None;
        assert!(count(&RULE, &all) >= 1);
    }
}
