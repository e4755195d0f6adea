"""What this tool writes of the example council has no finding, in any format that can be audited."""

from __future__ import annotations

import pytest

from selfassess import pipeline
from tests.commands import ROOT

ENDINGS = {"docx": ".docx", "html": ".html", "pdf": ".pdf", "site": ".html"}


@pytest.mark.parametrize("form", ENDINGS)
def test_an_audit_finds_nothing(form: str) -> None:
    files = pipeline.build(ROOT, [form]).files
    written = {name: content for name, content in files.items() if name.endswith(ENDINGS[form])}
    assert len(written) > 1
    assert pipeline.audit_files(written) == ()


def test_files_of_other_kinds_are_passed_over() -> None:
    assert pipeline.audit_files({"self-assessment.txt": b"Words"}) == ()
