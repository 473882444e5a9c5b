//! What a person wrote: the content file, every value with its place.
//!
//! [`Content`] is the only mapping between the YAML keys (the decree's terms, without diacritics)
//! and the names in the code. It has texts as written, placeholders not filled, numbers as text; it
//! knows nothing of the page.
//!
//! `read` turns the YAML tree of the content file and of the office's `vanthu.yaml` into a
//! `Content` and reports all problems on the way.

mod body;
mod fields;
pub mod keys;
mod kinds_demand;
mod office_file;
mod parts;
mod read;
pub mod schema;
mod table;

pub use office_file::{OfficeFile, RuleChoice};
pub use read::{data_files, merged_with, read};

use crate::components::{Circulation, Secrecy, Urgency};
use crate::data_file::Part;
use crate::date::Date;
use crate::kinds::Kind;
use crate::layout::Style;
use crate::source::Span;

/// A value and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place, quotes and block marks included.
    pub span: Span,
}

/// A text as it was written, placeholders unfilled.
pub type Str = Spanned<String>;

/// One content file, joined with its office's constants.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// `loai`.
    pub kind: Spanned<&'static Kind>,
    /// `co_quan`: one body, or a list for a joint document. Never empty.
    pub issuers: Vec<Issuer>,
    /// `so`: the number, as typed; empty until it is registered.
    pub number: Option<Str>,
    /// `ky_hieu`: only if given; by default derived from kind and issuer.
    pub symbol: Option<Str>,
    /// `dia_danh`.
    pub place: Option<Str>,
    /// `ngay`; parts may be missing.
    pub date: Spanned<WrittenDate>,
    /// `trich_yeu`.
    pub subject: Option<Str>,
    /// `tham_quyen`.
    pub authority: Vec<Str>,
    /// `can_cu`.
    pub legal_bases: Vec<Str>,
    /// `kinh_gui`.
    pub addressees: Vec<Str>,
    /// `noi_dung`.
    pub body: Vec<Item>,
    /// `vien_dan`, in the order of the file.
    pub citations: Vec<Citation>,
    /// `so_lieu`: figures for fragments and tables.
    pub data: Spanned<Data>,
    /// `tron`: the table each of whose rows fills a separate document.
    pub merged: Option<DataFile>,
    /// `noi_nhan`, the archive line left out.
    pub recipients: Vec<Recipient>,
    /// `luu`: `[VT, Ttra]`, drafter's code and copies with the last.
    pub archive: Vec<Str>,
    /// `nguoi_ky`: one, or several side by side.
    pub signatories: Vec<Signatory>,
    /// `phu_luc`.
    pub appendices: Vec<Appendix>,
    /// `kem_theo`: documents issued with this one.
    pub issued: Vec<Issued>,
    /// `do_mat`.
    pub secrecy: Option<Spanned<Secrecy>>,
    /// `do_khan`.
    pub urgency: Option<Spanned<Urgency>>,
    /// `luu_hanh`.
    pub circulation: Option<Spanned<Circulation>>,
    /// `du_thao`: the mark DỰ THẢO.
    pub draft: bool,
    /// `dia_chi`: lines at the foot of page 1.
    pub address: Vec<Str>,
    /// `xac_nhan`: the confirmation of a giấy nghỉ phép.
    pub confirmation: Option<Str>,
    /// `co_chu` (14 or 13) and `thut_dong` (1.27 or 1).
    pub style: Style,
}

impl Content {
    /// Every text that a placeholder can put into another one, with its place: of the data, of
    /// the citations, and of the data that single calls of fragments see.
    pub fn values(&self) -> Vec<Str> {
        let mut out = Vec::new();
        gather(&self.data, &mut out);
        for citation in &self.citations {
            let texts = [&citation.number, &citation.issuer, &citation.subject];
            out.extend(texts.into_iter().flatten().cloned());
        }
        gather_with(&self.body, &mut out);
        let annexes = self.appendices.iter().map(|annex| &annex.body);
        let issued = self.issued.iter().map(|issued| &issued.body);
        for body in annexes.chain(issued) {
            gather_with(body, &mut out);
        }
        out
    }
}

fn gather_with(entries: &[Item], out: &mut Vec<Str>) {
    for entry in entries {
        if let Some(with) = &entry.with {
            gather(with, out);
        }
        gather_with(&entry.children, out);
    }
}

fn gather(data: &Spanned<Data>, out: &mut Vec<Str>) {
    match &data.value {
        Data::Text { text, .. } => out.push(Spanned {
            value: text.clone(),
            span: data.span,
        }),
        Data::List(items) => items.iter().for_each(|item| gather(item, out)),
        Data::Map(entries) => entries.iter().for_each(|(_, value)| gather(value, out)),
        Data::Blank | Data::File(_) => {}
    }
}

/// An issuing body: an entry of `co_quan`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// `chu_quan`: the body above it.
    pub parent: Option<Str>,
    /// `ten`, in ordinary letters: `Sở Thông tin và Truyền thông`.
    pub name: Str,
    /// `ky_hieu`: the abbreviation in symbols, `STTTT`.
    pub symbol: Option<Str>,
}

/// A piece of `noi_dung`: a heading or none, then what is under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The whole entry.
    pub span: Span,
    /// Which heading key it has, and that key's text (none: only the number is printed and
    /// the text below runs in).
    pub heading: Option<(HeadingKey, Option<Str>)>,
    /// `van_ban`.
    pub text: Option<Str>,
    /// `manh`: a fragment's name.
    pub fragment: Option<Str>,
    /// `voi`: data that only this call of the fragment sees.
    pub with: Option<Spanned<Data>>,
    /// `bang`.
    pub table: Option<Table>,
    /// `cac_muc`.
    pub children: Vec<Item>,
}

/// The heading keys of `noi_dung`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingKey {
    /// `phan`.
    Part,
    /// `chuong`.
    Chapter,
    /// `muc`: `I.`, `1.`, `a)` by depth; between chapter and article, `Mục 1`.
    Heading,
    /// `tieu_muc`.
    Subsection,
    /// `dieu`.
    Article,
    /// `khoan`.
    Clause,
    /// `diem`.
    Point,
}

/// A cited document: an entry of `vien_dan`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The name it is cited by.
    pub key: Str,
    /// `loai`, as printed: `Kế hoạch`, `Luật`.
    pub kind: Str,
    /// `so`: number and symbol; laws have none.
    pub number: Option<Str>,
    /// `ngay`.
    pub date: Option<Spanned<WrittenDate>>,
    /// `cua`: who issued it.
    pub issuer: Option<Str>,
    /// `ve`: its subject, as it follows "về".
    pub subject: Option<Str>,
}

/// A date as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenDate {
    /// A date; parts may be missing.
    Date(Date),
    /// A text with placeholders, read as a date once they are filled.
    Text(String),
}

impl Default for WrittenDate {
    fn default() -> WrittenDate {
        WrittenDate::Date(Date::default())
    }
}

/// Free data: text as it was typed, lists, maps in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Data {
    /// `~` or nothing after the colon.
    #[default]
    Blank,
    /// A text, and whether it was typed bare (a bare `3` can be counted with).
    Text {
        /// As typed: `4.40` stays `4.40`.
        text: String,
        /// Not in quotes and not a block.
        bare: bool,
    },
    /// A list.
    List(Vec<Spanned<Data>>),
    /// A map.
    Map(Vec<(Str, Spanned<Data>)>),
    /// A map that names a data file (`tep`): its rows, a map each.
    File(DataFile),
}

impl Data {
    /// Adds entries to a map of data; a later one replaces an earlier one.
    pub fn extend(&mut self, more: Vec<(Str, Spanned<Data>)>) {
        let mut entries = match std::mem::take(self) {
            Data::Map(entries) => entries,
            _ => Vec::new(),
        };
        entries.retain(|(name, _)| more.iter().all(|(new, _)| new.value != name.value));
        entries.extend(more);
        *self = Data::Map(entries);
    }
}

/// A data file that is named: `tep: khach.xlsx`, or
/// `tep: { tep: khach.xlsx, trang: Biểu 1, vung: B5:H40, tieu_de: 3 }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Its path, relative to the content file's folder.
    pub path: Str,
    /// Which part of it.
    pub part: Part,
}

/// A line of `noi_nhan`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Whom.
    pub name: Str,
    /// `de`: the note in brackets, `để b/c`.
    pub note: Option<Str>,
}

/// An entry of `nguoi_ky`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// `quyen_han`: lines such as `TM. Ủy ban nhân dân`, `KT. Chủ tịch`.
    pub capacity: Vec<Str>,
    /// `chuc_vu`.
    pub position: Option<Str>,
    /// `chuc_danh`: the post in the agency above the name, for advisory bodies.
    pub post: Option<Str>,
    /// `ho_ten`.
    pub name: Option<Str>,
}

/// An entry of `phu_luc`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appendix {
    /// The whole entry.
    pub span: Span,
    /// `tieu_de`.
    pub title: Str,
    /// `kho: ngang`.
    pub landscape: bool,
    /// `tieu_ngu: true`: the letterhead again.
    pub letterhead: bool,
    /// `van_ban`, `manh`, `bang`, and `noi_dung` for more than one piece.
    pub body: Vec<Item>,
}

/// An entry of `kem_theo`: a document issued with this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The whole entry.
    pub span: Span,
    /// `loai`.
    pub kind: Spanned<&'static Kind>,
    /// `trich_yeu`.
    pub subject: Str,
    /// `noi_dung`.
    pub body: Vec<Item>,
}

/// `bang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The whole value.
    pub span: Span,
    /// `don_vi`: `triệu đồng`.
    pub unit: Option<Str>,
    /// `cot`: a tree of headings.
    pub columns: Vec<Column>,
    /// `danh_so: true`: the row `(1) (2) …` under the heading.
    pub numbering: bool,
    /// `hang`, or the rows of the file that `tep` names.
    pub rows: Rows,
    /// `tong`: the total row.
    pub total: Option<Total>,
}

/// A heading of a table: a leaf is a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// `ten`.
    pub name: Str,
    /// `cot`: the headings below it.
    pub columns: Vec<Column>,
    /// `canh`: `trai`, `giua`, `phai`; by default according to the column's content.
    pub align: Option<crate::layout::Align>,
    /// `tong`: whether the column, or those below it, are added up; by default according to their
    /// content.
    pub summed: Option<bool>,
}

/// The rows of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// Written in the content file.
    Inline(Vec<Row>),
    /// `tep`: the rows of a data file below its headings, which are not printed.
    File(DataFile),
}

/// A row of `hang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The whole row.
    pub span: Span,
    /// `nhom`: a group's heading.
    pub group: bool,
    /// Its cells.
    pub cells: Vec<Str>,
}

/// `tong`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Total {
    /// Written out, one cell per column.
    Row(Row),
    /// `tong: tự động` or `{ nhan: Tổng cộng }`: the tool adds up the columns of figures.
    Sum {
        /// The label in the first cell.
        label: Str,
    },
}

#[cfg(test)]
mod tests;
