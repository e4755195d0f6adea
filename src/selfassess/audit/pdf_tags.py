"""The tags of a PDF: what each piece of its pages is, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from selfassess.audit.pdf_objects import Object, entry, listed, names_in, real, text_of, whole

STANDARD = frozenset(
    (
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
        "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
        "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby",
        "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    )
)  # fmt: skip
MOST_TAGS = 400_000
DEEPEST = 10


Piece = tuple[int, int]
"""The number of a page from 1, and that of a marked piece of it."""


class Tag(Struct, eq=False):
    """A tag: its kind, the number of its page from 1, its alternative text or None, and what is in it.

    `inside` has tags, and the page and number of marked pieces of pages, in the order in which they are read;
    `attributes` has what its attributes say.
    """

    kind: str
    page: int
    alt: str | None = None
    instead: str = ""
    inside: list[Tag | Piece] = field(default_factory=list)
    attributes: dict[str, Object] = field(default_factory=dict)
    annotations: list[Object] = field(default_factory=list)

    @property
    def kids(self) -> list[Tag]:
        return [each for each in self.inside if isinstance(each, Tag)]

    @property
    def pieces(self) -> list[Piece]:
        return [each for each in self.inside if not isinstance(each, Tag)]

    def below(self) -> Iterator[Tag]:
        """This tag and all those in it, in the order of reading."""
        waiting = [self]
        while waiting:
            tag = waiting.pop()
            yield tag
            waiting.extend(reversed(tag.kids))


def roles(tree: Object) -> dict[str, str]:
    """What each kind of tag that a file makes up, or makes into another, is."""
    return {
        name: str(value).lstrip("/")
        for name, value in names_in(entry(tree, "/RoleMap"))
        if isinstance(real(value), str)
    }


def read_tags(tree: Object, pages: Mapping[int, int]) -> Tag:
    """The tags of a PDF below one that stands for all; `pages` has the number of each page by that of its object."""
    given = roles(tree)
    top = Tag("Document", 1)
    seen: set[int] = set()
    waiting: list[tuple[Object, Tag]] = [(each, top) for each in reversed(listed(entry(tree, "/K")))]
    count = 0
    while waiting and count < MOST_TAGS:
        item, parent = waiting.pop()
        name = getattr(item, "idnum", None)
        found = real(item)
        if name is not None and isinstance(found, dict):
            if name in seen:
                continue
            seen.add(name)
        count += 1
        if isinstance(found, int):
            parent.inside.append((parent.page, int(found)))
        elif isinstance(found, dict):
            waiting.extend(_read(found, parent, given, pages))
    return top


def _read(found: Object, parent: Tag, given: Mapping[str, str], pages: Mapping[int, int]) -> list[tuple[Object, Tag]]:
    """Puts a tag or piece into the one that it is in; what is in it is still to be read."""
    page = pages.get(getattr(found.get("/Pg"), "idnum", -1), parent.page)
    kind = str(found.get("/Type") or "")
    if kind == "/MCR":
        parent.inside.append((page, whole(found.get("/MCID"), -1)))
        return []
    if kind == "/OBJR":
        parent.annotations.append(real(found.get("/Obj")))
        return []
    alt, instead = real(found.get("/Alt")), text_of(real(found.get("/ActualText")))
    tag = Tag(_kind(found, given), page, text_of(alt) if isinstance(alt, str) else None, instead)
    for each in listed(found.get("/A")):
        tag.attributes.update(names_in(each))
    parent.inside.append(tag)
    return [(each, tag) for each in reversed(listed(found.get("/K")))]


def _kind(found: Object, given: Mapping[str, str]) -> str:
    """The standard kind of a tag, through what the file says of those that it makes up."""
    kind = str(real(found.get("/S")) or "").lstrip("/")
    for _ in range(DEEPEST):
        if kind not in given or given[kind] == kind:
            break
        kind = given[kind]
    return kind


def remapped(tree: Object) -> tuple[tuple[str, str], ...]:
    """The standard kinds of tags that a file says are another kind."""
    given = roles(tree)
    return tuple((name, to) for name, to in given.items() if name in STANDARD and to != name)
