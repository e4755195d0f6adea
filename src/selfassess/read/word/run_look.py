"""What words look like: bold, larger, raised and so on, as far as it may say what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree
from msgspec import Struct, convert

from selfassess.read.word.word_names import NO, VAL, W, is_on, number


class Look(Struct, frozen=True):
    """The look of words. `size` is in half points, `raised` superscript or subscript.

    `background` is the colour of a marker or shade behind the words alone.
    """

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    struck: bool = False
    hidden: bool = False
    size: int = 20
    colour: str = ""
    raised: str = ""
    font: str = ""
    background: str = ""


PLAIN = Look()
TOGGLES = ("bold", "italic", "capitals", "struck", "hidden")
MARKERS = {
    "yellow": "ffff00",
    "green": "00ff00",
    "cyan": "00ffff",
    "magenta": "ff00ff",
    "blue": "0000ff",
    "red": "ff0000",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "c0c0c0",
    "black": "000000",
    "white": "ffffff",
}
"""The colours of Word's markers."""
Properties = Mapping[str, bool | int | str]


def _colour(element: etree._Element) -> str:
    colour = element.get(VAL, "auto").lower()
    return "" if colour in ("auto", "000000") else colour


def _marked(element: etree._Element) -> str:
    return MARKERS.get(element.get(VAL, ""), "")


def shade(element: etree._Element | None) -> str:
    """The colour behind words, a cell or a table, as in `00aaff`; empty where there is none."""
    fill = element.get(f"{W}fill", "auto").lower() if element is not None else "auto"
    return "" if fill == "auto" else fill


def _raised(element: etree._Element) -> str:
    raised = element.get(VAL, "")
    return raised if raised in ("superscript", "subscript") else ""


def _font(element: etree._Element) -> str:
    return next((element.get(f"{W}{each}", "") for each in ("ascii", "hAnsi", "cs") if element.get(f"{W}{each}")), "")


READERS: dict[str, tuple[str, Callable[[etree._Element], bool | int | str]]] = {
    f"{W}b": ("bold", is_on),
    f"{W}i": ("italic", is_on),
    f"{W}u": ("underlined", lambda each: each.get(VAL, "single") not in NO),
    f"{W}caps": ("capitals", is_on),
    f"{W}strike": ("struck", is_on),
    f"{W}dstrike": ("struck", is_on),
    f"{W}vanish": ("hidden", is_on),
    f"{W}sz": ("size", lambda each: number(each.get(VAL)) or PLAIN.size),
    f"{W}color": ("colour", _colour),
    f"{W}vertAlign": ("raised", _raised),
    f"{W}rFonts": ("font", _font),
    f"{W}shd": ("background", shade),
    f"{W}highlight": ("background", _marked),
}


def read_look(properties: etree._Element | None) -> Properties:
    """What the properties of a run or of a style say of the look of words."""
    found: dict[str, bool | int | str] = {}
    for each in properties if properties is not None else ():
        reader = READERS.get(str(each.tag))
        if reader is not None:
            found[reader[0]] = reader[1](each)
    return found


def combined(defaults: Properties, paragraph: Properties, character: Properties, typed: Properties) -> Look:
    """The look of a run. Word turns a bold word of a bold paragraph's style back to plain, and so do we."""
    merged = {**defaults, **paragraph, **character}
    for name in TOGGLES:
        if name in paragraph and name in character and not defaults.get(name):
            merged[name] = bool(paragraph[name]) != bool(character[name])
    return convert({**merged, **typed}, Look)
