//! The named styles: one table, from which `styles.xml` is written (ECMA-376 part 1, 17.7).
//!
//! Every component of the decree has a style of its own, with its Vietnamese name, so that
//! an office can restyle a document in Word and a reader can tell what each paragraph is.
//! All stand on `Normal`, which is the bare font; a row of the table says what it adds.

use std::fmt::Write as _;

use crate::document::{Role, Style};
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

/// The part `word/styles.xml`.
pub(super) fn part(style: Style) -> Vec<u8> {
    let body = font_sizes(style.sizes).body;
    let mut out = String::with_capacity(24 << 10);
    out.push_str(super::finish::DECLARATION);
    out.push_str(
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    );
    let font = layout::FONT;
    let size = body.half_points();
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "<w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>\
         <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>\
         <w:unhideWhenUsed/></w:style>\
         <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">\
         <w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>\
         <w:unhideWhenUsed/></w:style>"
    );
    for row in rows(style) {
        row.write(&mut out, body);
    }
    table_styles(&mut out);
    out.push_str("</w:styles>");
    out.into_bytes()
}

impl Row {
    /// The style's element, children in the order of 17.7.4.17; `normal` is the size of
    /// `Normal`.
    fn write(&self, out: &mut String, normal: Length) {
        let custom = if self.id.starts_with("Heading") {
            ""
        } else {
            " w:customStyle=\"1\""
        };
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>",
            self.id, self.name
        );
        if let Some(alias) = self.alias {
            let _ = write!(out, "<w:aliases w:val=\"{}\"/>", alias);
        }
        let _ = write!(out, "<w:basedOn w:val=\"{}\"/>", self.based_on);
        if let Some(next) = self.next {
            let _ = write!(out, "<w:next w:val=\"{next}\"/>");
        }
        out.push_str("<w:qFormat/><w:pPr>");
        self.paragraph_properties(out);
        out.push_str("</w:pPr><w:rPr>");
        self.run_properties(out, normal);
        out.push_str("</w:rPr></w:style>");
    }

    /// In the order of 17.3.1.26. A style that stands on another than `Normal` says
    /// everything, as it must undo what it inherits.
    fn paragraph_properties(&self, out: &mut String) {
        if self.keep_next {
            out.push_str("<w:keepNext/>");
        }
        if self.keep_lines {
            out.push_str("<w:keepLines/>");
        }
        if self.rule_above {
            let _ = write!(
                out,
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"{}\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>",
                layout::STROKE.eighths_of_point()
            );
        }
        let (line, rule) = match self.line {
            Line::Single(lines) => ((lines * 240.0).round() as i32, "auto"),
            Line::Exact(height) => (height.twips(), "exact"),
        };
        let _ = write!(
            out,
            "<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{line}\" w:lineRule=\"{rule}\"/>",
            self.before.twips(),
            self.after.twips()
        );
        if self.first_line != Length::ZERO || self.based_on != "Normal" {
            let _ = write!(out, "<w:ind w:firstLine=\"{}\"/>", self.first_line.twips());
        }
        let jc = match self.jc {
            Jc::Left => "left",
            Jc::Center => "center",
            Jc::Right => "right",
            Jc::Both => "both",
        };
        let _ = write!(out, "<w:jc w:val=\"{jc}\"/>");
        if let Some(level) = self.outline {
            let _ = write!(out, "<w:outlineLvl w:val=\"{}\"/>", level.saturating_sub(1));
        }
    }

    /// In the order of 17.3.2.28.
    fn run_properties(&self, out: &mut String, normal: Length) {
        let inherits = self.based_on != "Normal";
        for (on, tag) in [(self.bold, "b"), (self.italic, "i")] {
            if on {
                let _ = write!(out, "<w:{tag}/><w:{tag}Cs/>");
            } else if inherits {
                let _ = write!(out, "<w:{tag} w:val=\"0\"/><w:{tag}Cs w:val=\"0\"/>");
            }
        }
        if self.size != normal || inherits {
            let size = self.size.half_points();
            let _ = write!(out, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        }
    }
}

/// The table styles: rules all around, and none.
fn table_styles(out: &mut String) {
    let margin = layout::CELL_PADDING.twips();
    out.push_str(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>\
         <w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style>",
    );
    let _ = write!(
        out,
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{}\">\
         <w:name w:val=\"Bố cục\"/><w:basedOn w:val=\"TableNormal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{}\">\
         <w:name w:val=\"Bảng\"/><w:basedOn w:val=\"TableNormal\"/><w:qFormat/>\
         <w:tblPr><w:tblBorders>",
        id::LAYOUT_TABLE,
        id::TABLE
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(
            out,
            "<w:{side} w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"000000\"/>",
            layout::TABLE_RULE.eighths_of_point()
        );
    }
    let _ = write!(
        out,
        "</w:tblBorders><w:tblCellMar><w:left w:w=\"{margin}\" w:type=\"dxa\"/>\
         <w:right w:w=\"{margin}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
}
