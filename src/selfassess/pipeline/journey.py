"""A project on its way to its documents, as the stages hand it on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from selfassess.check import acceptance
from selfassess.diagnostics import Finding, Place, Problem, Severity, failed, worst
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.model.assessment import Assessment
from selfassess.model.entry import NONE
from selfassess.model.readers import AUDIENCES
from selfassess.project.edition import Edition
from selfassess.project.project import Project
from selfassess.write.brand import Brand

ALL = "all"
INTERNAL = AUDIENCES[-1]
UNCLEAR = "audience-malformed"
"""The rule of findings with which nobody knows who may read something: then nothing is written, whatever was asked."""


class Journey(Struct, frozen=True):
    """A project on its way: what was asked for, what each stage made of it, and everything found so far.

    `document` is the name of one, or `all`; an `audience` takes the place of the assessment's own. A finding as bad
    as `stop_at` ends the journey before anything is written; None goes on whatever was found. `unsaved` is the
    content of some files, which is read in place of what the disk has. Documents that report on progress do so
    `since` a day. Where it `counts_pages`, the contents of Word files have page numbers; why one has none is in the
    `notes`. `to_judge` is what a person must still judge of a document that was audited. `edition` is what the
    readers may have of the `project`; documents are made of that alone. `internal` names those of the `files` that
    are for the council alone, whoever the readers are. `raw` holds the findings before the board's acceptances are
    applied, `findings` what is left, each once, in file order.
    """

    folder: Path
    formats: tuple[str, ...] = ()
    document: str = ALL
    audience: str = ""
    stop_at: Severity | None = None
    counts_pages: bool = False
    since: date | None = None
    unsaved: Mapping[str, bytes] = MappingProxyType({})
    project: Project | None = None
    edition: Edition | None = None
    brand: Brand | None = None
    trees: Mapping[str, Tree] = MappingProxyType({})
    resources: Resources = Resources()
    files: Mapping[str, bytes] = MappingProxyType({})
    internal: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    to_judge: tuple[str, ...] = ()
    raw: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def assessment(self) -> Assessment | None:
        return self.project.assessment if self.project is not None else None

    @property
    def left_out(self) -> Mapping[str, int]:
        """How much of each kind the readers do not get."""
        return self.edition.left_out if self.edition is not None else NONE

    @property
    def accepted(self) -> list[tuple[Finding, str]]:
        """The findings that the board accepts, each with its reason."""
        if self.assessment is None:
            return []
        return acceptance.accepted(dict.fromkeys(self.raw), self.assessment)

    @property
    def is_stopped(self) -> bool:
        is_bad = self.stop_at is not None and (worst(self.findings) or 0) >= self.stop_at
        return is_bad or any(finding.rule == UNCLEAR for finding in self.findings)

    @property
    def placed(self) -> Mapping[str, bytes]:
        """The files by name within the folder for them: those for the council alone have one inside it.

        Where all is for the council alone, there is no need of that.
        """
        inside = "" if self.audience == INTERNAL else f"{INTERNAL}/"
        return {f"{inside}{name}" if name in self.internal else name: file for name, file in self.files.items()}

    @property
    def failed(self) -> bool:
        """Whether the computer refused to open a file."""
        return failed(self.raw)


def with_findings(journey: Journey, findings: Iterable[Finding]) -> Journey:
    return replace(journey, raw=(*journey.raw, *findings))


def once(of_documents: Iterable[Iterable[Problem]]) -> Iterator[Problem]:
    """The problems of several documents, but for those at a place that an earlier one has reported.

    Documents share parts and words, and one mistake there is one finding.
    """
    seen: set[tuple[str, Place]] = set()
    for problems in of_documents:
        found = [problem for problem in problems if (problem.rule, problem.place) not in seen]
        seen.update((problem.rule, problem.place) for problem in found)
        yield from found
