"""Fixes are made in rounds, each checked as if it were saved, and nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from selfassess.diagnostics import Finding, Place, Severity
from selfassess.edit.fixing import edits, fix
from selfassess.edit.transaction import Change
from selfassess.syntax.source import BYTE_ORDER_MARK

FILE = "content/vision.yaml"


class Checked(Struct, frozen=True):
    findings: tuple[Finding, ...]


class Spelling:
    """A check that finds the first of some words in a file, and says what each should be."""

    def __init__(self, project: Path, meant: Mapping[str, str]) -> None:
        self.project = project
        self.meant = meant
        self.seen: list[str] = []

    def __call__(self, unsaved: Mapping[str, bytes]) -> Checked:
        typed = unsaved.get(FILE) or (self.project / FILE).read_bytes()
        text = typed.decode("utf-8-sig")
        self.seen.append(text)
        wrong = next((word for word in self.meant if word in text), None)
        if wrong is None:
            return Checked(())
        column = text.index(wrong) + 1
        place = Place(FILE, 1, column, "a", (1, column + len(wrong)))
        return Checked((Finding("spelling", Severity.WARNING, place, "Wrong.", fix=self.meant[wrong]),))


def project_saying(folder: Path, text: str) -> Path:
    (folder / FILE).parent.mkdir(parents=True)
    (folder / FILE).write_bytes(text.encode())
    return folder


def test_fixing_goes_on_until_nothing_is_left(tmp_path: Path) -> None:
    project = project_saying(tmp_path, "a: teh cta\n")
    checked, fixes = fix(project, Spelling(project, {"teh": "the", "cta": "cat"}))
    assert checked.findings == ()
    assert fixes.changes == {FILE: Change(b"a: teh cta\n", b"a: the cat\n")}
    assert len(fixes.fixed) == 2


def test_nothing_is_written(tmp_path: Path) -> None:
    project = project_saying(tmp_path, "a: teh\n")
    fix(project, Spelling(project, {"teh": "the"}))
    assert (project / FILE).read_text("utf-8") == "a: teh\n"


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    project = project_saying(tmp_path, f"{BYTE_ORDER_MARK}a: teh\n")
    _, fixes = fix(project, Spelling(project, {"teh": "the"}))
    assert fixes.changes[FILE].after == f"{BYTE_ORDER_MARK}a: the\n".encode()


def test_fixes_that_undo_each_other_come_to_an_end_and_leave_the_file_alone(tmp_path: Path) -> None:
    project = project_saying(tmp_path, "a: on\n")
    checked, fixes = fix(project, Spelling(project, {"on": "off", "off": "on"}))
    assert (fixes.changes, fixes.fixed) == ({}, ())
    assert checked.findings[0].fix == "off"


def test_what_cannot_be_proven_is_told_and_stays(tmp_path: Path) -> None:
    project = project_saying(tmp_path, "a: teh\n")
    checked, fixes = fix(project, Spelling(project, {"a:": "b:"}))
    assert fixes.changes == {}
    assert fixes.unproven == checked.findings


def test_a_file_that_is_no_longer_there_has_no_edits(tmp_path: Path) -> None:
    project = project_saying(tmp_path, "a: teh\n")
    found = Spelling(project, {"teh": "the"})({}).findings
    assert [*edits(project, found)] == [*found]
    (project / FILE).unlink()
    assert edits(project, found) == {}
