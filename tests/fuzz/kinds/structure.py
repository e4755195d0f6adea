"""The structure of well-formed YAML: keys, types, order and nesting that nobody asked for."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import yaml

from tests.fuzz.commands import Command
from tests.fuzz.project import yaml_files

Slot: TypeAlias = tuple[Any, Any]
"""A list or a mapping, and the index or key of one of its values."""
VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, 10**400, float("inf"), "", " ", "x", [], {}, [[]], [None], {"": None}, {None: 1}, {1: 2}),
    *({"x": "y"}, ["x", ["y"]], {"text": {"text": "x"}}, b"\x00\xff", {True: False}, [1, 2, 3], "1", "2026-02-30"),
)


def damage(random: Random, project: Path) -> Sequence[Command]:
    files = yaml_files(project)
    trees = {file: yaml.safe_load(file.read_text("utf-8")) for file in files}
    for _ in range(random.randint(1, 4)):
        file = random.choice(files)
        slots = list(slots_of(trees[file]))
        if not slots or random.random() < 0.05:
            trees[file] = _another(random, trees)
            continue
        _change(random, random.choice(slots), slots, trees)
    for file in files:
        write(file, trees[file])
    return ()


def write(file: Path, tree: Any) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    file.write_bytes(text.encode("utf-8", "surrogatepass"))


def slots_of(tree: Any) -> Iterator[Slot]:
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for name, value in list(entries):
        yield tree, name
        yield from slots_of(value)


def _another(random: Random, trees: dict[Path, Any]) -> Any:
    """A value that belongs somewhere else, or nowhere."""
    if random.random() < 0.5:
        return copy.deepcopy(random.choice(VALUES))
    places = list(slots_of([*trees.values()]))
    holder, name = random.choice(places)
    return copy.deepcopy(holder[name])


def _change(random: Random, slot: Slot, slots: list[Slot], trees: dict[Path, Any]) -> None:
    holder, name = slot
    value = holder[name]
    match random.randrange(8):
        case 0:
            del holder[name]
        case 1:
            holder[name] = _another(random, trees)
        case 2:
            holder[name] = [value]
        case 3:
            holder[name] = {random.choice(("text", "x", str(name), "evidence")): value}
        case 4:
            holder[name] = nested(value, random.choice((3, 30, 90)))
        case 5 if isinstance(holder, dict):
            key = random.choice([*(str(other) for _, other in slots), "x", "", "a b", "x" * 300, "\u202e"])
            holder[key] = holder.pop(name)
        case 5:
            holder.insert(0, copy.deepcopy(value))
        case 6:
            holder[name] = [copy.deepcopy(value) for _ in range(random.choice((2, 40)))]
        case _:
            key = random.choice(("unknown", "text", "evidence", "id", "statement", "reviewed", "consent"))
            if isinstance(holder, dict):
                holder[key] = _another(random, trees)
            else:
                holder.append(_another(random, trees))


def nested(value: Any, depth: int) -> Any:
    for level in range(depth):
        value = [value] if level % 2 else {"text": value}
    return value
