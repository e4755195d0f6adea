"""Model to tree: prose is read once, templates arrange it."""
