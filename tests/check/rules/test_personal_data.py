"""personal-data: numbers and addresses of people, told from those of offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, record, statement, text_at

NHS, INSURANCE = "an NHS number", "a National Insurance number"
MOBILE, MAIL = "a mobile phone number", "an email address"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("943 476 5919", NHS), ("9434765919", NHS), ("943-476-5919", NHS), ("401 023 2137", NHS),
        ("AB123456C", INSURANCE), ("AB 12 34 56 C", INSURANCE), ("QQ 12 34 56 C", INSURANCE),
        ("07700 900123", MOBILE), ("07700900123", MOBILE), ("07700-900-123", MOBILE), ("+44 7700 900123", MOBILE),
        ("+44 (0)7700 900 123", MOBILE), ("0044 7700 900123", MOBILE),
        ("jane.smith@mail.example", MAIL), ("j_smith+care@mail.example.org", MAIL),
    ],
)  # fmt: skip
def test_what_belongs_to_a_person_is_found_where_it_stands(words: str, what: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Reach Mrs K by {words}, she says."))
    assert (finding.rule, finding.message) == ("personal-data", f"This text contains {what}.")
    assert text_at(tmp_path, finding).startswith(words)


@pytest.mark.parametrize(
    "words",
    [
        "943 476 5918", "£9434765919", "1,943,476,5919", "9434765919.5", "19434765919", "94 347 659 19",
        "[plan](https://smallshire.example/9434765919)", "2022-23 2023-24 2024-25", "in 2023 100 200 3000 people",
        "AB1234567", "AB123456E", "XAB123456C", "AB12345",
        "01632 960123", "0300 123 4567", "0800 123 4567", "17700900123",
        "info@smallshire.example", "carers@smallshire.gov.uk", "jane.smith@trust.nhs.uk", "@SmallshireCouncil",
        "[Write to the carers' centre](mailto:centre@carers.example)",
        "[centre@carers.example](mailto:centre@carers.example)",
    ],
)  # fmt: skip
def test_other_numbers_and_the_addresses_of_offices_may_stay(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"Reach us by {words}, we say."), "personal-data") == []


@pytest.mark.parametrize(
    "address",
    [
        *(
            f"{name}@smallshire.example"
            for name in ("info", "enquiries", "contact", "office", "admin", "hello", "help")
        ),
        *(f"{name}@smallshire.example" for name in ("support", "team", "mail", "Info")),
        *(f"jane.smith@smallshire.{body}" for body in ("gov.uk", "nhs.uk", "police.uk", "gov.wales")),
    ],
)
def test_the_address_of_an_office_or_a_public_body_may_stay(address: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"Write to {address}, we say."), "personal-data") == []


def test_what_a_story_shows_besides_its_words_is_read_too(tmp_path: Path) -> None:
    story = "{spotlight: AB123456C, about: 943 476 5919, story: Words., consent: {given: 2026-05-01}}"
    findings = findings_in(tmp_path, statement(f"going_well: [Good.]\npeople_say:\n  - {story}"))
    assert [each.place.path for each in findings] == ["people_say[0].spotlight", "people_say[0].about"]


def test_the_owner_of_a_record_is_a_role_and_not_an_address(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record("owner: Jane Smith, jane.smith@mail.example"), "personal-data")
    assert finding.place.path == "[0].owner"


def test_the_report_does_not_repeat_it(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("Mrs K, 943 476 5919."))
    assert "943" not in finding.message + finding.hint
