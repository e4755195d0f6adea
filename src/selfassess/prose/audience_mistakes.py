"""What was mistyped where prose says who may read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from selfassess.diagnostics import Problem, write_hint
from selfassess.model.readers import AUDIENCES
from selfassess.prose.audience_marks import MEANT, AudienceMark, audience_meant
from selfassess.prose.block import Block, Position
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.syntax.nodes import Text

RULE = "audience-malformed"
CHOICE = f"Type {', '.join(f'{{audience={each}}}' for each in AUDIENCES[:-1])} or {{audience={AUDIENCES[-1]}}}."
HINT = "Type it at the end of a heading that is not in a list or quotation, as in ### Our risks {audience=internal}."
CODE = "Check that the lines of code end with ```, and that this heading comes after them."
KEYS = f"{HINT} A claim, a story and a chapter have the key “audience” for this."


def of_heading(token: Token, text: Text) -> Iterator[ProseMistake]:
    """What is mistyped in the mark of a heading."""
    mark: AudienceMark | None = token.meta.get("audience")
    if mark is None or mark.is_exact or not token.map:
        return
    meant = audience_meant(mark.typed)
    fix = f"{{audience={meant}}}" if meant else None
    block = Block(text, mark.words, token.map[0], int(token.tag[1]))
    message = f"“{mark.typed}” does not say clearly who may read this part."
    yield _mistake(block, mark.at, mark.typed, message, write_hint(fix) if fix else CHOICE, fix)


def in_code(token: Token, text: Text) -> Iterator[ProseMistake]:
    """Marks among lines of code: behind ``` that nothing closes, what was meant as a part is code for all readers."""
    for number, row in enumerate(token.content.split("\n") if "{" in token.content else ()):
        for match in re.finditer(MEANT, row):
            block = Block(text, row, (token.map[0] if token.map else 0) + 1 + number)
            yield _mistake(block, match.start(), match[0], no_effect(match[0]), CODE)


def mistakes_in(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """Marks where they say nothing, so that every reader gets what was meant for some."""
    for match in re.finditer(MEANT, words):
        yield _mistake(block, match.start(), match[0], no_effect(match[0]), HINT if block.is_heading else KEYS)


def no_effect(typed: str) -> str:
    """The message about a mark that nothing reads."""
    return f"“{typed}” has no effect here, so all readers get these words."


def _mistake(block: Block, start: int, typed: str, message: str, hint: str, fix: str | None = None) -> ProseMistake:
    report = partial(Problem, message=message, hint=hint)
    return ProseMistake(RULE, Position(block, start), start + len(typed), report, fix)
