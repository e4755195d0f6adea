"""One document: a template and a project to the finished tree, or to what is wrong with the template."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from selfassess.diagnostics import Result
from selfassess.document.tree import Tree, parse
from selfassess.project.ids import repeated_ids
from selfassess.project.project import Project
from selfassess.render.environment import Sandbox, environment, functions
from selfassess.render.state import RenderState


def render(folders: Sequence[Path], document: str, project: Project) -> Result[Tree | None]:
    """The document of this name, by the first template found in `folders`; None where the template fails.

    An id that a template gives twice is a problem, and there is a tree all the same. One that authors gave twice
    is reported where they typed it. Whatever is not the template's mistake is raised.
    """
    state = RenderState(project.assessment)
    sandbox = _sandbox(folders, state, project)
    try:
        template = sandbox.get_template(f"{document}.html.j2")
        # `Template.render` would replace the frames of a traceback, which know what was at hand, by others.
        xhtml = "".join(template.root_render_func(template.new_context()))
    except Exception as error:
        from selfassess.render.template_errors import exception_problem

        problem = exception_problem(error, folders, sandbox.globals)
        if problem is None:
            raise
        return Result(None, (problem,))
    tree, misfits = parse(xhtml, document, state.origins, project.assessment.words)
    if tree is not None and {misfit.repeated_id for misfit in misfits} <= repeated_ids(project):
        return Result(tree)
    from selfassess.render.misfits import misfit_problems

    anew = _sandbox(folders, RenderState(project.assessment), project)
    return Result(tree, tuple(misfit_problems(anew, document, folders)))


def _sandbox(folders: Sequence[Path], state: RenderState, project: Project) -> Sandbox:
    sandbox = environment(folders)
    sandbox.globals.update(functions(state, project))
    return sandbox
