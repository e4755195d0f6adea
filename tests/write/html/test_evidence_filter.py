"""The choice above the evidence index: which sections it names, which rows each shows, and where there is none."""

from __future__ import annotations

import re

import pytest
from lxml import etree, html

from selfassess.outgoing.inspection import inspect
from selfassess.write.html.conduct import CONDUCT, labelled
from tests.words import nodes
from tests.write.html.test_document import document, page

SECTIONS = {
    "about": '<section class="chapter" id="about"><h2>About us</h2><p>{}</p></section>',
    "theme": '<section class="part" id="a"><h2>People</h2><p>{}</p>',
    "first": '<section class="statement" id="a1"><h3>Needs</h3><section class="question"><p>{}</p></section></section>',
    "second": '<section class="statement" id="a2"><h3>Lives</h3><ul><li>{}</li></ul></section></section>',
}
CITES = {"about": [1], "theme": [2], "first": [1, 2, 3, 3, 4], "second": [5, 3]}


def markup(cites: dict[str, list[int]], rows: int = 5, heads: str = "<th>Ref</th><th>Cited in</th>") -> str:
    cited = {name: " ".join(f'<a class="cite" href="#ref-{ref}">{ref}</a>' for ref in cites[name]) for name in cites}
    index = "".join(
        f'<tr id="ref-{ref}"><th>{ref}</th><td><p class="mentions" data-of="ref-{ref}"></p></td></tr>'
        for ref in range(1, rows + 1)
    )
    return (
        "".join(words.format(cited.get(name, "")) for name, words in SECTIONS.items())
        + '<section class="chapter evidence" id="evidence"><h2>Evidence index</h2><table class="evidence">'
        f"<thead><tr>{heads}</tr></thead><tbody>{index}</tbody></table></section>"
    )


def made(markup: str) -> etree._Element:
    return html.document_fromstring(page(document(markup)))


def choices(page: etree._Element) -> list[str]:
    return [" ".join(label.text_content().split()) for label in nodes(page, "//fieldset[@class='filter']//label")]


def shown(page: etree._Element, number: int) -> list[str]:
    """The refs of the rows that stay when a button is pressed, as the rule for it says."""
    [rule] = re.findall(rf'\[id="page.show-{number}"\]:checked\) (\S.*?) {{', nodes(page, "//style")[0].text)
    assert rule == f".evidence tbody > tr:not(.in-{number}, :target)"
    rows = nodes(page, "//table[@class='evidence']/tbody/tr")
    return [row.get("id")[4:] for row in rows if f"in-{number}" in (row.get("class") or "").split()]


def test_it_names_each_section_that_cites_and_how_many_records() -> None:
    assert choices(made(markup(CITES))) == [
        "All sections (5)",
        "1 About us (1)",
        "Part A People (1)",
        "A1 Needs (4)",
        "A2 Lives (2)",
    ]


@pytest.mark.parametrize(("number", "refs"), [(1, "1"), (2, "2"), (3, "1234"), (4, "35")])
def test_each_button_shows_the_records_that_its_section_cites(number: int, refs: str) -> None:
    assert shown(made(markup(CITES)), number) == [*refs]


def test_all_are_shown_until_somebody_chooses() -> None:
    checked = [button.get("id") for button in nodes(made(markup(CITES)), "//input[@checked]")]
    assert checked == ["page.show-0"]


def test_it_is_a_named_group_directly_above_the_index() -> None:
    [choice] = nodes(made(markup(CITES)), "//fieldset")
    assert choice.findtext("legend") == "Show the evidence cited in"
    assert choice.getnext().find("table").get("class") == "evidence"


@pytest.mark.parametrize(
    ("cites", "rows"),
    [
        pytest.param({"first": [1, 2, 3, 4, 5]}, 5, id="one section cites"),
        pytest.param({}, 5, id="nothing is cited"),
        pytest.param({"first": [1], "second": [2]}, 4, id="a few records"),
    ],
)
def test_there_is_none_where_there_is_nothing_to_choose(cites: dict[str, list[int]], rows: int) -> None:
    assert choices(made(markup(cites, rows))) == []


def test_an_index_that_says_nowhere_what_is_cited_stays_as_it_is() -> None:
    rows = "<tr><th>1</th><td>Report</td></tr>" * 9
    index = made(f'<section class="chapter"><h2>A</h2><table class="evidence"><tbody>{rows}</tbody></table></section>')
    assert choices(index) == []
    assert "mentions::before { content" not in nodes(index, "//style")[0].text


def test_there_is_none_without_an_index() -> None:
    assert choices(made("<h2>About</h2><table><tbody><tr><td>1</td></tr></tbody></table>")) == []


def test_it_hides_rows_on_screens_alone() -> None:
    style = nodes(made(markup(CITES)), "//style")[0].text
    [screens] = re.findall(r"@media screen \{\n((?::root:has.*\n)+)\}", style)
    assert screens.count(":checked") == style.count(":checked)") - style.count("label:has(:checked)") == 4


def test_a_browser_that_cannot_choose_shows_no_choice() -> None:
    assert ".filter { display: none; }" in CONDUCT
    assert "@supports selector(:has(*)) { .filter { display: block; } }" in CONDUCT


def test_the_column_that_says_where_a_record_is_cited_has_its_head_as_label_on_a_narrow_screen() -> None:
    style = nodes(made(markup(CITES)), "//style")[0].text
    assert '@media screen and (max-width: 48em) { .evidence .mentions::before { content: "Cited in: "; } }' in style


def test_a_column_without_a_head_has_no_label() -> None:
    assert "mentions::before { content" not in nodes(made(markup(CITES, heads="<th>Ref</th>")), "//style")[0].text


@pytest.mark.parametrize(
    ("words", "written"),
    [("Dyfynnir yn", "Dyfynnir yn"), ('"</style>\\', r"\22 \3c \2f style\3e \5c "), ("a\nb", r"a\a b")],
)
def test_a_label_stays_within_its_quotation_marks(words: str, written: str) -> None:
    assert f'content: "{written}: "' in labelled("p", words)


def test_the_page_with_it_may_go_out() -> None:
    assert inspect("example.html", page(document(markup(CITES))).encode()) == ()


@pytest.mark.parametrize(
    "typed",
    [
        '<input type="text" name="page.show" id="page.show-1" autocomplete="off"/>',
        '<input type="radio" name="page.show" id="page.show-1" autocomplete="off" onclick="x()"/>',
        '<input type="radio" name="page.show" id="page.show-1" autocomplete="off" form="f"/>',
        "<input>",
    ],
)
def test_no_other_control_goes_out(typed: str) -> None:
    inside = page(document(markup(CITES))).replace("</main>", f"{typed}</main>").encode()
    assert any("form" in leak.what for leak in inspect("example.html", inside))
