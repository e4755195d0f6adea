"""evidence-unused: records that nothing needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, rules_in, statement

SECOND = "\n# evidence/more.yaml\nref: 2\ntitle: Survey of carers\n"


@pytest.mark.parametrize(
    "cites",
    [
        chapter("Words (Ref 2)."),
        chapter("See the [survey of carers](ref:2)."),
        statement("going_well:\n  - {text: Visits start on time., evidence: [2]}\npeople_say: [Good.]"),
        "# content/actions.yaml\n- {action: A1, what: Ask, lead: Head of Visits, due: 2027-03-31, evidence: [2]}\n",
    ],
    ids=["group", "link", "list", "action"],
)
def test_anything_that_points_at_a_record_uses_it(cites: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, cites + SECOND) == []


@pytest.mark.parametrize("line", ["unused: Held for the visit", "status: superseded", "status: withdrawn"])
def test_a_record_may_say_why_nothing_cites_it(line: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, SECOND + line) == []


@pytest.mark.parametrize(
    ("example", "rule"),
    [
        (chapter("Words (ref2)."), "citation-malformed"),
        ("# content/chapters/vision.yaml\nchapter: vision\ntitle: Vision\ntext: Words (Ref 2).\n", "file-unread"),
        (statement("going_well: [Good.]\npeople_say: [Fine.]\nmore: Words (Ref 2)."), "field-unknown"),
    ],
)
def test_a_citation_that_could_not_be_read_still_counts(example: str, rule: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, example + SECOND) == [rule]


def test_while_a_statement_is_unwritten_its_evidence_waits(tmp_path: Path) -> None:
    unwritten = "# content/statements/keeping-well.yaml\n# Nothing yet.\n"
    assert rules_in(tmp_path, unwritten + SECOND) == ["statement-missing"]


def test_it_is_about_the_ref(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, SECOND)
    assert (finding.place.line, finding.place.column, finding.about) == (1, 6, "2")


@pytest.mark.parametrize(
    ("ref", "rules"), [("12", ["citation-unknown"]), ("3", ["citation-unknown", "evidence-unused"])]
)
def test_a_record_that_was_meant_by_a_mistyped_number_is_not_unused(ref: str, rules: list[str], tmp_path: Path) -> None:
    second = "\n# evidence/more.yaml\nref: 21\ntitle: Survey of carers\n"
    assert rules_in(tmp_path, chapter(f"Words (Ref {ref}).") + second) == rules


def test_an_empty_reason_is_found_where_it_stands(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"{SECOND}unused:")
    assert finding.place.line == 3
