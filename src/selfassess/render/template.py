"""One document: a template and a project to the finished tree, or to what is wrong with the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from selfassess.diagnostics import Result
from selfassess.document.tree import Tree, parse
from selfassess.model.entry import NONE
from selfassess.project.ids import repeated_ids
from selfassess.project.project import Project
from selfassess.render.environment import functions
from selfassess.render.sandbox.effort import Effort
from selfassess.render.sandbox.environment import Sandbox
from selfassess.render.state import NOTHING_MORE, Asked, RenderState
from selfassess.render.template_files import TemplateLoader, name_problem

EFFORT, EFFORT_EACH = 16_000_000, 100
"""The work that the templates of a document may make: so much, and so much for each character that authors typed.

The templates that ship make 13 for each, and up to 80 where the authors typed nothing but short claims.
"""
TAGS = 10_000
"""How many tags a document may have, besides one for each character that authors typed."""
TABLE = "parts/table.html.j2"
"""The part whose macro prints a published table."""
MARKING = 4
"""How many times as much a document may make while the places of its faults are looked for."""


def render(
    folders: Sequence[Path], document: str, project: Project, asked: Asked = NOTHING_MORE
) -> Result[Tree | None]:
    """The document of this template, by the first one found in `folders`; None where the template fails.

    An id that a template gives twice is a problem, and there is a tree all the same. One that authors gave twice
    is reported where they typed it. Whatever is not the template's mistake is raised.
    """
    misnamed = name_problem(document)
    if misnamed is not None:
        return Result(None, (misnamed,))
    state = RenderState(project.assessment, asked)
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
    if xhtml.count("<") > TAGS + project.files.length:
        from selfassess.render.template_errors import too_many_tags

        return Result(None, (too_many_tags(document, folders),))
    tree, misfits = parse(xhtml, asked.name or document, state.origins, project.assessment.words)
    if tree is not None and {misfit.repeated_id for misfit in misfits} <= repeated_ids(project):
        return Result(tree)
    from selfassess.render.misfits import misfit_problems

    def make(names: Mapping[str, Any]) -> Sandbox:
        return _sandbox(folders, RenderState(project.assessment, asked), project, names, MARKING)

    return Result(tree, tuple(misfit_problems(misfits, make, document, folders)))


def _sandbox(
    folders: Sequence[Path], state: RenderState, project: Project, names: Mapping[str, Any] = NONE, times: int = 1
) -> Sandbox:
    effort = Effort(times * (EFFORT + EFFORT_EACH * project.files.length))
    sandbox = Sandbox(TemplateLoader(folders), {**functions(state, project), **names}, effort)
    state.print_table = lambda table: str(vars(sandbox.get_template(TABLE).module)["published"](table))
    return sandbox
