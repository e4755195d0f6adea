"""A project read to answer a question about its library, and how the answer ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
from msgspec import Struct

from selfassess.cli.evidence.parameters import plain
from selfassess.cli.options import end, find, progress

if TYPE_CHECKING:
    from selfassess.model.assessment import Assessment, Record
    from selfassess.pipeline import Journey
    from selfassess.project.project import Project

MOST_FILES = 5


class Library(Struct, frozen=True, dict=True):
    """The library of a project, and everything that names its records."""

    survey: Journey
    project: Project

    @property
    def assessment(self) -> Assessment:
        return self.project.assessment

    @cached_property
    def cited(self) -> Mapping[str, int]:
        """How often each ref is cited."""
        from selfassess.project.where_cited import times_cited

        return times_cited(self.project)

    def close(self) -> NoReturn:
        """Ends the command: as a failure if problems in the files make the answer doubtful."""
        self.project.fingerprints.keep()
        end(self.survey)


def ask(project: Path | None) -> Library:
    """Reads a project. Problems in its files go to stderr; without an assessment the command ends."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import lines

    folder = find(project)
    progress(f"Reading {folder} …")
    survey = pipeline.survey(folder)
    if survey.findings:
        click.echo(lines(survey.findings), err=True)
    if survey.project is None:
        click.echo("Fix this first. Nothing else can be shown until then.", err=True)
        end(survey)
    if survey.findings:
        files = list(dict.fromkeys(finding.place.file for finding in survey.findings))
        more = f" and {len(files) - MOST_FILES} more" if len(files) > MOST_FILES else ""
        click.echo(
            f"The answer may be incomplete, because of mistakes in {', '.join(files[:MOST_FILES])}{more}.",
            err=True,
        )
    return Library(survey, survey.project)


def known_refs(typed: Iterable[str], library: Library) -> list[str]:
    """These refs as the library writes them; a usage error for one that no record has and nothing names."""
    refs = {plain(text): text for text in typed}
    for ref, text in refs.items():
        if ref not in library.assessment.evidence and ref not in library.cited:
            raise _unknown(ref, text, library)
    return list(refs)


def record(ref: str, library: Library) -> Record:
    """The record with this ref; a usage error if there is none."""
    record = library.assessment.evidence.get(plain(ref))
    if record is None:
        raise _unknown(plain(ref), ref, library)
    return record


def _unknown(ref: str, typed: str, library: Library) -> click.UsageError:
    from selfassess.project.references import nearest_records

    hint = nearest_records(ref, library.assessment.evidence)
    return click.UsageError(f"There is no record “{typed}” in the evidence library. {hint}".strip())
