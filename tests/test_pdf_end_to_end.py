"""The example council, and a new project with gaps, from YAML to PDF: accessible, and with the words of the page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from selfassess import pipeline
from tests import words
from tests.commands import run
from tests.pdf_tags import Tags
from tests.write.pdf.pdf_files import breaches

EXAMPLE = Path(__file__).parents[1]
DOCUMENTS = ("self-assessment", "coverage")


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    built = pipeline.build(EXAMPLE, ["html", "pdf"])
    assert built.findings == ()
    return built.files


@pytest.fixture(scope="module")
def tags(files: Mapping[str, bytes]) -> Mapping[str, Tags]:
    return {name: Tags(files[f"{name}.pdf"]) for name in DOCUMENTS}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_validator_finds_nothing(name: str, files: Mapping[str, bytes], tmp_path: Path) -> None:
    assert breaches(files[f"{name}.pdf"], tmp_path) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pdf_and_page_hold_the_same_words_in_the_same_order(
    name: str, files: Mapping[str, bytes], tags: Mapping[str, Tags], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "NUMBERS", "/none")  # the PDF says the numbers of headings too
    assert words.letters([tags[name].text()]) == words.letters(words.on_page(files[f"{name}.html"]))


def test_the_bookmarks_are_the_headings(tags: Mapping[str, Tags]) -> None:
    pdf = tags["self-assessment"]
    headings = [" ".join(each.split()) for each in pdf.words("H1", "H2", "H3", "H4", "H5", "H6")]
    assert [" ".join(each.split()) for each in pdf.bookmarks()] == headings
    assert "A1 Assessing needs" in headings


def test_every_picture_has_words_and_every_heading_of_a_table_says_what_it_heads(tags: Mapping[str, Tags]) -> None:
    for pdf in tags.values():
        assert all(str(each.Alt) for each in pdf.elements("Figure"))
        heads = {str(said.Scope) for each in pdf.elements("TH") for said in each.A if "/Scope" in said}
        assert heads == {"/Column", "/Row"}
        assert len(pdf.elements("TH")) == sum("/Scope" in said for each in pdf.elements("TH") for said in each.A)


def test_every_entry_of_the_contents_leads_to_its_page(tags: Mapping[str, Tags]) -> None:
    for pdf in tags.values():
        entries = pdf.words("TOCI")
        assert entries
        assert all(each.split()[-1].isdecimal() for each in entries)


def test_a_project_that_is_hardly_written_conforms_too(tmp_path: Path) -> None:
    done = run("new", "--council", "Exampleshire", tmp_path / "new")
    assert done.returncode == 0
    made = pipeline.build(tmp_path / "new", ["pdf"], stop_at=None).files
    assert made
    assert [fault for content in made.values() for fault in breaches(content, tmp_path)] == []


def test_the_second_build_is_the_same_bytes(files: Mapping[str, bytes]) -> None:
    again = pipeline.build(EXAMPLE, ["pdf"]).files
    assert {name: files[name] for name in again} == again
