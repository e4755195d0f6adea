"""How politely websites are asked, and how long they may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RequestLimits:
    """Times are in seconds: `pause` between two addresses of one website, `wait` the most that Retry-After may ask for.

    `sites` are asked at once; `connect` and `read` are for each request, `address` for all requests of an address.
    """

    sites: int = 8
    pause: float = 0.5
    connect: float = 10.0
    read: float = 20.0
    wait: float = 30.0
    address: float = 90.0
    redirects: int = 10
