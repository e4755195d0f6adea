"""A long series drawn as a line: a mark for each year, the figures at both ends, and below a key that names every line.

The figures at the ends are beside the lines, where nothing else is; whatever has no place there is in the key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from selfassess.document.chart import Chart, Point
from selfassess.document.drawn_words import GAP, LINE, SIZE, Colours, text, width, wrapped
from selfassess.document.language import Language

HIGH = 160
MARK = 5
TOP = 8
SAMPLE = 44
"""How wide a line of the key is."""
MOST_OF_ENDS = 0.4
"""Of the width; figures that take more are in the key only."""
SHAPES = (
    "M{x} {n}L{e} {y}L{x} {s}L{w} {y}Z",
    "M{w} {n}H{e}V{s}H{w}Z",
    "M{x} {n}L{e} {s}H{w}Z",
    "M{w} {n}H{e}L{x} {s}Z",
    "M{w} {n}L{e} {s}M{w} {s}L{e} {n}",
    "M{w} {y}H{e}M{x} {n}V{s}",
)
"""The marks of other lines: a diamond, a square, two triangles, and two crosses."""


class _Plot:
    """Where years and values are drawn."""

    def __init__(self, chart: Chart, left: float, right: float) -> None:
        self.left, self.right = left, right
        self.places = {year: place for place, year in enumerate(chart.years)}
        self._step = (right - left) / max(len(self.places) - 1, 1)
        self._lowest, highest = chart.range
        self._each = HIGH / (highest - self._lowest)

    def x(self, year: str) -> float:
        return self.left + self.places[year] * self._step

    def y(self, value: float) -> float:
        return TOP + HIGH - (value - self._lowest) * self._each


class _Trace(Struct, frozen=True):
    """A line: its look, and the shape of its marks; ours are circles, filled with a colour."""

    look: str
    shape: str = ""
    filled: str = ""

    def through(self, points: Sequence[Point], plot: _Plot) -> Iterator[str]:
        """Broken where there is no figure for a year."""
        path, before = "", -2
        for point in points:
            place = plot.places[point.year]
            path += f"{'L' if place == before + 1 else 'M'}{plot.x(point.year):.1f} {plot.y(point.value):.1f}"
            before = place
        yield f'<path d="{path}" {self.look}/>'
        for point in points:
            yield self.mark(plot.x(point.year), plot.y(point.value))

    def sample(self, y: float) -> Iterator[str]:
        yield f'<path d="M0 {y:.1f}H{SAMPLE}" {self.look}/>'
        yield self.mark(SAMPLE / 2, y)

    def mark(self, x: float, y: float) -> str:
        if self.filled:
            return f'<circle class="latest" cx="{x:.1f}" cy="{y:.1f}" r="{MARK}" fill="{self.filled}"/>'
        if not self.shape:
            return ""
        ends = {"n": y - MARK, "s": y + MARK, "w": x - MARK, "e": x + MARK, "x": x, "y": y}
        return f'<path d="{self.shape.format(**{name: f"{at:.1f}" for name, at in ends.items()})}" {self.look}/>'


def line(chart: Chart, words: Language, colours: Colours, wide: int) -> tuple[float, list[str]]:
    """The height of the drawing, and its parts."""
    first, last = chart.own[0], chart.own[-1]
    ends = width(first.shown) + GAP, width(last.shown, is_bold=True) + GAP
    has_ends = sum(ends) < wide * MOST_OF_ENDS
    left, right = ends if has_ends else (width(chart.years[0]) / 2, width(chart.years[-1]) / 2)
    plot = _Plot(chart, left, wide - right)
    across = f"M{plot.left:.1f} {{:.1f}}H{plot.right:.1f}"
    ours = _Trace(f'class="trace" fill="none" stroke="{colours.ours}" stroke-width="3"', filled=colours.ours)
    aimed = _Trace(f'class="target" fill="none" stroke="{colours.ink}" stroke-width="2" stroke-dasharray="6 4"')
    other = f'class="other" fill="none" stroke="{colours.ours}" stroke-width="1.5"'
    others = [(points, _Trace(other, SHAPES[at % len(SHAPES)])) for at, points in enumerate(chart.others.values())]
    parts = [f'<path class="zero" d="{across.format(plot.y(0))}" stroke="{colours.ink}"/>']
    key = [(ours, words.own_figures.format(first.shown, first.year, last.shown, last.year))]
    for points, trace in others:
        parts += trace.through(points, plot)
        key.append((trace, points[-1].said))
    if chart.target is not None:
        parts.append(f'<path d="{across.format(plot.y(chart.target.value))}" {aimed.look}/>')
        key.append((aimed, chart.target.said))
    parts += ours.through(chart.own, plot)
    parts += _ends(first, last, chart.years, plot) if has_ends else []
    parts += _years(chart.years, plot)
    height, rows = _key(key, wide)
    return height, [*parts, *rows]


def _ends(first: Point, last: Point, years: Sequence[str], plot: _Plot) -> Iterator[str]:
    """Our first and last figure, each where our line begins or ends at the edge."""
    if first.year == years[0]:
        yield text(first.shown, plot.left - GAP, plot.y(first.value) + SIZE * 0.35, "end")
    if last.year == years[-1] and last is not first:
        yield text(last.shown, plot.right + GAP, plot.y(last.value) + SIZE * 0.35, is_bold=True)


def _years(years: Sequence[str], plot: _Plot) -> Iterator[str]:
    """The first and the last, and as many between as have room."""
    y = TOP + HIGH + MARK + SIZE
    room = max(map(width, years)) + GAP
    free_from, free_to = plot.left + room, plot.right - room
    yield text(years[0], plot.left, y, "middle")
    for year in years[1:-1]:
        x = plot.x(year)
        if free_from <= x <= free_to:
            yield text(year, x, y, "middle")
            free_from = x + room
    if len(years) > 1:
        yield text(years[-1], plot.right, y, "middle")


def _key(key: Sequence[tuple[_Trace, str]], wide: int) -> tuple[float, list[str]]:
    top: float = TOP + HIGH + MARK + LINE + GAP
    parts: list[str] = []
    for trace, said in key:
        parts += trace.sample(top + LINE / 2)
        for row in wrapped(said, wide - SAMPLE - GAP):
            parts.append(text(row, SAMPLE + GAP, top + SIZE * 0.85))
            top += LINE
        top += 4
    return top, parts
