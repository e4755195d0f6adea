"""How cells are marked by colour or struck out, by the names that people have for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from colorsys import rgb_to_hsv

STRUCK_OUT = "struck out"
THEME = ("FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646")
"""The colours of Office's own theme, by number."""
HUES = ((15, "red"), (44, "orange"), (68, "yellow"), (165, "green"), (200, "turquoise"), (255, "blue"), (290, "purple"))
RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
NEUTRAL = 0.12
"""A saturation below this is no colour: white, grey or black."""


def colour_of(attributes: Mapping[str, str]) -> str:
    """The name of a colour as a workbook has it; empty for white, grey, black, and for one that is not known."""
    if (rgb := RGB.fullmatch(attributes.get("rgb", ""))) is not None:
        return colour_name(rgb[1])
    theme = attributes.get("theme", "")
    if theme.isdecimal() and len(theme) < 3 and int(theme) < len(THEME):
        return colour_name(THEME[int(theme)])
    indexed = attributes.get("indexed", "")
    if indexed.isdecimal() and len(indexed) < 3:
        from openpyxl.styles.colors import COLOR_INDEX

        return colour_name(COLOR_INDEX[int(indexed)][2:]) if int(indexed) < len(COLOR_INDEX) else ""
    return ""


def colour_name(rgb: str) -> str:
    """The everyday name of a colour given by six digits; empty for white, grey and black."""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = rgb_to_hsv(red, green, blue)
    if saturation < NEUTRAL or value < 0.15:
        return ""
    return next((name for limit, name in HUES if hue * 360 < limit), "pink" if hue * 360 < 345 else "red")


def looks_of(fills: Sequence[str], struck: Sequence[bool], styles: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The look of each style that has one, by its number; a style has the numbers of its fill and of its font."""
    looks: dict[str, str] = {}
    for number, (fill, font) in enumerate(styles):
        is_struck = font.isdecimal() and len(font) < 6 and int(font) < len(struck) and struck[int(font)]
        colour = fills[int(fill)] if fill.isdecimal() and len(fill) < 6 and int(fill) < len(fills) else ""
        if is_struck or colour:
            looks[str(number)] = STRUCK_OUT if is_struck else colour
    return looks
