"""What this tool writes of the example council has no finding, in a page and in a Word file."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from selfassess import pipeline
from tests.commands import ROOT

FORMS = ("docx", "html")
NAMES = [f"{name}.{form}" for name in ("self-assessment", "coverage") for form in FORMS]


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return pipeline.build(ROOT, FORMS).files


@pytest.mark.parametrize("name", NAMES)
def test_an_audit_finds_nothing(name: str, files: Mapping[str, bytes]) -> None:
    assert pipeline.audit_files({name: files[name]}) == ()


def test_files_of_other_kinds_are_passed_over() -> None:
    assert pipeline.audit_files({"self-assessment.txt": b"Words"}) == ()
