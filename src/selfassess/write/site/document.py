"""The site: each page in the brand's frame, one style sheet and the pictures beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from string import Template

from lxml import etree

from selfassess.diagnostics import Result
from selfassess.document.language import Language
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import SITE, Brand
from selfassess.write.html.document import inside, markup, part_of, prepared, unknown
from selfassess.write.site.amending import addresses, contents_on, lead_across, raise_headings, styles_as_classes
from selfassess.write.site.leaves import FIRST, Leaf, leaves

STYLE = "style.css"
INTERNAL = "internal"


def write_site(tree: Tree, brand: Brand, resources: Resources) -> Result[Mapping[str, bytes]]:
    """The document as pages in a folder of its name; a site is to be published, so an internal document has none.

    The brand's frame is a `string.Template`, which may place `masthead`, `contents`, `main`, `turn`, `page_title` and
    the plain words that a page may.
    """
    files: dict[str, bytes] = {}
    made = prepared(tree, resources, files)
    if INTERNAL in made.words["stage"].split():
        return Result({})
    pages = leaves(made.body, made.words["heading"])
    where = addresses(pages)
    rules = styles_as_classes(pages)
    contents = etree.Element("nav")
    contents.extend([*part_of(made.body, "nav").iterchildren("ol")])
    plain = {name: escape(value) for name, value in made.words.items()}
    frame, placed = Template(brand.site), dict(plain)
    for at, page in enumerate(pages):
        lead_across(page.parts, page.file, where)
        if page.file != FIRST:
            raise_headings(page)
        placed = {
            **plain,
            "page_title": escape(_page_title(page, made.words)),
            "masthead": _masthead(page, made.body, plain),
            "contents": inside(contents_on(contents, page.file, where)),
            "main": "".join(map(markup, page.parts)),
            "turn": _turn(pages, at, tree.words),
        }
        files[page.file] = frame.safe_substitute(placed).encode()
    files[STYLE] = f"{made.rules}{brand.page_style}{rules}".encode()
    return Result({f"{tree.name}/{name}": files[name] for name in _in_order(files)}, unknown(SITE, brand.site, placed))


def _in_order(files: Iterable[str]) -> list[str]:
    """The first page first, then the others, the style sheet and the pictures."""
    return sorted(files, key=lambda name: (name != FIRST, "/" in name, name == STYLE))


def _page_title(page: Leaf, words: Mapping[str, str]) -> str:
    named = [page.title if page.file != FIRST else "", words["title"], words["council"]]
    return " – ".join(dict.fromkeys(filter(None, named)))


def _masthead(page: Leaf, body: etree._Element, words: Mapping[str, str]) -> str:
    """The cover on the first page; on the others whose document this is, and the way to the first."""
    if page.file == FIRST:
        return f'<header class="cover" id="page.cover"><div>{inside(part_of(body, "header"))}</div></header>'
    home = f'<p><a href="{FIRST}">{words["heading"]}</a></p>'
    return f'<header class="cover strip"><div><p class="council">{words["council"]}</p>{home}</div></header>'


def _turn(pages: Sequence[Leaf], at: int, words: Language) -> str:
    links = "".join(_links(pages, at, words))
    return f'<nav class="turn" aria-label="{escape(words.turn_page)}">{links}</nav>' if links else ""


def _links(pages: Sequence[Leaf], at: int, words: Language) -> Iterator[str]:
    for step, kind, said in ((-1, "prev", words.previous_page), (1, "next", words.next_page)):
        if 0 <= at + step < len(pages):
            page = pages[at + step]
            yield f'<a rel="{kind}" href="{page.file}">{escape(said.format(page.title))}</a>'
