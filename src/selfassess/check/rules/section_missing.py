from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selfassess.diagnostics import Diagnostic, Place
from selfassess.model import Statement

from ..engine import Subject
from ..library import stands


def section_missing(subject: Subject) -> Iterator[Diagnostic]:
    """A section of the framework that a statement leaves out.

    Inspectors look for an answer under every heading. Write it under the key that the finding names. An
    honest sentence such as “We have not asked partners yet, and will in spring” is an answer. To accept a
    gap for a time, name the key: `where: content/statements/safeguarding.yaml:others_say`.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [We have not asked yet, and will do so in spring.]
    """
    twice = {each.id for each in subject.assessment.repeated if isinstance(each.again, Statement)}
    for statement in subject.assessment.statements:
        if statement.statement in twice:
            continue
        for section in subject.assessment.framework.sections:
            for field in section.fields:
                if field.key in statement.answers or stands(statement, field.key):
                    continue
                place = replace(_begun(statement, field.key), path=str(field.key))
                message = f"{statement.name} leaves out “{field.heading or section.heading}”."
                yield Diagnostic(place, message, f"Write it under the key “{field.key}:”.")


def _begun(statement: Statement, key: str) -> Place:
    """The place of a key with nothing under it, else of the statement."""
    typed = getattr(statement.node, "keys", {}).get(key)
    return typed.place if typed is not None else statement.at()
