"""Stories about people, and the consent that they gave."""

from __future__ import annotations

from datetime import date

from selfassess.model.entry import Entry
from selfassess.syntax.nodes import Text


class Consent(Entry, frozen=True, kw_only=True):
    given: date | None = None
    until: date | None = None
    name: Text | None = None
    needed: bool = True
    because: Text | None = None


class Spotlight(Entry, frozen=True, kw_only=True):
    """A story about a person or a service, told with consent."""

    spotlight: Text
    story: Text
    about: Text | None = None
    consent: Consent | None = None
    image: Text | None = None
    alt: Text | None = None
    audience: Text | None = None
