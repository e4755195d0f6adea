"""What came of asking an address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from selfassess.librarian.links.address import Address


class Outcome(StrEnum):
    """Everything that can come of asking an address, under the name that reports give it."""

    OPEN = "open"
    LED_ON = "led-on"
    MOVED = "moved"
    FRONT_PAGE = "front-page"
    NOT_THERE = "not-there"
    TAKEN_AWAY = "taken-away"
    KEPT_OUT = "kept-out"
    BUSY = "busy"
    FAILING = "failing"
    UNCLEAR = "unclear"
    TIMED_OUT = "timed-out"
    NO_CONNECTION = "no-connection"
    NO_SUCH_SITE = "no-such-site"
    NOT_LOOKED_UP = "not-looked-up"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    CUT_OFF = "cut-off"
    GARBLED = "garbled"
    CERTIFICATE = "certificate"
    ISSUER = "issuer"
    NOT_SECURE = "not-secure"
    CIRCLE = "circle"
    TOO_FAR = "too-far"
    OFF_THE_WEB = "off-the-web"
    PROXY = "proxy"
    NO_ADDRESS = "no-address"


UNHEARD = (Outcome.NO_SUCH_SITE, Outcome.NOT_LOOKED_UP, Outcome.UNREACHABLE, Outcome.PROXY)
"""What comes of every address where this computer is not on the network."""
OURS = (Outcome.NOT_LOOKED_UP, Outcome.UNREACHABLE, Outcome.PROXY)
"""What says more of this computer and its network than of the site."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect: its status, and where it leads."""

    status: int
    to: Address


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking one address; `status` is the last one given, 0 where there was none.

    `moved_to` is where redirects lead that hold for good, `detail` what is to be said besides.
    """

    address: Address
    outcome: Outcome
    status: int = 0
    hops: tuple[Hop, ...] = ()
    moved_to: Address | None = None
    detail: str = ""

    @property
    def end(self) -> Address:
        """The address that was asked last."""
        return self.hops[-1].to if self.hops else self.address
