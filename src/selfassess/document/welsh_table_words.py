"""The words that the product itself says of published tables, in Welsh."""

from __future__ import annotations

from selfassess.document.table_words import TableWords


class WelshTableWords(TableWords):
    """What the caption of a published table says."""

    __slots__ = ()

    in_unit: str = "{} ({})"
    as_at: str = "{}, ar {}"
