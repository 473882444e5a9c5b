//! Every part of the package besides the text: content types, relationships, settings and
//! properties.
//!
//! Which parts there are depends only on the number of footers: mostly none; one for the
//! issuer's address at the foot of page 1, or two when sections follow that must not inherit
//! it.

use super::finish::DECLARATION;
use super::xml::escape;
use crate::components::Component;
use crate::document::Properties;
use crate::error::Error;
use crate::layout::FONT;

/// The relationship to the header that holds the page number.
pub(crate) const PAGE_NUMBER_HEADER: &str = "rId4";

/// The paragraph style of the page number.
pub(crate) const PAGE_NUMBER_STYLE: &str = Component::PageNumber.style();

/// The relationship to footer `n`, counted from 0.
pub(crate) fn footer_relationship(n: usize) -> String {
    format!("rId{}", n + 5)
}

/// The part that is footer `n`, counted from 0.
pub(crate) fn footer_name(n: usize) -> String {
    format!("word/footer{}.xml", n + 1)
}

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// `[Content_Types].xml` (ISO/IEC 29500-2, 10.1.2).
pub(crate) fn content_types(footers: usize) -> String {
    let mut out = format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut declare = |part: &str, kind: &str| {
        out.push_str(&format!(
            "<Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-{kind}+xml\"/>"
        ));
    };
    const WORD: &str = "officedocument.wordprocessingml";
    declare("word/document.xml", &format!("{WORD}.document.main"));
    declare("word/styles.xml", &format!("{WORD}.styles"));
    declare("word/settings.xml", &format!("{WORD}.settings"));
    declare("word/fontTable.xml", &format!("{WORD}.fontTable"));
    declare("word/header1.xml", &format!("{WORD}.header"));
    for n in 0..footers {
        declare(&footer_name(n), &format!("{WORD}.footer"));
    }
    declare("docProps/core.xml", "package.core-properties");
    declare("docProps/app.xml", "officedocument.extended-properties");
    declare("docProps/custom.xml", "officedocument.custom-properties");
    out + "</Types>"
}

/// `_rels/.rels`.
pub(crate) fn package_relationships() -> String {
    let mut out = open_relationships();
    relate(
        &mut out,
        "rId1",
        OFFICE,
        "officeDocument",
        "word/document.xml",
    );
    relate(
        &mut out,
        "rId2",
        PACKAGE,
        "metadata/core-properties",
        "docProps/core.xml",
    );
    relate(
        &mut out,
        "rId3",
        OFFICE,
        "extended-properties",
        "docProps/app.xml",
    );
    relate(
        &mut out,
        "rId4",
        OFFICE,
        "custom-properties",
        "docProps/custom.xml",
    );
    out + "</Relationships>"
}

/// `word/_rels/document.xml.rels`.
pub(crate) fn document_relationships(footers: usize) -> String {
    let mut out = open_relationships();
    relate(&mut out, "rId1", OFFICE, "styles", "styles.xml");
    relate(&mut out, "rId2", OFFICE, "settings", "settings.xml");
    relate(&mut out, "rId3", OFFICE, "fontTable", "fontTable.xml");
    relate(
        &mut out,
        PAGE_NUMBER_HEADER,
        OFFICE,
        "header",
        "header1.xml",
    );
    for n in 0..footers {
        let target = format!("footer{}.xml", n + 1);
        relate(&mut out, &footer_relationship(n), OFFICE, "footer", &target);
    }
    out + "</Relationships>"
}

fn open_relationships() -> String {
    format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">")
}

fn relate(out: &mut String, id: &str, base: &str, kind: &str, target: &str) {
    out.push_str(&format!(
        "<Relationship Id=\"{id}\" Type=\"{base}/relationships/{kind}\" Target=\"{target}\"/>"
    ));
}

/// `word/settings.xml`: the layout of Word 2013 and later (compatibility mode 15), lines that
/// end in a line break left unstretched (17.15.3.27), and the language. Tab stops keep their default of 12.7 mm (17.15.1.25).
pub(crate) fn settings() -> String {
    let mut compatibility = String::new();
    for (name, value) in [
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
        ("useWord2013TrackBottomHyphenation", 0),
    ] {
        compatibility.push_str(&format!(
            "<w:compatSetting w:name=\"{name}\" \
             w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"{value}\"/>"
        ));
    }
    format!(
        "{DECLARATION}<w:settings xmlns:w=\"{MAIN}\">\
         <w:zoom w:percent=\"100\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/>\
         <w:compat><w:doNotExpandShiftReturn/>{compatibility}</w:compat>\
         <w:themeFontLang w:val=\"vi-VN\"/>\
         <w:decimalSymbol w:val=\",\"/>\
         <w:listSeparator w:val=\";\"/>\
         </w:settings>"
    )
}

/// `word/fontTable.xml`: a program without the font chooses a substitute by its classification
/// (PANOSE) and its coverage, which are those of Times New Roman.
pub(crate) fn font_table() -> String {
    format!(
        "{DECLARATION}<w:fonts xmlns:w=\"{MAIN}\">\
         <w:font w:name=\"{FONT}\">\
         <w:panose1 w:val=\"02020603050405020304\"/>\
         <w:charset w:val=\"00\"/>\
         <w:family w:val=\"roman\"/>\
         <w:pitch w:val=\"variable\"/>\
         <w:sig w:usb0=\"E0002EFF\" w:usb1=\"C000785B\" w:usb2=\"00000009\" \
         w:usb3=\"00000000\" w:csb0=\"000001FF\" w:csb1=\"00000000\"/>\
         </w:font>\
         </w:fonts>"
    )
}

/// `word/header1.xml`: the page number (Phụ lục I, mục II, khoản 7). Sections whose first
/// page shows none have `w:titlePg` and no header for it.
pub(crate) fn page_number_header() -> String {
    let field = |kind| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    format!(
        "{DECLARATION}<w:hdr xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}/relationships\">\
         <w:p><w:pPr><w:pStyle w:val=\"{PAGE_NUMBER_STYLE}\"/></w:pPr>\
         {begin}<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
         {separate}<w:r><w:t>2</w:t></w:r>{end}</w:p>\
         </w:hdr>",
        begin = field("begin"),
        separate = field("separate"),
        end = field("end"),
    )
}

/// A footer that shows nothing, for a section that would otherwise inherit the one before.
pub(crate) fn empty_footer() -> String {
    format!(
        "{DECLARATION}<w:ftr xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}/relationships\"><w:p/></w:ftr>"
    )
}

/// `docProps/core.xml`. Its times are the document's own date, empty parts of it counted as the
/// first (of the year, of the month), and never the current time.
pub(crate) fn core_properties(properties: &Properties) -> Result<String, Error> {
    let title = escape(&properties.title)?;
    let author = escape(&properties.author)?;
    let mut times = String::new();
    if let Some(year) = properties.date.year {
        let month = properties.date.month.unwrap_or(1);
        let day = properties.date.day.unwrap_or(1);
        for name in ["created", "modified"] {
            times.push_str(&format!(
                "<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">\
                 {year:04}-{month:02}-{day:02}T00:00:00Z</dcterms:{name}>"
            ));
        }
    }
    Ok(format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>\
         <cp:lastModifiedBy>{author}</cp:lastModifiedBy>{times}\
         <dc:language>vi-VN</dc:language></cp:coreProperties>"
    ))
}

/// `docProps/app.xml`.
pub(crate) fn app_properties(company: &str) -> Result<String, Error> {
    Ok(format!(
        "{DECLARATION}<Properties xmlns=\"{OFFICE}/extended-properties\">\
         <Application>vanthu</Application><Company>{}</Company>\
         <AppVersion>{}</AppVersion></Properties>",
        escape(company)?,
        app_version(),
    ))
}

/// The version in the schema's form, `NN.NNNN` (22.2.2.3): 1.2.3 is `01.0203`.
fn app_version() -> String {
    format!(
        "{:0>2}.{:0>2}{:0>2}",
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    )
}

/// `docProps/custom.xml`, from names and values.
pub(crate) fn custom_properties(properties: &[(&str, &str)]) -> Result<String, Error> {
    let mut out = format!(
        "{DECLARATION}<Properties xmlns=\"{OFFICE}/custom-properties\" \
         xmlns:vt=\"{OFFICE}/docPropsVTypes\">"
    );
    // Ids 0 and 1 are taken by the format (22.3.2.2).
    for (pid, (name, value)) in (2..).zip(properties) {
        out.push_str(&format!(
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{pid}\" \
             name=\"{}\"><vt:lpwstr>{}</vt:lpwstr></property>",
            escape(name)?,
            escape(value)?,
        ));
    }
    Ok(out + "</Properties>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    #[test]
    fn a_blank_day_counts_as_the_first() {
        let mut properties = Properties {
            date: Date::parse("2023-03").unwrap(),
            ..Properties::default()
        };
        assert!(
            core_properties(&properties)
                .unwrap()
                .contains("-01T00:00:00Z</dcterms:created>")
        );
        properties.date = Date::parse("2023-03-24").unwrap();
        assert!(
            core_properties(&properties)
                .unwrap()
                .contains("2023-03-24T00:00:00Z")
        );
    }

    #[test]
    fn the_version_has_the_form_of_the_schema() {
        let version = app_version();
        let (major, minor) = version.split_once('.').unwrap();
        assert_eq!((major.len(), minor.len()), (2, 4));
        assert!(
            (major.to_owned() + minor)
                .bytes()
                .all(|b| b.is_ascii_digit())
        );
    }

    #[test]
    fn custom_properties_are_escaped_and_numbered_from_two() {
        let part = custom_properties(&[("a", "<1>"), ("b\"", "2")]).unwrap();
        assert!(part.contains("pid=\"2\" name=\"a\"><vt:lpwstr>&lt;1&gt;</vt:lpwstr>"));
        assert!(part.contains("pid=\"3\" name=\"b&quot;\"><vt:lpwstr>2</vt:lpwstr>"));
    }
}
