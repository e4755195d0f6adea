"""What a hint says to type: the words in its quotation marks, over those that the finding is about."""

from __future__ import annotations

import re

from msgspec.structs import replace

from selfassess.diagnostics import Edit, Finding
from selfassess.edit.fixing import patch

TYPE = re.compile(r"(?:Write|Type|Did you mean) “([^”]+)”")
OTHERWISE = {
    "image-malformed": "the hint writes the whole picture, of which the finding names a part",
    "style-missing": "the name of a style may be one of another kind, which the next finding says",
    "table-without-header": "the hint is a line to add",
    "heading-unmarked": "the hint is a line to replace, with the one below it",
    "link-to-nowhere": "the finding is at the beginning of the link, and the words go into its round brackets",
    "note-malformed": "the sign of a note is typed where the note belongs, which is somewhere else",
    "return-item-unanswered": "the hint names keys of which one is to be added",
    "language-unknown": "the finding is about the whole note in braces",
}
"""Rules whose hints are typed elsewhere than over the words at the place, and why."""


def words_to_type(finding: Finding) -> str | None:
    """The words that the hint says to type over those at the place, if it says some."""
    match = None if finding.rule in OTHERWISE else TYPE.search(finding.hint)
    return match[1] if match else None


def typed(finding: Finding, words: str, content: bytes) -> bytes:
    """The file once somebody has typed the words of the hint: over what the file has, or over those of the value."""
    place = finding.place
    line = content.decode("utf-8-sig").split("\n")[place.line - 1]
    word = re.match(r"[\w./-]*", line[place.column - 1 :])
    end = place.end or (place.line, place.column + len(word[0] if word else ""))
    over = Edit((place.line, place.column), end, words)
    as_typed = patch(place.file, content, [replace(finding, fix=None, edits=(over,))])
    if as_typed.patches:
        return as_typed.text.encode()
    as_words = patch(place.file, content, [replace(finding, fix=words, edits=())])
    assert as_words.patches, finding
    return as_words.text.encode()
