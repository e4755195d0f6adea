"""What was probably meant where a word is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

LONGEST = 80
ALIKE, SAME_WORDS = 0.52, 0.6
TELLING = 5
WORD_BREAK = re.compile(r"[\W_]+")


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of these words that was probably meant, empty where none is near.

    Words are compared letter by letter, and once more with their parts in alphabetical order, since people who
    remember an id put its parts in another order. Where none is near, the only one that contains the word is meant.
    """
    known = sorted(words)
    if not known:
        return ""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    matches = [
        extractOne(word, known, scorer=OSA.normalized_similarity, processor=form, score_cutoff=least)
        for form, least in ((_in_small_letters, ALIKE), (_parts_in_order, SAME_WORDS))
    ]
    best = max((match for match in matches if match is not None), key=lambda match: match[1], default=None)
    if best is not None:
        return best[0]
    containing = [name for name in known if len(word) >= TELLING and word.lower() in name.lower()]
    return containing[0] if len(containing) == 1 else ""


def _in_small_letters(word: str) -> str:
    return word[:LONGEST].lower()


@lru_cache(maxsize=4096)
def _parts_in_order(word: str) -> str:
    return " ".join(sorted(WORD_BREAK.split(_in_small_letters(word))))


def same_word(word: str, words: Iterable[str]) -> str | None:
    """The only one of these words that was typed, but for capitals, apostrophes and what parts its parts."""
    same = [each for each in words if _spelt(each) == _spelt(word)]
    return same[0] if len(same) == 1 else None


def _spelt(word: str) -> str:
    return WORD_BREAK.sub("-", re.sub("['’]", "", word)).strip("-").casefold()


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The hint with the word that was probably meant, empty where none is near."""
    near = nearest(word, words)
    return f"Did you mean “{near}”?" if near else ""
