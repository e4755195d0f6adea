"""Many addresses checked at once: several websites side by side, the addresses of each one after another."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Collection, Generator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import groupby
from threading import Thread

from selfassess.links.http import Answer, Client, Outcome, RequestLimits
from selfassess.links.targets import host

DEFAULT = RequestLimits()
# Seconds. On Windows, Ctrl-C is noticed only when a wait ends.
TICK = 0.2


def check(targets: Collection[str], limits: RequestLimits = DEFAULT) -> Generator[tuple[str, Answer]]:
    """Each target with its answer, as they arrive. Nothing more is asked once the generator is closed.

    A name that does not exist looks like a network that is down. So it is dead only if another address was reached
    and still is at the end.
    """
    client = Client(limits)
    # The addresses of each website with the time at which it may be asked again, the earliest first.
    idle = deque((0.0, list(site)) for _, site in groupby(sorted(targets, key=host), key=host))
    running: dict[Future[Answer], tuple[float, list[str]]] = {}
    nameless: list[tuple[str, Answer]] = []
    reached = ""
    while idle or running:
        while idle and len(running) < limits.sites and idle[0][0] <= time.monotonic():
            _, site = idle.popleft()
            running[_start(client, site[0])] = time.monotonic() + limits.address, site
        if running:
            wait(running, TICK, FIRST_COMPLETED)
        else:
            time.sleep(TICK)
        for future, (deadline, site) in list(running.items()):
            if future.done():
                answer = future.result()
            elif time.monotonic() > deadline:
                answer = Answer(Outcome.LOOK, f"The site {host(site[0])} did not answer in time.", trouble="site")
            else:
                continue
            del running[future]
            # A website that is down is not asked for its other addresses.
            known = 1 if answer.trouble in (None, "address") else len(site)
            if site[known:]:
                idle.append((time.monotonic() + limits.pause, site[known:]))
            if answer.status:
                reached = site[0]
            if answer.trouble == "name":
                nameless += [(url, answer) for url in site]
            else:
                yield from ((url, answer) for url in site[:known])
    if nameless and reached:
        control = _start(client, reached)
        wait([control], limits.address)
        if control.done() and control.result().is_reached:
            nameless = [(url, Answer(Outcome.DEAD, f"There is no site {host(url)}.")) for url, _ in nameless]
    yield from nameless


def _start(client: Client, url: str) -> Future[Answer]:
    """The answer to come, from a daemon thread: no timeout ends a name lookup, or headers that arrive byte by byte.

    An executor would wait for such threads before Python can exit.
    """
    future: Future[Answer] = Future()

    def ask() -> None:
        try:
            future.set_result(client.ask(url))
        except BaseException as bug:
            future.set_exception(bug)

    Thread(target=ask, daemon=True).start()
    return future
