"""Why a document does not give its title."""

from __future__ import annotations


class ProtectedDocumentError(Exception):
    """A document that cannot be read without a password, a certificate or rights."""


class DamagedDocumentError(Exception):
    """A document that is not what the ending of its name says, or not whole."""
