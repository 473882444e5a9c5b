//! Citations: in full at the first mention, type and number after that (Phụ lục I, mục II,
//! khoản 6).
//!
//! Which mention is the first is known only when the text is filled, so `vien_dan` returns one
//! character of private use plane 16, which [`super::Filler`] writes out in the order of the page.
//! The character also records the capitals that other helpers set.

use crate::content::{Citation, Str};
use crate::date::Date;

/// How much of a citation is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In full at the first mention, else short.
    Decree,
    /// Type, number, date, issuer, subject.
    Full,
    /// Type and number.
    Short,
    /// In full without the subject.
    NoSubject,
}

/// A change of case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    AsWritten,
    Upper,
    Lower,
    FirstUpper,
    FirstLower,
}

/// A citation in an unfinished text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Which of the document's citations.
    pub(super) index: usize,
    pub(super) form: Form,
    pub(super) case: Case,
}

const FORMS: [Form; 4] = [Form::Decree, Form::Full, Form::Short, Form::NoSubject];
const CASES: [Case; 5] = [
    Case::AsWritten,
    Case::Upper,
    Case::Lower,
    Case::FirstUpper,
    Case::FirstLower,
];

/// The first of the characters that represent citations.
const FIRST: u32 = 0x10_0000;
/// Characters for one citation: every form in every case.
const STEP: usize = FORMS.len() * CASES.len();
/// The most citations: there are characters for no more below those of [`super::reserved`].
pub(super) const MOST: usize = 0xFF00 / STEP;

impl Mark {
    /// The character that represents it; `None` beyond [`MOST`].
    pub(super) fn to_char(self) -> Option<char> {
        let form = FORMS.iter().position(|f| *f == self.form)?;
        let case = CASES.iter().position(|c| *c == self.case)?;
        let n = self.index * STEP + form * CASES.len() + case;
        (self.index < MOST).then(|| char::from_u32(FIRST + u32::try_from(n).ok()?))?
    }

    /// The mark that a character represents.
    pub(super) fn from_char(c: char) -> Option<Mark> {
        let n = usize::try_from(u32::from(c).checked_sub(FIRST)?).ok()?;
        (n < MOST * STEP).then(|| Mark {
            index: n / STEP,
            form: FORMS[n % STEP / CASES.len()],
            case: CASES[n % CASES.len()],
        })
    }
}

/// A text with its case changed; citations in it record the change.
pub(super) fn recase(text: &str, case: Case) -> String {
    let marked = |c: char, case: Case| {
        let mark = Mark::from_char(c)?;
        Mark { case, ..mark }.to_char()
    };
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    match case {
        Case::AsWritten => {}
        Case::Upper => chars.by_ref().for_each(|c| match marked(c, case) {
            Some(mark) => out.push(mark),
            None => out.extend(c.to_uppercase()),
        }),
        Case::Lower => chars.by_ref().for_each(|c| match marked(c, case) {
            Some(mark) => out.push(mark),
            None => out.extend(c.to_lowercase()),
        }),
        Case::FirstUpper | Case::FirstLower => match chars.next() {
            None => {}
            Some(c) => match marked(c, case) {
                Some(mark) => out.push(mark),
                None if case == Case::FirstUpper => out.extend(c.to_uppercase()),
                None => out.extend(c.to_lowercase()),
            },
        },
    }
    out.push_str(chars.as_str());
    out
}

/// The texts of a citation, their placeholders filled.
pub(super) struct Parts {
    kind: String,
    number: Option<String>,
    date: Option<String>,
    issuer: Option<String>,
    subject: Option<String>,
}

/// Openings of a subject that follow the issuer without "về": "… của Bộ Nội vụ quy định …".
const WITHOUT_ABOUT: [&str; 9] = [
    "về ",
    "ban hành ",
    "bãi bỏ ",
    "công bố ",
    "hướng dẫn ",
    "phê duyệt ",
    "quy định ",
    "sửa đổi",
    "thay thế ",
];

impl Parts {
    /// The parts of `citation`, each of its texts filled by `fill`; `date` is its date.
    pub(super) fn new(
        citation: &Citation,
        date: Option<Date>,
        mut fill: impl FnMut(&Str) -> String,
    ) -> Parts {
        Parts {
            kind: fill(&citation.kind),
            number: citation.number.as_ref().map(&mut fill),
            date: date.map(|date| date.short()),
            issuer: citation.issuer.as_ref().map(&mut fill),
            subject: citation.subject.as_ref().map(&mut fill),
        }
    }

    /// The text of a key of the citation.
    pub(super) fn of(&self, key: &str) -> Option<&str> {
        let part = match key {
            "so" => &self.number,
            "cua" => &self.issuer,
            "ve" => &self.subject,
            _ => &None,
        };
        part.as_deref()
    }

    /// The last word of the kind that is printed after it anyway: `Quyết định số`; for a law its
    /// kind, if its name begins with it.
    pub(super) fn word_twice(&self) -> Option<&str> {
        let last = self.kind.trim().rsplit([' ', '\u{A0}']).next()?;
        let is_number = last.trim_end_matches(':').to_lowercase() == "số";
        let is_named = || {
            let name = self.subject.as_deref().unwrap_or("").to_lowercase();
            name.starts_with(&format!("{} ", self.kind.trim().to_lowercase()))
        };
        match is_number && self.number.is_some() {
            true => Some(last),
            false => (self.is_law() && is_named()).then(|| self.kind.trim()),
        }
    }

    /// Laws and ordinances are cited by type and name (Phụ lục I, mục II, khoản 6).
    fn is_law(&self) -> bool {
        let kind = self.kind.to_lowercase();
        let laws = ["luật", "bộ luật", "pháp lệnh", "hiến pháp"];
        laws.iter().any(|law| kind.starts_with(law))
    }

    /// The words on the page. A document without a number is identified by its date and issuer.
    pub(super) fn written(&self, form: Form) -> String {
        let mut out = self.kind.clone();
        let mut add = |before: &str, part: &Option<String>| {
            if let Some(part) = part {
                out.extend([" ", before, part]);
            }
        };
        if self.is_law() {
            add("", &self.subject);
            if form == Form::Full {
                add("số ", &self.number);
                add("ngày ", &self.date);
                add("của ", &self.issuer);
            }
            return out;
        }
        add("số ", &self.number);
        if form == Form::Short && self.number.is_some() {
            return out;
        }
        add("ngày ", &self.date);
        add("của ", &self.issuer);
        if matches!(form, Form::Decree | Form::Full) {
            let subject = self.subject.as_deref().unwrap_or("");
            let begins = subject.to_lowercase();
            let joins = WITHOUT_ABOUT.iter().any(|verb| begins.starts_with(verb));
            add(if joins { "" } else { "về " }, &self.subject);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(kind: &str, number: &str, date: &str, issuer: &str, subject: &str) -> Parts {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Parts {
            kind: kind.to_owned(),
            number: some(number),
            date: some(date),
            issuer: some(issuer),
            subject: some(subject),
        }
    }

    #[test]
    fn a_mark_keeps_all_that_it_says() {
        for index in [0, 1, MOST - 1] {
            for form in FORMS {
                for case in CASES {
                    let mark = Mark { index, form, case };
                    assert_eq!(Mark::from_char(mark.to_char().unwrap()), Some(mark));
                }
            }
        }
        let mark = Mark {
            index: MOST,
            form: Form::Full,
            case: Case::Upper,
        };
        assert_eq!(mark.to_char(), None);
        assert_eq!(Mark::from_char('ế'), None);
        assert_eq!(Mark::from_char('\u{10FF2D}'), None);
    }

    #[test]
    fn a_document_is_cited_as_the_decree_says() {
        let plan = parts(
            "Kế hoạch",
            "87/KH-BCĐ389",
            "09/12/2022",
            "Ban Chỉ đạo",
            "tăng cường",
        );
        let full = "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo";
        assert_eq!(plan.written(Form::Full), format!("{full} về tăng cường"));
        assert_eq!(plan.written(Form::NoSubject), full);
        assert_eq!(plan.written(Form::Short), "Kế hoạch số 87/KH-BCĐ389");
        let letter = parts("Văn bản", "1/A", "", "", "việc báo cáo");
        assert_eq!(letter.written(Form::Full), "Văn bản số 1/A về việc báo cáo");
        let rules = parts("Quyết định", "5/QĐ-B", "", "Bộ A", "ban hành Quy chế");
        assert_eq!(
            rules.written(Form::Full),
            "Quyết định số 5/QĐ-B của Bộ A ban hành Quy chế"
        );
        let notice = parts("Thông báo", "", "01/3/2023", "Sở A", "kết luận");
        assert_eq!(
            notice.written(Form::Short),
            "Thông báo ngày 01/3/2023 của Sở A"
        );
    }

    #[test]
    fn laws_are_cited_by_name() {
        let law = parts("Luật", "33/2024/QH15", "21/6/2024", "Quốc hội", "Lưu trữ");
        assert_eq!(law.written(Form::Decree), "Luật Lưu trữ");
        assert_eq!(law.written(Form::Short), "Luật Lưu trữ");
        let full = "Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024 của Quốc hội";
        assert_eq!(law.written(Form::Full), full);
    }

    #[test]
    fn letters_change_and_marks_remember() {
        let mark = |case| Mark {
            index: 7,
            form: Form::Decree,
            case,
        };
        let plain = mark(Case::AsWritten).to_char().unwrap();
        let text = recase(&format!("đường {plain}"), Case::Upper);
        let upper = mark(Case::Upper).to_char().unwrap();
        assert_eq!(text, format!("ĐƯỜNG {upper}"));
        assert_eq!(recase("ủy ban", Case::FirstUpper), "Ủy ban");
        assert_eq!(recase("Kết quả TH", Case::FirstLower), "kết quả TH");
        assert_eq!(recase("HÀ TĨNH", Case::Lower), "hà tĩnh");
    }
}
