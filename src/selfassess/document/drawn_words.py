"""Words in a drawing: how wide they are, how they are cut into lines, and in which colours everything is drawn.

Lengths are pixels, as long as a drawing has the width that it asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from selfassess.document.letter_widths import width_of

SIZE, LINE = 16, 20
LETTERS = SIZE * 1.1 / 1000  # a face may be wider than Arial
GAP = 12


class Colours(Struct, frozen=True):
    """The colours of a drawing, unless a style sheet says otherwise; on a page, those of the words around."""

    ink: str = "currentColor"
    ours: str = "currentColor"
    earlier: str = "currentColor"
    face: str = ""


def text(words: str, x: float, y: float, anchor: str = "start", is_bold: bool = False) -> str:
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    weight = ' font-weight="700"' if is_bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{side}{weight}>{escaped(words)}</text>'


def width(words: str, is_bold: bool = False) -> float:
    return width_of(words, is_bold) * LETTERS


def widest(words: str) -> float:
    """The width of words, whether bold or not."""
    return max(width(words), width(words, is_bold=True))


def wrapped(words: str, most: float) -> list[str]:
    """Words in lines that are no wider than this; a word that is wider is cut."""
    lines = [""]
    for word in _pieces(words.split(), most):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and widest(longer) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _pieces(words: Sequence[str], most: float) -> Iterator[str]:
    for word in words:
        start = 0
        for end in range(1, len(word) + 1):
            if end - start > 1 and widest(word[start:end]) > most:
                yield word[start : end - 1]
                start = end - 1
        yield word[start:]


def escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
