"""part-repeated: two things under one id."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import SMALLEST, assessment, findings_in, rules_in, statement

ACTIONS = "# content/actions.yaml\n- {action: A1, what: One}\n- {action: A1, what: Two}"
ROUND = "{assessment: cqc, by: CQC}"
FINDING = "{finding: F1, from: cqc, kind: strength, text: Kind staff}"
CORRECTION = "{correction: C1, assessment: cqc, kind: error, says: One, should_say: Two, evidence: [1]}"
TABLE = "{table: cost, caption: Cost, columns: [For, Cost], rows: [[Staff, 5]]}"
REPORT = "report: a\nto: Board\ndate: 2026-12-01"
RETURN = "return: a\nitems: [{item: I1, asks: One, none: Two}]"
INDICATOR = "- {indicator: a, name: A, sentence: people are well, unit: percent, values: {2025-26: 78}}"
OTHER_THEME = "  - {theme: resting-well, name: Resting well, statements: [{statement: rest, name: Rest}]}\nscale:"
CLAIMS = "people_say: [Good.]\ngoing_well:\n  - {text: One., id: same}\n  - {text: Two., id: same}"


@pytest.mark.parametrize(
    ("example", "place"),
    [
        (ACTIONS, ("content/actions.yaml", 2, 12)),
        (f"# content/indicators.yaml\n{INDICATOR}\n{INDICATOR}", ("content/indicators.yaml", 2, 15)),
        (assessment("front: [welcome]", "back: [welcome]"), ("content/assessment.yaml", 7, 8)),
        (f"# content/assessments.yaml\n- {ROUND}\n- {ROUND}", ("content/assessments.yaml", 2, 16)),
        (f"# content/findings.yaml\n- {FINDING}\n- {FINDING}", ("content/findings.yaml", 2, 13)),
        (f"# content/corrections.yaml\n- {CORRECTION}\n- {CORRECTION}", ("content/corrections.yaml", 2, 16)),
        (f"# content/tables.yaml\n- {TABLE}\n- {TABLE}", ("content/tables.yaml", 2, 11)),
        (f"# content/reports/a.yaml\n{REPORT}\n# content/reports/b.yaml\n{REPORT}", ("content/reports/b.yaml", 1, 9)),
        (f"# content/returns/a.yaml\n{RETURN}\n# content/returns/b.yaml\n{RETURN}", ("content/returns/b.yaml", 1, 9)),
        ("# content/returns/a.yaml\n" + RETURN.replace("[{", "[{item: I1, asks: Three, none: Four}, {"),
         ("content/returns/a.yaml", 2, 53)),
        ("# content/plan.yaml\nplan: Ours\ngroups: [{group: a, name: A}, {group: a, name: B}]",
         ("content/plan.yaml", 2, 39)),
        ("# content/plan.yaml\nplan: Ours\ngovernance: [{body: Board}, {body: Board}]", ("content/plan.yaml", 2, 36)),
        (statement(CLAIMS), ("content/statements/keeping-well.yaml", 6, 22)),
        (statement(CLAIMS.replace("same", "keeping-well", 1)), ("content/statements/keeping-well.yaml", 5, 22)),
    ],
    ids=[
        *("actions", "indicators", "listed twice", "assessments", "findings", "corrections", "tables", "reports"),
        *("returns", "items", "groups", "boards", "claims", "claim and statement"),
    ],
)  # fmt: skip
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
