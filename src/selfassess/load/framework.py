"""The regulator's framework, which is data: one that ships with the tool, or the council's own file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from selfassess.diagnostics import Place
from selfassess.framework import Band, Category, Field, Framework, OfficialStatement, OfficialTheme, Score, Section
from selfassess.source import Node, Source, Text
from selfassess.suggestion import nearest

from .faults import Faults
from .files import YAML, Folder
from .located import read
from .mends import hyphened
from .readers import Reader, choice, matching, text, yes_or_no
from .shape import entry, many, needed
from .wording import short

LONGEST_NAME = 250
SHIPPED = Path(__file__).parent / "frameworks"
WORD = matching(r"[a-z][a-z0-9-]*", "an id: small letters, digits and hyphens", hyphened)
KEY = matching(r"[a-z][a-z0-9_]*", "a key: small letters, digits and underscores")
SHAPING = (
    *("theme_fields", "sections", "fields", "key", "holds", "themes", "theme", "statements", "statement"),
    *("scale", "score", "categories", "category"),
)
LOSING_NOTHING = ("field-missing", "text-encoding")
TAKEN = ("theme", "statement", "lead", "self_score", "indicators")
PERCENTAGE = matching(r"\d{1,2}|100", "a whole percentage from 0 to 100")


def _key(node: Node, faults: Faults) -> Text | None:
    key: Text | None = KEY(node, faults)
    if key not in TAKEN:
        return key
    message = f"“{key}” is a key that every statement or theme has already."
    faults.add("value-choice", node.place, message, "Choose another word.")
    return None


def _percentage(node: Node, faults: Faults) -> int | None:
    number: Text | None = PERCENTAGE(node, faults)
    return None if number is None else int(number)


FIELD = entry(
    Field,
    {
        "key": needed(_key),
        "holds": needed(choice("prose", "claims", "stories")),
        "heading": text,
        "opens_with_indicators": yes_or_no,
        "asks_for": choice("evidence", "action"),
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
        "bands": many(entry(Band, {"name": needed(text), "at_least": needed(_percentage, 0)})),
        "categories": many(
            entry(Category, {"category": needed(WORD), "name": needed(text), "asked_of_every_statement": yes_or_no})
        ),
    },
)


def shipped() -> list[str]:
    return sorted(path.stem for path in SHIPPED.glob("*.yaml"))


def framework(name: Text, folder: Folder) -> Framework | None:
    """The framework that an assessment names, or the nearest that ships; None where none can be used."""
    source = _source(name, folder)
    if source is None:
        return None
    node = read(source, folder.faults)
    if node is None and source.file not in folder.faults.files:
        folder.faults.add("field-missing", Place(source.file), "This file is empty.", "Write framework, name, themes.")
    found: Any = FRAMEWORK(node, folder.faults) if node is not None else None
    return found if isinstance(found, Framework) and _is_usable(found, source.file, folder.faults) else None


def _is_usable(framework: Framework, file: str, faults: Faults) -> bool:
    """Whether other files can be read by a framework that may have faults: nothing is lost that shapes them."""
    lost = [
        each.place.path.rpartition(".")[2].partition("[")[0]
        for rule, found in faults.by_rule.items()
        for each in found
        if each.place.file == file and rule not in LOSING_NOTHING
    ]
    return file not in faults.files or (
        all(lost) and not any(nearest(key, SHAPING) for key in lost) and all(_shape(framework))
    )


def _shape(framework: Framework) -> Iterator[object]:
    """What the other files are read by; a blank stands for what could not be read."""
    yield from (framework.theme_fields, framework.sections, framework.themes)
    yield from (section.fields for section in framework.sections)
    for field in (*framework.theme_fields, *framework.statement_fields):
        yield from (field.key, field.holds)
    for theme in framework.themes:
        yield from (theme.theme, theme.statements, *(each.statement for each in theme.statements))
    yield from (each.score for each in framework.scale)
    yield from (each.category for each in framework.categories)


def _source(name: Text, folder: Folder) -> Source | None:
    if name in shipped():
        return _shipped(name)
    if name.endswith(YAML) and len(name) <= LONGEST_NAME and folder.exists(name):
        return folder.source(name)
    near = nearest(name, shipped())
    others = f"Write {', '.join(shipped())}, or the name of your own file in the project."
    hint = f"Did you mean “{near}”?" if near else others
    folder.faults.add("value-choice", name.place, f"There is no framework “{short(name)}”.", hint)
    return _shipped(near) if near else None


def _shipped(name: str) -> Source:
    return Source(f"{name}.yaml", (SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"))
