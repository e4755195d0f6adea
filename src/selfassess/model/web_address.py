"""Web addresses: which are valid, and which was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

HOST = r"(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
ADDRESS = rf"(?i)https?://(?:[^\s/?#@]*@)?{HOST}(?:[/?#]\S*)?"
BEGINNING = r"(?i)(?:(https?)[:;./]+)+"
FOLDER = r"(?i)\\\\|[A-Z]:[\\/]|file:"

SITE = r"(?i)(?!mailto:|tel:)[a-z][a-z0-9+.-]*:[/\\]*([^/?#\\]*)"
"""What an address says of its site, which may begin with who its user is: everything that browsers take for it."""
AT = r"(?:\\?@|%(?:25)*40|&\#(?:64|x40);|&commat;)"
"""The sign before a site: as it is, percent-encoded as often as programs do that, or as HTML has it."""
LOGIN = re.compile(
    rf"""
    ://
    [^\s/?\#\\<>()\[\]"“”]*   # a user name, and the password after a colon
    {AT}
    (?=[\w\[])                # the site itself
    """,
    re.IGNORECASE | re.VERBOSE,
)
SHOWN = rf"""(?xi)
    (https?:[/\\]* | ://)     # the slashes of what somebody mistyped, too
    [^\s/?\#\\<>"“”]*
    {AT}
"""
SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*\Z"


def is_address(url: str) -> bool:
    return re.fullmatch(ADDRESS, url) is not None


def address_meant(url: str) -> str:
    """The address that was meant where its beginning alone is mistyped, empty where that cannot be known."""
    if re.match(FOLDER, url) or re.search(r"\s", url):
        return ""
    begun = re.match(BEGINNING, url)
    rest = url[begun.end() :] if begun is not None else url
    scheme = "http" if begun is not None and begun[1].lower() == "http" else "https"
    is_plain = "." in rest and ":" not in rest and "@" not in rest
    return f"{scheme}://{rest}" if is_plain and is_address(f"{scheme}://{rest}") else ""


def address_hint(url: str) -> str:
    """What to do about an address that is not valid."""
    meant = address_meant(url)
    if meant:
        return f"Write {meant}."
    if re.match(FOLDER, url):
        return "This is a folder on a computer. Copy the file to evidence/files/ and type its path after “file:”."
    if re.search(r"\s", url):
        return "Delete the spaces, or type %20 instead of each."
    return "Copy it from the address bar of your browser."


def login_of(url: str) -> str:
    """The user name of an address, with its password if there is one, however that is written; empty for most."""
    if "@" not in url and "40" not in url:  # its number, where it is percent-encoded
        return ""
    site = re.match(SITE, url.strip())
    user, at, _ = unquote(unquote(site[1])).rpartition("@") if site is not None else ("", "", "")
    return user + at


def logins(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses among words begin, and where the user name and password in them end."""
    for found in LOGIN.finditer(text) if "://" in text else ():
        scheme = re.compile(SCHEME).search(text, 0, found.start())
        yield scheme.start() if scheme is not None else found.start(), found.end()


def without_logins(text: str) -> str:
    """Text that may be shown to anybody: no address says who its user is."""
    return re.sub(SHOWN, r"\1…@", text) if "http" in text or "://" in text else text
