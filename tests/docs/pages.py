"""The pages of the guide, taken apart: blocks, tables, headings and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
PAGES = sorted(path.name for path in GUIDE.glob("*.md"))
FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE = re.compile(r"(?<!`)(`+)(?!`) ?(.+?) ?(?<!`)\1(?!`)")
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
NAMED = re.compile(r"# ((?:content|evidence|templates)/\S+|framework\.yaml)\n")
UPRIGHT = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its kind, what it holds, and the heading that it stands under."""

    page: str
    heading: str
    kind: str
    text: str

    @property
    def file(self) -> str:
        """The file that its first line names; empty where it names none."""
        named = NAMED.match(self.text)
        return named[1] if named else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the heading that it stands under, its header and its rows."""

    page: str
    heading: str
    header: list[str]
    rows: list[list[str]]


def written(page: str) -> str:
    return (GUIDE / page).read_text("utf-8")


def blocks(page: str) -> list[Block]:
    text, bare = written(page), prose(page)
    return [
        Block(page, _heading(bare, found.start()), found[2], re.sub(rf"^{found[1]}", "", found[3], flags=re.MULTILINE))
        for found in FENCE.finditer(text)
    ]


def prose(page: str) -> str:
    """The page with its blocks blanked out, every other character where it was."""
    return FENCE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), written(page))


def tables(page: str) -> Iterator[Table]:
    bare = prose(page)
    for found in re.finditer(r"^\|.+\|$(?:\n\|.+\|$)+", bare, re.MULTILINE):
        header, _, *rows = ([cell.strip() for cell in UPRIGHT.split(row)[1:-1]] for row in found[0].splitlines())
        yield Table(page, _heading(bare, found.start()), header, rows)


def table(page: str, heading: str, first: str) -> Table:
    """The table under a heading whose first column is called so."""
    return next(each for each in tables(page) if each.heading == heading and each.header[0] == first)


def codes(words: str) -> list[str]:
    """Everything that stands between backticks."""
    return [found[2] for found in CODE.finditer(words)]


def links(page: str) -> list[tuple[str, str]]:
    """The words and the target of each link that is one, and not an example of one."""
    return [(found[1], found[2]) for found in LINK.finditer(CODE.sub("", prose(page)))]


def anchors(page: str) -> set[str]:
    """What a link to a heading of the page ends in."""
    return {re.sub(r"[^\w -]", "", found[1].lower()).replace(" ", "-") for found in HEADING.finditer(prose(page))}


def _heading(bare: str, offset: int) -> str:
    return [found[1] for found in HEADING.finditer(bare, 0, offset)][-1]
