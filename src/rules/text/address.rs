//! Email and web addresses are well-formed.

use std::sync::LazyLock;

use regex::Regex;

use super::tokens;
use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa chỉ thư, trang thông tin viết đúng",
        en: "email and web addresses are well-formed",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V118",
        text: Words {
            vi: "địa chỉ “{0}” viết sai",
            en: "the address “{0}” is malformed",
        },
        hint: Some(Words {
            vi: "kiểm tra lại địa chỉ",
            en: "check the address",
        }),
        clause: Some("Phụ lục I, mục III, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Địa chỉ sai một ký tự thì người nhận không liên hệ được.",
        en: "An address with one wrong character reaches nobody.",
    },
    wrong: "Báo cáo gửi về địa chỉ vanthu@hatinh,gov.vn trước ngày 25 hằng tháng.",
    right: "Báo cáo gửi về địa chỉ vanthu@hatinh.gov.vn trước ngày 25 hằng tháng.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static MAIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$"));

static WEB: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:https?:/[^/\s]\S*|https?//\S*|https?:\\\S*|https?;//\S*|htt?t?tps?://\S*|www,\S*|wwww?\.\.\S*)",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        if plain.contains('@') {
            for (range, token) in tokens(plain).filter(|(_, t)| t.contains('@')) {
                let is_mark = |c: char| !c.is_alphanumeric() && c != '@';
                let start = range.start + token.len() - token.trim_start_matches(is_mark).len();
                let bare = token.trim_matches(is_mark);
                // a name on a social network
                if bare.starts_with('@') && bare.len() > 1 {
                    continue;
                }
                any = true;
                // several in a row without a space count as several
                if !bare.split([';', ',']).all(|part| MAIL.is_match(part)) {
                    found.report(piece.text, start..start + bare.len(), [bare]);
                }
            }
        }
        if plain.contains("http") || plain.contains("www") {
            any = true;
            for web in WEB.find_iter(plain).filter(|w| {
                !w.as_str().starts_with("http://") && !w.as_str().starts_with("https://")
            }) {
                found.report(piece.text, web.range(), [web.as_str()]);
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn good_addresses_are_left_alone() {
        let right = "Thư: a.b@hatinh.gov.vn; trang https://hatinh.gov.vn/x, www.a.vn (@baohatinh).";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        let wrong = "vănthư@hatinh.gov.vn, a@b, http:/a.vn, https//b.vn, htttp://c.vn";
        assert_eq!(count(&RULE, &body(&[wrong])), 5);
    }
}
