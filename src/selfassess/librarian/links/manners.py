"""How sites are asked: one request at a time, with a pause, and not at all where they wish to be left alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Manners:
    """Times are in seconds. `pause` is between two requests to one site, `sites` how many are asked at once.

    `patience` is how long a site may ask us to wait; `whole` is the most for one address, waits left out.
    """

    sites: int = 8
    pause: float = 0.5
    connect: float = 10.0
    read: float = 20.0
    whole: float = 45.0
    patience: float = 30.0
    hops: int = 10


class StoppedError(Exception):
    """Somebody stopped the round; nothing more is asked."""


@dataclass(slots=True)
class _Site:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0


class Turns:
    """Whose turn it is at each site."""

    def __init__(self, manners: Manners) -> None:
        self.stopped = threading.Event()
        self._manners = manners
        self._lock = threading.Lock()
        self._sites: dict[str, _Site] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[bool]:
        """Waits for the turn at a host; false where it wishes to be left alone for longer than we wait."""
        with self._lock:
            site = self._sites.setdefault(host, _Site())
        with site.lock:
            wait = site.free_at - time.monotonic()
            if wait > self._manners.patience:
                yield False
                return
            if self.stopped.wait(max(wait, 0.0)):
                raise StoppedError
            try:
                yield True
            finally:
                site.free_at = max(site.free_at, time.monotonic() + self._manners.pause)

    def rest(self, host: str, seconds: float) -> None:
        """Leaves a host alone for so long."""
        with self._lock:
            site = self._sites.setdefault(host, _Site())
        site.free_at = max(site.free_at, time.monotonic() + seconds)
