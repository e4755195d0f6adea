"""What a project has that its own Word file does not say: the report names it when such a file is imported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfassess.importer.own_words import held_file, is_consent
from selfassess.importer.placed import Placed, Story
from selfassess.importer.records import FoundRecord
from selfassess.read.word import Note

OF_OURS = (
    "This document was made with selfassess. A Word file does not include everything in its project: indicators with "
    "their values, actions, the ids and actions of claims, who may read each claim, story, chapter and part, and the "
    "sensitivity, category and reviews of records. "
    "If you have that project, change it there instead of importing this file."
)
CONSENT = (
    "People agreed to this story, but the Word file does not say when. "
    "Under “consent”, type when the person agreed (“given”) and until when (“until”)."
)
MOST_NAMED = 5


def not_in_word(placed: Placed, records: Sequence[FoundRecord]) -> Iterator[Note]:
    """What must be added by hand, with the paragraph that says so; 0 is the whole file."""
    if any(record.is_own for record in records):
        yield Note(0, OF_OURS)
    files = [name for record in records for cell in record.columns for line in cell.lines if (name := held_file(line))]
    if files:
        yield Note(0, _missing(files))
    for part in placed.parts.values():
        for story in (each for answer in part.answers.values() for each in answer if isinstance(each, Story)):
            for piece in story.pieces:
                if is_consent(piece.block.words):
                    yield Note(next(iter(piece.block.numbers), 0), CONSENT)


def _missing(files: Sequence[str]) -> str:
    named = ", ".join(files[:MOST_NAMED])
    more = f" and {len(files) - MOST_NAMED} more" if len(files) > MOST_NAMED else ""
    return (
        f"The list of evidence names files that are not in the Word file: {named}{more}. "
        "To add them, run “selfassess evidence add” with the folder that contains them."
    )
