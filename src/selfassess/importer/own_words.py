"""The words that the product itself says in documents, recognised in a Word file, with the value that they give.

They come from the table of words of each language and from the framework; what other councils say instead is below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from selfassess.document.every_language import every_language
from selfassess.model.framework import Framework

SAID = every_language()
LEADS = ("statement lead", "lead officer", "responsible officer", "senior responsible officer")
OWNERS = ("document owner",)
EDITIONS = ("version", "issue", "v")
SCORES = (
    *("score", "our score", "self-score", "self-assessed score", "self-assessment score"),
    *("rating", "our rating", "self-assessed rating", "self-assessment rating", "our self-assessment score"),
)
LONGEST_NAME = 20
"""The most words of a lead or an owner."""


class OwnLine(Struct, frozen=True):
    """What a line says under which key, and the words of the line that are not in the value.

    Without a key, the document says the line by itself.
    """

    key: str = ""
    value: str = ""
    dropped: str = ""


class OwnWords:
    """Recognises the product's own lines in documents of one framework."""

    def __init__(self, framework: Framework) -> None:
        scale = [(str(each.score), str(each.name)) for each in framework.scale]
        self._scores = {plain_words(score): score for score, _ in scale}
        self._names = {plain_words(name): score for score, name in scale}
        views = {*(words.own_view for words in SAID), framework.own_view or ""}
        self._score = re.compile(
            rf"""
            (?:{_any([*(words.own_score for words in SAID), *SCORES])})
            \s*(?::|=|\bis\b|-)?\s*
            (?:(?P<score>{_any(self._scores)})(?:\s*(?:/|\bout\s+of\b)\s*{len(scale)})?)?   # 3, 3 out of 4
            [\s,:(-]*(?P<name>{_any(self._names)})?\W*                             # some shortfalls
            (?:(?:{_any(views)})\W*)?
            """,
            re.VERBOSE,
        )

    def of_statement(self, words: str, is_first: bool) -> OwnLine | None:
        """Who leads a statement, where `is_first` says that no question came yet; or its score."""
        if is_first and (lead := _labelled("lead", words, [*(each.lead for each in SAID), *LEADS])) is not None:
            return lead
        found = self._score.fullmatch(plain_words(words)) if self._scores and len(words) <= 400 else None
        if found is None:
            return None
        score, named = self._scores.get(found["score"] or ""), self._names.get(found["name"] or "")
        if (score or named) is None or (score and named and score != named):
            return None
        return OwnLine("self_score", str(score or named), words)


def of_cover(words: str) -> OwnLine | None:
    """The owner, the number of an edition, or the status; a blank that the cover shows until somebody fills it."""
    plain = plain_words(words)
    for each in SAID:
        if plain in map(plain_words, (*each.blanks.values(), each.status_label)):
            return OwnLine()
        if plain in map(plain_words, (each.draft, each.final)):
            return OwnLine("status", "draft" if plain == plain_words(each.draft) else "final", words)
    ours = _any([each.edition for each in SAID])
    any_edition = _any([*(each.edition for each in SAID), *EDITIONS])
    edition = re.fullmatch(rf"(?i)((?:{any_edition})\W*)(\d[\w.]*)", words)
    edition = edition or re.fullmatch(rf"(?i)((?:{ours}):?\s+)((?:\S+\s+){{0,3}}\d{{4}})", words)
    if edition is not None:
        return OwnLine("edition", edition[2], edition[1])
    return _labelled("owner", words, [*(each.owner for each in SAID), *OWNERS])


def is_unwritten(words: str) -> bool:
    """Whether a line says only that something is not yet written."""
    plain = plain_words(words)
    return any(
        plain == plain_words(each.not_written)
        or re.fullmatch(_any([each.not_written_of]).replace(r"\{\}", ".{1,60}"), plain) is not None
        for each in SAID
    )


def is_blank_lead(words: str) -> bool:
    """Whether these words only say that nobody is named as the lead yet."""
    return plain_words(words) in {plain_words(each.not_named) for each in SAID}


def is_consent(words: str) -> bool:
    """Whether a line says that a story is told with consent, and nothing else."""
    plain = plain_words(words).rstrip(".")
    return any(
        plain in (plain_words(each.consent), f"{plain_words(each.consent)}. {plain_words(each.name_changed)}")
        for each in SAID
    )


def is_index_purpose(words: str) -> bool:
    """Whether a line introduces the list of evidence as our documents do."""
    return plain_words(words) in {plain_words(each.evidence_purpose) for each in SAID}


def is_index(heads: Sequence[str]) -> bool:
    """Whether these are the headings of the list of evidence that our documents have, which may lack the third."""
    plain = [plain_words(each) for each in heads]
    whole = [[plain_words(heading) for heading in each.evidence_headings] for each in SAID]
    return any(plain in (headings, [*headings[:2], headings[-1]]) for headings in whole)


def index_heading(heading: str, column: int) -> bool:
    """Whether a heading is that of this column of our own list of evidence."""
    return any(plain_words(heading) == plain_words(each.evidence_headings[column]) for each in SAID)


def parted_title(line: str) -> tuple[str, str]:
    """The title of a document and its version, as our own list of evidence writes both in one line."""
    found = re.fullmatch(rf"(?is)(.+), (?:{_any([each.version for each in SAID])}) (\S+)", line)
    return (found[1], found[2]) if found is not None else (line, "")


def held_file(line: str) -> str:
    """The name of the file that a line of our own list of evidence says is in the library; empty for other lines."""
    found = re.fullmatch(rf"(?i)(?:{_any([each.held_as for each in SAID])}) (\S+)", line)
    return found[1] if found is not None else ""


def _labelled(key: str, words: str, labels: Iterable[str]) -> OwnLine | None:
    """What stands after one of these words and a colon, on one short line."""
    found = re.fullmatch(rf"(?is)((?:{_any(labels)})\s*:\s*)(\S.*)", words)
    if found is None or len(found[2].split()) > LONGEST_NAME or found[2].endswith((".", ":", "?")):
        return None
    return OwnLine(key, found[2].strip(), found[1])


def _any(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    plain = sorted({plain_words(each) for each in words if each}, key=len, reverse=True)
    return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in plain) or r"(?!)"


def plain_words(words: str) -> str:
    """Words for comparing: small letters, straight quotes and dashes, single blanks."""
    straight = words.casefold().translate({0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: "-", 0x2011: "-"})
    return " ".join(straight.split())
