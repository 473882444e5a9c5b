//! Every text of a document in the order of the page, each with the component it belongs to.

use super::{AnnexHeading, Block, Document, Heading, Role, Text};
use crate::diagnostic::Words;

/// A component of a document, as far as it is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Component {
    /// The body above the issuer.
    Parent,
    /// The issuing body.
    Issuer,
    /// The place of the dateline.
    Place,
    /// Title: the kind in capitals.
    Title,
    /// Subject below the title.
    Subject,
    /// Subject of a công văn, with `V/v`.
    Regarding,
    /// Who decides.
    Authority,
    /// A legal basis.
    LegalBasis,
    /// `QUYẾT ĐỊNH:`.
    Enacting,
    /// `Kính gửi:`.
    AddresseesLabel,
    /// An addressee.
    Addressee,
    /// A paragraph or heading of the content.
    Body(Role),
    /// `Đơn vị tính: …` above a table.
    TableUnit,
    /// A cell of a table's heading.
    TableHead,
    /// A cell of a table's rows.
    TableCell,
    /// `Nơi nhận:`.
    RecipientsLabel,
    /// A recipient.
    Recipient,
    /// Capacity or position of a signatory.
    SignatureLine,
    /// Post of a signatory in the agency.
    Post,
    /// Name of a signatory.
    SignerName,
    /// The confirmation of a giấy nghỉ phép.
    Confirmation,
    /// The address at the foot of page 1.
    Address,
    /// `Phụ lục I`.
    AnnexLabel,
    /// Title of an annex.
    AnnexTitle,
    /// Subject of a document issued with this one.
    AnnexSubject,
    /// `(Kèm theo …)`.
    AnnexReference,
}

impl Component {
    /// What the component is called.
    pub fn name(self) -> Words {
        let (vi, en) = match self {
            Component::Parent => ("cơ quan chủ quản", "parent body"),
            Component::Issuer => ("cơ quan ban hành", "issuing body"),
            Component::Place => ("địa danh", "place"),
            Component::Title => ("tên loại", "title"),
            Component::Subject | Component::Regarding => ("trích yếu", "subject"),
            Component::Authority => ("thẩm quyền ban hành", "authority"),
            Component::LegalBasis => ("căn cứ", "legal basis"),
            Component::Enacting => ("câu ban hành", "enacting words"),
            Component::AddresseesLabel | Component::Addressee => ("Kính gửi", "addressees"),
            Component::Body(_) => ("nội dung", "content"),
            Component::TableUnit | Component::TableHead | Component::TableCell => ("bảng", "table"),
            Component::RecipientsLabel | Component::Recipient => ("Nơi nhận", "recipients"),
            Component::SignatureLine => ("quyền hạn, chức vụ", "capacity and position"),
            Component::Post => ("chức danh", "post"),
            Component::SignerName => ("họ tên người ký", "name of the signatory"),
            Component::Confirmation => ("xác nhận", "confirmation"),
            Component::Address => ("địa chỉ", "address"),
            Component::AnnexLabel | Component::AnnexTitle | Component::AnnexSubject => {
                ("tiêu đề phụ lục", "title of the annex")
            }
            Component::AnnexReference => ("thông tin kèm theo", "reference of the annex"),
        };
        Words { vi, en }
    }

    /// Whether it is running prose: sentences, not labels, names or cells.
    pub fn is_prose(self) -> bool {
        match self {
            Component::LegalBasis => true,
            Component::Body(role) => !role.is_division() && role != Role::Level1,
            _ => false,
        }
    }

    /// Whether it stands in a table.
    pub fn is_table(self) -> bool {
        matches!(
            self,
            Component::TableUnit | Component::TableHead | Component::TableCell
        )
    }
}

/// A text of a document and what it is.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Which component.
    pub component: Component,
    /// Which annex it stands in, from 0; `None` in the document itself.
    pub annex: Option<usize>,
    /// The text.
    pub text: &'a Text,
}

/// All texts of `document` in page order. The letterhead that an annex repeats is left out.
pub fn texts(document: &Document) -> Vec<Part<'_>> {
    let mut walk = Walk {
        annex: None,
        out: Vec::new(),
    };
    walk.document(document);
    walk.out
}

struct Walk<'a> {
    annex: Option<usize>,
    out: Vec<Part<'a>>,
}

impl<'a> Walk<'a> {
    fn push(&mut self, component: Component, text: &'a Text) {
        self.out.push(Part {
            component,
            annex: self.annex,
            text,
        });
    }

    fn all(&mut self, component: Component, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.push(component, text);
        }
    }

    fn document(&mut self, document: &'a Document) {
        for issuer in &document.letterhead.issuers {
            self.all(Component::Parent, &issuer.parent);
            self.push(Component::Issuer, &issuer.name);
        }
        if let Some(dateline) = &document.dateline {
            self.push(Component::Place, &dateline.place);
        }
        match &document.heading {
            Heading::Titled { title, subject } => {
                self.push(Component::Title, title);
                self.all(Component::Subject, subject);
            }
            Heading::Regarding(subject) => self.push(Component::Regarding, subject),
            Heading::None => {}
        }
        let preamble = &document.preamble;
        self.all(Component::Authority, &preamble.authority);
        self.all(Component::LegalBasis, &preamble.legal_bases);
        self.all(Component::Enacting, &preamble.enacts);
        if let Some(addressees) = &document.addressees {
            self.push(Component::AddresseesLabel, &addressees.label);
            self.all(Component::Addressee, &addressees.list);
        }
        self.blocks(&document.body);
        let closing = &document.closing;
        if let Some(recipients) = &closing.recipients {
            self.push(Component::RecipientsLabel, &recipients.label);
            self.all(Component::Recipient, &recipients.list);
        }
        for signature in &closing.signatures {
            self.all(Component::SignatureLine, &signature.lines);
            self.all(Component::Post, &signature.post);
            self.push(Component::SignerName, &signature.name);
        }
        self.all(Component::Confirmation, &closing.confirmation);
        self.all(Component::Address, &document.address);
        for (i, annex) in document.annexes.iter().enumerate() {
            self.annex = Some(i);
            match &annex.heading {
                AnnexHeading::Appendix { label, title } => {
                    self.push(Component::AnnexLabel, label);
                    self.push(Component::AnnexTitle, title);
                }
                AnnexHeading::Issued { title, subject } => {
                    self.push(Component::AnnexTitle, title);
                    self.push(Component::AnnexSubject, subject);
                }
            }
            self.push(Component::AnnexReference, &annex.reference);
            self.blocks(&annex.body);
        }
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(p) => self.push(Component::Body(p.role), &p.text),
                Block::Table(table) => {
                    self.all(Component::TableUnit, &table.unit);
                    self.all(Component::TableHead, table.head.iter().map(|c| &c.text));
                    for row in &table.rows {
                        self.all(Component::TableCell, row.cells.iter().map(|c| &c.text));
                    }
                }
            }
        }
    }
}
