"""The edition of a project for some readers: what is for others is gone, before anything is made of it.

Nobody after this step need know who reads: what these readers may not have is not there to be shown, counted or found.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record
from selfassess.model.entry import NONE
from selfassess.project.project import Project
from selfassess.project.withheld import withheld
from selfassess.syntax.nodes import Text, text_without_source

if TYPE_CHECKING:
    from selfassess.model.rounds import ReportFinding
    from selfassess.project.leaving_out import LeavingOut

NOTHING = text_without_source("")
KINDS = (
    *("chapter", "part", "claim", "story", "action", "finding", "correction", "report", "return", "position statement"),
    "record",
)


class Edition(Struct, frozen=True):
    """A project for some readers, what its authors should know of that, and how much of each kind is left out."""

    project: Project
    problems: tuple[Problem, ...] = ()
    left_out: Mapping[str, int] = NONE


def for_readers(project: Project, with_records: bool = False) -> Edition:
    """The edition of a project for the readers that its assessment names; the project itself where they may have all.

    Records that they may not have, and what cites these, go only if that is asked; otherwise a rule reports each
    citation.
    """
    return _edition(project, with_records)


@lru_cache(maxsize=2)
def _edition(project: Project, with_records: bool) -> Edition:
    gone = withheld(project, with_records)
    if gone is None:
        return Edition(project)
    from selfassess.project.leaving_out import LeavingOut  # much to load, and nothing is left out of most projects

    leaving = LeavingOut(project, gone)
    assessment = _without(project, leaving)
    left = replace(project, assessment=assessment)
    left = replace(left, assessment=replace(assessment, glossary=_glossary(project, left, leaving)))
    for item in (*left.prose, *left.unshown):
        read = leaving.passages.get(item.text.node) or project.passage_of(item.text)
        item.__dict__["passage"] = read  # as `cached_property` keeps it: reading takes most of the time
    left.__dict__["fingerprints"] = project.fingerprints
    _tell_of_titles(left, [project.assessment.evidence[ref] for ref in gone.refs], leaving)
    counts = {**leaving.left_out, "record": len(gone.refs)}
    left_out = {kind: counts[kind] for kind in KINDS if counts.get(kind)}
    return Edition(left, tuple(leaving.problems), left_out)


def _without(project: Project, leaving: LeavingOut) -> Assessment:
    """The assessment without what its readers may not have, but for the glossary."""
    assessment, gone = project.assessment, leaving.gone
    chapters = {name: left for name, chapter in assessment.chapters.items() if (left := leaving.chapter(chapter))}
    lost = assessment.chapters.keys() - chapters.keys()
    themes = tuple(map(leaving.part, assessment.themes))
    claims = [claim for theme in themes for part in (theme, *theme.statements) for claim in part.claims]
    actions = dict(leaving.actions(claims, project.claims))
    hidden = assessment.actions.keys() - actions.keys()
    findings = leaving.entries(assessment.findings)
    return replace(
        assessment,
        front=tuple(name for name in assessment.front if name not in lost),
        back=tuple(name for name in assessment.back if name not in lost),
        chapters=chapters,
        themes=themes,
        indicators={name: leaving.indicator(indicator) for name, indicator in assessment.indicators.items()},
        actions=actions,
        plan=leaving.entry(assessment.plan) if assessment.plan is not None else None,
        findings={name: _finding(finding, hidden) for name, finding in findings.items()},
        rounds=leaving.entries(assessment.rounds),
        corrections=leaving.entries(assessment.corrections),
        tables=leaving.entries(assessment.tables),
        reports=leaving.entries(assessment.reports),
        returns=leaving.entries(assessment.returns),
        position=leaving.entry(assessment.position) if assessment.position is not None else None,
        accepted=tuple(replace(each, because=NOTHING) for each in assessment.accepted),
        register_words=(),
        evidence={
            ref: _record(record, gone.refs) for ref, record in assessment.evidence.items() if ref not in gone.refs
        },
    )


def _tell_of_titles(left: Project, records: Iterable[Record], leaving: LeavingOut) -> None:
    """Tells where words that stay name a record that goes: nobody but an author can change them."""
    titles = [title for record in records if " " in (title := " ".join(record.title.split()).casefold())]
    for item in left.prose if titles else ():
        words = item.text.casefold()
        if len(words) == len(item.text):
            for title in titles:
                if title in words:
                    leaving.tell_of_title(item.text.at(words.index(title)))


def _finding(finding: ReportFinding, hidden: Collection[str]) -> ReportFinding:
    """A finding that names no action which its readers do not have."""
    kept = tuple(name for name in finding.actions if name not in hidden)
    return replace(finding, actions=kept) if len(kept) < len(finding.actions) else finding


def _record(record: Record, gone: frozenset[str]) -> Record:
    return replace(record, superseded_by=None) if record.superseded_by in gone else record


def _glossary(whole: Project, left: Project, leaving: LeavingOut) -> Mapping[Text, Text]:
    """The glossary without the short forms that only what is left out used."""
    before, after = _words(whole), _words(left)
    glossary: dict[Text, Text] = {}
    for short, meaning in whole.assessment.glossary.items():
        words = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
        if words.search(before) is None or words.search(after) is not None:
            kept = leaving.text(meaning)
            if kept is not None:
                glossary[short] = kept
    return glossary


def _words(project: Project) -> str:
    """Everything that readers may read outside the glossary."""
    prose: Iterable[Text] = (item.text for item in project.prose if item.holder is not None)
    return "\n".join((*prose, *project.short_texts))
