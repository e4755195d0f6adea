"""The journey: what is found, what is written, and what stands against it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from selfassess import pipeline
from selfassess.diagnostics import Finding, Severity
from tests.pictures import picture
from tests.projects import OF_NARRATIVE, chapter, project_with
from tests.words import in_word, nodes, on_page

SMALLEST = Path(__file__).parent / "smallest"
STATEMENT = "content/statements/keeping-well.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project")


def change(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new), "utf-8")


def rules(findings: Iterable[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_a_whole_project_gives_every_document_of_its_own_and_no_finding(project: Path) -> None:
    checked = pipeline.check(project)
    assert list(checked.trees) == OF_NARRATIVE
    assert checked.findings == ()


def test_faults_of_every_family_come_in_one_run_in_file_order(project: Path) -> None:
    (project / "content/glossary.yaml").write_text("NHS: one: two\n", "utf-8")
    change(project, "evidence/library.yaml", "category: voices", "category: voice")
    change(project, "content/chapters/welcome.yaml", "Words of welcome.", "#### TBC")
    change(project, STATEMENT, "going_well", "going_wel")
    found = pipeline.check(project).findings
    assert rules(found) == ["heading-skipped", "placeholder", "yaml-syntax", "field-unknown", "value-choice"]
    assert [each.place.file for each in found] == sorted(each.place.file for each in found)


def test_nothing_is_said_of_what_is_absent_while_a_file_cannot_be_read(project: Path) -> None:
    (project / "evidence/library.yaml").write_text("- ref: [\n", "utf-8")
    assert rules(pipeline.check(project).findings) == ["yaml-syntax"]


def test_an_error_stands_against_writing(project: Path) -> None:
    change(project, STATEMENT, "(Ref 1)", "(Ref 2)")
    assert pipeline.build(project, ["html"]).files == {}


def test_a_warning_does_not(project: Path) -> None:
    change(project, STATEMENT, "(Ref 1)", "(Ref 1, 1)")
    built = pipeline.build(project, ["html"])
    assert rules(built.findings) == ["citation-repeated"]
    assert list(built.files) == [f"{name}.html" for name in OF_NARRATIVE]


def test_a_warning_does_where_the_bar_is_lower(project: Path) -> None:
    change(project, STATEMENT, "(Ref 1)", "(Ref 1, 1)")
    assert pipeline.build(project, ["html"], stop_at=Severity.WARNING).files == {}


def test_without_a_bar_what_is_unresolved_is_marked(project: Path) -> None:
    change(project, STATEMENT, "(Ref 1)", "(Ref 2) [there](#nowhere)")
    files = pipeline.build(project, ["html"], stop_at=None).files
    page = html.document_fromstring(files["self-assessment.html"].decode())
    assert [each.text_content() for each in nodes(page, "//*[contains(@class, 'unresolved')]")] == ["Ref\xa02", "there"]


def test_another_audience_changes_what_may_be_cited(project: Path) -> None:
    change(project, "evidence/library.yaml", "category: voices", "category: voices\n  sensitivity: cqc")
    assert rules(pipeline.check(project).findings) == []
    assert rules(pipeline.check(project, audience="public").findings) == ["edition-gap"]
    change(project, "content/assessment.yaml", "audience: cqc", "audience: public")
    assert rules(pipeline.check(project).findings) == ["evidence-restricted"]


def test_a_project_may_bring_a_document_of_its_own(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/letter.html.j2").write_text(
        '<html lang="en-GB"><head><title>Letter</title></head><body><header class="cover"><h1>Letter</h1></header>'
        '<main><section class="chapter"><h2>Dear {{ assessment.council }}</h2></section></main></body></html>',
        "utf-8",
    )
    built = pipeline.build(project, ["html"])
    assert set(built.files) == {f"{name}.html" for name in (*OF_NARRATIVE, "letter")}


def test_one_document_alone_may_be_asked_for(project: Path) -> None:
    assert list(pipeline.build(project, ["docx"], document="self-assessment").files) == ["self-assessment.docx"]


def test_words_shown_in_two_documents_give_one_finding(project: Path) -> None:
    templates = SMALLEST.parents[1] / "templates"
    (project / "templates").mkdir()
    shutil.copy(templates / "self-assessment.html.j2", project / "templates/again.html.j2")
    change(project, "content/chapters/welcome.yaml", "Words of welcome.", "#### Too deep")
    assert rules(pipeline.check(project).findings) == ["heading-skipped"]


def test_a_style_that_is_missing_is_found_and_something_is_written(project: Path) -> None:
    brand = project / "templates/brand"
    brand.mkdir(parents=True)
    (brand / "styles.yaml").write_text('p: "No Such Style"\n', "utf-8")
    built = pipeline.build(project, ["docx"])
    assert rules(built.findings) == ["style-missing"]
    assert "self-assessment.docx" in built.files


@pytest.mark.parametrize("content", [b"", b"not a zip"])
def test_a_reference_that_is_no_word_file_is_a_finding_and_nothing_is_written(project: Path, content: bytes) -> None:
    brand = project / "templates/brand"
    brand.mkdir(parents=True)
    (brand / "reference.docx").write_bytes(content)
    built = pipeline.build(project, ["docx", "html"])
    assert [(each.rule, each.place.file, each.message) for each in built.findings] == [
        ("file-unreadable", "templates/brand/reference.docx", "reference.docx is not a Word file.")
    ]
    assert built.files == {}
    written = pipeline.build(project, ["docx", "html"], stop_at=None).files
    assert list(written) == [f"{name}.html" for name in OF_NARRATIVE]


def test_a_fault_in_the_look_is_found_by_checking_too(project: Path) -> None:
    (project / "templates/brand").mkdir(parents=True)
    (project / "templates/brand/styles.yaml").write_text("p: [Body\n", "utf-8")
    (project / "content/assessment.yaml").unlink()
    assert rules(pipeline.check(project).findings) == ["file-unreadable", "yaml-syntax"]


def test_a_style_that_is_missing_can_be_accepted(project: Path) -> None:
    test_a_style_that_is_missing_is_found_and_something_is_written(project)
    accepted = "- rule: style-missing\n  where: templates/brand/styles.yaml\n  because: Not ours\n"
    (project / "content/accepted.yaml").write_text(accepted, "utf-8")
    assert pipeline.build(project, ["docx"]).findings == ()
    assert pipeline.check(project).findings == ()


def test_a_template_that_fails_is_a_finding(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/self-assessment.html.j2").write_text("<html lang='en-GB'><b></html>", "utf-8")
    built = pipeline.build(project, ["html"])
    assert rules(built.findings) == ["template-invalid"]
    assert built.files == {}


LEAK = (
    '<html lang="en-GB"><head><title>Notice</title></head><body><header><h1>Notice</h1></header><main>'
    '<p>Read <a href="https://reader:sesame@www.exampleshire.example/plan">our plan</a>.</p></main></body></html>'
)


@pytest.mark.parametrize("stop_at", [Severity.ERROR, None], ids=["build", "build --keep-going"])
@pytest.mark.parametrize("form", ["docx", "html"])
def test_nothing_goes_out_if_some_of_it_must_not(project: Path, form: str, stop_at: Severity | None) -> None:
    (project / "templates").mkdir()
    (project / "templates/notice.html.j2").write_text(LEAK, "utf-8")
    built = pipeline.build(project, [form], stop_at=stop_at)
    assert {(each.rule, each.place.file) for each in built.findings} == {("output-unsafe", f"output/notice.{form}")}
    assert not any("sesame" in each.message for each in built.findings)
    assert built.files == {}


def test_what_a_page_may_not_have_is_found_where_it_was_typed(project: Path) -> None:
    (project / "templates/brand").mkdir(parents=True)
    style = 'p { color: black }\n  @import "https://fonts.exampleshire.example/a.css";\n'
    (project / "templates/brand/page.css").write_text(style, "utf-8")
    built = pipeline.build(project, ["html"])
    assert {(each.rule, str(each.place)) for each in built.findings} == {
        ("brand-unsafe", "templates/brand/page.css:2:3"),
    }
    assert built.files == {}


def test_an_empty_folder_of_content_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert rules(pipeline.check(tmp_path).findings) == ["file-unreadable"]


def test_two_claims_under_one_id_give_one_finding_and_can_be_written_all_the_same(project: Path) -> None:
    change(project, STATEMENT, "- Visits start on time.", "- {text: One., id: same}\n  - {text: Two., id: same}")
    assert rules(pipeline.check(project).findings) == ["part-repeated"]
    page = pipeline.build(project, ["html"], stop_at=None).files["self-assessment.html"].decode()
    assert page.count('id="same"') == 1


def test_a_template_that_gives_an_id_twice_is_a_finding(project: Path) -> None:
    (project / "templates").mkdir()
    section = '<section class="chapter" id="one"><h2>{{ framework.name }}</h2></section>'
    (project / "templates/letter.html.j2").write_text(
        f'<html lang="en-GB"><head><title>Letter</title></head><body><main>{section}\n{section}</main></body></html>',
        "utf-8",
    )
    found = pipeline.check(project).findings
    assert [(each.rule, each.place.file, each.place.line) for each in found] == [
        ("template-invalid", "templates/letter.html.j2", 2)
    ]


def test_a_style_that_is_missing_is_told_where_its_name_was_typed(project: Path) -> None:
    brand = project / "templates/brand"
    brand.mkdir(parents=True)
    (brand / "styles.yaml").write_text("h1: Title\np: No Such Style\nh7: Title\n", "utf-8")
    places = [each.place for each in pipeline.build(project, ["docx"]).findings]
    assert [(each.file, each.line, each.column) for each in places] == [
        ("templates/brand/styles.yaml", 2, 4),
        ("templates/brand/styles.yaml", 3, 1),
    ]


GARDEN = chapter("![Two neighbours dig](images/growth%20plan.png)")


@pytest.mark.parametrize("name", ["growth%20plan.png", "growth plan.png"])
def test_a_picture_is_shown_in_both_documents_under_either_spelling_of_its_name(name: str, project: Path) -> None:
    project_with(project, GARDEN)
    (project / "content/images" / name).write_bytes(picture("png"))
    built = pipeline.build(project, ["docx", "html"], "self-assessment")
    assert built.findings == ()
    assert b"data:image/png" in built.files["self-assessment.html"]
    assert "[Picture" not in " ".join(in_word(built.files["self-assessment.docx"]))


@pytest.mark.parametrize(
    "content",
    [picture("webp"), picture("jpeg")[:-500], picture("png")[:-500], picture("gif")[:500], b"\x89PNG\r\n\x1a\njunk"],
    ids=["webp", "jpeg", "png", "gif", "junk"],
)
def test_a_picture_that_cannot_be_shown_is_one_finding_and_the_same_words_in_both_documents(
    content: bytes, project: Path
) -> None:
    project_with(project, GARDEN)
    (project / "content/images/growth plan.png").write_bytes(content)
    built = pipeline.build(project, ["docx", "html"], "self-assessment", stop_at=None)
    assert rules(built.findings) == ["image-missing"]
    words = "[Picture missing: Two neighbours dig (images/growth%20plan.png)]"
    assert words in in_word(built.files["self-assessment.docx"])
    assert words in on_page(built.files["self-assessment.html"])


def test_each_picture_is_opened_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    plain = os.open

    def counting(path: Path, *rest: Any, **more: Any) -> int:
        opened.append(Path(path).name)
        return plain(path, *rest, **more)

    project_with(project, chapter("![Two neighbours dig](images/garden.png) ![Again](images/garden.png)"))
    monkeypatch.setattr(os, "open", counting)
    pipeline.build(project, ["docx", "html"])
    assert opened.count("garden.png") == 1
