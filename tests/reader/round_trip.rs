//! What is written is read back the same: the first file of every kind, the sample, and
//! generated documents of every form.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use vanthu::date::Date;
use vanthu::document::Document;
use vanthu::kinds::KINDS;
use vanthu::office::{Office, Offices};
use vanthu::reader::{Reading, read};
use vanthu::source::Source;

use crate::file::{pack, unpacked};

fn office(folder: &str) -> Arc<Office> {
    Offices::new(Vec::new())
        .of(Path::new(folder))
        .expect("an office")
}

fn compile(text: &str, office: &Office) -> Document {
    let checked = vanthu::compile(&Arc::new(Source::new("k.yaml", text)), office);
    checked.value.expect("compiles")
}

fn read_back(document: &Document) -> Reading {
    let file = vanthu::docx::write(document).expect("written");
    read(Path::new("k.docx"), &file).expect("read")
}

/// A date that is not on the page is only in the file's properties, where an empty part counts
/// as the first.
fn first_day(date: Date) -> Date {
    let first = |part: Option<u8>| date.year.map(|_| part.unwrap_or(1));
    Date {
        year: date.year,
        month: first(date.month),
        day: first(date.day),
    }
}

#[test]
fn the_first_file_of_every_kind_is_read_back() {
    let office = office("/");
    for kind in &KINDS {
        let text = vanthu::starter::content_file(kind);
        let opened: String = text
            .lines()
            .map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line)))
            .collect();
        for text in [text, opened] {
            let mut document = compile(&text, &office);
            if document.dateline.is_none() {
                document.properties.date = first_day(document.properties.date);
            }
            let reading = read_back(&document);
            assert_eq!(reading.document, document, "{}", kind.key);
            assert!(reading.known.kind && reading.known.nation && reading.known.body);
        }
    }
}

#[test]
fn every_sample_is_read_back() {
    let offices = Offices::new(Vec::new());
    let mut read = 0;
    for entry in walkdir::WalkDir::new("samples") {
        let path = entry.expect("an entry").into_path();
        let is_content = path.extension().is_some_and(|e| e == "yaml")
            && path.file_name().is_some_and(|n| n != "vanthu.yaml");
        if !is_content {
            continue;
        }
        let office = offices
            .of(path.parent().expect("a folder"))
            .expect("an office");
        let source = vanthu::files::read_source(&path).expect("a source");
        let checked = vanthu::compile(&Arc::new(source), &office);
        // A document for a merge does not compile without a row.
        let Some(mut document) = checked.value else {
            continue;
        };
        if document.dateline.is_none() {
            document.properties.date = first_day(document.properties.date);
        }
        assert_eq!(read_back(&document).document, document, "{path:?}");
        read += 1;
    }
    assert!(read >= 15, "{read} samples");
}

/// A table whose cells have dashed lines, numbers that are kept whole, a group and a total.
const TABLE: &str = r#"
loai: bao-cao
so: "07"
ngay: 2026-03-05
trich_yeu: Kết quả trồng rừng
co_quan: { chu_quan: UBND tỉnh Hà Tĩnh, ten: Sở Nội vụ, ky_hieu: SNV }
dia_danh: Hà Tĩnh
noi_dung:
  - van_ban: Kết quả như sau./.
noi_nhan: [UBND tỉnh]
luu: [VT]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
phu_luc:
  - tieu_de: Kết quả
    bang:
      cot: [TT, Nội dung thực hiện các nhiệm vụ được giao, "Tăng/giảm (±%)", "So sánh (+/-%)",
            "Giai đoạn 2021-2025", Kết quả, Số cây, Ghi chú]
      hang:
        - nhom: [A, Các xã miền núi, "", "", "", "", "", ""]
        - - 1
          - "Đã cấp 1 500 cây giống cho xã ngày 05/3/2025, kinh phí 1.200 triệu đồng; **còn 25 km đường**"
          - "Tăng (±%)"
          - 5
          - "từ 2021-2025"
          - "Đạt 95% kế hoạch 15 ngày"
          - 3
          - |-
            - Một việc;\
            - Hai việc.
      tong: true
"#;

#[test]
fn what_keeps_numbers_whole_is_read_as_it_was_typed() {
    let document = compile(TABLE, &office("/"));
    let file = vanthu::docx::write(&document).expect("written");
    let parts = unpacked(&file);
    let (_, text) = parts
        .iter()
        .find(|(name, _)| name == "word/document.xml")
        .expect("a document");
    let text = String::from_utf8_lossy(text);
    let kept = |what: &str| {
        text.matches(&format!(
            "<w:noProof/></w:rPr><w:t xml:space=\"preserve\">{what}"
        ))
        .count()
    };
    assert!(kept("\u{a0}</w:t>") > 4, "{}", kept("\u{a0}</w:t>"));
    assert!(kept(" </w:t><w:br/>") > 1, "{}", kept(" </w:t><w:br/>"));
    assert_eq!(read_back(&document).document, document);
}

/// The file with every style under another name, as another program may save it.
fn unstyled(file: &[u8]) -> Vec<u8> {
    let mut parts = unpacked(file);
    for (name, bytes) in &mut parts {
        if name.starts_with("word/") && name.ends_with(".xml") {
            let xml = String::from_utf8(bytes.clone()).expect("UTF-8");
            let xml = ["w:styleId=\"", "Style w:val=\"", "basedOn w:val=\""]
                .iter()
                .fold(xml, |xml, at| xml.replace(at, &format!("{at}x")));
            *bytes = xml.into_bytes();
        }
    }
    pack(&parts)
}

#[test]
fn the_components_are_found_without_their_styles() {
    let offices = Offices::new(Vec::new());
    for name in [
        "bao-cao-389/bao-cao",
        "hdnd-xa/nghi-quyet",
        "lien-tich/ke-hoach",
        "so-noi-vu/cong-van",
        "so-noi-vu/giay-moi",
        "so-noi-vu/giay-nghi-phep",
        "so-noi-vu/hop-dong",
        "so-noi-vu/quyet-dinh",
        "so-noi-vu/thong-bao",
        "ubnd-xa/bao-cao",
        "ubnd-xa/chi-thi",
        "ubnd-xa/cong-dien",
        "ubnd-xa/quyet-dinh",
    ] {
        let path = format!("samples/{name}.yaml");
        let path = Path::new(&path);
        let office = offices
            .of(path.parent().expect("a folder"))
            .expect("an office");
        let source = vanthu::files::read_source(path).expect("a source");
        let document = vanthu::compile(&Arc::new(source), &office).value;
        let document = document.expect("compiles");
        let file = unstyled(&vanthu::docx::write(&document).expect("written"));
        let reading = read(path, &file).expect("read");
        assert!(reading.placed.iter().all(|placed| !placed.styled));
        assert_eq!(reading.document, document, "{name}");
    }
}

/// Generated documents.
mod any {
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;
    use vanthu::components::{Circulation, Role, RowRole, Secrecy, Sizes, Urgency};
    use vanthu::date::Date;
    use vanthu::document::*;
    use vanthu::kinds::{KINDS, Kind, Need, Opening, SubjectPlace};
    use vanthu::layout::{Align, Indent, Style};

    /// Words, figures, punctuation, and characters special to XML and markup.
    const WORDS: [&str; 24] = [
        "Ủy",
        "ban",
        "nhân",
        "dân",
        "tỉnh",
        "Quảng",
        "Ngãi",
        "1.254",
        "98,5%",
        "số",
        "15/QĐ-BNV",
        "1.",
        "a)",
        "-",
        "II.",
        "Điều",
        "“nghỉ",
        "phép”;",
        "A&B",
        "<w:t>",
        "ngày",
        "văn bản:",
        "HỘI ĐỒNG",
        "𝄞",
    ];

    fn words(most: usize) -> impl Strategy<Value = String> {
        let gap = prop_oneof![8 => Just(" "), 1 => Just("\n"), 1 => Just("\u{a0}")];
        vec((select(&WORDS[..]), gap), 1..=most).prop_map(|words| {
            let mut out = String::new();
            for (i, (word, gap)) in words.iter().enumerate() {
                if i > 0 {
                    out.push_str(gap);
                }
                out.push_str(word);
            }
            out
        })
    }

    fn text(most: usize) -> impl Strategy<Value = Text> {
        vec((words(most), any::<bool>(), any::<bool>()), 1..4).prop_map(|runs| {
            let mut out = Text::default();
            for (i, (words, bold, italic)) in runs.into_iter().enumerate() {
                if i > 0 {
                    out.push_plain(" ");
                }
                out.push(words, bold, italic);
            }
            out
        })
    }

    fn date() -> impl Strategy<Value = Date> {
        prop_oneof![
            (2020u16..2030, 1u8..13, 1u8..29).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap()),
            (2020u16..2030, 1u8..13).prop_map(|(y, m)| Date {
                year: Some(y),
                month: Some(m),
                day: None
            }),
            Just(Date::default()),
        ]
    }

    fn letterhead() -> impl Strategy<Value = Letterhead> {
        let issuer =
            (option::of(text(6)), text(6)).prop_map(|(parent, name)| Issuer { parent, name });
        vec(issuer, 1..3).prop_map(|issuers| Letterhead { issuers })
    }

    fn block() -> impl Strategy<Value = Block> {
        let numbered = select(vec![
            (Role::Body, None),
            (Role::Dash, None),
            (Role::Plus, None),
            (Role::Part, Some("Phần I")),
            (Role::Chapter, Some("Chương II")),
            (Role::Section, Some("Mục 3")),
            (Role::Subsection, Some("Tiểu mục 4")),
            (Role::ArticleTitle, Some("Điều 1.")),
            (Role::Article, Some("Điều 12.")),
            (Role::ClauseTitle, Some("1.")),
            (Role::Clause, Some("2.")),
            (Role::Point, Some("đ)")),
            (Role::Level1, Some("III.")),
            (Role::Level2, Some("4.")),
            (Role::Level3, Some("b)")),
        ]);
        let paragraph = (numbered, text(20)).prop_map(|((role, number), text)| {
            Block::Paragraph(Paragraph {
                role,
                number: number.map(str::to_owned),
                text,
            })
        });
        prop_oneof![6 => paragraph, 1 => table().prop_map(Block::Table)]
    }

    fn cell() -> impl Strategy<Value = Text> {
        prop_oneof![3 => text(4), 1 => Just(Text::default())]
    }

    /// A heading of one or two rows, rows of every role.
    fn table() -> impl Strategy<Value = Table> {
        let align = select(vec![Align::Left, Align::Center, Align::Right]);
        (vec(align, 2..5), any::<bool>(), option::of(text(3))).prop_flat_map(
            |(aligns, deep, unit)| {
                let n = aligns.len();
                let heads = vec(cell(), n + 1);
                let data = vec(vec(cell(), n), 1..4);
                let special = (select(vec![RowRole::Group, RowRole::Total]), cell(), cell());
                let numbering = any::<bool>();
                (heads, data, option::of(special), numbering).prop_map(
                    move |(heads, data, special, numbering)| {
                        let mut heads = heads.into_iter();
                        let mut at = |row, column, rows, columns| HeadCell {
                            text: heads.next().unwrap_or_default(),
                            row,
                            column,
                            rows,
                            columns,
                        };
                        let mut head = Vec::new();
                        if deep {
                            head.extend((0..n - 2).map(|c| at(0, c, 2, 1)));
                            head.push(at(0, n - 2, 1, 2));
                            head.extend((n - 2..n).map(|c| at(1, c, 1, 1)));
                        } else {
                            head.extend((0..n).map(|c| at(0, c, 1, 1)));
                        }
                        let row = |role, cells: Vec<Text>| Row {
                            role,
                            cells: cells
                                .into_iter()
                                .map(|text| Cell { text, columns: 1 })
                                .collect(),
                        };
                        let mut rows = Vec::new();
                        if numbering {
                            let cells = (1..=n).map(|i| Text::fixed(format!("({i})")));
                            rows.push(row(RowRole::Numbering, cells.collect()));
                        }
                        if let Some((role, first, rest)) = special {
                            rows.push(Row {
                                role,
                                cells: vec![
                                    Cell {
                                        text: first,
                                        columns: 1,
                                    },
                                    Cell {
                                        text: rest,
                                        columns: n - 1,
                                    },
                                ],
                            });
                        }
                        rows.extend(data.into_iter().map(|cells| row(RowRole::Data, cells)));
                        Table {
                            unit: unit.clone(),
                            columns: aligns
                                .iter()
                                .map(|align| Column { align: *align })
                                .collect(),
                            head_rows: if deep { 2 } else { 1 },
                            head,
                            rows,
                        }
                    },
                )
            },
        )
    }

    fn marks() -> impl Strategy<Value = Marks> {
        (
            option::of(select(&Secrecy::ALL[..])),
            option::of(select(&Urgency::ALL[..])),
            option::of(select(&Circulation::ALL[..])),
            any::<bool>(),
        )
            .prop_map(|(secrecy, urgency, circulation, draft)| Marks {
                secrecy,
                urgency,
                circulation,
                draft,
            })
    }

    fn closing(kind: &'static Kind) -> impl Strategy<Value = Closing> {
        let recipients = vec(text(5), 1..4).prop_map(|list| Recipients {
            label: Text::fixed("Nơi nhận:"),
            list,
        });
        let name = prop_oneof![4 => text(3), 1 => Just(Text::default())];
        let signature = (vec(text(4), 1..4), option::of(text(4)), name)
            .prop_map(|(lines, post, name)| Signature { lines, post, name });
        let (fewest, most) = kind.signatories;
        let confirmation = match kind.confirmation {
            Need::Forbidden => Just(None).boxed(),
            _ => option::of(text(8)).boxed(),
        };
        (
            option::of(recipients),
            vec(signature, fewest..=most),
            confirmation,
        )
            .prop_map(|(recipients, signatures, confirmation)| Closing {
                recipients,
                confirmation: confirmation.filter(|_| signatures.len() == 1),
                signatures,
            })
    }

    fn annex() -> impl Strategy<Value = Annex> {
        let appendix = (text(2), text(12))
            .prop_map(|(label, title)| AnnexHeading::Appendix { label, title })
            .boxed();
        let issued = text(12)
            .prop_map(|subject| AnnexHeading::Issued {
                title: Text::fixed("QUY CHẾ"),
                subject,
            })
            .boxed();
        let heading = prop_oneof![
            (appendix, option::of(letterhead())),
            (issued, letterhead().prop_map(Some)),
        ];
        (heading, text(10), any::<bool>(), vec(block(), 1..5)).prop_map(
            |((heading, letterhead), reference, landscape, body)| Annex {
                heading,
                letterhead,
                reference,
                landscape,
                body,
            },
        )
    }

    fn heading(kind: &'static Kind) -> impl Strategy<Value = Heading> {
        let title = Text::fixed(kind.name.to_uppercase());
        match (kind.subject, kind.titled) {
            (SubjectPlace::UnderNumber, _) => text(12).prop_map(Heading::Regarding).boxed(),
            (_, false) => Just(Heading::None).boxed(),
            (SubjectPlace::Nowhere, true) => Just(Heading::Titled {
                title,
                subject: None,
            })
            .boxed(),
            (SubjectPlace::BelowTitle, true) => text(20)
                .prop_map(move |subject| Heading::Titled {
                    title: title.clone(),
                    subject: Some(subject),
                })
                .boxed(),
        }
    }

    fn addressees(kind: &'static Kind) -> impl Strategy<Value = Option<Addressees>> {
        let (label, layout) = match kind.opening {
            Opening::Letter => ("Kính gửi:", AddresseeLayout::Letter),
            Opening::Telegram => ("Giám đốc Sở điện:", AddresseeLayout::Telegram),
        };
        let some = vec(text(6), 1..4).prop_map(move |list| Addressees {
            label: Text::fixed(label),
            layout,
            list,
        });
        match kind.addressees {
            Need::Forbidden => Just(None).boxed(),
            _ => option::of(some).boxed(),
        }
    }

    fn preamble(kind: &'static Kind) -> impl Strategy<Value = Preamble> {
        let enacts = kind.enacts.map(Text::fixed);
        let authority = match kind.authority {
            Need::Forbidden => Just(Vec::new()).boxed(),
            _ => vec(text(6), 0..3).boxed(),
        };
        (authority, vec(text(15), 0..3)).prop_map(move |(authority, legal_bases)| Preamble {
            authority,
            legal_bases,
            enacts: enacts.clone(),
        })
    }

    pub(super) fn document() -> impl Strategy<Value = Document> {
        let kind = select(KINDS.iter().collect::<Vec<&'static Kind>>());
        kind.prop_flat_map(|kind| {
            let number = (option::of(1u32..2000), "[A-ZĐ]{2,4}-[A-Z]{2,5}").prop_map(
                move |(number, symbol)| {
                    (kind.number != Need::Forbidden).then(|| Number {
                        number: number.map(|n| format!("{n:02}")),
                        symbol,
                        origin: Origin::default(),
                    })
                },
            );
            let style = (any::<bool>(), any::<bool>()).prop_map(|(small, narrow)| Style {
                sizes: if small { Sizes::Set13 } else { Sizes::Set14 },
                indent: if narrow { Indent::Narrow } else { Indent::Wide },
            });
            let head = (
                letterhead(),
                number,
                text(3),
                date(),
                heading(kind),
                marks(),
            );
            let middle = (preamble(kind), addressees(kind), vec(block(), 1..8));
            let end = (closing(kind), vec(text(6), 0..3), vec(annex(), 0..3));
            (style, words(6), words(4), head, middle, end).prop_map(
                move |(style, title, author, head, middle, end)| {
                    let (letterhead, number, place, date, heading, marks) = head;
                    let (preamble, addressees, body) = middle;
                    let (closing, address, annexes) = end;
                    Document {
                        kind,
                        style,
                        properties: Properties {
                            title,
                            author,
                            date: match kind.dateline {
                                Need::Forbidden => super::first_day(date),
                                _ => date,
                            },
                        },
                        letterhead,
                        number,
                        dateline: (kind.dateline != Need::Forbidden).then_some(Dateline {
                            place,
                            date,
                            origin: Origin::default(),
                        }),
                        heading,
                        marks,
                        preamble,
                        addressees,
                        body,
                        closing,
                        address,
                        annexes,
                    }
                },
            )
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_document_is_read_back(document in any::document()) {
        let reading = read_back(&document);
        prop_assert_eq!(reading.document, document);
    }
}
