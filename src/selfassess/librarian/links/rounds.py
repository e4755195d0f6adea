"""Many addresses asked at once: several sites side by side, each site's own addresses one after the other."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable
from queue import Empty, SimpleQueue

from selfassess.librarian.links.address import Address
from selfassess.librarian.links.answer import Answer
from selfassess.librarian.links.manners import Manners, StoppedError, Turns
from selfassess.librarian.links.visit import Visit
from selfassess.librarian.links.web import Web

TICK = 0.2
Results = SimpleQueue[Answer | BaseException]


def ask(addresses: Iterable[Address], manners: Manners | None = None) -> Generator[Answer]:
    """The answer to each address, as they come in. Nothing more is asked once the iterator is closed."""
    chosen = manners or Manners()
    web, turns = Web(chosen), Turns(chosen)
    waiting: SimpleQueue[list[Address]] = SimpleQueue()
    answers: Results = SimpleQueue()
    groups = _by_site(addresses)
    for group in groups:
        waiting.put(group)
    for _ in range(min(chosen.sites, len(groups))):
        # Daemons, so that a site that is slow to answer keeps nobody who stops from their desk.
        threading.Thread(target=_work, args=(waiting, answers, web, turns, chosen), daemon=True).start()
    try:
        for _ in range(sum(map(len, groups))):
            answer = _next(answers)
            if isinstance(answer, BaseException):
                raise answer
            yield answer
    finally:
        turns.stopped.set()


def _by_site(addresses: Iterable[Address]) -> list[list[Address]]:
    """The addresses of each host, the longest list first: it takes longest."""
    found: dict[str, list[Address]] = {}
    for address in addresses:
        found.setdefault(address.host, []).append(address)
    return sorted(found.values(), key=len, reverse=True)


def _work(waiting: SimpleQueue[list[Address]], answers: Results, web: Web, turns: Turns, manners: Manners) -> None:
    try:
        while True:
            for address in waiting.get_nowait():
                answers.put(Visit(address, web, turns, manners).answer())
    except (Empty, StoppedError):
        return
    except BaseException as bug:
        answers.put(bug)


def _next(answers: Results) -> Answer | BaseException:
    """The next answer; now and then it looks up, so that Ctrl-C is heard on every machine."""
    while True:
        try:
            return answers.get(timeout=TICK)
        except Empty:
            continue
