"""What a register says is entered into the library's own files, and nothing else changes there."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.librarian.apply_register import apply_diff
from selfassess.librarian.change_set import COMMAND_LINE, Outcome
from selfassess.project.project import Project
from selfassess.register import compare, read, write_csv
from tests.librarian.small_library import apply, library, project_of, refusal_of, text

FILE = "evidence/library.yaml"
BLOCK = """
# evidence/library.yaml
# Ours.
- ref: 1
  title: >-
    Survey
    of visits
  owner: Head of Visits  # until May
  notes: |
    One.

    Two.
  statements:
    - keeping-well
  reviewed:
    by: Librarian
    on: 2026-10-20
- {ref: 2, title: "Plan: 2024", owner: 'Head of Plans', version: "1.10"}
"""


def entering(register: str, into: str = "") -> Callable[[Project], Outcome]:
    """The act that enters a CSV file."""

    def act(subject: Project) -> Outcome:
        reading = read(register.encode(), "register.csv", subject.assessment.framework, files=str)
        assert reading.faults == ()
        return apply_diff(subject, compare(reading, subject.assessment.evidence), into)

    return act


def difference(project: Path, register: str) -> object:
    """What a CSV file still says otherwise than the library."""
    assessment = project_of(project).assessment
    return compare(
        read(register.encode(), "register.csv", assessment.framework, files=str), assessment.evidence
    ).records


def test_a_changed_value_is_changed_in_its_place_and_everything_else_stays(tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    told = apply(project, entering("Ref,Title,Owner\n1,Survey of visits,Head of Surveys\n"))
    assert told == ("Records changed: 1; added: 0.",)
    assert text(project) == before.replace("owner: Head of Visits", "owner: Head of Surveys")


def test_a_value_that_is_taken_out_takes_its_line_with_it(tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    apply(project, entering("Ref,Title,Owner\n1,Survey of visits,\n"))
    assert text(project) == before.replace("  owner: Head of Visits\n", "")


def test_a_new_value_stands_where_the_guide_has_it(tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    apply(project, entering("Ref,Title,Version,Kind\n1,Survey of visits,1.10,Survey\n"))
    title, due = "  title: Survey of visits\n", "  dated: 2026-10-01\n"
    expected = before.replace(title, f"{title}  kind: survey\n").replace(due, f'{due}  version: "1.10"\n')
    assert text(project) == expected


def test_a_new_record_is_added_at_the_end_of_the_library(tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    register = (
        "Ref,Title,Kind,Dated,Statements,Reviewed by,Reviewed on\nIR7,Plan,Plan,1/3/2026,Keeping well,Clerk,2/3/2026\n"
    )
    told = apply(project, entering(register))
    assert told == ("Records changed: 0; added: 1.",)
    assert text(project).removeprefix(before).strip("\n") == (
        "- ref: IR7\n  title: Plan\n  kind: plan\n  dated: 2026-03-01\n  statements: [keeping-well]\n"
        "  reviewed:\n    by: Clerk\n    on: 2026-03-02"
    )


def test_new_records_may_go_to_a_file_of_their_own(tmp_path: Path) -> None:
    project = library(tmp_path)
    apply(project, entering("Ref,Title\n7,Plan\n8,Policy\n", "evidence/council.yaml"))
    assert text(project, "evidence/council.yaml") == "- ref: 7\n  title: Plan\n- ref: 8\n  title: Policy\n"


def test_records_are_never_added_outside_the_library(tmp_path: Path) -> None:
    assert refusal_of(library(tmp_path), entering("Ref,Title\n7,Plan\n", "content/plan.yaml")).place == COMMAND_LINE


def test_a_review_changes_value_by_value_and_goes_when_nothing_is_left_of_it(tmp_path: Path) -> None:
    project = library(tmp_path, BLOCK)
    apply(project, entering("Ref,Title,Reviewed by\n1,Survey of visits,Clerk\n"))
    assert "    by: Clerk\n    on: 2026-10-20\n" in text(project)
    apply(project, entering("Ref,Title,Reviewed by\n1,Survey of visits,\n"))
    assert "  reviewed:\n    on: 2026-10-20\n" in text(project)
    apply(project, entering("Ref,Title,Reviewed on\n1,Survey of visits,\n"))
    assert "reviewed" not in text(project)


CELLS = {
    "Owner": ["", "Head: of all", "Head of Visits"],
    "Notes": ["", "One. # two", '"One.\nThree."'],
    "Quality statements": ["", "Keeping well"],
    "Version": ["", "1.10", "=1"],
    "Reviewed by": ["", "Clerk"],
    "Reviewed on": ["", "1/3/2026"],
    "Dated": ["", "1/3/2026"],
}


@pytest.mark.parametrize("pair", [*combinations(CELLS, 2)], ids=" and ".join)
def test_any_two_values_change_together_in_every_style(pair: tuple[str, str], tmp_path: Path) -> None:
    for number, values in enumerate((one, other) for one in CELLS[pair[0]] for other in CELLS[pair[1]]):
        project = library(tmp_path / str(number), BLOCK)
        row = ",".join(values)
        register = f"Ref,Title,{','.join(pair)}\n1,Survey of visits,{row}\n2,Plan: 2024,{row}\n"
        apply(project, entering(register))
        assert difference(project, register) == ()
        assert pipeline.survey(project).findings == ()


def test_a_library_with_two_records_of_one_ref_is_refused(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/more.yaml\n- ref: 1\n  title: Another")
    refusal = refusal_of(project, entering("Ref,Title\n1,Survey\n"))
    assert refusal.message == "There is a second record 1 in evidence/more.yaml, line 1."
    assert refusal.place.file == "evidence/more.yaml"


def test_a_register_taken_out_of_one_library_fills_an_empty_one(tmp_path: Path) -> None:
    full = library(tmp_path / "full")
    assessment = project_of(full).assessment
    empty = library(tmp_path / "empty", "# evidence/library.yaml\n[]")
    register = write_csv(assessment).content.decode("utf-8")
    apply(empty, entering(register))
    assert difference(empty, register) == ()
    assert write_csv(project_of(empty).assessment).content.decode("utf-8") == register
