"""Checks what vanthu builds with independent programs.

    conformance.py VANTHU HOME [all]

Builds every sample, then: Microsoft's Open XML SDK validator finds no error in any; the
number of pages is the recorded one (pages.json next to this file); every word of the Word
file is on a page of LibreOffice's PDF; what the decree measures in millimetres and
points is measured on the page (measure.py); files that other programs re-saved are kept
(editing.py); mistakes of form in a Word file typed by hand are found, and nothing else
(faults.py); cells of a workbook are read as LibreOffice Calc shows them (formats.py); the
schema for editors is checked by a validator (schema.py); with
`all`, hostile data files are rejected at once (hostile.py); random tables lose no word
(tables.py); a second run over two thousand reports does nothing (variants.py).

The last line is "N passed, N failed"; exit status 1 when anything failed.
"""
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys

import docx

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))


class Report:
    """Counts checks and prints one line for each."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, ok, what, detail=""):
        if ok:
            self.passed += 1
        else:
            self.failed += 1
        print("%-4s %s%s" % ("ok" if ok else "FAIL", what, ": %s" % detail if detail else ""))
        return ok


def build(vanthu, out):
    """Builds every sample into `out`; returns the Word files by name."""
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run([vanthu, "build", "--force", str(ROOT / "samples"), "-o", str(out)],
                          capture_output=True, text=True)
    if done.returncode:
        print(done.stdout + done.stderr)
        sys.exit("the samples do not build")
    return sorted(out.rglob("*.docx"))


def validate(home, path):
    """The errors that Microsoft's validator finds."""
    arch = "arm64" if platform.machine() in ("aarch64", "arm64") else "x64"
    tool = home / "node_modules/@xarsh" / ("ooxml-validator-linux-" + arch) / "ooxml-validator"
    done = subprocess.run([str(tool), str(path), "Microsoft365"], capture_output=True,
                          env=dict(os.environ, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1"), timeout=120)
    return json.loads(done.stdout.decode("utf-8"))["errors"]


def to_pdf(paths, out, home):
    """Renders each Word file with LibreOffice, in one process; returns PDF paths in the same order."""
    out.mkdir(parents=True, exist_ok=True)
    flat = []
    for i, path in enumerate(paths):
        copy = out / ("%03d-%s" % (i, path.name))
        shutil.copyfile(path, copy)
        flat.append(copy)
    subprocess.run(["soffice", "-env:UserInstallation=file://%s" % (home / "profile"), "--headless",
                    "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(out),
                    *map(str, flat)], check=True, capture_output=True, timeout=600)
    return [path.with_suffix(".pdf") for path in flat]


def words_of_docx(path):
    """Words of paragraphs and cells in the body, in any order."""
    body = docx.Document(str(path)).element.body
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    texts = {}
    for node in body.iter(space + "t", space + "br", space + "tab"):
        around = list(node.iterancestors())
        # a drawn mark is there twice: the second time for readers that do not support shapes
        if any(a.tag.endswith("}Fallback") for a in around):
            continue
        paragraph = next(a for a in around if a.tag == space + "p")
        texts.setdefault(paragraph, []).append(node.text or "" if node.tag == space + "t" else " ")
    return [word for text in texts.values() for word in "".join(text).split()]


def main():
    import editing
    import faults
    import formats
    import hostile
    import schema
    import measure
    import tables
    import variants
    vanthu, home = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    report = Report()
    out = home / "samples"
    files = build(vanthu, out)
    pages = json.loads((HERE / "pages.json").read_text(encoding="utf-8"))
    names = [str(f.relative_to(out).with_suffix("")) for f in files]
    report.check(sorted(pages) == sorted(names), "every sample has a recorded number of pages",
                 ", ".join(sorted(set(pages) ^ set(names))))
    drawn = to_pdf(files, home / "pdf", home)
    for name, path, pdf in zip(names, files, drawn):
        errors = validate(home, path)
        report.check(not errors, "%s: Open XML SDK" % name,
                     "; ".join(e.get("description", "") for e in errors[:3]))
        page = measure.Pdf(pdf)
        report.check(len(page.pages) == pages.get(name), "%s: pages" % name,
                     "%d, recorded %s" % (len(page.pages), pages.get(name)))
        # a word broken over two lines of the page still matches without the space
        text = "".join("".join(p.get_text().split()) for p in page.pages)
        missing = [w for w in words_of_docx(path) if w not in text]
        report.check(not missing, "%s: text on the pages" % name, " ".join(missing[:8]))
        again = subprocess.run([vanthu, "check", str(path)], capture_output=True, text=True)
        report.check(again.returncode == 0, "%s: check of the Word file" % name, again.stderr[-300:])
    measure.run(report, dict(zip(names, drawn)))
    editing.run(report, vanthu, home)
    faults.run(report, vanthu, home)
    formats.run(report, vanthu, home)
    schema.run(report, vanthu, ROOT)
    if sys.argv[3:] == ["all"]:
        hostile.run(report, vanthu, home)
    tables.run(report, vanthu, home)
    variants.run(report, vanthu, home, ROOT / "samples/bao-cao-389")
    print("%d passed, %d failed" % (report.passed, report.failed))
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
