"""Figures of the tree that are charts, for tests."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from markupsafe import escape

from selfassess.document.chart import Chart, chart_of

Row = tuple[str, str, str, str, str, str]
"""Kind, name, figure as it is shown, its number, series, year."""
BARS: tuple[Row, ...] = (
    ("own", "2024-25", "78%", "78", "", "2024-25"),
    ("latest", "2025-26", "79%", "79", "", "2025-26"),
    ("other", "England", "77.20%", "77.2", "England", "2025-26"),
    ("target", "Target", "81%", "81", "", ""),
)
LINE: tuple[Row, ...] = (
    *(("own", str(year), f"{year - 1960}%", str(year - 1960), "", str(year)) for year in range(2013, 2024)),
    ("latest", "2024", "79%", "79", "", "2024"),
    ("other", "England, 2020", "60%", "60", "England", "2020"),
    ("other", "England", "78%", "78", "England", "2024"),
    ("target", "Target", "81%", "81", "", ""),
)


def markup(rows: Sequence[Row], kind: str = "bars", name: str = "Control over daily life") -> str:
    """The figure as a template writes it."""
    body = "".join(
        f'<tr class="{row}" data-series="{escape(series)}" data-year="{year}"><th scope="row">{escape(called)}</th>'
        f'<td class="right" data-value="{value}">{escape(shown)}</td></tr>'
        for row, called, shown, value, series, year in rows
    )
    return (
        f'<figure class="chart {kind}" id="chart-control"><table><caption>{escape(name)}</caption>'
        f"<tbody>{body}</tbody></table><figcaption>79% in 2025-26.</figcaption></figure>"
    )


def chart(rows: Sequence[Row], kind: str = "bars", name: str = "Control over daily life") -> Chart:
    made = chart_of(etree.fromstring(markup(rows, kind, name)))
    assert made is not None
    return made
