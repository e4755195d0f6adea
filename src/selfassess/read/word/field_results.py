"""Fields: an instruction, which nobody sees, and the result that everybody reads, over as many runs as they like."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree
from msgspec import Struct, field

from selfassess.read.word.symbol_fonts import shown_sign
from selfassess.read.word.word_names import W

LISTS = frozenset({"TOC", "INDEX", "TOA"})
NOWHERE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sdtPr"})
BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})
LINK = r"""(?x)
    ^\s*HYPERLINK\b
    (?: \s+ (?! \\ ) (?: "([^"]*)" | “([^”]*)” | (\S+) ) )?   # the address, in quotation marks or without
    (?: .*? \\l \s+ (?: "([^"]*)" | (\S+) ) )?                # the place in that file or in this one
"""
ARGUMENT = re.compile(r'"([^"]*)"|(\S+)')


class Field(Struct):
    """A field that is open: its instruction so far, and whether its result has begun."""

    instruction: list[str] = field(default_factory=list)
    has_result: bool = False
    link: str = ""

    @property
    def words(self) -> str:
        return "".join(self.instruction).strip()

    @property
    def keyword(self) -> str:
        return self.words.partition(" ")[0].upper().partition("\\")[0]


class Fields:
    """The fields that are open at a place of a story."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    @property
    def hides(self) -> bool:
        """Whether words here are part of an instruction."""
        return any(not each.has_result for each in self._open)

    @property
    def is_contents(self) -> bool:
        return any(each.has_result and each.keyword in LISTS for each in self._open)

    @property
    def link(self) -> str:
        return next((each.link for each in reversed(self._open) if each.link), "")

    def begin(self) -> None:
        self._open.append(Field())

    def instruct(self, words: str) -> None:
        if self._open and not self._open[-1].has_result:
            self._open[-1].instruction.append(words)

    def separate(self) -> None:
        if self._open and not self._open[-1].has_result:
            self._open[-1].has_result = True
            self._open[-1].link = link_of(self._open[-1].words)

    def end(self) -> str:
        """The words that show where a field ends that has no result of its own."""
        closed = self._open.pop() if self._open else Field(has_result=True)
        return "" if closed.has_result or self.hides else shown_instruction(closed.words)


def link_of(instruction: str) -> str:
    """The address that a field leads to, with `#` before a place in this file; empty for other fields."""
    found = re.match(LINK, instruction)
    if found is None:
        return ""
    address, place = found[1] or found[2] or found[3] or "", found[4] or found[5] or ""
    return f"{address}#{place}" if place else address


def shown_instruction(instruction: str) -> str:
    """What Word shows for a field that has no result: the sign of SYMBOL, or the words of a button."""
    arguments = [quoted or plain for quoted, plain in ARGUMENT.findall(instruction)]
    keyword = arguments[0].upper() if arguments else ""
    if keyword == "SYMBOL":
        font = re.search(r'\\f\s+"?([^"\\]+)', instruction)
        code = arguments[1] if len(arguments) > 1 else ""
        digits = int(code, 0) if re.fullmatch(r"0[xX][0-9a-fA-F]{1,5}|[1-9]\d{0,5}", code) else 0
        return shown_sign(font[1].strip() if font is not None else "", digits) or ""
    if keyword in BUTTONS:
        return " ".join(arguments[2:])
    return " ".join(arguments[1:2]) if keyword == "QUOTE" else ""


def paired(story: etree._Element) -> set[etree._Element]:
    """The marks of fields in a story that have both a beginning and an end; others would swallow what follows them."""
    waiting: list[list[etree._Element]] = []
    found: set[etree._Element] = set()
    for each in _marks(story):
        kind = each.get(f"{W}fldCharType")
        if kind == "begin":
            waiting.append([each])
        elif kind == "separate" and waiting:
            waiting[-1].append(each)
        elif kind == "end" and waiting:
            found.update(waiting.pop(), (each,))
    return found


def _marks(story: etree._Element) -> Iterable[etree._Element]:
    """The marks of fields that are not deleted, nor where no words can be."""
    for each in story.iter(f"{W}fldChar"):
        run = each.getparent()
        around = run.getparent() if run is not None else None
        if around is None or around.tag not in NOWHERE:
            yield each
