from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Theme
from selfassess.project.parts import meant_part, official
from selfassess.project.project import Project


def theme_unknown(project: Project) -> Iterator[Problem]:
    """A file for a theme that the framework does not have.

    Nothing of it is shown. The id of a theme is its official name in small letters, with hyphens between
    the words.

    Fails:
        # content/themes/living-well.yaml
        theme: living-wel
        covers: What this part covers.

    Passes:
        # content/themes/living-well.yaml
        theme: living-well
        covers: What this part covers.
    """
    names = official(Theme, project.assessment)
    for entry in project.assessment.unknown:
        if isinstance(entry, Theme):
            near = meant_part(entry, names)
            hint = f"Did you mean “{near}”, {names[near]}?" if near else f"There are: {', '.join(names)}."
            yield Problem(entry.at("theme"), f"The framework has no theme “{entry.theme}”.", hint)
