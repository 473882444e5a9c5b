//! What is mutated: the samples, the fixtures of the rules, and packages made by hand.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use vanthu::docx;
use vanthu::files::read_source;
use vanthu::office::{Office, Offices};

use crate::file::{File, centred, p, table, unpacked};

/// Files below these folders with this extension, in order.
pub(crate) fn files(folders: &[&str], extension: &str) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = folders
        .iter()
        .flat_map(walkdir::WalkDir::new)
        .map(|entry| entry.expect("a folder").into_path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    out.sort();
    out
}

/// A content file, its bytes, and its options for compiling.
pub(crate) type Content = (PathBuf, Vec<u8>, Arc<Office>);

/// The content files of the samples and of the rules.
pub(crate) static CONTENT: LazyLock<Vec<Content>> = LazyLock::new(|| {
    let offices = Offices::new(Vec::new());
    files(&["samples", "tests/rules", "tests/fixtures"], "yaml")
        .into_iter()
        .filter(|path| !path.ends_with("vanthu.yaml"))
        .map(|path| {
            let office = offices.of(folder(&path)).expect("an office");
            let bytes = std::fs::read(&path).expect("a content file");
            (path, bytes, office)
        })
        .collect()
});

/// The folder of a file.
pub(crate) fn folder(path: &Path) -> &Path {
    path.parent().expect("a folder")
}

/// The parts of a Word file, by name.
pub(crate) type Parts = Vec<(String, Vec<u8>)>;

/// Word files, as the parts that they are packed from: those of the samples, and two that were
/// not made with vanthu.
pub(crate) static WORD: LazyLock<Vec<(String, Parts)>> = LazyLock::new(|| {
    let mut all: Vec<_> = CONTENT
        .iter()
        .filter(|(path, ..)| path.starts_with("samples"))
        .map(|(path, _, office)| {
            let source = Arc::new(read_source(path).expect("a sample"));
            let document = vanthu::compile(&source, office).value.expect("compiles");
            let bytes = docx::write(&document).expect("written");
            (path.display().to_string(), unpacked(&bytes))
        })
        .collect();
    for (name, file) in [("typed", typed("")), ("styled", styled())] {
        all.push((name.to_owned(), unpacked(&file.pack())));
    }
    all
});

/// A report as a person types it: only paragraphs, tables and direct formatting; with more
/// paragraphs in its content.
pub(crate) fn typed(more: &str) -> File {
    let letterhead = table(
        false,
        &[
            &[
                centred("UBND TỈNH HÀ TĨNH") + &centred("*SỞ NỘI VỤ*"),
                centred("*CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM*")
                    + &centred("*Độc lập - Tự do - Hạnh phúc*"),
            ],
            &[
                centred("Số: 15/BC-SNV"),
                centred("_Hà Tĩnh, ngày 05 tháng 3 năm 2023_"),
            ],
        ],
    );
    let figures = table(
        true,
        &[
            &[centred("*TT*"), centred("*Nội dung*"), centred("*Số tiền*")],
            &[centred("1"), p("", "Văn thư"), p("", "1,5")],
            &[p("", ""), p("", "*Tổng cộng*"), p("", "*1,5*")],
        ],
    );
    let closing = table(
        false,
        &[&[
            p("", "_*Nơi nhận:*_") + &p("", "- Như trên;") + &p("", "- Lưu: VT, VP."),
            centred("*GIÁM ĐỐC*") + &p("", "").repeat(3) + &centred("*Nguyễn Văn An*"),
        ]],
    );
    let body = [
        letterhead,
        centred("*BÁO CÁO*"),
        centred("*Kết quả công tác văn thư*"),
        centred("Kính gửi: Ủy ban nhân dân tỉnh"),
        p("", "Thực hiện Kế hoạch số 87/KH-UBND, Sở báo cáo như sau:"),
        p("", "*I. KẾT QUẢ*"),
        p("", "*1. Công tác chỉ đạo*"),
        p("", "- Gạch đầu dòng;"),
        more.to_owned(),
        figures,
        p("", "Trên đây là báo cáo của Sở./."),
        closing,
        p("<w:pageBreakBefore/><w:jc w:val=\"center\"/>", "*Phụ lục*"),
        centred("_(Kèm theo Báo cáo số 15/BC-SNV)_"),
        p("", "Nội dung của phụ lục."),
    ];
    File::new(&body.concat())
}

/// A decision that uses many features of Word: styles based on styles, lists numbered by
/// styles, a header, a note, a drawn box, fields, tracked changes, sections.
fn styled() -> File {
    let styles = "\
        <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"Normal\"/><w:link w:val=\"C\"/><w:pPr><w:spacing w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
        <w:style w:type=\"character\" w:styleId=\"C\"><w:basedOn w:val=\"D\"/><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"character\" w:styleId=\"D\"><w:rPr><w:i/></w:rPr></w:style>\
        <w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"table\" w:styleId=\"T\"><w:basedOn w:val=\"T2\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>\
        <w:style w:type=\"table\" w:styleId=\"T2\"/>";
    let numbering = "\
        <w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>\
        <w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"L\"/>\
        <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/><w:pStyle w:val=\"B\"/></w:lvl>\
        <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
        <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>";
    let body = [
        centred("*QUYẾT ĐỊNH*"),
        centred("*Về việc ban hành Quy chế*"),
        p("<w:pStyle w:val=\"A\"/>", "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"),
        p("<w:pStyle w:val=\"B\"/>", "Ban hành kèm theo Quyết định này Quy chế."),
        p("<w:pStyle w:val=\"B\"/>", "Quyết định có hiệu lực kể từ ngày ký."),
        p("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>", "Một mục."),
        "<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del>\
         <w:r><w:rPr><w:rStyle w:val=\"C\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
         <w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
         <w:hyperlink r:id=\"link\"><w:r><w:t>trang</w:t></w:r></w:hyperlink>\
         <w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:sym w:char=\"F0B7\" w:font=\"Symbol\"/></w:r></w:p>"
            .to_owned(),
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>\
         <wp:extent cx=\"914400\" cy=\"457200\"/><a:graphic><wps:wsp><wps:txbx><w:txbxContent>\
         <w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphic>\
         </wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style=\"width:72pt\"/></w:pict>\
         </mc:Fallback></mc:AlternateContent></w:r></w:p>"
            .to_owned(),
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>\
         <w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>\
         <w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>\
         <w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr>\
         <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
            .to_owned(),
        "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:right=\"851\"/>\
         <w:pgNumType w:start=\"1\"/></w:sectPr></w:pPr></w:p>"
            .to_owned(),
        centred("*QUY CHẾ*"),
        centred("_(Kèm theo Quyết định số 05/QĐ-SNV)_"),
        p("<w:outlineLvl w:val=\"1\"/>", "*Điều 1. Phạm vi*"),
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Quy chế này quy định.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            .to_owned(),
        "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>".to_owned(),
    ];
    let theme = "<a:theme xmlns:a=\"a\"><a:themeElements><a:fontScheme><a:minorFont>\
                 <a:latin typeface=\"Times New Roman\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
    File::new(&body.concat())
        .styles(styles)
        .related("numbering", "numbering", "numbering", numbering)
        .related("header", "header", "hdr", &centred("2"))
        .related(
            "footnotes",
            "footnotes",
            "footnotes",
            "<w:footnote w:id=\"1\"><w:p/></w:footnote>",
        )
        .related("settings", "settings", "settings", "<w:evenAndOddHeaders/>")
        .related("theme", "theme", "theme", "")
        .part("word/theme.xml", theme)
        .external("link", "hyperlink", "https://example.org")
}
