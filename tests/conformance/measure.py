"""Measures pages as drawn: text sizes, weights, centring, drawn lines and boxes."""
import collections

import pymupdf

MM = 25.4 / 72
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

Line = collections.namedtuple("Line", "text x0 x1 y0 y1 size bold italic")
Box = collections.namedtuple("Box", "x0 x1 y0 y1 red")


class Pdf:
    """A PDF and what stands on its pages."""

    def __init__(self, path):
        self.pages = list(pymupdf.open(path))

    def lines(self, number):
        """Lines of text of a page (from 0), top to bottom; the first span gives the type."""
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
                                "Bold" in first["font"], "Italic" in first["font"]))
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
    left = [l for l in pdf.lines(0) if l.x1 < nation.x0 and l.y0 < motto.y1 + 40 and l.bold and l.text.isupper()]
    if report.check(left, "%s: issuing body left of the motto" % name):
        rule = pdf.rule_under(0, left[-1])
        share = width(rule) / width(left[-1]) if rule else 0
        report.check(1 / 3 <= share <= 1 / 2, "%s: line under the issuing body" % name, "%.0f %%" % (100 * share))


def level(report, name, pdf):
    """Number and date on one row."""
    number = pdf.line(0, "Số:")
    date = next((l for l in pdf.lines(0) if "ngày" in l.text and "tháng" in l.text and l.italic), None)
    if number and date:
        report.check(abs(number.y1 - date.y1) < 3, "%s: number and date level" % name)
        report.check(number.size == 13, "%s: number 13 pt" % name, str(number.size))
