//! The shipped fragments, filled: each has the right text and needs the names it announces.

use std::path::Path;
use std::sync::Arc;

use vanthu::document::Block;
use vanthu::office::Offices;
use vanthu::source::Source;

/// Fragment, the names it needs, its text.
const FRAGMENTS: [(&str, &str, &str); 19] = [
    (
        "mo-dau",
        "can_cu_bao_cao: kh",
        "Thực hiện Kế hoạch số 87/KH-BCĐ ngày 09/12/2022 của Ban Chỉ đạo về chống buôn lậu, Sở Nội vụ báo cáo như sau:",
    ),
    (
        "ket-thuc",
        "ket_qua: kết quả thực hiện {{vien_dan \"kh\"}}\n      noi_tong_hop: Ban Chỉ đạo",
        "Trên đây là báo cáo kết quả thực hiện Kế hoạch số 87/KH-BCĐ ngày 09/12/2022 của Ban Chỉ đạo về chống buôn lậu của Sở Nội vụ, đề nghị Ban Chỉ đạo tổng hợp./.",
    ),
    (
        "de-nghi-phoi-hop",
        "noi_dung_de_nghi: thực hiện",
        "Sở Nội vụ đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.",
    ),
    (
        "kinh-trinh",
        "noi_trinh: Ủy ban nhân dân tỉnh",
        "Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.",
    ),
    (
        "to-chuc-thuc-hien",
        "van_ban_nay: Kế hoạch này",
        "Trong quá trình thực hiện Kế hoạch này, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ để được hướng dẫn, giải quyết./.",
    ),
    (
        "hieu-luc-thi-hanh",
        "nguoi_thi_hanh: Chánh Văn phòng Sở",
        "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.",
    ),
    (
        "bien-ban-ket-thuc",
        "gio_ket_thuc: 11 giờ 30\n      ngay_hop: 2026-03-05",
        "Cuộc họp kết thúc vào 11 giờ 30, ngày 05 tháng 3 năm 2026; biên bản đã được đọc lại cho mọi người cùng nghe và nhất trí thông qua./.",
    ),
    (
        "kinh-moi",
        "khach: Lãnh đạo các sở\n      su_kien: Hội nghị\n      chu_tri: Giám đốc Sở\n      thoi_gian: 08 giờ 00\n      dia_diem: Hội trường Sở",
        "Sở Nội vụ trân trọng kính mời: Lãnh đạo các sở.",
    ),
    (
        "dieu-khoan-thi-hanh",
        "hieu_luc: kể từ ngày ký\n      thay_the: kh",
        "Thông báo này có hiệu lực thi hành kể từ ngày ký và thay thế Kế hoạch số 87/KH-BCĐ ngày 09/12/2022 của Ban Chỉ đạo về chống buôn lậu.",
    ),
    (
        "dieu-khoan-thi-hanh",
        "hieu_luc: kể từ ngày ký\n      thay_the:",
        "Thông báo này có hiệu lực thi hành kể từ ngày ký.",
    ),
    (
        "trach-nhiem-thi-hanh",
        "don_vi: [Chánh Văn phòng Sở, Trưởng phòng Tổ chức]",
        "Chánh Văn phòng Sở và Trưởng phòng Tổ chức chịu trách nhiệm thi hành Thông báo này./.",
    ),
    (
        "de-nghi-gui-ket-qua",
        "don_vi: UBND các xã\n      viec: cung cấp số liệu\n      han: 2026-03-20",
        "Sở Nội vụ đề nghị UBND các xã cung cấp số liệu; gửi kết quả về Sở Nội vụ trước ngày 20/3/2026 để tổng hợp./.",
    ),
    (
        "tra-loi-cong-van",
        "van_ban_den: kh",
        "Sở Nội vụ nhận được Kế hoạch số 87/KH-BCĐ ngày 09/12/2022 của Ban Chỉ đạo về chống buôn lậu. Sau khi nghiên cứu, Sở Nội vụ có ý kiến như sau:",
    ),
    (
        "bien-ban-mo-dau",
        "bat_dau: 08 giờ 00\n      dia_diem: Hội trường\n      thanh_phan: [A, B]\n      chu_tri: C\n      thu_ky: D",
        "Thời gian bắt đầu: 08 giờ 00.",
    ),
    (
        "to-trinh-mo-dau",
        "can_cu_trinh: [kh, kh]\n      noi_trinh: UBND tỉnh\n      viec_trinh: ban hành Quy chế",
        "Căn cứ Kế hoạch số 87/KH-BCĐ ngày 09/12/2022 của Ban Chỉ đạo về chống buôn lậu; Kế hoạch số 87/KH-BCĐ, Sở Nội vụ kính trình UBND tỉnh ban hành Quy chế như sau:",
    ),
    (
        "phan-cong-thuc-hien",
        "phan_cong: [{ don_vi: Văn phòng Sở, viec: tổng hợp }, { don_vi: Thanh tra, viec: kiểm tra }]",
        "Văn phòng Sở: tổng hợp;",
    ),
    (
        "thong-bao-ket-thuc",
        "don_vi: [các phòng, các xã]",
        "Sở Nội vụ thông báo để các phòng và các xã biết, thực hiện./.",
    ),
    (
        "dau-moi-lien-he",
        "nguoi_lien_he: ông A\n      dien_thoai: \"0239\"\n      thu_dien_tu: a_b@x.vn",
        "Thông tin chi tiết xin liên hệ ông A, điện thoại 0239, thư điện tử a_b@x.vn.",
    ),
    (
        "gioi-thieu",
        "ong_ba: A\n      chuc_vu: B\n      noi_den: C\n      viec: d\n      han: 2026-04-01",
        "Sở Nội vụ trân trọng giới thiệu:",
    ),
];

fn content(fragment: &str, with: &str) -> String {
    format!(
        "loai: thong-bao
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}
trich_yeu: Lịch trực
vien_dan:
  kh: {{ loai: Kế hoạch, so: 87/KH-BCĐ, ngay: 2022-12-09, cua: Ban Chỉ đạo, ve: chống buôn lậu }}
noi_dung:
  - manh: {fragment}
    voi:
      {with}
luu: [VT, VP]
nguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }}
"
    )
}

#[test]
fn every_shipped_fragment_says_what_it_should_and_wants_its_names() {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let compile = |text: &str| vanthu::compile(&Arc::new(Source::new("a.yaml", text)), &office);
    let named: Vec<&str> = FRAGMENTS.iter().map(|(name, ..)| *name).collect();
    for entry in std::fs::read_dir("templates").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(named.contains(&&*name), "{name} is not tested");
    }
    for name in office.templates.names() {
        assert!(named.contains(&name), "{name} is not tested");
    }
    for (name, with, says) in FRAGMENTS {
        let checked = compile(&content(name, with));
        let document = checked
            .value
            .unwrap_or_else(|| panic!("{name}: {:?}", checked.diagnostics));
        let Some(Block::Paragraph(first)) = document.body.first() else {
            panic!("{name} says nothing");
        };
        assert_eq!(first.text.to_plain(), says, "{name}");
        let nameless = compile(&content(name, "khac: 1"));
        let codes: Vec<_> = nameless
            .diagnostics
            .iter()
            .map(|d| d.message.code)
            .collect();
        assert!(
            !codes.is_empty() && codes.iter().all(|c| *c == "N101"),
            "{name}: {codes:?}"
        );
    }
}
