//! Boxed marks and their words.

/// Degrees of secrecy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// TUYỆT MẬT.
    TopSecret,
    /// TỐI MẬT.
    Secret,
    /// MẬT.
    Confidential,
}

/// Degrees of urgency; the boxes' sizes are the decree's (Phụ lục I, mục II, khoản 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// HỎA TỐC, 30 × 8 mm.
    Express,
    /// THƯỢNG KHẨN, 40 × 8 mm.
    VeryUrgent,
    /// KHẨN, 20 × 8 mm.
    Urgent,
}

/// Limits on circulation (Phụ lục I, mục II, khoản 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Circulation {
    /// XEM XONG TRẢ LẠI.
    ReturnAfterReading,
    /// LƯU HÀNH NỘI BỘ.
    Internal,
}

impl Secrecy {
    /// Every degree.
    pub const ALL: [Secrecy; 3] = [Secrecy::TopSecret, Secrecy::Secret, Secrecy::Confidential];

    /// The words of the mark.
    pub fn words(self) -> &'static str {
        match self {
            Secrecy::TopSecret => "TUYỆT MẬT",
            Secrecy::Secret => "TỐI MẬT",
            Secrecy::Confidential => "MẬT",
        }
    }
}

impl Urgency {
    /// Every degree.
    pub const ALL: [Urgency; 3] = [Urgency::Express, Urgency::VeryUrgent, Urgency::Urgent];

    /// The words of the mark.
    pub fn words(self) -> &'static str {
        match self {
            Urgency::Express => "HỎA TỐC",
            Urgency::VeryUrgent => "THƯỢNG KHẨN",
            Urgency::Urgent => "KHẨN",
        }
    }
}

impl Circulation {
    /// Both.
    pub const ALL: [Circulation; 2] = [Circulation::ReturnAfterReading, Circulation::Internal];

    /// The words of the mark.
    pub fn words(self) -> &'static str {
        match self {
            Circulation::ReturnAfterReading => "XEM XONG TRẢ LẠI",
            Circulation::Internal => "LƯU HÀNH NỘI BỘ",
        }
    }
}
