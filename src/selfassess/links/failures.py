"""Why an address gave no answer, in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from typing import Literal

from selfassess.links.networks import Kind

# What a failure affects: one address, its website, or everything, because this computer may be offline. "name" also
# affects everything: either no website has this name, or no name can be looked up. "refused" says that we did not ask.
Trouble = Literal["address", "site", "network", "name", "refused"]

NAME = "This computer cannot look up the name {host}."
CONNECTION = "This computer cannot connect to {host}."
SECURITY = "This computer cannot connect securely to {host}."
TIME = "The site {host} did not answer in time."
ANSWER = "The site {host} did not give a proper answer."
PROXY = "The proxy of your network does not let this request through."
PROXY_KIND = "The proxy of your network is of a kind that is not supported."
# What a number is that is not asked.
REFUSALS = {
    Kind.SELF: "is always the computer that opens it",
    Kind.MACHINES: "is for services of a network, not for documents",
    Kind.NOBODY: "is not for websites",
    Kind.PRIVATE: "is in a private network, and a public site leads there",
}


class UnansweredError(Exception):
    """A request without an answer; `reason` may name the `{host}`."""

    def __init__(self, trouble: Trouble, reason: str) -> None:
        super().__init__(reason)
        self.trouble: Trouble = trouble
        self.reason = reason


class RefusedError(Exception):
    """A request that was not made, because of the number that its host is or has."""

    def __init__(self, address: str, kind: Kind) -> None:
        super().__init__(address)
        self.address = address
        self.reason = REFUSALS[kind]


@contextmanager
def failing(trouble: Trouble, reason: str, late: str = "") -> Iterator[None]:
    """What it means if the block fails, in words; `late` are others for an end of patience."""
    try:
        yield
    except TimeoutError as error:
        raise UnansweredError(trouble, late or reason) from error
    except (OSError, ValueError, HTTPException) as error:
        raise UnansweredError(trouble, reason) from error
