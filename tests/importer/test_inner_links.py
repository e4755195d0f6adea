"""Links within a Word file become links of the project."""

from __future__ import annotations

import pytest

from tests.importer.made import UNPLACED, evidence, file_of, heading, import_body, safeguarding, statement
from tests.read.word.samples import p, run


def link(words: str, place: str) -> str:
    return f'<w:hyperlink w:anchor="{place}">{run(words)}</w:hyperlink>'


def marked(words: str, place: str, level: int) -> str:
    inside = f'<w:bookmarkStart w:id="1" w:name="{place}"/><w:bookmarkEnd w:id="1"/>{run(words)}'
    return p(inside, f'<w:pStyle w:val="Heading{level}"/>')


WORDS = "We work together, as everybody who reads this long sentence about our work can see for themselves here."
TEXT = p(WORDS)
EQUITY = marked("Equity in experience and outcomes", "_Ref77", 2) + heading("How do we know?", 3) + TEXT


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        pytest.param("A3 Equity in experience and outcomes", "[](#equity-in-experience-and-outcomes)", id="its label"),
        pytest.param(
            "Equity in experience and outcomes",
            "[Equity in experience and outcomes](#equity-in-experience-and-outcomes)",
            id="its heading",
        ),
        pytest.param("our next part", "[our next part](#equity-in-experience-and-outcomes)", id="other words"),
    ],
)
def test_a_link_to_a_statement_leads_to_it(words: str, typed: str) -> None:
    imported = import_body(safeguarding(TEXT + p(run("See ") + link(words, "_Ref77") + run("."))) + EQUITY)

    assert statement(imported)["performance"] == f"{WORDS}\n\nSee {typed}.\n"
    assert not imported.lost


def test_a_link_to_a_chapter_leads_to_it_by_the_name_of_its_bookmark() -> None:
    body = TEXT + marked("How people shape our work", "voice", 1) + TEXT + heading("Ensuring safety")
    imported = import_body(body + safeguarding(p(run("See ") + link("the chapter", "voice") + run("."))))

    assert statement(imported)["performance"] == "See [the chapter](#voice).\n"
    assert file_of(imported, "content/chapters/voice.yaml")["title"] == "How people shape our work"
    assert not imported.lost


def test_a_link_to_a_row_of_the_list_of_evidence_cites_its_record() -> None:
    row = evidence().replace("<w:p><w:r><w:t xml:space=\"preserve\">96", '<w:p><w:bookmarkStart w:id="9" '
                             'w:name="ref_96"/><w:r><w:t xml:space="preserve">96')  # fmt: skip
    imported = import_body(safeguarding(p(run("See ") + link("our survey", "ref_96") + run("."))) + row)

    assert statement(imported)["performance"] == "See [our survey](ref:96).\n"
    assert not imported.unlinked
    assert UNPLACED not in imported.files


def test_a_link_to_another_place_keeps_its_words() -> None:
    body = p(run("See ") + link("above", "here") + run(".")) + p(
        '<w:bookmarkStart w:id="2" w:name="here"/><w:r><w:t>Our text.</w:t></w:r>'
    )
    imported = import_body(safeguarding(body))

    assert statement(imported)["performance"] == "See above.\n\nOur text.\n"
    assert not imported.unlinked
