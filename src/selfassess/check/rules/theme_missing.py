from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Theme
from selfassess.project.parts import begin_hint, official, written
from selfassess.project.project import Project
from selfassess.project.regions import entries, part


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
    assessment = project.assessment
    present = written(Theme, assessment)
    for name, title in official(Theme, assessment).items():
        if name not in present:
            message = f"Nothing is written for the theme “{title}”."
            place, hint = Place(f"content/themes/{name}.yaml"), begin_hint("theme", name, project)
            regions = (entries("content/themes/", Theme), part(Theme, name))
            yield Problem(place, message, hint, relies_on=regions)
