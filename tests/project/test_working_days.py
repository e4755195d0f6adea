"""Working days are Monday to Friday, without the bank holidays of a nation."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.project.working_days import MOST, between, last_of

CHRISTMAS = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("count", "after", "nation", "last"),
    [
        pytest.param(10, date(2025, 10, 6), "england", date(2025, 10, 20), id="two weeks without a holiday"),
        pytest.param(1, date(2026, 11, 27), "england", date(2026, 11, 30), id="the day after a Friday is Monday"),
        pytest.param(
            1, date(2026, 11, 28), "england", date(2026, 11, 30), id="what comes on a Saturday counts from Monday"
        ),
        pytest.param(10, date(2026, 4, 1), "england", date(2026, 4, 17), id="Good Friday and Easter Monday"),
        pytest.param(
            3, CHRISTMAS, "england", date(2026, 12, 31), id="Boxing Day is a Saturday, and Monday in its place"
        ),
        pytest.param(10, date(2026, 12, 18), "england", date(2027, 1, 6), id="over the end of a year"),
        pytest.param(
            5, date(2022, 9, 15), "england", date(2022, 9, 23), id="a holiday that was proclaimed for one year"
        ),
        pytest.param(1, date(2026, 11, 29), "scotland", date(2026, 12, 1), id="Saint Andrew's day in Scotland"),
        pytest.param(1, date(2026, 3, 16), "northern-ireland", date(2026, 3, 18), id="Saint Patrick's day"),
        pytest.param(1, date(2026, 2, 27), "wales", date(2026, 3, 2), id="no holiday for Saint David in Wales"),
        pytest.param(10, date(9999, 12, 28), "england", None, id="beyond the last day there is"),
    ],
)
def test_the_last_of_some_working_days(count: int, after: date, nation: str, last: date | None) -> None:
    assert last_of(count, after, nation) == last


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        pytest.param(date(2025, 10, 6), date(2025, 10, 20), 10, id="as many as there were"),
        pytest.param(CHRISTMAS, date(2027, 1, 5), 5, id="not Christmas nor New Year"),
        pytest.param(date(2025, 10, 20), date(2025, 10, 20), 0, id="none on the last day"),
        pytest.param(date(2025, 10, 21), date(2025, 10, 20), 0, id="none after it"),
        pytest.param(date(2025, 1, 1), date(9000, 1, 1), MOST, id="no more are counted than anybody needs"),
    ],
)
def test_the_working_days_that_are_left(start: date, end: date, days: int) -> None:
    assert between(start, end, "england") == days
