"""What was mistyped in prose: links and headings that would stay words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from selfassess.diagnostics import Problem, write_hint
from selfassess.prose import address_reading, audience_mistakes, table_marker_mistakes, unread_markup
from selfassess.prose.block import Block, Position
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.picture_mistakes import MARKS, PICTURE, pictures_mistyped

ADDRESS, HEADING, REMARK = "address-malformed", "heading-malformed", "remark-left"
NO_WORDS = (ADDRESS, PICTURE)
"""Rules of what is notation to those who typed it."""

BROKEN_LINK = r"""(?x)
    (?<!\\)\](?P<gap>\s{0,3})\(\s{0,3}<?            # a gap between ] and ( makes two groups of brackets of it
    (?P<target>
        (?:https?://|www\.|mailto:|ref:|indicator:|table:  # begins as an address does,
        | (?<=\]\()\#)                              # or as the name of a part; “[1] (#2 of them)” is ordinary
        [^\s()<>]*
    )
    (?P<rest>(?:[^()\n]|\([^()\n]{0,200}\)){0,500}) # spaces and what follows them, to the end of the bracket
    (?P<close>\)?)                                  # missing where the bracket is never closed
"""
LONGEST_LINK = 300
BROKEN_HEADING = r"(?m)^[ \t]*(#{2,})\s*(\S.*)"
MOST_MARKS = 6


def without_words(block: Block) -> ProseMistake:
    """A heading of which `block` holds the # characters, and which has nothing else."""
    hint = "Write its words on the same line, or delete the # characters."
    return mistake(HEADING, Position(block, 0), len(block.content), "This heading has no words.", hint)


def comment(block: Block, start: int, end: int) -> ProseMistake:
    """A remark between <!-- and -->."""
    words = " ".join(block.content[start:end].split())
    message = f"“{words[:60].strip()}{'…' if len(words) > 60 else ''}” is a hidden comment. No document shows it."
    return mistake(REMARK, Position(block, start), end, message, "Delete it before you release the document.")


def mistakes_in(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """What was meant as more than words and is not; `words` are the block's without notation and code."""
    if OF_MARKS.search(words) is not None:
        for marks, find in FINDERS.items():
            if any(map(words.__contains__, marks)):
                yield from find(block, tokens, words)


def _broken_links(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """Links that are not read as such, so that their address is shown."""
    for match in re.finditer(BROKEN_LINK, words):
        if "[" in words[max(match.start() - LONGEST_LINK, 0) : match.start()]:
            start, end = match.start("target"), match.end("rest" if match["close"] else "target")
            target = block.content[start:end].strip().rstrip(",.;:")
            message = f"This does not become a link, so readers see “{target[:60].strip()}” in the text."
            hint, fix = _link_hint(match, target)
            yield mistake(ADDRESS, Position(block, start), start + len(target), message, hint, fix)


def _link_hint(match: re.Match[str], target: str) -> tuple[str, str | None]:
    """What to do about a broken link, and the target that it should have where that is known."""
    if match["gap"]:
        return "Delete the space between ] and (.", None
    if match["target"].endswith((":", "#")):
        fix = "".join(target.split(maxsplit=1))
        return f"Delete the space after “{match['target']}”.", fix if " " not in fix else None
    if not match["close"]:
        return "Type a closing round bracket after the address.", None
    if match["rest"].strip() and not re.search("[\"'<>]", match["rest"]):
        if match["target"].startswith("#"):
            return "Type a hyphen instead of each space, as in (#assessing-needs).", "-".join(target.split())
        return "Type %20 instead of each space in the address.", "%20".join(target.split())
    return "Write it as in [Prevention strategy](https://…).", None


def _broken_headings(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """Lines that begin as a heading does, and are none."""
    if block.level or block.cell is not None or block.holder is not None:
        return
    for match in re.finditer(BROKEN_HEADING, words):
        start, end = match.start(1), match.start() + len(match.group().rstrip())
        typed, rest = block.content[start:end], block.content[match.start(2) : end]
        marks = match[1] if len(match[1]) <= MOST_MARKS else "###"
        message = f"“{typed[:40].strip()}” does not become a heading, so readers see its # characters."
        hint = write_hint(f"{marks} {rest.strip()}")
        yield mistake(HEADING, Position(block, start), end, message, hint)


Finder = Callable[[Block, Sequence[Token], str], Iterator[ProseMistake]]
FINDERS: dict[tuple[str, ...], Finder] = {
    ("]",): _broken_links,
    MARKS: pictures_mistyped,
    ("#",): _broken_headings,
    ("][",): address_reading.undefined,
    ("{",): unread_markup.attributes,
    ("{", "}"): audience_mistakes.mistakes_in,
    table_marker_mistakes.BEGINS: table_marker_mistakes.mistakes_in,
    ("&",): unread_markup.entities,
    ("^",): unread_markup.powers,
}
OF_MARKS = re.compile(r"[][!{|<:#&^]")  # each mark has one of these, and most blocks have none


def mistake(
    rule: str,
    position: Position,
    end: int,
    message: str,
    hint: str,
    fix: str | None = None,
    refs: tuple[str, ...] = (),
) -> ProseMistake:
    return ProseMistake(rule, position, end, partial(Problem, message=message, hint=hint), fix, refs)
