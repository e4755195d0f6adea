"""Readers of one text: any text, text of a form, one word out of a few."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

from msgspec import Struct

from selfassess.diagnostics import Problems
from selfassess.near_words import did_you_mean
from selfassess.schema.corrections import hyphened, is_only_bared
from selfassess.schema.reader import Reader, note_mistyped, wrong_kind
from selfassess.syntax import nodes
from selfassess.syntax.messages import COLON, PARTED, in_quotes, quote_hint, short
from selfassess.syntax.nodes import Node, Scalar, Text

Read = TypeVar("Read")
Built = TypeVar("Built", covariant=True)

LONGEST_TEXT = 100_000
NONE_PERMITTED = "The framework has no words for this key, so delete the line."
KEY = re.compile(r"[a-z_]+")
OPEN_BRACKET = re.compile(r"\[[^][]*\Z")


class NumberRange(Struct, frozen=True, eq=False):
    """Which numbers have a form, for an editor that reads digits as a number: from `least` to just below `below`."""

    least: int | None = None
    below: int | None = None
    whole: bool = False


ANY_NUMBER = NumberRange()


class Str(Reader[Text], frozen=True):
    """Reads any text; `names` says which kind of entry it names, if it names one."""

    names: str = ""

    def read(self, node: Node, problems: Problems) -> Text | None:
        if isinstance(node, Scalar):
            return None if _is_too_long(node, problems) else Text.of(node)
        row = node.source.line(node.line)
        typed = row[node.column :].strip()
        if isinstance(node, nodes.Mapping) and not typed.startswith("{") and not _holds_keys(node):
            hint = PARTED if OPEN_BRACKET.search(row[: node.column]) else quote_hint(typed)
            from selfassess.syntax.layout import last_of

            last = last_of(node)
            is_one_line = isinstance(last, Scalar) and last.end_line == node.line and hint != PARTED
            edits = in_quotes(node.source, node.line, node.column) if is_one_line else ()
            problems.add("value-type", node.place, COLON, hint, edits=edits)
            return None
        wrong_kind(node, "text", problems, _as_one_text(node, typed))
        return None


def _is_too_long(node: Scalar, problems: Problems) -> bool:
    if len(node.text) <= LONGEST_TEXT:
        return False
    message = f"This text has {len(node.text):,} characters. The limit is {LONGEST_TEXT:,}."
    problems.add("value-type", node.place, message, "Split it into several, or check what was pasted here.")
    return True


def _holds_keys(node: nodes.Mapping) -> bool:
    """Whether a mapping is below its own key and is not text with a colon inside."""
    key = node.parent.keys.get(str(node.key)) if isinstance(node.parent, nodes.Mapping) else None
    return key is not None and key.line < node.line and all(KEY.fullmatch(name) for name in node.keys)


def _as_one_text(node: Node, typed: str) -> str:
    if typed[:1] in ("[", "{"):
        return "Delete the brackets. If they are part of the text, put the whole text in quotes."
    if isinstance(node, nodes.Mapping):
        return f"Type plain text after the key “{short(str(node.key))}:”."
    return "Delete the hyphens and type plain text."


TEXT = Str()


class Pattern(Reader[Text], frozen=True):
    """Reads text that has a form, such as an id. The pattern means the same to Python and to JavaScript.

    `correct` returns the right form of what was typed, or a hint; `names` says which kind of entry it names, if any.
    """

    pattern: str
    wrong: str
    correct: Callable[[str], str] | None = None
    numbers: NumberRange | None = None
    names: str = ""

    def hint(self, typed: str = "") -> str:
        meant = self.correct(typed) if self.correct is not None else ""
        return f"Write “{meant}”." if re.fullmatch(self.pattern, meant) else meant

    def read(self, node: Node, problems: Problems) -> Text | None:
        value = TEXT.read(node, problems)
        if value is None or re.fullmatch(self.pattern, value):
            return value
        hint = self.hint(value)
        meant = self.correct(value) if self.correct is not None else ""
        fix = meant if re.fullmatch(self.pattern, meant) and is_only_bared(value, meant) else None
        note_mistyped("value-type", value.node, f"“{short(value)}” {self.wrong}.", hint, problems, fix)
        return None


class Choice(Reader[Text], frozen=True):
    """Reads one of a few words, each with its meaning where that needs saying.

    `also` are words that people use for them, in small letters and hyphens.
    """

    words: Mapping[str, str]
    also: Mapping[str, str] = MappingProxyType({})

    def read(self, node: Node, problems: Problems) -> Text | None:
        value = TEXT.read(node, problems)
        if value is None or value in self.words:
            return value
        same = self.also.get(hyphened(value))
        hint = f"Type “{same}”." if same else did_you_mean(value, self.words) or permitted(self.words)
        meant = _meant(value, self.words)
        message = f"“{short(value)}” is not one of the allowed words."
        note_mistyped("value-choice", value.node, message, hint, problems, meant)
        return meant


def _meant(typed: Text, words: Iterable[str]) -> Text | None:
    """The permitted word that was typed but for capitals, spaces and hyphens."""
    word = next((word for word in words if hyphened(word) == hyphened(typed)), "")
    return Text(word, typed.node) if word else None


def choice(*words: str) -> Choice:
    """A choice of words that need no explaining."""
    return Choice(dict.fromkeys(words, ""))


def permitted(words: Mapping[str, str]) -> str:
    return f"Choose one of: {', '.join(words)}." if words else NONE_PERMITTED


def listed(words: Iterable[str]) -> str:
    """The words of a choice, as a sentence lists them: `a`, `b` or `c`."""
    *others, last = [f"`{word}`" for word in words] or ["none"]
    return f"{', '.join(others)} or {last}" if others else last


class Excluding(Reader[Text], frozen=True):
    """Reads as another reader does, without a few words that are taken."""

    reader: Reader[Text]
    taken: tuple[str, ...]
    wrong: str
    hint: str

    def read(self, node: Node, problems: Problems) -> Text | None:
        value = self.reader.read(node, problems)
        if value not in self.taken:
            return value
        problems.add("value-choice", node.place, f"“{value}” {self.wrong}.", self.hint)
        return None


class Map(Reader[Built], Generic[Read, Built], frozen=True):
    """Reads as another reader does, and builds something from what was read."""

    reader: Reader[Read]
    build: Callable[[Node, Read], Built]

    def read(self, node: Node, problems: Problems) -> Built | None:
        value = self.reader.read(node, problems)
        return None if value is None else self.build(node, value)


YES_OR_NO: Reader[bool] = Map(choice("yes", "no"), lambda _, word: word == "yes")
