"""The text of a workbook's cells, compared with LibreOffice Calc set up for Vietnam.

    formats.py VANTHU HOME

One workbook with a value and a number format in each row; Calc saves what it shows as a CSV
file, and vanthu must merge the same text into documents. Where Excel and Calc are known to
differ, vanthu follows Excel, and the row gives what Excel shows.
"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import openpyxl

DAY, TIME = 46086, 46086.354166666664  # 5 March 2026, and half past eight that day

# value, format, and what Excel shows where Calc shows something else
FORMATS = [
    # numbers
    (123, "0"), (4.6, "0"), (4.4, "0.00"), (1234567, "#,##0"), (1234567.891, "#,##0.00"), (0, "#,##0"),
    (0, "0"), (0.5, "0"), (1.5, "0"), (2.5, "0"), (-2.5, "0"), (1.005, "0.00"), (0.156, "0%"),
    (0.285, "0%", "29%"),  # Calc 7.4 rounds in binary
    (0.15666, "0.0%"), (1, "0.00%"), (15, '0"%"'), (-0.05, "0%"), (123, "00000"), (912345678, "0000000000"),
    (912345678, "0000 000 000"), (912345678, "0000\\.000\\.000"), (84912345678, "+00 000 000 000"),
    (1088012345, "000000000000"), (15, '0 "người"'), (1234567, '#,##0 "đồng"'), (1500000, '#,##0\\ "₫"'),
    (1500000, "#,##0 [$₫-42A]"), (1500000, '"₫" #,##0'), (-5, "#,##0;(#,##0)"), (5, "#,##0;(#,##0)"),
    (-1234.5, "#,##0.0"), (0, '#,##0;-#,##0;"-"'), (-7, '#,##0;-#,##0;"-"'), (1500000, "#,##0,,"),
    (1500000, '#,##0,," triệu"'), (1500000, '#,##0.0,," triệu"'), (1234567, '#,##0,"K"'), (1.5, "0.0#"),
    (1.25, "0.0#"), (1234, "0,000"), (5, "0,000"), (12345.678, "#,##0.000"), (1e10, "#,##0"),
    (999999.995, "#,##0.00"), (0.1, "0.0000"), (-0.001, "0.000"), (1e-7, "0.00000000"),
    (0.5, "# ?/?"), (1.25, "# ?/?"), (1.333333333, "# ??/??"), (15000000000, "0.00E+00"), (0.00012, "0.0E+00"),
    (1234567, "##0.0E+0"), (5551234, "[<=9999999]###-####;(###) ###-####"),
    (2135551234, "[<=9999999]###-####;(###) ###-####"), (5, "[>=10]0.0;0"), (15, "[>=10]0.0;0"),
    (-3, "[Red]-0;[Blue]0"), (3, "[Blue]0;[Red]-0"), (1234, '"Số "0'), (7, '00"/QĐ"'), (42, "0_)"), (42, "_(0_)"),
    # accounting
    (1234, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'), (-1234, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'),
    (0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'), (1234, '_-* #,##0 "₫"_-;-* #,##0 "₫"_-;_-* "-" "₫"_-;_-@_-'),
    (1234.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'),
    # General
    (1234.5, "General"), (0.1, "General"), (912345678, "General"), (-7, "General"), (15, 'General" người"'),
    # dates
    (DAY, "dd/mm/yyyy"), (DAY, "d/m/yyyy"), (DAY, "dd/mm/yy"), (DAY, "mm/yyyy"), (DAY, "yyyy"), (DAY, "dd/mm"),
    (DAY, "yyyy-mm-dd"), (DAY, "dd.mm.yyyy"), (DAY, "dd-mm-yyyy"), (DAY, '"tháng" mm/yyyy'),
    (DAY, '"ngày" dd "tháng" mm "năm" yyyy'), (DAY, "[$-1010000]d/m/yyyy;@"), (DAY, "mm-dd-yy", "05/03/2026"),
    (DAY, "[$-409]mmmm d"), (DAY, "[$-409]dddd"), (DAY, "[$-409]d-mmm-yy"), (1, "dd/mm/yyyy", "01/01/1900"),
    (61, "dd/mm/yyyy"), (16682, "dd/mm/yyyy"), (2958465, "dd/mm/yyyy"),
    # names of days and months: those of Windows, which differ from Calc's
    (DAY, "mmmm", "Tháng Ba"), (DAY, "d-mmm-yy", "5-Thg3-26"), (DAY, "dddd", "Thứ Năm"), (DAY, "ddd", "T5"),
    # times; Excel rounds seconds, Calc cuts them off
    (TIME, "dd/mm/yyyy hh:mm"), (TIME, "hh:mm dd/mm/yyyy"), (TIME, "h:mm:ss"), (0.354166666666667, "hh:mm"),
    (0.586805555555556, "[$-409]h:mm AM/PM"), (0.586805555555556, "h:mm AM/PM", "2:05 CH"), (1.26041666666667, "[h]:mm"),
    (0.125, "[h]:mm"), (2.5, "[hh]:mm:ss"), (0.0423611111, "[m]"), (0.5001, "hh:mm:ss", "12:00:09"), (0.50001, "mm:ss.0"),
    (0.999988425925926, "hh:mm:ss"), (DAY + 0.75, "dd/mm/yyyy"),
]

CONTENT = """loai: thong-bao
so: 31
ngay: 2026-05-18
dia_danh: Hà Tĩnh
co_quan: { chu_quan: UBND tỉnh Hà Tĩnh, ten: Sở Nội vụ, ky_hieu: SNV }
trich_yeu: Kết quả rà soát
noi_dung:
  - van_ban: "Giá trị là [[{{so_lieu.gia_tri}}]]./."
noi_nhan: [Các phòng thuộc Sở]
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
"""

VIETNAM = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>vi-VN</value></prop></item></oor:items>
"""


def workbook(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Số", "Giá trị"])
    for i, (value, code, *_) in enumerate(FORMATS):
        sheet.append([i + 1, value])
        sheet.cell(i + 2, 2).number_format = code
    book.save(path)


def by_calc(path, home):
    """The second column as Calc shows it."""
    profile = home / "profile-vi"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user/registrymodifications.xcu").write_text(VIETNAM, encoding="utf-8")
    # separated by semicolons, UTF-8, cells as shown
    subprocess.run(["soffice", "-env:UserInstallation=file://%s" % profile, "--headless", "--norestore",
                    "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,true",
                    "--outdir", str(path.parent), str(path)], check=True, capture_output=True, timeout=180)
    with open(path.with_suffix(".csv"), encoding="utf-8-sig", newline="") as file:
        return [row[1].strip() for row in list(csv.reader(file, delimiter=";"))[1:]]


def by_vanthu(vanthu, path):
    """The same column from the documents of a merge."""
    folder = path.parent
    (folder / "a.yaml").write_text(CONTENT, encoding="utf-8")
    done = subprocess.run([vanthu, "merge", str(folder / "a.yaml"), "--rows", str(path), "-o", str(folder / "out")],
                          capture_output=True, text=True)
    shown = []
    for i in range(len(FORMATS)):
        document = folder / "out" / ("a-%03d.docx" % (i + 1))
        if not document.exists():
            return done, []
        text = zipfile.ZipFile(document).read("word/document.xml").decode("utf-8")
        text = re.sub(r"<[^>]*>", "", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        found = re.search(r"\[\[(.*?)\]\]", text)
        shown.append(found.group(1) if found else None)
    return done, shown


def run(report, vanthu, home):
    folder = home / "formats"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    path = folder / "k.xlsx"
    workbook(path)
    report.check(len(FORMATS) >= 100, "a hundred formats", str(len(FORMATS)))
    done, ours = by_vanthu(vanthu, path)
    if not report.check(bool(ours), "formats: merged", done.stderr[-600:]):
        return
    calc = by_calc(path, home)
    for (value, code, *excel), mine, theirs in zip(FORMATS, ours, calc):
        # Calc fills places of digits with spaces as wide as digits
        right = excel[0] if excel else " ".join(theirs.split())
        report.check(mine == right, "%s as %s%s" % (value, code, " (Excel's)" if excel else ""),
                     "" if mine == right else "%r, not %r" % (mine, right))


if __name__ == "__main__":
    import os

    from conformance import Report
    sys.stdout.reconfigure(encoding="utf-8")
    outcome = Report()
    run(outcome, os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve())
    print("%d passed, %d failed" % (outcome.passed, outcome.failed))
