//! The table itself: a row for each component.

use super::{Component, Role, RowRole, Size};
use crate::diagnostic::Words;

/// The alignment of a paragraph's lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// At the left.
    #[default]
    Left,
    /// Centred.
    Center,
    /// At the right.
    Right,
    /// Justified.
    Justify,
}

/// Everything known about a component.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Its name in messages.
    pub name: Words,
    /// The id of its style in a Word file.
    pub style: &'static str,
    /// The name of that style, as Word shows it.
    pub style_name: &'static str,
    /// The clause of the decree that prescribes it.
    pub clause: &'static str,
    /// In capitals.
    pub capitals: bool,
    /// Bold, so that bold text in it is not emphasis.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Its font sizes.
    pub size: Size,
    /// How its lines are aligned.
    pub align: Alignment,
    /// Whether it is broken into even lines, so that a line break in it is layout and not text.
    pub balanced: bool,
}

/// Left-aligned, upright, in the size of the content.
const PLAIN: Facts = Facts {
    name: Words { vi: "", en: "" },
    style: "",
    style_name: "",
    clause: "",
    capitals: false,
    bold: false,
    italic: false,
    size: Size::LARGE,
    align: Alignment::Left,
    balanced: false,
};

/// Centred lines.
const CENTRED: Facts = Facts {
    align: Alignment::Center,
    ..PLAIN
};

/// Centred words, broken into even lines.
const BALANCED: Facts = Facts {
    balanced: true,
    ..CENTRED
};

/// The content.
const RUNNING: Facts = Facts {
    name: words("nội dung", "content"),
    clause: "Phụ lục I, mục II, khoản 6",
    align: Alignment::Justify,
    ..PLAIN
};

/// Number or title of a division of the content.
const DIVISION: Facts = Facts {
    bold: true,
    align: Alignment::Center,
    ..RUNNING
};

/// A cell of a table.
const CELL: Facts = Facts {
    name: words("bảng", "table"),
    clause: "Phụ lục I, mục II, khoản 6",
    size: Size::CELL,
    ..PLAIN
};

const fn words(vi: &'static str, en: &'static str) -> Words {
    Words { vi, en }
}

impl Component {
    /// The component's row of the table.
    #[rustfmt::skip] // a table: one component a line
    pub const fn facts(self) -> Facts {
        match self {
            Component::Nation => Facts { name: words("Quốc hiệu", "national name"), style: "QuocHieu", style_name: "Quốc hiệu", clause: "Phụ lục I, mục II, khoản 1, điểm a", capitals: true, bold: true, size: Size::SMALL, ..CENTRED },
            Component::Motto => Facts { name: words("Tiêu ngữ", "motto"), style: "TieuNgu", style_name: "Tiêu ngữ", clause: "Phụ lục I, mục II, khoản 1, điểm b", bold: true, ..CENTRED },
            Component::Parent => Facts { name: words("cơ quan chủ quản", "parent body"), style: "TenChuQuan", style_name: "Cơ quan chủ quản", clause: "Phụ lục I, mục II, khoản 2, điểm b", capitals: true, size: Size::SMALL, ..BALANCED },
            Component::Issuer => Facts { name: words("cơ quan ban hành", "issuing body"), style: "TenCoQuan", style_name: "Cơ quan ban hành", clause: "Phụ lục I, mục II, khoản 2, điểm b", capitals: true, bold: true, size: Size::SMALL, ..BALANCED },
            Component::Number => Facts { name: words("số, ký hiệu", "number and symbol"), style: "SoKyHieu", style_name: "Số và ký hiệu", clause: "Phụ lục I, mục II, khoản 3", size: Size::fixed(13.0), ..CENTRED },
            Component::Dateline => Facts { name: words("địa danh", "place"), style: "DiaDanhNgay", style_name: "Địa danh và thời gian", clause: "Phụ lục I, mục II, khoản 4", italic: true, ..CENTRED },
            Component::Line => Facts { name: words("nét kẻ", "drawn line"), style: "NetKe", style_name: "Nét kẻ", clause: "Phụ lục I, mục II, khoản 1, 2 và 5", size: Size::LINE, ..CENTRED },
            Component::Mark => Facts { name: words("dấu chỉ", "mark"), style: "DauChi", style_name: "Dấu chỉ", clause: "Phụ lục I, mục III, khoản 2", capitals: true, bold: true, size: Size::MARK, ..CENTRED },
            Component::Title => Facts { name: words("tên loại", "title"), style: "TenLoai", style_name: "Tên loại", clause: "Phụ lục I, mục II, khoản 5", capitals: true, bold: true, ..BALANCED },
            Component::Subject => Facts { name: words("trích yếu", "subject"), style: "TrichYeu", style_name: "Trích yếu", clause: "Phụ lục I, mục II, khoản 5", bold: true, ..BALANCED },
            Component::Regarding => Facts { name: words("trích yếu", "subject"), style: "TrichYeuCongVan", style_name: "Trích yếu công văn", clause: "Phụ lục I, mục II, khoản 5", size: Size::SMALL, ..BALANCED },
            Component::Addressees => Facts { name: words("Kính gửi", "addressees"), style: "KinhGui", style_name: "Kính gửi", clause: "Phụ lục I, mục II, khoản 9, điểm d", ..PLAIN },
            Component::Addressee => Facts { name: words("Kính gửi", "addressees"), style: "NoiKinhGui", style_name: "Nơi kính gửi", clause: "Phụ lục I, mục II, khoản 9, điểm d", ..PLAIN },
            Component::Authority => Facts { name: words("thẩm quyền ban hành", "authority"), style: "ThamQuyen", style_name: "Thẩm quyền ban hành", clause: "Phụ lục III, mục II, mẫu 1.1 đến 1.3", capitals: true, bold: true, ..BALANCED },
            Component::LegalBasis => Facts { name: words("căn cứ", "legal basis"), style: "CanCu", style_name: "Căn cứ", clause: "Phụ lục I, mục II, khoản 6, điểm a", italic: true, ..RUNNING },
            Component::Enacts => Facts { name: words("câu ban hành", "enacting words"), style: "LoiBanHanh", style_name: "Lời ban hành", clause: "Phụ lục III, mục II, mẫu 1.1 đến 1.3", capitals: true, bold: true, ..CENTRED },
            Component::Body(role) => body(role),
            Component::DivisionNumber(role) => division_number(role),
            Component::Unit => Facts { style: "DonViTinh", style_name: "Đơn vị tính", italic: true, align: Alignment::Right, ..CELL },
            Component::HeadCell => Facts { style: "TieuDeBang", style_name: "Tiêu đề bảng", bold: true, align: Alignment::Center, ..CELL },
            Component::Cell(RowRole::Data) => Facts { style: "OBang", style_name: "Ô bảng", ..CELL },
            Component::Cell(RowRole::Group) => Facts { style: "DongNhom", style_name: "Dòng nhóm", bold: true, ..CELL },
            Component::Cell(RowRole::Total) => Facts { style: "DongTong", style_name: "Dòng tổng", bold: true, ..CELL },
            Component::Cell(RowRole::Numbering) => Facts { style: "DongDanhSo", style_name: "Dòng đánh số", italic: true, align: Alignment::Center, ..CELL },
            Component::Recipients => Facts { name: words("Nơi nhận", "recipients"), style: "NoiNhan", style_name: "Nơi nhận", clause: "Phụ lục I, mục II, khoản 9, điểm d", bold: true, italic: true, size: Size::fixed(12.0), ..PLAIN },
            Component::Recipient => Facts { name: words("Nơi nhận", "recipients"), style: "DanhSachNoiNhan", style_name: "Danh sách nơi nhận", clause: "Phụ lục I, mục II, khoản 9, điểm d", size: Size::fixed(11.0), ..PLAIN },
            Component::Capacity => Facts { name: words("quyền hạn, chức vụ", "capacity and position"), style: "QuyenHan", style_name: "Quyền hạn và chức vụ", clause: "Phụ lục I, mục II, khoản 7, điểm đ", capitals: true, bold: true, ..BALANCED },
            Component::Post => Facts { name: words("chức danh", "post"), style: "ChucDanh", style_name: "Chức danh", clause: "Phụ lục I, mục II, khoản 7, điểm đ", bold: true, ..BALANCED },
            Component::Name => Facts { name: words("họ tên người ký", "name of the signatory"), style: "HoTen", style_name: "Họ và tên", clause: "Phụ lục I, mục II, khoản 7, điểm đ", bold: true, ..BALANCED },
            Component::Confirmation => Facts { name: words("xác nhận", "confirmation"), style: "XacNhan", style_name: "Xác nhận", clause: "Phụ lục III, mục II, mẫu 1.10", bold: true, ..BALANCED },
            Component::Address => Facts { name: words("địa chỉ", "address"), style: "DiaChi", style_name: "Địa chỉ", clause: "Phụ lục I, mục III, khoản 4", size: Size::ADDRESS, ..CENTRED },
            Component::AnnexLabel => Facts { name: words("tiêu đề phụ lục", "title of the annex"), style: "PhuLuc", style_name: "Phụ lục", clause: "Phụ lục I, mục III, khoản 1, điểm b", bold: true, size: Size::fixed(14.0), ..BALANCED },
            Component::AnnexTitle => Facts { name: words("tiêu đề phụ lục", "title of the annex"), style: "TenPhuLuc", style_name: "Tên phụ lục", clause: "Phụ lục I, mục III, khoản 1, điểm b", capitals: true, bold: true, ..BALANCED },
            Component::Reference => Facts { name: words("thông tin kèm theo", "reference of the annex"), style: "KemTheo", style_name: "Kèm theo", clause: "Phụ lục I, mục III, khoản 1, điểm c", italic: true, ..BALANCED },
            Component::PageNumber => Facts { name: words("số trang", "page number"), style: "SoTrang", style_name: "Số trang", clause: "Phụ lục I, mục I, khoản 7", ..CENTRED },
        }
    }
}

/// Paragraphs of the content. Word has its own names for the levels of headings.
#[rustfmt::skip]
const fn body(role: Role) -> Facts {
    match role {
        Role::Body => Facts { style: "NoiDung", style_name: "Nội dung", ..RUNNING },
        Role::Dash => Facts { style: "GachDau", style_name: "Gạch đầu dòng", ..RUNNING },
        Role::Plus => Facts { style: "CongDau", style_name: "Cộng đầu dòng", ..RUNNING },
        Role::Part => Facts { style: "PhanTen", style_name: "Phần (tên)", capitals: true, ..DIVISION },
        Role::Chapter => Facts { style: "ChuongTen", style_name: "Chương (tên)", capitals: true, ..DIVISION },
        Role::Section => Facts { style: "MucTen", style_name: "Mục (tên)", capitals: true, ..DIVISION },
        Role::Subsection => Facts { style: "TieuMucTen", style_name: "Tiểu mục (tên)", capitals: true, ..DIVISION },
        Role::ArticleTitle => Facts { style: "DieuTen", style_name: "Điều (có tên)", bold: true, ..RUNNING },
        Role::Article => Facts { style: "Dieu", style_name: "Điều", ..RUNNING },
        Role::ClauseTitle => Facts { style: "KhoanTen", style_name: "Khoản (có tên)", bold: true, ..RUNNING },
        Role::Clause => Facts { style: "Khoan", style_name: "Khoản", ..RUNNING },
        Role::Point => Facts { style: "Diem", style_name: "Điểm", ..RUNNING },
        Role::Level1 => Facts { style: "Heading1", style_name: "heading 1", capitals: true, bold: true, ..RUNNING },
        Role::Level2 => Facts { style: "Heading2", style_name: "heading 2", bold: true, ..RUNNING },
        Role::Level3 => Facts { style: "Heading3", style_name: "heading 3", ..RUNNING },
    }
}

/// The style of the line that holds a division's number.
#[rustfmt::skip]
const fn division_number(role: Role) -> Facts {
    match role {
        Role::Part => Facts { style: "PhanSo", style_name: "Phần (số)", ..DIVISION },
        Role::Chapter => Facts { style: "ChuongSo", style_name: "Chương (số)", ..DIVISION },
        Role::Section => Facts { style: "MucSo", style_name: "Mục (số)", ..DIVISION },
        Role::Subsection => Facts { style: "TieuMucSo", style_name: "Tiểu mục (số)", ..DIVISION },
        // no other role has its number on a line of its own
        _ => DIVISION,
    }
}
