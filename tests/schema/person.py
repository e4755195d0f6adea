"""A person: an entry for tests, and the table that reads one."""

from __future__ import annotations

from datetime import date

from selfassess.model.entry import Entry, Figure
from selfassess.schema.containers import ListOf, mapping
from selfassess.schema.dates_and_figures import DATE, FIGURE
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import TEXT, YES_OR_NO
from selfassess.syntax.nodes import Text


class Person(Entry, frozen=True):
    name: Text
    born: date | None = None
    tags: tuple[Text, ...] = ()
    age: Figure | None = None
    needed: bool | None = None


PERSON = mapping(
    "A person",
    Person(
        node=HERE,
        name=needed(TEXT, "A name"),
        born=optional(DATE, "A day"),
        tags=optional(ListOf(TEXT), "Some words", ()),
        age=optional(FIGURE, "A number"),
        needed=optional(YES_OR_NO, "Yes or no"),
    ),
)
