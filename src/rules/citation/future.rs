//! A document cites nothing that is dated after it.

use std::sync::LazyLock;

use regex::Regex;

use super::cited;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::framework::mention::{self, Dated};
use crate::rules::language::words::{last_word, tail};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không viện dẫn văn bản ra sau",
        en: "no later document is cited",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T210",
        text: Words {
            vi: "“{0}” ({1}) ra sau văn bản này ({2})",
            en: "“{0}” ({1}) is dated after this document ({2})",
        },
        hint: Some(Words {
            vi: "kiểm tra ngày của văn bản viện dẫn và ngày của văn bản này",
            en: "check the dates of the cited document and of this one",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4 và khoản 6, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Văn bản không thể viện dẫn văn bản chưa ban hành; phần lớn là gõ nhầm năm.",
        en: "A document cannot cite one that was not yet issued; mostly the year is mistyped.",
    },
    wrong: "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2033 của Ban Chỉ đạo 389 tỉnh.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let own = subject.document.properties.date;
    let mut any = false;
    for mention in cited(subject) {
        let (Some(dated), Some(date)) = (&mention.date, mention.full_date()) else {
            // 78/2025/NĐ-CP contains its year
            let year = mention
                .number
                .split('/')
                .nth(1)
                .filter(|year| is_year(year));
            let later = year.and_then(|year| Some(year.parse::<u16>().ok()? > own.year?));
            any |= later.is_some();
            if let (Some(year), Some(true)) = (year, later) {
                let text = subject.pieces[mention.piece].text;
                let own = own.short();
                let args = [mention.number.as_str(), year, own.trim()];
                found.report(text, mention.at.clone(), args);
            }
            continue;
        };
        any = true;
        if own.is_before(&date) {
            later(subject, mention.piece, dated, &mention.number, found);
        }
    }
    let mut mentions = subject.mentions.iter().peekable();
    for (i, piece) in subject.pieces.iter().enumerate() {
        let mut numbered = Vec::new();
        while let Some(mention) = mentions.next_if(|mention| mention.piece <= i) {
            numbered.extend(mention.date.as_ref().map(|dated| dated.at.start));
        }
        if piece.component == Component::Reference {
            continue;
        }
        for dated in mention::dates(&piece.plain) {
            let by_number = numbered.binary_search(&dated.at.start).is_ok();
            let Some(date) = dated.date.filter(|_| !by_number) else {
                continue;
            };
            let is_basis = piece.component == Component::LegalBasis;
            let Some(name) = cited_by_date(&piece.plain[..dated.at.start], is_basis) else {
                continue;
            };
            any = true;
            if own.is_before(&date) {
                later(subject, i, &dated, name, found);
            }
        }
    }
    if own.year.is_none() && any {
        return Verdict::NotJudged;
    }
    Verdict::applied_if(any)
}

fn later(subject: &Subject<'_>, piece: usize, dated: &Dated, name: &str, found: &mut Findings<'_>) {
    let text = subject.pieces[piece].text;
    let date = dated.date.unwrap_or_default().short();
    let own = subject.document.properties.date.short();
    found.report(text, dated.at.clone(), [name, &date, own.trim()]);
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit())
}

/// A law with its name, or a document without its number, right before `ngày`.
static CITED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)\b(?<law>(?:Bộ\ luật|Luật|Pháp\ lệnh)\ \p{L}[^.;:()/“”]*?)\s+ngày\s+$
          | \b(?:[Cc]ăn\ cứ|[Tt]hực\ hiện|[Tt]heo|[Xx]ét|[Tt]iếp\ theo|[Pp]húc\ đáp|[Tt]rả\ lời|[Tt]ại)
            \ (?:các\ )?
            (?<other>Nghị\ quyết|Nghị\ định|Quyết\ định|Chỉ\ thị|Thông\ tư|Thông\ báo|Công\ văn
              |Công\ điện|Kế\ hoạch|Báo\ cáo|Biên\ bản(?:\ họp)?|Tờ\ trình|Kết\ luận|Hợp\ đồng
              |Giấy\ mời|Đơn|Văn\ bản)
            \s*,?\s+ngày\s+$",
    )
});

/// How far before a date, in characters, the name of the cited document may begin.
const NAME: usize = 160;

/// The document without a number that the date after `before` cites. The date from which a law
/// applies, or a document still to be issued, is not a citation.
fn cited_by_date(before: &str, is_basis: bool) -> Option<&str> {
    const NOT_OF_LAW: [&str; 12] = [
        "từ", "đến", "vào", "trước", "sau", "trong", "hết", "lực", "kể", "hành", "tới", "là",
    ];
    const TO_COME: [&str; 6] = [
        "dự kiến",
        "sẽ ",
        "dự thảo",
        "hướng dẫn thi hành",
        "trình ",
        "họp ",
    ];
    let near = tail(before, NAME);
    let found = CITED.captures(near)?;
    let name = found.name("law").or_else(|| found.name("other"))?;
    let is_law = found.name("law").is_some();
    let last = last_word(name.as_str()).to_lowercase();
    if is_law && NOT_OF_LAW.contains(&last.as_str()) {
        return None;
    }
    let clause = near[..name.start()]
        .rsplit(['.', ';'])
        .next()?
        .to_lowercase();
    let is_to_come = TO_COME.iter().any(|word| clause.contains(word));
    // in the text a date after a law may be that of an event
    let is_sure = is_basis || !is_law || cites(&clause);
    (is_sure && !is_to_come).then_some(name.as_str())
}

/// Whether a clause introduces a citation.
fn cites(clause: &str) -> bool {
    const LEADS: [&str; 8] = [
        "căn cứ",
        "thực hiện",
        "theo",
        "quy định tại",
        "của",
        "tại",
        "xét",
        "khoản",
    ];
    LEADS.iter().any(|word| clause.contains(word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::date::Date;
    use crate::rules::testing::{bases, body, count};

    #[test]
    fn what_is_cited_without_a_number_is_compared_too() {
        // the report is of 24 March 2023
        for wrong in [
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025, Sở báo cáo.",
            "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024, Sở báo cáo.",
            "Theo Công văn ngày 20/4/2023 của Ủy ban nhân dân tỉnh.",
            "Thực hiện Nghị định số 78/2025/NĐ-CP của Chính phủ.",
            "Theo Giấy mời số 12/GM-SNV (ngày 13/4/2023) của Sở.",
            "Theo Công văn ngày 20/4/2023 số 12/UBND-NC của Ủy ban nhân dân tỉnh.",
            "Căn cứ Biên bản họp ngày 20/4/2023 của Hội đồng.",
        ] {
            assert_eq!(count(&RULE, &body(&[wrong])), 1, "{wrong}");
        }
        let law = "Căn cứ Luật Đất đai ngày 18/01/2024;";
        assert_eq!(count(&RULE, &bases(&[law])), 1);
    }

    #[test]
    fn what_is_to_come_is_not_cited() {
        for right in [
            "Căn cứ Luật Đất đai ngày 18/01/2013, Sở báo cáo.",
            "Theo Luật Đất đai có hiệu lực từ ngày 01/8/2024, các đơn vị chuẩn bị.",
            "Sở sẽ thực hiện Quyết định ngày 15/4/2023; dự kiến ban hành Quyết định ngày 15/4/2023.",
            "Các đơn vị gửi Báo cáo ngày 20/12/2023.",
            "Thực hiện Nghị định số 30/2020/NĐ-CP và Thông tư số 01/2023/TT-BNV.",
            "Tuyên truyền Luật Đất đai ngày 18/5/2023 tại xã.",
            "Thực hiện Kế hoạch tổ chức Hội nghị ngày 15/4/2023.",
        ] {
            assert_eq!(count(&RULE, &body(&[right])), 0, "{right}");
        }
        let mut undated = body(&["Theo Công văn ngày 20/4/2023 của Sở."]);
        undated.properties.date = Date::default();
        assert_eq!(count(&RULE, &undated), 0);
    }
}
