"""The kinds of input. Each damages a project, and says which commands try it besides check and build."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import TypeAlias

from tests.fuzz.commands import Command
from tests.fuzz.kinds import (
    brand,
    documents,
    files,
    pictures,
    prose,
    registers,
    structure,
    templates,
    values,
    yaml_text,
)

Damage: TypeAlias = Callable[[Random, Path], Sequence[Command]]

KINDS: dict[str, Damage] = {
    "yaml": yaml_text.damage,
    "structure": structure.damage,
    "values": values.damage,
    "prose": prose.damage,
    "templates": templates.damage,
    "brand": brand.damage,
    "pictures": pictures.damage,
    "registers": registers.damage,
    "documents": documents.damage,
    "files": files.damage,
}
