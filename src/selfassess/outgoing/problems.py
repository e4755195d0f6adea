"""What an inspection found, as problems: where somebody can put them right, and that nothing was written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from selfassess.diagnostics import Place, Problem
from selfassess.outgoing.inspection import inspect
from selfassess.outgoing.leak import Leak

BRAND, OUTPUT = "brand-unsafe", "output-unsafe"
HINT = (
    "Nothing was written. Delete it where it was typed. If nobody typed it, please report it as a fault of selfassess."
)


def problems(
    files: Mapping[str, bytes], typed: Mapping[str, Collection[str]], look: Mapping[str, str]
) -> Iterator[Problem]:
    """What must not go out in these finished files, by name.

    `typed` are the addresses that each Word file may lead to. `look` are the files of the brand that a page is made
    with: what was typed in one of them is reported there.
    """
    for name, content in files.items():
        for leak in inspect(name, content, typed.get(name)):
            place = _typed(leak, look)
            if place is not None:
                message = f"The page has {leak.what}: {leak.words[:60]}"
                yield Problem(place, message, "Delete it. A page must not run or fetch anything.", rule=BRAND)
            else:
                inside = f", in its part {leak.part}" if leak.part else ""
                message = f"The finished {name} would have {leak.what}{inside}."
                yield Problem(Place(f"output/{name}"), message, HINT, rule=OUTPUT)


def _typed(leak: Leak, look: Mapping[str, str]) -> Place | None:
    """Where in the brand the words of a leak were typed."""
    for file, text in look.items():
        at = text.lower().find(leak.words.lower()) if leak.words else -1
        if at >= 0:
            before = text[:at]
            return Place(file, before.count("\n") + 1, at - before.rfind("\n"))
    return None
