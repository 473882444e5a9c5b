"""Two thousand variants of the real report in nested folders: the second run does nothing,
in at most a twentieth of the time; an edit of a shared fragment builds only its users; a renamed
input leaves its old output."""
import shutil
import subprocess
import time

COUNT = 2000
SUMMARY = "%d built, %d up to date"


def place(number):
    """The folder of a variant: twenty in each, below a year and a quarter."""
    nth = number // 20
    return "nam-%d/quy-%d/so-%d" % (nth // 20, nth % 4, nth)


def write(sample, folder):
    """Every fifth report does without `tuyen-truyen.hbs`."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sample / "templates", folder / "templates")
    shutil.copyfile(sample / "vanthu.yaml", folder / "vanthu.yaml")
    report = (sample / "bao-cao.yaml").read_text(encoding="utf-8")
    for number in range(COUNT):
        text = report.replace("thanh_tra_dot_xuat: 1", "thanh_tra_dot_xuat: %d" % (number + 2))
        if number % 5 == 0:
            text = text.replace("manh: tuyen-truyen", "van_ban: Không phát sinh.")
        path = folder / place(number) / ("bao-cao-%d.yaml" % number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(report, vanthu, home, sample):
    folder = home / "variants"
    write(sample, folder)

    def build():
        """The summary, the files that were written, and the seconds that it took."""
        start = time.monotonic()
        done = subprocess.run([vanthu, "build", ".", "--lang", "en"], cwd=folder, capture_output=True, text=True)
        seconds = time.monotonic() - start
        lines = done.stdout.splitlines()
        written = {line[len("wrote "):] for line in lines if line.startswith("wrote ")}
        return ", ".join(lines[-1].split(", ")[:2]), written, seconds

    def documents():
        return sum(1 for _ in folder.rglob("*.docx"))

    summary, _, first = build()
    report.check(summary == SUMMARY % (COUNT, 0) and documents() == COUNT, "variants: built", summary)
    runs = [build() for _ in range(3)]
    report.check(all(s == SUMMARY % (0, COUNT) for s, _, _ in runs), "variants: a second run does nothing", runs[0][0])
    again = min(seconds for _, _, seconds in runs)
    report.check(first >= 20 * again, "variants: in a twentieth of the time", "%.2f s, then %.3f s" % (first, again))

    with open(folder / "templates/tuyen-truyen.hbs", "a", encoding="utf-8") as fragment:
        fragment.write("\n{{!-- sửa --}}\n")
    summary, written, _ = build()
    users = {"%s/bao-cao-%d.docx" % (place(n), n) for n in range(COUNT) if n % 5}
    report.check(written == users, "variants: a fragment's users are built, and no other", summary)

    old = folder / place(7) / "bao-cao-7.yaml"
    old.rename(old.with_name("khac.yaml"))
    before = old.with_suffix(".docx").read_bytes()
    summary, written, _ = build()
    report.check(written == {place(7) + "/khac.docx"}, "variants: a renamed input is built", summary)
    report.check(old.with_suffix(".docx").read_bytes() == before and documents() == COUNT + 1,
                 "variants: and leaves its old output")
