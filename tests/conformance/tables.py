"""Random tables: every word of the Word file is on LibreOffice's pages as often as it
should be, the words of a heading once on each page.

    tables.py VANTHU HOME [FIRST [COUNT]]

Headings of one to four levels, both orientations, cells of one to ninety lines, in the body
and in appendices. The seeds are fixed; run on its own, it tries others, to look for trouble.
"""
import collections
import json
import pathlib
import random
import subprocess
import sys
import zipfile

COUNT = 60
# A table whose first row ends within a border's width of the bottom of the page.
AT_THE_BOTTOM = 1040
# Points by which the boxes of words of two rows may overlap: they are as high as the font, not as the characters.
OVERLAP = 3
# Words of the cells and of the headings. No word is in both, or elsewhere in the document.
CELL = ("rà soát chủ trì phối hợp phòng đơn liên tham mưu hành hoạch hướng dẫn đôn đốc kiểm tra"
        " việc thực hiện tổng quy định tài liệu lưu trữ hóa").split()
HEAD = ("TIÊU NGÂN SÁCH NGUỒN KHÁC DỰ TOÁN KINH PHÍ THỜI HẠN HOÀN TRONG ĐÓ TĂNG GIẢM GHI CHÚ"
        " LƯỢNG NGƯỜI TRÁCH MỨC TRƯỚC NHIỆM").split()


class Table:
    """A table as written in YAML, and how often each of its words must appear."""

    def __init__(self, seed):
        self.rng = rng = random.Random(seed)
        self.landscape = rng.random() < 0.5
        self.in_body = not self.landscape and rng.random() < 0.3
        self.levels = rng.randint(1, 4)
        self.head = collections.Counter()
        self.cells = collections.Counter()
        self.leaves = 0
        self.columns = []
        while self.leaves < rng.randint(2, 7 if self.landscape else 5):
            self.columns.append(self.column(self.levels if not self.columns else rng.randint(1, self.levels)))
        self.rows = [self.row(number) for number in range(1, rng.randint(2, 12))]

    def words(self, count, among, counts):
        words = []
        while len(words) < count:
            word = self.rng.choice(among)
            if words[-1:] != [word]:  # `check` asks whether a word is meant twice
                words.append(word)
        counts.update(words)
        return " ".join(words)

    def column(self, levels):
        name = self.words(self.rng.choice((1, 2, 3, 4, 8)), HEAD, self.head)
        if levels == 1:
            self.leaves += 1
            return {"ten": name}
        below = [self.column(levels - 1)]
        if self.rng.random() < 0.5:
            below.append(self.column(self.rng.randint(1, levels - 1)))
        return {"ten": name, "cot": below}

    def row(self, number):
        if self.rng.random() < 0.1:
            return {"nhom": self.words(self.rng.choice((2, 10, 60)), CELL, self.cells)}
        # at most one cell of a row is long
        long = self.rng.randrange(self.leaves)
        row = []
        for column in range(self.leaves):
            count = 1
            if column == long and self.rng.random() < 0.5:
                count = self.rng.randint(1, 90)
            if self.rng.random() < 0.5:
                lines = [self.words(self.rng.randint(1, 2), CELL, self.cells) for _ in range(count)]
                row.append("\\\n".join(lines))
            else:
                row.append(self.words(count * self.rng.randint(1, 5), CELL, self.cells))
        return row

    def yaml(self):
        table = {"cot": self.columns, "hang": self.rows, "danh_so": self.rng.random() < 0.3}
        if self.rng.random() < 0.5:
            table["don_vi"] = "triệu đồng"
        document = {
            "loai": "bao-cao", "so": "07", "ngay": "2026-03-05", "trich_yeu": "Kết quả",
            "co_quan": {"ten": "Sở Nội vụ", "chu_quan": "UBND tỉnh Hà Tĩnh", "ky_hieu": "SNV"},
            "dia_danh": "Hà Tĩnh", "noi_nhan": ["UBND tỉnh"], "luu": ["VT"],
            "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn An"},
            "noi_dung": [{"van_ban": "Xem Phụ lục./."}],
        }
        if self.in_body:
            document["noi_dung"] = [{"van_ban": "Như sau:", "bang": table}, {"van_ban": "Hết./."}]
        else:
            document["phu_luc"] = [{"tieu_de": "Bảng", "kho": "ngang" if self.landscape else "doc", "bang": table}]
        # JSON is YAML
        return json.dumps(document, ensure_ascii=False)

    def lost(self, pages, repeated):
        """What is wrong on the pages, each a list of words; the heading is on all of them or on one."""
        on = [page for page in pages if any(word in self.head or word in self.cells for word in page)]
        seen = collections.Counter(word for page in on for word in page)
        wrong = []
        for word, count in sorted(self.cells.items()):
            if seen[word] < count:
                wrong.append("%s %d times, not %d" % (word, seen[word], count))
        headed = len(on) if repeated else 1
        for word, count in sorted(self.head.items()):
            if seen[word] != count * headed:
                wrong.append("%s %d times, not %d on each of %d pages" % (word, seen[word], count, headed))
        return wrong


def cut_headings(pages, table):
    """Pages on which a line of the heading reaches into the row below it."""
    out = []
    for number, page in enumerate(pages, 1):
        words = page.get_text("words")
        head = [word[3] for word in words if word[4] in table.head]
        cells = [word[1] for word in words if word[4] in table.cells]
        if head and cells and max(head) > min(cells) + OVERLAP:
            out.append(str(number))
    return out


def heading_is_repeated(path):
    """Whether the heading of the table is repeated: one that leaves no room for rows is not."""
    with zipfile.ZipFile(path) as package:
        return b"<w:tblHeader" in package.read("word/document.xml")


# Texts that are not broken over two lines in the narrow cells below.
WHOLE = ("15 km", "1.250 triệu đồng", "1 500 cây", "95%", "(±%)", "2021-2025", "06/4/2026", "-12,5", "1.234.567.890")


def numbers_whole(report, vanthu, home):
    """In narrow columns a number is kept whole, and with its unit."""
    import conformance
    import measure
    words = "Đã thực hiện "
    for width, kind in ((5, "doc"), (7, "doc"), (9, "ngang")):
        cells = [words + WHOLE[i % len(WHOLE)] + " tại xã" for i in range(width * 2)]
        rows = [cells[:width], cells[width:]]
        table = Table(0)
        table.landscape, table.in_body = kind == "ngang", False
        table.columns = ["Tăng/giảm (±%)"] + ["Nội dung %d" % i for i in range(2, width + 1)]
        table.rows = rows
        source = home / ("numbers-%d.yaml" % width)
        source.write_text(table.yaml(), encoding="utf-8")
        out = home / "numbers-out"
        done = subprocess.run([vanthu, "build", "--force", str(source), "-o", str(out)], capture_output=True, text=True)
        if not report.check(done.returncode == 0, "numbers: built", done.stderr[-500:]):
            continue
        pdf = conformance.to_pdf([out / source.with_suffix(".docx").name], home / "numbers-pdf", home)[0]
        lines = [" ".join("".join(span["text"] for span in line["spans"]).split())
                 for page in measure.Pdf(pdf).pages for block in page.get_text("dict")["blocks"]
                 for line in block.get("lines", [])]
        text = "\n".join(lines)
        for phrase in WHOLE:
            wanted = sum(phrase in cell for cell in cells) + (phrase in table.columns[0])
            report.check(text.count(phrase) == wanted, "numbers: %s whole in %d columns" % (phrase, width),
                         "%d of %d" % (text.count(phrase), wanted))


def run(report, vanthu, home, first=None, count=COUNT):
    import conformance
    import measure
    if first is None:
        numbers_whole(report, vanthu, home)
    source, out = home / "tables", home / "tables-out"
    source.mkdir(parents=True, exist_ok=True)
    tables = {}
    seeds = [*range(count), AT_THE_BOTTOM] if first is None else range(first, first + count)
    for seed in seeds:
        tables[seed] = Table(seed)
        (source / ("t%03d.yaml" % seed)).write_text(tables[seed].yaml(), encoding="utf-8")
    files = [source / ("t%03d.yaml" % seed) for seed in tables]
    done = subprocess.run([vanthu, "build", "--force", *map(str, files), "-o", str(out)], capture_output=True, text=True)
    if not report.check(done.returncode == 0, "tables: built", done.stderr[-500:]):
        return
    written = [out / ("t%03d.docx" % seed) for seed in tables]
    drawn = conformance.to_pdf(written, home / "tables-pdf", home)
    for (seed, table), word, pdf in zip(tables.items(), written, drawn):
        pages = measure.Pdf(pdf).pages
        wrong = table.lost([page.get_text().split() for page in pages], heading_is_repeated(word))
        report.check(not wrong, "tables: %d, all words on %d pages" % (seed, len(pages)), "; ".join(wrong[:6]))
        cut = cut_headings(pages, table)
        report.check(not cut, "tables: %d, headings whole" % seed, "cut off on page " + ", ".join(cut) if cut else "")


if __name__ == "__main__":
    import conformance
    sys.stdout.reconfigure(encoding="utf-8")
    out = conformance.Report()
    run(out, sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), *map(int, sys.argv[3:]))
    print("%d passed, %d failed" % (out.passed, out.failed))
