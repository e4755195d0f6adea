"""A draft builds with what is there, and says everywhere what is not yet written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.diagnostics import Problems, Severity
from selfassess.load.folder import Folder
from selfassess.load.framework_file import framework
from selfassess.pipeline import Journey
from selfassess.starter import ASSESSMENT, frame, start
from selfassess.syntax.nodes import text_without_source
from tests.word_text import WordFile

SAFEGUARDING = "content/statements/safeguarding.yaml"
SAFETY = "content/themes/ensuring-safety.yaml"
COVER = {"council": "Exampleshire County Council", "title": "Our self-assessment", "as_at": "2026-11-30"}
ANSWERS = {
    "ambition": "Everyone is safe.",
    "performance": "Most people feel safe.",
    "proud_of": ["Every concern is answered within two days."],
    "areas_for_improvement": ["Enquiries take too long."],
    "how_we_know": "We ask people.",
    "plans": "We will recruit two workers.",
    "others_say": ["The board calls us open."],
}
Values = Mapping[str, Mapping[str, object]]


def draft(folder: Path, values: Values, **cover: str) -> Path:
    """A frame with these values in it, and a cover that is filled in."""
    read = framework(text_without_source("cqc-local-authority"), Folder(Path(), Problems()))
    assert read is not None
    start(folder, frame(read, {ASSESSMENT: {**COVER, **cover}, **values}))
    return folder


def built(project: Path, stop_at: Severity | None = Severity.ERROR) -> Journey:
    return pipeline.build(project, ["docx", "html"], stop_at=stop_at)


def page(journey: Journey, name: str = "self-assessment.html") -> str:
    return journey.files[name].decode()


def words(journey: Journey, name: str = "self-assessment.docx") -> str:
    return WordFile(journey.files[name]).text()


@pytest.mark.parametrize(
    ("values", "unwritten"),
    [
        pytest.param({}, 18, id="nothing: 5 chapters, 4 themes and 9 statements"),
        pytest.param({SAFEGUARDING: ANSWERS}, 17, id="one statement"),
        pytest.param({SAFETY: {"scope": "How people are kept safe."}}, 19, id="a theme, with 2 lists left blank"),
        pytest.param({SAFEGUARDING: {"ambition": "Everyone is safe."}}, 22, id="1 answer, with 5 headings left blank"),
    ],
)
def test_what_is_there_is_built_and_the_rest_is_said_to_be_unwritten(
    values: Values, unwritten: int, tmp_path: Path
) -> None:
    journey = built(draft(tmp_path / "project", values))
    assert {finding.severity for finding in journey.findings} <= {Severity.WARNING, Severity.NOTE}
    assert page(journey).count("<strong>Not yet written</strong>") == unwritten
    assert words(journey).count("Not yet written") == unwritten


def test_parts_without_a_file_are_said_to_be_unwritten_too(tmp_path: Path) -> None:
    project = draft(tmp_path / "project", {SAFEGUARDING: ANSWERS})
    for folder in ("chapters", "themes", "statements"):
        for path in (project / "content" / folder).iterdir():
            if path.name != "safeguarding.yaml":
                path.unlink()
    journey = built(project)
    assert page(journey).count("<strong>Not yet written</strong>") == 17
    assert {finding.rule for finding in journey.findings if finding.severity is Severity.WARNING} == {
        "chapter-unknown",
        "statement-missing",
        "statement-without-evidence",
        "theme-missing",
    }


def test_an_answer_without_a_heading_is_named(tmp_path: Path) -> None:
    shown = page(built(draft(tmp_path / "project", {SAFEGUARDING: {"ambition": "Everyone is safe."}})))
    assert "<strong>Performance: not yet written</strong>" in shown


def test_what_is_left_out_on_purpose_is_not_printed(tmp_path: Path) -> None:
    project = draft(tmp_path / "project", {})
    (project / SAFEGUARDING).write_text("statement: safeguarding\nplans: We will recruit.\n", "utf-8")
    assert page(built(project)).count("Not yet written</strong>") == 17


def test_the_contents_say_what_is_not_written(tmp_path: Path) -> None:
    journey = built(draft(tmp_path / "project", {SAFEGUARDING: ANSWERS}))
    entries = re.findall(r'<li><a href="#[^"]+"><span class="number">([^<]+)</span> ([^<]+)</a>', page(journey))
    marked = {number for number, title in entries if title.endswith(" (not yet written)")}
    assert marked == {
        "1",
        "2",
        "3",
        "4",
        "5",
        "Part\N{NO-BREAK SPACE}A",
        "A1",
        "A2",
        "A3",
        "Part\N{NO-BREAK SPACE}B",
        "B1",
        "B2",
        "C1",
        "Part\N{NO-BREAK SPACE}D",
        "D1",
        "D2",
    }
    assert "Safe systems, pathways and transitions (not yet written)" in words(journey)


@pytest.mark.parametrize("values", [{}, {SAFEGUARDING: ANSWERS}], ids=["nothing", "one statement"])
def test_a_final_document_has_everything_written(values: Values, tmp_path: Path) -> None:
    journey = built(draft(tmp_path / "project", values, status="final", council=""))
    errors = {finding.rule for finding in journey.findings if finding.severity is Severity.ERROR}
    assert errors == {"chapter-missing", "cover-incomplete", "statement-missing", "theme-missing"}
    assert journey.files == {}


def test_a_final_copy_that_is_built_anyway_says_what_is_missing(tmp_path: Path) -> None:
    journey = built(draft(tmp_path / "project", {}, status="final"), stop_at=None)
    assert page(journey).count("<strong>Not yet written</strong>") == 18


def test_a_key_left_blank_in_a_final_document_is_not_printed(tmp_path: Path) -> None:
    values = {SAFEGUARDING: {**ANSWERS, "others_say": []}}
    journey = built(draft(tmp_path / "project", values, status="final"), stop_at=None)
    (left_out,) = [finding for finding in journey.findings if finding.rule == "section-missing"]
    assert left_out.severity is Severity.WARNING
    assert page(journey).count("Not yet written</strong>") == 17


def test_a_cover_says_what_nobody_has_typed(tmp_path: Path) -> None:
    journey = built(draft(tmp_path / "project", {}, council="", title="", as_at=""))
    for name in ("self-assessment", "coverage"):
        shown = words(journey, f"{name}.docx")
        assert "Name of the council: not yet written" in shown
        assert "Title: not yet written" in shown
        assert "Date: not yet written" in shown
        assert "1 January" not in shown


def test_what_is_unwritten_shares_a_page_in_word(tmp_path: Path) -> None:
    journey = built(draft(tmp_path / "project", {SAFEGUARDING: ANSWERS}))
    document = WordFile(journey.files["self-assessment.docx"]).parts["word/document.xml"]
    parts = ["about", "vision", "values", "A", "B", "governance"]
    statements = 8  # but for the one that is written
    assert document.count(b'<w:pageBreakBefore w:val="0"/>') == len(parts) + statements


def test_links_lead_to_what_is_not_written(tmp_path: Path) -> None:
    values = {SAFEGUARDING: {**ANSWERS, "plans": "See [](#assessing-needs) and [](#welcome)."}}
    journey = built(draft(tmp_path / "project", values))
    assert "link-to-nowhere" not in {finding.rule for finding in journey.findings}
    assert '<a href="#assessing-needs">A1 Assessing needs</a>' in page(journey)


def test_the_coverage_counts_the_answers_and_names_the_missing_ones(tmp_path: Path) -> None:
    values = {SAFEGUARDING: {key: ANSWERS[key] for key in ("ambition", "plans")}}
    shown = page(built(draft(tmp_path / "project", values)), "coverage.html")
    assert "So far, 2 of 63 answers are written, in 1 of 9 statements, and the openings of 0 of 4 themes." in shown
    row = shown.partition("2 of 7")[2].partition("</tr>")[0]
    assert re.findall(r"<li>([^<]+)</li>", row) == [
        "What is our ambition and how are we performing? (performance)",
        "Things we are proud of",
        "Key areas for improvement",
        "How do we know? What makes us confident we understand our performance?",
        "What do others say about our performance in this area?",
    ]
    assert shown.count("0 of 7") == 8
    assert "Assessing needs: words, claims and references" not in shown


def test_the_coverage_of_nothing_has_no_table_of_noughts(tmp_path: Path) -> None:
    shown = page(built(draft(tmp_path / "project", {})), "coverage.html")
    assert "Words, claims and references" not in shown
    assert shown.count("Not yet written</strong>") == 9
