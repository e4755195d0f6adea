"""Every rule, tried on the example council: each damage gives its one finding, which can be mended as it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from selfassess import pipeline
from selfassess.check.rule_lists import every_rule
from selfassess.diagnostics import Finding
from selfassess.edit.fixing import fix
from selfassess.pipeline import Journey
from selfassess.write.brand import PRINTED
from tests.check.damage import (
    EXAMPLE,
    OWN_FOLDERS,
    Damage,
    contents_of,
    damaged,
    document_showing,
    place_of,
    write,
)
from tests.check.hints import typed, words_to_type

TABLES = sorted(path.stem for path in (Path(__file__).parent / "damages").glob("*.py"))
DAMAGES: list[Damage] = [each for name in TABLES for each in import_module(f"tests.check.damages.{name}").DAMAGES]
LEAST = 3
FIXABLE = {
    "action-unknown",
    "address-malformed",
    "address-tracked",
    "apostrophe-mistyped",
    "audience-malformed",
    "chapter-unknown",
    "citation-malformed",
    "correction-unknown",
    "emphasis-malformed",
    "evidence-file-missing",
    "evidence-file-outside",
    "field-unknown",
    "heading-unmarked",
    "image-malformed",
    "image-missing",
    "indicator-unknown",
    "invisible-character",
    "language-unknown",
    "language-unmarked",
    "lines-joined",
    "link-to-nowhere",
    "list-malformed",
    "markup-unread",
    "personal-data",
    "statement-unknown",
    "table-malformed",
    "table-unknown",
    "table-without-header",
    "text-encoding",
    "text-folded",
    "theme-unknown",
    "value-choice",
    "value-type",
    "wrong-character",
    "yaml-syntax",
}
"""The rules of which some findings say how to fix them."""


class Example(NamedTuple):
    """A copy of the example council, which takes one damage after another, and what its files contain without any."""

    project: Path
    contents: dict[str, bytes]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Example]:
    copy = Example(tmp_path_factory.mktemp("example"), contents_of(EXAMPLE))
    write(copy.project, copy.contents)
    yield copy
    assert contents_of(copy.project) == copy.contents, "a damage was not undone"
    assert {path.name for path in copy.project.iterdir()} == set(OWN_FOLDERS)


class Checks:
    """What checks of a project find, with the contents of some files as given; the same contents are checked once.

    The documents that are looked at are those which show what was `changed`: all, or the self-assessment alone.
    """

    def __init__(self, project: Path, changed: Iterable[str]) -> None:
        self._project = project
        self._document = document_showing(changed)
        self._journeys: dict[frozenset[tuple[str, bytes]], Journey] = {}

    def __call__(self, unsaved: Mapping[str, bytes]) -> Journey:
        other = {file: content for file, content in unsaved.items() if (self._project / file).read_bytes() != content}
        key = frozenset(other.items())
        if key not in self._journeys:
            journey = Journey(self._project, document=self._document, unsaved=other)
            for stage in pipeline.CHECK:
                journey = stage(journey)
            self._journeys[key] = journey
        return self._journeys[key]


def findings_of(project: Path, rule: str, changed: Iterable[str], checks: Checks) -> tuple[Finding, ...]:
    """What a check finds; where the look is changed, also what the Word file lacks, and of a PDF what it refuses."""
    if rule == "character-unshown" or PRINTED in changed:
        return pipeline.build(project, ["pdf"], stop_at=None).findings
    if any(name.startswith("templates/") for name in changed):
        return pipeline.build(project, ["docx"], stop_at=None).findings
    return checks({}).findings


def test_the_undamaged_example_has_no_finding(example: Example) -> None:
    assert pipeline.build(example.project, ["docx"], stop_at=None).findings == ()


def left_after_typing(finding: Finding, checks: Checks, project: Path) -> list[Finding]:
    """What is found at the place of a finding once somebody has typed what its hint says, if it says to type words."""
    words = words_to_type(finding)
    if words is None:
        return []
    file = finding.place.file
    left = checks({file: typed(finding, words, (project / file).read_bytes())}).findings
    return [each for each in left if (each.rule, each.place) == (finding.rule, finding.place)]


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: f"{damage.rule}: {damage.what}")
def test_a_damage_gives_its_finding_at_its_place_and_nothing_else_and_what_it_says_to_do_leaves_none(
    damage: Damage, example: Example
) -> None:
    changed, place = damage.applied(example.contents)
    expected = [(damage.rule, place)]
    if damage.also:
        at, rule = damage.also.split()
        expected.append((rule, place_of(at)))
    with damaged(example.project, changed, example.contents):
        checks = Checks(example.project, changed)
        findings = findings_of(example.project, damage.rule, changed, checks)
        checked, fixes = fix(example.project, checks) if damage.rule in FIXABLE else (None, None)
        left_typed = [each for found in findings for each in left_after_typing(found, checks, example.project)]
    reported = [(finding.rule, replace(finding.place, path="")) for finding in findings]
    assert sorted(reported, key=str) == sorted(expected, key=str), findings
    assert {finding.rule for finding in findings if finding.is_fixable} <= FIXABLE
    assert left_typed == []
    if checked is not None and fixes is not None:
        assert fixes.unproven == ()
        left = [replace(finding.place, path="") for finding in checked.findings]
        assert left == ([] if fixes.fixed else [place])


def test_no_damage_gives_two_findings_but_an_acceptance_that_has_ended() -> None:
    assert {damage.rule for damage in DAMAGES if damage.also} <= {"acceptance-expired"}


def test_every_rule_has_damages_enough() -> None:
    counts = Counter(damage.rule for damage in DAMAGES)
    assert {rule.name: counts[rule.name] for rule in every_rule() if counts[rule.name] < LEAST} == {}


def test_no_damage_is_done_twice() -> None:
    assert len({(damage.rule, damage.what) for damage in DAMAGES}) == len(DAMAGES)
