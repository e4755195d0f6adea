"""A file that cannot be audited."""

from __future__ import annotations


class UnauditableError(Exception):
    """A file that cannot be audited: a sentence that says why, and another that says what to do."""
