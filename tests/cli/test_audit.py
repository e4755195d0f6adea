"""`selfassess audit`: any file, outside any project, in the forms of reports that `check` has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfassess.cli.reports import FORMS
from tests.audit.made_pdf import CATALOG, pdf
from tests.audit.pages_of_rules import page
from tests.commands import run

PICTURE = page('<h1>Plans</h1>\n<img src="bridge.jpg">')
VAGUE = page('<a href="/plan">here</a>')
TOLD = """plan.html:6:1: error: picture-without-alternative: The picture “bridge.jpg” has no alternative text.
    Say in its alt="…" what it shows; type alt="" if it is only decoration. WCAG 1.1.1 Non-text content (A).
1 error, 0 warnings, 0 notes.

A person must still judge:
  - Does each alternative text say what the picture is there for, and is a decorative picture only that?
"""


def given(folder: Path, content: bytes, name: str = "plan.html") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_a_report_says_what_is_wrong_where_and_what_is_left_to_people(tmp_path: Path) -> None:
    given(tmp_path, PICTURE)
    done = run("audit", "plan.html", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith(TOLD)
    assert done.stdout.count("\n  - ") == 7


ENDS = {
    "nothing found": (page("<p>Words</p>"), [], 0),
    "a warning": (VAGUE, [], 0),
    "a warning that counts as an error": (VAGUE, ["--strict"], 1),
    "an error": (PICTURE, [], 1),
}


@pytest.mark.parametrize("name", ENDS)
def test_it_ends_as_a_check_does(name: str, tmp_path: Path) -> None:
    content, options, code = ENDS[name]
    assert run("audit", given(tmp_path, content), *options).returncode == code


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_report_names_the_rule_and_what_is_left_to_people(form: str, tmp_path: Path) -> None:
    shown = run("audit", given(tmp_path, PICTURE), "--format", form).stdout
    assert "picture-without-alternative" in shown
    assert "Does each heading say what is under it?" in shown


def test_a_report_for_programs_has_the_place_in_words(tmp_path: Path) -> None:
    report = json.loads(run("audit", given(tmp_path, PICTURE), "--format", "json").stdout)
    [finding] = report["findings"]
    assert (finding["file"], finding["line"], finding["path"]) == ("plan.html", 6, "line 6, under “Plans”")
    assert len(report["to_judge"]) == 7


def test_a_report_for_code_scanning_has_the_rules_of_audit_alone(tmp_path: Path) -> None:
    report = json.loads(run("audit", given(tmp_path, PICTURE), "--format", "sarif").stdout)
    rules = [rule["id"] for rule in report["runs"][0]["tool"]["driver"]["rules"]]
    assert "picture-without-alternative" in rules
    assert "image-without-alt" not in rules


def test_a_report_may_be_kept(tmp_path: Path) -> None:
    done = run("audit", given(tmp_path, PICTURE), "--format", "html", "--output", tmp_path / "report.html")
    assert done.stdout == f"Wrote {tmp_path / 'report.html'}\n1 error, 0 warnings, 0 notes.\n"
    assert "A person must still judge" in (tmp_path / "report.html").read_text("utf-8")


def test_a_file_elsewhere_is_called_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    shown = run("audit", given(tmp_path, PICTURE), cwd=tmp_path / "here").stdout
    assert shown.startswith("plan.html:6:1: ")


def test_a_file_below_is_called_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    given(tmp_path / "drafts", PICTURE)
    assert run("audit", "drafts/plan.html", cwd=tmp_path).stdout.startswith("drafts/plan.html:6:1: ")


def test_a_pdf_is_audited_too(tmp_path: Path) -> None:
    shown = run("audit", given(tmp_path, pdf("<< /Type /Catalog /Lang (en-GB) >>"), "plan.pdf")).stdout
    assert shown.startswith("plan.pdf:1:1: error: pdf-untagged: This PDF has no tags.")
    assert run("audit", given(tmp_path, pdf(CATALOG.replace("{}", "<< /S /P >>")), "plan.pdf")).returncode == 0


REFUSED = {
    "a file that is not there": ("absent.docx", None, 2, "There is no file"),
    "a file that cannot be audited": (
        "plan.docx",
        b"Words",
        1,
        "plan.docx cannot be audited: This is not a Word",
    ),
    "an empty file": ("plan.pdf", b"", 1, "plan.pdf cannot be audited: This file is empty."),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_ends_with_one_sentence(name: str, tmp_path: Path) -> None:
    file, content, code, said = REFUSED[name]
    if content is not None:
        given(tmp_path, content, file)
    done = run("audit", tmp_path / file)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
