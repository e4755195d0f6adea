"""Who may read a document or a record of evidence."""

AUDIENCES = ("public", "cqc", "internal")
"""From the widest to the narrowest: each may have what those before it may have."""
