//! The helpers of fragments: dates, counts, numbers, citations as official texts write them.

mod call;

use handlebars::{
    Context, Handlebars, Helper, HelperDef, JsonValue as Json, RenderContext, RenderError,
    RenderErrorReason, ScopedJson,
};

use super::citation::{Case, Form, MOST, Mark, recase};
use super::names::nearest;
use super::reserved::CITATION_KEYS;
use super::{number_words, truth};
use call::{Call, number, refuse, text};
pub(super) use call::{Refusal, read_date};

use crate::catalogue::{
    DIVIDED_BY_ZERO, HELPER_CHOICE, NO_CITATION, NO_SUCH_ENTRY, NOT_A_COUNT, TOO_MANY_CITATIONS,
};
use crate::number::Decimal;
use crate::text::enumerated;

/// A helper, as documented.
#[derive(Debug, Clone, Copy)]
pub struct HelperDoc {
    /// Its name.
    pub name: &'static str,
    /// How to call it.
    pub usage: &'static str,
    /// What it does, in Vietnamese.
    pub about: &'static str,
    /// An example.
    pub example: &'static str,
    /// The result of the example.
    pub gives: &'static str,
    /// The fewest and the most values that it takes.
    pub(super) values: (usize, usize),
    /// Its options, `name=value` after the values.
    pub(super) options: &'static [&'static str],
    run: fn(&Call<'_>) -> Result<Json, Refusal>,
}

/// Every helper. The examples use a citation `kh87` and the list `xa: [A, B, C]`.
pub static HELPERS: [HelperDoc; 24] = [
    HelperDoc {
        name: "vien_dan",
        usage: "{{vien_dan KHOÁ dang=\"day-du\"|\"ngan\"|\"khong-ve\"}}",
        about: "Văn bản viện dẫn: lần đầu ghi đầy đủ, các lần sau ghi tên loại, số, ký hiệu",
        example: "{{vien_dan \"kh87\" dang=\"ngan\"}}",
        gives: "Kế hoạch số 87/KH-BCĐ389",
        values: (1, 1),
        options: &["dang"],
        run: cite,
    },
    HelperDoc {
        name: "ngay",
        usage: "{{ngay NGÀY}}",
        about: "Ngày viết gọn",
        example: "{{ngay \"2022-12-09\"}}",
        gives: "ngày 09/12/2022",
        values: (1, 1),
        options: &[],
        run: |call| Ok(format!("ngày {}", call.date()?.short()).into()),
    },
    HelperDoc {
        name: "ngay_dai",
        usage: "{{ngay_dai NGÀY}}",
        about: "Ngày viết đủ",
        example: "{{ngay_dai \"9/2/2022\"}}",
        gives: "ngày 09 tháng 02 năm 2022",
        values: (1, 1),
        options: &[],
        run: |call| Ok(call.date()?.long().into()),
    },
    HelperDoc {
        name: "dem",
        usage: "{{dem SỐ}}",
        about: "Số đếm; dưới 10 thêm số 0 phía trước",
        example: "{{dem 1}} cuộc",
        gives: "01 cuộc",
        values: (1, 1),
        options: &[],
        run: count,
    },
    HelperDoc {
        name: "so",
        usage: "{{so SỐ le=2}}",
        about: "Số theo cách viết Việt Nam; `le` là số chữ số sau dấu phẩy",
        example: "{{so \"1234567.5\" le=2}}",
        gives: "1.234.567,50",
        values: (1, 1),
        options: &["le"],
        run: |call| {
            let number = call.number(0)?;
            let places = call.places()?.unwrap_or(number.scale());
            Ok(number.with_scale(places).to_string().into())
        },
    },
    HelperDoc {
        name: "cong",
        usage: "{{cong SỐ SỐ …}}",
        about: "Tổng các số (hoặc của một danh sách số), đúng đến từng chữ số",
        example: "{{cong \"0,1\" \"0,2\"}}",
        gives: "0,3",
        values: (1, 64),
        options: &[],
        run: sum,
    },
    HelperDoc {
        name: "phan_tram",
        usage: "{{phan_tram PHẦN TỔNG le=1}}",
        about: "Tỷ lệ phần trăm; không ghi `le` thì tối đa hai chữ số sau dấu phẩy",
        example: "{{phan_tram 1 3}}",
        gives: "33,33%",
        values: (2, 2),
        options: &["le"],
        run: percentage,
    },
    HelperDoc {
        name: "bang_chu",
        usage: "{{bang_chu SỐ linh=\"lẻ\"}}",
        about: "Số nguyên viết bằng chữ",
        example: "{{bang_chu 1205000}}",
        gives: "một triệu hai trăm linh năm nghìn",
        values: (1, 1),
        options: &["linh"],
        run: in_words,
    },
    HelperDoc {
        name: "hoa",
        usage: "{{hoa CHỮ}}",
        about: "Chữ in hoa",
        example: "{{hoa \"Hà Tĩnh\"}}",
        gives: "HÀ TĨNH",
        values: (1, 1),
        options: &[],
        run: |call| Ok(recase(&call.text(0)?, Case::Upper).into()),
    },
    HelperDoc {
        name: "thuong",
        usage: "{{thuong CHỮ}}",
        about: "Chữ thường",
        example: "{{thuong \"HÀ TĨNH\"}}",
        gives: "hà tĩnh",
        values: (1, 1),
        options: &[],
        run: |call| Ok(recase(&call.text(0)?, Case::Lower).into()),
    },
    HelperDoc {
        name: "hoa_dau",
        usage: "{{hoa_dau CHỮ}}",
        about: "Viết hoa chữ cái đầu",
        example: "{{hoa_dau \"ủy ban\"}}",
        gives: "Ủy ban",
        values: (1, 1),
        options: &[],
        run: |call| Ok(recase(&call.text(0)?, Case::FirstUpper).into()),
    },
    HelperDoc {
        name: "thuong_dau",
        usage: "{{thuong_dau CHỮ}}",
        about: "Viết thường chữ cái đầu, để một trích yếu đi sau chữ khác",
        example: "báo cáo {{thuong_dau \"Kết quả công tác\"}}",
        gives: "báo cáo kết quả công tác",
        values: (1, 1),
        options: &[],
        run: |call| Ok(recase(&call.text(0)?, Case::FirstLower).into()),
    },
    HelperDoc {
        name: "noi",
        usage: "{{noi DANH_SÁCH va=\"và\"}}",
        about: "Nối các mục của danh sách; `va` là chữ trước mục cuối",
        example: "{{noi xa}}",
        gives: "A, B và C",
        values: (1, 1),
        options: &["va"],
        run: join,
    },
    HelperDoc {
        name: "so_muc",
        usage: "{{so_muc DANH_SÁCH}}",
        about: "Số mục của danh sách",
        example: "{{dem (so_muc xa)}} xã",
        gives: "03 xã",
        values: (1, 1),
        options: &[],
        run: |call| Ok(call.list(0)?.len().into()),
    },
    HelperDoc {
        name: "lookup",
        usage: "{{lookup DANH_SÁCH MỤC}}",
        about: "Một mục của danh sách (đếm từ 0) hay của nhóm (theo tên)",
        example: "{{lookup xa 0}}",
        gives: "A",
        values: (2, 2),
        options: &[],
        run: entry,
    },
    HelperDoc {
        name: "eq",
        usage: "{{#if (eq A B)}}",
        about: "Hai giá trị viết như nhau",
        example: "{{#if (eq \"a\" \"a\")}}có{{/if}}",
        gives: "có",
        values: (2, 2),
        options: &[],
        run: |call| Ok(call.are_equal()?.into()),
    },
    HelperDoc {
        name: "ne",
        usage: "{{#if (ne A B)}}",
        about: "Hai giá trị viết khác nhau",
        example: "{{#if (ne \"a\" \"b\")}}có{{/if}}",
        gives: "có",
        values: (2, 2),
        options: &[],
        run: |call| Ok((!call.are_equal()?).into()),
    },
    HelperDoc {
        name: "gt",
        usage: "{{#if (gt SỐ SỐ)}}",
        about: "Số đầu lớn hơn số sau",
        example: "{{#if (gt \"1,5\" 1)}}có{{/if}}",
        gives: "có",
        values: (2, 2),
        options: &[],
        run: |call| Ok(call.compare()?.is_gt().into()),
    },
    HelperDoc {
        name: "gte",
        usage: "{{#if (gte SỐ SỐ)}}",
        about: "Số đầu lớn hơn hoặc bằng số sau",
        example: "{{#if (gte 1 1)}}có{{/if}}",
        gives: "có",
        values: (2, 2),
        options: &[],
        run: |call| Ok(call.compare()?.is_ge().into()),
    },
    HelperDoc {
        name: "lt",
        usage: "{{#if (lt SỐ SỐ)}}",
        about: "Số đầu nhỏ hơn số sau",
        example: "{{#if (lt 9 10)}}có{{/if}}",
        gives: "có",
        values: (2, 2),
        options: &[],
        run: |call| Ok(call.compare()?.is_lt().into()),
    },
    HelperDoc {
        name: "lte",
        usage: "{{#if (lte SỐ SỐ)}}",
        about: "Số đầu nhỏ hơn hoặc bằng số sau",
        example: "{{#if (lte 1 1)}}có{{/if}}",
        gives: "có",
        values: (2, 2),
        options: &[],
        run: |call| Ok(call.compare()?.is_le().into()),
    },
    HelperDoc {
        name: "and",
        usage: "{{#if (and A B …)}}",
        about: "Mọi giá trị đều đúng",
        example: "{{#if (and 1 \"a\")}}có{{/if}}",
        gives: "có",
        values: (1, 64),
        options: &[],
        run: |call| Ok(call.values().all(truth::holds).into()),
    },
    HelperDoc {
        name: "or",
        usage: "{{#if (or A B …)}}",
        about: "Có ít nhất một giá trị đúng",
        example: "{{#if (or 0 \"a\")}}có{{/if}}",
        gives: "có",
        values: (1, 64),
        options: &[],
        run: |call| Ok(call.values().any(truth::holds).into()),
    },
    HelperDoc {
        name: "not",
        usage: "{{#if (not A)}}",
        about: "Giá trị là sai",
        example: "{{#if (not 0)}}có{{/if}}",
        gives: "có",
        values: (1, 1),
        options: &[],
        run: |call| Ok((!call.values().any(truth::holds)).into()),
    },
];

/// The helper with a name.
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
        match (self.0.run)(&Call { helper, context }) {
            Ok(value) => Ok(ScopedJson::Derived(value)),
            Err(refusal) => Err(RenderErrorReason::NestedError(Box::new(refusal)).into()),
        }
    }
}

fn cite(call: &Call<'_>) -> Result<Json, Refusal> {
    let key = call.text(0)?;
    let keys = call
        .context
        .data()
        .get(CITATION_KEYS)
        .and_then(Json::as_array);
    let keys = keys.map_or(&[][..], Vec::as_slice);
    let Some(index) = keys.iter().position(|k| k == key.as_str()) else {
        let known = nearest(&key, keys.iter().filter_map(Json::as_str));
        return Err(refuse(&NO_CITATION, [&key, &known]));
    };
    let form = match call.option("dang")?.as_deref() {
        None => Form::Decree,
        Some("day-du") => Form::Full,
        Some("ngan") => Form::Short,
        Some("khong-ve") => Form::NoSubject,
        Some(other) => {
            let choices = "day-du, ngan, khong-ve";
            return Err(refuse(&HELPER_CHOICE, ["dang", other, choices]));
        }
    };
    let mark = Mark {
        index,
        form,
        case: Case::AsWritten,
    };
    match mark.to_char() {
        Some(mark) => Ok(mark.to_string().into()),
        None => Err(refuse(&TOO_MANY_CITATIONS, [&MOST.to_string()])),
    }
}

fn count(call: &Call<'_>) -> Result<Json, Refusal> {
    let number = call.number(0)?;
    match number.to_integer() {
        Some(n @ 0..=9) => Ok(format!("{n:02}").into()),
        Some(n) if n > 9 => Ok(number.with_scale(0).to_string().into()),
        _ => Err(refuse(&NOT_A_COUNT, [&call.text(0)?])),
    }
}

fn sum(call: &Call<'_>) -> Result<Json, Refusal> {
    let mut sum = Decimal::ZERO;
    for (i, value) in call.values().enumerate() {
        match value {
            Json::Array(items) => {
                for item in items {
                    sum = sum + number(&text(item, "…")?)?;
                }
            }
            _ => sum = sum + call.number(i)?,
        }
    }
    // a small whole number prints the same, and a sum of zero is false to `{{#if}}`
    let small = sum.to_integer().and_then(|n| u16::try_from(n).ok());
    Ok(match small.filter(|n| *n < 1000 && sum.scale() == 0) {
        Some(n) => n.into(),
        None => sum.to_string().into(),
    })
}

fn percentage(call: &Call<'_>) -> Result<Json, Refusal> {
    let (part, whole) = (call.number(0)?, call.number(1)?);
    let percent = |places| {
        let percent = part.percent_of(whole, places);
        percent.ok_or_else(|| refuse(&DIVIDED_BY_ZERO, []))
    };
    let percent = match call.places()? {
        Some(places) => percent(places)?,
        None => {
            let finest = percent(2)?;
            let shorter = [finest.with_scale(0), finest.with_scale(1)];
            shorter.into_iter().find(|p| *p == finest).unwrap_or(finest)
        }
    };
    Ok(format!("{percent}%").into())
}

fn in_words(call: &Call<'_>) -> Result<Json, Refusal> {
    let number = call.number(0)?;
    let and = call.option("linh")?.unwrap_or_else(|| "linh".to_owned());
    let whole = number.to_integer().and_then(|n| u64::try_from(n).ok());
    match whole.filter(|n| *n <= number_words::MAX) {
        Some(n) => Ok(number_words::in_words(n, &and).into()),
        None => Err(refuse(&NOT_A_COUNT, [&call.text(0)?])),
    }
}

fn join(call: &Call<'_>) -> Result<Json, Refusal> {
    let items = match call.value(0) {
        // one may be written without the brackets of a list
        Json::String(one) => vec![one.clone()],
        _ => {
            let items = call.list(0)?.iter().map(|item| text(item, "…"));
            items.collect::<Result<_, _>>()?
        }
    };
    let and = call.option("va")?.unwrap_or_else(|| "và".to_owned());
    Ok(enumerated(&items, &and).into())
}

fn entry(call: &Call<'_>) -> Result<Json, Refusal> {
    let key = call.text(1)?;
    let found = match call.value(0) {
        Json::Object(map) => map.get(&key),
        Json::Array(items) => key.parse::<usize>().ok().and_then(|i| items.get(i)),
        _ => None,
    };
    found.cloned().ok_or_else(|| refuse(&NO_SUCH_ENTRY, [&key]))
}
