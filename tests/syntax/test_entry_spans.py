"""An entry that is removed takes its own lines with it, and nothing of anybody else's."""

from __future__ import annotations

import pytest

from selfassess.syntax import nodes
from selfassess.syntax.draft import Draft

FILE = "evidence/library.yaml"


def left(before: str, *numbers: int) -> str | None:
    """What is left of a file without these of its entries; None where that could not be proven."""
    draft = Draft(FILE, before.encode())
    root = draft.root
    assert root is not None
    draft.drop([root.items[number] for number in numbers] if isinstance(root, nodes.Sequence) else [root])
    content = draft.content
    return None if content is None else content.decode()


CASES = {
    "the first": ("- ref: 1\n- ref: 2\n", (0,), "- ref: 2\n"),
    "the last": ("- ref: 1\n- ref: 2\n  title: B\n", (1,), "- ref: 1\n"),
    "one in the middle": ("- ref: 1\n- ref: 2\n- ref: 3\n", (1,), "- ref: 1\n- ref: 3\n"),
    "the last where its line is open": ("- ref: 1\n- ref: 2", (1,), "- ref: 1\n"),
    "one that is set off": ("- ref: 1\n\n- ref: 2\n\n- ref: 3\n", (1,), "- ref: 1\n\n- ref: 3\n"),
    "the first that is set off": ("- ref: 1\n\n\n- ref: 2\n", (0,), "- ref: 2\n"),
    "the last that is set off": ("- ref: 1\n\n- ref: 2\n", (1,), "- ref: 1\n"),
    "one below which others are set off": ("- ref: 1\n- ref: 2\n\n- ref: 3\n", (1,), "- ref: 1\n\n- ref: 3\n"),
    "several that are set off": ("- ref: 1\n\n- ref: 2\n\n- ref: 3\n", (1, 2), "- ref: 1\n"),
    "several apart": ("- ref: 1\n\n- ref: 2\n\n- ref: 3\n", (0, 2), "- ref: 2\n"),
    "comments above and below stay":
        ("# all\n- ref: 1\n# about two\n- ref: 2\n# end\n", (1,), "# all\n- ref: 1\n# about two\n# end\n"),
    "comments inside go": ("- ref: 1\n  # who?\n  title: A # a\n  # owner:\n- ref: 2\n", (0,), "- ref: 2\n"),
    "a comment between two that go": ("- ref: 1\n\n# two\n- ref: 2\n", (0, 1), "# two\n"),
    "a block goes whole": ("- ref: 1\n  notes: |\n    a\n\n    # b\n\n- ref: 2\n", (0,), "- ref: 2\n"),
    "a block that keeps its blank lines":
        ("- ref: 1\n- notes: |+\n    a\n\n\n- ref: 3\n", (1,), "- ref: 1\n- ref: 3\n"),
    "a dash on a line of its own": ("- ref: 1\n-\n  # two\n  ref: 2\n- ref: 3\n", (1,), "- ref: 1\n- ref: 3\n"),
    "entries further in": ("  - ref: 1\n  - ref: 2\n", (0,), "  - ref: 2\n"),
    "the first in brackets": ("[{ref: 1}, {ref: 2}]\n", (0,), "[{ref: 2}]\n"),
    "the last in brackets": ("[{ref: 1}, {ref: 2},]\n", (1,), "[{ref: 1},]\n"),
    "several in brackets": ("[{ref: 1}, {ref: 2}, {ref: 3}, {ref: 4}]\n", (0, 1, 3), "[{ref: 3}]\n"),
    "all in brackets": ("[{ref: 1}, {ref: 2}]\n", (0, 1), "[]\n"),
    "all of a list": ("# library\n- ref: 1\n- ref: 2\n# end\n", (0, 1), "# library\n# end\n"),
    "all of a file": ("- ref: 1\n", (0,), ""),
    "all of a document": ("---\n- ref: 1\n...\n", (0,), "---\n...\n"),
    "the one entry of a file": ("# one\nref: 1\ntitle: A\n", (0,), "# one\n"),
    "the one entry of a file, in braces": ("{ref: 1,\n title: A} # a\n", (0,), ""),
    "a file with Windows' line ends": ("- ref: 1\r\n\r\n- ref: 2\r\n", (0,), "- ref: 2\r\n"),
    "a file with a byte-order mark": ("\ufeff- ref: 1\n- ref: 2\n", (0,), "\ufeff- ref: 2\n"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_an_entry_takes_its_own_lines(case: str) -> None:
    before, numbers, after = CASES[case]
    assert left(before, *numbers) == after
