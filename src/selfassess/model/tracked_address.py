"""Web addresses that go through a mail filter or a search engine, or that say who clicked: what they lead to."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote, urlsplit

from msgspec import Struct

from selfassess.model.web_address import is_address, login_of

LIKELY = re.compile(
    r"(?i)safelinks|urldefense|mimecast|/url\?|/ck/a\?|/l\.php\?|/redirect\?|slack-redir|linkprotect|trendmicro|secure-web"
    r"|clicktime|/cl0/|awstrack|/l0/|protection\.sophos|/redir/|list-manage|lnks\.gd|utm_|clid=|[?&#](?:mc_[ce]id|ovuser|"
    r"xsdata|sdata|clickparams|igshid|igsh|_hs|mkt_tok|_g[al]=|wbraid|gbraid|at_medium|at_campaign|ns_mchannel|li_fat|cmpid)"
)
TRACKING = (
    r"(?i)utm_\w+|(?:fbc|gc|dc|yc|twc|ttc)lid|msclkid|gbraid|wbraid|mc_[ce]id|igshid|igsh|li_fat_id|_hsenc|_hsmi|mkt_tok"
    r"|_ga|_gl|ovuser|xsdata|sdata|clickparams|at_(?:medium|campaign|link_\w+)|ns_mchannel|ns_source|ns_campaign|cmpid"
)
FILTERED = r"""(?xi)
    https?://
    (?:
        [\w.-]*safelinks\.protection\.outlook\.    # Microsoft, for messages
      | [\w.-]*teams\.[\w.-]+/.*safelinks          # Microsoft, for Teams
      | urldefense\.(?:proofpoint\.)?(?:com|us)/   # Proofpoint
      | [\w.-]+\.mimecast(?:protect)?\.com/s/      # Mimecast
      | linkprotect\.cudasvc\.com/                 # Barracuda
      | clicktime\.symantec\.com/                  # Symantec
      | [\w.-]*protection\.sophos\.com             # Sophos
      | [\w.-]*trendmicro\.com/wis/                # Trend Micro
      | secure-web\.cisco\.com/                    # Cisco
    )
"""
"""Filters of mail, whose addresses name whoever received the message."""
ROUNDS = 5
Undo = Callable[[str], str]


def parameter(*names: str) -> Undo:
    """Reads the address from the first of these parameters that has one."""

    def undo(address: str) -> str:
        values = parse_qs(urlsplit(address).query)
        return next((values[name][0] for name in names if name in values), "")

    return undo


def in_path(pattern: str) -> Undo:
    """Reads the address from a part of the path, where it is written with %2F for its slashes."""

    def undo(address: str) -> str:
        match = re.search(pattern, address)
        return unquote(match[1]) if match is not None else ""

    return undo


def proofpoint_2(address: str) -> str:
    """Version 2 of Proofpoint writes - for % and _ for /."""
    return unquote(parameter("u")(address).replace("-", "%").replace("_", "/"))


def proofpoint_3(address: str) -> str:
    """Version 3 of Proofpoint; one with stars, which stand for characters that it took out, stays as it is."""
    match = re.search(r"/v3/__(.+?)__;", address)
    return "" if match is None or "*" in match[1] else match[1]


def bing(address: str) -> str:
    """Bing writes it in base 64, after the letters a1."""
    coded = parameter("u")(address).removeprefix("a1")
    try:
        return base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def sophos(address: str) -> str:
    coded = parameter("u")(address)
    try:
        return base64.b64decode(coded + "=" * (-len(coded) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def unknown(address: str) -> str:
    """Where it leads is known to the filter alone."""
    return ""


WRAPPERS: dict[str, Undo] = {
    r"[\w.-]*safelinks\.protection\.outlook\.com": parameter("url"),
    r"[\w.-]*teams\.[\w.-]+/.*safelinks": parameter("url"),
    r"(?:www\.)?google\.[a-z.]+/url": parameter("q", "url"),
    r"(?:www\.)?google\.[a-z.]+/amp/s/": in_path(r"/amp/s/(.+)"),
    r"(?:www\.)?bing\.com/ck/a": bing,
    r"lm?\.facebook\.com/l\.php": parameter("u"),
    r"(?:www\.)?linkedin\.com/redir/redirect": parameter("url"),
    r"(?:www\.)?youtube\.com/redirect": parameter("q"),
    r"slack-redir\.net/link": parameter("url"),
    r"urldefense\.proofpoint\.com/v1": parameter("u"),
    r"urldefense\.proofpoint\.com/v2": proofpoint_2,
    r"urldefense\.(?:proofpoint\.)?(?:com|us)/v3": proofpoint_3,
    r"linkprotect\.cudasvc\.com/url": parameter("a"),
    r"[\w.-]*trendmicro\.com/wis/clicktime": parameter("url"),
    r"secure-web\.cisco\.com": in_path(r"(https?%3A%2F%2F[^?#]+)"),
    r"clicktime\.symantec\.com": parameter("u"),
    r"[\w.-]*protection\.sophos\.com": sophos,
    r"[\w.-]+/CL0/": in_path(r"/CL0/(https?:[^/?#]+)"),
    r"[\w.-]*awstrack\.me/L0/": in_path(r"/L0/(https?:[^/?#]+)"),
    r"protect[\w.-]*\.mimecast\.com": unknown,
    r"url[\w.-]*\.m\.mimecastprotect\.com": unknown,
    r"[\w.-]+\.list-manage\.com/track": unknown,
    r"lnks\.gd": unknown,
}
"""What the address of each filter begins with after https://, and what reads the address behind it."""


class Tracked(Struct, frozen=True):
    """What is wrong with an address, and where it leads; that is empty where nobody can know it."""

    is_wrapped: bool
    meant: str


def tracked(address: str) -> Tracked | None:
    """None for an address that leads straight to its page and tells nothing of its readers."""
    if LIKELY.search(address) is None:
        return None
    meant, is_wrapped = address, False
    for _ in range(ROUNDS):
        undo = _wrapper(meant)
        if undo is None:
            break
        is_wrapped, meant = True, undo(meant)
    meant = _without_tracking(meant)
    if meant == address:
        return None
    is_plain = is_address(meant) and not login_of(meant) and _wrapper(meant) is None
    return Tracked(is_wrapped, meant if is_plain else "")


def is_filtered(address: str) -> bool:
    """Whether an address is one of a mail filter, which names whoever received it."""
    return LIKELY.search(address) is not None and re.match(FILTERED, address) is not None


def _wrapper(address: str) -> Undo | None:
    rest = re.sub(r"(?i)^https?://", "", address)
    return next((undo for begin, undo in WRAPPERS.items() if re.match(begin, rest, re.IGNORECASE)), None)


def _without_tracking(address: str) -> str:
    """The address without the parameters that say where a reader came from; all others stay as they are."""
    before, mark, fragment = address.partition("#")
    page, question, query = before.partition("?")
    kept = [each for each in query.split("&") if not re.fullmatch(TRACKING, each.partition("=")[0])] if question else []
    kept_fragment = [each for each in fragment.split("&") if not re.fullmatch(TRACKING, each.partition("=")[0])]
    end = f"{mark}{'&'.join(kept_fragment)}" if mark and kept_fragment else ""
    return f"{page}{'?' if kept else ''}{'&'.join(kept)}{end}"
