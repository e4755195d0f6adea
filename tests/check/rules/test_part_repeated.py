"""part-repeated: two things under one id."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import SMALLEST, assessment, findings_in, rules_in, statement

ACTIONS = "# content/actions.yaml\n- {action: A1, what: One}\n- {action: A1, what: Two}"
INDICATOR = "- {indicator: a, name: A, sentence: people are well, unit: percent, values: {2025-26: 78}}"
OTHER_THEME = "  - {theme: resting-well, name: Resting well, statements: [{statement: rest, name: Rest}]}\nscale:"
CLAIMS = "people_say: [Good.]\ngoing_well:\n  - {text: One., id: same}\n  - {text: Two., id: same}"


@pytest.mark.parametrize(
    ("example", "place"),
    [
        (ACTIONS, ("content/actions.yaml", 2, 12)),
        (f"# content/indicators.yaml\n{INDICATOR}\n{INDICATOR}", ("content/indicators.yaml", 2, 15)),
        (assessment("front: [welcome]", "back: [welcome]"), ("content/assessment.yaml", 7, 8)),
        (statement(CLAIMS), ("content/statements/keeping-well.yaml", 6, 22)),
        (statement(CLAIMS.replace("same", "keeping-well", 1)), ("content/statements/keeping-well.yaml", 5, 22)),
    ],
    ids=["actions", "indicators", "listed twice", "claims", "claim and statement"],
)
def test_the_second_is_found_where_its_id_stands(example: str, place: tuple[str, int, int], tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, example, "part-repeated")
    assert (finding.place.file, finding.place.line, finding.place.column) == place


def test_the_message_says_where_the_first_stands(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, ACTIONS, "part-repeated")
    assert finding.message == "The action “A1” is written twice. The first is in content/actions.yaml, line 1."


def test_the_sections_of_a_statement_that_is_written_twice_are_not_missed(tmp_path: Path) -> None:
    example = "# content/statements/another.yaml\nstatement: keeping-well\nhow_it_goes: Words."
    assert rules_in(tmp_path, example) == ["part-repeated"]


def test_an_id_that_every_document_uses_itself_is_taken(tmp_path: Path) -> None:
    claims = "people_say: [Good.]\ngoing_well:\n  - {text: One., id: evidence}"
    [finding] = findings_in(tmp_path, statement(claims), "part-repeated")
    assert finding.message == "The id “evidence” is reserved for the evidence index at the end of a document."


def test_a_file_begun_from_another_is_told_what_it_is_called_after(tmp_path: Path) -> None:
    framework = (SMALLEST / "framework.yaml").read_text("utf-8").replace("scale:", OTHER_THEME)
    other = "# content/themes/resting-well.yaml\ntheme: living-well\ncovers: Words."
    [finding] = findings_in(tmp_path, f"# framework.yaml\n{framework}\n{other}", "part-repeated")
    assert finding.hint == "Write “theme: resting-well” to match the name of this file, or put both together."


def test_an_action_pasted_and_not_renumbered_wants_an_id_of_its_own(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, ACTIONS, "part-repeated")
    assert finding.hint == "Give one of them another id, or remove it."
