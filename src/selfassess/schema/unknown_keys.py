"""Keys that nobody reads, and those that were meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selfassess.diagnostics import Problems, nearest
from selfassess.syntax import nodes
from selfassess.syntax.messages import short
from selfassess.syntax.source import Node, Scalar, Style

MOST_HINTS = 50
SWALLOWED = re.compile(r"([^:\s]+)(?::|\s+)(\S.*)", re.DOTALL)
INVISIBLE = re.compile("[\u00a0\u00ad\u200b-\u200d\u2060\ufeff]")
OPPOSITE = ("supersedes", "replaces")

# What others call the keys; the first that can stand in a place is meant there.
OTHER_WORDS = {
    "after": ("back",),
    "aim": ("target", "measure"),
    "alt_text": ("alt",),
    "author": ("owner",),
    "before": ("front",),
    "body": ("text", "story"),
    "by": ("due",),
    "classification": ("sensitivity",),
    "comment": ("note", "notes"),
    "content": ("text", "story"),
    "date": ("dated", "on", "given", "as_at"),
    "deadline": ("due",),
    "document": ("file",),
    "due_date": ("due", "review_due"),
    "end": ("due", "until", "back"),
    "ends": ("until",),
    "expires": ("until",),
    "expiry": ("until",),
    "goal": ("target", "measure"),
    "heading": ("title", "spotlight"),
    "link": ("url",),
    "number": ("ref",),
    "owner": ("lead",),
    "path": ("file", "where"),
    "photo": ("image",),
    "picture": ("image",),
    "rating": ("self_score",),
    "readers": ("audience",),
    "reason": ("because", "unused"),
    "references": ("evidence",),
    "refs": ("evidence",),
    "responsible": ("lead", "owner"),
    "score": ("self_score",),
    "start": ("front",),
    "title": ("spotlight", "name", "what"),
    "type": ("kind",),
    "updates": ("progress",),
    "website": ("url",),
    "why": ("because", "unused"),
    "years": ("values",),
}


def note_unknown(node: nodes.Mapping, table: Iterable[str], faults: Problems) -> dict[str, Node]:
    """Notes the keys of a mapping that nobody reads, and answers with what was typed under those that were meant."""
    known = list(table)
    free = [each for each in known if each not in node.keys]
    found: dict[str, Node] = {}
    unknown = [name for name in node.keys if name not in known]
    for number, name in enumerate(unknown):
        key, hint, value = _meant(node, name, free) if number < MOST_HINTS else ("", "", None)
        faults.add("field-unknown", node.keys[name].place, f"Nothing reads the key “{short(name)}”.", hint)
        if value is not None:
            found.setdefault(key, value)
    return found


def _meant(node: nodes.Mapping, name: str, free: list[str]) -> tuple[str, str, Node | None]:
    """The key that was probably meant, the hint, and its value; a key may have swallowed its value: `given:2026`."""
    swallowed = SWALLOWED.fullmatch(name)
    if swallowed is not None and swallowed[1] in free:
        key = node.keys[name]
        value = Scalar(key.source, key.line, key.column + swallowed.start(2), key.line, swallowed[2], Style.PLAIN)
        value.parent, value.key = node, name
        return swallowed[1], f"Write “{swallowed[1]}: {short(swallowed[2])}”.", value
    visible = INVISIBLE.sub("", name)
    if visible != name and visible in free:
        return (
            visible,
            f"An invisible sign stands in it: delete the word, and type “{visible}” again.",
            node.values[name],
        )
    others = [] if name in OPPOSITE else [*OTHER_WORDS.get(name.lower(), ()), nearest(name, free)]
    near = next((each for each in others if each in free), "")
    return near, f"Did you mean “{near}”?" if near else _mend(name, free), node.values[name] if near else None


def _mend(name: str, free: list[str]) -> str:
    if " " in name:
        return "If these are words of the text above, indent them as far as that text."
    return (
        f"The keys that can still stand here: {', '.join(free)}."
        if free
        else "No other key can stand here: take it out."
    )
