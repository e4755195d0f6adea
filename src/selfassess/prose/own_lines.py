"""Lines that stay lines though Markdown would run them on: who said it, and paragraphs that are numbered."""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

ATTRIBUTION = r"(?:[—–]|--?)\s*\w"
NUMBERED = r"\d{1,3}(?:\.\d{1,3})+\.?\s+\S"


def own_lines(state: StateCore) -> None:
    """Makes a break of the line break before such a line."""
    in_quotation = 0
    for token in state.tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            in_quotation += token.nesting
        elif token.type == "inline" and "\n" in token.content:
            _break(token.children or [], token.content, in_quotation > 0)


def _break(tokens: list[Token], content: str, in_quotation: bool) -> None:
    """An attribution is the last line of a quotation; of lines with numbers, the first line has one too."""
    is_numbered = content[0].isdigit() and re.match(NUMBERED, content) is not None
    last = max((at for at, token in enumerate(tokens) if token.type == "softbreak"), default=-1)
    for at, token in enumerate(tokens[:-1]):
        if token.type == "softbreak" and (
            (is_numbered and re.match(NUMBERED, tokens[at + 1].content))
            or (in_quotation and at == last and re.match(ATTRIBUTION, tokens[at + 1].content))
        ):
            token.type, token.tag = "hardbreak", "br"
