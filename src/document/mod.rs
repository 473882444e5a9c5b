//! What will be on the page: the decree's components, resolved.
//!
//! A [`Document`] is complete: texts are filled, citations written out, numbers and letters
//! of headings assigned, capitals set, punctuation of lists in place. It knows nothing of
//! YAML and nothing of XML. [`crate::docx::write`] turns it into a Word file
//! and [`crate::reader`] reads one back; rules judge it wherever it came from.
//!
//! Every [`Text`] remembers where it was written ([`Origin`]); origins take no part in
//! equality, so that a document read back from its Word file equals the one that was written.

mod text;
pub mod walk;

pub use text::{Origin, Run, Text};

use crate::components::{Circulation, Role, RowRole, Secrecy, Urgency};
use crate::date::Date;
use crate::kinds::Kind;
use crate::layout::{Align, Style};

/// One official document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Which of the decree's 29 kinds (article 7).
    pub kind: &'static Kind,
    /// The choices that the decree leaves to the office.
    pub style: Style,
    /// What the file says of itself (title, author, date).
    pub properties: Properties,
    /// Issuing body and motto: cells 1 and 2.
    pub letterhead: Letterhead,
    /// Number and symbol: cell 3. Only a thư công may have none.
    pub number: Option<Number>,
    /// Place and date: cell 4. A biên bản has none.
    pub dateline: Option<Dateline>,
    /// Title and subject (cell 5a), or the subject of a công văn (cell 5b).
    pub heading: Heading,
    /// Boxed marks: cells 10a, 10b, 11, and DỰ THẢO.
    pub marks: Marks,
    /// Authority, legal bases and the enacting word of a quyết định or nghị quyết.
    pub preamble: Preamble,
    /// The addressees, if they come before the body: cell 9a.
    pub addressees: Option<Addressees>,
    /// The content: cell 6.
    pub body: Vec<Block>,
    /// Recipients and signatures: cells 7 and 9b.
    pub closing: Closing,
    /// The issuer's address at the foot of page 1: cell 13. One text per line; usually empty.
    pub address: Vec<Text>,
    /// Appendices, and documents issued with this one, each in its own section.
    pub annexes: Vec<Annex>,
}

/// The file's properties: only from the document, never from the clock or the machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    /// Kind, and subject: `Báo cáo: Kết quả thực hiện …`.
    pub title: String,
    /// The issuing body, in ordinary letters: `Sở Thông tin và Truyền thông`.
    pub author: String,
    /// The date of issue; parts may be missing.
    pub date: Date,
}

/// The two columns at the head of a page. The motto is fixed by law and is not data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// The issuing body; two or more for a joint document.
    pub issuers: Vec<Issuer>,
}

impl Letterhead {
    /// Quốc hiệu (Phụ lục I, mục II, khoản 1); `HOÀ` is the same word.
    pub const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    /// Tiêu ngữ.
    pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
}

/// An issuing body as it is in the letterhead, in capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// The body above it, not bold: `UBND TỈNH HÀ TĨNH`.
    pub parent: Option<Text>,
    /// Its own name, bold: `SỞ THÔNG TIN VÀ TRUYỀN THÔNG`.
    pub name: Text,
}

/// Number and symbol: `Số: 15/QĐ-BNV`, or `Số:      /QĐ-BNV` until it is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The number as it is printed (`05`); `None` leaves room for it.
    pub number: Option<String>,
    /// What follows the slash: `BC-STTTT`.
    pub symbol: String,
    /// Where the number (else the symbol) was written.
    pub origin: Origin,
}

/// Place and date: `Hà Tĩnh, ngày 05 tháng 3 năm 2023`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateline {
    /// The place, as `Hà Tĩnh`.
    pub place: Text,
    /// The date; missing parts are left open on the page.
    pub date: Date,
    /// Where the date was written.
    pub origin: Origin,
}

/// The title of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// A named kind: the title in capitals, centred, and the subject below it. No subject on
    /// a giấy giới thiệu or giấy nghỉ phép.
    Titled {
        /// `BÁO CÁO`.
        title: Text,
        /// Trích yếu, bold, with a drawn line below.
        subject: Option<Text>,
    },
    /// A công văn: the subject under the number, with its `V/v`: `V/v báo cáo tình hình`.
    Regarding(Text),
    /// A thư công: nothing.
    None,
}

/// Boxed marks, each in its cell if present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// Cell 10a.
    pub secrecy: Option<Secrecy>,
    /// Cell 10b.
    pub urgency: Option<Urgency>,
    /// Cell 11.
    pub circulation: Option<Circulation>,
    /// DỰ THẢO under the number; practice, not in the decree.
    pub draft: bool,
}

/// The opening of a quyết định or nghị quyết, before its articles; all empty for other kinds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preamble {
    /// Who decides, in capitals: `GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG`. A second line has a
    /// council's term and session: `KHÓA II, KỲ HỌP THỨ 3`.
    pub authority: Vec<Text>,
    /// One legal basis per paragraph, italic, with its `;` or `.`.
    pub legal_bases: Vec<Text>,
    /// `QUYẾT ĐỊNH:` or `QUYẾT NGHỊ:`.
    pub enacts: Option<Text>,
}

/// The addressees of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressees {
    /// With its colon: `Kính gửi:`, in a công điện `Giám đốc Sở … điện:`.
    pub label: Text,
    /// Their arrangement.
    pub layout: AddresseeLayout,
    /// A single addressee has no list punctuation; several each have `;` or `.` (dashes are added
    /// by the layout).
    pub list: Vec<Text>,
}

/// How addressees are arranged on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddresseeLayout {
    /// `Kính gửi:`: one on the label's line; several below, dashes under the colon.
    Letter,
    /// A công điện: the label is a paragraph, each addressee a dashed paragraph.
    Telegram,
}

/// A piece of the content, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph or heading.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph, with the number that the tool gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its role; each has a named style.
    pub role: Role,
    /// `II.`, `1.`, `a)`, `Điều 3.`, `Chương II`; dashes are the role's and not here.
    pub number: Option<String>,
    /// What follows the number; titles are in capitals where the decree requires it.
    pub text: Text,
}

/// A table with a heading of any depth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// `Đơn vị tính: triệu đồng`, above the table at the right, italic.
    pub unit: Option<Text>,
    /// The columns, left to right; never empty.
    pub columns: Vec<Column>,
    /// How many rows the heading has.
    pub head_rows: usize,
    /// The heading's cells, by row, then column; together they cover the heading exactly.
    pub head: Vec<HeadCell>,
    /// The rows below the heading.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// How its cells are aligned.
    pub align: Align,
}

/// A cell of a table's heading: bold, centred, merged over what it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadCell {
    /// Its words.
    pub text: Text,
    /// First row, from 0.
    pub row: usize,
    /// First column, from 0.
    pub column: usize,
    /// Rows covered, at least 1.
    pub rows: usize,
    /// Columns covered, at least 1.
    pub columns: usize,
}

/// A row below the heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What kind of row.
    pub role: RowRole,
    /// Its cells; their `columns` add up to the table's.
    pub cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its words.
    pub text: Text,
    /// Columns covered, at least 1.
    pub columns: usize,
}

/// The end of a document: recipients and signatures, kept together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    /// `Nơi nhận:`; none on a contract between parties.
    pub recipients: Option<Recipients>,
    /// Left to right. One is level with the recipients; several are side by side with
    /// the recipients below.
    pub signatures: Vec<Signature>,
    /// The confirmation at the lower left of a giấy nghỉ phép: `Xác nhận của …`.
    pub confirmation: Option<Text>,
}

/// The list of recipients: cell 9b.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipients {
    /// `Nơi nhận:`.
    pub label: Text,
    /// Each with its `;` or `.`, without the dash; `Lưu: VT, Ttra.` last.
    pub list: Vec<Text>,
}

/// One signature: cell 7.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Lines above the name, in capitals: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`.
    pub lines: Vec<Text>,
    /// Post in the agency, directly above the name (7b), for advisory bodies.
    pub post: Option<Text>,
    /// The name, in ordinary letters: `Dương Văn Tuấn`; empty if it is left open.
    pub name: Text,
}

/// A section after the document: an appendix, or a document issued with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// Its title.
    pub heading: AnnexHeading,
    /// The letterhead again, if asked for; always for an issued document.
    pub letterhead: Option<Letterhead>,
    /// `(Kèm theo Báo cáo số …)`.
    pub reference: Text,
    /// Landscape page (297 × 210 mm).
    pub landscape: bool,
    /// Its content.
    pub body: Vec<Block>,
}

/// Title of an annex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnnexHeading {
    /// `Phụ lục I` (`Phụ lục` when it is the only one) and its title in capitals.
    Appendix {
        /// With its Roman number.
        label: Text,
        /// In capitals.
        title: Text,
    },
    /// A quy chế, quy định, kế hoạch… issued with a quyết định.
    Issued {
        /// `QUY CHẾ`.
        title: Text,
        /// Its subject.
        subject: Text,
    },
}
