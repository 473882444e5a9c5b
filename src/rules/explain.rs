//! How a rule is explained besides its texts: its properties, and its examples with everything
//! in them visible.

use super::{ALWAYS, Applies, Period, Rule};
use crate::diagnostic::{Lang, Words};

static SINCE: Words = Words {
    vi: "từ {0}",
    en: "since {0}",
};
static SINCE_UNTIL: Words = Words {
    vi: "từ {0} đến trước {1}",
    en: "from {0}, before {1}",
};

static ANY_DATE: Words = Words {
    vi: "mọi thời điểm",
    en: "whatever the date",
};

impl Rule {
    /// Its severity, what it is judged on, its clause, and since when it is in force.
    pub fn standing(&self, lang: Lang) -> String {
        let severity = self.severity().name().in_lang(lang);
        let applies = self.applies().name().in_lang(lang);
        let in_force = self.in_force.in_words(lang);
        let said = [severity, applies, self.clause(), &in_force];
        let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
        said.join(" · ")
    }

    /// The example that breaks it, then the correct one.
    pub fn examples(&self) -> [String; 2] {
        [self.wrong, self.right].map(shown)
    }
}

impl Applies {
    fn name(self) -> Words {
        match self {
            Applies::Content => Words {
                vi: "nội dung",
                en: "content",
            },
            Applies::Layout => Words {
                vi: "trình bày",
                en: "layout",
            },
            Applies::Both => Words {
                vi: "nội dung và trình bày",
                en: "content and layout",
            },
        }
    }
}

impl Period {
    fn in_words(&self, lang: Lang) -> String {
        if self.since == ALWAYS.since {
            return ANY_DATE.in_lang(lang).to_owned();
        }
        let since = self.since.short();
        match self.until {
            None => SINCE.fill(lang, &[since]),
            Some(until) => SINCE_UNTIL.fill(lang, &[since, until.short()]),
        }
    }
}

/// An example with invisible characters shown as code points.
fn shown(example: &str) -> String {
    example
        .chars()
        .map(|c| match c {
            '\n' => " ⏎ ".to_owned(),
            '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
                format!("⟨U+{:04X}⟩", u32::from(c))
            }
            c => c.to_string(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{DECREE, by_code};
    use super::*;
    use crate::date::Date;

    #[test]
    fn how_a_rule_is_judged_is_shown_in_both_languages() {
        let rule = by_code("T001").unwrap();
        assert_eq!(
            [rule.standing(Lang::Vi), rule.standing(Lang::En)],
            [
                "lỗi · nội dung và trình bày · Phụ lục I, mục II, khoản 5 · từ 05/3/2020",
                "error · content and layout · Phụ lục I, mục II, khoản 5 · since 05/3/2020",
            ]
        );
    }

    #[test]
    fn a_rule_that_ended_says_until_when() {
        let ended = Period {
            until: Date::new(2025, 7, 1),
            ..DECREE
        };
        assert_eq!(ended.in_words(Lang::Vi), "từ 05/3/2020 đến trước 01/7/2025");
        assert_eq!(ended.in_words(Lang::En), "from 05/3/2020, before 01/7/2025");
    }

    #[test]
    fn what_is_invisible_in_an_example_is_seen() {
        let [wrong, right] = by_code("V103").unwrap().examples();
        assert!(wrong.contains("⟨U+200B⟩"), "{wrong}");
        assert!(!right.contains('⟨'), "{right}");
    }
}
