"""The list of evidence of a Word file, and the heading above it."""

from __future__ import annotations

import pytest

from selfassess.importer.index_tables import is_index_heading, is_index_table
from tests.importer.made import block


def rows(*lines: str) -> str:
    return (
        "<table>"
        + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line.split('|'))}</tr>" for line in lines)
        + "</table>"
    )


@pytest.mark.parametrize(
    "heads",
    [
        "Ref|Document",
        "Reference|Title",
        "Ref No.|Name of document",
        "No|Evidence",
        "Evidence no|Description",
        "#|Source|Owner",
    ],
)
def test_a_table_with_numbers_and_titles_is_the_list_of_evidence(heads: str) -> None:
    assert is_index_table(block(rows(heads, "1|Survey|a", "IR10|Return|b", "[20a]|Audit|c", "(Ref 3)|Plan|d")))


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<ul><li>1</li></ul>", id="a list"),
        pytest.param(rows("Ref|Document"), id="headings alone"),
        pytest.param(rows("Ref", "1"), id="one column"),
        pytest.param(rows("|Document", "1|Survey"), id="no heading for the numbers"),
        pytest.param(rows("Year|Document", "1|Survey"), id="years"),
        pytest.param(rows("Ref|Amount", "1|£3"), id="no titles"),
        pytest.param(rows("Ref|Document", "1|Survey", "see above|Audit"), id="half of the rows without a number"),
    ],
)
def test_another_table_is_not(markup: str) -> None:
    assert not is_index_table(block(markup))


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Evidence list", True),
        ("APPENDIX 1: EVIDENCE LIST", True),
        ("References", True),
        ("Appendix 2 – document library", True),
        ("Appendix 2 – organisation chart", False),
        ("What our people say", False),
        ("The evidence that we gathered from many people over the last few years", False),
    ],
)
def test_the_heading_above_it_is_known(words: str, is_one: bool) -> None:
    assert is_index_heading(words) is is_one
