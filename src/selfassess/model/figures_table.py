"""The figures of several indicators side by side: a column for each year, each comparison and the target."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from selfassess.document.language import Language
from selfassess.model.entry import Figure
from selfassess.model.indicator import Indicator
from selfassess.model.number_format import with_unit
from selfassess.syntax.nodes import Text

MOST_COLUMNS, MOST_YEARS, FEWEST_YEARS, MOST_OTHERS = 5, 3, 2, 2
"""So many columns of figures leave room on an upright page for words beside them."""


class FigureCell(Struct, frozen=True):
    """A figure as it is shown, and as it was typed; None where there is none."""

    shown: str
    figure: Figure | None = None


class FiguresRow(Struct, frozen=True):
    """An indicator, and what stands in each column of figures."""

    indicator: Indicator
    cells: tuple[FigureCell, ...]


class FiguresTable(Struct, frozen=True):
    """The headings of the columns of figures, and a row for each indicator that has figures."""

    headings: tuple[str, ...] = ()
    rows: tuple[FiguresRow, ...] = ()


def figures_table(indicators: Sequence[Indicator], words: Language) -> FiguresTable:
    """The newest years, as many as there is room for, and the newest figure of each comparison."""
    shown = [indicator for indicator in indicators if indicator.values]
    others = [*dict.fromkeys(name for each in shown for name, theirs in each.compare.items() if theirs)][:MOST_OTHERS]
    has_target = any(each.target is not None for each in shown)
    room = min(MOST_YEARS, max(FEWEST_YEARS, MOST_COLUMNS - len(others) - has_target))
    years = sorted({year for each in shown for year in each.values})[-room:]
    headings = (*years, *others, *([words.target] if has_target else []))
    rows = [
        FiguresRow(
            each,
            (
                *(_cell(each.values.get(year), each, words) for year in years),
                *(_of_other(each, name, words) for name in others),
                *([_cell(each.target, each, words)] if has_target else []),
            ),
        )
        for each in shown
    ]
    return FiguresTable(headings, tuple(rows))


def _cell(figure: Figure | None, indicator: Indicator, words: Language, year: str = "") -> FigureCell:
    """A figure with its unit, and with its year where that is not the one that is expected."""
    if figure is None:
        return FigureCell(words.no_figure)
    shown = with_unit(figure, indicator, words)
    return FigureCell(words.with_aside.format(shown, year) if year else shown, figure)


def _of_other(indicator: Indicator, name: Text, words: Language) -> FigureCell:
    """The newest figure of another, with its year where ours is of another."""
    theirs = indicator.compare.get(name) or {}
    if not theirs:
        return _cell(None, indicator, words)
    year = max(theirs)
    return _cell(theirs[year], indicator, words, "" if year == indicator.newest else year)
