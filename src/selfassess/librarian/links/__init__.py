"""Asks the addresses of the library over the network: the only room of the house that does."""

from selfassess.librarian.links.address import Address
from selfassess.librarian.links.answer import OURS, UNHEARD, Answer, Outcome
from selfassess.librarian.links.asked import Asked, asked
from selfassess.librarian.links.manners import Manners
from selfassess.librarian.links.rounds import ask
from selfassess.librarian.links.wording import Told, no_address, told

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
