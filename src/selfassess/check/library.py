"""Questions that several rules ask: what is cited, what is claimed, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from string import ascii_uppercase, digits

from selfassess.citation import REF_ALONE, SLIP
from selfassess.entry import Entry
from selfassess.model import Assessment, Claim, Record, Spotlight
from selfassess.passage import Citation, supports_of
from selfassess.source import Text

from .engine import Subject

TARGET = re.compile(r"\]\([^()\n]*\)")
SIGNS = re.compile(r'[][!"#$%&()*+,./:;<=>?@\\^_`{|}~“”…]+')
LONGEST = 80
LIKE = 0.5
TELLING = 5


def entries(assessment: Assessment) -> Iterator[Claim | Spotlight]:
    """Every claim and story of the themes and statements, in reading order."""
    for theme in assessment.themes:
        for answers in (theme.answers, *(each.answers for each in theme.statements)):
            for answer in answers.values():
                yield from () if isinstance(answer, Text) else answer


def stands(entry: Entry, key: str) -> bool:
    """Whether something was typed under a key, though it may not have been read; another finding then says why."""
    value = getattr(entry.node, "values", {}).get(key)
    return value is not None and bool(getattr(value, "text", "text").strip() and getattr(value, "items", "items"))


def claims(assessment: Assessment) -> Iterator[Claim]:
    return (each for each in entries(assessment) if isinstance(each, Claim))


def references(subject: Subject) -> Iterator[Citation]:
    """Everything that points at evidence: citations, and links under their own words."""
    for passage in subject.passages:
        yield from passage.citations
    for support in supports_of(subject.assessment):
        yield Citation((support.item,), support=support)


def citations(subject: Subject) -> Iterator[Citation]:
    """Every citation: in prose, in claims' evidence lists, of indicators and of actions."""
    return (each for each in references(subject) if not _is_link(each))


def cited(subject: Subject) -> set[str]:
    """Every ref that something cites, links to, or tries to cite."""
    found = {item.ref for each in references(subject) for item in each.items}
    return found.union(ref for passage in subject.passages for slip in passage.slips for ref in slip.refs)


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of these words that was probably meant, empty where none is near.

    Near is what shares most pairs of neighbouring letters: fifty times faster than difflib on the names of 300 files.
    """
    known = list(words)
    near = max(known, key=lambda each: _likeness(word, each), default="")
    if _likeness(word, near) >= LIKE:
        return near
    holding = [each for each in known if len(word) >= TELLING and word.lower() in each.lower()]
    return holding[0] if len(holding) == 1 else ""


def _likeness(one: str, other: str) -> float:
    pairs, others = _pairs(one), _pairs(other)
    return 2 * len(pairs & others) / (len(pairs) + len(others))


@lru_cache(maxsize=4096)
def _pairs(word: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(f"^{word[:LONGEST].lower()}$"))


def bare_words(sentence: str) -> list[str]:
    """The words of a sentence in small letters, without references, targets of links, emphasis and punctuation."""
    bare = SLIP.sub(" ", sentence) if "(" in sentence else sentence
    bare = TARGET.sub("]", bare) if "](" in bare else bare
    return SIGNS.sub(" ", bare).lower().split()


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The hint with the word that was probably meant, empty where none is near."""
    near = nearest(word, words)
    return f"Did you mean “{near}”?" if near else ""


def nearest_records(ref: str, evidence: Mapping[str, Record], most: int = 3) -> str:
    """The hint that names the records which are one slip of typing away."""
    if not REF_ALONE.match(ref):
        return ""
    near = list(dict.fromkeys(each for each in _slips(ref) if each in evidence))[:most]
    shown = [f"{name}, {evidence[name].title}" for name in near]
    return f"Did you mean {'; or '.join(shown)}?" if shown else ""


def _slips(ref: str) -> Iterator[str]:
    """What may have been meant, likeliest first: two signs swapped, one too many, one wrong, one too few."""
    splits = [(ref[:at], ref[at:]) for at in range(len(ref) + 1)]
    yield from (before + after[1] + after[0] + after[2:] for before, after in splits if len(after) > 1)
    yield ref.lstrip(ascii_uppercase)
    yield from (before + after[1:] for before, after in splits if after)
    yield from (
        before + sign + after[1:] for before, after in reversed(splits) if after and len(ref) > 1 for sign in digits
    )
    yield from (before + sign + after for before, after in reversed(splits) for sign in digits)


def _is_link(citation: Citation) -> bool:
    """Whether it is a link under its own words, `[…](ref:96)`, which link-to-nowhere judges."""
    spot = citation.spot
    return spot is not None and not spot.block.content.startswith("(", spot.offset)
