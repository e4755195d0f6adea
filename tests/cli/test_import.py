"""`selfassess import`, run by hand by somebody who has a Word file."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from selfassess.files.archive import OLD_OFFICE
from tests.commands import answered, run
from tests.importer.made import AMBITION, KNOW, PROUD, evidence, heading
from tests.projects import project_with
from tests.read.word.samples import everything, p, word_file

LONG = "This is a paragraph of prose that is long enough for nobody to take it for a heading of any kind."
KNOWN = ("--council", "Exampleshire County Council", "--title", "Self-assessment: adults", "--as-at", "2026-11-30")
BODY = (
    p("Exampleshire County Council") + p("Adult social care self-assessment")
    + heading("Foreword") + p(LONG)
    + heading("Theme 3: Ensuring safety") + p(LONG)
    + heading("Safeguarding", 2) + heading(AMBITION, 3) + p(f"{LONG} (ref96)")
    + p("• 4 in 5 (78%) people feel safe [97]") + p("• 3 in 5 (60%) feel well [97]")
    + heading(PROUD, 4) + p("- We listen (Ref 96)") + heading(KNOW, 3) + p("We ask people (Ref 500).")
    + evidence()
)  # fmt: skip
HEADS = ["Ref", "Title", "Date", "Owner", "Category", "Web address"]
RECORD = ["96", "Survey of carers", "2026-03-17", "Head of Service", "Processes", "https://example.org/96"]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A folder with nothing but the Word file."""
    (tmp_path / "draft.docx").write_bytes(word_file(BODY))
    return tmp_path


def imported(folder: Path, *options: str, file: str = "draft.docx", into: str = "mine") -> tuple[int, str, str]:
    done = run("import", file, "--into", into, *options, cwd=folder)
    return done.returncode, done.stdout, done.stderr


def register(folder: Path, *rows: list[str]) -> None:
    stream = io.StringIO()
    csv.writer(stream).writerows([HEADS, *rows])
    (folder / "list.csv").write_text(stream.getvalue(), "utf-8")


def test_it_says_what_it_read_and_where_to_look_next(draft: Path) -> None:
    code, said, wrong = imported(draft, *KNOWN)
    assert (code, wrong) == (0, "")
    assert said.splitlines() == [
        "Read 24 paragraphs: 24 placed, 0 placed but to check, 0 not placed, 0 left out because the document has its "
        "own words for them.",
        "Recognised 4 references to evidence, and 3 records in the list of evidence.",
        "1 reference to records that the list does not have.",
        "2 figures could be indicators. The report has what to copy.",
        f"Created {len([*filter(Path.is_file, (draft / 'mine').rglob('*'))])} files in mine.",
        "Open mine/import-report.html to see where each paragraph went, and what to check.",
        "Then check the project:",
        "  selfassess check --project mine",
    ]


def test_the_project_is_checked_and_built_at_once(draft: Path) -> None:
    (draft / "draft.docx").write_bytes(word_file(BODY.replace("(Ref 500)", "(Ref 97)")))
    assert imported(draft, *KNOWN)[0] == 0
    checked = run("check", "--project", "mine", cwd=draft)
    assert "error" not in checked.stdout.replace("0 errors", "")
    built = run("build", "--project", "mine", cwd=draft)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (draft / "mine/output/self-assessment.docx").exists()
    assert LONG in (draft / "mine/output/self-assessment.html").read_text("utf-8")


def test_what_you_say_takes_the_place_of_the_cover(draft: Path) -> None:
    assert imported(draft, "--council", "Another Council")[0] == 0
    said = (draft / "mine/content/assessment.yaml").read_text("utf-8")
    assert "council: Another Council\n" in said
    assert "title: Adult social care self-assessment\n" in said


def test_a_dry_run_shows_where_everything_would_go_and_writes_nothing(draft: Path) -> None:
    code, said, wrong = imported(draft, "--dry-run")
    assert (code, wrong) == (0, "")
    lines = [line.split() for line in said.splitlines()]
    assert ["content/statements/safeguarding.yaml", "9", "paragraphs"] in lines
    assert said.endswith("Nothing was written.\n")
    assert [path.name for path in draft.iterdir()] == ["draft.docx"]


def test_a_dry_run_into_a_folder_that_is_in_use_says_so(draft: Path) -> None:
    (draft / "mine").mkdir()
    (draft / "mine/notes.txt").write_text("mine", "utf-8")
    code, said, _ = imported(draft, "--dry-run")
    assert code == 0
    assert "already exists and is not empty. Choose another folder before you import.\n" in said


def test_the_word_file_is_left_as_it_is(draft: Path) -> None:
    before = (draft / "draft.docx").read_bytes()
    imported(draft)
    assert (draft / "draft.docx").read_bytes() == before


def test_the_report_lies_beside_the_project_for_people_and_programs(draft: Path) -> None:
    imported(draft)
    report = json.loads((draft / "mine/import-report.json").read_text("utf-8"))
    assert report["source"]["name"] == "draft.docx"
    assert len({row["number"] for row in report["paragraphs"]}) == report["summary"]["paragraphs"] == 24
    assert "<h1>draft.docx</h1>" in (draft / "mine/import-report.html").read_text("utf-8")


INTO = ("--into", "mine")
OLD = "This file is locked with a password, or is a Word file from before 2007 (.doc)."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "draft.docx cannot be imported: This is not a Word document (.docx).", id="empty"),
        pytest.param(b"%PDF-1.7", "draft.docx cannot be imported: This is a PDF, not a Word", id="pdf"),
        pytest.param(OLD_OFFICE + bytes(600), f"draft.docx cannot be imported: {OLD}", id="doc or locked"),
        pytest.param(word_file(BODY)[:900], "draft.docx cannot be imported: ", id="cut off"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_nothing_is_written(
    draft: Path, content: bytes, said: str
) -> None:
    (draft / "draft.docx").write_bytes(content)
    code, out, wrong = imported(draft)
    assert code == 1
    assert said in out + wrong
    assert "Traceback" not in wrong
    assert [path.name for path in draft.iterdir()] == ["draft.docx"]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        pytest.param(["none.docx", "--into", "mine"], 2, "There is no file none.docx.", id="no such file"),
        pytest.param([".", "--into", "mine"], 2, "There is no file", id="a folder"),
        pytest.param(["draft.docx"], 2, "Missing option '--into'.", id="no folder to write to"),
        pytest.param(["draft.docx", "--into", "."], 2, "already exists and is not empty. Nothing", id="not empty"),
        pytest.param(["draft.docx", "--into", "project/new"], 2, "is inside another project", id="inside a project"),
        pytest.param(
            ["draft.docx", "--into", "mine", "--framework", "none"],
            2,
            "There is no framework “none”.",
            id="no such framework",
        ),
        pytest.param(["draft.docx", *INTO, "--framework", "broken.yaml"], 1, "broken.yaml", id="a broken framework"),
        pytest.param(["draft.docx", "--into", "mine", "--as-at", "30/11/2026"], 2, "30/11/2026", id="not a date"),
        pytest.param(
            ["draft.docx", *INTO, "--register", "none.xlsx"],
            2,
            "There is no file none.xlsx.",
            id="no such register",
        ),
        pytest.param(["draft.docx", "--into", "mine", "--register", "draft.docx"], 1, "draft.docx", id="no register"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    draft: Path, options: list[str], code: int, said: str
) -> None:
    project_with(draft / "project")
    (draft / "broken.yaml").write_text("framework: [", "utf-8")
    before = sorted(draft.rglob("*"))
    done = run("import", *options, cwd=draft)
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done.stdout + done.stderr
    assert sorted(draft.rglob("*")) == before


def test_a_link_that_leads_nowhere_is_not_followed(draft: Path) -> None:
    (draft / "mine").symlink_to("nowhere")
    code, _, wrong = imported(draft)
    assert code == 2
    assert "is a link that does not lead anywhere. Nothing was changed." in wrong


def test_a_framework_of_the_councils_own_is_copied_into_the_project(draft: Path) -> None:
    (draft / "ours.yaml").write_text(
        "framework: ours\nname: Ours\nregulator: the Inspectorate\n"
        "theme_fields: [{key: covers, holds: prose}]\n"
        "sections: [{heading: How is it going?, fields: [{key: answer, holds: prose}]}]\n"
        "themes: [{theme: only, name: Only, statements: [{statement: one, name: Number One}]}]\n",
        "utf-8",
    )
    body = heading("Only") + p(LONG) + heading("Number One", 2) + heading("How is it going?", 3) + p("Well enough.")
    body += heading("Our own", 3) + p("More.") + p("Spotlight on: one")
    (draft / "draft.docx").write_bytes(word_file(body))
    code, _, wrong = imported(draft, "--framework", "ours.yaml", *KNOWN)
    assert (code, wrong) == (0, "")
    answer = (draft / "mine/content/statements/one.yaml").read_text("utf-8")
    assert "answer: |\n  Well enough.\n\n  ### Our own\n\n  More.\n\n  Spotlight on: one\n" in answer
    assert run("check", "--project", "mine", cwd=draft).returncode == 0


def test_a_register_becomes_the_library(draft: Path) -> None:
    register(draft, RECORD, ["97", "Audit of files", *RECORD[2:]], ["IR10", "Data return", *RECORD[2:]])
    code, said, wrong = imported(draft, "--register", "list.csv")
    assert (code, wrong) == (0, ""), said
    library = (draft / "mine/evidence/library.yaml").read_text("utf-8")
    assert library.count("- ref: ") == 3
    assert "url: https://example.org/96" in library


def test_a_word_of_the_register_that_is_not_known_is_asked_about_once_and_kept(draft: Path) -> None:
    row = [*RECORD[:4], "Our own heap", RECORD[5]]
    register(draft, row, ["97", "Audit of files", *row[2:]])
    asked = answered("1\n", "import", "draft.docx", "--into", "mine", "--register", "list.csv", cwd=draft)
    assert "Our own heap" in asked.stdout
    done = run(
        "import",
        "draft.docx",
        "--into",
        "other",
        "--register",
        "list.csv",
        "--answer",
        "category: Our own heap = processes",
        cwd=draft,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Our own heap" in (draft / "other/content/register.yaml").read_text("utf-8")
    assert "category: processes" in (draft / "other/evidence/library.yaml").read_text("utf-8")


def test_a_fault_in_the_register_is_named_and_nothing_is_written(draft: Path) -> None:
    register(draft, RECORD, RECORD)
    code, said, wrong = imported(draft, "--register", "list.csv")
    assert code == 1
    assert said.startswith("list.csv: ")
    assert "Fix this in list.csv, save it, and import it again. Nothing was written." in wrong
    assert not (draft / "mine").exists()


def test_everything_that_a_word_file_can_hold_is_reported(draft: Path) -> None:
    (draft / "draft.docx").write_bytes(everything())
    code, said, _ = imported(draft)
    assert code == 0
    assert "The report lists 1 comment, 2 tracked changes and 1 picture.\n" in said
