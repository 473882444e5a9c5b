//! No word of official Vietnamese is misspelt in a way that is surely wrong.

use std::sync::LazyLock;

use super::misspellings::{MISSPELLINGS, Misspelling};
use super::{is_address, token};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::is_toned_syllable;
use crate::rules::language::words::{ByKey, begins, first_word, key, last_word, same};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không viết sai chính tả",
        en: "no certain misspellings",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V128",
        text: Words {
            vi: "“{0}” sai chính tả, đúng là “{1}”",
            en: "“{0}” is misspelt; it should be “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Những cách viết này không có trong tiếng Việt chuẩn, ở câu nào cũng sai: kính gởi, khẩn chương, bổ xung, UNBD, nghành.",
        en: "These spellings are wrong in every sentence: kính gởi, khẩn chương, bổ xung, UNBD, nghành.",
    },
    wrong: "Đề nghị các đơn vị khẩn chương báo cáo.",
    right: "Đề nghị các đơn vị khẩn trương báo cáo.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// The misspellings by the key of their first word.
static BY_FIRST: LazyLock<ByKey<Vec<&Misspelling>>> = LazyLock::new(|| {
    let mut out: ByKey<Vec<&Misspelling>> = ByKey::default();
    for misspelling in &MISSPELLINGS {
        let first = first_word(misspelling.wrong);
        out.entry(key(first)).or_default().push(misspelling);
    }
    out
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        // a person's name is written as the person writes it
        if piece.component == Component::Name {
            continue;
        }
        let plain = piece.plain.as_ref();
        any |= !plain.is_empty();
        let mut last = 0;
        for word in &piece.words {
            let start = word.at.start;
            let Some(misspellings) = BY_FIRST.get(&word.key).filter(|_| start >= last) else {
                continue;
            };
            let Some((end, right)) = misspellings.iter().find_map(|m| m.at(plain, start)) else {
                continue;
            };
            let typed = &plain[start..end];
            let may_be_name = is_name_like(plain, start, typed);
            if is_address(token(plain, start)) || (may_be_name && is_toned_syllable(typed)) {
                continue;
            }
            last = end;
            let args = [typed, right.as_str()];
            if may_be_name {
                // its owner knows how it is spelt
                found.report(piece.text, start..end, args);
            } else {
                found.fix(piece.text, start..end, args, &right);
            }
        }
    }
    Verdict::applied_if(any)
}

/// Whether one word has the capital of a name: in a text that is not all in capitals, and not
/// at the beginning of a sentence or a cell.
fn is_name_like(plain: &str, start: usize, typed: &str) -> bool {
    let before = plain[..start].trim_end();
    let begins = before.is_empty() || before.ends_with(['.', ':', ';', '!', '?', '-', '–', '“']);
    let is_capital = typed.starts_with(char::is_uppercase) && typed.contains(char::is_lowercase);
    is_capital && !begins && !typed.contains(SPACES)
}

impl Misspelling {
    /// The end of the misspelling that begins at byte `start`, and its correction, with the
    /// capitals as typed.
    fn at(&self, plain: &str, start: usize) -> Option<(usize, String)> {
        let end = start + begins_spaced(&plain[start..], self.wrong)?;
        let after = &plain[end..];
        if !first_word(after).is_empty() || after.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let typed = &plain[start..end];
        // `khẩn Trưởng ban`, `nghị Đinh Văn A`: two words that meet
        let mut syllables = typed
            .split(SPACES)
            .map(|s| s.starts_with(char::is_uppercase));
        if syllables.next() == Some(false) && syllables.any(|is_capital| is_capital) {
            return None;
        }
        // an abbreviation is one only in capitals
        if self.right.starts_with(char::is_uppercase) {
            return (typed == self.wrong).then(|| (end, self.right.to_owned()));
        }
        let before = last_word(plain[..start].trim_end());
        let next = first_word(after.trim_start());
        let is_right = (self.unless_after.iter()).any(|word| same(word, before))
            || self.unless_before.iter().any(|word| same(word, next));
        (!is_right).then(|| (end, in_case_of(typed, self.right)))
    }
}

/// The characters allowed between the words of a misspelling.
const SPACES: [char; 2] = [' ', '\u{a0}'];

/// [`begins`] for names that may have a no-break space between their words.
fn begins_spaced(text: &str, name: &str) -> Option<usize> {
    let mut at = 0;
    for (i, word) in name.split(' ').enumerate() {
        if i > 0 {
            let space = text[at..].chars().next().filter(|c| SPACES.contains(c))?;
            at += space.len_utf8();
        }
        at += begins(&text[at..], word)?;
    }
    Some(at)
}

/// `right` with the capitals and the spaces of `typed`, syllable by syllable.
fn in_case_of(typed: &str, right: &str) -> String {
    let all = !typed.chars().any(char::is_lowercase) && typed.chars().count() > 1;
    let mut spaces = typed.chars().filter(|c| SPACES.contains(c));
    let mut words = typed.split(SPACES);
    let mut out = String::with_capacity(typed.len() + 4);
    for (i, syllable) in right.split(' ').enumerate() {
        if i > 0 {
            out.push(spaces.next().unwrap_or(' '));
        }
        let is_capital = words
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase));
        let mut letters = syllable.chars();
        match letters.next() {
            _ if all => out.push_str(&syllable.to_uppercase()),
            Some(first) if is_capital => {
                out.extend(first.to_uppercase());
                out.push_str(letters.as_str());
            }
            _ => out.push_str(syllable),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{body, count, fixed_by};

    #[test]
    fn words_that_meet_by_chance_are_right() {
        for right in [
            "Các trường mầm non tư thục hiện có 12 lớp",
            "tiếp xúc tích cực với cử tri; cảm xúc tích cực",
            "Xin ý kiến nghỉ phép",
            "phụ trách nghiệm thu công trình",
            "không gian lân cận",
            "Những thành tựu chung",
            "Lịch xử lý hồ sơ; du lịch xử phạt; lịch xử án",
            "Điều chỉnh chu kỳ, chu vi",
            "chống bão đảm bảo an toàn; sau bão vệ sinh; mùa bão quản lý; sau bão trợ cấp",
            "Đồng thời hạng mục tường rào",
            "công văn bảng kê",
            "Vấn đề suất ăn bán trú",
            "đề cập nhập khẩu",
            "Điện khẩn Trưởng ban",
            "Thế kỷ sư phạm",
            "tạm giam đốc thúc",
            "tháo dở dang",
            "Tài sản vô hình chung",
            "tình nghi quyết liệt",
            "để dành chính quyền cấp xã",
            "Đề nghị Đinh Văn An",
        ] {
            assert_eq!(count(&RULE, &body(&[right])), 0, "{right}");
        }
    }

    #[test]
    fn names_are_left_as_they_are() {
        for name in [
            "Ông Nguyễn Văn Sẳn",
            "bà Lê Thị Nhiểm",
            "ông Trần Văn Triễn",
        ] {
            assert_eq!(count(&RULE, &body(&[name])), 0, "{name}");
        }
        // no name is spelt so, but its owner knows
        let (found, fixed) = fixed_by(&RULE, "ông Trần Văn Cuờng");
        assert_eq!(found.len(), 1);
        assert_eq!(fixed, "ông Trần Văn Cuờng");
        assert_eq!(fixed_by(&RULE, "Sẳn sàng. Mổi năm").1, "Sẵn sàng. Mỗi năm");
    }

    #[test]
    fn misspellings_are_fixed_in_the_capitals_that_were_typed() {
        for (wrong, right) in [
            ("Kính gởi các đơn vị", "Kính gửi các đơn vị"),
            ("PHÓ CHỦ TICH UNBD tỉnh", "PHÓ CHỦ TỊCH UBND tỉnh"),
            ("Quyết định 5/QĐ-UNBD", "Quyết định 5/QĐ-UBND"),
            ("Sở, nghành; Nghành", "Sở, ngành; Ngành"),
            ("bổ xung, sát nhập", "bổ sung, sáp nhập"),
            ("Bổ\u{a0}xung hồ sơ", "Bổ\u{a0}sung hồ sơ"),
            ("BỔ\u{a0}XUNG", "BỔ\u{a0}SUNG"),
        ] {
            assert_eq!(fixed_by(&RULE, wrong).1, right);
        }
    }

    #[test]
    fn words_that_only_meet_are_none() {
        let right = [
            "Khẩn trương trình cấp có thẩm quyền; trách nhiệm thu ngân sách; hồ sơ xuất trình.",
            "Vụ nổ lực lượng chức năng đã xử lý; giám sát nhập khẩu; lịch sử lý luận.",
            "Xem xét sử dụng; thương hiệu xuất khẩu; nơi cư trú trọng điểm; cũng cố gắng.",
            "Chủ chương trình; bảng thân nhân; các xã thải loại; ưu thế kỹ thuật; unbd@tinh.gov.vn",
            "nhiệm vụ chung tâm huyết; suy nghĩ lễ nghĩa; tìm hiểu kỹ nguyên nhân; ghi chú trong bảng",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
    }

    /// No correct spelling is in the list, and no two messages are the same.
    #[test]
    fn the_list_does_not_contradict_itself() {
        assert!(MISSPELLINGS.len() >= 200, "{}", MISSPELLINGS.len());
        let mut seen: Vec<&str> = MISSPELLINGS.iter().map(|m| m.wrong).collect();
        seen.sort_unstable();
        let count_before = seen.len();
        seen.dedup();
        assert_eq!(seen.len(), count_before);
        for m in &MISSPELLINGS {
            assert_eq!(count(&RULE, &body(&[m.right])), 0, "{}", m.right);
            let (found, fixed) = fixed_by(&RULE, m.wrong);
            assert_eq!((found.len(), fixed.as_str()), (1, m.right), "{}", m.wrong);
        }
    }
}
