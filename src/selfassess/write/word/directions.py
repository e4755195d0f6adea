"""Words that run both ways, and their languages, as Word wants them said.

Word takes the direction of brackets, stops and spaces from the run that they are in, so a text is cut into runs of one
direction each. It follows Unicode's bidirectional algorithm as far as such a text needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree
from msgspec import Struct

from selfassess.document.direction import BACKWARDS, RTL
from selfassess.write.word.ooxml import W

PAIRS = {")": "(", "]": "[", "}": "{", "»": "«"}
FORWARD, BACKWARD, DIGIT, NEUTRAL = "L", "R", "D", "_"
NUMBER = r"£?\d(?:[\d.,/:–-]*\d)?%?"
EAST_ASIAN = ("zh", "ja", "ko", "yue")
COMPLEX = frozenset(
    ["bn", "gu", "hi", "km", "kn", "lo", "ml", "mr", "my", "ne", "pa", "si", "ta", "te", "th"]
)  # Word has scripts apart that it shapes


class Speech(Struct, frozen=True):
    """What is said of words by what is around them: the tag of their language, and whether they run backwards."""

    language: str = ""
    backwards: bool = False

    def inside(self, element: etree._Element) -> Speech:
        """What is said of words inside an element."""
        language, direction = element.get("lang"), element.get("dir")
        if language is None and direction is None:
            return self
        return Speech(language or self.language, self.backwards if direction is None else direction == RTL)


SILENT = Speech()
SPOKEN = etree.XPath("boolean(body//*/@lang or body//*/@dir)")


def is_needed(root: etree._Element) -> bool:
    """Whether anything in a document says its language or direction."""
    return bool(SPOKEN(root))


def runs(words: str, speech: Speech) -> Iterator[tuple[str, bool]]:
    """The words cut into runs, each with whether it runs from right to left."""
    if not speech.backwards and (words.isascii() or not re.search(BACKWARDS, words)):
        yield words, False
        return
    at = 0
    for way, group in groupby(_ways(words, BACKWARD if speech.backwards else FORWARD)):
        end = at + sum(1 for _ in group)
        yield words[at:end], way == BACKWARD
        at = end


def properties(plain: str, speech: Speech, backwards: bool) -> str:
    """The properties of a run, with its direction and language; complex scripts have bold and italics of their own."""
    language = _language(speech.language, backwards)
    if backwards or 'w:bidi="' in language:
        plain = plain.replace("<w:b/>", "<w:b/><w:bCs/>").replace("<w:i/>", "<w:i/><w:iCs/>")
    added = f"{'<w:rtl/>' if backwards else ''}{language}"
    return f"{plain.removesuffix('</w:rPr>') or '<w:rPr>'}{added}</w:rPr>" if added else plain


def embolden(styles: etree._Element) -> None:
    """What a style says of bold and size holds for complex scripts too, which have no italics."""
    for name, twin in (("b", "bCs"), ("sz", "szCs")):
        for said in styles.iter(f"{W}{name}"):
            if next(said.itersiblings(f"{W}{twin}"), None) is None:
                said.addnext(etree.Element(f"{W}{twin}", {str(key): str(value) for key, value in said.items()}))


def _language(tag: str, backwards: bool) -> str:
    if not tag:
        return ""
    from selfassess.document.languages import direction_of, word_tag

    family, name = tag.partition("-")[0], word_tag(tag)
    if backwards:
        return f'<w:lang w:bidi="{name}"/>'
    if direction_of(tag) == RTL:
        return ""  # a number or an English name in words of that language
    if family in COMPLEX:
        return f'<w:lang w:val="{name}" w:bidi="{name}"/>'
    return f'<w:lang w:val="{name}"{f" w:eastAsia={chr(34)}{name}{chr(34)}" if family in EAST_ASIAN else ""}/>'


def _ways(words: str, base: str) -> str:
    """Which way each character runs in a line that runs as `base`."""
    kinds = "".join(map(_kind, words))
    for number in re.finditer(NUMBER, words):
        kinds = kinds[: number.start()] + DIGIT * len(number[0]) + kinds[number.end() :]
    kinds = re.sub(f"{FORWARD}[^{BACKWARD}]*", lambda match: match[0].replace(DIGIT, FORWARD), kinds)
    if base == FORWARD:
        among = f"(?<={BACKWARD})[{DIGIT}{NEUTRAL}]+(?={BACKWARD})"
        kinds = re.sub(among, lambda match: match[0].replace(DIGIT, BACKWARD), kinds).replace(DIGIT, FORWARD)
    kinds = _with_brackets(words, kinds, base)
    neutral = re.compile(f"{NEUTRAL}+")
    return neutral.sub(lambda match: _between(kinds, match, base) * len(match[0]), kinds).replace(DIGIT, FORWARD)


def _kind(character: str) -> str:
    if re.match(BACKWARDS, character):
        return BACKWARD
    return FORWARD if character.isalpha() else NEUTRAL


def _between(kinds: str, match: re.Match[str], base: str) -> str:
    """Neutral characters run as their neighbours, or as the line where these differ; a number counts as backwards."""
    before, after = kinds[: match.start()][-1:] or base, kinds[match.end() :][:1] or base
    before, after = before.replace(DIGIT, BACKWARD), after.replace(DIGIT, BACKWARD)
    return before if before == after else base


def _with_brackets(words: str, kinds: str, base: str) -> str:
    """Two brackets run as the line where it is what they hold, else as what they hold where it also precedes them."""
    ways = [*kinds]
    waiting: list[int] = []
    for at, character in enumerate(words):
        if character in PAIRS.values():
            waiting.append(at)
        elif character in PAIRS and waiting and words[waiting[-1]] == PAIRS[character]:
            start = waiting.pop()
            inside = {*ways[start + 1 : at]} - {NEUTRAL}
            before = next((way for way in reversed(ways[:start]) if way != NEUTRAL), base)
            if inside:
                ways[start] = ways[at] = base if base in inside or before not in inside else before
    return "".join(ways)
