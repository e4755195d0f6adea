from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Claim
from selfassess.project.project import Project
from selfassess.prose.block import Position
from selfassess.prose.passage import Passage
from selfassess.prose.running_words import bare_words, sentences

SENTENCE, CLAIM = 8, 5


def passage_repeated(project: Project) -> Iterator[Problem]:
    """A sentence or claim that appears in two places, word for word.

    Inspectors read both and wonder which one you mean. Keep it where it belongs and link to it from the other
    place, as in `[Safeguarding](#safeguarding)`. Sentences of eight words or more are checked, and claims of five
    or more. Differences in references, bold and punctuation do not count. Repeated sentences in a row give one
    finding.

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
    positions: list[Position] = []
    first: dict[str, int] = {}
    repeats: list[tuple[int, int]] = []
    for position, words in _sentences(project):
        number = len(positions)
        positions.append(position)
        earlier = first.setdefault(words, number)
        if earlier != number:
            repeats.append((number, earlier))
    for later, earlier, count in _in_a_row(repeats):
        place = positions[earlier].place
        what = "This sentence also appears" if count == 1 else f"{count} sentences in a row from here also appear"
        message = f"{what}, word for word, in {place.file}, line {place.line}."
        yield Problem(positions[later].place, message, "Keep it in one place and link to it from the other.")


def _sentences(project: Project) -> Iterator[tuple[Position, str]]:
    """Each sentence that is long enough to count, with its bare words."""
    for item in project.prose:
        said = list(_in_passage(item.passage))
        least = CLAIM if isinstance(item.entry, Claim) and len(said) == 1 else SENTENCE
        yield from ((position, " ".join(words)) for position, words in said if len(words) >= least)


def _in_passage(passage: Passage) -> Iterator[tuple[Position, list[str]]]:
    for block in passage.blocks:
        if not block.is_heading:
            words = passage.words_with_code(block)
            for sentence in sentences(block):
                yield Position(block, sentence.start), bare_words(words[sentence])


def _in_a_row(repeats: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Repeats that follow one another, as do the sentences that they repeat, taken together with their count."""
    run: list[tuple[int, int]] = []
    for later, earlier in repeats:
        if run and (later - 1, earlier - 1) != run[-1]:
            yield *run[0], len(run)
            run = []
        run.append((later, earlier))
    if run:
        yield *run[0], len(run)
