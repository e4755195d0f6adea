"""Readers of one text: any words, words of a form, one word out of a few.

A reader takes a node and answers with a value, or None once a fault is noted. What it asks for it holds
in the open, so that the schemas for editors are made from the very readers that read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import FrozenInstanceError
from datetime import date
from functools import cached_property
from typing import Any, Protocol, dataclass_transform

from selfassess.diagnostics import Problems, did_you_mean
from selfassess.model.entry import Figure
from selfassess.schema.corrections import hyphened, joined_years
from selfassess.syntax import nodes
from selfassess.syntax.messages import COLON, PARTED, quoted, short
from selfassess.syntax.source import Node, Scalar, Source, Style, Text

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
DAY_HINT = "Write year-month-day, as in 2026-11-30."
YEARS = re.compile("[0-9]{2}([0-9]{2})(?:-([0-9]{2}))?")
NO_YEAR = "is not a reporting year, as in 2025-26"
FOLLOWING = "Its second year follows its first."
LONGEST_NUMBER = 24
NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
NUMBER_HINT = "Write digits alone, as in 77.2; the unit has its own key."
NONE_PERMITTED = "The framework permits none; take the line out."
STANDS = {Scalar: "stands text", nodes.Sequence: "stands a list", nodes.Mapping: "stand keys with values"}
KEY = re.compile(r"[a-z_]+")
OPEN = re.compile(r"\[[^][]*\Z")


class Reader(Protocol):
    def read(self, node: Node, faults: Problems) -> Any: ...


@dataclass_transform(frozen_default=True, eq_default=False)
class Described:
    """What a reader asks for, in the open and settled. Made without the code that dataclasses write at every start."""

    def __init__(self, *values: Any, **named: Any) -> None:
        for name, value in (*zip(type(self).__annotations__, values, strict=False), *named.items()):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"{name} is settled")


class Numbers(Described):
    """Which numbers have a form, for an editor that takes digits for a number: from `least` to just below `below`."""

    least: int | None = None
    below: int | None = None
    whole: bool = False


ANY_NUMBER = Numbers()


class Words(Described):
    """Reads any text; `names` says which kind of entry it names, if it names one."""

    names: str = ""

    def read(self, node: Node, faults: Problems) -> Text | None:
        if isinstance(node, Scalar):
            return Text.of(node)
        row = node.source.line(node.line)
        typed = row[node.column :].strip()
        if isinstance(node, nodes.Mapping) and not typed.startswith("{") and not _holds_keys(node):
            hint = PARTED if OPEN.search(row[: node.column]) else f"Put the text in quotes: {quoted(typed)}"
            faults.add("value-type", node.place, COLON, hint)
            return None
        wrong_kind(node, "text belongs", faults, _as_one_text(node, typed))
        return None


def _holds_keys(node: nodes.Mapping) -> bool:
    """Whether a mapping stands below its own key and is no text with a colon inside."""
    key = node.parent.keys.get(str(node.key)) if isinstance(node.parent, nodes.Mapping) else None
    return key is not None and key.line < node.line and all(KEY.fullmatch(each) for each in node.keys)


def _as_one_text(node: Node, typed: str) -> str:
    if typed[:1] in ("[", "{"):
        return "Take the brackets out, or put the whole text in quotes if they belong to it."
    if isinstance(node, nodes.Mapping):
        return f"Write one text behind the key “{short(str(node.key))}:”."
    return "Take out the hyphens, or write one text."


TEXT = Words()


class Matching(Described):
    """Reads text that has a form, such as an id. The pattern means the same to Python and to JavaScript.

    `mend` answers with the right form of what was typed, or with a hint; `names` says which kind of entry it
    names, if any.
    """

    pattern: str
    wrong: str
    mend: Callable[[str], str] | None = None
    numbers: Numbers | None = None
    names: str = ""

    @cached_property
    def form(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def hint(self, typed: str = "") -> str:
        meant = self.mend(typed) if self.mend is not None else ""
        return f"Write “{meant}”." if self.form.fullmatch(meant) else meant

    def read(self, node: Node, faults: Problems) -> Text | None:
        value = TEXT.read(node, faults)
        if value is None or self.form.fullmatch(value):
            return value
        faults.add("value-type", node.place, f"“{short(value)}” {self.wrong}.", self.hint(value))
        return None


class Day(Described):
    """Reads a date."""

    def read(self, node: Node, faults: Problems) -> date | None:
        value = TEXT.read(node, faults)
        if value is None:
            return None
        try:
            if DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        faults.add("value-type", node.place, f"“{short(value)}” is no date.", DAY_HINT)
        return None


class Year(Described):
    """Reads a reporting year: a calendar year, or two that follow one another."""

    def read(self, node: Node, faults: Problems) -> Text | None:
        value = TEXT.read(node, faults)
        found = YEARS.fullmatch(value) if value is not None else None
        if value is None or (found and (not found[2] or int(found[2]) == (int(found[1]) + 1) % 100)):
            return value
        meant = joined_years(value)
        hint = FOLLOWING if found else f"Write “{meant}”." if meant else ""
        faults.add("value-type", node.place, f"“{short(value)}” {NO_YEAR}.", hint)
        return None


class Number(Described):
    """Reads a figure, which stays as it was typed."""

    def read(self, node: Node, faults: Problems) -> Figure | None:
        value = TEXT.read(node, faults)
        if value is None:
            return None
        if len(value) > LONGEST_NUMBER or not NUMBER.fullmatch(value):
            faults.add("value-type", node.place, f"“{short(value)}” is no number.", NUMBER_HINT)
            return None
        number = Figure(value)
        number.node = value.node
        number.number = float(value.replace(",", ""))
        return number


class Choice(Described):
    """Reads one of a few words; each stands with what it means, where that needs saying."""

    words: Mapping[str, str]

    def read(self, node: Node, faults: Problems) -> Text | None:
        value = TEXT.read(node, faults)
        if value is None or value in self.words:
            return value
        hint = did_you_mean(value, self.words) or permitted(self.words)
        faults.add("value-choice", node.place, f"“{short(value)}” is not one of the words permitted here.", hint)
        return _meant(value, self.words)


def _meant(typed: Text, words: Iterable[str]) -> Text | None:
    """The permitted word that stands there but for capitals, spaces and hyphens."""
    word = next((each for each in words if hyphened(each) == hyphened(typed)), "")
    if not word:
        return None
    text = Text(word)
    text.node = typed.node
    return text


def choice(*words: str) -> Choice:
    """A choice of words that need no explaining."""
    return Choice(dict.fromkeys(words, ""))


def permitted(words: Mapping[str, str]) -> str:
    return f"Choose one of: {', '.join(words)}." if words else NONE_PERMITTED


class Unless(Described):
    """Reads as another reader does, but for a few words that are taken."""

    reader: Reader
    taken: tuple[str, ...]
    wrong: str
    hint: str

    def read(self, node: Node, faults: Problems) -> Any:
        value = self.reader.read(node, faults)
        if value not in self.taken:
            return value
        faults.add("value-choice", node.place, f"“{value}” {self.wrong}.", self.hint)
        return None


class Made(Described):
    """Reads as another reader does, and builds something from what it read."""

    reader: Reader
    build: Callable[[Node, Any], Any]

    def read(self, node: Node, faults: Problems) -> Any:
        value = self.reader.read(node, faults)
        return None if value is None else self.build(node, value)


DATE = Day()
YEAR = Year()
FIGURE = Number()
YES_OR_NO = Made(choice("yes", "no"), lambda _, word: word == "yes")


def wrong_kind(node: Node, wanted: str, faults: Problems, hint: str) -> None:
    """Notes a value that is no text, no list or no keys with values where such a one belongs."""
    if not isinstance(node, nodes.Unread):
        found = STANDS.get(type(node), "stands something else")
        faults.add("value-type", node.place, f"Here {found}; {wanted} here.", hint)


def blank_text(source: Source) -> Text:
    return Text.of(Scalar(source, 0, 0, 0, "", Style.PLAIN))
