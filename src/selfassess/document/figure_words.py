"""The words that the product itself says of figures and charts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class FigureWords:
    """What documents say of figures; templates have these words beside all others of the language."""

    __slots__ = ()

    share: str = "{} in {}"
    none: str = "None"
    all: str = "All"
    rarest: str = "Fewer than 1 in 100"
    commonest: str = "More than 99 in 100"
    units: Mapping[str, str] = MappingProxyType(
        {"percent": "{}%", "days": "{} days", "pounds": "£{}", "score": "{} out of {}", "number": "{}"}
    )
    one_day: str = "{} day"
    in_year: str = "in {}"
    target: str = "Target"
    compared_in: str = "{}, {}"
    someone_in: str = "{} in {}"
    figure_for: str = "the figure for {}"
    year_before: str = "the year before"
    judgements: Mapping[str, str] = MappingProxyType(
        {
            "better": "better than {}",
            "worse": "worse than {}",
            "same": "the same as {}",
            "near": "about the same as {}",
            "higher": "higher than {}",
            "lower": "lower than {}",
        }
    )
    targets: Mapping[str, str] = MappingProxyType(
        {
            "better": "target of {} met",
            "worse": "target of {} not yet met",
            "same": "target of {} met",
            "near": "close to the target of {}",
            "higher": "above the target of {}",
            "lower": "below the target of {}",
        }
    )
    and_then: str = "{} and {}"
    bar_chart: str = "Bar chart of “{}”."
    line_chart: str = "Line chart of “{}”."
    own_figures: str = "Our own figures: {} in {}, {} in {}"
    chart_headings: tuple[str, ...] = ("Year or area", "Figure")
    chart_table: str = "These figures as a table"
    no_figure: str = "–"
    with_aside: str = "{} ({})"
    figures: str = "Figures for “{}”"
    measure: str = "Measure"
    how_it_compares: str = "How it compares"
