"""Where markup that the tree does not take comes from.

A rendered document no longer knows its templates, so it is rendered once more with a mark before each tag, which
notes template and line; and a second time, to note the content at hand at the few marks before a fault.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from jinja2 import BaseLoader, Environment, Template
from markupsafe import Markup

from selfassess.diagnostics import Problem
from selfassess.document.tree import Misfit, parse
from selfassess.render.sandbox.environment import Sandbox
from selfassess.render.template_errors import content_at_hand, in_plain_words, problem

MARK = re.compile("\ue000(\\d+)\ue001")  # private-use characters, which no text that people exchange has
FUNCTION = "mark_of_template"
MOST = 200
"""How many faults of one document are reported."""

Fault = tuple[str, int, str]
Make = Callable[[Mapping[str, Any]], Sandbox]
Codes = dict[str, CodeType]


def misfit_problems(misfits: Sequence[Misfit], make: Make, document: str, folders: Sequence[Path]) -> list[Problem]:
    """One problem for each line of a template and each fault; `make` gives a new sandbox that knows these names too."""
    name = f"{document}.html.j2"
    codes: Codes = {}
    try:
        found = _found(make, name, codes)
        contents = _contents(make, name, codes, found.values())
    except Exception:  # a template may ask how long its own output is, and do otherwise where marks are in it
        found, contents = {}, {}
    if not found:
        found = {(name, 1, in_plain_words(misfit.message)): -1 for misfit in misfits[:MOST]}
    return [problem(*fault, contents.get(number, ""), folders) for fault, number in found.items()]


def _found(make: Make, name: str, codes: Codes) -> dict[Fault, int]:
    """Each fault with the number of the mark before it."""
    marks: list[tuple[str, int]] = []

    def mark(template: str, line: int) -> Markup:
        marks.append((template, line))
        return Markup(f"\ue000{len(marks) - 1}\ue001")

    clean, offsets = _without_marks(_rendered(make, name, codes, mark))
    found: dict[Fault, int] = {}
    for misfit in parse(clean)[1]:
        before = bisect_right(offsets, misfit.offset, key=lambda place: place[0])
        number = offsets[before - 1][1] if before else -1
        template, line = marks[number] if before else (name, 1)
        found.setdefault((template, line, in_plain_words(misfit.message)), number)
        if len(found) == MOST:
            break
    return found


def _contents(make: Make, name: str, codes: Codes, wanted: Container[int]) -> dict[int, str]:
    """The content at hand at each of these marks."""
    contents: dict[int, str] = {}
    marks = iter(range(sys.maxsize))

    def mark(template: str, line: int) -> Markup:
        number = next(marks)
        if number in wanted:
            contents[number] = content_at_hand(_frames(sys._getframe(1)))
        return Markup(f"\ue000{number}\ue001")

    _rendered(make, name, codes, mark)
    return contents


def _rendered(make: Make, name: str, codes: Codes, mark: Callable[[str, int], Markup]) -> str:
    sandbox = make({FUNCTION: mark})
    assert sandbox.loader is not None
    sandbox.loader = _MarkingLoader(sandbox.loader, codes)
    template = sandbox.get_template(name)
    return "".join(template.root_render_func(template.new_context()))


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


class _MarkingLoader(BaseLoader):
    """Loads templates with a call before each tag that leaves its mark there; each is compiled once."""

    def __init__(self, plain: BaseLoader, codes: Codes) -> None:
        self._plain, self._codes = plain, codes

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        source = self.get_source(environment, name)[0]
        if name not in self._codes:
            self._codes[name] = environment.compile(source, name, name)
        known = globals if globals is not None else {}
        return environment.template_class.from_code(environment, self._codes[name], known)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, path, is_current = self._plain.get_source(environment, template)
        marked: list[str] = []
        is_raw = False
        for line, kind, value in environment.lex(source):
            is_raw = kind == "raw_begin" or (is_raw and kind == "data")  # between raw tags a call would be words
            first, *tags = value.split("<") if kind == "data" and not is_raw else [value]
            marked.append(first)
            row = line + first.count("\n")
            for tag in tags:
                marked.append(f"{{{{ {FUNCTION}({template!r}, {row}) }}}}<{tag}")
                row += tag.count("\n")
        return "".join(marked), path, is_current


def _without_marks(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """What was rendered without its marks, and of each mark the offset where it was and its number."""
    clean: list[str] = []
    offsets: list[tuple[int, int]] = []
    length = end = 0
    for mark in MARK.finditer(marked):
        clean.append(marked[end : mark.start()])
        length += mark.start() - end
        offsets.append((length, int(mark[1])))
        end = mark.end()
    return "".join([*clean, marked[end:]]), offsets
