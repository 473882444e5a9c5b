//! What cells show, by codes as people have them.

use super::*;

fn shown(value: f64, code: &str) -> Result<String, Refusal> {
    Format::parse(code)?.number(value, DateSystem::Since1900)
}

/// What `ssfmt` 0.1.2 makes of these is not what Excel shows.
#[test]
fn where_ssfmt_is_wrong() {
    for (value, code, right) in [
        (1_500_000.0, "#,##0,,", "2"),
        (0.285, "0%", "29%"),
        (1.005, "0.00", "1,01"),
        (1234.5, "#,##0", "1.235"),
        (46086.0, "dd.mm.yyyy", "05.3.2026"),
        (46086.0, "_-dd/mm/yyyy_-", "05/03/2026"),
        (46086.5, "hh:mm dd/mm/yyyy", "12:00 05/03/2026"),
        (1.3333333, "# ??/??", "1 1/3"),
        (46086.0, "dd/mm/yyyy, hh:mm", "05/03/2026, 00:00"),
        (0.0, "0;-0;;@", ""),
        (5.0, ";;;", ""),
        (123456789012.0, "[<=9]General;General", "123456789012"),
        (-5.0, "[>=0]0;(0)", "(5)"),
    ] {
        let right = right.replace("05.3.", "05.03.");
        assert_eq!(shown(value, code).as_deref(), Ok(&*right), "{code}");
    }
    assert_eq!(Format::parse("\"Ông \"@").unwrap().text("An"), "Ông An");
}

#[test]
fn words_alone_show_no_number() {
    for (value, code, right) in [
        (1.0, "\"Đạt\";;\"Không đạt\"", "Đạt"),
        (-1.0, "\"Có\";\"Có\";\"Không\"", "Có"),
        (0.0, "\"Có\";\"Có\";\"Không\"", "Không"),
        (5.0, "[>3]\"Cao\";\"Thấp\"", "Cao"),
        (7.0, "[=1]\"Nam\";[=0]\"Nữ\";\"?\"", "?"),
        (46086.0, "\"xong\"", "xong"),
        (1.5, ".00", "1,50"),
        (1.5, "\"x\".00", "x1,50"),
        (0.5, ".00", ",50"),
    ] {
        assert_eq!(shown(value, code).as_deref(), Ok(right), "{code}");
    }
}

#[test]
fn languages_have_numbers_or_names() {
    for (code, right) in [
        ("[$-409]mmmm d, yyyy", Ok("March 5, 2026")),
        ("[$-en-US]mmmm d, yyyy", Ok("March 5, 2026")),
        ("[$-vi-VN]dd/mm/yyyy", Ok("05/03/2026")),
        ("[$-en-US]dd/mm/yyyy", Ok("05/03/2026")),
        ("[$-fr-FR]dd/mm/yyyy", Ok("05/03/2026")),
        ("[$-fr-FR]d mmmm yyyy", Err(Refusal::Language)),
        ("[$-ja-JP]dddd", Err(Refusal::Language)),
        ("[$-x-sysdate]dddd, mmmm dd, yyyy", Err(Refusal::System)),
        ("[$-x-systime]h:mm:ss AM/PM", Err(Refusal::System)),
    ] {
        assert_eq!(shown(46086.0, code), right.map(str::to_owned), "{code}");
    }
    assert_eq!(shown(5.0, "#,##0 [$₫-vi-VN]").as_deref(), Ok("5 ₫"));
}

#[test]
fn numbers() {
    for (value, code, right) in [
        (123.0, "00000", "00123"),
        (912345678.0, "0000000000", "0912345678"),
        (912345678.0, "0000 000 000", "0912 345 678"),
        (84912345678.0, "+00 000 000 000", "+84 912 345 678"),
        (4.4, "0.00", "4,40"),
        (4.6, "0", "5"),
        (1234567.0, "#,##0", "1.234.567"),
        (0.0, "#,##0", "0"),
        (12.0, "#,##0", "12"),
        (5.0, "0,000", "0.005"),
        (1234567.0, "#,##0 \"đồng\"", "1.234.567 đồng"),
        (1500000.0, "#,##0\\ \"₫\"", "1.500.000 ₫"),
        (1500000.0, "#,##0 [$₫-42A]", "1.500.000 ₫"),
        (-5.0, "#,##0;(#,##0)", "(5)"),
        (-1234.5, "#,##0.0", "-1.234,5"),
        (0.0, "#,##0;-#,##0;\"-\"", "-"),
        (0.156, "0%", "16%"),
        (0.15666, "0.0%", "15,7%"),
        (15.0, "0\"%\"", "15%"),
        (0.5, "# ?/?", "1/2"),
        (1.5e10, "0.00E+00", "1,50E+10"),
        (1234567.0, "##0.0E+0", "1,2E+6"),
        (9.999, "0.00E+00", "1,00E+01"),
        (0.00012, "0.0E-00", "1,2E-04"),
        (1500000.0, "#,##0,,\" triệu\"", "2 triệu"),
        (1500000.0, "#,##0.0,,\" triệu\"", "1,5 triệu"),
        (1234567.0, "#,##0,.00", "1.234,57"),
        (1088012345.0, "000000000000", "001088012345"),
        (15.0, "0 \"người\"", "15 người"),
        (1.5, "0.##", "1,5"),
        (1.0, "0.##", "1,"),
        (0.5, "#.0", ",5"),
        (12345678.0, "0000\\.000\\.000", "0012.345.678"),
        (0.0, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "-"),
        (
            -1234.0,
            "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)",
            "(1.234)",
        ),
        (5551234.0, "[<=9999999]###-####;(###) ###-####", "555-1234"),
        (
            2135551234.0,
            "[<=9999999]###-####;(###) ###-####",
            "(213) 555-1234",
        ),
        (
            2500000.0,
            "[>=1000000]#,##0.0,,\" tr\";[>=1000]#,##0,\" ng\";0",
            "2,5 tr",
        ),
        (
            2500.0,
            "[>=1000000]#,##0.0,,\" tr\";[>=1000]#,##0,\" ng\";0",
            "3 ng",
        ),
        (1234.5, "General", "1234,5"),
        (1234.5, "[Red]General", "1234,5"),
        (15.0, "General\" người\"", "15 người"),
        (15.0, "@", "15"),
        (-15.0, "@", "-15"),
        (-2.0, "\"x\"0", "-x2"),
        (
            -1234.0,
            "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
            "-1.234",
        ),
        (1234.0, "\"₫\"* #,##0", "₫ 1.234"),
        (0.0, "_-* \"-\"??\\ \"₫\"_-", "- ₫"),
        (1234.0, "_-* #,##0\\ [$₫-42A]_-", "1.234 ₫"),
        (1234.0, "#,##0\u{a0}\"₫\"", "1.234\u{a0}₫"),
        (5.0, "??0\\ \"đ\"", "5 đ"),
        (5.0, "0_) _)\"đ\"", "5 đ"),
        (5.0, "\"a\"??0", "a 5"),
        (5.0, "0\"  x\"", "5  x"),
        (1000.0, "#,##0 đ", "1.000 đ"),
    ] {
        assert_eq!(shown(value, code).as_deref(), Ok(right), "{code}");
    }
}

#[test]
fn dates() {
    let day = 46086.0;
    for (value, code, right) in [
        (day, "dd/mm/yyyy", "05/03/2026"),
        (day, "mm/yyyy", "03/2026"),
        (day, "\"tháng\" mm/yyyy", "tháng 03/2026"),
        (day, "yyyy", "2026"),
        (day, "dd/mm", "05/03"),
        (day, "d-mmm-yy", "5-Thg3-26"),
        (day, "[$-42A]dd mmmm yyyy", "05 Tháng Ba 2026"),
        (day, "[$-409]dddd, mmmm d", "Thursday, March 5"),
        (day, "dddd", "Thứ Năm"),
        (day, "[$-1010000]d/m/yyyy;@", "5/3/2026"),
        (day + 0.354166666664, "dd/mm/yyyy hh:mm", "05/03/2026 08:30"),
        (0.354166666666667, "hh:mm", "08:30"),
        (0.586805555555556, "h:mm AM/PM", "2:05 CH"),
        (0.586805555555556, "[$-409]h:mm AM/PM", "2:05 PM"),
        (1.26041666666667, "[h]:mm", "30:15"),
        (0.125, "[h]:mm", "3:00"),
        (0.5, "mm:ss.0", "00:00,0"),
        (day + 0.99999, "dd/mm/yyyy", "05/03/2026"),
        (day + 0.9999999, "dd/mm/yyyy", "05/03/2026"),
        (day + 0.9999999, "dd/mm/yyyy hh:mm", "06/03/2026 00:00"),
        (15.0, "dd/mm/yyyy", "15/01/1900"),
        (61.0, "dd/mm/yyyy", "01/03/1900"),
        (2958465.0, "dd/mm/yyyy", "31/12/9999"),
    ] {
        assert_eq!(shown(value, code).as_deref(), Ok(right), "{code}");
    }
    let mac = Format::parse("dd/mm/yyyy").unwrap();
    let mac = |value| mac.number(value, DateSystem::Since1904);
    assert_eq!(mac(44624.0).as_deref(), Ok("05/03/2026"));
    assert_eq!(mac(0.0).as_deref(), Ok("01/01/1904"));
}

#[test]
fn what_is_not_known_is_refused() {
    use Refusal::{Date, Digits, Format, Language, NotFinite, System};
    for (value, code, why) in [
        (46086.0, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", System),
        (0.5, "[$-F400]h:mm:ss AM/PM", System),
        (-1.0, "dd/mm/yyyy", Date),
        (-0.5, "[h]:mm", Date),
        (0.0, "dd/mm/yyyy", Date),
        (60.0, "dd/mm/yyyy", Date),
        (2958466.0, "dd/mm/yyyy", Date),
        (f64::NAN, "0", NotFinite),
        (f64::INFINITY, "General", NotFinite),
        (46086.0, "[$-804]dddd", Language),
        (5.0, "[$-D000000]0", Language),
        (46086.0, "[$-1070000]yyyy", Language),
        (5.0, "[DBNum1]0", Language),
        (46086.0, "[$-411]ggge\"年\"", Format),
        (5.0, "q", Format),
        (5.0, "0 n", Format),
        (5.0, "0 VND", Format),
        (5.0, "[xanh]0", Format),
        (1_088_012_345_678_901.0, "General", Digits),
        (1_088_012_345_678_901.0, "@", Digits),
    ] {
        assert_eq!(shown(value, code), Err(why), "{code}");
    }
}

#[test]
fn text_has_its_section() {
    let text = |code: &str| Format::parse(code).unwrap().text("An");
    assert_eq!(text("General"), "An");
    assert_eq!(text("0"), "An");
    assert_eq!(text("0;-0;0;\"ông \"@"), "ông An");
    assert_eq!(text(";;;"), "");
    assert_eq!(text("@\" (nữ)\""), "An (nữ)");
    assert_eq!(
        text("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)").trim(),
        "An"
    );
}

#[test]
fn no_code_is_too_odd() {
    let rng = &mut fastrand::Rng::with_seed(7);
    let alphabet = "0#?.,%Ee+-/\\\"_*@;[]$<>=dmyhsAMPbgnrl 5đ₫'!&~{}()";
    let alphabet: Vec<char> = alphabet.chars().collect();
    for _ in 0..30_000 {
        let length = rng.usize(1..14);
        let code: String = (0..length)
            .map(|_| alphabet[rng.usize(..alphabet.len())])
            .collect();
        if let Ok(format) = Format::parse(&code) {
            for value in [0.0, -1.5, 46086.5, 1e300, 1e-300, -2e15] {
                let _ = format.number(value, DateSystem::Since1900);
            }
            format.text("An");
        }
    }
}
