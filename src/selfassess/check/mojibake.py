"""Words that were read in the wrong encoding, such as `donâ€™t`, and what they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

LIKELY = ("â€", "Â", "Ã", "ðŸ", "ï»", "ï¬", "Å", "‚Ä", "¬", "√", "ÔÇ", "ΓÇ", "┬", "├", "â")
CODECS = ("cp1252", "mac_roman", "cp850", "cp437")
LEADS = b"\xc2\xc3\xc5\xe2\xef\xf0"
PLAUSIBLE = (
    "["
    "\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0174-\u0178\u017d\u017e"  # letters of Western Europe and Wales
    "\u2010-\u2026\u2030-\u203a\u20ac\u2122\u2190-\u27bf\u2b00-\u2bff\ufb00-\ufb06\ufeff\ufe0f\U0001f000-\U0001faff"
    "]"
)
LOST_END = "â€(?=$|[\\s.,;:!?)])"
LOST_SPACE = r"(?<=[a-z.,;:%\d])Â(?= )"
ROUNDS = 3


class Misread(NamedTuple):
    start: int
    end: int
    meant: str


def misread_in(text: str) -> Iterator[Misread]:
    """Where characters stand for others that were saved as UTF-8 and read as something else."""
    if not any(mark in text for mark in LIKELY):
        return
    for run in re.finditer(r"[^\x00-\x7f]+", text):
        for start, end, meant in _in_run(run.group()):
            once = "" if meant == "\ufeff" else meant
            yield Misread(run.start() + start, run.start() + end, _corrected(once))
    yield from (Misread(*match.span(), "”") for match in re.finditer(LOST_END, text))
    yield from (Misread(*match.span(), "") for match in re.finditer(LOST_SPACE, text))


def _corrected(text: str) -> str:
    """What was misread twice or more."""
    for _ in range(ROUNDS):
        for start, end, meant in reversed([*_in_run(text)]):
            text = text[:start] + meant + text[end:]
    return text


def _in_run(run: str) -> Iterator[Misread]:
    start = 0
    while start < len(run):
        end, meant = _decoded(run, start)
        following = _decoded(run, end) if meant else (end, "")
        while following[1]:
            end, meant = following[0], meant + following[1]
            following = _decoded(run, end)
        if meant:
            yield Misread(start, end, meant)
        start = end if meant else start + 1


def _decoded(run: str, start: int) -> tuple[int, str]:
    """The character that begins at an offset, and where what stands for it ends; empty where there is none."""
    for codec in CODECS:
        first = _bytes(codec).get(run[start : start + 1])
        if first is None or first not in LEADS:
            continue
        size = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
        typed = [_bytes(codec).get(character) for character in run[start : start + size]]
        if len(typed) < size or None in typed:
            continue
        try:
            meant = bytes(byte for byte in typed if byte is not None).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if re.fullmatch(PLAUSIBLE, meant):
            return start + size, meant
    return start, ""


@cache
def _bytes(codec: str) -> dict[str, int]:
    """The byte of each character beyond ASCII; what Windows leaves undefined stands for itself."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)} if codec == "cp1252" else {}
    for byte in range(0x80, 0x100):
        table[bytes([byte]).decode(codec, "replace")] = byte
    table.pop("\ufffd", None)
    return table
