"""The files that one act changes, each drafted once."""

from __future__ import annotations

from os.path import lexists
from pathlib import Path

from selfassess.edit.transaction import BusyError, Change
from selfassess.files.reading import read_own
from selfassess.syntax.draft import Draft
from selfassess.syntax.nodes import Mapping, Node, Sequence


class Drafts:
    """Drafts of a project's files, opened when something in them is to be changed."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._open: dict[str, tuple[bytes | None, Draft]] = {}

    def of(self, file: str) -> Draft:
        """The draft of a file; an empty one where there is no such file."""
        if file not in self._open:
            before = read_own(self.project, file) if lexists(self.project / file) else None
            self._open[file] = before, Draft(file, before or b"")
        return self._open[file][1]

    def same(self, node: Node) -> Node:
        """The node of a draft in the place where this one was when the project was read.

        BusyError where the file has changed since.
        """
        draft = self.of(node.source.file)
        if draft.source.text != node.source.text or draft.root is None:
            raise BusyError(f"Somebody else has just changed {node.source.file}. Try again.")
        return _down(draft.root, node)

    def mapping(self, node: Node) -> Mapping:
        """As `same`, for what is known to be a mapping."""
        same = self.same(node)
        assert isinstance(same, Mapping)
        return same

    def finished(self) -> tuple[dict[str, Change], list[str]]:
        """What is to be written, by file, and the files in which what was meant cannot be written safely."""
        contents = {file: (before, draft.content) for file, (before, draft) in sorted(self._open.items())}
        changes = {file: Change(before, after) for file, (before, after) in contents.items() if after is not None}
        changed = {file: change for file, change in changes.items() if change.after != (change.before or b"")}
        return changed, [file for file in contents if file not in changes]


def _down(root: Node, node: Node) -> Node:
    if node.parent is None:
        return root
    above = _down(root, node.parent)
    if isinstance(above, Sequence):
        return above.items[int(node.key)]
    assert isinstance(above, Mapping)
    return above.values[str(node.key)]
