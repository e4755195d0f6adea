"""Which part, question or chapter of the framework a heading of a document means, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from selfassess.model.framework import Field, Framework, Section

SURE, LIKELY = 90, 76
"""From these scores on, of 100, a heading is taken for another wording, or offered as one."""
BEGINNING = 4
"""So many words say as much as the whole name that they begin."""
CLEAR = 6
"""By how much the best of several must lead."""
FAR = LIKELY - CLEAR
"""Below this, a name is not even a rival of the best."""
GLOSSARIES = ("glossary", "glossary of terms", "abbreviations", "list of abbreviations", "acronyms", "acronyms used")
NUMBERING = re.compile(
    r"""(?:
        (?:part|section|theme|chapter|appendix|domain)\s+(?:[a-z]|\d{1,2}|[ivx]{1,4})\b   # Part A, Theme 2
      | (?:quality\s+)?statement\s+\d{1,2}\b                                              # Quality statement 4
      | [a-z]?\d{1,2}(?:\.\d{1,2}){0,4}(?![\w%])                                          # 7, 7.2, A1.1
    )\s*[.:)–—-]*\s*""",
    re.VERBOSE | re.IGNORECASE,
)

ANNOUNCED = re.compile(
    r"""
    [\W\d]*                            # a bullet, a number in front
    ([^:–—-]{3,40}?)                   # Case study
    (?:\s+(?:\d{1,2}|[A-Z]))?          # 3, B
    \s*(?:[:–—-]\s*|\Z)
    (.*)                               # the title
    """,
    re.VERBOSE | re.DOTALL,
)


class Meaning(Struct, frozen=True):
    """What a heading means. `kind` is theme, statement, section, answer (a field of prose) or field (any other).

    `id` is an id of a theme or statement, the number of a section, or the key of a field; `section` is the section of a
    field, `part` tells whose field it is, if the heading says so. The score goes to 100.
    """

    kind: str
    id: str
    score: float
    part: str = ""
    section: str = ""

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE


class _Name(Struct, frozen=True):
    words: str
    kind: str
    id: str
    section: str = ""


class HeadingNames:
    """Every name of a framework, asked what a heading means."""

    def __init__(self, framework: Framework) -> None:
        self._parts = [*_part_names(framework)]
        self._questions = [*_section_names(framework)]
        self._theme_fields = [*_field_names(framework.theme_fields)]
        self._statement_fields = [*_field_names(framework.statement_fields, framework.sections)]
        self._stories = [
            plain(name)
            for field in framework.statement_fields
            if field.holds == "stories"
            for name in field.also_called
        ]
        self._chapters = [
            (str(chapter.chapter), plain(begin)) for chapter in framework.chapters for begin in chapter.begins
        ]

    def part(self, heading: str) -> Meaning | None:
        """The theme or statement that a heading names."""
        return _best(plain(heading), self._parts)

    def question(self, heading: str, is_statement: bool) -> Meaning | None:
        """The section or field that a heading names within a statement, or within a theme."""
        words = plain(heading)
        return _best(words, [*self._questions, *self._statement_fields] if is_statement else self._theme_fields)

    def both(self, heading: str) -> Meaning | None:
        """The field of a theme or statement that a heading names with it: “Leadership – what we are proud of”."""
        words = plain(heading)
        for name in sorted(self._parts, key=lambda name: -len(name.words)):
            if not words.startswith(f"{name.words} "):
                continue
            rest = words.removeprefix(name.words).strip()
            fields = self._theme_fields if name.kind == "theme" else [*self._questions, *self._statement_fields]
            if (field := _best(rest, fields)) is not None and field.is_sure:
                return replace(field, part=name.id)
        return None

    def story(self, heading: str) -> str | None:
        """The title of a story that a line announces, as in “Spotlight on: Shared Lives”; None where there is none."""
        match = ANNOUNCED.match(heading)
        if match is not None and plain(match[1]) in self._stories:
            return match[2].strip() or heading.strip()
        begins = (begin for begin in self._stories if plain(heading).startswith(f"{begin} "))
        return heading.strip() if any(begin.endswith((" on", " of")) for begin in begins) else None

    def is_glossary(self, heading: str) -> bool:
        """Whether a heading is that of a list of short forms and terms."""
        return plain(heading) in GLOSSARIES

    def chapter(self, heading: str) -> str:
        """The id of the usual chapter whose heading begins so; empty where none does."""
        words = plain(heading)
        return next((id_ for id_, begin in self._chapters if words == begin or words.startswith(f"{begin} ")), "")


@lru_cache(4096)
def plain(words: str) -> str:
    """Words for comparing: small letters, no numbering in front, no marks, “&” as “and”."""
    words = NUMBERING.sub("", words.strip(), count=1) if NUMBERING.match(words.strip()) else words
    words = NUMBERING.sub("", words, count=1) if NUMBERING.match(words) else words
    words = words.casefold().replace("&", " and ").replace("’", "").replace("'", "")
    return " ".join(re.sub(r"[^\w]+", " ", words).split())


def _part_names(framework: Framework) -> Iterator[_Name]:
    for theme in framework.themes:
        for name in theme.every_name:
            yield _Name(plain(name), "theme", str(theme.theme))
        for statement in theme.statements:
            for name in statement.every_name:
                yield _Name(plain(name), "statement", str(statement.statement))


def _section_names(framework: Framework) -> Iterator[_Name]:
    for number, section in enumerate(framework.sections):
        for name in (section.heading, *section.also_called):
            yield _Name(plain(name), "section", str(number), str(number))


def _field_names(fields: Iterable[Field], sections: Sequence[Section] = ()) -> Iterator[_Name]:
    """The headings of fields; stories have none, but words that announce each of them."""
    for field in fields:
        headings = () if field.heading is None else (field.heading,)
        section = next((str(number) for number, each in enumerate(sections) if field in each.fields), "")
        kind = "answer" if field.holds == "prose" else "field"
        for name in (*headings, *field.also_called) if field.holds != "stories" else ():
            yield _Name(plain(name), kind, str(field.key), section)


def _best(words: str, names: Sequence[_Name]) -> Meaning | None:
    """The name that is nearest to these words; None where none is near, or two things are as near as each other."""
    from rapidfuzz import fuzz

    if not words or not names or len(words) > 150:
        return None
    in_order = _in_order(words)
    best: dict[tuple[str, str], tuple[float, _Name]] = {}
    for name in names:
        score = max(
            fuzz.ratio(words, name.words, score_cutoff=FAR),
            fuzz.ratio(in_order, _in_order(name.words), score_cutoff=FAR + 1) - 1,
            _begun(words, name.words),
        )
        key = (name.kind, name.id)
        if key not in best or score > best[key][0]:
            best[key] = score, name
    (score, name), *others = sorted(best.values(), key=lambda found: -found[0])
    is_clear = not others or score - others[0][0] >= CLEAR or score >= 99
    if score < LIKELY or not is_clear:
        return None
    return Meaning(name.kind, name.id, round(score, 1), "", name.section)


@lru_cache(4096)
def _in_order(words: str) -> str:
    """Words in alphabetical order: people who remember a name put its words in another one."""
    return " ".join(sorted(words.split()))


def _begun(words: str, name: str) -> int:
    """The score of words that are the beginning of a name, or that begin with a whole one; 0 where they are short."""
    if len(words.split()) >= BEGINNING and name.startswith(f"{words} "):
        return SURE
    return LIKELY + 1 if len(name.split()) >= BEGINNING and words.startswith(f"{name} ") else 0
