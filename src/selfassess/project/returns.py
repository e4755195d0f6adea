"""Information returns: what the regulator asks for, and which records of the library the council sends for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Place
from selfassess.model.assessment import Record
from selfassess.model.reports import InformationReturn, ReturnItem
from selfassess.project.naming import few
from selfassess.project.pack_names import Asked, file_names
from selfassess.project.project import Project


class ItemState(Enum):
    """What a council has for an item; the value is the name of the words for it."""

    SENT = "sent"
    ANSWERED = "answered"
    NOTHING = "nothing"
    UNANSWERED = "unanswered"


class SentRecord(Struct, frozen=True):
    """A record that goes with an item, where to look in it, and the `place` where somebody named it.

    `record` is None where the library has no such ref. `name` is that of its file in a pack, the same under every item,
    and empty where there is no file.
    """

    ref: str
    locator: str
    place: Place
    record: Record | None
    name: str = ""


class AnsweredItem(Struct, frozen=True):
    """An item with what is sent for it, in the order in which it is named; each record once."""

    item: ReturnItem
    state: ItemState
    sent: tuple[SentRecord, ...]

    @property
    def is_unanswered(self) -> bool:
        return self.state is ItemState.UNANSWERED


class AnsweredReturn(Struct, frozen=True):
    """A return as it goes out."""

    items: tuple[AnsweredItem, ...]

    @property
    def records(self) -> frozenset[str]:
        """The refs of all that is sent."""
        return frozenset(sent.ref for each in self.items for sent in each.sent)

    def with_state(self, state: ItemState) -> int:
        return sum(each.state is state for each in self.items)


def answered_return(asked: InformationReturn, project: Project) -> AnsweredReturn:
    """The items of a return, each with the records that it names: in its list of evidence, then in its answer."""
    sent = named((str(item.item), [*_sent(item, project)]) for item in asked.items)
    pairs = zip(asked.items, sent, strict=True)
    return AnsweredReturn(tuple(AnsweredItem(item, state(item, bool(records)), records) for item, records in pairs))


def named(sent: Iterable[tuple[str, Sequence[SentRecord]]]) -> list[tuple[SentRecord, ...]]:
    """The records of each item with the names of their files in a pack; the items are given with their ids, if any."""
    listed = [*sent]
    names = file_names(
        Asked(item, number, each.ref, each.record.title, each.record.file)
        for item, records in listed
        for number, each in enumerate(records, 1)
        if each.record is not None and each.record.file
    )
    return [tuple(replace(each, name=names.get(each.ref, "")) for each in records) for _, records in listed]


def sending(ref: str, project: Project) -> str:
    """Which returns send a record, and for which items, as a message says it; empty where none does."""
    said: list[str] = []
    for name, asked in project.assessment.returns.items():
        items = [str(each.item) for each in asked.items if any(sent.ref == ref for sent in _sent(each, project))]
        if items:
            said.append(f" The return “{name}” sends it for {few(items)}.")
    return "".join(said)


def state(item: ReturnItem, is_sent: bool) -> ItemState:
    if is_sent:
        return ItemState.SENT
    if item.answer:
        return ItemState.ANSWERED
    return ItemState.NOTHING if item.none else ItemState.UNANSWERED


def _sent(item: ReturnItem, project: Project) -> Iterator[SentRecord]:
    """Each record that an item names, once, with all the places in it to look at."""
    cited = [(support.item, support.text.place) for support in item.evidence if not support.is_held]
    passage = project.passage_of(item.answer) if item.answer else None
    for citation in passage.citations if passage is not None else ():
        cited += [(each, citation.place(each)) for each in citation.items]
    places: dict[str, Place] = {}
    locators: dict[str, dict[str, None]] = {}
    for each, place in cited:
        places.setdefault(each.ref, place)
        locators.setdefault(each.ref, {}).update({each.locator: None} if each.locator else {})
    for ref, place in places.items():
        yield SentRecord(ref, "; ".join(locators[ref]), place, project.assessment.evidence.get(ref))
