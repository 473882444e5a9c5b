//! The named styles: one table, from which `styles.xml` is written (ECMA-376 part 1, 17.7).
//!
//! Every component of the decree has a style of its own, with its Vietnamese name, so that
//! an office can restyle a document in Word and a reader can tell what each paragraph is.
//! All stand on `Normal`, which is the bare font; a row of the table says what it adds.

mod part;

pub(super) use self::part::part;

use crate::document::Role;
use crate::layout::Style;
use crate::layout::{self, FontSizes, font_sizes};
use crate::measure::Length;

/// Ids of the styles.
pub mod id {
    /// The body above the issuing body.
    pub const PARENT: &str = "TenChuQuan";
    /// The issuing body.
    pub const ISSUER: &str = "TenCoQuan";
    /// Quốc hiệu.
    pub const NATION: &str = "QuocHieu";
    /// Tiêu ngữ.
    pub const MOTTO: &str = "TieuNgu";
    /// Number and symbol.
    pub const NUMBER: &str = "SoKyHieu";
    /// Place and date.
    pub const DATELINE: &str = "DiaDanhNgay";
    /// A low paragraph that only carries a drawn line, or keeps two tables apart.
    pub const LINE: &str = "NetKe";
    /// A boxed mark, and the words in it.
    pub const MARK: &str = "DauChi";
    /// Title.
    pub const TITLE: &str = "TenLoai";
    /// Subject below the title.
    pub const SUBJECT: &str = "TrichYeu";
    /// Subject of a công văn.
    pub const REGARDING: &str = "TrichYeuCongVan";
    /// `Kính gửi:`.
    pub const ADDRESSEES: &str = "KinhGui";
    /// One of several addressees.
    pub const ADDRESSEE: &str = "NoiKinhGui";
    /// Who decides.
    pub const AUTHORITY: &str = "ThamQuyen";
    /// A legal basis.
    pub const LEGAL_BASIS: &str = "CanCu";
    /// `QUYẾT ĐỊNH:`.
    pub const ENACTS: &str = "LoiBanHanh";
    /// Label of an appendix.
    pub const APPENDIX: &str = "PhuLuc";
    /// Title of an appendix.
    pub const APPENDIX_TITLE: &str = "TenPhuLuc";
    /// `(Kèm theo …)`.
    pub const REFERENCE: &str = "KemTheo";
    /// Unit of a table.
    pub const UNIT: &str = "DonViTinh";
    /// Cell of a table's heading.
    pub const HEAD_CELL: &str = "TieuDeBang";
    /// Cell of a table.
    pub const CELL: &str = "OBang";
    /// Cell of a group's row.
    pub const GROUP_CELL: &str = "DongNhom";
    /// Cell of a total.
    pub const TOTAL_CELL: &str = "DongTong";
    /// Cell of the row of column numbers.
    pub const NUMBERING_CELL: &str = "DongDanhSo";
    /// `Nơi nhận:`.
    pub const RECIPIENTS: &str = "NoiNhan";
    /// A recipient.
    pub const RECIPIENT: &str = "DanhSachNoiNhan";
    /// A line above a signature.
    pub const CAPACITY: &str = "QuyenHan";
    /// Post directly above the name.
    pub const POST: &str = "ChucDanh";
    /// The signer's name.
    pub const NAME: &str = "HoTen";
    /// Confirmation on a giấy nghỉ phép.
    pub const CONFIRMATION: &str = "XacNhan";
    /// The issuer's address.
    pub const ADDRESS: &str = "DiaChi";
    /// Page number.
    pub const PAGE_NUMBER: &str = "SoTrang";
    /// Table with rules.
    pub const TABLE: &str = "Bang";
    /// Table that only holds columns apart.
    pub const LAYOUT_TABLE: &str = "BoCuc";
}

/// The style of a paragraph of the content; of a division, that of its title.
pub fn style_of(role: Role) -> &'static str {
    match role {
        Role::Body => "NoiDung",
        Role::Dash => "GachDau",
        Role::Plus => "CongDau",
        Role::Part => "PhanTen",
        Role::Chapter => "ChuongTen",
        Role::Section => "MucTen",
        Role::Subsection => "TieuMucTen",
        Role::ArticleTitle => "DieuTen",
        Role::Article => "Dieu",
        Role::ClauseTitle => "KhoanTen",
        Role::Clause => "Khoan",
        Role::Point => "Diem",
        Role::Level1 => "Heading1",
        Role::Level2 => "Heading2",
        Role::Level3 => "Heading3",
    }
}

/// The style of the line that holds a division's number; `None` for other paragraphs.
pub fn number_style_of(role: Role) -> Option<&'static str> {
    match role {
        Role::Part => Some("PhanSo"),
        Role::Chapter => Some("ChuongSo"),
        Role::Section => Some("MucSo"),
        Role::Subsection => Some("TieuMucSo"),
        _ => None,
    }
}

/// How the lines of a paragraph are aligned.
#[derive(Clone, Copy, PartialEq)]
enum Jc {
    Left,
    Center,
    Right,
    Both,
}

/// How high a line is.
#[derive(Clone, Copy)]
enum Line {
    /// So many single lines.
    Single(f64),
    /// Exactly so high.
    Exact(Length),
}

/// A paragraph style.
#[derive(Clone, Copy)]
struct Row {
    id: &'static str,
    name: &'static str,
    /// A name that Word shows instead of a built-in one.
    alias: Option<&'static str>,
    based_on: &'static str,
    next: Option<&'static str>,
    size: Length,
    bold: bool,
    italic: bool,
    jc: Jc,
    first_line: Length,
    before: Length,
    after: Length,
    line: Line,
    keep_next: bool,
    keep_lines: bool,
    /// 1 to 9.
    outline: Option<u8>,
    /// A rule above the paragraph, or above the first of several.
    rule_above: bool,
}

/// The paragraph styles for one choice of sizes and indent, `Normal` excepted.
fn rows(style: Style) -> Vec<Row> {
    let FontSizes {
        nation,
        motto,
        issuer,
        number,
        dateline,
        title,
        regarding,
        body,
        signature,
        page_number,
        mark,
        appendix_label,
        recipients_label,
        recipients,
        address,
    } = font_sizes(style.sizes);
    let plain = Row {
        id: "",
        name: "",
        alias: None,
        based_on: "Normal",
        next: None,
        size: body,
        bold: false,
        italic: false,
        jc: Jc::Left,
        first_line: Length::ZERO,
        before: Length::ZERO,
        after: Length::ZERO,
        line: Line::Single(1.0),
        keep_next: false,
        keep_lines: false,
        outline: None,
        rule_above: false,
    };
    let centred = Row {
        jc: Jc::Center,
        keep_next: true,
        keep_lines: true,
        ..plain
    };
    let bold_centred = Row {
        bold: true,
        ..centred
    };
    let running = Row {
        jc: Jc::Both,
        first_line: layout::first_line(style.indent),
        before: layout::PARAGRAPH_GAP,
        line: Line::Single(layout::LINE_SPACING),
        ..plain
    };
    let heading = |id, name, alias, outline| Row {
        id,
        name,
        alias: Some(alias),
        next: Some("NoiDung"),
        keep_next: true,
        keep_lines: true,
        outline: Some(outline),
        ..running
    };
    let division_number = |id, name| Row {
        id,
        name,
        before: layout::HEADING_GAP,
        ..bold_centred
    };
    let division_title = |id, name, based_on, outline| Row {
        id,
        name,
        based_on,
        next: Some("NoiDung"),
        outline: Some(outline),
        ..bold_centred
    };
    let cell = Row {
        size: layout::TABLE_LARGEST.min(body),
        before: layout::CELL_GAP,
        after: layout::CELL_GAP,
        ..plain
    };
    #[rustfmt::skip] // a table: one style a line
    let rows = vec![
        Row { id: id::PARENT, name: "Cơ quan chủ quản", size: issuer, ..centred },
        Row { id: id::ISSUER, name: "Cơ quan ban hành", size: issuer, ..bold_centred },
        Row { id: id::NATION, name: "Quốc hiệu", size: nation, ..bold_centred },
        Row { id: id::MOTTO, name: "Tiêu ngữ", size: motto, ..bold_centred },
        Row { id: id::NUMBER, name: "Số và ký hiệu", size: number, ..centred },
        Row { id: id::DATELINE, name: "Địa danh và thời gian", size: dateline, italic: true, ..centred },
        Row { id: id::LINE, name: "Nét kẻ", size: layout::TINY, line: Line::Exact(layout::LINE_PARAGRAPH), ..centred },
        Row { id: id::MARK, name: "Dấu chỉ", size: mark, bold: true, before: layout::UNDER_NUMBER_GAP, ..centred },
        Row { id: id::TITLE, name: "Tên loại", size: title, before: layout::HEADING_GAP, next: Some(id::SUBJECT), ..bold_centred },
        Row { id: id::SUBJECT, name: "Trích yếu", size: title, next: Some("NoiDung"), ..bold_centred },
        Row { id: id::REGARDING, name: "Trích yếu công văn", size: regarding, before: layout::UNDER_NUMBER_GAP, ..centred },
        Row { id: id::ADDRESSEES, name: "Kính gửi", before: layout::HEADING_GAP, after: layout::PARAGRAPH_GAP, jc: Jc::Left, ..centred },
        Row { id: id::ADDRESSEE, name: "Nơi kính gửi", after: layout::LIST_GAP, ..plain },
        Row { id: id::AUTHORITY, name: "Thẩm quyền ban hành", before: layout::HEADING_GAP, ..bold_centred },
        Row { id: id::LEGAL_BASIS, name: "Căn cứ", italic: true, ..running },
        Row { id: id::ENACTS, name: "Lời ban hành", before: layout::HEADING_GAP, after: layout::PARAGRAPH_GAP, ..bold_centred },
        Row { id: "NoiDung", name: "Nội dung", ..running },
        Row { id: "GachDau", name: "Gạch đầu dòng", ..running },
        Row { id: "CongDau", name: "Cộng đầu dòng", ..running },
        Row { bold: true, ..heading("Heading1", "heading 1", "Mục cấp 1", 1) },
        Row { bold: true, ..heading("Heading2", "heading 2", "Mục cấp 2", 2) },
        heading("Heading3", "heading 3", "Mục cấp 3", 3),
        Row { bold: true, ..heading("Heading4", "heading 4", "Mục cấp 4", 4) },
        Row { bold: true, ..heading("Heading5", "heading 5", "Mục cấp 5", 5) },
        Row { bold: true, ..heading("Heading6", "heading 6", "Mục cấp 6", 6) },
        division_number("PhanSo", "Phần (số)"),
        division_title("PhanTen", "Phần (tên)", "Heading1", 1),
        division_number("ChuongSo", "Chương (số)"),
        division_title("ChuongTen", "Chương (tên)", "Heading2", 2),
        division_number("MucSo", "Mục (số)"),
        division_title("MucTen", "Mục (tên)", "Heading3", 3),
        division_number("TieuMucSo", "Tiểu mục (số)"),
        division_title("TieuMucTen", "Tiểu mục (tên)", "Heading4", 4),
        Row { alias: None, based_on: "Heading5", bold: true, ..heading("DieuTen", "Điều (có tên)", "", 5) },
        Row { id: "Dieu", name: "Điều", ..running },
        Row { alias: None, based_on: "Heading6", bold: true, ..heading("KhoanTen", "Khoản (có tên)", "", 6) },
        Row { id: "Khoan", name: "Khoản", ..running },
        Row { id: "Diem", name: "Điểm", ..running },
        Row { id: id::APPENDIX, name: "Phụ lục", size: appendix_label, outline: Some(1), next: Some(id::APPENDIX_TITLE), ..bold_centred },
        Row { id: id::APPENDIX_TITLE, name: "Tên phụ lục", size: title, next: Some(id::REFERENCE), ..bold_centred },
        Row { id: id::REFERENCE, name: "Kèm theo", italic: true, ..centred },
        Row { id: id::UNIT, name: "Đơn vị tính", size: layout::TABLE_LARGEST.min(body), italic: true, jc: Jc::Right, before: layout::PARAGRAPH_GAP, after: layout::LIST_GAP, keep_next: true, ..plain },
        Row { id: id::HEAD_CELL, name: "Tiêu đề bảng", bold: true, jc: Jc::Center, keep_next: true, ..cell },
        Row { id: id::CELL, name: "Ô bảng", ..cell },
        Row { id: id::GROUP_CELL, name: "Dòng nhóm", bold: true, keep_next: true, ..cell },
        Row { id: id::TOTAL_CELL, name: "Dòng tổng", bold: true, ..cell },
        Row { id: id::NUMBERING_CELL, name: "Dòng đánh số", italic: true, jc: Jc::Center, keep_next: true, ..cell },
        Row { id: id::RECIPIENTS, name: "Nơi nhận", size: recipients_label, bold: true, italic: true, keep_next: true, keep_lines: true, next: Some(id::RECIPIENT), ..plain },
        Row { id: id::RECIPIENT, name: "Danh sách nơi nhận", size: recipients, keep_next: true, keep_lines: true, ..plain },
        Row { id: id::CAPACITY, name: "Quyền hạn và chức vụ", size: signature, ..bold_centred },
        Row { id: id::POST, name: "Chức danh", size: signature, before: layout::SIGNATURE_SPACE, ..bold_centred },
        Row { id: id::NAME, name: "Họ và tên", size: signature, before: layout::SIGNATURE_SPACE, ..bold_centred },
        Row { id: id::CONFIRMATION, name: "Xác nhận", before: layout::HEADING_GAP, ..bold_centred },
        Row { id: id::ADDRESS, name: "Địa chỉ", size: address, jc: Jc::Center, rule_above: true, ..plain },
        Row { id: id::PAGE_NUMBER, name: "Số trang", size: page_number, jc: Jc::Center, ..plain },
    ];
    rows
}
