"""Information returns: what the regulator asks for, and which records of the library the council sends for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from msgspec import Struct

from selfassess.model.assessment import Record
from selfassess.model.reports import InformationReturn, ReturnItem
from selfassess.project.pack_names import Asked, file_names
from selfassess.project.project import Project


class ItemState(Enum):
    """What a council has for an item; the value is the name of the words for it."""

    SENT = "sent"
    ANSWERED = "answered"
    NOTHING = "nothing"
    UNANSWERED = "unanswered"


class SentRecord(Struct, frozen=True):
    """A record that goes with an item, and where to look in it. `record` is None where the library has no such ref.

    `name` is that of its file in a pack, the same under every item; empty where the record has no file.
    """

    ref: str
    locator: str
    record: Record | None
    name: str = ""


class AnsweredItem(Struct, frozen=True):
    """An item with what is sent for it, in the order in which it is named; each record once."""

    item: ReturnItem
    state: ItemState
    sent: tuple[SentRecord, ...]


class AnsweredReturn(Struct, frozen=True):
    """A return as it goes out."""

    items: tuple[AnsweredItem, ...]

    @property
    def files(self) -> Mapping[str, Record]:
        """Each file that is sent, by its name in a pack, in the order of the items."""
        named = (sent for each in self.items for sent in each.sent)
        return {sent.name: sent.record for sent in named if sent.name and sent.record is not None}

    def with_state(self, state: ItemState) -> int:
        return sum(each.state is state for each in self.items)


def answered_return(asked: InformationReturn, project: Project) -> AnsweredReturn:
    """The items of a return, each with the records that it names: in its list of evidence, then in its answer."""
    sent = [(item, [*_sent(item, project)]) for item in asked.items]
    names = names_of(((str(item.item), records) for item, records in sent), project)
    return AnsweredReturn(
        tuple(
            AnsweredItem(
                item,
                state(item, bool(records)),
                tuple(SentRecord(each.ref, each.locator, each.record, names.get(each.ref, "")) for each in records),
            )
            for item, records in sent
        )
    )


def names_of(sent: Iterable[tuple[str, Iterable[SentRecord]]], project: Project) -> Mapping[str, str]:
    """The name in a pack of the file of each ref that has one: that under the first item that asks for it."""
    return file_names(
        Asked(item, number, each.ref, each.record.title, each.record.file)
        for item, records in sent
        for number, each in enumerate(records, 1)
        if each.record is not None and each.record.file
    )


def state(item: ReturnItem, is_sent: bool) -> ItemState:
    if is_sent:
        return ItemState.SENT
    if item.answer:
        return ItemState.ANSWERED
    return ItemState.NOTHING if item.none else ItemState.UNANSWERED


def is_unanswered(item: ReturnItem) -> bool:
    return state(item, bool(item.evidence)) is ItemState.UNANSWERED


def _sent(item: ReturnItem, project: Project) -> Iterator[SentRecord]:
    """Each record that an item names, once, with all the places in it to look at."""
    named = [support.item for support in item.evidence if not support.is_held]
    passage = project.passage_of(item.answer) if item.answer else None
    named += [each for citation in passage.citations for each in citation.items] if passage is not None else []
    locators: dict[str, dict[str, None]] = {}
    for each in named:
        locators.setdefault(each.ref, {}).update({each.locator: None} if each.locator else {})
    for ref, places in locators.items():
        yield SentRecord(ref, "; ".join(places), project.assessment.evidence.get(ref))
