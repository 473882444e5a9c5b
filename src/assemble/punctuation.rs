//! Marks at the ends of the items of a list.

use crate::document::Text;

/// The items of a list, each ending `;` and the last `.`, whatever they were typed with
/// (Phụ lục I, mục II, khoản 6 and 9).
pub(super) fn punctuated(mut list: Vec<Text>) -> Vec<Text> {
    let last = list.len().saturating_sub(1);
    for (i, item) in list.iter_mut().enumerate() {
        let origin = item.origin;
        let runs = item.runs().len();
        let mut out = Text::empty(origin);
        for (n, run) in item.runs().iter().enumerate() {
            let text = if n + 1 == runs {
                run.text
                    .trim_end()
                    .trim_end_matches([';', '.', ','])
                    .trim_end()
            } else {
                &run.text
            };
            out.push(text, run.bold, run.italic);
        }
        if !out.is_empty() {
            out.push_plain(if i == last { "." } else { ";" });
        }
        *item = out;
    }
    list
}
