"""What only a person can say of a register: each question once, however many cells it is about, and its answer.

An answer is kept under a key, such as `kind`, and the word that it is about: `kind: Policy doc = policy`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from selfassess.model.number_format import counted
from selfassess.register.worksheet import quoted

Answers = Mapping[str, Mapping[str, str]]
"""What each word means, by the key that it is under; the words as people type them."""

BLANK, NOTES = "blank", "notes"
"""Answers for what a value cannot hold: the value stays blank, or the words go into the notes of the record."""
READ, SKIP, NOTHING = "read", "skip", "nothing"
THE_SAME, DIFFERENT = "the same", "different"
NEW_NUMBERS, LAST_DAY, DATES = "new numbers", "last day", "dates"
SAME, OTHER = "same document", "another document"

NOT_A_REF, ALIKE = "not valid", "alike"
WITHOUT_DAY, AS_NUMBERS = "without a day", "as numbers"
NOT_THERE, NOT_AN_ADDRESS, BLANK_CELLS = "not there", "not an address", "blank cells"
CHANGED_TITLES, OTHER_WORDS = "changed titles", "other words"
"""Words that stand for all cells of one kind."""

ANSWER = re.compile(r"\s*([a-z]+)\s*:\s*(.+?)\s*=\s*([^=]+?)\s*\Z", re.DOTALL)
MOST_CELLS = 8


class Question(Struct, frozen=True):
    """A word that has no meaning yet: the key it is under, what it may mean, and what it probably means.

    `message` says what is not known; `cells` are where it is.
    """

    key: str
    word: str
    message: str
    choices: tuple[str, ...]
    proposal: str
    cells: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The answer that is proposed, as an option takes it."""
        return f"{self.key}: {self.word} = {self.proposal}"

    @property
    def where(self) -> str:
        """The cells that it is about, counted where there are several, and named, the first of many."""
        more = f" and {len(self.cells) - MOST_CELLS:,} more" if len(self.cells) > MOST_CELLS else ""
        count = f"{counted(len(self.cells), 'cell')}: " if len(self.cells) > 1 else ""
        return f"{count}{', '.join(self.cells[:MOST_CELLS])}{more}"


class Doubt(Struct, frozen=True):
    """A question as one cell raises it; `shown` is what the cell says where the word stands for many cells."""

    key: str
    word: str
    choices: tuple[str, ...]
    proposal: str
    about: str
    shown: str = ""


class QuestionBook:
    """Gathers doubts cell by cell, so that each question is asked once."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], Doubt] = {}
        self._cells: dict[tuple[str, str], list[str]] = {}

    def add(self, doubt: Doubt, address: str) -> None:
        """Notes a doubt and the cell that raises it."""
        key = (doubt.key, same_words(doubt.word))
        self._first.setdefault(key, doubt)
        shown = f" ({doubt.shown})" if doubt.shown else ""
        self._cells.setdefault(key, []).append(f"{address}{shown}")

    def questions(self) -> tuple[Question, ...]:
        """Each question, in the order in which they were met."""
        return tuple(_question(doubt, self._cells[key]) for key, doubt in self._first.items())


def _question(doubt: Doubt, cells: list[str]) -> Question:
    message = doubt.about.format(word=quoted(doubt.word))
    return Question(doubt.key, doubt.word, message, doubt.choices, doubt.proposal, tuple(cells))


def same_words(words: str) -> str:
    """Words without what makes no difference between two answers: capitals and white space."""
    return " ".join(words.split()).casefold()


def answer_to(answers: Answers, key: str, word: str) -> str:
    """What was answered; empty where nothing was."""
    given = answers.get(key)
    if not given:
        return ""
    if word in given:
        return given[word]
    plain = same_words(word)
    return next((value for typed, value in given.items() if same_words(typed) == plain), "")


def parse_answer(typed: str) -> tuple[str, str, str] | None:
    """The key, the word and the meaning of `kind: Policy doc = policy`; None where it has another form."""
    match = ANSWER.match(typed)
    return (match[1], match[2], match[3]) if match is not None else None


def joined(*several: Answers) -> dict[str, dict[str, str]]:
    """All these answers; of two to one question the later counts."""
    whole: dict[str, dict[str, str]] = {}
    for answers in several:
        for key, words in answers.items():
            kept = whole.setdefault(key, {})
            for word, value in words.items():
                plain = same_words(word)
                for typed in [typed for typed in kept if same_words(typed) == plain]:
                    del kept[typed]
                kept[word] = value
    return whole


def of_lines(lines: Iterable[tuple[str, str, str]]) -> dict[str, dict[str, str]]:
    """Answers, from a key, a word and a meaning each."""
    return joined(*({key: {word: value}} for key, word, value in lines))
