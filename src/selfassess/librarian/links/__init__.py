"""Asks the addresses of the library over the network: the only room of the house that does."""

from .address import Address
from .answer import OURS, UNHEARD, Answer, Outcome
from .asked import Asked, asked
from .manners import Manners
from .rounds import ask
from .wording import Told, no_address, told

__all__ = [
    "OURS",
    "UNHEARD",
    "Address",
    "Answer",
    "Asked",
    "Manners",
    "Outcome",
    "Told",
    "ask",
    "asked",
    "no_address",
    "told",
]
