"""A chart as the tree has it: a figure that holds a table, from which every writer draws, with one description."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from msgspec import Struct

from selfassess.document.captions import title_of
from selfassess.document.flow import classes, is_footnote, text
from selfassess.document.language import Language

KINDS = ("own", "latest", "other", "target")
OURS = ("own", "latest")
LONGEST_GAP = 60
"""Years that nobody has figures for; where more of them are between, the years have equal distances."""
LARGEST, SMALLEST = 1e25, 1e-25
"""Authors' figures are between; what is larger, or no number at all, is not drawn, and what is smaller is nothing."""


class Point(Struct, frozen=True):
    """A row of the table: a figure, as it is shown and as a number, whose it is and of which year."""

    kind: str
    name: str
    shown: str
    value: float
    series: str
    year: str

    @property
    def said(self) -> str:
        return f"{self.name}: {self.shown}"


class Chart(Struct, frozen=True):
    """What there is to draw, under the name of what is measured: horizontal bars, or a line through many years."""

    id: str
    name: str
    points: tuple[Point, ...]
    is_line: bool

    @property
    def own(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.kind in OURS)

    @property
    def target(self) -> Point | None:
        return next((point for point in self.points if point.kind == "target"), None)

    @property
    def others(self) -> dict[str, list[Point]]:
        """The points of each name that ours are compared with."""
        others: dict[str, list[Point]] = {}
        for point in self.points:
            if point.kind == "other":
                others.setdefault(point.series, []).append(point)
        return others

    @property
    def years(self) -> tuple[str, ...]:
        """Every year from the first to the last that has a point, also those between for which there is no figure."""
        years = sorted({point.year for point in self.points if point.year})
        return tuple(_all_between(years))

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest value that is drawn. Zero is always among them, and they always differ."""
        values = [point.value for point in self.points]
        lowest, highest = min(0.0, *values), max(0.0, *values)
        return (lowest, highest) if highest - lowest > SMALLEST else (0.0, 1.0)


def _all_between(years: Sequence[str]) -> Sequence[str]:
    """Years with those between them, where all are calendar years or all are reporting years."""
    if not all(year[:4].isdecimal() for year in years):
        return years
    numbers = range(int(years[0][:4]), int(years[-1][:4]) + 1) if years else range(0)
    if len(numbers) > len(years) + LONGEST_GAP:
        return years
    for every in ([str(year) for year in numbers], [f"{year}-{(year + 1) % 100:02}" for year in numbers]):
        if {*years} <= {*every}:
            return every
    return years


def chart_of(figure: etree._Element) -> Chart | None:
    """What a figure of the class `chart` draws; None where its table has anything but names and figures."""
    tables = figure.findall("table")
    if "chart" not in classes(figure) or len(tables) != 1:
        return None
    points = [_point(row) for row in tables[0].iterfind("tbody/tr")]
    known = tuple(point for point in points if point is not None)
    if not known or len(known) < len(points):
        return None
    is_line = "line" in classes(figure)
    caption = tables[0].find("caption")
    name = "" if caption is None else title_of(caption)
    chart = Chart(figure.get("id", ""), name, known, is_line)
    return chart if not is_line or _is_drawn_as_line(chart) else None


def _is_drawn_as_line(chart: Chart) -> bool:
    return bool(chart.own) and all(point.year or point.kind == "target" for point in chart.points)


def _is_words(cell: etree._Element) -> bool:
    """Whether a cell has words alone, some of which may stay together on a line."""
    return all(part.tag == "span" and not is_footnote(part) for part in cell.iterdescendants())


def _point(row: etree._Element) -> Point | None:
    kind = next((cls for cls in classes(row) if cls in KINDS), "")
    cells = [*row]
    if not kind or [cell.tag for cell in cells] != ["th", "td"] or not all(map(_is_words, cells)):
        return None
    try:
        value = float(cells[1].get("data-value", ""))
    except ValueError:
        return None
    if not -LARGEST < value < LARGEST:
        return None
    return Point(kind, text(cells[0]), text(cells[1]), value, row.get("data-series", ""), row.get("data-year", ""))


def alternative_text(chart: Chart, words: Language) -> str:
    """What the drawing shows, for those who do not see it: every bar, or all our years and the latest of others."""
    kind = words.line_chart if chart.is_line else words.bar_chart
    return f"{kind.format(chart.name)} {'; '.join(point.said for point in _told(chart))}."


def _told(chart: Chart) -> Sequence[Point]:
    if not chart.is_line:
        return chart.points
    latest = [points[-1] for points in chart.others.values()]
    return [*chart.own, *latest, *([chart.target] if chart.target is not None else [])]
