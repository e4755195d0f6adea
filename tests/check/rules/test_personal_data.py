"""personal-data: numbers and addresses of people, told from those of offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, record, statement, text_at

NHS, INSURANCE = "an NHS number", "a National Insurance number"
MOBILE, MAIL, BORN = "a mobile phone number", "an email address", "a date of birth"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("943 476 5919", NHS), ("9434765919", NHS), ("943-476-5919", NHS), ("401 023 2137", NHS),
        ("AB123456C", INSURANCE), ("AB 12 34 56 C", INSURANCE), ("QQ 12 34 56 C", INSURANCE),
        ("07700 900123", MOBILE), ("07700900123", MOBILE), ("07700-900-123", MOBILE), ("+44 7700 900123", MOBILE),
        ("+44 (0)7700 900 123", MOBILE), ("+447700900123", MOBILE), ("(+44) 7700 900123", MOBILE),
        ("07700.900.123", MOBILE), ("07700/900123", MOBILE), ("07700\u2013900\u2013123", MOBILE),
        ("+353 87 123 4567", "a phone number"), ("+48 601 234 567", "a phone number"),
        ("jane.smith@trust.nhs.uk", MAIL), ("jane.smith@smallshire.gov.uk", MAIL), ("j.smith2@smallshire.gov.uk", MAIL),
        ("jane-smith@smallshire.gov.uk", MAIL), ("DOB 12/03/1941", BORN), ("born on 12 March 1941", BORN),
        ("date of birth: 12.3.41", BORN), ("Mosaic ID 1234567", "a case number"), ("0044 7700 900123", MOBILE),
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
        "info@smallshire.example", "carers@smallshire.gov.uk", "@SmallshireCouncil",
        "adult.social.care@smallshire.gov.uk",
        "first.contact@smallshire.gov.uk", "carers-team@trust.nhs.uk", "blue.badge2@smallshire.gov.uk", "born in 1941",
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
        *(f"shared.lives@smallshire.{body}" for body in ("gov.uk", "nhs.uk", "police.uk", "gov.wales")),
    ],
)
def test_the_address_of_an_office_or_a_public_body_may_stay(address: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"Write to {address}, we say."), "personal-data") == []


def test_what_contacts_of_a_report_give_for_readers_may_stay(tmp_path: Path) -> None:
    report = "# content/reports/r.yaml\nreport: r\nto: Care Board\ndate: 2026-12-15\ncontacts:\n"
    contact = "  - {role: Author, name: 07700 900123, email: jane.smith@smallshire.gov.uk, phone: 07700 900123}\n"
    [found] = findings_in(tmp_path, report + contact, "personal-data")
    assert text_at(tmp_path, found).startswith("07700 900123, email")


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


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("[Jane Smith](mailto:jane.smith@carers.example)", "a person's email address"),
        ("[jane.smith@smallshire.gov.uk](mailto:jane.smith@smallshire.gov.uk)", "an email address"),
        ("[plan](https://a.example/?email=jane@mail.example)", "an email address"),
        ("[plan](https://a.example/?to=jane.smith%40smallshire.gov.uk)", "an email address inside a web address"),
        ("[plan](https://a.example/?d=05%7C01%7Cjo%40mail.example%7C0)", "an email address inside a web address"),
        ("Ask Jane Smith on 01632 960 123.", "the phone number of a named person"),
        ("Ask Mrs Patel (tel: 01632 960123).", "the phone number of a named person"),
        ("Ask Mohammed Khan: +44 1632 960123.", "the phone number of a named person"),
    ],
)
def test_a_person_is_known_by_the_name_beside_or_in_it(words: str, found: str, tmp_path: Path) -> None:
    assert [each.message for each in findings_in(tmp_path, chapter(words), "personal-data")] == [
        f"This text contains {found}."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ring the Carers Centre on 01632 960 123.", "Ring Grace House on 01632 960 123.",
        "Ring Adult Social Care: 01632 960123.",
        "Jane Smith leads it. Ring 01632 960 123.", "[Write to us](mailto:adult.social.care@smallshire.gov.uk)",
        "[plan](https://a.example/?to=info%40smallshire.example)", "[plan](https://a.example/a%40b)", "up by +12 345",
    ],
)  # fmt: skip
def test_services_and_their_numbers_may_stay(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words), "personal-data") == []


def test_a_password_in_an_address_is_taken_out(tmp_path: Path) -> None:
    example = chapter("[plan](https://jo:secret@a.example/b)")
    [finding] = findings_in(tmp_path, example, "personal-data")
    assert finding.message == "This web address contains a user name and a password."
    assert (finding.fix, text_at(tmp_path, finding)) == ("https://", "https://jo:secret@a.example/b)")


def test_the_address_of_a_record_is_looked_at(tmp_path: Path) -> None:
    example = record("url: https://a.example/?email=jane%40mail.example")
    assert [each.place.path for each in findings_in(tmp_path, example, "personal-data")] == ["[0].url"]


USER = "This web address contains a user name."
PASSWORD = "This web address contains a user name and a password."


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("[plan](https://jo@a.example/b)", USER),
        ("[plan](https://jo:secret@a.example/b)", PASSWORD),
        ("[plan](https://jo:se@cret@a.example/b)", PASSWORD),
        ("[plan](https://jo:secret@[::1]/b)", PASSWORD),
        ("[plan](<https://jo:secret@a.example/b>)", PASSWORD),
        ("[plan](https://jo%3Asecret%40a.example/b)", PASSWORD),
        ("[plan](https://jo:secret\\@a.example/b)", PASSWORD),
        ("[plan](https://jo:secret&#64;a.example/b)", PASSWORD),
        ("[plan](HTTPS://jo:secret@a.example/b)", PASSWORD),
        ("See https://jo:secret@a.example/b.", PASSWORD),
        ("`ftp://jo:secret@a.example/b`", PASSWORD),
        ("[plan][1]\n\n  [1]: https://jo:secret@a.example/b", PASSWORD),
    ],
)
def test_a_user_name_in_an_address_is_found_however_it_is_written(words: str, message: str, tmp_path: Path) -> None:
    findings = findings_in(tmp_path, chapter(words), "personal-data")
    assert [each.message for each in findings] == [message]


@pytest.mark.parametrize(
    "words",
    [
        "[plan](https://a.example/@carers)", "[plan](https://a.example/?to=@carers)", "See https://a.example, @carers.",
        "[Write](mailto:info@a.example)", "[plan](https://a.example/#@)", "Type https:// and then @.",
    ],
)  # fmt: skip
def test_an_address_may_have_such_a_character_after_its_site(words: str, tmp_path: Path) -> None:
    assert [
        each for each in findings_in(tmp_path, chapter(words), "personal-data") if "web address" in each.message
    ] == []


@pytest.mark.parametrize("key", ["notes", "unused", "version", "owner", "url"])
def test_a_password_is_found_in_every_key_of_a_record(key: str, tmp_path: Path) -> None:
    example = record(f"{key}: https://jo:secret@a.example/b")
    assert [each.message for each in findings_in(tmp_path, example, "personal-data")] == [PASSWORD]


@pytest.mark.parametrize(
    "url", ["https:jo:secret@a.example", "HTTPS://jo:secret@a.example/b c", "ftp://jo:secret@a.example"]
)
def test_no_finding_says_the_password(url: str, tmp_path: Path) -> None:
    words = "[plan](https://jo:secret@a.example/b c) and [plan](https://jo:secret@a.example/?utm_source=b)"
    findings = findings_in(tmp_path, chapter(words) + record(f"url: {url}"))
    assert findings
    assert not any("secret" in f"{each.message}{each.hint}" for each in findings)
