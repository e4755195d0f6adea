"""What of a Word file is left out, or may be missed: told to people in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from selfassess.read.word.file_facts import FileFacts
from selfassess.read.word.inline_building import is_safe
from selfassess.read.word.raw_blocks import RawParagraph
from selfassess.read.word.word_names import W

SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
LONGEST_QUOTE = 300


def tell_of_paragraphs(facts: FileFacts, paragraphs: Sequence[RawParagraph]) -> None:
    """Tells of hidden text, and of links that documents cannot have."""
    for paragraph, words in facts.ledger.hidden:
        shown = " ".join("".join(words).split())
        if shown:
            facts.told.append((paragraph, f"Hidden text was left out: “{shown}”. Type it if readers need it."))
    for paragraph in paragraphs:
        links = {span.link: span.words.strip() for span in paragraph.spans if not is_safe(span.link)}
        facts.told.extend((paragraph, _about_link(link, words)) for link, words in links.items() if link.strip("#"))


def tell_of_file(facts: FileFacts, notes: Sequence[etree._Element]) -> None:
    """Tells of macros, and of the notes that nothing refers to."""
    if any(name.lower().endswith("vbaproject.bin") for name in facts.parts.names):
        facts.told.append((None, "The macros of this file were left out. They were not run."))
    for note in notes:
        words = " ".join("".join(each.text or "" for each in note.iter(f"{W}t")).split())
        if words and note.get(f"{W}type", "") not in SEPARATORS:
            facts.told.append((None, f"A note that nothing in the text refers to was left out: “{words}”."))


def _about_link(link: str, words: str) -> str:
    message = f"The link on “{words[:LONGEST_QUOTE]}” leads to {link}, which readers cannot open, so it was left out."
    return f"{message} Give the document a web address or add it as evidence."
