"""Whatever is done to a project's files: findings or finished documents, never a traceback, never half a file."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from selfassess import pipeline
from selfassess.diagnostics import Severity, worst
from selfassess.files.writing import save
from tests.projects import project_with
from tests.words import nodes

SMALLEST = Path(__file__).parent / "smallest"
RICH = {
    "content/indicators.yaml": """\
- indicator: seen-in-a-week
  name: Seen within a week
  sentence: people were seen within a week
  source: 1
  unit: percent
  values: {2024-25: 76, 2025-26: 78}
  compare: {England: {2024-25: 77.2}}
""",
    "content/actions.yaml": """\
- action: A1
  statement: keeping-well
  what: Visit sooner
  due: 2027-03-31
  progress:
    - {on: 2026-11-01, note: Team recruited}
  evidence: [1 page 2]
""",
    "content/glossary.yaml": "NHS: National Health Service\n",
    "content/accepted.yaml": "- rule: evidence-unused\n  where: 1\n  because: Kept\n  until: 2027-01-31\n",
    "content/statements/keeping-well.yaml": """\
statement: keeping-well
self_score: fine
indicators: [seen-in-a-week]
how_it_goes: |
  Most people are seen within a week (Ref 1 table 2, 1).

  | a | b |
  | - | -: |
  | (Ref 1) | [x](#welcome) |

  ### A subsection

  1. One
     - two ![A garden](images/garden.png "Caption (Ref 1)")
going_well:
  - text: "Visits start: on time"
    id: on-time
    evidence: [1, 1 section 3]
    actions: [A1]
people_say:
  - A neighbour calls it good.
  - spotlight: Home again
    consent: {given: 2026-05-01, until: 2028-05-01, name: changed}
    image: images/garden.png
    alt: A garden
    story: >
      Folded words of
      a story.
""",
}
FILES = sorted({path.relative_to(SMALLEST).as_posix() for path in SMALLEST.rglob("*.yaml")} | set(RICH))
SPLICES = st.one_of(
    st.binary(max_size=12),
    st.sampled_from(
        [b"{", b"[", b"]", b": ", b"\n- ", b"&a ", b"*a", b"!!x ", b"'", b'"', b"|", b"\t", b"\r\n", b"\xef\xbb\xbf"]
    ),
    st.text(max_size=8).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


@st.composite
def damage(draw: st.DrawFn, content: bytes) -> bytes:
    """One change to a file: drop, swap, retype, cut short, splice, rename a key."""
    rows = content.split(b"\n")
    kind = draw(st.sampled_from(["drop", "swap", "retype", "cut", "splice", "rename", "indent", "double"]))
    row = draw(st.integers(0, len(rows) - 1))
    if kind == "drop":
        del rows[row]
    elif kind == "swap":
        other = draw(st.integers(0, len(rows) - 1))
        rows[row], rows[other] = rows[other], rows[row]
    elif kind == "retype":
        key, colon, _ = rows[row].partition(b":")
        rows[row] = (
            key
            + colon
            + b" "
            + draw(st.sampled_from([b"no", b"[]", b"{}", b"1.10", b"2024-13-01", b"~", b"''", b"- x", b"[a, b]"]))
        )
    elif kind == "cut":
        return content[: draw(st.integers(0, len(content)))]
    elif kind == "splice":
        at = draw(st.integers(0, len(content)))
        return content[:at] + draw(SPLICES) + content[at:]
    elif kind == "rename":
        rows[row] = rows[row].replace(b":", draw(st.sampled_from([b"x:", b"s:", b" :"])), 1)
    elif kind == "indent":
        rows[row] = b"  " + rows[row]
    else:
        rows.insert(row, rows[row])
    return b"\n".join(rows)


def rich_project(folder: Path) -> Path:
    project = project_with(folder / "project")
    for file, text in RICH.items():
        (project / file).write_text(text, "utf-8")
    return project


def test_the_project_to_be_damaged_is_whole(tmp_path: Path) -> None:
    built = pipeline.build(rich_project(tmp_path), ["docx", "html"])
    assert worst(built.findings) is not Severity.ERROR
    assert len(built.files) == 4


@pytest.mark.slow
@settings(max_examples=400)
@given(st.data())
def test_a_damaged_project_gives_findings_or_whole_documents(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        project = rich_project(Path(name))
        for file in data.draw(st.lists(st.sampled_from(FILES), min_size=1, max_size=3)):
            path = project / file
            if path.exists():
                path.write_bytes(data.draw(damage(path.read_bytes())))
        built = pipeline.build(project, ["docx", "html"])
        if built.files:
            save(built.files, project / "output")
            is_whole(project / "output")
        else:
            assert worst(built.findings) is Severity.ERROR
        for finding in built.findings:
            assert finding.message
            assert finding.place.line >= 1
            assert finding.place.column >= 1


@pytest.mark.slow
@settings(max_examples=60)
@given(st.data())
def test_going_on_in_spite_of_damage_writes_whole_documents(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        project = rich_project(Path(name))
        path = project / data.draw(st.sampled_from(FILES))
        path.write_bytes(data.draw(damage(path.read_bytes())))
        save(pipeline.build(project, ["docx", "html"], stop_at=None).files, project / "output")
        is_whole(project / "output")


def is_whole(output: Path) -> None:
    for path in output.iterdir():
        content = path.read_bytes()
        if path.suffix == ".docx":
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                assert package.testzip() is None
                etree.fromstring(package.read("word/document.xml"))
        else:
            assert nodes(html.document_fromstring(content.decode("utf-8")), "//main")
