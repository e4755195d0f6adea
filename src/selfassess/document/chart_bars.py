"""Horizontal bars from zero, each with its name and figure as words beside it or above it.

Nothing is told by colour alone: our own bars are solid, others outlined, the target dashed. Nothing can collide: words
have columns, which are measured.
"""

from __future__ import annotations

from selfassess.document.chart import Chart, Point
from selfassess.document.drawn_words import GAP, LINE, SIZE, Colours, text, widest, wrapped

BAR, ROW = 20, 30
LEAST_BAR = 160
EDGE = 1.5  # half of the widest outline


def bars(chart: Chart, colours: Colours, wide: int) -> tuple[float, list[str]]:
    """The words in two columns on the left, the bars on the right; very long figures leave no room for that."""
    shown = max(widest(point.shown) for point in chart.points)
    if shown > wide / 3:
        return stacked(chart, colours, wide)
    room = wide - shown - 2 * GAP - LEAST_BAR
    names = min(max(widest(point.name) for point in chart.points), room)
    left = names + shown + 2 * GAP
    scale = _Scale(chart, left + EDGE, wide - EDGE)
    parts: list[str] = []
    top = 0.0
    for point in chart.points:
        lines = wrapped(point.name, names)
        height = max(ROW, len(lines) * LINE + ROW - BAR)
        first = top + (height - len(lines) * LINE) / 2 + SIZE * 0.95
        for number, words in enumerate(lines):
            parts.append(_words(words, names, first + number * LINE, point, "end"))
        parts.append(_words(point.shown, names + GAP + shown, top + height / 2 + SIZE * 0.35, point, "end"))
        parts.append(_bar(point, scale, top + (height - BAR) / 2, colours))
        top += height
    return top, [*parts, _zero(scale, top, colours)]


def stacked(chart: Chart, colours: Colours, wide: int) -> tuple[float, list[str]]:
    """The words above their bar, where there is no room beside it."""
    scale = _Scale(chart, EDGE, wide - EDGE)
    parts: list[str] = []
    top = 0.0
    for point in chart.points:
        for words in wrapped(point.said, wide):
            parts.append(_words(words, 0, top + SIZE, point, "start"))
            top += LINE
        parts.append(_bar(point, scale, top + 2, colours))
        top += BAR + GAP
    return top, parts


class _Scale:
    """Where values are drawn, between a left and a right."""

    def __init__(self, chart: Chart, left: float, right: float) -> None:
        self._lowest, highest = chart.range
        self._left, self._each = left, (right - left) / (highest - self._lowest)

    def at(self, value: float) -> float:
        return self._left + (value - self._lowest) * self._each


def _bar(point: Point, scale: _Scale, top: float, colours: Colours) -> str:
    low, high = sorted((scale.at(0), scale.at(point.value)))
    across = f'x="{low:.1f}" width="{high - low:.1f}"'
    return f'<rect class="{point.kind}" {across} y="{top:.1f}" height="{BAR}" {_looks(point.kind, colours)}/>'


def _looks(kind: str, colours: Colours) -> str:
    """How a bar looks: ours are solid, others outlined, the target dashed."""
    solid = {"own": colours.earlier, "latest": colours.ours}.get(kind)
    if solid is not None:
        return f'fill="{solid}" stroke="{solid}"'
    dashed = ' stroke-dasharray="6 4"' if kind == "target" else ""
    return f'fill="none" stroke="{colours.ink if dashed else colours.ours}" stroke-width="2"{dashed}'


def _zero(scale: _Scale, height: float, colours: Colours) -> str:
    return f'<path class="zero" d="M{scale.at(0):.1f} 0V{height:.1f}" stroke="{colours.ink}"/>'


def _words(words: str, x: float, y: float, point: Point, anchor: str) -> str:
    return text(words, x, y, anchor, is_bold=point.kind == "latest")
