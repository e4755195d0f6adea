"""The styles that a finished Word file uses: how often, where first, and how far their words stand out.

A style may be on many grounds. The colour of a run of words is what it says itself, or else what its character style,
its paragraph style, its table style and the file say, in this order; its ground likewise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Place, Problem
from selfassess.document.colour_contrast import ENOUGH, contrast, grade, is_large
from selfassess.files.archive import Archive
from selfassess.files.office_parts import careful_parser
from selfassess.write.brand import REFERENCE
from selfassess.write.word.ooxml import W, value
from selfassess.write.word.stylesheet import OFF, Stylesheet

PARTS = re.compile(r"word/(?:document|footnotes|(?:header|footer)[\w-]*)\.xml")
PARTS_BESIDE = {"header": "Header", "footer": "Footer", "footno": "Footnotes"}
BLACK, WHITE = "000000", "FFFFFF"
MOST = 500_000_000
USUAL_SIZE = 10.0  # points, where nothing says a size


class StyleUse(Struct, frozen=True):
    """A style: how many paragraphs, runs or tables have it, the heading above the first, and its lowest contrast.

    A style without words, such as that of a table, has no contrast: 0.
    """

    kind: str
    name: str
    times: int
    first: str
    ratio: float = 0.0
    large: bool = False

    @property
    def grade(self) -> str:
        return grade(self.ratio, large=self.large) if self.ratio else ""

    @property
    def is_enough(self) -> bool:
        return not self.ratio or self.ratio >= ENOUGH[self.large]


class _Met(Struct):
    times: int = 0
    first: str = ""
    ratio: float = 0.0
    large: bool = False


def styles_in_use(content: bytes) -> tuple[StyleUse, ...]:
    """Every style that a Word file of ours uses, in the order in which they are met."""
    archive = Archive(content, MOST)
    styles = etree.fromstring(archive.read("word/styles.xml"), careful_parser())
    reader = _Reader(styles)
    for name in filter(PARTS.fullmatch, archive.names):
        reader.read(etree.fromstring(archive.read(name), careful_parser()), PARTS_BESIDE.get(name[5:11], ""))
    return tuple(
        StyleUse(kind, reader.names.get(style, style), met.times, met.first, met.ratio, met.large)
        for (kind, style), met in reader.met.items()
    )


def together(documents: Iterable[Sequence[StyleUse]]) -> tuple[StyleUse, ...]:
    """The styles of several documents: how often all of them use each, and its lowest contrast in any."""
    met: dict[tuple[str, str], StyleUse] = {}
    for use in (use for document in documents for use in document):
        before = met.get((use.kind, use.name))
        lowest = min((each for each in (before, use) if each is not None and each.ratio), key=_margin, default=use)
        first, times = (use.first, 0) if before is None else (before.first, before.times)
        met[use.kind, use.name] = replace(lowest, first=first, times=times + use.times)
    return tuple(met.values())


def _margin(use: StyleUse) -> float:
    return use.ratio / ENOUGH[use.large]


def contrast_problems(uses: tuple[StyleUse, ...]) -> Iterator[Problem]:
    """One problem for each style whose words too many people could not read."""
    for use in uses:
        if not use.is_enough:
            message = f"Words in the style “{use.name}” have a contrast of {use.ratio:.1f} to 1 with their background."
            size = "large text" if use.large else "text"
            hint = (
                f"Open {REFERENCE} in Word and change the colour, until {size} has at least {ENOUGH[use.large]:g} to 1."
            )
            yield Problem(Place(REFERENCE, path=use.name), message, hint, rule="brand-contrast")


class _Around(Struct, frozen=True):
    """What a run of words is in: its styles, the parts of a table style that count here, and what is said directly."""

    own: str
    style: str
    table: str
    parts: tuple[str, ...]
    of_run: tuple[tuple[str, str], ...]
    grounds: tuple[str, ...]


class _Reader:
    """What has been met so far, by kind and id of the style."""

    def __init__(self, styles: etree._Element) -> None:
        self._sheet = Stylesheet(styles)
        self.names = {value(each, "styleId"): value(each.find(f"{W}name")) for each in styles.iter(f"{W}style")}
        usual = (each for each in styles.iter(f"{W}style") if value(each, "default") == "1")
        self._usual = {value(each, "type"): value(each, "styleId") for each in usual}
        self._defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._looks: dict[_Around, tuple[float, bool]] = {}
        self.met: dict[tuple[str, str], _Met] = {}
        self._heading = ""

    def read(self, part: etree._Element, place: str) -> None:
        for element in part.iter(f"{W}p", f"{W}tbl"):
            if element.tag == f"{W}tbl":
                self._count("table", self._table_style(element), place)
            else:
                self._paragraph(element, place)

    def _paragraph(self, paragraph: etree._Element, place: str) -> None:
        style = value(paragraph.find(f"{W}pPr/{W}pStyle")) or self._usual.get("paragraph", "")
        words = "".join(str(each.text or "") for each in paragraph.iter(f"{W}t")).strip()
        if not words:
            return
        if self._sheet.is_outlined(style) and not place:
            self._heading = words
        met = self._count("paragraph", style, place)
        around = self._around(paragraph, style)
        for run in paragraph.iter(f"{W}r"):
            if run.find(f"{W}t") is not None:
                own = value(run.find(f"{W}rPr/{W}rStyle"))
                ratio, large = self._look(
                    replace(
                        around,
                        own=own,
                        of_run=tuple(_direct(run)),
                        grounds=(value(run.find(f"{W}rPr/{W}shd"), "fill"), *around.grounds),
                    )
                )
                _worst(met if not own else self._count("character", own, place), ratio, large)

    def _around(self, paragraph: etree._Element, style: str) -> _Around:
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        row = None if cell is None else cell.getparent()
        is_head = row is not None and row.find(f"{W}trPr/{W}tblHeader") is not None
        is_first = row is not None and row.find(f"{W}tc") is cell
        parts = ("firstRow",) if is_head else ("firstCol",) if is_first else ()
        grounds = value(paragraph.find(f"{W}pPr/{W}shd"), "fill"), _fill_of(cell)
        return _Around("", style, "" if table is None else self._table_style(table), parts, (), grounds)

    def _look(self, around: _Around) -> tuple[float, bool]:
        """The contrast of words, and whether they are large; most words of a document look alike."""
        if around not in self._looks:
            ground, said = self._ground(around), dict(around.of_run)
            colours = (said.get("color", ""), *map(value, self._of_run(around, "color")))
            ink = next(filter(_is_colour, colours), None) or max(BLACK, WHITE, key=lambda ink: contrast(ink, ground))
            sizes = (said.get("sz", ""), *map(value, self._of_run(around, "sz")))
            points = next((float(size) / 2 for size in sizes if size.isdigit()), USUAL_SIZE)
            bold = next(
                (each for each in (said.get("b"), *map(value, self._of_run(around, "b"))) if each is not None), "0"
            )
            self._looks[around] = contrast(ink, ground), is_large(points, is_bold=bold not in OFF)
        return self._looks[around]

    def _ground(self, around: _Around) -> str:
        of_run, of_paragraph, of_cell = f"{W}rPr/{W}shd", f"{W}pPr/{W}shd", f"{W}tcPr/{W}shd"
        in_run, in_paragraph, in_cell = around.grounds
        said = (
            in_run,
            *(value(each, "fill") for each in self._sheet.said(around.own, of_run)),
            in_paragraph,
            *(value(each, "fill") for each in self._sheet.said(around.style, of_paragraph)),
            in_cell,
            *(value(each, "fill") for each in self._of_table(around, of_cell)),
        )
        return next(filter(_is_colour, said), WHITE)

    def _of_run(self, around: _Around, name: str) -> Iterator[etree._Element]:
        """What styles say of a run, the nearest first."""
        path = f"{W}rPr/{W}{name}"
        yield from self._sheet.said(around.own, path)
        yield from self._sheet.said(around.style, path)
        yield from self._of_table(around, path)
        if self._defaults is not None:
            yield from self._defaults.iterfind(f"{W}{name}")

    def _of_table(self, around: _Around, path: str) -> Iterator[etree._Element]:
        for part in around.parts:
            yield from self._sheet.said(around.table, f"{W}tblStylePr[@{W}type='{part}']/{path}")
        yield from self._sheet.said(around.table, path)

    def _count(self, kind: str, style: str, place: str) -> _Met:
        met = self.met.setdefault((kind, style), _Met(first=place or self._heading))
        met.times += 1
        return met

    def _table_style(self, table: etree._Element) -> str:
        return value(table.find(f"{W}tblPr/{W}tblStyle")) or self._usual.get("table", "")


def _direct(run: etree._Element) -> Iterator[tuple[str, str]]:
    """What a run says of its own look."""
    for name in ("color", "sz", "b"):
        said = run.find(f"{W}rPr/{W}{name}")
        if said is not None:
            yield name, value(said)


def _fill_of(cell: etree._Element | None) -> str:
    return "" if cell is None else value(cell.find(f"{W}tcPr/{W}shd"), "fill")


def _is_colour(said: str) -> bool:
    return re.fullmatch("[0-9A-Fa-f]{6}", said) is not None


def _worst(met: _Met, ratio: float, large: bool) -> None:
    """Keeps the pair that is furthest below what it needs."""
    if not met.ratio or ratio / ENOUGH[large] < met.ratio / ENOUGH[met.large]:
        met.ratio, met.large = ratio, large
