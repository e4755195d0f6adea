"""The report of an import, for programs and for people; `pytest --accept` writes the goldens again."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from msgspec.structs import replace

from selfassess.importer.importing import Imported, import_word
from selfassess.importer.report import as_json, as_page, by_file, in_words, rows
from selfassess.importer.word_count import LostWords
from tests.importer.made import AMBITION, KNOW, PROUD, evidence, framework, heading, import_body, safeguarding
from tests.read.word.samples import PNG, deleted, p, picture, root, run, text_box, tracked, word_file

GOLDEN = Path(__file__).parent / "golden"
LONG = "This is a paragraph of prose that is long enough for nobody to take it for a heading of any kind."


def sample() -> bytes:
    """A Word file with one of everything that a report tells."""
    asked = '<w:commentRangeStart w:id="0"/>' + run("We ask.") + '<w:commentRangeEnd w:id="0"/>'
    link = f'<w:hyperlink r:id="plan">{run("our plan")}</w:hyperlink>'
    body = (
        p("Exampleshire Council") + p("A slogan") + heading("Welcome") + p(LONG)
        + heading("Safeguarding", 2) + heading(AMBITION, 3)
        + p(run("We act ") + tracked("ins", run("fast")) + deleted("slowly") + run(" [96] (Ref 500), see ") + link)
        + p("• 4 in 5 (78%) people <safe> (Ref 97 2024/25)".replace("<", "&lt;").replace(">", "&gt;"))
        + heading(PROUD, 4) + p("- We listen") + p(f"{LONG} {LONG}")
        + heading(KNOW, 3) + p(f'{asked}<w:r><w:commentReference w:id="0"/></w:r>')
        + p("<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>") + p(picture('r:embed="pic"', "A map"))
        + p(text_box(p("Spotlight on: A garden") + p("It grew.")))
        + evidence() + '<w:sectPr><w:headerReference r:id="head"/></w:sectPr>'
    )  # fmt: skip
    comment = f'<w:comment w:id="0" w:author="Reviewer B" w:date="2026-10-01T09:00:00Z">{p("Is it so?")}</w:comment>'
    return word_file(
        body,
        ("pic", "image", "media/map.png"),
        ("plan", "hyperlink", "https://council.sharepoint.com/plan.docx"),
        ("remarks", "comments", "comments.xml"),
        ("head", "header", "header1.xml"),
        parts={
            "word/media/map.png": PNG,
            "word/comments.xml": root("comments", comment),
            "word/header1.xml": root("hdr", p("Draft for the board")),
        },
    )


@pytest.fixture(scope="module")
def imported() -> Imported:
    return import_word(sample(), framework(), {})


def report(imported: Imported) -> dict[str, Any]:
    value = json.loads(as_json(imported, "draft.docx", b"bytes"))
    assert isinstance(value, dict)
    return value


def expect(name: str, made: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / name).write_text(made, "utf-8")
    assert (GOLDEN / name).read_text("utf-8") == made


def test_programs_are_told_everything_about_every_paragraph(imported: Imported, request: pytest.FixtureRequest) -> None:
    known = {key: value for key, value in report(imported).items() if key not in ("files", "pictures")}
    expect("report.json", json.dumps(known, ensure_ascii=False, indent=1) + "\n", request)


def test_people_are_shown_it_as_a_page(imported: Imported, request: pytest.FixtureRequest) -> None:
    page = re.sub(r"<style>.*?</style>", "<style></style>", as_page(imported, "draft.docx"), flags=re.DOTALL)
    expect("report.html", page, request)


def test_the_report_names_the_file_that_was_read_and_its_bytes(imported: Imported) -> None:
    assert report(imported)["source"] == {"name": "draft.docx", "sha256": sha256(b"bytes").hexdigest()}
    assert report(imported)["version"] == 1


def test_every_paragraph_with_words_is_in_the_report(imported: Imported) -> None:
    numbers = {row["number"] for row in report(imported)["paragraphs"]}
    assert numbers == {each.number for each in imported.word.paragraphs if each.words.strip()}


def found(page: html.HtmlElement, path: str) -> list[Any]:
    every = page.xpath(path)
    assert isinstance(every, list)
    return every


def test_the_page_asks_nothing_of_the_network_and_runs_nothing(imported: Imported) -> None:
    page = html.document_fromstring(as_page(imported, "<b>draft</b> & co.docx"))
    assert found(page, "//@src | //link/@href | //form | //script") == ["data:,"]
    assert found(page, "//a[not(starts-with(@href, '#'))]") == []
    assert page.findtext(".//h1") == "<b>draft</b> & co.docx"


def test_words_of_the_word_file_are_never_markup_of_the_page() -> None:
    page = html.document_fromstring(as_page(import_body(safeguarding(p("&lt;script&gt;x()&lt;/script&gt;"))), "a.docx"))
    assert found(page, "//script") == []
    assert "<script>x()</script>" in "".join(map(str, page.itertext()))


def test_each_link_within_the_page_leads_somewhere(imported: Imported) -> None:
    lost = replace(imported, lost=(LostWords(4, ("prose",)),))
    page = html.document_fromstring(as_page(lost, "draft.docx"))
    ids = found(page, "//@id")
    assert {link.removeprefix("#") for link in found(page, "//a/@href")} <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_states_of_paragraphs_are_told_apart(imported: Imported) -> None:
    lost = replace(imported, lost=(LostWords(4, ("prose",)),))
    states = {row.words: row.state for row in rows(lost)}
    assert states["Exampleshire Council"] == states["We ask."] == states["- We listen"] == "placed"
    assert states[f"{LONG} {LONG}"] == "to check"
    assert states[LONG] == "lost"
    assert states["A slogan"] == "not placed"
    assert states["Draft for the board"] == "left out"
    assert {row.state for row in rows(lost)} == {"placed", "not placed", "left out", "to check", "lost"}


def test_a_paragraph_that_went_to_one_place_twice_is_told_once(imported: Imported) -> None:
    told = [(row.number, row.file, row.path) for row in rows(imported)]
    assert len(told) == len(set(told))


def test_a_terminal_shows_a_summary(imported: Imported) -> None:
    read, recognised, *rest = in_words(imported)
    assert re.fullmatch(r"Read \d+ paragraphs: \d+ placed, \d+ placed but to check, 1 not placed, 2 left out .*", read)
    assert recognised == "Recognised 2 references to evidence, and 3 records in the list of evidence."
    assert rest == [
        "1 reference to records that the list does not have.",
        "The report lists 1 comment, 2 tracked changes and 1 picture.",
        "1 figure could be an indicator. The report has what to copy.",
    ]


def test_what_is_not_there_is_not_told() -> None:
    assert in_words(import_body(p(LONG)))[1:] == [
        "Recognised 0 references to evidence, and 0 records in the list of evidence."
    ]


def test_a_terminal_shows_each_file_with_how_many_paragraphs_need_a_person(imported: Imported) -> None:
    lines = {line.split()[0]: " ".join(line.split()[1:]) for line in by_file(imported)}
    assert lines["content/chapters/welcome.yaml"] == "2 paragraphs"
    assert lines["content/chapters/unplaced.yaml"] == "1 paragraph"
    assert lines["content/statements/safeguarding.yaml"].endswith("to check")
    assert lines["left"] == "out 2 paragraphs"
