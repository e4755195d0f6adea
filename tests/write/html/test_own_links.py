"""The links of headings to themselves: one for each that has a number, and no word of the document."""

from __future__ import annotations

from lxml import html
from msgspec.structs import replace

from selfassess.document.language import Language
from tests.words import nodes, on_page
from tests.write.html.test_document import document, main_of, page

CHAPTER = (
    '<section class="chapter" id="plans"><h2>Plans</h2><h3>Next <em>year</em></h3>'
    '<h3 class="unnumbered">Also</h3></section>'
)
PART = (
    '<section class="part" id="a"><h2>Safety</h2>'
    '<section class="statement" id="c2"><h3>Safeguarding</h3></section></section>'
)


class German(Language):
    __slots__ = ()

    link_to_section = "Link zu diesem Abschnitt:"


def own_links(markup: str) -> list[tuple[str, str]]:
    """Where each leads, and its name."""
    made = html.document_fromstring(page(document(markup)))
    return [(link.get("href"), name_of(link)) for link in nodes(made, "//main//a[@class='own-link']")]


def name_of(link: html.HtmlElement) -> str:
    """The name that a browser gives a link which is labelled by itself and by its heading."""
    itself, heading = link.get("aria-labelledby", "").split()
    assert itself == link.get("id")
    (labels,) = nodes(link.getroottree(), f"//*[@id='{heading}']")
    return f"{link.get('aria-label')} {' '.join(labels.text_content().split())}"


def test_each_numbered_heading_has_one_that_says_where_it_leads() -> None:
    assert own_links(CHAPTER + PART) == [
        ("#plans", "Link to this section: 1 Plans"),
        ("#next-year", "Link to this section: 1.1 Next year"),
        ("#a", "Link to this section: Part A Safety"),
        ("#c2", "Link to this section: A1 Safeguarding"),
    ]


def test_it_follows_its_heading_and_is_no_part_of_its_name() -> None:
    assert 'Plans</h2><a class="own-link"' in main_of(CHAPTER)


def test_it_has_no_words() -> None:
    assert on_page(page(document(PART)).encode()) == ["Safety", "Safeguarding"]


def test_what_follows_a_heading_stays_behind_its_link() -> None:
    assert main_of(f"{PART} \n<p>After</p>").endswith("></a></section></section> \n<p>After</p>")


def test_a_heading_that_only_looks_numbered_has_none() -> None:
    assert own_links('<section id="x"><p>One</p></section><h2 class="unnumbered" data-number="9">Nine</h2>') == []


def test_it_says_so_in_the_language_of_the_document() -> None:
    assert 'aria-label="Link zu diesem Abschnitt:"' in page(replace(document(PART), words=German()))
