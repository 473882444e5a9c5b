//! Test support for this module: checks that a package is sound, and a small one with two
//! sections, a table with a heading, a drawn line and footers.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};

use docx_rs::{
    AlignmentType, BuildXML, Document, Footer, LineSpacing, LineSpacingType, PageNumType,
    PageOrientationType, PageSize, Paragraph, Run, RunFonts, SectionProperty, SectionType, Table,
    TableAlignmentType, TableCell, TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::write::SimpleFileOptions;

use super::archive::Packed;
use super::finish::{Graft, TableGraft, finish};
use super::order::container;
use super::pack::{Package, pack};
use super::parts;
use crate::date::Date;
use crate::document::Properties;

/// A horizontal line of 40 mm, as the letterhead has it.
pub(crate) const LINE: &str = concat!(
    "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>",
    "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" ",
    "relativeHeight=\"1\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">",
    "<wp:simplePos x=\"0\" y=\"0\"/>",
    "<wp:positionH relativeFrom=\"column\"><wp:align>center</wp:align></wp:positionH>",
    "<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>25400</wp:posOffset></wp:positionV>",
    "<wp:extent cx=\"1440000\" cy=\"0\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>",
    "<wp:wrapNone/><wp:docPr id=\"1\" name=\"Đường kẻ 1\" descr=\"Đường kẻ\"/>",
    "<wp:cNvGraphicFramePr/>",
    "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">",
    "<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>",
    "<a:ext cx=\"1440000\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>",
    "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></wps:spPr>",
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>",
    "<mc:Fallback><w:pict><v:line id=\"duong-ke-1\" ",
    "style=\"position:absolute;margin-top:2pt;mso-position-horizontal:center\" ",
    "from=\"0,0\" to=\"113.4pt,0\" strokeweight=\"0.75pt\"/></w:pict></mc:Fallback>",
    "</mc:AlternateContent></w:r>",
);

/// The grafts of [`document`].
pub(crate) fn grafts() -> Vec<Graft> {
    vec![
        Graft::Run(LINE.to_owned()),
        Graft::Table(TableGraft {
            style: None,
            header_rows: 2,
            caption: "Số liệu <6 tháng> & \"năm\"".to_owned(),
            description: "Bảng có hai dòng đầu".to_owned(),
        }),
    ]
}

fn section(landscape: bool) -> SectionProperty {
    let mut section = SectionProperty::new()
        .page_size(PageSize::new().width(11906).height(16838))
        .page_margin(docx_rs::PageMargin {
            top: 1134,
            left: 1701,
            bottom: 1134,
            right: 850,
            header: 567,
            footer: 567,
            gutter: 0,
        })
        .page_num_type(PageNumType::new().start(1))
        .title_pg();
    section.section_type = Some(SectionType::NextPage);
    section.header_reference = Some(docx_rs::HeaderReference::new(
        "default",
        parts::PAGE_NUMBER_HEADER,
    ));
    section.first_footer_reference = Some(docx_rs::FooterReference::new(
        "first",
        parts::footer_relationship(usize::from(landscape)),
    ));
    if landscape {
        section = section.page_orient(PageOrientationType::Landscape);
    }
    section
}

/// A document as docx-rs builds it, with everything that this module has to fix.
pub(crate) fn document(rows: usize) -> Vec<u8> {
    let fonts = || {
        RunFonts::new()
            .ascii("Times New Roman")
            .hi_ansi("Times New Roman")
            .cs("Times New Roman")
            .east_asia("Times New Roman")
    };
    let text = |s: &str| {
        Run::new()
            .add_text(s)
            .size(28)
            .bold()
            .italic()
            .fonts(fonts())
            .color("000000")
    };
    let cell = |s: &str| {
        TableCell::new()
            .add_paragraph(
                Paragraph::new()
                    .align(AlignmentType::Center)
                    .keep_next(true)
                    .style("Normal")
                    .add_run(Run::new().add_text(s).size(26)),
            )
            .vertical_align(VAlignType::Center)
            .width(4000, WidthType::Dxa)
    };
    let row = |a: &str, b: &str| TableRow::new(vec![cell(a), cell(b)]).cant_split();
    let head = TableRow::new(vec![
        cell("STT").vertical_merge(VMergeType::Restart),
        cell("Nội dung"),
    ]);
    let below = TableRow::new(vec![
        cell("").vertical_merge(VMergeType::Continue),
        cell("(1)"),
    ]);
    let mut table = vec![head, below];
    for n in 0..rows {
        table.push(row(&n.to_string(), " Cấp giấy phép & kiểm tra <đột xuất> "));
    }
    Document::new()
        .add_paragraph(
            Paragraph::new()
                .add_run(text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                .align(AlignmentType::Center)
                .line_spacing(
                    LineSpacing::new()
                        .line(240)
                        .line_rule(LineSpacingType::Auto),
                )
                .keep_next(true)
                .outline_lvl(0)
                .style("Normal"),
        )
        .add_paragraph(
            Paragraph::new()
                .add_run(Run::new().style("@0"))
                .line_spacing(
                    LineSpacing::new()
                        .line(120)
                        .line_rule(LineSpacingType::Exact),
                ),
        )
        .add_paragraph(
            Paragraph::new()
                .add_run(text("Nơi nhận: "))
                .section_property(section(false)),
        )
        .add_table(
            Table::new(table)
                .style("@1")
                .set_grid(vec![4000, 4000])
                .width(8000, WidthType::Dxa)
                .layout(TableLayoutType::Fixed)
                .align(TableAlignmentType::Center),
        )
        .add_paragraph(Paragraph::new())
        .default_section_property(section(true))
        .build()
}

/// Styles enough for the sample.
pub(crate) fn styles() -> Packed {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let font = "Times New Roman";
    Packed::deflated(format!(
        "{}<w:styles xmlns:w=\"{main}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>\
         <w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"SoTrang\"><w:name w:val=\"Số trang\"/>\
         <w:basedOn w:val=\"Normal\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style></w:styles>",
        super::finish::DECLARATION
    ))
}

/// The sample's properties.
pub(crate) fn properties() -> Properties {
    Properties {
        title: "Báo cáo: Kết quả thực hiện <quý I> & \"quý II\"".to_owned(),
        author: "Sở Thông tin và Truyền thông".to_owned(),
        date: Date::new(2023, 3, 24).unwrap(),
    }
}

/// The sample, packed; its stamp is `stamp` and the digest.
pub(crate) fn package(stamp: &str) -> Vec<u8> {
    let address = Footer::new()
        .add_paragraph(Paragraph::new().add_run(Run::new().add_text("Số 1, Trần Phú").size(22)))
        .build();
    let package = Package {
        document: finish(&document(60), &grafts()).unwrap(),
        styles: &styles(),
        footers: vec![
            finish(&address, &[]).unwrap(),
            parts::empty_footer().into_bytes(),
        ],
        properties: &properties(),
    };
    pack(&package, &|digest| format!("{stamp} {digest:032x}")).unwrap()
}

/// The package as another program writes it: every part rewritten and deflated, the stamp in
/// the middle, and a comment.
pub(crate) fn saved_by_another(bytes: &[u8], change: impl Fn(&str, &mut Vec<u8>)) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for n in (0..old.len()).rev() {
        let mut part = old.by_index(n).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        change(&name, &mut content);
        new.start_file(&*name, options).unwrap();
        new.write_all(&content).unwrap();
    }
    new.set_comment("PK\x05\x06 không phải").unwrap();
    new.finish().unwrap().into_inner()
}

/// The parts of a package, by name.
pub(crate) fn unpack(package: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    (0..zip.len())
        .map(|n| {
            let mut part = zip.by_index(n).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// Fails unless the package is consistent as far as can be seen without a schema: its parts are
/// well-formed and in order, have types and relationships, and no relationship points nowhere.
pub(crate) fn assert_sound(package: &[u8]) {
    let parts = unpack(package);
    for (name, part) in &parts {
        assert!(part.starts_with(super::finish::DECLARATION), "{name}");
        assert_well_formed_and_in_order(name, part);
    }
    let types = &parts["[Content_Types].xml"];
    let typed: BTreeSet<String> = values(types, "PartName").collect();
    let plain: BTreeSet<String> = parts
        .keys()
        .filter(|name| !name.ends_with(".rels") && *name != "[Content_Types].xml")
        .map(|name| format!("/{name}"))
        .collect();
    assert_eq!(typed, plain);

    let related: BTreeSet<String> = [
        ("", "_rels/.rels"),
        ("word/", "word/_rels/document.xml.rels"),
    ]
    .into_iter()
    .flat_map(|(folder, name)| {
        values(&parts[name], "Target").map(move |target| format!("/{folder}{target}"))
    })
    .collect();
    assert_eq!(related, plain);

    let ids: BTreeSet<String> = values(&parts["word/_rels/document.xml.rels"], "Id").collect();
    for id in values(&parts["word/document.xml"], "r:id") {
        assert!(ids.contains(&id), "{id} is no relationship");
    }
}

/// All values of an attribute in a part.
fn values<'a>(part: &'a str, attribute: &str) -> impl Iterator<Item = String> + use<'a> {
    let opening = format!(" {attribute}=\"");
    let mut rest = part;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(&opening)?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some(value.to_owned())
    })
}

/// Children that may occur more than once in an element whose children have an order.
const REPEATABLE: [&str; 5] = [
    "w:headerReference",
    "w:footerReference",
    "w:tab",
    "w:tblStylePr",
    "w:style",
];

fn assert_well_formed_and_in_order(name: &str, part: &str) {
    let mut reader = Reader::from_str(part);
    // Each open element with its children so far.
    let mut open: Vec<(String, Vec<String>)> = Vec::new();
    let mut prefixes = BTreeSet::from(["xml".to_owned(), "xmlns".to_owned()]);
    let mut begin = |tag: &BytesStart, open: &mut Vec<(String, Vec<String>)>| {
        let element = tag.name().into_inner().to_owned();
        let attributes = tag
            .attributes()
            .map(|a| a.unwrap().key.into_inner().to_owned());
        let names: Vec<String> = attributes.chain([element.clone()]).collect();
        prefixes.extend(
            names
                .iter()
                .filter_map(|n| n.strip_prefix("xmlns:").map(str::to_owned)),
        );
        for used in names.iter().filter_map(|n| n.split_once(':')) {
            assert!(
                prefixes.contains(used.0),
                "{name}: {} is not declared",
                used.0
            );
        }
        let Some((parent, before)) = open.last_mut() else {
            return element;
        };
        if let Some(order) = container(parent) {
            assert!(
                order.children.contains(&element.as_str()),
                "{name}: {parent}/{element}"
            );
            if let Some(last) = before.last() {
                let (last, this) = (order.rank(last), order.rank(&element));
                assert!(
                    last < this || last == this && REPEATABLE.contains(&element.as_str()),
                    "{name}: {element} in {parent} stands after {before:?}"
                );
            }
        }
        before.push(element.clone());
        element
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let element = begin(&tag, &mut open);
                open.push((element, Vec::new()));
            }
            Event::Empty(tag) => {
                let element = begin(&tag, &mut open);
                assert!(
                    container(&element).is_none_or(|order| !order.optional),
                    "{name}: {element} is empty"
                );
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{name}");
}
