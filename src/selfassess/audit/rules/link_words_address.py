from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

BARE = ("http://", "https://", "www.")
HINT = "Make its words say where it leads, and type the address after them only if people will read it on paper."


def link_words_address(file: AuditedFile) -> Iterator[Fault]:
    """A link whose words are only a web address.

    A screen reader spells the address out, and nobody can tell from it what is there.

    Fails:
        <p>Our strategy is at
        <a href="https://www.exampleshire.example/media/2041/strategy">https://www.exampleshire.example/media/2041/strategy</a>.</p>

    Passes:
        <p>Read <a href="https://www.exampleshire.example/media/2041/strategy">our strategy</a>.</p>
    """
    for link in file.links:
        if link.words.lower().startswith(BARE) and " " not in link.words:
            message = f"The words of this link are only its address, {link.words[:80]}"
            yield Fault(link.place, message, HINT, "{} links have only an address for words.")
