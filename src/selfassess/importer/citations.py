"""Citations in every style that councils type, rewritten as `(Ref 96)` where the library has the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

from selfassess.importer.blocks import words_of
from selfassess.model.citation import GROUP, Item, read_group, write_group
from selfassess.model.loose_citation import LOCATOR, LooseGroup, read_loosely
from selfassess.prose.meant_citations import YEARS, is_meant

BRACKETS = re.compile(r"\(([^()]{1,300})\)|\[([^\[\]]{1,300})\]")
CITING = re.compile(
    r"\W{0,3}(?:ref|evidence|ev|e|r)?[a-z]{0,8}\.?\s*(?:no\.?\s*)?[A-Za-z]{0,8}\d.{0,120}", re.IGNORECASE
)
UNIT = re.compile(r"(?:\d|\b(?:[kcm]?m|CO|H|ft|in)|[²³])\Z")
GLUED = re.compile(r"\A\s*([Rr]efs?|[Ee]vidence|[Ee]v)(?=[A-Z]{1,8}\d)")
TOGETHER = re.compile(r"\d+(?:,\d+)+")
ORDINAL = re.compile(r"(?:st|nd|rd|th|TM|®|©)\W*\Z", re.IGNORECASE)
LONGEST_LOCATOR = 6
AROUND = 40


class Citation(Struct, frozen=True):
    """A citation as it was typed, in which paragraph, what it became, and the numbers that no record has.

    For one that was a note of its own, `inside` is the paragraph that it belongs to.
    """

    paragraph: int
    typed: str
    became: str
    missing: tuple[str, ...] = ()
    inside: int = 0


class UnlinkedAddress(Struct, frozen=True):
    """An address that only people inside the council can open: the text keeps the words without the link."""

    paragraph: int
    words: str
    address: str


class Citations:
    """Rewrites the citations of a document, and remembers each. Titles and addresses are by ref."""

    def __init__(self, titles: Mapping[str, str], addresses: Mapping[str, str]) -> None:
        self._refs = set(titles)
        self._addresses = {address: ref for ref, address in addresses.items()}
        self._titles = {title.casefold(): ref for ref, title in titles.items()}
        self.found: list[Citation] = []
        self.unlinked: list[UnlinkedAddress] = []

    def rewrite(self, element: etree._Element) -> None:
        """Rewrites what is in a block, which is changed in place."""
        for link in [*element.iter("a")]:
            self._link(link)
        for holder in element.iter():
            if holder.text:
                holder.text = self._words(holder.text, holder)
            if holder.tail and holder is not element:
                holder.tail = self._words(holder.tail, _above(holder))
        for note in [each for each in element.iter("span") if each.get("class") == "footnote"]:
            self._note(note)
        for raised in [*element.iter("sup")]:
            self._raised(raised)

    def _link(self, link: etree._Element) -> None:
        """A link around a number is the number; one to a record's own address cites it; a dead one is its words."""
        words, address = words_of(link), link.get("href") or ""
        if CITING.fullmatch(words) is not None and read_loosely(words.strip("()[] "), self._refs or None):
            self._unlinked(link, words, address)
        elif ref := self._addresses.get(address) or self._titles.get(words.casefold()):
            link.set("href", f"ref:{ref}")
            self.found.append(Citation(self._number(link), words, f"[{words}](ref:{ref})"))
        elif not re.match(r"(?:https?|mailto|tel):", address) or ".sharepoint." in address:
            self._unlinked(link, words, address)

    def _unlinked(self, link: etree._Element, words: str, address: str) -> None:
        if len(address) > 1:
            self.unlinked.append(UnlinkedAddress(self._number(link), words, address))
        _unwrap(link)

    def _note(self, note: etree._Element) -> None:
        """A footnote that says nothing but where to look becomes a citation."""
        words = words_of(note)
        group = self._group(words)
        if group is None or group.before or group.lost or not self._is_known(group.items):
            return
        if group.is_whole or _are_short(group.items):
            self._replace(note, words, group.items)

    def _raised(self, raised: etree._Element) -> None:
        words = words_of(raised)
        before = _text_before(raised)
        if not re.search(r"\d", words) or UNIT.search(before) is not None or ORDINAL.search(words) is not None:
            return
        group = self._group(words.strip("()[] "))
        if group is not None and not group.lost and self._is_known(group.items) and _are_short(group.items):
            self._replace(raised, words, group.items)

    def _replace(self, element: etree._Element, typed: str, items: list[Item]) -> None:
        written = write_group(items)
        number = self._number(element)
        inside = self._number(_above(element))
        self.found.append(Citation(number, typed, written, (), 0 if inside == number else inside))
        space = "" if not _text_before(element) or _text_before(element)[-1:].isspace() else " "
        joined = "" if not element.tail or re.match(r"[\s.,;:)!?]", element.tail) else " "
        _instead(element, f"{space}{written}{joined}")

    def _words(self, text: str, holder: etree._Element) -> str:
        return BRACKETS.sub(lambda match: self._bracket(match, holder), text)

    def _bracket(self, match: re.Match[str], holder: etree._Element) -> str:
        typed, is_round = match[0], match[1] is not None
        inner = match[1] if is_round else match[2]
        number = self._number(holder)
        if is_round and GROUP.fullmatch(typed) is not None:
            items = read_group(typed)
            lost = tuple(item.ref for item in items if item.ref not in self._refs)
            written = write_group(items)
            self.found.append(Citation(number, typed, written, lost))
            return written
        group = self._group(inner)
        if group is None or not group.items or not self._is_citation(group, is_round, match):
            return typed
        if group.lost:
            self.found.append(Citation(number, typed, typed, tuple(group.lost)))
            return typed
        written = write_group(group.items)
        self.found.append(Citation(number, typed, written))
        apart = match.string[match.start() - 1 : match.start()]
        return written if not apart or not apart.isalnum() else f" {written}"

    def _is_citation(self, group: LooseGroup, is_round: bool, match: re.Match[str]) -> bool:
        before = match.string[max(match.start() - AROUND, 0) : match.start()]
        if is_meant(group, is_round, before, match.string[match.end() : match.end() + AROUND]):
            return True
        if is_round or group.lost or group.before or re.match(r"\s*[A-Z]{0,8}\d", match[0][1:]) is None:
            return False
        is_year = any(item.ref.isdigit() and int(item.ref) in YEARS for item in group.items)
        said = [item.locator for item in group.items if item.locator]
        is_located = all(words[:1].isupper() or re.match(LOCATOR, words) for words in said)
        return not is_year and is_located and _are_short(group.items)

    def _group(self, words: str) -> LooseGroup | None:
        """The records that these words name. “148,167” is two of them where the library has both, and not the whole."""

        def apart(match: re.Match[str]) -> str:
            is_one = match[0].replace(",", "") in self._refs
            return (
                match[0]
                if is_one or any(n not in self._refs for n in match[0].split(","))
                else match[0].replace(",", ", ")
            )

        return read_loosely(GLUED.sub(r"\1 ", TOGETHER.sub(apart, words)), self._refs)

    def _is_known(self, items: list[Item]) -> bool:
        return bool(items) and all(item.ref in self._refs for item in items)

    def _number(self, element: etree._Element) -> int:
        holders: Iterator[etree._Element] = iter((element, *element.iterancestors()))
        return int(next((at for each in holders if (at := each.get("data-at"))), "0"))


def _above(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    return element if parent is None else parent


def _are_short(items: list[Item]) -> bool:
    return all(len(item.locator.split()) <= LONGEST_LOCATOR for item in items)


def _text_before(element: etree._Element) -> str:
    """The words directly before an element, in its own parent."""
    before = element.getprevious()
    if before is not None:
        return (before.tail or "") or words_of(before)
    return _above(element).text or ""


def _instead(element: etree._Element, words: str) -> None:
    _put(element, words + (element.tail or ""))


def _unwrap(element: etree._Element) -> None:
    """Takes an element away and leaves what it holds."""
    if len(element):
        element.tag = "span"
        element.attrib.clear()
    else:
        _put(element, (element.text or "") + (element.tail or ""))


def _put(element: etree._Element, words: str) -> None:
    parent, before = _above(element), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    parent.remove(element)
