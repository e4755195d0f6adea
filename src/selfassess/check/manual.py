"""The manual: a page for each rule, made from its docstring."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import dedent
from typing import Any, Protocol

from msgspec import Struct

from selfassess.check.rule_lists import KINDS
from selfassess.diagnostics import Severity

EXAMPLES = re.compile(r"\n\n(?:Fails|Passes):\n")
BACKTICKS = re.compile("`+")


class Described(Protocol):
    """A rule whose docstring is its page, whatever it looks at."""

    @property
    def name(self) -> str: ...

    @property
    def severity(self) -> Severity: ...

    @property
    def grade(self) -> str: ...

    @property
    def function(self) -> Callable[..., Any]: ...


class RulePage(Struct, frozen=True):
    """What a rule finds, in one sentence, and how to fix it, in paragraphs of one line each.

    `kind` says what the rule looks at: `reading`, `content`, `document` or `acceptance`, or `audit` for any finished
    file. `grade` is the severity in words, with the conditions under which it is worse. `fails` and `passes` are files
    of a project, each after a line with its name; those of an audit are parts of a page. `text` is the whole page as
    it is typed above the rule.
    """

    name: str
    kind: str
    severity: Severity
    grade: str
    finds: str
    fix: str
    fails: str
    passes: str
    text: str

    @property
    def written(self) -> str:
        """What its examples are written in."""
        return "html" if self.kind == "audit" else "yaml"

    @property
    def markdown(self) -> str:
        return (
            f"# {self.name}\n\n*{self.grade}*\n\n{self.finds}\n\n{self.fix}\n\n"
            f"## Fails\n\n{_fenced(self.fails, self.written)}\n\n## Passes\n\n{_fenced(self.passes, self.written)}\n"
        )

    @property
    def plain(self) -> str:
        return f"{self.finds}\n\n{self.fix}\n\nFails:\n\n{self.fails}\n\nPasses:\n\n{self.passes}\n"


def manual() -> tuple[RulePage, ...]:
    """The page of every rule, in the order in which the manual lists them."""
    return tuple(page(rule, kind) for kind, rules in KINDS.items() for rule in rules)


def page(rule: Described, kind: str) -> RulePage:
    from selfassess.docstrings import docstring  # only where the manual is asked for

    text = docstring(rule.function)
    advice, fails, passes = EXAMPLES.split(text)
    finds, *fix = (" ".join(paragraph.split()) for paragraph in advice.split("\n\n"))
    return RulePage(
        name=rule.name,
        kind=kind,
        severity=rule.severity,
        grade=rule.grade,
        finds=finds,
        fix="\n\n".join(fix),
        fails=dedent(fails),
        passes=dedent(passes),
        text=text,
    )


def _fenced(example: str, written: str) -> str:
    """A Markdown block of code, its fence longer than any fence in the example."""
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in BACKTICKS.findall(example))])
    return f"{fence}{written}\n{example}\n{fence}"
