"""Checks whether the web addresses of the library still work: the only room that uses the network."""

from selfassess.links.answer import NOT_AN_ADDRESS, Answer, Outcome
from selfassess.links.limits import RequestLimits
from selfassess.links.pool import check
from selfassess.links.targets import target

__all__ = ["NOT_AN_ADDRESS", "Answer", "Outcome", "RequestLimits", "check", "target"]
