"""One document: template and assessment to the finished tree, or to what is wrong with the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selfassess.diagnostics import Diagnostic
from selfassess.document.tree import Tree, parse
from selfassess.model.assessment import Assessment
from selfassess.prose.reading import Read
from selfassess.render.environment import environment, words
from selfassess.render.state import Writing


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished tree, or the faults of the template that stood in its way.

    Where there are both, ids are given twice, by the template or by what it shows. `failed` is true
    where the machine refused to open a template.
    """

    tree: Tree | None
    faults: list[Diagnostic]
    failed: bool = False


def render(folders: Sequence[Path], document: str, assessment: Assessment, reads: Mapping[int, Read]) -> Rendered:
    """The document of this name, by the first template found in `folders`."""
    writing = Writing(assessment)
    sandbox = environment(folders)
    sandbox.globals.update(words(writing, reads))
    try:
        xhtml = sandbox.get_template(f"{document}.html.j2").render()
    except Exception as error:
        from selfassess.render.template_errors import raised

        return Rendered(None, [raised(error, document, folders, sandbox.globals)], isinstance(error, PermissionError))
    tree, misfits = parse(xhtml, writing.places)
    if not misfits:
        return Rendered(tree, [])
    from selfassess.render.template_errors import misfit

    return Rendered(tree, misfit(folders, document, assessment, reads))
