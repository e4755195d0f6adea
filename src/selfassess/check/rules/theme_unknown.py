from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Theme
from selfassess.project.parts import certain_part, meant_part, official
from selfassess.project.project import Project


def theme_unknown(project: Project) -> Iterator[Problem]:
    """A file for a theme that is not in the framework.

    The document does not show it. The id of a theme is its official name in small letters, with hyphens instead of
    spaces.

    Fails:
        # content/themes/working-with-people.yaml
        theme: working-with-peple
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]

    Passes:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
    """
    names = official(Theme, project.assessment)
    for entry in project.assessment.unknown:
        if isinstance(entry, Theme):
            near = meant_part(entry, names)
            hint = f"Did you mean “{near}”, {names[near]}?" if near else f"Use one of these: {', '.join(names)}."
            fix = certain_part(Theme, entry.theme, project.assessment)
            yield Problem(entry.at("theme"), f"The framework has no theme “{entry.theme}”.", hint, fix=fix)
