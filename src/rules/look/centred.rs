//! Rules about centred components.

use super::centred;
use crate::components::Component;
use crate::rules::{Check, Rule};

/// Quốc hiệu and Tiêu ngữ are centred in their column.
pub(in crate::rules) static NATION: Rule = Rule::row(
    "T808",
    Component::Motto.clause(),
    [
        [
            "Quốc hiệu, Tiêu ngữ canh giữa",
            "Quốc hiệu and Tiêu ngữ are centred",
        ],
        [
            "Quốc hiệu, Tiêu ngữ phải canh giữa",
            "Quốc hiệu and Tiêu ngữ must be centred",
        ],
        [
            "Tiêu ngữ canh giữa dưới Quốc hiệu.",
            "Tiêu ngữ is centred under Quốc hiệu.",
        ],
    ],
    ["Tiêu ngữ canh trái trong ô", "Tiêu ngữ canh giữa ô"],
    Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Nation | Component::Motto)
        })
    }),
);

/// The names of bodies are centred in their column.
pub(in crate::rules) static BODY: Rule = Rule::row(
    "T813",
    Component::Parent.clause(),
    [
        ["tên cơ quan canh giữa", "names of bodies are centred"],
        [
            "tên cơ quan phải canh giữa",
            "the name of a body must be centred",
        ],
        [
            "Tên cơ quan ban hành canh giữa dưới tên cơ quan chủ quản.",
            "The issuing body is centred under the body above it.",
        ],
    ],
    ["tên cơ quan canh trái trong ô", "tên cơ quan canh giữa ô"],
    Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Parent | Component::Issuer)
        })
    }),
);

/// Number and date are centred in their columns.
pub(in crate::rules) static NUMBER: Rule = Rule::row(
    "T821",
    "Phụ lục I, mục II, khoản 3 và 4",
    [
        [
            "số, ký hiệu và địa danh, thời gian canh giữa",
            "number and symbol, place and date are centred",
        ],
        [
            "số, ký hiệu và địa danh, thời gian phải canh giữa",
            "number and symbol, place and date must be centred",
        ],
        [
            "Số, ký hiệu canh giữa dưới tên cơ quan; địa danh, thời gian canh giữa dưới Quốc hiệu và Tiêu ngữ.",
            "The number is centred under the issuing body, place and date under Tiêu ngữ.",
        ],
    ],
    [
        "Số: 15/QĐ-SNV canh trái trong ô",
        "Số: 15/QĐ-SNV canh giữa ô",
    ],
    Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Number | Component::Dateline)
        })
    }),
);

/// Title and subject are centred.
pub(in crate::rules) static TITLE: Rule = Rule::row(
    "T825",
    Component::Title.clause(),
    [
        [
            "tên loại, trích yếu canh giữa",
            "title and subject are centred",
        ],
        [
            "tên loại, trích yếu phải canh giữa",
            "title and subject must be centred",
        ],
        [
            "Tên loại và trích yếu canh giữa theo chiều ngang văn bản.",
            "Title and subject are in the middle of the page.",
        ],
    ],
    ["BÁO CÁO canh trái", "BÁO CÁO canh giữa"],
    Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Title | Component::Subject)
        })
    }),
);

/// The subject of a công văn is centred under its number.
pub(in crate::rules) static REGARDING: Rule = Rule::row(
    "T830",
    Component::Regarding.clause(),
    [
        [
            "trích yếu công văn canh giữa",
            "the subject of a công văn is centred",
        ],
        [
            "trích yếu công văn phải canh giữa",
            "the subject of a công văn must be centred",
        ],
        [
            "Trích yếu công văn (V/v) canh giữa dưới số và ký hiệu.",
            "The subject of a công văn (V/v) is centred under its number.",
        ],
    ],
    ["V/v canh trái trong ô", "V/v canh giữa ô"],
    Check::Layout(|reading, found| centred(reading, found, |s| s == Component::Regarding)),
);

/// The line of who decides, and the enacting word, are centred.
pub(in crate::rules) static AUTHORITY: Rule = Rule::row(
    "T837",
    Component::Authority.clause(),
    [
        [
            "thẩm quyền ban hành và lời ban hành canh giữa",
            "the line of who decides and the enacting word are centred",
        ],
        [
            "thẩm quyền ban hành và lời ban hành phải canh giữa",
            "the line of who decides and the enacting word must be centred",
        ],
        [
            "Dòng ghi thẩm quyền ban hành và dòng “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) canh giữa.",
            "The line of who decides and “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) are centred.",
        ],
    ],
    ["QUYẾT ĐỊNH: canh trái", "QUYẾT ĐỊNH: canh giữa"],
    Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Authority | Component::Enacts)
        })
    }),
);

/// Number and title of a division are centred.
pub(in crate::rules) static DIVISION: Rule = Rule::row(
    "T852",
    "Phụ lục I, mục II, khoản 6, điểm đ",
    [
        [
            "số và tên phần, chương, mục canh giữa",
            "number and title of parts, chapters, sections are centred",
        ],
        [
            "số và tên phần, chương, mục phải canh giữa",
            "number and title of a division must be centred",
        ],
        [
            "Từ “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự trên một dòng riêng, canh giữa; tiêu đề ngay dưới, canh giữa.",
            "Number and title of a division are on lines of their own, centred.",
        ],
    ],
    ["Chương I canh trái", "Chương I canh giữa"],
    Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::DivisionNumber(_))
                || matches!(s, Component::Body(role) if role.is_division())
        })
    }),
);

/// The head of an appendix is centred.
pub(in crate::rules) static ANNEX: Rule = Rule::row(
    "T886",
    "Phụ lục I, mục III, khoản 1, điểm b và c",
    [
        [
            "phần đầu phụ lục canh giữa",
            "the head of an appendix is centred",
        ],
        [
            "phần đầu phụ lục phải canh giữa",
            "the head of an appendix must be centred",
        ],
        [
            "Từ “Phụ lục”, tên phụ lục và phần ghi “(Kèm theo …)” canh giữa.",
            "Label, title and reference of an appendix are centred.",
        ],
    ],
    ["Phụ lục I canh trái", "Phụ lục I canh giữa"],
    Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(
                s,
                Component::AnnexLabel | Component::AnnexTitle | Component::Reference
            )
        })
    }),
);
