"""Every golden case, written as a Word file and read back."""

from __future__ import annotations

import pytest

from tests.golden.cases import CASES, NAMES, Case
from tests.pictures import resources_of
from tests.write.word.word_files import word_file_of

FILE = "out.docx.txt"


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_word_file_reads_as_accepted(case: Case, request: pytest.FixtureRequest) -> None:
    tree = case.tree()
    file = word_file_of(tree, resources_of(tree, case.folder))
    text = file.text() + (file.edges() if case.is_whole else "")
    if request.config.getoption("--accept"):
        case.accept(FILE, text)
    assert text == case.expected(FILE)
