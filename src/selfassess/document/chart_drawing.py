"""A chart drawn as SVG, which the page and the PDF share; it says what it shows to those who do not see it."""

from __future__ import annotations

from selfassess.document.chart import Chart, alternative_text
from selfassess.document.chart_bars import bars, stacked
from selfassess.document.chart_line import line
from selfassess.document.drawn_words import SIZE, Colours, escaped
from selfassess.document.language import Language

WIDE, NARROW = 600, 300
ON_PAGES = Colours()


def drawing(
    chart: Chart, words: Language, colours: Colours = ON_PAGES, is_narrow: bool = False, suffix: str = ""
) -> str:
    """The SVG of a chart, for a place that is wide, or as narrow as a phone. Its ids end with the suffix.

    Its words are read aloud once, in the description.
    """
    place, across = ("drawing slim", NARROW) if is_narrow else ("drawing", WIDE)
    if chart.is_line:
        height, parts = line(chart, words, colours, across)
    else:
        height, parts = (stacked if is_narrow else bars)(chart, colours, across)
    name, about = (f"{chart.id}.{what}{suffix}" for what in ("title", "desc"))
    face = f' font-family="{colours.face}"' if colours.face else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{place}" viewBox="0 0 {across} {height:.0f}"'
        f' role="img" aria-labelledby="{name} {about}"'
        f' direction="ltr" font-size="{SIZE}" fill="{colours.ink}"{face}>'
        f'<title id="{name}">{escaped(chart.name)}</title>'
        f'<desc id="{about}">{escaped(alternative_text(chart, words))}</desc>'
        f'<g aria-hidden="true">{"".join(parts)}</g></svg>'
    )
