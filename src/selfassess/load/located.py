"""YAML with places: text to nodes, and every fault of the notation.

Every value stays the text that was typed. The parser's events are read one by one, so nothing is
ever built from an alias, and nesting has a limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from selfassess.source import Node, Scalar, Source, Style

from .faults import Faults

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 40
MERGE = "<<"
STYLES = {
    None: Style.PLAIN,
    "": Style.PLAIN,
    "'": Style.SINGLE,
    '"': Style.DOUBLE,
    "|": Style.LITERAL,
    ">": Style.FOLDED,
}


class Sequence(Node):
    """A list as it stands in a file."""

    __slots__ = ("items",)

    def __init__(self, source: Source, line: int, column: int) -> None:
        super().__init__(source, line, column)
        self.items: list[Node] = []


class Mapping(Node):
    """Keys and values as they stand in a file, in order."""

    __slots__ = ("keys", "values")

    def __init__(self, source: Source, line: int, column: int) -> None:
        super().__init__(source, line, column)
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}


class Unread(Node):
    """A value whose fault is already noted; whoever meets it says no more."""

    __slots__ = ()


def read(source: Source, faults: Faults) -> Node | None:
    """The one document of a file; None where it holds nothing, or what it holds cannot be read."""
    loader = LOADER(source.text)
    try:
        return _Reader(source, faults).document(_events(loader))
    except yaml.MarkedYAMLError as error:
        _syntax(source, error, faults)
    except _RefusedError:
        pass
    finally:
        loader.dispose()
    return None


class _RefusedError(Exception):
    """Reading stops here; the fault is already noted."""


def _events(loader: Any) -> Iterator[Any]:
    while loader.check_event():
        yield loader.get_event()


class _Reader:
    def __init__(self, source: Source, faults: Faults) -> None:
        self.source = source
        self.faults = faults
        self.open: list[Node] = []
        self.awaited: list[Scalar | None] = []
        self.root: Node | None = None

    def document(self, events: Iterator[Any]) -> Node | None:
        documents = 0
        for event in events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self.refuse(event, "A file may hold one document only.", "Take out the line with three hyphens.")
            elif kind in _STEPS:
                _STEPS[kind](self, event)
        return self.root

    def note(self, event: Any, message: str, hint: str) -> Node:
        node = Unread(self.source, event.start_mark.line, event.start_mark.column)
        self.faults.add("yaml-feature", node.place, message, hint)
        return node

    def refuse(self, event: Any, message: str, hint: str) -> None:
        self.note(event, message, hint)
        raise _RefusedError

    def features(self, event: Any) -> None:
        if event.anchor is not None:
            self.note(event, f"An anchor (&{event.anchor}) is not used here.", "Type the text out where it belongs.")
        if event.tag is not None:
            self.note(event, f"A tag ({event.tag}) is not used here.", "Take out the word with the exclamation mark.")

    def alias(self, event: Any) -> None:
        hint = "Type the text out where it belongs; a text that begins with a star goes in quotes."
        node = self.note(event, f"An alias (*{event.anchor}) is not used here.", hint)
        if self.open and isinstance(self.open[-1], Mapping) and self.awaited[-1] is None:
            raise _RefusedError
        self.place(node)

    def scalar(self, event: Any) -> None:
        self.features(event)
        start = event.start_mark
        style = STYLES[event.style]
        node = Scalar(self.source, start.line, start.column, event.end_mark.line, event.value, style)
        if self.open and isinstance(self.open[-1], Mapping) and self.awaited[-1] is None:
            self.key(node)
        else:
            self.place(node)

    def key(self, node: Scalar) -> None:
        if node.text == MERGE and node.style is Style.PLAIN:
            hint = "Type the keys out where they belong."
            self.faults.add("yaml-feature", node.place, "A merge key (<<) is not used here.", hint)
        self.awaited[-1] = node

    def begin(self, event: Any) -> None:
        self.features(event)
        if len(self.open) >= DEEPEST:
            self.refuse(event, f"Lists and mappings are nested more than {DEEPEST} deep.", "Check the brackets.")
        made = Mapping if type(event).__name__ == "MappingStartEvent" else Sequence
        node = made(self.source, event.start_mark.line, event.start_mark.column)
        if self.open and isinstance(self.open[-1], Mapping) and self.awaited[-1] is None:
            self.refuse(event, "A key must be plain text.", "Put the text in quotes.")
        self.place(node)
        self.open.append(node)
        self.awaited.append(None)

    def end(self, event: Any) -> None:
        self.open.pop()
        self.awaited.pop()

    def place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        node.parent = parent
        if isinstance(parent, Sequence):
            node.key = len(parent.items)
            parent.items.append(node)
            return
        assert isinstance(parent, Mapping)
        key = self.awaited[-1]
        assert key is not None
        self.awaited[-1] = None
        node.key = key.text
        key.parent, key.key = parent, key.text
        if key.text == MERGE and key.style is Style.PLAIN:
            return
        if key.text in parent.keys:
            first = parent.keys[key.text].line + 1
            self.faults.add(
                "yaml-duplicate-key",
                key.place,
                f"The key “{key.text}” is given twice; the first stands on line {first}.",
                "Put both together under one key, or take one out.",
            )
            return
        parent.keys[key.text] = key
        parent.values[key.text] = node


_STEPS = {
    "ScalarEvent": _Reader.scalar,
    "AliasEvent": _Reader.alias,
    "MappingStartEvent": _Reader.begin,
    "SequenceStartEvent": _Reader.begin,
    "MappingEndEvent": _Reader.end,
    "SequenceEndEvent": _Reader.end,
}


def _syntax(source: Source, error: yaml.MarkedYAMLError, faults: Faults) -> None:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    row, problem = source.line(line), error.problem or ""
    slip = SLIP.match(row[:column])
    if slip and problem.startswith("mapping values are not allowed"):
        message, column = "A colon and a space stand inside the text, which YAML reads as a second key.", slip.end(1)
        hint = f"Put the text in quotes: {_quoted(row[column:].strip())}"
    elif slip and row[:column].rstrip().endswith(("'", '"')):
        message, column = "A quotation mark inside the text ends it too early.", slip.end(1)
        hint = "Put the other kind of quotation mark around the whole text."
    elif TAB.match(row):
        message, hint = "A tab stands where YAML wants spaces.", "Indent with two spaces."
    else:
        message, hint = next((words for start, *words in PLAIN_WORDS if problem.startswith(start)), UNFIT)
    faults.add("yaml-syntax", Node(source, line, column).place, message, hint)


def _quoted(words: str) -> str:
    return f"'{words}'" if '"' in words else f'"{words}"'


SLIP = re.compile(r"(\s*(?:- +)*[^\s:#][^:]*:\s+)\S")
TAB = re.compile(r" *\t")
UNFIT = [
    "The line does not fit the lines above it.",
    "Line up its first letter with its neighbours’, and check their colons.",
]
PLAIN_WORDS = (
    (
        "could not find expected ':'",
        "A key has no colon after it.",
        "Write “key: text”; longer text goes below, indented.",
    ),
    (
        "found character that cannot start",
        "The text begins with a sign that YAML keeps for itself.",
        "Put the text in quotes.",
    ),
    ("found unexpected end of stream", "A quotation mark is opened and never closed.", "Close the quotation mark."),
    (
        "did not find expected ',' or",
        "A bracket is opened and never closed.",
        "Close the bracket, or put the text in quotes.",
    ),
    ("did not find expected node content", "Something is missing here.", "Check the brackets and commas of this line."),
    (
        "did not find the expected comment or line break",
        "Words follow the sign for a block of text.",
        "Begin them on the next line.",
    ),
    (
        "found unknown escape",
        "A backslash inside double quotes begins a special sign.",
        "Use single quotes, or type it twice.",
    ),
    (
        "block sequence entries are not allowed",
        "A list begins on the line of its key.",
        "Begin it on the next line, indented.",
    ),
)
