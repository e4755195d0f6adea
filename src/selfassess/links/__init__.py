"""Checks whether the web addresses of the library still work: the only room that uses the network."""

from .limits import RequestLimits
from .outcome import NOT_AN_ADDRESS, Answer, Outcome
from .pool import check
from .targets import target

__all__ = ["NOT_AN_ADDRESS", "Answer", "Outcome", "RequestLimits", "check", "target"]
