//! The roles of the paragraphs of the content and of the rows of a table.

/// The role of a paragraph (Phụ lục I, mục II, khoản 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Running text.
    Body,
    /// `- ` item.
    Dash,
    /// `+ ` item, below a dash.
    Plus,
    /// Phần I: number and title centred, each on its own line.
    Part,
    /// Chương I, laid out like a Phần.
    Chapter,
    /// Mục 1, laid out like a Phần.
    Section,
    /// Tiểu mục 1, laid out like a Phần.
    Subsection,
    /// Điều 1. with a bold title; its text follows as paragraphs of their own.
    ArticleTitle,
    /// Điều 1. bold, its text running in.
    Article,
    /// Khoản `1.` with a bold title on its own line.
    ClauseTitle,
    /// Khoản `1.`, its text running in.
    Clause,
    /// Điểm `a)`.
    Point,
    /// `I. TITLE`.
    Level1,
    /// `1. Title`, bold.
    Level2,
    /// `a) Title`.
    Level3,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 15] = [
        Role::Body,
        Role::Dash,
        Role::Plus,
        Role::Part,
        Role::Chapter,
        Role::Section,
        Role::Subsection,
        Role::ArticleTitle,
        Role::Article,
        Role::ClauseTitle,
        Role::Clause,
        Role::Point,
        Role::Level1,
        Role::Level2,
        Role::Level3,
    ];

    /// Depth in the outline of headings, 1 to 9; `None` for what is not a heading
    /// (OOXML `w:outlineLvl` is one less, 17.3.1.20).
    pub fn outline(self) -> Option<u8> {
        match self {
            Role::Part | Role::Level1 => Some(1),
            Role::Chapter | Role::Level2 => Some(2),
            Role::Section | Role::Level3 => Some(3),
            Role::Subsection => Some(4),
            Role::ArticleTitle => Some(5),
            Role::ClauseTitle => Some(6),
            Role::Body | Role::Dash | Role::Plus | Role::Article | Role::Clause | Role::Point => {
                None
            }
        }
    }

    /// Whether the number is on one line and the title, in capitals, on the next, both centred.
    pub fn is_division(self) -> bool {
        matches!(
            self,
            Role::Part | Role::Chapter | Role::Section | Role::Subsection
        )
    }
}

/// The role of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowRole {
    /// Data.
    Data,
    /// A group's heading, bold: `II | PHÁO NỔ, VẬT LIỆU NỔ`.
    Group,
    /// `Tổng cộng`, bold.
    Total,
    /// `(1) (2) (3)` under the heading; repeated with it on every page.
    Numbering,
}

impl RowRole {
    /// Every role.
    pub const ALL: [RowRole; 4] = [
        RowRole::Data,
        RowRole::Group,
        RowRole::Total,
        RowRole::Numbering,
    ];
}

/// The letters of điểm, in the order of the Vietnamese alphabet; the letters with a hat or a
/// hook are not used.
pub const POINT_LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
];
