//! Capacity, position and name are centred in their column.

use super::{each, may_be_centred};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::reader::Place;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyền hạn, chức vụ và họ tên canh giữa",
        en: "capacity, position and name are centred",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T863",
        severity: Severity::Error,
        message: Words {
            vi: "quyền hạn, chức vụ và họ tên người ký phải canh giữa",
            en: "capacity, position and name must be centred",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 7, điểm đ"),
    },
    why: Words {
        vi: "Họ tên người ký canh giữa dưới quyền hạn, chức vụ.",
        en: "The name is centred under capacity and position.",
    },
    wrong: "họ tên canh trái trong ô",
    right: "họ tên canh giữa ô",
    check,
};

/// Outside a table it stands under the capacity by tabs and indents, which are not judged.
fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    let of_signature = |s| matches!(s, Component::Capacity | Component::Post | Component::Name);
    each(subject, of_signature, |placed, para| {
        let in_cell = matches!(para.place, Place::Cell { .. });
        if in_cell && !may_be_centred(&reading.flow, placed, para) {
            found.at(para.place_of(placed.range.clone()), []);
        }
    })
}
