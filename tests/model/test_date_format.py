"""Days and months in words."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.document.every_language import language_of
from selfassess.document.language import ENGLISH
from selfassess.model.date_format import when
from selfassess.model.partial_date import NO_DATE, PartialDate

AS_AT = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("day", "english", "welsh"),
    [
        pytest.param(PartialDate.of_day(AS_AT), "30 November 2026", "30 Tachwedd 2026", id="a day"),
        pytest.param(PartialDate.of_month(2026, 11), "November 2026", "Tachwedd 2026", id="a month"),
        pytest.param(PartialDate.parse("Q3 2026/27"), "Q3 2026/27", "Ch3 2026/27", id="a quarter"),
        pytest.param(AS_AT, "30 November 2026", "30 Tachwedd 2026", id="a day that cannot be a month"),
        pytest.param(None, "", "", id="none"),
        pytest.param(NO_DATE, "Not recorded", "Heb ei gofnodi", id="one that could not be read"),
    ],
)
def test_dates(day: PartialDate | date | None, english: str, welsh: str) -> None:
    assert (when(day, ENGLISH), when(day, language_of("cy-GB"))) == (english, welsh)
