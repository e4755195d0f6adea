"""Marks that say who may read something, where nothing reads them: in titles and other short texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.prose.audience_marks import MEANT
from selfassess.prose.audience_mistakes import KEYS, no_effect


def marks_in_titles(project: Project) -> Iterator[Problem]:
    for text in project.short_texts:
        for match in re.finditer(MEANT, text) if "{" in text else ():
            yield Problem(text.span(*match.span()), no_effect(match[0]), KEYS)
