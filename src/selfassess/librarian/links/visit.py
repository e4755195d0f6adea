"""One address asked to its end: by HEAD, by GET where that is no plain answer, and along its redirects."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import takewhile

from selfassess.librarian.links.address import Address, onward, printed
from selfassess.librarian.links.answer import Answer, Hop, Outcome
from selfassess.librarian.links.faults import Fault
from selfassess.librarian.links.manners import Manners, Turns
from selfassess.librarian.links.web import Reply, Web

PERMANENT = (301, 308)
REDIRECTS = (*PERMANENT, 302, 303, 307)
CROWDED = (429, 503)
SETTLED = (Outcome.NO_SUCH_SITE, Outcome.REFUSED, Outcome.CERTIFICATE, Outcome.ISSUER, Outcome.BUSY)
LOST = (*SETTLED[:-1], Outcome.NOT_LOOKED_UP, Outcome.UNREACHABLE, Outcome.NO_CONNECTION, Outcome.NOT_SECURE)
STATUSES = {404: Outcome.NOT_THERE, 410: Outcome.TAKEN_AWAY, 429: Outcome.BUSY, 503: Outcome.BUSY}
CLASSES = {2: Outcome.OPEN, 4: Outcome.KEPT_OUT, 5: Outcome.FAILING}
SECONDS = re.compile(r"\d{1,9}", re.ASCII)


class Visit:
    """What an address has led to so far, and how many seconds it may still take."""

    def __init__(self, address: Address, web: Web, turns: Turns, manners: Manners) -> None:
        self._address = address
        self._web = web
        self._turns = turns
        self._manners = manners
        self._left = manners.whole
        self._hops: list[Hop] = []

    def answer(self) -> Answer:
        at, credentials = self._address, self._address.credentials
        seen = {at.url}
        while True:
            reply = self._settled(at, credentials)
            if not isinstance(reply, Reply):
                return self._made(reply[0], detail=reply[1])
            if reply.status not in REDIRECTS or not reply.location:
                return self._judged(reply.status)
            to = onward(at, reply.location)
            if to is None:
                return self._made(Outcome.OFF_THE_WEB, reply.status, printed(reply.location))
            self._hops.append(Hop(reply.status, to))
            if to.url in seen:
                return self._made(Outcome.CIRCLE, reply.status)
            if len(self._hops) > self._manners.hops:
                return self._made(Outcome.TOO_FAR, reply.status)
            seen.add(to.url)
            credentials = credentials if to.site == at.site else ""
            at = to

    def _settled(self, at: Address, credentials: str) -> Reply | Fault:
        """The answer that counts. Some sites refuse HEAD, or answer it wrongly, so GET has the last word."""
        lost = self._web.lost.get(at.site)
        if lost is not None:
            return lost
        reply = self._asked("HEAD", at, credentials)
        if not _is_plain(reply):
            reply = self._asked("GET", at, credentials)
        if not isinstance(reply, Reply) and reply[0] in LOST:
            self._web.lost[at.site] = reply
        return reply

    def _asked(self, method: str, at: Address, credentials: str) -> Reply | Fault:
        """The answer; a second one where the site asks for a moment's rest."""
        reply = self._once(method, at, credentials)
        rest = _rest(reply) if isinstance(reply, Reply) and reply.status in CROWDED else None
        if rest is None:
            return reply
        self._turns.rest(at.host, rest)
        return self._once(method, at, credentials) if rest <= self._manners.patience else reply

    def _once(self, method: str, at: Address, credentials: str) -> Reply | Fault:
        with self._turns.turn(at.host) as is_ours:
            if not is_ours:
                return Outcome.BUSY, ""
            if self._left <= 0:
                return Outcome.TIMED_OUT, ""
            begun = time.monotonic()
            reply = self._web.ask(method, at, credentials, self._left)
            self._left -= time.monotonic() - begun
            return reply

    def _judged(self, status: int) -> Answer:
        outcome = STATUSES.get(status) or CLASSES.get(status // 100, Outcome.UNCLEAR)
        if outcome is Outcome.OPEN and self._hops:
            is_lost = self._hops[-1].to.is_front_page and not self._address.is_front_page
            outcome = Outcome.MOVED if self._moved_to is not None else Outcome.LED_ON
            outcome = Outcome.FRONT_PAGE if is_lost else outcome
        return self._made(outcome, status)

    @property
    def _moved_to(self) -> Address | None:
        """Where the redirects lead that hold for good, before the first that does not."""
        lasting = list(takewhile(lambda hop: hop.status in PERMANENT, self._hops))
        return lasting[-1].to if lasting else None

    def _made(self, outcome: Outcome, status: int = 0, detail: str = "") -> Answer:
        return Answer(self._address, outcome, status, tuple(self._hops), self._moved_to, detail)


def _is_plain(reply: Reply | Fault) -> bool:
    if isinstance(reply, Reply):
        return reply.status < 400 or reply.status == 429
    return reply[0] in SETTLED


def _rest(reply: Reply) -> float | None:
    """For how many seconds a site asks to be left alone; None where it does not say."""
    said = reply.retry_after.strip()
    if SECONDS.fullmatch(said):
        return float(said)
    until, now = _moment(said), _moment(reply.date) or datetime.now(UTC)
    return max((until - now).total_seconds(), 0.0) if until is not None else None


def _moment(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
