"""remark-left: what colleagues say to each other in the text, wherever a document shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Severity
from tests.projects import chapter, findings_in, rules_in, text_at


@pytest.mark.parametrize(
    "remark",
    [
        "[AH1: check with legal]", "[JS - needs a date]", "[Sam: is this right?]", "[Note: ask finance]", "[NB: old]",
        "[Comment for Sam: shorten]", "[check with finance]", "[Please confirm]", "[to be confirmed]",
        "[Query – true?]",
        "[awaiting figures]", "[needs a source]", "[can we say this?]", "[to follow]", "(Sam to confirm)",
        "[Finance to provide]", "NB", "N.B.", "Commented [AH1]:", "Comment [JS12]", "==highlighted words==",
        "{>>why?<<}", "{++more++}", "delete before publishing", "remove this before release", "not for publication",
        "not to be shared", "note to self", "Notes to reviewers", "drafting note", "for internal use", "off the record",
        "internal use only", "not for the CQC", "not for inspectors",
    ],
)  # fmt: skip
def test_a_remark_is_found_where_it_stands(remark: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Some words. {remark} and more."))
    assert finding.rule == "remark-left"
    assert text_at(tmp_path, finding).startswith(remark.partition(" ")[0])


@pytest.mark.parametrize("order", ["Do not publish", "DO NOT SHARE", "Don’t circulate"])
def test_an_order_not_to_publish_is_one(order: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter(f"Some words. {order} this.")) == ["remark-left"]


def test_a_name_that_was_called_is_found(tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter("Some words. @First Last please look.")) == ["remark-left"]


@pytest.mark.parametrize(
    "words",
    [
        "We do not share data without consent.", "People choose [what to confirm](#keeping-well) first.",
        "The team, which is to review cases, meets.", "A note to residents says so.", "Our internal audit found it.",
        "They check with the person (how to check is on our page).", "The record was not published.",
        "`[AH1: in code]` and x == y == z", "Write to us at @smallshire on our channels.", "[2024] and [sic]",
    ],
)  # fmt: skip
def test_ordinary_words_are_none(words: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter(words)) == []


def test_it_is_an_error_in_a_final_document(tmp_path: Path) -> None:
    final = chapter("Words. [check with legal]") + "\n# content/assessment.yaml\n" + ASSESSMENT
    severities = [finding.severity for finding in findings_in(tmp_path, final) if finding.rule == "remark-left"]
    assert severities == [Severity.ERROR]


ASSESSMENT = """\
framework: framework.yaml
council: Smallshire Council
title: Self-assessment
as_at: 2026-11-30
status: final
front: [welcome]
"""
