from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.prose.passage import Passage
from selfassess.syntax.nodes import Text

DIGITS = re.compile(r"[0-9][0-9][0-9][ \u00a0()-]{0,2}[0-9][0-9][0-9]")
NOT_BEFORE = r"(?<![\w£.,/=&?#])"  # not within a number, a sum of money or an address
NOT_AFTER = r"(?![\w/%]|[.,-]\d)"
NHS = rf"""
    {NOT_BEFORE}(?<![+-])
    ([1-9]\d{{2}})([ \u00a0-]?)(\d{{3}})\2(\d{{4}})     # 3, 3 and 4 digits, parted alike or not at all
    {NOT_AFTER}
"""
MOBILE = rf"""
    {NOT_BEFORE}
    (?:0|\(0|(?:\+|00)44[ \u00a0]?(?:\(0\)[ \u00a0]?)?)  # 0, (0, +44, 0044, +44 (0)
    7(?:[ \u00a0)-]?\d){{9}}                             # 7 and nine more, however grouped
    {NOT_AFTER}
"""
INSURANCE = re.compile(
    r"""
    [A-CEGHJ-TW-Z](?<!\w.)[A-CEGHJ-TW-Z]      # D, F, I, Q, U and V are never the letters; Q is in examples
    [ ]?\d\d[ ]?\d\d[ ]?\d\d[ ]?[A-D]\b
    """,
    re.VERBOSE,
)
MAIL = r"(?<!mailto:)(?<!cid:)(?<![\w.%+-])[\w.%+-]+@(\w[\w-]*+(?:\.[\w-]++)++)"
PUBLIC = (".gov.uk", ".nhs.uk", ".police.uk", ".gov.wales")
SHARED = ("info", "enquiries", "contact", "office", "admin", "hello", "help", "support", "team", "mail")
WEIGHTS = range(10, 1, -1)


def personal_data(project: Project) -> Iterator[Problem]:
    """An NHS number, a National Insurance number, a mobile phone number or a person's email address.

    These must not appear in any document: in the text, a title, or the lead or owner of something. Remove them. An
    NHS number is recognised by its check digit.

    Email addresses of public bodies and shared ones such as `info@…` may stay, and so may landline numbers. Any
    address that you give for readers to use may stay if it is a link with its own words, as in `[Write to Carers
    Together](mailto:carers@together.example)`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Mrs K, NHS number 943 476 5919, is pleased with her garden.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Mrs K is pleased with her garden. Ring 01632 960 123 or write to info@exampleshire.example.
    """
    for passage in project.passages:
        yield from _problems(passage.text, [*_mail_links(passage)] if "@" in passage.text else ())
    for text in project.short_texts:
        yield from _problems(text)


def _mail_links(passage: Passage) -> Iterator[tuple[range, str]]:
    """Where links to addresses are, and their words, which may be the address again: it is meant for readers."""
    for link in passage.links:
        block, start = link.position.block, link.position.offset
        if link.target.startswith("mailto:") and block.content.startswith("[", start):
            yield range(block.within(start), block.within(link.end - 1)), link.words


def _problems(text: Text, mail_links: Sequence[tuple[range, str]] = ()) -> Iterator[Problem]:
    for what, offset in _personal(text, mail_links):
        yield Problem(text.at(offset), f"This text contains {what}.", "Remove it. It must not appear in any document.")


def _personal(text: Text, mail_links: Sequence[tuple[range, str]]) -> Iterator[tuple[str, int]]:
    """What each thing is, and where it begins; its own words are left out of reports."""
    if DIGITS.search(text):
        yield from (("a mobile phone number", number.start()) for number in re.finditer(MOBILE, text, re.VERBOSE))
        for number in re.finditer(NHS, text, re.VERBOSE):
            if _is_nhs_number(number[1] + number[3] + number[4]):
                yield "an NHS number", number.start()
    for number in INSURANCE.finditer(text):
        yield "a National Insurance number", number.start()
    for address in re.finditer(MAIL, text) if "@" in text else ():
        is_shown = any(address.start() in span and words.endswith(address[0]) for span, words in mail_links)
        if not is_shown and not _is_shared(address):
            yield "an email address", address.start()


def _is_nhs_number(digits: str) -> bool:
    """Whether the tenth digit is what the other nine require: eleven less their weighted sum modulo eleven."""
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=False))
    return (11 - weighted % 11) % 11 == int(digits[9])


def _is_shared(address: re.Match[str]) -> bool:
    return f".{address[1].lower()}".endswith(PUBLIC) or address[0].partition("@")[0].lower() in SHARED
