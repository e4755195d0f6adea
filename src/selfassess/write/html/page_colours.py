"""The colours of the page: which words and edges of page.css are on which ground, and how far they stand apart.

They are the custom properties of `:root`, by day and, in a media query, by night. A style sheet that names its colours
otherwise says nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.document.colour_contrast import EDGES, ENOUGH, contrast, grade
from selfassess.document.vocabulary import TINTS
from selfassess.write.brand import PAGE_STYLE

WORDS_ON = {
    **dict.fromkeys(("paper", "tint", "found"), ("ink", "quiet", "accent")),
    "cover": ("cover-ink", "cover-quiet"),
    "draft": ("draft-ink",),
    "alarm": ("alarm-ink",),
    **{tint: (f"{tint}-ink",) for tint in TINTS},
}
EDGES_ON = {"paper": ("edge", "focus"), "tint": ("focus",), "found": ("focus",), "draft": ("draft-ink",)}
PALETTE = re.compile(
    r"""
    (?P<dark>@media[^{]*prefers-color-scheme:\s*dark[^{]*\{\s*)?   # what is around the colours of the night
    :root\s*\{(?P<colours>[^}]*)\}                                # the colours
    """,
    re.VERBOSE,
)
COLOUR = re.compile(r"--([\w-]+)\s*:\s*(#[0-9a-fA-F]{6})\s*;")


class ColourPair(Struct, frozen=True):
    """A colour and its ground, by the names that page.css gives them. `line` is where the colour is typed."""

    scheme: str
    colour: str
    ground: str
    ratio: float
    needed: float
    line: int

    @property
    def is_enough(self) -> bool:
        return self.ratio >= self.needed

    @property
    def grade(self) -> str:
        """`AAA`, which edges do not have, or `AA`; empty where the contrast is too low."""
        return grade(self.ratio, large=False) if self.needed > EDGES else "AA" if self.is_enough else ""


def colour_pairs(style: str) -> tuple[ColourPair, ...]:
    """Every pair of which the style sheet names both colours; what it says last counts, as in a browser."""
    schemes: dict[str, dict[str, tuple[str, int]]] = {"light": {}, "dark": {}}
    for palette in PALETTE.finditer(style):
        start = palette.start("colours")
        for found in COLOUR.finditer(palette["colours"]):
            line = style.count("\n", 0, start + found.start()) + 1
            schemes["dark" if palette["dark"] else "light"][found[1]] = (found[2], line)
    dark = schemes["light"] | schemes["dark"] if schemes["dark"] else {}
    return (*_pairs("light", schemes["light"]), *_pairs("dark", dark))


def contrast_problems(style: str) -> Iterator[Problem]:
    """One problem for each colour that too many people could not tell from a ground, with the worst of its grounds."""
    lowest: dict[tuple[str, int], ColourPair] = {}
    for pair in sorted(colour_pairs(style), key=lambda pair: pair.ratio / pair.needed):
        if not pair.is_enough:
            lowest.setdefault((pair.colour, pair.line), pair)
    for pair in lowest.values():
        message = (
            f"--{pair.colour} on --{pair.ground} has a contrast of {pair.ratio:.1f} to 1 on a {pair.scheme} screen."
        )
        hint = f"Change one of the two colours, until the contrast is at least {pair.needed:g} to 1."
        yield Problem(Place(PAGE_STYLE, pair.line, path=f"--{pair.colour}"), message, hint, rule="brand-contrast")


def _pairs(scheme: str, colours: Mapping[str, tuple[str, int]]) -> Iterator[ColourPair]:
    for table, needed in ((WORDS_ON, ENOUGH[False]), (EDGES_ON, EDGES)):
        for ground, on_it in table.items():
            for name in on_it:
                if name in colours and ground in colours:
                    (colour, line), (below, _) = colours[name], colours[ground]
                    yield ColourPair(scheme, name, ground, contrast(colour, below), needed, line)
