"""The kind of a document by the words of its title: where they leave a doubt, none."""

from __future__ import annotations

import pytest

from selfassess.librarian.kinds import WORDS, kind_of
from selfassess.model.assessment import RECORD_KINDS

CERTAIN = [
    ("Carers strategy 2026", "strategy"), ("Safeguarding policy", "policy"), ("Minutes of the board", "minutes"),
    ("Board minutes 1 March 2026", "minutes"), ("Staff survey results 2025", "survey"), ("Survey of visits", "survey"),
    ("Strategy action plan", "plan"), ("Report to Cabinet on the carers policy", "report"), ("Plan: 2024", "plan"),
    ("Performance dashboard September 2026", "data"), ("Case study: Shared Lives", "case-study"),
    ("POLICIES", "policy"),
    ("Annual report 2024-25", "report"), ("Care Act assessment procedure (draft)", "procedure"),
    ("Plan on a page", "plan"),
    ("Equality and diversity policy", "policy"), ("Workforce data 2025/26", "data"),
    ("Carers strategy easy read", "strategy"),
    ("Safeguarding policy – appendix A", "policy"), ("Business plan, 2025 to 2029", "plan"),
    ("Policy v2 final", "policy"),
]  # fmt: skip
UNSURE = [
    "Policy and procedure", "Strategy and action plan", "Policy & practice guide", "Practice framework", "",
    "Market position statement", "Terms of reference for the plan",
    "Policy/procedure", "Reporting", "Planning framework", "2026",
]  # fmt: skip


@pytest.mark.parametrize(("title", "kind"), CERTAIN)
def test_a_title_names_a_kind(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize("title", UNSURE)
def test_a_title_that_leaves_a_doubt_names_none(title: str) -> None:
    assert kind_of(title) == ""


@pytest.mark.parametrize(("ending", "kind"), [(".mp4", "video"), (".docx", "")])
def test_a_film_is_known_by_its_ending(ending: str, kind: str) -> None:
    assert kind_of("Shared Lives", ending) == kind


def test_every_kind_is_one_of_the_library() -> None:
    assert set(WORDS) <= set(RECORD_KINDS)
