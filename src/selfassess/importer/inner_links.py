"""Links within a Word file, to a heading or to a row of its list of evidence, as links of a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from lxml import etree
from msgspec import Struct

from selfassess.importer.blocks import numbers_of, words_of
from selfassess.importer.heading_names import plain
from selfassess.importer.placed import Placed
from selfassess.importer.records import FoundRecord

PARTS = ("content/themes/", "content/statements/")


class Target(Struct, frozen=True):
    """Where a link leads: the address that authors type, and the words of the heading there."""

    address: str
    heading: str = ""

    @property
    def ref(self) -> str:
        """The record that it is; empty for a part of the document."""
        return self.address.removeprefix("ref:") if self.address.startswith("ref:") else ""

    def has_label(self, words: str) -> bool:
        """Whether words are the number of its heading and the heading, as documents write them by themselves."""
        return words != self.heading and words.endswith(self.heading) and plain(words) == plain(self.heading)


def targets(main: etree._Element, placed: Placed, records: Iterable[FoundRecord]) -> dict[str, Target]:
    """Where each id of the tree is in the project, as far as something there can be linked to."""
    addresses = {
        **dict(_of_parts(placed)),
        **{number: f"ref:{each.ref}" for each in records for number in each.numbers},
    }
    found: dict[str, Target] = {}
    for element in main.iter():
        number = next(iter(numbers_of(element)), 0) if element.get("id") else 0
        if number in addresses:
            address = addresses[number]
            found[str(element.get("id"))] = Target(address, words_of(element) if address.startswith("#") else "")
    return found


def resolve(link: etree._Element, target: Target) -> str:
    """Leads a link to its target, in place; gives what authors would type.

    A link whose words are those that the document writes by itself loses them.
    """
    words = words_of(link)
    link.set("href", target.address)
    if not target.ref and target.has_label(words):
        link[:] = []
        link.text, words = None, ""
    return f"[{words}]({target.address})"


def target_of(address: str, known: Mapping[str, Target]) -> Target | None:
    return known.get(address[1:]) if address.startswith("#") else None


def _of_parts(placed: Placed) -> Iterator[tuple[int, str]]:
    """The paragraphs of the headings of chapters, themes and statements, and of their questions."""
    for replaced in placed.replaced:
        if replaced.file.startswith(PARTS):
            yield from ((number, f"#{PurePosixPath(replaced.file).stem}") for number in replaced.numbers)
    for chapter in placed.chapters:
        yield from ((number, f"#{chapter.id}") for number in chapter.numbers)
