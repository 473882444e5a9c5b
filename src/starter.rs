//! A content file of any kind to start from: what `vanthu new` writes.
//!
//! Every key that the kind can have is there, with a comment in Vietnamese: what it requires is
//! active, the rest is commented out with `# `. The file builds as it is, and with every `# key:`
//! uncommented.

use crate::kinds::{ClosingForm, Kind, Need, Opening, Scheme, SubjectPlace};

/// A content file of `kind`, its date to be completed at signing.
pub fn content_file(kind: &Kind) -> String {
    let mut out = Lines::default();
    head(kind, &mut out);
    subject(kind, &mut out);
    preamble(kind, &mut out);
    addressees(kind, &mut out);
    citations_and_data(&mut out);
    body(kind, &mut out);
    closing(kind, &mut out);
    marks(kind, &mut out);
    annexes(kind, &mut out);
    out.text
}

/// Lines of the file being written.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn open(&mut self, block: &str) {
        self.text.push_str(block);
        self.text.push('\n');
    }

    /// A block that is there but not in use.
    fn closed(&mut self, block: &str) {
        for line in block.lines() {
            self.text.push_str("# ");
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// Active when the kind needs it, commented out when it may have it, absent when it cannot.
    fn by(&mut self, need: Need, block: &str) {
        match need {
            Need::Required => self.open(block),
            Need::Optional => self.closed(block),
            Need::Forbidden => {}
        }
    }

    fn heading(&mut self, words: &str) {
        self.text.push_str("\n## ");
        self.text.push_str(words);
        self.text.push('\n');
    }
}

fn head(kind: &Kind, out: &mut Lines) {
    let form = kind.form.map_or_else(
        || "Nghị định không có mẫu riêng".to_owned(),
        |form| format!("mẫu {form}, Phụ lục III"),
    );
    out.open(&format!(
        "## {}: tệp nội dung cho vanthu (Nghị định 30/2020/NĐ-CP, {form}).\n\
         ## Dòng mở đầu bằng “# ” là khóa chưa dùng: bỏ dấu # để dùng.",
        kind.name
    ));
    out.open(&format!("loai: {}", kind.key));
    out.heading(
        "Cơ quan ban hành: nên chuyển các khóa này sang vanthu.yaml để cả thư mục dùng chung",
    );
    out.open(
        "co_quan:\n  chu_quan: UBND tỉnh Hà Tĩnh       # cơ quan chủ quản trực tiếp, nếu có\n  \
         ten: Sở Nội vụ\n  ky_hieu: SNV                     # chữ viết tắt trong ký hiệu",
    );
    if kind.number != Need::Forbidden {
        out.heading("Số, ký hiệu");
        out.open("so:                                # để trống đến khi văn thư đăng ký");
        match kind.abbreviation {
            Some(abbreviation) => out.closed(&format!(
                "ky_hieu: {abbreviation}-SNV                # chỉ ghi khi khác ký hiệu suy ra từ loại và cơ quan"
            )),
            None => out.closed(
                "ky_hieu: SNV-VP                  # chỉ ghi khi khác “cơ quan-đơn vị soạn thảo”",
            ),
        }
    }
    if kind.dateline != Need::Forbidden {
        out.heading("Địa danh và thời gian ban hành");
        out.by(kind.dateline, "dia_danh: Hà Tĩnh");
    } else {
        out.heading("Thời gian ban hành: không in trên trang, dùng cho sổ đăng ký");
    }
    out.open("ngay: 2026-03                      # năm-tháng-ngày; ngày để trống đến khi ký");
}

fn subject(kind: &Kind, out: &mut Lines) {
    if kind.subject == SubjectPlace::Nowhere {
        return;
    }
    out.heading(match kind.subject {
        SubjectPlace::UnderNumber => "Trích yếu: công cụ tự thêm “V/v” phía trước",
        _ => "Trích yếu nội dung: không có dấu chấm ở cuối",
    });
    out.open(&format!("trich_yeu: {}", example(kind).subject));
}

fn preamble(kind: &Kind, out: &mut Lines) {
    if kind.authority != Need::Forbidden {
        out.heading(match kind.opening {
            Opening::Telegram => "Cơ quan hoặc chức danh gửi điện; bỏ trống là tên cơ quan",
            Opening::Letter => "Thẩm quyền ban hành",
        });
        out.by(kind.authority, "tham_quyen: Giám đốc Sở Nội vụ");
    }
    if kind.legal_bases != Need::Forbidden {
        out.heading("Căn cứ: công cụ tự đặt dấu ; và dấu . ở cuối");
        out.by(
            kind.legal_bases,
            "can_cu:\n  - Căn cứ Luật Lưu trữ\n  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày \
             05/3/2020 của Chính phủ về công tác văn thư\n  - Theo đề nghị của Chánh Văn phòng Sở",
        );
    }
}

fn addressees(kind: &Kind, out: &mut Lines) {
    if kind.addressees == Need::Forbidden {
        return;
    }
    out.heading(match kind.opening {
        Opening::Letter => "Kính gửi: một nơi, hoặc nhiều nơi",
        Opening::Telegram => "Nơi nhận điện",
    });
    out.by(
        kind.addressees,
        "kinh_gui:\n  - Ủy ban nhân dân các xã, phường\n  - Các phòng, đơn vị thuộc Sở",
    );
}

fn citations_and_data(out: &mut Lines) {
    out.heading("Văn bản viện dẫn: ghi một lần, gọi bằng {{vien_dan \"nd30\"}}");
    out.closed(
        "vien_dan:\n  nd30:\n    loai: Nghị định\n    so: 30/2020/NĐ-CP\n    ngay: 2020-03-05\n    \
         cua: Chính phủ\n    ve: công tác văn thư",
    );
    out.heading("Số liệu cho lời văn và bảng: gọi bằng {{so_lieu.so_van_ban}}");
    out.closed("so_lieu:\n  so_van_ban: 125");
    // words and no commented-out key: there is no table yet that would build with it
    out.open(
        "## Mỗi hàng của một bảng Excel hay CSV là một văn bản: thêm dòng “tron: khach.xlsx”,\n\
         ## rồi gọi cột “Họ tên” bằng {{so_lieu.ho_ten}}",
    );
}

fn body(kind: &Kind, out: &mut Lines) {
    out.heading("Nội dung");
    out.open("noi_dung:");
    out.open(&example(kind).body);
}

fn closing(kind: &Kind, out: &mut Lines) {
    out.heading("Nơi nhận: công cụ tự đặt gạch đầu dòng, dấu ; và dấu .");
    if kind.recipients != Need::Forbidden {
        let list = match kind.enacts {
            Some(_) => "noi_nhan:\n  - Như Điều 3\n  - { ten: UBND tỉnh, de: để b/c }",
            None => "noi_nhan:\n  - { ten: UBND tỉnh, de: để b/c }\n  - Các phòng, đơn vị thuộc Sở",
        };
        out.by(kind.recipients, list);
    }
    out.open("luu: [VT, VP]                      # VT, đơn vị soạn thảo");
    out.heading(match kind.closing {
        ClosingForm::Usual => "Người ký: quyền hạn (TM., KT., TL., TUQ.), chức vụ, họ tên",
        ClosingForm::Minutes => "Người ký: thư ký bên trái, chủ tọa bên phải",
        ClosingForm::Parties => "Người ký: đại diện các bên, từ trái sang phải",
    });
    out.open(match kind.closing {
        ClosingForm::Usual => {
            "nguoi_ky:\n  quyen_han: KT. Giám đốc\n  chuc_vu: Phó Giám đốc\n  ho_ten: Nguyễn Văn An"
        }
        ClosingForm::Minutes => {
            "nguoi_ky:\n  - { chuc_vu: Thư ký, ho_ten: Trần Thị Bình }\n  \
             - { chuc_vu: Chủ tọa, ho_ten: Nguyễn Văn An }"
        }
        ClosingForm::Parties => {
            "nguoi_ky:\n  - { quyen_han: Đại diện Bên A, chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }\n  \
             - { quyen_han: Đại diện Bên B, chuc_vu: Giám đốc, ho_ten: Lê Thị Cúc }"
        }
    });
    if kind.confirmation != Need::Forbidden {
        out.heading("Phần xác nhận ở góc dưới bên trái");
        out.by(
            kind.confirmation,
            "xac_nhan: Xác nhận của cơ quan, tổ chức (nếu cần) nơi nghỉ phép",
        );
    }
}

fn marks(kind: &Kind, out: &mut Lines) {
    out.heading("Dấu chỉ: in khung đỏ đúng kích thước");
    out.closed("do_khan: khan                      # hoa-toc, thuong-khan, khan");
    out.closed("do_mat: mat                        # tuyet-mat, toi-mat, mat");
    out.closed("luu_hanh: luu-hanh-noi-bo          # xem-xong-tra-lai, luu-hanh-noi-bo");
    out.closed("du_thao: true                      # khung DỰ THẢO");
    if !kind.titled {
        out.heading("Địa chỉ cơ quan ở chân trang 1");
        out.closed("dia_chi: Số 1 đường Trần Phú, thành phố Hà Tĩnh; điện thoại 0239 385 5555");
    }
    out.heading("Cỡ chữ (14 hoặc 13) và thụt đầu dòng (1.27 hoặc 1 cm)");
    out.closed("co_chu: 13");
    out.closed("thut_dong: 1");
}

fn annexes(kind: &Kind, out: &mut Lines) {
    if kind.scheme == Scheme::Articles && kind.enacts.is_some() {
        out.heading("Văn bản ban hành kèm theo");
        out.closed(
            "kem_theo:\n  - loai: quy-che\n    trich_yeu: Công tác văn thư, lưu trữ của Sở Nội vụ\n    \
             noi_dung:\n      - chuong: Quy định chung\n        cac_muc:\n          \
             - dieu: Phạm vi điều chỉnh\n            van_ban: Quy chế này quy định công tác văn thư.",
        );
    }
    out.heading("Phụ lục: lời văn phải nhắc đến; một phụ lục thì không đánh số");
    out.closed(
        "phu_luc:\n  - tieu_de: Tổng hợp kết quả thực hiện\n    kho: ngang                     \
         # ngang hoặc doc\n    bang:\n      cot: [TT, Đơn vị, Số văn bản]\n      hang:\n        \
         - [1, Văn phòng Sở, 125]\n        - [2, Thanh tra Sở, 48]\n      tong: { nhan: Tổng cộng }",
    );
}

/// The sample texts of a kind.
struct Example {
    subject: &'static str,
    body: String,
}

fn example(kind: &Kind) -> Example {
    let subject = match kind.key {
        "nghi-quyet" => "Về việc thông qua kế hoạch công tác năm 2026",
        "quyet-dinh" => "Về việc thành lập Tổ rà soát thủ tục hành chính",
        "quy-che" | "quy-dinh" => "Công tác văn thư, lưu trữ của Sở Nội vụ",
        "cong-van" => "báo cáo tình hình thực hiện công tác văn thư",
        "cong-dien" => "Về việc chủ động ứng phó với mưa lũ",
        "bien-ban" => "Họp đánh giá công tác văn thư quý I năm 2026",
        "hop-dong" => "Về việc số hóa tài liệu lưu trữ",
        "ban-ghi-nho" | "ban-thoa-thuan" => "Về việc phối hợp công tác lưu trữ",
        "giay-moi" => "Dự Hội nghị tổng kết công tác văn thư năm 2025",
        "giay-uy-quyen" => "Về việc ký hợp đồng số hóa tài liệu",
        "phieu-gui" | "phieu-chuyen" | "phieu-bao" => "Về việc gửi hồ sơ văn thư, lưu trữ",
        "to-trinh" => "Về việc phê duyệt kế hoạch công tác văn thư năm 2026",
        _ => "Công tác văn thư, lưu trữ năm 2026",
    };
    Example {
        subject,
        body: match kind.scheme {
            _ if kind.closing == ClosingForm::Parties => PARTIES.to_owned(),
            Scheme::Articles => ARTICLES.to_owned(),
            Scheme::Regulation => REGULATION.to_owned(),
            Scheme::Outline => match kind.key {
                "giay-moi" | "giay-gioi-thieu" | "giay-nghi-phep" | "giay-uy-quyen"
                | "phieu-gui" | "phieu-chuyen" | "phieu-bao" | "thu-cong" | "cong-van"
                | "cong-dien" | "thong-cao" => plain(kind),
                _ => OUTLINE.to_owned(),
            },
        },
    }
}

fn plain(kind: &Kind) -> String {
    let first = match kind.key {
        "giay-moi" => {
            "Sở Nội vụ trân trọng kính mời: Đại diện lãnh đạo các sở, ngành.\n\n      \
             Tới dự: Hội nghị tổng kết công tác văn thư năm 2025.\n\n      Thời gian: 08 giờ 00, \
             ngày 12 tháng 3 năm 2026.\n\n      Địa điểm: Hội trường Sở Nội vụ./."
        }
        "giay-gioi-thieu" => {
            "Sở Nội vụ trân trọng giới thiệu:\n\n      Ông (bà): Nguyễn Văn An.\n\n      Chức vụ: \
             Chuyên viên Văn phòng Sở.\n\n      Được cử đến: Chi cục Văn thư - Lưu trữ.\n\n      \
             Về việc: liên hệ công tác văn thư.\n\n      Đề nghị Quý cơ quan tạo điều kiện để ông \
             (bà) có tên ở trên hoàn thành nhiệm vụ.\n\n      Giấy này có giá trị đến hết ngày 31 \
             tháng 3 năm 2026./."
        }
        "giay-nghi-phep" => {
            "Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của ông Nguyễn Văn An, Sở Nội vụ \
             cấp cho:\n\n      Ông: Nguyễn Văn An.\n\n      Chức vụ: Chuyên viên Văn phòng Sở.\n\n      \
             Nghỉ phép năm 2026 trong thời gian 05 ngày, kể từ ngày 09 tháng 3 năm 2026 tại Hà Tĩnh./."
        }
        "giay-uy-quyen" => {
            "Giám đốc Sở Nội vụ ủy quyền cho ông Nguyễn Văn An, Chánh Văn phòng Sở, ký hợp đồng số \
             hóa tài liệu lưu trữ năm 2026./."
        }
        "thu-cong" => {
            "Sở Nội vụ trân trọng cảm ơn sự phối hợp của các cơ quan, đơn vị trong năm qua./."
        }
        _ => {
            "Thực hiện kế hoạch công tác năm, Sở Nội vụ đề nghị các cơ quan, đơn vị phối hợp thực \
             hiện các nội dung sau:\n\n      - Rà soát hồ sơ đến hạn nộp lưu;\n      - Báo cáo kết \
             quả trước ngày 25 hằng tháng.\n\n      Đề nghị các cơ quan, đơn vị quan tâm thực hiện./."
        }
    };
    let (before, last) = first.rsplit_once("\n\n").unwrap_or(("", first));
    let before = before.trim_end();
    let lead = if before.is_empty() { "" } else { "\n\n      " };
    format!(
        "  - van_ban: |\n      {before}{lead}{}\n\n      {}",
        more(kind),
        last.trim_start()
    )
}

/// The body of a short kind.
fn more(kind: &Kind) -> &'static str {
    match kind.key {
        "giay-moi" => {
            "Đề nghị đại biểu đến đúng thời gian, thành phần; mang theo tài liệu đã gửi kèm. Thông tin \
             liên hệ: ông Nguyễn Văn An, chuyên viên Văn phòng Sở Nội vụ, điện thoại 0239 385 5555, để \
             được hướng dẫn và bố trí nơi nghỉ cho đại biểu ở xa."
        }
        "giay-gioi-thieu" | "giay-nghi-phep" | "giay-uy-quyen" => {
            "Trong thời gian nêu trên, ông Nguyễn Văn An có trách nhiệm bàn giao công việc đang thực hiện \
             cho người được phân công, giữ liên lạc với cơ quan và báo cáo kết quả với Giám đốc Sở Nội \
             vụ ngay sau khi hoàn thành; chấp hành đầy đủ quy định của pháp luật và của nơi đến. Mọi thay \
             đổi về thời gian phải được sự đồng ý của Giám đốc Sở."
        }
        "thu-cong" => {
            "Những kết quả đạt được trong công tác văn thư, lưu trữ của tỉnh có sự đóng góp quan trọng, \
             tận tình và trách nhiệm của các cơ quan, đơn vị. Sở Nội vụ mong tiếp tục nhận được sự quan \
             tâm, phối hợp chặt chẽ trong thời gian tới để cùng hoàn thành nhiệm vụ được giao; kính chúc \
             quý cơ quan, đơn vị sức khỏe và thành công."
        }
        _ => {
            "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao, chủ động triển khai thực hiện; kịp \
             thời phản ánh khó khăn, vướng mắc về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh \
             xem xét, quyết định. Chánh Văn phòng Sở theo dõi, đôn đốc việc thực hiện."
        }
    }
}

const OUTLINE: &str = "  - van_ban: |
      Thực hiện chương trình công tác năm, Sở Nội vụ trình bày các nội dung sau. Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao, chủ động triển khai thực hiện; kịp thời
      phản ánh khó khăn, vướng mắc về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét.
  - muc: Tình hình chung             # in thành “I. TÌNH HÌNH CHUNG”
    van_ban: |
      Công tác văn thư được thực hiện nền nếp. Đoạn văn cách nhau một dòng trống.

      - Mục liệt kê mở đầu bằng gạch ngang;
      - Chữ **đậm** và *nghiêng* viết như thế này.
  - muc: Nhiệm vụ
    cac_muc:
      - muc: Về chỉ đạo, điều hành   # in thành “1. Về chỉ đạo, điều hành”
        van_ban: |
          Tiếp tục quán triệt các quy định về công tác văn thư, lưu trữ đến toàn thể công chức, viên chức
          và người lao động; gắn kết quả thực hiện với đánh giá, xếp loại hằng năm của từng phòng, đơn vị.
      - muc: Về tổ chức thực hiện
        van_ban: Các phòng, đơn vị thuộc Sở chịu trách nhiệm thực hiện./.";

const ARTICLES: &str = "  - dieu: >-
      Thành lập Tổ rà soát thủ tục hành chính của Sở Nội vụ, gồm các ông, bà có tên sau đây: ông Nguyễn
      Văn An, Phó Giám đốc Sở, Tổ trưởng; bà Trần Thị Bình, Chánh Văn phòng Sở, Tổ phó; bà Lê Thị Cúc,
      chuyên viên Văn phòng Sở, thành viên. Tổ rà soát làm việc theo chế độ kiêm nhiệm, tự giải thể sau
      khi hoàn thành nhiệm vụ.
  - dieu: \"Tổ rà soát có nhiệm vụ:\"
    cac_muc:
      - khoan: Rà soát thủ tục hành chính thuộc phạm vi quản lý của Sở.
      - khoan: \"Đề xuất phương án đơn giản hóa, gồm:\"
        cac_muc:
          - diem: Thủ tục đề nghị bãi bỏ;
          - diem: Thủ tục đề nghị sửa đổi.
  - dieu: >-
      Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, Trưởng các phòng và các ông, bà
      có tên tại Điều 1 chịu trách nhiệm thi hành./.";

const PARTIES: &str = "  - van_ban: |
      Hôm nay, tại trụ sở Sở Nội vụ, chúng tôi gồm có:

      **Bên A:** Sở Nội vụ tỉnh Hà Tĩnh.

      **Bên B:** Trung tâm Lưu trữ lịch sử tỉnh.

      Sau khi trao đổi, trên cơ sở nhu cầu và khả năng của mỗi bên, trên tinh thần hợp tác, bình đẳng và
      cùng có lợi, hai bên thống nhất các điều khoản sau:
  - dieu: Nội dung
    van_ban: |
      Bên B thực hiện số hóa tài liệu theo yêu cầu của Bên A, bảo đảm đúng số lượng, chất lượng và thời
      hạn đã thống nhất; bàn giao đầy đủ dữ liệu và tài liệu gốc sau khi hoàn thành từng đợt.
  - dieu: Trách nhiệm của các bên
    cac_muc:
      - khoan: Bên A cung cấp tài liệu đúng thời hạn.
      - khoan: Bên B bảo đảm an toàn tài liệu trong quá trình thực hiện.
  - dieu: Hiệu lực
    van_ban: Văn bản này được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản./.";

const REGULATION: &str = "  - chuong: Quy định chung
    cac_muc:
      - dieu: Phạm vi điều chỉnh và đối tượng áp dụng
        cac_muc:
          - khoan: Văn bản này quy định công tác văn thư, lưu trữ của Sở Nội vụ.
          - khoan: Văn bản này áp dụng đối với các phòng, đơn vị thuộc Sở.
  - chuong: Tổ chức thực hiện
    cac_muc:
      - dieu: Trách nhiệm thi hành
        van_ban: |
          Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở chịu trách nhiệm phổ biến, tổ chức thi
          hành văn bản này; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, phản ánh kịp thời về Văn
          phòng Sở để tổng hợp, báo cáo Giám đốc Sở xem xét, quyết định./.";
