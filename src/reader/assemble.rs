//! Builds a [`Document`] from the slots.

use super::flow::Flow;
use super::opening::{Opening, opening};
use super::placed::Placed;
use super::scan::{DRAFT, Found};
use super::{Known, blocks, look, wording, words};
use crate::components::{Circulation, Component, Secrecy, Urgency};
use crate::date::Date;
use crate::document::{
    AddresseeLayout, Addressees, Annex, AnnexHeading, Closing, Dateline, Document, Heading, Issuer,
    Letterhead, Marks, Number, Origin, Preamble, Properties, Recipients, Signature, Text,
};
use crate::kinds::{self, Kind};
use crate::layout::Style;
use crate::text::fold;

/// The document whose own part has the slots `main`, and which of its components were found.
pub(super) fn document(
    flow: &Flow,
    main: &Found,
    address: &[Placed],
    style: Style,
    cells: &mut Vec<Placed>,
) -> (Document, Known) {
    let view = View { flow, found: main };
    let kind = view.kind();
    let dateline = view.dateline();
    let document = Document {
        kind: kind.unwrap_or_else(|| view.likely_kind()),
        style,
        properties: properties(flow, main.ours, dateline.as_ref()),
        letterhead: view.letterhead(),
        number: view.number(),
        heading: view.heading(),
        marks: view.marks(),
        preamble: Preamble {
            authority: view.authority(),
            legal_bases: view.texts(Component::LegalBasis),
            enacts: view.joined(Component::Enacts),
        },
        addressees: view.addressees(kind),
        body: blocks::blocks(flow, main, cells),
        closing: Closing {
            recipients: view.joined(Component::Recipients).map(|label| Recipients {
                label,
                list: view.texts(Component::Recipient),
            }),
            signatures: view.signatures(),
            confirmation: view.joined(Component::Confirmation),
        },
        address: address.iter().map(|p| words::text(flow, p)).collect(),
        dateline,
        annexes: Vec::new(),
    };
    let known = Known {
        kind: kind.is_some(),
        nation: view.has(Component::Nation),
        motto: view.has(Component::Motto),
        issuer: view.has(Component::Issuer) || view.has(Component::Parent),
        number: document.number.is_some(),
        dateline: document.dateline.is_some(),
        title: view.has(Component::Title),
        subject: view.has(Component::Subject) || view.has(Component::Regarding),
        addressees: document.addressees.is_some(),
        body: !document.body.is_empty(),
        recipients: document.closing.recipients.is_some(),
        signature: document
            .closing
            .signatures
            .iter()
            .any(|s| !s.lines.is_empty() || !s.name.to_plain().trim().is_empty()),
    };
    (document, known)
}

/// An annex.
pub(super) fn annex(flow: &Flow, found: &Found, first: usize, cells: &mut Vec<Placed>) -> Annex {
    let view = View { flow, found };
    let heading = match view.joined(Component::AnnexLabel) {
        Some(label) => AnnexHeading::Appendix {
            label,
            title: view.joined(Component::AnnexTitle).unwrap_or_default(),
        },
        None => AnnexHeading::Issued {
            title: view.joined(Component::Title).unwrap_or_default(),
            subject: view.joined(Component::Subject).unwrap_or_default(),
        },
    };
    let letterhead = [Component::Nation, Component::Issuer, Component::Parent]
        .into_iter()
        .any(|slot| view.has(slot))
        .then(|| view.letterhead());
    Annex {
        heading,
        letterhead,
        reference: view.joined(Component::Reference).unwrap_or_default(),
        landscape: look::is_landscape(flow, first),
        body: blocks::blocks(flow, found, cells),
    }
}

/// The document's date is the one on its page. Only in a file made by vanthu is the file's own
/// date the document's too.
fn properties(flow: &Flow, ours: bool, dateline: Option<&Dateline>) -> Properties {
    let created = flow.facts.created.get(.."2023-03-24".len());
    let created = created.filter(|_| ours).unwrap_or("");
    Properties {
        title: flow.facts.title.clone(),
        author: flow.facts.author.clone(),
        date: match dateline {
            Some(dateline) => dateline.date,
            None => Date::parse(created).unwrap_or_default(),
        },
    }
}

struct View<'f> {
    flow: &'f Flow,
    found: &'f Found,
}

/// Whether a line names the term of a council: `KHÓA II, KỲ HỌP THỨ 3`.
fn begins_term(text: &Text) -> bool {
    fold(&text.to_plain()).starts_with(&fold("khóa"))
}

impl<'f> View<'f> {
    fn of(&self, slot: Component) -> impl Iterator<Item = &'f Placed> {
        self.found.placed.iter().filter(move |p| p.slot == slot)
    }

    fn has(&self, slot: Component) -> bool {
        self.of(slot).next().is_some()
    }

    fn text(&self, placed: &Placed) -> Text {
        words::text(self.flow, placed)
    }

    fn texts(&self, slot: Component) -> Vec<Text> {
        self.of(slot).map(|p| self.text(p)).collect()
    }

    /// The paragraphs of a slot as one text.
    fn joined(&self, slot: Component) -> Option<Text> {
        words::joined(self.flow, self.of(slot))
    }

    /// The authority that decides, line by line. A file made by vanthu has a paragraph for each
    /// line; in any other only the term of a council is known to begin one.
    fn authority(&self) -> Vec<Text> {
        let mut out: Vec<Text> = Vec::new();
        for placed in self.of(Component::Authority) {
            let text = self.text(placed);
            match out.last_mut() {
                Some(line) if !placed.styled && !begins_term(&text) => {
                    words::append(line, " ", &text);
                }
                _ => out.push(text),
            }
        }
        out
    }

    /// The kind, if something says it: the title, or `V/v` without a title. A thư công says
    /// nothing, and only its styles distinguish it from a file without a head.
    fn kind(&self) -> Option<&'static Kind> {
        if self.has(Component::Title) {
            return self.found.kind;
        }
        if self.has(Component::Regarding) {
            return kinds::by_key("cong-van");
        }
        let styled = self
            .found
            .placed
            .iter()
            .any(|p| p.styled && p.slot == Component::Nation);
        if styled && !self.has(Component::Number) {
            return kinds::by_key("thu-cong");
        }
        None
    }

    /// The likely kind when nothing says it: a symbol or an addressee hints at it.
    fn likely_kind(&self) -> &'static Kind {
        let of_symbol = self
            .number()
            .and_then(|number| wording::kind_of_symbol(&number.symbol));
        let key = match self.has(Component::Addressees) {
            true => "cong-van",
            false => "thong-bao",
        };
        of_symbol
            .or_else(|| kinds::by_key(key))
            .unwrap_or(&kinds::KINDS[0])
    }

    /// Bodies follow one another: each is a name, with its parent body if there is one. A drawn
    /// line, or another parent body, begins the next one.
    fn letterhead(&self) -> Letterhead {
        let mut issuers = Vec::new();
        let mut parents: Vec<&Placed> = Vec::new();
        let mut names: Vec<&Placed> = Vec::new();
        let mut ended = false;
        for placed in &self.found.placed {
            match placed.slot {
                Component::Parent | Component::Issuer => {
                    if ended || (placed.slot == Component::Parent && !names.is_empty()) {
                        issuers.extend(self.issuer(&mut parents, &mut names));
                    }
                    ended = false;
                    match placed.slot {
                        Component::Parent => parents.push(placed),
                        _ => names.push(placed),
                    }
                }
                Component::Line => ended = !names.is_empty(),
                Component::Number | Component::Title => break,
                _ => {}
            }
        }
        issuers.extend(self.issuer(&mut parents, &mut names));
        Letterhead { issuers }
    }

    fn issuer<'p>(
        &self,
        parents: &mut Vec<&'p Placed>,
        names: &mut Vec<&'p Placed>,
    ) -> Option<Issuer> {
        let mut parents = std::mem::take(parents);
        let mut names = std::mem::take(names);
        if names.is_empty() {
            // Nothing is bold: the lowest line is the body itself.
            names.extend(parents.pop());
        } else if parents.is_empty() && names.len() > 1 {
            let plain = |p: &Placed| self.text(p).to_plain();
            let below = names
                .iter()
                .skip(1)
                .position(|p| opens_lower_body(&plain(p)));
            if let Some(below) = below.filter(|_| !names[0].styled) {
                let rest = names.split_off(below + 1);
                parents = std::mem::replace(&mut names, rest);
            }
        }
        Some(Issuer {
            parent: words::joined(self.flow, parents),
            name: words::joined(self.flow, names)?,
        })
    }

    fn number(&self) -> Option<Number> {
        let text = self.joined(Component::Number)?;
        let plain = text.to_plain();
        let read = wording::number(&plain)?;
        Some(Number {
            number: (!read.number.is_empty()).then(|| read.number.to_owned()),
            symbol: read.symbol.to_owned(),
            origin: text.origin,
        })
    }

    fn dateline(&self) -> Option<Dateline> {
        let placed = self.of(Component::Dateline).next()?;
        let whole = self.text(placed);
        let plain = whole.to_plain();
        let (place, date) = wording::dateline(&plain)?;
        // The stretch of the place in the paragraph: its text may have been trimmed.
        let para = self.flow.paragraphs.get(placed.para)?;
        let stretch = para.text.get(placed.range.clone())?;
        let start = placed.range.start + stretch.find(&plain[place.clone()])?;
        let place = Placed {
            range: start..start + place.len(),
            ..placed.clone()
        };
        Some(Dateline {
            place: self.text(&place),
            date,
            origin: whole.origin,
        })
    }

    fn heading(&self) -> Heading {
        if let Some(title) = self.joined(Component::Title) {
            let subject = self.joined(Component::Subject);
            return Heading::Titled { title, subject };
        }
        self.joined(Component::Regarding)
            .map_or(Heading::None, Heading::Regarding)
    }

    fn marks(&self) -> Marks {
        let said: Vec<String> = self
            .of(Component::Mark)
            .map(|p| fold(&self.text(p).to_plain()))
            .collect();
        let says = |words: &str| said.iter().any(|s| *s == fold(words));
        Marks {
            secrecy: Secrecy::ALL.into_iter().find(|s| says(s.words())),
            urgency: Urgency::ALL.into_iter().find(|u| says(u.words())),
            circulation: Circulation::ALL.into_iter().find(|c| says(c.words())),
            draft: says(DRAFT),
        }
    }

    /// The label up to its colon, one addressee after it, others below.
    fn addressees(&self, kind: Option<&Kind>) -> Option<Addressees> {
        let placed = self.of(Component::Addressees).next()?;
        let para = self.flow.paragraphs.get(placed.para)?;
        let said = para.text.get(placed.range.clone())?;
        let telegram = kind.is_some_and(|k| k.opening == kinds::Opening::Telegram);
        let colon = match telegram {
            true => said.find("điện:").map(|at| at + "điện:".len()),
            false => None,
        };
        let end = colon.or_else(|| said.find(':').map(|at| at + 1));
        let end = end.unwrap_or_else(|| wording::opens_with(said, "kính gửi").unwrap_or(0));
        let split = placed.range.start + end;
        let label = Placed {
            range: placed.range.start..split,
            ..placed.clone()
        };
        let mut first = Placed {
            range: split..placed.range.end,
            slot: Component::Addressee,
            ..placed.clone()
        };
        let rest = said.get(end..).unwrap_or("");
        match opening(rest) {
            Some((Opening::Dash, _, start)) if !placed.styled => first.range.start += start,
            _ if rest.starts_with(' ') => first.range.start += 1,
            _ => {}
        }
        let mut list = Vec::new();
        if !rest.trim().is_empty() {
            list.push(self.text(&first));
        }
        list.extend(self.texts(Component::Addressee));
        Some(Addressees {
            label: self.text(&label),
            layout: match telegram {
                true => AddresseeLayout::Telegram,
                false => AddresseeLayout::Letter,
            },
            list,
        })
    }

    /// Each signature ends with its name.
    fn signatures(&self) -> Vec<Signature> {
        let mut out = Vec::new();
        let mut lines = Vec::new();
        let mut posts: Vec<&Placed> = Vec::new();
        for placed in &self.found.placed {
            match placed.slot {
                Component::Capacity => lines.push(self.text(placed)),
                Component::Post => posts.push(placed),
                Component::Name => out.push(Signature {
                    lines: std::mem::take(&mut lines),
                    post: words::joined(self.flow, std::mem::take(&mut posts)),
                    name: self.text(placed),
                }),
                _ => {}
            }
        }
        if !lines.is_empty() {
            out.push(Signature {
                lines,
                post: words::joined(self.flow, posts),
                name: Text::empty(Origin::default()),
            });
        }
        out
    }
}

/// Whether a line in capitals names a body that is below another.
fn opens_lower_body(name: &str) -> bool {
    [
        "SỞ ",
        "CHI CỤC ",
        "TRƯỜNG ",
        "PHÒNG ",
        "VĂN PHÒNG ",
        "TRUNG TÂM ",
        "CỤC ",
        "TỔNG CỤC ",
        "THANH TRA ",
        "VIỆN ",
        "HẠT ",
        "BỆNH VIỆN ",
        "BAN QUẢN LÝ ",
    ]
    .iter()
    .any(|opening| name.trim_start().starts_with(opening))
}
