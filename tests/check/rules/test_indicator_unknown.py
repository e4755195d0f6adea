"""indicator-unknown: ids that content/indicators.yaml does not have."""

from __future__ import annotations

from pathlib import Path

from tests.projects import findings_in, rules_in, statement, text_at

STATEMENT = statement("indicators: [seen-in-week]\ngoing_well: [Good.]\npeople_say: [Fine.]")
KEYS = "sentence: people are seen, name: Seen, unit: percent, values: {2025-26: 78}"


def test_it_is_found_at_the_id_with_the_one_that_was_meant(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"{STATEMENT}# content/indicators.yaml\n- {{indicator: seen-in-a-week, {KEYS}}}")
    assert (text_at(tmp_path, finding), finding.hint) == ("seen-in-week]", "Did you mean “seen-in-a-week”?")


def test_indicators_that_could_not_be_read_are_not_unknown_as_well(tmp_path: Path) -> None:
    assert rules_in(tmp_path, f"{STATEMENT}# content/indicators.yaml\nseen-in-week: {{{KEYS}}}") == ["value-type"]
