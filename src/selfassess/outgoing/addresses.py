"""Addresses that a file may lead to."""

from __future__ import annotations

import re
from urllib.parse import unquote

OPEN = ("http://", "https://", "mailto:", "tel:")
SITE = r"(?i)(?!mailto:|tel:)[a-z][a-z0-9+.-]*:[/\\]*([^/?#\\]*)"
"""What an address says of its site: everything that browsers take for it."""
FILTERED = (
    r"(?i)https?://[\w.-]*(?:safelinks\.protection\.outlook\.|urldefense\.(?:proofpoint\.)?(?:com|us)/"
    r"|\.mimecast(?:protect)?\.com/s/|linkprotect\.cudasvc\.com/|clicktime\.symantec\.com/|protection\.sophos\.com"
    r"|trendmicro\.com/wis/|secure-web\.cisco\.com/)"
)
DOUBTFUL = (
    *(
        "@",
        "%",
        "safelinks",
        "urldefense",
        "mimecast",
        "linkprotect",
        "clicktime",
        "sophos",
        "trendmicro",
        "secure-web",
    ),
)
"""What an address has in which there may be something wrong: most have nothing of it, and need no closer look."""
SHOWN = 60


def fault(address: str) -> str:
    """What is wrong with an address that a reader may follow, as the end of “The file has”; empty where nothing is."""
    small = address.lower()
    if small.startswith(OPEN) and not any(mark in small for mark in DOUBTFUL):
        return ""
    plain = unquote(address).strip()
    shown = f"({masked(plain)[:SHOWN]})"
    if has_login(address):
        return f"an address with a user name or password {shown}"
    if not plain.lower().startswith(OPEN):
        return f"a link that is not a web, email or telephone address {shown}"
    if re.match(FILTERED, plain):
        return f"an address of a mail filter, which names whoever received it {shown}"
    return ""


def has_login(address: str) -> bool:
    """Whether an address names a user, however that is written."""
    site = re.match(SITE, address.strip())
    return site is not None and "@" in unquote(unquote(site[1]))


def masked(text: str) -> str:
    """Text in which no address shows the user name and password that it holds."""
    return re.sub(r"(?i)(?<=://)[^\s/?#]*@", "…@", text) if "://" in text else text
