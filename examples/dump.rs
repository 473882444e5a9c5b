//! tmp
use vanthu::document::*;
fn t(x: &Text) -> String {
    x.runs()
        .iter()
        .map(|r| {
            let mut s = r.text.replace('\n', "⏎");
            if r.bold {
                s = format!("**{s}**")
            }
            if r.italic {
                s = format!("_{s}_")
            }
            s
        })
        .collect()
}
fn o(x: &Option<Text>) -> String {
    x.as_ref().map_or("∅".into(), t)
}
fn blocks(b: &[Block], ind: &str) {
    for b in b {
        match b {
            Block::Paragraph(p) => println!("{ind}{:?} {:?} | {}", p.role, p.number, t(&p.text)),
            Block::Table(tb) => {
                println!(
                    "{ind}TABLE unit={} cols={:?} head={}",
                    o(&tb.unit),
                    tb.columns.iter().map(|c| c.align).collect::<Vec<_>>(),
                    tb.head_rows
                );
                for h in &tb.head {
                    println!(
                        "{ind}  H {} {}+{} {}+{}",
                        t(&h.text),
                        h.row,
                        h.rows,
                        h.column,
                        h.columns
                    )
                }
                for r in &tb.rows {
                    println!(
                        "{ind}  {:?} {:?}",
                        r.role,
                        r.cells
                            .iter()
                            .map(|c| format!("{}x{}", t(&c.text), c.columns))
                            .collect::<Vec<_>>()
                    )
                }
            }
        }
    }
}
fn lh(l: &Letterhead) -> String {
    l.issuers
        .iter()
        .map(|i| format!("[{} / {}]", o(&i.parent), t(&i.name)))
        .collect()
}
fn main() {
    for f in std::env::args().skip(1) {
        println!("=== {f}");
        let b = std::fs::read(&f).unwrap();
        let st = std::time::Instant::now();
        match vanthu::reader::read(std::path::Path::new(&f), &b) {
            Err(e) => println!("REFUSED {e:?}"),
            Ok(r) => {
                println!(
                    "({:?}) paras {} sections {}",
                    st.elapsed(),
                    r.flow.paragraphs.len(),
                    r.flow.sections.len()
                );
                let d = &r.document;
                println!("known {:?}", r.known);
                println!(
                    "kind {:?} style {:?} props {:?}",
                    d.kind, d.style, d.properties
                );
                println!("letterhead {}", lh(&d.letterhead));
                println!(
                    "number {:?} dateline {:?}",
                    d.number.as_ref().map(|n| (&n.number, &n.symbol)),
                    d.dateline.as_ref().map(|x| (t(&x.place), x.date))
                );
                match &d.heading {
                    Heading::Titled { title, subject } => {
                        println!("title {} | {}", t(title), o(subject))
                    }
                    Heading::Regarding(x) => println!("vv {}", t(x)),
                    Heading::None => println!("no heading"),
                }
                println!("marks {:?}", d.marks);
                println!(
                    "authority {} bases {:?} enacts {}",
                    o(&d.preamble.authority),
                    d.preamble.legal_bases.iter().map(t).collect::<Vec<_>>(),
                    o(&d.preamble.enacts)
                );
                if let Some(a) = &d.addressees {
                    println!(
                        "to {} {:?} {:?}",
                        t(&a.label),
                        a.layout,
                        a.list.iter().map(t).collect::<Vec<_>>()
                    )
                }
                blocks(&d.body, "  ");
                if let Some(rc) = &d.closing.recipients {
                    println!(
                        "rec {} {:?}",
                        t(&rc.label),
                        rc.list.iter().map(t).collect::<Vec<_>>()
                    )
                }
                for s in &d.closing.signatures {
                    println!(
                        "sig {:?} post {} name {}",
                        s.lines.iter().map(t).collect::<Vec<_>>(),
                        o(&s.post),
                        t(&s.name)
                    )
                }
                println!(
                    "conf {} addr {:?}",
                    o(&d.closing.confirmation),
                    d.address.iter().map(t).collect::<Vec<_>>()
                );
                for a in &d.annexes {
                    println!(
                        "ANNEX landscape={} lh={}",
                        a.landscape,
                        a.letterhead.as_ref().map_or("∅".into(), lh)
                    );
                    match &a.heading {
                        AnnexHeading::Appendix { label, title } => {
                            println!("  app {} | {}", t(label), t(title))
                        }
                        AnnexHeading::Issued { title, subject } => {
                            println!("  issued {} | {}", t(title), t(subject))
                        }
                    }
                    println!("  ref {}", t(&a.reference));
                    blocks(&a.body, "    ")
                }
            }
        }
    }
}
