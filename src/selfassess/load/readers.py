"""Readers of a single value: text, and what text may stand for.

A reader takes a node and answers with a value, or None once a fault is noted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from selfassess.entry import Figure
from selfassess.source import Node, Scalar, Text
from selfassess.suggestion import did_you_mean

from . import nodes
from .faults import Faults
from .mends import hyphened
from .wording import COLON, PARTED, quoted, short

Reader = Callable[[Node, Faults], Any]
Mend = Callable[[str], str]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
LONGEST_NUMBER = 24
NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z", re.ASCII)
STANDS = {Scalar: "stands text", nodes.Sequence: "stands a list", nodes.Mapping: "stand keys with values"}
KEY = re.compile(r"[a-z_]+")
OPEN = re.compile(r"\[[^][]*\Z")


def text(node: Node, faults: Faults) -> Text | None:
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


def wrong_kind(node: Node, wanted: str, faults: Faults, hint: str) -> None:
    """Notes a value that is no text, no list or no keys with values where such a one belongs."""
    if not isinstance(node, nodes.Unread):
        found = STANDS.get(type(node), "stands something else")
        faults.add("value-type", node.place, f"Here {found}; {wanted} here.", hint)


def matching(pattern: str, what: str, mend: Mend = lambda typed: "") -> Reader:
    """Reads text that has a form, such as an id; `mend` answers with the hint for what has another form."""
    form = re.compile(pattern, re.ASCII)

    def read(node: Node, faults: Faults) -> Text | None:
        value = text(node, faults)
        if value is None or form.fullmatch(value):
            return value
        meant = mend(value)
        hint = f"Write “{meant}”." if form.fullmatch(meant) else meant
        faults.add("value-type", node.place, f"“{short(value)}” is not {what}.", hint)
        return None

    return read


def day(node: Node, faults: Faults) -> date | None:
    value = text(node, faults)
    if value is None:
        return None
    try:
        if DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    faults.add("value-type", node.place, f"“{short(value)}” is no date.", "Write year-month-day, as in 2026-11-30.")
    return None


def figure(node: Node, faults: Faults) -> Figure | None:
    value = text(node, faults)
    if value is None:
        return None
    if len(value) > LONGEST_NUMBER or not NUMBER.match(value):
        hint = "Write digits alone, as in 77.2; the unit has its own key."
        faults.add("value-type", node.place, f"“{short(value)}” is no number.", hint)
        return None
    number = Figure(value)
    number.node = value.node
    number.number = float(value.replace(",", ""))
    return number


def choice(*words: str) -> Reader:
    def read(node: Node, faults: Faults) -> Text | None:
        value = text(node, faults)
        if value is None or value in words:
            return value
        permitted = f"Choose one of: {', '.join(words)}." if words else "The framework permits none; take the line out."
        hint = did_you_mean(value, words) or permitted
        faults.add("value-choice", node.place, f"“{short(value)}” is not one of the words permitted here.", hint)
        return _meant(value, words)

    return read


def _meant(typed: Text, words: Sequence[str]) -> Text | None:
    """The permitted word that stands there but for capitals, spaces and hyphens."""
    word = next((each for each in words if hyphened(each) == hyphened(typed)), "")
    if not word:
        return None
    text = Text(word)
    text.node = typed.node
    return text


def yes_or_no(node: Node, faults: Faults) -> bool | None:
    value = choice("yes", "no")(node, faults)
    return None if value is None else value == "yes"
