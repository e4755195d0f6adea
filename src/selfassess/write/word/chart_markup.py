"""The markup of charts in Word (DrawingML): drawn by Word itself, in the letters and colours of the brand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from selfassess.document.chart import Chart, Point
from selfassess.write.word.chart_workbook import SHEET, column
from selfassess.write.word.ooxml import escaped, quoted
from selfassess.write.word.package import CHART_WORKBOOK

OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)
OUTLINE, OURS, OTHERS = 19050, 31750, 15875  # widths of lines, of which there are 12,700 in a point
MARKS = ("diamond", "square", "triangle", "x", "plus", "star")
NO_LABELS = "".join(
    f'<c:show{what} val="0"/>' for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)
VALUE_LABEL = NO_LABELS.replace('<c:showVal val="0"/>', '<c:showVal val="1"/>')
QUIET = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


class Look(Struct, frozen=True):
    """The letters of a chart, in hundredths of a point, and its colours, as six digits."""

    face: str
    size: int
    ink: str
    ours: str
    earlier: str


class Line(Struct, frozen=True):
    """A line through the years: its name in the key, its values, and those that are said beside it."""

    name: str
    values: Sequence[float | None]
    look: str
    mark: str
    said: dict[int, tuple[str, str]] = {}
    """Where a figure is beside the line: on which side, and in which format of numbers."""


def bars(chart: Chart, look: Look, beside: float, apart: int) -> str:
    """Bars from zero under one another, so many percent of their height apart; words take a part of the width."""
    cells = f"{SHEET}!$A$2:$A${len(chart.points) + 1}", f"{SHEET}!$C$2:$C${len(chart.points) + 1}"
    single = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{_bar(point, look)}</c:dPt>'
        for at, point in enumerate(chart.points)
    )
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/>{_name(f"{SHEET}!$C$1", chart.name)}{_solid(look.ours)}'
        f'<c:invertIfNegative val="0"/>{single}'
        f"<c:cat>{_words(cells[0], [point.said for point in chart.points])}</c:cat>"
        f"<c:val>{_numbers(cells[1], [point.value for point in chart.points])}</c:val></c:ser>"
    )
    plot = (
        f'{_inner(beside, 0.01, 0.985 - beside, 0.98)}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="{apart}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f"{_categories(look, 'maxMin', 'l', 1)}{_values(chart, 't', 'between')}"
    )
    return _space(plot, "", look)


def lines(
    chart: Chart, drawn: Sequence[Line], below: Sequence[str], look: Look, ends: tuple[float, float], high: float
) -> str:
    """Lines, the years below them and then a key; `ends` and `high` are parts of the width and height."""
    series = "".join(_line(place, each, below) for place, each in enumerate(drawn))
    every = next((at for at, year in enumerate(below) if at and year), len(below))
    plot = (
        f'{_inner(ends[0], 0.03, 1 - sum(ends), high)}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{series}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
        f"{_categories(look, 'minMax', 'b', every)}{_values(chart, 'l', 'midCat')}"
    )
    key = f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_letters(look)}</c:legend>'
    return _space(plot, key, look)


def stroke(colour: str, width: int, dashed: bool = False) -> str:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{width}">{_fill(colour)}{dash}</a:ln>'


def _bar(point: Point, look: Look) -> str:
    if point.kind in ("own", "latest"):
        return _solid(look.ours if point.kind == "latest" else look.earlier)
    dashed = point.kind == "target"
    return f"<c:spPr><a:noFill/>{stroke(look.ink if dashed else look.ours, OUTLINE, dashed)}</c:spPr>"


def _line(place: int, line: Line, years: Sequence[str]) -> str:
    letter, last = column(place), len(years) + 1
    labels = "".join(
        f'<c:dLbl><c:idx val="{at}"/><c:numFmt formatCode="{quoted(form)}" sourceLinked="0"/>'
        f'<c:dLblPos val="{side}"/>{VALUE_LABEL}</c:dLbl>'
        for at, (side, form) in sorted(line.said.items())
    )
    told = f"<c:dLbls>{labels}{NO_LABELS}</c:dLbls>" if labels else ""
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>{_name(f"{SHEET}!${letter}$1", line.name)}'
        f"<c:spPr>{line.look}</c:spPr>{line.mark}{told}"
        f"<c:cat>{_words(f'{SHEET}!$A$2:$A${last}', years)}</c:cat>"
        f"<c:val>{_numbers(f'{SHEET}!${letter}$2:${letter}${last}', line.values)}</c:val>"
        '<c:smooth val="0"/></c:ser>'
    )


def mark(shape: str, colour: str, filled: bool = False) -> str:
    """The marks of a line; an empty shape is none."""
    if not shape:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    inside = _fill(colour if filled else "FFFFFF")
    drawn = f"<c:spPr>{inside}{stroke(colour, OTHERS)}</c:spPr>"
    return f'<c:marker><c:symbol val="{shape}"/><c:size val="7"/>{drawn}</c:marker>'


def _space(plot: str, key: str, look: Look) -> str:
    return (
        f'{OPENING}<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{plot}</c:plotArea>{key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_letters(look)}"
        f'<c:externalData r:id="{CHART_WORKBOOK}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _inner(x: float, y: float, wide: float, high: float) -> str:
    """Where the bars or lines are, in parts of the whole."""
    places = "".join(f'<c:{name} val="{at:.4f}"/>' for name, at in (("x", x), ("y", y), ("w", wide), ("h", high)))
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:layout><c:manualLayout>{modes}{places}</c:manualLayout></c:layout>"


def _categories(look: Look, order: str, side: str, every: int) -> str:
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/>{QUIET}<c:tickLblPos val="low"/>'
        f"<c:spPr>{stroke(look.ink, 9525)}</c:spPr>{_letters(look)}"
        f'<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="60"/><c:tickLblSkip val="{every}"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _values(chart: Chart, side: str, between: str) -> str:
    """An axis that is not shown: it begins at zero, or at the lowest value below."""
    lowest, highest = chart.range
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="{highest!r}"/>'
        f'<c:min val="{lowest!r}"/></c:scaling><c:delete val="1"/><c:axPos val="{side}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{QUIET}<c:tickLblPos val="nextTo"/><c:crossAx val="1"/>'
        f'<c:crosses val="autoZero"/><c:crossBetween val="{between}"/></c:valAx>'
    )


def _letters(look: Look) -> str:
    face = f'<a:latin typeface="{quoted(look.face)}"/><a:cs typeface="{quoted(look.face)}"/>' if look.face else ""
    run = f'<a:defRPr sz="{look.size}">{_fill(look.ink)}{face}</a:defRPr>'
    body = '<a:bodyPr rot="-60000000" vert="horz"/>'
    return f'<c:txPr>{body}<a:p><a:pPr>{run}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _solid(colour: str) -> str:
    return f"<c:spPr>{_fill(colour)}{stroke(colour, OUTLINE)}</c:spPr>"


def _name(cell: str, words: str) -> str:
    return f"<c:tx>{_words(cell, [words])}</c:tx>"


def _words(cells: str, said: Sequence[str]) -> str:
    points = _points(escaped(words) for words in said)
    return f'<c:strRef><c:f>{cells}</c:f><c:strCache><c:ptCount val="{len(said)}"/>{points}</c:strCache></c:strRef>'


def _numbers(cells: str, values: Sequence[float | None]) -> str:
    points = _points("" if value is None else repr(value) for value in values)
    cached = f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}'
    return f"<c:numRef><c:f>{cells}</c:f><c:numCache>{cached}</c:numCache></c:numRef>"


def _points(said: Iterable[str]) -> str:
    return "".join(f'<c:pt idx="{at}"><c:v>{words}</c:v></c:pt>' for at, words in enumerate(said) if words)
