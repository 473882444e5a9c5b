//! The subject does not repeat the title.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu không lặp tên loại",
        en: "the subject does not repeat the title",
    },
    message: Message {
        code: "T117",
        text: Words {
            vi: "trích yếu lặp lại tên loại “{0}” đã đứng ở dòng trên",
            en: "the subject repeats the title “{0}” from the line above",
        },
        hint: Some(Words {
            vi: "bỏ “{0}” ở đầu trích yếu",
            en: "leave out “{0}” at the beginning of the subject",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Trích yếu đọc liền sau tên loại: “BÁO CÁO / Kết quả thực hiện …”.",
        en: "The subject continues the title: “BÁO CÁO / Kết quả thực hiện …”.",
    },
    wrong: "BÁO CÁO / Báo cáo kết quả thực hiện Kế hoạch",
    right: "BÁO CÁO / Kết quả thực hiện Kế hoạch",
    check: Check::Content(check),
    ..Rule::BASE
};

/// Kinds that no subject has a reason to begin with.
const NAMED: [&str; 6] = [
    "bao-cao",
    "ke-hoach",
    "thong-bao",
    "to-trinh",
    "quyet-dinh",
    "bien-ban",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let kind = subject.document.kind;
    if !NAMED.contains(&kind.key) {
        return Verdict::NotApplicable;
    }
    let title = kind.name.to_lowercase();
    let mut any = false;
    let own = subject.of(Component::Subject).filter(|p| p.annex.is_none());
    for piece in own {
        any = true;
        let words = piece.plain.split(' ').count().min(2);
        let end = piece
            .plain
            .match_indices(' ')
            .nth(words - 1)
            .map_or(piece.plain.len(), |(i, _)| i);
        if piece.plain[..end].to_lowercase() == title && end < piece.plain.len() {
            found.report(piece.text, 0..end, [kind.name]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, subject};

    #[test]
    fn the_title_is_said_once() {
        assert_eq!(count(&RULE, &subject("Báo cáo kết quả công tác")), 1);
        assert_eq!(count(&RULE, &subject("Kết quả báo cáo công tác")), 0);
    }
}
