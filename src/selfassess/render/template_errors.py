"""Why a template failed: which line of which template, and what content it was rendering."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from traceback import walk_tb
from types import FrameType
from typing import TypeGuard

from jinja2 import Template, TemplateError, TemplateNotFound, TemplateSyntaxError

from selfassess.diagnostics import Place, Problem
from selfassess.document.coverage_words import CoverageWords
from selfassess.document.language import Language
from selfassess.model.assessment import Assessment, Part
from selfassess.model.entry import Entry
from selfassess.near_words import nearest
from selfassess.render.sandbox.effort import TOO_MUCH
from selfassess.render.template_files import FOLDER, RULE, RefusedTemplateError, hint_of, shown
from selfassess.syntax.nodes import Text

CONTENT = ("content/", "evidence/")
LOCAL = re.compile(r"l_(\d+)_")  # Jinja's name for a variable of a template, with how deep in loops it was set
SANDBOX = "selfassess.render.sandbox."
TOO_MANY_TAGS = "This document has far more tags than its content needs. Check how often its loops run"
ENDLESS = "This calls or includes itself without end"
UNDEFINED = re.compile(r"'(\w+)' is undefined")
LACKING = re.compile(r"'selfassess\.[\w.]+\.(\w+) object' has no attribute '(\w+)'")
ALONE = re.compile(r"xmlParseEntityRef: no name|EntityRef: expecting ';'")
ENTITY = re.compile(r"Entity '(\w+)' not defined.*", re.DOTALL)


def exception_problem(error: Exception, folders: Sequence[Path], names: Iterable[str]) -> Problem | None:
    """The problem of the template that raised this and may use these names; None where no template is to blame.

    Jinja's own errors are a template's mistakes, and so is what its own code raised, as in `1 / 0`.
    """
    trace = [*walk_tb(error.__traceback__)]
    if isinstance(error, RefusedTemplateError):
        return error.problem
    if isinstance(error, TemplateSyntaxError):
        return problem(error.name or "", error.lineno, str(error.message), "", folders)
    templates = [
        (at, template, line) for at, (frame, line) in enumerate(trace) if (template := _template(frame)) is not None
    ]
    if isinstance(error, TemplateNotFound) and not templates:
        return problem(str(error.name), 1, _message(error, names), "", folders)
    if not templates:
        return None
    at, template, line = templates[-1]
    if not isinstance(error, TemplateError | RecursionError | MemoryError) and any(
        _is_ours(frame) for frame, _ in trace[at:]
    ):
        return None
    content = content_at_hand(frame for frame, _ in reversed(trace))
    return problem(
        template.name or "", template.get_corresponding_lineno(line), _message(error, names), content, folders
    )


def problem(template: str, line: int, message: str, content: str, folders: Sequence[Path]) -> Problem:
    """A problem of a line of a template, which it shows, with the content that was being rendered."""
    rendering = f" The content was {content}." if content else ""
    end = "" if message.endswith("?") else "."
    message = shown(message)
    said = f"{message[:1].upper()}{message[1:].rstrip('.')}{end}{rendering}"
    return Problem(Place(f"{FOLDER}/{shown(template)}", line), said, hint_of(template, line, folders), rule=RULE)


def too_many_tags(document: str, folders: Sequence[Path]) -> Problem:
    return problem(f"{document}.html.j2", 1, TOO_MANY_TAGS, "", folders)


def content_at_hand(frames: Iterable[FrameType]) -> str:
    """The content of the innermost of these frames that has any: what was set deepest inside its loops."""
    for frame in frames:
        names = frame.f_locals.items() if _template(frame) is not None else ()
        levels = [(int(level[1]), value) for name, value in names if (level := LOCAL.match(name))]
        content = [(level, value.node) for level, value in levels if _is_content(value)]
        if content:
            place = max(content, key=lambda local: (local[0], len(local[1].path)))[1].place
            return f"{place.file}, {place.path}" if place.path else place.file
    return ""


def _is_content(value: object) -> TypeGuard[Entry | Text]:
    """Whether something was typed in the project's content, and is not all of it."""
    if not isinstance(value, Entry | Text) or isinstance(value, Assessment):
        return False
    return value.node.source.file.startswith(CONTENT)


def in_plain_words(message: str) -> str:
    """What Jinja or the parser of the tree says, as somebody reads it who knows neither."""
    message = ALONE.sub("there is a single &; write &amp; instead", message)
    message = LACKING.sub(lambda match: _lacking(match[1], match[2]), message)
    return ENTITY.sub(lambda match: f"&{match[1]}; is not known here; type the character itself", message)


def _message(error: Exception, names: Iterable[str]) -> str:
    if isinstance(error, TemplateNotFound):
        return f"There is no template “{error.name}”"
    if isinstance(error, RecursionError):
        return ENDLESS
    if isinstance(error, MemoryError):
        return TOO_MUCH
    if isinstance(error, TemplateError):
        return UNDEFINED.sub(lambda match: _unknown(match[1], names), in_plain_words(str(error.message)))
    return f"{type(error).__name__}: {error}"


def _unknown(name: str, names: Iterable[str]) -> str:
    near = nearest(name, names)
    return f"“{name}” is not known here" + (f"; did you mean “{near}”?" if near else "")


def _lacking(kind: str, name: str) -> str:
    entries = (*Entry.__subclasses__(), *Part.__subclasses__())
    kinds = {known.__name__: known for known in (*entries, Language, CoverageWords)}
    near = nearest(name, [known for known in dir(kinds.get(kind)) if not known.startswith("_")])
    return f"{kind} has no “{name}”" + (f"; did you mean “{near}”?" if near else "")


def _is_ours(frame: FrameType) -> bool:
    """Whether a frame runs code of ours that is no part of the sandbox, so that what it raises is a bug."""
    module = str(frame.f_globals.get("__name__"))
    return module.startswith("selfassess.") and not module.startswith(SANDBOX)


def _template(frame: FrameType) -> Template | None:
    """The template whose code a frame runs; Jinja puts it among the names of that code."""
    template = frame.f_globals.get("__jinja_template__")
    return template if isinstance(template, Template) else None
