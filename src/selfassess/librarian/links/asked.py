"""Which addresses of the library are asked, and for which records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from selfassess.librarian.links.address import Address, parsed
from selfassess.model.assessment import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """An address, None where it is none, and the records that give it; each may name its own place within the page."""

    address: Address | None
    records: tuple[tuple[Record, str], ...]


def asked(records: Iterable[Record]) -> list[Asked]:
    """Each address of these records once."""
    found: dict[object, tuple[Address | None, list[tuple[Record, str]]]] = {}
    for record in records:
        if record.url:
            address = parsed(record.url)
            bare = replace(address, fragment="") if address is not None else None
            _, sharing = found.setdefault(bare or record.url, (bare, []))
            sharing.append((record, address.fragment if address is not None else ""))
    return [Asked(address, tuple(sharing)) for address, sharing in found.values()]
