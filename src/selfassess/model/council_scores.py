"""The published scores of one other council."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from selfassess.syntax.nodes import Text


class CouncilScores(Struct, frozen=True):
    """A row of the file of scores: a council, its score of each statement that has one, and its overall percentage."""

    name: Text
    scores: Mapping[str, Text]
    percent: float | None = None
