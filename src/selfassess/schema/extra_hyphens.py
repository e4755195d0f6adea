"""A hyphen too many: keys that begin an entry of their own and belong to the entry above."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.diagnostics import Problems
from selfassess.schema.scalars import KEY
from selfassess.syntax import nodes
from selfassess.syntax.source import Node


def joined(items: list[Node], begin: Sequence[str], faults: Problems) -> list[Node]:
    """The entries, each with what stands behind a hyphen too many."""
    found: list[Node] = []
    for item in items:
        above = found[-1] if found else None
        if not (isinstance(item, nodes.Mapping) and isinstance(above, nodes.Mapping) and _goes_on(above, item, begin)):
            found.append(item)
            continue
        column = item.source.line(item.line).rfind("-", 0, item.column)
        place = Node(item.source, item.line, column, item.parent, item.key).place
        hint = f"If its keys belong to the entry above, take out the hyphen; else add a line “{begin[0]}: …”."
        faults.add("field-missing", place, f"This entry has no “{begin[0]}”.", hint)
        found[-1] = _one(above, item)
    return found


def _goes_on(above: nodes.Mapping, item: nodes.Mapping, begin: Sequence[str]) -> bool:
    is_headless = not any(key in item.keys for key in begin) and any(key in above.keys for key in begin)
    are_keys = all(KEY.fullmatch(key) for key in item.keys)
    return is_headless and are_keys and item.line > above.line and not item.keys.keys() & above.keys.keys()


def _one(above: nodes.Mapping, item: nodes.Mapping) -> nodes.Mapping:
    joined = nodes.Mapping(above.source, above.line, above.column)
    joined.parent, joined.key = above.parent, above.key
    joined.keys = {**above.keys, **item.keys}
    joined.values = {**above.values, **item.values}
    return joined
