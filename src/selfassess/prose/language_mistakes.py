"""Where prose says in which language words are, and what was mistyped there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from selfassess.diagnostics import Problem, write_hint
from selfassess.prose.block import Block, Position, Span
from selfassess.prose.language_marks import Said, said_in
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.syntax.nodes import Text

RULE = "language-unknown"
LEFT_OVER = r"""(?xim)
      (?P<gap>\][ ]+)?(?P<braces>\{ \s* :?lang(?:uage)? \s* [=:] [^{}\n]{0,40} \}?)   # braces behind no square bracket
    | ^(?P<colons>:{3,}[^\n]*)$                                                 # colons that open and close nothing
"""
CODES = "Use the code of the language, such as ur for Urdu, ar for Arabic, pl for Polish or cy for Welsh."


def in_language(tokens: Sequence[Token], block: Block, is_whole: bool) -> list[Span]:
    """Where the words of a block are whose language is said, or need not be: alternative text has no way to say it."""
    spans = [(0, len(block.content))] if is_whole else []
    opened: list[int] = []
    for token in tokens if "{" in block.content or "![" in block.content else ():
        if token.type == "language_open":
            opened.append(token.meta["at"])
        elif token.type == "language_close":
            spans.append((opened.pop(), token.meta["end"]))
        elif token.type == "image" or (token.type == "link_open" and "said" in token.meta):
            spans.append((token.meta["at"], token.meta.get("said_end", token.meta["end"])))
    return spans


def mistakes_in(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """What is mistyped in a block; `words` are its words without notation and code."""
    if "{" in block.content:
        for token in tokens:
            if token.type == "language_close" or (token.type == "link_open" and "said" in token.meta):
                start, end = token.meta["said_from"], token.meta.get("said_end", token.meta["end"])
                yield from _said_wrongly(token.meta["said"], Position(block, start + 1), end - 1)
    if "{" in words or ":::" in words:
        yield from _left_over(block, words)


def in_division(token: Token, text: Text) -> Iterator[ProseMistake]:
    """What is mistyped in the row that opens a division."""
    if token.nesting < 0 or not token.map:
        return
    row = Block(text, token.markup, token.map[0])
    inside = token.markup.strip(": \t")
    start = token.markup.find(inside)
    yield from _said_wrongly(token.meta["said"], Position(row, start), start + len(inside), "{{{}}}")
    if not token.meta["is_closed"]:
        hint = "Type ::: on its own line after the last paragraph in this language, with a blank line before it."
        yield _mistake(Position(row, 0), len(token.markup), "This mark of a language is never closed.", hint)


def _said_wrongly(said: Said, position: Position, end: int, form: str = "{}") -> Iterator[ProseMistake]:
    """What stands from `position` to `end`, where that is not how a language is said; a fix is set in the form."""
    if said.is_exact and not said.mistyped:
        return
    if said.mistyped:
        message = f"“{said.mistyped}” is not the code of a language."
    else:
        typed = position.block.content[position.offset : end]
        message = f"“{typed}” is not how a language is marked."
    fix = form.format(said.notation) if said.notation else None
    yield _mistake(position, end, message, write_hint(fix) if fix else CODES, fix)


def _left_over(block: Block, words: str) -> Iterator[ProseMistake]:
    """Marks of a language that are shown among the words."""
    for match in re.finditer(LEFT_OVER, words):
        typed = match["braces"] or match["colons"]
        message = f"“{typed.strip()}” marks nothing here, so readers see it among the words."
        said = said_in(typed.strip("{} ")) if match["braces"] else None
        notation = f"{{{said.notation}}}" if said is not None and said.notation else "{lang=ur}"
        fix = f"]{notation}" if match["gap"] else None
        if fix:
            hint = "Remove the space between ] and {."
        elif match["colons"]:
            hint = "Type ::: {lang=ur} on a line before the paragraphs in Urdu, and ::: on a line after them."
        else:
            hint = f"Put the words in square brackets, with no space after them: [words]{notation}"
        yield _mistake(Position(block, match.start()), match.end(), message, hint, fix)


def _mistake(position: Position, end: int, message: str, hint: str, fix: str | None = None) -> ProseMistake:
    return ProseMistake(RULE, position, end, partial(Problem, message=message, hint=hint), fix)
