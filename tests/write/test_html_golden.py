"""Every golden case, written as a page; the page around it is left out, and pictures are told by their size."""

from __future__ import annotations

import re

import pytest

from tests.golden.cases import CASES, NAMES, Case
from tests.write.writing import page_of

FILE = "out.html"
INSIDE = "$main\n"
WHOLE = (
    "<title>$title</title>\n<body class=$stage>\n<!-- cover -->\n$cover\n<!-- contents -->\n$contents\n<!-- main -->\n"
)
DATA = re.compile(r"data:(image/\w+);base64,([A-Za-z0-9+/=]+)")


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_page_reads_as_accepted(case: Case, request: pytest.FixtureRequest) -> None:
    page = WHOLE + INSIDE if case.is_whole else INSIDE
    made = page_of(case.tree(), page, "", case.folder).decode("utf-8")
    shown = DATA.sub(lambda data: f"data:{data[1]};base64,… {len(data[2])} letters", made)
    if request.config.getoption("--accept"):
        case.accept(FILE, shown)
    assert shown == case.expected(FILE)
