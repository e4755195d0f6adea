"""Every form that councils make by hand comes in, and each question that it raises is answered by one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.librarian.register_records import RegisterRecords, joined, register_records
from selfassess.register.meanings import meaning
from selfassess.register.questions import parse_answer, same_words
from tests.register.hand_made import BY_NAME, FORMS, HandMadeForm
from tests.register.samples import example
from tests.register.test_libreoffice import saved_again

FRAMEWORK = example().framework


def with_answers(content: bytes, form: HandMadeForm, name: str) -> RegisterRecords:
    """What a form comes to with its lines as answers; each question that it raises is answered by one of them."""
    given: dict[str, dict[str, str]] = {}
    left = list(form.lines)
    while (read := register_records(content, name, FRAMEWORK, given)).questions:
        for question in read.questions:
            line = next(
                line
                for line in left
                if line.startswith(f"{question.key}: ") and same_words(question.word) in same_words(line)
            )
            left.remove(line)
            parts = parse_answer(line)
            assert parts is not None
            kept = meaning(*parts, FRAMEWORK)
            assert kept
            given = joined(given, {parts[0]: {parts[1]: kept}})
    assert left == []
    return read


@pytest.mark.parametrize("form", FORMS, ids=[form.name for form in FORMS])
def test_a_form_made_by_hand_comes_in(form: HandMadeForm) -> None:
    name = form.name if form.name.endswith(".csv") else "register.xlsx"
    read = with_answers(form.make(), form, name)
    assert read.faults == ()
    assert [dict(record.entry) for record in read.records] == list(form.records)
    assert set(form.notes) <= set(read.notes)


@pytest.mark.parametrize("form", FORMS, ids=[form.name for form in FORMS])
def test_the_line_that_a_question_proposes_is_an_answer_to_it(form: HandMadeForm) -> None:
    name = form.name if form.name.endswith(".csv") else "register.xlsx"
    for question in register_records(form.make(), name, FRAMEWORK).questions:
        parts = parse_answer(question.line)
        assert parts == (question.key, question.word, question.proposal)
        assert meaning(*parts, FRAMEWORK) == question.proposal


SAVED = [(form, kind) for form in FORMS if not form.name.endswith(".csv") for kind in ("xlsx", "ods")]


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize(("form", "kind"), SAVED, ids=[f"{form.name}, {kind}" for form, kind in SAVED])
def test_a_form_that_libreoffice_has_saved_comes_to_the_same(form: HandMadeForm, kind: str, tmp_path: Path) -> None:
    content = saved_again(form.make(), "register.xlsx", tmp_path, kind)
    read = with_answers(content, form, f"register.{kind}")
    assert read.faults == ()
    assert [dict(record.entry) for record in read.records] == list(form.records)


@pytest.mark.libreoffice
def test_an_old_excel_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    content = saved_again(BY_NAME["rich text and notes on cells"].make(), "register.xlsx", tmp_path, "xls")
    (fault,) = register_records(content, "register.xls", FRAMEWORK).faults
    assert fault.message == "This is an old Excel file (.xls)."
    assert fault.hint == "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)."
