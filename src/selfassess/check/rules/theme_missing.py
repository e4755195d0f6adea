from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Theme
from selfassess.project.claims import themes_once
from selfassess.project.coverage.gaps import begun
from selfassess.project.parts import begin_hint, official, written
from selfassess.project.project import Project
from selfassess.project.regions import entries, part
from selfassess.project.written import is_unwritten


def theme_missing(project: Project) -> Iterator[Problem]:
    """A theme of the framework that has no file, or whose file has nothing under its keys.

    A draft can still be built: it says “Not yet written” under the name of the theme. A final document must
    have every part that inspectors look for. Write the file that the finding names. Its first line is `theme: ` and
    the id of the theme.

    Nothing is reported in a project that has only an improvement plan or reports.

    Fails:
        # content/themes/working-with-people.yaml
        # Nobody has written this yet.

    Passes:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
    """
    assessment = project.assessment
    if project.has_no_narrative:
        return
    present = written(Theme, assessment)
    for name, title in official(Theme, assessment).items():
        if name not in present:
            message = f"The theme “{title}” is not written yet."
            place, hint = Place(f"content/themes/{name}.yaml"), begin_hint("theme", name, project)
            regions = (entries("content/themes/", Theme), part(Theme, name))
            yield Problem(place, message, hint, relies_on=regions)
    for theme in themes_once(assessment):
        if is_unwritten(theme, assessment.framework):
            yield begun(theme).problem
