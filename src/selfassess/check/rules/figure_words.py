from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.indicator import Indicator
from selfassess.model.number_format import with_unit
from selfassess.model.proportions import last_proportion
from selfassess.project.project import Project
from selfassess.project.unread import has_newest

PERCENT = re.compile(r"\(\s{0,3}((\d{1,3}(?:\.\d+)?)\s?(?:%|per cent\b))")
NUMBER = r"\d[\d,]*(?:\.\d+)?"
ROUGH = r"""
    \b(?:million|billion|thousand|bn)\b                       # the number is only the beginning of one
  | \b(?:about|around|almost|nearly|some)\b                  # it is said to be rounded
  | \b(?:over|under|than|least|to)\b                         # it is a limit or a range
  | \d[km]\b                                                 # 12k, 3m
"""
LONGEST = 60


def figure_words(project: Project) -> Iterator[Problem]:
    """Words that contradict their figure, such as “4 in 5 (63%)”.

    A percentage in brackets after a share must be within five points of it, and closer for small shares. “More
    than” and “fewer than” must be true. The words of a link to an indicator, as in `[4 in
    5](indicator:control-over-daily-life)`, are compared with its latest figure.

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
        for block, words in passage.running_words.items():
            for said, start, figure in _beside(words) if "(" in words else ():
                yield _problem(block.at(start), said, figure)
        for link in passage.indicator_links:
            indicator = project.assessment.indicators.get(link.indicator)
            if indicator is not None and has_newest(indicator) and _contradicts(link.words, indicator):
                figure = with_unit(indicator.values[indicator.newest], indicator, project.assessment.words)
                yield _problem(link.position.block.at(link.position.offset + 1), link.words, figure)


def _problem(place: Place, words: str, figure: str) -> Problem:
    message = f"“{' '.join(words.split())}” does not match the figure, {figure}."
    return Problem(place, message, "Correct the words or the figure.")


def _beside(text: str) -> Iterator[tuple[str, int, str]]:
    """The proportions that the percentage in brackets behind them contradicts: words, offset and figure."""
    for figure in PERCENT.finditer(text):
        begin = max(figure.start() - LONGEST, 0)
        words = text[begin : figure.start()].rstrip()
        proportion = last_proportion(words)
        if proportion is not None and proportion.end == len(words) and proportion.contradicts(float(figure[2])):
            yield words[proportion.start :], begin + proportion.start, figure[1]


def _contradicts(words: str, indicator: Indicator) -> bool:
    """Whether the words of a link are not what the indicator's newest figure says."""
    figure = indicator.values[indicator.newest]
    proportion = last_proportion(words) if indicator.unit == "percent" else None
    if proportion is not None:
        return proportion.contradicts(figure.number)
    number = re.search(NUMBER, words)
    if number is None or re.search(ROUGH, words, re.VERBOSE):
        return False
    said = number[0].replace(",", "").rstrip(".")
    places = len(said.partition(".")[2])
    return abs(float(said) - figure.number) > 0.5 * 10.0**-places + 1e-9
