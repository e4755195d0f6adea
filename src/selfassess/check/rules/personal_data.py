from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfassess.check.people import is_beside_name, is_persons
from selfassess.diagnostics import Place, Problem
from selfassess.model.web_address import LOGIN, login_of, logins
from selfassess.project.odd_texts import texts_with
from selfassess.project.project import Project
from selfassess.prose.passage import Passage
from selfassess.syntax.nodes import Text

PART = r"[ \u00a0().\u2009\u202f\u2010-\u2013/-]"  # what parts a telephone number
DIGITS = re.compile(rf"[0-9][0-9][0-9]{PART}{{0,2}}[0-9][0-9][0-9]")
LONG = rf"\d(?:{PART}{{0,2}}\d){{8}}"
NOT_BEFORE = r"(?<![\w£.,/=&?#])"  # not within a number, a sum of money or an address
NOT_AFTER = r"(?![\w/%]|[.,-]\d)"
NHS = rf"""
    {NOT_BEFORE}(?<![+-])
    ([1-9]\d{{2}})([ \u00a0-]?)(\d{{3}})\2(\d{{4}})     # 3, 3 and 4 digits, parted alike or not at all
    {NOT_AFTER}
"""
BRITISH = rf"(?:\(?0|\(?(?:\+|00)44\)?{PART}?(?:\(0\){PART}?)?)"  # 0, (0, +44, 0044, +44 (0)
MOBILE = rf"{NOT_BEFORE}{BRITISH}7(?:{PART}{{0,2}}\d){{9}}{NOT_AFTER}"
LANDLINE = rf"{NOT_BEFORE}{BRITISH}[1-3](?:{PART}{{0,2}}\d){{8,9}}{NOT_AFTER}"
FOREIGN = rf"{NOT_BEFORE}\(?\+(?!44)[1-9]\d{{0,2}}\)?(?:{PART}{{0,2}}\d){{7,12}}{NOT_AFTER}"
CASE = r"""(?ix)
    \b(?:mosaic|las|liquidlogic|care\s?director|care\s?first|client|service\suser|case|patient)\s
    (?:id|no\.?|number|ref(?:erence)?)[\s:#]{0,3}\d{5,10}\b
"""
BORN = r"""(?ix)
    \b(?:d\.?o\.?b\.?|date\s+of\s+birth|born(?:\s+on)?)[\s:–-]{0,4}(?:the\s)?
    \d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:of\s)?(?:[a-z]{3,9}|\d{1,2})[\s./,-]+(?:19|20)?\d\d\b
"""
BIRTH_AND_FIGURE = r"(?i)(?:birth|born(?:\s+on)?|o\.?b)\D{0,12}\d"  # few texts that speak of birth give a day
BIRTH = ("irth", "born", "Born", "DOB", "O.B", "dob", "DoB")
INSURANCE = re.compile(
    r"""
    [A-CEGHJ-TW-Z](?<!\w.)[A-CEGHJ-TW-Z]      # D, F, I, Q, U and V are never the letters; Q is in examples
    [ ]?\d\d[ ]?\d\d[ ]?\d\d[ ]?[A-D]\b
    """,
    re.VERBOSE,
)
MAIL = r"(?<!mailto:)(?<!cid:)(?<![\w.%+-])[\w.%+-]+@(\w[\w-]*+(?:\.[\w-]++)++)"
MAIL_LINK = r"(?i)mailto:([\w.+-]+)@(\w[\w-]*(?:\.[\w-]+)+)"
CODED_MAIL = r"(?:(?<=%[0-9A-Fa-f]{2})|(?<![\w.+%-]))([\w.+-]+)%(?:25)*40(\w[\w-]*(?:\.[\w-]+)+)"
PUBLIC = (".gov.uk", ".nhs.uk", ".police.uk", ".gov.wales")
SHARED = ("info", "enquiries", "contact", "office", "admin", "hello", "help", "support", "team", "mail")
WEIGHTS = range(10, 1, -1)


def personal_data(project: Project) -> Iterator[Problem]:
    """Something that identifies a person: an NHS number, a phone number, an email address, a date of birth.

    These must not appear in any document: in the text, a title, or the lead or owner of something. Remove them. The
    rule finds NHS numbers (by their check digit), National Insurance numbers, case numbers of social care systems,
    dates of birth, mobile and foreign phone numbers, a landline number directly after a person's name, and email
    addresses, also inside web addresses. A user name or password in a web address is found too, in every file.

    What `contacts` of a report give under `email` and `phone` may stay. Shared mailboxes may stay: `info@…`, and
    those of public bodies that are not named after a person, such as `adult.social.care@exampleshire.gov.uk`.
    `jane.smith@exampleshire.gov.uk` may not. Landline numbers of services may stay. Any other address for readers may
    stay if it is a link with its own words, as in `[Write to Carers Together](mailto:carers@together.example)`, unless
    it is named after a person.

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
    yield from _logins(project)
    for passage in project.passages:
        yield from _problems(passage.text, [*_mail_links(passage)] if "@" in passage.text else ())
    contacts = [contact for report in project.assessment.reports.values() for contact in report.contacts]
    given = {id(text) for contact in contacts for text in (contact.email, contact.phone)}
    for text in project.short_texts:
        if id(text) not in given:
            yield from _problems(text)
    for record in project.assessment.evidence.values():
        if record.url and ("@" in record.url or "40" in record.url):
            yield from _problems(record.url)


def _logins(project: Project) -> Iterator[Problem]:
    """User names and passwords in web addresses, in every text and in what links lead to; they are never shown."""
    for text in texts_with(project, LOGIN):
        for start, end in logins(text):
            place = text.span(start, end)
            scheme = text[start : text.index("://", start) + 3]
            yield _login(place, text[start + len(scheme) : end], scheme if place.end is not None else None)
    for passage in project.all_passages:
        for link in passage.links:
            user = login_of(link.target)
            if user and not [*logins(passage.text)]:
                yield _login(link.target_position.place, user)
    for record in project.assessment.evidence.values():
        user = login_of(record.url or "")
        if record.url and user and not [*logins(record.url)]:
            yield _login(record.url.place, user)


def _login(place: Place, user: str, fix: str | None = None) -> Problem:
    if ":" not in user and "%3a" not in user.lower():
        return Problem(place, "This web address contains a user name.", "Remove the name, up to the @.", fix=fix)
    hint = "Remove the name and the password, up to the @, and change the password."
    return Problem(place, "This web address contains a user name and a password.", hint, fix=fix)


def _mail_links(passage: Passage) -> Iterator[tuple[range, str]]:
    """Where links to addresses are, and their words, which may be the address again: it is meant for readers."""
    for link in passage.links:
        block, start = link.position.block, link.position.offset
        if link.target.startswith("mailto:") and block.content.startswith("[", start):
            yield range(block.within(start), block.within(link.end - 1)), link.words


def _problems(text: Text, mail_links: Sequence[tuple[range, str]] = ()) -> Iterator[Problem]:
    users = [*logins(text)]
    for what, offset in [*_numbers(text), *_mail(text, mail_links)]:
        if not any(start <= offset < end for start, end in users):
            yield Problem(
                text.at(offset), f"This text contains {what}.", "Remove it. It must not appear in any document."
            )


def _numbers(text: Text) -> Iterator[tuple[str, int]]:
    """What each number is, and where it begins; its own words are left out of reports."""
    if DIGITS.search(text):
        is_long = re.search(LONG, text) is not None
        for number in re.finditer(MOBILE, text) if is_long else ():
            yield "a mobile phone number", number.start()
        for number in re.finditer(FOREIGN, text) if "+" in text else ():
            yield "a phone number", number.start()
        for number in re.finditer(LANDLINE, text) if is_long else ():
            if is_beside_name(text[: number.start()]):
                yield "the phone number of a named person", number.start()
        for number in re.finditer(NHS, text, re.VERBOSE) if is_long else ():
            if _is_nhs_number(number[1] + number[3] + number[4]):
                yield "an NHS number", number.start()
        for number in re.finditer(CASE, text) if re.search(r"\d{5}", text) else ():
            yield "a case number", number.start()
    for number in INSURANCE.finditer(text):
        yield "a National Insurance number", number.start()
    if any(map(text.__contains__, BIRTH)) and re.search(BIRTH_AND_FIGURE, text):
        yield from (("a date of birth", date.start()) for date in re.finditer(BORN, text))


def _mail(text: Text, mail_links: Sequence[tuple[range, str]]) -> Iterator[tuple[str, int]]:
    """Email addresses of people, each once, and where they begin."""
    seen: set[str] = set()
    for address in re.finditer(MAIL, text) if "@" in text else ():
        local = address[0].partition("@")[0]
        is_shown = any(address.start() in span and words.endswith(address[0]) for span, words in mail_links)
        if is_persons(local) or not (is_shown or _is_shared(local, address[1])):
            seen.add(address[0])
            yield "an email address", address.start()
    for address in re.finditer(MAIL_LINK, text) if "mailto:" in text.lower() else ():
        if is_persons(address[1]) and f"{address[1]}@{address[2]}" not in seen:
            yield "a person's email address", address.start(1)
    for address in re.finditer(CODED_MAIL, text) if "%40" in text or "%2540" in text else ():
        if is_persons(address[1]) or not _is_shared(address[1], address[2]):
            yield "an email address inside a web address", address.start(1)


def _is_nhs_number(digits: str) -> bool:
    """Whether the tenth digit is what the other nine require: eleven less their weighted sum modulo eleven."""
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=False))
    return (11 - weighted % 11) % 11 == int(digits[9])


def _is_shared(local: str, domain: str) -> bool:
    return f".{domain.lower()}".endswith(PUBLIC) or local.lower() in SHARED
