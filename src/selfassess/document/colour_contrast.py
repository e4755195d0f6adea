"""How far two colours stand apart, and whether words in them can be read (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11)."""

from __future__ import annotations

LARGE, LARGE_BOLD = 18.0, 14.0
"""Points from which letters are large, plain and bold: they need less contrast."""
EDGES = 3.0
ENOUGH = {False: 4.5, True: 3.0}
MORE = {False: 7.0, True: 4.5}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as `00AAFF` or `#00aaff`, from 1 to 21. ValueError for any other words."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_large(points: float, *, is_bold: bool) -> bool:
    return points >= (LARGE_BOLD if is_bold else LARGE)


def grade(ratio: float, *, large: bool) -> str:
    """`AAA`, or `AA`, which the law asks for; empty below that."""
    return "AAA" if ratio >= MORE[large] else "AA" if ratio >= ENOUGH[large] else ""


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) != len("RRGGBB"):
        raise ValueError(f"{colour!r} is not a colour")
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
