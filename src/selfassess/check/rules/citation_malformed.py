from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic

from ..engine import Subject


def citation_malformed(subject: Subject) -> Iterator[Diagnostic]:
    """Something that was meant as a reference and is not written as one, so that it links to nothing.

    A reference is written `(Ref 96)` or `(Ref 96, 97 section 3)`: with brackets, a capital R, a space and
    commas. A link to evidence under its own words is written `[practice framework](ref:96)`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (ref1).

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (Ref 1).
    """
    for passage in subject.passages:
        for slip in passage.slips:
            about = slip.refs[0] if len(slip.refs) == 1 else ""
            yield Diagnostic(slip.spot.place, slip.message, slip.hint, about)
