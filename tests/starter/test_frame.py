"""An empty frame: all that the framework asks, and not one word in answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from selfassess.diagnostics import Problems
from selfassess.load.folder import Folder
from selfassess.load.framework_file import framework
from selfassess.model.framework import Framework
from selfassess.starter.frame import ASSESSMENT, LIBRARY, frame_files
from selfassess.syntax.nodes import text_without_source

SAFEGUARDING = "content/statements/safeguarding.yaml"


@pytest.fixture(scope="module")
def shipped() -> Framework:
    read = framework(text_without_source("cqc-local-authority"), Folder(Path(), Problems()))
    assert read is not None
    return read


def test_every_part_of_the_framework_has_a_file(shipped: Framework) -> None:
    files = frame_files(shipped, {})
    for theme in shipped.themes:
        assert yaml.safe_load(files[f"content/themes/{theme.theme}.yaml"])["theme"] == theme.theme
        for statement in theme.statements:
            assert yaml.safe_load(files[f"content/statements/{statement.statement}.yaml"])["statement"] == (
                statement.statement
            )


def test_nothing_is_typed_but_ids_and_that_it_is_a_draft(shipped: Framework) -> None:
    typed = {
        (file, key): value
        for file, text in frame_files(shipped, {}).items()
        for key, value in (yaml.safe_load(text) or {}).items()
        if value and key not in ("theme", "statement", "chapter") and "/chapters/" not in file
    }
    assert typed == {
        (ASSESSMENT, "framework"): "cqc-local-authority",
        (ASSESSMENT, "edition"): "0.1",
        (ASSESSMENT, "status"): "draft",
        (ASSESSMENT, "language"): "en-GB",
        (ASSESSMENT, "front"): ["welcome", "about", "vision", "values"],
        (ASSESSMENT, "back"): ["governance"],
    }


def test_the_usual_chapters_have_a_title_and_a_question(shipped: Framework) -> None:
    text = frame_files(shipped, {})["content/chapters/governance.yaml"]
    assert text.startswith("chapter: governance\ntitle: Document governance\n\n# Say who wrote this document,")
    assert yaml.safe_load(text)["text"] in (None, "")


def test_an_assessment_without_chapters_has_none(shipped: Framework) -> None:
    assert not [file for file in frame_files(shipped, {ASSESSMENT: {"front": []}}) if "/chapters/" in file]


def test_a_statement_has_each_key_below_its_question(shipped: Framework) -> None:
    text = frame_files(shipped, {})[SAFEGUARDING]
    keys = [str(field.key) for field in shipped.statement_fields]
    assert [key for key in yaml.safe_load(text) if key in keys] == keys
    assert "# who leads it and by when.\nplans: |\n\n# What do others say" in text


@pytest.mark.parametrize("file", ["content/indicators.yaml", "content/actions.yaml", "content/glossary.yaml", LIBRARY])
def test_lists_are_empty_and_say_what_to_type(file: str, shipped: Framework) -> None:
    text = frame_files(shipped, {})[file]
    assert yaml.safe_load(text) is None
    assert text.startswith("# ")


def test_the_lines_of_an_entry_work_when_their_marks_are_deleted(shipped: Framework) -> None:
    _, _, lines = frame_files(shipped, {})[LIBRARY].partition("#\n")
    (entry,) = yaml.safe_load("".join(line[2:] for line in lines.splitlines(keepends=True)))
    assert list(entry)[:2] == ["ref", "title"]


def test_what_is_known_stands_under_its_key_in_the_order_of_the_framework(shipped: Framework) -> None:
    values = {
        SAFEGUARDING: {
            "plans": "We will recruit.",
            "proud_of": ["We answer every concern (Ref 1).", {"text": "We listen.", "evidence": [2, "3 page 4"]}],
            "others_say": [{"spotlight": "A door", "consent": {"given": date(2026, 5, 1)}, "story": "One.\n\nTwo."}],
            "self_score": 3,
            "lead": None,
            "areas_for_improvement": [],
        }
    }
    text = frame_files(shipped, values)[SAFEGUARDING]
    read = yaml.load(text, yaml.BaseLoader)
    assert {key: value for key, value in read.items() if value} == {
        "statement": "safeguarding",
        "self_score": "3",
        "proud_of": ["We answer every concern (Ref 1).", {"text": "We listen.", "evidence": ["2", "3 page 4"]}],
        "plans": "We will recruit.\n",
        "others_say": [{"spotlight": "A door", "consent": {"given": "2026-05-01"}, "story": "One.\n\nTwo.\n"}],
    }
    assert list(read) == list(yaml.safe_load(frame_files(shipped, {})[SAFEGUARDING]))


def test_the_question_stays_above_its_answer_and_other_advice_goes(shipped: Framework) -> None:
    text = frame_files(shipped, {SAFEGUARDING: {"plans": "We will recruit.", "lead": "Head of Safeguarding"}})[
        SAFEGUARDING
    ]
    assert "# who leads it and by when.\nplans: |\n  We will recruit.\n" in text
    assert "a job title" not in text


def test_chapters_are_those_that_are_listed_and_those_that_are_known(shipped: Framework) -> None:
    values: dict[str, dict[str, object]] = {
        ASSESSMENT: {"council": "Exampleshire", "front": ["welcome"], "back": ["governance"]},
        "content/chapters/welcome.yaml": {"title": "Welcome", "text": "Hello."},
        "content/chapters/unplaced.yaml": {"chapter": "unplaced", "title": "Unplaced", "text": "More."},
    }
    files = frame_files(shipped, values)
    chapters = {file: yaml.safe_load(text) for file, text in files.items() if "/chapters/" in file}
    assert {file.rpartition("/")[2]: each["chapter"] for file, each in chapters.items()} == {
        "welcome.yaml": "welcome",
        "governance.yaml": "governance",
        "unplaced.yaml": "unplaced",
    }
    assert chapters["content/chapters/welcome.yaml"]["text"] == "Hello.\n"
    assert yaml.safe_load(files[ASSESSMENT])["front"] == ["welcome"]


def test_a_truth_is_typed_as_a_word(shipped: Framework) -> None:
    others = [{"spotlight": "A door", "consent": {"needed": False, "because": "No person"}, "story": "One."}]
    text = frame_files(shipped, {SAFEGUARDING: {"others_say": others}})[SAFEGUARDING]
    assert 'consent: {needed: "no", because: No person}' in text
