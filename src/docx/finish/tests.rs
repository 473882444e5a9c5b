//! What the finishing pass grafts, orders and rejects.

use super::super::testing::{LINE, document, grafts};
use super::*;
use proptest::prelude::*;

/// Finishes the content of a root and returns the content.
fn finished(content: &str, grafts: &[Graft]) -> Result<String, Error> {
    let part = format!("<?xml version=\"1.0\"?><w:hdr xmlns:gone=\"x\">{content}</w:hdr>");
    let out = String::from_utf8(finish(part.as_bytes(), grafts)?).unwrap();
    let (root, content) = out.split_once("main\"").unwrap();
    assert!(root.starts_with(DECLARATION) && !out.contains("gone"));
    let (_, content) = content.split_once('>').unwrap();
    Ok(content.strip_suffix("</w:hdr>").unwrap().to_owned())
}

#[test]
fn children_are_put_in_order_at_every_depth() {
    let given = "<w:p><w:pPr><w:rPr><w:sz w:val=\"28\" /><w:b /></w:rPr><w:jc w:val=\"both\" />\
                 <w:pBdr><w:bottom /><w:top /></w:pBdr><w:pStyle w:val=\"A\" /></w:pPr></w:p>";
    let wanted = "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:pBdr><w:top/><w:bottom/></w:pBdr>\
                  <w:jc w:val=\"both\"/><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:pPr></w:p>";
    assert_eq!(finished(given, &[]).unwrap(), wanted);
}

#[test]
fn what_the_schema_does_not_know_comes_last_and_equals_keep_their_order() {
    let given = "<w:sectPr><w:x /><w:titlePg /><w:footerReference r:id=\"2\" />\
                 <w:headerReference r:id=\"9\" /><w:headerReference r:id=\"1\" /></w:sectPr>";
    let wanted = "<w:sectPr><w:headerReference r:id=\"9\"/><w:headerReference r:id=\"1\"/>\
                  <w:footerReference r:id=\"2\"/><w:titlePg/><w:x/></w:sectPr>";
    assert_eq!(finished(given, &[]).unwrap(), wanted);
}

#[test]
fn empty_properties_go_and_take_with_them_what_they_leave_empty() {
    let given = "<w:p w14:paraId=\"1\"><w:pPr><w:rPr /><w:numPr></w:numPr></w:pPr>\
                 <w:r><w:rPr /><w:t>a</w:t></w:r></w:p><w:p w14:paraId=\"1\" />";
    assert_eq!(
        finished(given, &[]).unwrap(),
        "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/>"
    );
}

#[test]
fn text_stays_as_it_is() {
    let text = "<w:p><w:r><w:t xml:space=\"preserve\"> 1 &lt; 2 &amp; ơ > ư \n</w:t></w:r></w:p>";
    assert_eq!(finished(text, &[]).unwrap(), text);
}

#[test]
fn a_page_is_landscape_when_its_size_or_its_orientation_says_so() {
    let size = |attributes: &str| finished(&format!("<w:pgSz {attributes} />"), &[]).unwrap();
    let landscape = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
    for said in [
        "w:w=\"11906\" w:h=\"16838\" w:orient=\"landscape\"",
        "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
        "w:w=\"16838\" w:h=\"11906\"",
    ] {
        assert_eq!(size(said), landscape);
    }
    assert_eq!(
        size("w:w=\"11906\" w:h=\"16838\""),
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    );
}

#[test]
fn a_run_graft_replaces_its_run_and_a_table_graft_adds_to_its_table() {
    let out = String::from_utf8(finish(&document(1), &grafts()).unwrap()).unwrap();
    assert!(out.contains(&format!("</w:pPr>{LINE}</w:p>")));
    assert!(out.contains(
        "<w:tblCaption w:val=\"Số liệu &lt;6 tháng&gt; &amp; &quot;năm&quot;\"/>\
         <w:tblDescription w:val=\"Bảng có hai dòng đầu\"/></w:tblPr>"
    ));
    assert!(!out.contains('@') && !out.contains("w:tblStyle"));
    let rows: Vec<bool> = out
        .split("<w:tr>")
        .skip(1)
        .map(|row| row.starts_with("<w:trPr><w:tblHeader/></w:trPr>"))
        .collect();
    assert_eq!(rows, [true, true, false]);
}

#[test]
fn a_named_table_style_comes_first() {
    let table = Graft::Table(TableGraft {
        style: Some("Bang".to_owned()),
        ..TableGraft::default()
    });
    let out = finished(
        "<w:tbl><w:tblPr><w:tblW /><w:tblStyle w:val=\"@0\" /></w:tblPr></w:tbl>",
        &[table],
    );
    assert_eq!(
        out.unwrap(),
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Bang\"/><w:tblW/></w:tblPr></w:tbl>"
    );
}

#[test]
fn grafts_and_marks_that_do_not_match_are_errors() {
    let run = || Graft::Run("<w:r/>".to_owned());
    let rows = |header_rows| {
        Graft::Table(TableGraft {
            header_rows,
            ..TableGraft::default()
        })
    };
    let marked = "<w:r><w:rPr><w:rStyle w:val=\"@0\" /></w:rPr></w:r>";
    let table = "<w:tbl><w:tblPr><w:tblStyle w:val=\"@0\" /></w:tblPr>\
                 <w:tr><w:trPr /></w:tr></w:tbl>";
    assert_eq!(finished(marked, &[run()]).unwrap(), "<w:r/>");
    assert!(finished(table, &[rows(1)]).is_ok());
    for (content, grafts) in [
        (marked.to_owned(), vec![]),
        (marked.to_owned(), vec![rows(0)]),
        (marked.to_owned(), vec![run(), run()]),
        (format!("{marked}{marked}"), vec![run()]),
        (marked.replace("@0", "@"), vec![run()]),
        (marked.replace("w:r>", "w:pPr>"), vec![run()]),
        (table.to_owned(), vec![run()]),
        (table.to_owned(), vec![rows(2)]),
    ] {
        assert!(finished(&content, &grafts).is_err(), "{content} {grafts:?}");
    }
}

#[test]
fn what_is_not_well_formed_is_an_error() {
    for part in [
        "",
        "<a>",
        "<a></b>",
        "<a",
        "<a>&</a>",
        "<a/><b/>",
        "<a></a><b></b>",
    ] {
        assert!(finish(part.as_bytes(), &[]).is_err(), "{part}");
    }
    assert!(finish(b"<a>\xFF</a>", &[]).is_err());
}

#[test]
fn a_root_without_content_is_a_root() {
    let out = String::from_utf8(finish(b"<w:ftr />", &[]).unwrap()).unwrap();
    assert!(out.starts_with(DECLARATION) && out.ends_with("></w:ftr>"));
}

proptest! {
    #[test]
    fn any_order_of_children_becomes_the_schemas(
        children in Just(container("w:pPr").unwrap().children).prop_flat_map(|all| {
            proptest::sample::subsequence(all, 1..=all.len())
                .prop_flat_map(|some| (Just(some.clone()), Just(some).prop_shuffle()))
        })
    ) {
        let (sorted, shuffled) = children;
        let tags = |names: &[&str]| -> String {
            names.iter().map(|name| format!("<{name} w:val=\"1\"/>")).collect()
        };
        // Containers inside would be empty and be removed.
        let leaves = |names: &[&'static str]| -> Vec<&'static str> {
            names.iter().copied().filter(|n| container(n).is_none()).collect()
        };
        prop_assume!(!leaves(&sorted).is_empty());
        let given = format!("<w:pPr>{}</w:pPr>", tags(&shuffled));
        let wanted = format!("<w:pPr>{}</w:pPr>", tags(&leaves(&sorted)));
        let out = finished(&given, &[]).unwrap().replace("<w:sectPr w:val=\"1\"></w:sectPr>", "");
        prop_assert_eq!(out, wanted);
    }
}
