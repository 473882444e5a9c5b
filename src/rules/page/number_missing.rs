//! A document of several pages has page numbers.

use std::ops::Range;

use super::numbers;
use crate::diagnostic::{Entry, Severity, Words};
use crate::reader::{Para, Place, Reading};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, room};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "văn bản nhiều trang có số trang",
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T607",
        severity: Severity::Error,
        message: Words {
            vi: "từ trang thứ hai không có số trang",
            en: "the pages after the first have no number",
        },
        hint: Some(Words {
            vi: "chèn số trang ở giữa lề trên, chọn “Different First Page” để trang thứ nhất không hiện số",
            en: "insert page numbers at the middle of the top margin, with a different first page",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
    },
    why: Words {
        vi: "Văn bản nhiều trang được đánh số từ 1 để không lẫn, không thiếu trang.",
        en: "A document of several pages is numbered, so that none is lost or out of place.",
    },
    wrong: "trang 2 để trống lề trên",
    right: "trang 2 có số 2 ở giữa lề trên",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    let mut any = false;
    for part in reading.parts.iter().filter(|part| is_long(reading, part)) {
        any = true;
        let last = words(reading, part).last().map_or(0, |para| para.section);
        let section = reading.flow.sections.get(last);
        if section.is_some_and(|s| numbers::after_first(reading, s).is_none()) {
            found.at(reading.first_words(part.clone()), []);
        }
    }
    Verdict::applied_if(any)
}

/// Whether a part certainly has a second page.
fn is_long(reading: &Reading, part: &Range<usize>) -> bool {
    let flow = &reading.flow;
    let words: Vec<&Para> = words(reading, part).collect();
    let [first, others @ ..] = &words[..] else {
        return false;
    };
    let begins_page = |para: &&Para| {
        let section = flow.sections.get(para.section);
        let of_new_section = section.is_some_and(|section| !section.continuous);
        (of_new_section && para.section > first.section)
            || (para.format.page_break_before && para.place == Place::Body)
    };
    // Whether a break stands before or after the words of its paragraph is not known: only
    // before the last one does it certainly part words.
    let broken = words.split_last().map_or(&[][..], |(_, before)| before);
    others.iter().any(begins_page)
        || broken.iter().any(|para| para.page_break)
        || room::overflows(flow, part.clone())
}

/// The paragraphs of a part that say something, and what breaks the page between them.
fn words<'a>(reading: &'a Reading, part: &Range<usize>) -> impl Iterator<Item = &'a Para> {
    let all = reading.flow.paragraphs.get(part.clone()).unwrap_or(&[]);
    let says = |para: &Para| !para.is_blank();
    let first = all.iter().position(says).unwrap_or(all.len());
    let end = all.iter().rposition(says).map_or(first, |last| last + 1);
    let all = all.get(first..end).unwrap_or(&[]);
    all.iter().filter(move |para| says(para) || para.page_break)
}
