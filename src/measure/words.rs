//! Where a Vietnamese title may be broken: how strongly two neighbouring words are bound.
//!
//! Vietnamese writes every syllable as a word, so that a space says little. This module knows
//! only what titles and names of bodies are made of: words that open a phrase, words that
//! introduce a number or a name, and the most common compounds of two syllables.

/// The bond between two neighbouring words, from the best place for a break to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bond {
    /// The next word opens a part of the sentence: `và`, `của`, `về`.
    Clause,
    /// The next word opens a smaller part, or a comma comes before it.
    Phrase,
    /// Nothing is known.
    Plain,
    /// Both belong to one proper name, or the first leans on the second: `của tỉnh`.
    Close,
    /// One word of two syllables; a number or name and the word that introduces it:
    /// `truyền thông`, `số 87/KH-BCĐ389`, `tỉnh Hà`.
    Fixed,
}

/// A word of a title.
pub(super) struct Word<'a> {
    /// As it was written, with its punctuation.
    written: &'a str,
    /// In lower case, without punctuation around it.
    key: String,
}

impl<'a> Word<'a> {
    pub(super) fn new(written: &'a str) -> Word<'a> {
        let bare = written.trim_matches(|c: char| !c.is_alphanumeric());
        let mut key = bare.to_lowercase();
        if key.contains('ỷ') {
            key = key.replace("uỷ", "ủy");
        }
        Word { written, key }
    }

    /// `389`, `09/12/2022`, `87/KH-BCĐ389`, `XV`.
    fn is_number(&self) -> bool {
        let bare = self.written.trim_start_matches(['(', '“', '"']);
        bare.starts_with(|c: char| c.is_ascii_digit()) || self.is_roman()
    }

    fn is_roman(&self) -> bool {
        !self.key.is_empty()
            && self.key.chars().all(|c| "ivxlc".contains(c))
            && !self.written.contains(char::is_lowercase)
    }

    fn is_capitalised(&self) -> bool {
        self.written
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(char::is_uppercase)
    }

    fn is_dash(&self) -> bool {
        self.key.is_empty()
    }
}

/// Phrases that open a part of the sentence, word by word.
const CLAUSES: &[&[&str]] = &[
    &["và"],
    &["của"],
    &["về"],
    &["giai", "đoạn"],
    &["trên", "địa", "bàn"],
    &["đối", "với"],
    &["nhằm"],
];

/// Phrases that open a smaller part.
const PHRASES: &[&[&str]] = &[
    &["tại"],
    &["trong"],
    &["trên"],
    &["cho"],
    &["theo"],
    &["thực", "hiện"],
    &["thuộc"],
    &["từ"],
    &["để"],
    &["giữa"],
    &["hoặc"],
];

/// Administrative units: each introduces its name.
const UNITS: &[&[&str]] = &[
    &["tỉnh"],
    &["thành", "phố"],
    &["xã"],
    &["phường"],
    &["đặc", "khu"],
    &["huyện"],
    &["quận"],
    &["thị", "xã"],
    &["thị", "trấn"],
];

/// Words that introduce a number.
const COUNTED: [&str; 19] = [
    "số", "điều", "khoản", "điểm", "chương", "mục", "phần", "lục", "ngày", "tháng", "năm", "quý",
    "lần", "thứ", "khóa", "khoá", "kỳ", "phiên", "lớp",
];

/// Words that lean on the next one.
const LEANING: &[&[&str]] = &[
    &["các"],
    &["những"],
    &["một"],
    &["mọi"],
    &["việc"],
    &["sự"],
    &["với"],
    &["cấp"],
    &["khu"],
    &["v/v"],
];

/// How strongly `words[next]` is bound to the word before it; `capitals` means that the text is
/// all in capitals, where a capital says nothing.
pub(super) fn bond(words: &[Word], next: usize, capitals: bool) -> Bond {
    let Some([before, after]) = next.checked_sub(1).and_then(|at| words.get(at..=next)) else {
        return Bond::Fixed;
    };
    if after.is_dash() {
        return Bond::Fixed;
    }
    if before.written.ends_with(';') {
        return Bond::Clause;
    }
    if before.written.ends_with([',', ':']) {
        return Bond::Phrase;
    }
    let counted = is_one_of(&before.key, &COUNTED);
    if after.is_number() {
        // `lưu trữ | 6 tháng đầu năm`, but `ngày 6 tháng 3`.
        let duration = word_is(words, next + 1, "tháng") && !counted && !before.is_dash();
        return if duration { Bond::Phrase } else { Bond::Fixed };
    }
    if is_in_date(words, next) || is_compound(before, after) {
        return Bond::Fixed;
    }
    if opens(words, next, CLAUSES) {
        return Bond::Clause;
    }
    let opens_phrase = opens(words, next, PHRASES);
    if !opens_phrase {
        let named = capitals || after.is_capitalised();
        if named && (counted || closes(words, next, UNITS)) {
            return Bond::Fixed;
        }
        let in_name = match capitals {
            true => is_in_name(words, next),
            false => before.is_capitalised() && after.is_capitalised(),
        };
        if in_name {
            return Bond::Close;
        }
    }
    if before.is_dash() || leans(words, next) {
        return Bond::Close;
    }
    if opens_phrase || opens_date(words, next) || opens_unit(words, next, capitals) {
        return Bond::Phrase;
    }
    Bond::Plain
}

/// How many words of `words` are `ỦY BAN NHÂN DÂN` or `HỘI ĐỒNG NHÂN DÂN`, if the name of a
/// unit follows.
pub(super) fn committee(words: &[Word]) -> Option<usize> {
    let body: [&[&str]; 2] = [
        &["ủy", "ban", "nhân", "dân"],
        &["hội", "đồng", "nhân", "dân"],
    ];
    let length = body[0].len();
    (opens(words, 0, &body) && opens(words, length, UNITS)).then_some(length)
}

/// Between the parts of a date: `ngày 05 | tháng 3 | năm 2025`, `quý I | năm 2025`.
fn is_in_date(words: &[Word], next: usize) -> bool {
    let [.., first, number, _] = &words[..=next] else {
        return false;
    };
    is_one_of(&first.key, &["ngày", "tháng", "quý"])
        && number.is_number()
        && is_one_of(&words[next].key, &["tháng", "năm"])
        && words.get(next + 1).is_some_and(Word::is_number)
}

/// Whether the word before opens a phrase and cannot end a line.
fn leans(words: &[Word], next: usize) -> bool {
    [LEANING, CLAUSES, PHRASES]
        .iter()
        .any(|phrases| closes(words, next, phrases))
}

/// Inside the name of a unit in capitals, which usually has two or three syllables.
fn is_in_name(words: &[Word], next: usize) -> bool {
    closes(words, next - 1, UNITS) || (next > 1 && closes(words, next - 2, UNITS))
}

/// `năm 2025`, `ngày 05 tháng 3 năm 2025`.
fn opens_date(words: &[Word], next: usize) -> bool {
    is_one_of(&words[next].key, &["năm", "ngày", "tháng", "quý"])
        && words.get(next + 1).is_some_and(Word::is_number)
}

/// `tỉnh Hà Tĩnh`.
fn opens_unit(words: &[Word], next: usize, capitals: bool) -> bool {
    let opened = UNITS.iter().filter(|unit| phrase_at(words, next, unit));
    opened.map(|unit| next + unit.len()).any(|name| {
        words.get(name).is_some_and(|word| {
            let opens_other = opens(words, name, CLAUSES) || opens(words, name, PHRASES);
            (capitals && !opens_other) || word.is_capitalised()
        })
    })
}

/// Whether one of the phrases begins at `at`.
fn opens(words: &[Word], at: usize, phrases: &[&[&str]]) -> bool {
    phrases.iter().any(|phrase| phrase_at(words, at, phrase))
}

/// Whether one of the phrases ends just before `end`.
fn closes(words: &[Word], end: usize, phrases: &[&[&str]]) -> bool {
    phrases.iter().any(|phrase| {
        end.checked_sub(phrase.len())
            .is_some_and(|at| phrase_at(words, at, phrase))
    })
}

fn phrase_at(words: &[Word], at: usize, phrase: &[&str]) -> bool {
    let mut parts = phrase.iter().enumerate();
    parts.all(|(nth, part)| word_is(words, at + nth, part))
}

fn word_is(words: &[Word], at: usize, key: &str) -> bool {
    words.get(at).is_some_and(|word| word.key == key)
}

fn is_one_of(key: &str, list: &[&str]) -> bool {
    list.contains(&key)
}

fn is_compound(before: &Word, after: &Word) -> bool {
    let both = [&*before.key, &*after.key].join(" ");
    COMPOUNDS.binary_search(&&*both).is_ok()
}

/// Compounds of two syllables that titles and names are full of, sorted.
#[rustfmt::skip]
const COMPOUNDS: &[&str] = &[
    "an ninh", "an toàn", "ban hành", "biên chế", "biên giới", "biểu mẫu", "biện pháp", "buôn lậu",
    "bàn giao", "báo cáo", "bãi bỏ", "bình đẳng", "bí mật", "bưu chính", "bảo hiểm", "bảo tồn",
    "bảo vệ", "bảo đảm", "bầu cử", "bền vững", "bệnh viện", "bồi dưỡng", "bồi thường", "bổ nhiệm",
    "bổ sung", "bộ trưởng", "bộ đội", "cao tuổi", "cao đẳng", "chi cục", "chiến lược",
    "chuyển phát", "chuyển đổi", "cháy nổ", "chính phủ", "chính quyền", "chính sách", "chăn nuôi",
    "chương trình", "chất lượng", "chế độ", "chỉ thị", "chỉ đạo", "chủ tịch", "chứng nhận",
    "chữa bệnh", "chữa cháy", "cuối năm", "cá nhân", "cán bộ", "công an", "công chức",
    "công nghiệp", "công nghệ", "công trình", "công tác", "cơ quan", "cơ sở", "cải cách",
    "cảnh sát", "cấp phép", "cộng đồng", "cứu hộ", "cứu nạn", "cử tri", "danh hiệu", "danh mục",
    "danh sách", "di sản", "di tích", "doanh nghiệp", "du lịch", "dân số", "dân tộc", "dịch bệnh",
    "dịch vụ", "dữ liệu", "dự toán", "dự án", "gia đình", "giai đoạn", "gian lận", "giao nhận",
    "giao thông", "giám sát", "giám đốc", "giáo dục", "giáo viên", "giải ngân", "giải pháp",
    "giải phóng", "giải quyết", "giấy phép", "hiệu lực", "hiệu quả", "hoạt động", "huy động",
    "hàng giả", "hàng hóa", "hàng năm", "hành chính", "hành vi", "hướng dẫn", "hạ tầng",
    "hải quan", "hằng năm", "hệ thống", "học sinh", "hồ sơ", "hỗ trợ", "hội nghị", "hội thảo",
    "hội đồng", "hợp tác", "hợp đồng", "khai thác", "khen thưởng", "khiếu nại", "khoa học",
    "khoáng sản", "khu vực", "khám bệnh", "khảo sát", "khối lượng", "kinh doanh", "kinh phí",
    "kinh tế", "kiến nghị", "kiểm kê", "kiểm lâm", "kiểm soát", "kiểm toán", "kiểm tra",
    "kiện toàn", "kèm theo", "kế hoạch", "kế toán", "kết quả", "kỷ luật", "kỹ năng", "kỹ thuật",
    "lao động", "lâm nghiệp", "lãng phí", "lãnh đạo", "lưu trữ", "lễ hội", "ma túy", "mua sắm",
    "môi trường", "mạng lưới", "mầm non", "mặt bằng", "mặt trận", "mục tiêu", "mục đích", "mức độ",
    "nghiên cứu", "nghiệm thu", "nghiệp vụ", "nghĩa vụ", "nghị quyết", "nghị định", "nguyên liệu",
    "nguồn vốn", "ngân sách", "nhiệm vụ", "nhà nước", "nhà ở", "nhân dân", "nâng cao",
    "nông nghiệp", "nông thôn", "nội dung", "nội vụ", "nội địa", "pháp chế", "pháp luật",
    "phát triển", "phân bổ", "phân công", "phân cấp", "phê duyệt", "phòng chống", "phản ánh",
    "phối hợp", "phổ biến", "phổ thông", "phụ nữ", "phụ thuộc", "quy chế", "quy hoạch", "quy mô",
    "quy trình", "quy định", "quyết toán", "quyết định", "quân sự", "quản lý", "quốc gia",
    "quốc hội", "quốc phòng", "quốc tế", "sinh viên", "sáng kiến", "sáp nhập", "sơ kết",
    "sản xuất", "sắp xếp", "sử dụng", "sửa đổi", "tham mưu", "tham nhũng", "thanh niên",
    "thanh toán", "thanh tra", "thay thế", "thi công", "thi đua", "thiên tai", "thiết bị",
    "thiếu niên", "thu hồi", "thuốc lá", "thành lập", "thành phố", "thành tích", "thông tin",
    "thông tư", "thú y", "thương binh", "thương mại", "thể thao", "thị trường", "thị trấn",
    "thị xã", "thống kê", "thời gian", "thủ tướng", "thủ tục", "thủy lợi", "thủy sản", "thực hiện",
    "thực phẩm", "tin học", "tinh gọn", "tiêu cực", "tiêu dùng", "tiến độ", "tiếp nhận",
    "tiếp theo", "tiếp tục", "tiết kiệm", "tiền lương", "tiểu học", "triển khai", "trung học",
    "trung tâm", "trung ương", "truyền thông", "trách nhiệm", "trật tự", "trẻ em", "trọng tâm",
    "trồng trọt", "trực thuộc", "trực tuyến", "tuyên truyền", "tuyển dụng", "tuyển sinh",
    "tài chính", "tài liệu", "tài nguyên", "tài sản", "tìm kiếm", "tình hình", "tín ngưỡng",
    "tôn giáo", "tăng cường", "tư pháp", "tập huấn", "tập thể", "tố cáo", "tốt nghiệp", "tổ chức",
    "tổ quốc", "tổng cục", "tổng hợp", "tổng kết", "vi phạm", "viên chức", "viễn thông",
    "việc làm", "việt nam", "vùng biển", "văn hóa", "văn phòng", "văn thư", "vũ khí", "vận chuyển",
    "vận tải", "vật tư", "vị trí", "vụ việc", "xây dựng", "xã hội", "xếp loại", "xử lý", "xử phạt",
    "y tế", "yêu cầu", "điều chỉnh", "điều tra", "điều động", "điển hình", "điện tử", "đoàn thể",
    "đào tạo", "đánh giá", "đô thị", "đăng ký", "đơn vị", "đường bộ", "đại biểu", "đại học",
    "đại hội", "đất đai", "đấu thầu", "đầu năm", "đầu tư", "đẩy mạnh", "đặc khu", "đề nghị",
    "đề xuất", "đề án", "địa bàn", "địa phương", "định cư", "định hướng", "định kỳ", "đối ngoại",
    "đối với", "động viên", "đột xuất", "ủy ban", "ủy quyền", "ứng dụng",
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    fn bonds(text: &str) -> Vec<Bond> {
        let words: Vec<Word> = text.split(' ').map(Word::new).collect();
        let capitals = !text.contains(char::is_lowercase);
        (1..words.len())
            .map(|next| bond(&words, next, capitals))
            .collect()
    }

    #[test]
    fn compounds_can_be_searched() {
        assert!(COMPOUNDS.is_sorted_by(|a, b| a < b));
        for compound in COMPOUNDS {
            assert!(is_nfc(compound), "{compound}");
            assert_eq!(Word::new(compound).key, **compound);
            assert_eq!(compound.split(' ').count(), 2, "{compound}");
        }
    }

    #[test]
    fn a_number_stays_with_its_word() {
        use Bond::{Clause, Fixed, Plain};
        assert_eq!(
            bonds("Nghị quyết số 30/2020/NĐ-CP của Chính phủ"),
            [Fixed, Plain, Fixed, Clause, Bond::Close, Fixed]
        );
        assert_eq!(bonds("ngày 05 tháng 3 năm 2025"), [Fixed; 5]);
        assert_eq!(bonds("QUÝ IV NĂM 2025"), [Fixed; 3]);
        assert_eq!(bonds("2021 - 2025"), [Fixed; 2]);
        assert_eq!(bonds("BAN CHỈ ĐẠO 389")[2], Fixed);
        assert_eq!(bonds("lưu trữ 6 tháng đầu năm 2025")[1], Bond::Phrase);
    }

    #[test]
    fn a_name_stays_with_its_unit() {
        assert_eq!(
            bonds("sở, ngành tỉnh Hà Tĩnh")[2..],
            [Bond::Fixed, Bond::Close]
        );
        assert_eq!(
            bonds("THÀNH PHỐ HỒ CHÍ MINH")[1..],
            [Bond::Fixed, Bond::Close, Bond::Close]
        );
        // No name follows.
        assert_eq!(bonds("389 tỉnh về tăng cường")[1], Bond::Clause);
        assert_eq!(bonds("389 TỈNH VỀ TĂNG CƯỜNG")[1], Bond::Clause);
        assert_eq!(bonds("NĂM 2025 VÀ")[1], Bond::Clause);
    }

    #[test]
    fn a_committee_is_known_by_its_unit() {
        let words = |text: &'static str| text.split(' ').map(Word::new).collect::<Vec<_>>();
        assert_eq!(committee(&words("UỶ BAN NHÂN DÂN XÃ TỊNH KHÊ")), Some(4));
        assert_eq!(
            committee(&words("HỘI ĐỒNG NHÂN DÂN ĐẶC KHU CÔN ĐẢO")),
            Some(4)
        );
        assert_eq!(committee(&words("ỦY BAN NHÂN DÂN")), None);
        assert_eq!(committee(&words("UBND TỈNH HÀ TĨNH")), None);
    }
}
