"""`check` on a Word file that a clerk typed: nothing in a correct one, each mistake by its code.

    faults.py VANTHU HOME

The báo cáo is made with python-docx as people make one in Word: with the program's own
styles, each paragraph formatted by hand, the letterhead and the closing in tables without
rules, lines drawn as shapes.
"""
import pathlib
import re
import subprocess
import sys

import docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

import editing

# The text typed and the settings, as the decree prescribes them.
RIGHT = {
    "font": "Times New Roman",
    "right margin": 15,
    "page number": ALIGN.CENTER,
    "pages of the appendix": 1,
    "issuer bold": True,
    "line below the motto": 66,
    "motto": "Độc lập - Tự do - Hạnh phúc",
    "number": "Số: 15/BC-SNV",
    "date": "Hà Tĩnh, ngày 05 tháng 3 năm 2026",
    "body": ALIGN.JUSTIFY,
    "first": "Thực hiện kế hoạch công tác, Sở Nội vụ đã kiểm tra công tác văn thư tại các đơn vị trên địa bàn"
             " tỉnh Hà Tĩnh, kết quả như sau:",
    "second": "II. KẾT QUẢ",
    "finding": "Có 90% số đơn vị lập danh mục hồ sơ, đăng ký đầy đủ văn bản đi, văn bản đến.",
    "hidden": False,
    "points": ["a) Tập huấn nghiệp vụ cho công chức văn thư;", "b) Kiểm tra đột xuất các đơn vị còn hạn chế;",
               "c) Số hóa hồ sơ của năm 2025."],
    "heading repeated": True,
    "total": "120",
    "recipients": ["- Như trên;", "- Các đơn vị thuộc Sở;", "- Lưu: VT, TTr."],
    "signer": "Nguyễn Văn An",
}

# One mistake each: the code that it must give, and what is typed or set instead.
FAULTS = {
    "T604": {"right margin": 10},
    "T609": {"page number": ALIGN.RIGHT},
    "T613": {"pages of the appendix": None},
    "T701": {"font": "Arial"},
    "T809": {"issuer bold": False},
    "T807": {"line below the motto": 40},
    "T841": {"body": ALIGN.LEFT},
    "T006": {"motto": "Độc lập – Tự do – Hạnh phúc"},
    "T009": {"number": "Số 15/BC-SNV"},
    "T012": {"date": "Hà Tĩnh, ngày 5 tháng 3 năm 2026"},
    "V105": {"first": RIGHT["first"].replace("đã kiểm tra", "đã  kiểm tra")},
    "T302": {"second": "III. KẾT QUẢ"},
    "V112": {"finding": RIGHT["finding"].replace("90%", "90 %")},
    "T903": {"hidden": True},
    "T304": {"points": [p.replace("c)", "d)") for p in RIGHT["points"]]},
    "B201": {"heading repeated": False},
    "B101": {"total": "125"},
    "T405": {"recipients": [r.replace("Như trên;", "Như trên,") for r in RIGHT["recipients"]]},
    "T416": {"signer": "TS. Nguyễn Văn An"},
    "H102": {"first": RIGHT["first"].replace("tỉnh Hà Tĩnh", "Tỉnh Hà Tĩnh")},
}

LINE = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264"
 behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="{id}" name="Straight Connector {id}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>
</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"""


class Typist:
    """Types a báo cáo into a new file."""

    def __init__(self, typed):
        self.typed = typed
        self.file = docx.Document()
        self.lines = 0

    def paragraph(self, words, where=None, size=14, bold=False, italic=False, align=ALIGN.LEFT, indent=0,
                  before=0, after=0):
        """A paragraph, formatted by hand; `where` is a cell whose first paragraph may still be empty."""
        first = where.paragraphs[0] if where else None
        is_new = first is not None and len(where.paragraphs) == 1 and first.alignment is None
        paragraph = first if is_new else (where or self.file).add_paragraph()
        paragraph.alignment = align
        form = paragraph.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0
        if indent:
            form.first_line_indent = Mm(indent)
        if words:
            self.run(paragraph, words, size, bold, italic)
        return paragraph

    def run(self, paragraph, words, size, bold=False, italic=False, font=None):
        run = paragraph.add_run(words)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)
        run.font.name = font or "Times New Roman"
        for slot in ("w:hAnsi", "w:cs", "w:eastAsia"):
            run._element.rPr.rFonts.set(qn(slot), run.font.name)
        return run

    def line(self, width, where=None):
        """An empty paragraph that carries a drawn line this many millimetres wide."""
        self.lines += 1
        paragraph = self.paragraph("", where, align=ALIGN.CENTER)
        paragraph._element.append(parse_xml(LINE.format(width=Mm(width), id=self.lines)))
        return paragraph

    def section(self, section, first):
        """Paper, margins and page number of a section."""
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(self.typed["right margin"] if first else 15)
        section.header_distance = section.footer_distance = Mm(10)
        section.different_first_page_header_footer = True
        if first:
            paragraph = section.header.paragraphs[0]
            paragraph.alignment = self.typed["page number"]
            paragraph.paragraph_format.tab_stops.clear_all()
            for kind in ("begin", "PAGE", "separate", "2", "end"):
                run = self.run(paragraph, kind if kind == "2" else "", 14)
                if kind == "PAGE":
                    words = OxmlElement("w:instrText")
                    words.text = kind
                    run._element.append(words)
                elif kind != "2":
                    mark = OxmlElement("w:fldChar")
                    mark.set(qn("w:fldCharType"), kind)
                    run._element.append(mark)

    def columns(self, *widths):
        """A table without rules, one row."""
        table = self.file.add_table(1, len(widths))
        table.autofit = False
        for column, cell, width in zip(table.columns, table.rows[0].cells, widths):
            column.width = cell.width = Mm(width)
        return table

    def head(self):
        table = self.columns(65, 100)
        left, right = table.rows[0].cells
        self.paragraph("UBND TỈNH HÀ TĨNH", left, 13, align=ALIGN.CENTER)
        self.paragraph("SỞ NỘI VỤ", left, 13, bold=self.typed["issuer bold"], align=ALIGN.CENTER)
        self.line(11, left)
        self.paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, 13, bold=True, align=ALIGN.CENTER)
        self.paragraph(self.typed["motto"], right, 14, bold=True, align=ALIGN.CENTER)
        self.line(self.typed["line below the motto"], right)
        left, right = table.add_row().cells
        self.paragraph(self.typed["number"], left, 13, align=ALIGN.CENTER)
        self.paragraph(self.typed["date"], right, 14, italic=True, align=ALIGN.CENTER)
        self.paragraph("BÁO CÁO", bold=True, align=ALIGN.CENTER, before=12)
        self.paragraph("Kết quả kiểm tra công tác văn thư", bold=True, align=ALIGN.CENTER)
        self.line(31)
        self.paragraph("Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh", align=ALIGN.CENTER, before=12, after=6)

    def text(self, words, bold=False, font=None):
        paragraph = self.paragraph("", align=self.typed["body"], indent=12.7, after=6)
        self.run(paragraph, words, 14, bold, font=font)
        return paragraph

    def body(self):
        self.text(self.typed["first"], font=self.typed["font"])
        self.text("I. TỔ CHỨC KIỂM TRA", bold=True)
        self.text("Sở đã thành lập 02 đoàn kiểm tra, làm việc trực tiếp tại từng đơn vị.")
        self.text(self.typed["second"], bold=True)
        note = self.text(self.typed["finding"])
        self.run(note, " Số liệu chi tiết tại Phụ lục kèm theo.", 14)
        if self.typed["hidden"]:
            self.run(note, " Xem lại số liệu này.", 14).font.hidden = True
        self.text("1. Nhiệm vụ trong thời gian tới:")
        for point in self.typed["points"]:
            self.text(point)
        self.text("2. Sở kính đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí số hóa hồ sơ.")
        self.text("Trên đây là báo cáo kết quả kiểm tra công tác văn thư của Sở Nội vụ./.")

    def closing(self):
        left, right = self.columns(65, 100).rows[0].cells
        self.paragraph("Nơi nhận:", left, 12, bold=True, italic=True)
        for recipient in self.typed["recipients"]:
            self.paragraph(recipient, left, 11)
        self.paragraph("GIÁM ĐỐC", right, 14, bold=True, align=ALIGN.CENTER)
        for _ in range(5):
            self.paragraph("", right, align=ALIGN.CENTER)
        self.paragraph(self.typed["signer"], right, 14, bold=True, align=ALIGN.CENTER)

    def annex(self):
        section = self.file.add_section(WD_SECTION.NEW_PAGE)
        self.section(section, first=False)
        if self.typed["pages of the appendix"]:
            count = OxmlElement("w:pgNumType")
            count.set(qn("w:start"), str(self.typed["pages of the appendix"]))
            section._sectPr.append(count)
        self.paragraph("Phụ lục", bold=True, align=ALIGN.CENTER)
        self.paragraph("SỐ LIỆU KIỂM TRA CÔNG TÁC VĂN THƯ", bold=True, align=ALIGN.CENTER)
        self.paragraph("(Kèm theo Báo cáo số 15/BC-SNV ngày 05/3/2026 của Sở Nội vụ)", italic=True,
                       align=ALIGN.CENTER)
        self.line(30)
        rows = [("TT", "Đơn vị", "Số hồ sơ")]
        rows += [(str(n), "Đơn vị %d" % n, "2") for n in range(1, 61)]
        rows += [("", "Tổng cộng", self.typed["total"])]
        table = self.file.add_table(0, 3, style="Table Grid")
        table.autofit = False
        widths = (15, 110, 40)
        for column, width in zip(table.columns, widths):
            column.width = Mm(width)
        for words in rows:
            row = table.add_row()
            self.switch(row, "w:cantSplit")
            head = words[0] == "TT"
            if head and self.typed["heading repeated"]:
                self.switch(row, "w:tblHeader")
            for n, (cell, width, word) in enumerate(zip(row.cells, widths, words)):
                cell.width = Mm(width)
                align = ALIGN.CENTER if head or n == 0 else (ALIGN.RIGHT if n == 2 else ALIGN.LEFT)
                self.paragraph(word, cell, 13, bold=head or words[1] == "Tổng cộng", align=align)

    @staticmethod
    def switch(row, name):
        row._tr.get_or_add_trPr().append(OxmlElement(name))

    def save(self, path):
        self.section(self.file.sections[0], first=True)
        self.head()
        self.body()
        self.closing()
        self.annex()
        properties = self.file.core_properties
        properties.title, properties.author = "Báo cáo kết quả kiểm tra công tác văn thư", "Sở Nội vụ"
        for language in self.file.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), "vi-VN")
        self.file.save(str(path))


def codes(vanthu, path):
    """The codes that `check` reports, in order, each once, and its lines."""
    done = subprocess.run([vanthu, "check", "--format", "short", str(path)], capture_output=True, text=True)
    found = re.findall(r"^.+?:\d+:\d+: ([A-Z]\d{3}) ", done.stdout, re.M)
    return sorted(set(found)), done.stdout + done.stderr


def run(report, vanthu, home):
    folder = home / "faults"
    folder.mkdir(parents=True, exist_ok=True)

    def check(name, typed, wanted, again=None):
        path = folder / ("%s.docx" % name)
        Typist({**RIGHT, **typed}).save(path)
        if again:
            again(path, home)
        found, said = codes(vanthu, path)
        report.check(found == sorted(wanted), "typed by hand, %s" % name,
                     "" if found == sorted(wanted) else said[:2000])

    report.check(len(FAULTS) == 20, "twenty faults")
    check("right", {}, [])
    check("right, saved again by LibreOffice", {}, [], editing.by_libreoffice)
    for code, fault in FAULTS.items():
        check(code, fault, [code])
    every = {}
    for fault in FAULTS.values():
        for key, value in fault.items():
            # two mistakes in one paragraph: each changes its own words
            before = every.get(key, RIGHT[key])
            every[key] = merged(RIGHT[key], before, value)
    check("all", every, list(FAULTS))


def merged(right, before, after):
    """`before` with what `after` changes in `right`."""
    if before == right:
        return after
    words = [re.findall(r"\S+\s*", text) for text in (right, before, after)]
    return "".join(b if a == r else a for r, b, a in zip(*words))


if __name__ == "__main__":
    import conformance
    result = conformance.Report()
    run(result, sys.argv[1], pathlib.Path(sys.argv[2]).resolve())
    sys.exit(1 if result.failed else 0)
