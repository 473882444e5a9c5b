//! What the headings of a column say about adding it up: which figures are no quantities.

/// Words in headings of columns that hold no quantity: their sum means nothing.
const NO_QUANTITY: [&str; 32] = [
    "tt",
    "stt",
    "thứ tự",
    "xếp hạng",
    "xếp thứ",
    "thứ hạng",
    "vị thứ",
    "hạng thi đua",
    "tỷ suất",
    "tỉ suất",
    "tăng trưởng",
    "nhiệt độ",
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "phần trăm",
    "đơn giá",
    "bình quân",
    "điểm trung bình",
    "hệ số",
    "mật độ",
    "năm sinh",
    "ngày sinh",
    "mã",
    "số hiệu",
    "số tài khoản",
    "cccd",
    "thời hạn",
    "thời gian",
    "tiến độ",
    "ghi chú",
];

/// Beginnings of the innermost heading of columns that hold no quantity. Elsewhere in a heading
/// these words say what is counted: `Trẻ em dưới 6 tuổi`.
const NO_QUANTITY_FIRST: [&str; 7] = [
    "tuổi",
    "độ tuổi",
    "số tuổi",
    "định mức",
    "bậc lương",
    "ngạch, bậc lương",
    "mức lương cơ sở",
];

/// Whole headings of columns that hold no quantity. As parts of longer headings they may: `Số lớp`.
#[rustfmt::skip] // as many as fit on a line
const NO_QUANTITY_ALONE: [&str; 30] = [
    "hạng", "giá", "chương", "bậc", "số nhà", "số, ký hiệu",
    "lãi suất", "tốc độ", "kinh độ", "vĩ độ", "tọa độ", "toạ độ",
    "trọng số", "chỉ số", "xếp loại", "vị trí", "thứ", "tầng",
    "cấp", "giá vé", "biển số", "biển kiểm soát", "số seri", "seri",
    "số thửa", "thửa đất số", "tờ bản đồ", "số tờ bản đồ", "số báo danh", "sbd",
];

/// Whole headings of columns of periods, unless a heading above says that figures are counted by
/// period: `Kế hoạch` over `Tháng` and `Quý`.
const PERIOD_ALONE: [&str; 7] = ["tháng", "quý", "kỳ", "đợt", "khóa", "khoá", "lớp"];

/// Words in headings of columns of figures.
pub(super) const COUNTED: [&str; 11] = [
    "số",
    "kế hoạch",
    "thực hiện",
    "kết quả",
    "chỉ tiêu",
    "quy mô",
    "lũy kế",
    "luỹ kế",
    "ước",
    "tăng",
    "giảm",
];

/// Words in headings of phone numbers and identity numbers: a spreadsheet drops their leading zero,
/// so that they look like quantities.
pub(super) const PHONE: [&str; 24] = [
    "số hộ chiếu",
    "liên hệ",
    "liên lạc",
    "đường dây nóng",
    "phone",
    "điện thoại",
    "di động",
    "đtdđ",
    "sđt",
    "đt",
    "số máy",
    "tel",
    "hotline",
    "fax",
    "zalo",
    "cmnd",
    "cccd",
    "căn cước",
    "số bhxh",
    "sổ bhxh",
    "thẻ bhxh",
    "số bảo hiểm xã hội",
    "sổ bảo hiểm xã hội",
    "số thẻ",
];

/// Words in headings that count phones and cards: `Thuê bao di động`.
pub(super) const COUNTED_PHONES: [&str; 8] = [
    "thuê bao",
    "đã cấp",
    "cấp mới",
    "cấp đổi",
    "cấp lại",
    "cước phí",
    "cước điện thoại",
    "cước di động",
];

/// Words of headings and units for money, whose figures may all be equally long.
const MONEY: [&str; 16] = [
    "đồng",
    "vnđ",
    "vnd",
    "tiền",
    "kinh phí",
    "vốn",
    "giá trị",
    "dự toán",
    "quyết toán",
    "ngân sách",
    "giải ngân",
    "doanh thu",
    "thu",
    "chi",
    "lương",
    "thuế",
];

/// Whether headings, in lower case, are those of a column that holds no quantity: `all` of a
/// column, and the `innermost` of them.
pub(crate) fn is_no_quantity(all: &str, innermost: &str) -> bool {
    if NO_QUANTITY.iter().any(|word| has_word(all, word)) || is_rate(all) {
        return true;
    }
    // without the unit: `Giá (đồng)`
    let name = innermost.split('(').next().unwrap_or_default();
    let name = name.trim_matches([' ', ':', '.', '\n']);
    let begins = |word: &&str| name.starts_with(*word) && has_word(name, word);
    if NO_QUANTITY_ALONE.contains(&name) || NO_QUANTITY_FIRST.iter().any(begins) {
        return true;
    }
    PERIOD_ALONE.contains(&name)
        && !COUNTED.iter().any(|word| has_word(all, word))
        && !is_money(all)
}

/// Whether words, in lower case, name money.
pub(super) fn is_money(words: &str) -> bool {
    let mut words = words.to_owned();
    for other in [
        "hợp đồng",
        "hội đồng",
        "cộng đồng",
        "đồng chí",
        "chi nhánh",
        "chi bộ",
    ] {
        words = words.replace(other, "");
    }
    MONEY.iter().any(|word| has_word(&words, word))
}

/// Whether there is a `%` that is not part of a number: `Tăng (%)`, but not `Tăng trên 5%`.
pub(super) fn is_rate(headings: &str) -> bool {
    headings.match_indices(['%', '‰']).any(|(at, _)| {
        let before = headings[..at].trim_end().chars().next_back();
        !before.is_some_and(|c| c.is_ascii_digit())
    })
}

/// Whether a lower-case text has a word or words, not only as part of longer ones.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // most texts have none of the words, and this is the fastest check
    text.contains(word)
        && text.match_indices(word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !is_letter(before) && !is_letter(after)
        })
}

/// Whether a row's label says that it is a sum of others.
pub(crate) fn is_total_label(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    ["tổng cộng", "tổng số", "cộng", "tổng"].contains(&label.trim_end_matches(':'))
}

/// Whether a heading says which year its quantities are of: `Năm 2025`.
pub(super) fn names_a_year(headings: &str) -> bool {
    headings.split("năm ").skip(1).any(|after| {
        let after = after.trim_start();
        after.starts_with(|c: char| c.is_ascii_digit())
    })
}
