"""A zip from anywhere: its members are bounded before they are unpacked, and whatever is damaged is one error."""

from __future__ import annotations

import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO

import pytest

from selfassess.files.archive import LONGEST_LISTING, MOST_MEMBERS, Archive, ArchiveTooLargeError, DamagedArchiveError

MOST = 1000
PLAN = {"docProps/core.xml": b"<title/>", "word/document.xml": b"words " * 20}
CENTRAL = b"PK\x01\x02"


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def renamed(old: bytes, new: bytes, *members: str) -> bytes:
    """A zip of members in whose bytes every `old` is `new`, which is as long."""
    assert len(old) == len(new)
    return zipped(dict.fromkeys(members, b"x")).replace(old, new)


def with_field(content: bytes, offset: int, form: str, value: int) -> bytes:
    """A zip whose first entry in the list of members has another value at an offset."""
    changed = bytearray(content)
    struct.pack_into(f"<{form}", changed, content.index(CENTRAL) + offset, value)
    return bytes(changed)


def overlapping() -> bytes:
    """A zip of two members that both begin where the first does."""
    content = bytearray(zipped({"a.xml": b"first", "b.xml": b"second"}))
    second = content.rindex(CENTRAL)
    struct.pack_into("<I", content, second + 42, 0)
    return bytes(content)


def inside_another() -> bytes:
    """A zip whose first member is announced to go on until the end of the second."""
    content = zipped({"a.xml": b"first", "b.xml": b"second"}, zipfile.ZIP_STORED)
    return with_field(content, 20, "I", 60)


def twice() -> bytes:
    return renamed(b"b.xml", b"a.xml", "a.xml", "b.xml")


def read_all(content: bytes, most: int = MOST) -> dict[str, bytes]:
    archive = Archive(content, most)
    return {name: archive.read(name) for name in archive.names}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("source", [bytes, BytesIO])
def test_a_sound_zip_gives_its_members(method: int, source: Callable[[bytes], bytes | BytesIO]) -> None:
    archive = Archive(source(zipped(PLAN, method)), MOST)
    assert {name: archive.read(name) for name in archive.names} == PLAN
    assert [archive.size(name) for name in archive.names] == [8, 120]


def test_folders_are_no_members_and_backslashes_are_slashes() -> None:
    content = zipped({"xl/": b"", "xl#workbook.xml": b"x"}).replace(b"xl#", b"xl\\")
    assert Archive(content, MOST).names == ("xl/workbook.xml",)


def test_what_lies_before_a_zip_does_no_harm() -> None:
    assert read_all(b"#!/bin/sh\n" + zipped(PLAN)) == PLAN


def test_a_member_that_is_missing_is_a_key_error() -> None:
    archive = Archive(zipped(PLAN), MOST)
    with pytest.raises(KeyError):
        archive.read("meta.xml")


DAMAGED = {
    "nothing": b"",
    "no zip": b"PK\x03\x04 no zip",
    "cut short": zipped(PLAN)[:-30],
    "a name with ..": renamed(b"ab/a.xml", b"../a.xml", "ab/a.xml"),
    "a name with .. and backslashes": renamed(b"ab/a.xml", b"..\\a.xml", "ab/a.xml"),
    "a name from the root": renamed(b"ab/a.xml", b"/b/a.xml", "ab/a.xml"),
    "a name with a drive": renamed(b"ab/a.xml", b"c:/a.xml", "ab/a.xml"),
    "a name with NUL": renamed(b"ab/a.xml", b"a\0/a.xml", "ab/a.xml"),
    "an empty name": with_field(zipped({"a": b"x"}), 28, "H", 0),
    "a name that is no UTF-8": renamed("é".encode(), b"\xff\xff", "é.xml"),
    "two members of one name": twice(),
    "two members in one place": overlapping(),
    "one member inside another": inside_another(),
    "a member inside the list of members": with_field(zipped(PLAN, zipfile.ZIP_STORED), 20, "I", 900),
    "an encrypted member": with_field(zipped(PLAN), 8, "H", 1),
    "a member packed with bzip2": zipped(PLAN, zipfile.ZIP_BZIP2),
    "a member packed with LZMA": zipped(PLAN, zipfile.ZIP_LZMA),
    "a member packed in no known way": with_field(zipped(PLAN), 10, "H", 99),
    "a member with another checksum": with_field(zipped(PLAN), 16, "I", 5),
    "a member that is smaller than announced": with_field(zipped(PLAN), 24, "I", 500),
    "a member that is larger than announced": with_field(zipped(PLAN), 24, "I", 4),
    "a member whose bytes are spoilt": zipped(PLAN).replace(zipped(PLAN)[50:60], bytes(10), 1),
    "a member that is not where it is announced": with_field(zipped(PLAN), 42, "I", 7),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_whatever_is_damaged_is_one_error(content: bytes) -> None:
    with pytest.raises(DamagedArchiveError):
        read_all(content)


def test_bytes_changed_at_random_are_one_error_or_none() -> None:
    chance, sound = random.Random(1), zipped(PLAN)
    outcomes = set()
    for _ in range(2000):
        content = bytearray(sound)
        for _ in range(chance.randrange(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            outcomes.add(str(read_all(bytes(content)) == PLAN))
        except (DamagedArchiveError, ArchiveTooLargeError) as error:
            outcomes.add(type(error).__name__)
    assert outcomes >= {"DamagedArchiveError", "True"}


@pytest.mark.parametrize(
    ("sizes", "most", "most_of_a_member"),
    [([1001], 1000, None), ([600, 401], 1000, None), ([1, 11], 1000, 10)],
    ids=["one member", "members together", "a member that may have less"],
)
def test_what_unpacks_to_more_is_refused(sizes: Sequence[int], most: int, most_of_a_member: int | None) -> None:
    content = zipped({f"{number}.xml": bytes(size) for number, size in enumerate(sizes)})
    archive = Archive(content, most, most_of_a_member)
    *before, last = archive.names
    assert [len(archive.read(name)) for name in before] == list(sizes[:-1])
    with pytest.raises(ArchiveTooLargeError):
        archive.read(last)


def test_members_that_are_not_read_may_be_of_any_size() -> None:
    archive = Archive(zipped({"film.mp4": bytes(100_000), "core.xml": b"x"}), MOST)
    assert archive.read("core.xml") == b"x"


def test_a_bomb_that_announces_little_is_never_unpacked() -> None:
    content = with_field(zipped({"a.xml": bytes(50_000_000)}), 24, "I", 900)
    tracemalloc.start()
    with pytest.raises(DamagedArchiveError):
        read_all(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_too_many_members_are_refused() -> None:
    with pytest.raises(ArchiveTooLargeError):
        Archive(zipped({f"{number}.xml": b"" for number in range(MOST_MEMBERS + 1)}), MOST)


def test_a_list_of_members_of_any_length_is_not_read() -> None:
    content = zipped({"a.xml": b""})
    start = content.index(CENTRAL)
    entry = content[start : content.index(b"PK\x05\x06")]
    count = LONGEST_LISTING // len(entry) + 1
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count & 0xFFFF, count & 0xFFFF, count * len(entry), start, 0)
    with pytest.raises(ArchiveTooLargeError):
        Archive(content[:start] + entry * count + end, MOST)
