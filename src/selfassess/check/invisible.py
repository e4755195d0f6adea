"""Characters that nobody sees, and where they belong: in emoji, flags, and scripts that join their letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

INVISIBLE = (
    "["
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ufdd0-\ufdef\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0010fffe\U0010ffff"  # no characters at all
    "]+"
)
FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
JOINING = r"[\u0590-\u109f\u1780-\u18af\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc]"
RIGHT_TO_LEFT = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
IDEOGRAPH = r"[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003fffd]"
EMOJI = r"[#*0-9\u00a9\u00ae\u200d\u2030-\u3299\ufe0f\U0001f000-\U0001faff]"
WANTED = {
    "\u200c": JOINING,
    "\u200d": f"{JOINING}|{EMOJI}",
    "\u034f": JOINING,
    **dict.fromkeys("\ufe0e\ufe0f", f"{EMOJI}|{IDEOGRAPH}"),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE0E)), f"{IDEOGRAPH}|{JOINING}|[\u2030-\u3299]"),
    **dict.fromkeys(map(chr, range(0xE0100, 0xE01F0)), IDEOGRAPH),
    **dict.fromkeys(map(chr, (*range(0x180B, 0x180F), 0x17B4, 0x17B5)), JOINING),
    **dict.fromkeys(map(chr, (0x115F, 0x1160, 0x3164, 0xFFA0)), IDEOGRAPH),
}
"""What must be next to a character for it to be wanted there."""
DIRECTIONS = "\u061c\u200e\u200f"
NAMES = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    **dict.fromkeys(DIRECTIONS, "direction mark"),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), "variation selector"),
}
TAGS = range(0xE0000, 0xE0080)


class Hidden(Struct, frozen=True):
    """Characters from `start` to `end` that nobody sees, what they are, and what is to be there instead."""

    start: int
    end: int
    name: str
    meant: str = ""


def hidden_in(text: str) -> Iterator[Hidden]:
    """Every run of invisible characters that are not wanted where they are."""
    flags = [match.span() for match in re.finditer(FLAG, text)]
    for run in re.finditer(INVISIBLE, text):
        if any(start <= run.start() < end for start, end in flags):
            continue
        before, after = text[run.start() - 1 : run.start()] if run.start() else "", text[run.end() : run.end() + 1]
        unwanted = [each for each in run.group() if not _is_wanted(each, before, after, text)]
        if unwanted:
            kept = "".join(each for each in run.group() if each not in unwanted)
            yield _joined(text, run, unwanted[0], kept) or Hidden(run.start(), run.end(), _name(unwanted), kept)


def _joined(text: str, run: re.Match[str], character: str, kept: str) -> Hidden | None:
    """A soft hyphen at the end of a line, which goes with the line's end: the word goes on there."""
    space = re.compile(r"[ \t]*\n?[ \t]*(?=[a-z])").match(text, run.end()) if character == "\u00ad" else None
    is_in_word = run.start() > 0 and text[run.start() - 1].isalpha()
    if space is None or not space.group() or not is_in_word:
        return None
    return Hidden(run.start(), space.end() + 1, "soft hyphen", f"{kept}{text[space.end()]}")


def _is_wanted(character: str, before: str, after: str, text: str) -> bool:
    if character in DIRECTIONS:
        return re.search(RIGHT_TO_LEFT, text) is not None
    beside = WANTED.get(character)
    if beside is None:
        return False
    is_before = re.match(beside, before) is not None
    if character == "\u200d" and before and not re.match(JOINING, before):
        return is_before and not before.isdigit() and re.match(EMOJI, after) is not None
    if character in "\u200c\u200d":
        return is_before or re.match(JOINING, after) is not None
    return is_before and (not before.isdigit() or after == "\u20e3")


def _name(characters: list[str]) -> str:
    first = characters[0]
    if ord(first) in TAGS:
        spelt = "".join(chr(ord(each) - 0xE0000) for each in characters if 0xE0020 <= ord(each) < 0xE007F)
        return f"hidden text “{spelt[:60]}”" if spelt else "hidden tag character"
    return f"{NAMES.get(first, 'character that nobody can see')} (U+{ord(first):04X})"
