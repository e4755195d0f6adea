"""Web addresses as files hold them: in ASCII, so that no program refuses a file for a space or a quote in one."""

from __future__ import annotations

import re
from urllib.parse import quote

KEPT = "!#$%&'()*+,/:;=?@~"
"""The characters of a web address, besides letters, digits and `-._`, that are not percent-encoded."""
NUMBERED_HOST = re.compile(r"(?i)https?://\[[0-9a-f:.]+\]")


def escaped_address(address: str) -> str:
    """The address with everything percent-encoded that may not be in one.

    Square brackets belong around a host that is a number (IPv6), and nowhere else.
    """
    host = NUMBERED_HOST.match(address)
    end = host.end() if host is not None else 0
    return address[:end] + quote(address[end:], safe=KEPT)
