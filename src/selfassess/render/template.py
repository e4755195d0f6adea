"""One document: a template and a project to the finished tree, or to what is wrong with the template."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from selfassess.diagnostics import Result
from selfassess.document.tree import Tree, parse
from selfassess.project.ids import repeated_ids
from selfassess.project.project import Project
from selfassess.render.environment import environment, words
from selfassess.render.state import Writing


def render(folders: Sequence[Path], document: str, project: Project) -> Result[Tree | None]:
    """The document of this name, by the first template found in `folders`; None where the template fails.

    An id that a template gives twice is a problem, and there is a tree all the same. One that authors gave twice
    is reported where they typed it.
    """
    writing = Writing(project.assessment)
    sandbox = environment(folders)
    sandbox.globals.update(words(writing, project))
    try:
        xhtml = sandbox.get_template(f"{document}.html.j2").render()
    except Exception as error:
        from selfassess.render.template_errors import raised

        return Result(None, (raised(error, document, folders, sandbox.globals),))
    tree, misfits = parse(xhtml, writing.places)
    if tree is not None and {misfit.repeated_id for misfit in misfits} <= repeated_ids(project.assessment):
        return Result(tree)
    from selfassess.render.template_errors import misfit

    return Result(tree, tuple(misfit(folders, document, project)))
