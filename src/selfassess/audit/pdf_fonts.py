"""The letters that the codes of a PDF's fonts mean, where the file says so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

RANGES = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
CODES = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
SPACES = re.compile(rb"begincodespacerange\s*<([0-9A-Fa-f\s]*)>")
MOST_CODES = 70_000
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
WINDOWS = "cp1252"


class PdfFont(Struct, frozen=True):
    """How many bytes a code has, and what each code means; a code that is not there is a letter as Windows has it."""

    length: int = 1
    letters: Mapping[int, str] = {}

    def words(self, codes: bytes) -> str:
        """What a text in the codes of the font says."""
        step = self.length
        if not self.letters:
            return codes.decode(WINDOWS, "replace") if step == 1 else ""
        numbers = (int.from_bytes(codes[at : at + step], "big") for at in range(0, len(codes), step))
        return "".join(self.letters.get(number) or (chr(number) if step == 1 else "") for number in numbers)


def font_of(to_unicode: bytes, *, is_wide: bool) -> PdfFont:
    """A font by its table of letters; `is_wide` says that its codes have two bytes where the table does not say."""
    space = SPACES.search(to_unicode)
    length = len(_bytes(space[1])) if space is not None else 2 if is_wide else 1
    letters: dict[int, str] = {}
    for kind, table in RANGES.findall(to_unicode):
        found = [(_bytes(code), opens, closes) for code, opens, closes in CODES.findall(table)]
        if kind == b"bfchar":
            values = [code for code, opens, closes in found if not opens and not closes]
            letters.update(
                (int.from_bytes(code, "big"), _letters(to)) for code, to in zip(*[iter(values)] * 2, strict=False)
            )
        else:
            _ranges(found, letters)
        if len(letters) > MOST_CODES:
            break
    return PdfFont(max(length, 1), letters)


def _ranges(found: list[tuple[bytes, bytes, bytes]], letters: dict[int, str]) -> None:
    """Puts ranges of codes among the letters: the first and last code, then the first letter or a list of letters."""
    waiting: list[bytes] = []
    is_list = False
    for code, opens, closes in found:
        if opens:
            is_list = True
        elif closes:
            is_list, waiting = False, []
        else:
            waiting.append(code)
            if is_list and len(waiting) > 2:
                letters[int.from_bytes(waiting[0], "big") + len(waiting) - 3] = _letters(code)
            elif not is_list and len(waiting) == 3:
                _range(waiting, letters)
                waiting = []


def _range(codes: list[bytes], letters: dict[int, str]) -> None:
    first, last = (int.from_bytes(code, "big") for code in codes[:2])
    start = _letters(codes[2])
    for step in range(min(last - first + 1, MOST_CODES - len(letters))):
        if start and ord(start[-1]) + step < 0x110000:
            letters[first + step] = start[:-1] + chr(ord(start[-1]) + step)


def _bytes(code: bytes) -> bytes:
    digits = b"".join(code.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _letters(code: bytes) -> str:
    return code.decode("utf-16-be", "replace").replace("\0", "")
