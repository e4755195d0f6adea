"""The pages in docs/rules/ are what the rules' docstrings say today; `pytest --accept` writes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.check.manual import RulePage
from selfassess.pipeline import manual

PAGES = Path(__file__).parents[2] / "docs/rules"
MANUAL = manual()


def index() -> str:
    of_check = [each for each in MANUAL if each.kind != "audit"]
    of_audit = [each for each in MANUAL if each.kind == "audit"]
    head = ["# The rules", "", "## Of check", ""]
    return "\n".join([*head, *table(of_check), "", "## Of audit, for any file", "", *table(of_audit), ""])


def table(pages: list[RulePage]) -> list[str]:
    rows = [f"| [{each.name}]({each.name}.md) | {each.grade} | {each.finds} |" for each in pages]
    return ["| rule | severity | finds |", "| --- | --- | --- |", *rows]


def pages() -> Iterator[tuple[str, str]]:
    yield "index.md", index()
    yield from ((f"{each.name}.md", each.markdown) for each in MANUAL)


def test_every_rule_has_its_page_and_no_other_page_is_there(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        for name, _ in pages():
            (PAGES / name).touch()
    assert {path.name for path in PAGES.iterdir()} == {name for name, _ in pages()}


@pytest.mark.parametrize(("name", "text"), list(pages()), ids=[name for name, _ in pages()])
def test_a_page_says_what_the_docstring_says(name: str, text: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        (PAGES / name).write_text(text, "utf-8")
    assert (PAGES / name).read_text("utf-8") == text
