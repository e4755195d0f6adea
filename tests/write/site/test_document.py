"""The site: which pages there are, that every link leads somewhere, and that no word of the page is lost or moved."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree, html

from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.outgoing.inspection import inspect
from selfassess.write.brand import SITE, Brand
from selfassess.write.html.document import write_html
from selfassess.write.site.document import write_site
from tests.golden.cases import CASES, NAMES, Case
from tests.pictures import picture, resources_of
from tests.words import letters, nodes, on_page
from tests.write.html.test_document import document

LOOK = Path(__file__).resolve().parents[3] / "templates" / "brand"
STYLE, FRAME = ((LOOK / name).read_text("utf-8") for name in ("page.css", "site.html"))
BRAND = Brand(b"", "<main>$main</main>", STYLE, {}, site=FRAME)
MAIN = (
    '<section class="chapter" id="about"><h2>About us</h2><p>See <a href="#a2">lives</a> and'
    ' (Ref <a class="cite" href="#ref-1">1</a>).</p></section>'
    '<section class="part" id="People"><h2>People</h2><p id="opening">We<span class="footnote">Us.</span></p>'
    '<section class="statement" id="a1"><h3>Needs</h3><h4>Plans</h4><p>See <a href="#opening">the opening</a>'
    ' and <a href="#here">here</a>.</p><p id="here">Here</p></section>'
    '<section class="unwritten" id="a2"><h3>Lives</h3><h6>Deep</h6></section></section>'
    '<section class="chapter evidence" id="evidence"><h2>Evidence index</h2><table class="evidence"><tbody>'
    '<tr id="ref-1"><th>1</th><td><p class="mentions" data-of="ref-1"></p></td></tr></tbody></table></section>'
    "<p>The end</p>"
)


def site_of(tree: Tree, brand: Brand = BRAND, resources: Resources | None = None) -> dict[str, bytes]:
    """The files of a site, by their names in its folder."""
    made = write_site(tree, brand, resources or Resources()).value
    assert all(name.startswith("example/") for name in made)
    return {name.removeprefix("example/"): content for name, content in made.items()}


def pages_of(files: dict[str, bytes]) -> dict[str, etree._Element]:
    return {
        name: html.document_fromstring(content.decode()) for name, content in files.items() if name.endswith(".html")
    }


def links(page: etree._Element, path: str) -> list[str]:
    return [str(link.get("href")) for link in nodes(page, path)]


def words(page: etree._Element) -> str:
    return "".join(map(str, page.itertext()))


@pytest.fixture(scope="module")
def pages() -> dict[str, etree._Element]:
    return pages_of(site_of(document(MAIN)))


def test_each_chapter_theme_and_statement_is_a_page_behind_the_first(pages: dict[str, etree._Element]) -> None:
    assert [*pages] == ["index.html", "about.html", "people.html", "a1.html", "a2.html", "evidence.html"]


def test_the_title_of_a_page_says_what_it_is_and_whose(pages: dict[str, etree._Element]) -> None:
    titles = [page.findtext("head/title") for page in pages.values()]
    assert titles[0] == "Self-assessment – Exampleshire County Council"
    assert titles[3] == "A1 Needs – Self-assessment – Exampleshire County Council"


def test_each_page_has_one_highest_heading_and_skips_no_level_that_was_there(pages: dict[str, etree._Element]) -> None:
    tops = {name: [h.text_content() for h in nodes(page, "//h1")] for name, page in pages.items()}
    assert tops == {
        "index.html": ["Adult social care"],
        "about.html": ["1 About us"],
        "people.html": ["Part A People"],
        "a1.html": ["A1 Needs"],
        "a2.html": ["A2 Lives"],
        "evidence.html": ["2 Evidence index"],
    }
    assert [h.tag for h in nodes(pages["a1.html"], "//main//*[self::h1 or self::h2 or self::h3]")] == ["h1", "h2"]
    assert [h.tag for h in nodes(pages["a2.html"], "//main//*[self::h1 or self::h4]")] == ["h1", "h4"]


def test_links_lead_across_pages_and_stay_short_within_one(pages: dict[str, etree._Element]) -> None:
    assert links(pages["about.html"], "//main//p/a") == ["a2.html", "evidence.html#ref-1"]
    assert links(pages["a1.html"], "//main//p/a") == ["people.html#opening", "#here"]
    assert links(pages["evidence.html"], "//main//td//a") == ["about.html#ref-1-cited-1"]


def test_the_contents_of_each_page_lead_to_all_and_mark_the_one_that_is_open(pages: dict[str, etree._Element]) -> None:
    for name, page in pages.items():
        assert links(page, "//nav[@class='contents']//ol//a") == [*pages][1:]
        assert links(page, "//nav//a[@aria-current='page']") == ([name] if name != "index.html" else [])


def test_each_page_leads_to_the_one_before_and_the_one_after(pages: dict[str, etree._Element]) -> None:
    turns = {name: nodes(page, "//nav[@class='turn']/a") for name, page in pages.items()}
    assert [[(link.get("rel"), link.get("href")) for link in turn] for turn in turns.values()][:2] == [
        [("next", "about.html")],
        [("prev", "index.html"), ("next", "people.html")],
    ]
    assert [link.text for link in turns["a1.html"]] == ["Previous: Part A People", "Next: A2 Lives"]
    assert [link.get("rel") for link in turns["evidence.html"]] == ["prev"]


def test_a_footnote_is_at_the_end_of_the_page_that_refers_to_it(pages: dict[str, etree._Element]) -> None:
    assert "Us." in words(pages["people.html"])


def test_what_follows_a_section_is_on_its_page(pages: dict[str, etree._Element]) -> None:
    assert "The end" in words(pages["evidence.html"])


def test_what_comes_before_every_section_is_on_the_first_page() -> None:
    assert "Before" in words(pages_of(site_of(document(f"<p>Before</p>{MAIN}")))["index.html"])


@pytest.mark.parametrize(
    ("ids", "files"),
    [
        (["Plan", "plan-"], ["plan.html", "plan-2.html"]),
        (["index", "CON", "com1"], ["index-page.html", "con-page.html", "com1-page.html"]),
        (["a/b?c", "ü"], ["a-b-c.html", "part.html"]),
        ([""], ["about-us.html"]),
    ],
)
def test_a_page_has_a_name_that_every_computer_takes_and_no_other_has(ids: list[str], files: list[str]) -> None:
    sections = "".join(
        f'<section class="chapter"{f" id={chr(34)}{name}{chr(34)}" if name else ""}><h2>About us</h2></section>'
        for name in ids
    )
    assert [*pages_of(site_of(document(sections)))][1:] == files


def test_a_section_without_a_heading_is_a_page_all_the_same() -> None:
    made = pages_of(site_of(document('<section id="x"><p>Words</p></section>')))
    assert [*made] == ["index.html", "x.html"]


def test_pictures_are_files_that_pages_share_and_no_page_has_style_inside(tmp_path: Path) -> None:
    for name, size in (("map.png", 20), ("plan.png", 30)):
        (tmp_path / name).write_bytes(picture("png", size, 20))
    shown = "".join(f'<img src="{name}" alt="" data-width="50%"/>' for name in ("map.png", "plan.png", "map.png"))
    tree = document(f'<section class="chapter" id="a"><h2>A</h2><p>{shown}</p></section>')
    files = site_of(tree, resources=resources_of(tree, tmp_path))
    page = pages_of(files)["a.html"]
    assert [image.get("src") for image in nodes(page, "//img")] == [
        *("pictures/picture-1.png", "pictures/picture-2.png", "pictures/picture-1.png"),
    ]
    assert {name for name in files if name.startswith("pictures/")} == {
        *("pictures/picture-1.png", "pictures/picture-2.png"),
    }
    assert nodes(page, "//*[@style] | //style | //script") == []
    assert [image.get("class") for image in nodes(page, "//img")] == ["set-1"] * 3
    assert files["style.css"].decode().endswith(".set-1 { width: 50%; }\n")


def test_an_internal_document_has_no_site() -> None:
    assert site_of(document(MAIN, stage="internal")) == {}


def test_a_placeholder_that_means_nothing_is_reported_where_it_is() -> None:
    brand = Brand(b"", "", "", {}, site="<main>\n$main $turns</main>")
    [problem] = write_site(document(MAIN), brand, Resources()).problems
    assert problem.place is not None
    assert (problem.place.file, problem.place.line, problem.message) == (
        SITE,
        2,
        "“$turns” means nothing here, and is shown as it is typed.",
    )


def test_everything_may_go_out(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(picture("png", 20, 20))
    tree = document(f'{MAIN}<figure><img src="map.png" alt="A map"/></figure>')
    made = write_site(tree, BRAND, resources_of(tree, tmp_path)).value
    assert [leak for name, content in made.items() for leak in inspect(name, content)] == []


@pytest.mark.parametrize(
    "typed",
    [
        '<img src="https://a.uk/x.png">',
        '<img src="../x.png">',
        '<link rel="stylesheet" href="other.css">',
        '<a href="file:///etc/passwd">x</a>',
        '<a href="x.html/../../y">x</a>',
        "<script>x</script>",
    ],
)
def test_nothing_from_elsewhere_goes_out(typed: str) -> None:
    content = site_of(document(MAIN))["a1.html"].decode().replace("</main>", f"{typed}</main>").encode()
    assert inspect("example/a1.html", content) != ()


def test_a_page_that_is_one_file_has_none_beside_it() -> None:
    assert inspect("a1.html", site_of(document(MAIN))["a1.html"]) != ()


def test_a_style_sheet_fetches_nothing() -> None:
    assert inspect("example/style.css", b"a { background: url(https://a.uk/x.png) }") != ()


def test_a_picture_that_says_more_does_not_go_out() -> None:
    assert inspect("example/pictures/picture-1.jpeg", b"\xff\xd8\xff\xe1\x00\x08Exif\0\0\xff\xd9") != ()


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_site_has_the_words_of_the_page_in_their_order_and_no_dead_link(case: Case) -> None:
    tree = case.tree()
    resources = resources_of(tree, case.folder)
    [page] = write_html(tree, BRAND, resources).value.values()
    made = write_site(tree, BRAND, resources).value
    site = {name.partition("/")[2]: content for name, content in made.items()}
    assert site_words(site) == letters(on_page(page))
    assert dead_links(site) == []


def site_words(files: dict[str, bytes]) -> str:
    """The letters of all pages in their order, without the ways from one to the next."""
    words = []
    for content in files.values():
        if content.startswith(b"<!doctype html>"):
            page = html.document_fromstring(content.decode())
            for turn in nodes(page, "//nav[@class='turn']"):
                turn.drop_tree()
            words += on_page(html.tostring(page, encoding="utf-8"))
    return letters(words)


def dead_links(files: dict[str, bytes]) -> list[str]:
    """Links of a site that lead to no page, or to no place of one."""
    pages = pages_of(files)
    ids = {name: {str(each) for each in nodes(page, "//@id")} for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        for address in links(page, "//a[@href]"):
            file, _, place = address.partition("#")
            known = ids.get(file or name, set())
            if ":" not in file and (not known or (place and unquote(place) not in known)):
                dead.append(f"{name}: {address}")
    return dead
