"""The words that the product itself says of published tables."""

from __future__ import annotations


class TableWords:
    """What the caption of a published table says."""

    __slots__ = ()

    in_unit: str = "{} ({})"
    as_at: str = "{}, as at {}"
