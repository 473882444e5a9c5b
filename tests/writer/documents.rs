//! Documents of several forms, built by hand.

use vanthu::components::{Circulation, Role, RowRole, Secrecy, Sizes, Urgency};
use vanthu::date::Date;
use vanthu::document::*;
use vanthu::kinds::by_key;
use vanthu::layout::{Align, Indent, Style};

fn text(words: &str) -> Text {
    Text::fixed(words)
}

fn texts(words: &[&str]) -> Vec<Text> {
    words.iter().map(|w| text(w)).collect()
}

fn paragraph(role: Role, number: Option<&str>, words: &str) -> Block {
    Block::Paragraph(Paragraph {
        role,
        number: number.map(str::to_owned),
        text: text(words),
    })
}

fn body(words: &str) -> Block {
    paragraph(Role::Body, None, words)
}

const RUNNING: &str = "Trong kỳ, Sở tiếp nhận 1.254 văn bản đến, phát hành 876 văn bản đi, \
    trong đó 98,5% được ký số và gửi trên trục liên thông. Hồ sơ điện tử được lập đúng thời \
    hạn; tài liệu đến hạn nộp lưu đã được thu thập, chỉnh lý và bảo quản theo quy định của \
    pháp luật về lưu trữ. Tuy nhiên, một số đơn vị còn chậm cập nhật danh mục hồ sơ, chất \
    lượng soạn thảo văn bản chưa đồng đều, thể thức trình bày còn sai sót.";

fn issuer(parent: Option<&str>, name: &str) -> Issuer {
    Issuer {
        parent: parent.map(text),
        name: text(name),
    }
}

fn signature(lines: &[&str], name: &str) -> Signature {
    Signature {
        lines: texts(lines),
        post: None,
        name: text(name),
    }
}

fn recipients(list: &[&str]) -> Option<Recipients> {
    Some(Recipients {
        label: text("Nơi nhận:"),
        list: texts(list),
    })
}

fn document(kind: &str) -> Document {
    Document {
        kind: by_key(kind).expect("a kind"),
        style: Style::default(),
        properties: Properties {
            title: "Báo cáo: Kết quả thực hiện công tác văn thư".to_owned(),
            author: "Sở Nông nghiệp và Môi trường".to_owned(),
            date: Date::new(2026, 3, 5).expect("a date"),
        },
        letterhead: Letterhead {
            issuers: vec![issuer(
                Some("UBND TỈNH QUẢNG NGÃI"),
                "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
            )],
        },
        number: Some(Number {
            number: Some("125".to_owned()),
            symbol: "BC-SNNMT".to_owned(),
            origin: Origin::default(),
        }),
        dateline: Some(Dateline {
            place: text("Quảng Ngãi"),
            date: Date::new(2026, 3, 5).expect("a date"),
            origin: Origin::default(),
        }),
        heading: Heading::Titled {
            title: text("BÁO CÁO"),
            subject: Some(text(
                "Kết quả thực hiện công tác văn thư, lưu trữ năm 2025 và nhiệm vụ trọng tâm năm 2026",
            )),
        },
        marks: Marks::default(),
        preamble: Preamble::default(),
        addressees: None,
        body: vec![body(RUNNING), body(RUNNING)],
        closing: Closing {
            recipients: recipients(&[
                "Như trên;",
                "UBND tỉnh (để báo cáo);",
                "Giám đốc, các Phó Giám đốc Sở;",
                "Lưu: VT, VP. PL.(05).",
            ]),
            signatures: vec![signature(
                &["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
                "Nguyễn Văn An",
            )],
            confirmation: None,
        },
        address: Vec::new(),
        annexes: Vec::new(),
    }
}

fn outline() -> Vec<Block> {
    vec![
        body(RUNNING),
        body("Kết quả cụ thể như sau:"),
        paragraph(Role::Level1, Some("I."), "KẾT QUẢ ĐẠT ĐƯỢC"),
        paragraph(Role::Level2, Some("1."), "Công tác chỉ đạo, điều hành"),
        body(RUNNING),
        paragraph(
            Role::Dash,
            None,
            "Văn bản số 39/STTTT-TTBCXB ngày 11/01/2023 về việc tuyên truyền công tác tổ chức đón Tết; đấu tranh chống buôn lậu, gian lận thương mại và hàng giả;",
        ),
        paragraph(
            Role::Plus,
            None,
            "Các văn bản chỉ đạo, triển khai thuộc thẩm quyền ngành quản lý.",
        ),
        paragraph(Role::Point, Some("a)"), RUNNING),
        paragraph(Role::Level3, Some("a)"), "Công tác tuyên truyền, tập huấn"),
        body(RUNNING),
        paragraph(Role::Level1, Some("II."), "NHIỆM VỤ TRONG THỜI GIAN TỚI"),
        paragraph(
            Role::Level2,
            Some("1."),
            "Công tác kiểm tra, đôn đốc, hướng dẫn các lực lượng, đơn vị tăng cường nắm chắc tình hình, kịp thời phát hiện",
        ),
        body(
            "Sở Nông nghiệp và Môi trường tiếp tục triển khai các nhiệm vụ được giao và báo cáo Ủy ban nhân dân tỉnh theo quy định (chi tiết tại các Phụ lục I, II kèm theo)./.",
        ),
    ]
}

fn head(words: &str, row: usize, column: usize, rows: usize, columns: usize) -> HeadCell {
    HeadCell {
        text: text(words),
        row,
        column,
        rows,
        columns,
    }
}

fn row(role: RowRole, cells: &[(&str, usize)]) -> Row {
    Row {
        role,
        cells: cells
            .iter()
            .map(|(words, columns)| Cell {
                text: text(words),
                columns: *columns,
            })
            .collect(),
    }
}

fn columns(aligns: &str) -> Vec<Column> {
    aligns
        .chars()
        .map(|c| Column {
            align: match c {
                'c' => Align::Center,
                'r' => Align::Right,
                _ => Align::Left,
            },
        })
        .collect()
}

/// The report's own table: 15 columns under a heading of three rows.
fn wide_table() -> Table {
    let mut heads = vec![
        head("Đơn vị", 0, 0, 3, 1),
        head("Số liệu 6 tháng thực hiện Kế hoạch số 92", 0, 1, 1, 7),
        head(
            "So sánh số liệu 6 tháng trước khi thực hiện Kế hoạch số 92 (±%)",
            0,
            8,
            1,
            7,
        ),
    ];
    for at in [1, 8] {
        heads.push(head("Số vụ vi phạm", 1, at, 1, 4));
        heads.push(head("Thu nộp NSNN (triệu đồng)", 1, at + 4, 2, 1));
        heads.push(head("Số vụ khởi tố", 1, at + 5, 2, 1));
        heads.push(head("Số đối tượng bị khởi tố", 1, at + 6, 2, 1));
    }
    for at in [1, 8] {
        for (i, words) in [
            "Buôn bán, vận chuyển trái phép hàng cấm, hàng lậu",
            "Gian lận thương mại, gian lận thuế",
            "Hàng giả, vi phạm SHTT",
            "Cộng",
        ]
        .iter()
        .enumerate()
        {
            heads.push(head(words, 2, at + i, 1, 1));
        }
    }
    let figures = [
        "0", "0", "1", "1", "1,5", "0", "0", "0", "0", "+100%", "+100%", "1,5", "0", "0",
    ];
    let cells = |first| {
        std::iter::once((first, 1))
            .chain(figures.iter().map(|f| (*f, 1)))
            .collect::<Vec<_>>()
    };
    Table {
        unit: None,
        columns: columns("lrrrrrrrrrrrrrr"),
        head_rows: 3,
        head: heads,
        rows: vec![
            row(RowRole::Data, &cells("Sở Thông tin và Truyền thông")),
            row(RowRole::Total, &cells("Tổng cộng")),
        ],
    }
}

fn grouped_table() -> Table {
    let mut rows = vec![row(
        RowRole::Numbering,
        &[("(1)", 1), ("(2)", 1), ("(3)", 1)],
    )];
    for (n, name) in [
        ("I", "MA TÚY, VŨ KHÍ"),
        ("II", "PHÁO NỔ, VẬT LIỆU NỔ"),
        (
            "III",
            "THUỐC LÁ, NGUYÊN LIỆU THUỐC LÁ, THUỐC LÁ ĐIỆN TỬ, ĐƯỜNG CÁT",
        ),
    ] {
        rows.push(row(RowRole::Group, &[(n, 1), (name, 2)]));
        for i in 1..12 {
            let n = i.to_string();
            rows.push(row(RowRole::Data, &[(&n, 1), ("Rà soát, cập nhật hồ sơ và hướng dẫn các đơn vị trực thuộc hoàn thiện danh mục hồ sơ, tài liệu", 1), ("1.250,5", 1)]));
        }
    }
    rows.push(row(RowRole::Total, &[("Tổng cộng", 2), ("41.266,5", 1)]));
    Table {
        unit: Some(text("Đơn vị tính: triệu đồng")),
        columns: columns("clr"),
        head_rows: 1,
        head: vec![
            head("TT", 0, 0, 1, 1),
            head("Nội dung vụ việc", 0, 1, 1, 1),
            head("Số tiền", 0, 2, 1, 1),
        ],
        rows,
    }
}

pub(crate) fn report() -> Document {
    let mut d = document("bao-cao");
    d.body = outline();
    d.body.insert(
        4,
        Block::Table(Table {
            rows: grouped_table().rows.into_iter().take(6).collect(),
            ..grouped_table()
        }),
    );
    let reference =
        text("(Kèm theo Báo cáo số 125/BC-SNNMT ngày 05/3/2026 của Sở Nông nghiệp và Môi trường)");
    d.annexes = vec![
        Annex {
            heading: AnnexHeading::Appendix {
                label: text("Phụ lục I"),
                title: text(
                    "KẾT QUẢ CÔNG TÁC CHỐNG BUÔN LẬU, GIAN LẬN THƯƠNG MẠI VÀ HÀNG GIẢ THỰC HIỆN KẾ HOẠCH SỐ 87/KH-BCĐ389 CỦA BAN CHỈ ĐẠO 389 TỈNH",
                ),
            },
            letterhead: Some(d.letterhead.clone()),
            reference: reference.clone(),
            landscape: true,
            body: vec![Block::Table(wide_table())],
        },
        Annex {
            heading: AnnexHeading::Appendix {
                label: text("Phụ lục II"),
                title: text("VỤ VIỆC ĐIỂN HÌNH"),
            },
            letterhead: None,
            reference,
            landscape: false,
            body: vec![Block::Table(grouped_table())],
        },
    ];
    d
}

pub(crate) fn official_letter() -> Document {
    let mut d = document("cong-van");
    d.number = Some(Number {
        number: None,
        symbol: "SNNMT-VP".to_owned(),
        origin: Origin::default(),
    });
    d.heading = Heading::Regarding(text(
        "V/v báo cáo tình hình thực hiện Nghị định số 30/2020/NĐ-CP về công tác văn thư",
    ));
    d.marks = Marks {
        urgency: Some(Urgency::Express),
        secrecy: None,
        circulation: Some(Circulation::Internal),
        draft: true,
    };
    d.addressees = Some(Addressees {
        label: text("Kính gửi:"),
        layout: AddresseeLayout::Letter,
        list: texts(&[
            "Ủy ban nhân dân tỉnh Quảng Ngãi;",
            "Sở Nội vụ;",
            "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi, Văn phòng Đoàn đại biểu Quốc hội;",
            "Ủy ban nhân dân các xã, phường, đặc khu.",
        ]),
    });
    d.body = outline();
    d.body.truncate(6);
    d.body.extend([body(RUNNING), body(RUNNING)]);
    d.body.push(body(
        "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.",
    ));
    d.address = texts(&[
        "Địa chỉ: 182 Hùng Vương, phường Cẩm Thành, tỉnh Quảng Ngãi",
        "Điện thoại: (0255) 3822741; Thư điện tử: snnmt@quangngai.gov.vn",
    ]);
    d
}

pub(crate) fn decision() -> Document {
    let mut d = document("quyet-dinh");
    d.letterhead.issuers = vec![issuer(None, "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI")];
    d.heading = Heading::Titled {
        title: text("QUYẾT ĐỊNH"),
        subject: Some(text("Ban hành Quy chế công tác văn thư")),
    };
    d.preamble = Preamble {
        authority: vec![text("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI")],
        legal_bases: texts(&[
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            "Theo đề nghị của Chánh Văn phòng Sở.",
        ]),
        enacts: Some(text("QUYẾT ĐỊNH:")),
    };
    d.body = vec![
        paragraph(
            Role::Article,
            Some("Điều 1."),
            "Ban hành kèm theo Quyết định này Quy chế công tác văn thư.",
        ),
        paragraph(
            Role::Article,
            Some("Điều 2."),
            "Quyết định này có hiệu lực kể từ ngày ký.",
        ),
        paragraph(
            Role::Article,
            Some("Điều 3."),
            "Chánh Văn phòng, các phòng chuyên môn chịu trách nhiệm thi hành Quyết định này./.",
        ),
    ];
    d.closing.signatures = vec![signature(
        &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Nguyễn Hoàng Giang",
    )];
    d.annexes = vec![Annex {
        heading: AnnexHeading::Issued {
            title: text("QUY CHẾ"),
            subject: text("Công tác văn thư của Ủy ban nhân dân tỉnh Quảng Ngãi"),
        },
        letterhead: Some(d.letterhead.clone()),
        reference: text(
            "(Kèm theo Quyết định số 125/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Quảng Ngãi)",
        ),
        landscape: false,
        body: vec![
            paragraph(Role::Chapter, Some("Chương I"), "QUY ĐỊNH CHUNG"),
            paragraph(Role::ArticleTitle, Some("Điều 1."), "Phạm vi điều chỉnh"),
            body(RUNNING),
            paragraph(Role::ArticleTitle, Some("Điều 2."), "Đối tượng áp dụng"),
            paragraph(
                Role::Clause,
                Some("1."),
                "Quy chế này áp dụng đối với các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh:",
            ),
            paragraph(Role::Point, Some("a)"), "Sở, ban, ngành;"),
            paragraph(Role::Point, Some("b)"), "Đơn vị sự nghiệp công lập."),
            paragraph(Role::ClauseTitle, Some("2."), "Tổ chức khác"),
            body(RUNNING),
            paragraph(Role::Chapter, Some("Chương II"), "QUY ĐỊNH CỤ THỂ"),
            paragraph(
                Role::Section,
                Some("Mục 1"),
                "SOẠN THẢO, KÝ BAN HÀNH VĂN BẢN",
            ),
            paragraph(Role::ArticleTitle, Some("Điều 3."), "Soạn thảo văn bản"),
            body(RUNNING),
        ],
    }];
    d
}

pub(crate) fn minutes() -> Document {
    let mut d = document("bien-ban");
    d.style = Style {
        sizes: Sizes::Set13,
        indent: Indent::Narrow,
    };
    d.dateline = None;
    d.heading = Heading::Titled {
        title: text("BIÊN BẢN"),
        subject: Some(text("Họp đánh giá kết quả công tác quý I năm 2026")),
    };
    d.closing.signatures = vec![
        signature(&["THƯ KÝ"], "Trần Thị Bình"),
        signature(&["CHỦ TỌA"], "Nguyễn Văn An"),
    ];
    d.closing.recipients = recipients(&["Lưu: VT, Hồ sơ."]);
    d
}

pub(crate) fn joint() -> Document {
    let mut d = document("ke-hoach");
    d.letterhead.issuers = vec![
        issuer(None, "SỞ NỘI VỤ"),
        issuer(Some("BỘ TÀI CHÍNH"), "CỤC THUẾ TỈNH QUẢNG NGÃI"),
    ];
    d.heading = Heading::Titled {
        title: text("KẾ HOẠCH PHỐI HỢP"),
        subject: Some(text("Triển khai công tác năm 2026")),
    };
    d.marks.secrecy = Some(Secrecy::TopSecret);
    d.closing.signatures = vec![
        signature(&["KT. GIÁM ĐỐC SỞ NỘI VỤ", "PHÓ GIÁM ĐỐC"], "Trần Thị Bình"),
        signature(&["CỤC TRƯỞNG"], "Nguyễn Văn An"),
    ];
    d
}

pub(crate) fn leave() -> Document {
    let mut d = document("giay-nghi-phep");
    d.heading = Heading::Titled {
        title: text("GIẤY NGHỈ PHÉP"),
        subject: None,
    };
    d.letterhead.issuers = vec![issuer(None, "ỦY BAN NHÂN DÂN XÃ TỊNH KHÊ")];
    d.addressees = Some(Addressees {
        label: text("Kính gửi:"),
        layout: AddresseeLayout::Letter,
        list: texts(&["Ủy ban nhân dân tỉnh Quảng Ngãi"]),
    });
    d.closing.confirmation = Some(text(
        "Xác nhận của cơ quan, tổ chức hoặc chính quyền địa phương nơi nghỉ phép",
    ));
    if let Some(signature) = d.closing.signatures.first_mut() {
        signature.post = Some(text("CHỦ TỊCH HỘI ĐỒNG"));
    }
    d
}

pub(crate) fn telegram() -> Document {
    let mut d = document("cong-dien");
    d.heading = Heading::Titled {
        title: text("CÔNG ĐIỆN"),
        subject: Some(text("Về việc chủ động ứng phó với mưa lũ")),
    };
    d.marks.urgency = Some(Urgency::VeryUrgent);
    d.addressees = Some(Addressees {
        label: text("Giám đốc Sở Nông nghiệp và Môi trường điện:"),
        layout: AddresseeLayout::Telegram,
        list: texts(&[
            "Ủy ban nhân dân các xã, phường, đặc khu;",
            "Các đơn vị trực thuộc Sở.",
        ]),
    });
    d
}
