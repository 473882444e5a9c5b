//! Rules about addressees, recipients and signatures.

pub(super) mod addressees_colon;
pub(super) mod addressees_kind;
pub(super) mod addressees_punctuation;
pub(super) mod archive_clerk;
pub(super) mod archive_colon;
pub(super) mod archive_last;
pub(super) mod as_above;
pub(super) mod as_article;
pub(super) mod capacity_abbreviation;
pub(super) mod capacity_before;
pub(super) mod deputy_alone;
pub(super) mod deputy_below;
pub(super) mod honours;
pub(super) mod name_case;
pub(super) mod recipient_twice;
pub(super) mod recipients_label;
pub(super) mod recipients_punctuation;
pub(super) mod signature_case;

use crate::document::Text;
use crate::rules::Findings;

/// Checks that each text ends with `;` and the last with `.`.
fn punctuated(list: &[Text], found: &mut Findings<'_>) {
    for (i, item) in list.iter().enumerate() {
        let mark = if i + 1 == list.len() { "." } else { ";" };
        let text = item.to_plain();
        let text = text.trim_end();
        if text.is_empty() || text.ends_with(mark) {
            continue;
        }
        let bare = text.trim_end_matches([';', '.', ',', ':', ' ']);
        let word = bare.rfind(' ').map_or(0, |i| i + 1);
        let right = format!("{}{mark}", &bare[word..]);
        found.fix(item, word..text.len(), [mark], &right);
    }
}

/// Posts of the heads of bodies, as signatures write them.
const HEADS: [&str; 24] = [
    "GIÁM ĐỐC",
    "TỔNG GIÁM ĐỐC",
    "CHỦ TỊCH",
    "BỘ TRƯỞNG",
    "THỦ TƯỚNG",
    "CỤC TRƯỞNG",
    "TỔNG CỤC TRƯỞNG",
    "CHI CỤC TRƯỞNG",
    "VỤ TRƯỞNG",
    "VIỆN TRƯỞNG",
    "CHÁNH VĂN PHÒNG",
    "CHÁNH THANH TRA",
    "CHÁNH ÁN",
    "TRƯỞNG BAN",
    "TRƯỞNG PHÒNG",
    "TRƯỞNG ĐOÀN",
    "HIỆU TRƯỞNG",
    "HIỆU TRƯỞNG TRƯỜNG",
    "TỔNG THANH TRA",
    "TỔNG KIỂM TOÁN NHÀ NƯỚC",
    "THỐNG ĐỐC",
    "CHỦ NHIỆM",
    "TƯ LỆNH",
    "BÍ THƯ",
];
