"""The page as Chromium shows, reads aloud and prints it."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from selfassess.document.tree import parse
from selfassess.write.brand import Brand
from selfassess.write.html.document import write_html
from tests.chromium import opened, prefer, printed, resize
from tests.pictures import picture, resources_of

pytestmark = pytest.mark.chromium

BRAND = Path(__file__).resolve().parents[2] / "templates" / "brand"
PAGE, STYLE = ((BRAND / name).read_text("utf-8") for name in ("page.html", "page.css"))
WIDE, NARROW = (1400, 900), (320, 640)
WIDTHS = [320, 360, 600, 768, 1024, 1400, 2200]
STATUS = {"draft": "Draft: not yet approved", "final": "Final", "internal": "Internal: not for publication"}
PROSE = "People told us that they want to say what matters once, to know what happens next and to see the plan. " * 5
LONG_WORD = "x" * 300
ROWS = """
const rows = [...document.querySelectorAll('.evidence tbody tr')];
return rows.filter(each => each.checkVisibility()).map(each => each.id);
"""
CURRENT_IN_VIEW = """
const pane = document.querySelector('.contents').getBoundingClientRect();
const entry = document.querySelector(`.toc a[href="${arguments[0]}"]`);
const box = entry.getBoundingClientRect();
return entry.matches(':target-current') && box.top >= pane.top && box.bottom <= pane.bottom;
"""


def _cited(ref: int) -> str:
    return f'(<a class="cite" href="#ref-{ref}" title="Evidence {ref}: Report">Ref {ref}</a>)'


def _question(number: int, ref: int) -> str:
    return (
        f'<section class="question"><h4 id="q{number}-{ref}">How do we know that this is how well we perform?</h4>'
        f"<p>{PROSE}{_cited(ref)}</p><p>{PROSE}</p></section>"
    )


def _statement(number: int) -> str:
    questions = "".join(_question(number, ref) for ref in range(1, 5))
    return (
        f'<section class="statement" id="s{number}"><h3>Statement {number}</h3>'
        f'<p class="note">Our own view: 3</p>{questions}</section>'
    )


WIDE_TABLE = (
    '<table class="plain"><caption>Waits</caption><thead><tr>'
    + "".join(f'<th scope="col">Measurement{column}</th>' for column in range(12))
    + "</tr></thead><tbody><tr>"
    + "".join("<td>Northbridge</td>" for _ in range(12))
    + "</tr></tbody></table>"
)
EVIDENCE = (
    '<section class="chapter evidence" id="evidence"><h2>Evidence index</h2><table class="evidence">'
    '<colgroup><col class="narrow"/><col class="wide"/><col class="medium"/><col class="wide"/></colgroup>'
    '<thead><tr><th scope="col">Ref</th><th scope="col">Document</th><th scope="col">Kind</th>'
    '<th scope="col">Cited in</th></tr></thead><tbody>'
    + "".join(
        f'<tr id="ref-{ref}"><th scope="row">{ref}</th><td><strong>Report</strong><br/>'
        f'<a href="https://www.example.gov.uk/{LONG_WORD}">www.example.gov.uk/{LONG_WORD}</a></td><td>Report</td>'
        f'<td><p class="mentions" data-of="ref-{ref}"></p></td></tr>'
        for ref in range(1, 40)
    )
    + "</tbody></table></section>"
)
DOCUMENT = (
    '<html lang="en-GB"><head><title>Self-assessment</title></head><body class="{stage}"><header class="cover">'
    '<p class="council">Exampleshire County Council</p><h1>Adult Social Care Self-Assessment</h1>'
    '<p class="edition">Edition 0.9</p><p class="date">30 November 2026</p><p class="status">{status}</p></header>'
    '<nav class="contents"><h2>Contents</h2></nav><main><section class="chapter" id="about"><h2>About us</h2>'
    f'<p id="prose">{PROSE}</p><p>{LONG_WORD}</p><figure><img src="map.png" alt="A map"/></figure>{WIDE_TABLE}'
    '<p><a href="#nowhere">the plan</a> and <a href="https://www.example.gov.uk/plan">our plan</a> and '
    '<a id="elsewhere" href="#ref-30">record 30</a></p>'
    "<table><tbody><tr><td>Area</td><td>North</td></tr></tbody></table></section>"
    f'<section class="part" id="a"><h2>Working with people</h2>{"".join(map(_statement, range(1, 6)))}</section>'
    '<section class="part" id="b"><h2>Ensuring safety</h2><aside class="spotlight" aria-label="Spotlight: A match">'
    f'<h5 class="unnumbered">A match</h5><p>{PROSE}</p></aside>{"".join(map(_statement, range(6, 10)))}</section>'
    f"{EVIDENCE}</main></body></html>"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of a long document, as a draft, final and internal."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "map.png").write_bytes(picture("png", 1600, 40))
    for stage in STATUS:
        tree, misfits = parse(DOCUMENT.replace("{stage}", stage).replace("{status}", STATUS[stage]))
        assert tree is not None, misfits
        [page] = write_html(tree, Brand(b"", PAGE, STYLE, {}), resources_of(tree, folder)).value.values()
        (folder / f"{stage}.html").write_bytes(page)
    return {stage: (folder / f"{stage}.html").as_uri() for stage in STATUS}


class Reader:
    """Somebody who reads a page in Chromium."""

    def __init__(self, chrome: Chrome, pages: dict[str, str]) -> None:
        self.chrome = chrome
        self._pages = pages

    def opens(self, size: tuple[int, int], stage: str = "draft", at: str = "") -> Reader:
        self.resizes(size)
        self.chrome.get("about:blank")
        self.chrome.get(f"{self._pages[stage]}{at}")
        return self

    def resizes(self, size: tuple[int, int]) -> None:
        resize(self.chrome, *size)

    def prefers(self, colours: str, media: str = "screen") -> None:
        """Day or night, on a screen or on paper."""
        prefer(self.chrome, colours, media)

    def sees(self, selector: str) -> bool:
        """Whether the middle of the first such element is on the screen, with nothing before it."""
        return bool(
            self.asks(
                "const box = arguments[0].getBoundingClientRect();"
                "const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
                "return arguments[0].contains(top)",
                self.first(selector),
            )
        )

    def asks(self, question: str, *about: object) -> Any:
        return self.chrome.execute_script(question, *about)

    def waits(self, question: str, *about: object) -> bool:
        """Whether the answer becomes yes within five seconds."""
        return bool(WebDriverWait(self.chrome, 5, 0.05).until(lambda _: self.asks(question, *about)))

    def first(self, selector: str) -> WebElement:
        return self.chrome.find_element(By.CSS_SELECTOR, selector)

    def follows(self, selector: str) -> None:
        self.asks("arguments[0].scrollIntoView({block: 'center'})", self.first(selector))
        self.first(selector).click()

    def goes_to_the_end(self) -> None:
        self.asks("window.scrollTo(0, document.body.scrollHeight)")

    def presses(self, key: str) -> None:
        self.chrome.switch_to.active_element.send_keys(key)

    def hears(self) -> list[tuple[str, str]]:
        """Role and name of everything that assistive technology is told of."""
        told = self.chrome.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        return [(each["role"]["value"], each.get("name", {}).get("value", "")) for each in told if not each["ignored"]]

    def complains_of(self) -> list[Any]:
        """What the browser has noted since it was last asked."""
        return list(self.chrome.execute("getLog", {"type": "browser"})["value"])

    def prints(self) -> list[str]:
        """The words of each page of paper."""
        command = ["pdftotext", "-layout", "-", "-"]
        words = subprocess.run(command, input=printed(self.chrome), capture_output=True, check=True).stdout
        return words.decode().split("\f")[:-1]


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with opened(tmp_path_factory.mktemp("chromium")) as chrome:
        yield chrome


@pytest.fixture
def reader(chrome: Chrome, pages: dict[str, str]) -> Iterator[Reader]:
    yield Reader(chrome, pages)
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


# Layout


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_never_scrolls_sideways(reader: Reader, width: int) -> None:
    reader.opens((width, 700))
    assert reader.asks("return document.documentElement.scrollWidth") <= width


def test_the_page_never_scrolls_sideways_with_letters_twice_as_large(reader: Reader) -> None:
    reader.opens((640, 700))
    reader.asks("document.documentElement.style.fontSize = '200%'")
    assert reader.asks("return document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_words_are_sixteen_pixels_or_larger(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size)
    assert reader.asks("return parseFloat(getComputedStyle(document.querySelector('#prose')).fontSize)") >= 16


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_of_prose_is_longer_than_seventy_five_characters(reader: Reader, width: int) -> None:
    reader.opens((width, 700))
    lines = reader.asks(
        "const words = document.querySelector('#prose').firstChild, range = document.createRange(), lines = {};"
        "for (let at = 0; at < words.length; at++) {"
        "  range.setStart(words, at); range.setEnd(words, at + 1);"
        "  const line = range.getBoundingClientRect().top; lines[line] = (lines[line] || 0) + 1; }"
        "return Object.values(lines)"
    )
    assert max(lines) <= 75


def test_a_picture_is_shown_and_fits(reader: Reader) -> None:
    reader.opens(NARROW)
    natural, shown = reader.asks("const i = document.querySelector('img'); return [i.naturalWidth, i.width]")
    assert (natural, shown <= 320) == (1600, True)


def test_a_wide_table_scrolls_in_its_own_box_by_the_keyboard(reader: Reader) -> None:
    reader.opens(NARROW)
    box = reader.first("#about .scroll")
    box.send_keys(Keys.ARROW_RIGHT)
    assert reader.waits("return arguments[0].scrollLeft > 0", box)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_what_is_pressed_is_at_least_twenty_four_pixels_high_and_wide(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size, at="#page.contents")
    small = reader.asks(
        "return [...document.querySelectorAll('.toc a, .bar a, summary, .mentions a, .skip')]"
        ".filter(each => each.checkVisibility()).map(each => [each.textContent, each.getBoundingClientRect()])"
        ".filter(([, box]) => box.width < 24 || box.height < 24).map(([words]) => words)"
    )
    assert small == []


def test_dark_is_dark(reader: Reader) -> None:
    reader.prefers("dark")
    reader.opens(WIDE)
    assert reader.asks("return getComputedStyle(document.body).backgroundColor") == "rgb(16, 24, 28)"


def test_nothing_is_fetched_and_the_browser_has_no_complaint(reader: Reader) -> None:
    reader.complains_of()
    reader.opens(WIDE)
    fetched = reader.asks("return performance.getEntriesByType('resource').map(each => each.name.slice(0, 5))")
    assert set(fetched) <= {"data:"}
    assert reader.complains_of() == []


# Contents


def test_on_a_wide_screen_the_contents_are_in_view_without_a_click(reader: Reader) -> None:
    reader.opens(WIDE)
    assert reader.sees(".toc a[href='#about']")


def test_on_a_wide_screen_the_contents_stay_in_view(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.goes_to_the_end()
    assert reader.sees(".toc a[href='#about']")


def test_on_a_wide_screen_long_contents_scroll_by_themselves(reader: Reader) -> None:
    reader.opens((1400, 300))
    assert reader.asks("const c = document.querySelector('.contents'); return c.scrollHeight > c.clientHeight")


def test_on_a_narrow_screen_the_contents_are_folded(reader: Reader) -> None:
    reader.opens(NARROW)
    assert not reader.asks("return document.querySelector('.toc a').checkVisibility({contentVisibilityAuto: true})")


def test_on_a_narrow_screen_a_press_unfolds_the_contents(reader: Reader) -> None:
    reader.opens(NARROW)
    reader.follows("summary")
    assert reader.sees(".toc a[href='#about']")


def test_on_a_narrow_screen_the_bar_leads_to_the_contents_from_anywhere(reader: Reader) -> None:
    reader.opens(NARROW)
    reader.goes_to_the_end()
    reader.first(".bar a").click()
    assert reader.sees(".toc a[href='#about']")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_contents_are_read_aloud_once(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size, at="#page.contents")
    assert Counter(reader.hears())["link", "A5 Statement 5"] == 1


def test_a_document_without_contents_shows_none(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.asks("document.querySelector('.toc').remove()")
    assert not reader.asks("return document.querySelector('.contents').checkVisibility()")


@pytest.mark.parametrize("size", [(1440, 900), (1280, 400)], ids=["a laptop", "a low screen"])
def test_the_entry_of_what_is_being_read_is_in_view(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size, stage="final")
    for target in ("#about", "#s5", "#s9", "#evidence", "#s1"):
        reader.asks("document.querySelector(arguments[0]).scrollIntoView()", target)
        assert reader.waits(CURRENT_IN_VIEW, target), target


def test_contents_that_somebody_points_at_stay_where_they_are_scrolled_to(reader: Reader) -> None:
    reader.opens((1280, 400))
    reader.goes_to_the_end()
    ActionChains(reader.chrome).move_to_element(reader.first(".contents")).perform()
    assert reader.waits("return getComputedStyle(document.querySelector('.contents')).scrollSnapType === 'none'")
    reader.asks("document.querySelector('.contents').scrollTop = 7")
    reader.asks("document.querySelector('#s7').scrollIntoView()")
    assert reader.waits("return document.querySelector(\".toc a[href='#s7']\").matches(':target-current')")
    assert reader.asks("return document.querySelector('.contents').scrollTop") == 7


# The evidence index by what cites it


def test_a_choice_leaves_the_records_that_a_section_cites(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.follows("[id='page.show-2']")
    assert reader.asks(ROWS) == ["ref-1", "ref-2", "ref-3", "ref-4"]
    reader.follows("[id='page.show-0']")
    assert len(reader.asks(ROWS)) == 39


def test_on_a_phone_the_choices_are_one_below_the_other_in_a_low_box(reader: Reader) -> None:
    reader.opens(NARROW)
    box = reader.first(".filter > div")
    assert reader.asks("return arguments[0].scrollWidth <= arguments[0].clientWidth", box)
    assert reader.asks("return arguments[0].scrollHeight > arguments[0].clientHeight", box)


def test_the_arrow_keys_choose(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.first("[id='page.show-0']").send_keys(Keys.ARROW_DOWN)
    assert reader.asks(ROWS) == ["ref-1", "ref-2", "ref-3", "ref-4"]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_record_that_a_link_leads_to_is_shown_whatever_is_chosen(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size)
    reader.follows("[id='page.show-2']")
    reader.follows("#elsewhere")
    assert reader.waits("return location.hash === '#ref-30'")
    assert reader.asks(ROWS) == ["ref-1", "ref-2", "ref-3", "ref-4", "ref-30"]
    assert reader.sees("#ref-30 th")


def test_all_records_are_printed_whatever_is_chosen(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.follows("[id='page.show-2']")
    reader.prefers("light", media="print")
    assert len(reader.asks(ROWS)) == 39
    assert not reader.asks("return document.querySelector('.filter').checkVisibility()")


@pytest.mark.parametrize(("size", "is_shown"), [(WIDE, False), (NARROW, True)], ids=["wide", "narrow"])
def test_a_narrow_screen_says_that_a_record_is_cited_in(reader: Reader, size: tuple[int, int], is_shown: bool) -> None:
    reader.opens(size)
    label = reader.asks("return getComputedStyle(document.querySelector('.mentions'), '::before').content")
    assert ("Cited in: " in label) is is_shown


# Ways through the page


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_link_of_a_heading_is_seen_when_the_keyboard_comes_to_it(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size)
    link = reader.first("#s2 .own-link")
    assert reader.asks("return getComputedStyle(arguments[0]).opacity", link) == "0"
    reader.asks("arguments[0].focus({focusVisible: true})", link)
    assert reader.asks("return getComputedStyle(arguments[0]).opacity", link) == "1"
    beside = (
        "const [link, heading] = [...arguments].map(each => each.getBoundingClientRect());"
        "return link.bottom > heading.top && link.top < heading.bottom"
    )
    assert reader.asks(beside, link, reader.first("#s2 h3"))


def test_a_heading_is_read_without_its_link(reader: Reader) -> None:
    heard = reader.opens(WIDE).hears()
    assert ("heading", "A1 Statement 1") in heard
    assert ("link", "Link to this section: A1 Statement 1") in heard


def test_the_links_of_headings_are_not_printed(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.prefers("light", media="print")
    assert not reader.asks("return document.querySelector('.own-link').checkVisibility()")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_only_a_table_that_may_scroll_is_a_stop_for_the_keyboard(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size)
    stops = reader.asks(
        "return [...document.querySelectorAll('.scroll')]"
        ".map(each => [each.tabIndex, each.scrollWidth > each.clientWidth])"
    )
    assert [stop for stop, _ in stops] == [0, -1, -1]
    assert not any(scrolls for stop, scrolls in stops if stop < 0)


def test_the_landmarks_are_told(reader: Reader) -> None:
    reader.opens(WIDE)
    roles = Counter(role for role, _ in reader.hears())
    assert [roles[role] for role in ("banner", "navigation", "main", "contentinfo")] == [1, 1, 1, 1]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_tables_are_told_as_tables(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size)
    roles = Counter(role for role, _ in reader.hears())
    assert (roles["table"], roles["rowheader"]) == (3, 39)


def test_the_first_key_shows_the_way_past_the_contents(reader: Reader) -> None:
    reader.opens(WIDE)
    assert not reader.sees(".skip")
    reader.presses(Keys.TAB)
    assert reader.sees(".skip")


def test_the_way_past_leads_to_the_main_part(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.presses(Keys.TAB)
    reader.presses(Keys.ENTER)
    assert reader.waits("return document.activeElement.tagName === 'MAIN'")


def test_the_keyboard_shows_where_it_is(reader: Reader) -> None:
    reader.opens(WIDE)
    reader.presses(Keys.TAB)
    reader.presses(Keys.TAB)
    assert reader.asks("return getComputedStyle(document.activeElement).outlineWidth") == "3px"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_citation_leads_to_its_entry_in_full_view(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size)
    reader.follows("#ref-3-cited-5")
    assert reader.waits("return location.hash === '#ref-3'")
    assert reader.sees("#ref-3 th")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_an_entry_leads_back_to_the_citation_in_full_view(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size)
    reader.follows("a[href='#ref-3-cited-5']")
    assert reader.waits("return location.hash === '#ref-3-cited-5'")
    assert reader.sees("#ref-3-cited-5")


def test_what_a_link_led_to_is_highlighted(reader: Reader) -> None:
    reader.opens(WIDE, at="#ref-3")
    found, plain = reader.asks(
        "return ['#ref-3', '#ref-4'].map(row => getComputedStyle(document.querySelector(row)).outlineStyle)"
    )
    assert (found, plain) == ("solid", "none")


def test_what_leads_nowhere_is_marked_by_more_than_colour(reader: Reader) -> None:
    reader.opens(WIDE)
    assert reader.asks("return getComputedStyle(document.querySelector('.unresolved'), '::before').content") != "none"
    assert reader.asks("return getComputedStyle(document.querySelector('.unresolved')).borderStyle") == "dashed"


# Draft and final


@pytest.mark.parametrize("stage", ["draft", "internal"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_draft_and_what_is_internal_say_so_on_every_screenful(reader: Reader, width: int, stage: str) -> None:
    reader.opens((width, 600), stage)
    reader.goes_to_the_end()
    assert reader.sees(".banner strong")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_final_document_has_no_banner(reader: Reader, size: tuple[int, int]) -> None:
    reader.opens(size, stage="final")
    assert not reader.asks("return document.querySelector('.banner').checkVisibility()")


# Paper


@pytest.mark.parametrize("stage", ["draft", "internal"])
def test_a_draft_and_what_is_internal_say_so_on_every_page_of_paper(reader: Reader, stage: str) -> None:
    printed = reader.opens(WIDE, stage).prints()
    assert [number for number, words in enumerate(printed, 1) if stage not in words.lower()] == []


def test_the_word_behind_the_page_is_fixed_so_that_every_browser_repeats_it(reader: Reader) -> None:
    reader.prefers("light", media="print")
    reader.opens(WIDE)
    assert reader.asks("return getComputedStyle(document.querySelector('.bar')).position") == "fixed"


@pytest.mark.parametrize("stage", ["final", "internal"])
def test_no_other_document_calls_itself_a_draft_on_paper(reader: Reader, stage: str) -> None:
    assert "draft" not in "".join(reader.opens(WIDE, stage).prints()).lower()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_contents_are_printed_after_the_cover(reader: Reader, size: tuple[int, int]) -> None:
    _, contents, *_ = reader.opens(size).prints()
    assert contents.count("Contents") == 1
    assert "Statement 5" in contents


def test_a_part_begins_a_new_page_of_paper(reader: Reader) -> None:
    [opening] = [words for words in reader.opens(WIDE).prints() if "Part B" in words and "Contents" not in words]
    assert "Part B" in "\n".join(opening.splitlines()[:6])


def test_addresses_are_printed_after_their_words(reader: Reader) -> None:
    assert "our plan (https://www.example.gov.uk/plan)" in "".join(reader.opens(WIDE).prints())


def test_pages_of_paper_are_numbered(reader: Reader) -> None:
    printed = reader.opens(WIDE).prints()
    assert f"4 / {len(printed)}" in printed[3]


def test_paper_is_white_at_night(reader: Reader) -> None:
    reader.prefers("dark", media="print")
    reader.opens(WIDE)
    assert reader.asks("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
