from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import lacking


def evidence_without_date(project: Project) -> Iterator[Problem]:
    """A record that does not say when its document is from.

    Readers cannot tell whether it is still of use. Add `dated`, the day on the document itself. Where no
    record of the library has one, that is one finding. Superseded and withdrawn records are left alone.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          dated: 2026-10-01
    """
    yield from lacking(
        project.assessment, "dated", "a date", "Write “dated: …”, the day on the document, as in 2026-11-30."
    )
