"""What an editor offers to type: words to choose from, and the entries that people type most."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from selfassess.load.content import UNITS
from selfassess.load.statements import PartReader
from selfassess.model.plan import ACTION_STATUSES
from selfassess.schema.containers import EntryReader, ListOf, ScalarOr, TaggedUnion
from selfassess.schema.reader import Reader
from selfassess.schema.scalars import Choice, Map, Pattern, Str

Known = Mapping[str, Mapping[str, str]]
"""What may be named, by the kind of entry that it is: each word with its title."""
Snippet = dict[str, Any]

PLAIN = re.compile(r"\w(?:[\w. /–-]*\w)?")
SPECIAL = re.compile(r"[\\$}]")  # in a snippet
NUMBER = re.compile("[0-9]+")
BLOCK = "|\n    "
LONGEST_LABEL = 60
DIGITS = 9


def _body(*keys: str, **forms: str) -> dict[str, str]:
    """An entry to fill in: a place to type under each key, numbered in turn, and then the `forms` with theirs."""
    return {**{key: f"${number}" for number, key in enumerate(keys, 1)}, **forms}


BODIES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "A chapter": {"A chapter with its text": _body("chapter", "title", text=f"{BLOCK}$3")},
    "A claim": {
        "A claim with its evidence": _body("text", evidence="[$2]"),
        "An area for improvement with its action": _body("text", actions="[$2]"),
    },
    "A spotlight": {
        "A spotlight with consent": _body("spotlight", "about", consent="{given: $3, until: $4}", story=f"{BLOCK}$5")
    },
    "An indicator": {
        "An indicator with its figures": _body(
            *("indicator", "name", "sentence", "source"),
            unit=f"${{5|{','.join(UNITS)}|}}",
            values="{${6:2025-26}: $7}",
        )
    },
    "An action": {
        "An action with its lead and date": _body(
            *("action", "what", "statement", "lead", "due"), status=f"${{6|{','.join(ACTION_STATUSES)}|}}"
        )
    },
    "A record": {
        "A record with its owner and date": _body("ref", "title", "kind", "category", "owner", "dated", "file")
    },
    "An accepted finding": {"A finding that the board accepts": _body("rule", "where", "because", "until")},
}


def named_by(reader: Reader[object]) -> str:
    """The kind of entry that a reader of one text names, if it names one."""
    inner = _innermost(reader)
    return inner.names if isinstance(inner, Str | Pattern) else ""


def words_of(reader: Reader[object], known: Known) -> list[Snippet]:
    """The words that an editor offers where a reader of one text reads."""
    inner = _innermost(reader)
    words = inner.words if isinstance(inner, Choice) else known.get(named_by(inner), {})
    return [_word(word, title) for word, title in words.items()]


def _innermost(reader: Reader[object]) -> Reader[object]:
    return _innermost(reader.reader) if isinstance(reader, Map) else reader


def entries_of(reader: Reader[object]) -> Iterator[Snippet]:
    """The entries that an editor offers where a reader of such entries reads."""
    if isinstance(reader, ScalarOr):
        yield from entries_of(reader.other)
    elif isinstance(reader, TaggedUnion):
        yield from entries_of(reader.having)
        yield from entries_of(reader.lacking)
    elif isinstance(reader, PartReader):
        yield _whole(reader)
    elif isinstance(reader, EntryReader):
        for label, body in BODIES.get(reader.title, {}).items():
            yield {"label": label, "body": dict(body)}


def _word(word: str, title: str) -> Snippet:
    """A word; its title is in sight where the word alone says little, such as a number, and counts for the order."""
    typed = word if PLAIN.fullmatch(word) else json.dumps(word, ensure_ascii=False)
    body = SPECIAL.sub(r"\\\g<0>", typed)
    said = " ".join(title.split())
    if not NUMBER.search(word):
        return {"label": word, "body": body, **({"description": said} if said else {})}
    label = f"{word} {said}".strip()
    order = {"sortText": NUMBER.sub(lambda digits: digits[0].zfill(DIGITS), word)}
    if len(label) <= LONGEST_LABEL:
        return {"label": label, "body": body, **order}
    return {"label": f"{label[: LONGEST_LABEL - 1].rstrip()}…", "body": body, **order, "description": said}


def _whole(reader: PartReader[Any]) -> Snippet:
    """A whole theme or statement, with every answer that the framework asks for."""
    own = _body(*reader.own)
    answers: dict[str, str | list[str]] = {
        name: [f"${number}"] if isinstance(key.reader, ListOf) else f"{BLOCK}${number}"
        for number, (name, key) in enumerate(reader.answers.items(), len(own) + 1)
    }
    return {"label": f"{reader.title} with every answer", "body": {**own, **answers}}
