"""One of the author's files, with single values changed and every other character as it was.

Changes are cut into the text at the places of the values. The result is read again, and must say what was meant
and nothing else; a change that cannot be proven is not made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from selfassess.diagnostics import Problems
from selfassess.syntax import emit, nodes, parse
from selfassess.syntax.cuts import Cut, cut_into
from selfassess.syntax.emit import Value
from selfassess.syntax.entry_spans import removed_spans
from selfassess.syntax.layout import Layout, in_brackets, last_of
from selfassess.syntax.nodes import Node, Scalar
from selfassess.syntax.source import BYTE_ORDER_MARK, Source

LAST = 1  # the rank of an entry added at the end: behind the keys of the entry above, which are 0 or less


class Draft:
    """A file of YAML and what is to be changed in it."""

    def __init__(self, file: str, content: bytes) -> None:
        """UnicodeDecodeError where the file is not UTF-8."""
        text = content.decode("utf-8")
        self._mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
        self.source = Source(file, text.removeprefix(BYTE_ORDER_MARK))
        self.root = parse.read(self.source, Problems())
        self._layout = Layout(self.source, self.root)
        self._cuts: list[Cut] = []
        self._typed: dict[Scalar, list[Cut]] = {}
        self._meant = plain(self.root)
        self._closing = ""
        self._is_lost = False

    @property
    def content(self) -> bytes | None:
        """The file with its changes; None where it would not say what was meant."""
        for scalar, typed in self._typed.items():
            self._slot(scalar.parent)[scalar.key] = cut_into(scalar.text, typed)
        content = cut_into(self.source.text + self._closing, self._cuts).encode("utf-8", "replace")
        problems = Problems()
        again = parse.read(Source(self.source.file, content.decode("utf-8")), problems)
        is_proven = not self._is_lost and not problems and plain(again) == self._meant
        return self._mark.encode("utf-8") + content if is_proven else None

    def put(self, holder: nodes.Mapping, key: str, value: Value, order: Sequence[str] = ()) -> None:
        """Gives a key of a mapping its value; a new key is placed as in `order`, a list of keys."""
        old = holder.values.get(key)
        if isinstance(value, Mapping) and isinstance(old, nodes.Mapping) and old.values:
            for name, inner in value.items():
                self.put(old, name, inner, [*value])
            return
        if isinstance(value, str) and isinstance(old, Scalar) and old.style in emit.BLOCKS:
            value = value.rstrip("\n") + old.text[len(old.text.rstrip("\n")) :]
        if old is None:
            self._insert(holder, key, value, order)
        elif plain(old) != plain_value(value):
            self._replace(old, value)
        self._slot(holder)[key] = plain_value(value)

    def take(self, holder: nodes.Mapping, key: str) -> None:
        """Removes a key and its value from a mapping."""
        del self._slot(holder)[key]
        keys = [*holder.keys]
        number = keys.index(key)
        start, end = self._layout.start(holder.keys[key]), self._layout.end(holder.values[key])
        if number == 0 and len(keys) > 1:
            self._cut(start, self._layout.start(holder.keys[keys[1]]), "")
        elif holder.end is not None:
            self._cut(self._layout.end(holder.values[keys[number - 1]]) if number else start, end, "")
        else:
            self._cut(self._layout.at(holder.keys[key].line), self._layout.next_line(end), "")

    def retype(self, scalar: Scalar, offset: int, old: str, new: str) -> None:
        """Types `new` over `old`, which is at an offset of the text that the scalar has in the file now."""
        place = scalar.at(offset)
        at = self._layout.at(place.line - 1, place.column - 1)
        if not self.source.text.startswith(old, at) or not scalar.text.startswith(old, offset):
            self._is_lost = True
            return
        self._cut(at, at + len(old), new)
        self._typed.setdefault(scalar, []).append(Cut(offset, len(old), new))

    def append(self, entry: Mapping[str, Value]) -> None:
        """Adds a mapping at the end of the list that the file holds, or begins the list."""
        if self.root is not None and not isinstance(self.root, nodes.Sequence):
            self._is_lost = True
            return
        if self.root is not None and self.root.end is not None:
            items = self.root.items
            at = self._layout.end(items[-1]) if items else self._layout.end(self.root) - 1
            self._cut(at, at, f"{', ' if self._meant else ''}{emit.flow(entry)}")
        else:
            self._append_below(entry)
        self._meant = [*(self._meant or []), plain_value(entry)]

    def add(
        self,
        holder: nodes.Mapping,
        key: str,
        entry: Mapping[str, Value],
        order: Sequence[str] = (),
        at_top: bool = False,
    ) -> None:
        """Adds one mapping at the end, or the top, of the list under a key, in the form of its neighbour.

        Begins the list where there is none; a new key is placed as in `order`, a list of keys.
        """
        items = holder.values.get(key)
        if not isinstance(items, nodes.Sequence) or not items.items:
            self.put(holder, key, [entry], order)
            return
        neighbour = items.items[0 if at_top else -1]
        if items.end is not None:
            at = self._layout.start(neighbour) if at_top else self._layout.end(neighbour)
            self._cut(at, at, f"{emit.flow(entry)}, " if at_top else f", {emit.flow(entry)}")
        else:
            is_in_braces = isinstance(neighbour, nodes.Mapping) and neighbour.end is not None
            inner = neighbour.column if isinstance(neighbour, nodes.Mapping) else items.column + 2
            rows = emit.item(entry, items.column, inner, self._layout.step, is_in_braces)
            if at_top:
                above = self._layout.next_line(self._layout.start(holder.keys[key]))
                self._cut(above, above, rows)
            else:
                self._below(items, rows, -items.column - 1)
        slot = self._slot(holder)
        slot[key] = [plain_value(entry), *slot[key]] if at_top else [*slot[key], plain_value(entry)]

    def drop(self, entries: Sequence[Node]) -> None:
        """Removes entries of the list that the file holds, or the one entry that it holds; nothing else is changed.

        Of a list without brackets that has no entry left, no character is left.
        """
        root = self.root
        assert root is not None
        for start, end in removed_spans(self._layout, root, entries):
            self._cut(start, end, "")
        stay = [] if not isinstance(root, nodes.Sequence) else [item for item in root.items if item not in entries]
        has_brackets = isinstance(root, nodes.Sequence) and root.end is not None
        self._meant = [plain(item) for item in stay] if stay or has_brackets else None

    def _append_below(self, entry: Mapping[str, Value]) -> None:
        """A new entry on its own lines, set apart as the entries above it are."""
        items = self.root.items if isinstance(self.root, nodes.Sequence) else []
        margin = self.root.column if self.root is not None else 0
        last = items[-1] if items else None
        inner = last.column if isinstance(last, nodes.Mapping) else margin + 2
        rows = "".join(emit.entry(key, value, inner, self._layout.step) for key, value in entry.items())
        shown = f"{' ' * margin}-{rows[margin + 1 :]}"
        is_apart = len(items) > 1 and self._layout.is_set_off(items[-1]) and not self._layout.keeps(items[-1])
        self._below(self.root, f"\n{shown}" if is_apart else shown, LAST)

    def _insert(self, holder: nodes.Mapping, key: str, value: Value, order: Sequence[str]) -> None:
        if holder.end is not None:
            at = self._layout.end([*holder.values.values()][-1]) if holder.values else self._layout.end(holder) - 1
            self._cut(at, at, f"{', ' if holder.values else ''}{key}: {emit.flow(value)}")
            return
        before = [name for name in order[: order.index(key)] if name in holder.values] if key in order else []
        after = before[-1] if before else [*holder.values][-1]
        rows = emit.entry(key, value, holder.column, self._layout.step)
        self._below(holder.values[after], rows, -holder.column)

    def _below(self, node: Node | None, rows: str, rank: int) -> None:
        """Puts whole lines below a value, or at the end of the text if there is none."""
        at = self._layout.next_line(self._layout.foot(node) if node is not None else len(self.source.text))
        if self._layout.is_open(at):
            self._closing = self._layout.line_end
            at += len(self._closing)
            self._close(node)
        self._cut(at, at, rows, rank)

    def _close(self, node: Node | None) -> None:
        """A block of text that ended with the file now ends in a line break, as it does anywhere else."""
        last = last_of(node) if node is not None else None
        if isinstance(last, Scalar) and last.style in emit.BLOCKS and not self._layout.strips(last):
            self._slot(last.parent)[last.key] = f"{last.text}\n"

    def _replace(self, old: Node, value: Value) -> None:
        if isinstance(old, Scalar) and isinstance(value, str):
            self._cuts.append(typed_again(self._layout, old, value))
        elif isinstance(old, nodes.Sequence) and old.end is None and value and not isinstance(value, str):
            shown = f"\n{' ' * old.column}".join(f"- {emit.flow(item)}" for item in value)
            self._cuts.append(_over(self._layout, old, shown))
        else:
            self._cuts.append(_over(self._layout, old, emit.flow(value)))

    def _cut(self, start: int, end: int, new: str, rank: int = 0) -> None:
        self._cuts.append(Cut(start, end - start, new.replace("\n", self._layout.line_end), rank))

    def _slot(self, node: Node | None) -> Any:
        """What is meant at the place of a node."""
        if node is None or node.parent is None:
            return self._meant
        return self._slot(node.parent)[node.key]


def typed_again(layout: Layout, scalar: Scalar, text: str) -> Cut:
    """A text in place of all that a scalar says, in its style if that can hold it."""
    return _over(layout, scalar, emit.scalar(text, scalar.style, layout.margin(scalar), in_brackets(scalar)))


def _over(layout: Layout, old: Node, shown: str) -> Cut:
    start, end = layout.start(old), layout.foot(old)
    first, line_end, rest = shown.partition("\n")
    new = f"{' ' if start == end else ''}{first}{layout.comment(old)}{line_end}{rest}"
    return Cut(start, end - start, new.replace("\n", layout.line_end))


def plain(node: Node | None) -> Any:
    """What a node says, as text, lists and mappings of text."""
    if isinstance(node, nodes.Mapping):
        return {key: plain(value) for key, value in node.values.items()}
    if isinstance(node, nodes.Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def plain_value(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: plain_value(inner) for key, inner in value.items()}
    return [plain_value(item) for item in value]
