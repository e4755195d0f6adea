"""The published scores of other councils, and the file that they are from."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from selfassess.model.entry import Entry
from selfassess.model.partial_date import PartialDate
from selfassess.model.support import Support
from selfassess.syntax.nodes import Text


class CouncilScores(Struct, frozen=True):
    """A row of the file of scores: a council, its score of each statement that has one, and its overall percentage."""

    name: Text
    scores: Mapping[str, Text]
    percent: float | None = None


class ScoresFile(Entry, frozen=True, kw_only=True):
    """The published scores of other councils: a CSV file below content/, where it is from and of which day."""

    file: Text
    source: Support | None = None
    as_at: PartialDate | None = None
