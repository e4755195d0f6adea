"""link-to-nowhere: each kind of dead link in plain words, with what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, rules_in, text_at

PLAIN = "Write a full web address that begins with https://, or a record, as in (ref:96)."


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        ("#keping-well", "No part of the document is called “keping-well”.", "Did you mean “keeping-well”?"),
        ("#KEEPING-WELL", "No part of the document is called “KEEPING-WELL”.", "Did you mean “keeping-well”?"),
        ("#1", "No part of the document is called “1”.", "Write (ref:1)."),
        ("ref:11", "There is no record 11 in the evidence library.", "Did you mean 1, Survey of visits?"),
        ("ref:", "There is no record “” in the evidence library.", "Write the number of a record, as in (ref:96)."),
        ("indicator:visits", "There is no indicator “visits” in content/indicators.yaml.",
         "Add it there, or write the id of another indicator."),
        ("Indicator:visits", "Readers cannot open the address “Indicator:visits”.", "Write (indicator:visits)."),
        ("REF:1", "Readers cannot open the address “REF:1”.", "Write (ref:1)."),
        ("tbc", "No part of the document is called “tbc”.",
         "Write the id of a part, as in (#safeguarding), or a record, as in (ref:96)."),
        ("javascript:alert", "Readers cannot open the address “javascript:alert”.", PLAIN),
        ("www.smallshire.example", "Readers cannot open the address “www.smallshire.example”.",
         "Write https://www.smallshire.example."),
        ("docs/survey.txt", "Readers cannot open the address “docs/survey.txt”.", "Write (ref:1)."),
        ("../plan.pdf", "Readers cannot open the address “../plan.pdf”.", PLAIN),
    ],
)  # fmt: skip
def test_a_dead_link_is_found_with_its_mend(target: str, message: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"See [the page on visits]({target})."))
    assert (finding.rule, finding.message, finding.hint) == ("link-to-nowhere", message, hint)


def test_it_is_found_where_the_link_begins(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("Words, and see [visits](#vists)."))
    assert text_at(tmp_path, finding) == "[visits](#vists)."


def test_a_link_to_no_record_is_about_that_ref(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("See [the survey](ref:9)."))
    assert finding.about == "9"


@pytest.mark.parametrize("target", ["", "#"])
def test_an_empty_target_is_a_malformed_citation_alone(target: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter(f"See [the survey]({target}).")) == ["citation-malformed"]


@pytest.mark.parametrize("target", ["#keeping-well", "ref:1", "https://smallshire.example", "mailto:a@b.example"])
def test_a_link_that_leads_somewhere_passes(target: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"See [the page on visits]({target}).")) == []


@pytest.mark.parametrize("target", ["ref1", "Ref.1"])
def test_evidence_under_a_strange_name_is_told_with_the_right_one(target: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"See [the survey]({target})."))
    assert (finding.message, finding.hint) == (
        f"“{target}” is not how a link to evidence is written.",
        "Write (ref:1).",
    )


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ("# evidence/more.yaml\n- {title: Survey of carers}", "field-missing"),
        ("# evidence/more.yaml\n- {ref: Ref 2, title: Survey of carers}", "value-type"),
        ("# evidence/more.yaml\n- {ref: 1, title: Survey of carers}", "evidence-repeated"),
    ],
)
def test_a_record_that_may_be_there_is_not_missed_as_well(more: str, rule: str, tmp_path: Path) -> None:
    example = chapter("See [the survey](ref:2), or what it says (Ref 2).") + more
    assert rules_in(tmp_path, example) == [rule]
