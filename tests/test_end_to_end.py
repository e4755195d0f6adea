"""The example council, from YAML to both documents: nothing lost, nothing added, nothing in another order."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree, html
from msgspec.structs import replace

from selfassess import pipeline
from selfassess.model.assessment import Assessment, Chapter, Claim, Statement, Theme
from selfassess.model.citation import GROUP
from selfassess.pipeline import Journey
from selfassess.project.project import Project
from selfassess.write.text.document import text_lines
from tests.projects import project_of
from tests.words import W, in_word, letters, nodes, on_page
from tests.write.site.test_document import dead_links, site_words

EXAMPLE = Path(__file__).parents[1]
CITED_ELSEWHERE = {"102", "103", "104"}
"""Records that only the plan and its reports cite, so that the self-assessment does not list them."""
MARKS = re.compile(r"\*\*|[*_`#|]|^\s*(?:[-*]|\d+\.)\s+|\[([^\]]*)\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)", re.MULTILINE)


@pytest.fixture(scope="session")
def built() -> Journey:
    return pipeline.build(EXAMPLE, ["docx", "html"])


@pytest.fixture(scope="session")
def files(built: Journey) -> Mapping[str, bytes]:
    return built.files


@pytest.fixture(scope="session")
def project() -> Project:
    return project_of(EXAMPLE)


@pytest.fixture(scope="module")
def example(project: Project) -> Assessment:
    return project.assessment


def main_part(paragraphs: list[str], example: Assessment) -> list[str]:
    """The paragraphs of the Word file behind its cover and without its contents."""
    first, words = example.front_chapters[0].title, example.words
    start = max(number for number, text in enumerate(paragraphs) if text == first)
    return [*paragraphs[paragraphs.index(words.glance) : paragraphs.index(words.contents)], *paragraphs[start:]]


def test_the_example_is_clean_even_when_warnings_count(built: Journey) -> None:
    assert built.findings == ()


def test_both_documents_are_written(files: Mapping[str, bytes]) -> None:
    assert {"self-assessment.docx", "self-assessment.html"} <= set(files)


def test_word_and_page_hold_the_same_words_in_the_same_order(files: Mapping[str, bytes], example: Assessment) -> None:
    word = main_part(in_word(files["self-assessment.docx"]), example)
    assert letters(word) == letters(on_page(files["self-assessment.html"]))


def test_the_text_has_the_same_words_in_the_same_order_with_a_label_for_each_value(built: Journey) -> None:
    for name, tree in built.trees.items():
        page = html.document_fromstring(built.files[f"{name}.html"].decode("utf-8"))
        for heads in nodes(page, "//thead | //p[@class='numbered']/span[@class='number']"):
            heads.drop_tree()
        root = deepcopy(tree.root)
        for bars in root.iterfind(".//figure/table/tbody"):  # on the page, drawings say these
            bars.clear()
        text = letters([line.own_words for line in text_lines(replace(tree, root=root), built.resources)])
        for glance in nodes(page, "//main/section[@class='glance']"):  # it comes before the contents
            assert letters(list(map(str, glance.itertext()))) in text
            glance.drop_tree()
        assert text.endswith(letters(on_page(html.tostring(page, encoding="utf-8"))))


def test_the_site_has_the_same_words_in_the_same_order_and_every_link_of_it_leads_somewhere(built: Journey) -> None:
    files = pipeline.build(EXAMPLE, ["site"], document="self-assessment").files
    site = {name.removeprefix("self-assessment/"): content for name, content in files.items()}
    assert len([name for name in site if name.endswith(".html")]) == 21
    assert site_words(site) == letters(on_page(built.files["self-assessment.html"]))
    assert dead_links(site) == []


@pytest.mark.parametrize("read", [in_word, on_page])
def test_every_block_of_prose_stands_in_the_document_in_order(
    read: type, files: Mapping[str, bytes], project: Project
) -> None:
    name = "self-assessment.docx" if read is in_word else "self-assessment.html"
    document = letters(read(files[name]))
    prose = [item for item in project.prose if isinstance(item.holder, Chapter | Theme | Statement)]
    at = 0
    for item in prose:
        for block in item.passage.blocks:
            if "](indicator:" in block.content or "[](" in block.content or "![" in block.content:
                continue
            printed = GROUP.sub(lambda group: re.sub(r",(?=\s[A-Z]*\d)", ", Ref", group[0]), block.content)
            words = letters([MARKS.sub(lambda mark: mark[1] or "", printed)])
            found = document.find(words, at)
            assert found >= 0, block.content
            at = found


def test_every_title_claim_and_story_stands_in_both(
    files: Mapping[str, bytes], project: Project, example: Assessment
) -> None:
    titles = [chapter.title for chapter in (*example.front_chapters, *example.back_chapters)]
    titles += [theme.name for theme in example.themes] + [statement.name for statement in example.statements]
    titles += [story.spotlight for story in project.stories]
    for read, name in ((in_word, "self-assessment.docx"), (on_page, "self-assessment.html")):
        document = letters(read(files[name]))
        assert [title for title in titles if letters([title]) not in document] == []


def test_every_citation_resolves_both_ways_on_the_page(files: Mapping[str, bytes], example: Assessment) -> None:
    page = html.document_fromstring(files["self-assessment.html"].decode("utf-8"))
    ids = {str(name) for name in nodes(page, "//@id")}
    cites = nodes(page, "//a[contains(@class, 'cite')]")
    mentions = [str(link.get("href")) for link in nodes(page, "//a[contains(@class, 'mention')]")]
    assert {str(link.get("href"))[1:] for link in cites} <= ids
    assert Counter(mentions) == Counter(f"#{link.get('id')}" for link in cites if link.get("id"))
    assert {str(link.get("href")) for link in cites} == {f"#ref-{ref}" for ref in {*example.evidence} - CITED_ELSEWHERE}


def test_every_citation_resolves_both_ways_in_word(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["self-assessment.docx"])) as package:
        document = etree.fromstring(package.read("word/document.xml"))
    marks = [each.get(f"{W}name") for each in document.iter(f"{W}bookmarkStart")]
    links = [each.get(f"{W}anchor") for each in document.iter(f"{W}hyperlink") if each.get(f"{W}anchor")]
    assert len(marks) == len(set(marks))
    assert set(links) <= set(marks)
    page = html.document_fromstring(files["self-assessment.html"].decode("utf-8"))
    leading = nodes(page, "//main//a[starts-with(@href, '#')][not(@class='own-link')] | //nav//ol//a")
    assert len(links) == len(leading)


def test_the_same_input_makes_the_same_bytes(files: Mapping[str, bytes]) -> None:
    assert pipeline.build(EXAMPLE, ["docx", "html"]).files == files


def test_the_example_is_as_large_as_a_real_one(project: Project, example: Assessment) -> None:
    statements = list(example.statements)
    assert len(statements) == 9
    assert len(example.themes) == 4
    assert len(example.chapters) == 5
    assert len(example.indicators) == 12
    assert len(example.actions) == 18
    assert len(example.evidence) == 94
    assert len(project.stories) == 8
    assert sum(record.file is not None for record in example.evidence.values()) == 25


def test_every_statement_answers_every_section_at_length(example: Assessment) -> None:
    for statement in example.statements:
        for key in ("ambition", "performance", "how_we_know", "plans"):
            answer = statement.answers[key]
            assert isinstance(answer, str)
            assert len(answer.split()) >= 400, (statement.statement, key)
        others = statement.answers["others_say"]
        assert (
            sum(len((e.text if isinstance(e, Claim) else e.story).split()) for e in others if not isinstance(e, str))
            >= 400
        )


def test_every_spotlight_has_consent_and_a_picture_with_its_text(project: Project) -> None:
    assert all(story.consent and story.image and story.alt for story in project.stories)


@pytest.mark.libreoffice
def test_libreoffice_shows_the_numbers_that_the_page_shows(files: Mapping[str, bytes], tmp_path: Path) -> None:
    word = tmp_path / "self-assessment.docx"
    word.write_bytes(files["self-assessment.docx"])
    printed = as_pdf_text(word, tmp_path)
    page = html.document_fromstring(files["self-assessment.html"].decode("utf-8"))
    headings = nodes(page, "//main//*[self::h2 or self::h3 or self::h4 or self::h5][span[@class='number']]")
    assert len(headings) > 60
    missing = [text for text in (letters([str(each.text_content())]) for each in headings) if text not in printed]
    assert missing == []


@pytest.mark.libreoffice
def test_libreoffice_prints_draft_on_every_page(files: Mapping[str, bytes], tmp_path: Path) -> None:
    word = tmp_path / "self-assessment.docx"
    word.write_bytes(files["self-assessment.docx"])
    pages = as_pdf(word, tmp_path).split("\f")[:-1]
    assert len(pages) > 30
    assert [number for number, page in enumerate(pages, 1) if "DRAFT" not in page.upper()] == []


def as_pdf(word: Path, folder: Path) -> str:
    """The text of a Word file as LibreOffice lays it out, pages parted by form feeds."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word)]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    pdf = word.with_suffix(".pdf")
    shown = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    return shown.stdout.decode("utf-8")


def as_pdf_text(word: Path, folder: Path) -> str:
    assert shutil.which("pdftotext")
    return letters([as_pdf(word, folder)])
