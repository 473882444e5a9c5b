//! Laws and ordinances are cited as bases without number and issuer.

use std::sync::LazyLock;

use regex::Regex;

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "luật, pháp lệnh không ghi số",
        en: "laws and ordinances are cited without their number",
    },
    message: Message {
        code: "T202",
        text: Words {
            vi: "căn cứ là {0} thì không ghi số, ký hiệu “{1}”",
            en: "a basis that is a {0} is cited without its number “{1}”",
        },
        hint: Some(Words {
            vi: "bỏ số, ký hiệu và cơ quan ban hành, giữ tên và ngày",
            en: "leave out the number and the issuer, keep the name and the date",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Căn cứ ghi đầy đủ số, ký hiệu, cơ quan ban hành, riêng Luật và Pháp lệnh thì không.",
        en: "Legal bases are cited with number and issuer, but laws and ordinances are not.",
    },
    wrong: "Căn cứ Luật Báo chí số 103/2016/QH13 ngày 05 tháng 4 năm 2016;",
    right: "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;",
    check: Check::Content(check),
    ..Rule::BASE
};

static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^Căn cứ (?:các )?(Bộ luật|Luật|Pháp lệnh)\b[^;]*?\b(?i:số)[:\s]\s*(\d{1,3}/\d{4}/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)?)",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for basis in subject.of(Component::LegalBasis) {
        any = true;
        if !basis.plain.contains('/') {
            continue;
        }
        if let Some(parts) = NUMBERED.captures(&basis.plain)
            && let (Some(kind), Some(number)) = (parts.get(1), parts.get(2))
        {
            let args = [&kind.as_str().to_lowercase(), number.as_str()];
            found.report(basis.text, number.range(), args);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{bases, count};

    #[test]
    fn numbers_of_laws_are_found_and_those_of_decrees_are_not() {
        let law = "Căn cứ Luật Báo chí số 103/2016/QH13 ngày 05 tháng 4 năm 2016;";
        let amended = "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Báo chí ngày 20/11/2018;";
        let decree = "Căn cứ Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ quy định chi tiết Luật Báo chí.";
        assert_eq!(count(&RULE, &bases(&[law, amended, decree])), 1);
    }
}
