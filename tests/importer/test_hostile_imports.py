"""Hostile Word files through the command: a finding or a note in bounded time, and nothing half written."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

from selfassess.importer.importing import import_word
from tests.commands import run
from tests.counting import count_calls
from tests.importer.made import framework, safeguarding
from tests.read.word.samples import p, package, picture, relations, root, word_file
from tests.read.word.samples import run as words_in_run

BOMB = b"0" * 70_000_000
MAIN = relations(("main", "officeDocument", "word/document.xml"))
SECRET = "The secret of this machine"
BODY = root("document", f"<w:body>{p('&x;')}</w:body>").partition("?>")[2]


def doctype(declared: str) -> bytes:
    return package({"_rels/.rels": MAIN, "word/document.xml": f"<!DOCTYPE w:document [{declared}]>{BODY}"})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(
            word_file(
                p(picture('r:embed="x"')), ("x", "image", "media/a.png"), parts={"word/media/a.png": b"0" * 70_000_000}
            ),
            "This file unpacks to more than a Word document needs",
            id="zip bomb",
        ),
        pytest.param(
            doctype('<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;">'),
            "This file has a declaration that Word never writes.",
            id="entities in entities",
        ),
        pytest.param(
            doctype('<!ENTITY x SYSTEM "secret.txt">'), "This file has a declaration that Word never writes.", id="XXE"
        ),
        pytest.param(
            word_file("<w:sdt><w:sdtContent>" * 5000 + p("x") + "</w:sdtContent></w:sdt>" * 5000),
            "The text of this Word file is missing or damaged.",
            id="controls in controls",
        ),
    ],
)
def test_a_file_that_attacks_is_refused_in_a_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8")
    (tmp_path / "draft.docx").write_bytes(data)
    before = sorted(tmp_path.rglob("*"))
    done = run("import", "draft.docx", "--into", "mine", cwd=tmp_path)
    shown = done.stdout + done.stderr
    assert (done.returncode, said in shown) == (1, True), shown[-500:]
    assert SECRET not in shown
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("body", "related", "parts", "noted"),
    [
        pytest.param(
            p(picture('r:link="far"', "A map")),
            ("far", "image", "https://tracker.example.org/map.png"),
            {},
            "picture",
            id="a picture on the web",
        ),
        pytest.param(
            p(picture('r:embed="near"')),
            ("near", "image", "../../../../etc/hostname"),
            {},
            "picture",
            id="a path that climbs",
        ),
        pytest.param(
            p("Words."),
            ("code", "vbaProject", "vbaProject.bin"),
            {"word/vbaProject.bin": b"Auto_Open"},
            "macro",
            id="macros",
        ),
        pytest.param(
            p('<w:r><w:object><o:OLEObject r:id="sheet" ProgID="Excel.Sheet.12"/></w:object></w:r>'),
            ("sheet", "package", "embeddings/a.xlsx"),
            {"word/embeddings/a.xlsx": b"PK"},
            "",
            id="a workbook inside",
        ),
    ],
)
def test_what_is_not_brought_over_is_a_note_of_the_report(
    tmp_path: Path, body: str, related: tuple[str, str, str], parts: dict[str, bytes], noted: str
) -> None:
    (tmp_path / "draft.docx").write_bytes(word_file(safeguarding(body), related, parts=parts))
    assert run("import", "draft.docx", "--into", "mine", cwd=tmp_path).returncode == 0
    report = json.loads((tmp_path / "mine/import-report.json").read_text("utf-8"))
    assert noted in " ".join(note["message"] for note in report["notes"]).lower()
    assert report["notes"] != []
    assert [path.suffix for path in (tmp_path / "mine").rglob("*") if path.suffix in (".bin", ".xlsx", ".docx")] == []


def many(count: int) -> bytes:
    return word_file(safeguarding("".join(p(f"Paragraph {at} says so.") for at in range(count))))


def work(count: int) -> int:
    data = many(count)
    return count_calls(lambda: import_word(data, framework(), {}))


def test_work_grows_with_the_paragraphs_and_not_faster() -> None:
    framework()
    assert work(1600) < work(400) * 4.6


def test_memory_grows_with_the_paragraphs_and_not_faster() -> None:
    peaks = []
    for count in (1000, 4000):
        data = many(count)
        tracemalloc.start()
        import_word(data, framework(), {})
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 4.6
    assert peaks[1] < 4000 * 20_000


@pytest.mark.slow
def test_many_thousand_paragraphs_are_read(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(many(20_000))
    done = run("import", "draft.docx", "--into", "mine", "--dry-run", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Read 20002 paragraphs: ")
    assert done.stdout.endswith("Nothing was written.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["draft.docx"]


def test_words_that_would_be_code_in_a_project_stay_words(tmp_path: Path) -> None:
    words = "{{ 7 * 7 }} {% include '/etc/hostname' %} !!python/object:os.system [x](javascript:alert(1)) ${HOME}"
    (tmp_path / "draft.docx").write_bytes(word_file(safeguarding(p(words_in_run(words)))))
    assert run("import", "draft.docx", "--into", "mine", cwd=tmp_path).returncode == 0
    built = run("build", "--project", "mine", cwd=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    page = (tmp_path / "mine/output/self-assessment.html").read_text("utf-8")
    assert "{{ 7 * 7 }} {% include" in page
    assert 'href="javascript' not in page
