"""The golden cases: a folder for each, with the document that goes in and, as text, what each writer makes of it.

`in.html` is a whole document, or the inside of `main` alone. Beside it stand `out.docx.txt` and `out.html`,
and the pictures that it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from selfassess.document.tree import Tree, parse

FOLDER = Path(__file__).parent
AROUND = (
    '<html lang="en-GB"><head><title>{title}</title></head><body class="final"><main>\n{inside}</main></body></html>'
)


@dataclass(frozen=True, slots=True)
class Case:
    """One golden case; its name is its folder's."""

    folder: Path

    @property
    def source(self) -> str:
        return (self.folder / "in.html").read_text(encoding="utf-8")

    @property
    def is_whole(self) -> bool:
        return self.source.startswith("<html")

    def tree(self) -> Tree:
        title = self.folder.name.replace("-", " ").capitalize()
        xhtml = self.source if self.is_whole else AROUND.format(title=title, inside=self.source)
        tree, misfits = parse(xhtml, self.folder.name)
        assert tree is not None, misfits
        return tree

    def expected(self, name: str) -> str:
        """What was accepted under a file name; nothing where nothing was yet."""
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def accept(self, name: str, made: str) -> None:
        (self.folder / name).write_text(made, encoding="utf-8", newline="\n")


CASES = [Case(path.parent) for path in sorted(FOLDER.glob("*/in.html"))]
NAMES = [case.folder.name for case in CASES]
