"""Colours and sizes as style sheets write them; what is not certain is empty or None."""

from __future__ import annotations

import re
from collections.abc import Mapping

NAMED: Mapping[str, str] = {
    "black": "000000", "white": "ffffff", "red": "ff0000", "lime": "00ff00", "blue": "0000ff", "yellow": "ffff00",
    "cyan": "00ffff", "aqua": "00ffff", "magenta": "ff00ff", "fuchsia": "ff00ff", "silver": "c0c0c0",
    "gray": "808080", "grey": "808080", "maroon": "800000", "olive": "808000", "green": "008000", "purple": "800080",
    "teal": "008080", "navy": "000080", "orange": "ffa500", "lightgray": "d3d3d3", "lightgrey": "d3d3d3",
    "darkgray": "a9a9a9", "darkgrey": "a9a9a9", "dimgray": "696969", "dimgrey": "696969", "gainsboro": "dcdcdc",
    "whitesmoke": "f5f5f5", "darkred": "8b0000", "darkgreen": "006400", "darkblue": "00008b", "gold": "ffd700",
    "pink": "ffc0cb", "lightblue": "add8e6", "lightgreen": "90ee90", "lightyellow": "ffffe0", "steelblue": "4682b4",
    "royalblue": "4169e1", "skyblue": "87ceeb", "tomato": "ff6347", "coral": "ff7f50", "crimson": "dc143c",
    "brown": "a52a2a", "khaki": "f0e68c", "beige": "f5f5dc", "ivory": "fffff0", "indigo": "4b0082",
    "slategray": "708090", "slategrey": "708090", "dodgerblue": "1e90ff", "firebrick": "b22222",
}  # fmt: skip
SIZES = {
    "xx-small": 7.5,
    "x-small": 7.5,
    "small": 10.0,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
}
POINTS = {"px": 0.75, "pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 28.35, "mm": 2.835}
ROOT = 12.0
"""The size of letters in points where nobody says another."""


def colour_of(value: str) -> str:
    """A colour as in `00aaff`; empty for one that is not certain, as one that shows what is behind it."""
    value = value.strip().lower()
    if value in NAMED:
        return NAMED[value]
    if re.fullmatch(r"#[0-9a-f]{3}", value):
        return "".join(digit * 2 for digit in value[1:])
    if re.fullmatch(r"#[0-9a-f]{6}(?:ff)?", value):
        return value[1:7]
    found = re.fullmatch(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*(?:1|1\.0|100%)\s*)?\)", value)
    return "".join(f"{min(int(part), 255):02x}" for part in found.groups()) if found is not None else ""


def size_of(value: str, around: float) -> float:
    """A size in points, by the size around it; 0 where it is not certain."""
    value = value.strip().lower()
    if value in SIZES:
        return SIZES[value]
    if value in ("smaller", "larger"):
        return around / 1.2 if value == "smaller" else around * 1.2
    found = re.fullmatch(r"(\d{0,4}(?:\.\d{1,4})?)(px|pt|pc|in|cm|mm|em|rem|%)", value)
    if found is None or not found[1].strip("."):
        return 0
    number, unit = float(found[1]), found[2]
    if unit in ("em", "%"):
        return around * number / (100 if unit == "%" else 1)
    return number * (ROOT if unit == "rem" else POINTS[unit])


def is_heavy(value: str) -> bool:
    return value in ("bold", "bolder") or (value.isdecimal() and int(value[:4]) >= 600)
