"""`selfassess evidence add FOLDER`: what is proposed is shown, and added only after a yes."""

from __future__ import annotations

import csv
import json
from io import StringIO
from os import mkfifo
from pathlib import Path

import pytest

from selfassess.cli.evidence.add_folder import COLUMNS, MOST_LINES
from tests.commands import answered, run
from tests.librarian.small_library import library, text
from tests.terminal import at_terminal

SHOWN = """\
Ref  Title                 Kind    Category  Dated  Version  Sensitivity  Record  File
9    Plan                  plan    voices           2                     new     Voices/9 Plan v2.txt
10   Report of 1 May 2030  report                                         new     Report of 2030-05-01.txt

Please look at these:
  10, Report of 2030-05-01.txt: The date in its name, 2030-05-01, is after 2026-11-30, the date of your document. It \
is left out.

Skipped:
  more.zip: it is an archive. Unpack it, and add the documents in it.

New records: 2. Files for records that have none: 0. Already in the library: 1. Skipped: 1.
"""
QUESTION = "Add 2 documents to the library? [y/N]: "
DONE = """\
Added 2 records to evidence/library.yaml.
Changed evidence/files/009-plan-v2.txt
Changed evidence/files/010-report-of-2030-05-01.txt
Changed evidence/library.yaml
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return library(tmp_path / "project")


@pytest.fixture
def papers(tmp_path: Path, project: Path) -> Path:
    folder = tmp_path / "to add"
    (folder / "Voices").mkdir(parents=True)
    for name in ("Voices/9 Plan v2.txt", "Report of 2030-05-01.txt", "more.zip"):
        (folder / name).write_text(name, "utf-8")
    (folder / "survey.txt").write_bytes((project / "evidence/files/survey.txt").read_bytes())
    return folder


@pytest.mark.parametrize(
    ("typed", "options", "code", "says"),
    [
        ("y\n", (), 0, f"{QUESTION}{DONE}"),
        ("n\n", (), 1, f"{QUESTION}Nothing was written.\n"),
        ("", (), 1, f"{QUESTION}\nNothing was written. To write without being asked, add --yes.\n"),
        ("", ("--yes",), 0, DONE),
    ],
    ids=["yes", "no", "nobody answers", "without asking"],
)
def test_the_records_of_a_folder_are_added_only_after_a_yes(
    typed: str, options: tuple[str, ...], code: int, says: str, project: Path, papers: Path
) -> None:
    before = text(project)
    done = answered(typed, "evidence", "add", papers, "--project", project, *options)
    assert (done.returncode, done.stdout) == (code, SHOWN + says)
    assert (text(project) == before) is bool(code)


def test_a_folder_whose_documents_are_all_there_asks_nothing(project: Path) -> None:
    done = answered("", "evidence", "add", project / "evidence/files", "--project", project)
    assert done.returncode == 0
    assert (
        done.stdout == "New records: 0. Files for records that have none: 0. Already in the library: 1. Skipped: 0.\n"
    )


def test_a_dry_run_of_a_folder_shows_the_difference(project: Path, papers: Path) -> None:
    before = text(project)
    done = run("evidence", "add", papers, "--project", project, "--dry-run")
    assert (done.returncode, done.stderr, text(project)) == (0, "", before)
    assert "New file evidence/files/009-plan-v2.txt, 20 bytes\n" in done.stdout
    assert "+- ref: 9\n+  title: Plan\n" in done.stdout


def test_the_proposal_as_json(project: Path, papers: Path) -> None:
    done = run("evidence", "add", papers, "--project", project, "--format", "json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["version"], [record["ref"] for record in report["records"]]) == (0, 1, ["9", "10"])
    assert report["records"][0] == {
        "ref": "9", "title": "Plan", "kind": "plan", "category": "voices", "dated": None, "version": "2",
        "sensitivity": None, "record": "new", "file": "Voices/9 Plan v2.txt", "remarks": [],
    }  # fmt: skip
    assert report["skipped"] == [
        {"file": "more.zip", "why": "it is an archive. Unpack it, and add the documents in it.", "ref": None},
        {"file": "survey.txt", "why": "it is already the file of record 1, “Survey of visits”.", "ref": "1"},
    ]
    assert not (project / "evidence/files/009-plan-v2.txt").exists()


def test_the_proposal_as_csv(project: Path, papers: Path, tmp_path: Path) -> None:
    done = run("evidence", "add", papers, "--project", project, "--format", "csv", "--output", tmp_path / "a.csv")
    assert (done.returncode, done.stdout) == (0, f"Wrote {tmp_path / 'a.csv'}\n")
    heading, first, second = csv.reader(StringIO((tmp_path / "a.csv").read_text("utf-8-sig")))
    assert heading == [*COLUMNS, "remarks"]
    assert first == ["9", "Plan", "plan", "voices", "", "2", "", "new", "Voices/9 Plan v2.txt", ""]
    assert second[-1].startswith("The date in its name, 2030-05-01, is after")


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--ref", "7"), "--title and --ref are for one document. Name a file instead of a folder."),
        (("--title", "Plan"), "--title and --ref are for one document. Name a file instead of a folder."),
        (("--output", "a.csv"), "Choose a format for the file: --format csv or --format json."),
        (("--format", "csv", "--yes"), "With --format csv, nothing is added. Leave out --dry-run and --yes."),
        (("--format", "json", "--dry-run"), "With --format json, nothing is added. Leave out --dry-run and --yes."),
    ],
)
def test_options_that_do_not_go_together(options: tuple[str, ...], why: str, project: Path, papers: Path) -> None:
    done = run("evidence", "add", papers, "--project", project, *options)
    assert (done.returncode, why in done.stderr) == (2, True)


def test_a_single_document_is_not_proposed(project: Path, papers: Path) -> None:
    done = run("evidence", "add", papers / "more.zip", "--project", project, "--format", "csv")
    assert (done.returncode, "--format and --output are for a folder." in done.stderr) == (2, True)


def test_a_terminal_gets_what_fits(project: Path, papers: Path) -> None:
    shown = at_terminal("evidence", "add", papers, "--project", project, columns=60, typed="n\n")
    table = shown.partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in table[-3:]] == ["Ref", "9", "10"]
    assert max(map(len, table[-3:])) <= 60


def test_a_folder_of_a_stranger_is_added_as_far_as_it_holds_documents(project: Path, tmp_path: Path) -> None:
    papers = tmp_path / "to add"
    (papers / "more").mkdir(parents=True)
    (papers / "more/plan.txt").write_text("Our plan.", "utf-8")
    (papers / "report.p?f ").write_text("Our report.", "utf-8")
    (papers / "loop").symlink_to(papers / "loop")
    (papers / "more/up").symlink_to(papers)
    (papers / "secret.txt").symlink_to("/etc/hostname")
    (papers / "a\x1b[2Jb\nc.zip").write_text("PK", "utf-8")
    mkfifo(papers / "pipe.txt")
    done = answered("", "evidence", "add", papers, "--project", project, "--yes")
    assert done.returncode == 0
    assert done.stdout.partition("\n\n")[2] == (
        "Please look at these:\n"
        "  4, report.p?f : Windows does not accept the file name “report.p?f ”, so the copy is called "
        "evidence/files/004-report.pf.\n"
        "\n"
        "Skipped:\n"
        "  a\ufffd[2Jb\ufffdc.zip: it is an archive. Unpack it, and add the documents in it.\n"
        "  loop: it is a link that leads back to itself.\n"
        "  more/up: it is a link to a folder.\n"
        "  pipe.txt: it is not an ordinary file.\n"
        "  secret.txt: it is a link that leads out of its folder.\n"
        "\n"
        "New records: 2. Files for records that have none: 0. Already in the library: 0. Skipped: 5.\n"
        "Added 2 records to evidence/library.yaml.\n"
        "Changed evidence/files/003-plan.txt\n"
        "Changed evidence/files/004-report.pf\n"
        "Changed evidence/library.yaml\n"
    )


def test_of_many_documents_not_every_line_is_shown(project: Path, tmp_path: Path) -> None:
    for number in range(MOST_LINES + 12):
        (tmp_path / f"{number}.zip").write_text("PK", "utf-8")
        if number > MOST_LINES:
            (tmp_path / f"{number} Plan {number}.txt").write_text(str(number), "utf-8")
    (tmp_path / "to add").mkdir()
    for path in [*tmp_path.glob("*.zip"), *tmp_path.glob("*.txt")]:
        path.rename(tmp_path / "to add" / path.name)
    done = answered("", "evidence", "add", tmp_path / "to add", "--project", project, "--yes")
    assert "\n  and 12 more\n\nNew records: 11. " in done.stdout
    assert done.stdout.endswith(
        "Added 11 records to evidence/library.yaml.\n"
        "Copied 11 documents into evidence/files/.\nChanged evidence/library.yaml\n"
    )
