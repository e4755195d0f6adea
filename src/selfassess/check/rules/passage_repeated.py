from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.queries import bare_words, claims
from selfassess.prose.passage import Passage, Spot, sentences

SENTENCE, CLAIM = 8, 5


def passage_repeated(project: Project) -> Iterator[Problem]:
    """A sentence or claim that stands in two places, word for word.

    Inspectors read both and wonder which was thought about. Keep it where it belongs and link to it from
    the other place, as in `[Safeguarding](#safeguarding)`. Sentences of eight words or more count, and
    claims of five; references, bold and punctuation make no difference. Sentences repeated in a row give
    one finding.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Every person who asks for help is seen within a week.

          Every person who asks for help is seen within a **week** (Ref 1).

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Every person who asks for help is seen within a week.

          Every person who asks for a visit is seen within a month (Ref 1).
    """
    spots: list[Spot] = []
    first: dict[str, int] = {}
    again: list[tuple[int, int]] = []
    for spot, words in _sentences(project):
        number = len(spots)
        spots.append(spot)
        earlier = first.setdefault(words, number)
        if earlier != number:
            again.append((number, earlier))
    for later, earlier, count in _in_a_row(again):
        place = spots[earlier].place
        what = "This sentence stands" if count == 1 else f"{count} sentences in a row from here stand"
        message = f"{what} word for word in {place.file} too, line {place.line}."
        yield Problem(spots[later].place, message, "Keep one, and link to it from the other place.")


def _sentences(project: Project) -> Iterator[tuple[Spot, str]]:
    """Each sentence that is long enough to count, with its bare words."""
    texts = {id(claim.text) for claim in claims(project.assessment)}
    seen: set[int] = set()
    for passage in project.passages:
        if id(passage.text) in seen:
            continue
        seen.add(id(passage.text))
        found = list(_of(passage))
        least = CLAIM if id(passage.text) in texts and len(found) == 1 else SENTENCE
        yield from ((spot, " ".join(words)) for spot, words in found if len(words) >= least)


def _of(passage: Passage) -> Iterator[tuple[Spot, list[str]]]:
    for block in passage.blocks:
        if not block.is_heading:
            for offset, sentence in sentences(block):
                yield Spot(block, offset), bare_words(sentence)


def _in_a_row(again: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Repeats that follow one another, as do the sentences that they repeat, taken together with their count."""
    run: list[tuple[int, int]] = []
    for later, earlier in again:
        if run and (later - 1, earlier - 1) != run[-1]:
            yield *run[0], len(run)
            run = []
        run.append((later, earlier))
    if run:
        yield *run[0], len(run)
