"""Markdown with citations, read once into passages. The home of markdown-it."""
