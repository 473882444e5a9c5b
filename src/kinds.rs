//! The decree's 29 kinds of document (article 7), in one table.
//!
//! A row says everything that distinguishes a kind: its name and abbreviation (Phụ lục III, mục
//! I), what it requires and forbids, how its content is divided, which form it has (Phụ lục
//! III, mục II). What else a new kind touches is in CONTRIBUTING.md.

use std::fmt;

/// Whether a kind has a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Required: a content file without it is rejected.
    Required,
    /// Optional.
    Optional,
    /// Forbidden: a content file with it is rejected.
    Forbidden,
}

/// The place of the subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectPlace {
    /// Below the title, bold, with a drawn line (cell 5a).
    BelowTitle,
    /// Under the number, after `V/v` (cell 5b).
    UnderNumber,
    /// There is none; the drawn line is under the title (forms 1.8 and 1.10).
    Nowhere,
}

/// The division of the content (Phụ lục I, mục II, khoản 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// `I.`, `1.`, `a)`; Phần above them.
    Outline,
    /// Điều with running text, khoản, điểm: a quyết định.
    Articles,
    /// Phần, Chương, Mục, Tiểu mục, Điều with titles, khoản, điểm: a quy chế.
    Regulation,
}

/// How signatures and recipients are arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingForm {
    /// Recipients left, signature right, level with each other.
    Usual,
    /// THƯ KÝ left and CHỦ TỌA right, recipients below (form 1.9).
    Minutes,
    /// The parties side by side.
    Parties,
}

/// The words before the addressees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// `Kính gửi:`.
    Letter,
    /// `<office> điện:` (form 1.6).
    Telegram,
}

/// A kind of document.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its key in `loai`: `bao-cao`.
    pub key: &'static str,
    /// Its name: `Báo cáo`.
    pub name: &'static str,
    /// Its abbreviation in symbols: `BC`; none for công văn and thư công.
    pub abbreviation: Option<&'static str>,
    /// Its form in Phụ lục III, mục II, as `1.4`; `None` where the decree gives none.
    pub form: Option<&'static str>,
    /// Whether the title is on the page (not on a công văn or a thư công).
    pub titled: bool,
    /// The place of the subject.
    pub subject: SubjectPlace,
    /// Number and symbol.
    pub number: Need,
    /// Place and date.
    pub dateline: Need,
    /// `tham_quyen`.
    pub authority: Need,
    /// `can_cu`.
    pub legal_bases: Need,
    /// The line before the articles: `QUYẾT ĐỊNH:`.
    pub enacts: Option<&'static str>,
    /// `kinh_gui`.
    pub addressees: Need,
    /// The words before the addressees.
    pub opening: Opening,
    /// How the content is divided.
    pub scheme: Scheme,
    /// How signatures and recipients are arranged.
    pub closing: ClosingForm,
    /// `noi_nhan`.
    pub recipients: Need,
    /// `xac_nhan`.
    pub confirmation: Need,
    /// The least and the greatest number of signatories.
    pub signatories: (usize, usize),
    /// Whether it can be issued with a quyết định (`kem_theo`).
    pub issuable: bool,
}

impl Kind {
    /// What it requires and forbids, by the keys of a content file. What an office's
    /// `vanthu.yaml` gives counts as written.
    pub fn needs(&self) -> [(&'static str, Need); 12] {
        // a number stays open until it is registered: it is never missing
        let number = match self.number {
            Need::Required => Need::Optional,
            other => other,
        };
        let subject = match self.subject {
            SubjectPlace::Nowhere => Need::Forbidden,
            SubjectPlace::BelowTitle | SubjectPlace::UnderNumber => Need::Required,
        };
        let issued = match self.enacts {
            Some(_) => Need::Optional,
            None => Need::Forbidden,
        };
        [
            ("co_quan", Need::Required),
            ("so", number),
            ("ky_hieu", number),
            ("dia_danh", self.dateline),
            ("trich_yeu", subject),
            ("tham_quyen", self.authority),
            ("can_cu", self.legal_bases),
            ("kinh_gui", self.addressees),
            ("noi_dung", Need::Required),
            ("noi_nhan", self.recipients),
            ("xac_nhan", self.confirmation),
            ("kem_theo", issued),
        ]
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        self.key == other.key
    }
}

impl Eq for Kind {}

/// Form 1.4, which seventeen kinds share.
const GENERIC: Kind = Kind {
    key: "",
    name: "",
    abbreviation: None,
    form: Some("1.4"),
    titled: true,
    subject: SubjectPlace::BelowTitle,
    number: Need::Required,
    dateline: Need::Required,
    authority: Need::Forbidden,
    legal_bases: Need::Optional,
    enacts: None,
    addressees: Need::Forbidden,
    opening: Opening::Letter,
    scheme: Scheme::Outline,
    closing: ClosingForm::Usual,
    recipients: Need::Required,
    confirmation: Need::Forbidden,
    signatories: (1, 3),
    issuable: false,
};

/// Forms 1.1 to 1.3.
const DECISION: Kind = Kind {
    authority: Need::Required,
    legal_bases: Need::Required,
    scheme: Scheme::Articles,
    ..GENERIC
};

/// Kinds that can be issued alone or with a quyết định.
const REGULATION: Kind = Kind {
    scheme: Scheme::Regulation,
    issuable: true,
    ..GENERIC
};

/// Kinds between parties; the decree gives no form.
const CONTRACT: Kind = Kind {
    form: None,
    dateline: Need::Optional,
    scheme: Scheme::Regulation,
    closing: ClosingForm::Parties,
    recipients: Need::Optional,
    signatories: (2, 4),
    ..GENERIC
};

/// All 29, in the order of article 7.
pub static KINDS: [Kind; 29] = [
    Kind {
        key: "nghi-quyet",
        name: "Nghị quyết",
        abbreviation: Some("NQ"),
        form: Some("1.1"),
        enacts: Some("QUYẾT NGHỊ:"),
        ..DECISION
    },
    Kind {
        key: "quyet-dinh",
        name: "Quyết định",
        abbreviation: Some("QĐ"),
        form: Some("1.2"),
        enacts: Some("QUYẾT ĐỊNH:"),
        ..DECISION
    },
    Kind {
        key: "chi-thi",
        name: "Chỉ thị",
        abbreviation: Some("CT"),
        ..GENERIC
    },
    Kind {
        key: "quy-che",
        name: "Quy chế",
        abbreviation: Some("QC"),
        ..REGULATION
    },
    Kind {
        key: "quy-dinh",
        name: "Quy định",
        abbreviation: Some("QyĐ"),
        ..REGULATION
    },
    Kind {
        key: "thong-cao",
        name: "Thông cáo",
        abbreviation: Some("TC"),
        ..GENERIC
    },
    Kind {
        key: "thong-bao",
        name: "Thông báo",
        abbreviation: Some("TB"),
        ..GENERIC
    },
    Kind {
        key: "huong-dan",
        name: "Hướng dẫn",
        abbreviation: Some("HD"),
        issuable: true,
        ..GENERIC
    },
    Kind {
        key: "chuong-trinh",
        name: "Chương trình",
        abbreviation: Some("CTr"),
        issuable: true,
        ..GENERIC
    },
    Kind {
        key: "ke-hoach",
        name: "Kế hoạch",
        abbreviation: Some("KH"),
        issuable: true,
        ..GENERIC
    },
    Kind {
        key: "phuong-an",
        name: "Phương án",
        abbreviation: Some("PA"),
        issuable: true,
        ..GENERIC
    },
    Kind {
        key: "de-an",
        name: "Đề án",
        abbreviation: Some("ĐA"),
        issuable: true,
        ..GENERIC
    },
    Kind {
        key: "du-an",
        name: "Dự án",
        abbreviation: Some("DA"),
        issuable: true,
        ..GENERIC
    },
    Kind {
        key: "bao-cao",
        name: "Báo cáo",
        abbreviation: Some("BC"),
        addressees: Need::Optional,
        ..GENERIC
    },
    Kind {
        key: "bien-ban",
        name: "Biên bản",
        abbreviation: Some("BB"),
        form: Some("1.9"),
        dateline: Need::Forbidden,
        closing: ClosingForm::Minutes,
        signatories: (2, 3),
        ..GENERIC
    },
    Kind {
        key: "to-trinh",
        name: "Tờ trình",
        abbreviation: Some("TTr"),
        addressees: Need::Required,
        ..GENERIC
    },
    Kind {
        key: "hop-dong",
        name: "Hợp đồng",
        abbreviation: Some("HĐ"),
        ..CONTRACT
    },
    Kind {
        key: "cong-van",
        name: "Công văn",
        abbreviation: None,
        form: Some("1.5"),
        titled: false,
        subject: SubjectPlace::UnderNumber,
        addressees: Need::Required,
        ..GENERIC
    },
    Kind {
        key: "cong-dien",
        name: "Công điện",
        abbreviation: Some("CĐ"),
        form: Some("1.6"),
        authority: Need::Optional,
        addressees: Need::Required,
        opening: Opening::Telegram,
        ..GENERIC
    },
    Kind {
        key: "ban-ghi-nho",
        name: "Bản ghi nhớ",
        abbreviation: Some("BGN"),
        ..CONTRACT
    },
    Kind {
        key: "ban-thoa-thuan",
        name: "Bản thỏa thuận",
        abbreviation: Some("BTT"),
        ..CONTRACT
    },
    Kind {
        key: "giay-uy-quyen",
        name: "Giấy ủy quyền",
        abbreviation: Some("GUQ"),
        ..GENERIC
    },
    Kind {
        key: "giay-moi",
        name: "Giấy mời",
        abbreviation: Some("GM"),
        form: Some("1.7"),
        ..GENERIC
    },
    Kind {
        key: "giay-gioi-thieu",
        name: "Giấy giới thiệu",
        abbreviation: Some("GGT"),
        form: Some("1.8"),
        subject: SubjectPlace::Nowhere,
        ..GENERIC
    },
    Kind {
        key: "giay-nghi-phep",
        name: "Giấy nghỉ phép",
        abbreviation: Some("GNP"),
        form: Some("1.10"),
        subject: SubjectPlace::Nowhere,
        confirmation: Need::Optional,
        ..GENERIC
    },
    Kind {
        key: "phieu-gui",
        name: "Phiếu gửi",
        abbreviation: Some("PG"),
        ..GENERIC
    },
    Kind {
        key: "phieu-chuyen",
        name: "Phiếu chuyển",
        abbreviation: Some("PC"),
        ..GENERIC
    },
    Kind {
        key: "phieu-bao",
        name: "Phiếu báo",
        abbreviation: Some("PB"),
        ..GENERIC
    },
    Kind {
        key: "thu-cong",
        name: "Thư công",
        abbreviation: None,
        form: None,
        titled: false,
        subject: SubjectPlace::Nowhere,
        number: Need::Forbidden,
        addressees: Need::Optional,
        recipients: Need::Optional,
        ..GENERIC
    },
];

/// The kind that `loai` names, by its key.
pub fn by_key(key: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|k| k.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_names_and_abbreviations_are_unique() {
        for (i, a) in KINDS.iter().enumerate() {
            for b in &KINDS[i + 1..] {
                assert_ne!(a.key, b.key);
                assert_ne!(a.name, b.name);
                assert!(a.abbreviation.is_none() || a.abbreviation != b.abbreviation);
            }
        }
    }
}
