//! Inputs that nest deeper than any stack can take: each is rejected or read, on a thread with
//! half the stack of those that a batch runs on.

use std::fs;
use std::path::Path;
use std::thread;

use vanthu::office::Offices;

use crate::file::{File, p};
use crate::text::build;
use crate::word::judged;

/// Half of what a thread of the program has, in bytes.
const STACK: usize = 1 << 20;

/// Deeper than anything sensible.
const DEEP: usize = 20_000;

fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(STACK);
    thread
        .spawn(work)
        .expect("a thread")
        .join()
        .expect("no panic");
}

/// `open` many times, then `inside`, and `close` as often.
fn nested(open: &str, inside: &str, close: &str, times: usize) -> String {
    open.repeat(times) + inside + &close.repeat(times)
}

#[test]
fn a_deep_content_file_is_refused_or_built() {
    const HEAD: &str = "loai: bao-cao\nso: 5\nngay: 2023-03-24\ntrich_yeu: Thử\n";
    let values = |times: usize| {
        [
            nested("[", "1", "]", times),
            nested("{a: ", "1", "}", times),
            nested("- ", "a", "", times),
            nested("? ", "a", "", times),
            nested("!a ", "a", "", times),
            nested("{{#if so}}", "a", "{{/if}}", times),
            nested("{{cong ", "1", "}}", times),
            nested("(cong ", "1", " 1)", times),
            format!("'{{{{cong {}}}}}'", nested("(cong ", "1", " 1)", times)),
            format!("'{{{{lookup {}}}}}'", nested("a.[", "b", "]", times)),
            format!("'{}'", nested("*", "a", "*", times)),
            format!("'{}'", nested("[", "a", "](b)", times)),
            format!("'{}'", nested("> ", "a", "", times)),
            format!("|\n  {}", nested("- ", "a", "", times)),
        ]
    };
    on_a_small_stack(move || {
        let office = Offices::new(Vec::new())
            .of(Path::new("/"))
            .expect("an office");
        for times in [20, 100, 1_000, DEEP] {
            for value in values(times) {
                for key in ["noi_dung", "so_lieu", "phu_luc"] {
                    let text = format!("{HEAD}{key}: {value}\n");
                    build(Path::new("k.yaml"), text.as_bytes(), &office, None);
                }
            }
        }
        let mut text = format!("{HEAD}so_lieu:\n");
        for depth in 1..2_000 {
            text.push_str(&" ".repeat(depth));
            text.push_str("a:\n");
        }
        build(Path::new("k.yaml"), text.as_bytes(), &office, None);
    });
}

#[test]
fn fragments_that_call_each_other_come_to_an_end() {
    let templates = tempfile::tempdir().expect("a folder");
    fs::write(templates.path().join("a.hbs"), "{{> b}}").expect("a fragment");
    fs::write(templates.path().join("b.hbs"), "{{#if so}}{{> a}}{{/if}}").expect("a fragment");
    for i in 0..500 {
        let call = format!("{{{{> c{}}}}}", i + 1);
        fs::write(templates.path().join(format!("c{i}.hbs")), call).expect("a fragment");
    }
    let folders = vec![templates.path().to_owned()];
    on_a_small_stack(move || {
        let office = Offices::new(folders).of(Path::new("/")).expect("an office");
        for name in ["a", "c0"] {
            let text = format!("loai: bao-cao\nso: 5\nnoi_dung:\n  - manh: {name}\n");
            build(Path::new("k.yaml"), text.as_bytes(), &office, None);
        }
    });
}

#[test]
fn a_deep_word_file_is_refused_or_judged() {
    let paragraph = p("", "a");
    let shapes = move |times: usize| {
        let run = |open: &str, close: &str| {
            format!(
                "<w:p>{}</w:p>",
                nested(open, "<w:r><w:t>a</w:t></w:r>", close, times)
            )
        };
        [
            nested(
                "<w:tbl><w:tr><w:tc>",
                &paragraph,
                "</w:tc></w:tr></w:tbl>",
                times,
            ),
            nested(
                "<w:sdt><w:sdtContent>",
                &paragraph,
                "</w:sdtContent></w:sdt>",
                times,
            ),
            nested("<w:ins>", &paragraph, "</w:ins>", times),
            nested("<w:customXml>", &paragraph, "</w:customXml>", times),
            run("<w:hyperlink>", "</w:hyperlink>"),
            run("<w:ins>", "</w:ins>"),
            run("<w:smartTag>", "</w:smartTag>"),
            run("<w:oMath>", "</w:oMath>"),
            run(
                "<w:r><mc:AlternateContent><mc:Choice>",
                "</mc:Choice></mc:AlternateContent></w:r>",
            ),
            run(
                "<w:r><w:pict><w:txbxContent><w:p>",
                "</w:p></w:txbxContent></w:pict></w:r>",
            ),
            nested("<w:x>", "", "</w:x>", times),
        ]
    };
    on_a_small_stack(move || {
        for times in [10, 60, 250, 1_000, DEEP] {
            for shape in shapes(times) {
                judged(&File::new(&shape).pack());
            }
        }
        let chain: String = (0..DEEP)
            .map(|i| {
                let below = (i + 1) % DEEP;
                format!(
                    "<w:style w:type=\"paragraph\" w:styleId=\"S{i}\"><w:basedOn w:val=\"S{below}\"/></w:style>"
                )
            })
            .collect();
        let styled = p("<w:pStyle w:val=\"S0\"/>", "a");
        judged(&File::new(&styled).styles(&chain).pack());
    });
}
