"""The manual page of a rule: its docstring, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import getdoc
from textwrap import dedent
from typing import Any

from selfassess.check.engine import Rule

EXAMPLES = re.compile(r"\n\n(?:Fails|Passes):\n")
BACKTICKS = re.compile("`+")


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule finds, in one sentence, and how to mend it, in paragraphs of one line each.

    `fails` and `passes` are files of a project, each after a line with its name.
    """

    name: str
    grade: str
    finds: str
    mend: str
    fails: str
    passes: str

    @property
    def markdown(self) -> str:
        return (
            f"# {self.name}\n\n*{self.grade}*\n\n{self.finds}\n\n{self.mend}\n\n"
            f"## Fails\n\n{_fenced(self.fails)}\n\n## Passes\n\n{_fenced(self.passes)}\n"
        )

    @property
    def plain(self) -> str:
        return f"{self.finds}\n\n{self.mend}\n\nFails:\n\n{self.fails}\n\nPasses:\n\n{self.passes}\n"


def page(rule: Rule[Any]) -> Page:
    words, fails, passes = EXAMPLES.split(getdoc(rule.function) or "")
    finds, *mend = (" ".join(paragraph.split()) for paragraph in words.split("\n\n"))
    return Page(rule.name, rule.grade, finds, "\n\n".join(mend), dedent(fails), dedent(passes))


def _fenced(example: str) -> str:
    """A block of code, its fence longer than any in the example."""
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in BACKTICKS.findall(example))])
    return f"{fence}yaml\n{example}\n{fence}"
