"""Every document that we write, as axe judges it, and as somebody meets it who has no mouse, little sight or no script.

One browser reads them all. The words of the sample council are fewer than the example's, and of every kind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.keys import Keys

from selfassess import pipeline, starter
from selfassess.cli import reports
from selfassess.document.colour_contrast import contrast
from selfassess.importer import report
from selfassess.importer.importing import import_word
from tests.chromium import opened, prefer, resize
from tests.importer.made import framework
from tests.projects import EXAMPLE

pytestmark = pytest.mark.chromium

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
JUDGED = f"""
const done = arguments[arguments.length - 1];
const asked = {{runOnly: {{type: 'tag', values: {json.dumps(LEVELS)}}}, resultTypes: ['violations', 'incomplete']}};
axe.run(document, {{...asked, rules: {{'color-contrast': {{enabled: !arguments[0]}}}}}}).then(done);
"""
"""What axe finds by the rules of WCAG 2.2, levels A and AA, and of good practice; if asked for, without colours."""
SITE = ("self-assessment/index", "self-assessment/safeguarding", "self-assessment/evidence")
DOCUMENTS = ("self-assessment", "coverage", "findings", "import-report", *SITE)
REPORTS = sorted(
    name
    for name in (path.name.removesuffix(".html.j2") for path in (EXAMPLE / "templates").glob("*.html.j2"))
    if name not in DOCUMENTS
)
"""Templates of the documents on the plan, and of those that are made from it."""
EACH_KIND = (*DOCUMENTS[:4], "self-assessment/safeguarding")
PHONE, TABLET, DESK, ZOOMED = (320, 800), (768, 1000), (1440, 900), (320, 256)
VIEWS = [(size, colours) for size in (PHONE, TABLET, DESK) for colours in ("light", "dark")]
MOST_STOPS = 80
DRAWN = """
const colours = [...document.querySelectorAll('svg.drawing text')].map(each => getComputedStyle(each).fill);
return [getComputedStyle(document.body).backgroundColor, [...new Set(colours)]];
"""
FOCUS = """
const each = document.activeElement;
const isSeen = [...each.getClientRects()].some(box => {
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  return [0.1, 0.3, 0.5, 0.7, 0.9].some(
    at => each.contains(document.elementFromPoint((left + right) / 2, top + (bottom - top) * at))
  );
});
return [each === document.body, each.outerHTML.slice(0, 120), isSeen, getComputedStyle(each).outlineStyle];
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of each document of the sample, and of the reports on it."""
    folder = tmp_path_factory.mktemp("pages")
    sample = folder / "sample"
    for name, content in starter.sample().items():
        (sample / name).parent.mkdir(parents=True, exist_ok=True)
        (sample / name).write_bytes(content)
    built = pipeline.build(sample, ["docx", "html", "site"]).files
    imported = import_word(built["self-assessment.docx"], framework(), {}, None)
    for path in (sample / "content").rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("(Ref ", "(Ref 9").replace("lead:", "leader:"), "utf-8")
    found = reports.report("html", pipeline.check(sample), sample)
    assert isinstance(found, bytes)
    made = {name: content for name, content in built.items() if not name.endswith(".docx")}
    made |= {"findings.html": found, "import-report.html": report.as_page(imported, "self-assessment.docx").encode()}
    for name, content in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return {name.removeprefix("internal/").removesuffix(".html"): (folder / name).as_uri() for name in made}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with opened(tmp_path_factory.mktemp("chromium")) as chrome:
        yield chrome


def shows(chrome: Chrome, address: str, size: tuple[int, int], colours: str = "light") -> None:
    resize(chrome, *size)
    prefer(chrome, colours)
    chrome.get("about:blank")
    chrome.get(address)


def faults(chrome: Chrome, *kinds: str, without_colours: bool = False) -> list[str]:
    """What axe finds; the contrast of words in drawings, which it cannot work out, is worked out below."""
    chrome.execute_script(AXE)
    found: dict[str, list[dict[str, Any]]] = chrome.execute_async_script(JUDGED, without_colours)
    nodes = [(fault["id"], node["html"]) for kind in kinds for fault in found[kind] for node in fault["nodes"]]
    return [f"{rule}: {html[:200]}" for rule, html in nodes if (rule, html[:5]) != ("color-contrast", "<text")]


@pytest.mark.parametrize(
    ("document", "size", "colours"),
    [
        pytest.param(document, size, colours, id=f"{document} {size[0]} {colours}")
        for document in DOCUMENTS
        for size, colours in (VIEWS if document not in SITE else [VIEWS[0], VIEWS[-1]])
    ],
)
def test_axe_finds_nothing(
    browser: Chrome, pages: dict[str, str], document: str, size: tuple[int, int], colours: str
) -> None:
    """On a phone axe cannot see the paper of what is scrolled out of a table; it has seen it on larger screens."""
    shows(browser, pages[document], size, colours)
    assert faults(browser, "violations", *(["incomplete"] if size != PHONE else [])) == []


@pytest.mark.parametrize("document", EACH_KIND)
def test_axe_finds_nothing_in_the_colours_of_somebody_who_has_forced_their_own(
    browser: Chrome, pages: dict[str, str], document: str
) -> None:
    """Whatever their contrast: axe reads the colours that we had wished for."""
    shows(browser, pages[document], PHONE)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]})
    assert faults(browser, "violations", without_colours=True) == []


@pytest.fixture(scope="module")
def reports_made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of each document that the example council makes from its plan, by name."""
    folder = tmp_path_factory.mktemp("reports")
    addresses = {}
    for name, content in pipeline.build(EXAMPLE, ["html"]).files.items():
        file = folder / name.replace("/", "-")
        file.write_bytes(content)
        addresses[name.rpartition("/")[2].removesuffix(".html")] = file.as_uri()
    return addresses


@pytest.mark.parametrize("template", REPORTS)
def test_axe_finds_nothing_in_what_is_made_from_the_plan(
    browser: Chrome, reports_made: dict[str, str], template: str
) -> None:
    """By day on a desk, by night on a phone, and in colours that somebody has forced."""
    made = [address for name, address in reports_made.items() if name.startswith(template)]
    found = []
    for address in made:
        shows(browser, address, DESK)
        found += faults(browser, "violations", "incomplete")
        shows(browser, address, PHONE, "dark")
        found += faults(browser, "violations")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= PHONE[0], address
        forced = {"features": [{"name": "forced-colors", "value": "active"}]}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", forced)
        found += faults(browser, "violations", without_colours=True)
    assert found == []
    assert made


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_words_in_drawings_stand_out_from_their_paper(browser: Chrome, pages: dict[str, str], colours: str) -> None:
    shows(browser, pages["self-assessment"], DESK, colours)
    paper, words = browser.execute_script(DRAWN)
    assert all(contrast(hexadecimal(paper), hexadecimal(each)) >= 4.5 for each in words)
    assert words


def hexadecimal(colour: str) -> str:
    """A colour that the browser calls rgb(0, 85, 90)."""
    return "".join(f"{int(part):02X}" for part in re.findall(r"\d+", colour)[:3])


@pytest.mark.parametrize("document", EACH_KIND)
def test_nothing_needs_scrolling_sideways_at_four_times_the_size(
    browser: Chrome, pages: dict[str, str], document: str
) -> None:
    shows(browser, pages[document], ZOOMED)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= ZOOMED[0]


@pytest.mark.parametrize("document", EACH_KIND)
@pytest.mark.parametrize("size", [DESK, ZOOMED], ids=["1440", "four times the size"])
def test_the_keyboard_comes_to_everything_and_always_shows_where_it_is(
    browser: Chrome, pages: dict[str, str], document: str, size: tuple[int, int]
) -> None:
    shows(browser, pages[document], size)
    hidden, stops = [], 0
    while stops < MOST_STOPS:
        browser.switch_to.active_element.send_keys(Keys.TAB)
        is_round, markup, is_seen, outline = browser.execute_script(FOCUS)
        if is_round:
            break
        stops += 1
        hidden += [] if is_seen and outline != "none" else [(markup, is_seen, outline)]
    assert hidden == []
    assert stops > 3


def complaints(chrome: Chrome) -> list[Any]:
    """What the browser has noted since it was last asked."""
    return list(chrome.execute("getLog", {"type": "browser"})["value"])


@pytest.mark.parametrize("document", SITE)
def test_a_page_of_the_site_opens_from_a_folder_with_its_look_and_without_complaint(
    browser: Chrome, pages: dict[str, str], document: str
) -> None:
    complaints(browser)
    shows(browser, pages[document], DESK)
    seen = "return [document.styleSheets.length, [...document.images].every(each => each.naturalWidth > 0)]"
    assert browser.execute_script(seen) == [1, True]
    assert complaints(browser) == []


@pytest.mark.parametrize("document", EACH_KIND)
def test_without_scripts_everything_is_read_aloud_as_with_them(
    browser: Chrome, pages: dict[str, str], document: str
) -> None:
    told = []
    for is_off in (False, True):
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": is_off})
        shows(browser, pages[document], DESK)
        nodes = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        told.append(
            [(node["role"]["value"], node.get("name", {}).get("value")) for node in nodes if not node["ignored"]]
        )
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert told[0] == told[1]
    assert len(told[0]) > 50
