"""A hyphen too many: keys that begin an entry of their own and belong to the entry above."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.diagnostics import Problems
from selfassess.schema.scalars import KEY
from selfassess.syntax.nodes import Mapping, Node, joined


def without_extra_hyphens(items: Sequence[Node], begin: Sequence[str], problems: Problems) -> list[Node]:
    """The entries of a list, each together with what follows a hyphen too many."""
    entries: list[Node] = []
    for item in items:
        above = entries[-1] if entries else None
        if not (isinstance(item, Mapping) and isinstance(above, Mapping) and _goes_on(above, item, begin)):
            entries.append(item)
            continue
        column = item.source.line(item.line).rfind("-", 0, item.column)
        place = Node(item.source, item.line, column, item.parent, item.key).place
        hint = f"If it belongs to the entry above, delete the hyphen. If not, add the key “{begin[0]}:” to it."
        problems.add("field-missing", place, f"This entry has no “{begin[0]}”.", hint)
        entries[-1] = joined(above, item)
    return entries


def _goes_on(above: Mapping, item: Mapping, begin: Sequence[str]) -> bool:
    is_headless = not any(key in item.keys for key in begin) and any(key in above.keys for key in begin)
    are_keys = all(KEY.fullmatch(key) for key in item.keys)
    return is_headless and are_keys and item.line > above.line and not item.keys.keys() & above.keys.keys()
