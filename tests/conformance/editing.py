"""A finished Word file that another program saved again is never overwritten without asking."""
import shutil
import subprocess

import docx


def by_libreoffice(path, home):
    """Re-saves a Word file as a person would in LibreOffice."""
    out = path.parent / "resaved"
    subprocess.run(["soffice", "-env:UserInstallation=file://%s" % (home / "profile"), "--headless",
                    "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(path)],
                   check=True, capture_output=True, timeout=180)
    shutil.move(out / path.name, path)


def by_python_docx(path, _home):
    """Changes a word and saves, as a program does."""
    document = docx.Document(str(path))
    document.paragraphs[-1].add_run(" (đã sửa tay)")
    document.save(str(path))


SMALL = """loai: thong-bao
so: 12
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: { chu_quan: UBND tỉnh Hà Tĩnh, ten: Sở Nội vụ, ky_hieu: SNV }
trich_yeu: Lịch trực cơ quan dịp nghỉ lễ
noi_dung:
  - van_ban: Sở Nội vụ thông báo lịch trực cơ quan như sau%s./.
noi_nhan: [Các phòng thuộc Sở]
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
"""


def run(report, vanthu, home):
    for who, edit in (("LibreOffice", by_libreoffice), ("python-docx", by_python_docx)):
        folder = home / "editing"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        source, output = folder / "thong-bao.yaml", folder / "thong-bao.docx"
        source.write_text(SMALL % "", encoding="utf-8")

        def build(*more):
            return subprocess.run([vanthu, "build", str(source), *more], capture_output=True, text=True)

        first = build()
        if not report.check(first.returncode == 0, "%s: built" % who, first.stderr[-300:]):
            continue
        edit(output, home)
        edited = output.read_bytes()
        source.write_text(SMALL % " và phân công cụ thể", encoding="utf-8")
        again = build()
        report.check(output.read_bytes() == edited, "%s: the edited file is kept" % who)
        report.check("thong-bao.docx" in again.stdout + again.stderr, "%s: and named" % who)
        build("--overwrite-edited")
        backup = folder / "thong-bao.bak.docx"
        report.check(backup.exists() and backup.read_bytes() == edited, "%s: a copy is left" % who)
        report.check(output.read_bytes() != edited, "%s: the new one is written" % who)
