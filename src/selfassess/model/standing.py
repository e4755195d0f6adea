"""How an indicator stands: its figures as bars, and what is certain of the newest against the others, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from selfassess.document.language import Language
from selfassess.model.entry import NONE, Figure
from selfassess.model.indicator import Indicator
from selfassess.model.number_format import with_unit

Kind = Literal["own", "latest", "other", "target"]
Verdict = Literal["better", "worse", "same", ""]
VERDICTS: Mapping[str, Verdict] = {"better": "better", "worse": "worse", "same": "same"}
MOST_BARS = 8
"""So many years are bars; more are a line."""
LEAST, MOST = 2, 30
"""A drawing of one figure says nothing, and more bars do not fit on a page of Word."""
MOST_LINES = 6
"""So many lines beside our own can be told apart."""


class Bar(Struct, frozen=True):
    """One figure: whose it is, and of which reporting year. A target has no year; the council's own have no series."""

    kind: Kind
    name: str
    figure: Figure
    shown: str
    series: str = ""
    year: str = ""


class Standing(Struct, frozen=True):
    """The figures of an indicator, and what they say of the newest; nothing is said that is not certain.

    Each `against` is empty where there is no figure for the newest year itself (`against_last_year`: for the year
    before), where `better` is not said and the figures differ, and where they may differ by rounding alone. The
    `verdicts` say more, and name the year where it is another; the `comparison` has them all in a few words, and the
    `sentence` says first of which figure.
    """

    indicator: Indicator
    bars: tuple[Bar, ...] = ()
    against_last_year: Verdict = ""
    against: Mapping[str, Verdict] = NONE
    against_target: Verdict = ""
    verdicts: tuple[str, ...] = ()
    comparison: str = ""
    sentence: str = ""

    @property
    def is_long(self) -> bool:
        """Whether there are too many years for bars: they are a line."""
        return len(self.indicator.values) > MOST_BARS

    @property
    def is_drawn(self) -> bool:
        """Whether there is something to see: figures of the council's own beside others, and not too many."""
        others = {bar.series for bar in self.bars if bar.kind == "other"}
        fits = len(others) <= MOST_LINES if self.is_long else LEAST <= len(self.bars) <= MOST
        return bool(self.indicator.values) and fits


class _Judgement(Struct, frozen=True):
    """What a figure is to another: how, as a key of the words for it, and the other's name."""

    how: str
    other: str
    is_of_the_year: bool

    @property
    def verdict(self) -> Verdict:
        return VERDICTS.get(self.how, "") if self.is_of_the_year else ""


def standing(indicator: Indicator, words: Language) -> Standing:
    bars = tuple(_bars(indicator, words))
    if not indicator.values:
        return Standing(indicator, bars)
    before = _against_before(indicator, words)
    others = {name: _against(indicator, name, theirs, words) for name, theirs in _compared(indicator)}
    judged = [*([] if before is None else [before]), *others.values()]
    target, of_target = _against_target(indicator, words)
    newest = indicator.values[indicator.newest]
    said = "; ".join([*_together(judged, words), *([of_target] if of_target else [])])
    shown = f"{with_unit(newest, indicator, words)} {words.in_year.format(indicator.newest)}"
    return Standing(
        indicator,
        bars,
        "" if before is None else before.verdict,
        MappingProxyType({name: judgement.verdict for name, judgement in others.items()}),
        target,
        (*(words.judgements[each.how].format(each.other) for each in judged), *([of_target] if of_target else [])),
        said,
        f"{shown}: {said}." if said else f"{shown}.",
    )


def _compared(indicator: Indicator) -> Iterator[tuple[str, Mapping[str, Figure]]]:
    """What it is compared with, where there are figures."""
    for name, values in indicator.compare.items():
        if values:
            yield str(name), {str(year): figure for year, figure in values.items()}


def _bars(indicator: Indicator, words: Language) -> Iterator[Bar]:
    for ours, figure in sorted(indicator.values.items()):
        kind: Kind = "latest" if ours == indicator.newest else "own"
        yield Bar(kind, str(ours), figure, with_unit(figure, indicator, words), year=str(ours))
    newest = max(indicator.values, default="")
    for name, theirs in _compared(indicator):
        for year in _years_shown(indicator, theirs):
            called = name if year == newest else words.compared_in.format(name, year)
            yield Bar("other", called, theirs[year], with_unit(theirs[year], indicator, words), name, year)
    if indicator.target is not None:
        yield Bar("target", words.target, indicator.target, with_unit(indicator.target, indicator, words))


def _years_shown(indicator: Indicator, theirs: Mapping[str, Figure]) -> list[str]:
    """Along a line every year; among bars the latest, and the latest for which we have a figure too."""
    if len(indicator.values) > MOST_BARS:
        return sorted(theirs)
    shared = [year for year in theirs if year in indicator.values]
    return sorted({max(theirs), *([max(shared)] if shared else [])})


def _against_before(indicator: Indicator, words: Language) -> _Judgement | None:
    """The newest figure against the one before it, which may be of an earlier year than the last."""
    if len(indicator.values) == 1:
        return None
    before, newest = sorted(indicator.values)[-2:]
    follows = len(before) == len(newest) and int(newest[:4]) == int(before[:4]) + 1
    other = words.year_before if follows else words.figure_for.format(before)
    return _Judgement(_how(indicator, indicator.values[newest], indicator.values[before]), other, follows)


def _against(indicator: Indicator, name: str, theirs: Mapping[str, Figure], words: Language) -> _Judgement:
    """Like is compared with like: in the latest year for which there are both figures. Otherwise the words say so."""
    shared = [year for year in indicator.values if year in theirs]
    if not shared:
        newest, latest = indicator.values[indicator.newest], max(theirs)
        other = words.figure_for.format(words.someone_in.format(name, latest))
        return _Judgement(_how(indicator, newest, theirs[latest]), other, False)
    year = max(shared)
    is_of_the_year = year == indicator.newest
    other = name if is_of_the_year else words.someone_in.format(name, year)
    return _Judgement(_how(indicator, indicator.values[year], theirs[year]), other, is_of_the_year)


def _how(indicator: Indicator, ours: Figure, other: Figure, *, is_exact: bool = False) -> str:
    """How our figure is to another, which may be rounded unless it `is_exact`."""
    if ours.number == other.number:
        return "same"
    if _may_be_rounded(ours, other) or (not is_exact and _may_be_rounded(other, ours)):
        return "near"
    above = ours.number > other.number
    if not indicator.better:
        return "higher" if above else "lower"
    return "better" if above == (indicator.better == "higher") else "worse"


def _may_be_rounded(one: Figure, other: Figure) -> bool:
    """Whether one figure may be the other in fewer digits: 77 may be 77.2."""
    fewer, more = (len(figure.partition(".")[2]) for figure in (one, other))
    return fewer < more and abs(one.number - other.number) <= 0.5 * 10.0**-fewer + 1e-9


def _against_target(indicator: Indicator, words: Language) -> tuple[Verdict, str]:
    if indicator.target is None:
        return "", ""
    how = _how(indicator, indicator.values[indicator.newest], indicator.target, is_exact=True)
    return VERDICTS.get(how, ""), words.targets[how].format(with_unit(indicator.target, indicator, words))


def _together(judged: Iterable[_Judgement], words: Language) -> Iterator[str]:
    """Those of which the same is said, in one go: “better than the year before, England and Region”."""
    others: dict[str, list[str]] = {}
    for each in judged:
        others.setdefault(each.how, []).append(each.other)
    for how, names in others.items():
        yield words.judgements[how].format(words.listed(names))
