"""Keys that nobody reads, and those that were meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from selfassess.diagnostics import Edit, Problems
from selfassess.model.entry import NONE
from selfassess.near_words import nearest, same_word
from selfassess.schema.reader import typed_over
from selfassess.syntax import nodes
from selfassess.syntax.messages import short
from selfassess.syntax.nodes import Node, Scalar
from selfassess.syntax.source import Style

MOST_HINTS = 50
SWALLOWED = r"(?s)([^:\s]+)(?::|\s+)(\S.*)"
INVISIBLE = "[\u00a0\u00ad\u200b-\u200d\u2060\ufeff]"
OPPOSITE = ("supersedes", "replaces")

# What others call the keys; the first of them that may be typed in a place is meant there.
OTHER_WORDS = {
    "after": ("back",),
    "aim": ("target", "measure"),
    "alt_text": ("alt",),
    "assessment": ("from",),
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
    "job_title": ("post",),
    "link": ("url",),
    "number": ("ref",),
    "owner": ("lead",),
    "page": ("at",),
    "path": ("file", "where"),
    "photo": ("image",),
    "picture": ("image",),
    "rag": ("status",),
    "rating": ("self_score",),
    "readers": ("audience",),
    "reason": ("because", "unused"),
    "recommendation": ("that",),
    "references": ("evidence",),
    "refs": ("evidence",),
    "requirement": ("text",),
    "responsible": ("lead", "owner"),
    "score": ("self_score",),
    "service_area": ("service",),
    "source": ("from",),
    "start": ("front",),
    "success_measure": ("measure",),
    "team": ("service",),
    "telephone": ("phone",),
    "timeframe": ("timescale",),
    "title": ("spotlight", "name", "what"),
    "type": ("kind",),
    "update": ("note",),
    "updates": ("progress",),
    "website": ("url",),
    "why": ("because", "unused"),
    "years": ("values",),
}


def respelt(node: nodes.Mapping, keys: Mapping[str, str]) -> dict[str, Node]:
    """What was typed under each key, also where it has another spelling: the name of the key by that spelling."""
    return {keys.get(name, name): value for name, value in node.values.items()}


def note_unknown(
    node: nodes.Mapping, table: Iterable[str], problems: Problems, spellings: Mapping[str, str] = NONE
) -> dict[str, Node]:
    """Reports the keys of a mapping that nobody reads; returns what was typed under those that were meant."""
    for other, name in spellings.items():
        if other in node.keys and name in node.keys:
            message = f"“{other}” and “{name}” are the same key."
            problems.add("yaml-duplicate-key", node.keys[other].place, message, "Put both together under one of them.")
    known = list(table)
    free = [key for key in known if key not in node.keys]
    meant: dict[str, Node] = {}
    unknown = [name for name in node.keys if name not in known and name not in spellings]
    for number, name in enumerate(unknown):
        key, hint, value = _meant(node, name, free) if number < MOST_HINTS else ("", "", None)
        message = f"There is no key “{short(name)}” here."
        edits = _certain(node, name, free, value)
        problems.add("field-unknown", node.keys[name].place, message, hint, edits=edits)
        if value is not None:
            meant.setdefault(key, value)
    return meant


def _meant(node: nodes.Mapping, name: str, free: list[str]) -> tuple[str, str, Node | None]:
    """The key that was probably meant, the hint, and its value; a key may have swallowed its value: `given:2026`."""
    swallowed = re.fullmatch(SWALLOWED, name)
    if swallowed is not None and swallowed[1] in free:
        key, start, words = node.keys[name], swallowed.start(2), swallowed[2]
        value = Scalar(key.source, key.line, key.column + start, key.line, words, Style.PLAIN, parent=node, key=name)
        typed = f"a space after “{swallowed[1]}:”" if ":" in name else f"a colon and a space after “{swallowed[1]}”"
        return swallowed[1], f"Type {typed}.", value
    visible = re.sub(INVISIBLE, "", name)
    if visible != name and visible in free:
        hint = f"It contains an invisible character. Delete the word and type “{visible}” again."
        return visible, hint, node.values[name]
    candidates = [] if name in OPPOSITE else [*OTHER_WORDS.get(name.lower(), ()), nearest(name, free)]
    near = next((key for key in candidates if key in free), "")
    return near, f"Did you mean “{near}”?" if near else _hint(node, name, free), node.values[name] if near else None


def _certain(node: nodes.Mapping, name: str, free: list[str], value: Node | None) -> tuple[Edit, ...]:
    """The key typed again, where only its capitals, hyphens or spaces were wrong; the space that it lacks."""
    key = node.keys[name]
    meant = same_word(re.sub(INVISIBLE, "", name), free)
    if meant is not None:
        return (typed_over(key, meant),)
    swallowed = re.fullmatch(SWALLOWED, name)
    is_swallowed = swallowed is not None and value is not None and value.key == name and key.style is Style.PLAIN
    return (typed_over(key, f"{swallowed[1]}: {swallowed[2]}"),) if swallowed is not None and is_swallowed else ()


def _hint(node: nodes.Mapping, name: str, free: list[str]) -> str:
    is_in_braces = node.source.line(node.line).startswith("{", node.column)
    if is_in_braces and node.keys[name].style is Style.PLAIN and nodes.is_blank(node.values[name]):
        return "If these words are part of the text before the comma, put the whole of that text in quotes."
    if " " in name:
        return "If these words are part of the text above, indent them like that text."
    if not free:
        return "Delete it. Every key that can be used here is there already."
    return f"You can still use these keys here: {', '.join(free)}."
