"""Every golden case, written as a page; the page around it is left out, and pictures are told by their size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from selfassess.write.html import write
from tests.golden.cases import CASES, NAMES, Case

FILE = "out.html"
INSIDE = "$main\n"
WHOLE = (
    "<title>$title</title>\n<body class=$stage>\n<!-- cover -->\n$cover\n<!-- contents -->\n$contents\n<!-- main -->\n"
)
DATA = re.compile(r"data:(image/\w+);base64,([A-Za-z0-9+/=]+)")


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_page_reads_as_accepted(case: Case, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    page, style = tmp_path / "page.html", tmp_path / "page.css"
    page.write_text(WHOLE + INSIDE if case.is_whole else INSIDE, "utf-8")
    style.write_text("", "utf-8")
    made = write(case.tree(), page, style, case.folder).decode("utf-8")
    shown = DATA.sub(lambda data: f"data:{data[1]};base64,… {len(data[2])} letters", made)
    if request.config.getoption("--accept"):
        case.accept(FILE, shown)
    assert shown == case.expected(FILE)
