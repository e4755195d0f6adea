"""The notation of prose: Markdown without HTML, and citations as a rule of their own.

Every token that a finding may speak of keeps in `meta["at"]` where it begins in its block.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_block.table import escapedSplit, getLine
from markdown_it.rules_inline import StateInline, autolink, backtick, entity, image, link
from markdown_it.token import Token as Token

from selfassess.model.citation import GROUP, SLIP, is_slurred, read_group
from selfassess.syntax.source import printable

ENABLED = (
    "table", "fence", "blockquote", "hr", "list", "heading", "newline", "escape", "backticks", "emphasis",
    "link", "image", "autolink", "entity", "balance_pairs", "fragments_join", "text_join",
)  # fmt: skip
DEEPEST = 60
MARKED = ("link_open", "image", "code_inline")


@cache
def markdown() -> MarkdownIt:
    """The parser of prose: HTML is text, addresses are judged by the rules and not here."""
    parser = _Prose("zero", {"maxNesting": DEEPEST}).enable(list(ENABLED))
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.at("image", _image)
    parser.inline.ruler.at("autolink", _autolink)
    parser.inline.ruler.at("backticks", _backticks)
    parser.inline.ruler.at("entity", _entity)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.add_terminator_char("(")
    return parser


class _Prose(MarkdownIt):
    """Takes every address as it was typed, and shows it so."""

    def validateLink(self, url: str) -> bool:
        return url is not None

    def normalizeLink(self, url: str) -> str:
        return url

    def normalizeLinkText(self, link: str) -> str:
        return link


def _table(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    count = len(state.tokens)
    if not table(state, first, end, silent):
        return False
    row: list[Token] = []
    for token in state.tokens[count:]:
        if token.type == "tr_open":
            row = []
        elif token.type == "inline":
            row.append(token)
        elif token.type == "tr_close" and row[0].map:
            _keep_surplus(row, getLine(state, row[0].map[0]).strip())
    return True


def _keep_surplus(row: list[Token], typed: str) -> None:
    """The last cell takes the words of cells that have no heading above them, so that none are lost."""
    cells = [cell.strip() for cell in escapedSplit(typed.removeprefix("|"))]
    surplus = [cell for cell in cells[len(row) :] if cell]
    if surplus:
        row[-1].content = " | ".join([row[-1].content, *surplus])


def _citation(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("(", state.pos):
        return False
    group = GROUP.match(state.src, state.pos)
    is_link = state.pos > 0 and state.src[state.pos - 1] == "]"
    if group is not None and not is_link and not is_slurred(read_group(group.group())):
        return _take(state, silent, "citation", group.group())
    slip = group or SLIP.match(state.src, state.pos)
    return slip is not None and _take(state, silent, "slip", slip.group())


def _take(state: StateInline, silent: bool, kind: str, words: str) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.content = words
        token.meta["at"] = state.pos
    state.pos += len(words)
    return True


def _link(state: StateInline, silent: bool) -> bool:
    return _marked(link, state, silent)


def _image(state: StateInline, silent: bool) -> bool:
    return _marked(image, state, silent)


def _autolink(state: StateInline, silent: bool) -> bool:
    return _marked(autolink, state, silent)


def _backticks(state: StateInline, silent: bool) -> bool:
    return _marked(backtick, state, silent)


def _entity(state: StateInline, silent: bool) -> bool:
    """A sign by its name or number, as in `&eacute;`; a control character becomes visible."""
    count = len(state.tokens)
    found = entity(state, silent)
    for token in state.tokens[count:]:
        token.content = printable(token.content)
    return found


def _marked(rule: Any, state: StateInline, silent: bool) -> bool:
    start, count = state.pos, len(state.tokens)
    if not rule(state, silent):
        return False
    for token in state.tokens[count:]:
        if token.type in MARKED:
            token.meta.setdefault("at", start)
            token.meta.setdefault("end", state.pos)
    return True
