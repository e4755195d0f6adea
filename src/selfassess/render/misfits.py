"""Where markup that the tree does not take comes from.

A rendered document no longer knows its templates, so it is rendered once more with a mark before each tag, which
notes template, line and the content at hand.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

from jinja2 import BaseLoader, Environment
from markupsafe import Markup

from selfassess.diagnostics import Problem
from selfassess.document.tree import parse
from selfassess.render.template_errors import content_at_hand, in_plain_words, problem

MARK = re.compile("\ue000(\\d+)\ue001")  # private-use characters, which no text that people exchange has
FUNCTION = "mark_of_template"


def misfit_problems(sandbox: Environment, document: str, folders: Sequence[Path]) -> list[Problem]:
    """One problem for each line of a template and each fault; the sandbox is one that has rendered nothing."""
    marks: list[tuple[str, int, str]] = []

    def mark(template: str, line: int) -> Markup:
        marks.append((template, line, content_at_hand(_frames(sys._getframe(1)))))
        return Markup(f"\ue000{len(marks) - 1}\ue001")

    assert sandbox.loader is not None
    sandbox.loader, sandbox.bytecode_cache = _MarkingLoader(sandbox.loader), None
    sandbox.globals[FUNCTION] = mark
    clean, offsets = _without_marks(sandbox.get_template(f"{document}.html.j2").render())
    problems: dict[tuple[str, int, str], str] = {}
    for misfit in parse(clean)[1]:
        before = bisect_right(offsets, misfit.offset, key=lambda place: place[0])
        template, line, content = marks[offsets[before - 1][1]] if before else (f"{document}.html.j2", 1, "")
        problems.setdefault((template, line, in_plain_words(misfit.message)), content)
    return [problem(*key, content, folders) for key, content in problems.items()]


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


class _MarkingLoader(BaseLoader):
    """Loads templates with a call before each tag that leaves its mark there."""

    def __init__(self, plain: BaseLoader) -> None:
        self._plain = plain

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
