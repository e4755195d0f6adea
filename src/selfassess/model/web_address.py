"""Web addresses: which are valid, and which was probably meant."""

from __future__ import annotations

import re

HOST = r"(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
ADDRESS = re.compile(rf"https?://(?:[^\s/?#@]*@)?{HOST}(?:[/?#]\S*)?", re.IGNORECASE)
BEGINNING = r"(?i)(?:(https?)[:;./]+)+"
FOLDER = r"(?i)\\\\|[A-Z]:[\\/]|file:"


def is_address(url: str) -> bool:
    return ADDRESS.fullmatch(url) is not None


def address_meant(url: str) -> str:
    """The address that was meant where its beginning alone is mistyped, empty where that cannot be known."""
    if re.match(FOLDER, url) or re.search(r"\s", url):
        return ""
    begun = re.match(BEGINNING, url)
    rest = url[begun.end() :] if begun is not None else url
    scheme = "http" if begun is not None and begun[1].lower() == "http" else "https"
    return f"{scheme}://{rest}" if "." in rest and ":" not in rest and is_address(f"{scheme}://{rest}") else ""


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
