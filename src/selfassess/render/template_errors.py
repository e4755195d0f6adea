"""Why a template failed: which line of which template, and what content it was rendering.

A rendered document no longer knows where it came from. When something in it does not fit, the
document is rendered once more with marks of private-use characters, which are taken out again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any

from jinja2 import BaseLoader, Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup, escape

from selfassess.diagnostics import Place, Problem
from selfassess.document.tree import parse
from selfassess.model.assessment import Assessment
from selfassess.model.entry import Entry
from selfassess.project.project import Project
from selfassess.render.environment import environment, printable, words
from selfassess.render.state import Writing
from selfassess.syntax.source import Text

MARK = re.compile("\ue000([^\ue001]*)\ue001")
FOLDER = "templates"
RULE = "template-invalid"
CONTENT = ("content/", "evidence/")
LACKING = re.compile(r"'selfassess\.model\.\w+\.(\w+) object' has no attribute '(\w+)'")
NOT_UTF8 = "This template is not UTF-8 text; save it again with the encoding UTF-8"
UNDEFINED = re.compile(r"'(\w+)' is undefined")
ALONE = re.compile(r"xmlParseEntityRef: no name|EntityRef: expecting ';'")
ENTITY = re.compile(r"Entity '(\w+)' not defined.*", re.DOTALL)


def raised(error: Exception, document: str, folders: Sequence[Path], names: Collection[str] = ()) -> Problem:
    """The diagnostic of an exception from a template, which may use these names."""
    if isinstance(error, TemplateSyntaxError):
        return _diagnostic(error.name or document, error.lineno, str(error.message), "", folders)
    if isinstance(error, PermissionError):
        place = Place(f"{FOLDER}/{_opening(error) or f'{document}.html.j2'}")
        message = f"The machine refuses to open this template: {error.strerror}."
        return Problem(place, message, "Check its permissions.", rule=RULE, is_system=True)
    if isinstance(error, UnicodeDecodeError):
        line = error.object.count(b"\n", 0, error.start) + 1
        return _diagnostic(_opening(error) or f"{document}.html.j2", line, NOT_UTF8, "", folders)
    name, line, content = _last_frame(error.__traceback__, folders)
    if isinstance(error, TemplateNotFound):
        message = f"There is no template “{error.name}”"
    elif isinstance(error, TemplateError):
        message = UNDEFINED.sub(lambda found: _strange(found[1], names), _plain(str(error.message)))
    else:
        message = f"{type(error).__name__}: {error}".replace("words.<locals>.", "")
    return _diagnostic(name or f"{document}.html.j2", line, message, content, folders)


def misfit(folders: Sequence[Path], document: str, project: Project) -> list[Problem]:
    """The diagnostics of markup that the tree does not take, one for each line and fault."""
    writing = Writing(project.assessment)
    sandbox = environment(folders, _marked)
    plain = sandbox.loader
    assert plain is not None
    sandbox.loader = _Marking(plain)
    sandbox.globals.update(_telling(words(writing, project)))
    clean, marks = _taken_out(sandbox.get_template(f"{document}.html.j2").render())
    lines = [(offset, mark) for offset, mark in marks if mark.startswith("T")]
    contents = [(offset, mark) for offset, mark in marks if mark.startswith("C")]
    found: dict[tuple[str, str, str], str] = {}
    for each in parse(clean)[1]:
        name, _, line = _before(lines, each.offset)[1:].rpartition(":")
        found.setdefault((name, line, _plain(each.message)), _before(contents, each.offset)[1:])
    return [
        _diagnostic(name, int(line or 1), message, content, folders) for (name, line, message), content in found.items()
    ]


def _strange(name: str, names: Collection[str]) -> str:
    near = get_close_matches(name, names, n=1)
    return f"“{name}” is not known here" + (f"; did you mean “{near[0]}”?" if near else "")


def _plain(message: str) -> str:
    message = ALONE.sub("a sign & stands alone; write &amp; instead", message)
    message = LACKING.sub(lambda found: _lacking(found[1], found[2]), message)
    return ENTITY.sub(lambda found: f"&{found[1]}; is not known here; type the sign itself", message)


def _lacking(kind: str, name: str) -> str:
    kinds = {each.__name__: each for each in Entry.__subclasses__()}
    near = get_close_matches(name, [each for each in dir(kinds[kind]) if not each.startswith("_")], n=1)
    return f"{kind} has no “{name}”" + (f"; did you mean “{near[0]}”?" if near else "")


def _diagnostic(name: str, line: int, message: str, content: str, folders: Sequence[Path]) -> Problem:
    rendering = f" It was rendering {content}." if content else ""
    rows = _rows(name, folders)
    hint = f"The line reads: {rows[line - 1].strip()}" if 0 < line <= len(rows) else ""
    end = "" if message.endswith("?") else "."
    return Problem(Place(f"{FOLDER}/{name}", line), f"{message.rstrip('.')}{end}{rendering}", hint, rule=RULE)


def _last_frame(trace: TracebackType | None, folders: Sequence[Path]) -> tuple[str, int, str]:
    """The innermost template line of a traceback, and the content at hand there."""
    name, line, content = "", 1, ""
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        folder = next((folder for folder in folders if file.is_relative_to(folder)), None)
        if folder is not None:
            name, line = file.relative_to(folder).as_posix(), trace.tb_lineno
        content = _at_hand(trace.tb_frame.f_locals) or content
        trace = trace.tb_next
    return name, line, content


def _opening(error: Exception) -> str:
    """The template that was being opened when this was raised, empty where none was."""
    frames = [frame for frame, _ in walk_tb(error.__traceback__) if frame.f_code.co_name == "get_source"]
    return str(frames[-1].f_locals["template"]) if frames else ""


def _rows(name: str, folders: Sequence[Path]) -> list[str]:
    """The lines of a template, as far as they can be read."""
    try:
        path = next((folder / name for folder in folders if (folder / name).is_file()), None)
        return path.read_text("utf-8", "replace").splitlines() if path is not None else []
    except OSError:
        return []


def _at_hand(names: Mapping[str, Any]) -> str:
    """The most particular piece of content among the names of a template's frame."""
    found = [value for value in names.values() if _is_content(value) and not isinstance(value, Assessment)]
    return _named(max(found, key=lambda each: len(each.node.path))) if found else ""


def _is_content(value: Any) -> bool:
    return isinstance(value, Entry | Text) and value.node.source.file.startswith(CONTENT)


def _named(value: Entry | Text) -> str:
    place = value.node.place
    return f"{place.file}, {place.path}" if place.path else place.file


def _mark(value: Any) -> Markup:
    return Markup(f"\ue000C{escape(_named(value))}\ue001") if _is_content(value) else Markup("")


def _marked(value: Any) -> Any:
    return _mark(value) + escape(value) if isinstance(value, Text) else printable(value)


def _telling(functions: dict[str, Any]) -> dict[str, Any]:
    """The functions that print content, each with a mark before what it prints."""

    def telling(function: Callable[..., Markup]) -> Callable[..., Markup]:
        return lambda text, *rest, **more: _mark(text) + function(text, *rest, **more)

    return {**functions, **{name: telling(functions[name]) for name in ("prose", "line")}}


class _Marking(BaseLoader):
    """Loads templates with a mark of name and line before each tag."""

    def __init__(self, plain: BaseLoader) -> None:
        self.plain = plain

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, path, fresh = self.plain.get_source(environment, template)
        made: list[str] = []
        for line, kind, value in environment.lex(source):
            if kind == "data":
                pieces = value.split("<")
                made.append(pieces[0])
                row = line + pieces[0].count("\n")
                for piece in pieces[1:]:
                    made.append(f"\ue000T{template}:{row}\ue001<{piece}")
                    row += piece.count("\n")
            else:
                made.append(value)
        return "".join(made), path, fresh


def _taken_out(marked: str) -> tuple[str, list[tuple[int, str]]]:
    clean: list[str] = []
    marks: list[tuple[int, str]] = []
    length = done = 0
    for mark in MARK.finditer(marked):
        clean.append(marked[done : mark.start()])
        length += mark.start() - done
        marks.append((length, mark[1]))
        done = mark.end()
    return "".join([*clean, marked[done:]]), marks


def _before(marks: list[tuple[int, str]], offset: int) -> str:
    at = bisect_right(marks, offset, key=lambda each: each[0])
    return marks[at - 1][1] if at else ""
