"""New YAML as people type it: each key on its own line, prose in blocks, each item of a list after a hyphen."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from selfassess.syntax import emit
from selfassess.syntax.emit import Value
from selfassess.syntax.source import Style

STEP = 2
WIDEST = 98
SPACES_IN_A_NAME = 2


def block_entry(key: str, value: Value, prose: Collection[str] = (), margin: int = 0) -> str:
    """A key and its value, each line indented by `margin`; text under one of the `prose` keys is always a block."""
    start = f"{' ' * margin}{key}:"
    if isinstance(value, str):
        return f"{start} {_text(value, key in prose, margin + STEP)}\n"
    if _fits_a_line(value, margin + len(key)):
        return f"{start} {emit.flow(value)}\n"
    if isinstance(value, Mapping):
        return f"{start}\n" + "".join(block_entry(name, inner, prose, margin + STEP) for name, inner in value.items())
    return f"{start}\n" + "".join(_item(item, prose, margin + STEP) for item in value)


def _item(value: Value, prose: Collection[str], margin: int) -> str:
    """An item of a list; the keys of a mapping are below each other, the first of them after the hyphen."""
    if isinstance(value, Mapping) and value:
        rows = "".join(block_entry(name, inner, prose, margin + STEP) for name, inner in value.items())
        return f"{' ' * margin}- {rows[margin + STEP :]}"
    shown = _text(value, False, margin + STEP) if isinstance(value, str) else emit.flow(value)
    return f"{' ' * margin}- {shown}\n"


def _text(text: str, is_prose: bool, margin: int) -> str:
    """A text from its first character to its last; a block ends with one line break."""
    if not is_prose and "\n" not in text.strip("\n"):
        return emit.scalar(text.strip("\n"), Style.PLAIN, margin)
    words = text.strip("\n")
    return emit.scalar(f"{words}\n", Style.LITERAL, margin)


def _fits_a_line(value: Value, before: int) -> bool:
    """Whether a list of names, or a mapping of short texts, goes on one line, as in `[96, 97 section 3]`."""
    inner = value.values() if isinstance(value, Mapping) else value
    most = WIDEST if isinstance(value, Mapping) else SPACES_IN_A_NAME
    are_short = all(isinstance(text, str) and "\n" not in text and text.count(" ") <= most for text in inner)
    return are_short and before + len(emit.flow(value)) <= WIDEST
