//! Every key that a person may write, where it may be, and what it is for.
//!
//! The reader refuses what is not in this table; the documentation and `vanthu new` print it.

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
    /// How it is named to people: the key whose value it is, or the file.
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
    /// What it is for, in Vietnamese, in one line.
    pub about: &'static str,
}

const fn key(place: Place, name: &'static str, about: &'static str) -> Key {
    Key { place, name, about }
}

/// All keys: by place, in the order in which a file best has them.
#[rustfmt::skip] // one line a key: this is a table
pub static KEYS: &[Key] = &[
    key(Place::Document, "loai", "Tên loại văn bản: `bao-cao`, `cong-van`, `quyet-dinh`… (29 loại, xem `vanthu kinds`)."),
    key(Place::Document, "co_quan", "Cơ quan ban hành; văn bản liên tịch thì là danh sách. Thường để trong `vanthu.yaml`."),
    key(Place::Document, "so", "Số văn bản, ghi như in ra (`05`); để trống khi chưa đăng ký."),
    key(Place::Document, "ky_hieu", "Ký hiệu sau dấu /; không ghi thì suy từ loại và cơ quan: `BC-STTTT`."),
    key(Place::Document, "dia_danh", "Địa danh: `Hà Tĩnh`. Thường để trong `vanthu.yaml`."),
    key(Place::Document, "ngay", "Ngày ban hành: `2023-03-24`; `2023-03` hoặc để trống khi chưa biết ngày."),
    key(Place::Document, "trich_yeu", "Trích yếu nội dung; công văn không cần ghi `V/v`."),
    key(Place::Document, "tham_quyen", "Thẩm quyền ban hành của quyết định, nghị quyết: `Giám đốc Sở …`; nhiều dòng thì là danh sách (dòng sau ghi khóa, kỳ họp)."),
    key(Place::Document, "can_cu", "Căn cứ ban hành, mỗi căn cứ một mục; dấu câu cuối do chương trình đặt."),
    key(Place::Document, "kinh_gui", "Nơi kính gửi: một hoặc danh sách."),
    key(Place::Document, "noi_dung", "Nội dung: đoạn chữ, hoặc danh sách các mục."),
    key(Place::Document, "vien_dan", "Văn bản viện dẫn: mỗi văn bản một tên, gọi bằng `{{vien_dan \"tên\"}}`."),
    key(Place::Document, "so_lieu", "Số liệu cho mẫu câu và bảng, gọi bằng `{{tên}}`; giữ nguyên như đã gõ."),
    key(Place::Document, "tron", "Trộn: mỗi hàng của bảng này (CSV, .xlsx) thành một văn bản, cột “Họ tên” là `{{so_lieu.ho_ten}}`; viết như `tep`."),
    key(Place::Document, "noi_nhan", "Nơi nhận: một hoặc danh sách; không ghi dòng Lưu."),
    key(Place::Document, "luu", "Dòng Lưu: `[VT, Ttra]`. Thường để trong `vanthu.yaml`."),
    key(Place::Document, "nguoi_ky", "Người ký; nhiều người là danh sách từ trái sang phải; hoặc tên gọi trong `vanthu.yaml`."),
    key(Place::Document, "phu_luc", "Các phụ lục."),
    key(Place::Document, "kem_theo", "Văn bản ban hành kèm theo quyết định, nghị quyết."),
    key(Place::Document, "do_mat", "Dấu độ mật: `tuyet-mat`, `toi-mat`, `mat`."),
    key(Place::Document, "do_khan", "Dấu độ khẩn: `hoa-toc`, `thuong-khan`, `khan`."),
    key(Place::Document, "luu_hanh", "Chỉ dẫn lưu hành: `xem-xong-tra-lai`, `luu-hanh-noi-bo`."),
    key(Place::Document, "du_thao", "`true`: đóng khung DỰ THẢO."),
    key(Place::Document, "dia_chi", "Địa chỉ, điện thoại… ở chân trang đầu, mỗi dòng một mục."),
    key(Place::Document, "xac_nhan", "Phần xác nhận của giấy nghỉ phép: `Xác nhận của …`."),
    key(Place::Document, "co_chu", "Bộ cỡ chữ: `14` (mặc định) hoặc `13`."),
    key(Place::Document, "thut_dong", "Thụt đầu dòng: `1.27` (mặc định) hoặc `1` xentimét."),

    key(Place::OfficeFile, "co_quan", "Cơ quan ban hành."),
    key(Place::OfficeFile, "dia_danh", "Địa danh."),
    key(Place::OfficeFile, "nguoi_ky", "Những người thường ký, mỗi người một tên gọi: `pho-giam-doc: { … }`."),
    key(Place::OfficeFile, "luu", "Dòng Lưu thường dùng."),
    key(Place::OfficeFile, "noi_nhan", "Nơi nhận khi tệp nội dung không ghi."),
    key(Place::OfficeFile, "vien_dan", "Văn bản hay viện dẫn, dùng được trong mọi tệp."),
    key(Place::OfficeFile, "dia_chi", "Địa chỉ ở chân trang đầu."),
    key(Place::OfficeFile, "co_chu", "Bộ cỡ chữ: `14` hoặc `13`."),
    key(Place::OfficeFile, "thut_dong", "Thụt đầu dòng: `1.27` hoặc `1`."),
    key(Place::OfficeFile, "ten_tep", "Cách đặt tên tệp Word: `\"{so}-{ky_hieu}-{trich_yeu:slug}\"`."),
    key(Place::OfficeFile, "kiem_tra", "Chọn quy tắc kiểm tra cho cơ quan."),

    key(Place::Issuer, "chu_quan", "Cơ quan chủ quản trực tiếp: `UBND tỉnh Hà Tĩnh`."),
    key(Place::Issuer, "ten", "Tên cơ quan, chữ thường: `Sở Thông tin và Truyền thông`."),
    key(Place::Issuer, "ky_hieu", "Chữ viết tắt trong ký hiệu: `STTTT`."),

    key(Place::Citation, "loai", "Tên loại như in ra: `Kế hoạch`, `Luật`."),
    key(Place::Citation, "so", "Số và ký hiệu: `87/KH-BCĐ389`; luật, pháp lệnh không có."),
    key(Place::Citation, "ngay", "Ngày ban hành."),
    key(Place::Citation, "cua", "Cơ quan ban hành, viết sau chữ \"của\"."),
    key(Place::Citation, "ve", "Trích yếu, viết sau chữ \"về\"."),

    key(Place::Item, "phan", "Phần (đánh số La Mã)."),
    key(Place::Item, "chuong", "Chương (đánh số La Mã)."),
    key(Place::Item, "muc", "Tiêu đề I., 1., a) theo cấp; trong quy chế, quy định là Mục 1."),
    key(Place::Item, "tieu_muc", "Tiểu mục 1."),
    key(Place::Item, "dieu", "Điều 1."),
    key(Place::Item, "khoan", "Khoản 1."),
    key(Place::Item, "diem", "Điểm a)."),
    key(Place::Item, "van_ban", "Đoạn chữ; cách đoạn bằng dòng trống, `- ` đầu dòng là gạch đầu dòng."),
    key(Place::Item, "manh", "Tên mẫu câu (tệp .hbs)."),
    key(Place::Item, "voi", "Dữ liệu chỉ dùng cho lần gọi mẫu câu này."),
    key(Place::Item, "bang", "Bảng."),
    key(Place::Item, "cac_muc", "Các mục con."),

    key(Place::Table, "don_vi", "Đơn vị tính: `triệu đồng`."),
    key(Place::Table, "cot", "Các cột; cột có cột con thì là cây."),
    key(Place::Table, "danh_so", "`true`: hàng (1) (2) (3) dưới tiêu đề cột."),
    key(Place::Table, "hang", "Các hàng, mỗi hàng là danh sách ô."),
    key(Place::Table, "tep", "Tệp số liệu (CSV, .xlsx) có các hàng, thay cho `hang`; hàng tiêu đề không in."),
    key(Place::Table, "tong", "Hàng tổng: `true` để chương trình cộng, `{ nhan: … }`, hoặc danh sách ô."),

    key(Place::DataFile, "tep", "Tên tệp số liệu: CSV, .xlsx hoặc .xlsm; chỉ ghi tên tệp thì `tep: khach.xlsx` là đủ."),
    key(Place::DataFile, "trang", "Trang tính của tệp Excel; mặc định là trang đầu không ẩn."),
    key(Place::DataFile, "vung", "Vùng ô, kể cả hàng tiêu đề: `B5:H40`; mặc định là cả trang."),
    key(Place::DataFile, "tieu_de", "Số thứ tự của hàng tiêu đề: `3`; mặc định chương trình tự tìm."),

    key(Place::Column, "ten", "Tiêu đề cột."),
    key(Place::Column, "cot", "Các cột con."),
    key(Place::Column, "canh", "Canh chữ: `trai`, `giua`, `phai`; không ghi thì theo nội dung."),
    key(Place::Column, "tong", "Có cộng cột vào hàng tổng không: `co`, `khong`; không ghi thì cộng cột số lượng."),

    key(Place::Row, "nhom", "Hàng tên nhóm, in đậm: một ô hoặc danh sách ô."),

    key(Place::Total, "nhan", "Nhãn của hàng tổng; không ghi thì là `Tổng cộng`."),

    key(Place::Recipient, "ten", "Nơi nhận."),
    key(Place::Recipient, "de", "Ghi chú trong ngoặc: `để b/c`."),

    key(Place::Signatory, "quyen_han", "Các dòng TM., KT., TL., TUQ., Q.: một hoặc danh sách."),
    key(Place::Signatory, "chuc_vu", "Chức vụ: `Phó Giám đốc`."),
    key(Place::Signatory, "chuc_danh", "Chức vụ trong cơ quan, trên họ tên (tổ chức tư vấn)."),
    key(Place::Signatory, "ho_ten", "Họ và tên; để trống khi chưa biết ai ký."),

    key(Place::Appendix, "tieu_de", "Tiêu đề phụ lục."),
    key(Place::Appendix, "kho", "Khổ trang: `doc` (mặc định) hoặc `ngang`."),
    key(Place::Appendix, "tieu_ngu", "`true`: nhắc lại tên cơ quan, Quốc hiệu và Tiêu ngữ."),
    key(Place::Appendix, "van_ban", "Đoạn chữ."),
    key(Place::Appendix, "manh", "Tên mẫu câu."),
    key(Place::Appendix, "voi", "Dữ liệu cho mẫu câu."),
    key(Place::Appendix, "bang", "Bảng."),
    key(Place::Appendix, "noi_dung", "Danh sách các mục, khi có nhiều phần."),

    key(Place::Issued, "loai", "Tên loại: `quy-che`, `quy-dinh`, `ke-hoach`…"),
    key(Place::Issued, "trich_yeu", "Trích yếu."),
    key(Place::Issued, "noi_dung", "Nội dung."),

    key(Place::Rules, "chon", "Chỉ kiểm tra những quy tắc này: `[T301]`."),
    key(Place::Rules, "bo_qua", "Không kiểm tra những quy tắc này: `[T402]`."),
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
            assert!(!a.about.is_empty());
            for b in &KEYS[i + 1..] {
                assert_ne!((a.place, a.name), (b.place, b.name));
            }
        }
    }
}
