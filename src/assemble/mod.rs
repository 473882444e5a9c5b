//! Content → Document: texts filled in the order of the page, what the decree derives derived.
//!
//! The order matters: the first mention of a citation is written in full and the later ones
//! short, so every text is filled when the reader of the page would come to it.

mod body;
mod closing;
pub(crate) mod heads;
mod number;
mod punctuation;
mod table;
pub(crate) mod totals;

use body::Outline;
use punctuation::punctuated;

use crate::catalogue::{DATE_IN_PLACE, NO_SYMBOL, NO_UNIT};
use crate::content::{self, Content};
use crate::date::BLANK;
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{
    AddresseeLayout, Addressees, Annex, AnnexHeading, Dateline, Document, Heading, Issuer,
    Letterhead, Marks, Number, Origin, Preamble, Properties, Text,
};
use crate::kinds::{Kind, Need, Opening, SubjectPlace};
use crate::narrative::Filler;
use crate::number::roman;
use crate::source::Span;

/// Assembles the document that `content` describes. What is wrong goes to `problems`; the
/// document is then still returned, as far as it could be made.
pub fn assemble(content: &Content, filler: &mut Filler<'_>, problems: &mut Problems) -> Document {
    let kind = content.kind.value;
    let issuers = issuers(content, filler, problems);
    let letterhead = letterhead(&issuers);
    let symbol = symbol(content, filler, problems);
    let heading = heading(content, filler, problems);
    let subject = match &heading {
        Heading::Titled { subject, .. } => subject.as_ref().map(Text::to_plain),
        Heading::Regarding(text) => Some(text.to_plain()),
        Heading::None => None,
    };
    let author = issuer_names(&issuers);
    let authority: Vec<Text> = content
        .authority
        .iter()
        .map(|line| filler.item("tham_quyen", line, problems))
        .collect();
    let preamble = preamble(content, &authority, filler, problems);
    let addressees = addressees(content, &authority, &author, filler, problems);
    let body = body::blocks(
        &content.body,
        &mut Outline::new(kind.scheme),
        filler,
        problems,
    );
    let closing = closing::closing(content, filler, problems);
    let address = content
        .address
        .iter()
        .map(|line| filler.item("dia_chi", line, problems))
        .collect();
    let number = (kind.number != Need::Forbidden).then(|| Number {
        number: content
            .number
            .as_ref()
            .map(|n| filler.line("so", n, problems))
            .filter(|n| !n.is_empty()),
        symbol: symbol.clone(),
        origin: Origin::from(
            content
                .number
                .as_ref()
                .or(content.symbol.as_ref())
                .map_or(content.kind.span, |s| s.span),
        ),
    });
    let digits = number.as_ref().and_then(|n| n.number.as_deref());
    number::check(content, digits, &symbol, problems);
    let date = filler.date(&content.date, problems);
    let dateline = content
        .place
        .as_ref()
        .filter(|_| kind.dateline != Need::Forbidden)
        .map(|written| Dateline {
            place: place(filler.text(written, problems), written.span, problems),
            date,
            origin: Origin::from(content.date.span),
        });
    let by = authority.first().map(Text::to_plain);
    let by = by.as_deref().unwrap_or(&author);
    let reference = reference(kind, number.as_ref(), dateline.as_ref(), by);
    let annexes = annexes(content, &letterhead, &reference, filler, problems);
    filler.finish(problems);
    Document {
        kind,
        style: content.style,
        properties: Properties {
            title: match subject {
                Some(subject) => format!("{}: {subject}", kind.name),
                None => kind.name.to_owned(),
            },
            author,
            date,
        },
        letterhead,
        number,
        dateline,
        heading,
        marks: Marks {
            secrecy: content.secrecy.map(|s| s.value),
            urgency: content.urgency.map(|u| u.value),
            circulation: content.circulation.map(|c| c.value),
            draft: content.draft,
        },
        preamble,
        addressees,
        body,
        closing,
        address,
        annexes,
    }
}

/// The place where the document is signed. A date typed after it is reported and left out: the date
/// line has its own.
fn place(text: Text, span: Span, problems: &mut Problems) -> Text {
    let typed = text.to_plain();
    let Some(date) = date_at(&typed) else {
        return text;
    };
    let name = typed[..date].trim_end_matches([' ', ',', ';', '-', '–']);
    let example = if name.is_empty() { "Hà Tĩnh" } else { name };
    problems.push(Diagnostic::new(&DATE_IN_PLACE, span, [&typed, example]));
    Text::plain(name, span)
}

/// Where a date begins in a line: `ngày 12 tháng 3`, `ngày … tháng …`, `12/3/2026`. A place may
/// have a number: `Phường 12`.
fn date_at(line: &str) -> Option<usize> {
    let is_separator = |c: char| matches!(c, '/' | '-' | '.');
    let mut at = 0;
    for word in line.split_inclusive([' ', ',', '\u{a0}']) {
        let name = word.trim_end_matches([' ', ',', '\u{a0}', '.', '…']);
        let groups = name.split(is_separator);
        let groups = groups.filter(|group| !group.is_empty());
        let is_figures = name.starts_with(|c: char| c.is_ascii_digit())
            && groups
                .clone()
                .all(|group| group.bytes().all(|b| b.is_ascii_digit()))
            && groups.count() > if name.contains('/') { 1 } else { 2 };
        let is_dated = || {
            let after = line[at + word.len()..].trim_start();
            let next = after.split([' ', '.', '…']).next().unwrap_or_default();
            after.is_empty()
                || after
                    .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '…' | '_' | '/'))
                || next.to_lowercase() == "tháng"
        };
        let is_word = ["ngày", "tháng"].contains(&&*name.to_lowercase());
        if is_figures || is_word && is_dated() {
            return Some(at);
        }
        at += word.len();
    }
    None
}

/// The issuing bodies, in ordinary letters.
fn issuers(content: &Content, filler: &mut Filler<'_>, problems: &mut Problems) -> Vec<Issuer> {
    let issuers = content.issuers.iter();
    issuers
        .map(|issuer| Issuer {
            parent: issuer.parent.as_ref().map(|p| filler.text(p, problems)),
            name: filler.text(&issuer.name, problems),
        })
        .collect()
}

fn letterhead(issuers: &[Issuer]) -> Letterhead {
    let upper = |issuer: &Issuer| Issuer {
        parent: issuer.parent.clone().map(Text::to_upper),
        name: issuer.name.clone().to_upper(),
    };
    Letterhead {
        issuers: issuers.iter().map(upper).collect(),
    }
}

/// The issuing bodies in ordinary letters, joined: `Sở Nội vụ và Sở Tài chính`.
fn issuer_names(issuers: &[Issuer]) -> String {
    let names: Vec<String> = issuers.iter().map(|i| i.name.to_plain()).collect();
    names.join(" và ")
}

/// The symbol: as given, else abbreviation of the kind and of the issuer (`BC-STTTT`), on a
/// công văn issuer and drafting unit (`STTTT-VP`; Phụ lục I, mục II, khoản 3).
fn symbol(content: &Content, filler: &mut Filler<'_>, problems: &mut Problems) -> String {
    let kind = content.kind.value;
    if let Some(symbol) = &content.symbol {
        return filler.line("ky_hieu", symbol, problems);
    }
    if kind.number == Need::Forbidden {
        return String::new();
    }
    let mut parts: Vec<String> = kind.abbreviation.map(str::to_owned).into_iter().collect();
    for issuer in &content.issuers {
        match &issuer.symbol {
            Some(symbol) => parts.push(filler.line("ky_hieu", symbol, problems)),
            None => problems.push(Diagnostic::new(
                &NO_SYMBOL,
                issuer.name.span,
                [&issuer.name.value],
            )),
        }
    }
    if kind.abbreviation.is_none() {
        let archive = content.archive.iter();
        let archive: Vec<String> = archive
            .map(|part| filler.line("luu", part, problems))
            .collect();
        match drafting_unit(&archive) {
            Some(unit) => parts.push(unit.to_owned()),
            None => problems.push(Diagnostic::new(&NO_UNIT, content.kind.span, [kind.name])),
        }
    }
    parts.join("-")
}

/// The unit that drafted: what follows `VT` in `luu`, without the drafter's code.
fn drafting_unit(archive: &[String]) -> Option<&str> {
    archive
        .iter()
        .flat_map(|part| part.split(','))
        .map(|unit| unit.split(['(', '.']).next().unwrap_or(unit).trim())
        .find(|unit| !unit.is_empty() && *unit != "VT")
}

fn heading(content: &Content, filler: &mut Filler<'_>, problems: &mut Problems) -> Heading {
    let kind = content.kind.value;
    let subject = content.subject.as_ref();
    let mut subject = subject.map(|s| filler.labelled("trich_yeu", s, problems));
    match kind.subject {
        SubjectPlace::UnderNumber => {
            let subject = subject.unwrap_or_default();
            let plain = subject.to_plain();
            if plain.starts_with("V/v") {
                return Heading::Regarding(subject);
            }
            let mut text = Text::plain("V/v ", subject.origin);
            text.append(&subject);
            Heading::Regarding(text)
        }
        SubjectPlace::Nowhere if !kind.titled => Heading::None,
        place => {
            if place == SubjectPlace::Nowhere {
                subject = None;
            }
            Heading::Titled {
                title: Text::plain(kind.name.to_uppercase(), content.kind.span),
                subject,
            }
        }
    }
}

fn preamble(
    content: &Content,
    authority: &[Text],
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Preamble {
    let kind = content.kind.value;
    let authority = authority
        .iter()
        .filter(|_| kind.opening != Opening::Telegram)
        .cloned()
        .map(Text::to_upper)
        .collect();
    let bases = content
        .legal_bases
        .iter()
        .map(|basis| filler.item("can_cu", basis, problems))
        .collect();
    Preamble {
        authority,
        legal_bases: punctuated(bases),
        enacts: kind.enacts.map(Text::fixed),
    }
}

fn addressees(
    content: &Content,
    authority: &[Text],
    author: &str,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Option<Addressees> {
    if content.addressees.is_empty() {
        return None;
    }
    let (layout, label) = match content.kind.value.opening {
        Opening::Letter => (AddresseeLayout::Letter, Text::fixed("Kính gửi:")),
        Opening::Telegram => {
            let mut sender = Text::empty(content.kind.span);
            for line in authority {
                if !sender.is_empty() {
                    sender.push_plain(" ");
                }
                sender.origin = line.origin;
                sender.append(line);
            }
            if sender.is_empty() {
                sender = Text::fixed(author);
            }
            sender.push_plain(" điện:");
            (AddresseeLayout::Telegram, sender)
        }
    };
    let mut list: Vec<Text> = content
        .addressees
        .iter()
        .map(|a| filler.item("kinh_gui", a, problems))
        .collect();
    if list.len() > 1 || layout == AddresseeLayout::Telegram {
        list = punctuated(list);
    }
    Some(Addressees {
        label,
        layout,
        list,
    })
}

/// `Kèm theo Báo cáo số      /BC-STTTT ngày   /3/2023 của Sở …`, in brackets: from the
/// document itself, so that it cannot disagree with it (Phụ lục I, mục III).
fn reference(
    kind: &Kind,
    number: Option<&Number>,
    dateline: Option<&Dateline>,
    by: &str,
) -> String {
    let mut out = format!("(Kèm theo {}", kind.name);
    if let Some(number) = number {
        match &number.number {
            Some(n) => out.push_str(&format!(" số {n}/{}", number.symbol)),
            None => out.push_str(&format!(" số{BLANK}/{}", number.symbol)),
        }
    }
    if let Some(dateline) = dateline {
        out.push_str(&format!(" ngày {}", dateline.date.short()));
    }
    out.push_str(&format!(" của {by})"));
    out
}

fn annexes(
    content: &Content,
    letterhead: &Letterhead,
    reference: &str,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Vec<Annex> {
    let mut out = Vec::with_capacity(content.issued.len() + content.appendices.len());
    for issued in &content.issued {
        let kind: &Kind = issued.kind.value;
        out.push(Annex {
            heading: AnnexHeading::Issued {
                title: Text::plain(kind.name.to_uppercase(), issued.kind.span),
                subject: filler.text(&issued.subject, problems),
            },
            letterhead: Some(letterhead.clone()),
            reference: Text::fixed(reference),
            landscape: false,
            body: body::blocks(
                &issued.body,
                &mut Outline::new(kind.scheme),
                filler,
                problems,
            ),
        });
    }
    let several = content.appendices.len() > 1;
    for (i, appendix) in content.appendices.iter().enumerate() {
        let content::Appendix { span, title, .. } = appendix;
        let label = if several {
            format!("Phụ lục {}", roman(i + 1))
        } else {
            "Phụ lục".to_owned()
        };
        out.push(Annex {
            heading: AnnexHeading::Appendix {
                label: Text::plain(label, *span),
                title: filler.title(title, problems).to_upper(),
            },
            letterhead: appendix.letterhead.then(|| letterhead.clone()),
            reference: Text::fixed(reference),
            landscape: appendix.landscape,
            body: body::blocks(
                &appendix.body,
                &mut Outline::new(crate::kinds::Scheme::Outline),
                filler,
                problems,
            ),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::date_at;

    #[test]
    fn a_date_behind_a_place_is_seen() {
        for (line, place) in [
            ("Hà Tĩnh, ngày 12 tháng 3 năm 2026", "Hà Tĩnh, "),
            ("Hà Tĩnh, Ngày 12 Tháng 3", "Hà Tĩnh, "),
            ("Hà Tĩnh, ngày … tháng … năm …", "Hà Tĩnh, "),
            ("Hà Tĩnh, ngày ___", "Hà Tĩnh, "),
            ("Hà Tĩnh, ngày", "Hà Tĩnh, "),
            ("Hà Tĩnh, 12/3/2026", "Hà Tĩnh, "),
            ("ngày 12/3/2026", ""),
        ] {
            assert_eq!(date_at(line), Some(place.len()), "{line}");
        }
        for line in [
            "Hà Tĩnh",
            "Phường 12",
            "Quận 3, TP. Hồ Chí Minh",
            "Tháng Tám",
        ] {
            assert_eq!(date_at(line), None, "{line}");
        }
    }
}
