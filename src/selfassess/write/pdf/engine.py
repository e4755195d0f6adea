"""Typst, at work in a folder that holds nothing but the files of one document.

It reads no file outside that folder but the fonts that ship, finds no fonts of the computer and no packages, and is
kept from the network.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import typst
from msgspec import Struct

PACKAGES, FONTS = "packages", "fonts"
NOWHERE = "http://127.0.0.1:9"
PROXIES = ("ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY")
REFUSAL = r"""(?xm)
    ^error:\ (?P<message>.+)\n           # what is wrong
    (?:\ *┌─\ (?P<file>.+?)              # and where, if that is known: a file,
    :(?P<line>\d+):(?P<column>\d+)\n)?   # a line from 1, a column from 0
"""


class Refusal(Struct, frozen=True):
    """Something that Typst refuses: its own words, and a file, line and column, from 1, where it says them."""

    message: str
    file: str = ""
    line: int = 1
    column: int = 1


class RefusedError(Exception):
    """Typst makes no PDF."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(*(refusal.message for refusal in refusals))
        self.refusals = tuple(refusals)


class Order(Struct, frozen=True):
    """A file of a folder to be set: its PDF, dated with a day if one is known, or what it says under a label."""

    folder: str
    fonts: tuple[str, ...]
    main: str
    label: str = ""
    day: date | None = None


def filled(order: Order) -> bytes:
    """What was ordered. Raises RefusedError."""
    folder = Path(order.folder)
    compiler = typst.Compiler(
        root=folder,
        font_paths=[*order.fonts],
        ignore_system_fonts=True,
        package_path=folder / PACKAGES,
        package_cache_path=folder / PACKAGES,
    )
    with _asked(folder):
        if order.label:
            compiler.compile(folder / order.main, format="svg", root=folder)
            return compiler.query(f"<{order.label}>", field="value", one=True).encode()
        day = order.day
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else datetime.fromtimestamp(0, UTC)
        made = compiler.compile(folder / order.main, format="pdf", pdf_standards="ua-1", timestamp=moment, root=folder)
    return made if isinstance(made, bytes) else b""


@contextmanager
def _asked(folder: Path) -> Iterator[None]:
    """Keeps Typst from the network, since a source may ask for a package, and says what it refuses."""
    names = {spelling for name in PROXIES for spelling in (name, name.lower())} | {"NO_PROXY", "no_proxy"}
    before = {name: os.environ.get(name) for name in names}
    os.environ.update({name: "" if name.lower() == "no_proxy" else NOWHERE for name in names})
    try:
        yield
    except typst.TypstError as error:
        raise RefusedError(_refusals(error, folder.name)) from None
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _refusals(error: typst.TypstError, folder: str) -> list[Refusal]:
    found = [_refusal(each.groupdict(default=""), folder) for each in re.finditer(REFUSAL, error.diagnostic)]
    return found or [Refusal(error.message)]


def _refusal(said: Mapping[str, str], folder: str) -> Refusal:
    return Refusal(said["message"], _below(said["file"], folder), int(said["line"] or 1), int(said["column"] or 0) + 1)


def _below(file: str, folder: str) -> str:
    """A file by its name below the folder: Typst says where it is seen from the folder of the command."""
    slashed = file.replace("\\", "/")
    return slashed.rpartition(f"/{folder}/")[2]
