"""Where links and pictures lead, as it stands in their round brackets."""

from __future__ import annotations

import re
from urllib.parse import quote

from selfassess.write.markdown.characters import typeable

WEB = ("http://", "https://", "mailto:", "tel:")
SAFE = "%/:=&?~#+!$,;'@()*[]"
ESCAPABLE = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\Z)|&(?=#?\w+;)")


def destination(href: str) -> str:
    """An address as it stands in the round brackets of a link."""
    if href.lower().startswith(WEB):
        href = quote(href, safe=SAFE)
    href = ESCAPABLE.sub(r"\\\g<0>", typeable(href))
    if href and not re.search(r"[\s<>]", href) and _is_balanced(href):
        return href
    return f"<{re.sub('[<>]', _backslashed, href)}>"


def _backslashed(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _is_balanced(address: str) -> bool:
    depth = 0
    for bracket in re.findall(r"[()]", address):
        depth += 1 if bracket == "(" else -1
        if depth < 0:
            return False
    return depth == 0


def title(words: str) -> str:
    """The words behind an address, in quotation marks."""
    if not words.strip():
        return ""
    return ' "' + re.sub(f'{ESCAPABLE.pattern}|"|(?<=<)/', _backslashed, words) + '"'
