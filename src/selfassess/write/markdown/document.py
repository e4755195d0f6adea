"""Elements of the document tree as the Markdown that authors type."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from selfassess.document.vocabulary import HEADINGS
from selfassess.write.markdown.blocks import HIGHEST, Place, blocks
from selfassess.write.markdown.list_likeness import settled
from selfassess.write.markdown.scope import Notes, Scope
from selfassess.write.markdown.tables import words_in


def blocks_to_markdown(elements: Sequence[etree._Element]) -> str:
    """A text of several paragraphs, which ends with a line break; empty where the elements hold nothing.

    The highest heading among the elements begins with ###. The notes are below the text.
    """
    levels = [int(str(heading.tag)[1]) for element in elements for heading in element.iter(*HEADINGS)]
    notes = Notes()
    made = blocks(elements, Place(notes, min(levels, default=HIGHEST)))
    if notes.lines:
        made.append("\n".join(notes.lines))
    return settled("\n\n".join(made)) + "\n" if made else ""


def words_to_markdown(element: etree._Element) -> str:
    """The words of an element on one line, for a claim; its notes stand where they belong, as ^[words]."""
    return settled(words_in(element, Scope()))
