//! The sample report against the original, paragraph by paragraph: the same words except for the
//! mistakes that `samples/bao-cao-389/README.md` lists.

use std::path::Path;
use std::sync::Arc;

use vanthu::document::{AnnexHeading, Block, Document, Table, Text};
use vanthu::office::Offices;
use vanthu::source::Source;

const SAMPLE: &str = "samples/bao-cao-389/bao-cao.yaml";

/// Every paragraph of the document in the order of the original's text.
fn paragraphs(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    let mut say = |text: String| out.push(text);
    let number = document.number.as_ref().unwrap();
    say(format!(
        "Số: {}/{}",
        number.number.as_deref().unwrap_or(""),
        number.symbol
    ));
    let dateline = document.dateline.as_ref().unwrap();
    say(format!(
        "{}, {}",
        dateline.place.to_plain(),
        dateline.date.long()
    ));
    match &document.heading {
        vanthu::document::Heading::Titled { title, subject } => {
            say(title.to_plain());
            say(subject.as_ref().unwrap().to_plain());
        }
        other => panic!("a report has a title: {other:?}"),
    }
    blocks(&document.body, &mut say);
    let recipients = document.closing.recipients.as_ref().unwrap();
    say(recipients.label.to_plain());
    for recipient in &recipients.list {
        say(format!("- {}", recipient.to_plain()));
    }
    let [signature] = &document.closing.signatures[..] else {
        panic!("one signature");
    };
    signature.lines.iter().for_each(|l| say(l.to_plain()));
    say(signature.name.to_plain());
    for annex in &document.annexes {
        for issuer in &annex.letterhead.as_ref().unwrap().issuers {
            say(issuer.parent.as_ref().unwrap().to_plain());
            say(issuer.name.to_plain());
        }
        say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".to_owned());
        say("Độc lập - Tự do - Hạnh phúc".to_owned());
        match &annex.heading {
            AnnexHeading::Appendix { label, title } => {
                say(label.to_plain());
                say(title.to_plain());
            }
            other => panic!("an appendix: {other:?}"),
        }
        say(annex.reference.to_plain());
        blocks(&annex.body, &mut say);
    }
    out
}

fn blocks(blocks: &[Block], say: &mut impl FnMut(String)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let lead = match (&paragraph.number, paragraph.role) {
                    (Some(number), _) => format!("{number} "),
                    (None, vanthu::components::Role::Dash) => "- ".to_owned(),
                    (None, _) => String::new(),
                };
                say(format!("{lead}{}", starred(&paragraph.text)));
            }
            Block::Table(table) => cells(table, say),
        }
    }
}

/// The text with its italics in stars, as the original marks them.
fn starred(text: &Text) -> String {
    text.runs()
        .iter()
        .map(|run| match run.italic {
            true => format!("*{}*", run.text),
            false => run.text.clone(),
        })
        .collect()
}

fn cells(table: &Table, say: &mut impl FnMut(String)) {
    for cell in &table.head {
        say(cell.text.to_plain());
    }
    for row in &table.rows {
        for cell in row.cells.iter().filter(|c| !c.text.is_empty()) {
            say(cell.text.to_plain());
        }
    }
}

/// The original's paragraphs, in the same order as [`paragraphs`].
fn original() -> Vec<String> {
    let text = std::fs::read_to_string("tests/fixtures/report-389.txt").unwrap();
    let text = text
        .replace("**", "")
        // a page ended in the middle of this heading
        .replace("trái phép\n\nhàng hóa", "trái phép hàng hóa")
        // one title on two lines
        .replace("HÀNG GIẢ\nTHỰC HIỆN", "HÀNG GIẢ THỰC HIỆN")
        // the character was set as a formula
        .replace(r"($\pm\%$)", "(±%)");
    text.split(['\n', '\t'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What the sample fixes, exactly; see its README.
const FIXED: [(&str, &str); 5] = [
    ("87/KH-BCDD389", "87/KH-BCĐ389"),
    (
        "87/KH-BCĐ389 ngày 09/12/2023",
        "87/KH-BCĐ389 ngày 09/12/2022",
    ),
    ("389 tỉnh(Cục Hải quan)", "389 tỉnh (Cục Hải quan)"),
    ("ngày 24/3/2023 của Sở", "ngày /3/2023 của Sở"),
    ("ngày 24/3/2023 của Sở", "ngày /3/2023 của Sở"),
];

#[test]
fn the_sample_says_what_the_original_said() {
    let path = Path::new(SAMPLE);
    let source = Arc::new(Source::new(path, &std::fs::read_to_string(path).unwrap()));
    let office = Offices::new(Vec::new())
        .of(path.parent().unwrap())
        .expect("the office reads");
    let checked = vanthu::compile(&source, &office);
    let document = checked.value.expect("the sample compiles");

    let one_space = |s: &String| s.split_whitespace().collect::<Vec<_>>().join(" ");
    let ours: Vec<String> = paragraphs(&document).iter().map(one_space).collect();
    let mut theirs: Vec<String> = original().iter().map(one_space).collect();
    // the second heading tree of the first appendix is in other rows of the text than of
    // the table: compare it as a set
    for (slip, fixed) in FIXED {
        let line = theirs
            .iter_mut()
            .find(|l| l.contains(slip))
            .unwrap_or_else(|| panic!("the original has {slip}"));
        *line = line.replacen(slip, fixed, 1);
    }
    let differing: Vec<_> = ours.iter().zip(&theirs).filter(|(a, b)| a != b).collect();
    assert_eq!(differing, [], "paragraphs that differ");
    assert_eq!(ours.len(), theirs.len());
}
