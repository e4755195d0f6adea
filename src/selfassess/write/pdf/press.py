"""A folder with the files of one document, in which Typst sets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from selfassess.files.writing import save
from selfassess.write.pdf.engine import FONTS, PACKAGES, Order, filled


class Press:
    """Typst with some files and fonts. A look that a stranger may have written is set `apart`."""

    def __init__(self, folder: Path, fonts: Sequence[str], apart: bool) -> None:
        self._folder = folder
        self._fonts = (*fonts, str(folder / FONTS))
        self._apart = apart

    def add(self, files: Mapping[str, bytes]) -> None:
        save({name.removeprefix("/"): content for name, content in files.items()}, self._folder)

    def pdf(self, main: str, day: date | None) -> bytes:
        """The PDF of a file, dated with a day. Raises RefusedError."""
        return self._filled(Order(str(self._folder), self._fonts, main, day=day))

    def said(self, main: str, label: str) -> bytes:
        """What a file says under a label, as JSON. Raises RefusedError."""
        return self._filled(Order(str(self._folder), self._fonts, main, label))

    def _filled(self, order: Order) -> bytes:
        if not self._apart:
            return filled(order)
        from selfassess.write.pdf.apart import filled_apart

        return filled_apart(order)


@contextmanager
def press(fonts: Sequence[str], apart: bool) -> Iterator[Press]:
    with TemporaryDirectory(prefix="selfassess-") as folder:
        for name in (PACKAGES, FONTS):
            Path(folder, name).mkdir()
        yield Press(Path(folder).resolve(), fonts, apart)
