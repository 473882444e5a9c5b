//! Lengths as findings show them.

use crate::components::Component;
use crate::measure::{Allowed, Length};

/// Rounded to a whole number, or to one decimal.
pub(in crate::rules) fn decimal(value: f64) -> String {
    let said = format!("{value:.1}").replace('.', ",");
    said.strip_suffix(",0").map(str::to_owned).unwrap_or(said)
}

/// The allowed range in points, for the texts of a rule: least to most, then each on its own.
pub(in crate::rules) fn in_points(allowed: Allowed) -> Vec<String> {
    limits([allowed.least, allowed.most].map(|length| decimal(length.to_pt())))
}

/// The same in millimetres.
pub(in crate::rules) fn in_millimetres(allowed: Allowed) -> Vec<String> {
    limits([allowed.least, allowed.most].map(millimetres))
}

/// The allowed range of a component's size, in points.
pub(in crate::rules) fn size_limits(component: Component) -> Vec<String> {
    in_points(component.facts().size.allowed)
}

fn limits([least, most]: [String; 2]) -> Vec<String> {
    let span = match least == most {
        true => least.clone(),
        false => format!("{least}–{most}"),
    };
    vec![span, least, most]
}

/// A length in millimetres.
pub(in crate::rules) fn millimetres(length: Length) -> String {
    decimal(length.to_mm())
}

/// A font size and its limits, in points.
pub(in crate::rules) fn sizes(size: Length, allowed: Allowed) -> [String; 3] {
    [size, allowed.least, allowed.most].map(|size| decimal(size.to_pt()))
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn a_comma_only_where_there_is_something_behind_it() {
        assert_eq!(decimal(13.0), "13");
        assert_eq!(decimal(12.5), "12,5");
        assert_eq!(decimal(0.96), "1");
    }
}
