//! The class of a Word file, determined before it is judged: the decree governs administrative
//! documents, and nothing may be claimed about a law, a Party document, or a private person's
//! paper.
//!
//! The class is read from the lines of the head, ignoring case, marks and spaces, so that a
//! file typed without diacritics counts too. If they are inconclusive, a file in which any
//! component of the decree was found is taken for an administrative document.

use super::Known;
use super::flow::{Flow, Para};
use crate::catalogue;
use crate::diagnostic::{Diagnostic, Message};
use crate::text::bare;

/// The class of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// An administrative document of Nghị định 30/2020/NĐ-CP.
    Official,
    /// A document issued with one, in a file of its own.
    Attachment,
    /// A law, nghị định, thông tư, or a decision with the year in its number (Luật Ban hành
    /// văn bản quy phạm pháp luật).
    Legal,
    /// A document of the Communist Party.
    Party,
    /// A private person's paper: đơn, tờ khai.
    Personal,
    /// An internal paper of an office: phiếu trình, the programme of a meeting, a form.
    Working,
    /// A copy: sao y, sao lục, trích sao.
    Copy,
    /// It has nothing that the decree prescribes.
    Unknown,
}

impl Class {
    /// Whether the decree governs it.
    pub fn is_governed(self) -> bool {
        matches!(self, Class::Official | Class::Attachment)
    }

    /// Its name in reports for programs.
    pub fn key(self) -> &'static str {
        match self {
            Class::Official => "official",
            Class::Attachment => "attachment",
            Class::Legal => "legal",
            Class::Party => "party",
            Class::Personal => "personal",
            Class::Working => "working",
            Class::Copy => "copy",
            Class::Unknown => "unknown",
        }
    }

    /// The note on a file of this class; `None` for an administrative document.
    fn message(self) -> Option<&'static Message> {
        Some(match self {
            Class::Official => return None,
            Class::Attachment => &catalogue::IS_ATTACHMENT,
            Class::Legal => &catalogue::IS_LEGAL,
            Class::Party => &catalogue::IS_PARTY,
            Class::Personal => &catalogue::IS_PERSONAL,
            Class::Working => &catalogue::IS_WORKING,
            Class::Copy => &catalogue::IS_COPY,
            Class::Unknown => &catalogue::IS_UNKNOWN,
        })
    }
}

/// The class of a file, and the paragraph that shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Classified {
    /// The class.
    pub class: Class,
    /// Index of the paragraph in the flow; the first one if none shows it.
    pub shown_by: usize,
}

impl Classified {
    /// The note that says what the file seems to be, and why.
    pub fn note(&self, flow: &Flow) -> Option<Diagnostic> {
        let message = self.class.message()?;
        let para = flow.paragraphs.get(self.shown_by);
        let span = para.map(|para| para.span).unwrap_or_default();
        let shown = para.map_or("", |para| para.text.trim());
        Some(Diagnostic::new(message, span, [shown]))
    }
}

/// The largest number of lines in the head of a file.
const HEAD: usize = 40;

/// First lines of private persons' papers, bare.
const PERSONAL: [&str; 13] = [
    "donxin",
    "dondenghi",
    "donkhieunai",
    "dontocao",
    "donkien",
    "donkhoikien",
    "dondangky",
    "donkhang",
    "tokhai",
    "bancamket",
    "bankiemdiem",
    "bantuongtrinh",
    "soyeulylich",
];

/// Titles of the kinds that the law on legal documents governs, bare.
const LEGAL: [&str; 8] = [
    "thongtu",
    "thongtulientich",
    "nghidinh",
    "luat",
    "boluat",
    "phaplenh",
    "hienphap",
    "nghiquyetlientich",
];

/// The class of a file.
pub(super) fn classify(flow: &Flow, known: &Known) -> Classified {
    let body = flow.paragraphs.iter().take(flow.body).enumerate();
    let head: Vec<Line> = body
        .filter(|(_, para)| !para.is_blank())
        .take(HEAD)
        .map(|(at, para)| Line::of(at, para))
        .collect();
    let first = |is_it: &dyn Fn(&Line) -> bool| head.iter().find(|line| is_it(line));
    let of = |class, line: &Line| Classified {
        class,
        shown_by: line.at,
    };

    let has_nation = first(&|line| line.bare.starts_with("conghoaxahoichunghiavietnam")).is_some();
    if let Some(line) = first(&|line| line.bare == "dangcongsanvietnam")
        && !has_nation
    {
        return of(Class::Party, line);
    }
    // the first number is its own; others are cited
    let number = first(&|line| line.number().is_some());
    if let Some(line) = number.filter(|line| line.is_legal_number()) {
        return of(Class::Legal, line);
    }
    if let Some(line) = number.filter(|line| line.is_copy_number()) {
        return of(Class::Copy, line);
    }
    if !known.kind
        && let Some(line) = first(&|line| line.is_title && LEGAL.contains(&&*line.bare))
    {
        return of(Class::Legal, line);
    }
    let begins = |line: &Line, with: &[&str]| with.iter().any(|w| line.bare.starts_with(w));
    if !known.number {
        if let Some(line) = first(&|line| line.is_title && begins(line, &PERSONAL)) {
            return of(Class::Personal, line);
        }
        let working = [
            "phieutrinh",
            "phieudexuat",
            "chuongtrinhhop",
            "chuongtrinhhoinghi",
        ];
        let is_working =
            |line: &Line| line.is_title && (begins(line, &working) || line.bare == "chuongtrinh");
        if let Some(line) = first(&is_working) {
            return of(Class::Working, line);
        }
    }
    if !(known.nation || known.motto || known.issuer || known.number) {
        let opening = &head[..head.len().min(8)];
        if let Some(line) = opening.iter().find(|line| line.is_reference()) {
            return of(Class::Attachment, line);
        }
    }
    let class = match known.any() {
        true => Class::Official,
        false => Class::Unknown,
    };
    Classified {
        class,
        shown_by: head.first().map_or(0, |line| line.at),
    }
}

/// A line of the head.
struct Line {
    at: usize,
    /// Its text without case, marks and spaces.
    bare: String,
    /// Whether it is all in capitals.
    is_title: bool,
}

impl Line {
    fn of(at: usize, para: &Para) -> Line {
        let text = para.text.trim();
        Line {
            at,
            bare: bare(text),
            is_title: text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase),
        }
    }

    /// `Số: 12/2025/QĐ-UBND`, `Số:    /QĐ-UBND`: what follows `Số`.
    fn number(&self) -> Option<&str> {
        let number = self.bare.strip_prefix("so")?;
        let begins = number.starts_with(|c: char| c.is_ascii_digit() || c == '/');
        (begins && number.contains('/')).then_some(number)
    }

    /// Whether a number has the year in it, as those of legal documents do and administrative
    /// ones never.
    fn is_legal_number(&self) -> bool {
        let mut parts = self.number().unwrap_or_default().split('/');
        let (number, year, symbol) = (parts.next(), parts.next(), parts.next());
        let is_year = |year: &str| {
            year.len() == 4
                && (year.starts_with("19") || year.starts_with("20"))
                && year.bytes().all(|b| b.is_ascii_digit())
        };
        number.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
            && year.is_some_and(is_year)
            && symbol.is_some_and(|s| s.starts_with(|c: char| c.is_alphabetic()))
    }

    /// `Số: 05/SY-UBND` (Phụ lục I, phần II).
    fn is_copy_number(&self) -> bool {
        let symbol = self.number().and_then(|number| number.split_once('/'));
        symbol.is_some_and(|(_, symbol)| {
            ["sy-", "sl-", "ts-"]
                .iter()
                .any(|copy| symbol.starts_with(copy))
        })
    }

    /// `(Kèm theo …)`, `(Ban hành kèm theo …)`, `(Đính kèm …)`.
    fn is_reference(&self) -> bool {
        let issued = ["kemtheo", "banhanhkemtheo", "dinhkem", "pheduyetkemtheo"];
        issued.iter().any(|words| self.bare.starts_with(words))
    }
}
