"""Figures in the words of the sector: 78% is “4 in 5”, days and pounds keep their unit."""

from __future__ import annotations

from selfassess.model.assessment import Indicator
from selfassess.model.entry import Figure

WHOLES = {0.0: "None", 100.0: "All"}
RAREST = 0.75
SHARES = [(1, 100), (1, 50), (1, 20), (1, 10), (1, 5), (1, 4), (3, 10), (1, 3), (2, 5), (1, 2)]
SHARES += [(whole - part, whole) for part, whole in reversed(SHARES[:-1])]


def share(percent: float) -> str:
    """The nearest plain share of a percentage: 78 is “4 in 5”, 63 “3 in 5”; empty outside 0 to 100."""
    if not 0 < percent < 100:
        return WHOLES.get(percent, "")
    if percent < RAREST or percent > 100 - RAREST:
        return "Fewer than 1 in 100" if percent < RAREST else "More than 99 in 100"
    part, whole = min(SHARES, key=lambda each: abs(100 * each[0] / each[1] - percent))
    return f"{part} in {whole}"


def with_unit(figure: Figure, indicator: Indicator) -> str:
    """A figure as it was typed, with the indicator's unit: “78%”, “18.9 out of 24”, “31 days”."""
    forms = {"percent": "{}%", "days": "{} days", "pounds": "£{}", "score": "{} out of {}", "number": "{}"}
    form = forms.get(indicator.unit, "{}")
    if indicator.unit == "score" and indicator.out_of is None:
        form = "{}"
    if indicator.unit == "days" and figure == "1":
        form = "{} day"
    return form.format(figure, indicator.out_of)


def comparisons(indicator: Indicator) -> list[str]:
    """Each comparison's newest figure, with its year where that is another: “England: 77.2% in 2022-23”."""
    found: list[str] = []
    newest = indicator.newest if indicator.values else ""
    for name, values in indicator.compare.items():
        if values:
            year = max(values)
            when = "" if year == newest else f" in {year}"
            found.append(f"{name}: {with_unit(values[year], indicator)}{when}")
    return found


def thousands(number: int) -> str:
    """A whole number with its thousands parted: “2,310”."""
    return f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number of things: “1 claim”, “2,310 words”; `many` is their name where an s does not make it."""
    return f"{thousands(number)} {one if number == 1 else many or f'{one}s'}"
