//! Word files not made with vanthu: components are found by position and text.

use std::path::Path;

use vanthu::components::{Component, Role, RowRole, Urgency};
use vanthu::date::Date;
use vanthu::document::*;
use vanthu::layout::Align;
use vanthu::reader::{Reading, read};

use crate::file::{File, centred, p, table};

fn reading(xml: &str) -> Reading {
    read(Path::new("k.docx"), &File::new(xml).pack()).expect("read")
}

fn letterhead(number: &str, dateline: &str) -> String {
    let issuer =
        centred("UBND TỈNH HÀ TĨNH") + &centred("*SỞ THÔNG TIN*") + &centred("*VÀ TRUYỀN THÔNG*");
    let nation =
        centred("*CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM*") + &centred("*Độc lập - Tự do - Hạnh phúc*");
    table(
        false,
        &[&[issuer, nation], &[centred(number), centred(dateline)]],
    )
}

fn closing(recipients: &[&str], lines: &[&str], name: &str) -> String {
    let left = recipients
        .iter()
        .map(|r| p("", r))
        .fold(p("", "_*Nơi nhận:*_"), |all, r| all + &r);
    let lines: String = lines.iter().map(|l| centred(&format!("*{l}*"))).collect();
    let right = lines + &p("", "").repeat(4) + &centred(&format!("*{name}*"));
    table(false, &[&[left, right]])
}

fn plain(text: &Text) -> String {
    text.to_plain()
}

fn plains(texts: &[Text]) -> Vec<String> {
    texts.iter().map(Text::to_plain).collect()
}

/// The paragraphs of a content: role, number, words.
fn paragraphs(blocks: &[Block]) -> Vec<(Role, &str, String)> {
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(p) => {
                Some((p.role, p.number.as_deref().unwrap_or(""), plain(&p.text)))
            }
            Block::Table(_) => None,
        })
        .collect()
}

fn report() -> Reading {
    let right = "<w:jc w:val=\"right\"/>";
    let body = [
        letterhead("Số: 15/BC-STTTT", "_Hà Tĩnh, ngày 05 tháng 3 năm 2023_"),
        p("", ""),
        centred("*BÁO CÁO*"),
        centred("*Kết quả công tác văn thư*"),
        centred("*quý I năm 2023*"),
        centred("-------"),
        centred("Kính gửi: Ủy ban nhân dân tỉnh"),
        p("", "Thực hiện Kế hoạch số 87/KH-UBND, Sở báo cáo như sau:"),
        p("", "*I. KẾT QUẢ*"),
        p("", "*1. Công tác chỉ đạo*"),
        p("", "Có chữ *đậm* và _nghiêng_."),
        p("", "- Gạch đầu dòng;"),
        p("", "+ Cộng đầu dòng."),
        p("", "2. Không có tên riêng nên là câu."),
        p(right, "_Đơn vị tính: triệu đồng_"),
        table(
            true,
            &[
                &[centred("*TT*"), centred("*Nội dung*"), centred("*Số tiền*")],
                &[centred("(1)"), centred("(2)"), centred("(3)")],
                &[centred("*I*"), p("", "*Thu*"), p("", "")],
                &[centred("1"), p("", "Văn thư"), p(right, "1,5")],
                &[centred("2"), p("", "Lưu trữ"), p(right, "2,5")],
                &[p("", ""), p("", "*Tổng cộng*"), p(right, "*4,0*")],
            ],
        ),
        p("", "Trên đây là báo cáo của Sở./."),
        closing(
            &["- Như trên;", "- Lưu: VT, VP."],
            &["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
            "Nguyễn Văn An",
        ),
        p("<w:pageBreakBefore/><w:jc w:val=\"center\"/>", "*Phụ lục*"),
        centred("*DANH SÁCH ĐƠN VỊ*"),
        centred("_(Kèm theo Báo cáo số 15/BC-STTTT_"),
        centred("_của Sở Thông tin và Truyền thông)_"),
        p("", "Nội dung của phụ lục."),
    ];
    reading(&body.concat())
}

#[test]
fn the_head_of_a_report_typed_in_word() {
    let Reading {
        document: d, known, ..
    } = report();
    assert_eq!(d.kind.key, "bao-cao");
    assert!(known.kind && known.nation && known.motto && known.issuer && known.number);
    assert!(known.dateline && known.title && known.subject && known.addressees && known.body);
    assert!(known.recipients && known.signature);
    let [issuer] = &d.letterhead.issuers[..] else {
        panic!("one body: {:?}", d.letterhead);
    };
    assert_eq!(plain(issuer.parent.as_ref().unwrap()), "UBND TỈNH HÀ TĨNH");
    assert_eq!(plain(&issuer.name), "SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
    let number = d.number.unwrap();
    assert_eq!(number.number.as_deref(), Some("15"));
    assert_eq!(number.symbol, "BC-STTTT");
    let dateline = d.dateline.unwrap();
    assert_eq!(plain(&dateline.place), "Hà Tĩnh");
    assert_eq!(dateline.date, Date::new(2023, 3, 5).unwrap());
    let Heading::Titled { title, subject } = d.heading else {
        panic!("a title");
    };
    assert_eq!(plain(&title), "BÁO CÁO");
    assert_eq!(
        plain(&subject.unwrap()),
        "Kết quả công tác văn thư quý I năm 2023"
    );
    let addressees = d.addressees.unwrap();
    assert_eq!(plain(&addressees.label), "Kính gửi:");
    assert_eq!(plains(&addressees.list), ["Ủy ban nhân dân tỉnh"]);
}

#[test]
fn the_content_and_the_end_of_a_report_typed_in_word() {
    let d = report().document;
    let body = paragraphs(&d.body);
    let body: Vec<_> = body.iter().map(|(r, n, w)| (*r, *n, w.as_str())).collect();
    assert_eq!(
        body,
        [
            (
                Role::Body,
                "",
                "Thực hiện Kế hoạch số 87/KH-UBND, Sở báo cáo như sau:"
            ),
            (Role::Level1, "I.", "KẾT QUẢ"),
            (Role::Level2, "1.", "Công tác chỉ đạo"),
            (Role::Body, "", "Có chữ đậm và nghiêng."),
            (Role::Dash, "", "Gạch đầu dòng;"),
            (Role::Plus, "", "Cộng đầu dòng."),
            (Role::Clause, "2.", "Không có tên riêng nên là câu."),
            (Role::Body, "", "Trên đây là báo cáo của Sở./."),
        ]
    );
    let recipients = d.closing.recipients.unwrap();
    assert_eq!(plain(&recipients.label), "Nơi nhận:");
    assert_eq!(plains(&recipients.list), ["Như trên;", "Lưu: VT, VP."]);
    let [signature] = &d.closing.signatures[..] else {
        panic!("one signature");
    };
    assert_eq!(plains(&signature.lines), ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
    assert_eq!(plain(&signature.name), "Nguyễn Văn An");
    let [annex] = &d.annexes[..] else {
        panic!("one annex");
    };
    let AnnexHeading::Appendix { label, title } = &annex.heading else {
        panic!("an appendix");
    };
    assert_eq!(plain(label), "Phụ lục");
    assert_eq!(plain(title), "DANH SÁCH ĐƠN VỊ");
    assert_eq!(
        plain(&annex.reference),
        "(Kèm theo Báo cáo số 15/BC-STTTT của Sở Thông tin và Truyền thông)"
    );
    assert_eq!(annex.body.len(), 1);
}

#[test]
fn emphasis_is_what_goes_beyond_the_decree() {
    let d = report().document;
    let Block::Paragraph(heading) = &d.body[1] else {
        panic!("a heading");
    };
    assert!(heading.text.runs().iter().all(|r| !r.bold));
    let Block::Paragraph(running) = &d.body[3] else {
        panic!("a paragraph");
    };
    let marked: Vec<_> = running
        .text
        .runs()
        .iter()
        .map(|r| (r.text.as_str(), r.bold, r.italic))
        .collect();
    assert_eq!(
        marked,
        [
            ("Có chữ ", false, false),
            ("đậm", true, false),
            (" và ", false, false),
            ("nghiêng", false, true),
            (".", false, false),
        ]
    );
}

#[test]
fn a_table_of_figures_is_understood() {
    let d = report().document;
    let Some(Block::Table(table)) = d.body.iter().find(|b| matches!(b, Block::Table(_))) else {
        panic!("a table");
    };
    assert_eq!(
        plain(table.unit.as_ref().unwrap()),
        "Đơn vị tính: triệu đồng"
    );
    assert_eq!(table.head_rows, 1);
    let roles: Vec<RowRole> = table.rows.iter().map(|r| r.role).collect();
    assert_eq!(
        roles,
        [
            RowRole::Numbering,
            RowRole::Group,
            RowRole::Data,
            RowRole::Data,
            RowRole::Total
        ]
    );
    let aligns: Vec<Align> = table.columns.iter().map(|c| c.align).collect();
    assert_eq!(aligns, [Align::Center, Align::Left, Align::Right]);
}

#[test]
fn every_text_knows_the_words_it_was_read_from() {
    let Reading {
        document: d,
        source,
        flow,
        ..
    } = report();
    let mut checked = 0;
    for block in &d.body {
        if let Block::Paragraph(p) = block {
            let span = p.text.origin.at.expect("a place");
            assert_eq!(source.slice(span), p.text.to_plain());
            checked += 1;
        }
    }
    assert_eq!(checked, 8);
    let name = &d.closing.signatures[0].name;
    let place = source.position(name.origin.at.unwrap().start as usize);
    assert_eq!(flow.paragraphs[place.line - 1].text, "Nguyễn Văn An");
    assert_eq!(place.column, 1);
}

#[test]
fn an_official_letter_has_its_subject_under_the_number() {
    let number = "Số: 05/STTTT-VP</w:t></w:r></w:p><w:p><w:r><w:t>V/v báo cáo tình hình</w:t>\
                  <w:br/><w:t>công tác văn thư";
    let body = [
        letterhead(number, "Hà Tĩnh, ngày       tháng 3 năm 2023"),
        p("", "Kính gửi:"),
        p("", "- Ủy ban nhân dân tỉnh;"),
        p("", "- Sở Tài chính."),
        p("", "Căn cứ Kế hoạch số 1, Sở đề nghị các đơn vị:"),
        p("", "a) Báo cáo trước ngày 30/3."),
        closing(
            &["- Như trên;", "- Lưu: VT."],
            &["GIÁM ĐỐC"],
            "Nguyễn Văn An",
        ),
    ];
    let Reading {
        document: d, known, ..
    } = reading(&body.concat());
    assert!(known.kind && !known.title);
    assert_eq!(d.kind.key, "cong-van");
    let Heading::Regarding(subject) = d.heading else {
        panic!("V/v");
    };
    assert_eq!(plain(&subject), "V/v báo cáo tình hình công tác văn thư");
    assert_eq!(
        plains(&d.addressees.unwrap().list),
        ["Ủy ban nhân dân tỉnh;", "Sở Tài chính."]
    );
    assert_eq!(d.dateline.unwrap().date.day, None);
    let roles: Vec<Role> = paragraphs(&d.body).iter().map(|p| p.0).collect();
    assert_eq!(roles, [Role::Body, Role::Point]);
}

/// Offices keep a closing in place by a table around its table, and put the addressees into the
/// letterhead's.
#[test]
fn parts_are_read_wherever_tables_put_them() {
    let issuer = centred("UBND TỈNH HÀ TĨNH") + &centred("*SỞ NỘI VỤ*");
    let nation =
        centred("*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*") + &centred("*Độc lập - Tự do - Hạnh phúc*");
    let number = centred("Số: 05/SNV-VP") + &centred("V/v báo cáo công tác văn thư");
    let list = p("", "- Ủy ban nhân dân các xã;") + &p("", "- Các phòng.");
    let rows: [&[String]; 3] = [
        &[issuer, nation],
        &[number, centred("Hà Tĩnh, ngày 05 tháng 3 năm 2026")],
        &[p("", "Kính gửi:"), p("", "") + &list],
    ];
    let beside: [&[String]; 2] = [
        &[rows[0][0].clone(), rows[0][1].clone()],
        &[
            rows[1][0].clone(),
            rows[1][1].clone() + &p("", "Kính gửi:") + &list,
        ],
    ];
    let under_number: [&[String]; 2] = [
        &[rows[0][0].clone(), rows[0][1].clone()],
        &[
            rows[1][0].clone() + &p("", "Kính gửi:") + &list,
            rows[1][1].clone(),
        ],
    ];
    let framed = |inner: String| table(false, &[&[inner + &p("", ""), p("", "")]]);
    let end = closing(
        &["- Như trên;", "- Lưu: VT."],
        &["GIÁM ĐỐC"],
        "Nguyễn Văn An",
    );
    let body = p("", "Sở Nội vụ đề nghị các đơn vị báo cáo./.");
    for (head, end) in [
        (table(false, &rows), end.clone()),
        (table(false, &rows), framed(end.clone())),
        (table(false, &beside), end.clone()),
        (table(false, &under_number), end.clone()),
        (framed(table(false, &rows)), framed(framed(end.clone()))),
    ] {
        let d = reading(&[head, body.clone(), end].concat()).document;
        assert_eq!(plain(&d.letterhead.issuers[0].name), "SỞ NỘI VỤ");
        let addressees = d.addressees.unwrap();
        assert_eq!(plain(&addressees.label), "Kính gửi:");
        assert_eq!(
            plains(&addressees.list),
            ["Ủy ban nhân dân các xã;", "Các phòng."]
        );
        assert_eq!(
            plains(&d.closing.recipients.unwrap().list),
            ["Như trên;", "Lưu: VT."]
        );
        assert_eq!(plain(&d.closing.signatures[0].name), "Nguyễn Văn An");
        assert_eq!(d.body.len(), 1);
    }
}

fn decision() -> Reading {
    let tab = "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space=\"preserve\">";
    let line = |left: &str, right: &str| p("", &format!("{left}{tab}{right}"));
    let body = [
        line("*BỘ NỘI VỤ*", "*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*"),
        line("", "*Độc lập - Tự do - Hạnh phúc*"),
        line("Số: 7/QĐ-BNV", "_Hà Nội, ngày 5 tháng 01 năm 2024_"),
        centred("*QUYẾT ĐỊNH*"),
        centred("*Về việc ban hành Quy chế*"),
        centred("*BỘ TRƯỞNG BỘ NỘI VỤ*"),
        p("", "_Căn cứ Luật Lưu trữ;_"),
        p("", "_Thực hiện Kết luận của Bộ Chính trị;_"),
        p("", "_Theo đề nghị của Chánh Văn phòng._"),
        centred("*QUYẾT ĐỊNH:*"),
        p("", "*Điều 1.* Ban hành kèm theo Quyết định này Quy chế."),
        p("", "1. Khoản của điều."),
        p("", "đ) Điểm của khoản;"),
        p("", "*Điều 2.* Quyết định này có hiệu lực kể từ ngày ký./."),
        line("*Nơi nhận:*", "*BỘ TRƯỞNG*"),
        p("", "- Như Điều 2;"),
        line("- Lưu: VT.", "*Phạm Thị B*"),
        p("<w:pageBreakBefore/><w:jc w:val=\"center\"/>", "*QUY CHẾ*"),
        centred("*Công tác văn thư*"),
        centred("_(Ban hành kèm theo Quyết định số 7/QĐ-BNV)_"),
        centred("*Chương I*"),
        centred("*QUY ĐỊNH*"),
        centred("*CHUNG*"),
        centred("*Mục 1*"),
        centred("*PHẠM VI*"),
        p("", "*Điều 1. Phạm vi điều chỉnh*"),
        p("", "Quy chế này quy định về công tác văn thư."),
    ];
    reading(&body.concat())
}

#[test]
fn a_decision_set_with_tabs_is_taken_apart() {
    let d = decision().document;
    assert_eq!(d.kind.key, "quyet-dinh");
    assert_eq!(plain(&d.letterhead.issuers[0].name), "BỘ NỘI VỤ");
    assert_eq!(d.number.as_ref().unwrap().symbol, "QĐ-BNV");
    assert_eq!(plain(&d.dateline.as_ref().unwrap().place), "Hà Nội");
    assert_eq!(plains(&d.preamble.authority), ["BỘ TRƯỞNG BỘ NỘI VỤ"]);
    assert_eq!(
        plains(&d.preamble.legal_bases),
        [
            "Căn cứ Luật Lưu trữ;",
            "Thực hiện Kết luận của Bộ Chính trị;",
            "Theo đề nghị của Chánh Văn phòng."
        ]
    );
    assert_eq!(plain(d.preamble.enacts.as_ref().unwrap()), "QUYẾT ĐỊNH:");
    let outline: Vec<_> = paragraphs(&d.body)
        .into_iter()
        .map(|(role, number, _)| (role, number))
        .collect();
    assert_eq!(
        outline,
        [
            (Role::Article, "Điều 1."),
            (Role::Clause, "1."),
            (Role::Point, "đ)"),
            (Role::Article, "Điều 2."),
        ]
    );
    assert_eq!(
        plains(&d.closing.recipients.as_ref().unwrap().list),
        ["Như Điều 2;", "Lưu: VT."]
    );
    assert_eq!(plains(&d.closing.signatures[0].lines), ["BỘ TRƯỞNG"]);
    assert_eq!(plain(&d.closing.signatures[0].name), "Phạm Thị B");
}

#[test]
fn a_regulation_issued_with_a_decision_is_an_annex() {
    let d = decision().document;
    let [annex] = &d.annexes[..] else {
        panic!("one annex: {:?}", d.annexes);
    };
    let AnnexHeading::Issued { title, subject } = &annex.heading else {
        panic!("issued");
    };
    assert_eq!(plain(title), "QUY CHẾ");
    assert_eq!(plain(subject), "Công tác văn thư");
    let body = paragraphs(&annex.body);
    let body: Vec<_> = body.iter().map(|(r, n, w)| (*r, *n, w.as_str())).collect();
    assert_eq!(
        body,
        [
            (Role::Chapter, "Chương I", "QUY ĐỊNH CHUNG"),
            (Role::Section, "Mục 1", "PHẠM VI"),
            (Role::ArticleTitle, "Điều 1.", "Phạm vi điều chỉnh"),
            (Role::Body, "", "Quy chế này quy định về công tác văn thư."),
        ]
    );
}

#[test]
fn signatures_side_by_side_run_through_the_rows_of_a_table() {
    let body = [
        letterhead("Số: 01/BB-STTTT", ""),
        centred("*BIÊN BẢN*"),
        centred("*Họp giao ban*"),
        p("", "Thời gian bắt đầu: 8 giờ."),
        table(
            false,
            &[
                &[centred("*THƯ KÝ*"), centred("*CHỦ TỌA*")],
                &[centred("(Ký, ghi rõ họ tên)"), p("", "")],
                &[centred("*Trần Thị Bình*"), centred("*Nguyễn Văn An*")],
            ],
        ),
        p("", "_*Nơi nhận:*_"),
        p("", "- Lưu: VT, Hồ sơ."),
    ];
    let Reading {
        document: d, known, ..
    } = reading(&body.concat());
    assert!(!known.dateline);
    let signed: Vec<_> = d
        .closing
        .signatures
        .iter()
        .map(|s| (plains(&s.lines).concat(), plain(&s.name)))
        .collect();
    let signed: Vec<_> = signed
        .iter()
        .map(|(l, n)| (l.as_str(), n.as_str()))
        .collect();
    assert_eq!(
        signed,
        [("THƯ KÝ", "Trần Thị Bình"), ("CHỦ TỌA", "Nguyễn Văn An")]
    );
    assert_eq!(
        plains(&d.closing.recipients.unwrap().list),
        ["Lưu: VT, Hồ sơ."]
    );
}

#[test]
fn what_is_not_there_is_not_known() {
    let Reading {
        document: d, known, ..
    } = reading(&p("", "Chỉ một đoạn văn."));
    assert!(!known.kind && !known.nation && !known.issuer && !known.number && !known.dateline);
    assert!(!known.title && !known.recipients && !known.signature && known.body);
    assert_eq!(d.heading, Heading::None);
    let nothing = reading("");
    assert!(!nothing.known.body);
    assert_eq!(nothing.flow.sections.len(), 1);
}

#[test]
fn a_file_may_hold_an_appendix_alone() {
    let body = [
        letterhead("", ""),
        centred("*PHỤ LỤC II: BẢNG KÊ*"),
        p("", "Nội dung."),
    ];
    let Reading {
        document: d, known, ..
    } = reading(&body.concat());
    assert!(!known.body);
    let AnnexHeading::Appendix { label, title } = &d.annexes[0].heading else {
        panic!("an appendix");
    };
    assert_eq!(plain(label), "PHỤ LỤC II");
    assert_eq!(plain(title), "BẢNG KÊ");
    assert!(d.annexes[0].letterhead.is_some());
}

#[test]
fn a_mark_in_a_box_is_seen() {
    let boxed = "<w:p><w:r><w:pict><v:rect style=\"width:57pt;height:22.7pt\"><v:textbox>\
                 <w:txbxContent><w:p><w:r><w:t>HOẢ TỐC</w:t></w:r></w:p></w:txbxContent>\
                 </v:textbox></v:rect></w:pict></w:r></w:p>";
    let body = [
        letterhead("Số: 05/STTTT-VP", "Hà Tĩnh, ngày 01 tháng 3 năm 2023"),
        boxed.to_owned(),
        centred("*BÁO CÁO*"),
        p("", "Nội dung./."),
    ];
    let reading = reading(&body.concat());
    assert_eq!(reading.document.marks.urgency, Some(Urgency::Express));
    assert_eq!(reading.of(Component::Mark).count(), 1);
}
