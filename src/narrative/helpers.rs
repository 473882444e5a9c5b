//! The helpers of fragments: dates, counts, numbers, citations as official texts write them.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, JsonValue as Json, RenderContext, RenderError,
    RenderErrorReason, ScopedJson,
};

use super::citation::{self, Form};
use super::data::CITATION_KEYS;
use super::words;
use crate::date::Date;
use crate::number::Decimal;

/// Stands between a helper's name and what it says when it refuses a value.
pub(super) const SAYS: &str = "\u{1F}";

/// A helper, for people.
#[derive(Debug, Clone, Copy)]
pub struct HelperDoc {
    /// As it is called.
    pub name: &'static str,
    /// What it does, in Vietnamese.
    pub about: &'static str,
    /// How it is written.
    pub example: &'static str,
    /// What that gives.
    pub gives: &'static str,
    /// The fewest and the most values that it takes.
    pub(super) params: (usize, usize),
    run: fn(&Call<'_>) -> Result<String, String>,
}

/// Every helper.
pub static HELPERS: [HelperDoc; 11] = [
    HelperDoc {
        name: "vien_dan",
        about: "Văn bản viện dẫn: lần đầu đầy đủ, sau đó loại và số; `dang` là `day-du`, `ngan` hoặc `khong-ve`",
        example: "{{vien_dan \"kh87\"}}",
        gives: "Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của …",
        params: (1, 1),
        run: vien_dan,
    },
    HelperDoc {
        name: "ngay",
        about: "Ngày viết gọn",
        example: "{{ngay \"2022-12-09\"}}",
        gives: "ngày 09/12/2022",
        params: (1, 1),
        run: |call| Ok(format!("ngày {}", call.date()?.short())),
    },
    HelperDoc {
        name: "ngay_dai",
        about: "Ngày viết đủ",
        example: "{{ngay_dai \"2022-12-09\"}}",
        gives: "ngày 09 tháng 12 năm 2022",
        params: (1, 1),
        run: |call| Ok(call.date()?.long()),
    },
    HelperDoc {
        name: "dem",
        about: "Số đếm, dưới 10 thêm số 0 phía trước",
        example: "{{dem 1}} cuộc",
        gives: "01 cuộc",
        params: (1, 1),
        run: dem,
    },
    HelperDoc {
        name: "so",
        about: "Số theo cách viết Việt Nam; `le` là số chữ số sau dấu phẩy",
        example: "{{so 1234567.5}}",
        gives: "1.234.567,5",
        params: (1, 1),
        run: so,
    },
    HelperDoc {
        name: "cong",
        about: "Tổng đúng đến từng chữ số",
        example: "{{cong \"0,1\" \"0,2\"}}",
        gives: "0,3",
        params: (1, 64),
        run: cong,
    },
    HelperDoc {
        name: "phan_tram",
        about: "Tỷ lệ phần trăm của số đầu so với số sau; `le` là số chữ số sau dấu phẩy",
        example: "{{phan_tram 1 3 le=1}}",
        gives: "33,3%",
        params: (2, 2),
        run: phan_tram,
    },
    HelperDoc {
        name: "hoa",
        about: "Chữ hoa",
        example: "{{hoa \"Hà Tĩnh\"}}",
        gives: "HÀ TĨNH",
        params: (1, 1),
        run: |call| Ok(call.text(0)?.to_uppercase()),
    },
    HelperDoc {
        name: "thuong",
        about: "Chữ thường",
        example: "{{thuong \"HÀ TĨNH\"}}",
        gives: "hà tĩnh",
        params: (1, 1),
        run: |call| Ok(call.text(0)?.to_lowercase()),
    },
    HelperDoc {
        name: "noi",
        about: "Nối danh sách; `va` là chữ trước mục cuối",
        example: "{{noi (lookup so_lieu \"xa\")}}",
        gives: "A, B và C",
        params: (1, 1),
        run: noi,
    },
    HelperDoc {
        name: "bang_chu",
        about: "Số bằng chữ",
        example: "{{bang_chu 1205000}}",
        gives: "một triệu hai trăm linh năm nghìn",
        params: (1, 1),
        run: bang_chu,
    },
];

/// The helper of a name.
pub(super) fn by_name(name: &str) -> Option<&'static HelperDoc> {
    HELPERS.iter().find(|h| h.name == name)
}

/// Adds the helpers to a registry.
pub(super) fn register(registry: &mut Handlebars<'static>) {
    for doc in &HELPERS {
        registry.register_helper(doc.name, Box::new(Function(doc)));
    }
}

struct Function(&'static HelperDoc);

impl HelperDef for Function {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let call = Call { helper, context };
        match (self.0.run)(&call) {
            Ok(text) => Ok(ScopedJson::Derived(Json::String(text))),
            Err(why) => {
                let said = format!("{}{SAYS}{why}", self.0.name);
                Err(RenderErrorReason::Other(said).into())
            }
        }
    }
}

/// The values that a helper was called with.
struct Call<'a> {
    helper: &'a Helper<'a>,
    context: &'a Context,
}

/// A JSON value as text, when it is one.
pub(super) fn text_of(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(n) => Some(n.to_string()),
        _ => None,
    }
}

impl Call<'_> {
    fn value(&self, index: usize) -> Result<&Json, String> {
        let param = self.helper.param(index).ok_or("?")?;
        Ok(param.value())
    }

    fn text(&self, index: usize) -> Result<String, String> {
        let value = self.value(index)?;
        text_of(value).ok_or_else(|| value.to_string())
    }

    fn number(&self, index: usize) -> Result<Decimal, String> {
        number(self.value(index)?)
    }

    fn date(&self) -> Result<Date, String> {
        let text = self.text(0)?;
        Date::parse(&text).map_err(|_| format!("“{text}”"))
    }

    fn option(&self, name: &str) -> Option<String> {
        text_of(self.helper.hash_get(name)?.value())
    }

    /// `le`: digits after the comma.
    fn places(&self) -> Result<Option<u32>, String> {
        match self.option("le") {
            None => Ok(None),
            Some(text) => text.parse().map(Some).map_err(|_| format!("le={text}")),
        }
    }
}

/// A number written the Vietnamese way or as programs do.
fn number(value: &Json) -> Result<Decimal, String> {
    let text = text_of(value).ok_or_else(|| value.to_string())?;
    Decimal::parse(&text)
        .or_else(|| Decimal::parse_plain(&text))
        .ok_or_else(|| format!("“{text}”"))
}

fn vien_dan(call: &Call<'_>) -> Result<String, String> {
    let key = call.text(0)?;
    let keys = call.context.data().get(CITATION_KEYS);
    let index = keys
        .and_then(Json::as_array)
        .and_then(|keys| keys.iter().position(|k| k == key.as_str()))
        .ok_or_else(|| format!("“{key}”"))?;
    let form = match call.option("dang").as_deref() {
        None => Form::Decree,
        Some("day-du") => Form::Full,
        Some("ngan") => Form::Short,
        Some("khong-ve") => Form::NoSubject,
        Some(other) => return Err(format!("dang=\"{other}\"")),
    };
    citation::mark(index, form)
        .map(String::from)
        .ok_or_else(|| format!("“{key}”"))
}

fn dem(call: &Call<'_>) -> Result<String, String> {
    let number = call.number(0)?;
    match number.to_integer() {
        Some(n @ 0..=9) => Ok(format!("0{n}")),
        _ => Ok(number.to_string()),
    }
}

fn so(call: &Call<'_>) -> Result<String, String> {
    let number = call.number(0)?;
    Ok(match call.places()? {
        Some(places) => number.with_scale(places).to_string(),
        None => number.to_string(),
    })
}

fn cong(call: &Call<'_>) -> Result<String, String> {
    let mut sum = Decimal::ZERO;
    for param in call.helper.params() {
        match param.value() {
            Json::Array(items) => {
                for item in items {
                    sum = sum + number(item)?;
                }
            }
            value => sum = sum + number(value)?,
        }
    }
    Ok(sum.to_string())
}

fn phan_tram(call: &Call<'_>) -> Result<String, String> {
    let (part, whole) = (call.number(0)?, call.number(1)?);
    let places = call.places()?.unwrap_or(0);
    let percent = part.percent_of(whole, places).ok_or("0")?;
    Ok(format!("{percent}%"))
}

fn noi(call: &Call<'_>) -> Result<String, String> {
    let value = call.value(0)?;
    let items = value.as_array().ok_or_else(|| value.to_string())?;
    let items: Vec<String> = items.iter().filter_map(text_of).collect();
    let and = call.option("va").unwrap_or_else(|| "và".to_owned());
    Ok(match &items[..] {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    })
}

fn bang_chu(call: &Call<'_>) -> Result<String, String> {
    let number = call.number(0)?;
    let whole = number.to_integer().and_then(|n| u64::try_from(n).ok());
    match whole {
        Some(n) if n <= words::MAX => Ok(words::in_words(n, "linh")),
        _ => Err(format!("“{number}”")),
    }
}
