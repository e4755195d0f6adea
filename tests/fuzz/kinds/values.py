"""Hostile words in every field: in place of what is there, behind it, or in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import yaml

from tests.fuzz.commands import Command, command
from tests.fuzz.kinds.structure import slots_of, write
from tests.fuzz.payloads import EVERY
from tests.fuzz.project import yaml_files


def damage(random: Random, project: Path) -> Sequence[Command]:
    for _ in range(random.randint(1, 2)):
        file = random.choice(yaml_files(project))
        tree = yaml.safe_load(file.read_text("utf-8"))
        words = [(holder, name) for holder, name in slots_of(tree) if not isinstance(holder[name], dict | list)]
        for holder, name in random.sample(words, min(len(words), random.choice((1, 2, 8)))):
            holder[name] = _with(random, str(holder[name]), random.choice(EVERY))
        write(file, tree)
    return (command("evidence", "export", f"values.{random.choice(('csv', 'xlsx'))}", writes=("values.",)),)


def _with(random: Random, before: str, payload: str) -> str:
    match random.randrange(4):
        case 0:
            return payload
        case 1:
            return f"{before} {payload}"
        case 2:
            return f"{payload}{before}"
        case _:
            at = random.randint(0, len(before))
            return before[:at] + payload + before[at:]
