"""Data files without real data: each is rejected within two seconds and 200 MB.

As large as a file may be: texts of 16 MiB, workbooks that unpack to hundreds, pipes, devices.
"""
import multiprocessing
import os
import shutil
import subprocess
import zipfile

MIB = 1 << 20
SECONDS, MEGABYTES = 2.0, 200

CONTENT = """loai: thong-bao
so: 31
ngay: 2026-05-18
trich_yeu: Kết quả rà soát
noi_dung:
  - van_ban: Kết quả như sau%s./.
noi_nhan: [Các phòng thuộc Sở]
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
"""

RELATION = '<Relationship Id="%s" Type="x/%s" Target="%s"/>'


def workbook(path, sheet, strings="<sst/>"):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("_rels/.rels", "<r>%s</r>" % RELATION % ("o", "officeDocument", "xl/workbook.xml"))
        book.writestr("xl/_rels/workbook.xml.rels", "<r>%s%s</r>" % (
            RELATION % ("s", "worksheet", "s.xml"), RELATION % ("t", "sharedStrings", "t.xml")))
        book.writestr("xl/workbook.xml", '<workbook><sheet name="A" id="s"/></workbook>')
        book.writestr("xl/s.xml", "<worksheet><sheetData>%s</sheetData></worksheet>" % sheet)
        book.writestr("xl/t.xml", strings)


def texts():
    fill = 15 * MIB
    for name, head, unit in (
            ("numbers", "a,b,c,d\n", "1,2,3,4\n"), ("pairs", "a,b\n", "1,2\n"), ("ragged", "a,b\n", "1\n"),
            ("ragged-long", "a,b\n", "1,2,3\n"), ("one-column", "a\n", "1\n"), ("separators", "", ","),
            ("semicolons", "", ";"), ("tabs", "", "\t"), ("lines", "", "\n"), ("returns", "", "\r"),
            ("quotes", "a,b\n", '"'), ("quoted", "a,b\n", '"x","y"\n'), ("open-quote", 'a,b\n"', "x,y\n"),
            ("wide-heading", "", "a,"), ("wide-row", "a,b\n", "1,"), ("controls", "a,b\n", "\x01,\x02\n"),
            ("titles", "", "danh sach\n"), ("totals", "a,b\n", "tong,1\n"), ("long-cell", "a,b\n1,", "x"),
            ("long-heading", "", "x"), ("marks", "a,b\n", "\ue000,1\n"), ("zeros", "", "\0"), ("spaces", "", " "),
            ("letters", "a,b\n", "ệ,ễ\n"), ("decomposed", "a,b\n", "e\u0323\u0302,1\n"), ("merged", "a,a\n", "1,2\n")):
        yield name + ".csv", (head + unit * (fill // len(unit.encode()))).encode()
    yield "too-large.csv", b"a" * (17 * MIB)
    yield "utf16.csv", b"\xff\xfe" + ("a,b\n" + "1,2\n" * (MIB * 7 // 4)).encode("utf-16-le")
    yield "utf16-broken.csv", b"\xff\xfe" + b"\x00\xd8a\x00" * (3 * MIB)
    yield "latin.csv", b"a,b\n" + b"\xe1,1\n" * (3 * MIB)
    yield "old.xls", b"\xd0\xcf\x11\xe0" * (4 * MIB)
    yield "cut.xlsx", b"PK\x03\x04" + b"\0" * (8 * MIB)
    yield "entries.xlsx", b"PK\x01\x02" * (3 * MIB) + b"PK\x05\x06" + b"\0\0\0\0" + b"\xff" * 14
    yield "random.xlsx", os.urandom(8 * MIB)


def workbooks(folder):
    row = "<row><c><v>1</v></c></row>"
    for name, sheet in (
            ("spaces", " " * (300 * MIB)), ("value", "<row><c><v>%s</v></c></row>" % ("1" * (200 * MIB))),
            ("tags", "<x/>" * (40 * MIB)), ("nested", "<v>" * (20 * MIB)), ("rows", row * (3 * MIB)),
            ("cells", ("<row>%s</row>" % ("<c><v>1</v></c>" * 16384)) * 100), ("too-wide", "<row>%s</row>" % ("<c/>" * 40000)),
            ("wide", ("<row>%s</row>" % ('<c t="inlineStr"><is><t>a</t></is></c>' * 16384)) * 60),
            ("sparse", '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>' + '<row r="1048576"><c><v>1</v></c></row>'),
            ("errors", "<row>%s</row>" % '<c t="inlineStr"><is><t>a</t></is></c>' + '<row><c t="e"><v>#N/A</v></c></row>' * MIB),
            ("merges", row * 2 + '</sheetData>' + '<mergeCell ref="A1:XFD1048576"/>' * (2 * MIB) + "<sheetData>"),
            ("columns", '<cols>%s</cols>' % ('<col min="1" max="16384" hidden="1"/>' * (2 * MIB)) + row),
            ("formulas", '<row><c t="inlineStr"><is><t>a</t></is></c></row>' + "<row><c><f>A1</f></c></row>" * MIB),
            ("comment", "<!--%s-->" % ("x" * (200 * MIB))), ("broken", "<row><c></row>"),
            ("no-row", '<row r="4294967295"><c><v>1</v></c></row>'), ("no-column", '<row><c r="ZZZZ1"><v>1</v></c></row>'),
            ("attribute", '<row r="%s"/>' % ("1" * (100 * MIB)))):
        workbook(folder / (name + ".xlsx"), sheet)
    workbook(folder / "text.xlsx", "", "<sst><si><t>%s</t></si></sst>" % ("a" * (200 * MIB)))
    workbook(folder / "texts.xlsx", "", "<sst>%s</sst>" % ("<si><t>abcdefgh</t></si>" * (6 * MIB)))
    workbook(folder / "entity.xlsx", '<row><c><v>&a;</v></c></row>')


def measured(command, folder):
    """Exit code, processor seconds and megabytes of a command."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def write_files(folder):
    for name, data in texts():
        (folder / name).write_bytes(data)
    workbooks(folder)


def run(report, vanthu, home):
    folder = home / "hostile"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "vanthu.yaml").write_text("dia_danh: Hà Tĩnh\nco_quan: { ten: Sở Nội vụ, ky_hieu: SNV }\n", encoding="utf-8")
    (folder / "a.yaml").write_text(CONTENT % "", encoding="utf-8")
    # in a process of its own: the memory of a process that starts another counts as that one's
    writer = multiprocessing.Process(target=write_files, args=(folder,))
    writer.start()
    writer.join()
    report.check(writer.exitcode == 0, "the hostile files are written")
    os.mkfifo(folder / "pipe.csv")
    files = sorted(f.name for f in folder.iterdir() if f.name not in ("a.yaml", "vanthu.yaml"))
    files += ["/dev/zero", "/dev/stdin", "/", "/proc/self/mem"]
    report.check(len(files) >= 60, "sixty hostile files", str(len(files)))
    # merely large data are accepted by a merge, or printed by none: a table of two columns
    for name in files:
        (folder / "b.yaml").write_text(CONTENT.replace("nguoi_ky", "phu_luc: [{ tieu_de: Bảng, bang: "
                                       "{ cot: [A, B], tep: %s } }]\nnguoi_ky" % name) % "", encoding="utf-8")
        for what, command in (("merge", ["merge", "a.yaml", "--rows", name, "--dry-run"]), ("table", ["build", "b.yaml", "--dry-run"])):
            code, seconds, most = measured([vanthu, *command], folder)
            report.check(code == 1 and seconds < SECONDS and most < MEGABYTES, "%s of %s" % (what, name),
                         "exit %s, %.1f s, %d MB" % (code, seconds, most))
    shutil.rmtree(folder)
