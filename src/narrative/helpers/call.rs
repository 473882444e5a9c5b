//! The values that a helper was called with, read as the types it needs.

use std::cmp::Ordering;
use std::fmt;

use handlebars::{Context, Helper, JsonValue as Json, PathAndJson};

use crate::catalogue::{
    BLANK_VALUE, HELPER_CHOICE, NOT_A_DAY, NOT_A_FIGURE, NOT_A_LIST, NOT_PRINTABLE,
};
use crate::date::Date;
use crate::diagnostic::Message;
use crate::number::Decimal;

/// Why a helper cannot use a value.
#[derive(Debug)]
pub(in crate::narrative) struct Refusal {
    pub(in crate::narrative) message: &'static Message,
    pub(in crate::narrative) args: Vec<String>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message.code)
    }
}

impl std::error::Error for Refusal {}

pub(super) fn refuse<const N: usize>(message: &'static Message, args: [&str; N]) -> Refusal {
    Refusal {
        message,
        args: args.iter().map(|a| (*a).to_owned()).collect(),
    }
}

/// A helper as it was called.
pub(super) struct Call<'a> {
    pub(super) helper: &'a Helper<'a>,
    pub(super) context: &'a Context,
}

impl Call<'_> {
    pub(super) fn values(&self) -> impl Iterator<Item = &Json> {
        self.helper.params().iter().map(PathAndJson::value)
    }

    pub(super) fn value(&self, index: usize) -> &Json {
        self.helper.param(index).map_or(&Json::Null, |p| p.value())
    }

    /// The value as text; an empty one is refused by its name.
    pub(super) fn text(&self, index: usize) -> Result<String, Refusal> {
        let path = self
            .helper
            .param(index)
            .and_then(PathAndJson::relative_path);
        text(self.value(index), path.map_or("…", String::as_str))
    }

    pub(super) fn number(&self, index: usize) -> Result<Decimal, Refusal> {
        number(&self.text(index)?)
    }

    pub(super) fn list(&self, index: usize) -> Result<&[Json], Refusal> {
        match self.value(index) {
            Json::Array(items) => Ok(items),
            Json::Null => Ok(&[]),
            _ => Err(refuse(&NOT_A_LIST, [&self.text(index)?])),
        }
    }

    /// The date of the first value, as the content file writes it or in full; empty if the value
    /// is.
    pub(super) fn date(&self) -> Result<Date, Refusal> {
        if self.value(0).is_null() {
            return Ok(Date::default());
        }
        let text = self.text(0)?;
        read_date(&text).ok_or_else(|| refuse(&NOT_A_DAY, [&text]))
    }

    pub(super) fn option(&self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(value) = self.helper.hash_get(name) else {
            return Ok(None);
        };
        text(value.value(), name).map(Some)
    }

    /// `le`: digits after the comma.
    pub(super) fn places(&self) -> Result<Option<u32>, Refusal> {
        let Some(text) = self.option("le")? else {
            return Ok(None);
        };
        let places = text.parse().ok().filter(|n| *n <= Decimal::MAX_SCALE);
        let choices = format!("0 … {}", Decimal::MAX_SCALE);
        places
            .map(Some)
            .ok_or_else(|| refuse(&HELPER_CHOICE, ["le", &text, &choices]))
    }

    pub(super) fn are_equal(&self) -> Result<bool, Refusal> {
        Ok(match (self.value(0), self.value(1)) {
            (a, b) if a == b => true,
            (a @ (Json::String(_) | Json::Number(_)), b @ (Json::String(_) | Json::Number(_))) => {
                text(a, "")? == text(b, "")?
            }
            _ => false,
        })
    }

    pub(super) fn compare(&self) -> Result<Ordering, Refusal> {
        Ok(self.number(0)?.cmp(&self.number(1)?))
    }
}

pub(super) fn text(value: &Json, name: &str) -> Result<String, Refusal> {
    match value {
        Json::String(text) => Ok(text.clone()),
        Json::Number(n) => Ok(n.to_string()),
        Json::Bool(b) => Ok(b.to_string()),
        Json::Null => Err(refuse(&BLANK_VALUE, [name])),
        Json::Array(_) | Json::Object(_) => Err(refuse(&NOT_PRINTABLE, [name])),
    }
}

/// A number written the Vietnamese way (`1.234.567,5`) or as programs do (`1234567.5`).
pub(super) fn number(text: &str) -> Result<Decimal, Refusal> {
    Decimal::parse(text)
        .or_else(|| Decimal::parse_plain(text))
        .ok_or_else(|| refuse(&NOT_A_FIGURE, [text]))
}

/// A date as the content file writes it, or in full; an empty text is an empty date.
pub(in crate::narrative) fn read_date(text: &str) -> Option<Date> {
    Date::parse(text).ok().or_else(|| long_date(text))
}

/// Reads `ngày 09 tháng 12 năm 2022`, also with gaps.
fn long_date(text: &str) -> Option<Date> {
    let (day, rest) = text.strip_prefix("ngày ")?.split_once(" tháng ")?;
    let (month, year) = rest.split_once(" năm ")?;
    let parts = [year.trim(), month.trim(), day.trim()];
    let given: Vec<&str> = parts.into_iter().take_while(|p| !p.is_empty()).collect();
    Date::parse(&given.join("-")).ok()
}
