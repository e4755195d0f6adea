"""The way from an address that an author typed to its answer, request by request. Nothing here waits or connects."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from selfassess.links.answer import Answer, Outcome
from selfassess.links.failures import TIME, RefusedError, UnansweredError
from selfassess.links.limits import RequestLimits
from selfassess.links.networks import Kind
from selfassess.links.request import Head
from selfassess.links.targets import has_login, host, is_front_page, redirected, target

REDIRECTS = (301, 302, 303, 307, 308)
PERMANENT = (301, 308)
GONE = (404, 410)
LONGEST = 4_096
TOO_MANY_REQUESTS = 429
UNAVAILABLE = 503
OTHER_STATUSES = {4: "The site does not let a program open this address", 5: "The site is not working properly"}
ANOTHER = (
    "Type the address at which readers can open the document, or keep a copy in evidence/files/ and type its path "
    "under “file:”."
)
ELSEWHERE = "Open it in a browser. If it shows the document, type the address that the browser then shows."
ALONE = "Open it in a browser, or check it alone: selfassess evidence links {ref}"


class Journey(Struct, frozen=True):
    """How far one has come: `url` was typed, `end` is asked next, once `pause` seconds have passed.

    `requests` are the hosts that were asked until now with the seconds that each took, `redirects` led to `end`.
    """

    url: str
    end: str
    method: Literal["HEAD", "GET"] = "HEAD"
    redirects: tuple[str, ...] = ()
    is_permanent: bool = True
    new_address: str = ""
    is_from_public: bool = False
    has_paused: bool = False
    pause: float = 0.0
    requests: tuple[tuple[str, float], ...] = ()

    @property
    def seconds(self) -> float:
        return sum(seconds for _, seconds in self.requests)

    @property
    def seconds_here(self) -> float:
        """What the website that was asked last has taken."""
        return sum(seconds for host, seconds in self.requests if host == self.requests[-1][0])

    @property
    def is_at_start(self) -> bool:
        return self.end == self.url

    @property
    def is_fresh(self) -> bool:
        return not self.requests


def after(journey: Journey, head: Head, limits: RequestLimits, patience: float) -> Answer | Journey:
    """What comes next, or the answer, after the head of a response; `patience` is the longest pause in seconds."""
    if head.status in REDIRECTS and head.location:
        return _led_on(journey, head, limits)
    is_busy = head.status in (TOO_MANY_REQUESTS, UNAVAILABLE)
    pause = _pause(head.retry_after) if is_busy else None
    if pause is not None and pause <= patience and not journey.has_paused:
        return replace(journey, pause=pause, has_paused=True)
    if pause is not None or head.status == TOO_MANY_REQUESTS:
        reason = f"The site {host(journey.end)} asks programs to come back later ({head.status})."
        return Answer(Outcome.LOOK, reason, head.status, trouble="site" if journey.is_at_start else None)
    answer = _meaning(head.status, journey)
    return _again(journey) or answer if answer.trouble else answer


def failed(journey: Journey, failure: UnansweredError) -> Answer | Journey:
    """What comes next, or the answer, after a request that failed."""
    again = _again(journey) if failure.trouble == "address" else None
    return again or Answer(
        Outcome.LOOK,
        failure.reason.format(host=host(journey.end)),
        # The trouble of a website that another one redirects to does not affect that one.
        trouble=failure.trouble if journey.is_at_start else None,
    )


def refused(journey: Journey, refusal: RefusedError) -> Answer:
    """The answer where a request was not made, because of where it leads."""
    name = host(journey.end)
    subject = name if name == refusal.address else f"{name} has the address {refusal.address}, which"
    why = f"was not asked: {subject} {refusal.reason}."
    if journey.is_at_start:
        return Answer(Outcome.LOOK, f"This address {why}", trouble="refused", hint=ANOTHER)
    return Answer(Outcome.LOOK, f"This address leads on to {journey.end}, which {why}", hint=ELSEWHERE)


def late(journey: Journey, limits: RequestLimits) -> Answer:
    """The answer where a request was not made, because its website, or the journey, had taken all its time."""
    is_begun = journey.is_at_start and not journey.is_fresh
    if is_begun or journey.seconds >= limits.address - limits.quick:
        return Answer(Outcome.LOOK, TIME.format(host=host(journey.url)))
    subject = "This address" if journey.is_at_start else f"This address leads on to {journey.end}, which"
    reason = f"{subject} was not asked: the site {host(journey.end)} had already taken {limits.site:.0f} seconds."
    return Answer(Outcome.LOOK, reason, hint=ALONE)


def _again(journey: Journey) -> Journey | None:
    """The journey with GET, from its beginning, if the website may only have refused or misunderstood HEAD."""
    return Journey(journey.url, journey.url, "GET", requests=journey.requests) if journey.method == "HEAD" else None


def _led_on(journey: Journey, head: Head, limits: RequestLimits) -> Answer | Journey:
    """The journey to where a redirect leads."""
    location = redirected(journey.end, head.location)
    end = target(location)
    redirects = (*journey.redirects, journey.end)
    if end is None:
        return Answer(Outcome.LOOK, "This address leads to something that is not a web address.", head.status)
    if has_login(location):
        reason = "This address leads on to one with a user name or password, which was not asked."
        return Answer(Outcome.LOOK, reason, head.status)
    if len(end) > LONGEST:
        return Answer(Outcome.LOOK, f"This address leads on to one of more than {LONGEST:,} characters.", head.status)
    if end in redirects:
        return Answer(Outcome.LOOK, "This address redirects in a circle.", head.status)
    if len(redirects) > limits.redirects:
        return Answer(Outcome.LOOK, "This address redirects too many times.", head.status)
    is_permanent = journey.is_permanent and head.status in PERMANENT
    return replace(
        journey,
        end=end,
        redirects=redirects,
        is_permanent=is_permanent,
        new_address=end if is_permanent else journey.new_address,
        is_from_public=journey.is_from_public or head.kind is Kind.PUBLIC,
        pause=0.0,
    )


def _pause(retry_after: str) -> float | None:
    """The seconds that `Retry-After` asks for, as a number or as a date; None if it asks for none that is valid."""
    if re.fullmatch(r"\d{1,9}", retry_after, re.ASCII):
        return float(retry_after)
    with suppress(ValueError):
        until = datetime.strptime(retry_after, "%a, %d %b %Y %H:%M:%S GMT").replace(tzinfo=UTC)
        return max(0.0, (until - datetime.now(UTC)).total_seconds())
    return None


def _meaning(status: int, journey: Journey) -> Answer:
    """What a status means at the end of the redirects."""
    end, url = journey.end, journey.url
    if status in GONE:
        return Answer(Outcome.DEAD, f"Nothing is at this address ({status}).", status, trouble="address")
    if status // 100 != 2:
        reason = OTHER_STATUSES.get(status // 100, "The site gives an unusual answer")
        return Answer(Outcome.LOOK, f"{reason} ({status}).", status, trouble="address")
    if is_front_page(end) and not is_front_page(url):
        return Answer(Outcome.LOOK, f"This address opens a front page, {end}: the document may be gone.", status)
    if journey.new_address:
        return Answer(Outcome.MOVED, "This address has moved for good.", status, journey.new_address)
    return Answer(Outcome.WORKS, "" if journey.is_at_start else f"This address leads on to {end}.", status)
