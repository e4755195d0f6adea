"""Figures by reporting year, and which of them a document shows at a glance."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.model.entry import NONE, Entry, Figure
from selfassess.model.support import Support
from selfassess.syntax.nodes import Text


class Indicator(Entry, frozen=True, kw_only=True):
    indicator: Text
    name: Text
    sentence: Text
    unit: Text
    values: Mapping[Text, Figure]
    source: Support | None = None
    out_of: Figure | None = None
    better: Text | None = None
    compare: Mapping[Text, Mapping[Text, Figure]] = NONE
    target: Figure | None = None

    @property
    def newest(self) -> Text:
        """The latest reporting year that has a value."""
        return max(self.values)


class Glance(Entry, frozen=True, kw_only=True):
    """Which figures the page “At a glance” shows."""

    indicators: tuple[Text, ...] = ()
