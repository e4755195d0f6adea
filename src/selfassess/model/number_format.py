"""Figures in the words of the sector: 78% is “4 in 5”, days and pounds keep their unit."""

from __future__ import annotations

from selfassess.document.language import Language
from selfassess.model.entry import Figure
from selfassess.model.indicator import Indicator

RAREST = 0.75
LEAST_MEGABYTES = 100_000
SHARES = [(1, 100), (1, 50), (1, 20), (1, 10), (1, 5), (1, 4), (3, 10), (1, 3), (2, 5), (1, 2)]
SHARES += [(whole - part, whole) for part, whole in reversed(SHARES[:-1])]


def share(percent: float, words: Language) -> str:
    """The nearest plain share of a percentage: 78 is “4 in 5”, 63 “3 in 5”; empty outside 0 to 100."""
    if not 0 < percent < 100:
        return {0.0: words.none, 100.0: words.all}.get(percent, "")
    if percent < RAREST or percent > 100 - RAREST:
        return words.rarest if percent < RAREST else words.commonest
    return words.share.format(*min(SHARES, key=lambda share: abs(100 * share[0] / share[1] - percent)))


def with_unit(figure: Figure, indicator: Indicator, words: Language) -> str:
    """A figure as it was typed, with the indicator's unit: “78%”, “18.9 out of 24”, “31 days”."""
    form = words.units.get(indicator.unit, "{}")
    if indicator.unit == "score" and indicator.out_of is None:
        form = "{}"
    if indicator.unit == "days" and figure == "1":
        form = words.one_day
    if form.startswith("£") and figure.startswith("-"):
        return f"-{form.format(figure[1:])}"
    return form.format(figure, indicator.out_of)


def comparisons(indicator: Indicator, words: Language) -> list[str]:
    """Each comparison's newest figure, with its year where that is another: “England: 77.2% in 2022-23”."""
    shown: list[str] = []
    newest = indicator.newest if indicator.values else ""
    for name, values in indicator.compare.items():
        if values:
            year = max(values)
            when = "" if year == newest else f" {words.in_year.format(year)}"
            shown.append(f"{name}: {with_unit(values[year], indicator, words)}{when}")
    return shown


def thousands(number: int) -> str:
    """A whole number with commas between its thousands: “2,310”."""
    return f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number of things: “1 claim”, “2,310 words”; `many` is their name where an s does not make it."""
    return f"{thousands(number)} {one if number == 1 else many or f'{one}s'}"


def megabytes(weight: int) -> str:
    """The weight of a file as people say it: “5.8 MB”, “90 kB”."""
    return f"{weight / 1_000_000:,.1f} MB" if weight >= LEAST_MEGABYTES else f"{max(weight // 1000, 1)} kB"
