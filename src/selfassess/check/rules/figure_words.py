from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Indicator
from selfassess.model.number_format import with_unit
from selfassess.model.proportions import share_in
from selfassess.project.damage import has_newest
from selfassess.project.project import Project
from selfassess.syntax.source import Text

PERCENT = re.compile(r"\([*_]{0,3}((\d{1,3}(?:\.\d+)?)\s?(?:%|per cent\b))")
LINK = r"\[([^][]*)\]\(indicator:([^()\s]+)\)"
NUMBER = r"\d[\d,]*(?:\.\d+)?"
MARKS = "*_ \n"
ROUGH = r"\b(?:million|billion|thousand|bn|about|around|almost|nearly|over|under|than|least|to|some)\b|\d[km]\b"
LONGEST = 60


def figure_words(project: Project) -> Iterator[Problem]:
    """Words that their own figure denies, such as “4 in 5 (63%)”.

    A figure in brackets behind a share must come within five points of it, and closer where the parts are
    small. “More than” and “fewer than” must be true. The words of a link to an indicator, as in
    `[4 in 5](indicator:control-over-daily-life)`, are compared with its newest figure.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We see 4 in 5 (63%) within a week.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We see 4 in 5 (78%) within a week.
    """
    for passage in project.passages:
        text = passage.text
        for words, start, figure in _beside(text) if "(" in text else ():
            yield _found(text, start, words, figure)
        for link in re.finditer(LINK, text) if "](indicator:" in text else ():
            indicator = project.assessment.indicators.get(link[2])
            if indicator is not None and has_newest(indicator) and _denied(link[1], indicator):
                figure = with_unit(indicator.values[indicator.newest], indicator, project.assessment.words)
                yield _found(text, link.start(1), link[1], figure)


def _found(text: Text, start: int, words: str, figure: str) -> Problem:
    said = " ".join(words.split())
    return Problem(
        text.at(start), f"“{said}” is not what the figure says, {figure}.", "Correct the words or the figure."
    )


def _beside(text: str) -> Iterator[tuple[str, int, str]]:
    """The shares with a percentage in brackets behind them that denies them: words, place and figure."""
    for figure in PERCENT.finditer(text):
        begin = max(figure.start() - LONGEST, 0)
        words = text[begin : figure.start()].rstrip(MARKS)
        share = share_in(words)
        if share is not None and share.end == len(words) and share.denied_by(float(figure[2])):
            yield words[share.start :], begin + share.start, figure[1]


def _denied(words: str, indicator: Indicator) -> bool:
    """Whether the words of a link are not what the indicator's newest figure says."""
    figure = indicator.values[indicator.newest]
    share = share_in(words) if indicator.unit == "percent" else None
    if share is not None:
        return share.denied_by(figure.number)
    number = re.search(NUMBER, words)
    if number is None or re.search(ROUGH, words):
        return False
    said = number[0].replace(",", "").rstrip(".")
    places = len(said.partition(".")[2])
    return abs(float(said) - figure.number) > 0.5 * 10.0**-places + 1e-9
