"""YAML with places: text to nodes, and every problem of the notation.

Every value stays the text that was typed. The parser's events are read one by one, so that nothing is
ever built from an alias, and nesting has a limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from selfassess.diagnostics import Problems
from selfassess.syntax.messages import begins_with_reserved, short
from selfassess.syntax.nodes import Container, Mapping, Node, Scalar, Sequence, Unread
from selfassess.syntax.source import Source, Style, find_unprintable, printable

# libyaml's loader is 5 to 8 times as fast; a Python without it reads the same.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 40
MOST = 300_000
MERGE = "<<"
REPEATED = "yaml-duplicate-key"
ALONE = ("", "#", ",", "]", "}", ":")
BRACKETS = ("[", "{")
COMMENT = re.compile(r"[ \t]+#(?=\w)")  # without a space after the #, so that it was hardly meant as a comment
STYLES = {
    None: Style.PLAIN,
    "": Style.PLAIN,
    "'": Style.SINGLE,
    '"': Style.DOUBLE,
    "|": Style.LITERAL,
    ">": Style.FOLDED,
}
OUT = "Type the words where they belong. If the text should begin with {}, put it in quotes."


def read(source: Source, problems: Problems) -> Node | None:
    """The one document of a file; None where it holds nothing, or what it holds cannot be read."""
    loader = LOADER(source.text)
    try:
        return _Reader(source, problems).document(_events(loader))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        from selfassess.syntax.errors import explained  # only where something is wrong

        problems.append(explained(source, error))
    except _RefusedError:
        pass
    finally:
        loader.dispose()
    return None


class _RefusedError(Exception):
    """Reading stops here; the problem is already reported."""


def _events(loader: Any) -> Iterator[Any]:
    while loader.check_event():
        yield loader.get_event()


class _Reader:
    """Builds the tree of one file: `open` are the containers that are not closed yet, the innermost last.

    `awaited` has for each of them the key that awaits its value, None in a list and between two keys.
    """

    def __init__(self, source: Source, problems: Problems) -> None:
        self.source = source
        self.problems = problems
        self.open: list[Container] = []
        self.awaited: list[Scalar | None] = []
        self.root: Node | None = None
        self.has_comments = " #" in source.text or "\t#" in source.text

    @property
    def expects_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1], Mapping) and self.awaited[-1] is None

    def document(self, events: Iterator[Any]) -> Node | None:
        documents = 0
        for number, event in enumerate(events):
            if number > MOST:
                message = f"This file contains more than {MOST:,} keys and values."
                self.refuse(event, message, "Split it into several files.")
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, "A file can contain only one document.", "Delete the line with three hyphens.")
            elif type(event) in _STEPS:
                _STEPS[type(event)](self, event)
        is_empty = isinstance(self.root, Scalar) and self.root.style is Style.PLAIN and not self.root.text
        return None if is_empty else self.root

    def note(self, event: Any, message: str, hint: str) -> Node:
        node = Unread(self.source, event.start_mark.line, event.start_mark.column)
        self.problems.add("yaml-feature", node.place, message, hint)
        return node

    def refuse(self, event: Any, message: str, hint: str) -> None:
        self.note(event, message, hint)
        raise _RefusedError

    def typed(self, event: Any) -> str:
        """The line from the beginning of an event on."""
        return self.source.line(event.start_mark.line)[event.start_mark.column :].strip()

    def features(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent) and event.value and not event.style:
            if event.anchor is not None or event.tag is not None:
                self.note(event, *begins_with_reserved(self.typed(event)))
            return
        if event.anchor is not None:
            self.note(event, f"An anchor (&{event.anchor}) is not used here.", OUT.format("an ampersand"))
        if event.tag is not None:
            hint = "Delete it. If the text should begin with an exclamation mark, put it in quotes."
            self.note(event, f"A tag ({event.tag}) is not used here.", hint)

    def alias(self, event: Any) -> None:
        if self.open and _is_merge(self.awaited[-1]):
            self.place(Unread(self.source))
            return
        if self.source.line(event.end_mark.line)[event.end_mark.column :].strip()[:1] not in ALONE:
            self.refuse(event, *begins_with_reserved(self.typed(event)))
        node = self.note(event, f"An alias (*{event.anchor}) is not used here.", OUT.format("a star"))
        if self.expects_key:
            raise _RefusedError
        self.place(node)

    def scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.features(event)
        start = event.start_mark
        style = STYLES[event.style]
        end = event.end_mark
        node = Scalar(self.source, start.line, start.column, end.line, event.value, style, end.column)
        if style is Style.DOUBLE and find_unprintable(node.text):
            self.unprintable(node)
        if self.has_comments and style is Style.PLAIN:
            self.comment(event.end_mark)
        if self.expects_key:
            self.key(node)
        else:
            self.place(node)

    def unprintable(self, node: Scalar) -> None:
        from selfassess.syntax.offsets import control_escape

        hint = "Delete the backslash and the character after it."
        place = Node(self.source, *control_escape(node)).place
        self.problems.add("text-encoding", place, "This backslash produces an invisible control character.", hint)
        node.text = printable(node.text)

    def comment(self, end: Any) -> None:
        """Reports words after a # that YAML would drop without a word."""
        row = self.source.line(end.line)
        match = COMMENT.match(row, end.column)
        if match is not None:
            place = Node(self.source, end.line, match.end() - 1).place
            words = short(row[match.end() - 1 :].strip())
            hint = "Put the whole text in quotes. If it is meant as a comment, type a space after the #."
            self.problems.add("yaml-syntax", place, f"YAML treats “{words}” as a comment and leaves it out.", hint)

    def key(self, node: Scalar) -> None:
        if node.text == MERGE and _is_merge(node):
            hint = "Type the keys where they belong."
            self.problems.add("yaml-feature", node.place, "A merge key (<<) is not used here.", hint)
        self.awaited[-1] = node

    def begin(self, event: Any) -> None:
        self.features(event)
        if len(self.open) >= DEEPEST:
            self.refuse(event, f"Lists or brackets are more than {DEEPEST} levels deep here.", "Check the brackets.")
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(self.source, event.start_mark.line, event.start_mark.column)
        if self.expects_key:
            hint = "If the bracket or hyphen is part of the words, put the whole text in quotes."
            self.refuse(event, "This must be a key, not a list or brackets.", hint)
        self.place(node)
        self.open.append(node)
        self.awaited.append(None)

    def end(self, event: Any) -> None:
        closed = self.open.pop()
        self.awaited.pop()
        if self.source.line(closed.line)[closed.column : closed.column + 1] in BRACKETS:
            closed.end = (event.end_mark.line, event.end_mark.column)

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
        if key.text == MERGE and _is_merge(key):
            return
        if key.text in parent.keys:
            parent = self.again(parent, key)
            if key.text in parent.keys:
                return
        parent.keys[key.text] = key
        parent.values[key.text] = node
        node.parent = key.parent = parent

    def again(self, mapping: Mapping, key: Scalar) -> Mapping:
        """Reports a key given twice, and returns the mapping that it belongs to.

        Where the first key of a list's entry is repeated, its hyphen is missing and a new entry begins.
        """
        first = mapping.keys[key.text].line + 1
        message = f"The key “{key.text}” appears twice. The first is on line {first}."
        entries = mapping.parent
        if not isinstance(entries, Sequence) or key.text != next(iter(mapping.keys)) or key.line == mapping.line:
            hint = "Put both together under one key, or delete one."
            self.problems.add(REPEATED, key.place, message, hint)
            return mapping
        hint = "If a new entry starts here, type a hyphen and a space before it. If not, delete one of the two."
        self.problems.add(REPEATED, key.place, message, hint)
        entry = Mapping(self.source, key.line, key.column, entries, len(entries.items))
        entries.items.append(entry)
        self.open[-1] = entry
        return entry


def _is_merge(key: Scalar | None) -> bool:
    return key is not None and key.text == MERGE and key.style is Style.PLAIN


_STEPS = {
    yaml.ScalarEvent: _Reader.scalar,
    yaml.AliasEvent: _Reader.alias,
    yaml.MappingStartEvent: _Reader.begin,
    yaml.SequenceStartEvent: _Reader.begin,
    yaml.MappingEndEvent: _Reader.end,
    yaml.SequenceEndEvent: _Reader.end,
}
