"""How long websites are waited for, and how often they are asked."""

from __future__ import annotations

from msgspec import Struct


class RequestLimits(Struct, frozen=True):
    """Times are in seconds. `sites` are asked at once, with a `pause` between two addresses of one website.

    A website may take `site` in all, of which one address may take `address`, and one request `request`. What an
    address takes before `quick` is not counted: a healthy website has many addresses. A request that takes longer no
    longer counts among `sites`, so that no number of slow websites keeps the others waiting.
    """

    sites: int = 8
    pause: float = 0.5
    quick: float = 1.0
    request: float = 8.0
    address: float = 15.0
    site: float = 20.0
    redirects: int = 10
