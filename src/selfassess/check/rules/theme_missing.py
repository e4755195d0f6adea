from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Theme
from selfassess.project.parts import missing
from selfassess.project.project import Project


def theme_missing(project: Project) -> Iterator[Problem]:
    """A theme of the framework that has no file, or an empty one.

    The document would lack a whole part that inspectors look for. Write the file that the finding names;
    `theme: ` and the id of the theme are its first line.

    Fails:
        # content/themes/living-well.yaml
        # Nobody has written this yet.

    Passes:
        # content/themes/living-well.yaml
        theme: living-well
        covers: What this part covers.
    """
    return missing(Theme, project)
