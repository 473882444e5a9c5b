//! Formatting by defaults, styles, themes and direct formatting; lists, fields, drawings,
//! tables, sections.

use std::path::Path;

use vanthu::components::Alignment;
use vanthu::measure::Length;
use vanthu::reader::*;

use crate::file::{File, centred, p, table};

fn flow(file: File) -> Flow {
    read(Path::new("k.docx"), &file.pack()).expect("read").flow
}

fn run(properties: &str, words: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>")
}

#[test]
fn formatting_comes_from_defaults_styles_and_the_run_itself() {
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>\
         <w:sz w:val=\"20\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"200\" w:line=\"276\" w:lineRule=\"auto\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/>\
         <w:pPr><w:jc w:val=\"both\"/><w:ind w:firstLine=\"720\"/></w:pPr>\
         <w:rPr><w:b/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Leaf\"><w:name w:val=\"Lá\"/>\
         <w:basedOn w:val=\"Base\"/><w:pPr><w:spacing w:before=\"120\"/><w:keepNext/>\
         <w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/>\
         <w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr></w:style>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Leaf\"/><w:ind w:hanging=\"284\"/></w:pPr>"
        .to_owned()
        + &run("", "a")
        + &run("<w:rStyle w:val=\"Strong\"/>", "b")
        + &run(
            "<w:rStyle w:val=\"Strong\"/><w:b/><w:sz w:val=\"26\"/>",
            "c",
        )
        + "</w:p>"
        + &p("", "d");
    let flow = flow(File::new(&body).styles(styles));
    let [leaf, normal] = &flow.paragraphs[..] else {
        panic!("two paragraphs");
    };
    assert_eq!(&*leaf.style_name, "Lá");
    assert_eq!(leaf.format.align, Alignment::Justify);
    assert_eq!(leaf.format.first_line.twips(), -284);
    assert_eq!(leaf.format.before, Length::pt(6.0));
    assert_eq!(leaf.format.after, Length::pt(10.0));
    assert_eq!(leaf.format.line, LineSpacing::Multiple(1.15));
    assert_eq!(leaf.format.outline, Some(2));
    assert!(leaf.format.keep_next && !normal.format.keep_next);
    let [a, b, c] = &leaf.runs[..] else {
        panic!("three runs: {:?}", leaf.runs);
    };
    assert_eq!(a.format.fonts.h_ansi.as_deref(), Some("Arial"));
    assert_eq!(a.format.size, Length::pt(10.0));
    assert!(a.format.bold && a.format.italic && a.format.is_black());
    // Bold in the paragraph's style and in the character's cancel each other out.
    assert!(!b.format.bold && !b.format.is_black());
    assert!(c.format.bold);
    assert_eq!(c.own_bold, Some(true));
    assert_eq!(c.format.size, Length::pt(13.0));
    assert_eq!(normal.runs[0].format.size, Length::pt(14.0));
    assert_eq!(a.format.language.as_deref(), Some("vi-VN"));
}

#[test]
fn a_loop_of_styles_ends() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/>\
                  <w:rPr><w:b/></w:rPr></w:style>";
    let flow = flow(File::new(&p("<w:pStyle w:val=\"A\"/>", "a")).styles(styles));
    assert!(flow.paragraphs[0].runs[0].format.bold);
}

#[test]
fn fonts_of_the_theme_are_named() {
    let theme = "<a:themeElements xmlns:a=\"a\"><a:fontScheme><a:majorFont>\
                 <a:latin typeface=\"Cambria\"/></a:majorFont><a:minorFont>\
                 <a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/></a:minorFont>\
                 </a:fontScheme></a:themeElements>";
    let properties = "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:ascii=\"Arial\" \
                      w:hAnsiTheme=\"majorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\" \
                      w:eastAsia=\"SimSun\"/>";
    let body = format!("<w:p>{}</w:p>", run(properties, "a"));
    let flow = flow(File::new(&body).related("theme", "theme", "theme", theme));
    let fonts = &flow.paragraphs[0].runs[0].format.fonts;
    assert_eq!(fonts.ascii.as_deref(), Some("Calibri"));
    assert_eq!(fonts.h_ansi.as_deref(), Some("Cambria"));
    assert_eq!(fonts.east_asia.as_deref(), Some("SimSun"));
    assert_eq!(fonts.cs, None);
}

/// 17.15.1.88: the language of the settings chooses among the fonts of the theme.
#[test]
fn the_theme_s_font_for_vietnamese_is_taken_where_the_text_is_vietnamese() {
    let theme = "<a:themeElements xmlns:a=\"a\"><a:fontScheme><a:majorFont>\
                 <a:latin typeface=\"Calibri\"/><a:font script=\"Jpan\" typeface=\"Meiryo\"/>\
                 <a:font script=\"Viet\" typeface=\"Times New Roman\"/></a:majorFont><a:minorFont>\
                 <a:latin typeface=\"Cambria\"/></a:minorFont></a:fontScheme></a:themeElements>";
    let properties = "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>";
    let body = format!("<w:p>{}</w:p>", run(properties, "a"));
    for (language, face) in [
        ("vi-VN", "Times New Roman"),
        ("vi", "Times New Roman"),
        ("en-US", "Calibri"),
        ("", "Calibri"),
    ] {
        let settings = format!("<w:themeFontLang w:val=\"{language}\"/>");
        let file = File::new(&body)
            .related("theme", "theme", "theme", theme)
            .related("settings", "settings", "settings", &settings);
        let fonts = &flow(file).paragraphs[0].runs[0].format.fonts;
        assert_eq!(fonts.ascii.as_deref(), Some(face), "{language}");
        // a theme without a font for Vietnamese
        assert_eq!(fonts.h_ansi.as_deref(), Some("Cambria"), "{language}");
    }
}

#[test]
fn capitals_hidden_and_deleted_text() {
    let body = "<w:p>".to_owned()
        + &run("<w:caps/>", "Hà Tĩnh")
        + &run("<w:vanish/>", "ẩn")
        + "<w:ins w:id=\"1\">"
        + &run("", "thêm")
        + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>bớt</w:delText></w:r></w:del>\
           <w:commentRangeStart w:id=\"0\"/></w:p>";
    let para = flow(File::new(&body)).paragraphs.remove(0);
    assert_eq!(para.text, "HÀ TĨNHẩnthêm");
    assert!(para.inserted && para.deleted && para.commented);
    assert!(para.runs[1].format.hidden && !para.runs[2].format.hidden);
}

#[test]
fn text_is_composed_and_places_hold() {
    let body = format!(
        "<w:p>{}{}</w:p>{}",
        run("", "Ha"),
        run("<w:b/>", "\u{300} Ti\u{303}nh"),
        p("", "sau")
    );
    let reading = read(Path::new("k.docx"), &File::new(&body).pack()).unwrap();
    let [first, second] = &reading.flow.paragraphs[..] else {
        panic!("two paragraphs");
    };
    assert_eq!(first.text, "Hà Tĩnh");
    assert_eq!(first.words(&first.runs[0]), "Hà");
    assert_eq!(reading.flow.facts.decomposed, 1);
    assert_eq!(reading.source.slice(second.span), "sau");
}

#[test]
fn lists_count_their_labels() {
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
         <w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/>\
         <w:pPr><w:ind w:left=\"720\"/></w:pPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = p(item, "MỘT") + &p(none, "không") + &p(item, "HAI");
    let file = File::new(&body).related("numbering", "numbering", "numbering", numbering);
    let reading = read(Path::new("k.docx"), &file.pack()).unwrap();
    let labels: Vec<_> = reading
        .flow
        .paragraphs
        .iter()
        .map(|p| p.label.as_deref())
        .collect();
    assert_eq!(labels, [Some("I."), None, Some("II.")]);
    assert_eq!(reading.flow.paragraphs[0].format.left, Length::pt(36.0));
    assert_eq!(reading.source.text(), "I. MỘT\nkhông\nII. HAI");
    assert_eq!(reading.source.slice(reading.flow.paragraphs[2].span), "HAI");
}

#[test]
fn lines_and_boxes_in_either_vocabulary() {
    let body = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\
         <wp:anchor><wp:extent cx=\"1270000\" cy=\"0\"/><a:graphic><a:graphicData><wps:wsp>\
         <wps:spPr><a:prstGeom prst=\"line\"/><a:ln w=\"9525\"><a:solidFill>\
         <a:srgbClr val=\"FF0000\"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData>\
         </a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>\
         <v:line from=\"0,0\" to=\"1pt,0\"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
         </w:p><w:p><w:r><w:pict><v:line from=\"10pt,2pt\" to=\"110pt,2pt\"/></w:pict></w:r></w:p>\
         <w:p><w:r><w:pict><v:shape type=\"#_x0000_t32\" \
         style=\"position:absolute;width:50pt;height:0\"/></w:pict></w:r></w:p>\
         <w:p><w:r><w:pict><v:rect style=\"width:2in;height:8mm\"><v:textbox><w:txbxContent>\
         <w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>\
         </w:p>";
    let flow = flow(File::new(body));
    let shapes: Vec<_> = flow
        .paragraphs
        .iter()
        .flat_map(|p| &p.shapes)
        .map(|s| (s.kind, s.width))
        .collect();
    assert_eq!(
        shapes,
        [
            (ShapeKind::Line, Length::pt(100.0)),
            (ShapeKind::Line, Length::pt(100.0)),
            (ShapeKind::Line, Length::pt(50.0)),
            (ShapeKind::Rectangle, Length::pt(144.0)),
        ]
    );
    assert_eq!(flow.paragraphs[0].shapes[0].colour, Colour::parse("FF0000"));
    let inside = &flow.paragraphs[flow.paragraphs[3].shapes[0].paragraphs.start];
    assert_eq!(inside.text, "MẬT");
    assert_eq!(inside.place, Place::TextBox { anchor: 3 });
}

#[test]
fn tables_with_their_merges() {
    let cell = |properties: &str, words: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p("", words))
    };
    let nested = table(true, &[&[p("", "trong")]]);
    let body = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"2000\"/>\
         <w:gridCol w:w=\"3000\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/>\
         <w:trHeight w:val=\"400\" w:hRule=\"exact\"/></w:trPr>"
        .to_owned()
        + &cell("<w:vMerge w:val=\"restart\"/>", "a")
        + &cell("<w:gridSpan w:val=\"2\"/>", "b")
        + "</w:tr><w:tr>"
        + &cell("<w:vMerge/>", "")
        + &cell("", "c")
        + &format!("<w:tc>{nested}{}</w:tc>", p("", "d"))
        + "</w:tr></w:tbl>";
    let flow = flow(File::new(&body));
    let [outer, inner] = &flow.tables[..] else {
        panic!("two tables");
    };
    assert_eq!(outer.columns[2], Length::pt(150.0));
    assert_eq!((outer.around, inner.around), (None, Some(0)));
    assert_eq!(outer.paragraphs, 0..6);
    let first = &outer.rows[0];
    assert!(first.header && first.cant_split && first.exact);
    assert_eq!(first.height, Some(Length::pt(20.0)));
    let grid: Vec<_> = outer
        .rows
        .iter()
        .flat_map(|r| &r.cells)
        .map(|c| (c.column, c.span, c.merge))
        .collect();
    assert_eq!(
        grid,
        [
            (0, 1, Merge::Start),
            (1, 2, Merge::None),
            (0, 1, Merge::Continued),
            (1, 1, Merge::None),
            (2, 1, Merge::None),
        ]
    );
    assert!(inner.borders.inside_vertical && !outer.borders.any());
}

#[test]
fn sections_with_headers_and_page_numbers() {
    let first = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>\
                 <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
                 <w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" \
                 w:header=\"567\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>";
    let last = "<w:sectPr><w:footerReference w:type=\"first\" r:id=\"f1\"/>\
                <w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>";
    let number = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar \
         w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r>\
         <w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar \
         w:fldCharType=\"end\"/></w:r></w:p>";
    let simple = "<w:p><w:fldSimple w:instr=\"PAGE \\* MERGEFORMAT\"><w:r><w:rPr>\
                  <w:sz w:val=\"26\"/></w:rPr><w:t>7</w:t></w:r></w:fldSimple></w:p>";
    let body = p("", "một") + &p(first, "hai") + &p("", "ba") + last;
    let file = File::new(&body)
        .related("h1", "header", "hdr", number)
        .related("f1", "footer", "ftr", simple);
    let flow = flow(file);
    let [one, two] = &flow.sections[..] else {
        panic!("two sections");
    };
    assert_eq!(
        (one.paragraphs.clone(), two.paragraphs.clone()),
        (0..2, 2..3)
    );
    assert_eq!(one.width.twips(), 11906);
    assert_eq!(one.margins.left.to_mm().round(), 30.0);
    assert!(one.title_page && !one.landscape && two.landscape);
    assert_eq!((one.page_start, two.page_start), (Some(1), None));
    // The second section inherits the header of the first.
    assert_eq!(
        (one.headers.default, two.headers.default),
        (Some(0), Some(0))
    );
    assert_eq!(two.footers.first, Some(1));
    let of_story = |n: usize| &flow.paragraphs[flow.stories[n].paragraphs.start];
    let header = of_story(0);
    assert_eq!(header.text, "");
    assert_eq!(header.format.align, Alignment::Center);
    assert!(header.page_number.is_some() && !header.is_blank());
    let footer = of_story(1).page_number.as_ref().unwrap();
    assert_eq!(footer.size, Length::pt(13.0));
    assert_eq!((flow.body, flow.paragraphs.len()), (3, 5));
}

#[test]
fn what_a_file_carries_besides_text() {
    let file = File::new(&centred("a"))
        .part("word/vbaProject.bin", "macros")
        .external("x1", "hyperlink", "https://example.vn")
        .external("x2", "image", "file:///C:/a.png");
    let facts = flow(file).facts;
    assert!(facts.macros);
    assert_eq!(facts.external, ["file:///C:/a.png"]);
}

#[test]
fn the_strict_form_is_read_as_well() {
    let file = File::new("").part(
        "word/document.xml",
        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p>\
         <w:pPr><w:jc w:val=\"end\"/><w:ind w:start=\"2cm\"/></w:pPr><w:r><w:rPr>\
         <w:sz w:val=\"13pt\"/></w:rPr><w:t>a</w:t></w:r></w:p></w:body></w:document>",
    );
    let para = flow(file).paragraphs.remove(0);
    assert_eq!(para.format.align, Alignment::Right);
    assert_eq!(para.format.left, Length::mm(20.0));
    assert_eq!(para.runs[0].format.size, Length::pt(13.0));
}
