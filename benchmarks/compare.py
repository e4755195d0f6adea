"""The example council made by other tools, and the same questions asked of what each of them writes.

    python3 -m venv peers && peers/bin/pip install pypandoc-binary docxtpl typst pyyaml
    python benchmarks/compare.py --peers peers/bin/python [--typst-by-hand FILE] [--json]

Each peer gets the example's content in the form that it reads, and what somebody who knows the tool would write around
it: pandoc the words as Markdown with `--toc`, docxtpl a Word template with loops, Typst a page that reads the YAML.
`docs/comparison.md` shows the answers.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from lxml import etree

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@dataclass
class Answers:
    """What is true of the files of one tool. Times are seconds of a whole process from cold."""

    word: Mapping[str, object] = field(default_factory=dict)
    pdf: Mapping[str, object] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)
    mistake: str = ""


def timed(command: list[str | Path], **options: object) -> tuple[float, subprocess.CompletedProcess[str]]:
    begun = time.perf_counter()
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    return round(time.perf_counter() - begun, 1), done


def of_word(file: Path) -> dict[str, object]:
    """What a reader of a Word file meets; nothing of a file that there is not."""
    if not file.exists():
        return {}
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document = etree.fromstring(parts["word/document.xml"])
    names = {each.get(f"{W}name") for each in document.iter(f"{W}bookmarkStart")}
    links = [each.get(f"{W}anchor") for each in document.iter(f"{W}hyperlink") if each.get(f"{W}anchor")]
    tables = [*document.iter(f"{W}tbl")]
    drawings = [*document.iter(f"{WP}docPr")]
    instructions = "".join(each.text or "" for each in document.iter(f"{W}instrText"))
    size = document.find(f".//{W}pgSz")
    edges = b"".join(content for name, content in parts.items() if re.match(r"word/(header|footer)", name))
    return {
        "links inside": len(links),
        "links to nowhere": sum(name not in names for name in links),
        "links whose words are only a number": sum(
            "".join(map(str, each.itertext())).strip().isdigit() for each in document.iter(f"{W}hyperlink")
        ),
        "contents filled": bool(re.search("TOC", instructions)) and "PAGEREF" in instructions,
        "asks a question at opening": b"updateFields" in parts.get("word/settings.xml", b"")
        or b'w:dirty="true"' in parts["word/document.xml"],
        "tables": len(tables),
        "tables with a heading row": sum(bool(table.findall(f".//{W}tblHeader")) for table in tables),
        "pictures and charts": len(drawings),
        "with alternative text": sum(bool((each.get("descr") or "").strip()) for each in drawings),
        "charts that can be edited": sum(name.startswith("word/charts/chart") for name in parts),
        "paper": "A4" if size is not None and size.get(f"{W}w") == "11906" else "not A4",
        "says that it is a draft on each page": b"DRAFT" in edges.upper(),
        "language": "en-GB" if b'"en-GB"' in parts.get("word/styles.xml", b"") else "not en-GB",
    }


def of_pdf(file: Path) -> dict[str, object]:
    """How far a PDF conforms with PDF/UA-1, and what else its readers meet."""
    if not file.exists():
        return {}
    import page
    from pikepdf import Pdf

    with Pdf.open(file) as pdf:
        root = pdf.Root
        return {
            "pages": len(pdf.pages),
            "tagged": "/StructTreeRoot" in root,
            "language": str(root.get("/Lang", "")),
            "bookmarks": "/Outlines" in root,
            "PDF/UA-1 rules failed": page.validate_pdf(str(file), profile="ua1").rules.failed,
        }


def audited(file: Path) -> str:
    """What `selfassess audit` finds: the same judge for every tool."""
    if not file.exists():
        return ""
    done = subprocess.run(
        [sys.executable, "-m", "selfassess", "audit", str(file), "--format", "json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    summary = json.loads(done.stdout)["summary"]
    return f"{summary['errors']} errors, {summary['warnings']} warnings"


def selfassess(project: Path, folder: Path, peers: Path) -> Answers:
    seconds, done = timed([sys.executable, "-m", "selfassess", "build", "--project", project, "--output", folder])
    pdf, _ = timed(
        [sys.executable, "-m", "selfassess", "build", "--project", project, "--output", folder, "--format", "pdf"]
    )
    return Answers(
        of_word(folder / "self-assessment.docx"),
        of_pdf(folder / "self-assessment.pdf"),
        {form: audited(folder / f"self-assessment.{form}") for form in ("docx", "html", "pdf")},
        {"Word and page, two documents, checked": seconds, "PDF": pdf},
        _mistaken(done, folder / "self-assessment.docx"),
    )


def pandoc(project: Path, folder: Path, peers: Path) -> Answers:
    """The finished words, with contents, pictures and the language asked for. It reads HTML, so no words are lost."""
    from selfassess import pipeline

    words = folder / "words.html"
    tree = pipeline.build(project, (), stop_at=None).trees["self-assessment"]
    words.write_bytes(etree.tostring(tree.root, method="html"))
    convert = (
        "import sys, pypandoc; pypandoc.convert_file(*sys.argv[1:3], outputfile=sys.argv[3], extra_args=sys.argv[4:])"
    )
    options = ["--standalone", "--toc", "-M", "lang=en-GB", f"--resource-path={project / 'content'}"]
    made: dict[str, float] = {}
    for form, more in (("docx", []), ("html", ["--embed-resources"])):
        made[form], done = timed([peers, "-c", convert, words, form, folder / f"peer.{form}", *options, *more])
    return Answers(
        of_word(folder / "peer.docx"),
        {},
        {form: audited(folder / f"peer.{form}") for form in ("docx", "html")},
        {"Word and page, one document, not checked": round(sum(made.values()), 1)},
        _mistaken(done, folder / "peer.docx"),
    )


def docxtpl(project: Path, folder: Path, peers: Path) -> Answers:
    """A Word template with loops over the content; prose is words, since a Word template reads no Markdown."""
    seconds, done = timed([peers, HERE / "peers/by_docxtpl.py", project, folder / "peer.docx"])
    found = {"docx": audited(folder / "peer.docx")}
    spent = {"Word, one document, not checked": seconds}
    return Answers(of_word(folder / "peer.docx"), {}, found, spent, _mistaken(done, folder / "peer.docx"))


def typst(project: Path, folder: Path, peers: Path) -> Answers:
    """A page of Typst that reads the YAML, makes headings and contents, and links `(Ref 1)` to an index."""
    shutil.copy(HERE / "peers/by_hand.typ", folder)
    link = folder / "project"
    link.unlink(missing_ok=True)
    link.symlink_to(project)
    names = {part: sorted(path.name for path in (project / part).glob("*.yaml")) for part in FOLDERS}
    (folder / "files.json").write_text(json.dumps(names))
    compile_it = (
        "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root=sys.argv[3], pdf_standards='ua-1')"
    )
    made = folder / "peer.pdf"
    seconds, done = timed([peers, "-c", compile_it, folder / "by_hand.typ", made, "/"])
    answers = Answers(mistake=_mistaken(done, made), seconds={"PDF, one document": seconds})
    return replace(answers, pdf=of_pdf(made), findings={"pdf": audited(made)})


FOLDERS = ("content/themes", "content/statements", "content/chapters", "evidence")
TOOLS: Mapping[str, Callable[[Path, Path, Path], Answers]] = {
    "selfassess": selfassess,
    "pandoc": pandoc,
    "docxtpl": docxtpl,
    "Typst by hand": typst,
}


def _mistaken(done: subprocess.CompletedProcess[str], made: Path) -> str:
    wrote = "wrote the document" if made.exists() else "wrote nothing"
    return f"exit {done.returncode}, {wrote}"


def _project(folder: Path, *, mistaken: bool) -> Path:
    """The example; if asked, with a reference to a record that there is not."""
    from benchmarks.inputs import grow

    project = grow(1, folder)
    if mistaken:
        file = project / "content/chapters/vision.yaml"
        before = file.read_text("utf-8")
        file.write_text(before.replace("(Ref ", "(Ref 999, ", 1), "utf-8")
    return project


def answers(peers: Path) -> Iterator[tuple[str, Answers]]:
    """What each tool writes of the example, and what it does where a word refers to a record that there is not."""
    for name, tool in TOOLS.items():
        with tempfile.TemporaryDirectory() as whole, tempfile.TemporaryDirectory() as broken:
            found = tool(_project(Path(whole), mistaken=False), Path(whole), peers)
            found.mistake = tool(_project(Path(broken), mistaken=True), Path(broken), peers).mistake
            yield name, found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--peers", type=Path, required=True, help="the Python in whose environment the peers are")
    chosen = arguments.parse_args()
    print(json.dumps({name: asdict(found) for name, found in answers(chosen.peers)}, indent=1))


if __name__ == "__main__":
    main()
