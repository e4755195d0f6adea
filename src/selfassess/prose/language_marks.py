"""How prose says that words are in another language: `[words]{lang=ur}`, and `::: {lang=ur}` around whole paragraphs.

The notation is pandoc's. Tokens `language_open` and `language_close` have their places as other notation has;
`division_open` and `division_close` are around blocks. What was said is in `meta["said"]`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from msgspec import Struct

from selfassess.prose.block_rows import row_at
from selfassess.prose.link_label import link_label

BRACES = r"\{[^{}\n]{1,60}\}"
ATTRIBUTE = r"""(?xi)
    \s* (:?lang(?:uage)?|dir) (\s*[=:]\s*)
    (["'“”‘’]?) ([\w-]+) ["'“”‘’]? (?=\s|$) \s*
"""
OPENING = r":{3,}[ \t]*([^\s:].*?)[ \t]*:*[ \t]*"
CLOSING = r":{3,}[ \t]*"
DIRECTIONS = ("ltr", "rtl")


class Said(Struct, frozen=True):
    """What is said of words: the tag of their language and their direction, each empty where nothing is said.

    `mistyped` is what stands for a language and is no code; `meant` is the code that was probably meant by it.
    """

    language: str = ""
    direction: str = ""
    mistyped: str = ""
    meant: str = ""
    is_exact: bool = True

    @property
    def attributes(self) -> str:
        """The attributes of an element whose words these are."""
        language = self.language or self.meant
        said = f' lang="{language}"' if language else ""
        return f'{said} dir="{self.direction}"' if self.direction else said

    @property
    def notation(self) -> str:
        """What should have been typed between the braces; empty where nobody knows."""
        language = self.language or self.meant
        parts = [f"lang={language}" if language else "", f"dir={self.direction}" if self.direction else ""]
        return "" if self.mistyped and not self.meant else " ".join(filter(None, parts))


def said_in(typed: str) -> Said | None:
    """What the words between braces say of a language; None where they say nothing of one."""
    from selfassess.document.languages import SPOKEN, code_meant, tag_of

    language = direction = mistyped = ""
    is_exact = True
    at = 0
    while at < len(typed):
        match = re.compile(ATTRIBUTE).match(typed, at)
        if match is None:
            break
        at = match.end()
        key, value = match[1].lower(), match[4]
        if key == "dir":
            direction = value.lower()
        elif tag_of(value):
            language = tag_of(value)
        else:
            mistyped = value
        is_exact = is_exact and key in ("lang", "dir") and match[2].strip() == "="
    if at and at == len(typed) and (not direction or direction in DIRECTIONS):
        return Said(language, direction, mistyped, code_meant(mistyped) if mistyped else "", is_exact)
    word = typed.strip()
    is_name = any(word.lower() == language.name.lower() for language in SPOKEN.values())
    if is_name or (at == 0 and word.lower() in SPOKEN):
        return Said(mistyped=word, meant=code_meant(word), is_exact=False)
    return None


def language_span(state: StateInline, silent: bool) -> bool:
    """Words in square brackets, whose first is at hand, and behind them in braces which language they are in.

    It skips nothing when it is silent: whoever looks for the end of a link counts the brackets instead.
    """
    start = state.pos
    if silent or not _has_braces(state.src):
        return False
    closing = link_label(state, start)
    braces = re.compile(BRACES).match(state.src, closing + 1, state.posMax) if closing > start + 1 else None
    said = said_in(braces[0][1:-1]) if braces is not None else None
    if braces is None or said is None:
        return False
    end, state.pos, state.posMax = state.posMax, start + 1, closing
    state.push("language_open", "span", 1).meta |= {"at": start, "end": start + 1, "said": said}
    state.md.inline.tokenize(state)
    closes = {"at": closing, "said_from": closing + 1, "end": braces.end(), "said": said}
    state.push("language_close", "span", -1).meta |= closes
    state.pos, state.posMax = braces.end(), end
    return True


@lru_cache(maxsize=8)
def _has_braces(source: str) -> bool:
    return "]{" in source


def said_behind(state: StateInline) -> tuple[Said, int] | None:
    """What stands in braces right behind a link, and where they end."""
    braces = re.compile(BRACES).match(state.src, state.pos, state.posMax)
    said = said_in(braces[0][1:-1]) if braces is not None else None
    return (said, braces.end()) if braces is not None and said is not None else None


def division(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Blocks between a row such as `::: {lang=ur}` and a row of colons; without that, all blocks that follow."""
    if not state.src.startswith(":::", state.bMarks[first] + state.tShift[first]):
        return False
    opening = re.fullmatch(OPENING, row_at(state, first))
    said = said_in(opening[1].removeprefix("{").removesuffix("}")) if opening is not None else None
    if opening is None or said is None:
        return False
    if silent:
        return True
    end, is_closed = _end(state, first, last)
    token = state.push("division_open", "", 1)
    token.map, token.markup = [first, end], opening[0]
    token.meta |= {"said": said, "is_closed": is_closed}
    around = state.parentType, state.lineMax
    state.parentType, state.lineMax = "division", end
    state.md.block.tokenize(state, first + 1, end)
    state.parentType, state.lineMax = around
    state.push("division_close", "", -1).meta["said"] = said
    state.line = end + is_closed
    return True


def _end(state: StateBlock, first: int, last: int) -> tuple[int, bool]:
    """The row that closes a division, and whether there is one."""
    depth = 1
    for number in range(first + 1, last):
        row = row_at(state, number)
        if state.sCount[number] < state.blkIndent and row:
            return number, False
        depth += bool(re.fullmatch(OPENING, row)) - bool(re.fullmatch(CLOSING, row))
        if depth == 0:
            return number, True
    return last, False
