"""Many addresses checked at once: several websites side by side, the requests to each one after another."""

from __future__ import annotations

import ssl
import time
from collections import deque
from collections.abc import Collection, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from selfassess.links.answer import Answer, Outcome
from selfassess.links.connection import Web
from selfassess.links.failures import RefusedError, UnansweredError
from selfassess.links.journey import Journey, after, failed, late, refused
from selfassess.links.limits import RequestLimits
from selfassess.links.request import Head, ask
from selfassess.links.targets import host
from selfassess.links.threads import started

DEFAULT = RequestLimits()
INTERNET = Web()
# Seconds. On Windows, Ctrl-C is noticed only when a wait ends.
TICK = 0.2


def check(
    targets: Collection[str], limits: RequestLimits = DEFAULT, web: Web = INTERNET
) -> Generator[tuple[str, Answer]]:
    """Each target with its answer, as they arrive. Nothing more is asked once the generator is closed.

    A name that does not exist looks like a network that is down. So it is dead only if another address was reached
    and still is at the end.
    """
    pool = Pool(limits, web)
    for url in targets:
        pool.site(url).waiting.append(Journey(url, url))
    nameless: list[tuple[str, Answer]] = []
    reached = ""
    while pool.is_busy:
        for url, answer in pool.turn():
            if answer.status:
                reached = url
            if answer.trouble == "name":
                nameless.append((url, answer))
            else:
                yield url, answer
    if nameless and reached and pool.is_reachable(reached):
        nameless = [(url, Answer(Outcome.DEAD, f"There is no site {host(url)}.")) for url, _ in nameless]
    yield from nameless


class Site(Struct):
    """A website: what it is still to be asked, from when on, and how many seconds it has taken."""

    waiting: deque[Journey]
    ready: float = 0.0
    taken: float = 0.0
    is_asked: bool = False

    def rest(self, seconds: float, is_counted: bool) -> None:
        """Nothing is asked for these seconds; they count for a site that is slow, or that wants them."""
        self.ready = time.monotonic() + seconds
        self.taken += seconds if is_counted else 0.0

    def dismiss(self) -> list[Journey]:
        """The journeys that have not begun; they no longer wait."""
        fresh = [journey for journey in self.waiting if journey.is_fresh]
        self.waiting = deque(journey for journey in self.waiting if not journey.is_fresh)
        return fresh


class Visit(Struct, frozen=True):
    """A request on its way, since a time of the monotonic clock."""

    site: Site
    journey: Journey
    began: float


class Pool:
    """All websites, and the requests that are on their way."""

    def __init__(self, limits: RequestLimits, web: Web) -> None:
        self._limits = limits
        self._ask = partial(ask, web=web, trust=ssl.create_default_context())
        self._sites: dict[str, Site] = {}
        self._visits: dict[Future[Head], Visit] = {}

    @property
    def is_busy(self) -> bool:
        return bool(self._visits) or any(site.waiting for site in self._sites.values())

    def site(self, url: str) -> Site:
        return self._sites.setdefault(host(url), Site(deque()))

    def is_reachable(self, url: str) -> bool:
        """Whether an address that was reached still is."""
        visit = started(self._ask, "HEAD", url, True, deadline=time.monotonic() + self._limits.request)
        wait([visit])
        failure = visit.exception()
        return not isinstance(failure, UnansweredError) or failure.trouble not in ("network", "name")

    def turn(self) -> Iterator[tuple[str, Answer]]:
        """Asks what may be asked now, and gives the answers that are there after a short while."""
        self._start()
        if self._visits:
            wait(self._visits, TICK, FIRST_COMPLETED)
        else:
            time.sleep(TICK)
        for future in [future for future in self._visits if future.done()]:
            yield from self._end(future, self._visits.pop(future))

    def _start(self) -> None:
        now, limits = time.monotonic(), self._limits
        places = limits.sites - sum(now - visit.began < limits.quick for visit in self._visits.values())
        due = [site for site in self._sites.values() if site.waiting and not site.is_asked and site.ready <= now]
        for site in sorted(due, key=lambda site: site.ready)[: max(places, 0)]:
            journey = site.waiting.popleft()
            seconds = min(limits.request, limits.address - journey.seconds, limits.site - site.taken)
            may_be_private = not journey.is_from_public
            future = started(self._ask, journey.method, journey.end, may_be_private, deadline=now + seconds)
            self._visits[future] = Visit(site, journey, now)
            site.is_asked = True

    def _end(self, future: Future[Head], visit: Visit) -> Iterator[tuple[str, Answer]]:
        """What is known once a request has ended."""
        limits, site, seconds = self._limits, visit.site, time.monotonic() - visit.began
        requests = (*visit.journey.requests, (host(visit.journey.end), seconds))
        journey = replace(visit.journey, requests=requests)
        is_slow = journey.seconds_here >= limits.quick
        site.is_asked = False
        site.taken += seconds if is_slow else 0.0
        following = self._following(future, journey, site)
        if isinstance(following, Journey):
            is_here = self.site(following.end) is site
            site.rest(following.pause if is_here else limits.pause, is_slow or following.pause > 0)
            self.site(following.end).waiting.appendleft(following)
            yield from self._give_up(self.site(following.end))
        else:
            site.rest(limits.pause, is_slow)
            is_for_all = following.trouble not in (None, "address")
            yield from ((each.url, following) for each in (journey, *(site.dismiss() if is_for_all else ())))
        yield from self._give_up(site)

    def _following(self, future: Future[Head], journey: Journey, site: Site) -> Answer | Journey:
        try:
            head = future.result()
        except UnansweredError as failure:
            return failed(journey, failure)
        except RefusedError as refusal:
            return refused(journey, refusal)
        return after(journey, head, self._limits, self._left(site, journey))

    def _left(self, site: Site, journey: Journey) -> float:
        """The seconds that a request may still wait, with time enough to be answered."""
        limits = self._limits
        return min(limits.address - journey.seconds, limits.site - site.taken) - limits.quick

    def _give_up(self, site: Site) -> Iterator[tuple[str, Answer]]:
        """The answers of journeys for which there is no time."""
        for journey in list(site.waiting):
            if self._left(site, journey) <= 0:
                site.waiting.remove(journey)
                yield journey.url, late(journey, self._limits)
