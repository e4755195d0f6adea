"""What the files of the example council say, and short forms of what is done to them."""

from __future__ import annotations

from tests.check.damage import EXAMPLE, Damage, Edit


def text(file: str) -> str:
    return (EXAMPLE / file).read_text("utf-8")


def content(file: str) -> bytes:
    return (EXAMPLE / file).read_bytes()


def without(file: str, first: str, after: str = "") -> str:
    """The text of a file without the lines from `first` up to `after`, or to its end."""
    whole = text(file)
    start = whole.index(first)
    return whole[:start] + (whole[whole.index(after, start) :] if after else "")


def typed(rule: str, what: str, file: str, old: str, new: str, at: str = "") -> Damage:
    """Words typed in the place of others."""
    return Damage(rule, what, (Edit(file, old, new),), at=at)


def laid(rule: str, what: str, files: dict[str, str | bytes | None], at: str = "1:1") -> Damage:
    """Whole files laid down or taken away, told where the first of them begins unless it is said where."""
    return Damage(rule, what, files=files, at=at if at.count(":") > 1 else f"{next(iter(files))}:{at}")


def moved(rule: str, what: str, file: str, there: str, at: str = "") -> Damage:
    """A file under another name, told at that name unless it is said where."""
    return laid(rule, what, {there: content(file), file: None}, at or "1:1")
