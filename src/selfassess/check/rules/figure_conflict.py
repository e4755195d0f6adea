from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment
from selfassess.model.citation import SLIP
from selfassess.model.number_format import with_unit
from selfassess.project.damage import has_newest
from selfassess.project.project import Project
from selfassess.project.queries import bare_words
from selfassess.project.records import listed
from selfassess.prose.passage import Block, Spot, sentences
from selfassess.syntax.source import Text

FIGURE = re.compile(
    r"[0-9£](?<![\d.,].)(?:(?<=£) ?\d[\d,]*(?:\.\d+)?"
    r"|(?<=\d)\d*(?:,\d{3})*(?:\.\d+)?(?: ?%| per cent\b| in \d{1,3}\b)|(?<=\d)\d{0,2}(?:,\d{3})+)"
)
NUMBER = r"\d[\d,]*(?:\.\d+)?"
SMALL = frozenset(("a", "all", "an", "of", "our", "the"))
LEAST = 5
LONGEST = 90
GAP = 6
Numbers = tuple[tuple[str, str], ...]


class Said(NamedTuple):
    """Figures of a sentence: each with its kind, the words around them, and where the first was typed."""

    figures: Numbers
    words: str
    spot: Spot | Text

    @property
    def typed(self) -> str:
        forms = {"%": "{}%", "£": "£{}"}
        return " and ".join(forms.get(kind, "{}").format(number) for kind, number in self.figures)


def figure_conflict(project: Project) -> Iterator[Problem]:
    """A sentence that stands in two places with two figures.

    Inspectors see both and trust neither. Find out which is right, or say of which year each is. Better still,
    type the figure once in `content/indicators.yaml` and let the text fetch it: `[](indicator:its-id)`.
    Percentages, shares such as “4 in 5”, pounds and large numbers are compared; one that is rounded is no
    other figure. Sentences count from five words, and so does the sentence of an indicator.

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
    by_words: dict[str, list[Said]] = {}
    for key, said in (*_of_indicators(project.assessment), *_in_prose(project)):
        by_words.setdefault(key, []).append(said)
    for all_said in by_words.values():
        usual = Counter(each.figures for each in all_said).most_common(1)[0][0] if len(all_said) > 1 else ()
        odd = next((each for each in all_said if usual and _denies(each.figures, usual)), None)
        if odd is not None:
            message = f"“{odd.words}” has another figure elsewhere: {odd.typed} here, {_elsewhere(odd, all_said)}."
            yield Problem(odd.spot.place, message, "Find out which is right, and type it once as an indicator.")


def _in_prose(project: Project) -> Iterator[tuple[str, Said]]:
    for passage in project.passages:
        for block in passage.blocks if FIGURE.search(passage.text) else ():
            if block.cell is None and not block.is_heading and FIGURE.search(block.content):
                for offset, sentence in sentences(block):
                    yield from _of(sentence, block, offset)


def _of(sentence: str, block: Block, offset: int) -> Iterator[tuple[str, Said]]:
    found = list(FIGURE.finditer(sentence))
    key = _key(sentence) if found else ""
    if key:
        said = [each for each, after in zip(found, [*found[1:], None], strict=True) if not _is_repeated(each, after)]
        words = _shown(FIGURE.sub("…", sentence))
        yield key, Said(tuple(map(_figure, said)), words, Spot(block, offset + found[0].start()))


def _of_indicators(assessment: Assessment) -> Iterator[tuple[str, Said]]:
    """The sentence of each indicator with its newest figure."""
    for indicator in assessment.indicators.values():
        key = _key(indicator.sentence) if has_newest(indicator) and indicator.unit in ("percent", "pounds") else ""
        if key:
            figure = indicator.values[indicator.newest]
            found = FIGURE.match(with_unit(figure, indicator, assessment.words))
            if found is not None:
                yield key, Said((_figure(found),), _shown(indicator.sentence), figure)


def _key(sentence: str) -> str:
    """The words of a sentence without its figures, references and small words; empty where they are too few."""
    words = [each for each in bare_words(FIGURE.sub(" ", sentence)) if each not in SMALL]
    return " ".join(words) if len(words) >= LEAST else ""


def _is_repeated(figure: re.Match[str], after: re.Match[str] | None) -> bool:
    """Whether a share stands beside the percentage that it puts in words: `4 in 5 (78%)`."""
    return after is not None and _figure(figure)[0] == "in" and after.start() - figure.end() <= GAP


def _figure(found: re.Match[str]) -> tuple[str, str]:
    """The kind of a figure and its number."""
    typed = found[0]
    if " in " in typed:
        return "in", typed
    number = re.search(NUMBER, typed)
    assert number is not None
    kind = "£" if typed.startswith("£") else "%" if typed.endswith(("%", "cent")) else ""
    return kind, number[0].rstrip(",")


def _denies(one: Numbers, other: Numbers) -> bool:
    """Whether figures of the same kinds differ, and not by rounding alone."""
    if [kind for kind, _ in one] != [kind for kind, _ in other]:
        return False
    return any(a != b and (kind == "in" or _differ(a, b)) for (kind, a), (_, b) in zip(one, other, strict=True))


def _differ(one: str, other: str) -> bool:
    places = sorted(len(each.partition(".")[2]) for each in (one, other))
    off = abs(float(one.replace(",", "")) - float(other.replace(",", "")))
    return off > (0.5 * 10.0 ** -places[0] if places[0] < places[1] else 0) + 1e-9


def _shown(words: str) -> str:
    shown = " ".join(SLIP.sub("", words).replace("*", "").replace("(…)", "").split()).strip(" .")
    return shown if len(shown) <= LONGEST else shown[:LONGEST].rpartition(" ")[0] + " …"


def _elsewhere(odd: Said, all_said: list[Said]) -> str:
    """The other figures, each with its places."""
    others: dict[str, list[Said]] = {}
    for each in all_said:
        if each is not odd:
            others.setdefault(each.typed, []).append(each)
    return "; ".join(f"{typed} in {listed(each.spot.place for each in said)}" for typed, said in others.items())
