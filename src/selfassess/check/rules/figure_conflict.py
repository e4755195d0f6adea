from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment
from selfassess.model.number_format import with_unit
from selfassess.project.project import Project
from selfassess.project.records import listed
from selfassess.project.unread import has_newest
from selfassess.prose.block import Position
from selfassess.prose.running_words import bare_words, sentences
from selfassess.syntax.nodes import Text

FIGURE = re.compile(
    r"""
    [0-9£](?<![\d.,].)                                       # not within a number
    (?:
        (?<=£)[ ]?\d[\d,]*(?:\.\d+)?                        # £1.2 million is £1.2 here
      | (?<=\d)\d*(?:,\d{3})*(?:\.\d+)?(?:[ ]?%|[ ]per[ ]cent\b|[ ]in[ ]\d{1,3}\b)  # 63%, 63 per cent, 4 in 5
      | (?<=\d)\d{0,2}(?:,\d{3})+                            # 1,340: a large number; a plain one may be a year or day
    )
    """,
    re.VERBOSE,
)
NUMBER = r"\d[\d,]*(?:\.\d+)?"
SMALL = frozenset(("a", "all", "an", "of", "our", "the"))
LEAST = 5
LONGEST = 90
GAP = 6
Numbers = tuple[tuple[str, str], ...]


class Sentence(Struct, frozen=True):
    """A sentence with figures: each with its kind, the words around them, and where the first was typed."""

    figures: Numbers
    words: str
    first: Position | Text

    @property
    def typed(self) -> str:
        forms = {"%": "{}%", "£": "£{}"}
        return " and ".join(forms.get(kind, "{}").format(number) for kind, number in self.figures)


def figure_conflict(project: Project) -> Iterator[Problem]:
    """A sentence that appears in two places with two different figures.

    Inspectors see both and trust neither. Find out which figure is right, or say which year each one is for. It is
    best to type a figure once, in `content/indicators.yaml`, and use it in the text: `[](indicator:its-id)`.

    The rule compares percentages, shares such as “4 in 5”, pounds and large numbers. A figure that is only rounded
    is not a different figure. Sentences of five words or more are compared, and so is the sentence of each
    indicator.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          63% of people were satisfied with the care they receive.

          We know that 62% of people are at ease. **3 in 5** (62%) people were satisfied with the care they receive.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          63% of people were satisfied with the care they receive.

          In 2024-25, 62% of people were satisfied with the care they receive.
    """
    by_words: dict[str, list[Sentence]] = {}
    for key, sentence in (*_of_indicators(project.assessment), *_in_prose(project)):
        by_words.setdefault(key, []).append(sentence)
    for alike in by_words.values():
        usual = Counter(sentence.figures for sentence in alike).most_common(1)[0][0] if len(alike) > 1 else ()
        odd = next((sentence for sentence in alike if usual and _contradicts(sentence.figures, usual)), None)
        if odd is not None:
            message = f"“{odd.words}” has a different figure elsewhere: {odd.typed} here, {_elsewhere(odd, alike)}."
            yield Problem(odd.first.place, message, "Find out which figure is right and correct the other.")


def _in_prose(project: Project) -> Iterator[tuple[str, Sentence]]:
    for passage in project.passages:
        for block in passage.blocks:
            words = passage.running_words[block]
            if block.cell is None and not block.is_heading and FIGURE.search(words):
                with_code = passage.words_with_code(block)
                for span in sentences(block):
                    figures = list(FIGURE.finditer(words, span.start, span.stop))
                    key = _key(with_code[span]) if figures else ""
                    if key:
                        first = Position(block, figures[0].start())
                        yield key, Sentence(_numbers(figures), _shown(FIGURE.sub("…", words[span])), first)


def _of_indicators(assessment: Assessment) -> Iterator[tuple[str, Sentence]]:
    """The sentence of each indicator with its newest figure."""
    for indicator in assessment.indicators.values():
        key = _key(indicator.sentence) if has_newest(indicator) and indicator.unit in ("percent", "pounds") else ""
        if key:
            newest = indicator.values[indicator.newest]
            figures = FIGURE.match(with_unit(newest, indicator, assessment.words))
            if figures is not None:
                yield key, Sentence(_numbers([figures]), _shown(indicator.sentence), newest)


def _key(sentence: str) -> str:
    """The words of a sentence without its figures and small words; empty where they are too few."""
    words = [word for word in bare_words(FIGURE.sub(" ", sentence)) if word not in SMALL]
    return " ".join(words) if len(words) >= LEAST else ""


def _numbers(figures: list[re.Match[str]]) -> Numbers:
    """The kind and number of each figure, but for a share beside its own percentage, as in `4 in 5 (78%)`."""
    pairs = zip(figures, [*figures[1:], None], strict=True)
    return tuple(
        _number(figure)
        for figure, after in pairs
        if after is None or _number(figure)[0] != "in" or after.start() - figure.end() > GAP
    )


def _number(figure: re.Match[str]) -> tuple[str, str]:
    typed = figure[0]
    if " in " in typed:
        return "in", typed
    number = re.search(NUMBER, typed)
    assert number is not None
    kind = "£" if typed.startswith("£") else "%" if typed.endswith(("%", "cent")) else ""
    return kind, number[0].rstrip(",")


def _contradicts(one: Numbers, other: Numbers) -> bool:
    """Whether figures of the same kinds differ, and not by rounding alone."""
    if [kind for kind, _ in one] != [kind for kind, _ in other]:
        return False
    return any(a != b and (kind == "in" or _differ(a, b)) for (kind, a), (_, b) in zip(one, other, strict=True))


def _differ(one: str, other: str) -> bool:
    places = sorted(len(number.partition(".")[2]) for number in (one, other))
    off = abs(float(one.replace(",", "")) - float(other.replace(",", "")))
    return off > (0.5 * 10.0 ** -places[0] if places[0] < places[1] else 0) + 1e-9


def _shown(words: str) -> str:
    """The words of a sentence, as a message shows them."""
    shown = " ".join(words.replace("(…)", "").split()).strip(" .")
    return shown if len(shown) <= LONGEST else shown[:LONGEST].rpartition(" ")[0] + " …"


def _elsewhere(odd: Sentence, alike: Iterable[Sentence]) -> str:
    """The other figures, each with its places."""
    places: dict[str, list[Place]] = {}
    for sentence in alike:
        if sentence is not odd:
            places.setdefault(sentence.typed, []).append(sentence.first.place)
    return "; ".join(f"{typed} in {listed(where)}" for typed, where in places.items())
