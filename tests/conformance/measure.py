"""Measures pages as drawn: text sizes, weights, centring, drawn lines and boxes."""
import collections

import pymupdf

MM = 25.4 / 72
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MARKS = ("HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", "TUYỆT MẬT", "TỐI MẬT", "MẬT", "DỰ THẢO")

Line = collections.namedtuple("Line", "text x0 x1 y0 y1 size bold italic")
Box = collections.namedtuple("Box", "x0 x1 y0 y1 red")


class Pdf:
    """A PDF and the content of its pages."""

    def __init__(self, path):
        self.pages = list(pymupdf.open(path))

    def lines(self, number):
        """Lines of text of a page (from 0), top to bottom; the first span gives the font.
        Long font names are cut off."""
        out = []
        for block in self.pages[number].get_text("dict")["blocks"]:
            for line in block.get("lines", []):
                spans = [s for s in line["spans"] if s["text"].strip()]
                if not spans:
                    continue
                first = spans[0]
                out.append(Line("".join(s["text"] for s in line["spans"]).strip(),
                                spans[0]["bbox"][0], spans[-1]["bbox"][2],
                                line["bbox"][1], line["bbox"][3], round(first["size"], 1),
                                "Bold" in first["font"], "Ital" in first["font"]))
        return sorted(out, key=lambda l: (round(l.y0), l.x0))

    def line(self, number, text):
        """The line of a page that contains `text`."""
        for line in self.lines(number):
            if text in line.text:
                return line
        return None

    def rules(self, number):
        """Drawn horizontal lines of a page that are not borders of tables."""
        out = []
        for drawing in self.pages[number].get_drawings():
            box = drawing["rect"]
            if box.height < 2 and box.width > 10:
                out.append(Box(box.x0, box.x1, box.y0, box.y1, red(drawing)))
        return out

    def boxes(self, number):
        """Drawn rectangles of a page."""
        out = []
        for drawing in self.pages[number].get_drawings():
            box = drawing["rect"]
            if box.height > 10 and box.width > 20:
                out.append(Box(box.x0, box.x1, box.y0, box.y1, red(drawing)))
        return out

    def rule_under(self, number, line, reach=12):
        """The drawn line that starts within `reach` points under a line of text and is
        centred on it."""
        middle = (line.x0 + line.x1) / 2
        for rule in self.rules(number):
            if line.y1 - 5 <= rule.y0 <= line.y1 + reach and abs((rule.x0 + rule.x1) / 2 - middle) < 6:
                return rule
        return None


def red(drawing):
    colour = drawing.get("color") or (0, 0, 0)
    return colour[0] > 0.8 and colour[1] < 0.2 and colour[2] < 0.2


def width(box):
    return box.x1 - box.x0


def middle(box):
    return (box.x0 + box.x1) / 2


def letterhead(report, name, pdf):
    """The motto on one line, its line as long as the text; issuer's and subject's lines."""
    nation, motto = pdf.line(0, NATION), pdf.line(0, MOTTO)
    if not report.check(nation and motto, "%s: quốc hiệu and tiêu ngữ, each on one line" % name):
        return
    report.check(nation.bold and motto.bold, "%s: quốc hiệu and tiêu ngữ bold" % name)
    report.check(abs(middle(nation) - middle(motto)) < 2, "%s: tiêu ngữ centred under quốc hiệu" % name)
    rule = pdf.rule_under(0, motto)
    share = width(rule) / width(motto) if rule else 0
    report.check(0.95 <= share <= 1.05, "%s: line under the motto" % name, "%.0f %%" % (100 * share))
    left = [l for l in pdf.lines(0) if l.x1 < nation.x0 and l.y0 < motto.y1 + 40 and l.bold
            and l.text.isupper() and l.text not in MARKS]
    if report.check(left, "%s: issuing body left of the motto" % name):
        rule = pdf.rule_under(0, left[-1])
        share = width(rule) / width(left[-1]) if rule else 0
        report.check(1 / 3 <= share <= 1 / 2, "%s: line under the issuing body" % name, "%.0f %%" % (100 * share))


def level(report, name, pdf):
    """Number and date on one line."""
    number = pdf.line(0, "Số:")
    date = next((l for l in pdf.lines(0) if "ngày" in l.text and "tháng" in l.text and l.italic), None)
    if number and date:
        report.check(abs(number.y1 - date.y1) < 3, "%s: number and date level" % name)
        report.check(number.size == 13, "%s: number 13 pt" % name, str(number.size))


def subject(report, name, pdf, title):
    """The line under the subject, compared with the subject's last line; all of it centred."""
    lines = pdf.lines(0)
    heads = [i for i, l in enumerate(lines) if l.text == title and l.bold]
    if not report.check(heads, "%s: title" % name):
        return
    last = lines[heads[0]]
    for line in lines[heads[0] + 1:]:
        if not line.bold or line.y0 - last.y1 > 8:
            break
        last = line
    rule = pdf.rule_under(0, last)
    share = width(rule) / width(last) if rule else 0
    report.check(1 / 3 <= share <= 1 / 2, "%s: line under the subject" % name, "%.0f %%" % (100 * share))
    centre = (pdf.pages[0].rect.width + 30 / MM - 15 / MM) / 2
    report.check(abs(middle(last) - centre) < 2, "%s: subject centred" % name)


def mark(report, name, pdf, words, across):
    """A red box of the decree's size around its words."""
    line = pdf.line(0, words)
    found = [b for b in pdf.boxes(0) if line and b.red and b.x0 < line.x0 and b.x1 > line.x1
             and b.y0 < line.y0 + 4 and b.y1 > line.y1 - 4]
    if report.check(found, "%s: a red box around %s" % (name, words)):
        box = found[0]
        report.check(abs(width(box) * MM - across) < 1 and abs((box.y1 - box.y0) * MM - 8) < 1,
                     "%s: box in millimetres" % name,
                     "%.1f x %.1f" % (width(box) * MM, (box.y1 - box.y0) * MM))


def decision(report, pdf):
    """Five bases in italics, twelve articles with bold numbers, the regulation numbered from 1 again."""
    name = "so-noi-vu/quyet-dinh"
    bases = [l for l in pdf.lines(0) if l.italic and l.text.startswith(("Căn cứ", "Thực hiện", "Theo đề nghị"))]
    report.check(len(bases) == 5 and all(l.size == 14 for l in bases), "%s: five bases, italic, 14 pt" % name)
    enacts = pdf.line(0, "QUYẾT ĐỊNH:")
    report.check(enacts and enacts.bold, "%s: enacting word bold" % name)
    articles = [l for n in (0, 1) for l in pdf.lines(n) if l.text.startswith("Điều ")]
    report.check([l.text.split(".")[0] for l in articles] == ["Điều %d" % n for n in range(1, 13)]
                 and all(l.bold for l in articles), "%s: twelve articles, numbers bold" % name)
    chapters = [l for n in range(2, len(pdf.pages)) for l in pdf.lines(n) if l.text.startswith("Chương ")]
    report.check([l.text for l in chapters] == ["Chương I", "Chương II", "Chương III"],
                 "%s: three chapters in the regulation" % name)
    report.check(pdf.line(2, "QUY CHẾ") and not any(l.text == "3" for l in pdf.lines(2)),
                 "%s: the regulation's pages count anew" % name)


def minutes(report, pdf):
    """Secretary left and chair right, level; recipients below; no date in the head."""
    name = "so-noi-vu/bien-ban"
    last = len(pdf.pages) - 1
    secretary, chair = pdf.line(last, "THƯ KÝ"), pdf.line(last, "CHỦ TỌA")
    recipients = pdf.line(last, "Nơi nhận:")
    report.check(secretary and chair and abs(secretary.y0 - chair.y0) < 1 and secretary.x1 < chair.x0,
                 "%s: THƯ KÝ and CHỦ TỌA level" % name)
    report.check(recipients and secretary and recipients.y0 > secretary.y1 + 60
                 and recipients.bold and recipients.italic and recipients.size == 12,
                 "%s: recipients below, 12 pt bold italic" % name)
    dates = [l for l in pdf.lines(0) if l.italic and l.y0 < 150]
    report.check(not dates, "%s: no place and date" % name)


def run(report, pdfs):
    """`pdfs`: name of the sample → its PDF."""
    for name, path in sorted(pdfs.items()):
        pdf = Pdf(path)
        if name.startswith("lien-tich/"):
            continue  # two letterheads: looked at, not measured
        letterhead(report, name, pdf)
        level(report, name, pdf)
    for name, title in (("bao-cao-389/bao-cao", "BÁO CÁO"), ("so-noi-vu/quyet-dinh", "QUYẾT ĐỊNH"),
                        ("so-noi-vu/bien-ban", "BIÊN BẢN")):
        if name in pdfs:
            subject(report, name, Pdf(pdfs[name]), title)
    if "so-noi-vu/quyet-dinh" in pdfs:
        decision(report, Pdf(pdfs["so-noi-vu/quyet-dinh"]))
    if "so-noi-vu/bien-ban" in pdfs:
        minutes(report, Pdf(pdfs["so-noi-vu/bien-ban"]))
    if "so-noi-vu/cong-van" in pdfs:
        mark(report, "so-noi-vu/cong-van", Pdf(pdfs["so-noi-vu/cong-van"]), "HỎA TỐC", 30)
