//! Every key of the content file and of `vanthu.yaml`: where it may be, and what it is for.
//!
//! The reader refuses what is not in this table; the schema for editors is made
//! from it, and a test compares the README with it.

use crate::diagnostic::Words;

/// What a key is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The content file itself.
    Document,
    /// The office's `vanthu.yaml`.
    OfficeFile,
    /// `co_quan`.
    Issuer,
    /// An entry of `vien_dan`.
    Citation,
    /// An entry of `noi_dung` or `cac_muc`.
    Item,
    /// `bang`.
    Table,
    /// `tep` of a table or of figures, `tron`: a data file.
    DataFile,
    /// An entry of `cot`.
    Column,
    /// An entry of `hang`.
    Row,
    /// `tong`.
    Total,
    /// An entry of `noi_nhan`.
    Recipient,
    /// `nguoi_ky`.
    Signatory,
    /// An entry of `phu_luc`.
    Appendix,
    /// An entry of `kem_theo`.
    Issued,
    /// `kiem_tra`.
    Rules,
}

impl Place {
    /// Its name in messages: the key whose value it is, or the file.
    pub fn name(self) -> &'static str {
        match self {
            Place::Document => "loai",
            Place::OfficeFile => "vanthu.yaml",
            Place::Issuer => "co_quan",
            Place::Citation => "vien_dan",
            Place::Item => "noi_dung",
            Place::Table => "bang",
            Place::DataFile => "tep",
            Place::Column => "cot",
            Place::Row => "hang",
            Place::Total => "tong",
            Place::Recipient => "noi_nhan",
            Place::Signatory => "nguoi_ky",
            Place::Appendix => "phu_luc",
            Place::Issued => "kem_theo",
            Place::Rules => "kiem_tra",
        }
    }
}

/// A key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Where it may be.
    pub place: Place,
    /// As it is written.
    pub name: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// What it is for, in one line.
    pub about: Words,
}

/// What the value of a key looks like: for editors, which check it while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text; YAML may take it for a number (`05`) or for nothing.
    Text,
    /// A text, or a list of texts.
    Texts,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A kind of document.
    Kind,
    /// The keys of a place.
    Group(Place),
    /// The keys of a place, or a list of such groups.
    OneOrMore(Place),
    /// A text, the keys of a place, or a list of either.
    TextsOr(Place),
    /// The keys of a place under names of the writer's own.
    Named(Place),
    /// Text, or a list of texts and items.
    Items,
    /// Rows of a table: lists of cells, and groups.
    Rows,
    /// `true`, a label, the keys of [`Place::Total`], or cells.
    Total,
    /// The name of a data file, or the keys of [`Place::DataFile`].
    DataFile,
    /// Whatever the writer needs; what `tep` names may be in it.
    Data,
}

const fn key(
    place: Place,
    name: &'static str,
    shape: Shape,
    vi: &'static str,
    en: &'static str,
) -> Key {
    Key {
        place,
        name,
        shape,
        about: Words { vi, en },
    }
}

/// All keys: by place, in the recommended order.
#[rustfmt::skip] // one line per key: this is a table
pub static KEYS: &[Key] = &[
    key(Place::Document, "loai", Shape::Kind, "Tên loại văn bản: `bao-cao`, `cong-van`, `quyet-dinh`… (29 loại, xem `vanthu kinds`).", "Kind of document: `bao-cao`, `cong-van`, `quyet-dinh`… (29 kinds, see `vanthu kinds`)."),
    key(Place::Document, "co_quan", Shape::OneOrMore(Place::Issuer), "Cơ quan ban hành; văn bản liên tịch thì là danh sách. Thường để trong `vanthu.yaml`.", "Issuing body; a list for a joint document. Mostly in `vanthu.yaml`."),
    key(Place::Document, "so", Shape::Text, "Số văn bản, ghi như in ra (`05`); để trống khi chưa đăng ký.", "Number as it is printed (`05`); empty until it is registered."),
    key(Place::Document, "ky_hieu", Shape::Text, "Ký hiệu sau dấu /; không ghi thì suy từ loại và cơ quan: `BC-STTTT`.", "Symbol after the slash; derived from kind and body by default: `BC-STTTT`."),
    key(Place::Document, "dia_danh", Shape::Text, "Địa danh: `Hà Tĩnh`. Thường để trong `vanthu.yaml`.", "Place of issue: `Hà Tĩnh`. Mostly in `vanthu.yaml`."),
    key(Place::Document, "ngay", Shape::Text, "Ngày ban hành: `2023-03-24`; `2023-03` hoặc để trống khi chưa biết ngày.", "Date of issue: `2023-03-24`; `2023-03` or empty while the day is not known."),
    key(Place::Document, "trich_yeu", Shape::Text, "Trích yếu nội dung; công văn không cần ghi `V/v`.", "Subject; without `V/v` in a công văn."),
    key(Place::Document, "tham_quyen", Shape::Texts, "Thẩm quyền ban hành của quyết định, nghị quyết: `Giám đốc Sở …`; nhiều dòng thì là danh sách (dòng sau ghi khóa, kỳ họp).", "Who decides, in a quyết định or nghị quyết: `Giám đốc Sở …`; several lines are a list."),
    key(Place::Document, "can_cu", Shape::Texts, "Căn cứ ban hành, mỗi căn cứ một mục; dấu câu cuối do chương trình đặt.", "Legal bases, an item each; the punctuation at their ends is set by the program."),
    key(Place::Document, "kinh_gui", Shape::Texts, "Nơi kính gửi: một hoặc danh sách.", "Addressees: one, or a list."),
    key(Place::Document, "noi_dung", Shape::Items, "Nội dung: đoạn chữ, hoặc danh sách các mục.", "Content: text, or a list of items."),
    key(Place::Document, "vien_dan", Shape::Named(Place::Citation), "Văn bản viện dẫn: mỗi văn bản một tên, gọi bằng `{{vien_dan \"tên\"}}`.", "Cited documents, each under a name that `{{vien_dan \"name\"}}` calls."),
    key(Place::Document, "so_lieu", Shape::Data, "Số liệu cho mẫu câu và bảng, gọi bằng `{{tên}}`; giữ nguyên như đã gõ.", "Figures for fragments and tables, called by `{{name}}`; kept as typed."),
    key(Place::Document, "tron", Shape::DataFile, "Trộn: mỗi hàng của bảng này (CSV, .xlsx) thành một văn bản, cột “Họ tên” là `{{so_lieu.ho_ten}}`; viết như `tep`.", "Merge: each row of this table (CSV, .xlsx) is a document, the column “Họ tên” is `{{so_lieu.ho_ten}}`; written like `tep`."),
    key(Place::Document, "noi_nhan", Shape::TextsOr(Place::Recipient), "Nơi nhận: một hoặc danh sách; không ghi dòng Lưu.", "Recipients: one, or a list; without the archive line."),
    key(Place::Document, "luu", Shape::Texts, "Dòng Lưu: `[VT, Ttra]`. Thường để trong `vanthu.yaml`.", "Archive line: `[VT, Ttra]`. Mostly in `vanthu.yaml`."),
    key(Place::Document, "nguoi_ky", Shape::TextsOr(Place::Signatory), "Người ký; nhiều người là danh sách từ trái sang phải; hoặc tên gọi trong `vanthu.yaml`.", "Signatory; several are a list from left to right; or a name from `vanthu.yaml`."),
    key(Place::Document, "phu_luc", Shape::OneOrMore(Place::Appendix), "Các phụ lục.", "Appendices."),
    key(Place::Document, "kem_theo", Shape::OneOrMore(Place::Issued), "Văn bản ban hành kèm theo quyết định, nghị quyết.", "Documents issued with a quyết định or nghị quyết."),
    key(Place::Document, "do_mat", Shape::OneOf(&["tuyet-mat", "toi-mat", "mat"]), "Dấu độ mật: `tuyet-mat`, `toi-mat`, `mat`.", "Mark of secrecy: `tuyet-mat`, `toi-mat`, `mat`."),
    key(Place::Document, "do_khan", Shape::OneOf(&["hoa-toc", "thuong-khan", "khan"]), "Dấu độ khẩn: `hoa-toc`, `thuong-khan`, `khan`.", "Mark of urgency: `hoa-toc`, `thuong-khan`, `khan`."),
    key(Place::Document, "luu_hanh", Shape::OneOf(&["xem-xong-tra-lai", "luu-hanh-noi-bo"]), "Chỉ dẫn lưu hành: `xem-xong-tra-lai`, `luu-hanh-noi-bo`.", "Limit on circulation: `xem-xong-tra-lai`, `luu-hanh-noi-bo`."),
    key(Place::Document, "du_thao", Shape::Flag, "`true`: đóng khung DỰ THẢO.", "`true`: a box DỰ THẢO (draft)."),
    key(Place::Document, "dia_chi", Shape::Texts, "Địa chỉ, điện thoại… ở chân trang đầu, mỗi dòng một mục.", "Address, telephone… at the foot of page 1, an item a line."),
    key(Place::Document, "xac_nhan", Shape::Text, "Phần xác nhận của giấy nghỉ phép: `Xác nhận của …`.", "Confirmation on a giấy nghỉ phép: `Xác nhận của …`."),
    key(Place::Document, "co_chu", Shape::Text, "Bộ cỡ chữ: `14` (mặc định) hoặc `13`.", "Set of font sizes: `14` (default) or `13`."),
    key(Place::Document, "thut_dong", Shape::Text, "Thụt đầu dòng: `1.27` (mặc định) hoặc `1` xentimét.", "Indent of first lines: `1.27` (default) or `1` centimetre."),

    key(Place::OfficeFile, "co_quan", Shape::OneOrMore(Place::Issuer), "Cơ quan ban hành.", "Issuing body."),
    key(Place::OfficeFile, "dia_danh", Shape::Text, "Địa danh.", "Place of issue."),
    key(Place::OfficeFile, "nguoi_ky", Shape::Named(Place::Signatory), "Những người thường ký, mỗi người một tên gọi: `pho-giam-doc: { … }`.", "Usual signatories, each under a name: `pho-giam-doc: { … }`."),
    key(Place::OfficeFile, "luu", Shape::Texts, "Dòng Lưu thường dùng.", "Usual archive line."),
    key(Place::OfficeFile, "noi_nhan", Shape::TextsOr(Place::Recipient), "Nơi nhận khi tệp nội dung không ghi.", "Recipients where a content file names none."),
    key(Place::OfficeFile, "vien_dan", Shape::Named(Place::Citation), "Văn bản hay viện dẫn, dùng được trong mọi tệp.", "Documents that are often cited, for all files."),
    key(Place::OfficeFile, "dia_chi", Shape::Texts, "Địa chỉ ở chân trang đầu.", "Address at the foot of page 1."),
    key(Place::OfficeFile, "co_chu", Shape::Text, "Bộ cỡ chữ: `14` hoặc `13`.", "Set of font sizes: `14` or `13`."),
    key(Place::OfficeFile, "thut_dong", Shape::Text, "Thụt đầu dòng: `1.27` hoặc `1`.", "Indent of first lines: `1.27` or `1`."),
    key(Place::OfficeFile, "ten_tep", Shape::Text, "Cách đặt tên tệp Word: `\"{so}-{ky_hieu}-{trich_yeu:slug}\"`.", "Name pattern of Word files: `\"{so}-{ky_hieu}-{trich_yeu:slug}\"`."),
    key(Place::OfficeFile, "kiem_tra", Shape::Group(Place::Rules), "Chọn quy tắc kiểm tra cho cơ quan.", "Which rules are checked in this office."),

    key(Place::Issuer, "chu_quan", Shape::Text, "Cơ quan chủ quản trực tiếp: `UBND tỉnh Hà Tĩnh`.", "The body directly above: `UBND tỉnh Hà Tĩnh`."),
    key(Place::Issuer, "ten", Shape::Text, "Tên cơ quan, chữ thường: `Sở Thông tin và Truyền thông`.", "Name of the body, in small letters: `Sở Thông tin và Truyền thông`."),
    key(Place::Issuer, "ky_hieu", Shape::Text, "Chữ viết tắt trong ký hiệu: `STTTT`.", "Its abbreviation in symbols: `STTTT`."),

    key(Place::Citation, "loai", Shape::Text, "Tên loại như in ra: `Kế hoạch`, `Luật`.", "Kind as printed: `Kế hoạch`, `Luật`."),
    key(Place::Citation, "so", Shape::Text, "Số và ký hiệu: `87/KH-BCĐ389`; luật, pháp lệnh không có.", "Number and symbol: `87/KH-BCĐ389`; laws have none."),
    key(Place::Citation, "ngay", Shape::Text, "Ngày ban hành.", "Date of issue."),
    key(Place::Citation, "cua", Shape::Text, "Cơ quan ban hành, viết sau chữ \"của\".", "Issuing body, written after “của”."),
    key(Place::Citation, "ve", Shape::Text, "Trích yếu, viết sau chữ \"về\".", "Subject, written after “về”."),

    key(Place::Item, "phan", Shape::Text, "Phần (đánh số La Mã).", "Phần (part, Roman number)."),
    key(Place::Item, "chuong", Shape::Text, "Chương (đánh số La Mã).", "Chương (chapter, Roman number)."),
    key(Place::Item, "muc", Shape::Text, "Tiêu đề I., 1., a) theo cấp; trong quy chế, quy định là Mục 1.", "Heading I., 1., a) by level; in a quy chế or quy định Mục 1."),
    key(Place::Item, "tieu_muc", Shape::Text, "Tiểu mục 1.", "Tiểu mục 1 (subsection)."),
    key(Place::Item, "dieu", Shape::Text, "Điều 1.", "Điều 1 (article)."),
    key(Place::Item, "khoan", Shape::Text, "Khoản 1.", "Khoản 1 (clause)."),
    key(Place::Item, "diem", Shape::Text, "Điểm a).", "Điểm a) (point)."),
    key(Place::Item, "van_ban", Shape::Text, "Đoạn chữ; cách đoạn bằng dòng trống, `- ` đầu dòng là gạch đầu dòng.", "Text; an empty line between paragraphs, `- ` at the beginning of a line makes a list."),
    key(Place::Item, "manh", Shape::Text, "Tên mẫu câu (tệp .hbs).", "Name of a fragment (a .hbs file)."),
    key(Place::Item, "voi", Shape::Data, "Dữ liệu chỉ dùng cho lần gọi mẫu câu này.", "Data for this call of the fragment only."),
    key(Place::Item, "bang", Shape::Group(Place::Table), "Bảng.", "Table."),
    key(Place::Item, "cac_muc", Shape::Items, "Các mục con.", "Items below."),

    key(Place::Table, "don_vi", Shape::Text, "Đơn vị tính: `triệu đồng`.", "Unit: `triệu đồng`."),
    key(Place::Table, "cot", Shape::TextsOr(Place::Column), "Các cột; cột có cột con thì là cây.", "Columns; a column with columns below it is a tree."),
    key(Place::Table, "danh_so", Shape::Flag, "`true`: hàng (1) (2) (3) dưới tiêu đề cột.", "`true`: a row (1) (2) (3) below the headings."),
    key(Place::Table, "hang", Shape::Rows, "Các hàng, mỗi hàng là danh sách ô.", "Rows, each a list of cells."),
    key(Place::Table, "tep", Shape::DataFile, "Tệp số liệu (CSV, .xlsx) có các hàng, thay cho `hang`; hàng tiêu đề không in.", "Data file (CSV, .xlsx) with the rows, instead of `hang`; its headings are not printed."),
    key(Place::Table, "tong", Shape::Total, "Hàng tổng: `true` để chương trình cộng, `{ nhan: … }`, hoặc danh sách ô.", "Row of totals: `true` to have them added up, `{ nhan: … }`, or a list of cells."),

    key(Place::DataFile, "tep", Shape::Text, "Tên tệp số liệu: CSV, .xlsx hoặc .xlsm; chỉ ghi tên tệp thì `tep: khach.xlsx` là đủ.", "Name of the data file: CSV, .xlsx or .xlsm; with nothing else `tep: khach.xlsx` will do."),
    key(Place::DataFile, "trang", Shape::Text, "Trang tính của tệp Excel; mặc định là trang đầu không ẩn.", "Sheet of the workbook; by default the first that is not hidden."),
    key(Place::DataFile, "vung", Shape::Text, "Vùng ô, kể cả hàng tiêu đề: `B5:H40`; mặc định là cả trang.", "Range of cells with the headings: `B5:H40`; by default all."),
    key(Place::DataFile, "tieu_de", Shape::Text, "Số thứ tự của hàng tiêu đề: `3`; mặc định chương trình tự tìm.", "Number of the row of headings: `3`; found by the program by default."),

    key(Place::Column, "ten", Shape::Text, "Tiêu đề cột.", "Heading."),
    key(Place::Column, "cot", Shape::TextsOr(Place::Column), "Các cột con.", "Columns below it."),
    key(Place::Column, "canh", Shape::OneOf(&["trai", "giua", "phai"]), "Canh chữ: `trai`, `giua`, `phai`; không ghi thì theo nội dung.", "Alignment: `trai` (left), `giua` (centre), `phai` (right); by its content by default."),
    key(Place::Column, "tong", Shape::OneOf(&["co", "khong"]), "Có cộng cột vào hàng tổng không: `co`, `khong`; không ghi thì cộng cột số lượng.", "Whether it is added up in the row of totals: `co`, `khong`; by default where it holds quantities."),

    key(Place::Row, "nhom", Shape::Texts, "Hàng tên nhóm, in đậm: một ô hoặc danh sách ô.", "Row that names a group, bold: one cell, or a list."),

    key(Place::Total, "nhan", Shape::Text, "Nhãn của hàng tổng; không ghi thì là `Tổng cộng`.", "Label of the row of totals; `Tổng cộng` by default."),

    key(Place::Recipient, "ten", Shape::Text, "Nơi nhận.", "Recipient."),
    key(Place::Recipient, "de", Shape::Text, "Ghi chú trong ngoặc: `để b/c`.", "Remark in brackets: `để b/c`."),

    key(Place::Signatory, "quyen_han", Shape::Texts, "Các dòng TM., KT., TL., TUQ., Q.: một hoặc danh sách.", "Lines TM., KT., TL., TUQ., Q.: one, or a list."),
    key(Place::Signatory, "chuc_vu", Shape::Text, "Chức vụ: `Phó Giám đốc`.", "Position: `Phó Giám đốc`."),
    key(Place::Signatory, "chuc_danh", Shape::Text, "Chức vụ trong cơ quan, trên họ tên (tổ chức tư vấn).", "Post in the agency, above the name (advisory bodies)."),
    key(Place::Signatory, "ho_ten", Shape::Text, "Họ và tên; để trống khi chưa biết ai ký.", "Name; empty while nobody knows who signs."),

    key(Place::Appendix, "tieu_de", Shape::Text, "Tiêu đề phụ lục.", "Title of the appendix."),
    key(Place::Appendix, "kho", Shape::OneOf(&["doc", "ngang"]), "Khổ trang: `doc` (mặc định) hoặc `ngang`.", "Orientation: `doc` (portrait, default) or `ngang` (landscape)."),
    key(Place::Appendix, "tieu_ngu", Shape::Flag, "`true`: nhắc lại tên cơ quan, Quốc hiệu và Tiêu ngữ.", "`true`: repeats the letterhead."),
    key(Place::Appendix, "van_ban", Shape::Text, "Đoạn chữ.", "Text."),
    key(Place::Appendix, "manh", Shape::Text, "Tên mẫu câu.", "Name of a fragment."),
    key(Place::Appendix, "voi", Shape::Data, "Dữ liệu cho mẫu câu.", "Data for the fragment."),
    key(Place::Appendix, "bang", Shape::Group(Place::Table), "Bảng.", "Table."),
    key(Place::Appendix, "noi_dung", Shape::Items, "Danh sách các mục, khi có nhiều phần.", "Items, when it has several parts."),

    key(Place::Issued, "loai", Shape::Kind, "Tên loại: `quy-che`, `quy-dinh`, `ke-hoach`…", "Kind: `quy-che`, `quy-dinh`, `ke-hoach`…"),
    key(Place::Issued, "trich_yeu", Shape::Text, "Trích yếu.", "Subject."),
    key(Place::Issued, "noi_dung", Shape::Items, "Nội dung.", "Content."),

    key(Place::Rules, "chon", Shape::Texts, "Chỉ kiểm tra những quy tắc này: `[T301]`.", "Check only these rules: `[T301]`."),
    key(Place::Rules, "bo_qua", Shape::Texts, "Không kiểm tra những quy tắc này: `[T402]`.", "Leave these rules out: `[T402]`."),
];

/// The names of the keys of one place.
pub fn names(place: Place) -> impl Iterator<Item = &'static str> {
    KEYS.iter()
        .filter(move |key| key.place == place)
        .map(|key| key.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_row_a_place() {
        for (i, a) in KEYS.iter().enumerate() {
            assert!(!a.about.vi.is_empty() && !a.about.en.is_empty());
            for b in &KEYS[i + 1..] {
                assert_ne!((a.place, a.name), (b.place, b.name));
            }
        }
    }
}
