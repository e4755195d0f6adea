"""What of a project could not be read, so that nobody can say that something is absent.

A problem that reports something as missing names the regions that it relies on. The engine drops it while one of
them is damaged: another finding already says what is wrong there, and one mistake should give one finding.
"""

from __future__ import annotations

import re
from functools import cached_property

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Statement, Theme
from selfassess.model.citation import REF
from selfassess.project.as_at import doubt, is_accepted
from selfassess.project.misplaced_files import absent_files
from selfassess.project.parts import official
from selfassess.project.project import Project
from selfassess.project.references import named, nearest_refs
from selfassess.project.unread import is_unread

REF_TYPED = rf"\bref:\s*[\"']?({REF})\b"
LIBRARY = "evidence/"


class Damage:
    """What of a project could not be read, worked out when it is first asked for."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.assessment = project.assessment

    def spares(self, problem: Problem) -> bool:
        """Whether every region that a problem relies on was read."""
        return not any(is_damaged(self) for is_damaged in problem.relies_on)

    @cached_property
    def incomplete_files(self) -> frozenset[str]:
        """The files that could not be read whole, and those whose contents are in another place."""
        return self.project.unread | absent_files(self.project)

    @cached_property
    def as_at_is_doubtful(self) -> bool:
        """Whether the day that rules look from could not be read, or does not fit the other dates."""
        if is_unread(self.assessment, "as_at"):
            return True
        return doubt(self.project) is not None and not is_accepted(self.assessment)

    @cached_property
    def records_without_entry(self) -> frozenset[str]:
        """The refs in files of the library from which no record was read."""
        texts = self.project.texts_without_entry(LIBRARY, self.assessment.evidence.values())
        return frozenset(ref for text in texts for ref in re.findall(REF_TYPED, text))

    @cached_property
    def refs_probably_cited(self) -> frozenset[str]:
        """The refs that may have been meant where something is cited that no record has."""
        evidence = self.assessment.evidence
        unknown = {item.ref for citation in self.project.references for item in citation.items} - evidence.keys()
        return frozenset(near for ref in unknown for near in nearest_refs(ref, evidence))

    @cached_property
    def refs_without_record(self) -> frozenset[str]:
        """The refs that something cites, or tries to, and that no record has."""
        return frozenset(named(self.project, self.project.passages) - self.assessment.evidence.keys())

    @cached_property
    def parts(self) -> frozenset[str]:
        """The ids of everything that the document should have as a part."""
        chapters = {*self.assessment.chapters, *self.assessment.front, *self.assessment.back}
        return frozenset(chapters.union(official(Theme, self.assessment), official(Statement, self.assessment)))
