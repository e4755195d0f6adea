"""One record takes the place of another; what cites the old one is told, and left to its authors."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.librarian.superseding import supersede
from tests.librarian.small_library import apply, library, refusal_of, text

NEWER = "# evidence/newer.yaml\nref: 3\ntitle: Survey of visits 2027\n"


def test_the_old_record_says_what_replaced_it(tmp_path: Path) -> None:
    project = library(tmp_path, NEWER)
    told = apply(project, lambda subject: supersede(subject, "1", "3"))
    assert "  status: superseded\n  superseded_by: 3\n  reviewed: {by: Librarian" in text(project)
    assert told[0] == "Record 3, “Survey of visits 2027”, supersedes record 1, “Survey of visits”."
    assert told[-1] == "  content/statements/keeping-well.yaml:3:43"
    assert "evidence-superseded" in {each.rule for each in pipeline.check(project).findings}


def test_a_record_that_nothing_cites_says_so(tmp_path: Path) -> None:
    project = library(tmp_path, NEWER)
    assert apply(project, lambda subject: supersede(subject, "2", "3"))[-1] == "Nothing cites 2."
    assert "  superseded_by: 3\n  status: superseded\n" in text(project)


@pytest.mark.parametrize(
    ("new", "why"),
    [("1", "1 cannot supersede itself."), ("2", "2 is itself superseded by 1."), ("9", "There is no record 9.")],
    ids=["itself", "what it has replaced", "no record"],
)
def test_what_cannot_be_is_refused(new: str, why: str, tmp_path: Path) -> None:
    assert refusal_of(library(tmp_path), lambda subject: supersede(subject, "1", new)).message == why


def test_records_that_replace_each_other_in_a_circle_keep_no_command_for_ever(tmp_path: Path) -> None:
    circle = "".join(
        f"# evidence/{old}.yaml\nref: {old}\ntitle: Plan {old}\nstatus: superseded\nsuperseded_by: {new}\n"
        for old, new in ((3, 4), (4, 3))
    )
    told = apply(library(tmp_path, circle), lambda subject: supersede(subject, "1", "3"))
    assert told[0] == "Record 3, “Plan 3”, supersedes record 1, “Survey of visits”."
