"""What a council's files may hold: one table for each kind of file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from selfassess.audience import AUDIENCES
from selfassess.citation import REF, read_item
from selfassess.framework import Field, Framework
from selfassess.model import (
    RECORD_KINDS,
    RECORD_STATUSES,
    Acceptance,
    Action,
    Chapter,
    Claim,
    Consent,
    Indicator,
    Progress,
    Record,
    Reviewed,
    Spotlight,
    Statement,
    Support,
    Theme,
)
from selfassess.source import Node, Scalar, Text

from . import nodes
from .faults import Faults
from .framework import WORD
from .mends import hyphened, joined_years, ref, unnamed
from .readers import Reader, choice, day, figure, matching, text, yes_or_no
from .shape import Key, entry, keyed, many, needed, no_keys, values
from .wording import short

A_YEAR = "a reporting year, as in 2025-26"
ID = matching(r"\S+", "an id: one word without spaces", hyphened)
REFERENCE = matching(REF, "a reference: a number, or a series in capitals and a number, as in IR10", ref)
YEAR = matching(r"\d{4}(-\d{2})?", A_YEAR, joined_years)
PRINT = matching("[0-9a-fA-F]{64}", "the fingerprint (SHA-256) of a file", lambda typed: "Copy all of its 64 signs.")


def _support(node: Node, faults: Faults) -> Support | None:
    value = text(node, faults)
    item = read_item(value) if value is not None else None
    if value is not None and item is None:
        message = f"“{short(value)}” does not begin with a reference."
        bare = unnamed(value)
        hint = f"Write “{bare}”." if read_item(bare) else "Write “97” or “97 section 3”."
        faults.add("value-type", node.place, message, hint)
    return Support(node=node, text=value, item=item) if value is not None and item is not None else None


def _year(node: Node, faults: Faults) -> Text | None:
    """Reads a reporting year; where it names two years, the second follows the first."""
    value: Text | None = YEAR(node, faults)
    if value is None or "-" not in value or int(value[-2:]) == (int(value[2:4]) + 1) % 100:
        return value
    faults.add("value-type", node.place, f"“{value}” is not {A_YEAR}.", "Its second year follows its first.")
    return None


CLAIM_KEYS: dict[str, Key | Reader] = {
    "text": needed(text),
    "id": WORD,
    "evidence": many(_support),
    "actions": many(ID),
}
CLAIM = entry(Claim, CLAIM_KEYS)
CONSENT = entry(Consent, {"given": day, "until": day, "name": text, "needed": yes_or_no, "because": text})
SPOTLIGHT_KEYS: dict[str, Key | Reader] = {
    "spotlight": needed(text),
    "story": needed(text),
    "about": text,
    "consent": CONSENT,
    "image": text,
    "alt": text,
}
SPOTLIGHT = entry(Spotlight, SPOTLIGHT_KEYS)


def _claim(node: Node, faults: Faults) -> Claim | None:
    if isinstance(node, Scalar) or _is_a_sentence(node):
        words = text(node, faults)
        return Claim(node=node, text=words) if words is not None else None
    found: Claim | None = CLAIM(node, faults)
    return found


def _story(node: Node, faults: Faults) -> Claim | Spotlight | None:
    if isinstance(node, nodes.Mapping) and _tells_a_story(node) and not _is_a_sentence(node):
        found: Spotlight | None = SPOTLIGHT(node, faults)
        return found
    return _claim(node, faults)


def _tells_a_story(node: nodes.Mapping) -> bool:
    of_claims = node.keys.keys() & CLAIM_KEYS.keys()
    return "text" not in of_claims and (not of_claims or bool(node.keys.keys() & SPOTLIGHT_KEYS.keys()))


def _is_a_sentence(node: Node) -> bool:
    """Whether a mapping is in truth a text with a colon inside: `Satisfaction up: 94%`."""
    known = {*CLAIM_KEYS, *SPOTLIGHT_KEYS}
    return isinstance(node, nodes.Mapping) and all(" " in key and key not in known for key in node.keys)


def _stories(node: Node, faults: Faults) -> Any:
    return text(node, faults) if isinstance(node, Scalar) else many(_story, ("text", "spotlight"))(node, faults)


HOLDS: dict[str, Reader] = {"prose": text, "claims": many(_claim, ("text",)), "stories": _stories}


def answering(build: Any, keys: Mapping[str, Key | Reader], fields: tuple[Field, ...], name: Any) -> Reader:
    """Reads a theme or statement: its own keys, and an answer for each field of the framework."""
    own = {key: each if isinstance(each, Key) else Key(each) for key, each in keys.items()}
    table = {**own, **{str(each.key): Key(HOLDS[each.holds]) for each in fields if each.holds in HOLDS}}

    def read(node: Node, faults: Faults) -> Any:
        if not isinstance(node, nodes.Mapping):
            no_keys(node, list(table), faults)
            return None
        found = values(node, table, faults)
        kept = {key: found[key] for key in own if key in found}
        answers = {key: found[key] for key in table if key in found and key not in own}
        return build(node=node, name=name(found), answers=answers, **kept)

    return read


def theme(framework: Framework) -> Reader:
    names = {each.theme: each.name for each in framework.themes}
    return answering(
        Theme, {"theme": needed(text)}, framework.theme_fields, lambda found: names.get(found["theme"], found["theme"])
    )


def statement(framework: Framework) -> Reader:
    names = {each.statement: each.name for part in framework.themes for each in part.statements}
    keys: dict[str, Key | Reader] = {
        "statement": needed(text),
        "lead": text,
        "self_score": choice(*(each.score for each in framework.scale)),
        "indicators": many(ID),
    }
    return answering(
        Statement, keys, framework.statement_fields, lambda found: names.get(found["statement"], found["statement"])
    )


YEARS = "2025-26: 78"
CHAPTER = entry(Chapter, {"chapter": needed(WORD), "title": needed(text), "text": needed(text)})
INDICATOR = entry(
    Indicator,
    {
        "indicator": needed(WORD),
        "name": needed(text),
        "sentence": needed(text),
        "source": _support,
        "unit": needed(choice("percent", "number", "score", "days", "pounds")),
        "out_of": figure,
        "better": choice("higher", "lower"),
        "values": needed(keyed(figure, _year, YEARS), {}),
        "compare": keyed(keyed(figure, _year, YEARS), like="England: {2025-26: 78}"),
        "target": figure,
    },
)
PROGRESS = entry(Progress, {"on": needed(day, date.min), "note": needed(text)})


def _statement_ids(framework: Framework) -> Reader:
    return choice(*(each.statement for part in framework.themes for each in part.statements))


def action(framework: Framework) -> Reader:
    return entry(
        Action,
        {
            "action": needed(ID),
            "statement": _statement_ids(framework),
            "what": needed(text),
            "lead": text,
            "start": day,
            "due": day,
            "measure": text,
            "status": choice("not-started", "on-track", "at-risk", "late", "done"),
            "progress": many(PROGRESS, ("on",)),
            "evidence": many(_support),
        },
    )


def record(framework: Framework) -> Reader:
    return entry(
        Record,
        {
            "ref": needed(REFERENCE),
            "title": needed(text),
            "kind": choice(*RECORD_KINDS),
            "category": choice(*(each.category for each in framework.categories)),
            "owner": text,
            "dated": day,
            "review_due": day,
            "version": text,
            "file": text,
            "url": text,
            "sensitivity": choice(*AUDIENCES),
            "statements": many(_statement_ids(framework)),
            "status": choice(*RECORD_STATUSES),
            "superseded_by": REFERENCE,
            "reviewed": entry(Reviewed, {"by": text, "on": day, "sha256": PRINT}),
            "unused": text,
            "notes": text,
        },
    )


ACCEPTANCE = entry(Acceptance, {"rule": needed(text), "where": needed(text), "because": needed(text), "until": day})
GLOSSARY = keyed(text, like="NHS: National Health Service")
ASSESSMENT_KEYS: dict[str, Key] = {
    "framework": needed(text),
    "council": needed(text),
    "title": needed(text),
    "as_at": needed(day, date.min),
    "edition": needed(text),
    "status": Key(choice("draft", "final")),
    "audience": Key(choice(*AUDIENCES)),
    "owner": Key(text),
    "language": Key(choice("en-GB", "cy-GB")),
    "front": Key(many(text)),
    "back": Key(many(text)),
}
