"""Files in a pack have names that sort, never meet, and are accepted by every computer."""

from __future__ import annotations

import pytest

from selfassess.model.file_names import windows_refuses
from selfassess.project.pack_names import Asked, file_names

FILE = "files/096-practice.pdf"


def name(
    item: str = "IR10", number: int = 1, ref: str = "96", title: str = "Practice framework", file: str = FILE
) -> str:
    return file_names([Asked(item, number, ref, title, file)])[ref]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        pytest.param(name(), "IR10-01-096-practice-framework.pdf", id="item, number, ref and title"),
        pytest.param(name(item=""), "096-practice-framework.pdf", id="without an item"),
        pytest.param(name(item="IR2"), "IR02-01-096-practice-framework.pdf", id="a digit before IR10"),
        pytest.param(name(item="3.1a"), "03-01a-01-096-practice-framework.pdf", id="an item with a dot"),
        pytest.param(name(item="../../etc"), "etc-01-096-practice-framework.pdf", id="an item that is a path"),
        pytest.param(name(item="…"), "record-01-096-practice-framework.pdf", id="an item without letters"),
        pytest.param(name(number=12, ref="IR7b"), "IR10-12-IR007b-practice-framework.pdf", id="a ref of a series"),
        pytest.param(
            name(title="Gofal: cynllun tŷ’r dref"), "IR10-01-096-gofal-cynllun-tyr-dref.pdf", id="Welsh letters"
        ),
        pytest.param(name(title="计划"), "IR10-01-096-record.pdf", id="a title without letters of ours"),
        pytest.param(
            name(title=f"A plan {'x' * 80}"), "IR10-01-096-a-plan.pdf", id="a title that is cut where a word ends"
        ),
        pytest.param(name(title="x" * 80), f"IR10-01-096-{'x' * 40}.pdf", id="a word that is cut"),
        pytest.param(name(file="files/Scan.PDF"), "IR10-01-096-practice-framework.pdf", id="an ending in capitals"),
        pytest.param(name(file="files/scan"), "IR10-01-096-practice-framework", id="no ending"),
        pytest.param(name(file="files/scan.p:d"), "IR10-01-096-practice-framework", id="an ending that is none"),
        pytest.param(name(item="CON"), "CON-01-096-practice-framework.pdf", id="a device of Windows is only a part"),
    ],
)
def test_a_name(named: str, expected: str) -> None:
    assert named == expected
    assert not windows_refuses(named)


def test_a_file_that_two_items_ask_for_has_the_name_under_the_first() -> None:
    asked = [
        Asked("IR1", 1, "96", "Plan", FILE),
        Asked("IR2", 1, "97", "Plan", FILE),
        Asked("IR2", 2, "96", "Plan", FILE),
    ]
    assert file_names(asked) == {"96": "IR01-01-096-plan.pdf", "97": "IR02-01-097-plan.pdf"}


def test_names_that_would_meet_get_numbers() -> None:
    asked = [Asked("", 1, ref, "Plan", FILE) for ref in ("20a", "20A", "020a")]
    assert [*file_names(asked).values()] == ["020a-plan.pdf", "020A-plan-2.pdf", "020a-plan-3.pdf"]


def test_names_sort_as_the_items_are_numbered() -> None:
    asked = [Asked(f"IR{number}", 1, str(number), "Plan", FILE) for number in range(1, 121)]
    names = [*file_names(asked).values()]
    assert sorted(names) == names
