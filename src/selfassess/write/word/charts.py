"""Charts in the Word file: a part that Word draws itself, with the workbook that its figures are edited in."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from lxml import etree
from msgspec.structs import replace

from selfassess.document.chart import Chart, Point, alternative_text, chart_of
from selfassess.document.colour_contrast import EDGES, contrast
from selfassess.document.drawn_words import SIZE, widest, wrapped
from selfassess.write.word import chart_markup
from selfassess.write.word.chart_markup import MARKS, OTHERS, OURS, OUTLINE, Line, Look, mark, stroke
from selfassess.write.word.chart_workbook import number_format, workbook_of_bars, workbook_of_line
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.inlines import paragraph, parts_of
from selfassess.write.word.ooxml import quoted
from selfassess.write.word.pictures import EMU_PER_TWENTIETH

Made = tuple[int, str, bytes]
POINT = 20  # twentieths
SMALLEST, NARROWEST = 7 * POINT, 150 * POINT
"""Letters that can be read, and a width in which a chart can."""
ROW, ROW_MORE, BAR = 1.65, 1.2, 1.2
"""How high a bar with its name is, each further line of its name, and the bar itself, in letters."""
LINE_HIGH = 140 * POINT
KEY = 3.6
"""How far below the lines their key begins, in letters."""
MOST_BESIDE = 0.55
OF_TABLES = 0.875
"""How high letters in a chart are beside those in tables."""
WHITE = "FFFFFF"
MIDDLE = 0.7
"""How much of its own colour an earlier bar keeps; the rest is white."""
SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def draw(figure: etree._Element, context: Context, state: WriterState) -> bool:
    """The name of what is measured, the chart, and what is said of it, all on one page.

    False where the figure is no chart, or has so much to show that nobody could read it.
    """
    chart, style = chart_of(figure), state.style(figure, context)
    width = context.available_width - context.left - state.stylesheet.inset(style)
    drawing = "" if chart is None else _drawing(chart, width, state)
    if not drawing:
        return False
    context = state.entered(figure, context)
    kept = replace(context, keep=True)
    for table in figure.iterchildren("table"):
        inside = state.entered(table, kept)
        for caption in table.iterchildren("caption"):
            state.bookmarks.meet(caption)
            paragraph(state.style(caption, inside), parts_of(caption), state.entered(caption, inside), state)
    state.paragraph(style, drawing, kept)
    for part in figure.iterchildren("figcaption", "img"):
        state.block(part, context) if part.tag == "figcaption" else paragraph(style, [part], context, state)
    return True


def _drawing(chart: Chart, width: int, state: WriterState) -> str:
    """The run that holds a chart, empty where it cannot be read."""
    look, letters = _look(state)
    made: Made | None
    if chart.is_line:
        made = _line(chart, look, letters, width, state)
    else:
        made = _bars(chart, look, letters, (width, state.pictures.tallest))
    if made is None or width < NARROWEST:
        return ""
    high, markup, workbook = made
    relation = state.package.chart(markup, workbook)
    number = state.pictures.count()
    extent = f'cx="{width * EMU_PER_TWENTIETH}" cy="{high * EMU_PER_TWENTIETH}"'
    alt = quoted(alternative_text(chart, state.words))
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr="{alt}" title="{quoted(chart.name)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{SPACE}">'
        f'<c:chart xmlns:c="{SPACE}" r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def _look(state: WriterState) -> tuple[Look, int]:
    """The letters of tables, and the colour of headings, where it stands out from white; and their height."""
    cell = state.styles.of("td", "", frozenset())
    sheet, letters = state.stylesheet, round(state.stylesheet.letters(cell) * OF_TABLES)
    ink = sheet.colour(cell) or "000000"
    headings = (sheet.colour(state.styles.of(tag, "", frozenset())) for tag in ("h3", "h2", "h4"))
    ours = next((colour for colour in headings if colour and contrast(colour, WHITE) >= EDGES), ink)
    return Look(sheet.font(cell), letters * 100 // POINT, ink, ours, _towards_white(ours)), letters


def _towards_white(colour: str) -> str:
    """A paler colour for earlier years, which still stands out from white."""
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    paler = "".join(f"{round(part * MIDDLE + 255 * (1 - MIDDLE)):02X}" for part in parts)
    return paler if contrast(paler, WHITE) >= EDGES else colour


def _bars(chart: Chart, look: Look, letters: int, page: tuple[int, int]) -> Made | None:
    """Its height, its markup and its workbook. Word gives all bars the room that the longest name needs.

    Where that is more than a page has, the letters are smaller.
    """
    width, tallest = page
    needed = max(_width(point.said, letters) for point in chart.points) + letters
    beside = min(needed, MOST_BESIDE * width)
    room = (beside - letters) / letters * SIZE
    points = tuple(_in_lines(point, room) if needed > beside else point for point in chart.points)
    chart = replace(chart, points=points)
    row = ROW + ROW_MORE * max(point.name.count("\n") for point in points)
    small = min(letters, tallest / (row * len(points)))
    if small < SMALLEST:
        return None
    look = replace(look, size=int(look.size * small / letters))
    apart = round(100 * row / BAR - 100)
    markup = chart_markup.bars(chart, look, beside / width, apart)
    return int(row * small * len(points)), markup, workbook_of_bars(chart)


def _in_lines(point: Point, most: float) -> Point:
    """A name too long for its column, in lines of its own: not every program that shows Word files cuts it."""
    room = max(most - widest(f": {point.shown}"), most / 2)
    return replace(point, name="\n".join(wrapped(point.name, room)))


def _line(chart: Chart, look: Look, letters: int, width: int, state: WriterState) -> Made:
    """Its height, its markup and its workbook. Figures that take half of the width are in the key only."""
    drawn = _lines(chart, look, state)
    years = chart.years
    ends = [_width(point.shown, letters) + letters for point in (chart.own[0], chart.own[-1])]
    edges = [_width(year, letters) * 0.6 for year in (years[0], years[-1])]
    if sum(ends) < width / 2:
        edges = [*map(max, edges, ends)]
    else:
        drawn[0] = replace(drawn[0], said={})
    below = letters * (KEY + 1.5 * len(drawn))
    high = LINE_HIGH / (LINE_HIGH + below)
    step = max(width - sum(edges), 1) / max(len(years) - 1, 1)
    every = ceil((max(_width(year, letters) for year in years) + letters) / step)
    shown = ["" if place % every else year for place, year in enumerate(years)]
    markup = chart_markup.lines(chart, drawn, shown, look, (edges[0] / width, edges[1] / width), high)
    workbook = workbook_of_line([line.name for line in drawn], years, shown, [line.values for line in drawn])
    return int(LINE_HIGH + below), markup, workbook


def _lines(chart: Chart, look: Look, state: WriterState) -> list[Line]:
    years, own = chart.years, chart.own
    first, last = own[0], own[-1]
    said = {years.index(each.year): (side, number_format(each.shown)) for side, each in (("l", first), ("r", last))}
    edges = {at: label for at, label in said.items() if at in (0, len(years) - 1)}
    name = state.words.own_figures.format(first.shown, first.year, last.shown, last.year)
    ours, other = stroke(look.ours, OURS), stroke(look.ours, OTHERS)
    lines = [Line(name, _values(own, years), ours, mark("circle", look.ours, filled=True), edges)]
    for place, points in enumerate(chart.others.values()):
        shape = MARKS[place % len(MARKS)]
        lines.append(Line(points[-1].said, _values(points, years), other, mark(shape, look.ours)))
    if chart.target is not None:
        aimed = stroke(look.ink, OUTLINE, dashed=True)
        lines.append(Line(chart.target.said, [chart.target.value] * len(years), aimed, mark("", look.ink)))
    return lines


def _values(points: Sequence[Point], years: Sequence[str]) -> list[float | None]:
    known = {point.year: point.value for point in points}
    return [known.get(year) for year in years]


def _width(words: str, letters: int) -> float:
    """In twentieths of a point; a face may be wider than Arial."""
    return widest(words) * letters / SIZE
