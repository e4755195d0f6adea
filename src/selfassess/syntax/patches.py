"""Fixes as changes of one file's text, of which reading the result again proves that they say what was meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from selfassess.diagnostics import Edit, Finding, Place, Problems
from selfassess.syntax import emit, nodes, parse
from selfassess.syntax.cuts import Cut, cut_into
from selfassess.syntax.draft import typed_again
from selfassess.syntax.layout import Layout
from selfassess.syntax.meaning import Meaning
from selfassess.syntax.nodes import Node, Scalar, Text
from selfassess.syntax.offsets import position
from selfassess.syntax.source import UNPRINTABLE, Source, Style, printable


class Patch(Struct, frozen=True, eq=False):
    """One way of fixing a finding: cuts in the text of the file, and what they may change of what it says.

    That is `said` in the text of a `value`; or, without it, all of the value, or its key.
    """

    finding: Finding
    cuts: tuple[Cut, ...]
    value: Node | None = None
    said: Cut | None = None
    is_of_key: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """The offsets in the file between which it changes something."""
        return self.cuts[0].start, max(cut.start + cut.length for cut in self.cuts)


class PatchedFile:
    """A file with as many of the fixes of its findings as can be proven; of fixes that overlap, the first.

    `waiting` are the findings that overlap another, `unproven` those whose fix cannot be proven.
    """

    def __init__(self, file: str, text: str, findings: Sequence[Finding]) -> None:
        """`text` is without a byte order mark."""
        self._text = text
        self._problems = Problems()
        self._source = Source(file, printable(text))
        self._root = parse.read(self._source, self._problems)
        self._layout = Layout(self._source, self._root)
        self._nodes = {node.path: node for node in _all(self._root)}
        ways = {finding: [*self._ways(finding)] for finding in dict.fromkeys(findings)}
        first = sorted((patches[0] for patches in ways.values() if patches), key=lambda patch: patch.span)
        apart, overlapping = _set_apart(first)
        self.patches = self._proven(apart, ways)
        done = {patch.finding for patch in self.patches}
        self.waiting = tuple(patch.finding for patch in overlapping)
        self.unproven = tuple(finding for finding in ways if finding not in {*done, *self.waiting})

    @property
    def text(self) -> str:
        return self._cut(self.patches)

    def edits(self, patch: Patch) -> tuple[Edit, ...]:
        """What a patch changes in the file, with the line ends of the file."""
        return tuple(Edit(self._at(cut.start), self._at(cut.start + cut.length), cut.new) for cut in patch.cuts)

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._layout.starts, offset) - 1
        return line + 1, offset - self._layout.starts[line] + 1

    def _proven(self, patches: list[Patch], ways: dict[Finding, list[Patch]]) -> list[Patch]:
        """Those that may be made together; one that cannot be made in the first way is made in another."""
        if not patches or self._is_sound(patches):
            return patches
        if len(patches) == 1:
            return next(([way] for way in ways[patches[0].finding][1:] if self._is_sound([way])), [])
        half = len(patches) // 2
        first, second = self._proven(patches[:half], ways), self._proven(patches[half:], ways)
        both = [*first, *second]
        return both if not _set_apart(both)[1] and self._is_sound(both) else first or second

    def _is_sound(self, patches: Sequence[Patch]) -> bool:
        """Whether the file with these patches says what was meant, and nothing else."""
        text = self._cut(patches)
        problems = Problems()
        again = parse.read(Source(self._source.file, printable(text)), problems)
        if self._root is None and self._problems:
            return not problems or _position(problems) > _position(self._problems)
        worse = Counter(problem.rule for problem in problems) - Counter(problem.rule for problem in self._problems)
        is_readable = not worse and _unprintable(text) <= _unprintable(self._text)
        return is_readable and _meaning(patches).holds(self._root, again)

    def _cut(self, patches: Sequence[Patch]) -> str:
        return cut_into(self._text, [cut for patch in patches for cut in patch.cuts])

    def _ways(self, finding: Finding) -> Iterator[Patch]:
        value = self._nodes.get(finding.place.path) if finding.place.path else None
        if finding.edits:
            cuts = tuple(sorted(map(self._as_cut, finding.edits), key=lambda cut: cut.start))
            value = value or next((node for node in self._nodes.values() if self._is_within(cuts, node)), None)
            key = value.parent.keys.get(str(value.key)) if value and isinstance(value.parent, nodes.Mapping) else None
            yield Patch(finding, cuts, value, is_of_key=key is not None and self._is_within(cuts, key))
        elif finding.fix is not None and isinstance(value, Scalar):
            yield from self._words(finding, finding.fix, value)

    def _as_cut(self, edit: Edit) -> Cut:
        start, end = (self._layout.at(line - 1, column - 1) for line, column in (edit.start, edit.end))
        return Cut(start, end - start, edit.new.replace("\n", self._layout.line_end))

    def _is_within(self, cuts: Sequence[Cut], node: Node) -> bool:
        if not isinstance(node, Scalar) or not cuts:
            return False
        start, end = self._layout.start(node), self._layout.end(node)
        return all(start <= cut.start and cut.start + cut.length <= end for cut in cuts)

    def _words(self, finding: Finding, fix: str, value: Scalar) -> Iterator[Patch]:
        """The words typed over the old ones where these are; else the whole value typed again."""
        place = finding.place
        if place == value.place and place.end == value.place.end:
            words = len(value.text.rstrip("\n"))
            said: Cut | None = Cut(0, words, fix)
            place = Text.of(value).span(0, words)
        else:
            said = _in_text(place, fix, value)
        if said is None:
            return
        typed = self._typed(fix, value)
        if typed is not None and place.end is not None:
            yield Patch(finding, (self._as_cut(Edit((place.line, place.column), place.end, typed)),), value, said)
        yield Patch(finding, (typed_again(self._layout, value, cut_into(value.text, [said])),), value, said)

    def _typed(self, fix: str, value: Scalar) -> str | None:
        """Words as they are typed in the style of a value; None where they need another."""
        if value.style is Style.LITERAL:
            margin = " " * self._layout.margin(value)
            return "\n".join([row if number == 0 or not row else margin + row for number, row in _rows(fix)])
        if "\n" in fix:
            return None
        quoted = {Style.SINGLE: emit.in_single_quotes, Style.DOUBLE: emit.in_double_quotes}
        return quoted[value.style](fix)[1:-1] if value.style in quoted else fix


def _rows(words: str) -> Iterator[tuple[int, str]]:
    return enumerate(words.split("\n"))


def _in_text(place: Place, fix: str, value: Scalar) -> Cut | None:
    """A fix as a cut in the text of a value, of which it replaces a part."""
    if place.end is None or (place.line, place.column) < (value.place.line, value.place.column):
        return None
    offsets = range(len(value.text))
    start = bisect_right(offsets, (place.line - 1, place.column - 1), key=lambda at: position(value, at)) - 1
    last = bisect_left(offsets, (place.end[0] - 1, place.end[1] - 1), key=lambda at: position(value, at))
    if start < 0 or position(value, start) != (place.line - 1, place.column - 1):
        start = last  # at the end of the text
    return Cut(start, max(last - start, 0), fix)


def _set_apart(patches: Sequence[Patch]) -> tuple[list[Patch], list[Patch]]:
    """Patches that have nothing to do with one another, and those that overlap one of them or free its value."""
    apart: list[Patch] = []
    overlapping: list[Patch] = []
    end = -1
    for patch in patches:
        is_shared = any(one.value is patch.value and None in (one.said, patch.said) for one in apart if one.value)
        if patch.span[0] <= end or is_shared:
            overlapping.append(patch)
        else:
            apart.append(patch)
            end = max(end, patch.span[1])
    return apart, overlapping


def _meaning(patches: Sequence[Patch]) -> Meaning:
    said: dict[Node, list[Cut]] = {}
    for patch in patches:
        if patch.said is not None and patch.value is not None:
            said.setdefault(patch.value, []).append(patch.said)
    touched = [patch for patch in patches if patch.said is None and patch.value is not None]
    return Meaning(
        {value: cut_into(value.text, cuts) for value, cuts in said.items() if isinstance(value, Scalar)},
        frozenset(patch.value for patch in touched if patch.value and not patch.is_of_key),
        frozenset(patch.value for patch in touched if patch.value and patch.is_of_key),
    )


def _unprintable(text: str) -> int:
    return len(re.findall(UNPRINTABLE, text))


def _all(root: Node | None) -> Iterator[Node]:
    waiting = [root] if root is not None else []
    for node in waiting:
        yield node
        if isinstance(node, nodes.Mapping):
            waiting += node.values.values()
        elif isinstance(node, nodes.Sequence):
            waiting += node.items


def _position(problems: Problems) -> tuple[int, int]:
    return min((problem.place.line, problem.place.column) for problem in problems)
