"""The regulator's framework, which is data: one that ships with the tool, or the council's own file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from selfassess.model import Band, Category, Field, Framework, OfficialStatement, OfficialTheme, Score, Section
from selfassess.source import Node, Source, Text

from .faults import Faults
from .files import YAML, Folder
from .located import read
from .shape import Reader, choice, did_you_mean, entry, figure, many, matching, needed, text, yes_or_no

SHIPPED = Path(__file__).parent / "frameworks"
WORD = matching(r"[a-z][a-z0-9-]*", "an id: small letters, digits and hyphens")
KEY = matching(r"[a-z][a-z0-9_]*", "a key: small letters, digits and underscores")


def _whole(node: Node, faults: Faults) -> int | None:
    number = figure(node, faults)
    return None if number is None else round(number.number)


FIELD = entry(
    Field,
    {
        "key": needed(KEY),
        "holds": needed(choice("prose", "claims", "stories")),
        "heading": text,
        "opens_with_indicators": yes_or_no,
    },
)
STATEMENT = entry(OfficialStatement, {"statement": needed(WORD), "name": needed(text), "summary": text})
FRAMEWORK: Reader = entry(
    Framework,
    {
        "framework": needed(WORD),
        "name": needed(text),
        "regulator": needed(text),
        "source": text,
        "own_view": text,
        "theme_fields": needed(many(FIELD), ()),
        "sections": needed(
            many(entry(Section, {"heading": needed(text), "prompt": text, "fields": needed(many(FIELD), ())})), ()
        ),
        "themes": needed(
            many(
                entry(
                    OfficialTheme,
                    {"theme": needed(WORD), "name": needed(text), "statements": needed(many(STATEMENT), ())},
                )
            ),
            (),
        ),
        "scale": many(entry(Score, {"score": needed(text), "name": needed(text)})),
        "bands": many(entry(Band, {"name": needed(text), "at_least": needed(_whole, 0)})),
        "categories": many(
            entry(Category, {"category": needed(WORD), "name": needed(text), "asked_of_every_statement": yes_or_no})
        ),
    },
)


def shipped() -> list[str]:
    return sorted(path.stem for path in SHIPPED.glob("*.yaml"))


def framework(name: Text, folder: Folder) -> Framework | None:
    """The framework that an assessment names; None where there is none, the fault being noted."""
    source = _source(name, folder)
    node = read(source, folder.faults) if source is not None else None
    found: Any = FRAMEWORK(node, folder.faults) if node is not None else None
    return found if isinstance(found, Framework) else None


def _source(name: Text, folder: Folder) -> Source | None:
    if name in shipped():
        return Source(f"{name}.yaml", (SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"))
    if name.endswith(YAML) and folder.exists(name):
        return folder.source(name)
    hint = (
        did_you_mean(name, shipped())
        or f"Write one of {', '.join(shipped())}, or the name of your own file in the project."
    )
    folder.faults.add("value-choice", name.place, f"There is no framework “{name}”.", hint)
    return None
