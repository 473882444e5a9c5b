"""The JSON Schema that `vanthu schema` prints, checked with an independent validator:
it is a valid draft-07 schema, every sample and the first file of every kind conform to it, and
slips that an editor can see do not.
"""
import json
import pathlib
import subprocess

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Reads values as YAML language servers do: a date is a string."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

# what an editor can reject while it is typed
SLIPS = [
    "loai: bao-cao\ntrich_yeuu: Kết quả\nnoi_dung: x\n",
    "loai: bao-caoo\ntrich_yeu: Kết quả\nnoi_dung: x\n",
    "trich_yeu: Kết quả\nnoi_dung: x\n",
    "loai: bao-cao\ntrich_yeu: Kết quả\n",
    "loai: bao-cao\ntrich_yeu: Kết quả\nxac_nhan: Đã nghỉ\nnoi_dung: x\n",
    "loai: cong-van\ntrich_yeu: Kết quả\nnoi_dung: x\n",
    "loai: quyet-dinh\ntrich_yeu: Kết quả\nnoi_dung: x\n",
    "loai: bao-cao\ntrich_yeu: Kết quả\nnoi_dung: [{ muc: A, dieuu: B }]\n",
    "loai: bao-cao\ntrich_yeu: Kết quả\ndo_khan: gap\nnoi_dung: x\n",
]


def load(text):
    return yaml.load(text, Loader)


def run(report, vanthu, root):
    """Adds its checks to `report`."""
    said = lambda *words: subprocess.run([vanthu, *words], capture_output=True, text=True).stdout
    validators = {}
    for what in ("content", "office"):
        schema = json.loads(said("schema", what))
        jsonschema.Draft7Validator.check_schema(schema)
        validators[what] = jsonschema.Draft7Validator(schema)
    texts = {str(p.relative_to(root)): p.read_text("utf-8-sig")
             for folder in ("samples", "tests/old") for p in sorted((root / folder).rglob("*.yaml"))}
    for line in said("kinds").splitlines():
        kind = line.split()[0]
        texts["first file of " + kind] = said("new", kind)
    for name, text in texts.items():
        what = "office" if pathlib.Path(name).name == "vanthu.yaml" else "content"
        wrong = ["%s: %s" % (list(e.absolute_path), e.message) for e in validators[what].iter_errors(load(text))]
        report.check(not wrong, "%s is valid by the schema" % name, "; ".join(wrong)[:300])
    for text in SLIPS:
        report.check(not validators["content"].is_valid(load(text)), "the schema refuses %r" % text)
