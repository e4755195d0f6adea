from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.queries import short_texts
from selfassess.syntax.source import Text

DIGITS = re.compile(r"[0-9][0-9][0-9][ \u00a0()-]{0,2}[0-9][0-9][0-9]")
NHS = r"(?<![\w£.,/=&?#+-])([1-9]\d{2})([ \u00a0-]?)(\d{3})\2(\d{4})(?![\w/%]|[.,-]\d)"
MOBILE = r"(?<![\w£.,/=&?#])(?:0|\(0|(?:\+|00)44[ \u00a0]?(?:\(0\)[ \u00a0]?)?)7(?:[ \u00a0)-]?\d){9}(?![\w/%]|[.,-]\d)"
INSURANCE = re.compile(r"[A-CEGHJ-TW-Z](?<!\w.)[A-CEGHJ-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b")
MAIL = r"(?<!mailto:)(?<![\w.%+-])[\w.%+-]+@(\w[\w-]*+(?:\.[\w-]++)++)(?!\]\(mailto:)"
PUBLIC = (".gov.uk", ".nhs.uk", ".police.uk", ".gov.wales")
SHARED = ("info", "enquiries", "contact", "office", "admin", "hello", "help", "support", "team", "mail")
WEIGHTS = range(10, 1, -1)


def personal_data(project: Project) -> Iterator[Problem]:
    """An NHS number, a National Insurance number, a mobile telephone number or an e-mail address of somebody.

    Such things must not reach a document: neither its prose, nor a title, a lead or the owner of a record.
    Take them out. NHS numbers are known by their check digit. The addresses of public bodies and shared ones
    such as `info@…` may stay, and so may landlines and every address that is meant for readers and stands
    behind words of its own, as in `[Write to Carers Together](mailto:carers@together.example)`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Mrs K, NHS number 943 476 5919, is pleased with her garden.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Mrs K is pleased with her garden. Ring 01632 960 123 or write to info@smallshire.example.
    """
    for text in (*(each.text for each in project.passages), *short_texts(project.assessment)):
        for what, offset in _found(text):
            yield Problem(text.at(offset), f"This text holds {what}.", "Take it out: it belongs in no document.")


def _found(text: Text) -> Iterator[tuple[str, int]]:
    """What each thing is, and where it begins; its own words are left out of reports."""
    if DIGITS.search(text):
        yield from (("a mobile telephone number", each.start()) for each in re.finditer(MOBILE, text))
        for number in re.finditer(NHS, text):
            if _is_nhs_number(number[1] + number[3] + number[4]):
                yield "an NHS number", number.start()
    for number in INSURANCE.finditer(text):
        yield "a National Insurance number", number.start()
    for address in re.finditer(MAIL, text) if "@" in text else ():
        if not _is_shared(address):
            yield "an e-mail address", address.start()


def _is_nhs_number(digits: str) -> bool:
    """Whether the tenth digit is what the other nine ask for: eleven less their weighted sum modulo eleven."""
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=False))
    return (11 - weighted % 11) % 11 == int(digits[9])


def _is_shared(address: re.Match[str]) -> bool:
    return f".{address[1].lower()}".endswith(PUBLIC) or address[0].partition("@")[0].lower() in SHARED
