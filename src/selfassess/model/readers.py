"""Who may read something: the public, the regulator, or the council alone."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Readers(Struct, frozen=True):
    """Who may read something: a document for them in a sentence, and they themselves after a label."""

    document: str
    after_label: str


READERS: Mapping[str, Readers] = {
    "public": Readers("a public document", "everyone (public)"),
    "cqc": Readers("a document for inspectors", "the council and the regulator (cqc)"),
    "internal": Readers("an internal document", "the council only (internal)"),
}
AUDIENCES = tuple(READERS)
"""From the widest to the narrowest: each may read what those before it may read."""


def narrower_than(audience: str) -> frozenset[str]:
    """The audiences of which this one is no part: what is marked with one of them is not for it."""
    return frozenset(AUDIENCES[AUDIENCES.index(audience) + 1 :])
