"""Where tables are named: links to one that is not in the document, one printed twice, and ids that are unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at

COST = """\
# content/tables.yaml
- {table: cost, caption: Estimated cost, columns: [For, 2026-27], rows: [[Staff, 120]]}
- {table: waits, caption: Waits, columns: [Area, Days], rows: [[North, 27]]}
"""
SAID = {
    "table-elsewhere": (
        "See [](table:cost) and [the waits](table:waits).\n\n{table: cost}",
        "[the waits]",
        "This document does not print table “waits”, so there is no link and no number here.",
        "Type “{table: waits}” alone on a line where the table belongs, or say where it is.",
    ),
    "table-repeated": (
        "{table: cost}\n\nAgain:\n\n- {table: cost}",
        "{table: cost}",
        "This document prints table “cost” again.",
        "Type “[](table:cost)” here, which is a link to it.",
    ),
    "table-unknown": (
        "{table: waiting}",
        "waiting",
        "There is no table “waiting” in content/tables.yaml.",
        "Did you mean “waits”?",
    ),
}


@pytest.mark.parametrize("rule", SAID)
def test_a_table_is_named_where_it_can_be_found(rule: str, tmp_path: Path) -> None:
    words, place, message, hint = SAID[rule]
    [finding] = findings_in(tmp_path, chapter(words) + COST, rule)
    assert (finding.message, finding.hint) == (message, hint)
    assert text_at(tmp_path, finding).startswith(place)


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("{table}", "This does not say which table.", "Use the id of a table in content/tables.yaml, or add the table"),
        ("[](table:zzz)", "There is no table “zzz”", "Use the id of a table in content/tables.yaml, or add the table"),
        ("{table: Cost}", "There is no table “Cost”", "Did you mean “cost”?"),
    ],
    ids=["no id", "nothing like it", "a capital letter"],
)
def test_an_unknown_table_has_a_hint(words: str, message: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(words) + COST, "table-unknown")
    assert finding.message.startswith(message)
    assert finding.hint.startswith(hint)
    assert finding.fix == ("cost" if "Cost" in words else None)


def test_a_link_to_an_unknown_table_has_one_finding(tmp_path: Path) -> None:
    assert [each.rule for each in findings_in(tmp_path, chapter("See [](table:costs).") + COST)] == ["table-unknown"]


def test_an_action_that_names_its_costs_needs_no_table_in_every_document(tmp_path: Path) -> None:
    plan = "# content/plan.yaml\nplan: Ours\ncolumns: [action, cost]\n"
    action = "# content/actions.yaml\n- {action: A1, what: Ring, statement: keeping-well, cost: cost}\n"
    assert findings_in(tmp_path, plan + action + COST, "table-elsewhere") == []


def test_a_report_shows_tables_that_there_are(tmp_path: Path) -> None:
    report = (
        "# content/reports/scrutiny.yaml\nreport: scrutiny\nto: Scrutiny\ndate: 2026-12-01\n"
        'sections: [{heading: Costs, show: [plan, "table:cost", "table:costs"]}]\n'
    )
    [finding] = findings_in(tmp_path, report + COST, "table-unknown")
    assert (finding.hint, finding.fix) == ("Did you mean “cost”?", None)
    assert text_at(tmp_path, finding).startswith("costs")
