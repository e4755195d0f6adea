"""Citations in every style that councils type, rewritten as `(Ref 96)` where the library has the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from lxml import etree
from msgspec import Struct

from selfassess.importer.blocks import words_of
from selfassess.importer.inline_changes import above, is_in_brackets, put_instead, text_before, unwrap
from selfassess.importer.inner_links import Target, resolve, target_of
from selfassess.model.citation import Item, joins_refs, read_group, write_group
from selfassess.model.loose_citation import LOCATOR, LooseGroup, Sureness, read_loosely
from selfassess.prose.meant_citations import YEARS, is_meant

BRACKETS = re.compile(r"\(([^()]{1,300})\)|\[([^\[\]]{1,300})\]")
CITING = re.compile(
    r"\W{0,3}(?:ref|evidence|ev|e|r)?[a-z]{0,8}\.?\s*(?:no\.?\s*)?[A-Za-z]{0,8}\d.{0,120}", re.IGNORECASE
)
UNIT = re.compile(r"(?:\d|\b(?:[kcm]?m|CO|H|ft|in)|[²³])\Z")
GLUED = re.compile(r"\A\s*([Rr]efs?|[Ee]vidence|[Ee]v)(?=[A-Z]{1,8}\d)")
TOGETHER = re.compile(r"\d+(?:,\d+)+")
ORDINAL = re.compile(r"(?:st|nd|rd|th|TM|®|©)\W*\Z", re.IGNORECASE)
CLOSES = re.compile(r"[\w)\].,;:!?%]")
AROUND = "()[] .,;:"
LONGEST_LOCATOR = 6
NAMED = "[A-Z]{2}"  # ASCOF, NHS: what a document is called for short, but not the Years of [3 Years]
NEAR = 40
NO_TARGETS: Mapping[str, Target] = MappingProxyType({})


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
    """Rewrites the citations of a document, and remembers each. Titles and addresses are by ref.

    `targets` are where the links within the document lead; those links are remembered as `crossed`.
    """

    def __init__(
        self, titles: Mapping[str, str], addresses: Mapping[str, str], targets: Mapping[str, Target] = NO_TARGETS
    ) -> None:
        self._refs = set(titles)
        self._addresses = {address: ref for ref, address in addresses.items()}
        self._titles = {title.casefold(): ref for ref, title in titles.items()}
        self._targets = targets
        self.found: list[Citation] = []
        self.crossed: list[Citation] = []
        self.unlinked: list[UnlinkedAddress] = []

    def rewrite(self, element: etree._Element) -> None:
        """Rewrites what is in a block, which is changed in place."""
        for link in [*element.iter("a")]:
            self._link(link)
        alone = dict(self._alone(element))
        inside = {node for each in alone for node in each.iter()}
        for holder in element.iter():
            if holder.text and holder not in inside:
                holder.text = self._words(holder.text, holder)
            if holder.tail and holder is not element and (holder in alone or holder not in inside):
                holder.tail = self._words(holder.tail, above(holder))
        for each, items in alone.items():
            self._replace(each, words_of(each), items)

    def _link(self, link: etree._Element) -> None:
        """A link around a number is the number; one to a record's own address cites it; a dead one is its words."""
        words, address = words_of(link), link.get("href") or ""
        target = target_of(address, self._targets)
        if target is not None and not target.ref:
            self.crossed.append(Citation(self._number(link), words, resolve(link, target)))
        elif CITING.fullmatch(words) is not None and read_loosely(words.strip(AROUND), self._refs or None):
            self._note_unlinked(link, words, address)
            if not self._names_record(link):
                unwrap(link)
        elif target is not None and target.ref in self._refs:
            self.found.append(Citation(self._number(link), words, resolve(link, target)))
        elif ref := self._addresses.get(address) or self._titles.get(words.casefold()):
            link.set("href", f"ref:{ref}")
            self.found.append(Citation(self._number(link), words, f"[{words}](ref:{ref})"))
        elif not re.match(r"(?:https?|mailto|tel):", address) or ".sharepoint." in address:
            self._note_unlinked(link, words, address)
            unwrap(link)

    def _note_unlinked(self, link: etree._Element, words: str, address: str) -> None:
        if len(address) > 1 and not address.startswith("#"):
            self.unlinked.append(UnlinkedAddress(self._number(link), words, address))

    def _names_record(self, link: etree._Element) -> bool:
        """Whether a link says “Ref 96” in a sentence, where no bracket makes a citation of it."""
        group = self._only(words_of(link))
        return group is not None and group.sureness == Sureness.WORD and not is_in_brackets(link)

    def _alone(self, element: etree._Element) -> Iterator[tuple[etree._Element, list[Item]]]:
        """Links, footnotes and raised words that say nothing but where to look, with the records that they name."""
        within: etree._Element | None = None
        for each in element.iter("a", "span", "sup"):
            if within is not None and within in each.iterancestors():
                continue
            is_meant = (
                self._names_record(each)
                if each.tag == "a"
                else _may_cite(each)
                if each.tag == "sup"
                else each.get("class") == "footnote"
            )
            group = self._only(words_of(each)) if is_meant else None
            if group is not None:
                within = each
                yield each, group.items

    def _only(self, words: str) -> LooseGroup | None:
        """The records that words name, if that is all they say; a year is none."""
        group = self._group(words.strip(AROUND))
        if group is None or group.before or group.lost or not group.items or not _are_short(group.items):
            return None
        is_year = group.sureness == Sureness.NUMBERS and _has_year(group.items)
        return None if is_year else group

    def _replace(self, element: etree._Element, typed: str, items: list[Item]) -> None:
        written = write_group(items)
        number = self._number(element)
        inside = self._number(above(element))
        self.found.append(Citation(number, typed, written, (), 0 if inside == number else inside))
        space = "" if not text_before(element) or text_before(element)[-1:].isspace() else " "
        joined = "" if not element.tail or re.match(r"[\s.,;:)!?]", element.tail) else " "
        put_instead(element, f"{space}{written}{joined}")

    def _words(self, text: str, holder: etree._Element) -> str:
        return BRACKETS.sub(lambda match: self._bracket(match, holder), text)

    def _bracket(self, match: re.Match[str], holder: etree._Element) -> str:
        typed, is_round = match[0], match[1] is not None
        inner = match[1] if is_round else match[2]
        number = self._number(holder)
        exact = read_group(typed) if is_round else []
        group = self._group(inner)
        if exact and not joins_refs(exact) and (self._is_known(exact) or group is None or group.lost):
            lost = tuple(item.ref for item in exact if item.ref not in self._refs)
            self.found.append(Citation(number, typed, write_group(exact), lost))
            return write_group(exact)
        if group is None or not (exact or self._is_citation(group, is_round, match)):
            return f"{typed[0]}{self._words(inner, holder)}{typed[-1]}"
        if group.lost:
            self.found.append(Citation(number, typed, typed, tuple(group.lost)))
            return typed
        written = write_group(group.items)
        self.found.append(Citation(number, typed, written))
        before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
        return f"{' ' if CLOSES.match(before) else ''}{written}{' ' if after.isalnum() else ''}"

    def _is_citation(self, group: LooseGroup, is_round: bool, match: re.Match[str]) -> bool:
        before = match.string[max(match.start() - NEAR, 0) : match.start()]
        if is_meant(group, is_round, before, match.string[match.end() : match.end() + NEAR]):
            return True
        if is_round or group.lost or group.before or re.match(r"\s*[A-Z]{0,8}\d", match[0][1:]) is None:
            return False
        said = [item.locator for item in group.items if item.locator]
        is_located = all(re.match(NAMED, words) or re.match(LOCATOR, words) for words in said)
        return not _has_year(group.items) and is_located and _are_short(group.items)

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


def _may_cite(raised: etree._Element) -> bool:
    """Whether raised words may be the numbers of records, and not a unit or the end of “2nd”."""
    words = words_of(raised)
    return bool(re.search(r"\d", words) and not UNIT.search(text_before(raised)) and not ORDINAL.search(words))


def _has_year(items: Iterable[Item]) -> bool:
    return any(item.ref.isdigit() and int(item.ref) in YEARS for item in items)


def _are_short(items: list[Item]) -> bool:
    return all(len(item.locator.split()) <= LONGEST_LOCATOR for item in items)
