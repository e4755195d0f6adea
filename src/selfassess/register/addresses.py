"""The web address in a cell, as people type and paste it; nothing for drives, folders and names of files."""

from __future__ import annotations

import re

from selfassess.model.web_address import address_meant, is_address, login_of

BEGINS = re.compile(r"(?:https?[:;./]+|www\.)", re.IGNORECASE)
SITE = re.compile(
    r"""
    [a-z0-9-]+ (?:\.[a-z0-9-]+)*                 # democracy.exampleshire
    \.(?:uk|org|com|net|info|eu|io|cymru|wales)  # what no file ends in
    (?:[/?\#]\S*)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
SEVERAL = re.compile(r"https?://.*\s+\(?(?:https?://|www\.)", re.IGNORECASE | re.DOTALL)


def address_in(typed: str) -> str:
    """The address that was typed, with its beginning completed and its spaces as %20; empty where there is none.

    Nothing for two addresses, and for one that contains a user name or password.
    """
    text = typed.strip().strip("<>").strip()
    if not (BEGINS.match(text) or SITE.fullmatch(text)) or SEVERAL.match(text) or "\n" in text:
        return ""
    joined = "%20".join(text.split())
    address = joined if is_address(joined) else address_meant(joined)
    return address if is_address(address) and not login_of(address) else ""
