"""Headers and footers: filled with what the document says of itself, and never silent about a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfassess.diagnostics import Place, Problem
from selfassess.write.word.content_controls import TAG, fill
from selfassess.write.word.package import Package
from selfassess.write.word.styles import REFERENCE

PAGES = {"first": "the cover", "default": "the pages after the cover", "even": "the even pages"}


def run_heads(package: Package, words: Mapping[str, str]) -> Iterator[Problem]:
    """Fills every header and footer. A page of a draft that does not say so could be taken for the final document."""
    says = {kind for kind, part in package.edges if "status" in fill(part, words)}
    silent = [shown for kind, shown in PAGES.items() if kind in package.pages - says]
    if words["status"] and silent:
        message = (
            f'no content control "{TAG}status" stands on {" and ".join(silent)}, so a draft does not say that it is one'
        )
        hint = f'Open {REFERENCE} in Word and add a plain text content control tagged "{TAG}status" to the header there'
        yield Problem(Place(REFERENCE), message, hint)
