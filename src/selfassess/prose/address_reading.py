"""Addresses that are elsewhere in a text than the links that use them: where they are, and which nothing uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from selfassess.diagnostics import Problem
from selfassess.prose.block import Block, Position
from selfassess.prose.link_addresses import DEFINED
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.syntax.nodes import Text

ADDRESS = "address-malformed"
UNDEFINED = r"""(?x)
    (?<![!\]\\])\[(?P<words>[^\]\[]{0,200}[^\W\d_][^\]\[]{0,200})\]  # letters: “[1][2]” are two notes
    \[(?P<id>[^\]\[^]{0,60})\](?![(:])
"""
BEFORE_TARGET = re.compile(r"\]\(\s*<?")


def target_position(token: Token, block: Block, env: Mapping[str, Any]) -> Position:
    """Where the address of a link was typed: behind its words, in their place, or on a line of its own."""
    if "label" in token.meta:
        typed = env["references"][token.meta["label"]]["typed"]
        return Position(_line(typed, block.text), typed.meta["at"])
    at, end = token.meta["at"], token.meta["end"]
    before = BEFORE_TARGET.match(block.content, token.meta.get("words_end", end))
    if before is not None:
        return Position(block, before.end())
    return Position(block, at + block.content.startswith(("[", "<"), at))


def unused(text: Text, tokens: Iterable[Token], used: frozenset[str]) -> Iterator[ProseMistake]:
    """Addresses that no link uses, and those whose id another has; readers see their lines as they were typed."""
    met: set[str] = set()
    for token in tokens:
        if token.type != DEFINED:
            continue
        name, shown = token.meta["name"], token.meta["id"]
        if name in met:
            message, hint = f"“[{shown}]” has a second address here.", "Give it another name, or remove this line."
        elif name not in used:
            message = f"No link uses the address of “[{shown}]”, so readers see this line."
            hint = f"Type “[{shown}]” after the words of a link, as in [our strategy][{shown}], or remove this line."
        if name in met or name not in used:
            report = partial(Problem, message=message, hint=hint)
            yield ProseMistake(ADDRESS, Position(_line(token, text), 0), len(token.content), report)
        token.meta["is_used"] = name in used - met
        met.add(name)


def _line(token: Token, text: Text) -> Block:
    return Block(text, token.content, token.map[0] if token.map else 0)


def undefined(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """Links whose address is nowhere in the text."""
    for match in re.finditer(UNDEFINED, words):
        name = match["id"] or match["words"]
        message = f"“{match[0]}” is no link: this text does not say where “[{name}]” leads."
        hint = f"Type its address after the words, as in [{match['words']}](https://…)."
        yield ProseMistake(
            ADDRESS, Position(block, match.start()), match.end(), partial(Problem, message=message, hint=hint)
        )
