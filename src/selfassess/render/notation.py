"""The notation of prose: Markdown without HTML, and citations as a rule of their own.

Every token that a finding may speak of keeps in `meta["at"]` where it begins in its block.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, image, link

from selfassess.citation import GROUP, SLIP, is_slurred, read_group

ENABLED = (
    "table", "fence", "blockquote", "hr", "list", "heading", "reference", "newline", "escape", "backticks", "emphasis",
    "link", "image", "autolink", "entity", "balance_pairs", "fragments_join", "text_join",
)  # fmt: skip
DEEPEST = 60


@cache
def markdown() -> MarkdownIt:
    """The parser of prose: HTML is text, addresses are judged by the rules and not here."""
    parser = _Prose("zero", {"maxNesting": DEEPEST}).enable(list(ENABLED))
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.at("image", _image)
    parser.inline.ruler.at("autolink", _autolink)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.add_terminator_char("(")
    return parser


class _Prose(MarkdownIt):
    """Takes every address as it was typed."""

    def validateLink(self, url: str) -> bool:
        return url is not None

    def normalizeLink(self, url: str) -> str:
        return url


def _citation(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("(", state.pos):
        return False
    group = GROUP.match(state.src, state.pos)
    if group is not None and not is_slurred(read_group(group.group())):
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


def _marked(rule: Any, state: StateInline, silent: bool) -> bool:
    start, count = state.pos, len(state.tokens)
    if not rule(state, silent):
        return False
    for token in state.tokens[count:]:
        if token.type in ("link_open", "image"):
            token.meta.setdefault("at", start)
    return True
