//! The XML of Word files of several forms. The files are kept under `target/tmp/writer` for
//! inspection.

mod documents;

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use vanthu::document::{Block, Document, Text};
use vanthu::docx;
use vanthu::measure::{Face, Length, text_width};

/// A part of the Word file of a document.
fn part(document: &Document, name: &str) -> String {
    let file = docx::write(document).expect("a file");
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("a zip");
    let mut part = archive.by_name(name).expect("the part");
    let mut text = String::new();
    part.read_to_string(&mut text).expect("UTF-8");
    text
}

fn main_part(document: &Document) -> String {
    part(document, "word/document.xml")
}

/// Every text between `open` and `close`.
fn all<'a>(xml: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    xml.split(open)
        .skip(1)
        .map(|rest| rest.split(close).next().unwrap_or(rest))
        .collect()
}

/// The paragraphs of a style, each to its end.
fn of_style<'a>(xml: &'a str, style: &str) -> Vec<&'a str> {
    all(xml, &format!("<w:pStyle w:val=\"{style}\"/>"), "</w:p>")
}

/// Lengths of the drawn lines, in EMU, top to bottom.
fn lines(xml: &str) -> Vec<i64> {
    all(xml, "<wp:extent cx=\"", "\" cy=\"0\"/>")
        .iter()
        .filter_map(|n| n.parse().ok())
        .collect()
}

fn emu(text: &str, size: f64, face: Face, share: f64) -> i64 {
    (text_width(text, Length::pt(size), face) * share).emu()
}

#[test]
fn documents_of_every_form_are_written_alike_each_time() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("writer");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, document) in [
        ("bao-cao", documents::report()),
        ("cong-van", documents::official_letter()),
        ("quyet-dinh", documents::decision()),
        ("bien-ban", documents::minutes()),
        ("lien-tich", documents::joint()),
        ("giay-nghi-phep", documents::leave()),
        ("cong-dien", documents::telegram()),
    ] {
        let file = docx::write(&document).expect("a file");
        assert_eq!(file, docx::write(&document).expect("a file"), "{name}");
        let reading = vanthu::reader::read(Path::new(name), &file).expect("read");
        assert_eq!(reading.document, document, "{name}");
        std::fs::write(folder.join(format!("{name}.docx")), file).expect("written");
    }
}

#[test]
fn drawn_lines_are_as_long_as_the_decree_wants_them() {
    let xml = main_part(&documents::report());
    assert_eq!(
        lines(&xml)[..3],
        [
            // A part of the last line of the issuing body, not of the whole name.
            emu("VÀ MÔI TRƯỜNG", 13.0, Face::Bold, 0.4),
            emu("Độc lập - Tự do - Hạnh phúc", 14.0, Face::Bold, 1.0),
            emu("và nhiệm vụ trọng tâm năm 2026", 14.0, Face::Bold, 0.4),
        ]
    );
    // Without a subject the line belongs to the title.
    let leave = main_part(&documents::leave());
    assert_eq!(
        lines(&leave)[2],
        emu("GIẤY NGHỈ PHÉP", 14.0, Face::Bold, 0.4)
    );
}

#[test]
fn a_computed_break_follows_a_blank_that_takes_no_room() {
    let xml = main_part(&documents::report());
    let issuer = of_style(&xml, "TenCoQuan");
    assert!(
        issuer[0].contains(
            "SỞ NÔNG NGHIỆP</w:t></w:r><w:r><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>\
             <w:t xml:space=\"preserve\"> </w:t><w:br w:type=\"textWrapping\"/></w:r><w:r>\
             <w:t xml:space=\"preserve\">VÀ MÔI TRƯỜNG"
        ),
        "{}",
        issuer[0]
    );
    // The name of a committee without a parent body is broken before its unit.
    let decision = main_part(&documents::decision());
    assert!(of_style(&decision, "TenCoQuan")[0].contains("ỦY BAN NHÂN DÂN</w:t></w:r>"));
}

#[test]
fn the_motto_has_room_and_the_letterhead_ends_at_the_margin() {
    let xml = main_part(&documents::report());
    let table = all(&xml, "<w:tbl>", "</w:tbl>")[0];
    let grid: Vec<i32> = all(table, "<w:gridCol w:w=\"", "\"")
        .iter()
        .filter_map(|w| w.parse().ok())
        .collect();
    let indent: i32 = all(table, "<w:tblInd w:w=\"", "\"")[0]
        .parse()
        .expect("twips");
    let nation = text_width(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        Length::pt(13.0),
        Face::Bold,
    );
    assert!(grid[1] > nation.twips());
    let right = indent + grid.iter().sum::<i32>();
    let width = Length::mm(165.0).twips();
    assert!((width - 2..=width + 1).contains(&right), "{right} {width}");
}

#[test]
fn every_annex_is_a_section_that_counts_from_1() {
    let xml = main_part(&documents::report());
    let sections = all(&xml, "<w:sectPr>", "</w:sectPr>");
    assert_eq!(sections.len(), 3);
    for section in &sections {
        assert!(section.contains("<w:pgNumType w:start=\"1\"/>"));
        assert!(section.contains("<w:titlePg/>"));
        assert!(section.contains("<w:type w:val=\"nextPage\"/>"));
        assert!(section.contains("<w:headerReference w:type=\"default\""));
    }
    let landscape = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
    let lies: Vec<bool> = sections.iter().map(|s| s.contains(landscape)).collect();
    assert_eq!(lies, [false, true, false]);
    // No empty line of text is spent on a section: it ends in a line of 1 pt.
    for paragraph in all(&xml, "<w:p>", "</w:p>") {
        if paragraph.contains("<w:sectPr>") {
            assert!(paragraph.contains("w:line=\"20\" w:lineRule=\"exact\""));
        }
    }
}

#[test]
fn the_address_is_on_the_first_page_only() {
    let mut letter = documents::official_letter();
    letter.annexes = documents::report().annexes;
    let xml = main_part(&letter);
    let sections = all(&xml, "<w:sectPr>", "</w:sectPr>");
    let footer = |section: &str| all(section, "<w:footerReference", "/>").join(" ");
    assert!(footer(sections[0]).contains("\"first\""));
    assert!(footer(sections[1]).contains("\"first\""));
    assert_ne!(footer(sections[0]), footer(sections[1]));
    assert!(part(&letter, "word/footer1.xml").contains("Hùng Vương"));
    assert!(!part(&letter, "word/footer2.xml").contains("<w:t"));
}

#[test]
fn merged_headings_are_repeated_on_every_page() {
    let xml = main_part(&documents::report());
    let tables = all(&xml, "<w:tbl>", "</w:tbl>");
    let wide = tables
        .iter()
        .find(|t| t.contains("Số liệu 6 tháng"))
        .expect("the wide table");
    assert_eq!(wide.matches("<w:tblHeader/>").count(), 3);
    assert_eq!(wide.matches("<w:vMerge w:val=\"restart\"/>").count(), 7);
    assert_eq!(wide.matches("<w:cantSplit/>").count(), 4);
    // Every row covers the whole grid.
    for row in all(wide, "<w:tr>", "</w:tr>") {
        let cells = row.matches("<w:tc>").count();
        let spans: usize = all(row, "<w:gridSpan w:val=\"", "\"")
            .iter()
            .filter_map(|n| n.parse::<usize>().ok())
            .map(|n| n - 1)
            .sum();
        assert_eq!(cells + spans, 15);
    }
    // The row of column numbers is repeated with the heading.
    let grouped = tables.last().expect("a table");
    assert_eq!(grouped.matches("<w:tblHeader/>").count(), 2);
}

/// LibreOffice loses the rows after the first one below a repeated heading when that one is
/// `w:cantSplit` and ends at the bottom of the page.
#[test]
fn the_first_row_below_a_repeated_heading_is_kept_by_its_lines() {
    let xml = main_part(&documents::report());
    let mut seen = 0;
    for table in all(&xml, "<w:tbl>", "</w:tbl>") {
        let mut below = false;
        for row in all(table, "<w:tr>", "</w:tr>") {
            let heading = row.contains("<w:tblHeader/>");
            let first = below && !heading;
            seen += usize::from(first);
            assert_eq!(row.contains("<w:cantSplit/>"), !first, "{row}");
            assert_eq!(row.contains("<w:keepLines/>"), first, "{row}");
            below = heading;
        }
    }
    assert!(seen > 1);
}

#[test]
fn a_row_higher_than_a_page_may_be_split() {
    let mut report = documents::report();
    let mut table = report.annexes.iter_mut().flat_map(|annex| &mut annex.body);
    let table = table.find_map(|block| match block {
        Block::Table(table) if table.rows.len() > 2 => Some(table),
        _ => None,
    });
    let row = table
        .and_then(|table| table.rows.get_mut(2))
        .expect("a row");
    row.cells[1].text = Text::fixed(vec!["Một dòng"; 64].join("\n"));
    let xml = main_part(&report);
    let high = all(&xml, "<w:tr>", "</w:tr>");
    let high = high
        .iter()
        .find(|row| row.matches("Một dòng").count() == 64);
    assert!(!high.expect("the row").contains("<w:cantSplit/>"));
}

#[test]
fn the_signature_is_never_alone_on_a_page() {
    for document in [documents::decision(), documents::minutes()] {
        let Some(Block::Paragraph(last)) = document.body.last() else {
            panic!("a document that ends in a paragraph");
        };
        let xml = main_part(&document);
        let text = last.text.to_plain();
        let paragraph = all(&xml, "<w:p>", "</w:p>")
            .into_iter()
            .rfind(|p| p.contains(&text))
            .expect("the last paragraph");
        assert!(paragraph.contains("<w:keepNext/>"), "{paragraph}");
    }
    // If the content ends in a table, its last row is kept with the closing.
    let mut report = documents::report();
    report.body.truncate(5);
    let xml = main_part(&report);
    let table = all(&xml, "<w:tbl>", "</w:tbl>")[1];
    let rows = all(table, "<w:tr>", "</w:tr>");
    assert!(rows.last().expect("a row").contains("<w:keepNext/>"));
    assert!(!rows[3].contains("<w:keepNext/>"));
}

#[test]
fn names_of_several_signers_stand_in_a_row_of_their_own() {
    let xml = main_part(&documents::joint());
    let tables = all(&xml, "<w:tbl>", "</w:tbl>");
    let rows = all(tables[1], "<w:tr>", "</w:tr>");
    assert_eq!(rows.len(), 2);
    assert_eq!(of_style(rows[0], "QuyenHan").len(), 3);
    assert_eq!(of_style(rows[1], "HoTen").len(), 2);
}

#[test]
fn marks_have_the_size_and_colour_of_the_decree() {
    let xml = main_part(&documents::telegram());
    let (width, height) = (Length::mm(40.0).emu(), Length::mm(8.0).emu());
    let inline = all(&xml, "<wp:inline", "</wp:inline>");
    assert_eq!(inline.len(), 1);
    assert!(inline[0].contains(&format!("<wp:extent cx=\"{width}\" cy=\"{height}\"/>")));
    assert!(inline[0].contains("<a:srgbClr val=\"FF0000\"/>"));
    assert!(inline[0].contains("<w:t>THƯỢNG KHẨN</w:t>"));
}

#[test]
fn drawings_have_numbers_of_their_own() {
    let xml = main_part(&documents::official_letter());
    let mut ids = all(&xml, "<wp:docPr id=\"", "\"");
    assert_eq!(ids.len(), 5);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 5);
}

#[test]
fn addressees_hang_under_the_colon() {
    let xml = main_part(&documents::official_letter());
    let indent = |paragraph: &str, side: &str| -> i32 {
        all(paragraph, &format!("{side}=\""), "\"")[0]
            .parse()
            .expect("twips")
    };
    let label = indent(of_style(&xml, "KinhGui")[0], "w:left");
    let colon = text_width("Kính gửi", Length::pt(14.0), Face::Regular).twips();
    let items = of_style(&xml, "NoiKinhGui");
    assert_eq!(items.len(), 4);
    for item in items {
        let dash = indent(item, "w:left") - indent(item, "w:hanging");
        assert!((dash - label - colon).abs() <= 2, "{item}");
    }
}

#[test]
fn every_style_that_is_used_is_there() {
    for document in [
        documents::report(),
        documents::official_letter(),
        documents::decision(),
        documents::minutes(),
        documents::leave(),
    ] {
        let styles = part(&document, "word/styles.xml");
        let mut used = all(&styles, "<w:basedOn w:val=\"", "\"");
        used.extend(all(&styles, "<w:next w:val=\"", "\""));
        let xml = main_part(&document);
        used.extend(all(&xml, "Style w:val=\"", "\""));
        for style in used {
            let id = format!("w:styleId=\"{style}\"");
            assert_eq!(styles.matches(&id).count(), 1, "{style}");
        }
    }
}

#[test]
fn text_is_kept_to_the_letter() {
    let mut document = documents::leave();
    let odd = "<b> & \"ngoặc\" 'đơn' \u{a0}\u{200b}… “–” 𝟛  hai  khoảng trống";
    document.body = vec![Block::Paragraph(vanthu::document::Paragraph {
        role: vanthu::components::Role::Body,
        number: None,
        text: vanthu::document::Text::fixed(odd),
    })];
    let xml = main_part(&document);
    let written = all(of_style(&xml, "NoiDung")[0], "preserve\">", "</w:t>").concat();
    let read = written
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
    assert_eq!(read, odd);
}

#[test]
fn two_tables_never_touch() {
    let mut letter = documents::official_letter();
    letter.addressees = None;
    let tables: Vec<Block> = documents::report()
        .body
        .into_iter()
        .filter(|block| matches!(block, Block::Table(_)))
        .map(|block| match block {
            Block::Table(table) => Block::Table(vanthu::document::Table {
                unit: None,
                ..table
            }),
            Block::Paragraph(_) => block,
        })
        .collect();
    // Letterhead, table, table, closing; and letterhead, closing.
    for body in [[&tables[..], &tables[..]].concat(), Vec::new()] {
        letter.body = body;
        assert!(!main_part(&letter).contains("</w:tbl><w:tbl>"));
    }
}
