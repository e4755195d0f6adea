"""Titles that programs, templates and scanners leave in a document say nothing of it."""

from __future__ import annotations

import pytest

from selfassess.librarian.empty_titles import says_nothing

NOTHING = [
    "Word Document", "Microsoft Word - carers.doc", "Microsoft Office PowerPoint - x", "Presentation1", "untitled",
    "Book1",
    "PowerPoint Presentation", "Document1", "New Microsoft Word Document (2)", "carers_v2.docx", "Plan.pdf", "2026",
    "ab",
    "[Document title]", "«Title»", "{{ title }}", "Slide 1", "Sheet1", "Doc3", "Title", "Click to add title",
    "Template",
    "SKM_C25024030113", "IMG_2031", "Scan_20240301", "HP0001", "Adobe Scan 12 Mar 2024", "Scanned with CamScanner",
    "C:\\Users\\someone\\plan", "\\\\server\\plan", "https://www.council.example/plan", "Policy 2024", "REPORT",
    "Report_",
    "Error! Bookmark not defined.", "0f8fad5b-d9cb-469f-a165-70867728950e", "  Untitled   Document ", "“Untitled”",
]  # fmt: skip
SOMETHING = [
    "Carers’ strategy", "Practice framework", "Slide rule review", "Document retention policy", "Report on carers",
    "HP sauce review", "Scanning the horizon", "Plan (draft) for carers", "Minutes of May", "Title IV review", "JSNA",
]  # fmt: skip


@pytest.mark.parametrize("title", NOTHING)
def test_a_title_that_says_nothing(title: str) -> None:
    assert says_nothing(title)


@pytest.mark.parametrize("title", SOMETHING)
def test_a_title_that_says_something(title: str) -> None:
    assert not says_nothing(title, "Smallshire Council")


def test_the_name_of_the_council_is_what_a_template_leaves() -> None:
    assert says_nothing("smallshire  Council", "Smallshire Council")
