"""Content that means harm is shown as text, refused with a finding, or harmless in both outputs."""

from __future__ import annotations

import io
import shutil
import zipfile
from html import unescape
from pathlib import Path

import pytest
from lxml import etree, html

from selfassess import pipeline
from selfassess.pipeline import Journey
from tests.projects import project_with
from tests.words import in_word, letters, nodes, on_page

SMALLEST = Path(__file__).parent / "smallest"


def project(folder: Path, text: str, title: str = "Welcome") -> Path:
    """The smallest project with these words in its chapter."""
    made = project_with(folder / "project")
    rows = "\n".join(f"  {row}" for row in text.split("\n"))
    quoted = title.replace("'", "''")
    chapter = f"chapter: welcome\ntitle: '{quoted}'\ntext: |\n{rows}\n"
    (made / "content/chapters/welcome.yaml").write_text(chapter, "utf-8")
    return made


def built(folder: Path, text: str, title: str = "Welcome") -> Journey:
    return pipeline.build(project(folder, text, title), ["docx", "html"])


def rules(built: Journey) -> set[str]:
    return {finding.rule for finding in built.findings}


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</style></head><body onload=alert(1)>",
        "{{ 7*7 }}",
        "{% import os %}",
        "{% for x in range(9) %}{{ x }}{% endfor %}",
        "&lt;b&gt; &amp;amp;",
        "]]> <![CDATA[ x ]]>",
        '" onmouseover="alert(1)',
    ],
)
@pytest.mark.parametrize("where", ["text", "title"])
def test_markup_is_shown_as_text(tmp_path: Path, words: str, where: str) -> None:
    folder = project(tmp_path, words if where == "text" else "Words.", words if where == "title" else "Welcome")
    made = pipeline.build(folder, ["docx", "html"], stop_at=None)
    shown = unescape(words) if where == "text" else words
    page = made.files["self-assessment.html"]
    assert letters([shown]) in letters(on_page(page))
    assert letters([shown]) in letters(in_word(made.files["self-assessment.docx"]))
    assert not nodes(
        html.document_fromstring(page.decode()), "//script | //*[@onerror] | //*[@onload] | //*[@onmouseover]"
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"]
)
def test_a_link_that_runs_or_reads_something_is_refused(tmp_path: Path, address: str) -> None:
    made = built(tmp_path, f"[our plan]({address})")
    assert rules(made) == {"link-to-nowhere"}
    assert made.files == {}


def test_a_refused_link_stays_words_when_going_on(tmp_path: Path) -> None:
    made = pipeline.build(project(tmp_path, "[our plan](javascript:alert(1))"), ["docx", "html"], stop_at=None)
    page = html.document_fromstring(made.files["self-assessment.html"].decode())
    assert "our plan" in " ".join(on_page(made.files["self-assessment.html"]))
    assert not [link for link in nodes(page, "//@href") if "script" in str(link).lower()]
    with zipfile.ZipFile(io.BytesIO(made.files["self-assessment.docx"])) as package:
        assert b"javascript" not in package.read("word/_rels/document.xml.rels")


@pytest.mark.parametrize("picture", ["../../evidence/files/survey.txt", "/etc/passwd", "images/../../framework.yaml"])
def test_a_picture_outside_its_folder_is_refused(tmp_path: Path, picture: str) -> None:
    made = built(tmp_path, f"![A garden]({picture})")
    assert "evidence-file-outside" in rules(made)
    assert made.files == {}


@pytest.mark.parametrize("picture", ["../../framework.yaml", "/etc/passwd"])
def test_a_picture_outside_its_folder_is_never_carried_along(tmp_path: Path, picture: str) -> None:
    made = pipeline.build(project(tmp_path, f"![A garden]({picture})"), ["docx", "html"], stop_at=None)
    assert b"base64" not in made.files["self-assessment.html"]
    with zipfile.ZipFile(io.BytesIO(made.files["self-assessment.docx"])) as package:
        assert not [name for name in package.namelist() if "image" in name]


def test_a_picture_behind_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    folder = project(tmp_path, "![A garden](images/outside.png)")
    shutil.copy(SMALLEST / "content/images/garden.png", tmp_path / "outside.png")
    (folder / "content/images/outside.png").symlink_to(tmp_path / "outside.png")
    made = pipeline.build(folder, ["html"])
    assert rules(made) == {"evidence-file-outside"}


def test_a_file_behind_a_link_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    folder = project(tmp_path, "Words.")
    secret = tmp_path / "secret.yaml"
    secret.write_text("chapter: welcome\ntitle: Secret\ntext: Secret words.\n", "utf-8")
    (folder / "content/chapters/welcome.yaml").unlink()
    (folder / "content/chapters/welcome.yaml").symlink_to(secret)
    made = pipeline.build(folder, ["html"])
    assert "file-unreadable" in rules(made)
    assert not any("ecret" in finding.message for finding in made.findings)


@pytest.mark.parametrize("sign", ["\x07", "\x00", "\x1b", "\u202e", "\u2066", "\x85\x86"])
def test_control_characters_and_direction_overrides_are_refused(tmp_path: Path, sign: str) -> None:
    assert "text-encoding" in rules(built(tmp_path, f"Words {sign} words."))


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "𝔘", "👩‍👩‍👧", "\u0301", "\ue000X\ue001"])
def test_unusual_characters_are_harmless(tmp_path: Path, sign: str) -> None:
    made = built(tmp_path, f"Words {sign} words.")
    assert set(rules(made)) <= {"invisible-character", "wrong-character"}
    etree.fromstring(zipfile.ZipFile(io.BytesIO(made.files["self-assessment.docx"])).read("word/document.xml"))


def test_a_single_word_as_long_as_a_text_may_be_is_harmless(tmp_path: Path) -> None:
    made = built(tmp_path, "x" * 99_999)
    assert made.findings == ()
    assert len(made.files["self-assessment.html"]) > 99_999
    assert zipfile.ZipFile(io.BytesIO(made.files["self-assessment.docx"])).testzip() is None


def test_ten_thousand_brackets_and_quotes_are_harmless(tmp_path: Path) -> None:
    for text in ("[" * 10_000, "(Ref " * 10_000, "*" * 10_000, "![" * 10_000, "`" * 9_999 + " `"):
        made = built(tmp_path, text)
        shutil.rmtree(tmp_path / "project")
        assert made.failed is False
